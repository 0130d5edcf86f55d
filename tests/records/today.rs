//! What is to be done: who is called next and when, what is overdue, and that nobody falls off the list.

use crate::desk::{Desk, Pair, text};
use crate::page::whole;
use reencuentro_api::Now;
use serde_json::{Value, json};

const DAY: i64 = 86_400_000;

fn at(desk: &mut Desk, days: i64) {
    desk.now = Now::from_parts(desk.now.millis() + days * DAY, -420);
}

fn group(desk: &mut Desk, kind: &str, request: Value) -> Value {
    let today = desk.ask("today", request);
    let groups = today["groups"].as_array().unwrap().clone();
    let found = groups.into_iter().find(|group| group["kind"] == kind);
    found.unwrap()
}

fn steps(desk: &mut Desk) -> Vec<Value> {
    group(desk, "next_step", json!({}))["items"]
        .as_array()
        .unwrap()
        .clone()
}

fn point(desk: &mut Desk, of: &Pair, from: &str, until: &str, never: bool) {
    let point = json!({"person": of.parent, "kind": "mobile", "raw": "+502 5555 1234",
        "source": "invented", "safe_from": from, "safe_until": until,
        "zone": "America/Guatemala", "never_call": never});
    desk.ask("record_contact_point", point);
}

#[test]
fn from_the_first_call_to_the_final_wish_there_is_a_next_step() {
    let mut desk = Desk::new(true);
    let mut of = desk.listed("Marta Xicay", "Juana Xicay", 1);
    let one = steps(&mut desk);
    assert_eq!(one.len(), 1);
    assert_eq!(one[0]["act"], "first_call");
    assert_eq!(
        (&one[0]["due"], &one[0]["overdue"]),
        (&json!(""), &json!(0))
    );
    assert_eq!(one[0]["call"]["state"], "never", "there is no number");

    desk.attempt(&of, "no_answer", "not_done", "nobody");
    assert_eq!(steps(&mut desk).len(), 0, "not before tomorrow");
    at(&mut desk, 3);
    let again = steps(&mut desk);
    assert_eq!(again[0]["act"], "call_again");
    assert_eq!(
        (&again[0]["due"], &again[0]["overdue"]),
        (&json!("2018-08-31"), &json!(2))
    );

    desk.reach(&of);
    at(&mut desk, 2);
    assert_eq!(steps(&mut desk)[0]["act"], "record_statement");
    desk.counsel(&of);
    of.statement = desk.say(&of, "reunify_country_of_origin", &[]);
    assert_eq!(steps(&mut desk).len(), 0);
    // Taken back, she is called again: nothing falls off the list.
    desk.ask(
        "withdraw",
        json!({"entry": of.statement, "reason": "she asked for it"}),
    );
    assert_eq!(steps(&mut desk)[0]["act"], "record_statement");
    let closed = json!({"person": of.parent, "kind": "declines_contact", "reason": "said so"});
    desk.ask("close_case", closed);
    assert_eq!(steps(&mut desk).len(), 0);
    whole(&mut desk);
}

#[test]
fn nobody_is_callable_outside_the_safe_hours_there() {
    let mut desk = Desk::new(true); // 12:00 in California, 13:00 in Guatemala
    let of = desk.listed("Marta Xicay", "Juana Xicay", 1);
    let call = |desk: &mut Desk| steps(desk)[0]["call"].clone();
    point(&mut desk, &of, "18:00", "20:00", false);
    let later = call(&mut desk);
    assert_eq!(
        (&later["state"], &later["there"]),
        (&json!("later"), &json!("2018-08-30T18:00"))
    );
    desk.now = Now::from_parts(desk.now.millis() + 6 * 3_600_000, -420);
    let now = call(&mut desk);
    assert_eq!(
        (&now["state"], &now["there"]),
        (&json!("now"), &json!("2018-08-30T19:00"))
    );
    assert_eq!(now["assumed"], false);

    let other = desk.listed("Rosa Caal", "Luis Caal", 2);
    point(&mut desk, &other, "", "", true);
    let items = steps(&mut desk);
    let never = items
        .iter()
        .find(|item| item["person"] == other.parent.as_str());
    assert_eq!(never.unwrap()["call"]["state"], "never");
}

