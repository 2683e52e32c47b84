//! A clinic's logo: PNG, JPEG or SVG in, a small opaque PNG out. What is too large is refused by its size before a pixel
//! is decoded; an SVG is drawn without text, pictures, filters or anything from outside itself.

use std::io::Cursor;
use std::sync::Arc;

use image::{ImageDecoder as _, ImageFormat, ImageReader, Limits, RgbImage, Rgba, RgbaImage, imageops};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg;
use serde::{Deserialize, Serialize};

/// Bytes of a file that is read at all.
pub const MOST_BYTES: usize = 2 * 1024 * 1024;
/// Pixels at one side.
pub const MOST_SIDE: u32 = 4_000;
/// Pixels together.
pub const MOST_PIXELS: u64 = 8_000_000;
/// Pixels of the kept logo at its longer side: 45 mm at 600 dots per inch.
const KEPT_SIDE: u32 = 1_064;
/// What a decoder may take for itself.
const MOST_MEMORY: u64 = 64 * 1024 * 1024;
/// Elements of an SVG, and copies of them.
const MOST_ELEMENTS: usize = 20_000;
const MOST_COPIES: usize = 200;

/// A logo as it is kept and printed. Its bytes are no part of a document's text.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Logo {
    /// In pixels.
    pub width: u32,
    pub height: u32,
    /// What a screen reader says; empty until the page is composed.
    pub alt: String,
    #[serde(skip)]
    png: Arc<[u8]>,
}

impl std::fmt::Debug for Logo {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Logo({} x {}, {} bytes)", self.width, self.height, self.png.len())
    }
}

/// Why a file is no logo.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LogoError {
    #[error("{bytes} bytes, the limit is {MOST_BYTES}")]
    TooManyBytes { bytes: usize },
    #[error("{width} x {height} pixels, the limit is {MOST_SIDE} at a side and {MOST_PIXELS} together")]
    TooManyPixels { width: u64, height: u64 },
    /// More elements or copies than a drawing has.
    #[error("{elements} elements")]
    TooManyElements { elements: usize },
    /// An SVG with text, a picture or the like: `element` is its name.
    #[error("it holds <{element}>")]
    Element { element: String },
    /// Neither PNG nor JPEG nor SVG.
    #[error("neither PNG nor JPEG nor SVG")]
    Unknown,
    #[error("it cannot be read: {detail}")]
    Broken { detail: String },
}

impl Logo {
    /// Reads a file. The result is at most `KEPT_SIDE` pixels at its longer side, on white.
    ///
    /// # Errors
    /// [`LogoError`] with the size that was found.
    pub fn read(bytes: &[u8]) -> Result<Self, LogoError> {
        if bytes.len() > MOST_BYTES {
            return Err(LogoError::TooManyBytes { bytes: bytes.len() });
        }
        let drawn = match image::guess_format(bytes) {
            Ok(format @ (ImageFormat::Png | ImageFormat::Jpeg)) => picture(bytes, format)?,
            Ok(_) => return Err(LogoError::Unknown),
            Err(_) => drawing(bytes)?,
        };
        Self::kept(&on_white(&drawn))
    }

    fn kept(picture: &RgbImage) -> Result<Self, LogoError> {
        let mut png = Cursor::new(Vec::new());
        picture.write_to(&mut png, ImageFormat::Png).map_err(broken)?;
        let (width, height) = picture.dimensions();
        Ok(Self { width, height, alt: String::new(), png: png.into_inner().into() })
    }

    /// The PNG as it is kept.
    pub fn png(&self) -> &[u8] {
        &self.png
    }

    /// The same logo with the words for a screen reader.
    #[must_use]
    pub fn named(self, alt: String) -> Self {
        Self { alt, ..self }
    }
}

fn broken(error: impl std::fmt::Display) -> LogoError {
    LogoError::Broken { detail: error.to_string() }
}

fn small_enough(width: u64, height: u64) -> Result<(), LogoError> {
    let side = u64::from(MOST_SIDE);
    let fits = width <= side && height <= side && width * height <= MOST_PIXELS;
    if fits { Ok(()) } else { Err(LogoError::TooManyPixels { width, height }) }
}

/// What the header of a PNG promises: the reader refuses the largest of them without telling their size.
fn promised(bytes: &[u8]) -> Option<(u64, u64)> {
    let header = bytes.get(12..24)?.strip_prefix(b"IHDR")?;
    let (width, height) = header.split_first_chunk::<4>()?;
    let height = height.first_chunk::<4>()?;
    Some((u64::from(u32::from_be_bytes(*width)), u64::from(u32::from_be_bytes(*height))))
}

