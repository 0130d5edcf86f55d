//! The book as it is searched while somebody types: who of it looks like this person.

use std::hash::Hash;

use rustc_hash::FxHashMap;

use crate::blocking::keys_of;
use crate::guards::{Guard, guards, is_contradicted};
use crate::levels::{Beside, Pattern};
use crate::link::{REPORTED_FROM, SUGGESTED_FROM};
use crate::model::{Model, SAME, log_odds};
use crate::reasons::{Reasons, reasons};
use crate::record::{Record, Shape};
use crate::roll::Roll;
use crate::words::{Words, count};

/// How often somebody who is typed in stands in the book already, and how many relatives there do.
const ALREADY: f64 = 0.1;
const RELATIVES: f64 = 1.0;
/// A block with more rows than this tells nothing: those alike are found in another.
const TOO_WIDE: usize = 4_000;

/// Records by their ids, held so that those alike are found at once: about 1 ms among 100,000.
///
/// Weighs with the shipped values: there are no two lists to learn from.
pub struct Index<Id> {
    shape: Shape,
    words: Words,
    roll: Roll,
    /// The id of each row; `None` once removed.
    ids: Vec<Option<Id>>,
    rows: FxHashMap<Id, u32>,
    blocks: FxHashMap<u64, Vec<u32>>,
}

/// Somebody who looks like the one asked for.
#[derive(Debug, Clone, PartialEq)]
pub struct Lookalike<Id> {
    /// Who.
    pub id: Id,
    /// How likely they are the same, 0 to 1.
    pub posterior: f64,
    /// The logarithm of its odds.
    pub log_odds: f64,
    /// Why no program may take them for the same.
    pub guards: Vec<Guard>,
    pattern: Pattern,
}

impl<Id> Lookalike<Id> {
    /// True where nothing but a person's word is missing.
    #[must_use]
    pub fn is_suggested(&self) -> bool {
        self.posterior >= SUGGESTED_FROM && self.guards.is_empty()
    }
}

impl<Id: Copy + Eq + Hash + Ord> Index<Id> {
    /// An index of these records.
    pub fn build<'a>(shape: Shape, records: impl IntoIterator<Item = (Id, &'a Record)>) -> Self {
        let mut index = Self {
            words: Words::new(),
            roll: Roll::new(&shape),
            ids: Vec::new(),
            rows: FxHashMap::default(),
            blocks: FxHashMap::default(),
            shape,
        };
        for (id, record) in records {
            index.take_in(id, record);
        }
        index.words.join_particles();
        for row in 0..index.roll.len() {
            index.block(row);
        }
        index
    }

    /// How many records it holds.
    #[must_use]
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// True where it holds none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Adds a record, or puts it in the place of the one with this id.
    pub fn add(&mut self, id: Id, record: &Record) {
        let row = self.take_in(id, record);
        self.block(row);
    }

    /// Removes a record; false where there is none of this id.
    pub fn remove(&mut self, id: Id) -> bool {
        let Some(row) = self.rows.remove(&id) else {
            return false;
        };
        self.ids[row as usize] = None;
        self.roll.count(row as usize, &mut self.words, false);
        true
    }

    fn take_in(&mut self, id: Id, record: &Record) -> usize {
        self.remove(id);
        let row = self.roll.len();
        self.roll.push(record, &mut self.words);
        self.roll.count(row, &mut self.words, true);
        self.ids.push(Some(id));
        self.rows.insert(id, count(row));
        row
    }

    fn block(&mut self, row: usize) {
        let mut keys = Vec::new();
        keys_of(&self.roll, row, &self.words, &mut keys);
        for key in keys {
            self.blocks.entry(key).or_default().push(count(row));
        }
    }

    fn model(&self) -> Model {
        let pairs = f64::from(count(self.len().max(1)));
        Model::shipped(&self.shape, true, pairs, ALREADY, RELATIVES)
    }

    /// Those who look like this record, from [`REPORTED_FROM`] on, the likeliest first; at the end
    /// those of the same A-number whom all else contradicts.
    ///
    /// The record need not be in the index. Changes nothing that can be seen: it is `&mut` because
    /// new words are remembered.
    pub fn lookalikes(&mut self, record: &Record) -> Vec<Lookalike<Id>> {
        let mut asked = Roll::new(&self.shape);
        asked.push(record, &mut self.words);
        let mut found = Vec::new();
        let model = self.model();
        let beside = Beside::new(&self.words);
        for row in self.neighbours(&asked) {
            let Some(id) = self.ids[row as usize] else {
                continue;
            };
            let pattern = beside.pattern(&asked, 0, &self.roll, row as usize);
            let log_odds = log_odds(model.likelihoods(pattern), SAME);
            let posterior = 1.0 / (1.0 + (-log_odds).exp());
            if posterior >= REPORTED_FROM || is_contradicted(pattern, asked.stride) {
                found.push(Lookalike {
                    id,
                    posterior,
                    log_odds,
                    guards: guards(
                        asked.people_of(0),
                        self.roll.people_of(row as usize),
                        pattern,
                    ),
                    pattern,
                });
            }
        }
        found.sort_by(|x, y| y.log_odds.total_cmp(&x.log_odds).then(x.id.cmp(&y.id)));
        found
    }

    fn neighbours(&self, asked: &Roll) -> Vec<u32> {
        let mut keys = Vec::new();
        keys_of(asked, 0, &self.words, &mut keys);
        let mut rows = Vec::new();
        for block in keys.iter().filter_map(|key| self.blocks.get(key)) {
            if block.len() <= TOO_WIDE {
                rows.extend_from_slice(block);
            }
        }
        rows.sort_unstable();
        rows.dedup();
        rows
    }

    /// Why somebody looks like the one asked for, as of the present index.
    #[must_use]
    pub fn reasons(&self, lookalike: &Lookalike<Id>) -> Reasons {
        let model = self.model();
        reasons(&model, lookalike.pattern, lookalike.log_odds)
    }
}
