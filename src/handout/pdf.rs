//! Pages to PDF bytes. Which standards the file claims is decided here and checked by the writer itself; nothing is
//! saved here.

use std::sync::LazyLock;

use typst::foundations::Smart;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use super::HandoutError;
use super::engine::{Pages, forget_old_layouts, messages};

/// PDF/UA-1 for readers with a screen reader, PDF/A-2a for records that are kept.
const STANDARDS: [PdfStandard; 2] = [PdfStandard::Ua_1, PdfStandard::A_2a];

/// Named in the file's metadata.
const CREATOR: &str = "Caveat";

static OPTIONS: LazyLock<Result<PdfOptions, HandoutError>> = LazyLock::new(|| {
    let standards = PdfStandards::new(&STANDARDS)
        .map_err(|error| HandoutError::Export { messages: vec![error.message().to_string()] })?;
    Ok(PdfOptions {
        standards,
        creator: Smart::Custom(Some(CREATOR.to_owned())),
        tagged: true,
        ..PdfOptions::default()
    })
});

/// Writes the pages as a tagged PDF/UA-1 and PDF/A-2a file. The same pages give the same bytes.
///
/// # Errors
/// [`HandoutError::Export`] when the pages do not meet a standard.
pub fn write_pdf(pages: &Pages) -> Result<Vec<u8>, HandoutError> {
    let options = OPTIONS.as_ref().map_err(Clone::clone)?;
    let bytes = typst_pdf::pdf(pages.paged(), options);
    forget_old_layouts();
    bytes.map_err(|errors| HandoutError::Export { messages: messages(&errors) })
}
