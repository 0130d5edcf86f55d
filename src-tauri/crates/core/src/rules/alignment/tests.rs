use super::super::known::Known;
use super::super::partial_date::PartialDate;
use super::super::preference::{ChildWish, ParentPreference, Stage};
use super::*;
use chrono::NaiveDate;
use proptest::prelude::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn parent(preference: ParentPreference) -> ParentHead {
    ParentHead::One {
        preference,
        stage: Stage::Final,
        reconfirm_by: None,
    }
}

fn child(wish: ChildWish) -> ChildHead {
    ChildHead::One {
        wish,
        confirmed: true,
        voice: ChildVoice::Child,
        reconfirm_by: None,
    }
}

/// Both settled, both counsel clear: the parent wants the country of origin, the child to return.
fn settled() -> Inputs {
    Inputs {
        parent: parent(ParentPreference::ReunifyCountryOfOrigin),
        child: child(ChildWish::Return),
        child_age: ChildAge::Minor,
        parent_counsel: Clearance::Cleared { of: None },
        child_counsel: Clearance::Cleared { of: None },
        red_flag_in_dispute: false,
        parents_differ: false,
        legal_path: false,
        counsel_override: None,
        today: day("2018-08-30"),
    }
}

const FACTS: DeliveryFacts = DeliveryFacts {
    reached: true,
    counselled: true,
    conditions: false,
    consent_to_share: Consent::Granted,
    parent_a_number: true,
    child_a_number: true,
    second_parent_asked: None,
};

fn missing(inputs: &Inputs) -> Vec<Missing> {
    readiness(inputs, &align(inputs), &FACTS).missing
}

/// DOMAIN §5.3, written out again by hand: preference; return; stay; other; not confirmed; too
/// young; now 18+.
const RULES: &str = "
reunify_country_of_origin;  aligned;       conflict;        needs_counsel; pending; best_interests_route; child_decides
reunify_third_country;      aligned_held;  conflict;        needs_counsel; pending; best_interests_route; child_decides
child_remains_with_sponsor; conflict;      aligned;         needs_counsel; pending; best_interests_route; child_decides
child_remains_pursue_claim; conflict;      aligned;         needs_counsel; pending; best_interests_route; child_decides
reunify_in_us;              conflict;      aligned_us_held; needs_counsel; pending; best_interests_route; own_adult_case
return_parent_with_child;   needs_counsel; needs_counsel;   needs_counsel; pending; best_interests_route; child_decides
other;                      needs_counsel; needs_counsel;   needs_counsel; pending; best_interests_route; child_decides
undecided;                  pending;       pending;         pending;       pending; pending;              child_decides
declines_to_state;          pending;       pending;         pending;       pending; pending;              child_decides
unable_to_obtain;           pending;       pending;         pending;       pending; pending;              child_decides";

/// Every way for a child to stand in a column.
fn column_heads(column: usize) -> Vec<(ChildHead, ChildAge)> {
    let unconfirmed = ChildHead::One {
        wish: ChildWish::Return,
        confirmed: false,
        voice: ChildVoice::Child,
        reconfirm_by: None,
    };
    match column {
        0 => vec![(child(ChildWish::Return), ChildAge::Minor)],
        1 => vec![(child(ChildWish::Stay), ChildAge::Minor)],
        2 => vec![(child(ChildWish::Other), ChildAge::Minor)],
        3 => [
            ChildHead::NotAsked,
            ChildHead::WithCounsel,
            unconfirmed,
            child(ChildWish::Undecided),
            child(ChildWish::WantsCounselFirst),
        ]
        .map(|head| (head, ChildAge::Minor))
        .to_vec(),
        4 => vec![(child(ChildWish::TooYoung), ChildAge::Minor)],
        _ => vec![
            (child(ChildWish::Stay), ChildAge::Adult),
            (ChildHead::NotAsked, ChildAge::Adult),
            (ChildHead::Contradicting, ChildAge::Adult),
        ],
    }
}

