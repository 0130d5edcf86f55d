//! What people type and lists hold, turned into EDTF.

use chrono::NaiveDate;

use super::month_names::{ABOUT, PERHAPS, is_filler, month_of};
use super::{DateOrder, DateProblem, edtf};

/// Two-digit years up to this one are in the 2000s: a child of these lists was born by 2021, and no
/// parent before 1931.
const PIVOT: u32 = 30;

/// EDTF for `text`.
pub(super) fn to_edtf(text: &str, order: DateOrder) -> Result<String, DateProblem> {
    let plain = plain_text(text);
    if plain.is_empty() {
        return Err(DateProblem::Empty);
    }
    if is_damaged(&plain) {
        return Err(DateProblem::SpreadsheetDamage);
    }
    let tidied = edtf::tidy(without_time(&plain));
    if edtf::parse(&tidied).is_ok() {
        return Ok(tidied);
    }
    if let Some((from, to)) = split_range(&plain) {
        return Ok(format!(
            "{}/{}",
            one_date(from, order)?,
            one_date(to, order)?
        ));
    }
    one_date(&plain, order)
}

/// One date with its marks of doubt.
fn one_date(text: &str, order: DateOrder) -> Result<String, DateProblem> {
    let (text, approximate, uncertain) = take_doubt(text);
    let (bare, short_year) = bare_date(text, order)?;
    let mark = match (approximate, uncertain || short_year) {
        _ if bare.starts_with('[') => "",
        (true, true) => "%",
        (true, false) => "~",
        (false, true) => "?",
        (false, false) => "",
    };
    Ok(format!("{bare}{mark}"))
}

/// Lower case without accents and invisible characters, dashes as `-`, blanks single.
fn plain_text(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for c in text.chars().flat_map(char::to_lowercase) {
        match c {
            'á' => plain.push('a'),
            'é' => plain.push('e'),
            'í' => plain.push('i'),
            'ó' => plain.push('o'),
            'ú' | 'ü' => plain.push('u'),
            'ñ' => plain.push('n'),
            '\u{2010}'..='\u{2015}' | '\u{2212}' => plain.push('-'),
            // Zero-width characters, marks of direction, combining accents: pasted, never meant.
            '\u{200b}'..='\u{200f}' | '\u{feff}' | '\u{300}'..='\u{36f}' => {}
            c if c.is_whitespace() => plain.push(' '),
            c => plain.push(c),
        }
    }
    plain
        .split(' ')
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

fn is_damaged(plain: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let power = plain
        .split_once("e+")
        .is_some_and(|(head, tail)| digits(tail) && head.split('.').all(digits));
    let serial = digits(plain) && plain.len() == 5;
    plain.starts_with('#') || power || serial
}

/// Cuts the time off `2018-05-14 00:00:00` and `2018-05-14t00:00`.
fn without_time(plain: &str) -> &str {
    match plain.get(10..11) {
        Some(" " | "t") if plain[11..].contains(':') => &plain[..10],
        _ => plain,
    }
}

/// The two ends of "between a and b", "entre a y b", "from a to b", "2009-2010".
fn split_range(plain: &str) -> Option<(&str, &str)> {
    for (start, middle) in [
        ("between ", " and "),
        ("entre ", " y "),
        ("from ", " to "),
        ("desde ", " hasta "),
    ] {
        if let Some(rest) = plain.strip_prefix(start) {
            return rest.split_once(middle);
        }
    }
    let (from, to) = plain.split_once('-').or_else(|| plain.split_once(" to "))?;
    let (from, to) = (from.trim(), to.trim());
    let is_year = |text: &str| text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit());
    (is_year(from) && is_year(to)).then_some((from, to))
}

/// Takes words and signs of doubt from both ends: (rest, about, perhaps).
fn take_doubt(text: &str) -> (&str, bool, bool) {
    let (mut rest, mut about, mut perhaps) = (text.trim(), false, false);
    loop {
        if let Some(shorter) = strip_word(rest, ABOUT) {
            (rest, about) = (shorter, true);
        } else if let Some(shorter) = strip_word(rest, PERHAPS) {
            (rest, perhaps) = (shorter, true);
        } else if let Some(shorter) = rest.strip_suffix('?') {
            (rest, perhaps) = (shorter.trim_end(), true);
        } else if let Some(shorter) = rest.strip_suffix('~') {
            (rest, about) = (shorter.trim_end(), true);
        } else {
            return (rest, about, perhaps);
        }
    }
}

