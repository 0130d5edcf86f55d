//! Languages by BCP 47 code (DOMAIN §10), with the spellings under which lists write them.
//!
//! A variant ("Mam of Todos Santos") stands in words beside the code: variants may not be mutually
//! intelligible. Chalchiteko has no verified code, and Mixtec and Triqui have many; they carry
//! private-use tags under their family until somebody knows which.

/// A language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Language {
    /// BCP 47.
    pub code: &'static str,
    /// In English.
    pub en: &'static str,
    /// In Spanish.
    pub es: &'static str,
    /// Other spellings, lower case, letters only.
    spellings: &'static [&'static str],
}

const fn language(
    code: &'static str,
    en: &'static str,
    es: &'static str,
    spellings: &'static [&'static str],
) -> Language {
    Language {
        code,
        en,
        es,
        spellings,
    }
}

/// Every language offered, the most frequent first.
pub const LANGUAGES: &[Language] = &[
    language(
        "es",
        "Spanish",
        "español",
        &["castellano", "castilla", "spa"],
    ),
    language("quc", "K’iche’", "k’iche’", &["quiche", "kitche"]),
    language("mam", "Mam", "mam", &[]),
    language(
        "kek",
        "Q’eqchi’",
        "q’eqchi’",
        &["kekchi", "qeqchi", "quekchi"],
    ),
    language("kjb", "Q’anjob’al", "q’anjob’al", &["kanjobal", "canjobal"]),
    language("ixl", "Ixil", "ixil", &[]),
    language(
        "cak",
        "Kaqchikel",
        "kaqchikel",
        &["cakchiquel", "kakchiquel"],
    ),
    language("cac", "Chuj", "chuj", &[]),
    language("knj", "Akateko", "akateko", &["acateco", "akatek"]),
    language(
        "jac",
        "Popti’",
        "popti’",
        &["jakalteko", "jacalteco", "jakaltek"],
    ),
    language("tzj", "Tz’utujil", "tz’utujil", &["tzutuhil", "sutujil"]),
    language("poh", "Poqomchi’", "poqomchi’", &["pocomchi", "pokomchi"]),
    language("poc", "Poqomam", "poqomam", &["pocomam", "pokomam"]),
    language("acr", "Achi", "achi", &[]),
    language("agu", "Awakateko", "awakateko", &["aguacateco", "awakatek"]),
    language("usp", "Uspanteko", "uspanteko", &["uspanteco", "uspantek"]),
    language("ttc", "Tektiteko", "tektiteko", &["tectiteco", "teko"]),
    language(
        "qum",
        "Sipakapense",
        "sipakapense",
        &["sipacapense", "sipacapa"],
    ),
    language(
        "quv",
        "Sakapulteko",
        "sakapulteko",
        &["sacapulteco", "sakapultek"],
    ),
    language(
        "myn-x-chalchi",
        "Chalchiteko",
        "chalchiteko",
        &["chalchiteco"],
    ),
    language("caa", "Ch’orti’", "ch’orti’", &[]),
    language("itz", "Itza’", "itza’", &[]),
    language("mop", "Mopan", "mopán", &[]),
    language("cab", "Garifuna", "garífuna", &[]),
    language("xin", "Xinka", "xinka", &["xinca"]),
    language("miq", "Miskito", "miskito", &["misquito"]),
    language("jic", "Tol", "tol", &["jicaque"]),
    language("pay", "Pech", "pech", &["paya"]),
    language("yan", "Mayangna", "mayangna", &["tawahka", "sumo"]),
    language("tzo", "Tzotzil", "tsotsil", &[]),
    language("tzh", "Tzeltal", "tseltal", &[]),
    language("ctu", "Ch’ol", "ch’ol", &[]),
    language("yua", "Yucatec Maya", "maya yucateco", &["yucateco"]),
    language("toj", "Tojolabal", "tojolabal", &["tojolwabal"]),
    language("omq-x-mixtec", "Mixtec", "mixteco", &[]),
    language("omq-x-triqui", "Triqui", "triqui", &["trique"]),
    language("zap", "Zapotec", "zapoteco", &[]),
    language("nah", "Nahuatl", "náhuatl", &[]),
    language("pt", "Portuguese", "portugués", &["portugues"]),
    language("en", "English", "inglés", &[]),
    language("fr", "French", "francés", &[]),
    language(
        "ht",
        "Haitian Creole",
        "criollo haitiano",
        &["creole", "kreyol"],
    ),
    language("ro", "Romanian", "rumano", &[]),
];

/// The language with this code.
#[must_use]
pub fn find(code: &str) -> Option<&'static Language> {
    LANGUAGES
        .iter()
        .find(|language| language.code.eq_ignore_ascii_case(code))
}

/// The language that a text names, by code or any spelling, apostrophes and accents ignored.
/// `None` = keep the words and ask.
#[must_use]
pub fn recognise(text: &str) -> Option<&'static Language> {
    let wanted = letters(text);
    if wanted.is_empty() {
        return None;
    }
    LANGUAGES.iter().find(|language| {
        let names = [language.code, language.en, language.es];
        names.iter().any(|name| letters(name) == wanted)
            || language.spellings.contains(&wanted.as_str())
    })
}

impl Language {
    /// The Fluent message with its name: `lang-quc`.
    #[must_use]
    pub fn message_id(&self) -> String {
        format!("lang-{}", self.code)
    }
}

/// Lower-case letters only, Spanish accents gone.
fn letters(text: &str) -> String {
    let lower = text.chars().flat_map(char::to_lowercase);
    let plain = lower.map(|c| match c {
        'á' => 'a',
        'é' => 'e',
        'í' => 'i',
        'ó' => 'o',
        'ú' => 'u',
        'ñ' => 'n',
        c => c,
    });
    plain.filter(char::is_ascii_alphabetic).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_lists_and_of_the_federal_site() {
        for (text, code) in [
            ("K'iche'", "quc"),
            ("K\u{2019}iche\u{2019}", "quc"),
            ("Kʼicheʼ", "quc"),
            ("Kꞌicheꞌ", "quc"),
            ("QUICHÉ", "quc"),
            ("Kiche", "quc"),
            ("quc", "quc"),
            ("M'am", "mam"),
            ("Kekchí", "kek"),
            ("Q'EQCHI", "kek"),
            ("Kanjobal", "kjb"),
            ("Español", "es"),
            ("SPANISH", "es"),
            ("Garífuna", "cab"),
            ("Pocomam", "poc"),
            ("Chalchiteco", "myn-x-chalchi"),
            ("Ch'orti'", "caa"),
            ("Náhuatl", "nah"),
        ] {
            assert_eq!(recognise(text).map(|l| l.code), Some(code), "{text}");
        }
        assert_eq!(recognise("Mam of Todos Santos"), None);
        assert_eq!(recognise(""), None);
    }

    #[test]
    fn no_code_or_spelling_stands_for_two_languages() {
        let mut seen = std::collections::BTreeMap::new();
        for language in LANGUAGES {
            let names = [
                letters(language.code),
                letters(language.en),
                letters(language.es),
            ];
            let all = names
                .into_iter()
                .chain(language.spellings.iter().map(|s| (*s).to_owned()));
            for name in all {
                let earlier = seen.insert(name.clone(), language.code);
                assert!(earlier.is_none_or(|code| code == language.code), "{name}");
            }
        }
        assert_eq!(find("QUC").map(|l| l.en), Some("K’iche’"));
    }
}
