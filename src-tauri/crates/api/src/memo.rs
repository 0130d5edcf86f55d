//! The discrepancy memo: what two lists of a sender do not agree in, written for that sender. It holds
//! the sender's own words and row numbers and the reasons; never the words of an explanation, and
//! nothing that the network knows of anybody.

use crate::compare::{all_rows, is_alone, reason_of};
use crate::convert::{invalid, none_of};
use crate::messages::{Language, Messages};
use crate::place;
use crate::program::Program;
use crate::wire::{ApiError, ComparedRow, ErrorCode, WriteMemoRequest, WrittenMemo};
use reencuentro_core::clock::Now;
use reencuentro_core::entries::Sight;
use reencuentro_core::lists::Field;
use reencuentro_core::lists::compare::{Facts, Side};
use reencuentro_core::records::{Compared, ComparedSide, Records, SideBySide};
use reencuentro_core::views::ListState;
use reencuentro_export::{MemoPage, memo_xlsx, sha256_hex};
use std::collections::{BTreeMap, HashMap};

/// Rows of a list that is read whole.
const ALL_ROWS: u32 = u32::MAX;
/// A list of a partner is none of the government's to be asked about.
const PARTNER: &str = "partner";

impl Program {
    /// Writes the discrepancy memo of two lists into a folder of the person's choice, as a workbook.
    ///
    /// # Errors
    /// [`ErrorCode::Invalid`] for a list of a partner, the book, or a folder that is not there or in the
    /// vault; [`ErrorCode::CloudSynced`]; what the disk says. Then no file stays.
    pub fn write_memo(
        &mut self,
        request: WriteMemoRequest,
        now: &Now,
    ) -> Result<WrittenMemo, ApiError> {
        let language = match request.language.as_str() {
            "" | "en" => Language::English,
            "es" => Language::Spanish,
            _ => return Err(none_of("language", &["en", "es"])),
        };
        self.records_to_see(Sight::Lists)?;
        let folder = place::folder(&request.folder, &self.folder()?)?;
        place::refuse_synced(&folder)?;
        let a = self.list_named(&request.a)?;
        let b = self.list_named(&request.b)?;
        // Before it is on the disk: no memo leaves that the log does not have.
        for list in [a, b] {
            self.note_read("memo", list.into(), now);
        }
        self.write_reads(now)?;
        let records = self.records()?;
        let both = records.compare(Compared::List(a), Compared::List(b))?;
        let (Some(first), Some(second)) = (&both.a.list, &both.b.list) else {
            return Err(invalid("compared"));
        };
        if [first, second].iter().any(|list| list.kind == PARTNER) {
            return Err(invalid("memo_of_partner"));
        }
        let rows = all_rows(records, &both)?;
        let day = records.filing_day(now);
        let memo = Memo {
            messages: &Messages::of(language),
            both: &both,
            lists: [first, second],
            rows: &rows,
            sides: [side_rows(records, &both.a)?, side_rows(records, &both.b)?],
            organisation: &records.founded().organisation,
            practice: records.founded().practice,
            day: day.to_string(),
        };
        let pages = memo.pages();
        let bytes = memo_xlsx(&pages, now.millis() / 1_000)
            .map_err(|_| ApiError::new(ErrorCode::Internal))?;
        let name = format!("memo-{day}-{}.xlsx", place::code());
        let path = place::write(&folder, &name, &bytes)?;
        let count = |page: usize| {
            let rows = pages.get(page).map_or(0, |page| page.rows.len());
            u32::try_from(rows).unwrap_or(u32::MAX)
        };
        Ok(WrittenMemo {
            path: path.display().to_string(),
            sha256: sha256_hex(&bytes),
            questions: count(1),
            explained: count(2),
            differing: count(3),
        })
    }
}

/// The sender's own number of each row, where its file has one.
type SendersNumbers = HashMap<u32, String>;

fn side_rows(records: &Records, side: &ComparedSide) -> Result<SendersNumbers, ApiError> {
    let Some(list) = &side.list else {
        return Ok(HashMap::new());
    };
    let at = list
        .fields
        .iter()
        .position(|field| field == Field::RowId.code());
    let Some(at) = at else {
        return Ok(HashMap::new());
    };
    let (_, rows) = records.list_rows(list.id, None, 0, ALL_ROWS)?;
    let numbers = rows.into_iter();
    let numbers = numbers.filter_map(|mut row| {
        let cell = row.cells.get_mut(at).map(std::mem::take)?;
        Some((row.state.row, cell))
    });
    Ok(numbers.collect())
}

struct Memo<'a> {
    messages: &'a Messages,
    both: &'a SideBySide,
    lists: [&'a ListState; 2],
    rows: &'a [ComparedRow],
    sides: [SendersNumbers; 2],
    organisation: &'a str,
    practice: bool,
    day: String,
}

