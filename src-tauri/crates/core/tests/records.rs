//! The laws of the record model, tried on random histories: what is stored is what a refold gives,
//! whatever the order; nothing acknowledged is lost; rights hold.
#![allow(clippy::unwrap_used)] // a test that cannot go on stops, in its helpers too

use chrono::Days;
use proptest::prelude::*;
use reencuentro_core::acts::{
    Act, AlignmentOverridden, AttemptLogged, CaseClosed, ChildStage, ChildStatement, ClaimRecorded,
    ConsentRecorded, Detail, DetailRecorded, Dispute, FamilyAssigned, FieldSearchAssigned,
    FieldSearchReturned, ListReceived, ListRows, NamePreferred, NoteWritten, PairRecorded,
    ParentStatement, Part, Party, PersonRecorded, PersonsLinked, PersonsToldApart,
    PrivilegedNoteWritten, PublishedPair, Redacted, RowDecided, RowEnd, RowsLinked, Source,
    Trashed, Withdrawn,
};
use reencuentro_core::clock::Now;
use reencuentro_core::deliveries::DeliverableLine;
use reencuentro_core::entries::{KnownEntry, Role};
use reencuentro_core::ids::{EntityId, EntryHash, PersonId, make_id};
use reencuentro_core::privileged::Privileged;
use reencuentro_core::records::{
    AsOf, Depth, Founding, Knowledge, Op, Records, RecordsError, RowDecision, Underway, found, open,
};
use reencuentro_core::rules::alignment::{ChildVoice, Consent, Outcome};
use reencuentro_core::rules::known::Known;
use reencuentro_core::rules::name::{NameKind, NameOrder, split_name};
use reencuentro_core::rules::outcome::{
    AttemptOutcome, Channel, Direction, IdentityCheck, SpokeTo,
};
use reencuentro_core::rules::preference::{ChildWish, ParentPreference, Stage};
use reencuentro_core::views::{Folded, fold, funnel_stage, standing_on};
use reencuentro_core::{Credential, KdfParams};
use std::collections::BTreeMap;
use std::path::Path;

const PASSPHRASE: &str = "siete gatos miran la luna sobre el maizal azul";

fn at(minute: i64) -> Now {
    Now::from_parts(1_535_600_000_000 + minute * 60_000, -360)
}

fn vault(folder: &Path, roles: &[Role]) -> Records {
    let founding = Founding {
        folder,
        organisation: "Puente Legal",
        member_name: "Inés Robleda",
        roles,
        passphrase: PASSPHRASE,
        kdf: KdfParams::harness_only(),
        practice: true,
        filing_zone: chrono_tz::America::Los_Angeles,
    };
    found(&founding, &at(0)).unwrap().0
}

fn person(part: Part, name: &str) -> PersonRecorded {
    PersonRecorded {
        part,
        name: split_name(name, NameOrder::GivenFirst, NameKind::Spoken),
        identifiers: Vec::new(),
        details: Vec::new(),
        source: Source::default(),
    }
}

fn statement(preference: ParentPreference, stage: Stage) -> ParentStatement {
    ParentStatement {
        preference,
        stage,
        conditions: String::new(),
        said_on: chrono::NaiveDate::from_ymd_opt(2018, 8, 26).unwrap(),
        language: "quc".into(),
        interpreters: vec!["S. Tuyuc".into()],
        how: "phone".into(),
        read_back: true,
        topics: Vec::new(),
        counselled_by: "T. Obando".into(),
        reconfirm_by: None,
    }
}

/// One family of a parent and a child; gives parent, child, pair.
fn family(records: &mut Records, minute: i64) -> (EntityId, EntityId, EntityId) {
    let now = at(minute);
    let [parent, child, pair] = [(); 3].map(|()| EntityId(make_id(&now)));
    let founding = PairRecorded {
        parent: parent.into(),
        child: child.into(),
        relation: "mother".into(),
        source: Source::default(),
    };
    let ops = vec![
        Op::new(parent, person(Part::Parent, "Marta Xicay Ixtuc")),
        Op::new(child, person(Part::Child, "Andrés Xicay")),
        Op::new(pair, founding),
    ];
    records.transact(ops, &now).unwrap();
    (parent, child, pair)
}

