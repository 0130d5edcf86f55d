//! What was typed wrong, in the language of the command line: the parser itself speaks English alone.

use crate::output::Output;
use clap::error::{ContextKind, ContextValue, Error, ErrorKind};
use std::collections::BTreeMap;

/// The sentence for a wrong usage, with how the command is used; none where the parser's own words are
/// the answer (help, version).
pub fn explain(error: &Error, output: &Output) -> Option<String> {
    let said = |kind| error.get(kind).map(text_of).unwrap_or_default();
    let value = said(ContextKind::InvalidValue);
    let id = match error.kind() {
        ErrorKind::InvalidValue if value.is_empty() => "cli-usage-no-value",
        ErrorKind::MissingRequiredArgument => "cli-usage-missing",
        ErrorKind::UnknownArgument => "cli-usage-unknown",
        ErrorKind::InvalidSubcommand => "cli-usage-no-verb",
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => "cli-usage-value",
        ErrorKind::ArgumentConflict => "cli-usage-conflict",
        ErrorKind::DisplayHelp
        | ErrorKind::DisplayVersion
        | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand
        | ErrorKind::MissingSubcommand => return None,
        _ => "cli-usage-wrong",
    };
    let what = [ContextKind::InvalidArg, ContextKind::InvalidSubcommand];
    let what = what.into_iter().map(said).find(|said| !said.is_empty());
    let args: BTreeMap<String, String> = [
        ("what", what.unwrap_or_default()),
        ("value", value),
        ("other", said(ContextKind::PriorArg)),
    ]
    .map(|(name, text)| (name.to_owned(), text))
    .into();
    let mut lines = vec![output.say(id, &args)];
    let choices = said(ContextKind::ValidValue);
    if !choices.is_empty() {
        let choices = BTreeMap::from([("choices".to_owned(), choices)]);
        lines.push(output.say("cli-choices", &choices));
    }
    lines.push(output.say("cli-usage-help", &BTreeMap::new()));
    Some(lines.join("\n"))
}

fn text_of(value: &ContextValue) -> String {
    match value {
        ContextValue::Strings(all) => all.join(", "),
        ContextValue::None => String::new(),
        other => other.to_string(),
    }
}

/// The language asked for on a command line that could not be read: `--language es`, `--language=es`.
pub fn language_asked(words: impl Iterator<Item = String>) -> Option<String> {
    let words: Vec<String> = words.collect();
    let behind = words.windows(2).find(|pair| pair[0] == "--language");
    let joined = words
        .iter()
        .find_map(|word| word.strip_prefix("--language="));
    behind
        .map(|pair| pair[1].clone())
        .or(joined.map(ToOwned::to_owned))
}
