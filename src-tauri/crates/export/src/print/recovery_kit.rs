//! The recovery kit as the window shows it: the vault's fingerprint, the numbered groups, how to use
//! it. Whoever holds the paper can open the vault.

use super::layout::{
    BODY, GUTTER, Ink, LABEL, Layout, MARGIN, Role, STRONG, Style, WIDTH, column_width,
};
use super::parts::Field;
use super::{Letterhead, PrintedSheet, Said, Words, sheet};
use crate::ExportError;

/// Groups beside each other.
const BESIDE: usize = 3;
const GROUP: Style = Style {
    size: 20.0,
    step: 25.0,
    ..STRONG
};
/// A group's frame.
const HIGH: f32 = 46.0;

/// What may stand on the sheet.
pub struct KitSheet<'a> {
    /// The vault's fingerprint.
    pub fingerprint: &'a str,
    /// The groups of the recovery code, in order.
    pub groups: &'a [String],
}

impl KitSheet<'_> {
    /// The sheet in one language.
    ///
    /// # Errors
    /// [`ExportError::Paper`].
    pub fn print(
        &self,
        words: Words<'_>,
        head: &Letterhead<'_>,
    ) -> Result<PrintedSheet, ExportError> {
        let titles = ("recovery-kit", "print-kit-not-for");
        sheet(&[words], head, titles, |layout| {
            layout.title(&[words.said(titles.0)]);
            layout.framed(&[words.said("kit-away"), words.said("kit-away-more")]);
            layout.fields(&[Field {
                label: vec![words.said("kit-vault")],
                value: Some(self.fingerprint),
            }]);
            layout.heading(&[words.said("recovery-code")]);
            self.groups(layout, words);
            layout.heading(&[words.said("kit-how")]);
            layout.steps(&["kit-how-1", "kit-how-2", "kit-how-3"].map(|id| words.said(id)));
            layout.paragraph(&[words.said("print-kit-file")], BODY);
        })
    }

    /// Numbered, three beside each other, read row by row.
    fn groups(&self, layout: &mut Layout<'_>, words: Words<'_>) {
        let each = column_width(BESIDE, WIDTH);
        layout.within(Role::List(true), words.tag, |layout| {
            for (row, groups) in self.groups.chunks(BESIDE).enumerate() {
                layout.keep(HIGH + 8.0);
                let y = layout.y + 8.0;
                let mut left = MARGIN;
                for (at, group) in groups.iter().enumerate() {
                    let no = (row * BESIDE + at + 1).to_string();
                    one_group(
                        layout,
                        [words.plain(no), words.plain(group)],
                        (left, y),
                        each,
                    );
                    left += each + GUTTER;
                }
                layout.y = y + HIGH;
            }
        });
    }
}

fn one_group(layout: &mut Layout<'_>, [no, group]: [Said; 2], (x, y): (f32, f32), width: f32) {
    layout.page().ink.push(Ink::Frame {
        at: (x, y),
        size: (width, HIGH),
    });
    layout.within(Role::Item, no.tag, |layout| {
        layout.within(Role::ItemLabel, no.tag, |layout| {
            layout.text(&no, LABEL, (x + 8.0, y + 6.0), 20.0);
        });
        layout.within(Role::ItemBody, group.tag, |layout| {
            layout.text(&group, GROUP, (x + 36.0, y + 10.0), width - 40.0);
        });
    });
}
