//! The table on the pages of a PDF, read from where its words stand: rows are what ruled lines part, else
//! lines of words; columns likewise, else what the room between the words parts on every page together,
//! since a column that is blank on one page would move all those behind it.

use crate::Undrawable;
use crate::paper::{Reader, Rule, Word, open, read};
use hayro::hayro_interpret::InterpreterSettings;

/// Words further apart than this part of a letter's height stand in two cells of a line.
const CELLS_APART: f64 = 0.9;
/// Lines of words further apart than this part of a letter's height are two.
const LINES_APART: f64 = 0.5;
/// Ruled lines nearer than this are one, in points.
const SAME_RULE: f64 = 3.0;
/// Of all lines of cells so many may reach over the room between two columns, one in so many.
const REACHES_OVER: usize = 50;
/// A ruled line that belongs to the table is at least this part of its width or height long, all pieces
/// together.
const LONG: f64 = 0.4;

/// Rows of cells of all pages together, in order; blank where nothing but pictures is on them.
///
/// # Errors
/// [`Undrawable::Password`] or [`Undrawable::Damaged`]; [`Undrawable::TooLarge`] for a page with more
/// letters than are read: no row is left out in silence.
pub fn table(bytes: &[u8]) -> Result<Vec<Vec<String>>, Undrawable> {
    let pdf = open(bytes)?;
    let pages = pdf.pages().iter();
    let pages: Vec<Reader> = pages
        .map(|page| read(page, InterpreterSettings::default()))
        .collect();
    if pages.iter().any(|page| page.cut) {
        return Err(Undrawable::TooLarge);
    }
    let pages: Vec<Page> = pages.iter().map(Page::of).collect();
    let columns = columns(&pages);
    Ok(pages.iter().flat_map(|page| page.rows(&columns)).collect())
}

/// A page as its lines of words, from the top, each from the left.
struct Page<'a> {
    lines: Vec<Vec<&'a Word>>,
    /// How far down the ruled lines across it lie, and how far right those down it.
    across: Vec<f64>,
    down: Vec<f64>,
}

impl<'a> Page<'a> {
    fn of(reader: &'a Reader) -> Self {
        let mut words: Vec<&Word> = reader.words.iter().collect();
        words.sort_by(|one, other| one.base.total_cmp(&other.base));
        let is_one = |one: &&Word, other: &&Word| {
            other.base - one.base <= LINES_APART * one.high.min(other.high)
        };
        let mut lines: Vec<Vec<&Word>> = words.chunk_by(is_one).map(<[_]>::to_vec).collect();
        for line in &mut lines {
            line.sort_by(|one, other| one.from.total_cmp(&other.from));
        }
        Self {
            lines,
            across: ruled(&reader.rules, true),
            down: ruled(&reader.rules, false),
        }
    }

    /// The band between two ruled lines that a line of words stands in; none above and below all.
    fn band(&self, line: &[&Word]) -> Option<usize> {
        let middle = line.first().map_or(0.0, |word| word.base - word.high * 0.3);
        let above = self.across.partition_point(|at| *at < middle);
        (self.across.len() > 2 && above > 0 && above < self.across.len()).then_some(above)
    }

    fn rows(&self, columns: &[Column]) -> Vec<Vec<String>> {
        let is_row = |one: &Vec<&Word>, other: &Vec<&Word>| {
            let band = self.band(one);
            band.is_some() && band == self.band(other)
        };
        let rows = self.lines.chunk_by(is_row);
        rows.map(|lines| {
            let mut cells = vec![String::new(); columns.len().max(1)];
            for line in lines {
                // A title reaches over several columns and is one cell.
                let is_title = self.band(line).is_none() && parts(line).nth(1).is_none();
                for word in line {
                    let at = column_of(columns, if is_title { line[0] } else { word });
                    let cell = &mut cells[at];
                    if !cell.is_empty() {
                        cell.push(' ');
                    }
                    cell.push_str(&word.text);
                }
            }
            cells
        })
        .collect()
    }
}

