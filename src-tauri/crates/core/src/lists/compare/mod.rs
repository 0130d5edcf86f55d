//! Two lists beside each other, or a list beside the book: every row of either side ends in exactly
//! one place, and its other half, where it has one, is named with what the two say differently.
//! Pure: who a row speaks of is given, the records are not asked.
//!
//! Rows belong together, best ground first: they speak of the same people, as far as that is decided;
//! they name the same A-numbers; their cells are the same; their names and dates of birth are the
//! same. Where it is decided of both whom they speak of, the last three count for nothing.

mod keys;
mod parents;
#[cfg(test)]
mod tests;

pub use keys::parent_key;
pub use parents::{ParentCounts, by_parent};

use super::{Field, PersonCells, RowRead};
use crate::ids::PersonId;
use crate::rules::partial_date::PartialDate;
use keys::{Ground, key, sound_alike};
use reencuentro_matching::normalise::fold;
use std::collections::{BTreeMap, BTreeSet, HashMap, VecDeque};

/// What one side knows of one person: a list has one value, the book may have several.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Facts {
    /// Names in full.
    pub names: Vec<String>,
    /// A-numbers as compared: nine digits.
    pub numbers: Vec<String>,
    /// Dates of birth.
    pub born: Vec<PartialDate>,
    /// `f`, `m`, `x`.
    pub sex: Vec<String>,
    /// ISO 3166-1 alpha-2.
    pub country: Vec<String>,
}

/// What is decided of the people a row names: their clusters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Named {
    /// The parent.
    pub parent: Option<PersonId>,
    /// The child.
    pub child: Option<PersonId>,
}

/// Why a row has no people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Nameless {
    /// A person must decide.
    Waiting,
    /// It cannot be read.
    Unread,
    /// It speaks of nobody whom the network looks for.
    NotOurs,
}

/// A row of a list, or a pair of the book, as it is compared.
#[derive(Debug, Clone, PartialEq)]
pub struct Side {
    /// Row number as in the file; of the book, the place in what was given, from 1.
    pub row: u32,
    /// The sender's own number of it; blank where there is none.
    pub number: String,
    /// Whom it speaks of, or why that is not known.
    pub named: Result<Named, Nameless>,
    /// Its cells as one hash; the book has none.
    pub identity: Option<[u8; 32]>,
    /// What it says of the parent.
    pub parent: Option<Facts>,
    /// What it says of the child.
    pub child: Option<Facts>,
    /// Days of the separation.
    pub separated_on: Vec<PartialDate>,
    /// Sectors or ports, as written.
    pub place: Vec<String>,
}

/// Where a row stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// On both, and nothing both say differs.
    Same,
    /// On both, and they say something different.
    Different,
    /// The same child on both, with another parent.
    Parentage,
    /// The same people once more on the same side; the first such row stands for them.
    Again,
    /// Not on the other side.
    OnlyHere,
    /// Not on the other side, as far as a row can be compared that nobody has decided on yet.
    Waiting,
    /// Not on the other side, and it speaks of nobody whom the network looks for.
    NotOurs,
    /// It cannot be read, and the other side has no row of the same cells.
    Unread,
}

impl Standing {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Same,
        Self::Different,
        Self::Parentage,
        Self::Again,
        Self::OnlyHere,
        Self::Waiting,
        Self::NotOurs,
        Self::Unread,
    ];

    /// Its code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Different => "different",
            Self::Parentage => "parentage",
            Self::Again => "again",
            Self::OnlyHere => "only_here",
            Self::Waiting => "waiting",
            Self::NotOurs => "not_ours",
            Self::Unread => "unread",
        }
    }
}

/// Where one row stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowStanding {
    /// Row number.
    pub row: u32,
    /// Where it stands.
    pub standing: Standing,
    /// The row it belongs to: of the other side, or for [`Standing::Again`] of its own.
    pub with: Option<u32>,
    /// What the two say differently.
    pub fields: Vec<Differs>,
}

/// What two rows of the same people say differently. Only what both sides have a column for counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Differs {
    /// The parent's name, in more than spelling, accents and order.
    ParentName,
    /// The spelling or the order of the parent's name.
    ParentSpelling,
    /// The parent's A-number.
    ParentNumber,
    /// The parent's date of birth.
    ParentBorn,
    /// The parent's sex.
    ParentSex,
    /// The parent's country.
    ParentCountry,
    /// As of the parent, the child's.
    ChildName,
    /// The spelling or the order of the child's name.
    ChildSpelling,
    /// The child's A-number.
    ChildNumber,
    /// The child's date of birth.
    ChildBorn,
    /// The child's sex.
    ChildSex,
    /// The child's country.
    ChildCountry,
    /// The day of the separation.
    SeparatedOn,
    /// The place of the separation.
    Place,
}

