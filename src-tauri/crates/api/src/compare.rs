//! Two lists, or a list and the book, beside each other: every row of either in one place.

use crate::convert::none_of;
use crate::lists::{counted, summary};
use crate::program::Program;
use crate::wire::{
    ApiError, CodeCount, CompareListsRequest, ComparedParents, ComparedRow, ComparedSide,
    ListsCompared, SaidDifferently,
};
use reencuentro_core::clock::Now;
use reencuentro_core::entries::Sight;
use reencuentro_core::lists::compare::{Differs, Facts, RowStanding, Side, Standing};
use reencuentro_core::records::{Became, Compared, Records, SideBySide};
use std::collections::HashMap;

/// Rows of a window: whoever reads all of them for a script compares a few times only.
const MOST_WINDOW: u32 = 5_000;
/// The word for our own records, where a list's id would stand.
const BOOK: &str = "book";

impl Program {
    /// Puts two lists, or a list and the book, beside each other.
    ///
    /// # Errors
    /// [`ApiError`] with what is wrong. Nothing is written.
    pub fn compare_lists(
        &mut self,
        request: CompareListsRequest,
        now: &Now,
    ) -> Result<ListsCompared, ApiError> {
        let standings = Standing::ALL.map(Standing::code);
        if !request.standing.is_empty() && !standings.contains(&request.standing.as_str()) {
            return Err(none_of("standing", &standings));
        }
        if !["", "a", "b"].contains(&request.side.as_str()) {
            return Err(none_of("side", &["a", "b"]));
        }
        let differs = Differs::ALL.map(Differs::code);
        if !request.differs.is_empty() && !differs.contains(&request.differs.as_str()) {
            return Err(none_of("differs", &differs));
        }
        self.records_to_see(Sight::Lists)?;
        let sides = [self.compared(&request.a)?, self.compared(&request.b)?];
        for side in sides {
            if let Compared::List(list) = side {
                self.note_read("list", list.into(), now);
            }
        }
        let records = self.records()?;
        let [a, b] = sides;
        let both = records.compare(a, b)?;
        let rows = all_rows(records, &both)?;
        Ok(view(&request, &both, rows))
    }

    fn compared(&mut self, named: &str) -> Result<Compared, ApiError> {
        if named == BOOK {
            return Ok(Compared::Book);
        }
        Ok(Compared::List(self.list_named(named)?))
    }
}

fn all_rows(records: &Records, both: &SideBySide) -> Result<Vec<ComparedRow>, ApiError> {
    let index = |rows: &[Side]| -> HashMap<u32, usize> {
        let rows = rows.iter().enumerate();
        rows.map(|(at, row)| (row.row, at)).collect()
    };
    let (in_a, in_b) = (index(&both.a.rows), index(&both.b.rows));
    let mut found = Vec::new();
    for (first, own, standings, others, places) in [
        (true, &both.a, &both.rows.a, &both.b, &in_b),
        (false, &both.b, &both.rows.b, &both.a, &in_a),
    ] {
        for ((row, standing), target) in own.rows.iter().zip(standings).zip(&own.targets) {
            let became = match standing.standing {
                Standing::OnlyHere => Some(records.what_became(both, first, *target)?),
                _ => None,
            };
            let other = standing.with.and_then(|with| places.get(&with));
            let other = other.and_then(|at| others.rows.get(*at));
            let said = other.map_or_else(Vec::new, |other| {
                let (a, b) = if first { (row, other) } else { (other, row) };
                said(standing, a, b)
            });
            found.push(row_view(
                first,
                row,
                standing,
                became,
                said,
                target.map(|id| id.hex()),
            ));
        }
    }
    Ok(found)
}

fn row_view(
    first: bool,
    row: &Side,
    standing: &RowStanding,
    became: Option<Became>,
    differs: Vec<SaidDifferently>,
    target: Option<String>,
) -> ComparedRow {
    let name = |facts: &Option<Facts>| {
        let name = facts.as_ref().and_then(|facts| facts.names.first());
        name.cloned().unwrap_or_default()
    };
    ComparedRow {
        side: if first { "a" } else { "b" }.to_owned(),
        row: row.row,
        standing: standing.standing.code().to_owned(),
        with: standing.with.unwrap_or_default(),
        became: became.map_or("", Became::code).to_owned(),
        other_list: became
            .and_then(Became::list)
            .map(|list| list.hex())
            .unwrap_or_default(),
        differs,
        parent: name(&row.parent),
        child: name(&row.child),
        target: target.unwrap_or_default(),
    }
}

