//! Two lists, or a list and the book, beside each other: every row of either in one place.

use crate::convert::none_of;
use crate::lists::{counted, summary};
use crate::program::Program;
use crate::wire::{
    ApiError, CodeCount, CompareListsRequest, ComparedParents, ComparedPlace, ComparedRow,
    ComparedSide, ExplainedDifference, ListsCompared, ReasonCount, SaidDifferently,
};
use reencuentro_core::clock::Now;
use reencuentro_core::entries::{Membership, Sight};
use reencuentro_core::lists::compare::{Differs, Facts, RowStanding, Side, Standing, parent_key};
use reencuentro_core::records::{Became, Compared, Explained, Place, Records, SideBySide};
use reencuentro_core::rules::difference::DifferenceReason;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Rows of a window: whoever reads all of them for a script compares a few times only.
const MOST_WINDOW: u32 = 5_000;
/// The word for our own records, where a list's id would stand.
const BOOK: &str = "book";
/// The word for all rows of which the other side has none, where a standing would be named.
const ALONE: &str = "alone";

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
        if !["", ALONE].contains(&request.standing.as_str())
            && !standings.contains(&request.standing.as_str())
        {
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

    pub(crate) fn compared(&mut self, named: &str) -> Result<Compared, ApiError> {
        if named == BOOK {
            return Ok(Compared::Book);
        }
        Ok(Compared::List(self.list_named(named)?))
    }
}

pub(crate) fn all_rows(records: &Records, both: &SideBySide) -> Result<Vec<ComparedRow>, ApiError> {
    let index = |rows: &[Side]| -> HashMap<u32, usize> {
        let rows = rows.iter().enumerate();
        rows.map(|(at, row)| (row.row, at)).collect()
    };
    let (in_a, in_b) = (index(&both.a.rows), index(&both.b.rows));
    let explanations = records.explanations(both)?;
    let membership = records.membership();
    let mut found = Vec::new();
    for (first, own, standings, others, places) in [
        (true, &both.a, &both.rows.a, &both.b, &in_b),
        (false, &both.b, &both.rows.b, &both.a, &in_a),
    ] {
        let own_rows = own.rows.iter().zip(standings).zip(&own.targets);
        for (at, ((row, standing), target)) in own_rows.enumerate() {
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
            let explained = explanations.of(both, Place { first, at });
            found.push(ComparedRow {
                differs: said,
                explained: explained.map_or_else(Vec::new, |one| explained_view(one, &membership)),
                target: target.map(|id| id.hex()).unwrap_or_default(),
                ..row_view(first, row, standing, became)
            });
        }
    }
    Ok(found)
}

fn row_view(
    first: bool,
    row: &Side,
    standing: &RowStanding,
    became: Option<Became>,
) -> ComparedRow {
    let name = |facts: &Option<Facts>| {
        let name = facts.as_ref().and_then(|facts| facts.names.first());
        name.cloned().unwrap_or_default()
    };
    ComparedRow {
        side: if first { "a" } else { "b" }.to_owned(),
        row: row.row,
        number: row.number.clone(),
        standing: standing.standing.code().to_owned(),
        with: standing.with.unwrap_or_default(),
        became: became.map_or("", Became::code).to_owned(),
        other_list: became
            .and_then(Became::list)
            .map(|list| list.hex())
            .unwrap_or_default(),
        differs: Vec::new(),
        explained: Vec::new(),
        parent: name(&row.parent),
        child: name(&row.child),
        target: String::new(),
    }
}