#[test]
fn every_cell_is_what_the_domain_says_and_has_its_own_sentence() {
    let mut walked = 0;
    for rule in RULES.trim().lines() {
        let mut fields = rule.split(';').map(str::trim);
        let preference = ParentPreference::from_code(fields.next().unwrap()).unwrap();
        for (column, expected) in fields.enumerate() {
            for (child, child_age) in column_heads(column) {
                let inputs = Inputs {
                    parent: parent(preference),
                    child,
                    child_age,
                    ..settled()
                };
                let alignment = align(&inputs);
                let place = format!("{} {column} {child:?}", preference.code());
                assert_eq!(alignment.outcome.code(), expected, "{place}");
                let column_code = ChildColumn::ALL[column].code().replace('_', "-");
                assert!(
                    alignment
                        .reason
                        .message_id()
                        .ends_with(&format!("-{column_code}")),
                    "{place}"
                );
                walked += 1;
            }
        }
    }
    assert_eq!(walked, ParentPreference::ALL.len() * 12);
}

#[test]
fn each_cell_names_a_message_of_its_own() {
    let ids = message_ids();
    let unique: std::collections::BTreeSet<_> = ids.iter().collect();
    assert_eq!(unique.len(), ids.len());
    assert_eq!(ids.len(), 8 * 6 + Overlay::ALL.len() + 2);
    assert_eq!(ids[0], "align-origin-return");
}

#[test]
fn overlays_as_a_table() {
    let yesterday = Some(day("2018-08-29"));
    let stale_parent = ParentHead::One {
        preference: ParentPreference::ReunifyCountryOfOrigin,
        stage: Stage::Final,
        reconfirm_by: yesterday,
    };
    let stale_child = ChildHead::One {
        wish: ChildWish::Return,
        confirmed: true,
        voice: ChildVoice::Child,
        reconfirm_by: yesterday,
    };
    let preliminary = ParentHead::One {
        preference: ParentPreference::ReunifyCountryOfOrigin,
        stage: Stage::Preliminary,
        reconfirm_by: None,
    };
    let table: [(Inputs, Outcome, Overlay); 14] = [
        (
            Inputs {
                parent: ParentHead::Contradicting,
                ..settled()
            },
            Outcome::Pending,
            Overlay::ParentContradicting,
        ),
        (
            Inputs {
                child: ChildHead::Contradicting,
                ..settled()
            },
            Outcome::Pending,
            Overlay::ChildContradicting,
        ),
        (
            Inputs {
                parent: ParentHead::NotAsked,
                ..settled()
            },
            Outcome::Pending,
            Overlay::ParentNotAsked,
        ),
        (
            Inputs {
                parent: stale_parent,
                child: stale_child,
                ..settled()
            },
            Outcome::Stale,
            Overlay::StaleBoth,
        ),
        (
            Inputs {
                parent: stale_parent,
                ..settled()
            },
            Outcome::Stale,
            Overlay::StaleParent,
        ),
        (
            Inputs {
                child: stale_child,
                ..settled()
            },
            Outcome::Stale,
            Overlay::StaleChild,
        ),
        (
            Inputs {
                parent: preliminary,
                ..settled()
            },
            Outcome::Pending,
            Overlay::ParentPreliminary,
        ),
        (
            Inputs {
                parent: preliminary,
                child: ChildHead::WithCounsel,
                ..settled()
            },
            Outcome::Pending,
            Overlay::BothUnsettled,
        ),
        (
            Inputs {
                red_flag_in_dispute: true,
                ..settled()
            },
            Outcome::NeedsCounsel,
            Overlay::RedFlagInDispute,
        ),
        (
            Inputs {
                parents_differ: true,
                ..settled()
            },
            Outcome::NeedsCounsel,
            Overlay::ParentsDiffer,
        ),
        (
            Inputs {
                parent_counsel: Clearance::Objected,
                ..settled()
            },
            Outcome::NeedsCounsel,
            Overlay::ParentCounselObjects,
        ),
        (
            Inputs {
                child_counsel: Clearance::Objected,
                ..settled()
            },
            Outcome::NeedsCounsel,
            Overlay::ChildCounselObjects,
        ),
        (
            Inputs {
                child_age: ChildAge::MayBeAdult,
                ..settled()
            },
            Outcome::Pending,
            Overlay::ChildMayBeAdult,
        ),
        (
            Inputs {
                child_age: ChildAge::Unknown,
                ..settled()
            },
            Outcome::Pending,
            Overlay::ChildAgeUnknown,
        ),
    ];
    for (inputs, outcome, overlay) in &table {
        let alignment = align(inputs);
        assert_eq!(alignment.outcome, *outcome, "{overlay:?}");
        assert_eq!(alignment.reason, Reason::Overlay { overlay: *overlay });
        assert!(
            !readiness(inputs, &alignment, &FACTS).is_ready(),
            "{overlay:?}"
        );
    }
    let covered: Vec<Overlay> = table.iter().map(|row| row.2).collect();
    assert_eq!(covered, Overlay::ALL);
}

