//! What a full-text index holds of a name or number, and what a typed search asks of it.
//!
//! Each word stands in the index as it is (folded) and as its Spanish keys; each typed word asks for
//! either, by prefix, so that half a word finds and so does a word written by ear. Words are asked
//! in any order, so swapped surnames do not matter. Keys carry `1k` in front, digits are digits:
//! neither can be mistaken for a word.
//!
//! Made for an FTS5 table with `tokenize = "unicode61 remove_diacritics 0"` and
//! `prefix = '2 3 4'`.

use crate::nicknames::given_name;
use crate::normalise::{NameToken, fold, name_tokens};
use crate::spanish_key::{prefix_keys, spanish_keys};

/// Marks a phonetic key.
const KEY_MARK: &str = "1k";

/// The tokens under which a name is found, without doubles.
#[must_use]
pub fn index_tokens(name: &str) -> Vec<String> {
    let mut tokens = Vec::new();
    for NameToken { joined, head } in name_tokens(name) {
        for word in [Some(joined), head].into_iter().flatten() {
            if let Some(full) = given_name(&word) {
                push_word(&mut tokens, full);
            }
            push_word(&mut tokens, &word);
        }
    }
    // Particles and initials on their own, which somebody may type alone.
    for word in fold(name).split(' ').filter(|word| !word.is_empty()) {
        push(&mut tokens, word.to_owned());
    }
    tokens
}

fn push_word(tokens: &mut Vec<String>, word: &str) {
    push(tokens, word.to_owned());
    for key in spanish_keys(word) {
        push(tokens, marked(&key));
    }
}

fn marked(key: &str) -> String {
    format!("{KEY_MARK}{}", key.to_lowercase().replace('c', "ch"))
}

fn push(tokens: &mut Vec<String>, token: String) {
    if !tokens.contains(&token) {
        tokens.push(token);
    }
}

/// The tokens under which any run of digits of an A-number, telephone or other number is found: every
/// end of its digits.
#[must_use]
pub fn index_digit_tokens(number: &str) -> Vec<String> {
    let digits = digits_of(number);
    (0..digits.len())
        .map(|start| digits[start..].to_owned())
        .collect()
}

fn digits_of(text: &str) -> String {
    fold(text).chars().filter(char::is_ascii_digit).collect()
}

/// What a typed text asks for: every group must be found, by any one of its prefixes.
#[must_use]
pub fn query_tokens(text: &str) -> Vec<Vec<String>> {
    let folded = fold(text);
    let numeric = |word: &&str| word.bytes().any(|b| b.is_ascii_digit());
    let words = folded.split(' ').filter(|word| !word.is_empty());
    let (numbers, words): (Vec<&str>, Vec<&str>) = words.partition(numeric);
    // A lone "a" beside digits is the A of an A-number and not a name.
    let alone = |word: &&str| numbers.is_empty() || *word != "a";
    let names = words
        .into_iter()
        .filter(alone)
        .collect::<Vec<_>>()
        .join(" ");
    let mut groups: Vec<Vec<String>> = name_tokens(&names).iter().map(name_group).collect();
    let digits: String = numbers
        .concat()
        .chars()
        .filter(char::is_ascii_digit)
        .collect();
    if !digits.is_empty() {
        groups.push(vec![digits]);
    }
    groups
}

fn name_group(token: &NameToken) -> Vec<String> {
    let mut prefixes = Vec::new();
    for word in [Some(token.joined.as_str()), token.head.as_deref()]
        .into_iter()
        .flatten()
    {
        push(&mut prefixes, word.to_owned());
        if let Some(full) = given_name(word) {
            push(&mut prefixes, full.to_owned());
        }
        // One letter of sound is half of the book: such a word (`zzzz`) is asked for as it is typed.
        for key in prefix_keys(word) {
            if key.chars().count() < 2 {
                continue;
            }
            push(&mut prefixes, marked(&key));
        }
    }
    prefixes
}

