//! Who may be written twice, at the command line.

use crate::output::label;
use reencuentro_api::Messages;
use reencuentro_api::wire::{DuplicateView, Duplicates, LikeWho};
use std::collections::BTreeMap;

/// Lines that say most for it or against it.
const SHOWN_LINES: usize = 4;

/// The two, how likely they are one, and what says so.
pub fn said(found: &Duplicates, messages: &Messages) -> String {
    let count = BTreeMap::from([("total".to_owned(), found.total.to_string())]);
    let mut lines = vec![messages.say("cli-duplicates", &count)];
    lines.extend(found.found.iter().map(|one| duplicate(one, messages)));
    lines.join("\n")
}

fn duplicate(of: &DuplicateView, messages: &Messages) -> String {
    let nothing = BTreeMap::new();
    let who = |one: &LikeWho| {
        let about = [&one.name, &one.a_number, &one.born];
        let about = about.into_iter().filter(|text| !text.is_empty());
        let about: Vec<&str> = about.map(String::as_str).collect();
        format!("  {}  {}", one.person, about.join(" · "))
    };
    let pairs = BTreeMap::from([("pairs".to_owned(), of.pairs.to_string())]);
    let mut lines = vec![
        format!(
            "{}; {}",
            label(messages, "likely", &of.weighing.likely),
            messages.say("cli-duplicates-pairs", &pairs)
        ),
        who(&of.one),
        who(&of.other),
    ];
    let guards = of.weighing.guards.iter();
    lines.extend(guards.map(|id| format!("    ! {}", messages.say(id, &nothing))));
    let beside = ["match-before", "match-others"];
    let lines_said = of.weighing.lines.iter();
    let mut weighed: Vec<_> = lines_said
        .filter(|line| !beside.contains(&line.seen.as_str()))
        .collect();
    weighed.sort_by(|x, y| y.bits.abs().total_cmp(&x.bits.abs()));
    lines.extend(weighed.into_iter().take(SHOWN_LINES).map(|line| {
        let sign = if line.bits < 0.0 { '-' } else { '+' };
        format!("    {sign} {}", messages.say(&line.seen, &nothing))
    }));
    if of.decided_before {
        lines.push(format!(
            "    {}",
            messages.say("cli-duplicates-before", &nothing)
        ));
    }
    lines.join("\n")
}
