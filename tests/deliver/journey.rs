//! Preflight, draft, a second member's approval, export, and what happens when somebody's mind
//! changes on the way.

use crate::desk::{APPROVER, AUTHOR, Desk, Pair, VOLUNTEER, read_csv, text};
use reencuentro_export::sha256_hex;
use serde_json::{Value, json};

#[test]
fn a_list_goes_out_and_comes_back_from_the_file() {
    let mut desk = Desk::new(false);
    let first = desk.ready("Marta Xicay Ixtuc", "Juana Xicay", 1);
    // No name begins with a sign of equality any more; with a hyphen some do.
    let second = desk.ready("-HYPERLINK(\"x\")", "-Pedro Ajú", 2);
    let held = desk.listed("Rosa Caal Pop", "Luis Caal", 3);

    let preflight = desk.ask("preflight", json!({}));
    assert_eq!(preflight["ready"].as_array().unwrap().len(), 2);
    assert_eq!(preflight["held"][0]["pair"], held.pair.as_str());
    let missing = preflight["held"][0]["missing"].as_array().unwrap();
    for code in ["parent_statement", "child_confirmed", "consent_government"] {
        assert!(missing.contains(&json!(code)), "{code} in {missing:?}");
    }
    assert_eq!(preflight["missing"]["parent_statement"], 1);

    let id = desk.draft();
    assert_eq!(desk.delivery_code(&first), "in_batch");
    assert_eq!(desk.delivery_code(&held), "not_ready");
    let approve = |passphrase: &str| json!({"id": id, "approver_passphrase": passphrase});
    assert_eq!(
        desk.refused("approve_delivery", approve(AUTHOR))["code"],
        "author_cannot_approve"
    );
    assert_eq!(
        desk.refused("approve_delivery", approve(VOLUNTEER))["code"],
        "not_allowed"
    );
    assert_eq!(
        desk.refused("approve_delivery", approve("nobody's words at all"))["code"],
        "wrong_passphrase"
    );
    let other = json!({"id": id, "approver": "Carla", "approver_passphrase": APPROVER});
    let refused = desk.refused("approve_delivery", other);
    assert_eq!(refused["code"], "other_passphrase");
    let nobody = json!({"id": id, "approver": "Nadie", "approver_passphrase": APPROVER});
    let refused = desk.refused("approve_delivery", nobody);
    assert_eq!(refused["code"], "unknown_approver");
    let refused = desk.export(&id).unwrap_err();
    assert_eq!(refused["code"], "delivery_state");
    assert_eq!(
        (&refused["args"]["state"], &refused["args"]["needs"]),
        (&json!("drafted"), &json!("approved"))
    );

    let approved = desk.ask("approve_delivery", approve(APPROVER));
    assert_eq!(approved["summary"]["state"], "approved");
    assert_eq!(approved["summary"]["approver"], "Berta");
    assert_eq!(desk.delivery_code(&second), "approved");

    let done = desk.export(&id).unwrap();
    assert_eq!(done["rows"], 2);
    let names: Vec<String> = done["files"]
        .as_array()
        .unwrap()
        .iter()
        .map(|file| text(&file["name"]))
        .collect();
    assert_eq!(
        names,
        [
            "delivery-0001.csv",
            "delivery-0001-machines.csv",
            "delivery-0001.xlsx",
            "delivery-0001.manifest.json"
        ]
    );
    for file in done["files"].as_array().unwrap() {
        let bytes = std::fs::read(desk.out().join(text(&file["name"]))).unwrap();
        assert_eq!(file["sha256"], sha256_hex(&bytes).as_str());
    }
    let on_disk = std::fs::read_dir(desk.out()).unwrap().count();
    assert_eq!(on_disk, 4, "nothing but the files named");
    let rows = read_csv(&std::fs::read(desk.out().join("delivery-0001.csv")).unwrap());
    let machine = read_csv(&std::fs::read(desk.out().join("delivery-0001-machines.csv")).unwrap());
    println!("{rows:#?}");
    assert_eq!(
        machine[0],
        [
            "parent_name",
            "parent_a_number",
            "child_name",
            "child_a_number",
            "list_reference",
            "list_row",
            "election",
            "date_final",
            "child_counsel_confirmed",
            "remarks"
        ]
    );
    assert_eq!(
        machine[2],
        [
            "Marta Xicay Ixtuc",
            "A200100002",
            "Juana Xicay",
            "A200100003",
            "",
            "",
            "reunification in country of origin",
            "2018-08-20",
            "yes",
            ""
        ]
    );
    assert_eq!(machine[1][0], "-HYPERLINK(\"x\")");
    assert_eq!(rows[1][0], "'-HYPERLINK(\"x\")");
    assert_eq!(rows[1][2], "'-Pedro Ajú");

    let manifest = std::fs::read(desk.out().join("delivery-0001.manifest.json")).unwrap();
    let manifest: Value = serde_json::from_slice(&manifest).unwrap();
    assert_eq!(manifest["profile"], "government-default/1");
    assert_eq!(manifest["files"][0]["escape"], "owasp-quote-v1");
    assert_eq!(manifest["rows"], 2);
    assert_eq!(desk.delivery_code(&first), "delivered");
    assert!(desk.export(&id).is_err(), "files are never overwritten");

    let list = desk.ask("list_deliveries", json!({}));
    assert_eq!(list["deliveries"][0]["state"], "exported");
    assert_eq!(
        list["deliveries"][0]["exports"].as_array().unwrap().len(),
        1
    );
    let checked = desk.ask("verify", json!({}));
    assert_eq!(checked["problems"], json!([]));
}