#[test]
fn an_agreed_hour_stands_on_its_day_and_what_is_no_call_has_no_hour() {
    let mut desk = Desk::new(true);
    let of = desk.listed("Marta Xicay", "Juana Xicay", 1);
    let call = json!({"person": of.parent, "channel": "call", "outcome": "call_back",
        "identity_check": "not_done", "spoke_to": "relative", "call_back": "2018-09-02T19:30"});
    desk.ask("log_attempt", call);
    assert_eq!(steps(&mut desk).len(), 0);
    // It is seen coming, and on its day stands among the steps alone.
    let coming = group(&mut desk, "agreed_call", json!({}))["items"].clone();
    assert_eq!(coming.as_array().unwrap().len(), 1);
    assert_eq!(
        (&coming[0]["due"], &coming[0]["at"]),
        (&json!("2018-09-02"), &json!("2018-09-02T19:30"))
    );
    at(&mut desk, 3);
    let coming = group(&mut desk, "agreed_call", json!({}))["items"].clone();
    assert_eq!(coming.as_array().unwrap().len(), 0);
    let agreed = steps(&mut desk);
    assert_eq!(
        (&agreed[0]["act"], &agreed[0]["at"]),
        (&json!("call_as_agreed"), &json!("2018-09-02T19:30"))
    );
    point(&mut desk, &of, "", "", false);
    let call = steps(&mut desk)[0]["call"].clone();
    assert_eq!(
        (&call["state"], &call["there"]),
        (&json!("later"), &json!("2018-09-02T19:30"))
    );
    desk.attempt(&of, "suspected_impostor", "failed", "other");
    let alarm = steps(&mut desk);
    assert_eq!(
        (&alarm[0]["act"], &alarm[0]["call"]),
        (&json!("alert_safety"), &Value::Null)
    );
}

#[test]
fn a_decision_a_birthday_and_a_wish_to_confirm_are_shown_when_they_are_near() {
    let mut desk = Desk::new(true);
    let of = desk.listed("Marta Xicay", "Juana Xicay", 1);
    desk.reach(&of);
    let total = |desk: &mut Desk, kind: &str| group(desk, kind, json!({}))["total"].clone();
    at(&mut desk, 27);
    assert_eq!(total(&mut desk, "decision"), 0);
    at(&mut desk, 1);
    assert_eq!(total(&mut desk, "decision"), 1);

    let young = desk.ask(
        "record_person",
        json!({"part": "child", "name": "Ana Xicay",
        "a_number": "", "born": "2000-11-20", "country": "GT", "source": "invented"}),
    );
    let pair = json!({"parent": of.parent, "child": young["id"], "relation": "mother"});
    desk.ask("record_pair", pair);
    let soon = group(&mut desk, "coming_of_age", json!({}));
    assert_eq!(
        (&soon["total"], &soon["items"][0]["due"]),
        (&json!(1), &json!("2018-11-20"))
    );
    assert_eq!(soon["items"][0]["person"], young["id"]);

    let wish = json!({"pair": of.pair, "wish": "return", "stage": "confirmed",
        "confirmed_by": "KIND", "said_on": "2018-09-20", "reconfirm_by": "2018-10-20"});
    desk.ask("record_child_wish", wish);
    assert_eq!(
        total(&mut desk, "reconfirm"),
        0,
        "more than two weeks ahead"
    );
    at(&mut desk, 10);
    assert_eq!(total(&mut desk, "reconfirm"), 1);
    at(&mut desk, 44);
    assert_eq!(total(&mut desk, "coming_of_age"), 1, "on the birthday");
    at(&mut desk, 1);
    assert_eq!(
        total(&mut desk, "coming_of_age"),
        0,
        "the child decides now"
    );
    whole(&mut desk);
}