impl Memo<'_> {
    fn pages(&self) -> Vec<MemoPage> {
        let open = |row: &&ComparedRow| {
            ["unexplained", "contradicting"].contains(&reason_of(row))
                || row.explained.iter().any(|one| one.state == "asked")
        };
        let alone: Vec<&ComparedRow> = self.rows.iter().filter(|row| is_alone(row)).collect();
        let (asked, explained): (Vec<&ComparedRow>, Vec<&ComparedRow>) =
            alone.iter().copied().partition(|row| open(row));
        // Of two rows that differ the first side's names both.
        let differing = self.rows.iter().filter(|row| {
            let pair = ["different", "parentage"].contains(&row.standing.as_str());
            (pair && row.side == "a") || row.standing == "again"
        });
        vec![
            self.summary(),
            self.page("memo-questions", &["memo-head-what"], asked, |row| {
                vec![vec![self.what(row)]]
            }),
            self.page(
                "memo-explained",
                &["memo-head-what", "memo-head-reason"],
                explained,
                |row| {
                    let reason = self.code("difference-reason", reason_of(row));
                    vec![vec![self.what(row), reason]]
                },
            ),
            self.page(
                "memo-differing",
                &["memo-head-what", "memo-head-first", "memo-head-second"],
                differing.collect(),
                |row| self.differing(row),
            ),
        ]
    }

    fn summary(&self) -> MemoPage {
        let parents = self.both.parents;
        let mut above = vec![
            self.say("memo-title", &[]),
            self.say(
                "memo-from",
                &[("organisation", self.organisation), ("day", &self.day)],
            ),
        ];
        if self.practice {
            above.push(self.say("memo-practice", &[]));
        }
        for (letter, list, parents) in [
            ("A", self.lists[0], parents.a),
            ("B", self.lists[1], parents.b),
        ] {
            let (rows, parents) = (list.rows.to_string(), parents.to_string());
            let kind = self.code("list-kind", &list.kind);
            let day = list.as_of.to_string();
            let args = [
                ("letter", letter),
                ("kind", kind.as_str()),
                ("sender", &list.sender),
                ("day", &day),
                ("file", &list.file_name),
                ("hash", &list.file_sha256),
                ("rows", &rows),
                ("parents", &parents),
            ];
            above.push(self.say("memo-list", &args));
        }
        let both = (parents.same + parents.different).to_string();
        let (only_a, only_b) = (parents.only_a.to_string(), parents.only_b.to_string());
        let (a, b) = (parents.a.to_string(), parents.b.to_string());
        let sum = [
            ("a", a.as_str()),
            ("b", &b),
            ("both", &both),
            ("onlya", &only_a),
            ("onlyb", &only_b),
        ];
        above.push(self.say("memo-sum", &sum));
        let mut rows = Vec::new();
        for (letter, own, side) in [("A", &self.both.a.rows, "a"), ("B", &self.both.b.rows, "b")] {
            for one in crate::compare::reasons(side, own, self.rows) {
                rows.push(vec![
                    letter.to_owned(),
                    self.code("difference-reason", &one.reason),
                    one.rows.to_string(),
                    one.parents.to_string(),
                ]);
            }
        }
        let head = [
            "memo-head-list",
            "memo-head-reason",
            "memo-head-rows",
            "memo-head-parents",
        ];
        MemoPage {
            name: self.say("memo-summary", &[]),
            above,
            head: head.map(|id| self.say(id, &[])).to_vec(),
            widths: vec![10, 40, 10, 10],
            rows,
        }
    }

    fn page(
        &self,
        name: &str,
        more: &[&str],
        rows: Vec<&ComparedRow>,
        said: impl Fn(&ComparedRow) -> Vec<Vec<String>>,
    ) -> MemoPage {
        let head = [
            "memo-head-list",
            "memo-head-row",
            "memo-head-number",
            "memo-head-parent",
            "memo-head-parent-number",
            "memo-head-child",
            "memo-head-child-number",
        ];
        let head = head.iter().chain(more);
        let rows = rows.into_iter().flat_map(|row| {
            let own = self.who(row);
            said(row).into_iter().map(move |more| {
                let mut cells = own.clone();
                cells.extend(more);
                cells
            })
        });
        MemoPage {
            name: self.say(name, &[]),
            above: vec![self.say(&format!("{name}-above"), &[])],
            head: head.map(|id| self.say(id, &[])).collect(),
            widths: vec![6, 8, 12, 30, 14, 30, 14, 30, 30, 30],
            rows: rows.collect(),
        }
    }

    /// Which row of which list, and whom it names, in the words of that list.
    fn who(&self, row: &ComparedRow) -> Vec<String> {
        let first = row.side == "a";
        let (side, numbers) = if first {
            (&self.both.a, &self.sides[0])
        } else {
            (&self.both.b, &self.sides[1])
        };
        let own = side.rows.iter().find(|one| one.row == row.row);
        let number = |pick: fn(&Side) -> &Option<Facts>| {
            let facts = own.and_then(|own| pick(own).as_ref());
            let number = facts.and_then(|facts| facts.numbers.first());
            number.cloned().unwrap_or_default()
        };
        vec![
            if first { "A" } else { "B" }.to_owned(),
            row.row.to_string(),
            numbers.get(&row.row).cloned().unwrap_or_default(),
            row.parent.clone(),
            number(|side| &side.parent),
            row.child.clone(),
            number(|side| &side.child),
        ]
    }

    fn what(&self, row: &ComparedRow) -> String {
        if row.became.is_empty() {
            self.code("standing", &row.standing)
        } else {
            self.code("became", &row.became)
        }
    }

    /// A line for each thing the two say differently.
    fn differing(&self, row: &ComparedRow) -> Vec<Vec<String>> {
        if row.differs.is_empty() {
            let with = [("row", row.with.to_string())];
            let with = with.each_ref().map(|(name, row)| (*name, row.as_str()));
            let other = self.say("memo-row", &with);
            return vec![vec![
                self.code("standing", &row.standing),
                other,
                String::new(),
            ]];
        }
        let said = row.differs.iter();
        said.map(|one| {
            vec![
                self.code("differs", &one.what),
                one.a.clone(),
                one.b.clone(),
            ]
        })
        .collect()
    }

    fn code(&self, of: &str, code: &str) -> String {
        self.say(&format!("{of}-{}", code.replace('_', "-")), &[])
    }

    fn say(&self, id: &str, args: &[(&str, &str)]) -> String {
        let args = args.iter();
        let args: BTreeMap<String, String> = args
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect();
        self.messages.say(id, &args)
    }
}
