//! The discrepancy memo: what two lists of a sender do not agree in, written for that sender. It holds
//! the sender's own words and row numbers and the reasons; never the words of an explanation, and
//! nothing that the network knows of anybody.
//!
//! * `pages`  as a workbook
//! * `sheet`  for the printer

mod pages;
mod sheet;

use crate::compare::{all_rows, is_alone, reason_of};
use crate::convert::{invalid, none_of};
use crate::messages::{Language, Messages};
use crate::place;
use crate::program::Program;
use crate::wire::{ApiError, ComparedRow, ErrorCode, WriteMemoRequest, WrittenMemo};
use chrono::NaiveDate;
use reencuentro_core::clock::Now;
use reencuentro_core::entries::Sight;
use reencuentro_core::lists::compare::{Facts, Side};
use reencuentro_core::records::{Became, Compared, SideBySide};
use reencuentro_core::views::ListState;
use reencuentro_export::print::{Letterhead, Words};
use reencuentro_export::{memo_xlsx, sha256_hex};
use std::collections::{BTreeMap, HashMap};

/// A list of a partner is none of the government's to be asked about.
const PARTNER: &str = "partner";

impl Program {
    /// Writes the discrepancy memo of two lists into a folder of the person's choice, as a workbook or
    /// as a PDF.
    ///
    /// # Errors
    /// [`ErrorCode::Invalid`] for a list of a partner, the book, or a folder that is not there or in the
    /// vault; [`ErrorCode::CloudSynced`]; a cell too long for paper; what the disk says. Then no file
    /// stays.
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
        let format = match request.format.as_str() {
            "" | "xlsx" => Format::Xlsx,
            "pdf" => Format::Pdf,
            _ => return Err(none_of("format", &["xlsx", "pdf"])),
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
        let memo = Memo {
            messages: &Messages::of(language),
            language,
            both: &both,
            lists: [first, second],
            rows: &rows,
            sides: [&both.a.rows, &both.b.rows].map(|rows| by_row(rows)),
            organisation: &records.founded().organisation,
            practice: records.founded().practice,
            day: records.filing_day(now),
            code: place::code(),
        };
        let told = memo.told();
        let (bytes, ends) = match format {
            Format::Xlsx => {
                let made = memo_xlsx(&memo.pages(&told), now.millis() / 1_000);
                let bytes = made.map_err(|_| ApiError::new(ErrorCode::Internal))?;
                (bytes, "xlsx")
            }
            Format::Pdf => (memo.print(&told)?, "pdf"),
        };
        let name = format!("memo-{}-{}.{ends}", memo.day, memo.code);
        let path = place::write(&folder, &name, &bytes)?;
        let count = |rows: usize| u32::try_from(rows).unwrap_or(u32::MAX);
        Ok(WrittenMemo {
            path: path.display().to_string(),
            sha256: sha256_hex(&bytes),
            questions: count(told.asked.len()),
            explained: count(told.explained.len()),
            differing: count(told.differing.len()),
        })
    }
}

/// What the file is.
#[derive(Clone, Copy)]
enum Format {
    Xlsx,
    Pdf,
}

fn by_row(rows: &[Side]) -> HashMap<u32, &Side> {
    rows.iter().map(|row| (row.row, row)).collect()
}

