//! What a party claims: why somebody is gone from the second list, waivers, red flags, how far the
//! government says it has come. Never a statement, and each with its day and its source.

use super::books::{Book, Pair};
use super::client::Client;
use super::families::{Family, Gone, World};
use super::states::State;
use super::work::Case;
use chrono::{Days, NaiveDate};
use reencuentro_api::wire::ApiError;
use serde_json::json;

const LETTER: &str = "Government's letter with the second list";
const COUNSELS_CALL: &str = "Child's counsel, by telephone";
const FAMILYS_CALL: &str = "The family, by telephone";

/// One claim.
struct Claim<'a> {
    party: &'a str,
    what: &'a str,
    words: &'a str,
    on: &'a str,
    dispute: &'a str,
    source: &'a str,
}

/// Records it about a person or a pair.
fn claim(client: &mut Client, about: &str, claim: &Claim) -> Result<(), ApiError> {
    client.ask(
        "record_claim",
        &json!({
            "about": about, "what": claim.what, "party": claim.party, "words": claim.words,
            "on": claim.on, "dispute": claim.dispute, "source": claim.source,
        }),
    )?;
    Ok(())
}

/// Where somebody is since a day, as a party says.
fn place(
    client: &mut Client,
    person: &str,
    party: &str,
    place: &str,
    since: &str,
) -> Result<(), ApiError> {
    let source = match party {
        "government" => LETTER,
        _ => COUNSELS_CALL,
    };
    client.ask(
        "record_custody",
        &json!({
            "person": person, "party": party, "place": place, "from": since, "source": source,
        }),
    )?;
    Ok(())
}

/// Why those who are gone from the second list are gone, for whom anybody said so: the government in
/// its letter, the child's counsel, the sponsor or the family when they were called.
pub fn say_why_gone(
    client: &mut Client,
    world: &World,
    books: &[Book],
    today: NaiveDate,
) -> Result<(), ApiError> {
    let gone = world.families.iter().zip(books);
    let gone = gone.filter(|(family, _)| family.gone.is_some());
    for (nth, (family, book)) in gone.enumerate() {
        for pair in &book.pairs {
            why_gone(client, family, pair, nth, today)?;
        }
    }
    Ok(())
}

fn why_gone(
    client: &mut Client,
    family: &Family,
    pair: &Pair,
    nth: usize,
    today: NaiveDate,
) -> Result<(), ApiError> {
    let Some((why, since)) = &family.gone else {
        return Ok(());
    };
    let second = nth % 2 == 1;
    let (party, discharge) = match why {
        Gone::ToSponsor => ("government", "discharged_sponsor"),
        // The network has it from the child's counsel.
        Gone::ToOtherParent => ("network", "discharged_other_parent"),
        Gone::Reunified => ("government", "discharged_reunified"),
        Gone::Repatriated => ("government", "repatriated"),
        Gone::CameOfAge => ("government", "discharged_turned_18"),
        Gone::NoReason => return Ok(()),
    };
    place(client, &pair.child, party, discharge, since)?;
    // What the government says and what the family confirms are two claims (docs/domain.md §5.5).
    let called = (today - Days::new(2)).to_string();
    let by_family = |what| Claim {
        party: "family",
        what,
        words: "",
        on: &called,
        dispute: "undisputed",
        source: FAMILYS_CALL,
    };
    match why {
        Gone::ToSponsor if second => {
            claim(client, &pair.id, &by_family("sponsor_placement_confirmed"))
        }
        // Nobody is right because they are the government.
        Gone::ToSponsor if nth.is_multiple_of(5) => {
            place(client, &pair.child, "network", "orr_care", since)
        }
        Gone::Reunified => {
            let by_government = Claim {
                party: "government",
                on: since,
                source: LETTER,
                ..by_family("reunified")
            };
            claim(client, &pair.id, &by_government)
        }
        _ => Ok(()),
    }
}

/// What is claimed of one pair.
pub fn of_pair(client: &mut Client, case: &Case, pair: &Pair) -> Result<(), ApiError> {
    let (early, late) = (case.ago(60), case.ago(5));
    let by_government = |what, on| Claim {
        party: "government",
        what,
        words: "",
        on,
        dispute: "undisputed",
        source: "Government counsel, by e-mail",
    };
    match case.state {
        State::Waived => {
            let form = Claim {
                words: "The parent's form says that they waive. The parent says that it was in English \
                        and nobody read it to them.",
                dispute: "disputed",
                ..by_government("waiver", &early)
            };
            claim(client, &pair.id, &form)
        }
        State::RedFlag => red_flag(client, case, pair, &by_government("gov_held", &late)),
        State::DeliveredOnLegalPath => {
            let path = by_government("legal_path", &late);
            claim(client, &pair.id, &path)
        }
        State::Delivered if case.nth % 9 == 4 => {
            for what in ["gov_cleared", "docs_pending"] {
                claim(client, &pair.id, &by_government(what, &late))?;
            }
            claim(client, &pair.child, &by_government("vd_requested", &late))
        }
        _ => Ok(()),
    }
}

/// A red flag that the parent's counsel disputes, and what counsel alone may read of it.
fn red_flag(client: &mut Client, case: &Case, pair: &Pair, held: &Claim) -> Result<(), ApiError> {
    let flag = Claim {
        what: case.pick(&[
            "red_flag_parentage",
            "red_flag_background",
            "red_flag_safety",
            "red_flag_litigation",
        ]),
        words: "The government names no document.",
        dispute: "disputed",
        party: held.party,
        on: held.on,
        source: held.source,
    };
    claim(client, &pair.id, &flag)?;
    claim(client, &pair.id, held)?;
    client.ask(
        "write_note",
        &json!({
            "about": pair.id, "privileged": true,
            "text": "Ask for the document first; do not offer a test before counsel agrees.",
        }),
    )?;
    Ok(())
}

/// Reunified, the family confirms it.
pub fn confirm_reunited(client: &mut Client, case: &Case) -> Result<(), ApiError> {
    for pair in &case.book.pairs {
        let confirmed = Claim {
            party: "family",
            what: "reunified_confirmed",
            words: "",
            on: &case.ago(2),
            dispute: "undisputed",
            source: FAMILYS_CALL,
        };
        claim(client, &pair.id, &confirmed)?;
    }
    Ok(())
}
