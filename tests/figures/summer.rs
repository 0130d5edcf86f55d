//! The summer of 2018 as one world: the tables filed on 26 July, and on 23 and 30 August and 6 September,
//! come out of the records, and so do the checks of their arithmetic.

use crate::worlds::{load, table, total};
use std::fmt::Write;

/// Writes a world: people by running number, all invented.
pub struct Book {
    pub text: String,
    families: u32,
}

impl Book {
    pub fn new() -> Self {
        Self {
            text: "{\"world\": 1}\n".to_owned(),
            families: 0,
        }
    }

    /// So many pairs of a parent and a child in care since May; gives the number of the first.
    pub fn families(&mut self, count: u32, born: &str) -> u32 {
        let first = self.families;
        for no in first..first + count {
            let (parent, child) = (200_000_000 + 2 * no, 200_000_001 + 2 * no);
            writeln!(
                self.text,
                "{{\"do\": \"person\", \"as\": \"p{no}\", \"part\": \"parent\", \"name\": \"Ixchel Us Tzoc\", \"a_number\": \"A{parent}\"}}\n\
                 {{\"do\": \"person\", \"as\": \"c{no}\", \"part\": \"child\", \"name\": \"Leo Us\", \"a_number\": \"A{child}\", \"born\": \"{born}\"}}\n\
                 {{\"do\": \"pair\", \"as\": \"r{no}\", \"parent\": \"p{no}\", \"child\": \"c{no}\", \"relation\": \"mother\"}}\n\
                 {{\"do\": \"custody\", \"of\": \"c{no}\", \"place\": \"orr_care\", \"from\": \"2018-05-21\"}}"
            )
            .unwrap();
        }
        self.families += count;
        first
    }

    /// Where so many children, or their parents, are from a day on.
    pub fn at(&mut self, who: char, first: u32, count: u32, place: &str, from: &str) {
        for no in first..first + count {
            writeln!(
                self.text,
                "{{\"do\": \"custody\", \"of\": \"{who}{no}\", \"place\": \"{place}\", \"from\": \"{from}\"}}"
            )
            .unwrap();
        }
    }

    /// What the government claims of so many pairs.
    pub fn claim(&mut self, first: u32, count: u32, what: &str, on: &str) {
        for no in first..first + count {
            writeln!(
                self.text,
                "{{\"do\": \"claim\", \"of\": \"r{no}\", \"what\": \"{what}\", \"on\": \"{on}\"}}"
            )
            .unwrap();
        }
    }

    /// What follows is known from this day on.
    pub fn known(&mut self, day: &str) {
        // A line of its own: the place of somebody who is where they were.
        writeln!(
            self.text,
            "{{\"do\": \"custody\", \"of\": \"c0\", \"place\": \"discharged_reunified\", \"from\": \"2018-07-01\", \"known\": \"{day}\"}}"
        )
        .unwrap();
    }
}

#[test]
fn the_table_of_26_july_has_its_total_and_its_reasons_overlap_by_eighty() {
    let mut book = Book::new();
    let reunified = book.families(1_442, "2009-02-11");
    book.at('c', reunified, 1_442, "discharged_reunified", "2018-07-20");
    let other = book.families(378, "2009-02-11");
    book.at('c', other, 378, "discharged_sponsor", "2018-07-20");
    let never = book.families(20, "2009-02-11");
    book.at('c', never, 20, "not_separated", "2018-07-20");
    let left = book.families(711, "2009-02-11");
    // Where the adults are: 79 released, 431 outside, 94 not known; the other 107 in custody.
    book.at('p', left, 79, "released_interior", "2018-06-01");
    book.at('p', left + 79, 431, "removed", "2018-06-01");
    book.at('p', left + 604, 107, "ice_custody", "2018-06-01");
    // 120 + 21 + 46 = 187 other reasons: 107 of children without any, 80 of children with one.
    book.claim(left + 591, 120, "waiver", "2018-06-10");
    book.claim(left + 79, 21, "red_flag_background", "2018-06-10");
    book.claim(left + 100, 46, "red_flag_safety", "2018-06-10");
    let (mut desk, _) = load(&book.text).unwrap();
    let filed = table(&mut desk, "2018-07-26", "now", "");
    assert_eq!(total(&filed, "total"), 2_551);
    assert_eq!(
        [
            "reunified",
            "discharged_other",
            "discharged",
            "not_separated"
        ]
        .map(|id| total(&filed, id)),
        [1_442, 378, 1_820, 20]
    );
    let reasons: Vec<_> = filed
        .reasons
        .iter()
        .map(|one| (one.id.as_str(), one.count))
        .collect();
    assert_eq!(
        reasons,
        [
            ("waived", 120),
            ("red_flag_background", 21),
            ("red_flag_other", 46),
            ("interior", 79),
            ("outside_us", 431),
            ("in_custody", 0),
            ("location_unknown", 94),
            ("was_not_separated", 20),
        ]
    );
    // 791 reasons of 711 children, and the 20 of whom further review shows otherwise.
    assert_eq!(filed.reasons_union, 711 + 20);
    let check = filed
        .checks
        .iter()
        .find(|check| check.id == "reasons")
        .unwrap();
    assert_eq!(
        (check.verdict.as_str(), check.by, check.parts),
        ("overlap", Some(80), 791 + 20)
    );
}

