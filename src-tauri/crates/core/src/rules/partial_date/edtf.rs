//! The EDTF subset: text to form. The text itself is what is stored, so that `2018-05-XX` and
//! `2018-05`, which have the same bounds, stay as they were written.

use chrono::NaiveDate;

use super::DateProblem;

/// What a date says, parsed.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) enum Form {
    /// Words that could not be read.
    Unread,
    /// One day, month, year, decade or century.
    Point(Point),
    /// Somewhere from one to the other, both included.
    Interval(End, End),
    /// One of these days, in order.
    OneOf(Vec<NaiveDate>),
}

impl Form {
    /// The form of a known day.
    pub(super) const fn day(day: NaiveDate) -> Self {
        Self::Point(Point {
            precision: Precision::Day(day),
            approximate: false,
        })
    }
}

/// One end of an interval.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum End {
    /// `..` or nothing: no bound is known on this side.
    Open,
    /// A bound.
    At(Point),
}

/// A span of the calendar, and whether it is only "about".
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Point {
    pub(super) precision: Precision,
    pub(super) approximate: bool,
}

/// How much of the date is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Precision {
    /// `20XX`: the year divided by 100.
    Century(i32),
    /// `201X`: the year divided by 10.
    Decade(i32),
    /// `2018`.
    Year(i32),
    /// `2018-05`.
    Month(i32, u32),
    /// `2018-05-14`.
    Day(NaiveDate),
}

/// The text in the spelling of the standard: no blanks, and `X` for the old drafts' `u`.
pub(super) fn tidy(text: &str) -> String {
    let spelled = text.chars().filter(|c| !c.is_whitespace());
    spelled
        .map(|c| if matches!(c, 'u' | 'U' | 'x') { 'X' } else { c })
        .collect()
}

/// Parses tidied text.
pub(super) fn parse(text: &str) -> Result<Form, DateProblem> {
    if text.is_empty() {
        return Err(DateProblem::Empty);
    }
    if let Some(inner) = text
        .strip_prefix('[')
        .and_then(|rest| rest.strip_suffix(']'))
    {
        return parse_set(inner);
    }
    if let Some((from, to)) = text.split_once('/') {
        return parse_interval(from, to);
    }
    parse_point(text).map(Form::Point)
}

fn parse_set(inner: &str) -> Result<Form, DateProblem> {
    let mut days = Vec::new();
    for member in inner.split(',') {
        match parse_point(member)?.precision {
            Precision::Day(day) => days.push(day),
            _ => return Err(DateProblem::NotADate),
        }
    }
    days.sort_unstable();
    days.dedup();
    Ok(Form::OneOf(days))
}

fn parse_interval(from: &str, to: &str) -> Result<Form, DateProblem> {
    let (from, to) = (parse_end(from)?, parse_end(to)?);
    match (&from, &to) {
        (End::Open, End::Open) => Err(DateProblem::NotADate),
        (End::At(first), End::At(last)) if first.first_day() > last.last_day() => {
            Err(DateProblem::NoSuchDay)
        }
        _ => Ok(Form::Interval(from, to)),
    }
}

fn parse_end(text: &str) -> Result<End, DateProblem> {
    if text.is_empty() || text == ".." {
        return Ok(End::Open);
    }
    parse_point(text).map(End::At)
}

fn parse_point(text: &str) -> Result<Point, DateProblem> {
    let bare = text.trim_end_matches(['?', '~', '%']);
    let marks = &text[bare.len()..];
    let mut parts = bare.split('-');
    let year = parse_year(parts.next().unwrap_or_default())?;
    let (month, day) = (parts.next(), parts.next());
    if parts.next().is_some() {
        return Err(DateProblem::NotADate);
    }
    let precision = match (year, month.map(two_digits), day.map(two_digits)) {
        (span, None, None) => span,
        (span, Some(Some(Part::Unspecified)), None | Some(Some(Part::Unspecified))) => span,
        (Precision::Year(year), Some(Some(Part::Number(month))), None)
        | (Precision::Year(year), Some(Some(Part::Number(month))), Some(Some(Part::Unspecified))) => {
            checked_month(year, month)?
        }
        (Precision::Year(year), Some(Some(Part::Number(month))), Some(Some(Part::Number(day)))) => {
            Precision::Day(NaiveDate::from_ymd_opt(year, month, day).ok_or(DateProblem::NoSuchDay)?)
        }
        _ => return Err(DateProblem::NotADate),
    };
    Ok(Point {
        precision,
        approximate: marks.contains(['~', '%']),
    })
}

fn checked_month(year: i32, month: u32) -> Result<Precision, DateProblem> {
    NaiveDate::from_ymd_opt(year, month, 1)
        .map(|_| Precision::Month(year, month))
        .ok_or(DateProblem::NoSuchDay)
}

fn parse_year(text: &str) -> Result<Precision, DateProblem> {
    if text.len() != 4 {
        return Err(DateProblem::NotADate);
    }
    let known = text.trim_end_matches('X');
    if known.is_empty() || !known.bytes().all(|b| b.is_ascii_digit()) {
        return Err(DateProblem::NotADate);
    }
    let number: i32 = known.parse().map_err(|_| DateProblem::NotADate)?;
    match (known.len(), number) {
        (_, 0) => Err(DateProblem::NoSuchDay),
        (4, year) => Ok(Precision::Year(year)),
        (3, decade) => Ok(Precision::Decade(decade)),
        (2, century) => Ok(Precision::Century(century)),
        _ => Err(DateProblem::NotADate),
    }
}

/// Two digits of a month or a day.
enum Part {
    Unspecified,
    Number(u32),
}

fn two_digits(text: &str) -> Option<Part> {
    if text == "XX" {
        return Some(Part::Unspecified);
    }
    let digits = text.len() == 2 && text.bytes().all(|b| b.is_ascii_digit());
    digits
        .then(|| text.parse().ok().map(Part::Number))
        .flatten()
}