/// The typed text as an FTS5 `MATCH` expression; `None` where nothing can be searched for.
///
/// Only letters and digits come through, and each stands in quotes: no typed text is FTS5 syntax.
#[must_use]
pub fn fts5_query(text: &str) -> Option<String> {
    let group = |prefixes: &Vec<String>| {
        let quoted: Vec<String> = prefixes
            .iter()
            .map(|prefix| format!("\"{prefix}\"*"))
            .collect();
        format!("({})", quoted.join(" OR "))
    };
    let groups = query_tokens(text);
    (!groups.is_empty()).then(|| groups.iter().map(group).collect::<Vec<_>>().join(" AND "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// What FTS5 does with the tokens.
    fn finds(typed: &str, name: &str) -> bool {
        let index = index_tokens(name);
        query_tokens(typed).iter().all(|group| {
            group
                .iter()
                .any(|prefix| index.iter().any(|token| token.starts_with(prefix.as_str())))
        })
    }

    #[test]
    fn what_folds_to_one_letter_of_sound_is_asked_for_as_it_is_typed() {
        for typed in ["zzzz", "ss", "xx", "hee"] {
            for name in ["Santos Xicay", "Elmer Ixcoy"] {
                assert!(!finds(typed, name), "{typed} finds {name}");
            }
        }
        assert!(finds("x", "Marta Xicay"));
        assert!(finds("he", "Heidy Pop"));
    }

    #[test]
    fn typed_by_ear_in_any_order_with_or_without_marks() {
        for (typed, name) in [
            ("xicai istuc", "Marta Xicay Ixtuc"),
            ("istuc xicai", "Marta Xicay Ixtuc"),
            ("xicay", "MARTHA ISTUC XICAY"),
            ("ixtuc marta", "MARTHA ISTUC XICAY"),
            ("sicay", "Xicay"),
            ("ixt", "Istuc"),
            ("ernandes", "Hernández Ajpop"),
            ("hernandez", "Ernandes"),
            ("belasques", "Velásquez Tum"),
            ("basquez", "Vásquez"),
            ("gimenes", "Jiménez"),
            ("jimena", "Ximena"),
            ("mejia", "Mexía"),
            ("mexia", "Mejía Canalesa"),
            ("yanos", "Llanos"),
            ("llanos", "Yanos"),
            ("castiyo", "Castillo"),
            ("sesilia", "Cecilia"),
            ("kiche", "K’iche’"),
            ("k'iche'", "Kiche"),
            ("quiche", "Kʼicheʼ"),
            ("caal sacba", "Ermelindo Caal Sacbá"),
            ("cal sacba", "Ermelindo Caal Sacbá"),
            ("choc ba", "Manuela Choc Ba’"),
            ("choc ba'", "Manuela Choc Baꞌ"),
            ("chok", "Choc"),
            ("tsunun", "Catarina Us Tzunún"),
            ("us tzunun", "Catarina Us Tzunun"),
            ("yoxon", "Feliciana Morán Yoxón"),
            ("yoson", "Feliciana Morán Yoxón"),
            ("moran", "Feliciana Morám"),
            ("orellana tabora", "Delmira Orellana Tábora"),
            ("oreyana", "Delmira Orellana Tábora"),
            ("ajpop tuy", "Rigoberto Ajpop Tuy"),
            ("batslen", "Tomasa Batzlén Quich"),
            ("ixcoy", "Petrona Ixcoy Tum"),
            ("iscoi", "Petrona Ixcoy Tum"),
            ("delacruz", "Juan de la Cruz Pop"),
            ("de la cruz", "Juan Delacruz Pop"),
            ("de la cruz", "Juan Cruz Pop"),
            ("cruz", "Juan de la Cruz Pop"),
            ("de la", "Juan de la Cruz Pop"),
            ("la cruz", "Juan de la Cruz Pop"),
            ("cid", "Isidro Del Cid"),
            ("lopez perez", "Ana López y Pérez"),
            ("lopez y perez", "Ana López Pérez"),
            ("munoz", "Muñoz"),
            ("muñoz", "MUNOZ"),
            ("munoz", "MuÃ±oz"),
            ("pérez", "PÃ©rez"),
            ("xicay-ixtuc", "Xicay Ixtuc"),
            ("xicay ixtuc", "Xicay-Ixtuc"),
            ("XICAY, MARTA", "Marta Xicay"),
            ("maria", "Ma. Elena Pop"),
            ("ma elena", "María Elena Pop"),
            ("chepe pop", "José Pop"),
            ("jose pop", "Chepe Pop"),
            ("guillermo", "Guiyermo"),
            ("mac", "Macedonio"),
            ("mase", "Macedonio"),
            ("w", "Wilmer"),
            ("h", "Hilario"),
        ] {
            assert!(
                finds(typed, name),
                "{typed:?} should find {name:?}: {:?}",
                query_tokens(typed)
            );
        }
    }

    #[test]
    fn what_should_not_be_found() {
        for (typed, name) in [
            ("xicai pop", "Marta Xicay Ixtuc"),
            ("ixtuc", "Ixcoy"),
            ("chub", "Cub"),
            ("cruz", "Curuz"),
            ("francisca", "Francisco"),
            ("tuy", "Tum"),
            ("martina", "Marta"),
            ("900", "Marta Xicay"),
        ] {
            assert!(!finds(typed, name), "{typed:?} should not find {name:?}");
        }
    }

    fn finds_number(typed: &str, number: &str) -> bool {
        let index = index_digit_tokens(number);
        let groups = query_tokens(typed);
        !groups.is_empty()
            && groups.iter().all(|group| {
                group
                    .iter()
                    .any(|prefix| index.iter().any(|token| token.starts_with(prefix.as_str())))
            })
    }

    #[test]
    fn any_fragment_of_a_number_however_written() {
        for typed in [
            "A900214331",
            "900214331",
            "a900 214 331",
            "900-214",
            "4331",
            "214",
            "31",
            "1",
            "A 900",
            "A-900\u{2013}214",
        ] {
            assert!(finds_number(typed, "A900214331"), "{typed}");
        }
        for typed in [
            "+502 5550 0142",
            "5550-0142",
            "0142",
            "(502) 5550",
            "50255500142",
        ] {
            assert!(finds_number(typed, "+50255500142"), "{typed}");
        }
        assert!(!finds_number("900214332", "A900214331"));
        assert_eq!(index_digit_tokens("no digit"), Vec::<String>::new());
        assert_eq!(index_digit_tokens("1234"), ["1234", "234", "34", "4"]);
    }

    #[test]
    fn no_typed_text_is_query_syntax() {
        assert_eq!(
            fts5_query("tum\" OR *").as_deref(),
            Some("(\"tum\"* OR \"1ktun\"*) AND (\"or\"* OR \"1kor\"*)")
        );
        assert_eq!(fts5_query(" -'\" "), None);
    }

    proptest! {
        #[test]
        fn every_beginning_of_every_word_finds_its_name(
            words in proptest::collection::vec("[a-zñáéx']{2,9}", 1..4), at in 0usize..4, cut in 1usize..9,
        ) {
            let name = words.join(" ");
            let word: Vec<char> = words[at % words.len()].chars().collect();
            let typed: String = word[..cut.min(word.len())].iter().collect();
            prop_assert!(finds(&typed, &name), "{typed:?} in {name:?}");
        }

        #[test]
        fn surnames_swapped_find_the_same(words in proptest::collection::vec("[a-z]{4,9}", 2..4)) {
            let name = words.join(" ");
            let swapped = words.iter().rev().cloned().collect::<Vec<_>>().join(" ");
            prop_assert!(finds(&swapped, &name));
        }

        #[test]
        fn any_text_makes_a_query_of_words_and_digits_only(text in ".{0,40}") {
            for group in query_tokens(&text) {
                for prefix in group {
                    prop_assert!(!prefix.is_empty() && prefix.chars().all(char::is_alphanumeric));
                }
            }
        }
    }
}
