//! The table of DOMAIN §5.3, cell by cell. "Something else" on either side is added to it, so that
//! no statement falls outside.

use super::super::preference::ParentPreference;
use super::Outcome;

codes! {
    /// The rows: what the parent wants.
    ParentRow ["align-row"] {
        /// Together in the country of origin.
        Origin = "origin",
        /// Together in a third country.
        ThirdCountry = "third_country",
        /// The child stays, with a sponsor or to pursue a claim.
        ChildStays = "child_stays",
        /// Together in the United States.
        InUs = "in_us",
        /// The child returns to the other parent or another relative.
        ToRelative = "to_relative",
        /// Something else.
        Other = "other",
        /// Not decided, or not asked.
        Undecided = "undecided",
        /// Declines to state, or could not be obtained.
        NotStated = "not_stated",
    }
}

codes! {
    /// The columns: what the child wants, or how old the child is.
    ChildColumn ["align-column"] {
        /// To return.
        Return = "return",
        /// To stay.
        Stay = "stay",
        /// Something else.
        Other = "other",
        /// Undecided, not asked, or not confirmed by counsel.
        Unconfirmed = "unconfirmed",
        /// Too young to be asked, and no determination yet.
        TooYoung = "too_young",
        /// Eighteen or older.
        Adult = "adult",
    }
}

/// Rows as [`ParentRow::ALL`], columns as [`ChildColumn::ALL`].
#[rustfmt::skip]
const TABLE: [[Outcome; 6]; 8] = {
    use Outcome::{
        Aligned, AlignedHeld, AlignedUsHeld, BestInterestsRoute as Route, ChildDecides as Decides,
        Conflict, NeedsCounsel as Counsel, OwnAdultCase as OwnCase, Pending,
    };
    [ //  return        stay           other     unconfirmed  too young  18+
        [ Aligned,      Conflict,      Counsel,  Pending,     Route,     Decides ], // origin
        [ AlignedHeld,  Conflict,      Counsel,  Pending,     Route,     Decides ], // third country
        [ Conflict,     Aligned,       Counsel,  Pending,     Route,     Decides ], // child stays
        [ Conflict,     AlignedUsHeld, Counsel,  Pending,     Route,     OwnCase ], // in the US
        [ Counsel,      Counsel,       Counsel,  Pending,     Route,     Decides ], // to a relative
        [ Counsel,      Counsel,       Counsel,  Pending,     Route,     Decides ], // other
        [ Pending,      Pending,       Pending,  Pending,     Pending,   Decides ], // undecided
        [ Pending,      Pending,       Pending,  Pending,     Pending,   Decides ], // not stated
    ]
};

/// What the table says.
#[must_use]
pub const fn cell(row: ParentRow, column: ChildColumn) -> Outcome {
    TABLE[row as usize][column as usize]
}

/// `align-origin-return`.
pub(super) fn message_id(row: ParentRow, column: ChildColumn) -> String {
    format!("align-{}-{}", row.code(), column.code()).replace('_', "-")
}

impl From<ParentPreference> for ParentRow {
    fn from(preference: ParentPreference) -> Self {
        match preference {
            ParentPreference::ReunifyCountryOfOrigin => Self::Origin,
            ParentPreference::ReunifyThirdCountry => Self::ThirdCountry,
            ParentPreference::ReunifyInUs => Self::InUs,
            ParentPreference::ChildRemainsWithSponsor
            | ParentPreference::ChildRemainsPursueClaim => Self::ChildStays,
            ParentPreference::ReturnParentWithChild => Self::ToRelative,
            ParentPreference::Other => Self::Other,
            ParentPreference::Undecided => Self::Undecided,
            ParentPreference::DeclinesToState | ParentPreference::UnableToObtain => Self::NotStated,
        }
    }
}
