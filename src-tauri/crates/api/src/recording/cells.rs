//! Cells of the grid: one changed in place, a column of many, a block pasted from a spreadsheet. Each
//! becomes the entry that the family's own screen would write; all of them or none.

use super::{AboutPair, source};
use crate::convert::{invalid, refused};
use crate::grid::read_row;
use crate::program::Program;
use crate::wire::{
    ApiError, CellEdit, CellLine, CellState, CellsChanged, ChangeCellsRequest, Changes, PairRow,
};
use chrono::NaiveDate;
use reencuentro_core::acts::{
    Act, Detail, DetailRecorded, FamilyAssigned, FollowUpSet, Tagged, Withdrawn,
};
use reencuentro_core::clock::Now;
use reencuentro_core::entries::{Membership, Role, Sight};
use reencuentro_core::ids::{EntityId, EntryHash, MemberId, PersonId};
use reencuentro_core::lists::country_of;
use reencuentro_core::records::{Op, Stage, Underway};
use reencuentro_core::rules::Refusal;
use reencuentro_core::rules::grid::{GridColumn, read_tag, same_tag};
use reencuentro_core::rules::known::Known;
use reencuentro_core::rules::language;
use reencuentro_core::rules::partial_date::{DateOrder, PartialDate};
use reencuentro_core::views::PersonState;
use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

/// Cells that are changed at once, at most.
const MOST: usize = 5_000;

/// What is to be done with a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum How {
    Set,
    Add,
    Remove,
    Clear,
}

/// What becomes of it: what will stand there, and the entries that say so; none = it stands already.
struct Becomes {
    after: String,
    ops: Vec<Op>,
}

/// What was said of each parent so far: two pairs of one parent are two rows of the same.
#[derive(Default)]
struct Said(BTreeMap<(PersonId, GridColumn, String), String>);

impl Said {
    /// The same said twice is said once; another value is refused, and so is a whole list of tags beside
    /// single ones.
    fn take(
        &mut self,
        parent: PersonId,
        column: GridColumn,
        how: How,
        edit: &CellEdit,
        becomes: Becomes,
    ) -> Result<Becomes, Refusal> {
        let whole = matches!(how, How::Set | How::Clear);
        let word = if whole { "" } else { edit.value.trim() };
        let of_column = (parent, column, String::new())..;
        let mut others = self
            .0
            .range(of_column)
            .take_while(|((of, at, _), _)| (*of, *at) == (parent, column));
        if others.any(|((_, _, other), _)| other.is_empty() != whole) {
            return Err(Refusal::TwoValues);
        }
        match self.0.entry((parent, column, word.to_owned())) {
            Entry::Occupied(earlier) if *earlier.get() != becomes.after => Err(Refusal::TwoValues),
            Entry::Occupied(_) => Ok(Becomes {
                ops: Vec::new(),
                ..becomes
            }),
            Entry::Vacant(place) => {
                place.insert(becomes.after.clone());
                Ok(becomes)
            }
        }
    }
}

/// What every cell is judged by.
struct Desk<'a> {
    membership: &'a Membership,
    today: NaiveDate,
}

impl Program {
    /// Writes into cells of the grid, or says what that would change.
    ///
    /// # Errors
    /// [`ErrorCode::Invalid`](crate::wire::ErrorCode::Invalid) for more than 5,000 cells, a row or a
    /// column that is none; [`ErrorCode::NotAllowed`](crate::wire::ErrorCode::NotAllowed); nothing was
    /// written then. A value that cannot stand in its cell is a line of the answer, and the others are
    /// written.
    pub fn change_cells(
        &mut self,
        request: ChangeCellsRequest,
        now: &Now,
    ) -> Result<CellsChanged, ApiError> {
        if request.edits.len() > MOST {
            return Err(invalid("edits").with("most", MOST));
        }
        let watch = self.underway();
        watch.begin();
        let changed = self.change_watched(&request, &watch, now);
        watch.end();
        changed
    }

