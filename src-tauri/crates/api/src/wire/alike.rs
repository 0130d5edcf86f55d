//! Who looks like whom, and why.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A person as far as they have been typed, or somebody of the book.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct LookalikesRequest {
    /// Person id of somebody of the book; what is typed counts for nothing then.
    pub person: String,
    /// `parent` or `child`; may be empty.
    pub part: String,
    /// Name as typed.
    pub name: String,
    /// A-number as typed, empty if none.
    pub a_number: String,
    /// Date of birth as typed, empty if unknown.
    pub born: String,
    /// `f`, `m`, `x` or empty.
    pub sex: String,
    /// Country, ISO 3166-1 alpha-2, or empty.
    pub country: String,
}

/// Who of the book looks like somebody.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Lookalikes {
    /// The likeliest first, at most nine.
    pub found: Vec<LookalikeView>,
}

/// Somebody of the book who looks like the one asked about.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct LookalikeView {
    /// Who.
    pub who: LikeWho,
    /// How likely they are the same, and why.
    pub weighing: Weighing,
}

/// Somebody of the book, as far as they are told from others in a line.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct LikeWho {
    /// Person id.
    pub person: String,
    /// Family id.
    pub family: String,
    /// A pair of theirs, empty if they are in none.
    pub pair: String,
    /// Their side of it: `parent` or `child`.
    pub side: String,
    /// Name as shown.
    pub name: String,
    /// A-number as given, empty if none.
    pub a_number: String,
    /// Date of birth, EDTF; empty if unknown.
    pub born: String,
    /// Country, ISO 3166-1 alpha-2, empty if unknown.
    pub country: String,
    /// The other one of the pair.
    pub with: String,
}

/// How likely two are the same person, in words and by what.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Weighing {
    /// `very`, `likely` or `possible`.
    pub likely: String,
    /// Why no program may take them for the same: ids of sentences, `match-guard-…`.
    pub guards: Vec<String>,
    /// What they were mostly weighed against: the id of its sentence, `match-against-…`.
    pub against: String,
    /// What speaks for it and against it, in the order of the fields. What one of the two does not say
    /// is not here; what both say and weighs nothing here tells them from no such other either.
    pub lines: Vec<WeighedLine>,
}

/// What one thing says.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct WeighedLine {
    /// The id of its sentence, `match-…`.
    pub seen: String,
    /// For the same above 0, against it below: each whole one doubles or halves the odds.
    pub bits: f64,
}

/// Which of the book may be written twice.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct ListDuplicatesRequest {
    /// Also who is possibly the same, and not only who is likely to be.
    pub possible: bool,
    /// The first of them, from 0.
    pub from: u32,
    /// How many at most.
    pub count: u32,
}

/// People of the book who may be written twice.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Duplicates {
    /// How many in all.
    pub total: u32,
    /// Those asked for, what unblocks most first.
    pub found: Vec<DuplicateView>,
}

/// Two people of the book who may be one.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DuplicateView {
    /// The one who is longer in the book.
    pub one: LikeWho,
    /// The other.
    pub other: LikeWho,
    /// How likely they are the same, and why.
    pub weighing: Weighing,
    /// Pairs of the two on which work goes on: so many wait for the answer.
    pub pairs: u32,
    /// Somebody found them to be two, and something was written of them since.
    pub decided_before: bool,
}
