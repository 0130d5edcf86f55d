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
        0.466, 0.118, 0.2, 0.033, 0.04, 0.037, 0.007, 0.005, 0.003, 0.011, 0.013, 0.013, 0.05,
    ],
    &[
        0.26, 0.07, 0.16, 0.022, 0.017, 0.041, 0.235, 0.012, 0.115, 0.02, 0.001, 0.0025, 0.04,
    ],
    &[
        0.466, 0.118, 0.2, 0.033, 0.04, 0.037, 0.007, 0.005, 0.003, 0.011, 0.013, 0.013, 0.05,
    ],
    &[
        0.0001, 2e-5, 0.0028, 0.0008, 0.00015, 0.0035, 0.0084, 0.0078, 0.0149, 0.9608, 1e-5,
        0.00012, 0.0006,
    ],
];
const GIVEN: Rows = [
    &[
        0.302, 0.091, 0.2, 0.059, 0.023, 0.039, 0.0065, 0.003, 0.003, 0.0095, 0.001, 0.011, 0.25,
    ],
    &[
        0.033, 0.009, 0.038, 0.01, 0.0026, 0.019, 0.006, 0.005, 0.009, 0.845, 0.0002, 0.001, 0.02,
    ],
    &[
        0.0045, 0.0017, 0.11, 0.025, 0.003, 0.028, 0.12, 0.025, 0.045, 0.602, 0.0001, 0.009, 0.02,
    ],
    &[
        2e-5, 3e-5, 0.0029, 0.0026, 2e-5, 0.01, 0.0027, 0.0038, 0.0112, 0.9655, 1e-5, 0.00023,
        0.001,
    ],
];
const BORN: Rows = [
    &[
        0.855, 0.036, 0.043, 0.032, 0.02, 0.0015, 0.004, 0.0005, 0.0035, 0.003, 0.0015,
    ],
    &[
        0.004, 0.0001, 0.0001, 0.0003, 0.0001, 0.003, 0.0145, 0.014, 0.097, 0.865, 0.002,
    ],
    &[
        0.855, 0.036, 0.043, 0.032, 0.02, 0.0015, 0.004, 0.0005, 0.0035, 0.003, 0.0015,
    ],
    &[
        0.0001, 3e-5, 0.00024, 0.002, 0.00085, 0.0021, 0.018, 0.0173, 0.112, 0.84528, 0.0022,
    ],
];
const A_NUMBER: Rows = [
    &[0.962, 0.0035, 0.027, 0.004, 0.003],
    &[0.0004, 0.88, 0.001, 0.1184, 0.0002],
    &[0.0005, 0.6, 0.0005, 0.398, 0.001],
    &[1e-6, 2e-6, 2e-6, 0.999994, 1e-6],
];
const SEPARATED: Rows = [
    &[0.85, 0.12, 0.014, 0.016],
    &[0.94, 0.04, 0.015, 0.005],
    &[0.85, 0.12, 0.014, 0.016],
    &[0.0114, 0.0654, 0.00075, 0.92245],
];
const COUNTRY: Rows = [
    &[0.987, 0.013],
    &[0.987, 0.013],
    &[0.987, 0.013],
    &[0.37, 0.63],
];
const SEX: Rows = [&[0.996, 0.004], &[0.56, 0.44], &[0.52, 0.48], &[0.53, 0.47]];
const ROLE: Rows = [&[0.996, 0.004], &[0.3, 0.7], &[0.996, 0.004], &[0.5, 0.5]];
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
