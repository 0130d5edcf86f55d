//! The one window, and what happens to it when the vault is locked.

use crate::Desk;
use reencuentro_api::Now;
use reencuentro_api::wire::Nothing;
use reencuentro_platform::place;
use std::path::Path;
use tauri::{AppHandle, Manager, WebviewUrl, WebviewWindow, WebviewWindowBuilder};

/// Opens the window. Incognito: the web view keeps nothing between two starts. Navigation anywhere
/// but the program's own pages is refused.
///
/// A web view in incognito cannot be driven by WebDriver, so a development build under the tests'
/// driver goes without, and the one that the bench measures; what is shipped never does.
pub fn open(app: &AppHandle) -> tauri::Result<()> {
    let window = WebviewWindowBuilder::new(app, "main", WebviewUrl::default())
        .title("Reencuentro")
        .inner_size(1366.0, 768.0)
        // A laptop of 1366 × 768 at 200 % has 683 × 384.
        .min_inner_size(680.0, 360.0)
        .incognito(!(cfg!(any(debug_assertions, feature = "driven")) && driven()))
        .content_protected(true)
        .disable_drag_drop_handler()
        .on_navigation(is_ours)
        .build()?;
    // Without it WebDriver now and then waits for a picture that never comes: the journeys go without.
    if cfg!(debug_assertions) && driven() {
        return Ok(());
    }
    draw_without_gpu(&window)
}

/// Lets the web view of Linux draw by itself. By way of a graphics driver a screen of text comes half as
/// fast where there is none but the software one (docs/BENCHMARKS.md), and not at all with some.
#[cfg(target_os = "linux")]
fn draw_without_gpu(window: &WebviewWindow) -> tauri::Result<()> {
    use webkit2gtk::{HardwareAccelerationPolicy, SettingsExt, WebViewExt};
    window.with_webview(|view| {
        if let Some(settings) = view.inner().settings() {
            settings.set_hardware_acceleration_policy(HardwareAccelerationPolicy::Never);
        }
    })
}

/// The other systems' web views bring drivers that are tried with them.
#[cfg(not(target_os = "linux"))]
fn draw_without_gpu(_: &WebviewWindow) -> tauri::Result<()> {
    Ok(())
}

/// Brings the one window to the front: somebody started the program a second time.
pub fn show(app: &AppHandle) {
    if let Some(window) = app.get_webview_window("main") {
        // A window manager may refuse; the window is there all the same.
        let _ = window
            .unminimize()
            .and_then(|()| window.show())
            .and_then(|()| window.set_focus());
    }
}

/// Whether the end-to-end tests' driver started this process.
fn driven() -> bool {
    std::env::var_os("TAURI_WEBVIEW_AUTOMATION").is_some()
}

/// The program's own pages: the bundled ones, and in a development build the local server's.
fn is_ours(url: &tauri::Url) -> bool {
    let host = url.host_str().unwrap_or_default();
    match url.scheme() {
        "tauri" => true,
        "http" | "https" if host == "tauri.localhost" => true,
        "http" => cfg!(dev) && host == "127.0.0.1" && url.port() == Some(1420),
        _ => false,
    }
}

/// What the shell does after a command: locking ends the process. A new one starts at Unlock, and
/// the old one, with its web view and everything the page had in memory, is gone.
pub fn after(app: &AppHandle, command: &str) {
    if command == "lock" {
        app.request_restart();
    }
}

/// Signs what is unsigned and closes the vault.
pub fn close_vault(app: &AppHandle) {
    if let Ok(mut program) = app.state::<Desk>().0.lock() {
        // A vault that cannot be closed cleanly is opened by the checks for a crash, which lose nothing.
        drop(program.lock(Nothing {}, &Now::read()));
    }
}

/// Begins with this vault at the next start. A folder that the command line or the practice run named
/// is theirs, and does not take the place of the person's own.
pub fn remember(folder: &Path) {
    if std::env::var_os(crate::VAULT).is_none() {
        // Forgotten, it is chosen by hand the next time: no reason to refuse what was done.
        let _ = place::remember_folder(folder);
    }
}