#[test]
fn the_tables_of_late_august_follow_from_each_other_and_an_old_one_comes_out_as_it_was_filed() {
    let (small, big) = ("2015-01-09", "2009-02-11");
    let mut book = Book::new();
    // As of 23 August: 2,654 = 2,126 discharged + 528; of the bands 103 and 2,551.
    let reunified = book.families(1_842, big);
    let reunified_small = book.families(81, small);
    assert_eq!(reunified_small, 1_842);
    book.at('c', reunified, 1_923, "discharged_reunified", "2018-07-01");
    let other = book.families(203, big);
    book.at('c', other, 203, "discharged_sponsor", "2018-08-01");
    // 343 outside, six of them under five.
    let outside = book.families(337, big);
    book.families(6, small);
    book.at('p', outside, 343, "removed", "2018-06-01");
    // 139 against, 29 released, 17 under review; sixteen of the 139 under five.
    let against = book.families(123, big);
    book.families(16, small);
    book.at('p', against, 139, "ice_custody", "2018-06-01");
    book.claim(against, 139, "waiver", "2018-07-01");
    let interior = book.families(29, big);
    book.at('p', interior, 29, "released_interior", "2018-06-01");
    let review = book.families(17, big);
    book.at('p', review, 17, "ice_custody", "2018-06-01");
    book.claim(review, 17, "red_flag_safety", "2018-07-01");
    // By 27 August 31 more: 14 reunified, 17 otherwise; 21 of them had their parents outside.
    book.known("2018-08-27");
    book.at('c', outside, 14, "discharged_reunified", "2018-08-26");
    book.at('c', outside + 14, 7, "discharged_sponsor", "2018-08-26");
    book.at('c', against, 10, "discharged_sponsor", "2018-08-26");
    // By 6 September 24 more, and 57 were not separated after all.
    book.known("2018-09-06");
    book.at('c', outside + 21, 24, "discharged_reunified", "2018-09-05");
    book.at('c', outside + 45, 57, "not_separated", "2018-09-05");
    // Later somebody finds that one of the 14 had not been reunified by then.
    book.known("2018-09-20");
    book.at('c', outside, 1, "orr_care", "2018-08-26");
    let (mut desk, loaded) = load(&book.text).unwrap();

    let of = |filed: &reencuentro_api::FigureTable, lines: [&str; 8]| {
        lines.map(|line| total(filed, line))
    };
    let lines = [
        "total",
        "discharged",
        "reunified",
        "discharged_other",
        "outside",
        "inside_declined",
        "inside",
        "red_flag",
    ];
    let known = &loaded.known["2018-08-27"];
    let august_23 = table(&mut desk, "2018-08-23", known, "");
    assert_eq!(
        of(&august_23, lines),
        [2_654, 2_126, 1_923, 203, 343, 139, 29, 17]
    );
    assert_eq!(
        (august_23.lines[0].under_5, august_23.lines[0].from_5),
        (Some(103), Some(2_551))
    );

    let august_27 = table(&mut desk, "2018-08-27", known, "outside");
    assert_eq!(
        of(&august_27, lines),
        [2_654, 2_157, 1_937, 220, 322, 129, 29, 17]
    );
    let left = total(&august_27, "in_class") + total(&august_27, "out_of_class");
    assert_eq!((left, august_27.records.len()), (497, 322));
    let outside = august_27
        .lines
        .iter()
        .find(|line| line.id == "outside")
        .unwrap();
    let against = august_27
        .lines
        .iter()
        .find(|line| line.id == "inside_declined")
        .unwrap();
    assert_eq!((outside.under_5, against.under_5), (Some(6), Some(16)));

    let september = table(&mut desk, "2018-09-06", &loaded.known["2018-09-06"], "");
    let discharged = total(&september, "discharged");
    let remain = total(&september, "in_class") + total(&september, "inside_declined");
    assert_eq!(
        (discharged, remain, total(&september, "not_separated")),
        (2_181, 416, 57)
    );

    // Run again with what is known now, 27 August reads otherwise; with what was known then, as it was filed.
    let now = table(&mut desk, "2018-08-27", "now", "outside");
    assert_eq!(
        (total(&now, "reunified"), total(&now, "outside")),
        (1_936, 323)
    );
    let again = table(&mut desk, "2018-08-27", known, "outside");
    assert_eq!(again, august_27);
}
