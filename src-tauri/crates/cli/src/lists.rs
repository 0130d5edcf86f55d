//! Lists at the command line.

use crate::arguments::{ListFile, Lists};
use crate::explain::how_to_map;
use crate::output::Output;
use crate::run::{Desk, full_path};
use reencuentro_api::Messages;
use reencuentro_api::wire::{
    ApiError, BucketCounts, DecideRowRequest, ErrorCode, ImportUndone, ListFileRequest,
    ListImported, ListPreview, ListSummaries, ListSummary, ListView, Nothing, OpenListRequest,
    RowCandidate, RowSettled, UndoImportRequest, WriteMapRequest, WriteMemoRequest, WrittenMap,
};
use std::collections::BTreeMap;
use std::path::PathBuf;

/// Rows asked for at a time.
const WINDOW: u32 = 500;
/// What a list is called that came on the standard input.
const PIPED: &str = "stdin";

/// The rows on the standard input.
fn piped() -> Result<String, ApiError> {
    std::io::read_to_string(std::io::stdin())
        .map_err(|_| ApiError::new(ErrorCode::UnreadableFile).with("reason", "not_text"))
}

/// Does what was asked of lists.
pub fn run(desk: &mut Desk, lists: Lists, output: &Output) -> Result<(), ApiError> {
    desk.unlock()?;
    match lists {
        Lists::Import(file) => import(desk, file, output),
        Lists::Preview(file) => preview(desk, file, output),
        Lists::Show { list: None, .. } => {
            let all: ListSummaries = desk.ask("list_lists", &Nothing {})?;
            output.answer(&all, |messages| {
                if all.lists.is_empty() {
                    return messages.say("cli-no-lists", &BTreeMap::new());
                }
                lines(all.lists.iter().map(|list| summary(list, messages)))
            });
            Ok(())
        }
        Lists::Show {
            list: Some(list),
            bucket,
        } => show(desk, list, bucket, output),
        Lists::Decide {
            list,
            row,
            decision,
            parent,
            child,
            reason,
            otherwise,
        } => {
            let request = DecideRowRequest {
                list,
                row,
                decision,
                parent,
                child,
                reason,
                otherwise,
            };
            let settled: RowSettled = desk.ask("decide_row", &request)?;
            output.answer(&settled, |messages| summary(&settled.list, messages));
            Ok(())
        }
        Lists::Map { list, folder } => {
            let folder = full_path(&folder, "folder")?.display().to_string();
            let written: WrittenMap =
                desk.ask("write_list_map", &WriteMapRequest { list, folder })?;
            output.answer(&written, |messages| {
                let args = BTreeMap::from([("path".to_owned(), written.path.clone())]);
                messages.say("list-map-written", &args)
            });
            Ok(())
        }
        Lists::Compare { a, b } => crate::compare::run(desk, a, b, output),
        Lists::Discrepancies { a, b, reason } => {
            crate::compare::discrepancies(desk, (a, b), reason, output)
        }
        Lists::Memo {
            a,
            b,
            folder,
            language,
            pdf,
        } => {
            let folder = full_path(&folder, "folder")?.display().to_string();
            let request = WriteMemoRequest {
                a,
                b,
                folder,
                language,
                format: if pdf { "pdf" } else { "xlsx" }.to_owned(),
            };
            crate::compare::memo(desk, &request, output)
        }
        Lists::Explain(said) => crate::compare::explain(desk, said, output),
        Lists::Undo { list, reason } => {
            let undone: ImportUndone =
                desk.ask("undo_import", &UndoImportRequest { list, reason })?;
            let args = numbers(&[
                ("taken", undone.taken_back),
                ("facts", undone.facts),
                ("kept", count(undone.kept.len())),
            ]);
            output.answer(&undone, |messages| messages.say("cli-list-undone", &args));
            Ok(())
        }
    }
}