/// What the two say of each field in which they differ, all values of the book.
fn said(standing: &RowStanding, a: &Side, b: &Side) -> Vec<SaidDifferently> {
    let fields = standing.fields.iter();
    fields
        .map(|what| SaidDifferently {
            what: what.code().to_owned(),
            a: value(*what, a),
            b: value(*what, b),
        })
        .collect()
}

fn value(what: Differs, side: &Side) -> String {
    let dates = |dates: &[reencuentro_core::rules::partial_date::PartialDate]| {
        let dates: Vec<&str> = dates.iter().map(|date| date.raw()).collect();
        dates.join(" / ")
    };
    let of = |facts: &Option<Facts>, pick: &dyn Fn(&Facts) -> String| {
        facts.as_ref().map(pick).unwrap_or_default()
    };
    match what {
        Differs::ParentName | Differs::ParentSpelling => {
            of(&side.parent, &|one| one.names.join(" / "))
        }
        Differs::ParentNumber => of(&side.parent, &|one| one.numbers.join(" / ")),
        Differs::ParentBorn => of(&side.parent, &|one| dates(&one.born)),
        Differs::ParentSex => of(&side.parent, &|one| one.sex.join(" / ")),
        Differs::ParentCountry => of(&side.parent, &|one| one.country.join(" / ")),
        Differs::ChildName | Differs::ChildSpelling => {
            of(&side.child, &|one| one.names.join(" / "))
        }
        Differs::ChildNumber => of(&side.child, &|one| one.numbers.join(" / ")),
        Differs::ChildBorn => of(&side.child, &|one| dates(&one.born)),
        Differs::ChildSex => of(&side.child, &|one| one.sex.join(" / ")),
        Differs::ChildCountry => of(&side.child, &|one| one.country.join(" / ")),
        Differs::SeparatedOn => dates(&side.separated_on),
        Differs::Place => side.place.join(" / "),
    }
}

fn view(request: &CompareListsRequest, both: &SideBySide, rows: Vec<ComparedRow>) -> ListsCompared {
    let side = |first: bool, of: &str| {
        let own = if first { &both.a } else { &both.b };
        let of_side = rows.iter().filter(|row| row.side == of);
        ComparedSide {
            list: own.list.as_ref().map(summary),
            rows: u32::try_from(own.rows.len()).unwrap_or(u32::MAX),
            standings: both
                .counts(first)
                .into_iter()
                .map(|(code, count)| CodeCount {
                    code: code.to_owned(),
                    count,
                })
                .collect(),
            became: counted(of_side.map(|row| row.became.as_str())),
        }
    };
    let of_a = rows.iter().filter(|row| row.side == "a");
    let differs = of_a.flat_map(|row| row.differs.iter().map(|one| one.what.as_str()));
    let (a, b, differs) = (side(true, "a"), side(false, "b"), counted(differs));
    let shown = |row: &ComparedRow| {
        let is = |wanted: &str, is: &str| wanted.is_empty() || wanted == is;
        let standing = if request.standing.is_empty() {
            row.standing != Standing::Same.code()
        } else {
            row.standing == request.standing
        };
        standing
            && is(&request.side, &row.side)
            && is(&request.became, &row.became)
            && (request.differs.is_empty()
                || row.differs.iter().any(|one| one.what == request.differs))
    };
    let mut rows = rows;
    rows.retain(shown);
    let total = u32::try_from(rows.len()).unwrap_or(u32::MAX);
    let window = rows.into_iter().skip(request.from as usize);
    let window = window.take(request.count.min(MOST_WINDOW) as usize);
    ListsCompared {
        a,
        b,
        parents: ComparedParents {
            a: both.parents.a,
            b: both.parents.b,
            same: both.parents.same,
            different: both.parents.different,
            only_a: both.parents.only_a,
            only_b: both.parents.only_b,
        },
        differs,
        total,
        rows: window.collect(),
    }
}
