//! Pairs, what each side wants, what each side's counsel says, and a ruling of counsel.

use super::{not_to_come, source, typed_date, words};
use crate::convert::{code, day, invalid, optional_day, refused};
use crate::program::Program;
use crate::wire::{
    ApiError, OverrideAlignmentRequest, RecordChildWishRequest, RecordClearanceRequest,
    RecordPairRequest, RecordStatementRequest, Recorded,
};
use chrono::NaiveDate;
use reencuentro_core::acts::{
    AlignmentOverridden, ChildStage, ChildStatement, ClearanceRecorded, PairRecorded,
    ParentStatement, Party, SeparationClaimed, Side, Source,
};
use reencuentro_core::clock::Now;
use reencuentro_core::ids::{EntityId, PersonId, make_id};
use reencuentro_core::records::Op;
use reencuentro_core::rules::Refusal;
use reencuentro_core::rules::alignment::Clearance;
use reencuentro_core::rules::case::{check_override, check_too_young};
use reencuentro_core::rules::preference::{ParentPreference, Stage};
use reencuentro_core::views::standing_on;

impl Program {
    /// A parent and a child who were separated.
    ///
    /// # Errors
    /// [`ApiError`] with what is wrong; nothing was written then.
    pub fn record_pair(
        &mut self,
        request: RecordPairRequest,
        now: &Now,
    ) -> Result<Recorded, ApiError> {
        let parent = self.about_person(&request.parent, "parent")?;
        let child = self.about_person(&request.child, "child")?;
        if parent.state.id == child.state.id {
            return Err(refused(Refusal::SamePerson));
        }
        let key = (parent.state.id, child.state.id);
        if parent.family.folded.pairs.contains_key(&key) {
            return Err(refused(Refusal::AlreadyAPair));
        }
        let pair = EntityId(make_id(now));
        let relation = if request.relation.is_empty() {
            "unknown".into()
        } else {
            request.relation
        };
        let founding = PairRecorded {
            parent: PersonId(parent.base.0),
            child: PersonId(child.base.0),
            relation,
            source: Source::default(),
        };
        let claim = typed_date(&request.separated_on).map(|day| SeparationClaimed {
            party: Party::Family,
            apprehended_on: None,
            separated_on: Some(day),
            place: String::new(),
            cause: String::new(),
            deleted_family_unit: false,
            source: source(String::new()),
        });
        let mut ops = vec![Op::new(pair, founding)];
        ops.extend(claim.map(|claim| Op::new(pair, claim)));
        self.record_all(ops, now)
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
        let about = self.about_pair(&request.pair, "pair")?;
        let stage: Stage = code(&request.stage, "stage")?;
        let preference: ParentPreference = code(&request.preference, "preference")?;
        let today = self.records()?.filing_day(now);
        let said_on = not_to_come(day(&request.said_on, today, "said_on")?, today)?;
        if preference == ParentPreference::UnableToObtain {
            // Nobody said this: it stands on the effort that counsel attested, not on a talk.
            let parent = about.family.folded.people.get(&about.state.parent);
            if !parent.is_some_and(|parent| parent.effort_attested) {
                return Err(refused(Refusal::EffortNotAttested));
            }
        } else {
            spoken(&request, stage)?;
        }
        let act = ParentStatement {
            preference,
            stage,
            conditions: request.conditions,
            said_on,
            language: request.language,
            interpreters: request.interpreters,
            how: request.how,
            read_back: request.read_back,
            topics: request.topics,
            counselled_by: request.counselled_by,
            reconfirm_by: reconfirm_by(&request.reconfirm_by, said_on)?,
        };
        let replaces = about.replacing(&request.replaces, &["parent_statement"])?;
        self.record(Op::new(about.base, act).replacing(replaces), now)
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
        let about = self.about_pair(&request.pair, "pair")?;
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
        let voice = code(voice, "voice")?;
        check_too_young(wish, stage == ChildStage::Confirmed, voice).map_err(refused)?;
        let today = self.records()?.filing_day(now);
        let said_on = not_to_come(day(&request.said_on, today, "said_on")?, today)?;
        let act = ChildStatement {
            wish,
            stage,
            voice,
            confirmed_by: request.confirmed_by,
            said_on,
            reconfirm_by: reconfirm_by(&request.reconfirm_by, said_on)?,
        };
        let replaces = about.replacing(&request.replaces, &["child_statement"])?;
        self.record(Op::new(about.base, act).replacing(replaces), now)
    }

