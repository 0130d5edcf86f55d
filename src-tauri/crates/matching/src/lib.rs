//! Who is who: pure, no storage.
//!
//! Two halves. Names made comparable: [`normalise`] (mojibake, accents, apostrophes, particles),
//! [`spanish_key`] (what sounds alike) and [`search_tokens`] (what a search index holds and asks).
//! And records compared: [`link`] finds who of one list is who of another, [`within`] who stands on
//! a list twice. Raw text is never changed by any of it. What is promised: the same answer
//! whichever list is called the first and whatever the order of rows; no randomness, no clock, no
//! threads. Deliberately absent: any decision. A pair is suggested, a person says that it is so.

mod assign;
mod blocking;
mod compete;
mod draw;
mod guards;
mod index;
mod levels;
mod link;
mod model;
mod nicknames;
pub mod normalise;
mod reasons;
pub mod record;
mod roll;
pub mod search_tokens;
mod shipped;
mod similar;
pub mod spanish_key;
mod words;

pub use guards::Guard;
pub use index::{Index, Lookalike};
pub use link::{
    Cancelled, Linkage, Pair, REPORTED_FROM, SAME_FROM, SUGGESTED_FROM, Watch, link, within,
};
pub use model::Model;
pub use reasons::{Against, Reason, Reasons, all_seen};
