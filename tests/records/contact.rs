//! Attempts, contact points, searches on the ground, the effort standard, consent.

use crate::desk::{Desk, Pair, text};
use crate::page::{line, pair, person, rule, whole};
use reencuentro_api::Now;
use serde_json::{Value, json};

fn attempt(of: &Pair, outcome: &str) -> Value {
    let (channel, direction) = match outcome {
        "visited_found" | "visited_not_found" => ("visit", "outbound"),
        "inbound_call" => ("hotline", "inbound"),
        _ => ("call", "outbound"),
    };
    let (identity, spoke_to) = match outcome {
        "spoke_verified" => ("passed", "themself"),
        _ => ("not_done", "nobody"),
    };
    let call_back = if outcome == "call_back" {
        "2018-09-01T16:00"
    } else {
        ""
    };
    json!({"person": of.parent, "channel": channel, "direction": direction, "outcome": outcome,
        "identity_check": identity, "spoke_to": spoke_to, "call_back": call_back})
}

#[test]
fn every_outcome_is_logged_and_only_a_passed_check_is_reached() {
    let mut desk = Desk::new(true);
    let outcomes = [
        "no_answer",
        "busy_or_off",
        "number_dead",
        "wrong_person",
        "relative_answered",
        "message_left",
        "message_left_unsafe",
        "spoke_unverified",
        "call_back",
        "refused",
        "visited_not_found",
        "visited_found",
        "inbound_call",
        "line_dropped",
        "suspected_impostor",
        "unsafe_stop",
        "voicemail_not_left",
        "spoke_verified",
    ];
    for (no, outcome) in (1..).zip(outcomes) {
        let of = desk.listed(&format!("Marta {no}"), &format!("Juana {no}"), no);
        desk.ask("log_attempt", attempt(&of, outcome));
        let said = line(&mut desk, &of.parent, "attempt_logged");
        assert_eq!(said["said"]["args"]["outcome"], outcome);
        let reached = person(&mut desk, &of.parent)["contact"] == "reached";
        assert_eq!(reached, outcome == "spoke_verified", "{outcome}");
    }
    whole(&mut desk);
}

#[test]
fn an_attempt_that_cannot_have_been_so_is_refused() {
    let mut desk = Desk::new(true);
    let of = desk.listed("Marta Xicay", "Juana Xicay", 1);
    let other = desk.listed("Ana Pop", "Rosa Pop", 2);
    let point = json!({"person": of.parent, "kind": "mobile", "raw": "+502 5555 1234",
        "may_leave_message": "no"});
    let point = text(&desk.ask("record_contact_point", point)["entry"]);
    let with = |outcome: &str, changes: Value| {
        let mut request = attempt(&of, outcome);
        for (name, value) in changes.as_object().unwrap() {
            request[name] = value.clone();
        }
        request
    };
    let cases = [
        (
            with("spoke_verified", json!({"identity_check": "not_done"})),
            "spoke_needs_identity",
        ),
        (
            with("spoke_verified", json!({"identity_check": "failed"})),
            "spoke_needs_identity",
        ),
        (
            with("spoke_verified", json!({"spoke_to": "relative"})),
            "spoke_needs_identity",
        ),
        (
            with("no_answer", json!({"identity_check": "passed"})),
            "identity_without_speech",
        ),
        (
            with("visited_found", json!({"channel": "call"})),
            "visit_needs_visit",
        ),
        (
            with("inbound_call", json!({"direction": "outbound"})),
            "direction_differs",
        ),
        (
            with("message_left", json!({"point": point})),
            "message_not_allowed",
        ),
        (
            with("no_answer", json!({"at": "2018-09-02T10:00"})),
            "in_the_future",
        ),
    ];
    for (request, refusal) in cases {
        assert_eq!(rule(&mut desk, "log_attempt", request), refusal);
    }
    let mut anothers = attempt(&other, "no_answer");
    anothers["point"] = json!(point);
    assert_eq!(rule(&mut desk, "log_attempt", anothers), "point_of_another");
    let no_time = with("call_back", json!({"call_back": ""}));
    assert_eq!(
        desk.refused("log_attempt", no_time)["args"]["field"],
        "call_back"
    );
}

