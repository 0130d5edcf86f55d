//! Rates that the program ships: how often each level occurs in each class. Learned on invented
//! lists; a small list is weighed with them, a large one begins from them.

use crate::model::{CLASSES, kind_of};
use crate::record::{Field, OtherKind, What, Who};

type Rates = [[f64; 16]; CLASSES];

/// The shipped rates of a field for the same, relatives, twins, namesakes and strangers.
pub(crate) fn rates(field: Field, kinds: &[OtherKind], is_cases: bool) -> Rates {
    let rows = match field.what {
        What::Surnames => SURNAMES,
        What::Given => GIVEN,
        What::Born => BORN,
        What::ANumber => A_NUMBER,
        What::Separated => SEPARATED,
        What::Country => COUNTRY,
        What::Sex => SEX,
        What::Role | What::Rarity => ROLE,
        What::Other(_) => match kind_of(field, kinds) {
            Some(OtherKind::Number) => NUMBER,
            Some(OtherKind::Words) => WORDS,
            Some(OtherKind::Code) | None => CODE,
        },
    };
    let [same, relative, twin, stranger] = rows.map(full);
    // A sibling's case has the same parent.
    if is_cases && field.who == Who::Parent {
        return [same, same, same, namesake(field, same, stranger), stranger];
    }
    let namesakes = if is_cases && field.what != What::Surnames {
        stranger
    } else {
        namesake(field, same, stranger)
    };
    [same, relative, twin, namesakes, stranger]
}

/// Namesakes are strangers with the same names.
fn namesake(field: Field, same: [f64; 16], stranger: [f64; 16]) -> [f64; 16] {
    match field.what {
        What::Surnames | What::Given | What::Sex => same,
        _ => stranger,
    }
}

fn full(rates: &[f64]) -> [f64; 16] {
    let mut all = [0.0; 16];
    all[..rates.len()].copy_from_slice(rates);
    all
}

/// Of the same, relatives, twins and strangers.
type Rows = [&'static [f64]; 4];

const SURNAMES: Rows = [
    &[
        0.62, 0.13, 0.12, 0.03, 0.03, 0.01, 0.02, 0.015, 0.005, 0.01, 0.01, 0.01,
    ],
    &[
        0.40, 0.05, 0.08, 0.02, 0.01, 0.03, 0.2, 0.08, 0.08, 0.049, 0.001, 0.01,
    ],
    &[
        0.62, 0.13, 0.12, 0.03, 0.03, 0.01, 0.02, 0.015, 0.005, 0.01, 0.01, 0.01,
    ],
    &[
        0.0004, 0.0004, 0.003, 0.001, 0.0002, 0.004, 0.02, 0.015, 0.03, 0.9257, 0.0003, 0.002,
    ],
];
const GIVEN: Rows = [
    &[
        0.55, 0.12, 0.14, 0.05, 0.02, 0.03, 0.03, 0.01, 0.02, 0.02, 0.01, 0.01,
    ],
    &[
        0.02, 0.005, 0.02, 0.01, 0.005, 0.03, 0.06, 0.05, 0.07, 0.729, 0.001, 0.01,
    ],
    &[
        0.005, 0.002, 0.08, 0.02, 0.002, 0.03, 0.15, 0.03, 0.05, 0.6309, 0.0001, 0.01,
    ],
    &[
        0.0005, 0.0005, 0.008, 0.004, 0.002, 0.02, 0.03, 0.03, 0.05, 0.8547, 0.0003, 0.002,
    ],
];
const BORN: Rows = [
    &[
        0.85, 0.04, 0.03, 0.04, 0.01, 0.01, 0.005, 0.003, 0.005, 0.007,
    ],
    &[
        0.15, 0.001, 0.001, 0.004, 0.002, 0.003, 0.02, 0.05, 0.25, 0.519,
    ],
    &[
        0.86, 0.04, 0.03, 0.03, 0.01, 0.01, 0.005, 0.003, 0.005, 0.007,
    ],
    &[
        0.0001, 0.0001, 0.0002, 0.002, 0.0006, 0.0025, 0.009, 0.027, 0.105, 0.8535,
    ],
];
const A_NUMBER: Rows = [
    &[0.95, 0.005, 0.03, 0.01, 0.005],
    &[0.0005, 0.6, 0.0005, 0.398, 0.001],
    &[0.0005, 0.6, 0.0005, 0.398, 0.001],
    &[1e-6, 1e-6, 2e-6, 0.999_995, 1e-6],
];
const SEPARATED: Rows = [
    &[0.85, 0.08, 0.02, 0.05],
    &[0.80, 0.08, 0.02, 0.10],
    &[0.80, 0.08, 0.02, 0.10],
    &[0.012, 0.07, 0.002, 0.916],
];
const COUNTRY: Rows = [&[0.985, 0.015], &[0.98, 0.02], &[0.98, 0.02], &[0.37, 0.63]];
const SEX: Rows = [&[0.99, 0.01], &[0.52, 0.48], &[0.52, 0.48], &[0.52, 0.48]];
const ROLE: Rows = [&[0.99, 0.01], &[0.5, 0.5], &[0.99, 0.01], &[0.5, 0.5]];
const NUMBER: Rows = [
    &[0.85, 0.08, 0.0, 0.07],
    &[0.1, 0.02, 0.0, 0.88],
    &[0.1, 0.02, 0.0, 0.88],
    &[1e-4, 1e-4, 0.0, 0.9998],
];
const WORDS: Rows = [
    &[0.7, 0.15, 0.05, 0.1],
    &[0.4, 0.05, 0.05, 0.5],
    &[0.4, 0.05, 0.05, 0.5],
    &[0.005, 0.005, 0.02, 0.97],
];
const CODE: Rows = [
    &[0.9, 0.0, 0.0, 0.1],
    &[0.8, 0.0, 0.0, 0.2],
    &[0.8, 0.0, 0.0, 0.2],
    &[0.2, 0.0, 0.0, 0.8],
];
