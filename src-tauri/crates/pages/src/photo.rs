//! An image, turned as the camera held it and written anew: what the camera noted, the place where
//! it was taken among it, stays behind.

use crate::{Page, Undrawable, fitted};
use image::codecs::png::PngEncoder;
use image::imageops::FilterType;
use image::{
    DynamicImage, ExtendedColorType, ImageDecoder, ImageEncoder, ImageError, ImageFormat,
    ImageReader, Limits, RgbImage,
};
use std::io::Cursor;

/// Most memory that one image may take while it is read, in bytes.
const MOST_MEMORY: u64 = 256 << 20;
/// Longest side of an image that is read, in pixels.
const MOST_SIDE: u32 = 20_000;

pub fn draw(bytes: &[u8], format: ImageFormat, width: u32) -> Result<Page, Undrawable> {
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    let mut limits = Limits::default();
    limits.max_alloc = Some(MOST_MEMORY);
    limits.max_image_width = Some(MOST_SIDE);
    limits.max_image_height = Some(MOST_SIDE);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(name)?;
    // A note that cannot be read turns nothing.
    let turned = decoder.orientation().ok();
    let mut image = DynamicImage::from_decoder(decoder).map_err(name)?;
    if let Some(turned) = turned {
        image.apply_orientation(turned);
    }
    let own = width.min(image.width());
    let (width, height) = fitted(f64::from(image.width()), f64::from(image.height()), own)
        .ok_or(Undrawable::Damaged)?;
    if (width, height) != (image.width(), image.height()) {
        image = image.resize_exact(width, height, FilterType::Triangle);
    }
    Ok(Page {
        pages: 1,
        width,
        height,
        png: png(&on_white(&image))?,
        text: String::new(),
    })
}

/// A PNG of these pixels and nothing else.
pub fn png(image: &RgbImage) -> Result<Vec<u8>, Undrawable> {
    let mut out = Vec::new();
    PngEncoder::new(&mut out)
        .write_image(
            image.as_raw(),
            image.width(),
            image.height(),
            ExtendedColorType::Rgb8,
        )
        .map_err(name)?;
    Ok(out)
}

/// What is see-through shows white, as on paper: in a dark window it would show dark.
fn on_white(image: &DynamicImage) -> RgbImage {
    let image = image.to_rgba8();
    let mut out = RgbImage::new(image.width(), image.height());
    for (from, to) in image.pixels().zip(out.pixels_mut()) {
        let [red, green, blue, alpha] = from.0.map(u16::from);
        to.0 = [red, green, blue].map(|part| {
            u8::try_from((part * alpha + 255 * (255 - alpha)) / 255).unwrap_or(u8::MAX)
        });
    }
    out
}

fn name(error: ImageError) -> Undrawable {
    match error {
        ImageError::Limits(_) => Undrawable::TooLarge,
        ImageError::Unsupported(_) => Undrawable::NotShown,
        _ => Undrawable::Damaged,
    }
}