impl Differs {
    /// All of them.
    pub const ALL: [Self; 14] = [
        Self::ParentName,
        Self::ParentSpelling,
        Self::ParentNumber,
        Self::ParentBorn,
        Self::ParentSex,
        Self::ParentCountry,
        Self::ChildName,
        Self::ChildSpelling,
        Self::ChildNumber,
        Self::ChildBorn,
        Self::ChildSex,
        Self::ChildCountry,
        Self::SeparatedOn,
        Self::Place,
    ];

    /// Its code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::ParentName => "parent_name",
            Self::ParentSpelling => "parent_spelling",
            Self::ParentNumber => "parent_a_number",
            Self::ParentBorn => "parent_born",
            Self::ParentSex => "parent_sex",
            Self::ParentCountry => "parent_country",
            Self::ChildName => "child_name",
            Self::ChildSpelling => "child_spelling",
            Self::ChildNumber => "child_a_number",
            Self::ChildBorn => "child_born",
            Self::ChildSex => "child_sex",
            Self::ChildCountry => "child_country",
            Self::SeparatedOn => "separated_on",
            Self::Place => "place",
        }
    }
}

/// Every row of both sides, in their order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Comparison {
    /// Rows of the first.
    pub a: Vec<RowStanding>,
    /// Rows of the second.
    pub b: Vec<RowStanding>,
}

impl Side {
    /// A row of a list.
    #[must_use]
    pub fn of_row(read: &RowRead, named: Result<Named, Nameless>) -> Self {
        Self {
            row: read.row,
            number: read.number.clone(),
            named,
            identity: Some(read.identity),
            parent: read.parent.as_ref().map(Facts::of_cells),
            child: read.child.as_ref().map(Facts::of_cells),
            separated_on: read.separated_on.clone().into_iter().collect(),
            place: Some(read.place.clone())
                .filter(|place| !place.is_empty())
                .into_iter()
                .collect(),
        }
    }
}

impl Facts {
    fn of_cells(cells: &PersonCells) -> Self {
        let number = cells.a_number.as_ref();
        Self {
            names: Some(cells.name.full())
                .filter(|name| !name.is_empty())
                .into_iter()
                .collect(),
            numbers: number
                .map(|(_, reading)| reading.digits9.clone())
                .into_iter()
                .collect(),
            born: cells.born.clone().into_iter().collect(),
            sex: cells.sex.clone().into_iter().collect(),
            country: cells.country.clone().into_iter().collect(),
        }
    }
}

/// Compares two sides; `fields` are those that both have a column for.
#[must_use]
pub fn compare(a: &[Side], b: &[Side], fields: &BTreeSet<Field>) -> Comparison {
    let (mut in_a, mut in_b) = (Standings::of(a), Standings::of(b));
    for ground in Ground::ALL {
        for (at, with) in meet(ground, (a, &in_a), (b, &in_b)) {
            join(&mut in_a, &mut in_b, (at, a), (with, b), fields);
        }
    }
    in_a.one_parent_only(a, b, &mut in_b, fields, false);
    in_b.one_parent_only(b, a, &mut in_a, fields, true);
    other_parent(a, b, &mut in_a, &mut in_b);
    Comparison {
        a: in_a.finish(a),
        b: in_b.finish(b),
    }
}

/// Open rows of the two sides that belong together on a ground, each in one pair at most. Rows of both
/// of which it is decided whom they speak of meet on that ground alone.
fn meet(
    ground: Ground,
    (a, in_a): (&[Side], &Standings),
    (b, in_b): (&[Side], &Standings),
) -> Vec<(usize, usize)> {
    let mut groups: BTreeMap<String, [VecDeque<usize>; 4]> = BTreeMap::new();
    for (side, rows, open) in [(0, a, in_a.open()), (2, b, in_b.open())] {
        for at in open {
            if let Some(row) = rows.get(at)
                && let Some(key) = key(row, ground)
            {
                let place = side + usize::from(row.named.is_ok());
                groups.entry(key).or_default()[place].push_back(at);
            }
        }
    }
    let mut met = Vec::new();
    for [mut open_a, mut decided_a, mut open_b, mut decided_b] in groups.into_values() {
        let mut take = |one: &mut VecDeque<usize>, other: &mut VecDeque<usize>| {
            while !one.is_empty() && !other.is_empty() {
                met.extend(one.pop_front().zip(other.pop_front()));
            }
        };
        if ground == Ground::Decided {
            take(&mut decided_a, &mut decided_b);
        }
        take(&mut decided_a, &mut open_b);
        take(&mut open_a, &mut decided_b);
        take(&mut open_a, &mut open_b);
    }
    met
}

