//! What a list would do to the book: each row ends in exactly one bucket. One function serves the
//! preview and the import, so that what was shown is what happens.

use super::brings::{
    Brought, PairHas, PersonHas, Policy, Sending, says_otherwise, to_pair, to_person,
};
use super::rows::{PersonCells, RowRead};
use crate::acts::{Part, RowEnd};
use crate::ids::{PairId, PersonId};
use crate::rules::partial_date::PartialDate;
use reencuentro_matching::normalise::name_tokens;
use reencuentro_matching::spanish_key::spanish_keys;
use std::collections::{BTreeSet, HashMap, HashSet};

/// Where a row ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Bucket {
    /// It speaks of people already in the book, by exact A-number.
    Linked,
    /// It founded its people and pair.
    Founded,
    /// It waits for a person to decide.
    Review,
    /// A cell of it cannot be read.
    Unreadable,
    /// A person decided that it speaks of nobody whom the network looks for, here or on the version
    /// before.
    NotOurs,
}

impl Bucket {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::Linked,
        Self::Founded,
        Self::Review,
        Self::Unreadable,
        Self::NotOurs,
    ];

    /// Its code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Linked => "linked",
            Self::Founded => "founded",
            Self::Review => "review",
            Self::Unreadable => "unreadable",
            Self::NotOurs => "not_ours",
        }
    }
}

impl From<RowEnd> for Bucket {
    fn from(end: RowEnd) -> Self {
        match end {
            RowEnd::Linked => Self::Linked,
            RowEnd::Founded => Self::Founded,
            RowEnd::NotOurs => Self::NotOurs,
        }
    }
}

/// Someone in the book, as far as a row is compared with them.
#[derive(Debug, Clone)]
pub struct KnownPerson {
    /// Their cluster.
    pub id: PersonId,
    /// Their names.
    pub names: Vec<String>,
    /// Their A-numbers as compared.
    pub a_numbers: Vec<String>,
    /// Their dates of birth.
    pub born: Vec<PartialDate>,
    /// They were put into the trash.
    pub in_trash: bool,
    /// What else the book has of them.
    pub has: PersonHas,
}

/// A pair in the book.
#[derive(Debug, Clone)]
pub struct KnownPair {
    /// Its id.
    pub id: PairId,
    /// It was put into the trash.
    pub in_trash: bool,
    /// What else the book has of it.
    pub has: PairHas,
}

/// Where the same row ended on the version before.
#[derive(Debug)]
pub enum Before {
    /// It speaks of nobody whom the network looks for.
    NotOurs,
    /// It speaks of these people, who are in the book still.
    Of {
        /// The pair or person.
        target: Target,
        /// The people, the parent first.
        people: Vec<KnownPerson>,
        /// What the book has of the pair.
        pair: PairHas,
        /// That version was taken in as one whose rows wait when they say something otherwise: a person
        /// has seen this one.
        asked: bool,
    },
}

/// The book as a plan asks it.
pub trait Book {
    /// What can go wrong in asking.
    type Error;

    /// People with this lookup key (see `views::number_key`, `views::name_key`).
    ///
    /// # Errors
    /// Whatever the book's storage says.
    fn known_as(&mut self, key: &str) -> Result<Vec<KnownPerson>, Self::Error>;

    /// Whether somebody of the book is more likely than not the one of these cells.
    ///
    /// # Errors
    /// Whatever the book's storage says.
    fn is_likely_known(&mut self, cells: &PersonCells, part: Part) -> Result<bool, Self::Error>;

    /// Where a row that says this ended on the version before, by [`RowRead::said`].
    ///
    /// # Errors
    /// Whatever the book's storage says.
    fn ended_before(&mut self, _said: &[u8; 32]) -> Result<Option<Before>, Self::Error> {
        Ok(None)
    }

    /// The plan comes to another row; an error ends it.
    ///
    /// # Errors
    /// Whatever the book makes of being asked to stop.
    fn at_row(&mut self) -> Result<(), Self::Error> {
        Ok(())
    }

