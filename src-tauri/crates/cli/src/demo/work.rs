//! The work on one parent, as far as their state says.

use super::books::Book;
use super::client::Client;
use super::contact::{add_phone, log, search, spoken_with, tried, try_everything};
use super::families::Family;
use super::states::State;
use super::{claims, wishes};
use chrono::{Days, NaiveDate};
use reencuentro_api::wire::ApiError;
use serde_json::json;

/// The lawyer who counsels and clears.
pub const COUNSEL: &str = "Tadeo Obando";
/// The children's lawyer.
pub const CHILDS_COUNSEL: &str = "R. Okafor-Lane";

/// One parent, and what they are to come to.
pub struct Case<'a> {
    /// As invented.
    pub family: &'a Family,
    /// As the vault knows them.
    pub book: &'a Book,
    /// What they come to.
    pub state: State,
    /// How many came before them in the same state: for variety.
    pub nth: usize,
    /// The day of the run.
    pub today: NaiveDate,
}

impl Case<'_> {
    /// A day so many days before the run.
    pub fn ago(&self, days: u64) -> String {
        (self.today - Days::new(days)).to_string()
    }

    /// Eleven in the morning of that day.
    pub fn at(&self, days: u64) -> String {
        format!("{}T11:00", self.ago(days))
    }

    /// One of these, another for each parent in the same state.
    pub fn pick<'s>(&self, all: &[&'s str]) -> &'s str {
        all.get(self.nth % all.len().max(1))
            .copied()
            .unwrap_or_default()
    }

    /// Who interprets.
    pub fn interpreters(&self) -> &'static [&'static str] {
        match self.family.language {
            "es" => &[],
            _ => &["S. Tuyuc"],
        }
    }
}

/// Does the work on one parent.
pub fn work(client: &mut Client, case: &Case) -> Result<(), ApiError> {
    let point = match &case.family.phone {
        Some(phone) => add_phone(client, case, phone)?,
        None => String::new(),
    };
    if !case.state.is_reached() {
        return not_reached(client, case, &point);
    }
    spoken_with(client, case, &point)?;
    match case.state {
        State::ReachedOnly | State::FoundOnTheGround => return Ok(()),
        State::AlreadyReunited => {
            claims::confirm_reunited(client, case)?;
            return close(
                client,
                case,
                "already_reunited",
                "Both say that they are together.",
            );
        }
        // Their own lawyers sent what they want, and nothing of what they had explained. What waits for
        // a legal path counts as aligned, and of those counselled only 41 were.
        State::HeldForThirdCountry | State::HeldForUnitedStates => {
            client.ask(
                "record_representation",
                &json!({
                    "person": case.book.parent, "counsel": "M. Villatoro-Reyes",
                    "organisation": "Clínica Puerta Norte (invented)", "capacity": "attorney",
                    "since": case.ago(30),
                }),
            )?;
        }
        _ => counselled(client, case)?,
    }
    for pair in &case.book.pairs {
        wishes::record(client, case, pair)?;
    }
    wishes::consent(client, case)?;
    for pair in &case.book.pairs {
        claims::of_pair(client, case, pair)?;
        wishes::clear(client, case, pair)?;
    }
    Ok(())
}

fn counselled(client: &mut Client, case: &Case) -> Result<(), ApiError> {
    client.ask(
        "record_counselling",
        &json!({
            "person": case.book.parent, "counsel": COUNSEL, "language": case.family.language,
            "interpreters": case.interpreters(), "topics": wishes::TOPICS, "understood": true,
            "on": case.ago(9),
        }),
    )?;
    Ok(())
}

/// Nobody has spoken with them; of some it is known why nobody will.
fn not_reached(client: &mut Client, case: &Case, point: &str) -> Result<(), ApiError> {
    match case.state {
        State::Tried(outcome) => tried(client, case, point, outcome),
        State::DeclinesContact => {
            tried(client, case, point, "refused")?;
            let why = "Asked us not to call again.";
            close(client, case, "declines_contact", why)
        }
        State::Searching => search(client, case, None),
        State::SearchedInVain => {
            search(
                client,
                case,
                Some(case.pick(&["exhausted", "trace", "stopped_unsafe"])),
            )?;
            let on_the_way = json!({
                "channel": "visit", "outcome": "visited_not_found", "at": case.at(8), "minutes": 20,
            });
            log(client, case, on_the_way)
        }
        State::NotObtainable => {
            try_everything(client, case, point)?;
            for pair in &case.book.pairs {
                wishes::could_not_obtain(client, case, pair)?;
            }
            let why = "Six calls, a letter and a search on the ground.";
            close(client, case, "preference_not_obtainable", why)
        }
        State::Deceased => {
            client.ask(
                "record_detail",
                &json!({
                    "person": case.book.parent, "field": "deceased", "state": "known",
                    "values": [case.ago(40)], "source": "The municipality's register of deaths",
                }),
            )?;
            close(
                client,
                case,
                "deceased",
                "The register of deaths names them.",
            )
        }
        State::NotSeparated => {
            let why = "They travelled apart and were never together in custody.";
            close(client, case, "not_separated", why)
        }
        State::OutOfClass => {
            let why = "Both counsel agree that the class does not include them.";
            close(client, case, "out_of_class", why)
        }
        _ => Ok(()),
    }
}

fn close(client: &mut Client, case: &Case, how: &str, why: &str) -> Result<(), ApiError> {
    client.ask(
        "close_case",
        &json!({
            "person": case.book.parent, "kind": how, "reason": why, "on": case.ago(2),
        }),
    )?;
    Ok(())
}
