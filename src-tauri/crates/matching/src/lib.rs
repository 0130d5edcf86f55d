//! Who is who: pure, no storage.
//!
//! Holds the ways in which names of these lists are made comparable: [`normalise`] (mojibake,
//! accents, apostrophes, particles), [`spanish_key`] (what sounds alike) and [`search_tokens`] (what
//! a search index holds and asks). Raw text is never changed by any of it: these are keys beside it.
//! Absent so far: comparing two records.

mod nicknames;
pub mod normalise;
pub mod search_tokens;
pub mod spanish_key;