#[test]
fn the_reconfirm_by_day_itself_still_counts() {
    let today = Some(settled().today);
    let inputs = Inputs {
        parent: ParentHead::One {
            preference: ParentPreference::ReunifyCountryOfOrigin,
            stage: Stage::Final,
            reconfirm_by: today,
        },
        ..settled()
    };
    assert_eq!(align(&inputs).outcome, Outcome::Aligned);
}

#[test]
fn a_determination_is_a_child_side_statement_and_can_be_delivered() {
    for (confirmed, outcome) in [(true, Outcome::Aligned), (false, Outcome::Pending)] {
        let inputs = Inputs {
            child: ChildHead::One {
                wish: ChildWish::Return,
                confirmed,
                voice: ChildVoice::BestInterests,
                reconfirm_by: None,
            },
            ..settled()
        };
        assert_eq!(align(&inputs).outcome, outcome);
        assert_eq!(
            readiness(&inputs, &align(&inputs), &FACTS).is_ready(),
            confirmed
        );
    }
}

#[test]
fn a_held_pair_goes_when_a_legal_path_exists() {
    let held = Inputs {
        parent: parent(ParentPreference::ReunifyInUs),
        child: child(ChildWish::Stay),
        ..settled()
    };
    assert_eq!(missing(&held), [Missing::LegalPath]);
    let path = Inputs {
        legal_path: true,
        ..held
    };
    assert_eq!(align(&path).reason, Reason::LegalPath);
    assert_eq!(missing(&path), []);
}

#[test]
fn a_ruling_changes_the_conclusion_and_never_makes_up_a_statement() {
    let ruling = Some(Override {
        outcome: Outcome::Aligned,
    });
    let ruled = |inputs: Inputs| {
        align(&Inputs {
            counsel_override: ruling,
            ..inputs
        })
    };
    let lifted = [
        Inputs {
            child: child(ChildWish::Stay),
            ..settled()
        },
        Inputs {
            parent: parent(ParentPreference::ReturnParentWithChild),
            ..settled()
        },
        Inputs {
            red_flag_in_dispute: true,
            ..settled()
        },
        Inputs {
            parents_differ: true,
            ..settled()
        },
        Inputs {
            child_age: ChildAge::MayBeAdult,
            ..settled()
        },
    ];
    for inputs in lifted {
        assert_eq!(ruled(inputs).reason, Reason::Override);
    }
    let preliminary = ParentHead::One {
        preference: ParentPreference::ReunifyCountryOfOrigin,
        stage: Stage::Preliminary,
        reconfirm_by: None,
    };
    let not_lifted = [
        Inputs {
            parent: ParentHead::NotAsked,
            ..settled()
        },
        Inputs {
            parent: ParentHead::Contradicting,
            ..settled()
        },
        Inputs {
            parent: preliminary,
            ..settled()
        },
        Inputs {
            parent: parent(ParentPreference::Undecided),
            ..settled()
        },
        Inputs {
            child: ChildHead::NotAsked,
            ..settled()
        },
        Inputs {
            child: child(ChildWish::TooYoung),
            ..settled()
        },
        Inputs {
            child_age: ChildAge::Adult,
            ..settled()
        },
    ];
    for inputs in not_lifted {
        let alignment = ruled(inputs.clone());
        assert_ne!(alignment.outcome, Outcome::Aligned, "{inputs:?}");
        let with_ruling = Inputs {
            counsel_override: ruling,
            ..inputs
        };
        assert!(!readiness(&with_ruling, &alignment, &FACTS).is_ready());
    }
}

