//! The grid of pairs: its columns, what its rows can be filtered and sorted by, the words families are
//! tagged with.

use super::Refusal;
use super::alignment::Outcome;
use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use std::cmp::Ordering;

codes! {
    /// A column of the grid.
    GridColumn ["column"] {
        /// The parent's name as shown.
        Parent = "parent",
        /// The child's name as shown.
        Child = "child",
        /// The parent's A-number.
        ParentANumber = "parent_a_number",
        /// The child's A-number.
        ChildANumber = "child_a_number",
        /// The parent's country of origin.
        Country = "country",
        /// The parent's first language.
        Language = "language",
        /// How far contact has come.
        Contact = "contact",
        /// The last stage of the funnel that holds, with all before it.
        Stage = "stage",
        /// What the parent said.
        ParentStatement = "parent_statement",
        /// How far the child's side has come.
        ChildStatement = "child_statement",
        /// Alignment.
        Alignment = "alignment",
        /// How far the delivery has come.
        Delivery = "delivery",
        /// Day of the last try.
        LastContact = "last_contact",
        /// Who works with the parent.
        Assigned = "assigned",
        /// The organisation's own words.
        Tags = "tags",
        /// To be followed up from this day on.
        FollowUp = "follow_up",
    }
}

/// What the rows must be in one column: any of some values.
///
/// * a code, a country, a language, a member id, a tag: just this; empty = blank
/// * `follow_up`: `due` = its day has come, `set` = a day is set, empty = none is
/// * `last_contact`: a number = no try within so many days; empty = never tried
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Condition {
    /// The column, a code of [`GridColumn`].
    pub column: String,
    /// The values; no row fits none of them.
    pub any_of: Vec<String>,
}

/// One key to sort by.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SortKey {
    /// The column, a code of [`GridColumn`].
    pub column: String,
    /// From the last to the first. Blank cells are last either way.
    #[serde(default)]
    pub descending: bool,
}

impl GridColumn {
    /// Whether rows can be filtered by it: names and numbers are searched for instead.
    #[must_use]
    pub const fn filters(self) -> bool {
        !matches!(
            self,
            Self::Parent | Self::Child | Self::ParentANumber | Self::ChildANumber
        )
    }

    /// Whether a cell fits one of the values. Of `tags` a cell is one of the tags; a row without a tag
    /// has one blank cell.
    #[must_use]
    pub fn fits(self, cell: &str, any_of: &[String], today: NaiveDate) -> bool {
        any_of.iter().any(|wanted| match (self, wanted.as_str()) {
            (_, "") => cell.is_empty(),
            (Self::FollowUp, "set") => !cell.is_empty(),
            (Self::FollowUp, "due") => cell
                .parse::<NaiveDate>()
                .is_ok_and(|follow_up| follow_up <= today),
            (Self::LastContact, days) => {
                let since = days.parse().ok().map(Days::new);
                let since = since.and_then(|days| today.checked_sub_days(days));
                let is_quiet = |since| {
                    cell.is_empty() || cell.parse().is_ok_and(|last: NaiveDate| last <= since)
                };
                since.is_some_and(is_quiet)
            }
            (Self::Tags, wanted) => same_tag(cell, wanted),
            (_, wanted) => cell == wanted,
        })
    }

    /// Which of two cells comes first. Codes come in the order in which people are shown them.
    #[must_use]
    pub fn order(self, one: &str, other: &str) -> Ordering {
        let place = |codes: &[&str], cell: &str| codes.iter().position(|code| *code == cell);
        let by = |codes: &[&str]| place(codes, one).cmp(&place(codes, other));
        match self {
            Self::Contact => by(CONTACT),
            Self::Stage => by(STAGES),
            Self::ParentStatement | Self::ChildStatement => by(STATEMENTS),
            Self::Alignment => {
                let place = |cell| Outcome::ALL.iter().position(|one| one.code() == cell);
                place(one).cmp(&place(other))
            }
            Self::Delivery => by(DELIVERY),
            _ => one.cmp(other),
        }
    }
}