/// What a memo is made of.
struct Memo<'a> {
    messages: &'a Messages,
    language: Language,
    both: &'a SideBySide,
    lists: [&'a ListState; 2],
    rows: &'a [ComparedRow],
    sides: [HashMap<u32, &'a Side>; 2],
    organisation: &'a str,
    practice: bool,
    day: NaiveDate,
    /// In the file's name, and at the foot of each page.
    code: String,
}

/// The rows of a memo by what is said of them.
struct Told {
    /// Rows of one list alone that nobody can explain, or that were asked about.
    asked: Vec<Line>,
    /// Rows of one list alone that have a reason.
    explained: Vec<Line>,
    /// What the two say differently.
    differing: Vec<Line>,
}

/// A line of a table: whom it is about, and what is said.
struct Line {
    who: Who,
    said: Vec<String>,
}

/// Which row of which list, and whom it names, in the words of that list.
#[derive(Clone)]
struct Who {
    letter: &'static str,
    row: String,
    /// The sender's own number.
    number: String,
    parent: String,
    parent_number: String,
    child: String,
    child_number: String,
}

impl Memo<'_> {
    fn told(&self) -> Told {
        let open = |row: &&ComparedRow| {
            ["unexplained", "contradicting"].contains(&reason_of(row))
                || row.explained.iter().any(|one| one.state == "asked")
        };
        let alone: Vec<&ComparedRow> = self.rows.iter().filter(|row| is_alone(row)).collect();
        let (asked, explained): (Vec<&ComparedRow>, Vec<&ComparedRow>) =
            alone.into_iter().partition(|row| open(row));
        // Of two rows that differ the first side's names both.
        let differing = self.rows.iter().filter(|row| {
            let pair = ["different", "parentage"].contains(&row.standing.as_str());
            (pair && row.side == "a") || row.standing == "again"
        });
        let lines = |row: &ComparedRow, said: Vec<Vec<String>>| {
            let who = self.who(row);
            let line = move |said| Line {
                who: who.clone(),
                said,
            };
            said.into_iter().map(line).collect::<Vec<_>>()
        };
        Told {
            asked: asked
                .into_iter()
                .flat_map(|row| lines(row, vec![vec![self.what(row)]]))
                .collect(),
            explained: explained
                .into_iter()
                .flat_map(|row| {
                    let reason = self.code("difference-reason", reason_of(row));
                    lines(row, vec![vec![self.what(row), reason]])
                })
                .collect(),
            differing: differing
                .flat_map(|row| lines(row, self.differing(row)))
                .collect(),
        }
    }

    /// The two lists, and how their rows and parents add up.
    fn above(&self) -> Vec<String> {
        let parents = self.both.parents;
        let lists = [
            ("A", self.lists[0], parents.a),
            ("B", self.lists[1], parents.b),
        ];
        let mut above: Vec<String> = lists
            .into_iter()
            .map(|(letter, list, parents)| {
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
                self.say("memo-list", &args)
            })
            .collect();
        let under_order = lists.iter().filter(|(_, list, _)| list.protective_order);
        let under_order: Vec<&str> = under_order.map(|(letter, ..)| *letter).collect();
        if !under_order.is_empty() {
            above.push(self.say("memo-protective", &[("letters", &under_order.join(", "))]));
        }
        above.extend([true, false].map(|first| self.sum_of_rows(first)));
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
        above
    }

    fn sum_of_rows(&self, first: bool) -> String {
        let counts = self.both.counts(first);
        let of = |codes: &[&str]| -> u32 { codes.iter().filter_map(|code| counts.get(code)).sum() };
        let (letter, other) = if first { ("A", "B") } else { ("B", "A") };
        let rows = counts.values().sum::<u32>().to_string();
        let both = of(&["same", "different"]).to_string();
        let parentage = of(&["parentage"]).to_string();
        let again = of(&["again"]).to_string();
        let only = of(&["only_here", "waiting", "not_ours", "unread"]).to_string();
        let args = [
            ("letter", letter),
            ("other", other),
            ("rows", &rows),
            ("both", &both),
            ("parentage", &parentage),
            ("again", &again),
            ("only", &only),
        ];
        self.say("memo-sum-rows", &args)
    }

    /// Rows and parents that one list alone has, by list and reason.
    fn reasons(&self) -> (Vec<String>, Vec<Vec<String>>) {
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
        (self.heads(&head), rows)
    }

    fn heads(&self, ids: &[&str]) -> Vec<String> {
        ids.iter().map(|id| self.say(id, &[])).collect()
    }

    fn who(&self, row: &ComparedRow) -> Who {
        let first = row.side == "a";
        let side = &self.sides[usize::from(!first)];
        let own = side.get(&row.row);
        let number = |pick: fn(&Side) -> &Option<Facts>| {
            let facts = own.and_then(|own| pick(own).as_ref());
            let number = facts.and_then(|facts| facts.numbers.first());
            number.cloned().unwrap_or_default()
        };
        Who {
            letter: if first { "A" } else { "B" },
            row: row.row.to_string(),
            number: row.number.clone(),
            parent: row.parent.clone(),
            parent_number: number(|side| &side.parent),
            child: row.child.clone(),
            child_number: number(|side| &side.child),
        }
    }

    fn what(&self, row: &ComparedRow) -> String {
        if row.became.is_empty() {
            self.code("standing", &row.standing)
        } else if row.became == Became::Vanished.code() {
            // Our own word for it says what to do: to ask, which the memo does.
            self.say("memo-vanished", &[])
        } else {
            self.code("became", &row.became)
        }
    }

    /// A line for each thing the two say differently.
    fn differing(&self, row: &ComparedRow) -> Vec<Vec<String>> {
        if row.differs.is_empty() {
            let other = self.say("memo-row", &[("row", &row.with.to_string())]);
            let what = self.code("standing", &row.standing);
            return vec![vec![what, other, String::new()]];
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

    /// The sheet for the printer.
    fn print(&self, told: &Told) -> Result<Vec<u8>, ApiError> {
        let head = Letterhead {
            organisation: self.organisation,
            made_on: self.day,
            practice: self.practice,
            code: &self.code,
        };
        let say = |id: &str, args: &BTreeMap<String, String>| self.messages.say(id, args);
        let words = Words {
            tag: match self.language {
                Language::English => "en",
                Language::Spanish => "es",
            },
            say: &say,
        };
        Ok(self.sheet(told).print(words, &head)?.bytes)
    }
}
