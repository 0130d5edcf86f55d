//! The memo as a workbook: a page for the sums, and one for each kind of rows.

use super::{Line, Memo, Told};
use reencuentro_export::MemoPage;

impl Memo<'_> {
    pub(super) fn pages(&self, told: &Told) -> Vec<MemoPage> {
        let differing = ["memo-head-what", "memo-head-first", "memo-head-second"];
        vec![
            self.summary(),
            self.page("memo-questions", &differing[..1], &told.asked),
            self.page(
                "memo-explained",
                &["memo-head-what", "memo-head-reason"],
                &told.explained,
            ),
            self.page("memo-differing", &differing, &told.differing),
        ]
    }

    fn summary(&self) -> MemoPage {
        let day = self.day.to_string();
        let from = [("organisation", self.organisation), ("day", &day)];
        let mut above = vec![self.say("memo-title", &[]), self.say("memo-from", &from)];
        if self.practice {
            above.push(self.say("memo-practice", &[]));
        }
        above.extend(self.above());
        let (head, rows) = self.reasons();
        MemoPage {
            name: self.say("memo-summary", &[]),
            above,
            head,
            widths: vec![10, 40, 10, 10],
            rows,
        }
    }

    fn page(&self, name: &str, more: &[&str], lines: &[Line]) -> MemoPage {
        let mut head = vec![
            "memo-head-list",
            "memo-head-row",
            "memo-head-number",
            "memo-head-parent",
            "memo-head-parent-number",
            "memo-head-child",
            "memo-head-child-number",
        ];
        head.extend(more);
        let rows = lines.iter().map(|Line { who, said }| {
            let own = [
                who.letter,
                &who.row,
                &who.number,
                &who.parent,
                &who.parent_number,
                &who.child,
                &who.child_number,
            ];
            let own = own.map(str::to_owned).into_iter();
            own.chain(said.iter().cloned()).collect()
        });
        MemoPage {
            name: self.say(name, &[]),
            above: vec![self.say(&format!("{name}-above"), &[])],
            head: self.heads(&head),
            widths: vec![6, 8, 12, 30, 14, 30, 14, 30, 30, 30],
            rows: rows.collect(),
        }
    }
}