/// The standings of one side as they are found.
struct Standings(Vec<Option<RowStanding>>);

impl Standings {
    /// Sets aside at once what stands twice on this side.
    fn of(rows: &[Side]) -> Self {
        let mut first: HashMap<String, u32> = HashMap::new();
        let standings = rows.iter().map(|row| {
            let own = [Ground::Decided, Ground::Numbers, Ground::Cells];
            let key = own.into_iter().find_map(|ground| key(row, ground))?;
            let above = *first.entry(key).or_insert(row.row);
            (above != row.row).then(|| RowStanding {
                row: row.row,
                standing: Standing::Again,
                with: Some(above),
                fields: Vec::new(),
            })
        });
        Self(standings.collect())
    }

    fn open(&self) -> Vec<usize> {
        let open = self.0.iter().enumerate();
        open.filter(|(_, standing)| standing.is_none())
            .map(|(at, _)| at)
            .collect()
    }

    fn set(&mut self, at: usize, standing: RowStanding) {
        if let Some(place) = self.0.get_mut(at) {
            *place = Some(standing);
        }
    }

    /// Rows that name a child where the other side names the parent alone: a row of it may stand for
    /// several of ours.
    fn one_parent_only(
        &mut self,
        own: &[Side],
        others: &[Side],
        in_others: &mut Self,
        fields: &BTreeSet<Field>,
        turned: bool,
    ) {
        let mut parents: HashMap<PersonId, usize> = HashMap::new();
        for (at, row) in others.iter().enumerate() {
            let again = in_others.0.get(at).and_then(Option::as_ref);
            if let Ok(Named {
                parent: Some(parent),
                child: None,
            }) = row.named
                && again.is_none_or(|standing| standing.standing != Standing::Again)
            {
                parents.entry(parent).or_insert(at);
            }
        }
        for at in self.open() {
            let Some(row) = own.get(at) else { continue };
            let Ok(Named {
                parent: Some(parent),
                child: Some(_),
            }) = row.named
            else {
                continue;
            };
            let Some(with) = parents.get(&parent).copied() else {
                continue;
            };
            let Some(other) = others.get(with) else {
                continue;
            };
            let fields = if turned {
                differing(other, row, fields)
            } else {
                differing(row, other, fields)
            };
            self.set(at, joined(row.row, other.row, fields.clone()));
            if in_others.0.get(with).is_some_and(Option::is_none) {
                in_others.set(with, joined(other.row, row.row, fields));
            }
        }
    }

    fn finish(self, rows: &[Side]) -> Vec<RowStanding> {
        let rows = self.0.into_iter().zip(rows);
        rows.map(|(standing, row)| {
            standing.unwrap_or_else(|| RowStanding {
                row: row.row,
                standing: match row.named {
                    Ok(_) => Standing::OnlyHere,
                    Err(Nameless::Waiting) => Standing::Waiting,
                    Err(Nameless::NotOurs) => Standing::NotOurs,
                    Err(Nameless::Unread) => Standing::Unread,
                },
                with: None,
                fields: Vec::new(),
            })
        })
        .collect()
    }
}

fn joined(row: u32, with: u32, fields: Vec<Differs>) -> RowStanding {
    RowStanding {
        row,
        standing: if fields.is_empty() {
            Standing::Same
        } else {
            Standing::Different
        },
        with: Some(with),
        fields,
    }
}

fn join(
    in_a: &mut Standings,
    in_b: &mut Standings,
    (at_a, a): (usize, &[Side]),
    (at_b, b): (usize, &[Side]),
    fields: &BTreeSet<Field>,
) {
    if let (Some(one), Some(other)) = (a.get(at_a), b.get(at_b)) {
        let fields = differing(one, other, fields);
        in_a.set(at_a, joined(one.row, other.row, fields.clone()));
        in_b.set(at_b, joined(other.row, one.row, fields));
    }
}

