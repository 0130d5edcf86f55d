//! The field sheet: what a defender needs to look for somebody, and nothing more (docs/domain.md §9).
//! It is carried through villages and past checkpoints, so it is built up from these fields alone: no
//! A-number, no wish, no word of a child, no phone or address of the person.

use super::layout::{BODY, LABEL, Style, VALUE};
use super::parts::Field;
use super::{Letterhead, PrintedSheet, Said, Words, sheet};
use crate::ExportError;
use chrono::NaiveDate;

/// Rows to write down visits.
const VISITS: usize = 4;
/// Their height: written in on a knee.
const VISIT: f32 = 16.0;

/// What may stand on a field sheet: every field there is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldSheet {
    /// The name as shown, then every other spelling.
    pub names: Vec<String>,
    /// Where to look.
    pub municipality: String,
    /// Age in years, from and to.
    pub age: Option<(u32, u32)>,
    /// The colleague to call back.
    pub call_back: String,
    /// The day after which it may not be used, and must be destroyed.
    pub expires_on: NaiveDate,
}

impl FieldSheet {
    /// The sheet in one language.
    ///
    /// # Errors
    /// [`ExportError::Paper`].
    pub fn print(
        &self,
        words: Words<'_>,
        head: &Letterhead<'_>,
    ) -> Result<PrintedSheet, ExportError> {
        let titles = ("print-field-title", "print-field-not-for");
        sheet(&[words], head, titles, |layout| {
            layout.title(&[words.said(titles.0)]);
            let say = |id: &str| vec![words.said(id)];
            let day = words.day(self.expires_on);
            layout.framed(&[
                words.with("print-field-until", &[("day", &day)]),
                words.said("print-field-destroy"),
            ]);
            let (name, others) = match self.names.split_first() {
                Some((name, others)) => (name.as_str(), others),
                None => ("", [].as_slice()),
            };
            let field = |id: &str, value| Field {
                label: say(id),
                value,
            };
            layout.heading(&say("print-field-who"));
            layout.fields(&[field("print-field-name", Some(name))]);
            if !others.is_empty() {
                layout.paragraph(&say("print-field-spellings"), LABEL_ABOVE);
                let others: Vec<Said> = others.iter().map(|one| words.plain(one)).collect();
                layout.dots(&others);
            }
            let age = self.say_age(words);
            layout.fields(&[
                field("print-field-municipality", some(&self.municipality)),
                field("print-field-age", age.as_deref()),
            ]);
            layout.heading(&say("print-field-never"));
            // The words that one family must not hear would tell whoever finds the paper why somebody
            // is looked for: the colleague says them.
            let never = [
                "print-field-never-1",
                "print-field-never-2",
                "print-field-never-3",
                "print-field-never-4",
            ];
            layout.dots(&never.map(|id| words.said(id)));
            layout.heading(&say("print-field-back"));
            layout.paragraph(&say("print-field-back-text"), BODY);
            layout.fields(&[
                field("print-field-call", some(&self.call_back)),
                field("print-field-number", None),
            ]);
            layout.heading_over(&say("print-field-log"), 140.0);
            let columns = ["day", "place", "asked", "found"];
            let head: Vec<Said> = columns
                .map(|c| words.said(&format!("print-field-log-{c}")))
                .into();
            let rows = vec![vec![words.plain(""); columns.len()]; VISITS];
            layout.table(&[2.0, 4.0, 4.0, 3.0], &head, &rows, VISIT);
        })
    }

    fn say_age(&self, words: Words<'_>) -> Option<String> {
        let (from, to) = self.age?;
        let (from_said, to_said) = (from.to_string(), to.to_string());
        let said = if from == to {
            words.with("print-years", &[("years", &from_said)])
        } else {
            words.with(
                "print-years-between",
                &[("from", &from_said), ("to", &to_said)],
            )
        };
        Some(said.text)
    }
}

const LABEL_ABOVE: Style = Style {
    before: VALUE.before,
    ..LABEL
};

fn some(text: &str) -> Option<&str> {
    (!text.is_empty()).then_some(text)
}
