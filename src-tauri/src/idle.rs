//! Auto-lock: minutes without a command end the process as a lock does.

use crate::{Desk, window};
use reencuentro_api::Now;
use std::sync::Mutex;
use std::time::{Duration, Instant};
use tauri::{AppHandle, Manager};

/// When the person last did something.
pub struct LastInput(Mutex<Instant>);

impl Default for LastInput {
    fn default() -> Self {
        Self(Mutex::new(Instant::now()))
    }
}

impl LastInput {
    /// Something was done.
    pub fn touch(&self) {
        if let Ok(mut at) = self.0.lock() {
            *at = Instant::now();
        }
    }

    fn idle(&self) -> Duration {
        self.0.lock().map_or(Duration::ZERO, |at| at.elapsed())
    }
}

/// Seconds between two looks.
const LOOK: u64 = 5;

/// A gap between two looks longer than this, by the clock on the wall, was a sleep of the machine.
const SLEPT: i64 = 30_000;

/// Looks every few seconds whether the vault must be locked: for want of input, or because the
/// machine slept (the monotonic clock stands still meanwhile, the clock on the wall does not).
pub fn watch(app: AppHandle) {
    std::thread::spawn(move || {
        let mut last_look = Now::read().millis();
        loop {
            std::thread::sleep(Duration::from_secs(LOOK));
            let now = Now::read().millis();
            let slept = now - last_look > SLEPT;
            last_look = now;
            let Some(limit) = limit(&app) else { continue };
            if slept || app.state::<LastInput>().idle() >= limit {
                window::close_vault(&app);
                window::after(&app, "lock");
                return;
            }
        }
    });
}

/// Locks when the screen is locked or the machine goes to sleep, where the system says so.
pub fn watch_absence(app: AppHandle) {
    reencuentro_platform::absence::watch(move |_| {
        let open = match app.state::<Desk>().0.try_lock() {
            Ok(program) => program.lock_minutes().is_some(),
            Err(_) => true, // a command is at work: it ends first, then the vault is closed
        };
        if open {
            window::close_vault(&app);
            window::after(&app, "lock");
        }
    });
}

/// The organisation's limit; none while nothing is open or a command is at work.
fn limit(app: &AppHandle) -> Option<Duration> {
    let desk = app.state::<Desk>();
    let program = desk.0.try_lock().ok()?;
    program
        .lock_minutes()
        .map(|minutes| Duration::from_secs(u64::from(minutes) * 60))
}