fn explained_view(explained: Explained<'_>, membership: &Membership) -> Vec<ExplainedDifference> {
    let given = explained.given.iter();
    given
        .map(|given| {
            let owner = given.value.owner.and_then(|id| membership.members.get(&id));
            ExplainedDifference {
                entry: given.entry.hex(),
                reason: given.value.reason.code().to_owned(),
                state: given.value.state.code().to_owned(),
                words: given.value.words.clone(),
                evidence: given
                    .value
                    .evidence
                    .map(|hash| hash.hex())
                    .unwrap_or_default(),
                owner: owner.map(|card| card.name.clone()).unwrap_or_default(),
                on: given
                    .value
                    .on
                    .map(|day| day.to_string())
                    .unwrap_or_default(),
                carried_from: explained
                    .carried_from
                    .map(|list| list.hex())
                    .unwrap_or_default(),
            }
        })
        .collect()
}

/// Why a row stands where it does, as one word.
pub(crate) fn reason_of(row: &ComparedRow) -> &str {
    match row.explained.as_slice() {
        [] => DifferenceReason::Unexplained.code(),
        [first, others @ ..] if others.iter().all(|other| other.reason == first.reason) => {
            &first.reason
        }
        _ => "contradicting",
    }
}

/// Whether the other side has nobody for a row, as far as it can be compared.
pub(crate) fn is_alone(row: &ComparedRow) -> bool {
    let alone = [
        Standing::OnlyHere,
        Standing::Waiting,
        Standing::NotOurs,
        Standing::Unread,
    ];
    alone.iter().any(|one| one.code() == row.standing)
}

/// Rows that one side alone has, and their parents, by reason. A parent with several such rows counts
/// once for each reason that they have.
pub(crate) fn reasons(side: &str, own: &[Side], rows: &[ComparedRow]) -> Vec<ReasonCount> {
    let mut counts: BTreeMap<&str, (u32, BTreeSet<String>)> = BTreeMap::new();
    let of_side = rows.iter().filter(|row| row.side == side);
    for (row, one) in of_side.zip(own) {
        if is_alone(row) {
            let count = counts.entry(reason_of(row)).or_default();
            count.0 += 1;
            count.1.extend(parent_key(one));
        }
    }
    let counts = counts.into_iter();
    counts
        .map(|(reason, (rows, parents))| ReasonCount {
            reason: reason.to_owned(),
            rows,
            parents: u32::try_from(parents.len()).unwrap_or(u32::MAX),
        })
        .collect()
}

/// The rows of one side, each in one place, and their parents. A parent with rows in several places
/// counts once in each.
fn places(side: &str, own: &[Side], rows: &[ComparedRow]) -> Vec<ComparedPlace> {
    let mut counts: BTreeMap<[&str; 3], (u32, BTreeSet<String>)> = BTreeMap::new();
    let of_side = rows.iter().filter(|row| row.side == side);
    for (row, one) in of_side.zip(own) {
        let reason = if is_alone(row) { reason_of(row) } else { "" };
        let count = counts
            .entry([&row.standing, &row.became, reason])
            .or_default();
        count.0 += 1;
        count.1.extend(parent_key(one));
    }
    let counts = counts.into_iter();
    counts
        .map(
            |([standing, became, reason], (rows, parents))| ComparedPlace {
                standing: standing.to_owned(),
                became: became.to_owned(),
                reason: reason.to_owned(),
                rows,
                parents: u32::try_from(parents.len()).unwrap_or(u32::MAX),
            },
        )
        .collect()
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
            reasons: reasons(of, &own.rows, &rows),
            places: places(of, &own.rows, &rows),
        }
    };
    let of_a = rows.iter().filter(|row| row.side == "a");
    let differs = of_a.flat_map(|row| row.differs.iter().map(|one| one.what.as_str()));
    let (a, b, differs) = (side(true, "a"), side(false, "b"), counted(differs));
    let shown = |row: &ComparedRow| {
        let is = |wanted: &str, is: &str| wanted.is_empty() || wanted == is;
        let standing = match request.standing.as_str() {
            "" => row.standing != Standing::Same.code(),
            ALONE => is_alone(row),
            named => row.standing == named,
        };
        standing
            && is(&request.side, &row.side)
            && is(&request.became, &row.became)
            && is(&request.reason, reason_of(row))
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