#[test]
fn what_was_handed_over_and_holds_no_longer_comes_first() {
    let mut desk = Desk::new(true);
    let of = desk.ready("Marta Xicay", "Juana Xicay", 1);
    let id = desk.approved();
    desk.export(&id).unwrap();
    let must = |desk: &mut Desk| group(desk, "must_notify", json!({}))["total"].clone();
    assert_eq!(must(&mut desk), 0);
    desk.say(&of, "child_remains_with_sponsor", &[&of.statement]);
    assert_eq!(must(&mut desk), 1);
    let today = desk.ask("today", json!({}));
    assert_eq!(today["groups"][0]["kind"], "must_notify");
    let conflict = group(&mut desk, "conflict", json!({}));
    assert_eq!(conflict["items"][0]["pair"]["pair"], of.pair.as_str());
    whole(&mut desk);
}

#[test]
fn each_member_sees_their_own_and_can_see_everybodys() {
    let mut desk = Desk::new(true);
    let mine = desk.listed("Marta Xicay", "Juana Xicay", 1);
    let theirs = desk.listed("Rosa Caal", "Luis Caal", 2);
    let me = text(&desk.ask("session", json!({}))["member"]["id"]);
    let about = json!({"family": mine.parent, "member": me});
    desk.ask("assign_family", about);
    let total =
        |desk: &mut Desk, request: Value| group(desk, "next_step", request)["total"].clone();
    let conflict =
        |desk: &mut Desk, request: Value| group(desk, "conflict", request)["total"].clone();
    for other in [&mine, &theirs] {
        desk.reach(other);
        desk.counsel(other);
        desk.say(other, "child_remains_with_sponsor", &[]);
        desk.wish(other, "return");
    }
    assert_eq!(conflict(&mut desk, json!({"mine": true})), 1);
    assert_eq!(conflict(&mut desk, json!({})), 2);
    for other in [&mine, &theirs] {
        desk.attempt(other, "suspected_impostor", "failed", "other");
    }
    assert_eq!(total(&mut desk, json!({"mine": true})), 1);
    assert_eq!(total(&mut desk, json!({})), 2);
    let second = group(
        &mut desk,
        "next_step",
        json!({"group": "next_step", "from": 1, "count": 1}),
    );
    assert_eq!(second["items"].as_array().unwrap().len(), 1);
    assert_eq!(
        desk.refused("today", json!({"group": "weather"}))["args"]["field"],
        "group"
    );
}

#[test]
fn a_child_of_two_parents_comes_of_age_for_whoever_works_with_either() {
    let mut desk = Desk::new(true);
    let mother = desk.listed("Marta Xicay", "Juana Xicay", 1);
    let session = desk.ask("session", json!({}));
    let me = session["member"]["id"].clone();
    let young = json!({"part": "child", "name": "Ana Xicay", "a_number": "", "born": "2000-10",
        "country": "GT", "source": "invented"});
    let young = text(&desk.ask("record_person", young)["id"]);
    let pair = |parent: &str| json!({"parent": parent, "child": young, "relation": "other"});
    desk.ask("record_pair", pair(&mother.parent));
    desk.ask(
        "assign_family",
        json!({"family": mother.parent, "member": me}),
    );
    // The father comes later, and nobody works with him yet.
    let father = desk.person("parent", "Diego Xicay", "");
    desk.ask("record_pair", pair(&father));
    for mine in [true, false] {
        let soon = group(&mut desk, "coming_of_age", json!({"mine": mine}));
        assert_eq!(soon["total"], 1, "one child, mine {mine}");
        assert_eq!(soon["items"].as_array().unwrap().len(), 1);
    }
    whole(&mut desk);
}

