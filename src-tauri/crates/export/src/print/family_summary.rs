//! The family summary for counsel: people, pairs, both preferences with their state, the sentence that
//! explains the alignment, clearances, consents, deliveries. Contact points by kind and state only, and
//! nothing of the notes: there is no field for either.

use super::layout::{BODY, LABEL, Layout, STRONG, Style};
use super::parts::Field;
use super::{Letterhead, PrintedSheet, Said, Words, sheet};
use crate::ExportError;

/// What may stand on a summary. Every code is said already, in the sheet's language; days are
/// `YYYY-MM-DD` or what is known of one.
#[derive(Debug, Clone, Default)]
pub struct FamilySummary {
    /// The people, parents first.
    pub people: Vec<SummaryPerson>,
    /// The pairs.
    pub pairs: Vec<SummaryPair>,
}

/// A person.
#[derive(Debug, Clone, Default)]
pub struct SummaryPerson {
    /// Name as shown.
    pub name: String,
    /// Other spellings.
    pub spellings: Vec<String>,
    /// Parent, child or relative.
    pub part: String,
    /// Day of birth as known.
    pub born: String,
    /// A-numbers.
    pub a_numbers: Vec<String>,
    /// Languages.
    pub languages: Vec<String>,
    /// Who represents them.
    pub counsel: String,
    /// How far contact has come; empty for whom nobody calls.
    pub contact: String,
    /// How they might be reached, by kind and state.
    pub points: Vec<SummaryPoint>,
    /// What they agreed to.
    pub consents: Vec<SummaryAnswer>,
}

/// A contact point: never where it leads.
#[derive(Debug, Clone)]
pub struct SummaryPoint {
    /// What it is.
    pub kind: String,
    /// Whether it works.
    pub state: String,
}

/// An answer on a day.
#[derive(Debug, Clone)]
pub struct SummaryAnswer {
    /// To what.
    pub purpose: String,
    /// Which.
    pub answer: String,
    /// When.
    pub on: String,
}

/// A pair.
#[derive(Debug, Clone, Default)]
pub struct SummaryPair {
    /// The parent's name.
    pub parent: String,
    /// The child's name.
    pub child: String,
    /// Relation.
    pub relation: String,
    /// What the parent wants; more than one contradict each other.
    pub parent_said: Vec<SummaryStatement>,
    /// What the child wants, by the child's counsel.
    pub child_said: Vec<SummaryStatement>,
    /// The sentence that explains the alignment.
    pub explained: String,
    /// What is missing before it can be delivered.
    pub missing: Vec<String>,
    /// What the parent's counsel says.
    pub parent_clearance: String,
    /// What the child's counsel says.
    pub child_clearance: String,
    /// Numbers of the deliveries that named it.
    pub deliveries: Vec<String>,
}

/// A statement in force.
#[derive(Debug, Clone, Default)]
pub struct SummaryStatement {
    /// What is wanted.
    pub wish: String,
    /// Its state: preliminary, final, stated, confirmed.
    pub state: String,
    /// On what condition, in the person's words.
    pub conditions: String,
    /// The day it was said.
    pub said_on: String,
    /// By when it must be confirmed again.
    pub reconfirm_by: String,
}

impl FamilySummary {
    /// The sheet in one language.
    ///
    /// # Errors
    /// [`ExportError::Paper`].
    pub fn print(
        &self,
        words: Words<'_>,
        head: &Letterhead<'_>,
    ) -> Result<PrintedSheet, ExportError> {
        let titles = ("print-summary-title", "print-summary-not-for");
        sheet(&[words], head, titles, |layout| {
            layout.title(&[words.said(titles.0)]);
            layout.paragraph(&[words.said("print-summary-text")], BODY);
            layout.heading(&[words.said("print-summary-people")]);
            for person in &self.people {
                person.write(layout, words);
            }
            layout.heading_over(&[words.said("print-summary-pairs")], PAIR);
            for pair in &self.pairs {
                pair.write(layout, words);
            }
        })
    }
}

