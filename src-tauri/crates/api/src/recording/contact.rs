//! Reaching a parent: ways, attempts, searches on the ground, counselling, consent.

use super::{not_to_come, typed_date, words};
use crate::convert::{code, day, hashes, invalid, refused};
use crate::program::Program;
use crate::wire::{
    ApiError, AssignFieldSearchRequest, AttestEffortRequest, LogAttemptRequest,
    RecordConsentRequest, RecordContactPointRequest, RecordCounsellingRequest, Recorded,
    ReturnFieldSearchRequest, VisitOfSearch,
};
use chrono::{NaiveDate, NaiveDateTime};
use reencuentro_core::acts::{
    AttemptLogged, ConsentRecorded, ContactPointRecorded, Counselled, Detail, EffortAttested,
    Expenses, FieldSearchAssigned, FieldSearchReturned, Source, Visit,
};
use reencuentro_core::clock::Now;
use reencuentro_core::ids::EntryHash;
use reencuentro_core::records::Op;
use reencuentro_core::rules::Refusal;
use reencuentro_core::rules::alignment::Consent;
use reencuentro_core::rules::attempt::{Attempt, check_attempt};
use reencuentro_core::rules::case::ConsentPurpose;
use reencuentro_core::rules::contact_safety::{
    MessageRule, SafeHours, SafetyRules, zone_of_country,
};
use reencuentro_core::rules::effort::{EffortDone, EffortStandard, assess};
use reencuentro_core::rules::known::Known;
use reencuentro_core::rules::outcome::{
    AttemptOutcome, Direction, LocalSource, PointKind, SearchOutcome, SpokeTo,
};
use reencuentro_core::rules::phone::Phone;
use reencuentro_core::views::{PersonState, PointState, effort_of};
use std::collections::BTreeSet;
use std::ops::RangeInclusive;

impl Program {
    /// A way to reach someone, with its rules; `replaces` names the point whose rules or state change.
    ///
    /// # Errors
    /// [`ApiError`] with what is wrong; nothing was written then.
    pub fn record_contact_point(
        &mut self,
        request: RecordContactPointRequest,
        now: &Now,
    ) -> Result<Recorded, ApiError> {
        let about = self.about_person(&request.person, "person")?;
        if request.raw.trim().is_empty() {
            return Err(invalid("raw"));
        }
        let kind: PointKind = code(&request.kind, "kind")?;
        let rules = safety_rules(&request, country_of(&about.state))?;
        let replaces = about.replacing(&request.replaces, &["contact_point_recorded"])?;
        let state = match request.state.as_str() {
            // What was found out does not go with a change of the rules.
            "" => {
                let mut points = about.state.points.iter();
                let before = points.rfind(|p| replaces.contains(&p.entry));
                before.and_then(|before| before.point.state.map(|_| before.state))
            }
            state => Some(code(state, "state")?),
        };
        let e164 = number_of(&request.raw, &about.state, &replaces);
        let points = &about.state.points;
        let stands = |p: &PointState| p.point.kind == kind.code() && p.point.e164 == e164;
        // Twice, the second would stand without the warnings and the hours of the first. Where it stands
        // twice already, each can still be changed.
        if e164.is_some() && replaces.is_empty() && points.iter().any(stands) {
            return Err(refused(Refusal::PointAlreadyHere));
        }
        let act = ContactPointRecorded {
            kind: kind.code().to_owned(),
            e164,
            raw: request.raw,
            whose: request.whose,
            source: Source {
                words: request.source,
                on: typed_date(&request.source_on),
                row: None,
            },
            rules,
            state,
        };
        self.record(Op::new(about.base, act).replacing(replaces), now)
    }

