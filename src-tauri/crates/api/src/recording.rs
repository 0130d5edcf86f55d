//! The commands that record: each parses its request, builds one act, and goes through the one door.

use crate::convert::{code, day, entity, hashes, invalid, optional_day};
use crate::program::Program;
use crate::wire::{
    ApiError, Changes, LogAttemptRequest, RecordChildWishRequest, RecordClaimRequest,
    RecordClearanceRequest, RecordConsentRequest, RecordContactPointRequest,
    RecordCounsellingRequest, RecordPairRequest, RecordPersonRequest, RecordStatementRequest,
    Recorded, WithdrawRequest, WriteNoteRequest,
};
use reencuentro_core::acts::{
    Act, AttemptLogged, ChildStage, ChildStatement, ClaimRecorded, ClearanceRecorded,
    ConsentRecorded, ContactPointRecorded, Counselled, CustodyClaimed, Detail, Identifier,
    NoteWritten, PairRecorded, ParentStatement, PersonRecorded, PrivilegedNoteWritten,
    SeparationClaimed, Side, Source, Withdrawn,
};
use reencuentro_core::clock::Now;
use reencuentro_core::ids::{EntityId, PairId, PersonId, make_id};
use reencuentro_core::privileged::Privileged;
use reencuentro_core::records::Op;
use reencuentro_core::rules::alignment::Clearance;
use reencuentro_core::rules::contact_safety::{
    MessageRule, SafeHours, SafetyRules, zone_of_country,
};
use reencuentro_core::rules::identifier::{ANumber, IdentifierKind};
use reencuentro_core::rules::known::Known;
use reencuentro_core::rules::name::{NameKind, NameOrder, split_name};
use reencuentro_core::rules::outcome::{Direction, SpokeTo};
use reencuentro_core::rules::partial_date::{DateOrder, PartialDate};
use reencuentro_core::rules::phone::Phone;
use reencuentro_core::rules::preference::Stage;

/// Custody is a claim about where somebody is; its codes come through the same request as other
/// claims and become an act of their own.
const PLACES: [&str; 13] = [
    "ice_custody",
    "us_marshals",
    "state_custody",
    "released_interior",
    "removed",
    "orr_care",
    "discharged_reunified",
    "discharged_other_parent",
    "discharged_sponsor",
    "discharged_turned_18",
    "repatriated",
    "not_separated",
    "unknown",
];

impl Program {
    fn record(&mut self, op: Op, now: &Now) -> Result<Recorded, ApiError> {
        let id = op.entity.hex();
        let written = self.records_for_writing()?.transact(vec![op], now)?;
        Ok(Recorded {
            entry: written
                .entries
                .first()
                .map(|hash| hash.hex())
                .unwrap_or_default(),
            id,
            changes: Changes {
                families: written.families.iter().map(PersonId::hex).collect(),
                ..Changes::default()
            },
        })
    }

    /// A person enters the book.
    ///
    /// # Errors
    /// [`ApiError`] with what is wrong; nothing was written then.
    pub fn record_person(
        &mut self,
        request: RecordPersonRequest,
        now: &Now,
    ) -> Result<Recorded, ApiError> {
        if request.name.trim().is_empty() {
            return Err(invalid("name"));
        }
        let act = PersonRecorded {
            part: code(&request.part, "part")?,
            name: split_name(request.name.trim(), NameOrder::GivenFirst, NameKind::Spoken),
            identifiers: a_number(&request.a_number),
            details: details(&request),
            source: Source {
                words: request.source,
                ..Source::default()
            },
        };
        self.record(Op::new(EntityId(make_id(now)), act), now)
    }

    /// A parent and a child who were separated.
    ///
    /// # Errors
    /// [`ApiError`] with what is wrong; nothing was written then.
    pub fn record_pair(
        &mut self,
        request: RecordPairRequest,
        now: &Now,
    ) -> Result<Recorded, ApiError> {
        let parent: PersonId = entity(&request.parent, "parent")?.into();
        let child: PersonId = entity(&request.child, "child")?.into();
        if parent == child {
            return Err(invalid("child"));
        }
        let records = self.records()?;
        records.family(parent.into())?;
        records.family(child.into())?;
        let pair = EntityId(make_id(now));
        let relation = if request.relation.is_empty() {
            "unknown".into()
        } else {
            request.relation
        };
        let act = PairRecorded {
            parent,
            child,
            relation,
            source: Source::default(),
        };
        let recorded = self.record(Op::new(pair, act), now)?;
        if request.separated_on.trim().is_empty() {
            return Ok(recorded);
        }
        let claim = SeparationClaimed {
            party: reencuentro_core::acts::Party::Family,
            apprehended_on: None,
            separated_on: Some(PartialDate::read(
                &request.separated_on,
                DateOrder::DayFirst,
            )),
            place: String::new(),
            cause: String::new(),
            deleted_family_unit: false,
            source: Source::default(),
        };
        self.record(Op::new(pair, claim), now)?;
        Ok(recorded)
    }