    /// The pair of two people.
    ///
    /// # Errors
    /// Whatever the book's storage says.
    fn pair_of(
        &mut self,
        parent: PersonId,
        child: PersonId,
    ) -> Result<Option<KnownPair>, Self::Error>;
}

/// Whom a row speaks of: someone in the book, or the n-th that the plan founds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Target {
    /// A pair in the book.
    Pair(PairId),
    /// A person in the book (the row names only one).
    Person(PersonId),
    /// A pair of [`Plan::pairs`].
    NewPair(usize),
    /// A person of [`Plan::people`].
    NewPerson(usize),
}

/// Where one row ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowPlan {
    /// Row number.
    pub row: u32,
    /// Its bucket.
    pub bucket: Bucket,
    /// Why, for review and unreadable; the message is `reason-<code>` or `problem-<code>`.
    pub reason: &'static str,
    /// Whom it speaks of; none in review and unreadable.
    pub target: Option<Target>,
}

/// A person to be founded.
#[derive(Debug, Clone)]
pub struct FoundPerson {
    /// The row that founds them.
    pub row: u32,
    /// Their part.
    pub part: Part,
    /// What the row says of them.
    pub cells: PersonCells,
}

/// A pair to be founded, by places in [`Plan::people`].
#[derive(Debug, Clone)]
pub struct FoundPair {
    /// The row that founds it.
    pub row: u32,
    /// Its parent.
    pub parent: usize,
    /// Its child.
    pub child: usize,
    /// Day of the separation.
    pub separated_on: Option<PartialDate>,
    /// Sector or port.
    pub place: String,
    /// What the parent is to the child; none where the row does not say.
    pub relation: Option<&'static str>,
}

/// What a row brings to somebody.
#[derive(Debug, Clone)]
pub struct Bringing {
    /// The row.
    pub row: u32,
    /// To whom.
    pub about: Target,
    /// What.
    pub what: Brought,
}

/// What a list would do.
#[derive(Debug, Clone, Default)]
pub struct Plan {
    /// Every row, in the order of the file.
    pub rows: Vec<RowPlan>,
    /// People it founds.
    pub people: Vec<FoundPerson>,
    /// Pairs it founds.
    pub pairs: Vec<FoundPair>,
    /// What it brings to them, and to people in the book.
    pub brings: Vec<Bringing>,
}

impl Plan {
    /// How many rows end in a bucket.
    #[must_use]
    pub fn count(&self, bucket: Bucket) -> u32 {
        let rows = self.rows.iter().filter(|row| row.bucket == bucket);
        u32::try_from(rows.count()).unwrap_or(u32::MAX)
    }
}

/// Decides every row, in the order of the file.
///
/// # Errors
/// Whatever the book says.
pub fn plan<B: Book>(
    rows: &[RowRead],
    sending: Sending<'_>,
    book: &mut B,
) -> Result<Plan, B::Error> {
    let mut planning = Planning::new(sending);
    for row in rows {
        book.at_row()?;
        let decided = match planning.same_row(row) {
            Some(decided) => decided,
            None => {
                let decided = planning.decide(row, book)?;
                planning.as_before(row, decided, book)?
            }
        };
        planning
            .by_identity
            .entry(row.identity)
            .or_insert(planning.plan.rows.len());
        planning.plan.rows.push(decided);
    }
    Ok(planning.plan)
}

struct Planning<'a> {
    sending: Sending<'a>,
    plan: Plan,
    by_identity: HashMap<[u8; 32], usize>,
    by_number: HashMap<String, usize>,
    by_name: HashMap<String, Vec<usize>>,
    pairs: HashMap<(usize, usize), usize>,
    /// What rows above have brought, and to whom.
    brought: HashSet<(Target, String)>,
}