#[test]
fn danger_is_told_whatever_was_agreed_or_decided() {
    let mut desk = Desk::new(true);
    let agreed = desk.listed("Marta Xicay", "Juana Xicay", 1);
    point(&mut desk, &agreed, "", "", false);
    let call = json!({"person": agreed.parent, "channel": "call", "outcome": "suspected_impostor",
        "identity_check": "failed", "spoke_to": "other", "call_back": "2018-08-30T13:30"});
    desk.ask("log_attempt", call);
    let alarm = steps(&mut desk);
    assert_eq!(
        (&alarm[0]["act"], &alarm[0]["call"]),
        (&json!("alert_safety"), &Value::Null)
    );
    let decided = desk.ready("Rosa Caal", "Luis Caal", 2);
    assert_eq!(steps(&mut desk).len(), 1);
    desk.attempt(&decided, "unsafe_stop", "not_done", "nobody");
    assert_eq!(steps(&mut desk).len(), 2);
    whole(&mut desk);
}

#[test]
fn a_batch_put_together_since_tells_the_government_nothing() {
    let mut desk = Desk::new(true);
    let of = desk.ready("Marta Xicay", "Juana Xicay", 1);
    let id = desk.approved();
    desk.export(&id).unwrap();
    let again = desk.say(&of, "reunify_third_country", &[&of.statement]);
    desk.clear(&of);
    let must = |desk: &mut Desk| {
        let total = group(desk, "must_notify", json!({}))["total"].clone();
        let listed = desk.ask("preflight", json!({}))["must_notify"].clone();
        assert_eq!(total, listed.as_array().unwrap().len());
        total
    };
    assert_eq!(must(&mut desk), 1);
    let path = json!({"about": of.pair, "party": "network", "what": "legal_path", "words": "visa"});
    desk.ask("record_claim", path);
    desk.draft();
    assert_eq!(must(&mut desk), 1, "a draft tells nobody");
    desk.ask(
        "withdraw",
        json!({"entry": again, "reason": "she asked for it"}),
    );
    assert_eq!(must(&mut desk), 0, "what was told holds again");
}

#[test]
fn who_is_a_parent_and_a_child_is_called_by_their_own_name() {
    let mut desk = Desk::new(true);
    let old = desk.person("parent", "Abuela Caal", "");
    let mother = desk.person("child", "Rosa Caal", "");
    let baby = desk.person("child", "Luis Caal", "");
    for (parent, child) in [(&old, &mother), (&mother, &baby)] {
        let pair = json!({"parent": parent, "child": child, "relation": "mother"});
        desk.ask("record_pair", pair);
    }
    let items = steps(&mut desk);
    let name = |id: &str| {
        let item = items.iter().find(|item| item["person"] == id);
        item.unwrap()["pair"]["parent"].clone()
    };
    assert_eq!(
        (name(&old), name(&mother)),
        (json!("Abuela Caal"), json!("Rosa Caal"))
    );
}

#[test]
fn whoever_waits_is_on_a_list() {
    let mut desk = Desk::new(true);
    let of = desk.listed("Marta Xicay", "Juana Xicay", 1);
    desk.reach(&of);
    desk.counsel(&of);
    let total = |desk: &mut Desk, kind: &str| group(desk, kind, json!({}))["total"].clone();
    let still = desk.say(&of, "undecided", &[]);
    at(&mut desk, 29);
    assert_eq!(total(&mut desk, "decision"), 1, "undecided is no last word");
    desk.say(&of, "reunify_country_of_origin", &[&still]);
    assert_eq!(total(&mut desk, "decision"), 0);
    assert_eq!(total(&mut desk, "childs_side"), 1);
    let wish = |wish: &str, stage: &str| {
        json!({"pair": of.pair, "wish": wish, "stage": stage, "confirmed_by": "KIND",
            "said_on": "2018-09-21"})
    };
    let said = desk.ask("record_child_wish", wish("return", "stated"))["entry"].clone();
    assert_eq!(
        total(&mut desk, "childs_side"),
        1,
        "said, and not confirmed"
    );
    let mut young = wish("too_young", "confirmed");
    young["replaces"] = json!([said]);
    desk.ask("record_child_wish", young);
    assert_eq!(total(&mut desk, "childs_side"), 0);
    assert_eq!(total(&mut desk, "best_interests_route"), 1);
    whole(&mut desk);
}