#[test]
fn a_point_keeps_what_was_found_out_through_a_change_of_its_rules() {
    let mut desk = Desk::new(true);
    let of = desk.listed("Marta Xicay", "Juana Xicay", 1);
    let point = |state: &str, never: bool, replaces: &[&str]| {
        json!({"person": of.parent, "kind": "neighbour", "raw": "+502 5555 1234", "state": state,
            "never_call": never, "source": "the defender", "replaces": replaces})
    };
    let state = |desk: &mut Desk| text(&person(desk, &of.parent)["contact_points"][0]["state"]);
    let first = text(&desk.ask("record_contact_point", point("", false, &[]))["entry"]);
    let mut call = attempt(&of, "no_answer");
    call["point"] = json!(first);
    desk.ask("log_attempt", call.clone());
    assert_eq!(state(&mut desk), "rings");
    let wrong = point("wrong_person", false, &[&first]);
    let second = text(&desk.ask("record_contact_point", wrong)["entry"]);
    assert_eq!(state(&mut desk), "wrong_person");
    let third = point("", true, &[&second]);
    let third = text(&desk.ask("record_contact_point", third)["entry"]);
    let shown = person(&mut desk, &of.parent)["contact_points"].clone();
    assert_eq!(shown.as_array().unwrap().len(), 1);
    assert_eq!(shown[0]["state"], "wrong_person");
    assert_eq!(shown[0]["never_call"], true);
    // What is tried afterwards goes on from there.
    let mut call = attempt(&of, "relative_answered");
    call["point"] = json!(third);
    desk.ask("log_attempt", call);
    assert_eq!(state(&mut desk), "works");
    let kind = json!({"person": of.parent, "kind": "pigeon", "raw": "x"});
    assert_eq!(
        desk.refused("record_contact_point", kind)["args"]["field"],
        "kind"
    );
    whole(&mut desk);
}

fn search(desk: &mut Desk, of: &Pair, on: &str) -> String {
    let request = json!({"person": of.parent, "defender": "L. Chaj", "area": "Nebaj", "on": on,
        "sheet": true});
    text(&desk.ask("assign_field_search", request)["entry"])
}

#[test]
fn a_search_on_the_ground_comes_back_once() {
    let mut desk = Desk::new(true);
    let of = desk.listed("Marta Xicay", "Juana Xicay", 1);
    let one = search(&mut desk, &of, "2018-08-10");
    let two = search(&mut desk, &of, "2018-08-12");
    assert_eq!(person(&mut desk, &of.parent)["contact"], "attempting");
    let back = |entry: &str, on: &str| {
        json!({"person": of.parent, "search": entry, "outcome": "exhausted", "on": on,
            "visits": 3, "note": "asked at the church"})
    };
    let early = back(&one, "2018-08-09");
    assert_eq!(
        rule(&mut desk, "return_field_search", early),
        "returned_before_asked"
    );
    let answer = text(&desk.ask("return_field_search", back(&one, "2018-08-20"))["entry"]);
    let again = back(&one, "2018-08-21");
    assert_eq!(
        rule(&mut desk, "return_field_search", again.clone()),
        "search_returned"
    );
    let mut corrected = again;
    corrected["replaces"] = json!([answer]);
    corrected["incident"] = json!(true);
    corrected["visited"] = json!([{"on": "2018-08-22", "place": "Aldea Acul"}]);
    assert_eq!(
        rule(&mut desk, "return_field_search", corrected.clone()),
        "visit_outside_search"
    );
    corrected["visited"][0]["on"] = json!("2018-08-19");
    corrected["sources"] = json!(["registry", "radio"]);
    corrected["sheet_back"] = json!(true);
    for (amount, currency, wrong) in [
        ("1,500", "GTQ", "expenses"),
        ("-3", "GTQ", "expenses"),
        ("12.", "GTQ", "expenses"),
        ("12", "Q", "currency"),
    ] {
        corrected["expenses"] = json!(amount);
        corrected["currency"] = json!(currency);
        let refused = desk.refused("return_field_search", corrected.clone());
        assert_eq!(refused["args"]["field"], wrong, "{amount} {currency}");
    }
    corrected["expenses"] = json!("85,5");
    corrected["currency"] = json!("gtq");
    desk.ask("return_field_search", corrected);
    let shown = person(&mut desk, &of.parent)["searches"].clone();
    assert_eq!(shown[1]["returned_on"], "2018-08-21");
    assert_eq!(shown[1]["incident"], true);
    assert_eq!(shown[1]["visits"], 3);
    assert_eq!(shown[1]["visited"][0]["place"], "Aldea Acul");
    assert_eq!(shown[1]["sources"], json!(["registry", "radio"]));
    assert_eq!(shown[1]["expenses"], "85.50 GTQ");
    assert_eq!(
        (&shown[1]["sheet"], &shown[1]["sheet_back"]),
        (&json!(true), &json!(true))
    );
    assert_eq!(shown[0]["id"], two.as_str());
    assert_eq!(shown[0]["outcome"], "", "the other one is still open");
    let none = back(&answer, "2018-08-21");
    assert_eq!(
        desk.refused("return_field_search", none)["args"]["field"],
        "search"
    );
    whole(&mut desk);
}