    /// What a parent wants for one child.
    ///
    /// # Errors
    /// [`ApiError`] with what is wrong; nothing was written then.
    pub fn record_statement(
        &mut self,
        request: RecordStatementRequest,
        now: &Now,
    ) -> Result<Recorded, ApiError> {
        let pair: PairId = entity(&request.pair, "pair")?.into();
        let stage: Stage = code(&request.stage, "stage")?;
        let today = self.records()?.filing_day(now);
        let said_on = day(&request.said_on, today, "said_on")?;
        if said_on > today {
            return Err(invalid("said_on"));
        }
        if request.language.trim().is_empty() {
            return Err(invalid("language"));
        }
        if stage == Stage::Final {
            // docs/domain.md §5.1: final needs counselling by a named lawyer, read back.
            if !request.read_back {
                return Err(invalid("read_back"));
            }
            if request.counselled_by.trim().is_empty() {
                return Err(invalid("counselled_by"));
            }
        }
        let act = ParentStatement {
            preference: code(&request.preference, "preference")?,
            stage,
            conditions: request.conditions,
            said_on,
            language: request.language,
            interpreters: request.interpreters,
            how: request.how,
            read_back: request.read_back,
            topics: request.topics,
            counselled_by: request.counselled_by,
            reconfirm_by: optional_day(&request.reconfirm_by, "reconfirm_by")?,
        };
        let replaces = hashes(&request.replaces, "replaces")?;
        self.about_pair(pair)?;
        self.record(Op::new(pair.into(), act).replacing(replaces), now)
    }

    /// The pair must be there: a statement about a mistyped id would be kept and shown nowhere.
    fn about_pair(&mut self, pair: PairId) -> Result<(), ApiError> {
        let family = self.records()?.family(pair.into())?;
        if family
            .folded
            .pairs
            .values()
            .any(|state| state.records.contains(&pair))
        {
            Ok(())
        } else {
            Err(invalid("pair"))
        }
    }

    fn about_person(&mut self, person: EntityId) -> Result<(), ApiError> {
        let family = self.records()?.family(person)?;
        if family
            .folded
            .people
            .values()
            .any(|state| state.records.contains(&PersonId(person.0)))
        {
            Ok(())
        } else {
            Err(invalid("person"))
        }
    }

    /// What a child wants, as their counsel or advocate says.
    ///
    /// # Errors
    /// [`ApiError`] with what is wrong; nothing was written then.
    pub fn record_child_wish(
        &mut self,
        request: RecordChildWishRequest,
        now: &Now,
    ) -> Result<Recorded, ApiError> {
        let pair: PairId = entity(&request.pair, "pair")?.into();
        let stage: ChildStage = code(&request.stage, "stage")?;
        let wish = match stage {
            ChildStage::WithCounsel => None,
            ChildStage::Stated | ChildStage::Confirmed => Some(code(&request.wish, "wish")?),
        };
        if stage == ChildStage::Confirmed && request.confirmed_by.trim().is_empty() {
            return Err(invalid("confirmed_by"));
        }
        let voice = if request.voice.is_empty() {
            "child"
        } else {
            &request.voice
        };
        let today = self.records()?.filing_day(now);
        let act = ChildStatement {
            wish,
            stage,
            voice: code(voice, "voice")?,
            confirmed_by: request.confirmed_by,
            said_on: day(&request.said_on, today, "said_on")?,
        };
        let replaces = hashes(&request.replaces, "replaces")?;
        self.about_pair(pair)?;
        self.record(Op::new(pair.into(), act).replacing(replaces), now)
    }

    /// A way to reach someone, with its rules.
    ///
    /// # Errors
    /// [`ApiError`] with what is wrong; nothing was written then.
    pub fn record_contact_point(
        &mut self,
        request: RecordContactPointRequest,
        now: &Now,
    ) -> Result<Recorded, ApiError> {
        let person = entity(&request.person, "person")?;
        if request.raw.trim().is_empty() {
            return Err(invalid("raw"));
        }
        self.about_person(person)?;
        let rules = safety_rules(&request)?;
        let source_on = (!request.source_on.trim().is_empty())
            .then(|| PartialDate::read(&request.source_on, DateOrder::DayFirst));
        let act = ContactPointRecorded {
            kind: request.kind,
            e164: Phone::read(&request.raw, None).phone.e164,
            raw: request.raw,
            whose: request.whose,
            source: Source {
                words: request.source,
                on: source_on,
                row: None,
            },
            rules,
        };
        let replaces = hashes(&request.replaces, "replaces")?;
        self.record(Op::new(person, act).replacing(replaces), now)
    }

