//! The memo on paper: the sums, then a table for each kind of rows. Paper is narrower than a workbook,
//! so a name and its A-number share a cell.

use super::{Line, Memo, Told};
use reencuentro_export::print::{MemoSheet, MemoTable};

/// Shares of the width: list and row, the sender's number, parent, child.
const WHO: [f32; 4] = [1.4, 2.1, 3.6, 3.6];

impl Memo<'_> {
    pub(super) fn sheet(&self, told: &Told) -> MemoSheet {
        let (head, rows) = self.reasons();
        let summary = MemoTable {
            title: self.say("memo-summary", &[]),
            above: self.say("memo-summary-above", &[]),
            head,
            shares: vec![1.0, 6.0, 1.5, 1.5],
            rows,
        };
        let tables = [
            self.table("memo-questions", &["memo-head-what"], &[4.2], &told.asked),
            self.table(
                "memo-explained",
                &["memo-head-what", "memo-head-reason"],
                &[2.6, 2.6],
                &told.explained,
            ),
            self.table(
                "memo-differing",
                &["memo-head-what", "memo-head-first", "memo-head-second"],
                &[2.4, 2.6, 2.6],
                &told.differing,
            ),
        ];
        MemoSheet {
            above: self.above(),
            tables: [summary].into_iter().chain(tables).collect(),
        }
    }

    fn table(&self, name: &str, more: &[&str], shares: &[f32], lines: &[Line]) -> MemoTable {
        let mut head = vec![
            "memo-head-place",
            "memo-head-number",
            "memo-head-parent",
            "memo-head-child",
        ];
        head.extend(more);
        let rows = lines.iter().map(|Line { who, said }| {
            let own = [
                format!("{} {}", who.letter, who.row),
                who.number.clone(),
                with_number(&who.parent, &who.parent_number),
                with_number(&who.child, &who.child_number),
            ];
            own.into_iter().chain(said.iter().cloned()).collect()
        });
        MemoTable {
            title: self.say(name, &[]),
            above: self.say(&format!("{name}-above"), &[]),
            head: self.heads(&head),
            shares: WHO.iter().chain(shares).copied().collect(),
            rows: rows.collect(),
        }
    }
}

fn with_number(name: &str, number: &str) -> String {
    let both = [name, number].into_iter().filter(|part| !part.is_empty());
    both.collect::<Vec<_>>().join(", ")
}