impl SummaryPerson {
    fn write(&self, layout: &mut Layout<'_>, words: Words<'_>) {
        layout.keep(110.0);
        layout.paragraph(
            &[words.with(
                "print-summary-person",
                &[("name", &self.name), ("part", &self.part)],
            )],
            NAME,
        );
        let born = words.day_of(&self.born);
        let (numbers, languages) = (self.a_numbers.join(", "), self.languages.join(", "));
        fields(
            layout,
            words,
            &[
                ("print-summary-born", &born),
                ("print-summary-a-number", &numbers),
                ("print-summary-languages", &languages),
            ],
        );
        let mut standing = vec![("print-summary-counsel", self.counsel.as_str())];
        if !self.contact.is_empty() {
            standing.insert(0, ("print-summary-contact", &self.contact));
        }
        fields(layout, words, &standing);
        if !self.spellings.is_empty() {
            fields(
                layout,
                words,
                &[("print-summary-spellings", &self.spellings.join(" · "))],
            );
        }
        if !self.points.is_empty() {
            let all = self
                .points
                .iter()
                .map(|point| format!("{}: {}", point.kind, point.state));
            let all: Vec<String> = all.collect();
            fields(layout, words, &[("print-summary-points", &all.join(" · "))]);
        }
        if self.consents.is_empty() {
            return;
        }
        let head = [
            "print-summary-purpose",
            "print-summary-answer",
            "print-summary-on",
        ];
        let rows = self.consents.iter().map(|one| {
            [
                one.purpose.clone(),
                one.answer.clone(),
                words.day_of(&one.on),
            ]
        });
        table(layout, words, &[6.0, 3.0, 3.0], head, rows);
    }
}

impl SummaryPair {
    fn write(&self, layout: &mut Layout<'_>, words: Words<'_>) {
        layout.keep(PAIR);
        let names = [
            ("parent", self.parent.as_str()),
            ("child", self.child.as_str()),
            ("relation", self.relation.as_str()),
        ];
        layout.paragraph(&[words.with("print-summary-pair", &names)], NAME);
        layout.paragraph(&[words.plain(&self.explained)], BODY);
        let sides = [
            ("print-summary-parent-wants", &self.parent_said),
            ("print-summary-child-wants", &self.child_said),
        ];
        for (id, said) in sides {
            layout.paragraph(&[words.said(id)], SMALL);
            if said.is_empty() {
                layout.paragraph(&[words.said("print-summary-nothing-said")], TIGHT);
            }
            for one in said {
                layout.paragraph(&[one.said(words)], TIGHT);
            }
        }
        let deliveries = if self.deliveries.is_empty() {
            words.said("print-summary-not-delivered").text
        } else {
            self.deliveries.join(", ")
        };
        fields(
            layout,
            words,
            &[
                ("print-summary-parent-counsel", &self.parent_clearance),
                ("print-summary-child-counsel", &self.child_clearance),
                ("print-summary-deliveries", &deliveries),
            ],
        );
        if !self.missing.is_empty() {
            layout.keep(40.0);
            layout.paragraph(&[words.said("print-summary-missing")], SMALL);
            let missing: Vec<Said> = self.missing.iter().map(|one| words.plain(one)).collect();
            layout.dots(&missing);
        }
    }
}

impl SummaryStatement {
    fn said(&self, words: Words<'_>) -> Said {
        let day = words.day_of(&self.said_on);
        let args = [
            ("wish", self.wish.as_str()),
            ("state", self.state.as_str()),
            ("day", day.as_str()),
        ];
        let mut said = words.with("print-summary-said", &args);
        let mut add = |more: Said| {
            said.text.push(' ');
            said.text.push_str(&more.text);
        };
        if !self.conditions.trim().is_empty() {
            add(words.with("print-summary-condition", &[("words", &self.conditions)]));
        }
        if !self.reconfirm_by.is_empty() {
            add(words.with(
                "print-summary-reconfirm",
                &[("day", &words.day_of(&self.reconfirm_by))],
            ));
        }
        said
    }
}

/// How high a pair is at least; it is not begun at the foot of a page.
const PAIR: f32 = 180.0;
const NAME: Style = Style {
    before: 14.0,
    ..STRONG
};
const SMALL: Style = Style {
    before: 8.0,
    ..LABEL
};
const TIGHT: Style = Style {
    before: 2.0,
    ..BODY
};

/// Fields in a row; what is not known says so, since a blank would look as if it had not been asked.
fn fields(layout: &mut Layout<'_>, words: Words<'_>, all: &[(&str, &str)]) {
    let unknown = words.said("print-not-recorded").text;
    let all: Vec<Field<'_>> = all
        .iter()
        .map(|(id, value)| Field {
            label: vec![words.said(id)],
            value: Some(if value.is_empty() { &unknown } else { value }),
        })
        .collect();
    layout.fields(&all);
}

fn table<const N: usize>(
    layout: &mut Layout<'_>,
    words: Words<'_>,
    shares: &[f32; N],
    head: [&str; N],
    rows: impl Iterator<Item = [String; N]>,
) {
    let head: Vec<Said> = head.map(|id| words.said(id)).into();
    let rows: Vec<Vec<Said>> = rows
        .map(|row| row.map(|cell| words.plain(cell)).into())
        .collect();
    layout.table(shares, &head, &rows, 0.0);
}