#[test]
fn a_change_of_mind_stops_a_draft_and_must_be_told_after_delivery() {
    let mut desk = Desk::new(false);
    let pair = desk.ready("Marta Xicay", "Juana Xicay", 1);
    let id = desk.draft();
    desk.consent(&pair, "withdrawn");
    let approve = json!({"id": id, "approver_passphrase": APPROVER});
    let refused = desk.refused("approve_delivery", approve.clone());
    assert_eq!(refused["code"], "lines_changed");
    assert_eq!(refused["args"]["count"], "1");
    desk.consent(&pair, "granted");
    desk.ask("approve_delivery", approve);
    let other = desk.say(
        &pair,
        "child_remains_with_sponsor",
        &[&pair.statement.clone()],
    );
    assert_eq!(desk.export(&id).unwrap_err()["code"], "lines_changed");
    let back = desk.say(&pair, "reunify_country_of_origin", &[&other]);
    assert_eq!(
        desk.export(&id).unwrap_err()["code"],
        "lines_changed",
        "the same words said anew are another statement"
    );
    desk.ask("discard_delivery", json!({"id": id, "reason": "said anew"}));
    assert_eq!(
        desk.delivery_code(&pair),
        "not_ready",
        "what her counsel cleared was said before"
    );
    desk.clear(&pair);
    assert_eq!(desk.delivery_code(&pair), "ready");

    let id = desk.approved();
    let number = desk.export(&id).unwrap()["number"].clone();
    assert_eq!(desk.delivery_code(&pair), "delivered");
    let refused = desk.refused("discard_delivery", json!({"id": id, "reason": "x"}));
    assert_eq!(refused["code"], "delivery_state", "what has left stands");
    assert_eq!(desk.ask("preflight", json!({}))["delivered"], 1);
    desk.consent(&pair, "withdrawn");
    assert_eq!(desk.delivery_code(&pair), "must_notify");
    assert_eq!(desk.ask("preflight", json!({}))["delivered"], 0);
    desk.consent(&pair, "granted");
    assert_eq!(desk.delivery_code(&pair), "delivered");
    let last = desk.say(&pair, "child_remains_with_sponsor", &[&back]);
    assert_eq!(desk.delivery_code(&pair), "must_notify");
    let told = desk.ask("preflight", json!({}))["must_notify"].clone();
    assert_eq!(told[0]["pair"], pair.pair);
    assert_eq!(told[0]["delivery"], number);

    // Both line up again: the next line says which one it amends.
    desk.say(&pair, "reunify_country_of_origin", &[&last]);
    desk.clear(&pair);
    let ready = desk.ask("preflight", json!({}));
    let cells = ready["ready"][0]["cells"].as_array().unwrap();
    assert_eq!(
        cells.last().unwrap(),
        &text(&json!(format!("amends delivery {number}")))
    );
    let checked = desk.ask("verify", json!({}));
    assert_eq!(checked["problems"], json!([]));
}

#[test]
fn a_rebuild_gives_the_same_lines_and_a_reopened_vault_exports_after_its_check() {
    let mut desk = Desk::new(true);
    for no in 1..=3 {
        desk.ready(&format!("Marta {no}"), &format!("Juana {no}"), no);
    }
    let id = desk.approved();
    desk.ask("lock", json!({}));
    desk.ask(
        "unlock",
        json!({"folder": null, "passphrase": AUTHOR, "recovery_code": null}),
    );
    assert_eq!(desk.ask("session", json!({}))["check"]["state"], "running");
    desk.export(&id).unwrap();
    assert_eq!(desk.ask("session", json!({}))["check"]["state"], "passed");
    let rows = read_csv(&std::fs::read(desk.out().join("delivery-0001-machines.csv")).unwrap());
    assert_eq!(rows[0].last().unwrap(), "practice");
    assert!(
        rows[1..]
            .iter()
            .all(|row| row.last().unwrap() == "PRACTICE")
    );
}

