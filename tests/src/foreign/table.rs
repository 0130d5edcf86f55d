//! The laws of a table: what holds of any rows, whoever wrote them.

use reencuentro_core::acts::Part;
use reencuentro_core::ids::{PairId, PersonId};
use reencuentro_core::lists::{
    Book, Bucket, KnownPair, KnownPerson, Layout, MOST_CELL_CHARS, MOST_COLUMNS, MOST_ROWS,
    PairHas, PersonCells, PersonHas, Policy, Sending, Table, Unreadable, lay_out, plan, read_rows,
    record, record_of,
};
use reencuentro_core::rules::name::{NameKind, NameOrder, split_name};
use reencuentro_matching::record::Shape;
use reencuentro_matching::{Index, SAME_FROM};
use std::convert::Infallible;

/// What a law says that was broken.
pub type Held = Result<(), String>;

/// True, or what is said of it.
pub fn hold(is_so: bool, law: &str) -> Held {
    if is_so { Ok(()) } else { Err(law.to_owned()) }
}

/// A refusal has a code that a person can be told.
pub fn known(why: Unreadable) -> Held {
    let read = Unreadable::from_code(&why.to_string());
    hold(read == Some(why), "a refusal has a known code")
}

/// A refusal, or a table that keeps the laws.
pub fn refused_or_kept(read: Result<Table, Unreadable>) -> Held {
    match read {
        Ok(table) => kept(&table),
        Err(why) => known(why),
    }
}

/// The laws of a table, and of what a list with these rows would do.
fn kept(table: &Table) -> Held {
    let is_bounded = |row: &Vec<String>| {
        row.len() <= MOST_COLUMNS
            && row
                .iter()
                .all(|cell| cell.chars().count() <= MOST_CELL_CHARS)
    };
    hold(table.rows.len() <= MOST_ROWS, "as many rows as may be")?;
    hold(table.rows.iter().all(is_bounded), "cells within bounds")?;
    match laid_out(table) {
        Ok(Ok(layout)) => each_row_ends_once(table, &layout),
        Ok(Err(why)) => known(why),
        Err(broken) => Err(broken),
    }
}

/// The laws of headings.
pub fn laid_out(table: &Table) -> Result<Result<Layout, Unreadable>, String> {
    let layout = match lay_out(table, None) {
        Ok(layout) => layout,
        Err(why) => return Ok(Err(why)),
    };
    hold(
        layout.fields.len() == layout.columns.len(),
        "each column has its place among the fields",
    )?;
    hold(
        (1..=table.rows.len()).contains(&(layout.header_row as usize)),
        "the header row is a row",
    )?;
    hold(
        layout.unclear.iter().all(|at| layout.fields[*at].is_none()),
        "an unclear column is not used",
    )?;
    Ok(Ok(layout))
}

fn each_row_ends_once(table: &Table, layout: &Layout) -> Held {
    let rows = read_rows(table, layout);
    let numbers = (layout.header_row + 1..).take(table.rows.len() - layout.header_row as usize);
    hold(
        rows.iter().map(|row| row.row).eq(numbers.clone()),
        "every row below the headings is read, by its number in the file",
    )?;
    let people = rows
        .iter()
        .flat_map(|row| [&row.parent, &row.child])
        .flatten();
    for (_, reading) in people.filter_map(|person| person.a_number.as_ref()) {
        hold(
            is_number(&reading.digits9),
            "a number that was read has nine digits",
        )?;
    }
    let sending = Sending {
        kind: "removed",
        policy: Policy::Fill,
    };
    let Ok(plan) = plan(&rows, sending, &mut OneKnown);
    hold(
        plan.rows.iter().map(|row| row.row).eq(numbers),
        "every row ends somewhere, once",
    )?;
    let sum: u32 = Bucket::ALL.iter().map(|bucket| plan.count(*bucket)).sum();
    hold(sum as usize == rows.len(), "the buckets sum to the rows")?;
    for (row, end) in rows.iter().zip(&plan.rows) {
        let is_unreadable = end.bucket == Bucket::Unreadable;
        hold(
            row.stopped_by().is_some() == is_unreadable,
            "what stops a row makes it unreadable, and nothing else does",
        )?;
        let waits = is_unreadable || end.bucket == Bucket::Review;
        hold(
            waits == end.target.is_none() && waits != end.reason.is_empty(),
            "a row that waits says why, and any other of whom it speaks",
        )?;
    }
    Ok(())
}

/// `A` and nine digits.
pub fn is_number(digits9: &str) -> bool {
    let digits = digits9.strip_prefix('A').unwrap_or_default();
    digits.len() == 9 && digits.bytes().all(|b| b.is_ascii_digit())
}

/// A book that knows one parent and one child, who are a pair.
struct OneKnown;

const PARENT: PersonId = PersonId([1; 16]);
const CHILD: PersonId = PersonId([2; 16]);

impl Book for OneKnown {
    type Error = Infallible;

    fn known_as(&mut self, key: &str) -> Result<Vec<KnownPerson>, Infallible> {
        let known = |id, name: &str, number: &str| KnownPerson {
            id,
            names: vec![name.to_owned()],
            a_numbers: vec![number.to_owned()],
            born: Vec::new(),
            in_trash: false,
            has: PersonHas::default(),
        };
        Ok(if key.contains("900214331") {
            vec![known(PARENT, "Marta Xicay Ixtuc", "A900214331")]
        } else if key.contains("900214332") {
            vec![known(CHILD, "Ana Xicay", "A900214332")]
        } else {
            Vec::new()
        })
    }

    fn is_likely_known(&mut self, cells: &PersonCells, part: Part) -> Result<bool, Infallible> {
        let name = split_name("Marta Xicay Ixtuc", NameOrder::GivenFirst, NameKind::Spoken);
        let known = record(&name, None, None, None, None, Some(Part::Parent));
        let mut book = Index::build(Shape::Persons, [(PARENT, &known)]);
        let alike = book.lookalikes(&record_of(cells, Some(part)));
        Ok(alike.iter().any(|one| one.posterior >= SAME_FROM))
    }

    fn pair_of(
        &mut self,
        parent: PersonId,
        child: PersonId,
    ) -> Result<Option<KnownPair>, Infallible> {
        let pair = KnownPair {
            id: PairId([3; 16]),
            in_trash: false,
            has: PairHas::default(),
        };
        Ok(((parent, child) == (PARENT, CHILD)).then_some(pair))
    }
}
