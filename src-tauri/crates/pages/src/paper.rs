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
use hayro::kurbo::{Affine, BezPath, Point, Rect, Shape};
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{PixmapSettings, RenderCache, RenderSettings, render};
use image::RgbImage;

/// Most characters of a page that are given out.
const MOST_TEXT: usize = 100_000;
/// Units of a letter's own measure in its height.
const UNITS: f64 = 1_000.0;

pub fn draw(bytes: &[u8], page: u32, width: u32) -> Result<Page, Undrawable> {
    let pdf = Pdf::new(bytes.to_vec()).map_err(|error| match error {
        LoadPdfError::Decryption(DecryptionError::PasswordProtected) => Undrawable::Password,
        LoadPdfError::Decryption(_) | LoadPdfError::Invalid => Undrawable::Damaged,
    })?;
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

/// The words of a page, a line for each line.
fn words(page: &PdfPage<'_>, settings: InterpreterSettings) -> String {
    let cache = InterpreterCache::new();
    let (width, height) = page.render_dimensions();
    let transform = page.initial_transform(true).to_kurbo();
    let everywhere = Rect::new(0.0, 0.0, f64::from(width), f64::from(height));
    let mut context = Context::new(transform, everywhere, &cache, page.xref(), settings);
    let mut reader = Reader::default();
    interpret_page(page, &mut context, &mut reader);
    reader.text.trim().to_owned()
}

/// Reads along while a page is drawn.
#[derive(Default)]
struct Reader {
    text: String,
    /// Where the last letter ended, in points from the page's top left.
    end: Option<Point>,
    /// Where the run of letters that was filled last begins.
    filled: Option<Affine>,
}

/// Parts of a letter's height: letters further apart stand in two words, lines in two lines. Many a
/// file has no blanks, it leaves some room.
const APART: (f64, f64) = (0.16, 0.5);

impl Reader {
    fn letter(&mut self, letter: &BfString, begin: Point, end: Point, high: f64) {
        if self.text.len() > MOST_TEXT {
            return;
        }
        if let Some(last) = self.end {
            if (begin.y - last.y).abs() > high * APART.1 {
                self.text.push('\n');
            } else if (begin.x - last.x).abs() > high * APART.0 && !self.text.ends_with(' ') {
                self.text.push(' ');
            }
        }
        match letter {
            BfString::Char(' ') if self.text.ends_with(' ') => {}
            BfString::Char(one) if one.is_control() => {}
            BfString::Char(one) => self.text.push(*one),
            BfString::String(all) => self.text.push_str(all),
        }
        self.end = Some(end);
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
                Glyph::Outline(outline) => outline.outline().bounding_box().x1,
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

    fn draw_path(&mut self, _: &BezPath, _: DrawProps<'a>, _: &DrawMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}
    fn draw_image(&mut self, _: Image<'a, '_>, _: ImageDrawProps<'a>) {}
    fn pop_clip(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}