    fn change_watched(
        &mut self,
        request: &ChangeCellsRequest,
        watch: &Underway,
        now: &Now,
    ) -> Result<CellsChanged, ApiError> {
        let membership = self.records_to_see(Sight::Families)?.membership();
        let desk = Desk {
            membership: &membership,
            today: self.records()?.filing_day(now),
        };
        let mut lines = Vec::new();
        let mut ops = Vec::new();
        let mut said = Said::default();
        let mut people = BTreeSet::new();
        watch.enter(Stage::Comparing, request.edits.len());
        for edit in &request.edits {
            watch.step()?;
            let about = self.about_pair(&edit.pair, "pair")?;
            let Some(row) = self.records()?.row_of_pair(about.state.id)? else {
                return Err(invalid("pair"));
            };
            let row = read_row(&row)?;
            let column = column_of(&edit.column)?;
            let how = how_of(&edit.how, column)?;
            let before = shown(&row, column);
            let parent = about.state.parent;
            let becomes = desk.becomes(&about, column, how, edit, &before);
            let becomes = becomes.and_then(|becomes| said.take(parent, column, how, edit, becomes));
            lines.push(match becomes {
                Ok(Becomes { after, ops: new }) => {
                    let state = if new.is_empty() {
                        CellState::Same
                    } else {
                        people.insert(parent);
                        CellState::Changes
                    };
                    ops.extend(new);
                    line(edit, row, state, before, after, None)
                }
                Err(why) => line(
                    edit,
                    row,
                    CellState::Refused,
                    before.clone(),
                    before,
                    Some(why),
                ),
            });
        }
        let written = request.write && !ops.is_empty();
        let changes = if written {
            self.record_watched(ops, watch, now)?.changes
        } else {
            Changes::default()
        };
        Ok(CellsChanged {
            lines,
            people: u32::try_from(people.len()).unwrap_or(u32::MAX),
            written,
            changes,
        })
    }
}

fn line(
    edit: &CellEdit,
    row: PairRow,
    state: CellState,
    before: String,
    after: String,
    why: Option<Refusal>,
) -> CellLine {
    CellLine {
        pair: edit.pair.clone(),
        parent: row.parent,
        child: row.child,
        column: edit.column.clone(),
        state,
        before,
        after,
        refusal: why.map(refused),
    }
}

/// The record that the row's pair names as its parent. What is written stays with it when two records
/// that were linked are two again.
fn base_parent(about: &AboutPair) -> Option<EntityId> {
    let founding = about.family.timeline.iter().find_map(|line| {
        let entry = &line.entry;
        match &entry.act {
            Some(Act::PairRecorded(pair)) if entry.header.entity == about.base => Some(pair.parent),
            _ => None,
        }
    });
    founding.map(EntityId::from)
}

fn column_of(code: &str) -> Result<GridColumn, ApiError> {
    let column = GridColumn::from_code(code).ok_or_else(|| invalid("column"))?;
    match column {
        GridColumn::Assigned
        | GridColumn::Tags
        | GridColumn::FollowUp
        | GridColumn::Country
        | GridColumn::Language => Ok(column),
        _ => Err(refused(Refusal::NotInTheGrid)),
    }
}

fn how_of(code: &str, column: GridColumn) -> Result<How, ApiError> {
    Ok(match code {
        "" | "set" => How::Set,
        "clear" => How::Clear,
        "add" if column == GridColumn::Tags => How::Add,
        "remove" if column == GridColumn::Tags => How::Remove,
        _ => return Err(invalid("how")),
    })
}

fn shown(row: &PairRow, column: GridColumn) -> String {
    match column {
        GridColumn::Assigned => row.assigned.clone(),
        GridColumn::Tags => row.tags.join(", "),
        GridColumn::FollowUp => row.follow_up.clone(),
        GridColumn::Country => row.country.clone(),
        GridColumn::Language => row.language.clone(),
        _ => String::new(),
    }
}

impl Desk<'_> {
    fn becomes(
        &self,
        about: &AboutPair,
        column: GridColumn,
        how: How,
        edit: &CellEdit,
        before: &str,
    ) -> Result<Becomes, Refusal> {
        let people = &about.family.folded.people;
        let Some(parent) = people.get(&about.state.parent) else {
            return Err(Refusal::NotInTheGrid);
        };
        let base = base_parent(about).ok_or(Refusal::NotInTheGrid)?;
        let value = edit.value.trim();
        if value.is_empty() && how != How::Clear {
            // A blank never wipes.
            return Ok(Becomes {
                after: before.to_owned(),
                ops: Vec::new(),
            });
        }
        match column {
            GridColumn::Assigned => self.assign(parent, base, how, value),
            GridColumn::Tags => tag(parent, base, how, value),
            GridColumn::FollowUp => self.follow_up(parent, base, how, value, before),
            _ => detail(parent, base, column, how, value),
        }
    }

    fn assign(
        &self,
        parent: &PersonState,
        base: EntityId,
        how: How,
        value: &str,
    ) -> Result<Becomes, Refusal> {
        let (member, name) = match how {
            How::Clear => (None, String::new()),
            _ => self.member(value).map(|(id, name)| (Some(id), name))?,
        };
        let stands = parent.assigned == member;
        let act = FamilyAssigned { member };
        let op = Op::new(base, act).replacing(parent.assigned_by.clone());
        Ok(Becomes {
            after: name,
            ops: if stands { Vec::new() } else { vec![op] },
        })
    }

    /// A member who works with families, by their id or by their whole name.
    fn member(&self, value: &str) -> Result<(MemberId, String), Refusal> {
        let works =
            |role: &Role| matches!(role, Role::Volunteer | Role::Coordinator | Role::Counsel);
        let cards = self.membership.members.values();
        let mut named = cards.filter(|card| {
            card.member.hex() == value || card.name.to_lowercase() == value.to_lowercase()
        });
        let (Some(card), None) = (named.next(), named.next()) else {
            return Err(Refusal::NoSuchMember);
        };
        if !self.membership.roles(card.member).iter().any(works) {
            return Err(Refusal::MemberCannotTake);
        }
        Ok((card.member, card.name.clone()))
    }

    fn follow_up(
        &self,
        parent: &PersonState,
        base: EntityId,
        how: How,
        value: &str,
        before: &str,
    ) -> Result<Becomes, Refusal> {
        let heads: Vec<EntryHash> = parent.follow_ups.iter().map(|set| set.entry).collect();
        if how == How::Clear {
            let reason = String::new();
            let op = Op::new(base, Withdrawn { reason }).replacing(heads);
            let stands = before.is_empty();
            return Ok(Becomes {
                after: String::new(),
                ops: if stands { Vec::new() } else { vec![op] },
            });
        }
        let on = PartialDate::read(value, DateOrder::DayFirst).exact();
        let on = on.ok_or(Refusal::NotADay)?;
        if on < self.today {
            return Err(Refusal::InThePast);
        }
        let after = on.to_string();
        let op = Op::new(base, FollowUpSet { on }).replacing(heads);
        Ok(Becomes {
            ops: if after == before {
                Vec::new()
            } else {
                vec![op]
            },
            after,
        })
    }
}

