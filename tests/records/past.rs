//! A past day is seen as it was seen then, and, when asked for, with all that is known now.

use crate::desk::{AUTHOR, Desk, text};
use crate::page::whole;
use reencuentro_api::Now;
use serde_json::{Value, json};

/// The funnel as of today, and a new day begins.
fn day_ends(desk: &mut Desk) -> Value {
    let funnel = desk.ask("funnel", json!({}));
    desk.now = Now::from_parts(desk.now.millis() + 86_400_000, -420);
    funnel
}

#[test]
fn each_past_day_is_counted_as_it_was_counted_on_it() {
    let mut desk = Desk::new(true);
    let mut days = Vec::new();
    let one = desk.listed("Marta Xicay", "Juana Xicay", 1);
    let two = desk.listed("Elvira Pop", "Rosa Pop", 2);
    days.push(day_ends(&mut desk));
    desk.reach(&one);
    desk.counsel(&one);
    days.push(day_ends(&mut desk));
    let link = json!({"person": one.parent, "other": two.parent, "reason": "same child"});
    let link = text(&desk.ask("link_persons", link)["entry"]);
    days.push(day_ends(&mut desk));
    desk.ask(
        "unlink_persons",
        json!({"link": link, "reason": "namesakes"}),
    );
    desk.attempt(&two, "no_answer", "not_done", "nobody");
    desk.ask("trash", json!({"about": one.pair, "reason": "typed twice"}));
    days.push(day_ends(&mut desk));
    desk.ask(
        "restore",
        json!({"about": one.pair, "reason": "it was right"}),
    );
    let three = desk.ready("Ana Tzul", "Nin Tzul", 3);
    days.push(day_ends(&mut desk));
    let id = desk.approved();
    desk.export(&id).unwrap();
    days.push(day_ends(&mut desk));
    // What was handed over no longer rests on what is wished now.
    desk.say(&three, "undecided", &[&three.statement]);
    days.push(day_ends(&mut desk));

    let listed = |funnel: &Value| funnel["units"]["parent"]["listed"].clone();
    assert_eq!(
        days.iter().map(listed).collect::<Vec<_>>(),
        [2, 2, 1, 1, 3, 3, 3]
    );
    for past in &days {
        let seen = desk.ask("funnel", json!({"as_of": past["as_of"]}));
        assert_eq!(&seen, past);
    }
    whole(&mut desk);
}

#[test]
fn what_came_late_counts_for_its_day_only_with_what_is_known_now() {
    let mut desk = Desk::new(true);
    let of = desk.listed("Marta Xicay", "Juana Xicay", 1);
    let first = text(&day_ends(&mut desk)["as_of"]);
    day_ends(&mut desk);
    // Two days later somebody writes down the call of the first evening.
    let call = json!({"person": of.parent, "channel": "call", "outcome": "spoke_verified",
        "identity_check": "passed", "spoke_to": "themself", "at": format!("{first}T20:00")});
    desk.ask("log_attempt", call);
    let mut reached =
        |request: Value| desk.ask("funnel", request)["units"]["parent"]["reached"].clone();
    assert_eq!(reached(json!({})), 1);
    assert_eq!(reached(json!({"as_of": first})), 0);
    assert_eq!(reached(json!({"as_of": first, "known_now": true})), 1);
    let tomorrow = json!({"as_of": "2018-09-03"});
    assert_eq!(desk.refused("funnel", tomorrow)["args"]["field"], "as_of");
}

/// A list whose rows found pairs nobody has heard of.
fn import(desk: &mut Desk, name: &str, rows: std::ops::Range<u32>) {
    let mut csv = "row_id,parent_a_number,parent_last_name,parent_first_name,\
                   child_a_number,child_last_name,child_first_name\n"
        .to_owned();
    for row in rows {
        let (parent, child) = (200_200_000 + row * 2, 200_200_001 + row * 2);
        csv += &format!("{row},A{parent},Xicay {row},Marta,A{child},Xicay {row},Juana\n");
    }
    let path = desk.out().join(name);
    std::fs::write(&path, csv).unwrap();
    let list = json!({"path": path, "kind": "removed", "sender": "the government",
        "as_of": "2018-08-30", "sheet": "", "mapping": null});
    desk.ask("import_list", list);
}

/// So much was written since that the whole log is walked, and no family is looked up by itself.
#[test]
fn a_day_before_most_of_the_work_is_counted_as_on_the_day() {
    let mut desk = Desk::new(true);
    import(&mut desk, "one.csv", 0..40);
    let of = desk.listed("Elvira Pop", "Rosa Pop", 2);
    desk.reach(&of);
    let first = day_ends(&mut desk);
    import(&mut desk, "two.csv", 40..240);
    desk.counsel(&of);
    desk.ask("trash", json!({"about": of.pair, "reason": "typed twice"}));
    let second = day_ends(&mut desk);
    let counted = |funnel: &Value, stage: &str| funnel["units"]["pair"][stage].clone();
    assert_eq!(counted(&first, "listed"), 41);
    assert_eq!(counted(&first, "reached"), 1);
    assert_eq!(counted(&second, "listed"), 240);
    for past in [&first, &second] {
        assert_eq!(&desk.ask("funnel", json!({"as_of": past["as_of"]})), past);
    }
}

/// The vault, locked and opened again: what the unlocking says.
fn opened_again(desk: &mut Desk) -> Value {
    desk.ask("lock", json!({}));
    let request = json!({"folder": null, "passphrase": AUTHOR, "recovery_code": null});
    desk.ask("unlock", request)
}

#[test]
fn a_clock_set_back_for_a_while_spoils_no_past_day_and_is_told_at_the_unlock() {
    let mut desk = Desk::new(true);
    let mut days = Vec::new();
    desk.listed("Marta Xicay", "Juana Xicay", 1);
    days.push(day_ends(&mut desk));
    desk.listed("Elvira Pop", "Rosa Pop", 2);
    days.push(day_ends(&mut desk));
    desk.listed("Ana Tzul", "Nin Tzul", 3);
    assert!(opened_again(&mut desk)["clock_behind"].is_null());
    let last = desk.now;
    days.push(day_ends(&mut desk));
    opened_again(&mut desk);
    let right = desk.now;

    // The battery of the laptop is empty: it is the evening of the first day again.
    let first = days[0]["as_of"].as_str().unwrap();
    desk.now = Now::from_parts(last.millis() - 2 * 86_400_000, -420);
    let behind = text(&opened_again(&mut desk)["clock_behind"]);
    assert!(behind.as_str() > first, "{behind}");
    desk.listed("Rosa Cuc", "Luis Cuc", 4);
    desk.now = right;
    assert!(opened_again(&mut desk)["clock_behind"].is_null());
    days.push(day_ends(&mut desk));

    let listed = |funnel: &Value| funnel["units"]["parent"]["listed"].clone();
    assert_eq!(days.iter().map(listed).collect::<Vec<_>>(), [1, 2, 3, 4]);
    for past in &days {
        let seen = desk.ask("funnel", json!({"as_of": past["as_of"]}));
        assert_eq!(&seen, past);
    }
    whole(&mut desk);
}
