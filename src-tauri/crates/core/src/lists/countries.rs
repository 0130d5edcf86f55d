//! Countries as lists write them, in English and Spanish; source: ISO 3166-1.

use reencuentro_matching::normalise::fold;

const COUNTRIES: &[(&str, &[&str])] = &[
    (
        "GT",
        &[
            "guatemala",
            "gtm",
            "guatemalan",
            "guatemalteco",
            "guatemalteca",
        ],
    ),
    (
        "HN",
        &[
            "honduras",
            "hnd",
            "hon",
            "honduran",
            "hondureno",
            "hondurena",
        ],
    ),
    (
        "SV",
        &[
            "el salvador",
            "salvador",
            "slv",
            "salvadoran",
            "salvadoreno",
            "salvadorena",
        ],
    ),
    ("MX", &["mexico", "mex", "mexican", "mexicano", "mexicana"]),
    (
        "BR",
        &[
            "brazil",
            "brasil",
            "bra",
            "brazilian",
            "brasileno",
            "brasilena",
        ],
    ),
    ("NI", &["nicaragua", "nic"]),
    ("CR", &["costa rica", "cri"]),
    ("PA", &["panama", "pan"]),
    ("BZ", &["belize", "belice", "blz"]),
    ("EC", &["ecuador", "ecu"]),
    ("PE", &["peru", "per"]),
    ("CO", &["colombia", "col"]),
    ("VE", &["venezuela", "ven"]),
    ("BO", &["bolivia", "bol"]),
    ("CL", &["chile", "chl"]),
    ("AR", &["argentina", "arg"]),
    ("CU", &["cuba", "cub"]),
    ("HT", &["haiti", "hti"]),
    ("DO", &["dominican republic", "republica dominicana", "dom"]),
    ("RO", &["romania", "rumania", "rou"]),
    ("RU", &["russia", "rusia", "rus"]),
    ("IN", &["india", "ind"]),
    ("CN", &["china", "chn"]),
    ("CM", &["cameroon", "camerun", "cmr"]),
    ("CD", &["democratic republic of the congo", "congo", "cod"]),
    ("AO", &["angola", "ago"]),
    ("GH", &["ghana", "gha"]),
    ("UA", &["ukraine", "ucrania", "ukr"]),
    ("KG", &["kyrgyzstan", "kirguistan", "kgz"]),
    ("US", &["united states", "estados unidos", "usa"]),
];

/// ISO 3166-1 alpha-2 of a cell; none where it is no country known here.
#[must_use]
pub fn country_of(cell: &str) -> Option<&'static str> {
    let word = fold(cell).trim().to_owned();
    let by_code = |code: &str| word.eq_ignore_ascii_case(code);
    COUNTRIES
        .iter()
        .find(|(code, names)| by_code(code) || names.contains(&word.as_str()))
        .map(|(code, _)| *code)
}