#[test]
fn could_not_obtain_stands_on_an_effort_that_was_met_and_attested() {
    let mut desk = Desk::new(true);
    let of = desk.listed("Marta Xicay", "Juana Xicay", 1);
    let statement = json!({"pair": of.pair, "preference": "unable_to_obtain", "stage": "final",
        "how": "phone"});
    let close = json!({"person": of.parent, "kind": "preference_not_obtainable",
        "reason": "efforts exhausted"});
    let attest = json!({"person": of.parent});
    assert_eq!(
        rule(&mut desk, "record_statement", statement.clone()),
        "effort_not_attested"
    );
    assert_eq!(
        rule(&mut desk, "close_case", close.clone()),
        "effort_not_attested"
    );
    assert_eq!(
        rule(&mut desk, "attest_effort", attest.clone()),
        "effort_not_met"
    );
    let point = json!({"person": of.parent, "kind": "mobile", "raw": "+502 5555 1234"});
    let point = text(&desk.ask("record_contact_point", point)["entry"]);
    // Six calls on the one number that is known, over more than two weeks.
    for _ in 0..6 {
        let mut call = attempt(&of, "no_answer");
        call["point"] = json!(point);
        desk.ask("log_attempt", call);
        desk.now = Now::from_parts(desk.now.millis() + 3 * 86_400_000, -420);
    }
    let gaps = person(&mut desk, &of.parent)["effort"].clone();
    let kinds: Vec<&str> = gaps
        .as_array()
        .unwrap()
        .iter()
        .map(|gap| gap["kind"].as_str().unwrap())
        .collect();
    assert_eq!(kinds, ["field_search", "counsel_signature"]);
    let entry = search(&mut desk, &of, "2018-09-01");
    let back = json!({"person": of.parent, "search": entry, "outcome": "exhausted"});
    desk.ask("return_field_search", back);
    desk.ask("attest_effort", attest);
    let said = line(&mut desk, &of.parent, "effort_attested");
    assert_eq!(said["said"]["args"]["calls"], "6");
    assert_eq!(person(&mut desk, &of.parent)["effort"], json!([]));
    desk.ask("record_statement", statement);
    assert_eq!(pair(&mut desk, &of.pair)["alignment"], "pending");
    desk.ask("close_case", close);
    whole(&mut desk);
}