#[test]
fn a_pair_that_lined_up_and_does_so_no_longer_is_news_for_four_weeks() {
    let mut desk = Desk::new(true);
    let of = desk.listed("Marta Xicay", "Juana Xicay", 1);
    desk.reach(&of);
    desk.counsel(&of);
    let first = desk.say(&of, "reunify_country_of_origin", &[]);
    let wish = desk.wish(&of, "return");
    let changed = |desk: &mut Desk| group(desk, "alignment_changed", json!({}));
    assert_eq!(changed(&mut desk)["total"], 0, "it lines up");
    at(&mut desk, 2);
    let second = desk.say(&of, "child_remains_with_sponsor", &[&first]);
    let found = changed(&mut desk);
    assert_eq!(
        (&found["total"], &found["items"][0]["due"]),
        (&json!(1), &json!("2018-09-01"))
    );
    assert_eq!(found["items"][0]["pair"]["pair"], json!(of.pair));
    whole(&mut desk);
    at(&mut desk, 28);
    assert_eq!(changed(&mut desk)["total"], 1);
    at(&mut desk, 1);
    assert_eq!(changed(&mut desk)["total"], 0, "news no longer");
    // A child who says the same again lines up, and a later change is news anew.
    let request = json!({"pair": of.pair, "wish": "stay", "stage": "confirmed",
        "confirmed_by": "KIND", "said_on": "2018-09-29", "replaces": [wish]});
    desk.ask("record_child_wish", request);
    at(&mut desk, 1);
    assert_eq!(changed(&mut desk)["total"], 0, "it lines up again");
    desk.say(&of, "undecided", &[&second]);
    assert_eq!(changed(&mut desk)["total"], 1);
    whole(&mut desk);
}

#[test]
fn an_hour_is_kept_with_all_its_digits_and_stands_inside_the_safe_hours() {
    let mut desk = Desk::new(true);
    let of = desk.listed("Marta Xicay", "Juana Xicay", 1);
    point(&mut desk, &of, "09:00", "12:00", false);
    let call = json!({"person": of.parent, "channel": "call", "outcome": "call_back",
        "identity_check": "not_done", "spoke_to": "relative", "call_back": "2018-8-30T20:00"});
    desk.ask("log_attempt", call);
    let agreed = steps(&mut desk)[0].clone();
    assert_eq!(agreed["at"], "2018-08-30T20:00");
    assert_eq!(
        (&agreed["call"]["state"], &agreed["call"]["there"]),
        (&json!("later"), &json!("2018-08-31T09:00"))
    );
    let open = json!({"part": "child", "name": "Ana Xicay", "a_number": "", "born": "../2001",
        "country": "GT", "source": "invented"});
    let open = text(&desk.ask("record_person", open)["id"]);
    let pair = json!({"parent": of.parent, "child": open, "relation": "mother"});
    desk.ask("record_pair", pair);
    assert_eq!(group(&mut desk, "coming_of_age", json!({}))["total"], 1);
}

#[test]
fn a_phone_of_no_said_zone_is_of_its_persons_country() {
    let mut desk = Desk::new(true);
    let of = desk.listed("Marta Xicay", "Juana Xicay", 1);
    let zone = |desk: &mut Desk, raw: &str| {
        let point = json!({"person": of.parent, "kind": "mobile", "raw": raw});
        desk.ask("record_contact_point", point);
        let family = desk.ask("open_family", json!({"family": of.pair}));
        let people = family["people"].as_array().unwrap();
        let parent = people.iter().find(|one| one["id"] == of.parent.as_str());
        let points = parent.unwrap()["contact_points"]
            .as_array()
            .unwrap()
            .clone();
        let zones: Vec<_> = points.iter().map(|one| one["zone"].clone()).collect();
        zones
    };
    let first = zone(&mut desk, "+40 721 000 000");
    assert_eq!(first, ["America/Guatemala"], "nobody said where");
    let romania = json!({"person": of.parent, "field": "country", "values": ["RO"]});
    desk.ask("record_detail", romania);
    let zones = zone(&mut desk, "+40 721 000 001");
    assert!(zones.contains(&json!("Europe/Bucharest")), "{zones:?}");
}