/// What was typed, as both commands about a file ask for it.
fn request(file: ListFile) -> Result<ListFileRequest, ApiError> {
    let (path, pasted) = if file.file.as_os_str() == "-" {
        (PathBuf::from(PIPED), Some(piped()?))
    } else {
        (full_path(&file.file, "path")?, None)
    };
    Ok(ListFileRequest {
        path: path.display().to_string(),
        pasted,
        kind: file.kind,
        sender: file.sender,
        as_of: file.as_of,
        sheet: file.sheet,
        mapping: file.mapping,
        map: match file.map {
            Some(map) => full_path(&map, "map")?.display().to_string(),
            None => String::new(),
        },
        policy: file.policy,
        protective_order: file.protective_order,
    })
}

fn import(desk: &mut Desk, file: ListFile, output: &Output) -> Result<(), ApiError> {
    let request = request(file)?;
    let done: ListImported = desk.ask("import_list", &request)?;
    output.answer(&done, |messages| {
        let id = if done.already_here {
            "cli-list-already-here"
        } else {
            "cli-list-imported"
        };
        let args = numbers(&[("rows", done.list.rows)]);
        let mut all = vec![messages.say(id, &args), summary(&done.list, messages)];
        for heading in &done.unclear {
            let unclear = messages.say("list-field-unclear", &BTreeMap::new());
            all.push(format!("  {heading} → {unclear}"));
        }
        if !done.unclear.is_empty() {
            all.push(how_to_map(messages));
        }
        for problem in &done.problem_counts {
            let said = say_problem(&problem.code, messages);
            all.push(format!("  {}  {said}", problem.count));
        }
        lines(all)
    });
    Ok(())
}

fn preview(desk: &mut Desk, file: ListFile, output: &Output) -> Result<(), ApiError> {
    let request = request(file)?;
    let seen: ListPreview = desk.ask("preview_list", &request)?;
    output.answer(&seen, |messages| show_preview(&seen, messages));
    Ok(())
}

fn show_preview(seen: &ListPreview, messages: &Messages) -> String {
    let mut args = numbers(&[
        ("rows", seen.rows),
        ("header", seen.header_row),
        ("people", seen.new_people),
        ("pairs", seen.new_pairs),
    ]);
    args.insert("file".to_owned(), seen.file_name.clone());
    let form = if seen.sheet.is_empty() {
        let delimiter = if seen.delimiter == "\t" {
            "TAB"
        } else {
            &seen.delimiter
        };
        format!("{} {delimiter}", seen.encoding)
            .trim_end()
            .to_owned()
    } else {
        seen.sheet.clone()
    };
    args.insert("form".to_owned(), form);
    let mut all = vec![messages.say("cli-list-preview", &args)];
    if let Some(list) = &seen.recalled {
        let about = BTreeMap::from([
            ("sender".to_owned(), list.sender.clone()),
            ("day".to_owned(), list.as_of.clone()),
        ]);
        all.push(messages.say("preview-recalled", &about));
    }
    for column in &seen.columns {
        let field = if column.unclear {
            messages.say("list-field-unclear", &args)
        } else if column.field.is_empty() {
            messages.say("list-field-unused", &args)
        } else {
            messages.say(
                &format!("list-field-{}", column.field.replace('_', "-")),
                &args,
            )
        };
        all.push(format!(
            "  {} → {field}  {}",
            column.header,
            column.samples.join(" · ")
        ));
    }
    if seen.columns.iter().any(|column| column.unclear) {
        all.push(how_to_map(messages));
    }
    for problem in &seen.problems {
        let said = say_code("problem", &problem.code, messages);
        all.push(format!(
            "  {}  {}  {}  {said}",
            problem.row, problem.column, problem.cell
        ));
    }
    for problem in &seen.problem_counts {
        let said = say_problem(&problem.code, messages);
        all.push(format!("  {}  {said}", problem.count));
    }
    all.push(buckets(&seen.would, messages));
    for one in &seen.brings {
        let count = numbers(&[("count", one.count)]);
        all.push(format!("  + {}", say_brings(&one.code, &count, messages)));
    }
    for reason in &seen.reasons {
        all.push(format!(
            "  {}  {}",
            reason.count,
            say_reason(&reason.code, messages)
        ));
    }
    lines(all)
}

