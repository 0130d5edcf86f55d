//! Whether what a parent wants and what a child wants line up: DOMAIN §5.3 as data and one pure
//! function. Computed and explained, never typed in.
//!
//! The table gives the outcome for two settled statements; the overlays say why a table cannot be
//! read yet (nobody asked, contradicting, stale, preliminary, …). Each cell and each overlay names
//! one message. Absent: who may override (`permissions`), and the child's reasons, which stay with
//! child's counsel.

mod inputs;
mod overlay;
mod readiness;
mod table;

use serde::{Deserialize, Serialize};

pub use inputs::{
    ChildAge, ChildHead, ChildVoice, Clearance, ClearedOf, Inputs, Override, ParentHead, child_age,
};
pub use overlay::Overlay;
pub use readiness::{Consent, DeliveryFacts, Missing, Readiness, readiness};
pub use table::{ChildColumn, ParentRow, cell};

/// Version of the table and the overlays: stored with each computed alignment, so that a figure
/// that changes because the rules did is seen as such.
pub const RULES_VERSION: u32 = 1;

codes! {
    /// What the two statements come to.
    Outcome ["alignment"] {
        /// They line up.
        Aligned = "aligned",
        /// They line up, and wait until a legal path exists.
        AlignedHeld = "aligned_held",
        /// They line up for the United States, and wait until the parent has a legal path.
        AlignedUsHeld = "aligned_us_held",
        /// They do not line up. Nothing is delivered; two lawyers speak with two clients.
        Conflict = "conflict",
        /// Something is missing.
        Pending = "pending",
        /// The child is too young to be asked: a best-interests determination.
        BestInterestsRoute = "best_interests_route",
        /// The child is of age and decides alone.
        ChildDecides = "child_decides",
        /// The child is of age, and the parent's wish is for the United States: a case of the
        /// child's own.
        OwnAdultCase = "own_adult_case",
        /// Counsel must look first.
        NeedsCounsel = "needs_counsel",
        /// A statement has passed its reconfirm-by day.
        Stale = "stale",
    }
}

codes! {
    /// Why a pair stands in the queue for a lawyer (F31).
    CounselCause ["counsel-cause"] {
        /// Statements of the parent contradict each other.
        ParentContradicting = "parent_contradicting",
        /// Statements of the child contradict each other.
        ChildContradicting = "child_contradicting",
        /// A red flag is open and in dispute.
        RedFlagInDispute = "red_flag_in_dispute",
        /// The child's two parents want different things.
        ParentsDiffer = "parents_differ",
        /// The parent's counsel objects.
        ParentCounselObjects = "parent_counsel_objects",
        /// The child's counsel objects.
        ChildCounselObjects = "child_counsel_objects",
        /// Parent and child want different things.
        Conflict = "conflict",
        /// The wish itself needs a lawyer's reading, as the table says.
        Wish = "wish",
    }
}

/// What decided the outcome.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "by", rename_all = "snake_case")]
pub enum Reason {
    /// A cell of the table.
    Cell {
        /// The parent's row.
        row: ParentRow,
        /// The child's column.
        column: ChildColumn,
    },
    /// Something that stands before the table.
    Overlay {
        /// Which.
        overlay: Overlay,
    },
    /// A ruling of counsel, with its reason in its own entry.
    Override,
    /// A held cell whose legal path now exists.
    LegalPath,
}

impl Reason {
    /// The sentence: `align-origin-return`, `align-overlay-stale-parent`, `align-override`. They
    /// take `$parent` and `$child`, the names of the two.
    #[must_use]
    pub fn message_id(self) -> String {
        match self {
            Self::Cell { row, column } => table::message_id(row, column),
            Self::Overlay { overlay } => overlay.message_id(),
            Self::Override => "align-override".to_owned(),
            Self::LegalPath => "align-legal-path".to_owned(),
        }
    }
}

/// The computed alignment of one pair.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Alignment {
    /// The outcome.
    pub outcome: Outcome,
    /// What decided it.
    pub reason: Reason,
    /// Every cause for a lawyer, decisive or not; empty = none.
    pub for_counsel: Vec<CounselCause>,
}