/// Stages of contact, the first the farthest from being reached.
const CONTACT: &[&str] = &[
    "no_info",
    "to_contact",
    "attempting",
    "reached",
    "counselled",
    "closed",
];
/// The stages of the funnel, each counted only where every earlier one holds.
pub const STAGES: &[&str] = &[
    "listed",
    "attempted",
    "reached",
    "counselled",
    "final",
    "aligned",
    "delivered",
];
/// What either side said.
const STATEMENTS: &[&str] = &[
    "not_asked",
    "with_counsel",
    "stated",
    "preliminary",
    "confirmed",
    "final",
    "contradicting",
];
/// How far the delivery has come.
const DELIVERY: &[&str] = &[
    "not_ready",
    "ready",
    "in_batch",
    "approved",
    "delivered",
    "must_notify",
];

/// Characters of a tag, at most: a word to sort by, and no place for notes.
const TAG_LONGEST: usize = 30;

/// A tag as it is kept: spaces made single, no sign that a list of tags is parted by.
///
/// # Errors
/// [`Refusal::NotATag`] for nothing, for something too long, and for signs that no tag holds.
pub fn read_tag(typed: &str) -> Result<String, Refusal> {
    let words: Vec<&str> = typed.split_whitespace().collect();
    let tag = words.join(" ");
    let odd = |sign: char| sign.is_control() || matches!(sign, ',' | ';');
    if tag.is_empty() || tag.chars().count() > TAG_LONGEST || tag.chars().any(odd) {
        return Err(Refusal::NotATag);
    }
    Ok(tag)
}

/// Whether two tags are the same: capitals make no difference.
#[must_use]
pub fn same_tag(one: &str, other: &str) -> bool {
    one.to_lowercase() == other.to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn any(values: &[&str]) -> Vec<String> {
        values.iter().map(|&value| value.to_owned()).collect()
    }

    #[test]
    fn a_condition_fits_any_of_its_values_and_blank_is_one() {
        let today = day("2018-08-30");
        let country = GridColumn::Country;
        assert!(country.fits("GT", &any(&["HN", "GT"]), today));
        assert!(!country.fits("", &any(&["HN", "GT"]), today));
        assert!(country.fits("", &any(&["HN", ""]), today));
        assert!(!country.fits("GT", &[], today), "none of nothing");
    }

    #[test]
    fn days_are_counted_from_today() {
        let today = day("2018-08-30");
        let follow_up = GridColumn::FollowUp;
        assert!(follow_up.fits("2018-08-30", &any(&["due"]), today));
        assert!(!follow_up.fits("2018-08-31", &any(&["due"]), today));
        assert!(follow_up.fits("2018-08-31", &any(&["set"]), today));
        assert!(!follow_up.fits("", &any(&["due", "set"]), today));
        let last = GridColumn::LastContact;
        assert!(last.fits("2018-08-02", &any(&["28"]), today));
        assert!(!last.fits("2018-08-03", &any(&["28"]), today));
        assert!(last.fits("", &any(&["28"]), today), "never tried at all");
        assert!(!last.fits("2018-08-02", &any(&[""]), today));
        for cell in ["2018-08-02", ""] {
            assert!(!last.fits(cell, &any(&["soon"]), today), "no number");
        }
    }

    #[test]
    fn codes_are_sorted_by_how_far_they_come() {
        let contact = GridColumn::Contact;
        assert_eq!(contact.order("attempting", "reached"), Ordering::Less);
        assert_eq!(contact.order("counselled", "attempting"), Ordering::Greater);
        let alignment = GridColumn::Alignment;
        let codes: Vec<&str> = Outcome::ALL.iter().map(|one| one.code()).collect();
        assert!(codes.is_sorted_by(|one, other| alignment.order(one, other).is_lt()));
    }

    #[test]
    fn every_code_that_a_row_shows_has_its_place() {
        for stage in crate::views::ContactStage::ALL {
            assert!(CONTACT.contains(&stage.code()), "{}", stage.code());
        }
    }

    #[test]
    fn a_tag_is_a_short_word_and_no_note() {
        assert_eq!(read_tag("  San   Marcos "), Ok("San Marcos".to_owned()));
        for bad in ["", "  ", "a,b", "a;b", "a\u{7}b", &"x".repeat(31)] {
            assert_eq!(read_tag(bad), Err(Refusal::NotATag), "{bad:?}");
        }
        assert!(same_tag("Urgente", "URGENTE"));
    }
}