fn assert_whole(records: &Records) {
    let found = records.verify(Depth::Whole, &Underway::default()).unwrap();
    assert_eq!(found.problems, Vec::new());
}

const QUARTER_OF_A_DAY: i64 = 360;

/// Past days as they are kept, against a fold of all that was known by their end, and against the walk
/// over the log: of the day after, with what was known by the end of the day.
fn past_days_agree(records: &Records, pairs: &[EntityId], days: i64) {
    let mut all: BTreeMap<u64, KnownEntry> = BTreeMap::new();
    for family in pairs.iter().filter_map(|pair| records.family(*pair).ok()) {
        let entries = family.timeline.into_iter().map(|line| line.entry);
        all.extend(entries.map(|entry| (entry.arrival, entry)));
    }
    // The whole space, the last that arrived first: not one family's entries alone.
    let rows = |folded: Folded| {
        let mut rows = folded.rows();
        rows.sort();
        rows
    };
    let memberships = records.memberships();
    assert_eq!(
        rows(fold(all.values().rev(), memberships)),
        rows(fold(all.values(), memberships))
    );
    for day in 0..days {
        let day = records.filing_day(&at(day * 4 * QUARTER_OF_A_DAY));
        let past = records.as_of_day(day).unwrap();
        let walked = AsOf {
            effective: day + Days::new(1),
            ..past
        };
        let Knowledge::Received(last) = past.known else {
            panic!("a past day knows what had arrived");
        };
        let then = fold(
            all.range(..=last).map(|(_, entry)| entry),
            records.memberships(),
        );
        let shown = then.pairs.values().filter(|pair| pair.trashed.is_none());
        let stages = shown.map(|pair| {
            let standing = standing_on(&then, pair, day);
            funnel_stage(&then.people[&pair.parent], pair, &standing)
        });
        let mut folded = [0; 7];
        for stage in stages {
            (0..=usize::from(stage)).for_each(|at| folded[at] += 1);
        }
        let counted = records.funnel_as_of(&past).unwrap().pairs;
        let counted = [
            counted.listed,
            counted.attempted,
            counted.reached,
            counted.counselled,
            counted.final_,
            counted.aligned,
            counted.delivered,
        ];
        assert_eq!(counted, folded, "{day}");
        let [kept, walked] = [past, walked].map(|as_of| records.funnel_as_of(&as_of).unwrap());
        assert_eq!(
            (kept.parents, kept.children, kept.pairs),
            (walked.parents, walked.children, walked.pairs),
            "{day}"
        );
    }
}

/// What a history is made of. Numbers pick among what is there.
#[derive(Debug, Clone)]
enum Step {
    Family,
    Attempt(usize),
    Say(usize, bool, usize),
    SayAnew(usize, bool),
    ChildSays(usize, usize),
    Claim(usize),
    Consent(usize, bool),
    Note(usize, bool),
    Link(usize, usize),
    Unlink(usize),
    TellApart(usize, usize),
    Trash(usize, bool),
    Rule(usize, usize),
    Fact(usize, usize, usize),
    NameChosen(usize, usize),
    Close(usize),
    Assign(usize, bool),
    Search(usize),
    SearchBack(usize),
    WithdrawAny(usize),
    RedactAny(usize),
}

