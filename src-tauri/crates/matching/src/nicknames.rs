//! Short names that lists and families use for given names, without accents.

const NICKNAMES: &[(&str, &str)] = &[
    ("beto", "alberto"),
    ("chabela", "isabel"),
    ("chayo", "rosario"),
    ("chente", "vicente"),
    ("chepe", "jose"),
    ("chema", "jose"),
    ("chila", "cecilia"),
    ("chus", "jesus"),
    ("chuy", "jesus"),
    ("concha", "concepcion"),
    ("fco", "francisco"),
    ("goyo", "gregorio"),
    ("lencho", "lorenzo"),
    ("licha", "alicia"),
    ("lupe", "guadalupe"),
    ("ma", "maria"),
    ("meches", "mercedes"),
    ("memo", "guillermo"),
    ("moncho", "ramon"),
    ("nacho", "ignacio"),
    ("neto", "ernesto"),
    ("paco", "francisco"),
    ("pancho", "francisco"),
    ("pepe", "jose"),
    ("quique", "enrique"),
    ("tono", "antonio"),
    ("tencha", "hortensia"),
];

/// The given name that `word` (folded) may stand for.
pub(crate) fn given_name(word: &str) -> Option<&'static str> {
    NICKNAMES
        .iter()
        .find(|(short, _)| *short == word)
        .map(|(_, full)| *full)
}
