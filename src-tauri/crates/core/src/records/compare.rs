//! Two versions of a list, a list and another, or a list and the book, beside each other: who the rows
//! speak of now, what the two say, and what became of those whom one of them names no more.

use super::{Records, RecordsError};
use crate::acts::{Act, Party};
use crate::ids::{EntityId, ListId, PairId, PersonId};
use crate::lists::compare::{
    Comparison, Facts, Named, Nameless, ParentCounts, Side, Standing, by_parent, compare,
};
use crate::lists::{Bucket, Field};
use crate::rules::name::NameVariant;
use crate::storage;
use crate::views::{ListState, PairWho, PersonWho};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// What is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Compared {
    /// A version of a list.
    List(ListId),
    /// Every pair of the book that is not in the trash.
    Book,
}

/// One side, ready to be shown.
#[derive(Debug)]
pub struct ComparedSide {
    /// The list; none for the book.
    pub list: Option<ListState>,
    /// Its rows, in order.
    pub rows: Vec<Side>,
    /// The pair or person of each row, where it is known.
    pub targets: Vec<Option<EntityId>>,
}

/// Two sides beside each other.
#[derive(Debug)]
pub struct SideBySide {
    /// The first: of two versions of one list the earlier.
    pub a: ComparedSide,
    /// The second.
    pub b: ComparedSide,
    /// Where every row stands.
    pub rows: Comparison,
    /// The same by parent.
    pub parents: ParentCounts,
}

/// What became of a row that one side alone has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Became {
    /// The earlier version named them, the later does not, and no other list does: to be asked for.
    Vanished,
    /// The earlier version named them, and another list of that day or later does.
    Moved(ListId),
    /// The later version names them for the first time.
    Appeared,
    /// The later version names them again: a version before the earlier one did, too.
    Reappeared(ListId),
    /// On one of two lists that are no versions of each other.
    OneListOnly,
    /// In the book, and not on the list.
    OursOnly,
    /// On the list, and not in the book.
    TheirsOnly,
}

impl Became {
    /// Its code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Vanished => "vanished",
            Self::Moved(_) => "moved",
            Self::Appeared => "appeared",
            Self::Reappeared(_) => "reappeared",
            Self::OneListOnly => "one_list_only",
            Self::OursOnly => "ours_only",
            Self::TheirsOnly => "theirs_only",
        }
    }

    /// The other list that says so.
    #[must_use]
    pub const fn list(self) -> Option<ListId> {
        match self {
            Self::Moved(list) | Self::Reappeared(list) => Some(list),
            _ => None,
        }
    }
}

impl Records {
    /// Puts two sides beside each other. Of two versions of one list the earlier comes first, however
    /// they were asked for.
    ///
    /// # Errors
    /// [`RecordsError::NotFound`] for a list that is not there; [`RecordsError::Invalid`] for the same
    /// side twice; or from storage.
    pub fn compare(&self, a: Compared, b: Compared) -> Result<SideBySide, RecordsError> {
        if a == b {
            return Err(RecordsError::Invalid("compared"));
        }
        let (mut a, mut b) = (self.compared_side(a)?, self.compared_side(b)?);
        if let (Some(one), Some(other)) = (&a.list, &b.list)
            && is_version(one, other)
            && (other.as_of, other.id) < (one.as_of, one.id)
        {
            std::mem::swap(&mut a, &mut b);
        }
        let fields = a.fields().intersection(&b.fields()).copied().collect();
        let rows = compare(&a.rows, &b.rows, &fields);
        let parents = by_parent(&a.rows, &b.rows, &rows);
        Ok(SideBySide {
            a,
            b,
            rows,
            parents,
        })
    }