fn step() -> impl Strategy<Value = Step> {
    let n = 0usize..64;
    prop_oneof![
        2 => Just(Step::Family),
        2 => n.clone().prop_map(Step::Attempt),
        2 => (n.clone(), any::<bool>(), n.clone()).prop_map(|(a, b, c)| Step::Say(a, b, c)),
        2 => (n.clone(), any::<bool>()).prop_map(|(a, b)| Step::SayAnew(a, b)),
        2 => (n.clone(), n.clone()).prop_map(|(a, b)| Step::ChildSays(a, b)),
        1 => n.clone().prop_map(Step::Claim),
        1 => (n.clone(), any::<bool>()).prop_map(|(a, b)| Step::Consent(a, b)),
        1 => (n.clone(), any::<bool>()).prop_map(|(a, b)| Step::Note(a, b)),
        2 => (n.clone(), n.clone()).prop_map(|(a, b)| Step::Link(a, b)),
        2 => n.clone().prop_map(Step::Unlink),
        1 => (n.clone(), n.clone()).prop_map(|(a, b)| Step::TellApart(a, b)),
        1 => (n.clone(), any::<bool>()).prop_map(|(a, b)| Step::Trash(a, b)),
        1 => (n.clone(), n.clone()).prop_map(|(a, b)| Step::Rule(a, b)),
        1 => (n.clone(), n.clone(), n.clone()).prop_map(|(a, b, c)| Step::Fact(a, b, c)),
        1 => (n.clone(), n.clone()).prop_map(|(a, b)| Step::NameChosen(a, b)),
        1 => n.clone().prop_map(Step::Close),
        1 => (n.clone(), any::<bool>()).prop_map(|(a, b)| Step::Assign(a, b)),
        1 => n.clone().prop_map(Step::Search),
        1 => n.clone().prop_map(Step::SearchBack),
        3 => n.clone().prop_map(Step::WithdrawAny),
        1 => n.prop_map(Step::RedactAny),
    ]
}

#[derive(Default)]
struct World {
    people: Vec<EntityId>,
    pairs: Vec<EntityId>,
    links: Vec<(EntryHash, EntityId)>,
    searches: Vec<(EntryHash, EntityId)>,
    written: Vec<(EntryHash, EntityId, bool)>,
}

impl World {
    fn pick<T: Copy>(all: &[T], n: usize) -> Option<T> {
        (!all.is_empty()).then(|| all[n % all.len()])
    }

