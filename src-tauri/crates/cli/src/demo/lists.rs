//! The two lists as the government would send them: capitals, no accents on some rows, a parent on
//! a row for each child, and some rows twice.

use super::families::{Child, Family, World};
use std::io;
use std::path::Path;

const HEAD: [&str; 12] = [
    "No.",
    "Parent A#",
    "Parent Last Name",
    "Parent First Name",
    "Parent DOB",
    "Country of Citizenship",
    "Child A#",
    "Child Last Name",
    "Child First Name",
    "Child DOB",
    "Child Sex",
    "Date of Separation",
];

/// Writes the list of all parents.
///
/// # Errors
/// What the file system says.
pub fn write_first(world: &World, to: &Path) -> io::Result<usize> {
    write(world.families.iter(), to, 9)
}

/// Writes the list of those still on it.
///
/// # Errors
/// What the file system says.
pub fn write_second(world: &World, to: &Path) -> io::Result<usize> {
    write(
        world.families.iter().filter(|family| family.gone.is_none()),
        to,
        13,
    )
}

/// Every `twice`-and-a-bit family has its last row a second time.
fn write<'a>(
    families: impl Iterator<Item = &'a Family>,
    to: &Path,
    twice: usize,
) -> io::Result<usize> {
    let mut file = csv::Writer::from_path(to)?;
    file.write_record(HEAD)?;
    let mut rows = 0;
    for (at, family) in families.enumerate() {
        for child in &family.children {
            rows += 1;
            file.write_record(row(rows, family, child))?;
        }
        if at % (twice * 11) == twice
            && let Some(child) = family.children.last()
        {
            rows += 1;
            file.write_record(row(rows, family, child))?;
        }
    }
    file.flush()?;
    Ok(rows)
}

fn row(number: usize, family: &Family, child: &Child) -> [String; 12] {
    [
        number.to_string(),
        family
            .a_number
            .as_deref()
            .map(|n| format!("A{n}"))
            .unwrap_or_default(),
        family.parent.1.to_uppercase(),
        family.parent.0.to_uppercase(),
        american(&family.born),
        country(family.country).to_owned(),
        format!("A{}", child.a_number),
        child.name.1.to_uppercase(),
        child.name.0.to_uppercase(),
        american(&child.born),
        child.sex.to_owned(),
        american(&child.separated),
    ]
}

/// `YYYY-MM-DD` as `MM/DD/YYYY`.
fn american(day: &str) -> String {
    let mut parts = day.split('-');
    let (year, month, day) = (parts.next(), parts.next(), parts.next());
    format!(
        "{}/{}/{}",
        month.unwrap_or(""),
        day.unwrap_or(""),
        year.unwrap_or("")
    )
}

fn country(code: &str) -> &'static str {
    match code {
        "GT" => "GUATEMALA",
        "HN" => "HONDURAS",
        _ => "EL SALVADOR",
    }
}