/// Computes the alignment of one pair.
///
/// First what no table can answer, in the order of the overlays; then counsel's ruling; then
/// the table. A ruling never stands in for a statement that is missing, preliminary, unconfirmed,
/// stale or contradicting, nor over a child who is of age: it changes what counsel concludes from
/// two statements, not the statements.
#[must_use]
pub fn align(inputs: &Inputs) -> Alignment {
    let (row, column) = (inputs.parent_row(), inputs.child_column());
    let (outcome, reason) = decide(inputs, row, column);
    Alignment {
        outcome,
        reason,
        for_counsel: counsel_causes(inputs, outcome, reason),
    }
}

fn decide(inputs: &Inputs, row: ParentRow, column: ChildColumn) -> (Outcome, Reason) {
    let by_table = cell(row, column);
    if column == ChildColumn::Adult {
        return (by_table, Reason::Cell { row, column });
    }
    if let Some(overlay) = overlay::unanswerable(inputs) {
        return (overlay.outcome(), Reason::Overlay { overlay });
    }
    if let Some(ruling) = inputs.counsel_override.filter(|_| both_said(row, column)) {
        return (ruling.outcome, Reason::Override);
    }
    if let Some(overlay) = overlay::unsettled(inputs) {
        return (overlay.outcome(), Reason::Overlay { overlay });
    }
    match by_table {
        Outcome::AlignedHeld | Outcome::AlignedUsHeld if inputs.legal_path => {
            (Outcome::Aligned, Reason::LegalPath)
        }
        outcome => (outcome, Reason::Cell { row, column }),
    }
}

/// Whether counsel can rule on it: two statements stand, and the child does not decide alone.
#[must_use]
pub fn can_be_ruled(inputs: &Inputs) -> bool {
    let column = inputs.child_column();
    column != ChildColumn::Adult
        && overlay::unanswerable(inputs).is_none()
        && both_said(inputs.parent_row(), column)
}

/// True where both have said something that can line up or clash.
fn both_said(row: ParentRow, column: ChildColumn) -> bool {
    let parent = !matches!(row, ParentRow::Undecided | ParentRow::NotStated);
    parent
        && matches!(
            column,
            ChildColumn::Return | ChildColumn::Stay | ChildColumn::Other
        )
}

fn counsel_causes(inputs: &Inputs, outcome: Outcome, reason: Reason) -> Vec<CounselCause> {
    let by_cell = matches!(reason, Reason::Cell { .. });
    let causes = [
        (
            inputs.parent == ParentHead::Contradicting,
            CounselCause::ParentContradicting,
        ),
        (
            inputs.child == ChildHead::Contradicting,
            CounselCause::ChildContradicting,
        ),
        (inputs.red_flag_in_dispute, CounselCause::RedFlagInDispute),
        (inputs.parents_differ, CounselCause::ParentsDiffer),
        (
            inputs.parent_counsel == Clearance::Objected,
            CounselCause::ParentCounselObjects,
        ),
        (
            inputs.child_counsel == Clearance::Objected,
            CounselCause::ChildCounselObjects,
        ),
        (outcome == Outcome::Conflict, CounselCause::Conflict),
        (
            by_cell && outcome == Outcome::NeedsCounsel,
            CounselCause::Wish,
        ),
    ];
    causes
        .into_iter()
        .filter(|(holds, _)| *holds)
        .map(|(_, cause)| cause)
        .collect()
}

/// Every message that an alignment can name.
#[must_use]
pub fn message_ids() -> Vec<String> {
    let cells = ParentRow::ALL.iter().flat_map(|row| {
        ChildColumn::ALL.iter().map(|column| Reason::Cell {
            row: *row,
            column: *column,
        })
    });
    let overlays = Overlay::ALL
        .iter()
        .map(|overlay| Reason::Overlay { overlay: *overlay });
    let all = cells
        .chain(overlays)
        .chain([Reason::Override, Reason::LegalPath]);
    all.map(Reason::message_id).collect()
}

#[cfg(test)]
mod tests;