fn show(desk: &mut Desk, list: String, bucket: String, output: &Output) -> Result<(), ApiError> {
    let mut request = OpenListRequest {
        list,
        from: 0,
        count: WINDOW,
        bucket,
    };
    let mut view: ListView = desk.ask("open_list", &request)?;
    while count(view.rows.len()) < view.total {
        request.from = count(view.rows.len());
        let more: ListView = desk.ask("open_list", &request)?;
        if more.rows.is_empty() {
            break;
        }
        view.rows.extend(more.rows);
    }
    output.answer(&view, |messages| {
        let rows = view.rows.iter().map(|row| {
            let bucket = messages.say(&format!("bucket-{}", row.bucket), &BTreeMap::new());
            let why = say_reason(&row.reason, messages);
            let head = format!("  {}  {bucket}  {why}  {}", row.row, row.cells.join(" | "));
            let meant = row.candidates.iter();
            let meant = meant.map(|one| say_candidate(one, messages));
            lines(std::iter::once(head).chain(meant))
        });
        lines(std::iter::once(summary(&view.list, messages)).chain(rows))
    });
    Ok(())
}

fn summary(list: &ListSummary, messages: &Messages) -> String {
    let kind = messages.say(
        &format!("list-kind-{}", list.kind.replace('_', "-")),
        &BTreeMap::new(),
    );
    let mut said = vec![format!(
        "{}  {kind}  {}  {}  {}",
        list.id, list.as_of, list.sender, list.file_name
    )];
    if list.undone {
        let kept = numbers(&[("kept", list.kept)]);
        said.push(format!("  {}", messages.say("cli-list-is-undone", &kept)));
    }
    said.push(buckets(&list.buckets, messages));
    lines(said)
}

fn buckets(counts: &BucketCounts, messages: &Messages) -> String {
    let args = numbers(&[
        ("linked", counts.linked),
        ("founded", counts.founded),
        ("review", counts.review),
        ("unreadable", counts.unreadable),
        ("not-ours", counts.not_ours),
    ]);
    format!("  {}", messages.say("cli-list-buckets", &args))
}

/// Whom a row that waits may mean: the option that names them to `lists decide`, and their name.
fn say_candidate(one: &RowCandidate, messages: &Messages) -> String {
    let about = BTreeMap::from([
        ("side".to_owned(), one.side.clone()),
        ("person".to_owned(), one.person.clone()),
        ("name".to_owned(), one.name.clone()),
    ]);
    format!("      {}", messages.say("cli-list-candidate", &about))
}

/// What is wrong with some cells, and what to do, where there is something to do.
fn say_problem(code: &str, messages: &Messages) -> String {
    let said = say_code("problem", code, messages);
    let advice = format!("problem-{}-advice", code.replace('_', "-"));
    let advised = messages.say(&advice, &BTreeMap::new());
    if advised == advice {
        said
    } else {
        format!("{said} {advised}")
    }
}

/// A reason is one of review or, for unreadable rows, the problem of a cell.
fn say_reason(code: &str, messages: &Messages) -> String {
    if code.is_empty() {
        return String::new();
    }
    let said = say_code("reason", code, messages);
    if said.starts_with("reason-") {
        say_code("problem", code, messages)
    } else {
        said
    }
}

fn say_brings(code: &str, count: &BTreeMap<String, String>, messages: &Messages) -> String {
    messages.say(&format!("brings-{}", code.replace('_', "-")), count)
}

fn say_code(what: &str, code: &str, messages: &Messages) -> String {
    messages.say(
        &format!("{what}-{}", code.replace('_', "-")),
        &BTreeMap::new(),
    )
}

fn numbers(all: &[(&str, u32)]) -> BTreeMap<String, String> {
    all.iter()
        .map(|(name, value)| ((*name).to_owned(), value.to_string()))
        .collect()
}

fn lines(all: impl IntoIterator<Item = String>) -> String {
    all.into_iter().collect::<Vec<_>>().join("\n")
}

fn count(many: usize) -> u32 {
    u32::try_from(many).unwrap_or(u32::MAX)
}
