//! What went wrong and what to do, as the command line says it: nothing is on a screen here that
//! could be corrected and saved again.

use reencuentro_api::wire::{ApiError, ErrorCode};
use reencuentro_api::{Messages, list_fields};
use std::collections::BTreeMap;

/// What went wrong, and what to do.
pub fn explain(error: &ApiError, messages: &Messages) -> (String, String) {
    let (what, advice) = messages.explain(error);
    let args = &error.args;
    let arg = |name: &str| args.get(name).map(String::as_str).unwrap_or_default();
    match error.code {
        ErrorCode::Invalid => invalid(args, messages),
        ErrorCode::RuleSays => (what, messages.say("cli-nothing-written", args)),
        ErrorCode::NotFound if messages.has(&format!("cli-no-{}", arg("what"))) => {
            let about = format!("cli-no-{}", arg("what"));
            let see = messages.say(&format!("{about}-see"), args);
            (messages.say(&about, args), see)
        }
        ErrorCode::NotFound => (
            messages.say("cli-not-there", args),
            messages.say("cli-not-there-see", args),
        ),
        ErrorCode::UnreadableFile if arg("reason") == "no_header" => (what, how_to_map(messages)),
        _ => (what, advice),
    }
}

/// How columns are named by hand.
pub fn how_to_map(messages: &Messages) -> String {
    let fields = BTreeMap::from([("fields".to_owned(), list_fields().join(", "))]);
    messages.say("cli-how-to-map", &fields)
}

/// A field: by a sentence of its own or by its name, and by what it may be or what to do about it.
fn invalid(args: &BTreeMap<String, String>, messages: &Messages) -> (String, String) {
    let field = args.get("field").map_or("value", String::as_str);
    let id = field.replace('_', "-");
    let own = format!("cli-invalid-{id}");
    let what = if messages.has(&own) {
        messages.say(&own, args)
    } else {
        let mut about = args.clone();
        let label = format!("field-{id}");
        if messages.has(&label) {
            about.insert("field".to_owned(), messages.say(&label, args));
        }
        messages.say("cli-invalid", &about)
    };
    let fix = format!("cli-fix-{id}");
    let advice = if args.get("choices").is_some_and(|all| !all.is_empty()) {
        messages.say("cli-choices", args)
    } else if messages.has(&fix) {
        messages.say(&fix, args)
    } else {
        messages.say("cli-fix", args)
    };
    (what, advice)
}
