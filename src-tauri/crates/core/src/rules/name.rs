//! Names as variants: what was received, and one reading of its parts (DOMAIN §6, §8).
//!
//! Two surnames, the father's then the mother's; neither is a middle name. The reading is a
//! proposal that a person can correct; `raw` is never overwritten, because a misspelling may be the
//! only evidence that two records are one person.

use serde::{Deserialize, Serialize};

codes! {
    /// Where a name comes from.
    NameKind ["name-kind"] {
        /// As in the person's own documents.
        Legal = "legal",
        /// As a list has it.
        List = "list",
        /// Another name the person uses.
        Alias = "alias",
        /// What people call them.
        Nickname = "nickname",
        /// Known to be wrong, and kept because somebody wrote it.
        Misspelling = "misspelling",
        /// As the person said it.
        Spoken = "spoken",
    }
}

codes! {
    /// Which part of a name a text begins with.
    NameOrder ["name-order"] {
        /// Marta Xicay Ixtuc.
        GivenFirst = "given_first",
        /// Xicay Ixtuc Marta.
        SurnameFirst = "surname_first",
    }
}

/// One name of a person.
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct NameVariant {
    /// The text as received.
    pub raw: String,
    /// Given names, each with what belongs to it: `["María de los Ángeles", "Juana"]`.
    pub given: Vec<String>,
    /// The father's surname, particles kept: `de la Cruz`. The only one, where there is one.
    pub surname_paternal: Option<String>,
    /// The mother's surname.
    pub surname_maternal: Option<String>,
    /// The husband's surname, where the text says so (`vda. de`, `esposa de`).
    pub married: Option<String>,
    /// `Jr`, `hijo`, `II`.
    pub suffix: Option<String>,
    /// Where the name comes from.
    pub kind: NameKind,
}

/// A name is personal, so only its kind is printed in logs and panics.
impl std::fmt::Debug for NameVariant {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "NameVariant({})", self.kind.code())
    }
}

impl NameVariant {
    /// The name in the order in which it is spoken: given names, then surnames. The raw text where
    /// nothing was read from it.
    #[must_use]
    pub fn full(&self) -> String {
        let surnames = [&self.surname_paternal, &self.surname_maternal, &self.suffix];
        let surnames = surnames.into_iter().flatten();
        let parts: Vec<&str> = self
            .given
            .iter()
            .chain(surnames)
            .map(String::as_str)
            .collect();
        if parts.is_empty() {
            self.raw.trim().to_owned()
        } else {
            parts.join(" ")
        }
    }
}

/// Whether somebody may be called so: a letter is in it, and no spreadsheet would run it.
#[must_use]
pub fn may_be_a_name(raw: &str) -> bool {
    raw.contains(char::is_alphabetic) && !begins_a_formula(raw)
}

/// Whether a spreadsheet would take a name for a formula. A hyphen begins names, too.
#[must_use]
pub fn begins_a_formula(raw: &str) -> bool {
    raw.trim_start().starts_with(['=', '@', '+'])
}

/// Reads one text. A comma always means that the surnames stand before it.
///
/// Of two words the last is the surname; of three or more the last two are, as people of these
/// countries write. `kind` is carried over.
#[must_use]
pub fn split_name(raw: &str, order: NameOrder, kind: NameKind) -> NameVariant {
    if let Some((surnames, given)) = raw.split_once(',') {
        return NameVariant {
            raw: raw.to_owned(),
            ..from_columns(given, surnames, kind)
        };
    }
    let (words, suffix, married) = without_attachments(raw);
    let groups = group(&words);
    let surname_count = match groups.len() {
        0 | 1 => 0,
        2 => 1,
        _ => 2,
    };
    let (given, surnames) = match order {
        NameOrder::GivenFirst => {
            let (given, surnames) = groups.split_at(groups.len() - surname_count);
            (given, surnames)
        }
        NameOrder::SurnameFirst => {
            let (surnames, given) = groups.split_at(surname_count);
            (given, surnames)
        }
    };
    // Placeholders go last: until here "FNU" holds the place of the given name.
    let mut surnames = named(surnames.to_vec()).into_iter();
    NameVariant {
        raw: raw.to_owned(),
        given: named(given.to_vec()),
        surname_paternal: surnames.next(),
        surname_maternal: surnames.next(),
        married,
        suffix,
        kind,
    }
}