    fn op(&self, step: &Step, records: &Records) -> Option<Op> {
        let wishes = [
            ParentPreference::ReunifyCountryOfOrigin,
            ParentPreference::ChildRemainsWithSponsor,
            ParentPreference::Undecided,
        ];
        match step {
            Step::Family => None,
            Step::Attempt(n) => Some(Op::new(Self::pick(&self.people, *n)?, attempt())),
            Step::Say(n, last, wish) => {
                let stage = if *last {
                    Stage::Final
                } else {
                    Stage::Preliminary
                };
                Some(Op::new(
                    Self::pick(&self.pairs, *n)?,
                    statement(wishes[wish % 3], stage),
                ))
            }
            Step::SayAnew(n, last) => {
                let pair = Self::pick(&self.pairs, *n)?;
                let stage = if *last {
                    Stage::Final
                } else {
                    Stage::Preliminary
                };
                let family = records.family(pair).ok()?;
                let heads = family
                    .folded
                    .pairs
                    .values()
                    .filter(|p| p.records.iter().any(|r| EntityId::from(*r) == pair))
                    .flat_map(|p| p.parent_statements.iter().map(|s| s.entry))
                    .collect();
                Some(Op::new(pair, statement(wishes[0], stage)).replacing(heads))
            }
            Step::ChildSays(n, wish) => Some(Op::new(
                Self::pick(&self.pairs, *n)?,
                ChildStatement {
                    wish: Some([ChildWish::Return, ChildWish::Stay][wish % 2]),
                    stage: ChildStage::Confirmed,
                    voice: ChildVoice::Child,
                    confirmed_by: "R. Okafor-Lane".into(),
                    said_on: chrono::NaiveDate::from_ymd_opt(2018, 8, 27).unwrap(),
                    reconfirm_by: None,
                },
            )),
            Step::Claim(n) => {
                // It names a statement as replaced, and must not get away with it.
                let target = Self::pick(&self.written, *n)?;
                Some(Op::new(target.1, waiver()).replacing(vec![target.0]))
            }
            Step::Consent(n, yes) => Some(Op::new(
                Self::pick(&self.people, *n)?,
                ConsentRecorded {
                    purpose: "share_election_with_government".into(),
                    answer: if *yes {
                        Consent::Granted
                    } else {
                        Consent::Refused
                    },
                    on: chrono::NaiveDate::from_ymd_opt(2018, 8, 26).unwrap(),
                    language: "quc".into(),
                    how: "phone".into(),
                },
            )),
            Step::Note(n, privileged) => {
                let about = Self::pick(&self.people, *n)?;
                let text = "She asked whether he goes to school.".to_owned();
                Some(if *privileged {
                    Op::new(
                        about,
                        PrivilegedNoteWritten {
                            text: Privileged::new(text),
                        },
                    )
                } else {
                    Op::new(about, NoteWritten { text })
                })
            }
            Step::Link(a, b) => {
                let (a, b) = (Self::pick(&self.people, *a)?, Self::pick(&self.people, *b)?);
                (a != b).then(|| {
                    Op::new(
                        a,
                        PersonsLinked {
                            other: PersonId(b.0),
                            reason: "same child".into(),
                        },
                    )
                })
            }
            Step::Unlink(n) => {
                let (hash, entity) = Self::pick(&self.links, *n)?;
                let reason = "namesakes".into();
                Some(Op::new(entity, Withdrawn { reason }).replacing(vec![hash]))
            }
            Step::TellApart(a, b) => {
                let (a, b) = (Self::pick(&self.people, *a)?, Self::pick(&self.people, *b)?);
                let other = PersonId(b.0);
                let reason = "another village".into();
                (a != b).then(|| Op::new(a, PersonsToldApart { other, reason }))
            }
            Step::Trash(n, of_pair) => {
                let all = if *of_pair { &self.pairs } else { &self.people };
                let reason = "typed twice".into();
                Some(Op::new(Self::pick(all, *n)?, Trashed { reason }))
            }
            Step::Rule(n, statement) => {
                let decided_on = Self::pick(&self.written, *statement).map(|w| w.0);
                let ruling = AlignmentOverridden {
                    outcome: Outcome::Conflict,
                    decided_on: decided_on.into_iter().collect(),
                    reason: "a plan of both lawyers".into(),
                };
                Some(Op::new(Self::pick(&self.pairs, *n)?, ruling))
            }
            Step::Fact(n, sex, old) => {
                let sex = ["f", "m"][sex % 2].to_owned();
                let act = DetailRecorded {
                    detail: Detail::Sex(Known::Known(sex)),
                    source: Source::default(),
                };
                // It settles whatever it names: a fact, a call, an entry about somebody else.
                let settles = Self::pick(&self.written, *old).map(|w| w.0);
                let op = Op::new(Self::pick(&self.people, *n)?, act);
                Some(op.replacing(settles.into_iter().collect()))
            }
            Step::NameChosen(n, name) => {
                let name = Self::pick(&self.written, *name)?.0;
                Some(Op::new(
                    Self::pick(&self.people, *n)?,
                    NamePreferred { name },
                ))
            }
            Step::Close(n) => {
                let act = CaseClosed {
                    kind: "declines_contact".into(),
                    reason: "asked us to stop".into(),
                    on: None,
                };
                Some(Op::new(Self::pick(&self.people, *n)?, act))
            }
            Step::Assign(n, somebody) => {
                let member = records.member().filter(|_| *somebody);
                Some(Op::new(
                    Self::pick(&self.people, *n)?,
                    FamilyAssigned { member },
                ))
            }
            Step::Search(n) => {
                let act = FieldSearchAssigned {
                    defender: "L. Chaj".into(),
                    area: "Nebaj".into(),
                    on: chrono::NaiveDate::from_ymd_opt(2018, 8, 20).unwrap(),
                    sheet: false,
                };
                Some(Op::new(Self::pick(&self.people, *n)?, act))
            }
            Step::SearchBack(n) => {
                let (search, person) = Self::pick(&self.searches, *n)?;
                let act = FieldSearchReturned {
                    search,
                    outcome: "exhausted".into(),
                    on: chrono::NaiveDate::from_ymd_opt(2018, 8, 28).unwrap(),
                    visits: 2,
                    visited: Vec::new(),
                    sources: vec!["registry".into()],
                    expenses: None,
                    sheet_back: false,
                    incident: false,
                    note: String::new(),
                };
                Some(Op::new(person, act))
            }
            Step::WithdrawAny(n) => {
                let (hash, entity, _) = Self::pick(&self.written, *n)?;
                Some(
                    Op::new(
                        entity,
                        Withdrawn {
                            reason: "typed by mistake".into(),
                        },
                    )
                    .replacing(vec![hash]),
                )
            }
            Step::RedactAny(n) => {
                let (hash, entity, founding) = Self::pick(&self.written, *n)?;
                // The founding of a person or pair cannot be redacted away from under its family.
                (!founding).then(|| {
                    Op::new(
                        entity,
                        Redacted {
                            entries: vec![hash],
                            authority: "order of the court".into(),
                        },
                    )
                })
            }
        }
    }

