//! Reaching a parent: numbers, attempts, searches on the ground, and everything there is to try.

use super::client::Client;
use super::states::State;
use super::work::Case;
use chrono::Days;
use reencuentro_api::wire::ApiError;
use serde_json::{Value, json};

/// A number from the child's file; nothing may be left on it but, of some, words agreed upon.
pub fn add_phone(client: &mut Client, case: &Case, phone: &str) -> Result<String, ApiError> {
    let zone = match case.family.country {
        "HN" => "America/Tegucigalpa",
        "SV" => "America/El_Salvador",
        _ => "America/Guatemala",
    };
    let (message, say) = match case.state {
        State::Tried("message_left") => ("yes", "Llamó Inés; vuelvo a llamar."),
        _ => ("no", ""),
    };
    client.record(
        "record_contact_point",
        &json!({
            "person": case.book.parent, "kind": "mobile", "raw": phone, "whose": "themself",
            "source": "Child's case file", "source_on": "", "may_leave_message": message, "say": say,
            "zone": zone,
        }),
    )
}

/// One attempt; `how` is what is said of it besides the person.
pub fn log(client: &mut Client, case: &Case, mut how: Value) -> Result<(), ApiError> {
    how["person"] = Value::from(case.book.parent.as_str());
    client.ask("log_attempt", &how)?;
    Ok(())
}

/// The talk by which a parent was reached: by the number, found by a defender, over their own lawyer, or
/// because they called us.
pub fn spoken_with(client: &mut Client, case: &Case, point: &str) -> Result<(), ApiError> {
    let (channel, direction, spoke_to, outcome) = match (case.state, point) {
        (State::FoundOnTheGround, _) => ("visit", "outbound", "themself", "visited_found"),
        (State::HeldForThirdCountry | State::HeldForUnitedStates, _) => {
            ("email", "outbound", "attorney", "spoke_verified")
        }
        (_, "") => ("hotline", "inbound", "themself", "inbound_call"),
        _ => ("call", "outbound", "themself", "spoke_verified"),
    };
    if case.state == State::FoundOnTheGround {
        search(client, case, Some("found"))?;
    }
    let used = if channel == "call" { point } else { "" };
    let talk = json!({
        "point": used, "channel": channel, "direction": direction, "spoke_to": spoke_to,
        "outcome": outcome, "identity_check": "passed", "at": case.at(10 + case.nth as u64 % 9),
        "minutes": 14, "interpreters": case.interpreters(),
    });
    log(client, case, talk)
}

/// A call that did not bring the parent to the telephone.
pub fn tried(client: &mut Client, case: &Case, point: &str, outcome: &str) -> Result<(), ApiError> {
    let (spoke_to, identity) = match outcome {
        "call_back" | "refused" | "line_dropped" | "unsafe_stop" => ("themself", "not_done"),
        "spoke_unverified" => ("other", "not_done"),
        "suspected_impostor" => ("other", "failed"),
        "relative_answered" => ("relative", "not_done"),
        _ => ("nobody", "not_done"),
    };
    let call_back = match outcome {
        "call_back" => format!("{}T16:00", case.today + Days::new(2)),
        _ => String::new(),
    };
    let call = json!({
        "point": point, "channel": "call", "direction": "outbound", "spoke_to": spoke_to,
        "outcome": outcome, "identity_check": identity, "call_back": call_back,
        "at": case.at(1 + case.nth as u64 % 12), "minutes": 1,
    });
    log(client, case, call)?;
    let note = match outcome {
        "unsafe_stop" => "Somebody was listening. Counsel is to decide whether anyone calls again.",
        "suspected_impostor" => "Asked where the child sleeps, and knew no name of the family.",
        _ => return Ok(()),
    };
    client.ask(
        "write_note",
        &json!({ "about": case.book.parent, "text": note, "privileged": true }),
    )?;
    Ok(())
}

/// A defender is sent; back with an outcome, or on the way still.
pub fn search(client: &mut Client, case: &Case, outcome: Option<&str>) -> Result<(), ApiError> {
    let (area, currency) = match case.family.country {
        "HN" => ("Intibucá", "HNL"),
        "SV" => ("Morazán", "USD"),
        _ => ("Huehuetenango", "GTQ"),
    };
    let search = client.record(
        "assign_field_search",
        &json!({
            "person": case.book.parent, "defender": "Fidelina Sacalxot", "area": area,
            "on": case.ago(20), "sheet": true,
        }),
    )?;
    if let Some(outcome) = outcome {
        client.ask(
            "return_field_search",
            &json!({
                "person": case.book.parent, "search": search, "outcome": outcome,
                "on": case.ago(8), "visits": 2, "incident": outcome == "stopped_unsafe",
                "visited": [{"on": case.ago(12), "place": area}],
                "sources": ["community_leader", "registry"],
                "expenses": "85.50", "currency": currency, "sheet_back": true,
            }),
        )?;
    }
    Ok(())
}

/// What the effort standard asks for, and counsel's word that it was done.
pub fn try_everything(client: &mut Client, case: &Case, point: &str) -> Result<(), ApiError> {
    for (days, outcome) in [
        (21, "no_answer"),
        (18, "busy_or_off"),
        (15, "no_answer"),
        (11, "voicemail_not_left"),
        (7, "busy_or_off"),
        (4, "number_dead"),
    ] {
        let call = json!({
            "point": point, "channel": "call", "outcome": outcome, "at": case.at(days),
        });
        log(client, case, call)?;
    }
    let address = client.record(
        "record_contact_point",
        &json!({
            "person": case.book.parent, "kind": "letter", "raw": "Caserío El Duraznal (inventado)",
            "whose": "themself", "source": "Child's case file", "may_leave_message": "yes",
        }),
    )?;
    let letter = json!({
        "point": address, "channel": "letter", "outcome": "message_left", "at": case.at(19),
    });
    log(client, case, letter)?;
    search(client, case, Some("exhausted"))?;
    client.ask("attest_effort", &json!({ "person": case.book.parent }))?;
    Ok(())
}
