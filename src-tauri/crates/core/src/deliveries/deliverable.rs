//! The types a delivered line is made of. A [`Deliverable`] can only be made from a value that may
//! leave (docs/domain.md §7); there is no way from a text to one, so that a note, a phone number or
//! a privileged word cannot become part of a line.
//!
//! ```compile_fail
//! use reencuentro_core::deliveries::Deliverable;
//! let leaves = Deliverable::from("whatever was typed".to_owned());
//! ```

use crate::acts::Identifier;
use crate::rules::name::NameVariant;
use crate::rules::preference::FilingWords;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A value that may leave.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Deliverable(String);

impl Deliverable {
    /// Nothing.
    #[must_use]
    pub fn empty() -> Self {
        Self::default()
    }

    /// A name as received.
    #[must_use]
    pub fn name(name: &NameVariant) -> Self {
        Self(name.raw.clone())
    }

    /// An A-number, `A` and nine digits; nothing for another identifier or one that was not read.
    #[must_use]
    pub fn a_number(identifier: &Identifier) -> Self {
        use crate::rules::identifier::IdentifierKind;
        match (&identifier.kind, &identifier.normal) {
            (IdentifierKind::ANumber, Some(normal)) => Self(normal.clone()),
            _ => Self::empty(),
        }
    }

    /// The day a list of the government speaks of: how its senders name it.
    #[must_use]
    pub fn list(as_of: NaiveDate) -> Self {
        Self(as_of.to_string())
    }

    /// A row of that list, as numbered in the file.
    #[must_use]
    pub fn row(row: u32) -> Self {
        Self(row.to_string())
    }

    /// The election in the filing's own words (docs/domain.md §3.2), quoted in English whatever the
    /// language of the screen.
    #[must_use]
    pub fn election(words: FilingWords) -> Self {
        let quoted = match words {
            FilingWords::ReunificationInCountryOfOrigin => "reunification in country of origin",
            FilingWords::Waive => "waive reunification in country of origin",
            FilingWords::OutsidePlan => "proceeding outside the reunification plan",
            FilingWords::NotCommunicated => "not communicated",
        };
        Self(quoted.to_owned())
    }

    /// A day.
    #[must_use]
    pub fn day(day: NaiveDate) -> Self {
        Self(day.to_string())
    }

    /// `yes` or `no`.
    #[must_use]
    pub fn yes_no(yes: bool) -> Self {
        Self(if yes { "yes" } else { "no" }.to_owned())
    }

    /// A coded remark.
    #[must_use]
    pub fn remark(remark: Remark) -> Self {
        match remark {
            Remark::Amends(number) => Self(format!("amends delivery {number}")),
        }
    }

    /// The mark of an invented family.
    #[must_use]
    pub fn practice() -> Self {
        Self("PRACTICE".to_owned())
    }

    /// The value as it leaves.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What may be remarked; free text never goes to the government.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Remark {
    /// Replaces the line of an earlier delivery.
    Amends(u32),
}

macro_rules! line {
    ($($(#[$doc:meta])* $field:ident),+ $(,)?) => {
        /// One line as it leaves, a column a value (docs/domain.md §7).
        #[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
        pub struct DeliverableLine {
            $($(#[$doc])* pub $field: Deliverable,)+
        }

        /// The columns in the order in which they leave.
        pub const COLUMNS: &[&str] = &[$(stringify!($field)),+];

        impl DeliverableLine {
            /// Columns with their values, in the order of [`COLUMNS`].
            #[must_use]
            pub fn cells(&self) -> Vec<(&'static str, &Deliverable)> {
                vec![$((stringify!($field), &self.$field)),+]
            }

            /// From stored values in the order of [`COLUMNS`]; only the storage of lines calls it.
            pub(crate) fn from_stored(values: &[String]) -> Option<Self> {
                let mut values = values.iter();
                let line = Self {
                    $($field: Deliverable(values.next()?.clone()),)+
                };
                values.next().is_none().then_some(line)
            }
        }
    };
}

line! {
    /// The parent's name as the government's own list has it.
    parent_name,
    /// The parent's A-number.
    parent_a_number,
    /// The child's name as the government's own list has it.
    child_name,
    /// The child's A-number.
    child_a_number,
    /// The day of the list that brought them.
    list_reference,
    /// The row of that list.
    list_row,
    /// The election in the filing's words.
    election,
    /// The day on which the parent's statement became final.
    date_final,
    /// The child's counsel has confirmed: `yes` or `no`.
    child_counsel_confirmed,
    /// A coded remark.
    remarks,
    /// The mark of an invented family; the column leaves only from a practice vault.
    practice,
}

/// The column that leaves only from a practice vault.
pub const PRACTICE_COLUMN: &str = "practice";