#[test]
fn every_cause_for_a_lawyer_is_listed_even_when_another_decides() {
    let inputs = Inputs {
        parent: ParentHead::Contradicting,
        red_flag_in_dispute: true,
        child_counsel: Clearance::Objected,
        ..settled()
    };
    assert_eq!(
        align(&inputs).for_counsel,
        [
            CounselCause::ParentContradicting,
            CounselCause::RedFlagInDispute,
            CounselCause::ChildCounselObjects,
        ]
    );
    let conflict = Inputs {
        child: child(ChildWish::Stay),
        ..settled()
    };
    assert_eq!(align(&conflict).for_counsel, [CounselCause::Conflict]);
    let relative = Inputs {
        parent: parent(ParentPreference::ReturnParentWithChild),
        ..settled()
    };
    assert_eq!(align(&relative).for_counsel, [CounselCause::Wish]);
    assert_eq!(align(&settled()).for_counsel, []);
}

#[test]
fn readiness_names_what_is_missing() {
    assert_eq!(missing(&settled()), []);
    let start = Inputs {
        parent: ParentHead::NotAsked,
        child: ChildHead::NotAsked,
        parent_counsel: Clearance::NotAsked,
        child_counsel: Clearance::Pending,
        ..settled()
    };
    assert_eq!(
        missing(&start),
        [
            Missing::ParentStatement,
            Missing::ChildConfirmed,
            Missing::ClearanceParentCounsel,
            Missing::ClearanceChildCounsel,
        ]
    );
    let refused = DeliveryFacts {
        consent_to_share: Consent::Refused,
        ..FACTS
    };
    let inputs = settled();
    assert_eq!(
        readiness(&inputs, &align(&inputs), &refused).missing,
        [Missing::ConsentGovernment]
    );
}

#[test]
fn nothing_goes_out_for_a_parent_whom_nobody_reached_or_counselled() {
    let inputs = settled();
    for (facts, wanted) in [
        (
            DeliveryFacts {
                reached: false,
                ..FACTS
            },
            Missing::Reached,
        ),
        (
            DeliveryFacts {
                counselled: false,
                ..FACTS
            },
            Missing::Counselled,
        ),
    ] {
        let readiness = readiness(&inputs, &align(&inputs), &facts);
        assert_eq!(readiness.missing, [wanted]);
        assert!(!readiness.is_ready());
    }
}

#[test]
fn a_missing_a_number_or_a_condition_is_said_and_holds_nobody_up() {
    let facts = DeliveryFacts {
        conditions: true,
        parent_a_number: false,
        child_a_number: false,
        second_parent_asked: Some(false),
        ..FACTS
    };
    let inputs = settled();
    let readiness = readiness(&inputs, &align(&inputs), &facts);
    assert_eq!(
        readiness.missing,
        [
            Missing::Conditions,
            Missing::ParentANumber,
            Missing::ChildANumber,
            Missing::SecondParent
        ]
    );
    assert!(readiness.is_ready());
}