/// Reads two columns, as most lists have them. `raw` becomes "given surnames".
///
/// A third surname word is kept with the second, so that nothing is lost.
#[must_use]
pub fn from_columns(given: &str, surnames: &str, kind: NameKind) -> NameVariant {
    let (given_words, given_suffix, _) = without_attachments(given);
    let (surname_words, suffix, married) = without_attachments(surnames);
    let mut surnames_read = named(group(&surname_words)).into_iter();
    let paternal = surnames_read.next();
    let rest: Vec<String> = surnames_read.collect();
    NameVariant {
        raw: [given.trim(), surnames.trim()].join(" ").trim().to_owned(),
        given: named(group(&given_words)),
        surname_paternal: paternal,
        surname_maternal: (!rest.is_empty()).then(|| rest.join(" ")),
        married,
        suffix: suffix.or(given_suffix),
        kind,
    }
}

/// Particles that belong to the word after them.
const PARTICLES: &[&str] = &[
    "de", "del", "la", "las", "los", "da", "do", "dos", "das", "san", "santa", "y", "e",
];

/// Words that with their particle belong to the given name before them: María del Carmen.
const DEVOTIONS: &[&str] = &[
    "angeles",
    "asuncion",
    "carmen",
    "concepcion",
    "consuelo",
    "dios",
    "dolores",
    "fatima",
    "guadalupe",
    "jesus",
    "lourdes",
    "luz",
    "mercedes",
    "milagros",
    "pilar",
    "refugio",
    "rocio",
    "rosario",
    "socorro",
    "transito",
];

/// Words that a list writes for "no name".
const PLACEHOLDERS: &[&str] = &[
    "unk",
    "unknown",
    "fnu",
    "lnu",
    "xxx",
    "null",
    "n/a",
    "na",
    "none",
    "ninguno",
    "ninguna",
    "s/n",
    "desconocido",
    "desconocida",
];

const SUFFIXES: &[&str] = &["jr", "sr", "ii", "iii", "iv", "hijo", "junior"];

/// Words that announce a husband's surname.
const MARRIED: &[&str] = &["vda", "viuda", "esposa", "sra"];

/// Lower case, Spanish accents and a closing dot gone: only for looking words up.
fn lookup(word: &str) -> String {
    let lower = word
        .trim_end_matches('.')
        .chars()
        .flat_map(char::to_lowercase);
    let plain = lower.map(|c| match c {
        'á' => 'a',
        'é' => 'e',
        'í' => 'i',
        'ó' => 'o',
        'ú' => 'u',
        c => c,
    });
    plain
        .filter(|c| !('\u{300}'..='\u{36f}').contains(c))
        .collect()
}

fn is(list: &[&str], word: &str) -> bool {
    list.contains(&lookup(word).as_str())
}

/// The words of a name; apart from them a suffix and a husband's surname.
fn without_attachments(text: &str) -> (Vec<&str>, Option<String>, Option<String>) {
    let mut words: Vec<&str> = text.split_whitespace().collect();
    let suffix = match words.last() {
        Some(last) if words.len() > 1 && is(SUFFIXES, last) => words.pop().map(str::to_owned),
        _ => None,
    };
    let announced = words
        .iter()
        .position(|word| is(MARRIED, word))
        .filter(|&at| at > 0);
    let married = announced.map(|at| {
        let tail: Vec<&str> = words.drain(at..).skip(1).collect();
        tail.strip_prefix(&["de"])
            .or_else(|| tail.strip_prefix(&["DE"]))
            .unwrap_or(&tail)
            .join(" ")
    });
    (words, suffix, married.filter(|name| !name.is_empty()))
}

/// The groups that are names and not words or signs for "no name".
fn named(groups: Vec<String>) -> Vec<String> {
    groups
        .into_iter()
        .filter(|group| group.contains(char::is_alphanumeric) && !is(PLACEHOLDERS, group))
        .collect()
}

