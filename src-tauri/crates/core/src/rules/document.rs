//! What documents there are.

codes! {
    /// What a document is.
    DocumentKind ["document"] {
        /// A signed election form or another statement of a parent's wish.
        Election = "election",
        /// A sworn declaration.
        Declaration = "declaration",
        /// An identity card, a passport.
        Identity = "identity",
        /// A birth certificate or another record of who is whose child.
        Birth = "birth",
        /// A court's order, a party's filing.
        Court = "court",
        /// What an agency wrote: a form, a notice, a record.
        Agency = "agency",
        /// A power of attorney, a notice of appearance.
        Representation = "representation",
        /// A letter or a message.
        Letter = "letter",
        /// A photograph.
        Photo = "photo",
        /// Anything else.
        Other = "other",
    }
}

/// What the name of a file says it is, in small letters, where a program that opens such files only
/// shows them: none whose content is run, as macros are, and none that a browser opens.
#[must_use]
pub fn safe_ending(file_name: &str) -> Option<&'static str> {
    let (_, ending) = file_name.rsplit_once('.')?;
    SAFE_ENDINGS
        .into_iter()
        .find(|safe| ending.eq_ignore_ascii_case(safe))
}

const SAFE_ENDINGS: [&str; 34] = [
    "pdf", "png", "jpg", "jpeg", "webp", "gif", "bmp", "tif", "tiff", "heic", "heif", "avif",
    "csv", "tsv", "txt", "rtf", "docx", "odt", "xlsx", "ods", "pptx", "odp", "eml", "vcf", "mp3",
    "m4a", "aac", "amr", "ogg", "opus", "wav", "mp4", "mov", "3gp",
];

#[cfg(test)]
mod tests {
    use super::safe_ending;

    #[test]
    fn an_ending_is_kept_where_opening_such_a_file_runs_nothing() {
        assert_eq!(safe_ending("Poder notarial.DOCX"), Some("docx"));
        assert_eq!(safe_ending("acta.2018.tiff"), Some("tiff"));
        for unsafe_name in [
            "a.exe",
            "a.docm",
            "a.html",
            "a.pdf.scr",
            "a.lnk",
            "pdf",
            "a.",
            "",
        ] {
            assert_eq!(safe_ending(unsafe_name), None, "{unsafe_name}");
        }
    }
}
