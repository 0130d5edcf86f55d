//! What a pen may leave in the records: words that read as they are shown.
//!
//! A name or a note is pasted from a message or a page, and with it come signs that nobody sees: those
//! that turn the order of reading round (Unicode UAX #9, §2) would turn the program's own words, and
//! reach whoever reads a delivery. They carry nothing of what was meant and are not written down.

use super::Act;
use crate::rules::Refusal;
use serde_json::Value;

/// Letters of one text at most: some forty pages. More is a document, and belongs with the documents.
pub const LONGEST_TEXT: usize = 100_000;

impl Act {
    /// The act without signs that hide or turn round what it says.
    ///
    /// # Errors
    /// [`Refusal::TextTooLong`]: nothing is ever cut.
    pub fn plain(self) -> Result<Self, Refusal> {
        // What leaves is bound by a hash in its draft, letter by letter, and was written down before.
        if matches!(self, Self::DeliveryLines(_)) {
            return Ok(self);
        }
        let json = self.to_json();
        // A control character is written as an escape, but for the last of ASCII; the others begin with
        // this byte. Whatever has any of these is looked at letter by letter.
        let may_hide = json.iter().any(|byte| matches!(byte, b'\\' | 0x7f | 0xe2));
        if json.len() <= LONGEST_TEXT && !may_hide {
            return Ok(self);
        }
        let Ok(mut value) = serde_json::from_slice(&json) else {
            return Ok(self);
        };
        if !make_plain(&mut value)? {
            return Ok(self);
        }
        let json = serde_json::to_vec(&value).unwrap_or_default();
        // An act of which the words changed and nothing else reads as what it was.
        Ok(Self::from_json(self.kind(), self.version(), &json).unwrap_or(self))
    }
}

/// Whether anything was left out of any text.
fn make_plain(value: &mut Value) -> Result<bool, Refusal> {
    let all = match value {
        Value::String(text) => {
            if text.chars().count() > LONGEST_TEXT {
                return Err(Refusal::TextTooLong);
            }
            let before = text.len();
            text.retain(|c| !is_hidden(c));
            return Ok(text.len() != before);
        }
        Value::Array(all) => all.iter_mut().collect(),
        Value::Object(all) => all.values_mut().collect(),
        _ => Vec::new(),
    };
    all.into_iter()
        .try_fold(false, |any, one| Ok(make_plain(one)? || any))
}

/// Signs that are not written down. What ends a line stays; so do the controls above 0x7f, which are
/// letters of a text read by the wrong code page and are mended as such.
fn is_hidden(c: char) -> bool {
    turns_round(c) || (c.is_ascii_control() && !matches!(c, '\n' | '\r' | '\t'))
}

/// The signs of Unicode that embed, override and isolate a direction of reading.
fn turns_round(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::acts::{DeliveryLines, DraftLine, NameRecorded};
    use crate::deliveries::{Deliverable, DeliverableLine};
    use crate::ids::{DeliveryId, EntryHash, PairId};
    use crate::rules::name::{NameKind, NameOrder, split_name};

    fn named(raw: &str) -> Act {
        Act::from(NameRecorded {
            name: split_name(raw, NameOrder::GivenFirst, NameKind::Spoken),
            source: Default::default(),
        })
    }

    #[test]
    fn what_turns_the_reading_round_is_left_out_and_the_rest_stays() {
        for (typed, written) in [
            ("Marta \u{202e}yaciX", "Marta yaciX"),
            ("\u{2066}Ana\u{2069} Tum\u{7}", "Ana Tum"),
            ("Ana\u{8} Tum\u{c}", "Ana Tum"),
            ("Ana\u{7f} Tum", "Ana Tum"),
            ("Ixchel\u{200b} Us \\u202e", "Ixchel\u{200b} Us \\u202e"),
            ("one\n\ttwo\r\n", "one\n\ttwo\r\n"),
            ("MarÃ\u{ad}a \u{81}", "MarÃ\u{ad}a \u{81}"),
        ] {
            assert_eq!(named(typed).plain().unwrap(), named(written), "{typed:?}");
        }
    }

    #[test]
    fn the_lines_of_a_delivery_stay_as_their_draft_has_them() {
        let name = split_name("Ana \u{202e}muT", NameOrder::GivenFirst, NameKind::List);
        let lines = Act::from(DeliveryLines {
            delivery: DeliveryId([0; 16]),
            first: 1,
            lines: vec![DraftLine {
                pair: PairId([0; 16]),
                parent_statement: EntryHash([0; 32]),
                child_statement: EntryHash([0; 32]),
                values: DeliverableLine {
                    parent_name: Deliverable::name(&name),
                    ..DeliverableLine::default()
                },
            }],
        });
        assert_eq!(lines.clone().plain(), Ok(lines));
    }

    #[test]
    fn a_text_too_long_is_refused_whole() {
        let longest = "ñ".repeat(LONGEST_TEXT);
        assert!(named(&longest).plain().is_ok());
        assert_eq!(
            named(&format!("{longest}a")).plain(),
            Err(Refusal::TextTooLong)
        );
    }
}