/// Words joined with the particles before them, and devotions with the given name before.
fn group(words: &[&str]) -> Vec<String> {
    let mut groups: Vec<String> = Vec::new();
    let mut pending: Vec<&str> = Vec::new();
    for (position, word) in words.iter().enumerate() {
        let has_next = position + 1 < words.len();
        if has_next && is(PARTICLES, word) {
            pending.push(word);
            continue;
        }
        let devotion = groups.len() == 1 && !pending.is_empty() && is(DEVOTIONS, word);
        // "López y Pérez" is two surnames: the y joins them and belongs to neither.
        let own: Vec<&str> = pending
            .drain(..)
            .filter(|p| !matches!(lookup(p).as_str(), "y" | "e"))
            .collect();
        let joined = own.into_iter().chain([*word]).collect::<Vec<_>>().join(" ");
        match groups.last_mut() {
            Some(before) if devotion => {
                before.push(' ');
                before.push_str(&joined);
            }
            _ => groups.push(joined),
        }
    }
    groups
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn parts(raw: &str, order: NameOrder) -> (Vec<String>, String, String) {
        let name = split_name(raw, order, NameKind::List);
        assert_eq!(name.raw, raw);
        (
            name.given,
            name.surname_paternal.unwrap_or_default(),
            name.surname_maternal.unwrap_or_default(),
        )
    }

    #[test]
    fn names_as_a_table() {
        use NameOrder::{GivenFirst, SurnameFirst};
        for (raw, order, given, paternal, maternal) in [
            (
                "Marta Xicay Ixtuc",
                GivenFirst,
                vec!["Marta"],
                "Xicay",
                "Ixtuc",
            ),
            ("Marta Xicay", GivenFirst, vec!["Marta"], "Xicay", ""),
            ("Marta", GivenFirst, vec!["Marta"], "", ""),
            ("", GivenFirst, vec![], "", ""),
            (
                "XICAY IXTUC, MARTA",
                GivenFirst,
                vec!["MARTA"],
                "XICAY",
                "IXTUC",
            ),
            (
                "Xicay Ixtuc Marta Elena",
                SurnameFirst,
                vec!["Marta", "Elena"],
                "Xicay",
                "Ixtuc",
            ),
            (
                "Juan Pablo de la Cruz Ajpop",
                GivenFirst,
                vec!["Juan", "Pablo"],
                "de la Cruz",
                "Ajpop",
            ),
            (
                "Delmira Orellana de León",
                GivenFirst,
                vec!["Delmira"],
                "Orellana",
                "de León",
            ),
            (
                "María de los Ángeles Choc Ba'",
                GivenFirst,
                vec!["María de los Ángeles"],
                "Choc",
                "Ba'",
            ),
            (
                "María del Carmen Caal",
                GivenFirst,
                vec!["María del Carmen"],
                "Caal",
                "",
            ),
            (
                "Juan de Dios Pop Tzir",
                GivenFirst,
                vec!["Juan de Dios"],
                "Pop",
                "Tzir",
            ),
            (
                "Ana López y Pérez",
                GivenFirst,
                vec!["Ana"],
                "López",
                "Pérez",
            ),
            ("FNU Xicay Ixtuc", GivenFirst, vec![], "Xicay", "Ixtuc"),
            ("Xicay LNU Marta", SurnameFirst, vec!["Marta"], "Xicay", ""),
            (
                "Isidro Del Cid Mejía",
                GivenFirst,
                vec!["Isidro"],
                "Del Cid",
                "Mejía",
            ),
        ] {
            let expected = given.iter().map(|g| (*g).to_owned()).collect::<Vec<_>>();
            assert_eq!(
                parts(raw, order),
                (expected, paternal.into(), maternal.into()),
                "{raw}"
            );
        }
    }

    #[test]
    fn suffix_and_husbands_name_stand_apart() {
        let name = split_name(
            "Wilmer Pop Chocuj Jr.",
            NameOrder::GivenFirst,
            NameKind::List,
        );
        assert_eq!(name.suffix.as_deref(), Some("Jr."));
        assert_eq!(name.surname_maternal.as_deref(), Some("Chocuj"));
        let name = split_name(
            "Petrona Ixcoy vda. de Tum",
            NameOrder::GivenFirst,
            NameKind::Legal,
        );
        assert_eq!(name.married.as_deref(), Some("Tum"));
        assert_eq!(name.full(), "Petrona Ixcoy");
    }

    #[test]
    fn two_columns() {
        let name = from_columns("Rigoberto", "DE LA CRUZ AJPOP", NameKind::List);
        assert_eq!(name.surname_paternal.as_deref(), Some("DE LA CRUZ"));
        assert_eq!(name.surname_maternal.as_deref(), Some("AJPOP"));
        assert_eq!(name.raw, "Rigoberto DE LA CRUZ AJPOP");
        assert_eq!(from_columns("", "Tuy", NameKind::List).full(), "Tuy");
    }

    #[test]
    fn debug_shows_no_name() {
        let name = split_name("Marta Xicay", NameOrder::GivenFirst, NameKind::Spoken);
        assert_eq!(format!("{name:?}"), "NameVariant(spoken)");
    }

    proptest! {
        #[test]
        fn raw_is_kept_and_no_word_is_lost(words in proptest::collection::vec("[A-Z][a-z]{4,8}", 1..6)) {
            let raw = words.join(" ");
            for order in NameOrder::ALL {
                let name = split_name(&raw, *order, NameKind::List);
                prop_assert_eq!(&name.raw, &raw);
                if name.married.is_none() {
                    let full = name.full();
                    for word in full.split(' ') {
                        prop_assert!(words.iter().any(|w| w == word));
                    }
                    if !words.iter().any(|w| is(PLACEHOLDERS, w)) {
                        prop_assert_eq!(full.split(' ').count(), words.len());
                    }
                }
            }
        }
    }
}