/// `text` without one of `words` at its beginning or end, where that is a whole word.
fn strip_word<'a>(text: &'a str, words: &[&str]) -> Option<&'a str> {
    let ends_word = |c: char| !c.is_alphabetic();
    for word in words {
        if let Some(rest) = text.strip_prefix(word)
            && (word.ends_with(['.', '~']) || rest.starts_with(ends_word))
        {
            return Some(rest.trim_start_matches(['.', ' ']));
        }
        if let Some(rest) = text.trim_end_matches('.').strip_suffix(word)
            && rest.ends_with(' ')
        {
            return Some(rest.trim_end());
        }
    }
    None
}

/// A piece of a date.
#[derive(Clone, Copy)]
enum Piece {
    Month(u32),
    Year(u32),
    Number(u32),
}

/// EDTF without marks, and whether the year had two digits.
fn bare_date(text: &str, order: DateOrder) -> Result<(String, bool), DateProblem> {
    use Piece::{Month, Number, Year};
    let pieces = pieces_of(text)?;
    let date = match *pieces.as_slice() {
        [Year(y)] => return Ok((format!("{y:04}"), false)),
        [Month(m), Year(y)] | [Year(y), Month(m)] | [Number(m), Year(y)] | [Year(y), Number(m)] => {
            month(y, m)
        }
        [Number(d), Month(m), Year(y)]
        | [Month(m), Number(d), Year(y)]
        | [Year(y), Month(m), Number(d)] => day(y, m, d),
        [Year(y), Number(m), Number(d)] => day(y, m, d),
        [Number(a), Number(b), Year(y)] => either_day(y, a, b, order),
        [Number(a), Number(b), Number(yy)] if yy < 100 => {
            return Ok((either_day(whole_year(yy), a, b, order)?, true));
        }
        [Number(d), Month(m), Number(yy)] if yy < 100 => {
            return Ok((day(whole_year(yy), m, d)?, true));
        }
        _ => Err(DateProblem::NotADate),
    }?;
    Ok((date, false))
}

fn pieces_of(text: &str) -> Result<Vec<Piece>, DateProblem> {
    if text.len() == 8 && text.bytes().all(|b| b.is_ascii_digit()) {
        return compact_day(text);
    }
    let words = text
        .split([' ', '/', '.', ',', '-'])
        .filter(|w| !w.is_empty() && !is_filler(w));
    words.map(piece_of).collect()
}

/// `20180514`.
fn compact_day(text: &str) -> Result<Vec<Piece>, DateProblem> {
    let number = |part: &str| part.parse().map_err(|_| DateProblem::NotADate);
    Ok(vec![
        Piece::Year(number(&text[..4])?),
        Piece::Number(number(&text[4..6])?),
        Piece::Number(number(&text[6..])?),
    ])
}

fn piece_of(word: &str) -> Result<Piece, DateProblem> {
    if let Some(month) = month_of(word) {
        return Ok(Piece::Month(month));
    }
    let digits = word.trim_end_matches(|c: char| !c.is_ascii_digit());
    if !matches!(
        &word[digits.len()..],
        "" | "st" | "nd" | "rd" | "th" | "o" | "ro" | "º" | "°"
    ) {
        return Err(DateProblem::NotADate);
    }
    let number = digits.parse().map_err(|_| DateProblem::NotADate)?;
    match digits.len() {
        1 | 2 => Ok(Piece::Number(number)),
        4 if number > 0 => Ok(Piece::Year(number)),
        _ => Err(DateProblem::NotADate),
    }
}

const fn whole_year(two_digits: u32) -> u32 {
    if two_digits <= PIVOT {
        2000 + two_digits
    } else {
        1900 + two_digits
    }
}

fn month(year: u32, month: u32) -> Result<String, DateProblem> {
    if !(1..=12).contains(&month) {
        return Err(DateProblem::NoSuchDay);
    }
    Ok(format!("{year:04}-{month:02}"))
}

fn day(year: u32, month: u32, day: u32) -> Result<String, DateProblem> {
    calendar_day(year, month, day)
        .map(|day| day.to_string())
        .ok_or(DateProblem::NoSuchDay)
}

fn calendar_day(year: u32, month: u32, day: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)
}

/// `a/b/year`, where the order says which of the two is the day.
fn either_day(year: u32, a: u32, b: u32, order: DateOrder) -> Result<String, DateProblem> {
    let day_first = calendar_day(year, b, a);
    let month_first = calendar_day(year, a, b);
    let chosen = match (order, day_first, month_first) {
        (DateOrder::Unknown, Some(one), Some(other)) if one != other => {
            return Ok(format!("[{},{}]", one.min(other), one.max(other)));
        }
        (DateOrder::MonthFirst, day_first, month_first) => month_first.or(day_first),
        (DateOrder::DayFirst | DateOrder::Unknown, day_first, month_first) => {
            day_first.or(month_first)
        }
    };
    chosen
        .map(|day| day.to_string())
        .ok_or(DateProblem::NoSuchDay)
}
