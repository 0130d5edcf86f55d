//! What one heading says: of whom, and what. English and Spanish, however it is written.

use super::Field;
use crate::rules::name::NameOrder;
use reencuentro_matching::normalise::fold;

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Parent,
    Child,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum What {
    ANumber,
    Name,
    Given,
    Surnames,
    Born,
    Sex,
    Country,
    Municipality,
    Language,
    Phone,
    Address,
}

impl What {
    /// How somebody is reached. Where the heading does not say whose it is, it is never taken for the
    /// child's: a number that rings at a sponsor's is no way to ask for a mother.
    pub(super) const fn reaches(self) -> bool {
        matches!(self, Self::Phone | Self::Address)
    }

    /// Columns that say who somebody is stand before what else is said of them.
    pub(super) const fn opens_a_block(self) -> bool {
        matches!(
            self,
            Self::ANumber | Self::Name | Self::Given | Self::Surnames
        )
    }
}

pub(super) enum Read {
    Whole(Field),
    Of(Option<Side>, What),
}

const PARENT: &[&str] = &[
    "parent",
    "parents",
    "adult",
    "mother",
    "father",
    "padre",
    "madre",
    "progenitor",
    "adulto",
    "padres",
    "p",
];
const CHILD: &[&str] = &[
    "child", "childs", "children", "minor", "uac", "uc", "nino", "nina", "menor", "hijo", "hija",
    "nna", "c",
];

/// People who are neither: what is said of them must never be taken for the parent's or the child's.
const OTHERS: &[&str] = &[
    "sponsor",
    "patrocinador",
    "patrocinadora",
    "attorney",
    "lawyer",
    "counsel",
    "abogado",
    "abogada",
    "officer",
    "oficial",
    "agent",
    "agente",
    "interpreter",
    "interprete",
    "caseworker",
];

const SURNAMES: &[&str] = &[
    "last",
    "surname",
    "surnames",
    "apellido",
    "apellidos",
    "family",
    "lname",
];

pub(super) fn read_header(header: &str) -> Option<Read> {
    let folded = fold(&apart(header));
    let words = words_of(&folded);
    let has = |some: &[&str]| words.iter().any(|word| some.contains(word));
    let is = |some: &[&str]| some.contains(&words.join(" ").as_str());
    if words.is_empty() || words.len() > 8 || has(OTHERS) {
        return None;
    }
    if is(&[
        "row id",
        "row",
        "row no",
        "row number",
        "id",
        "no",
        "line",
        "fila",
        "linea",
        "num",
    ]) {
        return Some(Read::Whole(Field::RowId));
    }
    if has(&[
        "separation",
        "separated",
        "separacion",
        "separado",
        "separada",
    ]) {
        return Some(Read::Whole(Field::SeparatedOn));
    }
    if has(&["sector", "port", "station", "puerto", "estacion"]) {
        return Some(Read::Whole(Field::Place));
    }
    if has(&["relationship", "relation", "parentesco", "vinculo"]) {
        return Some(Read::Whole(Field::Relation));
    }
    let is_day = has(&["date", "on", "day", "fecha", "dia"]);
    if is_day
        && has(&[
            "removal",
            "removed",
            "deportation",
            "deported",
            "deportacion",
        ])
    {
        return Some(Read::Whole(Field::RemovedOn));
    }
    let side = match (has(PARENT), has(CHILD)) {
        (true, false) => Some(Side::Parent),
        (false, true) => Some(Side::Child),
        _ => None,
    };
    Some(Read::Of(side, what_of(header, &words)?))
}

/// Of whom a heading is that stands above several others: "Parent", "Datos del niño".
pub(super) fn side_above(header: &str) -> Option<Side> {
    match read_header(header) {
        Some(Read::Of(side, What::Name)) => side,
        Some(_) => None,
        None => {
            let folded = fold(&apart(header));
            let has = |some: &[&str]| folded.split(' ').any(|word| some.contains(&word));
            match (has(PARENT), has(CHILD)) {
                (true, false) => Some(Side::Parent),
                (false, true) => Some(Side::Child),
                _ => None,
            }
        }
    }
}