    /// One try to reach someone.
    ///
    /// # Errors
    /// [`ApiError`] with what is wrong; nothing was written then.
    pub fn log_attempt(
        &mut self,
        request: LogAttemptRequest,
        now: &Now,
    ) -> Result<Recorded, ApiError> {
        let person = entity(&request.person, "person")?;
        self.about_person(person)?;
        let point = hashes(std::slice::from_ref(&request.point), "point");
        let act = AttemptLogged {
            point: if request.point.is_empty() {
                None
            } else {
                point?.pop()
            },
            channel: code(&request.channel, "channel")?,
            direction: if request.direction.is_empty() {
                Direction::Outbound
            } else {
                code(&request.direction, "direction")?
            },
            spoke_to: if request.spoke_to.is_empty() {
                SpokeTo::Nobody
            } else {
                code(&request.spoke_to, "spoke_to")?
            },
            outcome: code(&request.outcome, "outcome")?,
            identity: code(&request.identity_check, "identity_check")?,
            at: now.millis(),
            minutes: (request.minutes > 0).then_some(request.minutes),
            interpreters: request.interpreters,
            call_back: (!request.call_back.is_empty()).then_some(request.call_back),
            note: request.note,
        };
        self.record(Op::new(person, act), now)
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
        let person = entity(&request.person, "person")?;
        self.about_person(person)?;
        if request.counsel.trim().is_empty() {
            return Err(invalid("counsel"));
        }
        let today = self.records()?.filing_day(now);
        let act = Counselled {
            counsel: request.counsel,
            language: request.language,
            interpreters: request.interpreters,
            topics: request.topics,
            understood: request.understood,
            on: day(&request.on, today, "on")?,
        };
        self.record(Op::new(person, act), now)
    }

    /// One side's counsel clears a pair, or objects.
    ///
    /// # Errors
    /// [`ApiError`] with what is wrong; nothing was written then.
    pub fn record_clearance(
        &mut self,
        request: RecordClearanceRequest,
        now: &Now,
    ) -> Result<Recorded, ApiError> {
        let pair: PairId = entity(&request.pair, "pair")?.into();
        self.about_pair(pair)?;
        let side: Side = code(&request.side, "side")?;
        let state = match request.state.as_str() {
            "pending" => Clearance::Pending,
            "cleared" => Clearance::Cleared,
            "objected" => Clearance::Objected,
            "waived" if !request.reason.trim().is_empty() => Clearance::Waived {
                reason: request.reason.clone(),
            },
            "waived" => return Err(invalid("reason")),
            _ => return Err(invalid("state")),
        };
        if request.by.trim().is_empty() {
            return Err(invalid("by"));
        }
        let records = self.records()?;
        let on = records.filing_day(now);
        let family = records.family(pair.into())?;
        // A newer word of the same side settles the one before it: clearances are one register a side.
        let replaces = family
            .folded
            .pairs
            .values()
            .filter(|p| p.records.contains(&pair))
            .flat_map(|p| match side {
                Side::Parent => &p.parent_clearances,
                Side::Child => &p.child_clearances,
            })
            .map(|given| given.entry)
            .collect();
        let act = ClearanceRecorded {
            side,
            state,
            by: request.by,
            on,
            words: request.reason,
        };
        self.record(Op::new(pair.into(), act).replacing(replaces), now)
    }

    /// Consent for one purpose.
    ///
    /// # Errors
    /// [`ApiError`] with what is wrong; nothing was written then.
    pub fn record_consent(
        &mut self,
        request: RecordConsentRequest,
        now: &Now,
    ) -> Result<Recorded, ApiError> {
        let person = entity(&request.person, "person")?;
        self.about_person(person)?;
        if request.purpose.is_empty() {
            return Err(invalid("purpose"));
        }
        let records = self.records()?;
        let on = records.filing_day(now);
        let family = records.family(person)?;
        let replaces = family
            .folded
            .people
            .values()
            .filter(|p| p.records.contains(&PersonId(person.0)))
            .filter_map(|p| p.consents.get(&request.purpose))
            .flatten()
            .map(|(entry, _, _)| *entry)
            .collect();
        let act = ConsentRecorded {
            purpose: request.purpose,
            answer: code(&request.answer, "answer")?,
            on,
            language: request.language,
            how: request.how,
        };
        self.record(Op::new(person, act).replacing(replaces), now)
    }

