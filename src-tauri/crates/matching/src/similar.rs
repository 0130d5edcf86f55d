//! How alike two words are: Jaro-Winkler, and whether one edit makes one of the other.

/// Jaro-Winkler similarity of two words, 0 to 1: prefix weight .1, prefix of at most four, without a
/// threshold for the prefix (Winkler 1990). Bytes are compared, which folded words are.
pub(crate) fn jaro_winkler(a: &[u8], b: &[u8]) -> f64 {
    let (matches, transposed) = matches(a, b);
    if matches == 0 {
        return 0.0;
    }
    let m = f64::from(matches);
    let jaro = (m / length(a) + m / length(b) + (m - f64::from(transposed / 2)) / m) / 3.0;
    let prefix = a.iter().zip(b).take(4).take_while(|(x, y)| x == y).count();
    let prefix = f64::from(u8::try_from(prefix).unwrap_or(4));
    jaro + prefix * 0.1 * (1.0 - jaro)
}

fn length(word: &[u8]) -> f64 {
    f64::from(u32::try_from(word.len()).unwrap_or(u32::MAX))
}

/// Letters found within the window, and those of them found in another order. Words longer than
/// 64 are compared by their first 64 bytes.
fn matches(a: &[u8], b: &[u8]) -> (u32, u32) {
    let a = &a[..a.len().min(64)];
    let b = &b[..b.len().min(64)];
    let window = (a.len().max(b.len()) / 2).saturating_sub(1);
    let (mut in_a, mut in_b) = (0_u64, 0_u64);
    for (i, x) in a.iter().enumerate() {
        let from = i.saturating_sub(window);
        let to = (i + window + 1).min(b.len());
        for (j, y) in b.iter().enumerate().take(to).skip(from) {
            if x == y && in_b >> j & 1 == 0 {
                in_a |= 1 << i;
                in_b |= 1 << j;
                break;
            }
        }
    }
    let mut transposed = 0;
    let mut rest = in_b;
    for (i, x) in a.iter().enumerate() {
        if in_a >> i & 1 == 1 {
            let j = rest.trailing_zeros() as usize;
            rest &= rest - 1;
            transposed += u32::from(b[j] != *x);
        }
    }
    (in_a.count_ones(), transposed)
}

/// True where one letter inserted, left out, replaced, or two neighbours exchanged make one of the
/// other. False for equal words.
pub(crate) fn one_edit(a: &[u8], b: &[u8]) -> bool {
    if a.len() > b.len() {
        return one_edit(b, a);
    }
    let head = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let (a, b) = (&a[head..], &b[head..]);
    match b.len() - a.len() {
        0 if a.is_empty() => false,
        0 => {
            let exchanged = a.len() > 1 && a[0] == b[1] && a[1] == b[0] && a[2..] == b[2..];
            a[1..] == b[1..] || exchanged
        }
        1 => *a == b[1..],
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn jaro_winkler_as_published() {
        for (a, b, published) in [
            ("martha", "marhta", 0.961),
            ("dwayne", "duane", 0.840),
            ("dixon", "dicksonx", 0.813),
            ("perez", "perez", 1.0),
            ("perez", "", 0.0),
            ("abc", "xyz", 0.0),
        ] {
            let found = jaro_winkler(a.as_bytes(), b.as_bytes());
            assert!((found - published).abs() < 0.001, "{a} {b}: {found}");
            let back = jaro_winkler(b.as_bytes(), a.as_bytes());
            assert!((found - back).abs() < 1e-12, "{a} {b}: {found} {back}");
        }
    }

    #[test]
    fn one_edit_is_one() {
        for (a, b, is) in [
            ("perez", "perez", false),
            ("perez", "peres", true),
            ("perez", "prez", true),
            ("perez", "preez", true),
            ("perez", "perezz", true),
            ("perez", "pzreez", false),
            ("", "a", true),
            ("ab", "cd", false),
        ] {
            assert_eq!(one_edit(a.as_bytes(), b.as_bytes()), is, "{a} {b}");
            assert_eq!(one_edit(b.as_bytes(), a.as_bytes()), is, "{b} {a}");
        }
    }
}
