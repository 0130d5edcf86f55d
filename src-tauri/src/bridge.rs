//! The list of commands as Tauri commands: one adapter each, made by a macro from the api's list.

use crate::{Desk, idle::LastInput, window};
use reencuentro_api::wire::*;
use reencuentro_api::{BackupJob, Depth, Now, Program};
use tauri::{AppHandle, Manager, State};
use tauri_plugin_dialog::DialogExt;

/// Runs one command off the window's thread: Argon2id takes a second, and the window must not.
async fn on_desk<A: Send + 'static>(
    app: AppHandle,
    work: impl FnOnce(&mut Program, &Now) -> Result<A, ApiError> + Send + 'static,
) -> Result<A, ApiError> {
    let internal = || ApiError::new(ErrorCode::Internal);
    tauri::async_runtime::spawn_blocking(move || {
        let desk: State<'_, Desk> = app.state();
        app.state::<LastInput>().touch();
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
        let checker = desk
            .0
            .lock()
            .ok()
            .and_then(|mut program| program.checker().ok());
        let Some(checker) = checker else { return }; // locked again already
        let found = checker.run(Depth::Whole, |_| true);
        let Ok(mut program) = desk.0.lock() else {
            return;
        };
        match found {
            // Locked meanwhile: there is nothing to say it of, and the next unlock starts another.
            Ok(Some(found)) if program.lock_minutes().is_some() => {
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

macro_rules! adapters {
    ($($name:ident: $request:ident => $response:ident,)+) => {
        mod adapters {
            use super::*;
            $(
                #[tauri::command]
                pub async fn $name(
                    app: AppHandle, request: $request,
                ) -> Result<$response, ApiError> {
                    let answer = on_desk(app.clone(), move |program, now| {
                        program.$name(request, now)
                    })
                    .await?;
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
            tauri::generate_handler![choose_folder, $(adapters::$name),+]
        }
    };
}
reencuentro_api::commands!(adapters);

/// Opens the system's dialog for a folder; the window never sees a file system.
#[tauri::command]
pub async fn choose_folder(app: AppHandle, request: Nothing) -> Result<Glance, ApiError> {
    let Nothing {} = request;
    let dialog = app.dialog().file();
    let chosen = tauri::async_runtime::spawn_blocking(move || dialog.blocking_pick_folder())
        .await
        .map_err(|_| ApiError::new(ErrorCode::Internal))?;
    on_desk(app, move |program, now| {
        if let Some(path) = chosen.and_then(|folder| folder.into_path().ok()) {
            program.choose_folder(path)?;
        }
        program.glance(Nothing {}, now)
    })
    .await
}