    fn go(&mut self, records: &mut Records, step: &Step, minute: i64) {
        if matches!(step, Step::Family) {
            let (parent, child, pair) = family(records, minute);
            self.people.extend([parent, child]);
            self.pairs.push(pair);
            return;
        }
        let Some(op) = self.op(step, records) else {
            return;
        };
        let entity = op.entity;
        let written = match records.transact(vec![op], &at(minute)) {
            // A redaction can be neither redacted nor taken back.
            Err(RecordsError::Invalid("entries" | "entry")) => return,
            written => written.unwrap(),
        };
        let hash = written.entries[0];
        match step {
            Step::Link(..) => self.links.push((hash, entity)),
            Step::Search(_) => self.searches.push((hash, entity)),
            _ => {}
        }
        self.written.push((hash, entity, false));
    }
}

fn attempt() -> AttemptLogged {
    AttemptLogged {
        point: None,
        channel: Channel::Call,
        direction: Direction::Outbound,
        spoke_to: SpokeTo::Themself,
        outcome: AttemptOutcome::SpokeVerified,
        identity: IdentityCheck::Passed,
        at: at(5).millis(),
        minutes: Some(4),
        interpreters: Vec::new(),
        call_back: None,
        note: String::new(),
    }
}

fn waiver() -> ClaimRecorded {
    ClaimRecorded {
        party: Party::Government,
        what: "waiver".into(),
        words: "parent waived reunification".into(),
        on: None,
        dispute: Dispute::Disputed,
        source: Source::default(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    /// Whatever happened, links, unlinks and redactions in between: the views that were kept up
    /// step by step are those of a full refold, a rebuild changes no byte, any order of arrival
    /// folds to the same, past days are counted as a walk over the log counts them, and all of it
    /// survives closing and opening.
    #[test]
    fn what_is_stored_is_what_a_refold_gives(steps in proptest::collection::vec(step(), 5..60), seed in any::<u64>()) {
        let folder = tempfile::tempdir().unwrap();
        let folder = folder.path().join("v");
        let mut records = vault(&folder, &[Role::Counsel]);
        let mut world = World::default();
        world.go(&mut records, &Step::Family, 1);
        for (minute, step) in steps.iter().enumerate() {
            world.go(&mut records, step, minute as i64 * QUARTER_OF_A_DAY + 2);
        }
        assert_whole(&records);
        let before = records.state_hash().unwrap();
        past_days_agree(&records, &world.pairs, steps.len() as i64 / 4);
        let end = steps.len() as i64 * QUARTER_OF_A_DAY;
        records.rebuild(&at(end + 100)).unwrap();
        prop_assert_eq!(records.state_hash().unwrap(), before);
        assert_whole(&records);

        for pair in &world.pairs {
            let Ok(family) = records.family(*pair) else { continue };
            let mut entries: Vec<_> = family.timeline.iter().map(|line| line.entry.clone()).collect();
            let wanted = family.folded.rows();
            // A fixed shuffle by the seed: enough to bring every kind of neighbour about.
            entries.sort_by_key(|e| e.hash.0[0] ^ seed.to_le_bytes()[(e.hash.0[1] % 8) as usize]);
            // What was gathered may reach families it was joined with once: they are not compared.
            let mut rows = fold(&entries, &records.memberships().clone()).rows();
            rows.retain(|row| row.family == family.id);
            prop_assert_eq!(rows, wanted);
            prop_assert!(records.views_agree(&family).unwrap());
        }

        records.prepare_lock().unwrap();
        drop(records);
        let records = open(&folder, Credential::Passphrase(PASSPHRASE), &at(end + 200)).unwrap();
        prop_assert_eq!(records.state_hash().unwrap(), before);
        assert_whole(&records);
    }
}

#[test]
fn undoing_a_withdrawal_brings_the_same_state_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut records = vault(&folder.path().join("v"), &[Role::Counsel]);
    let (_, _, pair) = family(&mut records, 1);
    let said = records
        .transact(
            vec![Op::new(
                pair,
                statement(ParentPreference::ReunifyCountryOfOrigin, Stage::Final),
            )],
            &at(2),
        )
        .unwrap();
    let before = records.state_hash().unwrap();
    let withdrawal = records
        .transact(
            vec![
                Op::new(
                    pair,
                    Withdrawn {
                        reason: "wrong pair".into(),
                    },
                )
                .replacing(said.entries.clone()),
            ],
            &at(3),
        )
        .unwrap();
    assert_ne!(records.state_hash().unwrap(), before);
    records
        .transact(
            vec![
                Op::new(
                    pair,
                    Withdrawn {
                        reason: "it was right".into(),
                    },
                )
                .replacing(withdrawal.entries),
            ],
            &at(4),
        )
        .unwrap();
    assert_eq!(records.state_hash().unwrap(), before);
}

#[test]
fn a_claim_never_replaces_a_statement() {
    let folder = tempfile::tempdir().unwrap();
    let mut records = vault(&folder.path().join("v"), &[Role::Counsel]);
    let (_, _, pair) = family(&mut records, 1);
    let said = records
        .transact(
            vec![Op::new(
                pair,
                statement(ParentPreference::ReunifyCountryOfOrigin, Stage::Final),
            )],
            &at(2),
        )
        .unwrap();
    records
        .transact(
            vec![Op::new(pair, waiver()).replacing(said.entries.clone())],
            &at(3),
        )
        .unwrap();
    let family = records.family(pair).unwrap();
    let state = family.folded.pairs.values().next().unwrap();
    assert_eq!(
        state
            .parent_statements
            .iter()
            .map(|s| s.entry)
            .collect::<Vec<_>>(),
        said.entries
    );
    assert_eq!(state.claims.len(), 1);
}

#[test]
fn two_statements_that_do_not_name_each_other_contradict() {
    let folder = tempfile::tempdir().unwrap();
    let mut records = vault(&folder.path().join("v"), &[Role::Counsel]);
    let (_, _, pair) = family(&mut records, 1);
    for wish in [
        ParentPreference::ReunifyCountryOfOrigin,
        ParentPreference::ChildRemainsWithSponsor,
    ] {
        records
            .transact(vec![Op::new(pair, statement(wish, Stage::Final))], &at(2))
            .unwrap();
    }
    let family = records.family(pair).unwrap();
    let state = family.folded.pairs.values().next().unwrap();
    assert_eq!(
        state.parent_head(),
        reencuentro_core::rules::alignment::ParentHead::Contradicting
    );
}

#[test]
fn two_members_who_decide_a_row_differently_leave_it_waiting() {
    let folder = tempfile::tempdir().unwrap();
    let mut records = vault(&folder.path().join("v"), &[Role::Counsel]);
    let (parent, child, pair) = family(&mut records, 1);
    let list = EntityId(make_id(&at(1)));
    let received = ListReceived {
        kind: "removed".into(),
        sender: "Government".into(),
        as_of: chrono::NaiveDate::from_ymd_opt(2018, 8, 7).unwrap(),
        columns: vec!["Parent Name".into()],
        fields: vec!["parent_name".into()],
        rows: 1,
        file_name: "one.csv".into(),
        file_sha256: String::new(),
        attachment: String::new(),
        attachment_key: String::new(),
        protective_order: false,
        policy: String::new(),
    };
    let rows = ListRows {
        first: 2,
        rows: vec![vec!["Marta Xicay".into()]],
    };
    let ends = RowsLinked {
        waiting: vec![(2, "same_name".into())],
        ..RowsLinked::default()
    };
    let ops = vec![
        Op::new(list, received),
        Op::new(list, rows),
        Op::new(list, ends),
    ];
    records.transact(ops, &at(2)).unwrap();
    let decided = |end, names: Option<(EntityId, EntityId, EntityId)>, reason: &str| RowDecided {
        row: 2,
        end,
        pair: names.map(|(.., pair)| pair.into()),
        parent: names.map(|(parent, ..)| parent.into()),
        child: names.map(|(_, child, _)| child.into()),
        reason: reason.into(),
    };
    // As a merge of two books would leave them: neither names the other.
    let same = decided(RowEnd::Linked, Some((parent, child, pair)), "her number");
    for act in [
        same.clone(),
        RowDecided {
            reason: "her voice".into(),
            ..same
        },
    ] {
        records.transact(vec![Op::new(list, act)], &at(3)).unwrap();
    }
    let row = |records: &Records| {
        let rows = records.list_rows(list.into(), None, 0, 9).unwrap().1;
        rows.into_iter().next().unwrap()
    };
    assert_eq!(row(&records).state.bucket, "linked", "both say the same");
    let other = decided(RowEnd::NotOurs, None, "another village");
    records
        .transact(vec![Op::new(list, other)], &at(4))
        .unwrap();
    let waits = row(&records);
    assert_eq!(
        (waits.state.bucket.as_str(), waits.state.reason.as_str()),
        ("review", "decided_differently")
    );
    assert_eq!(waits.state.target, None);
    let state = records.list(list.into()).unwrap();
    assert_eq!((state.counts.review, state.counts.linked), (1, 0));
    let waiting = records.rows_waiting(&state, &[waits]).unwrap();
    let said = &waiting[0].as_ref().unwrap().contradicting;
    let said: Vec<(RowEnd, &str, usize)> = said
        .iter()
        .map(|one| (one.end, one.reason.as_str(), one.names.len()))
        .collect();
    assert_eq!(
        said,
        [
            (RowEnd::Linked, "her number", 2),
            (RowEnd::Linked, "her voice", 2),
            (RowEnd::NotOurs, "another village", 0)
        ]
    );
    // Decided once more, it names all three and stands.
    records
        .decide_row(list.into(), 2, RowDecision::NotOurs, "asked her", &at(5))
        .unwrap();
    assert_eq!(row(&records).state.bucket, "not_ours");
    assert!(matches!(
        records.decide_row(list.into(), 2, RowDecision::NotOurs, "again", &at(6)),
        Err(RecordsError::Refused(_))
    ));
}

#[test]
fn a_volunteer_cannot_make_a_statement_final_and_nothing_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let mut records = vault(&folder.path().join("v"), &[Role::Volunteer]);
    let (_, _, pair) = family(&mut records, 1);
    let before = (records.entries().unwrap(), records.state_hash().unwrap());
    let op = Op::new(pair, statement(ParentPreference::ReunifyInUs, Stage::Final));
    let refused = records.transact(vec![op], &at(2));
    assert!(matches!(
        refused,
        Err(RecordsError::NotAllowed("parent_statement"))
    ));
    assert_eq!(
        (records.entries().unwrap(), records.state_hash().unwrap()),
        before
    );
}

