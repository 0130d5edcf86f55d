//! Two lists, or a list and the book, beside each other.

use crate::arguments::Explain;
use crate::output::Output;
use crate::run::Desk;
use reencuentro_api::Messages;
use reencuentro_api::wire::{
    ApiError, CodeCount, CompareListsRequest, ComparedRow, ComparedSide, DifferencesExplained,
    ExplainDifferencesRequest, ListsCompared, WriteMemoRequest, WrittenMemo,
};
use std::collections::BTreeMap;

/// Rows asked for at a time.
const WINDOW: u32 = 5_000;

/// Compares, and says where every row of either side is.
pub fn run(desk: &mut Desk, a: String, b: String, output: &Output) -> Result<(), ApiError> {
    let request = CompareListsRequest {
        a,
        b,
        ..CompareListsRequest::default()
    };
    let all = ask_all(desk, request)?;
    output.answer(&all, |messages| show(&all, messages));
    Ok(())
}

/// The differences alone, each with its reason.
pub fn discrepancies(
    desk: &mut Desk,
    (a, b): (String, String),
    reason: String,
    output: &Output,
) -> Result<(), ApiError> {
    let request = CompareListsRequest {
        a,
        b,
        reason,
        ..CompareListsRequest::default()
    };
    let all = ask_all(desk, request)?;
    output.answer(&all.rows, |messages| {
        if all.rows.is_empty() {
            return messages.say("cli-no-differences", &BTreeMap::new());
        }
        let rows = all.rows.iter().map(|row| line(row, messages));
        rows.collect::<Vec<_>>().join("\n")
    });
    Ok(())
}

/// Explains differences.
pub fn explain(desk: &mut Desk, said: Explain, output: &Output) -> Result<(), ApiError> {
    let request = ExplainDifferencesRequest {
        a: said.a,
        b: said.b,
        rows: said.rows,
        reason: said.reason,
        state: said.state,
        words: said.words,
        evidence: said.evidence,
        owner: said.owner,
        on: said.on,
    };
    let done: DifferencesExplained = desk.ask("explain_differences", &request)?;
    let args = BTreeMap::from([("count".to_owned(), done.explained.to_string())]);
    output.answer(&done, |messages| {
        messages.say("cli-differences-explained", &args)
    });
    Ok(())
}

/// Writes the discrepancy memo.
pub fn memo(desk: &mut Desk, request: &WriteMemoRequest, output: &Output) -> Result<(), ApiError> {
    let done: WrittenMemo = desk.ask("write_memo", request)?;
    let args = [
        ("path", done.path.clone()),
        ("questions", done.questions.to_string()),
        ("explained", done.explained.to_string()),
        ("differing", done.differing.to_string()),
    ];
    let args = args.map(|(name, value)| (name.to_owned(), value));
    output.answer(&done, |messages| {
        messages.say("cli-memo-written", &BTreeMap::from(args))
    });
    Ok(())
}

fn ask_all(desk: &mut Desk, mut request: CompareListsRequest) -> Result<ListsCompared, ApiError> {
    request.count = WINDOW;
    let mut all: ListsCompared = desk.ask("compare_lists", &request)?;
    while (all.rows.len() as u64) < u64::from(all.total) {
        request.from = u32::try_from(all.rows.len()).unwrap_or(u32::MAX);
        let more: ListsCompared = desk.ask("compare_lists", &request)?;
        if more.rows.is_empty() {
            break;
        }
        all.rows.extend(more.rows);
    }
    Ok(all)
}

fn show(all: &ListsCompared, messages: &Messages) -> String {
    let mut said = Vec::new();
    for (letter, side, parents) in [("A", &all.a, all.parents.a), ("B", &all.b, all.parents.b)] {
        said.push(head(letter, side, parents, messages));
        said.extend(counts("standing", &side.standings, messages));
        said.extend(counts("became", &side.became, messages));
        for one in &side.reasons {
            let args = [
                ("rows", one.rows.to_string()),
                ("parents", one.parents.to_string()),
                ("reason", say("difference-reason", &one.reason, messages)),
            ];
            let args = args.map(|(name, value)| (name.to_owned(), value));
            let reason = messages.say("cli-compared-reason", &BTreeMap::from(args));
            said.push(format!("  {reason}"));
        }
    }
    let parents = [
        ("same", all.parents.same),
        ("different", all.parents.different),
        ("onlya", all.parents.only_a),
        ("onlyb", all.parents.only_b),
    ];
    let parents = parents.map(|(name, count)| (name.to_owned(), count.to_string()));
    said.push(messages.say("cli-compared-parents", &BTreeMap::from(parents)));
    said.push(messages.say("compared-what", &BTreeMap::new()));
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
    for one in &row.explained {
        let reason = say("difference-reason", &one.reason, messages);
        let state = say("difference-state", &one.state, messages);
        said.push_str(&format!(
            "\n      {reason} · {state} · {} · {}",
            one.owner, one.words
        ));
    }
    said
}

fn say(of: &str, code: &str, messages: &Messages) -> String {
    let id = format!("{of}-{}", code.replace('_', "-"));
    messages.say(&id, &BTreeMap::new())
}
