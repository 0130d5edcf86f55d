//! What parent and child want, what each side's counsel says to it, and the parent's consent.

use super::books::Pair;
use super::client::Client;
use super::families::Family;
use super::states::State;
use super::work::{CHILDS_COUNSEL, COUNSEL, Case};
use reencuentro_api::wire::ApiError;
use serde_json::{Value, json};

/// Topics of informed choice (docs/domain.md §9), all of them.
pub const TOPICS: [&str; 8] = [
    "return_means",
    "staying_means",
    "own_decision",
    "childs_own_lawyer",
    "government_form",
    "who_sees",
    "never_told",
    "travel_contact",
];

/// What one side wants.
#[derive(Debug, Clone, Copy)]
enum Wish {
    /// What this family leans to.
    Own,
    /// The opposite of it.
    Contrary,
    /// This code.
    Is(&'static str),
}

/// What both sides say: the parent's statements with their stages, the child's.
type Said = (
    &'static [(Wish, &'static str)],
    &'static [(Wish, &'static str)],
);

/// What both sides say in a state.
const fn said(state: State) -> Said {
    use Wish::{Contrary, Is, Own};
    const OWN: &[(Wish, &str)] = &[(Own, "final")];
    const CONFIRMED: &[(Wish, &str)] = &[(Own, "confirmed")];
    const STATED: &[(Wish, &str)] = &[(Own, "stated")];
    const BACK: &[(Wish, &str)] = &[(Is("return"), "confirmed")];
    const STAYS: &[(Wish, &str)] = &[(Is("stay"), "confirmed")];
    const THIRD: &[(Wish, &str)] = &[(Is("reunify_third_country"), "final")];
    const IN_US: &[(Wish, &str)] = &[(Is("reunify_in_us"), "final")];
    const RELATIVE: &[(Wish, &str)] = &[(Is("return_parent_with_child"), "final")];
    const ORIGIN: &[(Wish, &str)] = &[(Is("reunify_country_of_origin"), "final")];
    match state {
        State::Delivered
        | State::DeliveredAfterChange
        | State::Stale
        | State::RedFlag
        | State::Objected => (OWN, CONFIRMED),
        State::DeliveredOnLegalPath | State::HeldForThirdCountry => (THIRD, BACK),
        State::HeldForUnitedStates => (IN_US, STAYS),
        State::DeliveredOnRuling | State::ToRelative => (RELATIVE, BACK),
        State::BestInterestsRoute => (ORIGIN, &[(Is("too_young"), "confirmed")]),
        State::OwnAdultCase => (IN_US, &[]),
        State::OfAge | State::TakenBack => (OWN, &[]),
        State::Declines => (&[(Is("declines_to_state"), "final")], CONFIRMED),
        State::ChildUndecided => (OWN, &[(Is("undecided"), "confirmed")]),
        State::WithChildsCounsel => (OWN, &[(Own, "with_counsel")]),
        State::Conflict => (OWN, &[(Contrary, "confirmed")]),
        State::Contradicting => (&[(Own, "final"), (Contrary, "final")], &[]),
        State::ChildContradicting => (OWN, &[(Own, "confirmed"), (Contrary, "confirmed")]),
        State::Waived => (ORIGIN, &[(Is("return"), "stated")]),
        State::ChildNotConfirmed | State::ConsentRefused | State::ConsentWithdrawn => (OWN, STATED),
        State::Preliminary => (&[(Own, "preliminary")], &[]),
        _ => (&[], &[]),
    }
}

/// Records what both sides say of one child.
pub fn record(client: &mut Client, case: &Case, pair: &Pair) -> Result<(), ApiError> {
    let (parent, child) = said(case.state);
    let stays = leans_to_stay(case.family);
    let mut last = String::new();
    for (at, (wish, stage)) in parent.iter().enumerate() {
        let wish = match wish {
            Wish::Is(code) => code,
            own if stays == matches!(own, Wish::Own) => "child_remains_pursue_claim",
            _ => "reunify_country_of_origin",
        };
        last = replaced_first(client, case, pair, wish, stage, 6 - 2 * at as u64)?;
    }
    if case.state == State::TakenBack {
        let why = "Wants to speak with the child first.";
        client.ask("withdraw", &json!({ "entry": last, "reason": why }))?;
    }
    for (wish, stage) in child {
        let wish = match wish {
            Wish::Is(code) => code,
            own if stays == matches!(own, Wish::Own) => "stay",
            _ => "return",
        };
        childs(client, case, pair, wish, stage)?;
    }
    ruling(client, case, pair)
}