/// Where the ruled lines of one direction lie, each once, in their order.
fn ruled(rules: &[Rule], is_across: bool) -> Vec<f64> {
    let rules = rules.iter();
    let mut rules: Vec<&Rule> = rules.filter(|one| one.is_across == is_across).collect();
    rules.sort_by(|one, other| one.at.total_cmp(&other.at));
    let (from, to) = rules.iter().fold((f64::MAX, f64::MIN), |(from, to), one| {
        (from.min(one.from), to.max(one.to))
    });
    let whole = rules.chunk_by(|one, other| other.at - one.at <= SAME_RULE);
    whole
        .filter_map(|pieces| {
            let mut pieces = pieces.to_vec();
            pieces.sort_by(|one, other| one.from.total_cmp(&other.from));
            let (mut covered, mut end) = (0.0, f64::MIN);
            for piece in &pieces {
                covered += (piece.to - piece.from.max(end)).max(0.0);
                end = end.max(piece.to);
            }
            (covered >= LONG * (to - from)).then_some(pieces[0].at)
        })
        .collect()
}

/// What of a line stands together, with more room around it than between words.
fn parts<'a, 'b>(line: &'a [&'b Word]) -> impl Iterator<Item = &'a [&'b Word]> {
    line.chunk_by(|one, other| other.from - one.to <= CELLS_APART * one.high.min(other.high))
}

/// From where to where a column reaches.
type Column = (f64, f64);

/// The column that the middle of a word stands in, else the nearest.
fn column_of(columns: &[Column], word: &Word) -> usize {
    let middle = f64::midpoint(word.from, word.to);
    let far = |(from, to): &Column| (from - middle).max(middle - to).max(0.0);
    let by_room = columns.iter().enumerate();
    let nearest = by_room.min_by(|(_, one), (_, other)| far(one).total_cmp(&far(other)));
    nearest.map_or(0, |(at, _)| at)
}

/// The columns of all pages.
fn columns(pages: &[Page]) -> Vec<Column> {
    let ruled = ruled_columns(pages);
    if ruled.is_empty() {
        columns_by_room(pages)
    } else {
        ruled
    }
}

/// Columns between ruled lines, where every page with lines across has the same; none otherwise.
fn ruled_columns(pages: &[Page]) -> Vec<Column> {
    let mut all = pages
        .iter()
        .filter(|page| page.across.len() > 2)
        .map(|page| &page.down);
    let Some(first) = all.next().filter(|at| at.len() > 2) else {
        return Vec::new();
    };
    let alike = |other: &[f64]| {
        let mut pairs = first.iter().zip(other);
        first.len() == other.len() && pairs.all(|(one, other)| (one - other).abs() <= SAME_RULE)
    };
    if !all.all(|other| alike(other)) {
        return Vec::new();
    }
    first.windows(2).map(|ends| (ends[0], ends[1])).collect()
}

/// Columns by the room between the words of all lines that have more than one cell.
fn columns_by_room(pages: &[Page]) -> Vec<Column> {
    let lines = pages.iter().flat_map(|page| &page.lines);
    let lines: Vec<Vec<&[&Word]>> = lines
        .map(|line| parts(line).collect::<Vec<_>>())
        .filter(|parts| parts.len() > 1)
        .collect();
    // Where a cell begins one more lies over the place, where it ends one less.
    let mut steps: Vec<(f64, i32)> = Vec::new();
    for part in lines.iter().flatten() {
        let end = part.iter().map(|word| word.to).fold(f64::MIN, f64::max);
        steps.extend([(part[0].from, 1), (end, -1)]);
    }
    steps.sort_by(|one, other| one.0.total_cmp(&other.0).then(other.1.cmp(&one.1)));
    let most = i32::try_from(lines.len() / REACHES_OVER).unwrap_or(i32::MAX);
    let (mut columns, mut over, mut from) = (Vec::new(), 0, None);
    for (at, step) in steps {
        over += step;
        match from {
            None if over > most => from = Some(at),
            Some(begun) if over <= most => {
                columns.push((begun, at));
                from = None;
            }
            _ => {}
        }
    }
    columns
}
