//! The finished files are searched: a planted value must be found, and the same file without the
//! plant must pass.

use crate::desk::Desk;
use serde_json::json;

fn files(desk: &Desk) -> usize {
    std::fs::read_dir(desk.out()).unwrap().count()
}

/// Plants after approval: what is forbidden came to be known later than the line.
fn planted(name: &str, plant: impl FnOnce(&mut Desk, &crate::desk::Pair)) -> Option<String> {
    let mut desk = Desk::new(false);
    let pair = desk.ready(name, "Juana Xicay", 1);
    let id = desk.approved();
    plant(&mut desk, &pair);
    match desk.export(&id) {
        Ok(_) => None,
        Err(error) => {
            assert_eq!(error["code"], "export_hit");
            assert_eq!(files(&desk), 0, "nothing is written");
            Some(error["args"]["kind"].as_str().unwrap().to_owned())
        }
    }
}

fn point(desk: &mut Desk, pair: &crate::desk::Pair, kind: &str, raw: &str) {
    desk.ask(
        "record_contact_point",
        json!({"person": pair.parent, "kind": kind, "raw": raw}),
    );
}

#[test]
fn a_phone_number_is_found_in_another_form() {
    let name = "Marta 5555.1234 Xicay";
    let hit = planted(name, |desk, pair| {
        point(desk, pair, "mobile", "+502 5555 1234")
    });
    assert_eq!(hit.as_deref(), Some("phone"));
    let control = planted(name, |desk, pair| {
        point(desk, pair, "mobile", "+502 5555 1235")
    });
    assert_eq!(control, None);
}

#[test]
fn an_address_is_found() {
    let name = "Marta Xicay ALDEA Chicoy, casa 4";
    let hit = planted(name, |desk, pair| {
        point(desk, pair, "letter", "aldea Chicoy casa 4")
    });
    assert_eq!(hit.as_deref(), Some("address"));
    let control = planted(name, |desk, pair| {
        point(desk, pair, "letter", "aldea Chicoy casa 5")
    });
    assert_eq!(control, None);
}

#[test]
fn words_of_a_privileged_note_and_of_any_note_are_found() {
    let name = "tiene miedo de volver a la aldea por su hermano mayor";
    let words = "Dice que TIENE MIEDO de volver a la aldea.";
    for (privileged, kind) in [(true, "privileged_note"), (false, "note")] {
        let write = |text: &str| {
            let text = text.to_owned();
            move |desk: &mut Desk, pair: &crate::desk::Pair| {
                let note = json!({"about": pair.parent, "text": text, "privileged": privileged});
                desk.ask("write_note", note);
            }
        };
        assert_eq!(planted(name, write(words)).as_deref(), Some(kind));
        assert_eq!(planted(name, write("No tiene miedo de nada.")), None);
    }
}

#[test]
fn a_name_of_many_words_in_a_note_is_no_find() {
    let name = "María del Carmen López García";
    let control = planted(name, |desk, pair| {
        let text = "Hablé hoy con María del Carmen López García";
        desk.ask(
            "write_note",
            json!({"about": pair.parent, "text": text, "privileged": true}),
        );
    });
    assert_eq!(control, None);
}

#[test]
fn an_a_number_of_somebody_else_is_found() {
    let name = "Marta A 299 100 200";
    let hit = planted(name, |desk, _| {
        desk.person("parent", "Otra", "A299100200");
    });
    assert_eq!(hit.as_deref(), Some("identifier"));
}

#[test]
fn reasons_and_places_of_every_act_are_found() {
    let name = "vive con su hermana detras del molino viejo de Nebaj";
    let secret = "Vive con su hermana, DETRÁS del molino viejo.";
    let person = |pair: &crate::desk::Pair| pair.parent.clone();
    type Plant = fn(&mut Desk, &str, &str);
    let plants: [(&str, Plant); 7] = [
        ("reason", |desk, person, secret| {
            let close = json!({"person": person, "kind": "declines_contact", "reason": secret});
            desk.ask("close_case", close);
        }),
        ("reason", |desk, person, secret| {
            let other = desk.person("parent", "Otra", "");
            let apart = json!({"person": person, "other": other, "reason": secret});
            desk.ask("tell_persons_apart", apart);
        }),
        ("reason", |desk, _, secret| {
            let other = desk.person("parent", "Otra", "");
            desk.ask("trash", json!({"about": other, "reason": secret}));
        }),
        ("address", |desk, person, secret| {
            let search = json!({"person": person, "defender": "L. Chaj", "area": secret});
            desk.ask("assign_field_search", search);
        }),
        ("address", |desk, person, secret| {
            let search = json!({"person": person, "defender": "L. Chaj", "area": "Nebaj"});
            let search = desk.ask("assign_field_search", search)["entry"].clone();
            let back = json!({"person": person, "search": search, "outcome": "trace",
                "visited": [{"place": secret}]});
            desk.ask("return_field_search", back);
        }),
        ("note", |desk, person, secret| {
            let talk = json!({"person": person, "counsel": "R. Okafor-Lane", "language": "mam",
                "understood": true, "proof": secret});
            desk.ask("record_counselling", talk);
        }),
        ("reason", |desk, person, secret| {
            let custody = json!({"person": person, "party": "family", "place": "removed",
                "words": secret});
            desk.ask("record_custody", custody);
        }),
    ];
    for (kind, plant) in plants {
        let hit = planted(name, |desk, pair| plant(desk, &person(pair), secret));
        assert_eq!(hit.as_deref(), Some(kind));
    }
}
