//! Names, numbers, facts, links.

use crate::desk::{Desk, text};
use crate::page::{as_counsel, as_volunteer, family, line, person, rule, whole};
use serde_json::json;

#[test]
fn a_fact_is_corrected_by_replacing_and_the_absences_stay_apart() {
    let mut desk = Desk::new(true);
    let pair = desk.listed("Marta Xicay Ixtuc", "Juana Xicay", 1);
    let facts = |desk: &mut Desk, field: &str| -> Vec<(String, String, String)> {
        let view = person(desk, &pair.parent);
        let facts = view["facts"].as_array().unwrap().clone();
        let of = facts.iter().filter(|fact| fact["field"] == field);
        of.map(|f| (text(&f["id"]), text(&f["state"]), text(&f["value"])))
            .collect()
    };
    let born = facts(&mut desk, "born");
    assert_eq!(born[0].2, "1986");
    let detail = |field: &str, state: &str, values: &[&str], replaces: &[&str]| {
        json!({"person": pair.parent, "field": field, "state": state, "values": values,
            "source": "her papers", "replaces": replaces})
    };
    // Without naming the other both stand, and the page says so.
    desk.ask("record_detail", detail("born", "known", &["May 1987"], &[]));
    assert_eq!(facts(&mut desk, "born").len(), 2);
    assert_eq!(
        person(&mut desk, &pair.parent)["unsettled"],
        json!(["born"])
    );
    let both: Vec<String> = facts(&mut desk, "born").into_iter().map(|f| f.0).collect();
    let both: Vec<&str> = both.iter().map(String::as_str).collect();
    desk.ask(
        "record_detail",
        detail("born", "known", &["1987-05"], &both),
    );
    let settled = person(&mut desk, &pair.parent);
    assert_eq!(settled["born"], "1987-05");
    assert_eq!(settled["unsettled"], json!([]));

    for (field, state, value) in [
        ("sex", "refused", ""),
        ("nationality", "known", "GT"),
        ("municipality", "unknown", ""),
        ("languages", "known", "mam"),
        ("deceased", "known", "2018-07"),
    ] {
        desk.ask("record_detail", detail(field, state, &[value], &[]));
        let now = facts(&mut desk, field);
        assert_eq!(
            (now[0].1.as_str(), now[0].2.as_str()),
            (state, value),
            "{field}"
        );
    }
    for bad in [
        detail("sex", "known", &["q"], &[]),
        detail("country", "known", &["Guatemala"], &[]),
        detail("born", "known", &[], &[]),
        detail("shoe_size", "known", &["38"], &[]),
    ] {
        assert_eq!(desk.refused("record_detail", bad)["code"], "invalid");
    }
    // Only like replaces like: a fact does not stand in the place of a call.
    desk.attempt(&pair, "no_answer", "not_done", "nobody");
    let call = text(&line(&mut desk, &pair.parent, "attempt_logged")["entry"]);
    let unlike = detail("sex", "known", &["f"], &[&call]);
    assert_eq!(rule(&mut desk, "record_detail", unlike), "replaces_unlike");
    whole(&mut desk);
}

#[test]
fn a_person_is_shown_by_the_name_that_was_chosen_and_no_variant_is_lost() {
    let mut desk = Desk::new(true);
    let pair = desk.listed("MARTHA ISTUC XICAY", "Juana Xicay", 1);
    let name = json!({"person": pair.parent, "name": "Marta Xicay Ixtuc", "kind": "alias",
        "source": "said by her"});
    let entry = text(&desk.ask("record_name", name)["entry"]);
    assert_eq!(
        person(&mut desk, &pair.parent)["name"],
        "MARTHA ISTUC XICAY"
    );
    desk.ask("prefer_name", json!({"person": pair.parent, "name": entry}));
    let shown = person(&mut desk, &pair.parent);
    assert_eq!(shown["name"], "Marta Xicay Ixtuc");
    assert_eq!(shown["names"].as_array().unwrap().len(), 2);
    // A second choice replaces the first.
    let first = text(&shown["names"][0]["id"]);
    desk.ask("prefer_name", json!({"person": pair.parent, "name": first}));
    assert_eq!(
        person(&mut desk, &pair.parent)["name"],
        "MARTHA ISTUC XICAY"
    );
    let other = json!({"person": pair.parent, "name": pair.pair.repeat(2)});
    assert_eq!(desk.refused("prefer_name", other)["args"]["field"], "name");
}

