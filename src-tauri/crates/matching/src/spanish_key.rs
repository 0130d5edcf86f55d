//! A key for words that sound alike in the Spanish of these lists (MATCHING.md §4.1).
//!
//! h is mute, b = v, s = z = c before e or i, ll = y = i, g before e or i = j, qu = k = hard c,
//! m = n, w = u, double letters are one. Mayan names write with x what Spanish ears hear as s and
//! Spanish names what they hear as j, so a word with x has two keys. `ch` is kept apart as one
//! sign, because Chub and Cub are two families.

/// How x is heard.
#[derive(Clone, Copy)]
enum X {
    AsS,
    AsJ,
}

/// How the last letters of an unfinished word may go on.
#[derive(Clone, Copy)]
enum End {
    /// The word is whole.
    Whole,
    /// c, g or l at the end may still become soft or double, and the u of gu mute.
    SoftNext,
    /// c or p at the end may still become ch or ph.
    HNext,
}

/// The keys of a whole folded word: one, or two where it has an x.
#[must_use]
pub fn spanish_keys(word: &str) -> Vec<String> {
    keys(word, &[End::Whole])
}

/// The keys that the word's beginning `prefix` may have within any word that goes on from it.
#[must_use]
pub fn prefix_keys(prefix: &str) -> Vec<String> {
    let ends: &[End] = match prefix.chars().last() {
        Some('c') => &[End::Whole, End::SoftNext, End::HNext],
        Some('g' | 'l') => &[End::Whole, End::SoftNext],
        Some('u') if prefix.ends_with("gu") => &[End::Whole, End::SoftNext],
        Some('p') => &[End::Whole, End::HNext],
        _ => &[End::Whole],
    };
    keys(prefix, ends)
}

fn keys(word: &str, ends: &[End]) -> Vec<String> {
    let readings: &[X] = if word.contains('x') {
        &[X::AsS, X::AsJ]
    } else {
        &[X::AsS]
    };
    let mut keys = Vec::new();
    for x in readings {
        for end in ends {
            let key = key(word, *x, *end);
            if !key.is_empty() && !keys.contains(&key) {
                keys.push(key);
            }
        }
    }
    keys
}

fn key(word: &str, x: X, end: End) -> String {
    let letters: Vec<char> = word.chars().collect();
    let mut key = String::with_capacity(word.len());
    let mut position = 0;
    while let Some(&letter) = letters.get(position) {
        let next = letters.get(position + 1).copied();
        let after = letters.get(position + 2).copied();
        let (sound, taken) = sound_of(letter, next, after, x, end);
        if let Some(sound) = sound.filter(|sound| !key.ends_with(*sound)) {
            key.push(sound);
        }
        position += taken;
    }
    key
}

/// The sound at a letter, and how many letters it takes. `C` stands for ch.
fn sound_of(
    letter: char,
    next: Option<char>,
    after: Option<char>,
    x: X,
    end: End,
) -> (Option<char>, usize) {
    let soft = |next: Option<char>| match next {
        Some(next) => matches!(next, 'e' | 'i' | 'y'),
        None => matches!(end, End::SoftNext),
    };
    match (letter, next) {
        ('h', _) => (None, 1),
        ('c', Some('h')) => (Some('C'), 2),
        ('c', None) if matches!(end, End::HNext) => (Some('C'), 1),
        ('c', next) if soft(next) => (Some('s'), 1),
        ('c' | 'k', _) => (Some('k'), 1),
        ('q', Some('u')) => (Some('k'), 2),
        ('q', _) => (Some('k'), 1),
        ('g', Some('u')) if matches!(after, Some('e' | 'i' | 'y')) => (Some('g'), 2),
        ('g', Some('u')) if after.is_none() && matches!(end, End::SoftNext) => (Some('g'), 2),
        ('g', next) if soft(next) => (Some('j'), 1),
        ('l', Some('l')) => (Some('i'), 2),
        ('l', None) if matches!(end, End::SoftNext) => (Some('i'), 1),
        ('y', _) => (Some('i'), 1),
        ('p', Some('h')) => (Some('f'), 2),
        ('p', None) if matches!(end, End::HNext) => (Some('f'), 1),
        ('v', _) => (Some('b'), 1),
        ('z', _) => (Some('s'), 1),
        ('m', _) => (Some('n'), 1),
        ('w', _) => (Some('u'), 1),
        ('x', _) => (Some(if matches!(x, X::AsS) { 's' } else { 'j' }), 1),
        (other, _) => (Some(other), 1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn alike(a: &str, b: &str) -> bool {
        spanish_keys(a)
            .iter()
            .any(|key| spanish_keys(b).contains(key))
    }

    #[test]
    fn words_that_sound_alike() {
        for (a, b) in [
            ("ixtuc", "istuc"),
            ("xicay", "xicai"),
            ("xicay", "sicay"),
            ("ximena", "jimena"),
            ("mexia", "mejia"),
            ("hernandez", "ernandes"),
            ("velasquez", "belaskes"),
            ("vasquez", "vazques"),
            ("gomez", "gomes"),
            ("cecilia", "sesilia"),
            ("llanos", "yanos"),
            ("castillo", "castiyo"),
            ("jimenez", "gimenez"),
            ("gerardo", "jerardo"),
            ("quiche", "kiche"),
            ("caal", "cal"),
            ("cac", "kak"),
            ("martha", "marta"),
            ("tzunun", "tsunun"),
            ("josefina", "josephina"),
            ("ramom", "ramon"),
            ("guillermo", "guiyermo"),
            ("wilmer", "uilmer"),
            ("yesenia", "llesenia"),
            ("choc", "chok"),
            ("herrera", "errera"),
        ] {
            assert!(
                alike(a, b),
                "{a} {b}: {:?} {:?}",
                spanish_keys(a),
                spanish_keys(b)
            );
        }
    }

    #[test]
    fn words_that_do_not() {
        for (a, b) in [
            ("chub", "cub"),
            ("pop", "pot"),
            ("tum", "tuy"),
            ("caal", "choc"),
            ("gato", "jato"),
            ("guerra", "jerra"),
            ("marta", "maria"),
            ("francisco", "francisca"),
            ("mateo", "matias"),
        ] {
            assert!(!alike(a, b), "{a} {b}");
        }
    }

    #[test]
    fn a_beginning_has_the_keys_of_whatever_it_begins() {
        for word in [
            "macedonio",
            "chocuj",
            "guillermo",
            "gerardo",
            "castillo",
            "xicay",
            "ixtuc",
            "velasquez",
            "llanos",
            "calel",
            "cecilio",
            "miguel",
            "ajpop",
            "quej",
            "philippe",
        ] {
            for end in 1..=word.len() {
                let prefix = &word[..end];
                let found = prefix_keys(prefix).iter().any(|key| {
                    spanish_keys(word)
                        .iter()
                        .any(|whole| whole.starts_with(key))
                });
                // A mute h alone has no key: the plain word answers for it.
                let answered = found || prefix_keys(prefix).is_empty();
                assert!(answered, "{word} {prefix}: {:?}", prefix_keys(prefix));
            }
        }
    }
}
