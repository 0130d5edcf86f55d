//! Documents: kept, shown page by page, given out again.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Keeps a file of this computer with a person or a pair. The file itself stays where it is.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct AttachDocumentRequest {
    /// Person or pair id.
    pub about: String,
    /// The file.
    pub path: String,
    /// What it is, a code.
    pub kind: String,
    /// What people call it; the kind stands for it when empty.
    pub title: String,
    /// The day it bears, as typed; empty if it has none.
    pub dated: String,
    /// Language it is in, BCP 47; empty if not said.
    pub language: String,
    /// Where it comes from, in words.
    pub source: String,
    /// Hash of the entry that it is evidence of; empty if of none.
    pub evidence_of: String,
}

/// A document of a family.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DocumentView {
    /// Entry hash.
    pub entry: String,
    /// Person or pair id.
    pub about: String,
    /// Whom it is about, as they are called.
    pub of: String,
    /// What it is, a code.
    pub kind: String,
    /// What people call it; may be empty.
    pub title: String,
    /// The day it bears, EDTF.
    pub dated: String,
    /// Language it is in, BCP 47.
    pub language: String,
    /// Where it comes from.
    pub source: String,
    /// Hash of the entry that it is evidence of; empty if of none.
    pub evidence_of: String,
    /// Name of the file as received.
    pub file_name: String,
    /// Length in bytes.
    pub bytes: u32,
    /// SHA-256 of the file, hex.
    pub sha256: String,
    /// Whether its pages can be shown here; any other can only be saved.
    pub shows: bool,
    /// When it was attached.
    pub when: String,
    /// By whom.
    pub author: String,
    /// The member at work is shown that it is there, and not what is in it.
    pub hidden: bool,
}

/// Has one page of a document drawn.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ShowPageRequest {
    /// Hash of the document's entry.
    pub entry: String,
    /// Which page, from 1.
    pub page: u32,
    /// How wide the picture shall be, in pixels.
    pub width: u32,
}

/// A page as a picture of ours: nothing of the file itself crosses.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ShownPage {
    /// How many pages the document has.
    pub pages: u32,
    /// Width of the picture in pixels.
    pub width: u32,
    /// Its height.
    pub height: u32,
    /// The picture: a PNG in base64.
    pub png: String,
    /// The words on the page, for whoever has it read aloud; empty of an image or a scan.
    pub text: String,
}

/// Writes a copy of the file, as it was received, which whoever has it can read.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SaveDocumentRequest {
    /// Hash of the document's entry.
    pub entry: String,
    /// A folder that is there.
    pub folder: String,
}

/// The copy that was written.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SavedDocument {
    /// The file; its name says what it is, and names nobody.
    pub path: String,
    /// SHA-256 of the file, hex.
    pub sha256: String,
}
