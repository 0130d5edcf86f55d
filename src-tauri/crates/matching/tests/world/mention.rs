//! How a list writes a true person: with what it drops, swaps, mishears and mistypes.

use super::families::{Human, safe};
use super::random::Random;
use reencuentro_matching::record::{Date, Person, Sex};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// How a list writes: A in capitals and mostly without accents, B as it comes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Style {
    A,
    B,
}

impl Style {
    pub fn of(list: usize) -> Self {
        if list == 0 { Self::A } else { Self::B }
    }
}

const SHORT: &[(&str, &[&str])] = &[
    ("José", &["J", "Pepe", "Chepe"]),
    ("Francisco", &["Paco", "Fco", "Chico"]),
    ("Juan", &["Jn"]),
    ("Jesús", &["Chuy"]),
    ("Guadalupe", &["Lupe"]),
    ("María", &["Ma", "Ma.", "Mª"]),
    ("Antonio", &["Toño", "Ant"]),
    ("Manuel", &["Manolo", "Meme"]),
    ("Luis", &["Lucho"]),
    ("Pedro", &["Pedrito"]),
    ("Rosa", &["Rosita"]),
    ("Ana", &["Anita"]),
    ("Juana", &["Juanita"]),
    ("Carmen", &["Carmencita"]),
    ("Concepción", &["Concha"]),
    ("Dolores", &["Lola"]),
    ("Mercedes", &["Meche"]),
    ("Isabel", &["Chabela"]),
    ("Roberto", &["Beto"]),
    ("Alberto", &["Beto"]),
    ("Eduardo", &["Lalo"]),
    ("Fernando", &["Nando"]),
    ("Enrique", &["Quique"]),
    ("Rafael", &["Rafa"]),
    ("Alejandro", &["Alex"]),
    ("Cristian", &["Christian"]),
    ("Brayan", &["Bryan", "Brian"]),
    ("Jonathan", &["Jhonatan", "Yonatan"]),
    ("Josefina", &["Fina"]),
    ("Margarita", &["Mago"]),
    ("Patricia", &["Paty"]),
    ("Daniel", &["Dani"]),
    ("Gabriela", &["Gaby"]),
    ("Jennifer", &["Yenifer", "Jenifer"]),
    ("Wilmer", &["Wuilmer"]),
    ("Geovany", &["Giovanni", "Yovani"]),
    ("Gurpreet", &["Gurprit"]),
];

const BY_EAR: &[(&str, &str)] = &[
    ("ll", "y"),
    ("y", "ll"),
    ("b", "v"),
    ("v", "b"),
    ("z", "s"),
    ("s", "z"),
    ("ce", "se"),
    ("ci", "si"),
    ("se", "ce"),
    ("si", "ci"),
    ("h", ""),
    ("ge", "je"),
    ("gi", "ji"),
    ("je", "ge"),
    ("qu", "k"),
    ("k", "qu"),
    ("c", "k"),
    ("x", "j"),
    ("i", "y"),
    ("y", "i"),
    ("gu", "w"),
    ("w", "gu"),
    ("ñ", "n"),
    ("n", "m"),
    ("nn", "n"),
    ("rr", "r"),
    ("ph", "f"),
    ("j", "h"),
    ("u", "o"),
];

/// One writing of a person. `noise` is the list's; one mention in ten is much worse than the rest.
pub fn mention(human: &Human, random: &mut Random, style: Style, noise: f64) -> Person {
    let worse = if random.chance(0.10) { 2.4 } else { 0.85 };
    let mut writing = Writing {
        random,
        noise: noise * worse,
    };
    let (given, surnames) = writing.names(human);
    let join = if surnames.len() > 1
        && writing
            .random
            .chance(if style == Style::A { 0.3 } else { 0.1 })
    {
        "-"
    } else {
        " "
    };
    let (surnames, given) = (surnames.join(join), given.join(" "));
    let [surnames, given] = writing.letters([surnames, given], style);
    Person {
        surnames,
        given,
        born_on: writing.born(human),
        a_number: writing.a_number(human.a_number),
        sex: None,
    }
}

struct Writing<'a> {
    random: &'a mut Random,
    noise: f64,
}

