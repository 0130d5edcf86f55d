//! What is to be done today, as the window shows it.

use crate::convert::{code, invalid};
use crate::grid::read_row;
use crate::program::Program;
use crate::wire::{ApiError, CallHour, PairRow, Today, TodayGroup, TodayItem, TodayRequest};
use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use reencuentro_core::clock::Now;
use reencuentro_core::entries::Sight;
use reencuentro_core::records::{DueItem, GridQuery};
use reencuentro_core::rules::agenda::AgendaKind;
use reencuentro_core::rules::alignment::Outcome;
use reencuentro_core::rules::contact_safety::{Callable, callable_as_agreed};
use reencuentro_core::rules::grid::{Condition, GridColumn};
use reencuentro_core::rules::outcome::{NextAct, PointKind};
use reencuentro_core::views::PersonState;

/// Items of a group unless more are asked for, and at most.
const FEW: u32 = 20;
const MOST: u32 = 200;

/// Where the groups of pairs whose wishes do not line up stand among the others.
const GROUPS: [Group; 11] = [
    Group::Due(AgendaKind::MustNotify),
    Group::Due(AgendaKind::AlignmentChanged),
    Group::Due(AgendaKind::NextStep),
    Group::Due(AgendaKind::AgreedCall),
    Group::Standing(Outcome::Conflict),
    Group::Standing(Outcome::NeedsCounsel),
    Group::Due(AgendaKind::Decision),
    Group::Due(AgendaKind::ChildsSide),
    Group::Standing(Outcome::BestInterestsRoute),
    Group::Due(AgendaKind::Reconfirm),
    Group::Due(AgendaKind::ComingOfAge),
];

#[derive(Clone, Copy)]
enum Group {
    /// What has a day.
    Due(AgendaKind),
    /// Pairs that stand so today.
    Standing(Outcome),
}

impl Group {
    const fn code(self) -> &'static str {
        match self {
            Self::Due(kind) => kind.code(),
            Self::Standing(outcome) => outcome.code(),
        }
    }
}

impl Program {
    /// What is to be done on the filing day: for the member at work, or for everybody.
    ///
    /// # Errors
    /// [`ErrorCode::Invalid`] for an unknown group; [`ApiError`] from the records.
    pub fn today(&mut self, request: TodayRequest, now: &Now) -> Result<Today, ApiError> {
        let wanted = |group: &Group| request.group.is_empty() || group.code() == request.group;
        let groups: Vec<Group> = GROUPS.into_iter().filter(wanted).collect();
        if groups.is_empty() {
            return Err(invalid("group"));
        }
        let count = match request.count {
            0 => FEW,
            count => count.min(MOST),
        };
        let records = self.records_to_see(Sight::Families)?;
        let day = records.filing_day(now);
        let of = request.mine.then(|| records.member()).flatten();
        let groups = groups.into_iter().map(|group| match group {
            Group::Due(kind) => {
                let window = (u64::from(request.from), u64::from(count));
                let (total, items) = records.due(kind, of, day, window)?;
                Ok(TodayGroup {
                    kind: group.code().to_owned(),
                    total: u32::try_from(total).unwrap_or(u32::MAX),
                    items: items
                        .iter()
                        .filter_map(|item| due_item(item, day, now).transpose())
                        .collect::<Result<_, _>>()?,
                })
            }
            Group::Standing(outcome) => {
                let only = |column: GridColumn, value: String| Condition {
                    column: column.code().to_owned(),
                    any_of: vec![value],
                };
                let alike = only(GridColumn::Alignment, outcome.code().to_owned());
                let whose = of.map(|member| only(GridColumn::Assigned, member.hex()));
                let (total, rows) = records.grid(&GridQuery {
                    conditions: std::iter::once(alike).chain(whose).collect(),
                    today: day,
                    from: request.from,
                    count,
                    ..GridQuery::default()
                })?;
                Ok(TodayGroup {
                    kind: group.code().to_owned(),
                    total,
                    items: rows
                        .iter()
                        .map(|row| standing(row))
                        .collect::<Result<_, _>>()?,
                })
            }
        });
        Ok(Today {
            day: day.to_string(),
            groups: groups.collect::<Result<_, ApiError>>()?,
        })
    }
}

fn standing(row: &str) -> Result<TodayItem, ApiError> {
    Ok(TodayItem {
        pair: read_row(row)?,
        pairs: 1,
        person: String::new(),
        due: String::new(),
        overdue: 0,
        act: String::new(),
        at: String::new(),
        call: None,
    })
}

/// None where the pair has no row: one of the two is not known as a person.
fn due_item(item: &DueItem, today: NaiveDate, now: &Now) -> Result<Option<TodayItem>, ApiError> {
    let rows = item.pairs.iter().map(|pair| read_row(&pair.row));
    let rows = rows.collect::<Result<Vec<PairRow>, _>>()?;
    // Of several pairs of a parent, one that is not settled is what the step is about.
    let open = rows.iter().find(|row| row.parent_statement != "final");
    let Some(pair) = open.or(rows.first()) else {
        return Ok(None);
    };
    let since = item.row.due_day();
    let act: Option<NextAct> = match item.row.act.as_str() {
        "" => None,
        act => Some(code(act, "act")?),
    };
    let person = item.person.as_ref();
    let calls = act.is_some_and(is_call);
    Ok(Some(TodayItem {
        pair: pair.clone(),
        pairs: u32::try_from(item.pairs.len()).unwrap_or(u32::MAX),
        person: person.map(|person| person.id.hex()).unwrap_or_default(),
        due: since.map(|day| day.to_string()).unwrap_or_default(),
        overdue: since.map_or(0, |day| {
            u32::try_from((today - day).num_days()).unwrap_or_default()
        }),
        act: item.row.act.clone(),
        at: item.row.at.clone(),
        call: person
            .filter(|_| calls)
            .map(|person| call_hour(person, now.0.with_timezone(&Utc), &item.row.at)),
    }))
}

/// Whether the step is a call: what counsel or a defender is asked has no safe hour.
const fn is_call(act: NextAct) -> bool {
    !matches!(
        act,
        NextAct::AskCounsel | NextAct::AlertSafety | NextAct::AskDefender
    )
}

/// The best of a person's numbers: one that may be called now, else the one whose hours begin first.
/// `agreed`: the hour that they agreed to, by the clock there; empty if none.
fn call_hour(person: &PersonState, instant: DateTime<Utc>, agreed: &str) -> CallHour {
    let agreed = NaiveDateTime::parse_from_str(agreed, "%Y-%m-%dT%H:%M").ok();
    let mut next: Option<(DateTime<Utc>, String)> = None;
    for state in &person.points {
        let may = PointKind::from_code(&state.point.kind).is_some_and(PointKind::is_number)
            && !state.state.is_useless();
        if !may {
            continue;
        }
        let rules = &state.point.rules;
        let there = |at: DateTime<Utc>| {
            let local = at.with_timezone(&rules.zone);
            local.format("%Y-%m-%dT%H:%M").to_string()
        };
        let at = match callable_as_agreed(instant, rules, agreed) {
            Callable::Now { assumed, .. } => {
                return CallHour {
                    state: "now".to_owned(),
                    there: there(instant),
                    assumed,
                };
            }
            Callable::Not { opens_at } => opens_at,
            Callable::Never => continue,
        };
        if next.as_ref().is_none_or(|(first, _)| at < *first) {
            next = Some((at, there(at)));
        }
    }
    let (state, there) = match next {
        Some((_, there)) => ("later", there),
        None => ("never", String::new()),
    };
    CallHour {
        state: state.to_owned(),
        there,
        assumed: false,
    }
}