/// Whom one side of a row speaks of.
enum Who {
    Nobody,
    Known(Box<KnownPerson>),
    /// In the book, and in the trash.
    Trashed,
    New,
    NewAbove(usize),
    Waits(&'static str),
}

impl Who {
    fn known(one: KnownPerson) -> Self {
        Self::Known(Box::new(one))
    }
}

/// Why a row waits that names a pair or a person in the trash.
const IN_TRASH: &str = "in_trash";

/// Why a row waits that says of somebody what the book has otherwise.
const OTHERWISE: &str = "says_otherwise";

const fn waits(row: u32, reason: &'static str) -> RowPlan {
    RowPlan {
        row,
        bucket: Bucket::Review,
        reason,
        target: None,
    }
}

const fn linked(row: u32, target: Target) -> RowPlan {
    RowPlan {
        row,
        bucket: Bucket::Linked,
        reason: "",
        target: Some(target),
    }
}

const fn founded(row: u32, target: Target) -> RowPlan {
    RowPlan {
        row,
        bucket: Bucket::Founded,
        reason: "",
        target: Some(target),
    }
}

impl<'a> Planning<'a> {
    fn new(sending: Sending<'a>) -> Self {
        Self {
            sending,
            plan: Plan::default(),
            by_identity: HashMap::new(),
            by_number: HashMap::new(),
            by_name: HashMap::new(),
            pairs: HashMap::new(),
            brought: HashSet::new(),
        }
    }

    /// A row that stands twice speaks of whom it spoke above.
    fn same_row(&self, row: &RowRead) -> Option<RowPlan> {
        let above = self.plan.rows.get(*self.by_identity.get(&row.identity)?)?;
        Some(match above.target {
            Some(target) => linked(row.row, target),
            None => RowPlan {
                row: row.row,
                ..above.clone()
            },
        })
    }

    /// A row that would wait, and said just this on the version before, ends where that ended: nobody is
    /// asked the same again. What is in the trash, or contradicts itself, or the book, waits all the same.
    fn as_before<B: Book>(
        &mut self,
        row: &RowRead,
        decided: RowPlan,
        book: &mut B,
    ) -> Result<RowPlan, B::Error> {
        let asks_anew = [IN_TRASH, "one_number_for_both", "number_but_other_name"];
        if decided.bucket != Bucket::Review || asks_anew.contains(&decided.reason) {
            return Ok(decided);
        }
        Ok(match book.ended_before(&row.said)? {
            None => decided,
            Some(Before::NotOurs) => RowPlan {
                bucket: Bucket::NotOurs,
                reason: "decided_before",
                ..decided
            },
            Some(Before::Of { asked, .. }) if decided.reason == OTHERWISE && !asked => decided,
            Some(Before::Of {
                target,
                people,
                pair,
                ..
            }) => {
                let people: Vec<&KnownPerson> = people.iter().collect();
                self.link_and_bring(row, target, &people, &pair)
            }
        })
    }

    fn decide<B: Book>(&mut self, row: &RowRead, book: &mut B) -> Result<RowPlan, B::Error> {
        let no = row.row;
        if let Some(reason) = row.stopped_by() {
            return Ok(RowPlan {
                row: no,
                bucket: Bucket::Unreadable,
                reason,
                target: None,
            });
        }
        let number = |side: &Option<PersonCells>| {
            side.as_ref()?
                .a_number
                .as_ref()
                .map(|(_, reading)| reading.digits9.clone())
        };
        if number(&row.parent).is_some() && number(&row.parent) == number(&row.child) {
            return Ok(waits(no, "one_number_for_both"));
        }
        let parent = self.who(row.parent.as_ref(), Part::Parent, book)?;
        let child = self.who(row.child.as_ref(), Part::Child, book)?;
        Ok(match (parent, child) {
            (Who::Waits(reason), _) | (_, Who::Waits(reason)) => waits(no, reason),
            (Who::Known(parent), Who::Known(child)) => match book.pair_of(parent.id, child.id)? {
                // Somebody took it out of sight: nothing may be hung onto it there by itself.
                Some(pair) if pair.in_trash => waits(no, IN_TRASH),
                Some(pair) => self.link(row, Target::Pair(pair.id), &[&parent, &child], &pair.has),
                None => waits(no, "not_a_pair"),
            },
            (Who::Trashed, _) | (_, Who::Trashed) => waits(no, IN_TRASH),
            (Who::Known(one), Who::Nobody) | (Who::Nobody, Who::Known(one)) => {
                self.link(row, Target::Person(one.id), &[&one], &PairHas::default())
            }
            (Who::Known(_), _) => waits(no, "only_parent_known"),
            (_, Who::Known(_)) => waits(no, "only_child_known"),
            (parent, child) => self.found(row, &parent, &child),
        })
    }

