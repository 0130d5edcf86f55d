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

/// What a look finds at the desk.
#[derive(Clone, Copy)]
enum Found {
    /// A command is at work: it ends first.
    Busy,
    /// Nothing is open.
    Closed,
    /// Something is open, and must be locked after so long without input.
    Open(Duration),
}

/// What one look after the other has seen.
struct Looks {
    /// By the clock on the wall, milliseconds.
    last: i64,
    /// The machine slept while something may have been open, and it is not locked since: kept for
    /// as long as a command holds the desk, or a long import would wake up open and stay so.
    slept: bool,
}

impl Looks {
    const fn begun(now: i64) -> Self {
        Self {
            last: now,
            slept: false,
        }
    }

    /// Whether the vault must be locked now: for want of input, or because the machine slept.
    fn must_lock(&mut self, now: i64, idle: Duration, found: Found) -> bool {
        self.slept |= now - self.last > SLEPT;
        self.last = now;
        match found {
            Found::Busy => false,
            Found::Closed => {
                self.slept = false;
                false
            }
            Found::Open(limit) => self.slept || idle >= limit,
        }
    }
}

/// Looks every few seconds whether the vault must be locked: for want of input, or because the
/// machine slept (the monotonic clock stands still meanwhile, the clock on the wall does not).
pub fn watch(app: AppHandle) {
    std::thread::spawn(move || {
        let mut looks = Looks::begun(Now::read().millis());
        loop {
            std::thread::sleep(Duration::from_secs(LOOK));
            let idle = app.state::<LastInput>().idle();
            if looks.must_lock(Now::read().millis(), idle, look(&app)) {
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

fn look(app: &AppHandle) -> Found {
    match app.state::<Desk>().0.try_lock() {
        Ok(program) => program.lock_minutes().map_or(Found::Closed, |minutes| {
            Found::Open(Duration::from_secs(u64::from(minutes) * 60))
        }),
        Err(_) => Found::Busy,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const OPEN: Found = Found::Open(Duration::from_secs(300));
    const NONE: Duration = Duration::ZERO;

    #[test]
    fn a_sleep_seen_while_a_command_was_at_work_locks_when_it_has_ended() {
        let mut looks = Looks::begun(0);
        assert!(!looks.must_lock(5_000, NONE, Found::Busy));
        assert!(!looks.must_lock(3_600_000, NONE, Found::Busy), "it slept");
        assert!(!looks.must_lock(3_605_000, NONE, Found::Busy));
        assert!(looks.must_lock(3_610_000, NONE, OPEN));
    }

    #[test]
    fn a_sleep_with_nothing_open_locks_nothing_that_is_opened_later() {
        let mut looks = Looks::begun(0);
        assert!(!looks.must_lock(3_600_000, NONE, Found::Closed));
        assert!(!looks.must_lock(3_605_000, NONE, OPEN));
    }

    #[test]
    fn a_sleep_or_want_of_input_locks_at_once() {
        let limit = Duration::from_secs(300);
        let mut looks = Looks::begun(0);
        assert!(!looks.must_lock(5_000, limit / 2, OPEN));
        assert!(
            !looks.must_lock(5_000 + SLEPT, limit / 2, OPEN),
            "a slow look"
        );
        assert!(looks.must_lock(40_000, limit, OPEN));
        assert!(Looks::begun(0).must_lock(SLEPT + 1, NONE, OPEN));
    }
}
