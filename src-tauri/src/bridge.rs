//! The list of commands as Tauri commands: one adapter each, made by a macro from the api's list.

use crate::{Desk, idle::LastInput, window};
use reencuentro_api::wire::*;
use reencuentro_api::{BackupJob, Depth, Now, Program, Underway};
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::path::PathBuf;
use std::sync::Arc;
use tauri::{AppHandle, Manager, State};
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder, FilePath};

/// Long work, looked at from beside the desk, which it holds until it has ended.
pub struct Beside(pub Arc<Underway>);

/// Runs one command off the window's thread: Argon2id takes a second, and the window must not.
/// `person` = somebody is there, which puts off the locking.
async fn on_desk<A: Send + 'static>(
    app: AppHandle,
    person: bool,
    work: impl FnOnce(&mut Program, &Now) -> Result<A, ApiError> + Send + 'static,
) -> Result<A, ApiError> {
    let internal = || ApiError::new(ErrorCode::Internal);
    tauri::async_runtime::spawn_blocking(move || {
        let desk: State<'_, Desk> = app.state();
        if person {
            app.state::<LastInput>().touch();
        }
        // A poisoned lock means that a command panicked: nothing it left behind is trusted.
        let mut program = desk.0.lock().map_err(|_| internal())?;
        work(&mut program, &Now::read())
    })
    .await
    .map_err(|_| internal())?
}

/// Starts the full check beside the work; until it ends, approving and exporting wait for it.
fn start_check(app: &AppHandle) {
    let app = app.clone();
    std::thread::spawn(move || {
        let desk: State<'_, Desk> = app.state();
        let Ok(mut program) = desk.0.lock() else {
            return;
        };
        let checker = program.checker();
        if checker.is_err() && program.lock_minutes().is_some() {
            program.fail_check();
        }
        drop(program);
        let Ok(checker) = checker else { return }; // locked again already, or damaged
        let found = checker.run(Depth::Whole, &Underway::default());
        let Ok(mut program) = desk.0.lock() else {
            return;
        };
        match found {
            // Locked meanwhile: there is nothing to say it of, and the next unlock starts another.
            Ok(found) if program.lock_minutes().is_some() => {
                if program.take_check(&found, &Now::read()).is_err() {
                    program.fail_check();
                }
            }
            Ok(_) => {}
            Err(_) => program.fail_check(),
        }
        drop(program);
        back_up_daily(&desk);
    });
}

/// The backup of the day, beside the work and after the check: damaged records make none.
fn back_up_daily(desk: &Desk) {
    let Ok(mut program) = desk.0.lock() else {
        return;
    };
    let job = program.daily_backup(&Now::read());
    drop(program);
    let Some(end) = job.map(BackupJob::run) else {
        return;
    };
    if let Ok(mut program) = desk.0.lock() {
        program.take_backup(end, &Now::read());
    }
}

/// The request as the command wants it. Read here and not by Tauri, so that one that does not fit is
/// refused as every other bad input is, with an [`ApiError`].
fn read<R: DeserializeOwned>(request: Option<Value>) -> Result<R, ApiError> {
    serde_json::from_value(request.unwrap_or_default())
        .map_err(|_| ApiError::new(ErrorCode::Invalid).with("field", "request"))
}

/// What a command does, at the desk; drawing is done beside it, and the desk is free meanwhile.
macro_rules! work {
    (show_page, $app:expr, $person:ident, $request:ident) => {{
        let page = on_desk($app, $person, move |program, now| {
            program.page_to_draw($request, now)
        });
        let page = page.await?;
        let drawn = tauri::async_runtime::spawn_blocking(move || page.draw());
        drawn
            .await
            .map_err(|_| ApiError::new(ErrorCode::Internal))??
    }};
    ($name:ident, $app:expr, $person:ident, $request:ident) => {
        on_desk($app, $person, move |program, now| {
            let answer = program.$name($request, now)?;
            if matches!(stringify!($name), "unlock" | "create_vault") {
                program
                    .folder()
                    .iter()
                    .for_each(|folder| window::remember(folder));
            }
            Ok(answer)
        })
        .await?
    };
}

macro_rules! adapters {
    ($($name:ident: $request:ident => $response:ident,)+) => {
        mod adapters {
            use super::*;
            $(
                #[tauri::command]
                pub async fn $name(
                    app: AppHandle, request: Option<Value>,
                ) -> Result<$response, ApiError> {
                    let request: $request = read(request)?;
                    // The page asks for these by itself: they are no sign of a person.
                    let person = !matches!(stringify!($name), "session" | "glance");
                    let answer = work!($name, app.clone(), person, request);
                    window::after(&app, stringify!($name));
                    if matches!(stringify!($name), "unlock" | "confirm_kit") {
                        start_check(&app);
                    }
                    Ok(answer)
                }
            )+
        }

        /// Every command of the list, and the shell's own.
        pub fn handler() -> impl Fn(tauri::ipc::Invoke<tauri::Wry>) -> bool + Send + Sync + 'static {
            tauri::generate_handler![
                choose_folder, choose_list_file, choose_document, choose_delivery_folder, progress, stop, here,
                $(adapters::$name),+
            ]
        }
    };
}
reencuentro_api::commands!(adapters);