impl Writing<'_> {
    fn hit(&mut self, probability: f64) -> bool {
        self.random.chance(probability * self.noise)
    }

    fn names(&mut self, human: &Human) -> (Vec<String>, Vec<String>) {
        let mut surnames = Vec::new();
        for name in &human.surnames {
            let varies = name.contains(' ') || self.noise > 1.5;
            surnames.push(if varies {
                self.particles(name)
            } else {
                name.clone()
            });
        }
        if surnames.len() > 1 {
            if self.hit(0.16) {
                surnames.truncate(1);
            } else if self.hit(0.03) {
                surnames.remove(0);
            } else if self.hit(0.04) {
                surnames.reverse();
            }
        }
        let mut given = human.given.clone();
        if given.len() > 1 {
            if self.hit(0.17) {
                given.truncate(1);
            } else if self.hit(0.035) {
                given.remove(0);
            } else if self.hit(0.04) {
                given[1] = given[1].chars().take(1).collect();
            } else if self.hit(0.02) {
                given.reverse();
            }
        }
        for name in &mut given {
            self.shorten(name);
        }
        for name in given.iter_mut().chain(&mut surnames) {
            if self.hit(0.05) {
                *name = self.by_ear(name);
            }
            if self.hit(0.025) {
                *name = self.mistyped(name);
            }
        }
        if self.hit(0.012) {
            std::mem::swap(&mut given, &mut surnames);
        }
        if !human.is_parent && self.hit(0.01) {
            let baby = if human.sex == Sex::Male {
                "BABY BOY"
            } else {
                "BABY GIRL"
            };
            given = vec![self.random.of(&["UNK", baby, "UNKNOWN"]).to_owned()];
        }
        (given, surnames)
    }

    fn shorten(&mut self, name: &mut String) {
        let often = if name == "María" { 0.13 } else { 0.05 };
        let short = SHORT.iter().find(|(full, _)| full == name);
        if let Some((_, short)) = short
            && self.hit(often)
        {
            *name = self.random.of(short).to_owned();
        }
    }

    /// `De León` as `DeLeón`, `León` or `León De`; now and then a particle that is not there.
    fn particles(&mut self, name: &str) -> String {
        let words: Vec<&str> = name.split(' ').collect();
        let at = self.random.part();
        let (last, before) = words.split_last().map_or(("", &[][..]), |(l, b)| (*l, b));
        match at {
            _ if before.is_empty() && at < 0.02 => format!("De {name}"),
            _ if before.is_empty() || at < 0.45 => name.to_owned(),
            _ if at < 0.75 => words.concat(),
            _ if at < 0.9 => last.to_owned(),
            _ => format!("{last} {}", before.join(" ")),
        }
    }

    fn by_ear(&mut self, word: &str) -> String {
        let lower = word.to_lowercase();
        let heard: Vec<&(&str, &str)> = BY_EAR.iter().filter(|(a, _)| lower.contains(a)).collect();
        if heard.is_empty() {
            return self.mistyped(word);
        }
        let (from, to) = *heard[self.random.below(heard.len())];
        lower.replacen(from, to, 1)
    }

    fn mistyped(&mut self, word: &str) -> String {
        let mut letters: Vec<char> = word.chars().collect();
        if letters.len() < 3 {
            return word.to_owned();
        }
        let at = 1 + self.random.below(letters.len() - 1);
        let letter = self.random.of(&b"abcdefghijlmnoprstuvz"[..]) as char;
        match self.random.below(4) {
            0 => drop(letters.remove(at)),
            1 => letters.insert(at, letter),
            2 => letters[at] = letter,
            _ => letters.swap(at - 1, at),
        }
        letters.into_iter().collect()
    }

    fn letters(&mut self, names: [String; 2], style: Style) -> [String; 2] {
        if style == Style::A {
            let upper = names.map(|name| name.to_uppercase());
            return if self.random.chance(0.93) {
                upper.map(|n| bare(&n))
            } else {
                upper
            };
        }
        let at = self.random.part();
        let holes = self.random.of(&["?", "\u{fffd}"]);
        let names = names.map(|name| match at {
            _ if at < 0.5 => bare(&name),
            _ if at < 0.55 => garbled(&name),
            _ if at < 0.565 => name
                .chars()
                .map(|c| {
                    if c.is_ascii() {
                        c.to_string()
                    } else {
                        holes.to_owned()
                    }
                })
                .collect(),
            _ => name,
        });
        if self.random.chance(0.3) {
            names.map(|name| name.to_uppercase())
        } else {
            names
        }
    }

    fn born(&mut self, human: &Human) -> Option<Date> {
        let d = human.born_on;
        let years = |d: Date, by: i32| safe((i32::from(d.year) + by) as u16, d.month, d.day);
        if self.hit(0.035) {
            return None;
        }
        let date = if d.day <= 12 && d.day != d.month && self.hit(0.075) {
            Date::new(d.year, d.day, d.month)
        } else if self.hit(0.03) {
            years(d, self.random.of(&[-1, 1]))
        } else if self.hit(0.02) {
            let day = i32::from(d.day) + self.random.of(&[-10, -1, 1, 10]);
            safe(d.year, d.month, day.clamp(1, 28) as u8)
        } else if self.hit(0.015) {
            Date::new(d.year, 1, 1)
        } else if human.is_parent && self.hit(0.01) {
            years(d, self.random.of(&[-10, 10, -4, 4]))
        } else {
            d
        };
        Some(date)
    }

    fn a_number(&mut self, number: u32) -> String {
        let mut digits = format!("{number:09}").into_bytes();
        if self.random.chance(0.25) {
            return String::new();
        }
        if self.hit(0.02) {
            let at = 1 + self.random.below(8);
            if self.random.chance(0.5) {
                digits[at] = b'0' + (digits[at] - b'0' + 1 + self.random.below(9) as u8) % 10;
            } else {
                let at = 2 + self.random.below(7);
                digits.swap(at - 1, at);
            }
        }
        let digits = String::from_utf8(digits).unwrap_or_default();
        let (a, b, c) = (&digits[..3], &digits[3..6], &digits[6..]);
        let at = self.random.part();
        match at {
            _ if at < 0.5 => digits,
            _ if at < 0.75 => format!("A{digits}"),
            _ if at < 0.92 => format!("A{a}-{b}-{c}"),
            _ => format!("A {a} {b} {c}"),
        }
    }
}

fn bare(name: &str) -> String {
    name.nfd().filter(|c| !is_combining_mark(*c)).collect()
}

/// UTF-8 read as Latin-1.
fn garbled(name: &str) -> String {
    name.bytes().map(char::from).collect()
}