#[test]
fn a_wrong_number_is_corrected_and_another_kind_stays() {
    let mut desk = Desk::new(true);
    let pair = desk.listed("Marta Xicay", "Juana Xicay", 1);
    let old = person(&mut desk, &pair.parent)["identifiers"][0].clone();
    let orr = json!({"person": pair.parent, "kind": "eoir_case", "raw": "18-1234"});
    desk.ask("record_identifier", orr);
    let new = json!({"person": pair.parent, "kind": "a_number", "raw": "A 201-333-444",
        "source": "her papers", "replaces": [old["id"]]});
    desk.ask("record_identifier", new);
    let numbers = person(&mut desk, &pair.parent)["identifiers"].clone();
    let shown: Vec<&str> = numbers
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["shown"].as_str().unwrap())
        .collect();
    assert_eq!(shown, ["18-1234", "A201 333 444"]);
    whole(&mut desk);
}

#[test]
fn two_records_become_one_person_and_two_again() {
    let mut desk = Desk::new(true);
    let one = desk.listed("Marta Xicay", "Juana Xicay", 1);
    let two = desk.listed("Martha Istuc", "Juana Istuc", 2);
    let before = whole(&mut desk);
    let link = json!({"person": one.parent, "other": two.parent, "reason": "same child"});
    // Their A-numbers differ: a volunteer may not, nor may anybody but counsel.
    let entry = text(&desk.ask("link_persons", link.clone())["entry"]);
    assert_eq!(
        family(&mut desk, &one.parent)["pairs"]
            .as_array()
            .unwrap()
            .len(),
        2
    );
    assert_eq!(rule(&mut desk, "link_persons", link.clone()), "same_person");
    let apart = json!({"person": one.parent, "other": two.parent, "reason": "namesakes"});
    assert_eq!(
        rule(&mut desk, "tell_persons_apart", apart.clone()),
        "linked_now"
    );

    // What was written meanwhile is listed, for a person to place.
    desk.attempt(&two, "no_answer", "not_done", "nobody");
    let unlink = json!({"link": entry, "reason": "namesakes"});
    let unlinked = desk.ask("unlink_persons", unlink.clone());
    let written = unlinked["written_while_linked"].as_array().unwrap();
    assert_eq!(written.len(), 1);
    assert_eq!(written[0]["kind"], "attempt_logged");
    assert_eq!(written[0]["record"], two.parent.as_str());
    assert_eq!(
        family(&mut desk, &one.parent)["pairs"]
            .as_array()
            .unwrap()
            .len(),
        1
    );
    assert_eq!(rule(&mut desk, "unlink_persons", unlink), "not_a_link");

    // Told apart, they stay apart: known to both, until it is withdrawn.
    let call = text(&line(&mut desk, &two.parent, "attempt_logged")["entry"]);
    desk.ask("withdraw", json!({"entry": call, "reason": "test"}));
    assert_eq!(whole(&mut desk), before);
    let entry = text(&desk.ask("tell_persons_apart", apart)["entry"]);
    assert_eq!(
        person(&mut desk, &two.parent)["told_apart"][0]["id"],
        entry.as_str()
    );
    let back = json!({"person": two.parent, "other": one.parent, "reason": "same child"});
    assert_eq!(rule(&mut desk, "link_persons", back.clone()), "told_apart");
    desk.ask("withdraw", json!({"entry": entry, "reason": "new papers"}));
    desk.ask("link_persons", back);
    whole(&mut desk);
}

#[test]
fn nobody_becomes_their_own_parent_and_a_pair_stands_once() {
    let mut desk = Desk::new(true);
    let pair = desk.listed("Marta Xicay", "Juana Xicay", 1);
    let child = text(&crate::page::pair(&mut desk, &pair.pair)["child"]);
    let own = json!({"person": pair.parent, "other": child, "reason": "one name"});
    assert_eq!(rule(&mut desk, "link_persons", own), "parent_and_child");
    let again = json!({"parent": pair.parent, "child": child, "relation": "mother"});
    assert_eq!(rule(&mut desk, "record_pair", again), "already_a_pair");
}

#[test]
fn a_link_is_for_coordinators_and_a_doubtful_one_for_counsel() {
    let mut desk = Desk::new(true);
    let one = desk.listed("Marta Xicay", "Juana Xicay", 1);
    let two = desk.listed("Martha Istuc", "Juana Istuc", 2);
    as_volunteer(&mut desk);
    let link = json!({"person": one.parent, "other": two.parent, "reason": "same child"});
    assert_eq!(rule(&mut desk, "link_persons", link), "link_needs_counsel");
    let other = desk.person("parent", "Marta Xicay", "");
    let plain = json!({"person": one.parent, "other": other, "reason": "same village"});
    assert_eq!(
        desk.refused("link_persons", plain.clone())["code"],
        "not_allowed"
    );
    let apart = json!({"person": one.parent, "other": other, "reason": "another village"});
    desk.ask("tell_persons_apart", apart);
    as_counsel(&mut desk);
    assert_eq!(rule(&mut desk, "link_persons", plain), "told_apart");
}

