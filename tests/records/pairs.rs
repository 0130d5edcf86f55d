//! Statements that must be confirmed again, clearances taken back, a ruling of counsel.

use crate::desk::{Desk, text};
use crate::page::{as_volunteer, line, pair, rule, whole};
use reencuentro_api::Now;
use serde_json::json;

#[test]
fn a_child_too_young_to_be_asked_is_determined_for_and_can_be_delivered() {
    let mut desk = Desk::new(true);
    let of = desk.ready("Marta Xicay", "Juana Xicay", 1);
    let mut said = pair(&mut desk, &of.pair)["child_statements"][0]["id"].clone();
    let mut wish = |desk: &mut Desk, wish: &str, stage: &str, voice: &str| {
        let request = json!({"pair": of.pair, "wish": wish, "stage": stage, "voice": voice,
            "confirmed_by": "KIND", "said_on": "2018-08-21", "replaces": [said]});
        if wish == "too_young" && (stage, voice) != ("confirmed", "") {
            return rule(desk, "record_child_wish", request);
        }
        said = desk.ask("record_child_wish", request)["entry"].clone();
        text(&pair(desk, &of.pair)["alignment"])
    };
    let refused = "too_young_is_counsels";
    assert_eq!(wish(&mut desk, "too_young", "stated", ""), refused);
    let determined = "best_interests";
    assert_eq!(
        wish(&mut desk, "too_young", "confirmed", determined),
        refused
    );
    let route = wish(&mut desk, "too_young", "confirmed", "");
    assert_eq!(route, "best_interests_route");
    let missing = pair(&mut desk, &of.pair)["missing"].clone();
    assert!(missing.to_string().contains("best_interests"), "{missing}");
    assert_eq!(
        wish(&mut desk, "return", "confirmed", determined),
        "aligned"
    );
    whole(&mut desk);
}

#[test]
fn a_statement_past_its_day_must_be_confirmed_again_on_either_side() {
    let mut desk = Desk::new(true);
    let of = desk.ready("Marta Xicay", "Juana Xicay", 1);
    let said = text(&pair(&mut desk, &of.pair)["child_statements"][0]["id"]);
    let wish = |until: &str| {
        json!({"pair": of.pair, "wish": "return", "stage": "confirmed", "confirmed_by": "KIND",
            "said_on": "2018-08-21", "reconfirm_by": until, "replaces": [said]})
    };
    let early = wish("2018-08-21");
    assert_eq!(
        rule(&mut desk, "record_child_wish", early),
        "reconfirm_too_early"
    );
    desk.ask("record_child_wish", wish("2018-09-10"));
    assert_eq!(pair(&mut desk, &of.pair)["alignment"], "aligned");
    // Eleven days later, in a vault that was opened that day.
    desk.now = Now::from_parts(desk.now.millis() + 12 * 86_400_000, -420);
    assert_eq!(pair(&mut desk, &of.pair)["alignment"], "stale");
    crate::page::as_counsel(&mut desk);
    assert_eq!(desk.delivery_code(&of), "not_ready");
    whole(&mut desk);
}

#[test]
fn a_clearance_is_taken_back() {
    let mut desk = Desk::new(true);
    let of = desk.ready("Marta Xicay", "Juana Xicay", 1);
    let back =
        json!({"pair": of.pair, "side": "child", "state": "pending", "by": "R. Okafor-Lane"});
    desk.ask("record_clearance", back);
    assert_eq!(
        pair(&mut desk, &of.pair)["missing"],
        json!(["clearance_child_counsel"])
    );
    let entry = text(&line(&mut desk, &of.pair, "clearance_recorded")["entry"]);
    desk.ask(
        "withdraw",
        json!({"entry": entry, "reason": "typed by mistake"}),
    );
    assert_eq!(pair(&mut desk, &of.pair)["missing"], json!([]));
    whole(&mut desk);
}

#[test]
fn a_lawyer_who_cleared_one_wish_has_cleared_no_other() {
    let mut desk = Desk::new(true);
    let of = desk.ready("Marta Xicay", "Juana Xicay", 1);
    let clearances = |desk: &mut Desk| {
        let pair = pair(desk, &of.pair);
        let side = |name: &str| text(&pair[name]);
        [side("clearance_parent"), side("clearance_child")]
    };
    assert_eq!(clearances(&mut desk), ["cleared", "cleared"]);
    // The parent says the same again: their own lawyer heard what was said before.
    let again = desk.say(&of, "reunify_country_of_origin", &[&of.statement]);
    assert_eq!(clearances(&mut desk), ["ask_again", "cleared"]);
    // Something else: the child's lawyer did not clear that either.
    desk.say(&of, "child_remains_with_sponsor", &[&again]);
    assert_eq!(clearances(&mut desk), ["ask_again", "ask_again"]);
    let missing = pair(&mut desk, &of.pair)["missing"].to_string();
    for side in ["clearance_parent_counsel", "clearance_child_counsel"] {
        assert!(missing.contains(side), "{missing}");
    }
    desk.clear(&of);
    assert_eq!(clearances(&mut desk), ["cleared", "cleared"]);
    whole(&mut desk);
}

#[test]
fn nothing_was_said_on_a_day_to_come() {
    let mut desk = Desk::new(true);
    let of = desk.ready("Marta Xicay", "Juana Xicay", 1);
    let wish = json!({"pair": of.pair, "wish": "return", "stage": "confirmed", "confirmed_by": "KIND",
        "said_on": "2031-01-01"});
    assert_eq!(rule(&mut desk, "record_child_wish", wish), "in_the_future");
}

#[test]
fn counsel_rules_on_two_statements_and_the_ruling_is_seen_and_ends_with_them() {
    let mut desk = Desk::new(true);
    let of = desk.ready("Marta Xicay", "Juana Xicay", 1);
    let ruling = |outcome: &str| json!({"pair": of.pair, "outcome": outcome, "reason": "Both lawyers agreed on a plan"});
    assert_eq!(
        rule(&mut desk, "override_alignment", ruling("aligned")),
        "override_says_nothing"
    );
    let entry = text(&desk.ask("override_alignment", ruling("conflict"))["entry"]);
    let shown = pair(&mut desk, &of.pair);
    assert_eq!(shown["alignment"], "conflict");
    assert_eq!(shown["explained"]["message_id"], "align-override");
    assert_eq!(shown["ruling"]["by"], "Ana");
    assert_eq!(shown["ruling"]["applies"], true);
    // A new statement: the ruling was about the old one.
    desk.say(&of, "reunify_country_of_origin", &[&of.statement]);
    let shown = pair(&mut desk, &of.pair);
    assert_eq!(shown["alignment"], "aligned");
    assert_eq!(shown["ruling"]["applies"], false);
    desk.ask(
        "withdraw",
        json!({"entry": entry, "reason": "no longer needed"}),
    );
    assert_eq!(pair(&mut desk, &of.pair)["ruling"], json!(null));

    let bare = desk.listed("Ana Pop", "Rosa Pop", 2);
    let nothing = json!({"pair": bare.pair, "outcome": "aligned", "reason": "x"});
    assert_eq!(
        rule(&mut desk, "override_alignment", nothing),
        "override_needs_both"
    );
    as_volunteer(&mut desk);
    let refused = desk.refused("override_alignment", ruling("conflict"));
    assert_eq!(refused["code"], "not_allowed");
}
