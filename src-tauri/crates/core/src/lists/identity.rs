//! What makes two rows the same row: the hash of their cells.

use sha2::{Digest, Sha256};

/// SHA-256 over the cells with their lengths; blank cells at the end count for nothing, because
/// programs write or leave them as they please.
#[must_use]
pub fn identity(cells: &[String]) -> [u8; 32] {
    let used = cells
        .iter()
        .rposition(|cell| !cell.is_empty())
        .map_or(0, |last| last + 1);
    let mut hash = Sha256::new().chain_update(b"reencuentro row 1");
    for cell in &cells[..used] {
        hash.update((cell.len() as u64).to_be_bytes());
        hash.update(cell.as_bytes());
    }
    hash.finalize().into()
}

#[cfg(test)]
mod tests {
    use super::identity;

    #[test]
    fn cells_and_their_borders_count_and_blank_ends_do_not() {
        let row =
            |cells: &[&str]| identity(&cells.iter().map(|c| (*c).to_owned()).collect::<Vec<_>>());
        assert_eq!(row(&["a", "b"]), row(&["a", "b", "", ""]));
        assert_ne!(row(&["a", "b"]), row(&["ab"]));
        assert_ne!(row(&["a", "b"]), row(&["", "a", "b"]));
        assert_ne!(row(&["a"]), row(&["A"]));
    }
}