#[test]
fn a_waiver_without_a_reason_is_no_clearance() {
    assert!(
        !Clearance::Waived {
            reason: "  ".into()
        }
        .is_clear()
    );
    assert!(
        Clearance::Waived {
            reason: "no counsel appointed in time".into()
        }
        .is_clear()
    );
    let json = serde_json::to_string(&Clearance::NotAsked).unwrap();
    assert_eq!(json, r#"{"state":"not_asked"}"#);
}

#[test]
fn ages_that_a_partial_birth_date_leaves_open() {
    let age = |edtf: &str| {
        let born = Known::Known(PartialDate::parse_edtf(edtf).unwrap());
        child_age(&born, day("2018-08-30"))
    };
    assert_eq!(age("2000-08-30"), ChildAge::Adult);
    assert_eq!(age("2000-08-31"), ChildAge::Minor);
    assert_eq!(age("2000"), ChildAge::MayBeAdult);
    assert_eq!(age("[2000-08-09,2000-09-08]"), ChildAge::MayBeAdult);
    assert_eq!(age("1990/.."), ChildAge::MayBeAdult);
    assert_eq!(age("../1999"), ChildAge::Adult);
    assert_eq!(age("2012"), ChildAge::Minor);
    assert_eq!(
        child_age(&Known::Unknown, day("2018-08-30")),
        ChildAge::Unknown
    );
}

fn any_inputs() -> impl Strategy<Value = Inputs> {
    let date =
        proptest::option::of((0u64..60).prop_map(|n| day("2018-08-01") + chrono::Days::new(n)));
    let stage = proptest::sample::select(Stage::ALL);
    let preference = proptest::sample::select(ParentPreference::ALL);
    let parent = prop_oneof![
        1 => Just(ParentHead::NotAsked),
        1 => Just(ParentHead::Contradicting),
        6 => (preference, stage, date.clone()).prop_map(|(preference, stage, reconfirm_by)|
            ParentHead::One { preference, stage, reconfirm_by }),
    ];
    let wish = proptest::sample::select(ChildWish::ALL);
    let voice = proptest::sample::select(ChildVoice::ALL);
    let child = prop_oneof![
        1 => Just(ChildHead::NotAsked),
        1 => Just(ChildHead::WithCounsel),
        1 => Just(ChildHead::Contradicting),
        6 => (wish, any::<bool>(), voice, date).prop_map(|(wish, confirmed, voice, reconfirm_by)|
            ChildHead::One { wish, confirmed, voice, reconfirm_by }),
    ];
    let clearance = || {
        prop_oneof![
            3 => Just(Clearance::Cleared { of: None }),
            1 => Just(Clearance::NotAsked),
            1 => Just(Clearance::AskAgain),
            1 => Just(Clearance::Objected),
            1 => Just(Clearance::Waived { reason: String::new() }),
        ]
    };
    let ruling = proptest::option::of(proptest::sample::select(Outcome::ALL));
    let flags = (any::<bool>(), any::<bool>(), any::<bool>());
    let age = proptest::sample::select(ChildAge::ALL);
    (parent, child, age, clearance(), clearance(), flags, ruling).prop_map(
        |(parent, child, child_age, parent_counsel, child_counsel, flags, ruling)| Inputs {
            parent,
            child,
            child_age,
            parent_counsel,
            child_counsel,
            red_flag_in_dispute: flags.0,
            parents_differ: flags.1,
            legal_path: flags.2,
            counsel_override: ruling.map(|outcome| Override { outcome }),
            today: day("2018-08-30"),
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4000))]

    #[test]
    fn nothing_is_ready_that_is_not_final_confirmed_fresh_and_cleared(inputs in any_inputs()) {
        let alignment = align(&inputs);
        if readiness(&inputs, &alignment, &FACTS).is_ready() {
            prop_assert_eq!(alignment.outcome, Outcome::Aligned);
            prop_assert!(inputs.parent_counsel.is_clear() && inputs.child_counsel.is_clear());
            prop_assert!(inputs.child_age != ChildAge::Adult);
            let ParentHead::One { preference, stage, reconfirm_by } = inputs.parent else {
                return Err(TestCaseError::fail("no parent statement"));
            };
            prop_assert!(preference.is_decided() && stage == Stage::Final);
            prop_assert!(reconfirm_by.is_none_or(|by| by >= inputs.today));
            let ChildHead::One { confirmed, reconfirm_by, .. } = inputs.child else {
                return Err(TestCaseError::fail("no child statement"));
            };
            prop_assert!(confirmed && reconfirm_by.is_none_or(|by| by >= inputs.today));
        } else {
            // What blocks is always named.
            let readiness = readiness(&inputs, &alignment, &FACTS);
            prop_assert!(readiness.missing.iter().any(|m| m.blocks()));
        }
    }
}
