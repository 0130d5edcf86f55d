//! Whether the parts of a figure make up its total: what a court filing, a press release or a table of
//! ours says, one figure a line, checked without a vault. Format: docs/formats/figures-check.md.

use std::fmt;

/// Longest file of figures, in bytes.
pub const MOST_FIGURES_BYTES: u64 = 1 << 20;

/// A figure as somebody said it: parts, and the total that they are said to make up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SaidFigure {
    /// Its id.
    pub id: String,
    /// What is counted: `child`, `parent`, an age band. Not used to check.
    pub unit: String,
    /// The parts; what is taken off is negative.
    pub parts: Vec<i64>,
    /// The parts are reasons, of which one child may have several.
    pub may_overlap: bool,
    /// The total.
    pub total: i64,
    /// What the file itself says comes of it; blank where it says nothing. Not used to check.
    pub said: String,
}

/// What comes of a check.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// The parts make up the total.
    Equal,
    /// Of reasons that may overlap at least so many were counted twice.
    Overlap(i64),
    /// So many of the total are in no part.
    Gap(i64),
    /// The parts are so many more than the total.
    Excess(i64),
}

impl Verdict {
    /// Its code: `eq`, `overlap`, `gap` or `excess`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Equal => "eq",
            Self::Overlap(_) => "overlap",
            Self::Gap(_) => "gap",
            Self::Excess(_) => "excess",
        }
    }

    /// By how many; none where the parts make up the total.
    #[must_use]
    pub const fn by(self) -> Option<i64> {
        match self {
            Self::Equal => None,
            Self::Overlap(by) | Self::Gap(by) | Self::Excess(by) => Some(by),
        }
    }
}

impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())?;
        self.by().map_or(Ok(()), |by| write!(f, " {by}"))
    }
}

/// A line that says no figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BadLine {
    /// Its number, from 1.
    pub line: usize,
}

impl SaidFigure {
    /// What the parts make up together.
    #[must_use]
    pub fn sum(&self) -> i64 {
        // As many parts as fit the longest file, each below `MOST`: it cannot overflow.
        self.parts.iter().sum()
    }

    /// Whether the parts make up the total.
    #[must_use]
    pub fn check(&self) -> Verdict {
        let more = self.sum() - self.total;
        match more {
            0 => Verdict::Equal,
            1.. if self.may_overlap => Verdict::Overlap(more),
            1.. => Verdict::Excess(more),
            _ => Verdict::Gap(-more),
        }
    }
}

/// Reads figures, one a line: `id; unit; parts; total; verdict`. Parts are joined by `+` and `-`, or by `|`
/// where they are reasons that may overlap. What stands behind `#` is a remark; blank lines and the fences of
/// a code block are passed over.
///
/// # Errors
/// [`BadLine`], the first that says no figure: nothing is passed over in silence.
pub fn read_figures(text: &str) -> Result<Vec<SaidFigure>, BadLine> {
    let text = text.trim_start_matches('\u{feff}');
    let mut figures = Vec::new();
    for (line, words) in (1..).zip(text.lines()) {
        let words = words.split('#').next().unwrap_or_default().trim();
        if words.is_empty() || words.starts_with("```") {
            continue;
        }
        figures.push(figure(words).ok_or(BadLine { line })?);
    }
    Ok(figures)
}

fn figure(words: &str) -> Option<SaidFigure> {
    let mut fields = words.split(';').map(str::trim);
    let (id, unit) = (fields.next()?, fields.next()?);
    let (parts, total) = (fields.next()?, fields.next()?);
    let said = fields.next().unwrap_or_default();
    if id.is_empty() || fields.next().is_some() {
        return None;
    }
    Some(SaidFigure {
        id: id.to_owned(),
        unit: unit.to_owned(),
        may_overlap: parts.contains('|'),
        parts: parts_of(parts)?,
        total: number(total)?,
        said: said.to_owned(),
    })
}

fn parts_of(text: &str) -> Option<Vec<i64>> {
    let mut parts = Vec::new();
    let mut rest = text;
    let mut sign = 1;
    loop {
        let end = rest.find(['+', '-', '\u{2212}', '|']).unwrap_or(rest.len());
        parts.push(sign * number(&rest[..end])?);
        let Some(joined) = rest[end..].chars().next() else {
            return Some(parts);
        };
        sign = if ['-', '\u{2212}'].contains(&joined) {
            -1
        } else {
            1
        };
        rest = &rest[end + joined.len_utf8()..];
    }
}

