//! Month names and the words around dates, in English and Spanish, without accents.

/// Each month's spellings, shortest unambiguous form first; longer words match by prefix.
const MONTHS: [&[&str]; 12] = [
    &["jan", "january", "ene", "enero"],
    &["feb", "february", "febrero"],
    &["mar", "march", "marzo"],
    &["apr", "april", "abr", "abril"],
    &["may", "mayo"],
    &["jun", "june", "junio"],
    &["jul", "july", "julio"],
    &["aug", "august", "ago", "agosto"],
    &["sep", "sept", "september", "septiembre", "set", "setiembre"],
    &["oct", "october", "octubre"],
    &["nov", "november", "noviembre"],
    &["dec", "december", "dic", "diciembre"],
];

/// Words that stand around a date and carry nothing.
const FILLERS: &[&str] = &[
    "de", "del", "of", "the", "el", "en", "in", "on", "dia", "day", "ano", "year", "mes",
];

/// Words for "about", longest first so that "mas o menos en" is taken whole.
pub(super) const ABOUT: &[&str] = &[
    "aproximadamente",
    "approximately",
    "mas o menos",
    "more or less",
    "alrededor de",
    "cerca de",
    "around",
    "approx",
    "hacia",
    "circa",
    "about",
    "aprox",
    "como",
    "ca.",
    "ca",
    "c.",
    "c",
    "~",
];

/// Words for "perhaps".
pub(super) const PERHAPS: &[&str] = &[
    "probablemente",
    "posiblemente",
    "possibly",
    "probably",
    "perhaps",
    "quizas",
    "tal vez",
    "quiza",
    "maybe",
];

/// The month that a word names, 1 to 12. `word` is lower case, without accents.
pub(super) fn month_of(word: &str) -> Option<u32> {
    let position = MONTHS
        .iter()
        .position(|spellings| spellings.contains(&word))?;
    u32::try_from(position + 1).ok()
}

/// True for a word to step over.
pub(super) fn is_filler(word: &str) -> bool {
    FILLERS.contains(&word)
}
