//! Documents as pictures: foreign bytes in, one page as a PNG of ours and its words out. Pure.
//!
//! The window never sees the bytes of a document. Whoever reads the court's PDF or a photo of an
//! identity card in there reads what this crate has drawn, in a child process with its memory
//! capped (`api::page_worker`): a file made to break a reader breaks a process that holds nothing.
//!
//! * `paper`  a page of a PDF
//! * `photo`  an image
//! * `table`  the table that stands on the pages of a PDF
//!
//! Deliberately absent: storage, keys, and anything that would run what a document says to run.

mod paper;
mod photo;
mod table;

pub use table::table;

/// Most bytes of a document.
pub const MOST_BYTES: u64 = 25 << 20;
/// Narrowest and widest picture of a page, in pixels.
pub const WIDTHS: std::ops::RangeInclusive<u32> = 100..=2_400;
/// Most pixels of a drawn page: a page may say that it is a kilometre long.
const MOST_PIXELS: u64 = 24_000_000;

/// Longest side of a drawn page, in pixels: the reader counts them in sixteen bits.
const MOST_SIDE: f64 = 30_000.0;

/// What a document is, by its first bytes and not by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Media {
    /// A PDF.
    Pdf,
    /// An image of one of the kinds that are drawn.
    Image(image::ImageFormat),
    /// Anything else: kept and given out again, not shown.
    Other,
}

/// One page, drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// How many pages the document has.
    pub pages: u32,
    /// Width of the picture in pixels.
    pub width: u32,
    /// Its height.
    pub height: u32,
    /// The picture, a PNG without anything the document said about itself.
    pub png: Vec<u8>,
    /// The words on the page in the order in which they are written; empty for an image and a scan.
    pub text: String,
}

/// Why a page is not drawn. The code is the message's: `undrawable-<code>` in the locale files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Undrawable {
    /// Neither a PDF nor an image that is read here.
    NotShown,
    /// It opens only with a password.
    Password,
    /// It does not hold what it should.
    Damaged,
    /// It would be too large to draw.
    TooLarge,
    /// There is no such page.
    NoPage,
    /// The process that draws ended before it was done, or was not there.
    WorkerEnded,
    /// It took too long.
    TookTooLong,
}

impl Undrawable {
    /// Every reason.
    pub const ALL: [Self; 7] = [
        Self::NotShown,
        Self::Password,
        Self::Damaged,
        Self::TooLarge,
        Self::NoPage,
        Self::WorkerEnded,
        Self::TookTooLong,
    ];

    /// Its code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotShown => "not_shown",
            Self::Password => "password",
            Self::Damaged => "damaged",
            Self::TooLarge => "too_large",
            Self::NoPage => "no_page",
            Self::WorkerEnded => "worker_ended",
            Self::TookTooLong => "took_too_long",
        }
    }

    /// The reason that a code names.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|why| why.code() == code)
    }
}

impl Media {
    /// What these bytes are.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        // A PDF may have some other bytes before it begins (ISO 32000-1, implementation note 13).
        let head = bytes.get(..1024.min(bytes.len())).unwrap_or_default();
        if head.windows(5).any(|at| at == b"%PDF-") {
            return Self::Pdf;
        }
        match image::guess_format(bytes) {
            Ok(format) if format.reading_enabled() => Self::Image(format),
            _ => Self::Other,
        }
    }

    /// Its media type, as an entry keeps it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Image(format) => format.to_mime_type(),
            Self::Other => "application/octet-stream",
        }
    }

    /// The ending that a copy of it gets; none where its bytes do not say.
    #[must_use]
    pub fn ending(self) -> Option<&'static str> {
        match self {
            Self::Pdf => Some("pdf"),
            Self::Image(format) => format.extensions_str().first().copied(),
            Self::Other => None,
        }
    }
}

/// Draws a page, the first being 1, about `width` pixels wide.
///
/// # Errors
/// [`Undrawable`], with the reason.
pub fn draw(bytes: &[u8], page: u32, width: u32) -> Result<Page, Undrawable> {
    if bytes.len() as u64 > MOST_BYTES {
        return Err(Undrawable::TooLarge);
    }
    let width = width.clamp(*WIDTHS.start(), *WIDTHS.end());
    match Media::of(bytes) {
        Media::Pdf => paper::draw(bytes, page, width),
        Media::Image(format) if page == 1 => photo::draw(bytes, format, width),
        Media::Image(_) => Err(Undrawable::NoPage),
        Media::Other => Err(Undrawable::NotShown),
    }
}

