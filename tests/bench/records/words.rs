//! Invented people by the thousand: the same seed gives the same people.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

#[path = "../../../src-tauri/crates/cli/src/demo/names.rs"]
#[allow(dead_code)] // the places are the practice run's
mod names;

/// One row of a list as the government would send it.
pub type Row = [String; 12];

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

/// The source of invented words.
pub struct Words(ChaCha8Rng);

impl Words {
    /// From a seed.
    pub fn new(seed: u64) -> Self {
        Self(ChaCha8Rng::seed_from_u64(seed))
    }

    fn below(&mut self, n: usize) -> usize {
        (self.0.next_u64() % n.max(1) as u64) as usize
    }

    fn of(&mut self, all: &[&'static str]) -> String {
        all.get(self.below(all.len()))
            .copied()
            .unwrap_or_default()
            .to_owned()
    }

    fn surname(&mut self) -> String {
        let group = if self.below(2) == 0 {
            names::MAYA
        } else {
            names::LADINO
        };
        self.of(group)
    }

    fn given(&mut self, group: &[&'static str]) -> String {
        format!("{} {}", self.of(group), self.of(group))
    }

    /// A parent and a child, by the number of the pair.
    pub fn row(&mut self, at: usize) -> Row {
        let (father, mother, other) = (self.surname(), self.surname(), self.surname());
        let is_girl = self.below(2) == 0;
        let parent = if self.below(2) == 0 {
            names::WOMEN
        } else {
            names::MEN
        };
        [
            String::new(),
            format!("A2{:08}", at * 2),
            format!("{father} {mother}").to_uppercase(),
            self.given(parent).to_uppercase(),
            format!(
                "{:02}/{:02}/{}",
                1 + self.below(12),
                1 + self.below(28),
                1970 + self.below(28)
            ),
            "GUATEMALA".to_owned(),
            format!("A2{:08}", at * 2 + 1),
            format!("{father} {other}").to_uppercase(),
            self.given(if is_girl { names::GIRLS } else { names::MEN })
                .to_uppercase(),
            format!(
                "{:02}/{:02}/{}",
                1 + self.below(12),
                1 + self.below(28),
                2003 + self.below(14)
            ),
            if is_girl { "F" } else { "M" }.to_owned(),
            format!("05/{:02}/2018", 1 + self.below(31)),
        ]
    }
}

/// The rows as a file, numbered from `first`.
pub fn csv_of(rows: &[Row], first: usize) -> Result<Vec<u8>, csv::Error> {
    let mut file = csv::Writer::from_writer(Vec::new());
    file.write_record(HEAD)?;
    for (at, row) in rows.iter().enumerate() {
        let mut row = row.clone();
        row[0] = (first + at + 1).to_string();
        file.write_record(&row)?;
    }
    file.into_inner()
        .map_err(|error| csv::Error::from(error.into_error()))
}
