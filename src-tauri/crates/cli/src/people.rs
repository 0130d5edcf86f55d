//! People and families at the command line. Whatever has no verb here is reached by `call NAME`.

use crate::duplicates;
use crate::output::{Output, label};
use crate::run::Desk;
use clap::{Args, Subcommand};
use reencuentro_api::Messages;
use reencuentro_api::wire::{
    AboutRequest, AccessLog, AccessLogRequest, ApiError, AssignFamilyRequest, CloseCaseRequest,
    Duplicates, ErrorCode, FamilyView, LinkPersonsRequest, ListDuplicatesRequest, ListPairsRequest,
    Nothing, OpenFamilyRequest, PairRows, RecordDetailRequest, Recorded, RedactRequest, Session,
    Trash, UnlinkPersonsRequest, Unlinked,
};
use serde::Serialize;
use std::collections::BTreeMap;

#[derive(Debug, Subcommand)]
pub enum People {
    /// Finds pairs by names in any order, or fragments of an A-number or phone.
    Search {
        /// What to look for.
        #[arg(required = true)]
        words: Vec<String>,
    },
    /// Shows a family.
    Show {
        /// The family's id, or that of any person or pair of it.
        family: String,
    },
    /// Records a fact, in the place of the values that stand.
    Fact(Fact),
    /// Shows who may be written twice, what unblocks most first.
    Duplicates {
        /// Also who is possibly the same, and not only who is likely to be.
        #[arg(long)]
        possible: bool,
        /// How many at most.
        #[arg(long, default_value_t = 100)]
        count: u32,
    },
    /// Two records are one person.
    Link(Two),
    /// Two records are not one person.
    TellApart(Two),
    /// Takes a link back.
    Unlink {
        /// Hash of the entry that linked them.
        link: String,
        /// Why.
        #[arg(long)]
        reason: String,
    },
    /// Who works with a family.
    Assign {
        /// The family's id.
        family: String,
        /// Name of the member; nobody when absent.
        #[arg(long, default_value = "")]
        member: String,
    },
    /// Work on a person ends.
    Close {
        /// Person id.
        person: String,
        /// deceased, not_separated, already_reunited, declines_contact, out_of_class or
        /// preference_not_obtainable.
        #[arg(long)]
        kind: String,
        /// Why.
        #[arg(long)]
        reason: String,
        /// Day as people write it.
        #[arg(long, default_value = "")]
        on: String,
    },
    /// Work on a person begins again.
    Reopen(About),
    /// Puts a person or a pair into the trash.
    Trash(About),
    /// Takes a person or a pair out of the trash.
    Restore(About),
    /// Shows what is in the trash.
    Trashed,
    /// Removes the words of an entry for good.
    Redact {
        /// Entry hash.
        entry: String,
        /// By whose authority.
        #[arg(long)]
        authority: String,
    },
    /// Shows who opened what on this machine, newest first.
    Log {
        /// Only who opened the family of this id.
        #[arg(default_value = "")]
        about: String,
    },
}

#[derive(Debug, Args)]
pub struct Fact {
    /// Person id.
    person: String,
    /// sex, born, country, nationality, municipality, languages or deceased.
    field: String,
    /// The value; several for languages.
    values: Vec<String>,
    /// known, unknown, not_asked or refused.
    #[arg(long, default_value = "known")]
    state: String,
    /// Where this comes from.
    #[arg(long, default_value = "")]
    source: String,
    /// Beside the values that stand, and not in their place.
    #[arg(long)]
    beside: bool,
}

#[derive(Debug, Args)]
pub struct Two {
    /// Person id of one.
    person: String,
    /// Person id of the other.
    other: String,
    /// On what ground.
    #[arg(long)]
    reason: String,
}

#[derive(Debug, Args)]
pub struct About {
    /// Person or pair id.
    about: String,
    /// Why.
    #[arg(long)]
    reason: String,
}

/// Does what was asked of people.
pub fn run(desk: &mut Desk, verb: People, output: &Output) -> Result<(), ApiError> {
    let session = desk.unlock()?;
    match verb {
        People::Search { words } => search(desk, &words.join(" "), output),
        People::Show { family } => {
            let view: FamilyView = desk.ask("open_family", &OpenFamilyRequest { family })?;
            output.answer(&view, |messages| show(&view, messages));
            Ok(())
        }
        People::Duplicates { possible, count } => {
            let request = ListDuplicatesRequest {
                possible,
                count,
                from: 0,
            };
            let found: Duplicates = desk.ask("list_duplicates", &request)?;
            output.answer(&found, |messages| duplicates::said(&found, messages));
            Ok(())
        }
        People::Fact(fact) => {
            let request = settling(desk, fact)?;
            record(desk, "record_detail", &request, output)
        }
        People::Link(two) => record(desk, "link_persons", &both(two), output),
        People::TellApart(two) => record(desk, "tell_persons_apart", &both(two), output),
        People::Unlink { link, reason } => {
            let request = UnlinkPersonsRequest { link, reason };
            let done: Unlinked = desk.ask("unlink_persons", &request)?;
            output.answer(&done, |messages| {
                let count = done.written_while_linked.len().to_string();
                let mut lines = vec![messages.say("cli-unlinked", &args(&[("count", &count)]))];
                let written = done.written_while_linked.iter();
                lines.extend(
                    written.map(|one| format!("{}  {}  {}", one.entry, one.record, one.kind)),
                );
                lines.join("\n")
            });
            Ok(())
        }
        People::Assign { family, member } => {
            let member = member_id(&session, &member)?;
            record(
                desk,
                "assign_family",
                &AssignFamilyRequest { family, member },
                output,
            )
        }
        People::Close {
            person,
            kind,
            reason,
            on,
        } => {
            let request = CloseCaseRequest {
                person,
                kind,
                reason,
                on,
            };
            record(desk, "close_case", &request, output)
        }
        People::Reopen(about) => record(desk, "reopen_case", &why(about), output),
        People::Trash(about) => record(desk, "trash", &why(about), output),
        People::Restore(about) => record(desk, "restore", &why(about), output),
        People::Trashed => {
            let trash: Trash = desk.ask("list_trash", &Nothing {})?;
            output.answer(&trash, |messages| {
                if trash.items.is_empty() {
                    return messages.say("cli-trash-empty", &BTreeMap::new());
                }
                let items = trash.items.iter();
                let lines = items
                    .map(|one| format!("{}  {}  {}: {}", one.about, one.name, one.by, one.reason));
                lines.collect::<Vec<_>>().join("\n")
            });
            Ok(())
        }
        People::Redact { entry, authority } => {
            record(desk, "redact", &RedactRequest { entry, authority }, output)
        }
        People::Log { about } => log(desk, about, output),
    }
}

