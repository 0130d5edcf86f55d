//! One thread reads ahead while another works on what was read: two cores are what there is.

use super::RecordsError;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};

/// Runs `read` on a thread of its own, and `work` here on what it sends, at most `ahead` behind it. A
/// reader whose sending fails is to end: whoever works has ended, and says why itself.
///
/// # Errors
/// What `work` returns, before what `read` returns.
pub fn read_ahead<T: Send, Done>(
    ahead: usize,
    read: impl FnOnce(&SyncSender<T>) -> Result<(), RecordsError> + Send,
    work: impl FnOnce(Receiver<T>) -> Result<Done, RecordsError>,
) -> Result<Done, RecordsError> {
    std::thread::scope(|scope| {
        let (send, receive) = sync_channel(ahead);
        let reading = scope.spawn(move || read(&send));
        let done = work(receive);
        match reading.join() {
            Ok(read) => done.and_then(|done| read.map(|()| done)),
            Err(panic) => std::panic::resume_unwind(panic),
        }
    })
}