fn tag(parent: &PersonState, base: EntityId, how: How, value: &str) -> Result<Becomes, Refusal> {
    let named = value.split(',').filter(|word| !word.trim().is_empty());
    let named: Vec<String> = named.map(read_tag).collect::<Result<_, _>>()?;
    let is_named = |tag: &String| named.iter().any(|new| same_tag(new, tag));
    let stays = |tag: &String| match how {
        How::Set => is_named(tag),
        How::Add => true,
        How::Remove => !is_named(tag),
        How::Clear => false,
    };
    let mut after: BTreeSet<String> = parent
        .tags
        .keys()
        .filter(|tag| stays(tag))
        .cloned()
        .collect();
    let gone = parent.tags.iter().filter(|(tag, _)| !stays(tag));
    let gone: Vec<EntryHash> = gone.flat_map(|(_, entries)| entries.clone()).collect();
    let mut ops = Vec::new();
    if !gone.is_empty() {
        let reason = String::new();
        ops.push(Op::new(base, Withdrawn { reason }).replacing(gone));
    }
    if matches!(how, How::Set | How::Add) {
        for tag in named {
            if after.iter().any(|known| same_tag(known, &tag)) {
                continue;
            }
            after.insert(tag.clone());
            ops.push(Op::new(base, Tagged { tag }));
        }
    }
    let after: Vec<String> = after.into_iter().collect();
    Ok(Becomes {
        after: after.join(", "),
        ops,
    })
}

/// A fact about the parent. One that contradicts another is settled on the family's screen, where both
/// are seen; and no fact is taken away in a grid.
fn detail(
    parent: &PersonState,
    base: EntityId,
    column: GridColumn,
    how: How,
    value: &str,
) -> Result<Becomes, Refusal> {
    if how == How::Clear {
        return Err(Refusal::NotInTheGrid);
    }
    let field = match column {
        GridColumn::Country => "country",
        _ => "languages",
    };
    if parent.unsettled().iter().any(|open| open == field) {
        return Err(Refusal::SettleFirst);
    }
    let (after, detail) = if column == GridColumn::Country {
        let code = country_of(value).ok_or(Refusal::NotACountry)?.to_owned();
        (code.clone(), Detail::Country(Known::Known(code)))
    } else {
        let first = language::recognise(value)
            .ok_or(Refusal::NotALanguage)?
            .code;
        // The language of most ease comes first; what else they speak is kept.
        let known = match parent.detail(field) {
            Some(Detail::Languages(Known::Known(known))) => known.clone(),
            _ => Vec::new(),
        };
        let others = known.into_iter().filter(|other| other != first);
        let all = std::iter::once(first.to_owned()).chain(others).collect();
        (first.to_owned(), Detail::Languages(Known::Known(all)))
    };
    let heads = parent.details.get(field).into_iter().flatten();
    let heads: Vec<EntryHash> = heads.map(|head| head.entry).collect();
    let stands = parent.detail(field) == Some(&detail);
    let act = DetailRecorded {
        detail,
        source: source(String::new()),
    };
    let op = Op::new(base, act).replacing(heads);
    Ok(Becomes {
        after,
        ops: if stands { Vec::new() } else { vec![op] },
    })
}