    /// One try to reach someone, outbound or inbound.
    ///
    /// # Errors
    /// [`ApiError`] with what is wrong; nothing was written then.
    pub fn log_attempt(
        &mut self,
        request: LogAttemptRequest,
        now: &Now,
    ) -> Result<Recorded, ApiError> {
        let about = self.about_person(&request.person, "person")?;
        let or = |text: &str, otherwise: &str| -> String {
            (if text.is_empty() { otherwise } else { text }).to_owned()
        };
        let channel = code(&request.channel, "channel")?;
        let outcome: AttemptOutcome = code(&request.outcome, "outcome")?;
        let direction: Direction = code(&or(&request.direction, "outbound"), "direction")?;
        let spoke_to: SpokeTo = code(&or(&request.spoke_to, "nobody"), "spoke_to")?;
        let identity = code(&or(&request.identity_check, "not_done"), "identity_check")?;
        let point = match request.point.as_str() {
            "" => None,
            _ => hashes(std::slice::from_ref(&request.point), "point")?.pop(),
        };
        let used = about.state.points.iter().find(|p| Some(p.entry) == point);
        if point.is_some() && used.is_none() {
            return Err(refused(Refusal::PointOfAnother));
        }
        check_attempt(&Attempt {
            outcome,
            channel,
            direction,
            identity,
            spoke_to,
            message: used.map(|p| p.point.rules.message_by(channel)),
        })
        .map_err(refused)?;
        let call_back = request.call_back.trim();
        if outcome == AttemptOutcome::CallBack && call_back.is_empty() {
            return Err(invalid("call_back"));
        }
        // As days are compared: every number with all its digits.
        let call_back = match call_back {
            "" => None,
            typed => Some(
                wall_time(typed, "call_back")?
                    .format("%Y-%m-%dT%H:%M")
                    .to_string(),
            ),
        };
        let act = AttemptLogged {
            point,
            channel,
            direction,
            spoke_to,
            outcome,
            identity,
            at: happened_at(&request.at, now)?,
            minutes: (request.minutes > 0).then_some(request.minutes),
            interpreters: request.interpreters,
            call_back,
            note: request.note,
        };
        self.record(Op::new(about.base, act), now)
    }

    /// A defender is asked to search on the ground.
    ///
    /// # Errors
    /// [`ApiError`] with what is wrong; nothing was written then.
    pub fn assign_field_search(
        &mut self,
        request: AssignFieldSearchRequest,
        now: &Now,
    ) -> Result<Recorded, ApiError> {
        let about = self.about_person(&request.person, "person")?;
        let today = self.records()?.filing_day(now);
        let act = FieldSearchAssigned {
            defender: words(request.defender, "defender")?,
            area: words(request.area, "area")?,
            on: not_to_come(day(&request.on, today, "on")?, today)?,
            sheet: request.sheet,
        };
        self.record(Op::new(about.base, act), now)
    }

    /// What a search on the ground brought.
    ///
    /// # Errors
    /// [`ApiError`] with what is wrong; nothing was written then.
    pub fn return_field_search(
        &mut self,
        request: ReturnFieldSearchRequest,
        now: &Now,
    ) -> Result<Recorded, ApiError> {
        let about = self.about_person(&request.person, "person")?;
        let named = hashes(std::slice::from_ref(&request.search), "search")?;
        let searches = about.state.searches.iter();
        let open = searches.clone().find(|one| named.contains(&one.entry));
        let open = open.ok_or_else(|| invalid("search"))?;
        let outcome: SearchOutcome = code(&request.outcome, "outcome")?;
        let today = self.records()?.filing_day(now);
        let on = day(&request.on, today, "on")?;
        let refusal = if on > today {
            Some(Refusal::InTheFuture)
        } else if on < open.search.on {
            Some(Refusal::ReturnedBeforeAsked)
        } else if open.returned.is_some() && request.replaces.is_empty() {
            Some(Refusal::SearchReturned)
        } else {
            None
        };
        if let Some(refusal) = refusal {
            return Err(refused(refusal));
        }
        let visited = visits_of(&request.visited, open.search.on..=on)?;
        let told = u32::try_from(visited.len()).map_err(|_| invalid("visited"))?;
        let act = FieldSearchReturned {
            search: open.entry,
            outcome: outcome.code().to_owned(),
            on,
            visits: request.visits.max(told),
            visited,
            sources: sources_of(&request.sources)?,
            expenses: expenses(&request.expenses, &request.currency)?,
            sheet_back: request.sheet_back,
            incident: request.incident,
            note: request.note,
        };
        let replaces = about.replacing(&request.replaces, &["field_search_returned"])?;
        self.record(Op::new(about.base, act).replacing(replaces), now)
    }