/// The same child on both sides, each time with another parent.
fn other_parent(a: &[Side], b: &[Side], in_a: &mut Standings, in_b: &mut Standings) {
    let mut children: HashMap<String, usize> = HashMap::new();
    for at in in_b.open() {
        if let Some(key) = b.get(at).and_then(|row| key(row, Ground::Child)) {
            children.entry(key).or_insert(at);
        }
    }
    for at in in_a.open() {
        let Some(row) = a.get(at) else { continue };
        let with = key(row, Ground::Child).and_then(|key| children.remove(&key));
        let Some((with, other)) = with.and_then(|with| Some((with, b.get(with)?))) else {
            continue;
        };
        let standing = |row: u32, with: u32| RowStanding {
            row,
            standing: Standing::Parentage,
            with: Some(with),
            fields: Vec::new(),
        };
        in_a.set(at, standing(row.row, other.row));
        in_b.set(with, standing(other.row, row.row));
    }
}

/// What two rows of the same people say differently. A blank beside a value is a difference too:
/// a list that no longer says a date of birth says less than it did.
fn differing(a: &Side, b: &Side, fields: &BTreeSet<Field>) -> Vec<Differs> {
    use Differs as D;
    let of_parent = [
        D::ParentName,
        D::ParentSpelling,
        D::ParentNumber,
        D::ParentBorn,
        D::ParentSex,
        D::ParentCountry,
    ];
    let of_child = [
        D::ChildName,
        D::ChildSpelling,
        D::ChildNumber,
        D::ChildBorn,
        D::ChildSex,
        D::ChildCountry,
    ];
    let mut found = Vec::new();
    for (one, other, codes) in [
        (&a.parent, &b.parent, of_parent),
        (&a.child, &b.child, of_child),
    ] {
        if let (Some(one), Some(other)) = (one, other) {
            persons_differ(one, other, codes, fields, &mut found);
        }
    }
    if fields.contains(&Field::SeparatedOn) && !dates_agree(&a.separated_on, &b.separated_on) {
        found.push(D::SeparatedOn);
    }
    if fields.contains(&Field::Place) && !share(&folded(&a.place), &folded(&b.place)) {
        found.push(D::Place);
    }
    found
}

fn persons_differ(
    one: &Facts,
    other: &Facts,
    [name, spelling, number, born, sex, country]: [Differs; 6],
    fields: &BTreeSet<Field>,
    found: &mut Vec<Differs>,
) {
    let has = |all: &[Field]| all.iter().any(|field| fields.contains(field));
    let parents = name == Differs::ParentName;
    let of =
        |parent: &'static [Field], child: &'static [Field]| if parents { parent } else { child };
    if has(of(
        &[Field::ParentName, Field::ParentGiven, Field::ParentSurnames],
        &[Field::ChildName, Field::ChildGiven, Field::ChildSurnames],
    )) && !share(&folded(&one.names), &folded(&other.names))
    {
        let alike = one
            .names
            .iter()
            .any(|name| other.names.iter().any(|other| sound_alike(name, other)));
        found.push(if alike { spelling } else { name });
    }
    if has(of(&[Field::ParentANumber], &[Field::ChildANumber]))
        && !share(&one.numbers, &other.numbers)
    {
        found.push(number);
    }
    if has(of(&[Field::ParentBorn], &[Field::ChildBorn])) && !dates_agree(&one.born, &other.born) {
        found.push(born);
    }
    if has(of(&[Field::ParentSex], &[Field::ChildSex])) && !share(&one.sex, &other.sex) {
        found.push(sex);
    }
    if has(of(&[Field::ParentCountry], &[Field::ChildCountry]))
        && !share(&one.country, &other.country)
    {
        found.push(country);
    }
}

fn folded(texts: &[String]) -> Vec<String> {
    texts.iter().map(|text| fold(text)).collect()
}

/// Whether two sides say the same of something, or neither anything.
fn share(one: &[String], other: &[String]) -> bool {
    (one.is_empty() && other.is_empty()) || one.iter().any(|value| other.contains(value))
}

/// As [`share`]; what is written alike is the same date, however either file was read.
fn dates_agree(one: &[PartialDate], other: &[PartialDate]) -> bool {
    let alike = |a: &PartialDate, b: &PartialDate| {
        a.raw() == b.raw() || (!a.is_unread() && !b.is_unread() && a.edtf() == b.edtf())
    };
    (one.is_empty() && other.is_empty())
        || one
            .iter()
            .any(|value| other.iter().any(|other| alike(value, other)))
}
