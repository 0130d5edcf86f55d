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

/// Further short and foreign forms, for comparing alone: the search index was made without them.
const ALSO: &[(&str, &str)] = &[
    ("alex", "alejandro"),
    ("alex", "alexander"),
    ("anita", "ana"),
    ("ant", "antonio"),
    ("beto", "roberto"),
    ("brian", "brayan"),
    ("bryan", "brayan"),
    ("carmencita", "carmen"),
    ("chico", "francisco"),
    ("cristina", "christina"),
    ("dani", "daniel"),
    ("fina", "josefina"),
    ("gaby", "gabriela"),
    ("giovanni", "geovany"),
    ("jn", "juan"),
    ("juanita", "juana"),
    ("lalo", "eduardo"),
    ("lola", "dolores"),
    ("lucho", "luis"),
    ("lupita", "guadalupe"),
    ("mago", "margarita"),
    ("manolo", "manuel"),
    ("meche", "mercedes"),
    ("meme", "manuel"),
    ("mª", "maria"),
    ("nando", "fernando"),
    ("paty", "patricia"),
    ("pedrito", "pedro"),
    ("rafa", "rafael"),
    ("rosita", "rosa"),
    ("toni", "antonio"),
    ("yovani", "geovany"),
];

/// All given names that `word` (folded) may stand for.
pub(crate) fn given_names(word: &str) -> impl Iterator<Item = &'static str> + '_ {
    let both = NICKNAMES.iter().chain(ALSO);
    both.filter(move |(short, _)| *short == word)
        .map(|(_, full)| *full)
}