/// More people than there are.
const MOST: i64 = 1_000_000_000_000;

/// A count, with or without commas between its thousands.
fn number(text: &str) -> Option<i64> {
    let text = text.trim();
    let mut groups = text.split(',');
    let is_grouped = text.contains(',');
    let first = groups.next()?;
    let fits =
        !is_grouped || ((1..=3).contains(&first.len()) && groups.all(|group| group.len() == 3));
    let digits = text.replace(',', "");
    let are_digits = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    let number = digits.parse().ok().filter(|number| *number < MOST);
    number.filter(|_| fits && are_digits)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The block of figures that the filings and the press gave, as DOMAIN.md §4 has it.
    const GOLDEN: &str = include_str!("golden.txt");

    #[test]
    fn every_golden_figure_comes_out_as_it_must() {
        let figures = read_figures(GOLDEN).unwrap();
        assert!(figures.len() >= 22);
        for figure in &figures {
            assert_eq!(figure.check().to_string(), figure.said, "{}", figure.id);
        }
        let found = |id: &str| figures.iter().find(|one| one.id == id).unwrap().check();
        assert_eq!(found("G3"), Verdict::Overlap(80), "791 against 711");
        assert_eq!(found("G11"), Verdict::Gap(57));
        assert_eq!(found("G20"), Verdict::Excess(3), "3,916 against 3,913");
    }

    #[test]
    fn what_the_last_column_says_changes_nothing() {
        let lies = GOLDEN.replace(";eq", ";gap 4");
        let checked = |text: &str| -> Vec<Verdict> {
            let figures = read_figures(text).unwrap();
            figures.iter().map(SaidFigure::check).collect()
        };
        assert_eq!(checked(&lies), checked(GOLDEN));
        let without: String = GOLDEN
            .lines()
            .map(|line| {
                line.rsplit_once(';')
                    .map_or(line, |(head, _)| head)
                    .to_owned()
                    + "\n"
            })
            .filter(|line| !line.starts_with('#'))
            .collect();
        assert_eq!(checked(&without), checked(GOLDEN));
    }

    #[test]
    fn lines_as_people_write_them() {
        let text = "\u{feff}# a remark\n\n```\n A ; child ; 1,442 + 378 ; 1,820 ; eq # said\n```\nB;x;5-2|1;4\n";
        let figures = read_figures(text).unwrap();
        assert_eq!(figures[0].parts, [1442, 378]);
        assert_eq!(
            (figures[0].check(), figures[0].said.as_str()),
            (Verdict::Equal, "eq")
        );
        assert_eq!(figures[1].parts, [5, -2, 1]);
        let dash = read_figures("C;child;3,913\u{2212}1,786;2,127").unwrap();
        assert_eq!(dash[0].check(), Verdict::Equal);
        assert!(figures[1].may_overlap);
    }

    #[test]
    fn a_line_that_says_no_figure_is_named() {
        for bad in [
            "A;child;1+2",
            "A;child;;3",
            "A;child;1+;1",
            "A;child;+1;1",
            "A;child;1;",
            "A;child;x;1",
            ";child;1;1",
            "A;child;1;1;eq;more",
            "A;child;12,34;1",
            "A;child;1;1.5",
            "A;child;1;1,0000",
            "A;child;9999999999999999999999;1",
            "text",
            "A;child;,1;1",
        ] {
            let text = format!("G;child;1;1\n\n{bad}\n");
            assert_eq!(read_figures(&text), Err(BadLine { line: 3 }), "{bad}");
        }
    }

    proptest! {
        #[test]
        fn the_verdict_and_its_number_give_the_total_back(parts in prop::collection::vec(0..10_000_i64, 1..9), total in 0..40_000_i64, may_overlap: bool) {
            let join = if may_overlap { "|" } else { "+" };
            let words: Vec<String> = parts.iter().map(ToString::to_string).collect();
            let text = format!("X;child;{};{total}", words.join(join));
            let figure = read_figures(&text).unwrap().remove(0);
            let sum: i64 = parts.iter().sum();
            let back = match figure.check() {
                Verdict::Equal => sum,
                Verdict::Overlap(by) | Verdict::Excess(by) => { prop_assert!(by > 0); sum - by }
                Verdict::Gap(by) => { prop_assert!(by > 0); sum + by }
            };
            prop_assert_eq!(back, total);
        }

        #[test]
        fn no_text_ends_the_program(text in "\\PC{0,80}") {
            let _ = read_figures(&text);
        }
    }
}
