//! A page of a PDF: its picture, and its words for whoever has it read aloud.

use crate::{Page, Undrawable, fitted, photo};
use hayro::hayro_interpret::font::{Glyph, GlyphRun};
use hayro::hayro_interpret::hayro_cmap::BfString;
use hayro::hayro_interpret::util::TransformExt;
use hayro::hayro_interpret::{
    BlendMode, ClipPath, Context, Device, DrawMode, DrawProps, Image, ImageDrawProps,
    InterpreterCache, InterpreterSettings, SoftMask, interpret_page,
};
use hayro::hayro_syntax::page::Page as PdfPage;
use hayro::hayro_syntax::{DecryptionError, LoadPdfError, Pdf};
use hayro::kurbo::{Affine, BezPath, PathEl, PathSeg, Point, Rect, Shape};
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{PixmapSettings, RenderCache, RenderSettings, render};
use image::RgbImage;

/// Most characters of a page that are given out.
const MOST_TEXT: usize = 100_000;
/// Units of a letter's own measure in its height.
const UNITS: f64 = 1_000.0;

pub fn draw(bytes: &[u8], page: u32, width: u32) -> Result<Page, Undrawable> {
    let pdf = open(bytes)?;
    let pages = u32::try_from(pdf.pages().len()).unwrap_or(u32::MAX);
    let wanted = page.checked_sub(1).ok_or(Undrawable::NoPage)?;
    let sheet = pdf.pages().get(wanted as usize).ok_or(Undrawable::NoPage)?;
    let (points_wide, points_high) = sheet.render_dimensions();
    let (wide, high) = (f64::from(points_wide), f64::from(points_high));
    let (width, height) = fitted(wide, high, width).ok_or(Undrawable::Damaged)?;
    let settings = InterpreterSettings::default();
    let pixmap = render(
        sheet,
        &RenderCache::new(),
        &settings,
        &RenderSettings::default(),
        &PixmapSettings {
            // A hair more, since what is left of a pixel is cut off.
            x_scale: ((f64::from(width) + 0.01) / wide) as f32,
            y_scale: ((f64::from(height) + 0.01) / high) as f32,
            bg_color: WHITE,
        },
    );
    // On white nothing is see-through: the fourth byte of a pixel says nothing.
    let rgb = pixmap.data_as_u8_slice().chunks_exact(4);
    let rgb = rgb
        .flat_map(|pixel| pixel.iter().take(3).copied())
        .collect();
    let (width, height) = (u32::from(pixmap.width()), u32::from(pixmap.height()));
    let picture = RgbImage::from_raw(width, height, rgb).ok_or(Undrawable::Damaged)?;
    Ok(Page {
        pages,
        width,
        height,
        png: photo::png(&picture)?,
        text: words(sheet, settings),
    })
}

pub(crate) fn open(bytes: &[u8]) -> Result<Pdf, Undrawable> {
    Pdf::new(bytes.to_vec()).map_err(|error| match error {
        LoadPdfError::Decryption(DecryptionError::PasswordProtected) => Undrawable::Password,
        LoadPdfError::Decryption(_) | LoadPdfError::Invalid => Undrawable::Damaged,
    })
}

/// The words of a page, a line for each line.
fn words(page: &PdfPage<'_>, settings: InterpreterSettings) -> String {
    let mut text = String::new();
    for word in read(page, settings).words {
        text.push(match word.after {
            After::Line => '\n',
            After::Blank => ' ',
        });
        text.push_str(&word.text);
    }
    text.trim().to_owned()
}

/// Reads a page: its words and the lines that are ruled on it.
pub(crate) fn read(page: &PdfPage<'_>, settings: InterpreterSettings) -> Reader {
    let cache = InterpreterCache::new();
    let (width, height) = page.render_dimensions();
    let transform = page.initial_transform(true).to_kurbo();
    let everywhere = Rect::new(0.0, 0.0, f64::from(width), f64::from(height));
    let mut context = Context::new(transform, everywhere, &cache, page.xref(), settings);
    let mut reader = Reader::default();
    interpret_page(page, &mut context, &mut reader);
    reader
}

/// What stands between a word and the one that was written before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum After {
    Blank,
    Line,
}

/// A word where it stands on its page, in points from the page's top left.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Word {
    pub text: String,
    pub after: After,
    /// Where it begins and ends.
    pub from: f64,
    pub to: f64,
    /// What it stands on.
    pub base: f64,
    /// Height of its letters.
    pub high: f64,
}

/// A straight line across or down a page, drawn as a stroke or as a thin box.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Rule {
    pub is_across: bool,
    /// How far down an across one lies, how far right a down one.
    pub at: f64,
    pub from: f64,
    pub to: f64,
}

