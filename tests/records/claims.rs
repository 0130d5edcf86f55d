//! What a party claims.

use crate::desk::{Desk, text};
use crate::page::{line, pair, person, rule, whole};
use serde_json::json;

#[test]
fn where_somebody_is_is_a_dated_claim_by_a_party() {
    let mut desk = Desk::new(true);
    let of = desk.listed("Marta Xicay", "Juana Xicay", 1);
    let child = text(&pair(&mut desk, &of.pair)["child"]);
    let custody = |person: &str, place: &str| {
        json!({"person": person, "party": "government", "place": place, "words": "Texas",
            "from": "11/6/2018", "until": "July 2018", "source": "list of 7 August"})
    };
    let entry = text(&desk.ask("record_custody", custody(&child, "orr_care"))["entry"]);
    let shown = person(&mut desk, &child)["custody"][0].clone();
    assert_eq!(shown["on"], "2018-06-11");
    assert_eq!(shown["until"], "2018-07");
    assert_eq!(shown["source"], "list of 7 August");
    // A correction replaces it; another party's word stands beside it.
    let mut corrected = custody(&child, "discharged_sponsor");
    corrected["replaces"] = json!([entry]);
    desk.ask("record_custody", corrected);
    let mut family = custody(&child, "repatriated");
    family["party"] = json!("family");
    desk.ask("record_custody", family);
    let all = person(&mut desk, &child)["custody"].clone();
    let places: Vec<&str> = all
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["what"].as_str().unwrap())
        .collect();
    assert_eq!(places, ["repatriated", "discharged_sponsor"]);

    for (request, refusal) in [
        (custody(&of.parent, "orr_care"), "not_for_this_part"),
        (custody(&child, "us_marshals"), "not_for_this_part"),
        (custody(&of.pair, "unknown"), "claim_about_person"),
    ] {
        assert_eq!(rule(&mut desk, "record_custody", request), refusal);
    }
    let mut backwards = custody(&child, "transferred");
    backwards["until"] = json!("2018-05");
    assert_eq!(
        rule(&mut desk, "record_custody", backwards),
        "ends_before_it_begins"
    );
    whole(&mut desk);
}

#[test]
fn the_separation_is_claimed_with_all_that_is_known() {
    let mut desk = Desk::new(true);
    let of = desk.listed("Marta Xicay", "Juana Xicay", 1);
    let request = json!({"pair": of.pair, "party": "government", "apprehended_on": "9 June 2018",
        "separated_on": "11 June 2018", "place": "El Paso", "cause": "prosecution",
        "deleted_family_unit": true, "source": "court file"});
    desk.ask("record_separation", request.clone());
    let shown = pair(&mut desk, &of.pair)["separation"][0].clone();
    assert_eq!(shown["apprehended_on"], "2018-06-09");
    assert_eq!(shown["separated_on"], "2018-06-11");
    assert_eq!(shown["deleted_family_unit"], true);
    let said = line(&mut desk, &of.pair, "separation_claimed");
    assert_eq!(said["said"]["args"]["day"], "2018-06-11");
    let mut backwards = request;
    backwards["separated_on"] = json!("1 June 2018");
    assert_eq!(
        rule(&mut desk, "record_separation", backwards),
        "ends_before_it_begins"
    );
    let empty = json!({"pair": of.pair, "party": "government"});
    assert_eq!(desk.refused("record_separation", empty)["code"], "invalid");
}

#[test]
fn every_outcome_is_said_by_whom_can_say_it() {
    let mut desk = Desk::new(true);
    let of = desk.ready("Marta Xicay", "Juana Xicay", 1);
    let claim = |about: &str, what: &str, party: &str, dispute: &str| {
        json!({"about": about, "what": what, "party": party, "dispute": dispute,
            "on": "2018-08-20", "source": "letter"})
    };
    for (what, party) in [
        ("gov_held", "government"),
        ("travel_scheduled", "government"),
        ("parent_notified", "network"),
        ("reunified", "government"),
        ("reunified_confirmed", "family"),
    ] {
        desk.ask("record_claim", claim(&of.pair, what, party, ""));
        assert_eq!(pair(&mut desk, &of.pair)["claims"][0]["what"], what);
    }
    for (what, party) in [
        ("reunified_confirmed", "government"),
        ("waiver", "family"),
        ("red_flag_safety", "network"),
    ] {
        let request = claim(&of.pair, what, party, "");
        assert_eq!(
            rule(&mut desk, "record_claim", request),
            "not_by_this_party"
        );
    }
    // A red flag in dispute stops the pair until the dispute ends: the claim is replaced.
    assert_eq!(pair(&mut desk, &of.pair)["alignment"], "aligned");
    let flag = claim(&of.pair, "red_flag_safety", "government", "disputed");
    let entry = text(&desk.ask("record_claim", flag)["entry"]);
    assert_eq!(pair(&mut desk, &of.pair)["alignment"], "needs_counsel");
    let mut ended = claim(&of.pair, "red_flag_safety", "government", "resolved");
    ended["replaces"] = json!([entry]);
    desk.ask("record_claim", ended);
    assert_eq!(pair(&mut desk, &of.pair)["alignment"], "aligned");

    // A child's own case is the child's.
    let child = text(&pair(&mut desk, &of.pair)["child"]);
    desk.ask(
        "record_claim",
        claim(&child, "vd_ordered", "government", ""),
    );
    assert_eq!(person(&mut desk, &child)["claims"][0]["what"], "vd_ordered");
    for (about, what, refusal) in [
        (&of.pair, "vd_ordered", "claim_about_person"),
        (&child, "waiver", "claim_about_pair"),
        (&of.parent, "vd_ordered", "not_for_this_part"),
    ] {
        let request = claim(about, what, "government", "");
        assert_eq!(rule(&mut desk, "record_claim", request), refusal);
    }
    let unknown = claim(&of.pair, "abducted", "government", "");
    assert_eq!(
        desk.refused("record_claim", unknown)["args"]["field"],
        "what"
    );
    whole(&mut desk);
}

#[test]
fn what_waits_for_a_legal_path_goes_on_when_it_is_there() {
    let mut desk = Desk::new(true);
    let of = desk.ready("Marta Xicay", "Juana Xicay", 1);
    desk.say(&of, "reunify_third_country", &[&of.statement]);
    assert_eq!(pair(&mut desk, &of.pair)["alignment"], "aligned_held");
    let path = json!({"about": of.pair, "what": "legal_path", "party": "network"});
    desk.ask("record_claim", path);
    assert_eq!(pair(&mut desk, &of.pair)["alignment"], "aligned");
}
