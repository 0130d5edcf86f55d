//! How far long work has come, on standard error, where that is a terminal.

use indicatif::{ProgressBar, ProgressStyle};
use reencuentro_api::{Language, Messages, Underway};
use std::collections::BTreeMap;
use std::io::IsTerminal;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

/// Work that ends before needs no line.
const PATIENCE: Duration = Duration::from_millis(400);
/// From one drawing to the next.
const BEAT: Duration = Duration::from_millis(120);

/// Does some work, and says beside it how far it is.
pub fn shown<T>(watch: &Underway, language: Language, work: impl FnOnce() -> T) -> T {
    if !std::io::stderr().is_terminal() {
        return work();
    }
    let (working, ends) = channel::<()>();
    std::thread::scope(|scope| {
        scope.spawn(move || draw(watch, language, &ends));
        let done = work();
        drop(working);
        done
    })
}

/// Until the other side is gone.
fn draw(watch: &Underway, language: Language, ends: &Receiver<()>) {
    if ends.recv_timeout(PATIENCE) != Err(RecvTimeoutError::Timeout) {
        return;
    }
    let messages = Messages::of(language);
    let bar = ProgressBar::new_spinner();
    loop {
        let (stage, done, total) = watch.look();
        let args = [("done", done), ("total", total)];
        let args: BTreeMap<String, String> = args
            .map(|(name, count)| (name.to_owned(), count.to_string()))
            .into();
        let said = messages.say(&format!("work-{}", stage.code()), &args);
        let style = match total {
            0 => Ok(ProgressStyle::default_spinner()),
            _ => ProgressStyle::with_template("{bar:30} {percent:>3} % {msg}"),
        };
        if let Ok(style) = style {
            bar.set_style(style);
        }
        bar.set_length(u64::from(total.max(1)));
        bar.set_position(u64::from(done));
        bar.set_message(said);
        bar.tick();
        if ends.recv_timeout(BEAT) != Err(RecvTimeoutError::Timeout) {
            break;
        }
    }
    bar.finish_and_clear();
}
