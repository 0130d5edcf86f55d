use super::*;
use crate::acts::{ChildStage, ChildStatement, ParentStatement, Source};
use crate::ids::{EntryHash, PairId};
use crate::rules::alignment::{ChildVoice, Clearance, Outcome};
use crate::rules::outcome::ReachedKind;
use crate::rules::preference::{ChildWish, ParentPreference, Stage};
use crate::views::pair::Given;
use crate::views::person::Sourced;
use chrono::Days;
use proptest::prelude::*;

const PARENT: PersonId = PersonId([1; 16]);
const CHILD: PersonId = PersonId([2; 16]);

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn given<T>(number: u8, value: T) -> Given<T> {
    Given {
        entry: EntryHash([number; 32]),
        author: MemberId([9; 16]),
        value,
    }
}

/// A settled pair: nothing is missing but what time may take away.
fn settled(born: &str, reconfirm: [Option<NaiveDate>; 2]) -> (Folded, PairState) {
    let mut child = PersonState::new(CHILD);
    let born = Sourced {
        entry: EntryHash([3; 32]),
        value: Detail::Born(Known::Known(PartialDate::parse_edtf(born).unwrap())),
        source: Source::default(),
    };
    child.details.insert("born".to_owned(), vec![born]);
    let mut parent = PersonState::new(PARENT);
    let consent = (EntryHash([4; 32]), Consent::Granted, day("2018-08-01"));
    parent
        .consents
        .insert(SHARE_WITH_GOVERNMENT.to_owned(), vec![consent]);
    parent.contact.reached = Some((1_533_000_000_000, ReachedKind::ALL[0]));
    parent.contact.counselled_on = Some(day("2018-08-01"));
    let mut folded = Folded::default();
    folded.people.extend([(PARENT, parent), (CHILD, child)]);
    let mut pair = PairState::new(PairId([5; 16]), PARENT, CHILD);
    pair.parent_statements = vec![given(
        6,
        ParentStatement {
            preference: ParentPreference::ReunifyCountryOfOrigin,
            stage: Stage::Final,
            conditions: String::new(),
            said_on: day("2018-08-01"),
            language: "es".to_owned(),
            interpreters: Vec::new(),
            how: "phone".to_owned(),
            read_back: true,
            topics: Vec::new(),
            counselled_by: String::new(),
            reconfirm_by: reconfirm[0],
        },
    )];
    pair.child_statements = vec![given(
        7,
        ChildStatement {
            wish: Some(ChildWish::Return),
            stage: ChildStage::Confirmed,
            voice: ChildVoice::Child,
            confirmed_by: String::new(),
            said_on: day("2018-08-01"),
            reconfirm_by: reconfirm[1],
        },
    )];
    pair.parent_clearances = vec![given(8, Clearance::Cleared { of: None })];
    pair.child_clearances = vec![given(9, Clearance::Cleared { of: None })];
    (folded, pair)
}

#[test]
fn a_birth_date_open_at_one_end_changes_a_pair_on_the_birthday_of_the_other() {
    let (folded, pair) = settled("2000-11-01/..", [None; 2]);
    let before = standing_on(&folded, &pair, day("2018-10-31"));
    assert_eq!(before.alignment.outcome, Outcome::Aligned);
    assert!(before.readiness.is_ready());
    let birthday = day("2018-11-01");
    assert_eq!(before.next_change, Some(birthday));
    let on_it = standing_on(&folded, &pair, birthday);
    assert_eq!(on_it.alignment.outcome, Outcome::Pending);
    assert_eq!(on_it.next_change, None);
    let course =
        |stages: [(Option<NaiveDate>, u8); 2]| stages.map(|(day, stage)| (day, Some(stage)));
    let wanted = course([(None, 5), (Some(birthday), 4)]);
    assert_eq!(stages_by_day(&folded, &pair), wanted);
    let (folded, pair) = settled("../2000-11-01", [None; 2]);
    let before = standing_on(&folded, &pair, day("2018-10-31"));
    assert_eq!(before.child_age, ChildAge::MayBeAdult);
    assert_eq!(before.next_change, Some(birthday));
}

#[test]
fn a_wish_that_holds_till_the_last_of_days_changes_nothing_after_it() {
    let last = day("9999-12-31");
    let (folded, pair) = settled("2010-05-14", [Some(last); 2]);
    let on = standing_on(&folded, &pair, day("2030-01-01"));
    assert_eq!(on.next_change, None);
    assert!(
        stages_by_day(&folded, &pair)
            .iter()
            .all(|(from, _)| from.is_none_or(|day| day < last))
    );
}

/// Days from 1998 to 2003, so that the eighteenth birthday falls near the days that are looked at.
fn any_born() -> impl Strategy<Value = String> {
    let first = day("1998-01-01");
    let mark = || proptest::sample::select(["", "~", "?", "%"].as_slice());
    let form = proptest::sample::select(["%Y", "%Y-%m", "%Y-%m-%d"].as_slice());
    let point = (0u64..2200, form, mark())
        .prop_map(move |(n, form, mark)| format!("{}{mark}", (first + Days::new(n)).format(form)));
    let leap = mark().prop_map(|mark| format!("2000-02-29{mark}"));
    let point = prop_oneof![8 => point, 1 => leap, 1 => Just("199X".to_owned())].boxed();
    let end = prop_oneof![2 => point.clone(), 1 => Just("..".to_owned())];
    let set = (0u64..2200, 0u64..400).prop_map(move |(n, more)| {
        let one = first + Days::new(n);
        format!("[{one},{}]", one + Days::new(more))
    });
    let interval = (end.clone(), end).prop_map(|(from, to)| format!("{from}/{to}"));
    prop_oneof![2 => point, 3 => interval, 1 => set]
        .prop_filter("a date", |text| PartialDate::parse_edtf(text).is_ok())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn nothing_changes_between_two_days_of_change(
        born in any_born(),
        reconfirm in proptest::array::uniform2(proptest::option::of(0u64..3000)),
        on in 0u64..3000,
    ) {
        let first = day("2015-06-01");
        let reconfirm = reconfirm.map(|n| n.map(|n| first + Days::new(n)));
        let (folded, pair) = settled(&born, reconfirm);
        let today = first + Days::new(on);
        let now = standing_on(&folded, &pair, today);
        let until = now.next_change.unwrap_or(first + Days::new(4000));
        for at in today.iter_days().take_while(|at| *at < until) {
            let then = standing_on(&folded, &pair, at);
            prop_assert_eq!(&then.alignment, &now.alignment, "{} on {}", &born, at);
            prop_assert_eq!(&then.readiness, &now.readiness, "{} on {}", &born, at);
            prop_assert_eq!((then.child_age, then.rulable), (now.child_age, now.rulable));
            prop_assert_eq!(then.next_change, now.next_change);
        }
        let course = stages_by_day(&folded, &pair);
        let parent = &folded.people[&pair.parent];
        for at in (first - Days::new(1000)).iter_days().take(5000) {
            let mut begun = course.iter().filter(|(from, _)| from.is_none_or(|from| from <= at));
            let stage = funnel_stage(parent, &pair, &standing_on(&folded, &pair, at));
            prop_assert_eq!(begun.next_back().and_then(|(_, stage)| *stage), Some(stage), "{} on {}", &born, at);
        }
    }
}