#[test]
fn a_member_who_cannot_read_privileged_notes_does_not_export() {
    let mut desk = Desk::new(false);
    desk.ready("Marta Xicay", "Juana Xicay", 1);
    let id = desk.approved();
    desk.ask("lock", json!({}));
    let unlock = json!({"folder": null, "passphrase": VOLUNTEER, "recovery_code": null});
    desk.ask("unlock", unlock);
    assert_eq!(desk.export(&id).unwrap_err()["code"], "not_allowed");
    assert_eq!(std::fs::read_dir(desk.out()).unwrap().count(), 0);
}

#[test]
fn sealed_files_open_with_the_identity_and_with_nothing_else() {
    use reencuentro_core::vault::{make_identity, recipient_of, unseal_with_age_identity};
    let mut desk = Desk::new(false);
    desk.ready("Marta Xicay", "Juana Xicay", 1);
    let id = desk.approved();
    let identity = make_identity();
    let recipient = recipient_of(&identity).unwrap();
    let folder = desk.out();
    let mut request =
        json!({"id": id, "folder": folder.to_str().unwrap(), "seal_to": ["age1wrong"]});
    let refused = desk.refused("export_delivery", request.clone());
    assert_eq!(refused["args"]["field"], "seal_to");
    request["seal_to"] = json!([recipient]);
    // In the vault it would go wherever the vault is copied.
    let mut inside = request.clone();
    inside["folder"] = json!(folder.with_file_name("vault"));
    let refused = desk.refused("export_delivery", inside);
    assert_eq!(refused["args"]["field"], "print_folder");
    request["formats"] = json!(["csv_machines"]);
    let done = desk.ask("export_delivery", request);
    assert_eq!(done["files"].as_array().unwrap().len(), 2);
    let sealed = std::fs::read(folder.join("delivery-0001-machines.csv.age")).unwrap();
    assert!(sealed.starts_with(b"age-encryption.org/v1"));
    let plain = unseal_with_age_identity(&sealed, &identity).unwrap();
    assert_eq!(read_csv(&plain)[1][0], "Marta Xicay");
    assert!(unseal_with_age_identity(&sealed, &make_identity()).is_err());
}

/// One mother, two children, a row each: the line of each names the row of that child.
#[test]
fn the_line_of_each_child_names_that_childs_row() {
    let mut desk = Desk::new(true);
    let path = desk.out().join("list.csv");
    let csv = "parent_a_number,parent_last_name,parent_first_name,\
               child_a_number,child_last_name,child_first_name,child_dob\n\
               A200400001,Xicay,Marta,A200400002,Xicay,Ana,2010-05-14\n\
               A200400001,Xicay,Marta,A200400003,Xicay,Luis,2012-05-14\n";
    std::fs::write(&path, csv).unwrap();
    let list = json!({"path": path, "kind": "removed", "sender": "the government",
        "as_of": "2018-08-07", "sheet": "", "mapping": null});
    desk.ask("import_list", list);
    let window = json!({"search": "", "from": 0, "count": 9});
    let rows = desk.ask("list_pairs", window)["rows"].clone();
    for row in rows.as_array().unwrap() {
        let family = desk.ask("open_family", json!({"family": row["family"]}));
        let pairs = family["pairs"].as_array().unwrap();
        let found = pairs.iter().find(|pair| pair["id"] == row["pair"]).unwrap();
        let mut pair = Pair {
            parent: text(&found["parent"]),
            pair: text(&row["pair"]),
            statement: String::new(),
        };
        desk.reach(&pair);
        desk.counsel(&pair);
        pair.statement = desk.say(&pair, "reunify_country_of_origin", &[]);
        desk.wish(&pair, "return");
        desk.clear(&pair);
    }
    let found = desk.ask("preflight", json!({}));
    let at = |name: &str| {
        let columns = found["columns"].as_array().unwrap();
        columns.iter().position(|column| column == name).unwrap()
    };
    let ready = found["ready"].as_array().unwrap().iter();
    let lines: Vec<(String, String)> = ready
        .map(|line| {
            let cell = |name| text(&line["cells"][at(name)]);
            (cell("child_name"), cell("list_row"))
        })
        .collect();
    assert_eq!(
        lines,
        [
            ("Ana Xicay".to_owned(), "2".to_owned()),
            ("Luis Xicay".to_owned(), "3".to_owned())
        ],
        "{found}"
    );
}
