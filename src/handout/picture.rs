//! Pages to pixels for the preview: the same layout as the PDF, so what is seen is what is printed. No image files.

use typst::utils::Scalar;
use typst_render::RenderOptions;

use super::{HandoutError, Pages};

/// Least and most pixels per point that are drawn; above it one page needs more than 200 MB.
const SCALES: std::ops::RangeInclusive<f32> = 0.05..=8.0;

/// One page as pixels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// Pixels in a row.
    pub width: u32,
    /// Rows.
    pub height: u32,
    /// Red, green, blue and alpha of each pixel, premultiplied, row by row.
    pub rgba: Vec<u8>,
}

/// Draws the page at `index` (from 0).
///
/// # Errors
/// [`HandoutError::NoPage`] or [`HandoutError::Scale`].
pub fn picture(pages: &Pages, index: usize, pixels_per_pt: f32) -> Result<Picture, HandoutError> {
    if !SCALES.contains(&pixels_per_pt) {
        return Err(HandoutError::Scale { milli_pixels_per_pt: (f64::from(pixels_per_pt) * 1000.0) as i64 });
    }
    let all = pages.paged().pages();
    let page = all.get(index).ok_or(HandoutError::NoPage { index, count: all.len() })?;
    let options = RenderOptions { pixel_per_pt: Scalar::new(f64::from(pixels_per_pt)), ..RenderOptions::default() };
    let pixmap = typst_render::render(page, &options);
    Ok(Picture { width: pixmap.width(), height: pixmap.height(), rgba: pixmap.data().to_vec() })
}