    fn who<B: Book>(
        &self,
        side: Option<&PersonCells>,
        part: Part,
        book: &mut B,
    ) -> Result<Who, B::Error> {
        let Some(cells) = side else {
            return Ok(Who::Nobody);
        };
        let name = cells.name.full();
        if let Some((_, reading)) = &cells.a_number {
            let known = book.known_as(&crate::views::number_key(&reading.digits9))?;
            match known.as_slice() {
                [] => {}
                [one] if is_another(cells, &one.names, &one.born) => {
                    return Ok(Who::Waits("number_but_other_name"));
                }
                [one] if one.in_trash => return Ok(Who::Trashed),
                [_] => return Ok(known.into_iter().next().map_or(Who::Nobody, Who::known)),
                _ => return Ok(Who::Waits("number_of_several")),
            }
            if let Some(at) = self.by_number.get(&reading.digits9) {
                let above = self.plan.people.get(*at).map(|person| &person.cells);
                let names: Vec<String> = above.iter().map(|one| one.name.full()).collect();
                let born: Vec<PartialDate> =
                    above.and_then(|one| one.born.clone()).into_iter().collect();
                if is_another(cells, &names, &born) {
                    return Ok(Who::Waits("number_but_other_name"));
                }
                return Ok(Who::NewAbove(*at));
            }
        }
        let Some(key) = crate::views::name_key(&name) else {
            return Ok(Who::New);
        };
        let alike = of_this_name(cells, &key, book)?;
        if !alike.is_empty() {
            return Ok(Who::Waits(
                if alike.iter().any(|(_, same_birth)| *same_birth) {
                    "same_name_and_birth"
                } else {
                    "same_name"
                },
            ));
        }
        let above = self.by_name.get(&key).into_iter().flatten();
        let in_list = above
            .filter_map(|at| self.plan.people.get(*at))
            .any(|person| {
                let numbers = cells.a_number.is_some() && person.cells.a_number.is_some();
                let born: Vec<_> = person.cells.born.clone().into_iter().collect();
                !numbers && births_agree(cells.born.as_ref(), &born).is_some()
            });
        Ok(if in_list {
            Who::Waits("same_name_in_list")
        } else if book.is_likely_known(cells, part)? {
            Who::Waits("looks_alike")
        } else {
            Who::New
        })
    }

    /// A row about people in the book, the parent first: with what it brings them, or waiting for
    /// whoever wants to be asked.
    fn link(
        &mut self,
        row: &RowRead,
        target: Target,
        people: &[&KnownPerson],
        pair: &PairHas,
    ) -> RowPlan {
        let otherwise = |((_, cells), one): &((Part, &PersonCells), &KnownPerson)| {
            says_otherwise(cells, &one.has)
        };
        let asks = self.sending.policy == Policy::Ask;
        if asks && sides_of(row, people).iter().any(otherwise) {
            return waits(row.row, OTHERWISE);
        }
        self.link_and_bring(row, target, people, pair)
    }