    /// A claim by a party about a person or a pair.
    ///
    /// # Errors
    /// [`ApiError`] with what is wrong; nothing was written then.
    pub fn record_claim(
        &mut self,
        request: RecordClaimRequest,
        now: &Now,
    ) -> Result<Recorded, ApiError> {
        let about = entity(&request.about, "about")?;
        self.records()?.family(about)?;
        let party = code(&request.party, "party")?;
        let on = (!request.on.trim().is_empty())
            .then(|| PartialDate::read(&request.on, DateOrder::DayFirst));
        let act: Act = if PLACES.contains(&request.what.as_str()) {
            CustodyClaimed {
                party,
                place: request.what,
                words: request.words,
                from: on,
                until: None,
                source: Source::default(),
            }
            .into()
        } else {
            let dispute = if request.dispute.is_empty() {
                "undisputed"
            } else {
                &request.dispute
            };
            ClaimRecorded {
                party,
                dispute: code(dispute, "dispute")?,
                what: request.what,
                words: request.words,
                on,
                source: Source::default(),
            }
            .into()
        };
        let replaces = hashes(&request.replaces, "replaces")?;
        self.record(Op::new(about, act).replacing(replaces), now)
    }

    /// A note, of fact or behind the wall.
    ///
    /// # Errors
    /// [`ApiError`] with what is wrong; nothing was written then.
    pub fn write_note(
        &mut self,
        request: WriteNoteRequest,
        now: &Now,
    ) -> Result<Recorded, ApiError> {
        let about = entity(&request.about, "about")?;
        self.records()?.family(about)?;
        if request.text.trim().is_empty() {
            return Err(invalid("text"));
        }
        let act: Act = if request.privileged {
            PrivilegedNoteWritten {
                text: Privileged::new(request.text),
            }
            .into()
        } else {
            NoteWritten { text: request.text }.into()
        };
        self.record(Op::new(about, act), now)
    }

    /// Takes an entry back; it stays, named as withdrawn.
    ///
    /// # Errors
    /// [`ApiError`] with what is wrong; nothing was written then.
    pub fn withdraw(&mut self, request: WithdrawRequest, now: &Now) -> Result<Recorded, ApiError> {
        if request.reason.trim().is_empty() {
            return Err(invalid("reason"));
        }
        let target = hashes(std::slice::from_ref(&request.entry), "entry")?;
        let Some(first) = target.first() else {
            return Err(invalid("entry"));
        };
        let known = self.records()?.entry(*first)?;
        let act = Withdrawn {
            reason: request.reason,
        };
        self.record(Op::new(known.header.entity, act).replacing(target), now)
    }
}

fn a_number(raw: &str) -> Vec<Identifier> {
    if raw.trim().is_empty() {
        return Vec::new();
    }
    let reading = ANumber::normalise(raw).ok();
    vec![Identifier {
        kind: IdentifierKind::ANumber,
        raw: raw.trim().to_owned(),
        zeros_restored: reading.as_ref().is_some_and(|r| r.zeros_restored),
        normal: reading.map(|r| r.digits9),
    }]
}

fn details(request: &RecordPersonRequest) -> Vec<Detail> {
    let mut all = Vec::new();
    let text = |text: &str| Known::Known(text.trim().to_owned());
    if !request.sex.is_empty() {
        all.push(Detail::Sex(text(&request.sex)));
    }
    if !request.born.trim().is_empty() {
        all.push(Detail::Born(Known::Known(PartialDate::read(
            &request.born,
            DateOrder::DayFirst,
        ))));
    }
    if !request.country.is_empty() {
        all.push(Detail::Country(text(&request.country)));
    }
    if !request.municipality.trim().is_empty() {
        all.push(Detail::Municipality(text(&request.municipality)));
    }
    if !request.languages.is_empty() {
        all.push(Detail::Languages(Known::Known(request.languages.clone())));
    }
    all
}

/// What a message may be and when it is safe. What nobody said reads as the careful answer.
fn safety_rules(request: &RecordContactPointRequest) -> Result<SafetyRules, ApiError> {
    let zone = match request.zone.trim() {
        "" => zone_of_country("GT").ok_or_else(|| invalid("zone"))?,
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
        (_, words) => rules.never_say = vec![words.to_owned()],
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