/// A column that goes on where one of the same kind has begun: a middle name, the mother's surname.
pub(super) fn goes_on(header: &str) -> bool {
    fold(&apart(header)).split(' ').any(|word| {
        [
            "middle", "second", "segundo", "2", "2nd", "2do", "maternal", "materno",
        ]
        .contains(&word)
    })
}

fn what_of(header: &str, words: &[&str]) -> Option<What> {
    let has = |some: &[&str]| words.iter().any(|word| some.contains(word));
    let a_with = has(&["a"]) && (has(&["number", "no", "num", "nbr", "numero", "nro"]));
    let a_sign = has(&["a"]) && header.contains('#');
    if a_with || a_sign || has(&["alien", "anumber", "extranjero"]) {
        return Some(What::ANumber);
    }
    if has(&[
        "dob",
        "birth",
        "born",
        "birthdate",
        "birthday",
        "nacimiento",
        "nac",
    ]) {
        // "Country of birth" is where and not when.
        let place = has(&["country", "pais", "place", "lugar"]);
        return Some(if place { What::Country } else { What::Born });
    }
    if has(&[
        "phone",
        "phones",
        "telephone",
        "tel",
        "telefono",
        "telefonos",
        "mobile",
        "cell",
        "celular",
        "movil",
        "whatsapp",
    ]) {
        return Some(What::Phone);
    }
    if has(&["email", "mail", "correo"]) {
        return None;
    }
    if has(&["address", "direccion", "domicilio"]) {
        return Some(What::Address);
    }
    if has(&["language", "idioma", "lengua"]) {
        return Some(What::Language);
    }
    if has(&["municipality", "municipio"]) {
        return Some(What::Municipality);
    }
    if has(&[
        "country",
        "pais",
        "nationality",
        "nacionalidad",
        "citizenship",
        "coc",
        "cob",
    ]) {
        return Some(What::Country);
    }
    if has(&["sex", "gender", "sexo", "genero"]) {
        return Some(What::Sex);
    }
    if surnames_and_given(words).is_some() {
        return Some(What::Name);
    }
    if has(SURNAMES) {
        return Some(What::Surnames);
    }
    let is_one_of_two = has(&["nombre"]) && has(&["primer", "segundo", "1er", "2do"]);
    if is_one_of_two || has(&["first", "middle", "given", "nombres", "fname", "pila"]) {
        return Some(What::Given);
    }
    let is_a_side_alone =
        words.len() == 1 && (PARENT[..9].contains(&words[0]) || CHILD[..11].contains(&words[0]));
    if has(&["name", "nombre", "fullname"]) || is_a_side_alone {
        return Some(What::Name);
    }
    None
}

fn words_of(folded: &str) -> Vec<&str> {
    folded.split(' ').filter(|word| !word.is_empty()).collect()
}

/// Where a heading names the surnames and where the given names, if it names both: "Last name, first name".
fn surnames_and_given(words: &[&str]) -> Option<(usize, usize)> {
    let first = |some: &[&str]| words.iter().position(|word| some.contains(word));
    let surnames = first(SURNAMES)?;
    // "First surname" counts surnames.
    let is_ordinal = |at: usize| words[at] == "first" && at + 1 == surnames;
    let given = ["first", "given", "nombre", "nombres", "fname"];
    let given = (0..words.len()).find(|at| given.contains(&words[*at]) && !is_ordinal(*at))?;
    Some((surnames, given))
}

/// In which order the names of a column stand, by its heading.
pub(super) fn name_order(header: &str) -> NameOrder {
    let folded = fold(&apart(header));
    match surnames_and_given(&words_of(&folded)) {
        Some((surnames, given)) if surnames < given => NameOrder::SurnameFirst,
        _ => NameOrder::GivenFirst,
    }
}

/// `ParentLastName` as three words; abbreviations of capitals stay whole.
fn apart(header: &str) -> String {
    let mut spaced = String::with_capacity(header.len() + 4);
    let mut before = ' ';
    for c in header.chars() {
        if c.is_uppercase() && before.is_lowercase() {
            spaced.push(' ');
        }
        // Signs between words; an apostrophe in "Child's" is dropped by folding.
        spaced.push(if matches!(c, '_' | '#' | '/' | '.' | ':' | '-') {
            ' '
        } else {
            c
        });
        before = c;
    }
    spaced
}
