//! Every word of a name once, with what comparing it needs: its sounds, its bare form, what it is
//! short for, and which letters it has.

use rustc_hash::FxHashMap;

use crate::nicknames::given_names;
use crate::similar::{jaro_winkler, one_edit};
use crate::spanish_key::spanish_keys;

/// A word's number; [`NONE`] where there is none.
pub(crate) type WordId = u32;

/// No word.
pub(crate) const NONE: WordId = 0;

/// How alike two words are, from not at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Likeness {
    /// Different, or one of them not said.
    No,
    /// One is the other's first letter.
    Initial,
    /// Short words, one edit apart.
    Edit,
    /// Written nearly alike.
    Near,
    /// They sound alike, differ by a particle, or one is short for the other.
    Sounds,
    /// The same word.
    Same,
}

/// At least this Jaro-Winkler similarity is nearly alike.
const NEAR: f64 = 0.9;

#[derive(Clone, Copy)]
struct Word {
    /// Bit n: letter n occurs; bit 26 + n: it occurs twice.
    letters: u64,
    start: u32,
    length: u8,
    /// Bytes that `letters` does not hold.
    rest: u8,
    keys: [u32; 2],
    /// The word without its particles; itself where it has none.
    bare: WordId,
    short_for: [WordId; 2],
}

/// The words of all lists that are compared with each other.
pub(crate) struct Words {
    ids: FxHashMap<Box<str>, WordId>,
    words: Vec<Word>,
    bytes: Vec<u8>,
    keys: FxHashMap<String, u32>,
    /// How often each word, and each first key, stands in a name.
    counts: Vec<u32>,
    key_counts: Vec<u32>,
}

impl Words {
    pub(crate) fn new() -> Self {
        let mut words = Self {
            ids: FxHashMap::default(),
            words: Vec::new(),
            bytes: Vec::new(),
            keys: FxHashMap::default(),
            counts: Vec::new(),
            key_counts: vec![0],
        };
        words.push("");
        words
    }

    /// The number of a folded word, a new one where it was never seen; [`NONE`] of an empty one.
    pub(crate) fn id(&mut self, word: &str) -> WordId {
        if word.is_empty() {
            return NONE;
        }
        if let Some(id) = self.ids.get(word) {
            return *id;
        }
        let id = self.push(word);
        self.ids.insert(word.into(), id);
        for (place, key) in spanish_keys(word).into_iter().take(2).enumerate() {
            self.words[id as usize].keys[place] = self.key_id(key);
        }
        if let Some(other) = begun_with_w(word) {
            let key = spanish_keys(&other).into_iter().next().unwrap_or_default();
            self.words[id as usize].keys[1] = self.key_id(key);
        }
        for (place, full) in given_names(word).take(2).enumerate() {
            self.words[id as usize].short_for[place] = self.id(full);
        }
        id
    }

    fn push(&mut self, word: &str) -> WordId {
        let id = count(self.words.len());
        let (letters, rest) = letters_of(word.as_bytes());
        let length = u8::try_from(word.len()).unwrap_or(u8::MAX);
        self.words.push(Word {
            letters,
            start: count(self.bytes.len()),
            length,
            rest,
            keys: [0; 2],
            bare: id,
            short_for: [NONE; 2],
        });
        self.bytes
            .extend_from_slice(&word.as_bytes()[..usize::from(length)]);
        self.counts.push(0);
        id
    }

    fn key_id(&mut self, key: String) -> u32 {
        let next = count(self.keys.len() + 1);
        let id = *self.keys.entry(key).or_insert(next);
        if id == next {
            self.key_counts.push(0);
        }
        id
    }

    /// Says that `joined` is `head` with particles before it.
    pub(crate) fn set_bare(&mut self, joined: WordId, head: WordId) {
        self.words[joined as usize].bare = head;
    }

    /// Sees through particles written in one with the word (`deleon`), where any list writes that
    /// word with particles apart: without this proof `delgado` would be a `gado`.
    pub(crate) fn join_particles(&mut self) {
        let mut heads: Vec<WordId> = Vec::new();
        for (id, word) in self.words.iter().enumerate() {
            if word.bare as usize != id {
                heads.push(word.bare);
            }
        }
        for head in heads {
            let text = String::from_utf8_lossy(self.text(head)).into_owned();
            for particle in ["de", "del", "dela", "delas", "delos"] {
                if let Some(joined) = self.ids.get(format!("{particle}{text}").as_str()) {
                    self.words[*joined as usize].bare = head;
                }
            }
        }
    }

