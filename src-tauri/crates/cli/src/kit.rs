//! The recovery kit as a file: for the printer, and read back by `--recovery-code-file`.

use crate::output::Output;
use crate::run::read_text;
use reencuentro_api::Now;
use reencuentro_api::wire::{ApiError, ErrorCode, RecoveryKit};
use std::collections::BTreeMap;
use std::path::Path;

/// Groups of a recovery code, and characters of a group.
const GROUPS: usize = 9;
const GROUP: usize = 4;

/// What a kit's sheet says.
pub struct Kit<'a> {
    pub organisation: &'a str,
    pub member: &'a str,
    pub kit: &'a RecoveryKit,
}

impl Kit<'_> {
    /// Writes the sheet in the language of the command line. The code has a line of its own.
    pub fn write(&self, file: &Path, output: &Output) -> Result<(), ApiError> {
        let today = Now::read().0.date_naive();
        let about = BTreeMap::from([
            ("organisation".to_owned(), self.organisation.to_owned()),
            ("member".to_owned(), self.member.to_owned()),
            ("day".to_owned(), today.to_string()),
            ("vault".to_owned(), self.kit.fingerprint.clone()),
        ]);
        let text = format!(
            "{}\n\n    {}\n\n{}\n",
            output.say("cli-kit-head", &about),
            self.kit.groups.join(" "),
            output.say("cli-kit-foot", &about)
        );
        reencuentro_platform::files::write_durably(file, text.as_bytes())
            .map_err(|_| ApiError::new(ErrorCode::ReadOnly))
    }
}

/// The code out of a file: the line that is a code, as on a kit's sheet, else the first line.
pub fn read_recovery_code(file: &Path) -> Result<String, ApiError> {
    let text = read_text(file)?;
    let line = text.lines().find(|line| is_code(line));
    Ok(line.or(text.lines().next()).unwrap_or_default().to_owned())
}

fn is_code(line: &str) -> bool {
    let is_group = |word: &str| {
        word.len() == GROUP
            && word
                .chars()
                .all(|character| character.is_ascii_alphanumeric())
    };
    let words = line.split(|sign: char| sign.is_whitespace() || sign == '-');
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    words.len() == GROUPS && words.into_iter().all(is_group)
}
