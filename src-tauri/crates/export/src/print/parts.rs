//! Fields, boxes to tick, signatures and tables.

use super::Said;
use super::layout::{
    BODY, GUTTER, Ink, LABEL, Layout, MARGIN, Role, STRONG, Style, VALUE, WIDTH, column_width,
};

/// A box to tick. There is no other: nothing is ever ticked by the program.
const BOX: &str = "☐";
const BOX_STYLE: Style = Style { size: 14.0, ..BODY };
/// From the left of a box to the text beside it.
const BESIDE_BOX: f32 = 22.0;
/// Between the rule of a field and what comes next.
const AFTER_FIELD: f32 = 5.0;
/// Room to write by hand.
const HAND: f32 = 19.0;
/// Around the text of a cell, and of a framed text.
const PADDING: f32 = 4.0;

/// A field: what it is, in each language, and what stands in it; blank to be written in by hand.
pub(super) struct Field<'a> {
    pub label: Vec<Said>,
    pub value: Option<&'a str>,
}

impl Layout<'_> {
    /// Boxes to tick, each with its text in each language, as a list.
    pub fn boxes(&mut self, choices: &[Vec<Said>]) {
        let tag = choices
            .first()
            .and_then(|said| said.first())
            .map_or("", |said| said.tag);
        self.within(Role::List(false), tag, |layout| {
            for said in choices {
                layout.one_box(said);
            }
        });
    }

    fn one_box(&mut self, said: &[Said]) {
        let x = MARGIN + BESIDE_BOX;
        let high = self.columns_height(said, BODY, x);
        self.keep(BODY.before + high.max(BOX_STYLE.size));
        let y = self.y + BODY.before;
        let empty = Said {
            tag: said.first().map_or("", |one| one.tag),
            text: BOX.to_owned(),
        };
        self.within(Role::Item, empty.tag, |layout| {
            layout.within(Role::ItemLabel, empty.tag, |layout| {
                layout.text(&empty, BOX_STYLE, (MARGIN, y - 2.5), BESIDE_BOX);
            });
            layout.within(Role::ItemBody, empty.tag, |layout| {
                layout.columns(said, &Role::Paragraph, BODY, (x, y));
            });
        });
        self.y = y + high;
    }

    /// A numbered list.
    pub fn steps(&mut self, said: &[Said]) {
        let tag = said.first().map_or("", |one| one.tag);
        self.within(Role::List(true), tag, |layout| {
            for (no, one) in (1..).zip(said) {
                layout.item(&format!("{no}."), one);
            }
        });
    }

    /// A list with dots.
    pub fn dots(&mut self, said: &[Said]) {
        let tag = said.first().map_or("", |one| one.tag);
        self.within(Role::List(false), tag, |layout| {
            for one in said {
                layout.item("•", one);
            }
        });
    }

    fn item(&mut self, mark: &str, said: &Said) {
        let (x, width) = (MARGIN + BESIDE_BOX, WIDTH - BESIDE_BOX);
        let high = self.height(said, BODY, width);
        self.keep(3.0 + high);
        let y = self.y + 3.0;
        let mark = Said {
            tag: said.tag,
            text: mark.to_owned(),
        };
        self.within(Role::Item, said.tag, |layout| {
            layout.within(Role::ItemLabel, said.tag, |layout| {
                layout.text(&mark, BODY, (MARGIN + 6.0, y), BESIDE_BOX);
            });
            layout.within(Role::ItemBody, said.tag, |layout| {
                layout.text(said, BODY, (x, y), width);
            });
        });
        self.y = y + high;
    }

    /// Fields in a row, each with its label over a rule.
    pub fn fields(&mut self, fields: &[Field<'_>]) {
        self.ruled(fields, true, HAND);
    }

    /// One field to write in by hand, so many lines high.
    pub fn lines_by_hand(&mut self, label: Vec<Said>, count: u16) {
        self.ruled(&[Field { label, value: None }], true, HAND);
        for _ in 1..count {
            self.keep(HAND);
            let y = self.y - AFTER_FIELD + HAND;
            self.page().ink.push(rule(MARGIN, y, MARGIN + WIDTH));
            self.y = y + AFTER_FIELD;
        }
    }

    /// Lines to sign on, each with its label under the rule.
    pub fn signatures(&mut self, labels: Vec<Vec<Said>>) {
        let fields: Vec<Field<'_>> = labels
            .into_iter()
            .map(|label| Field { label, value: None })
            .collect();
        self.ruled(&fields, false, 25.0);
    }

    fn ruled(&mut self, fields: &[Field<'_>], over: bool, hand: f32) {
        let each = column_width(fields.len(), WIDTH);
        let labels = |layout: &Self, field: &Field<'_>| -> f32 {
            let all = field.label.iter();
            all.map(|said| layout.height(said, LABEL, each)).sum()
        };
        let value = |layout: &Self, field: &Field<'_>| -> f32 {
            field.value.map_or(hand, |value| {
                let said = plain(field, value);
                VALUE.before + layout.height(&said, VALUE, each) + 3.0
            })
        };
        let label_high = fields.iter().map(|f| labels(self, f)).fold(0.0, f32::max);
        let value_high = fields.iter().map(|f| value(self, f)).fold(0.0, f32::max);
        self.keep(BODY.before + label_high + value_high);
        let top = self.y + BODY.before;
        let ruled = if over {
            top + label_high + value_high
        } else {
            top + value_high
        };
        let mut left = MARGIN;
        for field in fields {
            self.page().ink.push(rule(left, ruled, left + each));
            let mut y = if over { top } else { ruled + 2.0 };
            for said in &field.label {
                y += self.within(Role::Paragraph, said.tag, |layout| {
                    layout.text(said, LABEL, (left, y), each)
                });
            }
            if let Some(value) = field.value {
                let said = plain(field, value);
                let high = self.height(&said, VALUE, each);
                self.within(Role::Paragraph, said.tag, |layout| {
                    layout.text(&said, VALUE, (left, ruled - 3.0 - high), each);
                });
            }
            left += each + GUTTER;
        }
        self.y = top + label_high + value_high + AFTER_FIELD;
    }

    /// A text in a frame, for what must be seen first.
    pub fn framed(&mut self, said: &[Said]) {
        let padding = 2.0 * PADDING;
        let inner: Vec<f32> = said
            .iter()
            .map(|one| self.height(one, STRONG, WIDTH - 2.0 * padding))
            .collect();
        let high = inner.iter().sum::<f32>() + 2.0 * padding;
        self.keep(STRONG.before + high);
        let y = self.y + STRONG.before;
        self.page().ink.push(Ink::Frame {
            at: (MARGIN, y),
            size: (WIDTH, high),
        });
        let mut at = y + padding;
        for (one, high) in said.iter().zip(inner) {
            self.within(Role::Paragraph, one.tag, |layout| {
                let width = WIDTH - 2.0 * padding;
                layout.text(one, STRONG, (MARGIN + padding, at), width);
            });
            at += high;
        }
        self.y = y + high;
    }

    /// A table: `shares` of the width, a head and rows at least `least` high. A row stands on one page;
    /// what goes on on another is a table of its own there, under the same head.
    pub fn table(&mut self, shares: &[f32], head: &[Said], rows: &[Vec<Said>], least: f32) {
        let tag = head.first().map_or("", |one| one.tag);
        let head_high = self.row_height(shares, head, &Role::HeadCell, 0.0);
        let high = |layout: &Self, row: &[Said]| layout.row_height(shares, row, &Role::Cell, least);
        self.y += BODY.before;
        let mut left = rows;
        loop {
            let first = left.first().map_or(0.0, |row| high(self, row));
            self.keep(head_high + first);
            left = self.within(Role::Table, tag, |layout| {
                layout.row(shares, head, &Role::HeadCell, 0.0);
                for (at, row) in left.iter().enumerate() {
                    if at > 0 && !layout.fits(high(layout, row)) {
                        return &left[at..];
                    }
                    layout.row(shares, row, &Role::Cell, least);
                }
                &[]
            });
            if left.is_empty() {
                return;
            }
        }
    }

    fn row_height(&self, shares: &[f32], cells: &[Said], role: &Role, least: f32) -> f32 {
        let total: f32 = shares.iter().sum();
        let inner = |share: &f32| share / total * WIDTH - 2.0 * PADDING;
        let highs = shares.iter().zip(cells);
        highs
            .map(|(share, cell)| self.height(cell, cell_style(role), inner(share)))
            .fold(least, f32::max)
            + 2.0 * PADDING
    }

    fn row(&mut self, shares: &[f32], cells: &[Said], role: &Role, least: f32) {
        let style = cell_style(role);
        let total: f32 = shares.iter().sum();
        let width = |share: &f32| share / total * WIDTH;
        let inner = |share: &f32| width(share) - 2.0 * PADDING;
        let high = self.row_height(shares, cells, role, least);
        let y = self.y;
        let tag = cells.first().map_or("", |one| one.tag);
        self.within(Role::Row, tag, |layout| {
            let mut left = MARGIN;
            for (share, cell) in shares.iter().zip(cells) {
                layout.page().ink.push(Ink::Frame {
                    at: (left, y),
                    size: (width(share), high),
                });
                layout.within(role.clone(), cell.tag, |layout| {
                    layout.text(cell, style, (left + PADDING, y + PADDING), inner(share));
                });
                left += width(share);
            }
        });
        self.y = y + high;
    }
}

const fn cell_style(role: &Role) -> Style {
    match role {
        Role::HeadCell => Style {
            size: 9.0,
            step: 11.5,
            ..STRONG
        },
        _ => Style {
            size: 9.5,
            step: 12.5,
            ..BODY
        },
    }
}

fn plain(field: &Field<'_>, value: &str) -> Said {
    Said {
        tag: field.label.last().map_or("", |said| said.tag),
        text: value.to_owned(),
    }
}

const fn rule(x: f32, y: f32, to: f32) -> Ink {
    Ink::Rule { from: (x, y), to }
}
