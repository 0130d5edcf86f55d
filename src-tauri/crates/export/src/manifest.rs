//! The manifest: what was made, from what, by whom, when. It holds no name of a person.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// The manifest of a delivery's files.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// `reencuentro delivery 1`.
    pub format: String,
    /// The delivery's number.
    pub delivery: u32,
    /// The delivery's id.
    pub delivery_id: String,
    /// To whom.
    pub recipient: String,
    /// The day it speaks of.
    pub as_of: String,
    /// Id and version of the columns' profile.
    pub profile: String,
    /// The columns in order.
    pub fields: Vec<String>,
    /// Rows, the header not counted.
    pub rows: u32,
    /// The files.
    pub files: Vec<ManifestFile>,
    /// Running hash over every entry of the vault when the files were made.
    pub log_tip: String,
    /// The draft that was approved.
    pub draft: String,
    /// The approval's entry.
    pub approval: String,
    /// Member id of who exported.
    pub exporter: String,
    /// Member id of who approved.
    pub approver: String,
    /// When it was approved, RFC 3339.
    pub approved_at: String,
    /// When the files were made, RFC 3339.
    pub exported_at: String,
    /// age recipients; empty = plain.
    pub sealed_to: Vec<String>,
    /// Made from invented families.
    pub practice: bool,
    /// The program's version.
    pub program: String,
}

/// One file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ManifestFile {
    /// Its name.
    pub name: String,
    /// SHA-256 of its bytes before sealing, hex.
    pub sha256: String,
    /// Bytes.
    pub bytes: u64,
    /// How cells that begin a formula were escaped: the escape's name, or `none`.
    pub escape: String,
}

impl Manifest {
    /// The name of the format.
    pub const FORMAT: &'static str = "reencuentro delivery 1";

    /// As JSON for people to read.
    ///
    /// # Panics
    /// Never: no map with keys other than strings.
    #[must_use]
    #[allow(clippy::expect_used)]
    pub fn to_json(&self) -> Vec<u8> {
        serde_json::to_vec_pretty(self).expect("a manifest serialises without fail")
    }
}

/// SHA-256 in lower-case hex.
#[must_use]
pub fn sha256_hex(bytes: &[u8]) -> String {
    reencuentro_core::ids::EntryHash(Sha256::digest(bytes).into()).hex()
}