fn picture(bytes: &[u8], format: ImageFormat) -> Result<RgbaImage, LogoError> {
    if let Some((width, height)) = promised(bytes).filter(|_| format == ImageFormat::Png) {
        small_enough(width, height)?;
    }
    let mut limits = Limits::default();
    limits.max_alloc = Some(MOST_MEMORY);
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    reader.limits(limits);
    let decoder = reader.into_decoder().map_err(broken)?;
    let (width, height) = decoder.dimensions();
    small_enough(u64::from(width), u64::from(height))?;
    let whole = image::DynamicImage::from_decoder(decoder).map_err(broken)?.into_rgba8();
    let longer = width.max(height);
    if longer <= KEPT_SIDE {
        return Ok(whole);
    }
    let scaled = |side: u32| (u64::from(side) * u64::from(KEPT_SIDE) / u64::from(longer)).max(1);
    let side = |side: u32| u32::try_from(scaled(side)).unwrap_or(KEPT_SIDE);
    Ok(imageops::resize(&whole, side(width), side(height), imageops::FilterType::Triangle))
}

/// Transparent logos are drawn for white paper.
fn on_white(picture: &RgbaImage) -> RgbImage {
    let (width, height) = picture.dimensions();
    RgbImage::from_fn(width, height, |x, y| {
        let Rgba([red, green, blue, alpha]) = *picture.get_pixel(x, y);
        let over = |colour: u8| {
            let mixed = (u32::from(colour) * u32::from(alpha) + 255 * (255 - u32::from(alpha)) + 127) / 255;
            u8::try_from(mixed).unwrap_or(255)
        };
        image::Rgb([over(red), over(green), over(blue)])
    })
}

/// Elements that draw more, or from elsewhere, than a logo needs. Text has no font here and would vanish in silence.
const REFUSED: [&str; 9] =
    ["text", "image", "feImage", "foreignObject", "script", "filter", "pattern", "animate", "set"];

fn drawing(bytes: &[u8]) -> Result<RgbaImage, LogoError> {
    let text = std::str::from_utf8(bytes).map_err(|_| LogoError::Unknown)?;
    let xml = usvg::roxmltree::Document::parse(text)
        .map_err(|error| if text.contains("<svg") { broken(error) } else { LogoError::Unknown })?;
    if xml.root_element().tag_name().name() != "svg" {
        return Err(LogoError::Unknown);
    }
    harmless(&xml)?;
    let options = usvg::Options {
        image_href_resolver: usvg::ImageHrefResolver {
            resolve_data: Box::new(|_, _, _| None),
            resolve_string: Box::new(|_, _| None),
        },
        ..usvg::Options::default()
    };
    let tree = usvg::Tree::from_xmltree(&xml, &options).map_err(broken)?;
    let (width, height) = (tree.size().width(), tree.size().height());
    // Sizes of an SVG are lengths, not pixels; only what is no size at all is refused.
    if !(width.is_finite() && height.is_finite() && width > 0.0 && height > 0.0) {
        return Err(broken("no size"));
    }
    #[allow(clippy::cast_precision_loss)]
    let scale = KEPT_SIDE as f32 / width.max(height);
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let side = |length: f32| ((length * scale).round() as u32).clamp(1, KEPT_SIDE);
    let mut pixmap = Pixmap::new(side(width), side(height)).ok_or_else(|| broken("no size"))?;
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixmap.as_mut());
    let (width, height) = (pixmap.width(), pixmap.height());
    let straight: Vec<u8> = pixmap
        .pixels()
        .iter()
        .flat_map(|pixel| {
            let colour = pixel.demultiply();
            [colour.red(), colour.green(), colour.blue(), colour.alpha()]
        })
        .collect();
    RgbaImage::from_raw(width, height, straight).ok_or_else(|| broken("no pixels"))
}

/// Copies of copies would multiply: a copied element may hold no copy itself.
fn harmless(xml: &usvg::roxmltree::Document<'_>) -> Result<(), LogoError> {
    let elements = xml.descendants().filter(usvg::roxmltree::Node::is_element);
    let (mut count, mut copies) = (0, Vec::new());
    for element in elements {
        let name = element.tag_name().name();
        if REFUSED.contains(&name) || name.starts_with("animate") {
            return Err(LogoError::Element { element: name.to_owned() });
        }
        count += 1;
        if name == "use" {
            copies.push(element);
        }
    }
    if count > MOST_ELEMENTS || copies.len() > MOST_COPIES {
        return Err(LogoError::TooManyElements { elements: count.max(copies.len()) });
    }
    let copied: std::collections::BTreeSet<&str> = copies
        .iter()
        .flat_map(|copy| copy.attributes())
        .filter(|attribute| attribute.name() == "href")
        .map(|attribute| attribute.value().trim_start_matches('#'))
        .collect();
    let nested = copies
        .iter()
        .any(|copy| copy.ancestors().filter_map(|above| above.attribute("id")).any(|id| copied.contains(id)));
    if nested { Err(LogoError::Element { element: "use".to_owned() }) } else { Ok(()) }
}

#[cfg(test)]
mod tests;
