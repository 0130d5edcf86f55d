//! Sheets for the printer, as tagged PDF (PDF/UA-1) with text that can be selected. A sheet is made
//! from a struct that has the fields which may stand on it and no other: what a field sheet may not
//! say cannot be handed to it. Sentences come from outside, in one language or two side by side; a box
//! to tick is drawn empty, and there is no way to draw it otherwise.
//!
//! * `faces`           the two faces of the one family, and the glyphs of a text
//! * `lines`           a text broken into lines
//! * `layout`          what stands where, page after page, and what it is (its tag)
//! * `parts`           fields, boxes to tick, signatures, tables
//! * `pdf`             pages with stamp and foot, written out
//! * `election_form`, `field_sheet`, `recovery_kit`, `family_summary`, `memo`  the sheets
//!
//! Deliberately absent: file names, the disk, and any name in title or properties.

mod election_form;
mod faces;
mod family_summary;
mod field_sheet;
mod layout;
mod lines;
mod memo;
mod parts;
mod pdf;
mod recovery_kit;

pub use election_form::{ElectionForm, ElectionNames, Elector};
pub use family_summary::{
    FamilySummary, SummaryAnswer, SummaryPair, SummaryPerson, SummaryPoint, SummaryStatement,
};
pub use field_sheet::FieldSheet;
pub use memo::{MemoSheet, MemoTable};
pub use recovery_kit::KitSheet;

use crate::ExportError;
use chrono::{Datelike, NaiveDate};
use layout::Layout;
use std::collections::BTreeMap;

/// One language of a sheet: its tag, and where its sentences come from (a message id and arguments).
#[derive(Clone, Copy)]
pub struct Words<'a> {
    /// BCP 47: `en`, `es`.
    pub tag: &'static str,
    /// Says a message.
    pub say: &'a dyn Fn(&str, &BTreeMap<String, String>) -> String,
}

/// What every page of a sheet says of itself.
#[derive(Debug, Clone, Copy)]
pub struct Letterhead<'a> {
    /// Who made it.
    pub organisation: &'a str,
    /// The day it was made.
    pub made_on: NaiveDate,
    /// Made in a practice vault: stamped on every page.
    pub practice: bool,
    /// The sheet's own short code, which is in its file name too.
    pub code: &'a str,
}

/// A finished sheet.
#[derive(Debug)]
pub struct PrintedSheet {
    /// The PDF.
    pub bytes: Vec<u8>,
    /// How many pages.
    pub pages: u32,
}

/// A text in its language.
#[derive(Debug, Clone)]
struct Said {
    tag: &'static str,
    text: String,
}

impl Words<'_> {
    fn said(&self, id: &str) -> Said {
        self.with(id, &[])
    }

    fn with(&self, id: &str, args: &[(&str, &str)]) -> Said {
        let args = args
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect();
        self.plain((self.say)(id, &args))
    }

    /// Words that are there already, in this language.
    fn plain(&self, text: impl Into<String>) -> Said {
        Said {
            tag: self.tag,
            text: text.into(),
        }
    }

    /// `22 November 2026`: no reader takes the day for the month.
    fn day(&self, day: NaiveDate) -> String {
        let (year, month, day) = (day.year(), day.month(), day.day());
        let args = [
            ("year", year.to_string()),
            ("month", month.to_string()),
            ("day", day.to_string()),
        ];
        let args: Vec<(&str, &str)> = args.iter().map(|(n, v)| (*n, v.as_str())).collect();
        self.with("print-day", &args).text
    }

    /// A day as the records keep it (EDTF): a whole day in words, a month as `05/2018`, a year alone;
    /// anything else as it stands.
    fn day_of(&self, text: &str) -> String {
        if let Ok(day) = NaiveDate::parse_from_str(text, "%Y-%m-%d") {
            return self.day(day);
        }
        let parts: Vec<&str> = text.split('-').collect();
        match parts[..] {
            [year, "XX", "XX"] => year.to_owned(),
            [year, month] | [year, month, "XX"] if month.len() == 2 => format!("{month}/{year}"),
            _ => text.to_owned(),
        }
    }
}

/// The same message in each language of a sheet.
fn beside(tongues: &[Words<'_>], id: &str) -> Vec<Said> {
    tongues.iter().map(|words| words.said(id)).collect()
}

/// Begins a sheet, lets `fill` write it, and writes it out. `title` is the document's own. `not_for` is the
/// message that says what the sheet may not be used for; the last language is the document's own.
fn sheet(
    tongues: &[Words<'_>],
    head: &Letterhead<'_>,
    (title, not_for): (&str, &str),
    fill: impl FnOnce(&mut Layout<'_>),
) -> Result<PrintedSheet, ExportError> {
    let faces = faces::Faces::load().ok_or(ExportError::Paper)?;
    let frame = pdf::Frame::new(&faces, tongues, head, not_for);
    let mut layout = Layout::new(&faces, frame.top, frame.bottom);
    fill(&mut layout);
    if !layout.is_whole() {
        // Words that no page holds, cut without a mark, would be read as if they were all.
        return Err(ExportError::TooLong);
    }
    let own = tongues.last().ok_or(ExportError::Paper)?;
    pdf::write(layout, &frame, &own.said(title), head.made_on)
}
