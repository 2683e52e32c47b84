//! The file with which two desks exchange the clinic's layer and its reviews: RON, versioned. What is merged is decided
//! in `domain::clinic_layer::merge`.

use serde::{Deserialize, Serialize};

use super::monograph::{Place, Text, ron_options};
use crate::domain::clinic_layer::LayerEntry;
use crate::domain::date::PartialDate;
use crate::domain::review::ReviewEntry;

/// The version of the file that this program reads and writes.
pub const VERSION: u32 = 1;
/// No file is larger than this, in bytes.
pub const MOST_BYTES: u64 = 16 * 1024 * 1024;

/// What such a file holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LayerFile {
    /// The version; its name tells the file from any other.
    pub caveat_clinic_layer: u32,
    /// The day on which it was written.
    pub exported: Option<PartialDate>,
    pub entries: Vec<LayerEntry>,
    pub reviews: Vec<ReviewEntry>,
}

#[derive(Deserialize)]
struct Version {
    caveat_clinic_layer: u32,
}

/// Why a file could not be read. Nothing is taken from it then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LayerFileError {
    TooLarge {
        bytes: u64,
        most: u64,
    },
    NotUtf8,
    /// Some other kind of file.
    NotALayer,
    Newer {
        found: u32,
        known: u32,
    },
    Syntax {
        detail: String,
        place: Place,
        line: String,
    },
}

/// Reads such a file, whole or not at all.
pub fn read(bytes: &[u8]) -> Result<LayerFile, LayerFileError> {
    let size = bytes.len() as u64;
    if size > MOST_BYTES {
        return Err(LayerFileError::TooLarge { bytes: size, most: MOST_BYTES });
    }
    let text = Text::new(std::str::from_utf8(bytes).map_err(|_| LayerFileError::NotUtf8)?);
    if let Ok(version) = ron_options().from_str::<Version>(text.as_str())
        && version.caveat_clinic_layer > VERSION
    {
        return Err(LayerFileError::Newer { found: version.caveat_clinic_layer, known: VERSION });
    }
    if !text.as_str().contains("caveat_clinic_layer") {
        return Err(LayerFileError::NotALayer);
    }
    ron_options().from_str(text.as_str()).map_err(|error| {
        let place = text.place_inside(0, error.span.start);
        let line = text.line(place.line).unwrap_or_default().trim().chars().take(240).collect();
        LayerFileError::Syntax { detail: error.code.to_string(), place, line }
    })
}

/// The text of such a file.
pub fn write(
    entries: &[LayerEntry],
    reviews: &[ReviewEntry],
    exported: Option<&PartialDate>,
) -> Result<String, ron::Error> {
    let file = LayerFile {
        caveat_clinic_layer: VERSION,
        exported: exported.cloned(),
        entries: entries.to_vec(),
        reviews: reviews.to_vec(),
    };
    let pretty = ron::ser::PrettyConfig::new().extensions(ron::extensions::Extensions::IMPLICIT_SOME);
    ron::ser::to_string_pretty(&file, pretty).map(|text| text + "\n")
}