#[test]
fn consent_is_withdrawn_only_where_it_was_given_and_delivery_waits_again() {
    let mut desk = Desk::new(true);
    let of = desk.ready("Marta Xicay", "Juana Xicay", 1);
    assert_eq!(pair(&mut desk, &of.pair)["missing"], json!([]));
    desk.consent(&of, "withdrawn");
    let missing = pair(&mut desk, &of.pair)["missing"].clone();
    assert_eq!(missing, json!(["consent_government"]));
    let press = json!({"person": of.parent, "purpose": "press", "answer": "withdrawn"});
    assert_eq!(
        rule(&mut desk, "record_consent", press),
        "nothing_to_withdraw"
    );
    let unknown = json!({"person": of.parent, "purpose": "film", "answer": "granted"});
    assert_eq!(
        desk.refused("record_consent", unknown)["args"]["field"],
        "purpose"
    );
}

#[test]
fn what_must_never_be_said_stands_beside_the_only_words_and_a_call_says_its_number() {
    let mut desk = Desk::new(true);
    let of = desk.listed("Marta Xicay", "Juana Xicay", 1);
    let point = json!({"person": of.parent, "kind": "mobile", "raw": "+502 5555 1234",
        "whose": "her sister", "may_leave_message": "yes", "say": "the bakery called",
        "never_say": "asilo"});
    let point = text(&desk.ask("record_contact_point", point)["entry"]);
    let shown = person(&mut desk, &of.parent)["contact_points"][0].clone();
    assert_eq!(
        (&shown["say"], &shown["never_say"]),
        (&json!("the bakery called"), &json!("asilo"))
    );
    let mut call = attempt(&of, "call_back");
    call["point"] = json!(point);
    desk.ask("log_attempt", call);
    let said = line(&mut desk, &of.parent, "attempt_logged")["said"]["args"].clone();
    assert_eq!(said["number"], "+50255551234");
    assert_eq!(said["whose"], "her sister");
    assert_eq!(said["call_back"], "2018-09-01T16:00");
    assert_eq!(
        person(&mut desk, &of.parent)["call_back"],
        "2018-09-01T16:00"
    );
    // The next try settles it.
    desk.ask("log_attempt", attempt(&of, "no_answer"));
    assert_eq!(person(&mut desk, &of.parent)["call_back"], "");
}

#[test]
fn what_must_never_be_said_is_no_word_to_leave() {
    let mut desk = Desk::new(true);
    let of = desk.listed("Marta Xicay", "Juana Xicay", 1);
    for answer in ["yes", "no"] {
        let point = json!({"person": of.parent, "kind": "mobile", "raw": answer,
            "may_leave_message": answer, "never_say": "asilo"});
        desk.ask("record_contact_point", point);
    }
    for shown in person(&mut desk, &of.parent)["contact_points"]
        .as_array()
        .unwrap()
    {
        assert_eq!(
            (&shown["say"], &shown["never_say"]),
            (&json!(""), &json!("asilo"))
        );
    }
}

#[test]
fn a_number_stands_once_with_its_rules_however_it_is_typed() {
    let mut desk = Desk::new(true);
    let of = desk.listed("Marta Xicay", "Juana Xicay", 1);
    let point = |kind: &str, raw: &str| json!({"person": of.parent, "kind": kind, "raw": raw, "source": "her sister"});
    let first = desk.ask("record_contact_point", point("mobile", "+502 2234 5678"));
    for raw in ["+50222345678", "2234-5678", "00502 2234 5678"] {
        let again = rule(&mut desk, "record_contact_point", point("mobile", raw));
        assert_eq!(again, "point_already_here", "{raw}");
    }
    // By WhatsApp it is reached too, and read as the same number.
    desk.ask("record_contact_point", point("whatsapp", "2234 5678"));
    let mut corrected = point("mobile", "2234 5678");
    corrected["replaces"] = json!([first["entry"]]);
    desk.ask("record_contact_point", corrected);
    let shown = person(&mut desk, &of.parent);
    let dialled: Vec<_> = shown["contact_points"]
        .as_array()
        .unwrap()
        .iter()
        .map(|p| text(&p["e164"]))
        .collect();
    assert_eq!(dialled, ["+50222345678", "+50222345678"]);
    whole(&mut desk);
}
