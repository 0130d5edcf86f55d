//! The shell: one window, the native folder dialog, auto-lock. No rule of the domain lives here; it
//! hands every call to the api and every answer back.

mod bridge;
mod idle;
mod window;

use reencuentro_api::Program;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Mutex;

/// The program behind the window. One call at a time: a vault has one writer.
pub struct Desk(pub Mutex<Program>);

/// The folder that a start from the command line or the practice run names.
const VAULT: &str = "REENCUENTRO_VAULT";

/// The program, with the command line beside it as the capped process that reads workbooks.
fn program(folder: Option<PathBuf>) -> Program {
    let program = Program::new(folder);
    let name = if cfg!(windows) { "reencuentro.exe" } else { "reencuentro" };
    match std::env::current_exe().ok().and_then(|own| own.parent().map(|at| at.join(name))) {
        Some(worker) if worker.is_file() => program.with_worker(worker),
        _ => program,
    }
}

/// Starts the window and waits until it is closed.
pub fn run() -> ExitCode {
    // A crash must not leave the records in a core file.
    let cores = reencuentro_platform::process::forbid_core_dumps();
    let folder = std::env::var_os(VAULT)
        .map(PathBuf::from)
        .or_else(window::last_folder);
    let built = tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .manage(Desk(Mutex::new(program(folder))))
        .manage(idle::LastInput::default())
        .invoke_handler(bridge::handler())
        .setup(move |app| {
            cores?;
            window::open(app.handle())?;
            idle::watch(app.handle().clone());
            Ok(())
        })
        .build(tauri::generate_context!());
    match built {
        Ok(app) => {
            app.run(|handle, event| {
                if matches!(event, tauri::RunEvent::ExitRequested { .. }) {
                    window::close_vault(handle);
                }
            });
            ExitCode::SUCCESS
        }
        Err(_) => ExitCode::FAILURE,
    }
}
