//! What an alignment is computed from, as values.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::super::known::Known;
use super::super::partial_date::PartialDate;
use super::super::preference::{ChildWish, ParentPreference, Stage};
use super::{ChildColumn, Outcome, ParentRow};

/// Age of majority in years.
const ADULT: u16 = 18;

/// The parent's current statement for this child.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ParentHead {
    /// None, or all withdrawn.
    NotAsked,
    /// One, or several that say the same.
    One {
        /// What.
        preference: ParentPreference,
        /// How settled.
        stage: Stage,
        /// The last day on which it counts without being asked again.
        reconfirm_by: Option<NaiveDate>,
    },
    /// Several that differ.
    Contradicting,
}

/// The child's current statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChildHead {
    /// None, or all withdrawn.
    NotAsked,
    /// Child's counsel has been asked and has not answered.
    WithCounsel,
    /// One, or several that say the same.
    One {
        /// What.
        wish: ChildWish,
        /// Child's counsel has confirmed it.
        confirmed: bool,
        /// Whose voice it is.
        voice: ChildVoice,
        /// The last day on which it counts without being asked again.
        reconfirm_by: Option<NaiveDate>,
    },
    /// Several that differ.
    Contradicting,
}

codes! {
    /// Whose voice a child-side statement is.
    ChildVoice ["voice"] {
        /// The child's own, through counsel.
        Child = "child",
        /// A best-interests determination by the child's counsel or advocate.
        BestInterests = "best_interests",
    }
}

codes! {
    /// What the child's age means on the day.
    ChildAge ["child-age"] {
        /// Under eighteen.
        Minor = "minor",
        /// The birth date allows both under and over eighteen.
        MayBeAdult = "may_be_adult",
        /// Eighteen or older.
        Adult = "adult",
        /// Nothing is known of the age.
        Unknown = "unknown",
    }
}

/// What the child's age means on `today`.
#[must_use]
pub fn child_age(born: &Known<PartialDate>, today: NaiveDate) -> ChildAge {
    let Some(range) = born.as_known().map(|born| born.age_on(today)) else {
        return ChildAge::Unknown;
    };
    match (range.at_least, range.at_most) {
        (None, None) => ChildAge::Unknown,
        (Some(least), _) if least >= ADULT => ChildAge::Adult,
        (_, Some(most)) if most < ADULT => ChildAge::Minor,
        _ => ChildAge::MayBeAdult,
    }
}

/// What both sides said when counsel cleared a pair: a lawyer who agreed that parent and child go home
/// has agreed to nothing else.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClearedOf {
    /// The parent's preference; none where nothing was settled.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<ParentPreference>,
    /// The child's wish, likewise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub child: Option<ChildWish>,
}

/// Where one side's counsel stands (N4).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum Clearance {
    /// Nobody has asked.
    #[default]
    NotAsked,
    /// Asked, no answer.
    Pending,
    /// Cleared.
    Cleared {
        /// What was. None in entries of before it was kept.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        of: Option<ClearedOf>,
    },
    /// Cleared once; what was cleared is no longer what is said.
    AskAgain,
    /// Objected.
    Objected,
    /// Not needed, for a reason that counsel gave.
    Waived {
        /// The reason. Without one it is no clearance.
        reason: String,
    },
}

impl Clearance {
    /// The stored codes, for forms and for the test that each has a label.
    pub const CODES: &'static [&'static str] = &[
        "not_asked",
        "pending",
        "cleared",
        "ask_again",
        "objected",
        "waived",
    ];

    /// True where this side does not stand in the way.
    #[must_use]
    pub fn is_clear(&self) -> bool {
        match self {
            Self::Cleared { .. } => true,
            Self::Waived { reason } => !reason.trim().is_empty(),
            Self::NotAsked | Self::Pending | Self::AskAgain | Self::Objected => false,
        }
    }

    /// The code of the state, as stored.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NotAsked => "not_asked",
            Self::Pending => "pending",
            Self::Cleared { .. } => "cleared",
            Self::AskAgain => "ask_again",
            Self::Objected => "objected",
            Self::Waived { .. } => "waived",
        }
    }

    /// The Fluent message for the state: `clearance-not-asked`.
    #[must_use]
    pub fn message_id(&self) -> String {
        format!("clearance-{}", self.code().replace('_', "-"))
    }
}

/// A ruling of counsel. The caller checks the right, the reason and the signature, and passes it
/// only while the two statements that it names are still the current ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Override {
    /// What counsel rules.
    pub outcome: Outcome,
}

/// Everything an alignment depends on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inputs {
    /// The parent's statement.
    pub parent: ParentHead,
    /// The child's statement.
    pub child: ChildHead,
    /// The child's age on `today`, from [`child_age`].
    pub child_age: ChildAge,
    /// Where the parent's counsel stands.
    pub parent_counsel: Clearance,
    /// Where the child's counsel stands.
    pub child_counsel: Clearance,
    /// A red flag of the government is open and disputed.
    pub red_flag_in_dispute: bool,
    /// The child has two separated parents whose current wishes differ.
    pub parents_differ: bool,
    /// A legal path for a held alignment is on record.
    pub legal_path: bool,
    /// A ruling in force.
    pub counsel_override: Option<Override>,
    /// The day in the vault's filing zone.
    pub today: NaiveDate,
}

impl Inputs {
    /// The table row of the parent's statement; not asked and contradicting read as undecided.
    pub(super) fn parent_row(&self) -> ParentRow {
        match self.parent {
            ParentHead::One { preference, .. } => preference.into(),
            ParentHead::NotAsked | ParentHead::Contradicting => ParentRow::Undecided,
        }
    }

    /// The table column of the child's age and statement.
    ///
    /// A determination is a child-side statement like any other: it settles counsel's word that the
    /// child is too young to be asked, and the child stands in the column of what was determined.
    pub(super) fn child_column(&self) -> ChildColumn {
        match (self.child_age, self.child) {
            (ChildAge::Adult, _) => ChildColumn::Adult,
            (
                _,
                ChildHead::One {
                    wish,
                    confirmed: true,
                    ..
                },
            ) => match wish {
                ChildWish::Return => ChildColumn::Return,
                ChildWish::Stay => ChildColumn::Stay,
                ChildWish::Other => ChildColumn::Other,
                ChildWish::Undecided | ChildWish::WantsCounselFirst => ChildColumn::Unconfirmed,
                ChildWish::TooYoung => ChildColumn::TooYoung,
            },
            _ => ChildColumn::Unconfirmed,
        }
    }

    /// True where the parent's statement has passed its reconfirm-by day.
    pub(super) fn parent_is_stale(&self) -> bool {
        matches!(self.parent, ParentHead::One { reconfirm_by: Some(day), .. } if day < self.today)
    }

    /// True where the child's statement has passed its reconfirm-by day.
    pub(super) fn child_is_stale(&self) -> bool {
        matches!(self.child, ChildHead::One { reconfirm_by: Some(day), .. } if day < self.today)
    }
}
