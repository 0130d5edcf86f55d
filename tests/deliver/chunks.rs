//! A large batch is in chunks: a family's fold reads the one that names it.

use crate::desk::{APPROVER, AUTHOR};
use chrono::NaiveDate;
use reencuentro_core::KdfParams;
use reencuentro_core::acts::{
    Act, ChildStage, ChildStatement, ClearanceRecorded, ConsentRecorded, Detail, PairRecorded,
    ParentStatement, Part, PersonRecorded, Side, Source,
};
use reencuentro_core::clock::Now;
use reencuentro_core::entries::Role;
use reencuentro_core::ids::{EntityId, make_id};
use reencuentro_core::records::{Depth, Founding, Op, Records, Underway, found};
use reencuentro_core::rules::alignment::{ChildVoice, Clearance, Consent};
use reencuentro_core::rules::known::Known;
use reencuentro_core::rules::name::{NameKind, NameOrder, split_name};
use reencuentro_core::rules::partial_date::PartialDate;
use reencuentro_core::rules::preference::{ChildWish, ParentPreference, Stage};
use serde_json::json;

const PAIRS: u32 = 1_001;

fn person(part: Part, name: &str) -> PersonRecorded {
    let born = PartialDate::parse_edtf("2010-05-14").unwrap();
    PersonRecorded {
        part,
        name: split_name(name, NameOrder::GivenFirst, NameKind::List),
        identifiers: Vec::new(),
        details: vec![Detail::Born(Known::Known(born))],
        source: Source::default(),
    }
}

/// The acts that found a pair and make it ready.
fn ready(no: u32, now: &Now) -> Vec<Op> {
    let id = || EntityId(make_id(now));
    let (parent, child, pair) = (id(), id(), id());
    let on = NaiveDate::from_ymd_opt(2018, 8, 20).unwrap();
    let founded = PairRecorded {
        parent: parent.into(),
        child: child.into(),
        relation: "mother".to_owned(),
        source: Source::default(),
    };
    let said = ParentStatement {
        preference: ParentPreference::ReunifyCountryOfOrigin,
        stage: Stage::Final,
        conditions: String::new(),
        said_on: on,
        language: "mam".to_owned(),
        interpreters: Vec::new(),
        how: "phone".to_owned(),
        read_back: true,
        topics: Vec::new(),
        counselled_by: "Berta".to_owned(),
        reconfirm_by: None,
    };
    let wish = ChildStatement {
        wish: Some(ChildWish::Return),
        stage: ChildStage::Confirmed,
        voice: ChildVoice::Child,
        confirmed_by: "KIND".to_owned(),
        said_on: on,
        reconfirm_by: None,
    };
    let clear = |side| ClearanceRecorded {
        side,
        state: Clearance::Cleared { of: None },
        by: "Berta".to_owned(),
        on,
        words: String::new(),
    };
    let consent = ConsentRecorded {
        purpose: "share_election_with_government".to_owned(),
        answer: Consent::Granted,
        on,
        language: "mam".to_owned(),
        how: "phone".to_owned(),
    };
    let act = |kind, words: serde_json::Value| {
        Act::from_json(kind, 1, words.to_string().as_bytes()).unwrap()
    };
    let reached = act(
        "attempt_logged",
        json!({"point": null, "channel": "call", "direction": "outbound",
            "spoke_to": "themself", "outcome": "spoke_verified", "identity": "passed",
            "at": now.millis(), "note": ""}),
    );
    let counselled = act(
        "counselled",
        json!({"counsel": "Berta", "language": "mam", "interpreters": [], "topics": ["asylum"],
            "understood": true, "on": on}),
    );
    vec![
        Op::new(parent, person(Part::Parent, &format!("Madre {no:05}"))),
        Op::new(child, person(Part::Child, &format!("Hijo {no:05}"))),
        Op::new(pair, founded),
        Op::new(parent, reached),
        Op::new(parent, counselled),
        Op::new(pair, said),
        Op::new(pair, wish),
        Op::new(pair, clear(Side::Parent)),
        Op::new(pair, clear(Side::Child)),
        Op::new(parent, consent),
    ]
}

fn vault(folder: &std::path::Path, now: &Now) -> Records {
    let founding = Founding {
        folder,
        organisation: "Red",
        member_name: "Ana",
        roles: &[Role::Counsel],
        passphrase: AUTHOR,
        kdf: KdfParams::harness_only(),
        practice: false,
        filing_zone: chrono_tz::America::Los_Angeles,
    };
    let (mut records, _) = found(&founding, now).unwrap();
    let kdf = KdfParams::harness_only();
    records
        .admit_member("Berta", &[Role::Counsel], APPROVER, kdf, now)
        .unwrap();
    records
}

#[test]
fn a_family_of_a_large_batch_reads_one_chunk_of_it() {
    let folder = tempfile::tempdir().unwrap();
    let now = Now::from_parts(1_535_655_600_000, -420);
    let mut records = vault(&folder.path().join("vault"), &now);
    let ops = (0..PAIRS).flat_map(|no| ready(no, &now)).collect();
    records.transact(ops, &now).unwrap();
    let (id, _) = records
        .draft_delivery("Department of Justice", &[], &now)
        .unwrap();
    records.approve_delivery(id, None, APPROVER, &now).unwrap();
    let delivery = records.delivery(id).unwrap();
    assert_eq!(delivery.counts, (PAIRS, PAIRS, PAIRS));
    let lines = records.delivery_lines(&delivery).unwrap();
    let release = records.release(id, &now).unwrap();
    assert_eq!(release.lines.len(), PAIRS as usize);
    assert_eq!(release.lines[1_000].parent_name.as_str(), "Madre 01000");

    let family = records.family(lines[700].pair.into()).unwrap();
    let acts = |wanted: fn(&Act) -> bool| {
        let acts = family
            .timeline
            .iter()
            .filter_map(|line| line.entry.act.as_ref());
        acts.filter(|act| wanted(act)).count()
    };
    assert_eq!(acts(|act| matches!(act, Act::DeliveryLines(_))), 1);
    assert_eq!(acts(|act| matches!(act, Act::DeliveryDrafted(_))), 1);
    assert_eq!(acts(|act| matches!(act, Act::DeliveryApproved(_))), 1);
    assert!(records.views_agree(&family).unwrap());
    let before = records.state_hash().unwrap();
    records.rebuild(&now).unwrap();
    assert_eq!(records.state_hash().unwrap(), before);
    let checked = records.verify(Depth::Whole, &Underway::default()).unwrap();
    assert_eq!(checked.problems, []);
}