    /// Counsel attests that the effort standard was met and no preference could be obtained. What was
    /// tried is counted from the record, never typed.
    ///
    /// # Errors
    /// [`ApiError`] with what is wrong; nothing was written then.
    pub fn attest_effort(
        &mut self,
        request: AttestEffortRequest,
        now: &Now,
    ) -> Result<Recorded, ApiError> {
        let about = self.about_person(&request.person, "person")?;
        let done = EffortDone {
            counsel_signed: true, // by this very act
            ..effort_of(&about.state)
        };
        if !assess(&EffortStandard::default(), &done).is_empty() {
            return Err(refused(Refusal::EffortNotMet));
        }
        let act = EffortAttested {
            calls: done.calls,
            numbers: done.numbers_called,
            letter: done.letters > 0,
            field_search: done.field_searches_returned > 0,
            on: self.records()?.filing_day(now),
        };
        self.record(Op::new(about.base, act), now)
    }

    /// Rights explained by a named lawyer.
    ///
    /// # Errors
    /// [`ApiError`] with what is wrong; nothing was written then.
    pub fn record_counselling(
        &mut self,
        request: RecordCounsellingRequest,
        now: &Now,
    ) -> Result<Recorded, ApiError> {
        let about = self.about_person(&request.person, "person")?;
        let today = self.records()?.filing_day(now);
        let act = Counselled {
            counsel: words(request.counsel, "counsel")?,
            language: request.language,
            interpreters: request.interpreters,
            topics: request.topics,
            understood: request.understood,
            on: not_to_come(day(&request.on, today, "on")?, today)?,
            minutes: (request.minutes > 0).then_some(request.minutes),
            proof: request.proof,
        };
        self.record(Op::new(about.base, act), now)
    }

    /// Consent for one purpose; refusal and withdrawal are answers of their own.
    ///
    /// # Errors
    /// [`ApiError`] with what is wrong; nothing was written then.
    pub fn record_consent(
        &mut self,
        request: RecordConsentRequest,
        now: &Now,
    ) -> Result<Recorded, ApiError> {
        let about = self.about_person(&request.person, "person")?;
        let purpose: ConsentPurpose = code(&request.purpose, "purpose")?;
        let answer: Consent = code(&request.answer, "answer")?;
        let before = about.state.consents.get(purpose.code());
        let was_granted = before.is_some_and(|all| all.iter().any(|a| a.1 == Consent::Granted));
        if answer == Consent::Withdrawn && !was_granted {
            return Err(refused(Refusal::NothingToWithdraw));
        }
        // A newer answer settles the one before it.
        let replaces = before.into_iter().flatten().map(|a| a.0).collect();
        let act = ConsentRecorded {
            purpose: purpose.code().to_owned(),
            answer,
            on: self.records()?.filing_day(now),
            language: request.language,
            how: request.how,
        };
        self.record(Op::new(about.base, act).replacing(replaces), now)
    }
}

/// The visits that a search tells, each on a day of the search.
fn visits_of(
    told: &[VisitOfSearch],
    days: RangeInclusive<NaiveDate>,
) -> Result<Vec<Visit>, ApiError> {
    told.iter()
        .map(|visit| {
            let on = day(&visit.on, *days.end(), "visited")?;
            if !days.contains(&on) {
                return Err(refused(Refusal::VisitOutsideSearch));
            }
            let place = words(visit.place.clone(), "visited")?;
            Ok(Visit { on, place })
        })
        .collect()
}

fn sources_of(named: &[String]) -> Result<Vec<String>, ApiError> {
    let sources = named.iter().map(|one| code::<LocalSource>(one, "sources"));
    sources.map(|one| Ok(one?.code().to_owned())).collect()
}

