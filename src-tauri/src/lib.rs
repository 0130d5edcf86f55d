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

/// Starts the window and waits until it is closed.
pub fn run() -> ExitCode {
    // Started by itself to read what strangers wrote, with its memory capped: no window then.
    if let Some(done) = reencuentro_api::work_if_asked(std::env::args()) {
        return done;
    }
    // A crash must not leave the records in a core file.
    let cores = reencuentro_platform::process::forbid_core_dumps();
    let folder = std::env::var_os(VAULT)
        .map(PathBuf::from)
        .or_else(reencuentro_platform::place::last_folder);
    let program = Program::new(folder);
    // Where the system does not say which program this is, workbooks are refused, text is not.
    let program = match std::env::current_exe() {
        Ok(own) => program.with_worker(own),
        Err(_) => program,
    };
    let built = tauri::Builder::default()
        // First of all: a second start must not get as far as a window of its own.
        .plugin(tauri_plugin_single_instance::init(
            |app, _arguments, _folder| {
                window::show(app);
            },
        ))
        .plugin(tauri_plugin_dialog::init())
        .manage(bridge::Beside(program.underway()))
        .manage(Desk(Mutex::new(program)))
        .manage(idle::LastInput::default())
        .invoke_handler(bridge::handler())
        .setup(move |app| {
            cores?;
            window::open(app.handle())?;
            idle::watch(app.handle().clone());
            idle::watch_absence(app.handle().clone());
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
