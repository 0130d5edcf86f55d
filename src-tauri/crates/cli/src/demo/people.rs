//! Who is who: names as people write and say them, two records that are one person, two that are not,
//! a pair that was typed twice, and records that nobody has compared yet.

use super::books::Book;
use super::client::Client;
use super::families::{Family, World};
use reencuentro_api::wire::{ApiError, ErrorCode};
use serde_json::json;

/// Sorts them out.
pub fn sort_out(client: &mut Client, world: &World, books: &[Book]) -> Result<(), ApiError> {
    let mut known = world.families.iter().zip(books);
    let mut next = || {
        known
            .next()
            .ok_or_else(|| ApiError::new(ErrorCode::NotFound))
    };
    let (family, book) = next()?;
    names(client, family, book)?;
    let (family, book) = next()?;
    called_before(client, family, book)?;
    let (family, _) = next()?;
    typed_twice(client, family)?;
    for _ in 0..HEARD_OF {
        let (family, _) = next()?;
        heard_of(client, family)?;
    }
    namesakes(client, world, books)
}

/// Parents of whom somebody wrote a second record, and nobody has compared the two.
const HEARD_OF: usize = 4;

/// Somebody heard the parent's name on the telephone and wrote it down as it sounds.
fn heard_of(client: &mut Client, family: &Family) -> Result<(), ApiError> {
    let (given, surnames) = &family.parent;
    let heard: String = surnames
        .chars()
        .take(surnames.chars().count() - 1)
        .collect();
    client.found(
        "record_person",
        &json!({
            "part": "parent", "name": format!("{given} {heard}"), "source": "A neighbour",
            "born": family.born, "country": family.country,
        }),
    )?;
    Ok(())
}

/// One parent as papers, neighbours and a hurried clerk have them; shown by what the papers say.
fn names(client: &mut Client, family: &Family, book: &Book) -> Result<(), ApiError> {
    let (given, surnames) = &family.parent;
    let short = surnames.split(' ').next().unwrap_or(surnames);
    let clerk: String = surnames
        .chars()
        .take(surnames.chars().count() - 1)
        .collect();
    let written = [
        (
            "spoken",
            format!("{given} {short}"),
            "The parent, by telephone",
        ),
        ("nickname", "Chayo".to_owned(), "A neighbour"),
        (
            "alias",
            format!("{given} de {short}"),
            "The parent, by telephone",
        ),
        (
            "misspelling",
            format!("{given} {clerk}"),
            "Child's case file",
        ),
        ("legal", format!("{given} {surnames}"), "Birth certificate"),
    ];
    let mut last = String::new();
    for (kind, name, source) in written {
        last = client.record(
            "record_name",
            &json!({ "person": book.parent, "name": name, "kind": kind, "source": source }),
        )?;
    }
    client.ask(
        "prefer_name",
        &json!({ "person": book.parent, "name": last }),
    )?;
    Ok(())
}

/// The parent had called the hotline before any list came, and is in the book from then.
fn called_before(client: &mut Client, family: &Family, book: &Book) -> Result<(), ApiError> {
    let (given, surnames) = &family.parent;
    let caller = client.found(
        "record_person",
        &json!({
            "part": "parent", "name": format!("{given} {surnames}"), "source": "Hotline",
            "born": family.born, "country": family.country,
        }),
    )?;
    client.ask(
        "link_persons",
        &json!({
            "person": book.parent, "other": caller,
            "reason": "Name, birthday and country agree, and the caller named the child.",
        }),
    )?;
    Ok(())
}

/// A pair that is on the list was typed by hand as well: out with it, and with its two people.
fn typed_twice(client: &mut Client, family: &Family) -> Result<(), ApiError> {
    let child = family.children.first().map(|child| &child.name);
    let both = [("parent", Some(&family.parent)), ("child", child)];
    let mut people = Vec::new();
    for (part, name) in both {
        let (given, surnames) = name.ok_or_else(|| ApiError::new(ErrorCode::NotFound))?;
        let name = format!("{given} {surnames}");
        let person = json!({ "part": part, "name": name, "source": "Paper form" });
        people.push(client.found("record_person", &person)?);
    }
    let pair = client.found(
        "record_pair",
        &json!({ "parent": people.first(), "child": people.last(), "relation": "other" }),
    )?;
    for about in std::iter::once(&pair).chain(&people) {
        let why = "Typed twice: they are on the list.";
        client.ask("trash", &json!({ "about": about, "reason": why }))?;
    }
    Ok(())
}

/// Two parents of one name, who are not one person.
fn namesakes(client: &mut Client, world: &World, books: &[Book]) -> Result<(), ApiError> {
    let mut known = world.families.iter().zip(books).enumerate();
    let two = known.find_map(|(at, (one, book))| {
        let others = world.families.iter().zip(books).skip(at + 1);
        let mut alike = others.filter(|(other, _)| other.parent.1 == one.parent.1);
        alike.next().map(|(_, other)| (book, other))
    });
    let (one, other) = two.ok_or_else(|| ApiError::new(ErrorCode::NotFound))?;
    client.ask(
        "tell_persons_apart",
        &json!({
            "person": one.parent, "other": other.parent,
            "reason": "The same surnames; birthdays and children differ.",
        }),
    )?;
    Ok(())
}