/// About two thirds want the child to stay (docs/domain.md §2.1).
fn leans_to_stay(family: &Family) -> bool {
    let sum: u32 = family.born.bytes().map(u32::from).sum();
    !sum.is_multiple_of(3)
}

/// A statement; in some states it takes the place of another, which was as final or not.
fn replaced_first(
    client: &mut Client,
    case: &Case,
    pair: &Pair,
    wish: &str,
    stage: &str,
    days: u64,
) -> Result<String, ApiError> {
    let before = match case.state {
        State::DeliveredAfterChange => Some(("child_remains_with_sponsor", "final")),
        State::Delivered if case.nth.is_multiple_of(6) => Some((wish, "preliminary")),
        _ => None,
    };
    let mut request = statement(case, pair, wish, stage, days);
    if let Some((wish, stage)) = before {
        let first = statement(case, pair, wish, stage, days + 2);
        request["replaces"] = json!([client.record("record_statement", &first)?]);
    }
    client.record("record_statement", &request)
}

fn statement(case: &Case, pair: &Pair, wish: &str, stage: &str, days: u64) -> Value {
    let own_lawyer = matches!(
        case.state,
        State::HeldForThirdCountry | State::HeldForUnitedStates
    );
    let (counsel, topics, how) = if own_lawyer {
        ("M. Villatoro-Reyes", &[][..], "written")
    } else {
        (COUNSEL, &TOPICS[..], "phone")
    };
    let conditions = match case.state {
        State::Preliminary if case.nth.is_multiple_of(20) => "Only after the school year ends.",
        _ => "",
    };
    let reconfirm_by = match case.state {
        State::Stale => case.ago(2),
        _ => String::new(),
    };
    json!({
        "pair": pair.id, "preference": wish, "stage": stage, "said_on": case.ago(days),
        "language": case.family.language, "interpreters": case.interpreters(), "how": how,
        "read_back": true, "topics": topics, "counselled_by": counsel, "conditions": conditions,
        "reconfirm_by": reconfirm_by,
    })
}

fn childs(
    client: &mut Client,
    case: &Case,
    pair: &Pair,
    wish: &str,
    stage: &str,
) -> Result<(), ApiError> {
    let young = case.family.children.iter().all(|c| c.is_young(case.today));
    let voice = if young && case.state != State::BestInterestsRoute {
        "best_interests"
    } else {
        "child"
    };
    client.ask(
        "record_child_wish",
        &json!({
            "pair": pair.id, "wish": wish, "stage": stage, "voice": voice,
            "confirmed_by": CHILDS_COUNSEL, "said_on": case.ago(3),
        }),
    )?;
    Ok(())
}

/// What counsel rules against the table.
fn ruling(client: &mut Client, case: &Case, pair: &Pair) -> Result<(), ApiError> {
    if case.state != State::DeliveredOnRuling {
        return Ok(());
    }
    let why = "The other parent has cared for the child before; both sides agree to it.";
    client.ask(
        "override_alignment",
        &json!({ "pair": pair.id, "outcome": "aligned", "reason": why }),
    )?;
    Ok(())
}

/// Nobody said it: it stands on the effort that counsel attested.
pub fn could_not_obtain(client: &mut Client, case: &Case, pair: &Pair) -> Result<(), ApiError> {
    let request = statement(case, pair, "unable_to_obtain", "final", 1);
    client.ask("record_statement", &request)?;
    Ok(())
}

/// The parent's consent to share the wish, where it was asked.
pub fn consent(client: &mut Client, case: &Case) -> Result<(), ApiError> {
    let answers: &[&str] = match case.state {
        State::ConsentRefused => &["refused"],
        State::ConsentWithdrawn => &["granted", "withdrawn"],
        state if state.is_delivered() => &["granted"],
        _ => &[],
    };
    for answer in answers {
        client.ask(
            "record_consent",
            &json!({
                "person": case.book.parent, "purpose": "share_election_with_government",
                "answer": answer, "language": case.family.language, "how": "phone",
            }),
        )?;
    }
    Ok(())
}

/// What each side's counsel says to handing it over.
pub fn clear(client: &mut Client, case: &Case, pair: &Pair) -> Result<(), ApiError> {
    let sides = [("parent", COUNSEL), ("child", CHILDS_COUNSEL)];
    for (at, (side, by)) in sides.into_iter().enumerate() {
        let (state, why) = match case.state {
            State::Objected if case.nth % 2 != at => {
                ("objected", "Wants to speak with them first.")
            }
            state if state.is_delivered() => ("cleared", ""),
            _ => continue,
        };
        client.ask(
            "record_clearance",
            &json!({ "pair": pair.id, "side": side, "state": state, "by": by, "reason": why }),
        )?;
    }
    Ok(())
}