/// Opens the system's dialog for a folder; the window never sees a file system.
#[tauri::command]
pub async fn choose_folder(app: AppHandle, request: Option<Value>) -> Result<Glance, ApiError> {
    let Nothing {} = read(request)?;
    let chosen = ask(&app, |dialog| dialog.blocking_pick_folder()).await?;
    on_desk(app, true, move |program, now| {
        if let Some(path) = chosen {
            program.choose_folder(path)?;
        }
        program.glance(Nothing {}, now)
    })
    .await
}

/// Opens the system's dialog for the file of a list: its path, nothing when none was chosen.
#[tauri::command]
pub async fn choose_list_file(
    app: AppHandle,
    request: Option<Value>,
) -> Result<Option<String>, ApiError> {
    let Nothing {} = read(request)?;
    let chosen = ask(&app, |dialog| {
        dialog
            // GTK tells small letters and capitals apart.
            .add_filter(
                "CSV, XLSX",
                &[
                    "csv", "tsv", "txt", "xlsx", "pdf", "CSV", "TSV", "TXT", "XLSX", "PDF",
                ],
            )
            .blocking_pick_file()
    });
    chosen.await?.map(shown).transpose()
}

/// Opens the system's dialog for a document: its path, nothing when none was chosen. Any file may be
/// kept, so that none is filtered out: a filter for all of them is known to some systems only.
#[tauri::command]
pub async fn choose_document(
    app: AppHandle,
    request: Option<Value>,
) -> Result<Option<String>, ApiError> {
    let Nothing {} = read(request)?;
    let chosen = ask(&app, |dialog| dialog.blocking_pick_file());
    chosen.await?.map(shown).transpose()
}

/// Opens the system's dialog for the folder of a delivery's files: its path, nothing when none was
/// chosen.
#[tauri::command]
pub async fn choose_delivery_folder(
    app: AppHandle,
    request: Option<Value>,
) -> Result<Option<String>, ApiError> {
    let Nothing {} = read(request)?;
    let chosen = ask(&app, |dialog| dialog.blocking_pick_folder()).await?;
    chosen.map(shown).transpose()
}

/// How far long work has come.
#[derive(serde::Serialize)]
pub struct Progress {
    stage: &'static str,
    done: u32,
    total: u32,
}

/// Says how far long work has come. It waits for no command.
#[tauri::command]
pub fn progress(beside: State<'_, Beside>, request: Option<Value>) -> Result<Progress, ApiError> {
    let Nothing {} = read(request)?;
    let (stage, done, total) = beside.0.look();
    Ok(Progress {
        stage: stage.code(),
        done,
        total,
    })
}

/// Asks long work to stop at its next step: it says [`ErrorCode::Stopped`] then, and has written
/// nothing.
#[tauri::command]
pub fn stop(beside: State<'_, Beside>, request: Option<Value>) -> Result<(), ApiError> {
    let Nothing {} = read(request)?;
    beside.0.stop();
    Ok(())
}

/// Somebody typed or pointed: the time without use begins anew. A form that takes long, filled in during
/// a call, needs no command of the program.
#[tauri::command]
pub fn here(last: State<'_, LastInput>, request: Option<Value>) -> Result<(), ApiError> {
    let Nothing {} = read(request)?;
    last.touch();
    Ok(())
}

/// Shows a dialog off the window's thread; what was chosen, if it is a place on this computer. While
/// it is open nobody is gone: the time without use begins anew.
async fn ask(
    app: &AppHandle,
    dialog: impl FnOnce(FileDialogBuilder<tauri::Wry>) -> Option<FilePath> + Send + 'static,
) -> Result<Option<PathBuf>, ApiError> {
    let builder = app.dialog().file();
    let chosen = tauri::async_runtime::spawn_blocking(move || dialog(builder))
        .await
        .map_err(|_| ApiError::new(ErrorCode::Internal))?;
    app.state::<LastInput>().touch();
    Ok(chosen.and_then(|path| path.into_path().ok()))
}

/// A path as text; one that is no text could not come back unchanged and is refused.
fn shown(path: PathBuf) -> Result<String, ApiError> {
    path.into_os_string()
        .into_string()
        .map_err(|_| ApiError::new(ErrorCode::Invalid).with("field", "path"))
}