    fn link_and_bring(
        &mut self,
        row: &RowRead,
        target: Target,
        people: &[&KnownPerson],
        pair: &PairHas,
    ) -> RowPlan {
        if self.sending.policy != Policy::Skip {
            for ((part, cells), one) in sides_of(row, people) {
                let what = to_person((row, cells), part, self.sending, &one.has, false);
                self.bring(row.row, Target::Person(one.id), what);
            }
            if let Target::Pair(_) = target {
                self.bring(row.row, target, to_pair(row, self.sending, pair, false));
            }
        }
        linked(row.row, target)
    }

    /// Notes what a row brings to somebody, but for what a row above has brought them.
    fn bring(&mut self, row: u32, about: Target, all: Vec<Brought>) {
        for what in all {
            if self.brought.insert((about, what.key())) {
                self.plan.brings.push(Bringing { row, about, what });
            }
        }
    }

    /// What a row brings to somebody whom this list founds, beyond what founds them.
    fn bring_new(&mut self, row: &RowRead, cells: Option<&PersonCells>, part: Part, at: usize) {
        let Some(cells) = cells else { return };
        let mut all = to_person(
            (row, cells),
            part,
            self.sending,
            &PersonHas::default(),
            false,
        );
        all.retain(|what| !matches!(what, Brought::Detail(_) | Brought::Number(_)));
        self.bring(row.row, Target::NewPerson(at), all);
    }

    fn found(&mut self, row: &RowRead, parent: &Who, child: &Who) -> RowPlan {
        let parent = self.found_person(row, row.parent.as_ref(), parent, Part::Parent);
        let child = self.found_person(row, row.child.as_ref(), child, Part::Child);
        match (parent, child) {
            (Some((parent, _)), Some((child, _))) => {
                if let Some(at) = self.pairs.get(&(parent, child)) {
                    return linked(row.row, Target::NewPair(*at));
                }
                let at = self.plan.pairs.len();
                self.pairs.insert((parent, child), at);
                self.plan.pairs.push(FoundPair {
                    row: row.row,
                    parent,
                    child,
                    separated_on: row.separated_on.clone(),
                    place: row.place.clone(),
                    relation: row.relation,
                });
                let mut claims = to_pair(row, self.sending, &PairHas::default(), false);
                claims.retain(|what| !matches!(what, Brought::Separation { .. }));
                self.bring(row.row, Target::NewPair(at), claims);
                founded(row.row, Target::NewPair(at))
            }
            (Some((one, is_new)), None) | (None, Some((one, is_new))) => {
                let target = Target::NewPerson(one);
                if is_new {
                    founded(row.row, target)
                } else {
                    linked(row.row, target)
                }
            }
            // A row that names nobody was stopped when it was read.
            (None, None) => waits(row.row, "no_one_named"),
        }
    }

