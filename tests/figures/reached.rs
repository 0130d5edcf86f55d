//! The arithmetic of the search: 392 parents of the lists, 279 spoken with, 41 communicated, as of 30 August
//! 2018; and what the same records say of their children.

use crate::summer::Book;
use crate::worlds::{load, table_of, total};
use serde_json::json;
use std::fmt::Write;

impl Book {
    /// A line for each of so many.
    fn each(&mut self, first: u32, count: u32, line: impl Fn(u32) -> String) {
        for no in first..first + count {
            writeln!(self.text, "{{{}}}", line(no)).unwrap();
        }
    }

    /// So many removed parents whose child is in care.
    fn removed(&mut self, count: u32) -> u32 {
        let first = self.families(count, "2010-05-14");
        self.at('p', first, count, "removed", "2018-06-01");
        first
    }

    fn points(&mut self, first: u32, count: u32, state: &str) {
        self.each(first, count, |no| {
            format!(r#""do": "contact_point", "of": "p{no}", "raw": "+502 5550 {no:04}", "state": "{state}""#)
        });
    }

    fn attempts(&mut self, first: u32, count: u32, outcome: &str) {
        self.each(first, count, |no| {
            format!(r#""do": "attempt", "of": "p{no}", "on": "2018-07-20", "outcome": "{outcome}""#)
        });
    }

    /// Reached, told their rights, and said this.
    fn said(&mut self, first: u32, count: u32, preference: &str, stage: &str) {
        self.points(first, count, "works");
        self.attempts(first, count, "spoke_verified");
        self.each(first, count, |no| {
            format!(
                r#""do": "counselled", "of": "p{no}", "on": "2018-07-20", "by": "Amaia Rentería""#
            )
        });
        self.each(first, count, |no| {
            format!(r#""do": "statement", "of": "r{no}", "on": "2018-07-21", "preference": "{preference}", "stage": "{stage}", "by": "Amaia Rentería""#)
        });
    }

    fn wished(&mut self, first: u32, count: u32, wish: &str) {
        self.each(first, count, |no| {
            format!(r#""do": "wish", "of": "r{no}", "on": "2018-07-25", "wish": "{wish}", "stage": "confirmed", "by": "Tomás Quiñónez""#)
        });
    }
}

const HOME: &str = "reunify_country_of_origin";

#[test]
fn of_392_parents_279_were_reached_and_41_communicated() {
    let mut book = Book::new();
    let ready = book.removed(41);
    book.said(ready, 41, HOME, "final");
    book.wished(ready, 41, "return");
    for side in ["parent", "child"] {
        book.each(ready, 41, |no| {
            format!(r#""do": "clearance", "of": "r{no}", "on": "2018-07-26", "side": "{side}", "by": "Amaia Rentería""#)
        });
    }
    book.each(ready, 41, |no| {
        format!(r#""do": "consent", "of": "p{no}", "on": "2018-07-21", "purpose": "share_election_with_government", "answer": "granted""#)
    });
    // Five of them may leave, the cases of two others were dismissed, and one has a red flag.
    book.each(ready, 5, |no| {
        format!(r#""do": "claim", "of": "c{no}", "what": "vd_ordered", "on": "2018-08-01""#)
    });
    book.each(ready + 5, 2, |no| {
        format!(r#""do": "claim", "of": "c{no}", "what": "case_dismissed", "on": "2018-08-01""#)
    });
    let thinking = book.removed(200);
    book.said(thinking, 200, "undecided", "preliminary");
    book.claim(thinking, 3, "waiver", "2018-06-10");
    book.claim(thinking + 3, 1, "red_flag_parentage", "2018-06-10");
    let unconfirmed = book.removed(20);
    book.said(unconfirmed, 20, HOME, "final");
    let apart = book.removed(18);
    book.said(apart, 18, HOME, "final");
    book.wished(apart, 18, "stay");
    // 113 not reached.
    book.removed(70);
    let ringing = book.removed(20);
    book.points(ringing, 20, "rings");
    book.attempts(ringing, 20, "no_answer");
    let dead = book.removed(10);
    book.points(dead, 10, "dead");
    let untried = book.removed(13);
    book.points(untried, 13, "untried");
    // A parent who is not removed is none of them.
    let inside = book.families(1, "2010-05-14");
    book.at('p', inside, 1, "ice_custody", "2018-06-01");
    let (mut desk, loaded) = load(&book.text).unwrap();

    let before = table_of(&mut desk, 3, "2018-08-30", "now", "");
    assert_eq!(
        (total(&before, "communicated"), total(&before, "delayed")),
        (0, 41)
    );
    let batch = desk.approved();
    assert_eq!(desk.export(&batch).unwrap()["rows"], 41);

    let parents = table_of(&mut desk, 3, "2018-08-30", "now", "communicated");
    let of = |ids: &[&str]| ids.iter().map(|id| total(&parents, id)).collect::<Vec<_>>();
    assert_eq!(
        of(&["identified", "contacted", "communicated", "told_origin"]),
        [392, 279, 41, 41]
    );
    assert_eq!(
        of(&["deliberating", "confirming", "discrepancy", "delayed"]),
        [200, 20, 18, 0]
    );
    assert_eq!(
        of(&["no_number", "ongoing", "inoperative", "not_called"]),
        [70, 20, 10, 13]
    );
    assert_eq!(of(&["called"]), [279 + 20]);
    assert_eq!(parents.records.len(), 41);

    let children = table_of(&mut desk, 2, "2018-08-30", "now", "");
    let of = |ids: &[&str]| {
        ids.iter()
            .map(|id| total(&children, id))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        of(&["population", "communicated", "origin", "not_communicated"]),
        [392, 41, 41, 351]
    );
    assert_eq!(
        of(&[
            "no_red_flags",
            "contact_identified",
            "no_contact_issues",
            "contact_from_government"
        ]),
        [391, 322, 312, 0]
    );
    assert_eq!(of(&["waiver_documented", "in_contact_28_days"]), [3, 200]);
    assert_eq!(
        of(&["cleared", "with_vd", "without_vd", "dismissed"]),
        [41, 5, 36, 2]
    );
    // Ten days earlier nobody had waited for 28; what was known before the batch left is not changed by it.
    let early = table_of(&mut desk, 2, "2018-08-10", "now", "");
    assert_eq!(total(&early, "in_contact_28_days"), 0);
    let then = table_of(&mut desk, 3, "2018-08-30", &loaded.known[""], "");
    assert_eq!(then.lines, before.lines);
    // A parent who says something else is communicated no more, until that is told too.
    let row = desk.ask("list_pairs", json!({"count": 500}));
    let told = row["rows"]
        .as_array()
        .unwrap()
        .iter()
        .find(|row| row["delivery"] == "delivered");
    let pair = crate::desk::Pair {
        parent: String::new(),
        pair: crate::desk::text(&told.unwrap()["pair"]),
        statement: String::new(),
    };
    let family = desk.ask("open_family", json!({"family": pair.pair}));
    let said = crate::desk::text(&family["pairs"][0]["parent_statements"][0]["id"]);
    desk.say(&pair, "child_remains_with_sponsor", &[&said]);
    let changed = table_of(&mut desk, 3, "2020-09-13", "now", "");
    assert_eq!(
        (
            total(&changed, "communicated"),
            total(&changed, "discrepancy")
        ),
        (40, 19)
    );
}