#[test]
fn a_refused_privileged_note_leaves_nothing_in_the_sealed_file() {
    let folder = tempfile::tempdir().unwrap();
    let mut records = vault(&folder.path().join("v"), &[Role::Counsel]);
    let (parent, _, _) = family(&mut records, 1);
    let note = PrivilegedNoteWritten {
        text: Privileged::new("for counsel".into()),
    };
    let missing = EntryHash([9; 32]);
    let ops = vec![
        Op::new(parent, note),
        Op::new(parent, NoteWritten { text: "x".into() }).replacing(vec![missing]),
    ];
    assert!(matches!(
        records.transact(ops, &at(2)),
        Err(RecordsError::NotFound)
    ));
    assert_whole(&records);
    let family = records.family(parent).unwrap();
    assert!(
        records
            .privileged_notes(&family.timeline)
            .unwrap()
            .is_empty()
    );
}

#[test]
fn linked_people_are_one_family_until_they_are_unlinked() {
    let folder = tempfile::tempdir().unwrap();
    let mut records = vault(&folder.path().join("v"), &[Role::Counsel]);
    let (a, _, pair_a) = family(&mut records, 1);
    let (b, _, pair_b) = family(&mut records, 2);
    let before = records.state_hash().unwrap();
    let link = records
        .transact(
            vec![Op::new(
                a,
                PersonsLinked {
                    other: PersonId(b.0),
                    reason: "same child".into(),
                },
            )],
            &at(3),
        )
        .unwrap();
    assert_eq!(
        records.family(pair_a).unwrap().id,
        records.family(pair_b).unwrap().id
    );
    assert_eq!(records.counts().unwrap().families, 1);
    records
        .transact(
            vec![
                Op::new(
                    a,
                    Withdrawn {
                        reason: "namesakes".into(),
                    },
                )
                .replacing(link.entries),
            ],
            &at(4),
        )
        .unwrap();
    assert_ne!(
        records.family(pair_a).unwrap().id,
        records.family(pair_b).unwrap().id
    );
    assert_eq!(records.state_hash().unwrap(), before);
}