    /// What became of a row that its side alone has; `first` says which side.
    ///
    /// # Errors
    /// [`RecordsError`] from storage.
    pub fn what_became(
        &self,
        both: &SideBySide,
        first: bool,
        target: Option<EntityId>,
    ) -> Result<Became, RecordsError> {
        let (Some(a), Some(b)) = (&both.a.list, &both.b.list) else {
            let ours = if first { &both.a } else { &both.b };
            return Ok(if ours.list.is_none() {
                Became::OursOnly
            } else {
                Became::TheirsOnly
            });
        };
        if !is_version(a, b) {
            return Ok(Became::OneListOnly);
        }
        let on = match target {
            Some(target) => self.lists_that_name(target)?,
            None => Vec::new(),
        };
        let latest = |of: &dyn Fn(&ListState) -> bool| {
            let found = on.iter().filter(|list| of(list));
            found
                .max_by_key(|list| (list.as_of, list.id))
                .map(|list| list.id)
        };
        Ok(if first {
            let moved = latest(&|list| !is_version(list, a) && list.as_of >= a.as_of);
            moved.map_or(Became::Vanished, Became::Moved)
        } else {
            let before = latest(&|list| is_version(list, a) && list.as_of < a.as_of);
            before.map_or(Became::Appeared, Became::Reappeared)
        })
    }

    /// Lists of which a row speaks of this pair or person, by number or by decision.
    fn lists_that_name(&self, target: EntityId) -> Result<Vec<ListState>, RecordsError> {
        let arrivals = storage::arrivals_of(&self.main, target)?;
        let mut found = BTreeSet::new();
        for stored in storage::load_arrivals(&self.main, &arrivals)? {
            let entry = super::known::known(&stored)?;
            match &entry.act {
                Some(Act::RowsLinked(_) | Act::RowDecided(_)) => {
                    found.insert(ListId::from(entry.header.entity));
                }
                Some(Act::PairRecorded(pair)) => found.extend(pair.source.row.map(|row| row.list)),
                Some(Act::PersonRecorded(one)) => found.extend(one.source.row.map(|row| row.list)),
                _ => {}
            }
        }
        let lists = found.into_iter().map(|id| self.list(id));
        // A list that was taken back says nothing any more.
        let there = lists.filter(|list| !matches!(list, Err(RecordsError::NotFound)));
        let there: Vec<ListState> = there.collect::<Result<_, _>>()?;
        Ok(there.into_iter().filter(|list| !list.undone).collect())
    }

    fn compared_side(&self, of: Compared) -> Result<ComparedSide, RecordsError> {
        match of {
            Compared::List(list) => self.side_of_list(list),
            Compared::Book => self.side_of_book(),
        }
    }

    fn side_of_list(&self, list: ListId) -> Result<ComparedSide, RecordsError> {
        let state = self.list(list)?;
        let states = self.list_states(list)?;
        let ends: HashMap<u32, &crate::views::ListRowState> =
            states.iter().map(|row| (row.row, row)).collect();
        let mut families = Families::default();
        let mut side = ComparedSide {
            list: None,
            rows: Vec::new(),
            targets: Vec::new(),
        };
        for read in self.rows_read(&state)? {
            let end = ends.get(&read.row);
            let target = end.and_then(|end| end.target);
            let named = match target {
                Some(target) => families.named(self, target)?,
                None => None,
            };
            let bucket = end.map_or("", |end| end.bucket.as_str());
            let named = named.ok_or(if bucket == Bucket::NotOurs.code() {
                Nameless::NotOurs
            } else if bucket == Bucket::Unreadable.code() {
                Nameless::Unread
            } else {
                Nameless::Waiting
            });
            side.rows.push(Side::of_row(&read, named));
            side.targets.push(target);
        }
        side.list = Some(state);
        Ok(side)
    }

    fn side_of_book(&self) -> Result<ComparedSide, RecordsError> {
        let people = self.every_as("person", |person: PersonWho| (person.id, facts_of(person)))?;
        let people: HashMap<PersonId, Facts> = people.into_iter().collect();
        let pairs: Vec<PairWho> = self.every("pair")?;
        let mut side = ComparedSide {
            list: None,
            rows: Vec::new(),
            targets: Vec::new(),
        };
        let shown = pairs.iter().filter(|pair| !pair.in_trash);
        for (row, pair) in (1..).zip(shown) {
            side.rows.push(side_of_pair(row, pair, &people));
            side.targets.push(Some(pair.id.into()));
        }
        Ok(side)
    }
}