    /// One side's counsel clears a pair, or objects. A newer word of the same side settles the one
    /// before it, so that a clearance is withdrawn by `pending`.
    ///
    /// # Errors
    /// [`ApiError`] with what is wrong; nothing was written then.
    pub fn record_clearance(
        &mut self,
        request: RecordClearanceRequest,
        now: &Now,
    ) -> Result<Recorded, ApiError> {
        let about = self.about_pair(&request.pair, "pair")?;
        let side: Side = code(&request.side, "side")?;
        let state = match request.state.as_str() {
            "pending" => Clearance::Pending,
            "cleared" => Clearance::Cleared {
                of: Some(about.state.said()),
            },
            "objected" => Clearance::Objected,
            "waived" if !request.reason.trim().is_empty() => Clearance::Waived {
                reason: request.reason.clone(),
            },
            "waived" => return Err(invalid("reason")),
            _ => return Err(invalid("state")),
        };
        let by = words(request.by, "by")?;
        let on = self.records()?.filing_day(now);
        let before = match side {
            Side::Parent => &about.state.parent_clearances,
            Side::Child => &about.state.child_clearances,
        };
        let replaces = before.iter().map(|given| given.entry).collect();
        let act = ClearanceRecorded {
            side,
            state,
            by,
            on,
            words: request.reason,
        };
        self.record(Op::new(about.base, act).replacing(replaces), now)
    }

    /// Counsel rules on an alignment against the table, on the two statements now current; with
    /// others current the ruling no longer applies.
    ///
    /// # Errors
    /// [`ApiError`] with what is wrong; nothing was written then.
    pub fn override_alignment(
        &mut self,
        request: OverrideAlignmentRequest,
        now: &Now,
    ) -> Result<Recorded, ApiError> {
        let about = self.about_pair(&request.pair, "pair")?;
        let outcome = code(&request.outcome, "outcome")?;
        let reason = words(request.reason, "reason")?;
        let today = self.records()?.filing_day(now);
        let standing = standing_on(&about.family.folded, &about.state, today);
        check_override(
            standing.rulable,
            standing.child_age,
            standing.alignment.outcome,
            outcome,
        )
        .map_err(refused)?;
        let parent = about.state.parent_statements.iter().map(|said| said.entry);
        let child = about.state.child_statements.iter().map(|said| said.entry);
        let act = AlignmentOverridden {
            outcome,
            decided_on: parent.chain(child).collect(),
            reason,
        };
        let before = about.state.overrides.iter().map(|one| one.entry).collect();
        self.record(Op::new(about.base, act).replacing(before), now)
    }
}

/// What a statement that somebody made needs (docs/domain.md §5.1): final was counselled by a named
/// lawyer and read back.
fn spoken(request: &RecordStatementRequest, stage: Stage) -> Result<(), ApiError> {
    if request.language.trim().is_empty() {
        return Err(invalid("language"));
    }
    if stage == Stage::Final {
        if !request.read_back {
            return Err(invalid("read_back"));
        }
        if request.counselled_by.trim().is_empty() {
            return Err(invalid("counselled_by"));
        }
    }
    Ok(())
}

fn reconfirm_by(text: &str, said_on: NaiveDate) -> Result<Option<NaiveDate>, ApiError> {
    match optional_day(text, "reconfirm_by")? {
        Some(day) if day <= said_on => Err(refused(Refusal::ReconfirmTooEarly)),
        day => Ok(day),
    }
}