/// Writes one act and says so.
fn record(
    desk: &mut Desk,
    command: &str,
    request: &impl Serialize,
    output: &Output,
) -> Result<(), ApiError> {
    let recorded: Recorded = desk.ask(command, request)?;
    output.answer(&recorded, |messages| {
        messages.say("cli-recorded", &args(&[("entry", &recorded.entry)]))
    });
    Ok(())
}

/// The values that stand are settled, unless the new one is to stand beside them.
fn settling(desk: &mut Desk, fact: Fact) -> Result<RecordDetailRequest, ApiError> {
    let replaces = if fact.beside {
        Vec::new()
    } else {
        let family = fact.person.clone();
        let view: FamilyView = desk.ask("open_family", &OpenFamilyRequest { family })?;
        let person = view
            .people
            .iter()
            .find(|p| p.records.contains(&fact.person));
        let facts = person.into_iter().flat_map(|person| &person.facts);
        facts
            .filter(|one| one.field == fact.field)
            .map(|one| one.id.clone())
            .collect()
    };
    Ok(RecordDetailRequest {
        person: fact.person,
        field: fact.field,
        state: fact.state,
        values: fact.values,
        source: fact.source,
        replaces,
    })
}

fn both(two: Two) -> LinkPersonsRequest {
    LinkPersonsRequest {
        person: two.person,
        other: two.other,
        reason: two.reason,
    }
}

fn why(about: About) -> AboutRequest {
    AboutRequest {
        about: about.about,
        reason: about.reason,
    }
}

/// The member of this name; empty for nobody.
fn member_id(session: &Session, name: &str) -> Result<String, ApiError> {
    if name.is_empty() {
        return Ok(String::new());
    }
    let mut of = session.members.iter().filter(|member| member.name == name);
    match (of.next(), of.next()) {
        (Some(member), None) => Ok(member.id.clone()),
        _ => Err(ApiError::new(ErrorCode::Invalid).with("field", "member")),
    }
}

fn search(desk: &mut Desk, words: &str, output: &Output) -> Result<(), ApiError> {
    let request = ListPairsRequest {
        search: words.to_owned(),
        count: 100,
        ..ListPairsRequest::default()
    };
    let found: PairRows = desk.ask("list_pairs", &request)?;
    output.answer(&found, |messages| {
        let args = args(&[("words", words), ("total", &found.total.to_string())]);
        if found.total == 0 {
            return messages.say("cli-nobody-found", &args);
        }
        let mut lines = vec![messages.say("cli-found", &args)];
        for row in &found.rows {
            lines.push(format!(
                "{}  {} {} · {} {}",
                row.family, row.parent, row.parent_a_number, row.child, row.child_a_number
            ));
        }
        lines.join("\n")
    });
    Ok(())
}

fn show(view: &FamilyView, messages: &Messages) -> String {
    let mut lines = vec![view.title.clone()];
    for person in &view.people {
        // How far contact has come is asked of parents alone.
        let contact = match person.part.as_str() {
            "parent" => label(messages, "contact", &person.contact),
            _ => String::new(),
        };
        lines.push(
            format!("  {}  {}  {contact}", person.id, person.name)
                .trim_end()
                .to_owned(),
        );
        for gap in person
            .effort
            .iter()
            .filter(|_| person.contact != "counselled")
        {
            let counts = args(&[
                ("done", &gap.done.to_string()),
                ("needed", &gap.needed.to_string()),
            ]);
            let id = format!("effort-{}", gap.kind.replace('_', "-"));
            lines.push(format!("    {}", messages.say(&id, &counts)));
        }
    }
    for pair in &view.pairs {
        lines.push(format!(
            "  {}  {} – {}: {}",
            pair.id,
            pair.row.parent,
            pair.row.child,
            messages.say(&pair.explained.message_id, &pair.explained.args)
        ));
    }
    lines.join("\n")
}

fn log(desk: &mut Desk, about: String, output: &Output) -> Result<(), ApiError> {
    let request = AccessLogRequest {
        about,
        from: 0,
        count: 100,
    };
    let log: AccessLog = desk.ask("access_log", &request)?;
    output.answer(&log, |messages| {
        let lines = log.items.iter().map(|item| {
            let what = label(messages, "access", &item.kind);
            let opened: Vec<&str> = item.opened.iter().map(|one| one.name.as_str()).collect();
            let line = format!("{}  {}  {what}  {}", item.when, item.by, opened.join(", "));
            line.trim_end().to_owned()
        });
        lines.collect::<Vec<_>>().join("\n")
    });
    Ok(())
}

fn args(all: &[(&str, &str)]) -> BTreeMap<String, String> {
    all.iter()
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
        .collect()
}