/// A size that keeps the shape, is at most so wide, and has not too many pixels.
fn fitted(width: f64, height: f64, most_width: u32) -> Option<(u32, u32)> {
    if !(width.is_finite() && height.is_finite() && width >= 1.0 && height >= 1.0) {
        return None;
    }
    let by_width = f64::from(most_width) / width;
    let by_pixels = (MOST_PIXELS as f64 / (width * height)).sqrt();
    let by_side = MOST_SIDE / width.max(height);
    let scale = by_width.min(by_pixels).min(by_side);
    let pixels = |side: f64| (side * scale).floor().max(1.0) as u32;
    Some((pixels(width), pixels(height)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use image::{Rgb, RgbImage};
    use proptest::prelude::*;

    /// A PDF of so many pages that each say a line, with the media box given.
    fn paper(pages: usize, size: &str) -> Vec<u8> {
        let kids: Vec<String> = (0..pages).map(|n| format!("{} 0 R", 10 + 2 * n)).collect();
        let mut pdf = format!(
            "%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n\
             2 0 obj <</Type/Pages/Count {pages}/Kids[{}]>> endobj\n\
             3 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj\n",
            kids.join(" ")
        );
        for n in 0..pages {
            let says = format!(
                "BT /F 24 Tf 72 700 Td (Declaration {}) Tj 0 -40 Td (of an invented parent) Tj ET",
                n + 1
            );
            pdf += &format!(
                "{} 0 obj <</Type/Page/Parent 2 0 R/MediaBox[{size}]/Contents {} 0 R\
                 /Resources<</Font<</F 3 0 R>>>>>> endobj\n\
                 {} 0 obj <</Length {}>> stream\n{says}\nendstream endobj\n",
                10 + 2 * n,
                11 + 2 * n,
                11 + 2 * n,
                says.len()
            );
        }
        pdf += "trailer <</Root 1 0 R>>\n%%EOF\n";
        pdf.into_bytes()
    }

    fn pixels(page: &Page) -> RgbImage {
        image::load_from_memory(&page.png).unwrap().to_rgb8()
    }

    fn darkest(image: &RgbImage) -> u8 {
        image.pixels().map(|pixel| pixel.0[0]).min().unwrap()
    }

    fn picture(format: image::ImageFormat, width: u32, height: u32) -> Vec<u8> {
        let image = RgbImage::from_fn(width, height, |x, _| {
            Rgb(if x < width / 2 { [0; 3] } else { [255; 3] })
        });
        let mut out = std::io::Cursor::new(Vec::new());
        image.write_to(&mut out, format).unwrap();
        out.into_inner()
    }

    #[test]
    fn a_page_of_a_pdf_is_drawn_and_its_words_are_read() {
        let pdf = paper(3, "0 0 612 792");
        assert_eq!(Media::of(&pdf), Media::Pdf);
        let page = draw(&pdf, 2, 800).unwrap();
        assert_eq!((page.pages, page.width), (3, 800));
        assert!((1034..=1036).contains(&page.height), "{}", page.height);
        assert_eq!(page.text, "Declaration 2\nof an invented parent");
        let drawn = pixels(&page);
        assert_eq!((drawn.width(), drawn.height()), (page.width, page.height));
        assert!(darkest(&drawn) < 40, "there are letters on it");
        assert_eq!(drawn.get_pixel(0, 0).0, [255; 3], "on white");
        assert_eq!(draw(&pdf, 4, 800), Err(Undrawable::NoPage));
        // Letters that are filled and outlined, too, are drawn twice and read once.
        let outlined = String::from_utf8(pdf.clone())
            .unwrap()
            .replace("24 Tf", "24 Tf 2 Tr");
        let outlined = draw(outlined.as_bytes(), 2, 800).unwrap();
        assert_eq!(outlined.text, page.text);
        assert_eq!(draw(&pdf, 0, 800), Err(Undrawable::NoPage));
    }

    #[test]
    fn a_page_of_more_letters_than_are_read_is_no_table_with_rows_missing() {
        let line = |times: usize| {
            let says = "Declaration 1".repeat(times);
            let pdf = String::from_utf8(paper(1, "0 0 612 792")).unwrap();
            let pdf = pdf.replace("(Declaration 1)", &format!("({says})"));
            let length = pdf.find("/Length ").unwrap() + 8;
            let end = length + pdf[length..].find('>').unwrap();
            let whole: usize = pdf[length..end].parse().unwrap();
            let more = whole + says.len() - "Declaration 1".len();
            format!("{}{more}{}", &pdf[..length], &pdf[end..]).into_bytes()
        };
        assert_eq!(
            table(&line(1)).unwrap(),
            [["Declaration 1"], ["of an invented parent"]]
        );
        assert_eq!(table(&line(20_000)), Err(Undrawable::TooLarge));
    }

    #[test]
    fn no_page_asks_for_more_than_there_is() {
        for size in [
            "0 0 14400 14400",
            "0 0 5 2000000",
            "0 0 9e9 9e9",
            "0 0 1e38 1",
            "0 0 0 0",
        ] {
            match draw(&paper(1, size), 1, 2_400) {
                Ok(page) => assert!(
                    u64::from(page.width) * u64::from(page.height) <= MOST_PIXELS,
                    "{size}: {} × {}",
                    page.width,
                    page.height
                ),
                // A page without a size that can be is none.
                Err(why) => assert!(
                    matches!(why, Undrawable::Damaged | Undrawable::NoPage),
                    "{size}: {why:?}"
                ),
            }
        }
    }

    #[test]
    fn an_image_is_written_anew_and_never_larger_than_it_is() {
        use image::ImageFormat::{Gif, Jpeg, Png, WebP};
        for format in [Png, Jpeg, Gif, WebP] {
            let bytes = picture(format, 400, 200);
            assert_eq!(Media::of(&bytes), Media::Image(format));
            let page = draw(&bytes, 1, 1_000).unwrap();
            assert_eq!((page.pages, page.width, page.height), (1, 400, 200));
            let small = draw(&bytes, 1, 100).unwrap();
            assert_eq!((small.width, small.height), (100, 50));
            let drawn = pixels(&small);
            assert!(drawn.get_pixel(5, 5).0[0] < 20 && drawn.get_pixel(95, 5).0[0] > 235);
            assert_eq!(draw(&bytes, 2, 100), Err(Undrawable::NoPage));
        }
    }

    /// A JPEG with an Exif note: turned by 90°, taken at a place.
    fn noted() -> Vec<u8> {
        let jpeg = picture(image::ImageFormat::Jpeg, 400, 200);
        let mut note = b"Exif\0\0II*\0\x08\0\0\0\x02\0".to_vec();
        note.extend(b"\x12\x01\x03\0\x01\0\0\0\x06\0\0\0"); // orientation: turn right
        note.extend(b"\x0e\x01\x02\0\x0e\0\0\0\x26\0\0\0\0\0\0\0"); // description, at 38
        note.extend(b"HUEHUETENANGO\0");
        let length = u16::try_from(note.len() + 2).unwrap().to_be_bytes();
        [&jpeg[..2], &[0xff, 0xe1], &length, &note, &jpeg[2..]].concat()
    }

    #[test]
    fn what_the_camera_noted_turns_the_picture_and_stays_behind() {
        let bytes = noted();
        assert!(bytes.windows(6).any(|at| at == b"HUEHUE"));
        let page = draw(&bytes, 1, 1_000).unwrap();
        assert_eq!((page.width, page.height), (200, 400));
        let drawn = pixels(&page);
        assert!(drawn.get_pixel(100, 20).0[0] < 20, "its left is above now");
        assert!(!page.png.windows(6).any(|at| at == b"HUEHUE"));
    }

    #[test]
    fn what_cannot_be_drawn_says_why() {
        assert_eq!(draw(b"", 1, 800), Err(Undrawable::NotShown));
        assert_eq!(draw(b"only words", 1, 800), Err(Undrawable::NotShown));
        assert_eq!(
            draw(b"%PDF-1.7 and no more", 1, 800),
            Err(Undrawable::Damaged)
        );
        let cut = &picture(image::ImageFormat::Png, 400, 200)[..60];
        assert_eq!(draw(cut, 1, 800), Err(Undrawable::Damaged));
        let mut wide = picture(image::ImageFormat::Png, 400, 200);
        wide[16..20].copy_from_slice(&60_000_u32.to_be_bytes());
        assert!(draw(&wide, 1, 800).is_err(), "it says 60,000 pixels");
        let large = vec![b' '; MOST_BYTES as usize + 1];
        assert_eq!(draw(&large, 1, 800), Err(Undrawable::TooLarge));
        for why in Undrawable::ALL {
            assert_eq!(Undrawable::from_code(why.code()), Some(why));
        }
    }

    proptest! {
        /// A byte here and there is another: some picture, or a reason, and no end of the process.
        #[test]
        fn damaged_files_end_in_a_reason(at in prop::collection::vec((0..2_000_usize, any::<u8>()), 1..12), which in 0..3_usize) {
            let mut bytes = match which {
                0 => paper(2, "0 0 612 792"),
                1 => noted(),
                _ => picture(image::ImageFormat::Png, 40, 20),
            };
            let length = bytes.len();
            for (place, byte) in at {
                bytes[place % length] = byte;
            }
            if let Ok(page) = draw(&bytes, 1, 200) {
                prop_assert!(page.width <= 200 && !page.png.is_empty());
            }
        }
    }
}
