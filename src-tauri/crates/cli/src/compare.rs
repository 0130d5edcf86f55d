//! Two lists, or a list and the book, beside each other.

use crate::output::Output;
use crate::run::Desk;
use reencuentro_api::Messages;
use reencuentro_api::wire::{
    ApiError, CodeCount, CompareListsRequest, ComparedRow, ComparedSide, ListsCompared,
};
use std::collections::BTreeMap;

/// Rows asked for at a time.
const WINDOW: u32 = 5_000;

/// Compares, and says where every row of either side is.
pub fn run(desk: &mut Desk, a: String, b: String, output: &Output) -> Result<(), ApiError> {
    let mut request = CompareListsRequest {
        a,
        b,
        count: WINDOW,
        ..CompareListsRequest::default()
    };
    let mut all: ListsCompared = desk.ask("compare_lists", &request)?;
    while (all.rows.len() as u64) < u64::from(all.total) {
        request.from = u32::try_from(all.rows.len()).unwrap_or(u32::MAX);
        let more: ListsCompared = desk.ask("compare_lists", &request)?;
        if more.rows.is_empty() {
            break;
        }
        all.rows.extend(more.rows);
    }
    output.answer(&all, |messages| show(&all, messages));
    Ok(())
}

fn show(all: &ListsCompared, messages: &Messages) -> String {
    let mut said = Vec::new();
    for (letter, side, parents) in [("A", &all.a, all.parents.a), ("B", &all.b, all.parents.b)] {
        said.push(head(letter, side, parents, messages));
        said.extend(counts("standing", &side.standings, messages));
        said.extend(counts("became", &side.became, messages));
    }
    let parents = [
        ("same", all.parents.same),
        ("different", all.parents.different),
        ("onlya", all.parents.only_a),
        ("onlyb", all.parents.only_b),
    ];
    let parents = parents.map(|(name, count)| (name.to_owned(), count.to_string()));
    said.push(messages.say("cli-compared-parents", &BTreeMap::from(parents)));
    said.extend(counts("differs", &all.differs, messages));
    said.extend(all.rows.iter().map(|row| line(row, messages)));
    said.join("\n")
}

fn head(letter: &str, side: &ComparedSide, parents: u32, messages: &Messages) -> String {
    let what = match &side.list {
        Some(list) => {
            let kind = format!("list-kind-{}", list.kind.replace('_', "-"));
            let kind = messages.say(&kind, &BTreeMap::new());
            format!(
                "{kind}  {}  {}  {}",
                list.as_of, list.sender, list.file_name
            )
        }
        None => messages.say("compared-book", &BTreeMap::new()),
    };
    let args = [
        ("side", letter.to_owned()),
        ("what", what),
        ("rows", side.rows.to_string()),
        ("parents", parents.to_string()),
    ];
    let args = args.map(|(name, value)| (name.to_owned(), value));
    messages.say("cli-compared-side", &BTreeMap::from(args))
}

fn counts(of: &str, counts: &[CodeCount], messages: &Messages) -> Vec<String> {
    let counts = counts.iter().filter(|one| one.count > 0);
    counts
        .map(|one| format!("  {}  {}", one.count, say(of, &one.code, messages)))
        .collect()
}

fn line(row: &ComparedRow, messages: &Messages) -> String {
    let standing = if row.became.is_empty() {
        say("standing", &row.standing, messages)
    } else {
        say("became", &row.became, messages)
    };
    let with = if row.with == 0 {
        String::new()
    } else {
        format!(" ({})", row.with)
    };
    let mut said = format!(
        "  {}{}{with}  {standing}  {} · {}",
        row.side.to_uppercase(),
        row.row,
        row.parent,
        row.child
    );
    for one in &row.differs {
        let what = say("differs", &one.what, messages);
        said.push_str(&format!("\n      {what}: {} → {}", one.a, one.b));
    }
    said
}

fn say(of: &str, code: &str, messages: &Messages) -> String {
    let id = format!("{of}-{}", code.replace('_', "-"));
    messages.say(&id, &BTreeMap::new())
}
