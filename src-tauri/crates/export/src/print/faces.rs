//! The two faces of the one family, and the glyphs of a text. The characters of names decide what must
//! be there: Spanish accents, and the apostrophes of the Mayan languages, each with its own code.

use crate::escape::is_invisible;
use krilla::text::{Font, GlyphId, KrillaGlyph};
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::{decompose_canonical, is_combining_mark};

const REGULAR: &[u8] = include_bytes!("../../fonts/AtkinsonHyperlegibleNext-Regular.ttf");
const BOLD: &[u8] = include_bytes!("../../fonts/AtkinsonHyperlegibleNext-Bold.ttf");

/// Drawn where no font here has the character: a crossed box, which somebody fills in by hand.
const LOST: char = '\u{fffd}';

/// How much higher an accent stands on a capital, in parts of the size.
const CAPITAL: f32 = 0.17;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Weight {
    Regular,
    Bold,
}

pub(super) struct Faces {
    regular: Face,
    bold: Face,
}

impl Faces {
    /// Both faces; they are compiled in, and a test loads them.
    pub fn load() -> Option<Self> {
        Some(Self {
            regular: Face::load(REGULAR)?,
            bold: Face::load(BOLD)?,
        })
    }

    pub const fn of(&self, weight: Weight) -> &Face {
        match weight {
            Weight::Regular => &self.regular,
            Weight::Bold => &self.bold,
        }
    }
}

pub(super) struct Face {
    pub font: Font,
    reader: FontRef<'static>,
    units: f32,
}

impl Face {
    fn load(bytes: &'static [u8]) -> Option<Self> {
        let font = Font::new(bytes.into(), 0)?;
        let units = font.units_per_em();
        Some(Self {
            font,
            reader: FontRef::new(bytes).ok()?,
            units,
        })
    }

    /// The width of a text of this size.
    pub fn width(&self, text: &str, size: f32) -> f32 {
        let glyphs = self.glyphs(text);
        glyphs.iter().map(|glyph| glyph.x_advance).sum::<f32>() * size
    }

    /// The glyphs of a text that [`Face::drawable`] gave, a glyph for each character; accents stand over
    /// the letter before them.
    pub fn glyphs(&self, text: &str) -> Vec<KrillaGlyph> {
        let mut all: Vec<KrillaGlyph> = Vec::new();
        let mut base = None;
        for (at, character) in text.char_indices() {
            let Some(glyph) = self.glyph(character) else {
                continue;
            };
            let mut placed = self.placed(glyph, at..at + character.len_utf8());
            match base {
                Some((letter, width)) if is_combining_mark(character) => {
                    self.put_over(&mut placed, letter, width);
                }
                _ => base = Some((character, placed.x_advance)),
            }
            all.push(placed);
        }
        all
    }

    /// A text as it is drawn: clean, and what the font lacks as the letter and accents that it is made
    /// of, or else as the crossed box: better a gap that somebody fills in by hand than a wrong letter.
    pub fn drawable(&self, text: &str) -> String {
        let mut all = String::with_capacity(text.len());
        for character in clean(text).chars() {
            if self.glyph(character).is_some() {
                all.push(character);
                continue;
            }
            let mut parts = String::new();
            decompose_canonical(character, |part| parts.push(part));
            if parts.chars().all(|part| self.glyph(part).is_some()) {
                all.push_str(&parts);
            } else {
                all.push(LOST);
            }
        }
        all
    }

    fn glyph(&self, character: char) -> Option<skrifa::GlyphId> {
        let glyph = self.reader.charmap().map(character)?;
        (glyph.to_u32() != 0).then_some(glyph)
    }

    fn placed(&self, glyph: skrifa::GlyphId, range: std::ops::Range<usize>) -> KrillaGlyph {
        let metrics = self
            .reader
            .glyph_metrics(Size::unscaled(), LocationRef::default());
        let width = metrics.advance_width(glyph).unwrap_or_default() / self.units;
        KrillaGlyph::new(
            GlyphId::new(glyph.to_u32()),
            width,
            0.0,
            0.0,
            0.0,
            range,
            None,
        )
    }

    /// Puts an accent over the middle of the letter that was just drawn.
    fn put_over(&self, accent: &mut KrillaGlyph, letter: char, width: f32) {
        let metrics = self
            .reader
            .glyph_metrics(Size::unscaled(), LocationRef::default());
        let id = skrifa::GlyphId::new(accent.glyph_id.to_u32());
        let middle = metrics.bounds(id).map_or(0.0, |bounds| {
            f32::midpoint(bounds.x_min, bounds.x_max) / self.units
        });
        accent.x_offset = -width / 2.0 - middle;
        accent.x_advance = 0.0;
        if letter.is_uppercase() {
            accent.y_offset = CAPITAL;
        }
    }
}

/// A text as it is drawn: composed, without signs that have no width or steer a terminal, each run of
/// blanks one blank. A no-break space stays what it is.
fn clean(text: &str) -> String {
    let mut all = String::with_capacity(text.len());
    for character in text.nfc() {
        let blank = character != '\u{a0}' && (character.is_whitespace() || character.is_control());
        if is_invisible(character) || (blank && all.ends_with(' ')) {
            continue;
        }
        all.push(if blank { ' ' } else { character });
    }
    all.trim_matches(' ').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_the_field_have_their_glyphs_in_both_faces() {
        let faces = Faces::load().unwrap();
        for weight in [Weight::Regular, Weight::Bold] {
            let face = faces.of(weight);
            for character in "aáéíóúüñÁÉÍÓÚÜÑʼꞌ’'¿¡«»–…☐ɨẍẌẽ".chars()
            {
                assert!(face.glyph(character).is_some(), "{character:?} {weight:?}");
            }
        }
    }

    #[test]
    fn a_letter_that_the_font_lacks_is_put_together_and_a_foreign_one_is_a_crossed_box() {
        let faces = Faces::load().unwrap();
        let face = faces.of(Weight::Regular);
        assert_eq!(face.drawable("ǵж"), "g\u{301}\u{fffd}"); // of no font here, and of no family here
        let glyphs = face.glyphs("g\u{301}a");
        assert_eq!(glyphs.len(), 3);
        assert!(glyphs[1].x_offset < 0.0 && glyphs[1].x_advance == 0.0);
        assert_eq!(face.width("ga", 10.0), face.width("g\u{301}a", 10.0));
    }

    #[test]
    fn what_has_no_width_is_left_out_and_letters_are_composed() {
        assert_eq!(clean(" An\u{301}a\u{200b}\n\t Xicay "), "Ańa Xicay");
    }
}