    /// Counts a word of a name, for how rare it is.
    pub(crate) fn count(&mut self, id: WordId) {
        if id != NONE {
            self.counts[id as usize] += 1;
            self.key_counts[self.words[id as usize].keys[0] as usize] += 1;
        }
    }

    /// Takes back a [`Words::count`].
    pub(crate) fn uncount(&mut self, id: WordId) {
        if id != NONE {
            let key = self.words[id as usize].keys[0] as usize;
            self.counts[id as usize] = self.counts[id as usize].saturating_sub(1);
            self.key_counts[key] = self.key_counts[key].saturating_sub(1);
        }
    }

    /// How often words with the first sound of this one stand in names, itself included.
    pub(crate) fn frequency(&self, id: WordId) -> u32 {
        self.key_counts[self.words[id as usize].keys[0] as usize]
    }

    /// The sounds of a word, for blocks: 0 where there is no second or no word.
    pub(crate) fn keys(&self, id: WordId) -> [u32; 2] {
        let word = &self.words[id as usize];
        let bare = &self.words[word.bare as usize];
        let full = word.short_for[0];
        let first = if full == NONE {
            bare.keys[0]
        } else {
            self.words[full as usize].keys[0]
        };
        [first, bare.keys[1]]
    }

    pub(crate) fn text(&self, id: WordId) -> &[u8] {
        let word = &self.words[id as usize];
        let start = word.start as usize;
        &self.bytes[start..start + usize::from(word.length)]
    }

    /// How alike two words of names are; symmetric.
    pub(crate) fn likeness(&self, a: WordId, b: WordId) -> Likeness {
        if a == NONE || b == NONE {
            return Likeness::No;
        }
        if a == b {
            return Likeness::Same;
        }
        let (x, y) = (&self.words[a as usize], &self.words[b as usize]);
        if sounds_alike(x, y) || x.bare == y.bare || self.is_short(a, b) {
            return Likeness::Sounds;
        }
        if x.length.min(y.length) == 1 {
            let same = self.text(a)[0] == self.text(b)[0];
            return if same {
                Likeness::Initial
            } else {
                Likeness::No
            };
        }
        let shorter = x.length.min(y.length);
        if shorter > 3 && self.at_least(a, b, NEAR) {
            return Likeness::Near;
        }
        let differ = (x.letters ^ y.letters).count_ones();
        if shorter > 2 && differ <= 2 && one_edit(self.text(a), self.text(b)) {
            return Likeness::Edit;
        }
        Likeness::No
    }

    fn is_short(&self, a: WordId, b: WordId) -> bool {
        let (x, y) = (&self.words[a as usize], &self.words[b as usize]);
        let stands = |full: [WordId; 2], word: &Word, id: WordId| {
            full.iter().any(|full| {
                *full != NONE && (*full == id || sounds_alike(&self.words[*full as usize], word))
            })
        };
        stands(x.short_for, y, b)
            || stands(y.short_for, x, a)
            || (x.short_for[0] != NONE && x.short_for[0] == y.short_for[0])
    }

    /// True where the words are at least this alike. Most pairs are told apart by their letters.
    pub(crate) fn at_least(&self, a: WordId, b: WordId, bar: f64) -> bool {
        let (x, y) = (&self.words[a as usize], &self.words[b as usize]);
        let common = (x.letters & y.letters).count_ones() + u32::from(x.rest.min(y.rest));
        let m = f64::from(common);
        let most = (m / f64::from(x.length) + m / f64::from(y.length) + 1.0) / 3.0;
        let (s, t) = (self.text(a), self.text(b));
        let prefix = s.iter().zip(t).take(4).take_while(|(p, q)| p == q).count();
        let prefix = f64::from(u8::try_from(prefix).unwrap_or(4));
        if most + prefix * 0.1 * (1.0 - most) < bar {
            return false;
        }
        jaro_winkler(s, t) >= bar
    }

