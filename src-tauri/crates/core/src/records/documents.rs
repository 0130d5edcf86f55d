//! Documents: a file kept encrypted beside the entry that names it and holds its key, and given out
//! again byte for byte.

use super::{Records, RecordsError, Underway, Written};
use crate::acts::{Act, DocumentAttached, Source};
use crate::clock::Now;
use crate::ids::{EntityId, EntryHash};
use crate::records::Op;
use crate::rules::document::DocumentKind;
use crate::rules::partial_date::PartialDate;
use reencuentro_vault::VaultError;
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

/// Most bytes of a document: a scanned file of a court, a photo of any telephone.
pub const MOST_DOCUMENT_BYTES: u64 = 25 << 20;

/// A document that is to be kept.
#[derive(Debug, Clone, PartialEq)]
pub struct Document<'a> {
    /// What it is.
    pub kind: DocumentKind,
    /// What people call it.
    pub title: String,
    /// The day it bears.
    pub dated: Option<PartialDate>,
    /// Language it is in, BCP 47; empty if not said.
    pub language: String,
    /// Where it comes from.
    pub source: Source,
    /// What it is evidence of.
    pub evidence_of: Option<EntryHash>,
    /// Name of the file.
    pub file_name: String,
    /// What it is by its first bytes: a media type.
    pub media: String,
    /// The file.
    pub bytes: &'a [u8],
}

/// A document as it was kept.
pub struct KeptDocument {
    /// The person or pair it is about.
    pub about: EntityId,
    /// What is known of it.
    pub document: DocumentAttached,
    /// The file, byte for byte.
    pub bytes: Zeroizing<Vec<u8>>,
}

impl Records {
    /// Keeps a document about a person or a pair.
    ///
    /// # Errors
    /// [`RecordsError::Invalid`] for a file that is empty or longer than [`MOST_DOCUMENT_BYTES`], and
    /// as [`Records::transact`]; then nothing was written and no attachment stays.
    pub fn attach_document(
        &mut self,
        about: EntityId,
        document: Document<'_>,
        now: &Now,
    ) -> Result<Written, RecordsError> {
        let length = document.bytes.len() as u64;
        if length == 0 || length > MOST_DOCUMENT_BYTES {
            return Err(RecordsError::Invalid("document_size"));
        }
        let attachments = self.vault.attachments();
        let stored = attachments.store(document.bytes)?;
        let act = DocumentAttached {
            kind: document.kind,
            title: document.title,
            dated: document.dated,
            language: document.language,
            source: document.source,
            evidence_of: document.evidence_of,
            file_sha256: data_encoding::HEXLOWER.encode(&stored.plain_hash),
            file_name: document.file_name,
            media: document.media,
            bytes: stored.plain_bytes,
            attachment: data_encoding::HEXLOWER.encode(&stored.hash),
            attachment_key: stored.key.to_string(),
        };
        let undo = || Ok(attachments.remove(&stored.hash)?);
        let ops = vec![Op::new(about, act)];
        self.transact_or(ops, &Underway::default(), now, undo)
    }

    /// A document and its bytes, compared with what was received.
    ///
    /// # Errors
    /// [`RecordsError::NotFound`] when the entry is none of a document, was redacted or is not there;
    /// [`RecordsError::Vault`] when its file is missing or is not what was received.
    pub fn document(&self, entry: EntryHash) -> Result<KeptDocument, RecordsError> {
        let known = self.entry(entry)?;
        let Some(Act::DocumentAttached(document)) = known.act else {
            return Err(RecordsError::NotFound);
        };
        let damaged = VaultError::Damaged {
            file: reencuentro_vault::VaultFile::Attachment,
        };
        let hash = super::derived::attachment_hash(&document.attachment);
        let store = self.vault.attachments();
        let bytes = match hash {
            Some(hash) => store.read(&hash, &document.attachment_key, MOST_DOCUMENT_BYTES)?,
            None => return Err(damaged.into()),
        };
        let received = data_encoding::HEXLOWER.encode(&Sha256::digest(&*bytes));
        if received != document.file_sha256 {
            return Err(damaged.into());
        }
        Ok(KeptDocument {
            about: known.header.entity,
            document: *document,
            bytes,
        })
    }
}