    /// Place of the person in the plan, and whether this row founds them.
    fn found_person(
        &mut self,
        row: &RowRead,
        cells: Option<&PersonCells>,
        who: &Who,
        part: Part,
    ) -> Option<(usize, bool)> {
        if let Who::NewAbove(at) = who {
            self.bring_new(row, cells, part, *at);
            return Some((*at, false));
        }
        let cells = cells?;
        let at = self.plan.people.len();
        if let Some((_, reading)) = &cells.a_number {
            self.by_number.insert(reading.digits9.clone(), at);
        }
        if let Some(key) = crate::views::name_key(&cells.name.full()) {
            self.by_name.entry(key).or_default().push(at);
        }
        self.plan.people.push(FoundPerson {
            row: row.row,
            part,
            cells: cells.clone(),
        });
        self.bring_new(row, Some(cells), part, at);
        Some((at, true))
    }
}

/// What a row says of each of these people, the parent first. Of a row that names two and was decided to
/// speak of one it is not said which of the two: then of nobody.
fn sides_of<'a>(
    row: &'a RowRead,
    people: &[&'a KnownPerson],
) -> Vec<((Part, &'a PersonCells), &'a KnownPerson)> {
    let sides = [(Part::Parent, &row.parent), (Part::Child, &row.child)];
    let named = sides.into_iter();
    let named: Vec<_> = named
        .filter_map(|(part, cells)| Some((part, cells.as_ref()?)))
        .collect();
    if named.len() == people.len() {
        named.into_iter().zip(people.iter().copied()).collect()
    } else {
        Vec::new()
    }
}

/// Whom of the book one side of a row names for sure: as a plan would link it.
///
/// # Errors
/// Whatever the book says.
pub fn named_for_sure<B: Book>(
    cells: Option<&PersonCells>,
    book: &mut B,
) -> Result<Option<KnownPerson>, B::Error> {
    let Some((cells, (_, reading))) = cells.and_then(|one| Some((one, one.a_number.as_ref()?)))
    else {
        return Ok(None);
    };
    let mut known = book.known_as(&crate::views::number_key(&reading.digits9))?;
    Ok(match (known.pop(), known.is_empty()) {
        (Some(one), true) if !is_another(cells, &one.names, &one.born) => Some(one),
        _ => None,
    })
}

/// Whom of the book one side of a row may mean: who has its A-number, else who has its name and no
/// other number or date of birth.
///
/// # Errors
/// Whatever the book says.
pub fn candidates<B: Book>(
    cells: Option<&PersonCells>,
    book: &mut B,
) -> Result<Vec<KnownPerson>, B::Error> {
    let Some(cells) = cells else {
        return Ok(Vec::new());
    };
    if let Some((_, reading)) = &cells.a_number {
        let known = book.known_as(&crate::views::number_key(&reading.digits9))?;
        if !known.is_empty() {
            return Ok(known);
        }
    }
    let Some(key) = crate::views::name_key(&cells.name.full()) else {
        return Ok(Vec::new());
    };
    let alike = of_this_name(cells, &key, book)?;
    Ok(alike.into_iter().map(|(person, _)| person).collect())
}

/// People of the book with this name who may be meant, each with whether the dates of birth agree.
fn of_this_name<B: Book>(
    cells: &PersonCells,
    key: &str,
    book: &mut B,
) -> Result<Vec<(KnownPerson, bool)>, B::Error> {
    let known = book.known_as(key)?.into_iter();
    // Two numbers that differ are two people, as far as a machine may say.
    let known = known.filter(|one| cells.a_number.is_none() || one.a_numbers.is_empty());
    let alike = known.filter_map(|one| {
        let same_birth = births_agree(cells.born.as_ref(), &one.born)?;
        Some((one, same_birth))
    });
    Ok(alike.collect())
}

/// Whether somebody with this number must be asked about: under the name of nobody of this number, or
/// under a name of which each has a word that the other lacks, born on another day. Brothers and sisters
/// share a surname, and one was given the other's number before.
fn is_another(cells: &PersonCells, names: &[String], born: &[PartialDate]) -> bool {
    let own = sounds(&cells.name.full());
    let others = names.iter().map(|name| sounds(name));
    let others: Vec<BTreeSet<String>> = others.filter(|other| !other.is_empty()).collect();
    if own.is_empty() || others.is_empty() {
        return false;
    }
    let another_day = births_agree(cells.born.as_ref(), born).is_none();
    others.iter().all(|other| {
        let another = !own.is_subset(other) && !other.is_subset(&own);
        own.is_disjoint(other) || (another && another_day)
    })
}

/// The words of a name, by their sound.
fn sounds(name: &str) -> BTreeSet<String> {
    let tokens = name_tokens(name);
    let keys = tokens.iter().flat_map(|token| spanish_keys(token.bare()));
    keys.collect()
}

/// None where the dates exclude each other; else whether both are known.
fn births_agree(born: Option<&PartialDate>, others: &[PartialDate]) -> Option<bool> {
    let read: Vec<&PartialDate> = others.iter().filter(|date| !date.is_unread()).collect();
    let Some(born) = born.filter(|date| !date.is_unread() && !read.is_empty()) else {
        return Some(false);
    };
    read.iter().any(|other| born.may_be(other)).then_some(true)
}