impl ComparedSide {
    /// What it has a column for. The book holds what lists say of people, and of the separation what
    /// the government claims.
    fn fields(&self) -> BTreeSet<Field> {
        self.list.as_ref().map_or_else(
            || Field::ALL.iter().copied().collect(),
            |list| {
                let fields = list.fields.iter();
                let fields = fields.filter_map(|code| Field::from_code(code));
                fields.flat_map(names_together).collect()
            },
        )
    }
}

/// A name may stand in one column here and in two there.
fn names_together(field: Field) -> Vec<Field> {
    use Field::{ChildGiven, ChildName, ChildSurnames, ParentGiven, ParentName, ParentSurnames};
    match field {
        ParentName | ParentGiven | ParentSurnames => vec![ParentName],
        ChildName | ChildGiven | ChildSurnames => vec![ChildName],
        other => vec![other],
    }
}

/// Whether two lists are versions of one: the same kind from the same sender.
pub(super) fn is_version(one: &ListState, other: &ListState) -> bool {
    one.kind == other.kind && one.sender == other.sender
}

fn side_of_pair(row: u32, pair: &PairWho, people: &HashMap<PersonId, Facts>) -> Side {
    let of = |id: PersonId| people.get(&id).cloned();
    let claimed = pair.separation.iter();
    let claimed: Vec<_> = claimed
        .filter(|claim| claim.party == Party::Government)
        .collect();
    Side {
        row,
        number: String::new(),
        named: Ok(Named {
            parent: Some(pair.parent),
            child: Some(pair.child),
        }),
        identity: None,
        parent: of(pair.parent),
        child: of(pair.child),
        separated_on: claimed
            .iter()
            .filter_map(|claim| claim.separated_on.clone())
            .collect(),
        place: claimed
            .iter()
            .map(|claim| claim.place.clone())
            .filter(|place| !place.is_empty())
            .collect(),
    }
}

fn facts_of(person: PersonWho) -> Facts {
    Facts {
        names: person.names.iter().map(NameVariant::full).collect(),
        numbers: person
            .numbers
            .into_iter()
            .map(|(_, number)| number)
            .collect(),
        born: person.born,
        sex: person.sex,
        country: person.country,
    }
}

/// The clusters behind the ids that rows were linked to, a family read once.
#[derive(Default)]
struct Families {
    named: HashMap<EntityId, Named>,
    seen: BTreeSet<PersonId>,
}

impl Families {
    fn named(&mut self, records: &Records, of: EntityId) -> Result<Option<Named>, RecordsError> {
        let Some(family) = storage::family_of(&records.main, of)? else {
            return Ok(None);
        };
        if self.seen.insert(family) {
            let damaged = |_| RecordsError::Damaged("view_unreadable");
            for view in storage::views_of(&records.main, records.space_no, family)? {
                match view.kind.as_str() {
                    "pair" => {
                        let pair: PairWho = serde_json::from_slice(&view.body).map_err(damaged)?;
                        let named = Named {
                            parent: Some(pair.parent),
                            child: Some(pair.child),
                        };
                        let ids = pair.records.iter().copied().map(PairId::into);
                        self.named.extend(ids.map(|id: EntityId| (id, named)));
                    }
                    "person" => {
                        let person: PersonWho =
                            serde_json::from_slice(&view.body).map_err(damaged)?;
                        let is_child = person.parts.contains(&crate::acts::Part::Child)
                            && !person.parts.contains(&crate::acts::Part::Parent);
                        let named = Named {
                            parent: Some(person.id).filter(|_| !is_child),
                            child: Some(person.id).filter(|_| is_child),
                        };
                        let ids = person.records.iter().copied().map(PersonId::into);
                        self.named.extend(ids.map(|id: EntityId| (id, named)));
                    }
                    _ => {}
                }
            }
        }
        Ok(self.named.get(&of).copied())
    }
}

impl SideBySide {
    /// How many rows of one side stand where.
    #[must_use]
    pub fn counts(&self, first: bool) -> BTreeMap<&'static str, u32> {
        let rows = if first { &self.rows.a } else { &self.rows.b };
        let mut counts: BTreeMap<&'static str, u32> =
            Standing::ALL.iter().map(|one| (one.code(), 0)).collect();
        for row in rows {
            *counts.entry(row.standing.code()).or_default() += 1;
        }
        counts
    }
}