/// What a search cost, typed with a point or a comma before the hundredths. More than two digits
/// after it are refused: `1,500` may be fifteen hundred or one and a half.
fn expenses(amount: &str, currency: &str) -> Result<Option<Expenses>, ApiError> {
    let amount = amount.trim();
    if amount.is_empty() {
        return Ok(None);
    }
    let currency = currency.trim().to_ascii_uppercase();
    if currency.len() != 3 || !currency.bytes().all(|letter| letter.is_ascii_uppercase()) {
        return Err(invalid("currency"));
    }
    let wrong = || invalid("expenses");
    let (whole, part) = amount.split_once(['.', ',']).unwrap_or((amount, "0"));
    if part.is_empty()
        || part.len() > 2
        || !(whole.bytes().chain(part.bytes())).all(|b| b.is_ascii_digit())
    {
        return Err(wrong());
    }
    let whole: u64 = whole.parse().map_err(|_| wrong())?;
    let part: u64 = format!("{part:0<2}").parse().map_err(|_| wrong())?;
    let hundredths = whole.checked_mul(100).and_then(|all| all.checked_add(part));
    Ok(Some(Expenses {
        hundredths: hundredths.ok_or_else(wrong)?,
        currency,
    }))
}

/// A wall-clock time.
fn wall_time(text: &str, field: &str) -> Result<NaiveDateTime, ApiError> {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M").map_err(|_| invalid(field))
}

/// When an attempt was made, by the clock of this machine; now when nothing was typed. A search in a
/// village is written down days later.
fn happened_at(text: &str, now: &Now) -> Result<i64, ApiError> {
    if text.trim().is_empty() {
        return Ok(now.millis());
    }
    let local = wall_time(text.trim(), "at")?.and_local_timezone(*now.0.offset());
    let at = local.single().ok_or_else(|| invalid("at"))?;
    if at > now.0 {
        return Err(refused(Refusal::InTheFuture));
    }
    Ok(at.timestamp_millis())
}

/// A number as it is dialled. One that could be of several countries is the one that it replaces, or the
/// only one of the same person that it can be.
fn number_of(raw: &str, person: &PersonState, replaces: &[EntryHash]) -> Option<String> {
    let read = Phone::read(raw, None).phone;
    let same = |points: &mut dyn Iterator<Item = &PointState>| -> BTreeSet<String> {
        let known = points.filter_map(|p| p.point.e164.as_deref());
        let known = known.filter(|e164| read.is_end_of(e164));
        known.map(str::to_owned).collect()
    };
    let mut replaced = person.points.iter().filter(|p| replaces.contains(&p.entry));
    let mut found = same(&mut replaced);
    if found.is_empty() {
        found = same(&mut person.points.iter());
    }
    let only = found.pop_first().filter(|_| found.is_empty());
    only.or_else(|| read.e164.clone())
}

/// The country a person is of, as far as it is known.
fn country_of(person: &PersonState) -> &str {
    match person.detail("country") {
        Some(Detail::Country(Known::Known(country))) => country,
        _ => "",
    }
}

/// What a message may be and when it is safe. What nobody said reads as the careful answer; a phone of
/// which no zone was said is taken for one of its person's country, else of Guatemala.
fn safety_rules(
    request: &RecordContactPointRequest,
    country: &str,
) -> Result<SafetyRules, ApiError> {
    let zone = match request.zone.trim() {
        "" => zone_of_country(country)
            .or_else(|| zone_of_country("GT"))
            .ok_or_else(|| invalid("zone"))?,
        zone => zone.parse().map_err(|_| invalid("zone"))?,
    };
    let mut rules = SafetyRules::careful(zone);
    rules.never_call = request.never_call;
    let say = request.say.trim();
    match (request.may_leave_message.as_str(), say) {
        ("yes", "") => rules.message = MessageRule::Free,
        ("yes", words) => {
            rules.message = MessageRule::AgreedWordsOnly;
            rules.safe_words = Some(words.to_owned());
        }
        (_, "") => {}
        (_, words) => rules.never_say.push(words.to_owned()),
    }
    let never = request.never_say.trim();
    if !never.is_empty() {
        rules.never_say.push(never.to_owned());
    }
    let time = |text: &str, field: &str| {
        chrono::NaiveTime::parse_from_str(text, "%H:%M").map_err(|_| invalid(field))
    };
    match (request.safe_from.trim(), request.safe_until.trim()) {
        ("", "") => {}
        (from, to) => rules.hours.push(SafeHours {
            days: Vec::new(),
            from: time(from, "safe_from")?,
            to: time(to, "safe_until")?,
        }),
    }
    Ok(rules)
}