/// Reads along while a page is drawn.
#[derive(Default)]
pub(crate) struct Reader {
    pub words: Vec<Word>,
    pub rules: Vec<Rule>,
    letters: usize,
    /// There were more letters than are given out.
    pub cut: bool,
    /// Where the last letter ended, in points from the page's top left.
    end: Option<Point>,
    /// What was written since that word: blanks, where a file has them.
    after: Option<After>,
    /// Where the run of letters that was filled last begins.
    filled: Option<Affine>,
}

/// Parts of a letter's height: letters further apart stand in two words, lines in two lines. Many a
/// file has no blanks, it leaves some room.
const APART: (f64, f64) = (0.16, 0.5);
/// A box this thin is a ruled line, in points.
const THIN: f64 = 2.5;
/// Most ruled lines of a page that are looked at.
const MOST_RULES: usize = 100_000;

impl Reader {
    fn letter(&mut self, letter: &BfString, begin: Point, end: Point, high: f64) {
        if self.letters > MOST_TEXT {
            self.cut = true;
            return;
        }
        if let Some(last) = self.end {
            if (begin.y - last.y).abs() > high * APART.1 {
                self.after = Some(After::Line);
            } else if (begin.x - last.x).abs() > high * APART.0 && self.after.is_none() {
                self.after = Some(After::Blank);
            }
        }
        self.end = Some(end);
        let text = match letter {
            BfString::Char(one) if one.is_whitespace() => {
                self.after = self.after.or(Some(After::Blank));
                return;
            }
            BfString::Char(one) if one.is_control() => return,
            BfString::Char(one) => one.to_string(),
            BfString::String(all) => all.clone(),
        };
        self.letters += text.len();
        let after = self.after.take();
        match (self.words.last_mut(), after) {
            (Some(word), None) => {
                word.text.push_str(&text);
                word.to = word.to.max(end.x);
            }
            (_, after) => self.words.push(Word {
                text,
                after: after.unwrap_or(After::Blank),
                from: begin.x,
                to: end.x,
                base: begin.y,
                high,
            }),
        }
    }

    fn rule(&mut self, one: Point, other: Point) {
        let (wide, high) = ((one.x - other.x).abs(), (one.y - other.y).abs());
        if self.rules.len() >= MOST_RULES || wide.min(high) > THIN || wide.max(high) <= 2.0 * THIN {
            return;
        }
        let is_across = wide > high;
        let (at, from, to) = if is_across {
            ((one.y + other.y) / 2.0, one.x, other.x)
        } else {
            ((one.x + other.x) / 2.0, one.y, other.y)
        };
        self.rules.push(Rule {
            is_across,
            at,
            from: from.min(to),
            to: from.max(to),
        });
    }
}

impl<'a> Device<'a> for Reader {
    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, 'a>, props: DrawProps<'a>, mode: &DrawMode) {
        let placed = run.glyphs().first();
        let placed = placed.map(|glyph| props.transform * glyph.transform());
        let filled = self.filled.take();
        if matches!(mode, DrawMode::Stroke(_)) && placed.is_some() && placed == filled {
            return; // drawn a second time, for its outline
        }
        if matches!(mode, DrawMode::Fill(_)) {
            self.filled = placed;
        }
        for glyph in run.glyphs() {
            let Some(letter) = glyph.as_unicode() else {
                continue;
            };
            let placed: Affine = props.transform * glyph.transform();
            let ink = match &**glyph {
                // How wide it is written is not told: as far as its ink reaches, and on the right the room that
                // it leaves on the left, without which a narrow figure would stand alone.
                Glyph::Outline(outline) => {
                    let ink = outline.outline().bounding_box();
                    ink.x1 + ink.x0.max(0.0)
                }
                Glyph::Type3(drawn) => drawn.advance_width().unwrap_or_default().into(),
            };
            let [_, _, c, d, ..] = placed.as_coeffs();
            self.letter(
                &letter,
                placed * Point::ORIGIN,
                placed * Point::new(ink, 0.0),
                c.hypot(d) * UNITS,
            );
        }
    }

    fn draw_path(&mut self, path: &BezPath, props: DrawProps<'a>, mode: &DrawMode) {
        let path = props.transform * path;
        match mode {
            // A cell's border may be a box, a line, or a path of many.
            DrawMode::Stroke(_) => {
                for segment in path.segments() {
                    if let PathSeg::Line(line) = segment {
                        self.rule(line.p0, line.p1);
                    }
                }
            }
            _ => {
                let mut part = BezPath::new();
                for element in path.iter().chain([PathEl::MoveTo(Point::ORIGIN)]) {
                    if matches!(element, PathEl::MoveTo(_)) && !part.is_empty() {
                        let bounds = part.bounding_box();
                        self.rule(bounds.origin(), Point::new(bounds.x1, bounds.y1));
                        part = BezPath::new();
                    }
                    part.push(element);
                }
            }
        }
    }

    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}
    fn draw_image(&mut self, _: Image<'a, '_>, _: ImageDrawProps<'a>) {}
    fn pop_clip(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}