    /// The odds that two names share a word's sound by chance: the sum of squared frequencies.
    pub(crate) fn chance(&self) -> (f64, f64) {
        // In whole numbers: the order of the words must not show, not even in the last digit.
        let counts = || self.key_counts.iter().map(|n| u64::from(*n));
        let total = counts().sum::<u64>() as f64;
        let squares = counts().map(|n| n * n).sum::<u64>() as f64;
        (total.max(1.0), squares / (total * total).max(1.0))
    }
}

/// `guilmer` and `huilmer` as `wilmer`.
fn begun_with_w(word: &str) -> Option<String> {
    let rest = word
        .strip_prefix("gu")
        .or_else(|| word.strip_prefix("hu"))?;
    rest.starts_with(['a', 'e', 'i'])
        .then(|| format!("w{rest}"))
}

fn sounds_alike(x: &Word, y: &Word) -> bool {
    let has = |key: u32| key != 0 && y.keys.contains(&key);
    has(x.keys[0]) || has(x.keys[1])
}

fn letters_of(word: &[u8]) -> (u64, u8) {
    let mut letters = 0_u64;
    let mut rest = 0_u8;
    for byte in word {
        let bit = match byte {
            b'a'..=b'z' => 1 << (byte - b'a'),
            _ => 0,
        };
        if bit != 0 && letters & bit == 0 {
            letters |= bit;
        } else if bit != 0 && letters & (bit << 26) == 0 {
            letters |= bit << 26;
        } else {
            rest = rest.saturating_add(1);
        }
    }
    (letters, rest)
}

/// A length as a number of 32 bits. Lists are far below that.
pub(crate) fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn likeness(a: &str, b: &str) -> Likeness {
        let mut words = Words::new();
        let (a, b) = (words.id(a), words.id(b));
        assert_eq!(words.likeness(a, b), words.likeness(b, a));
        words.likeness(a, b)
    }

    #[test]
    fn words_as_lists_write_them() {
        for (a, b, expected) in [
            ("perez", "perez", Likeness::Same),
            ("perez", "peres", Likeness::Sounds),
            ("chepe", "jose", Likeness::Sounds),
            ("chepe", "pepe", Likeness::Sounds),
            ("velasquez", "velasques", Likeness::Sounds),
            ("marroquin", "marroqun", Likeness::Near),
            ("e", "elena", Likeness::Initial),
            ("e", "marta", Likeness::No),
            ("wilson", "guilson", Likeness::Sounds),
            ("guerra", "huerra", Likeness::Sounds),
            ("juan", "joan", Likeness::Edit),
            ("tum", "tuy", Likeness::Edit),
            ("tum", "pop", Likeness::No),
            ("perez", "", Likeness::No),
            ("", "", Likeness::No),
        ] {
            assert_eq!(likeness(a, b), expected, "{a} {b}");
        }
    }

    #[test]
    fn the_bound_by_letters_never_hides_a_likeness() {
        let words = [
            "aaaa",
            "aaab",
            "perez",
            "perezz",
            "lopez",
            "marroquin",
            "maroquin",
            "ñandu",
        ];
        for a in words {
            for b in words {
                let mut all = Words::new();
                let (x, y) = (all.id(a), all.id(b));
                let plain = jaro_winkler(a.as_bytes(), b.as_bytes()) >= NEAR;
                assert_eq!(all.at_least(x, y, NEAR), plain, "{a} {b}");
            }
        }
    }

    #[test]
    fn particles_in_one_with_a_word_are_seen_through_where_a_list_proves_it() {
        let mut words = Words::new();
        let (joined, leon) = (words.id("deleon"), words.id("leon"));
        words.join_particles();
        assert_eq!(words.likeness(joined, leon), Likeness::No, "no proof");
        let cruz = words.id("cruz");
        let delacruz = words.id("delacruz");
        words.set_bare(delacruz, cruz);
        let decruz = words.id("decruz");
        words.join_particles();
        assert_eq!(words.likeness(decruz, cruz), Likeness::Sounds);
        assert_eq!(words.likeness(decruz, delacruz), Likeness::Sounds);
    }
}