#[test]
fn redacting_a_link_parts_the_families_it_joined() {
    let folder = tempfile::tempdir().unwrap();
    let mut records = vault(&folder.path().join("v"), &[Role::Counsel]);
    let (a, _, pair_a) = family(&mut records, 1);
    let (b, _, pair_b) = family(&mut records, 2);
    let link = PersonsLinked {
        other: PersonId(b.0),
        reason: "same child".into(),
    };
    let link = records
        .transact(vec![Op::new(a, link)], &at(3))
        .unwrap()
        .entries;
    let order = Redacted {
        entries: link,
        authority: "order of the court".into(),
    };
    records.transact(vec![Op::new(a, order)], &at(4)).unwrap();
    assert_whole(&records);
    assert_ne!(
        records.family(pair_a).unwrap().id,
        records.family(pair_b).unwrap().id
    );
}

#[test]
fn that_two_are_told_apart_is_known_to_both_until_it_is_taken_back_or_removed() {
    let folder = tempfile::tempdir().unwrap();
    let mut records = vault(&folder.path().join("v"), &[Role::Counsel]);
    let (a, _, _) = family(&mut records, 1);
    let (b, _, _) = family(&mut records, 2);
    let apart = |records: &mut Records| {
        let act = PersonsToldApart {
            other: PersonId(b.0),
            reason: "another village".into(),
        };
        let written = records.transact(vec![Op::new(a, act)], &at(3)).unwrap();
        let known = |of: EntityId| {
            let family = records.family(of).unwrap();
            family.folded.people[&PersonId(of.0)].told_apart.len()
        };
        assert_eq!((known(a), known(b)), (1, 1));
        written.entries
    };
    let entries = apart(&mut records);
    let reason = "new papers".into();
    let back = Op::new(a, Withdrawn { reason }).replacing(entries);
    records.transact(vec![back], &at(4)).unwrap();
    assert_whole(&records);
    let entries = apart(&mut records);
    let authority = "order of the court".into();
    let gone = Op::new(a, Redacted { entries, authority });
    records.transact(vec![gone], &at(5)).unwrap();
    assert_whole(&records);
}

