//! What is to be done today, at the command line.

use crate::output::{Output, label};
use crate::run::Desk;
use clap::Args;
use reencuentro_api::Messages;
use reencuentro_api::wire::{ApiError, CallHour, Today, TodayGroup, TodayItem, TodayRequest};
use std::collections::BTreeMap;

#[derive(Debug, Args)]
pub struct What {
    /// Only what is assigned to the member at work.
    #[arg(long)]
    mine: bool,
    /// Only must_notify, alignment_changed, next_step, agreed_call, conflict, needs_counsel,
    /// decision, childs_side, best_interests_route, reconfirm or coming_of_age.
    #[arg(long, default_value = "")]
    group: String,
    /// At most so many of each, and no more than 200.
    #[arg(long, default_value_t = 20)]
    count: u32,
}

pub fn run(desk: &mut Desk, what: What, output: &Output) -> Result<(), ApiError> {
    desk.unlock()?;
    let whole = !what.mine && what.group.is_empty();
    let request = TodayRequest {
        mine: what.mine,
        group: what.group,
        from: 0,
        count: what.count,
    };
    let today: Today = desk.ask("today", &request)?;
    output.answer(&today, |messages| {
        let some = today.groups.iter().filter(|group| group.total > 0);
        let groups: Vec<String> = some.map(|group| said(group, messages)).collect();
        if groups.is_empty() {
            let nothing = if whole {
                "cli-today-nothing"
            } else {
                "cli-today-nothing-here"
            };
            return messages.say(nothing, &BTreeMap::new());
        }
        groups.join("\n\n")
    });
    Ok(())
}

fn said(group: &TodayGroup, messages: &Messages) -> String {
    let prefix = match group.kind.as_str() {
        "conflict" | "needs_counsel" | "best_interests_route" => "alignment",
        _ => "agenda",
    };
    let heading = label(messages, prefix, &group.kind);
    let mut lines = vec![format!("{heading}: {}", group.total)];
    lines.extend(group.items.iter().map(|item| line(item, messages)));
    lines.join("\n")
}

fn line(item: &TodayItem, messages: &Messages) -> String {
    let mut parts = vec![
        item.pair.family.clone(),
        format!("{} · {}", item.pair.parent, item.pair.child),
    ];
    if !item.act.is_empty() {
        parts.push(label(messages, "next", &item.act));
    }
    parts.extend([item.at.replace('T', " "), item.due.clone()]);
    if let Some(call) = &item.call {
        parts.push(hour(call, messages));
    }
    parts.retain(|part| !part.is_empty());
    format!("  {}", parts.join("  "))
}

/// Whether to call now; never only a number.
fn hour(call: &CallHour, messages: &Messages) -> String {
    let there = call.there.replace('T', " ");
    let args = BTreeMap::from([("there".to_owned(), there)]);
    messages.say(&format!("cli-today-{}", call.state), &args)
}
