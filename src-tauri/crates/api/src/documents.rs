//! Documents: kept with a person or a pair, shown page by page, given out as they came.

use crate::convert::{code, entity, hashes, invalid};
use crate::place;
use crate::program::Program;
use crate::recording::{source, typed_date};
use crate::wire::{
    ApiError, AttachDocumentRequest, Changes, ErrorCode, Recorded, SaveDocumentRequest,
    SavedDocument, ShowPageRequest, ShownPage,
};
use crate::worker::page;
use reencuentro_core::acts::Act;
use reencuentro_core::clock::Now;
use reencuentro_core::entries::Sight;
use reencuentro_core::ids::EntryHash;
use reencuentro_core::records::{Document, KeptDocument, MOST_DOCUMENT_BYTES};
use reencuentro_core::rules::document::safe_ending;
use reencuentro_export::sha256_hex;
use reencuentro_pages::{Media, Undrawable};
use std::path::{Path, PathBuf};
use zeroize::Zeroizing;

impl From<Undrawable> for ApiError {
    fn from(why: Undrawable) -> Self {
        Self::new(ErrorCode::UndrawableDocument).with("reason", why.code())
    }
}

/// A page that is to be drawn.
pub struct PageToDraw {
    worker: Option<PathBuf>,
    bytes: Zeroizing<Vec<u8>>,
    page: u32,
    width: u32,
}

impl PageToDraw {
    /// Draws it; this may take as long as a child is given.
    ///
    /// # Errors
    /// [`ErrorCode::UndrawableDocument`], with the reason.
    pub fn draw(self) -> Result<ShownPage, ApiError> {
        let page = page::read(self.worker.as_deref(), self.bytes, self.page, self.width)?;
        Ok(ShownPage {
            pages: page.pages,
            width: page.width,
            height: page.height,
            png: data_encoding::BASE64.encode(&page.png),
            text: page.text,
        })
    }
}

impl Program {
    /// Keeps a file of this computer with a person or a pair, encrypted; the file stays where it is.
    /// The same file about the same person or pair, as evidence of the same, again writes nothing.
    ///
    /// # Errors
    /// [`ErrorCode::Invalid`] for a file that is not there, is empty or is too large; nothing was
    /// written then.
    pub fn attach_document(
        &mut self,
        request: AttachDocumentRequest,
        now: &Now,
    ) -> Result<Recorded, ApiError> {
        let about = entity(&request.about, "about")?;
        let kind = code(&request.kind, "kind")?;
        // Whoever is shown no document could learn by trying whether one is there.
        let family = self.records_to_see(Sight::Reach)?.family(about)?;
        let evidence_of = match request.evidence_of.as_str() {
            "" => None,
            named => hashes(&[named.to_owned()], "evidence_of")?.pop(),
        };
        let is_here = |hash: EntryHash| family.timeline.iter().any(|line| line.entry.hash == hash);
        if evidence_of.is_some_and(|hash| !is_here(hash)) {
            return Err(invalid("evidence_of"));
        }
        let path = Path::new(&request.path);
        let bytes = place::read(path, MOST_DOCUMENT_BYTES)?;
        let sha256 = sha256_hex(&bytes);
        let lines = family.timeline.iter().filter(|line| !line.superseded);
        let same = lines.map(|line| &line.entry).find(|entry| {
            entry.header.entity == about
                && matches!(&entry.act, Some(Act::DocumentAttached(kept))
                    if kept.file_sha256 == sha256 && kept.evidence_of == evidence_of)
        });
        if let Some(same) = same {
            return Ok(Recorded {
                entry: same.hash.hex(),
                id: about.hex(),
                changes: Changes::default(),
            });
        }
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let document = Document {
            kind,
            title: request.title.trim().to_owned(),
            dated: typed_date(&request.dated),
            language: request.language,
            source: source(request.source),
            evidence_of,
            file_name: name.into_owned(),
            media: Media::of(&bytes).name().to_owned(),
            bytes: &bytes,
        };
        let records = self.records_to_record_in()?;
        let written = records.attach_document(about, document, now)?;
        Ok(self.recorded(Some(about), "document_attached", true, &written))
    }

    /// Draws a page of a document, in a process that holds no key: what the window shows is a picture
    /// of ours.
    ///
    /// # Errors
    /// As [`Program::page_to_draw`] and [`PageToDraw::draw`].
    pub fn show_page(
        &mut self,
        request: ShowPageRequest,
        now: &Now,
    ) -> Result<ShownPage, ApiError> {
        self.page_to_draw(request, now)?.draw()
    }

    /// All that drawing a page takes, so that nobody has to wait for the records meanwhile: a hostile
    /// file may take its whole time, and the vault must be closed at once all the same.
    ///
    /// # Errors
    /// [`ErrorCode::NotAllowed`] for who is shown no way to reach anybody, since documents say such;
    /// [`ErrorCode::NotFound`]; [`ErrorCode::Damaged`].
    pub fn page_to_draw(
        &mut self,
        request: ShowPageRequest,
        now: &Now,
    ) -> Result<PageToDraw, ApiError> {
        let kept = self.document(&request.entry)?;
        // Before it is on the screen, so that what could not be drawn whole was noted, too.
        self.note_read("document", kept.about, now);
        Ok(PageToDraw {
            worker: self.worker().map(Path::to_owned),
            bytes: kept.bytes,
            page: request.page,
            width: request.width,
        })
    }

    /// Writes a copy of a document into a folder of the person's choice, byte for byte as it came.
    ///
    /// # Errors
    /// As [`Program::show_page`]; [`ErrorCode::Invalid`] for a folder that is not there or in the
    /// vault; [`ErrorCode::CloudSynced`]; what the disk says. Then no file stays.
    pub fn save_document(
        &mut self,
        request: SaveDocumentRequest,
        now: &Now,
    ) -> Result<SavedDocument, ApiError> {
        let folder = place::folder(&request.folder, &self.folder()?)?;
        place::refuse_synced(&folder)?;
        let kept = self.document(&request.entry)?;
        // Before it is on the disk: no copy leaves that the log does not have.
        self.note_read("saved_document", kept.about, now);
        self.write_reads(now)?;
        // The sender's name of it may be a person's, or that of another file.
        let ending = Media::of(&kept.bytes).ending();
        let ending = ending.or_else(|| safe_ending(&kept.document.file_name));
        let ending = ending.unwrap_or("bin");
        let day = self.records()?.filing_day(now);
        let (kind, code) = (kept.document.kind.code(), place::code());
        let name = format!("document-{kind}-{day}-{code}.{ending}");
        let path = place::write(&folder, &name, &kept.bytes)?;
        Ok(SavedDocument {
            path: path.display().to_string(),
            sha256: kept.document.file_sha256,
        })
    }

    fn document(&mut self, named: &str) -> Result<KeptDocument, ApiError> {
        let entry = hashes(&[named.to_owned()], "entry")?;
        let entry = entry.first().copied().ok_or_else(|| invalid("entry"))?;
        let records = self.records_to_see(Sight::Reach)?;
        Ok(records.document(entry)?)
    }
}