#[test]
fn every_type_of_act_reads_back_from_its_json() {
    let acts: Vec<Act> = vec![
        person(Part::Parent, "Marta Xicay Ixtuc").into(),
        statement(ParentPreference::ReunifyInUs, Stage::Preliminary).into(),
        attempt().into(),
        waiver().into(),
    ];
    for act in acts {
        assert_eq!(
            Act::from_json(act.kind(), act.version(), &act.to_json()),
            Ok(act)
        );
    }
}

/// What a network is told is of a shared space: in the organisation's own nobody writes it.
#[test]
fn what_is_published_is_refused_in_the_organisations_own_space() {
    let folder = tempfile::tempdir().unwrap();
    let mut records = vault(
        &folder.path().join("v"),
        &[Role::Counsel, Role::Coordinator],
    );
    let (.., pair) = family(&mut records, 1);
    let before = records.entries().unwrap();
    let told = PublishedPair {
        source: EntryHash([1; 32]),
        as_of: records.filing_day(&at(2)),
        alignment: "aligned".to_owned(),
        values: DeliverableLine::default(),
    };
    let refused = records.transact(vec![Op::new(pair, told)], &at(2));
    assert!(matches!(
        refused,
        Err(RecordsError::NotAllowed("published_pair"))
    ));
    assert_eq!(records.entries().unwrap(), before);
}