#[test]
fn each_side_is_represented_in_its_own_capacity() {
    let mut desk = Desk::new(true);
    let pair = desk.listed("Marta Xicay", "Juana Xicay", 1);
    let child = text(&crate::page::pair(&mut desk, &pair.pair)["child"]);
    let lawyer = |person: &str, capacity: &str| {
        json!({"person": person, "counsel": "R. Okafor-Lane", "organisation": "KIND",
            "capacity": capacity, "since": "July 2018", "phone": "+1 202 555 0143",
            "engagement": "g28"})
    };
    desk.ask("record_representation", lawyer(&child, "child_advocate"));
    desk.ask("record_representation", lawyer(&pair.parent, "attorney"));
    let shown = person(&mut desk, &child)["representation"][0].clone();
    assert_eq!(shown["capacity"], "child_advocate");
    assert_eq!(shown["since"], "2018-07");
    assert_eq!(shown["phone"], "+1 202 555 0143");
    assert_eq!(shown["engagement"], "g28");
    let wrong = lawyer(&pair.parent, "child_advocate");
    assert_eq!(
        rule(&mut desk, "record_representation", wrong),
        "not_for_this_part"
    );
}

#[test]
fn invented_families_come_into_an_empty_practice_vault_and_nowhere_else() {
    let mut real = Desk::new(false);
    let refused = real.refused("bring_practice_families", json!({}));
    assert_eq!(refused["code"], "not_allowed");

    let mut desk = Desk::new(true);
    let brought = desk.ask("bring_practice_families", json!({}));
    let families = brought["changes"]["families"].as_array().unwrap();
    assert!(families.len() >= 12, "{families:?}");
    assert_eq!(brought["parents"], 12);
    let rows = desk.ask(
        "list_pairs",
        json!({"search": "", "conditions": [], "sort": [], "from": 0, "count": 50}),
    );
    assert_eq!(rows["total"], 14);
    let counts = desk.ask("session", json!({}))["counts"].clone();
    assert_eq!(
        (&counts["parents"], &counts["pairs"]),
        (&json!(12), &json!(14))
    );

    let again = desk.refused("bring_practice_families", json!({}));
    assert_eq!(
        (&again["code"], &again["args"]["field"]),
        (&json!("invalid"), &json!("pairs"))
    );
}

#[test]
fn a_name_has_letters_and_reads_as_it_is_shown() {
    let mut desk = Desk::new(true);
    let typed = |name: &str| json!({"part": "parent", "name": name, "source": "invented"});
    for name in ["=cmd|' /C calc'!A0", "+502 5555", "@x", " 123 ", "=Ana"] {
        assert_eq!(
            rule(&mut desk, "record_person", typed(name)),
            "not_a_name",
            "{name}"
        );
    }
    let turned = desk.ask("record_person", typed("Marta \u{202e}Xicay\u{7}"));
    let shown = person(&mut desk, &text(&turned["id"]));
    assert_eq!(shown["name"], "Marta Xicay");
    let long = json!({"about": turned["id"], "text": "x".repeat(100_001)});
    assert_eq!(rule(&mut desk, "write_note", long), "text_too_long");
    whole(&mut desk);
}

#[test]
fn an_organisation_with_a_hidden_sign_in_its_name_opens_again() {
    let folder = tempfile::tempdir().unwrap();
    let vault = folder.path().join("vault");
    let mut desk = Desk::new(true);
    desk.program =
        reencuentro_api::Program::new(None).with_kdf(reencuentro_core::KdfParams::harness_only());
    let request = json!({"folder": vault, "organisation": "Puente \u{202d}Legal\u{202c}",
        "member_name": "Inés\u{7}", "roles": ["counsel"], "passphrase": crate::desk::AUTHOR,
        "practice": true, "filing_zone": null});
    desk.ask("create_vault", request);
    desk.ask("lock", json!({}));
    let unlock = json!({"folder": vault, "passphrase": crate::desk::AUTHOR});
    let session = desk.ask("unlock", unlock);
    assert_eq!(session["organisation"], "Puente Legal");
    assert_eq!(session["member"]["name"], "Inés");
    whole(&mut desk);
}
