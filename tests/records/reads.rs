//! Who read what.

use crate::desk::{AUTHOR, Desk, text};
use crate::page::{as_counsel, as_volunteer, family, whole};
use reencuentro_api::Now;
use serde_json::{Value, json};

fn log(desk: &mut Desk, about: &str) -> Vec<Value> {
    let request = json!({"about": about, "from": 0, "count": 100});
    desk.ask("access_log", request)["items"]
        .as_array()
        .unwrap()
        .clone()
}

fn reads(lines: &[Value]) -> Vec<Value> {
    let of = lines.iter().filter(|line| line["kind"] == "reads_gathered");
    of.cloned().collect()
}

#[test]
fn reads_are_gathered_one_entry_a_quarter_of_an_hour_and_at_lock() {
    let mut desk = Desk::new(true);
    let one = desk.listed("Marta Xicay", "Juana Xicay", 1);
    let two = desk.listed("Ana Pop", "Rosa Pop", 2);
    let before = desk.ask("verify", json!({}))["entries"].clone();
    for _ in 0..20 {
        family(&mut desk, &one.parent);
        family(&mut desk, &one.pair);
    }
    desk.ask("read_notes", json!({"family": two.parent}));
    assert_eq!(
        desk.ask("verify", json!({}))["entries"],
        before,
        "nothing is written yet"
    );
    desk.now = Now::from_parts(desk.now.millis() + 15 * 60_000, -420);
    family(&mut desk, &two.parent);
    let lines = reads(&log(&mut desk, ""));
    assert_eq!(lines.len(), 1);
    let opened: Vec<(String, String)> = lines[0]["opened"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (text(&one["what"]), text(&one["name"])))
        .collect();
    let wanted = [
        ("family", "Xicay"),
        ("family", "Pop"),
        ("privileged_notes", "Pop"),
    ];
    for (what, name) in wanted {
        assert!(
            opened.contains(&(what.to_owned(), name.to_owned())),
            "{opened:?}"
        );
    }
    assert_eq!(opened.len(), 3);

    // What the volunteer opens is written when they lock, in their name.
    as_volunteer(&mut desk);
    family(&mut desk, &one.parent);
    let denied = json!({"about": "", "from": 0, "count": 10});
    assert_eq!(desk.refused("access_log", denied)["code"], "not_allowed");
    as_counsel(&mut desk);
    let lines = reads(&log(&mut desk, &one.pair));
    assert_eq!(lines.len(), 2);
    assert_eq!(lines[0]["by"], "Carla");
    assert_eq!(lines[1]["by"], "Ana");
    let all = log(&mut desk, "");
    assert!(
        all.iter()
            .any(|line| line["kind"] == "unlocked" && line["what"] == "passphrase")
    );
    whole(&mut desk);
}

/// The vault in the hands of somebody with this one role.
pub fn as_one(desk: &mut Desk, role: &str) {
    let request = json!({"name": role, "roles": [role], "passphrase": format!("{role} luz clara sobre la montaña"),
        "own_passphrase": AUTHOR});
    desk.ask("admit_member", request);
    desk.ask("lock", json!({}));
    let passphrase = format!("{role} luz clara sobre la montaña");
    desk.ask(
        "unlock",
        json!({"folder": null, "passphrase": passphrase, "recovery_code": null}),
    );
}

#[test]
fn each_role_is_shown_its_part_and_no_more() {
    let reads = [
        ("list_pairs", json!({"count": 5})),
        ("today", json!({})),
        ("list_lists", json!({})),
        ("list_deliveries", json!({})),
        ("preflight", json!({})),
        ("access_log", json!({"about": "", "from": 0, "count": 5})),
        ("list_grid_views", json!({})),
        ("change_cells", json!({"edits": [], "write": false})),
    ];
    for (role, shown) in [
        (
            "volunteer",
            [true, true, false, false, false, false, true, true],
        ),
        (
            "coordinator",
            [true, true, true, true, true, false, true, true],
        ),
        ("auditor", [true, true, true, true, true, true, true, true]),
        (
            "keeper",
            [false, false, false, false, false, true, false, false],
        ),
    ] {
        let mut desk = Desk::new(true);
        let of = desk.listed("Marta Xicay", "Juana Xicay", 1);
        desk.ask("record_contact_point", json!({"person": of.parent, "kind": "mobile",
            "raw": "+502 5555 1234", "whose": "her sister", "source": "aunt Rosa", "never_say": "asilo"}));
        as_one(&mut desk, role);
        for ((name, request), shown) in reads.iter().zip(shown) {
            let answer = desk.try_ask(name, request);
            assert_eq!(answer.is_ok(), shown, "{role} {name}: {answer:?}");
            if let Err(error) = answer {
                assert_eq!(error["code"], "not_allowed", "{role} {name}");
            }
        }
        let sees = desk.ask("session", json!({}))["sees"].clone();
        assert_eq!(
            sees.as_array().unwrap().iter().any(|one| one == "lists"),
            shown[2]
        );
        if !shown[0] {
            let error = desk.refused("open_family", json!({"family": of.parent}));
            assert_eq!(error["code"], "not_allowed");
            continue;
        }
        let view = desk.ask("open_family", json!({"family": of.parent}));
        let whole = view.to_string();
        let point = &view["people"][0]["contact_points"][0];
        let hidden = role == "auditor";
        assert_eq!(point["hidden"], hidden, "{role}");
        assert_eq!(point["kind"], "mobile");
        for words in ["5555", "her sister", "asilo", "aunt Rosa"] {
            assert_eq!(whole.contains(words), !hidden, "{role} {words}");
        }
    }
}
