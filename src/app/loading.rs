//! The library as a clinic sees it: the monographs with the clinic's layer over them and the status that its reviews
//! give them.

use crate::domain::clinic_layer::Layer;
use crate::domain::clinic_layer::apply::ClinicTexts;
use crate::domain::date::PartialDate;
use crate::domain::review::ReviewEntry;
use crate::store::clinic_db::ClinicDb;
use crate::store::library::Library;
use crate::store::paths::Places;
use crate::store::reference::Reference;
use crate::store::{StoreError, StoreErrorKind};
use crate::words::Words;

/// The library and what lies in the clinic's database.
pub struct Loaded {
    pub library: Library,
    /// Why the clinic's database could not be read, or why it is not written to ([`StoreErrorKind::NewerVersion`]).
    pub problem: Option<StoreError>,
}

/// Loads everything. Where the clinic's database cannot be read every review and clinic statement counts as missing, and
/// that is said. `before` is the library so far, where there is one: broken files keep their last good version.
pub fn library(
    places: &Places,
    reference: &Reference,
    words: &Words,
    today: Option<&PartialDate>,
    before: Option<&Library>,
) -> Loaded {
    clinic_again(places, &Library::load_again(Some(places), reference, before), words, today)
}

/// As [`library`], for a command that needs no drugs but those that it names.
pub fn named(
    texts: &[String],
    places: &Places,
    reference: &Reference,
    words: &Words,
    today: Option<&PartialDate>,
) -> Loaded {
    clinic_again(places, &Library::load_named(texts, places, reference), words, today)
}

/// The same monographs with what lies in the clinic's database by now.
pub fn clinic_again(places: &Places, library: &Library, words: &Words, today: Option<&PartialDate>) -> Loaded {
    let (layer, log, problem) = match clinic(places) {
        Ok(read) => read,
        Err(error) => (Layer::default(), Vec::new(), Some(error)),
    };
    Loaded { library: library.with_clinic(layer, log, &clinic_texts(words), today), problem }
}

type Clinic = (Layer, Vec<ReviewEntry>, Option<StoreError>);

fn clinic(places: &Places) -> Result<Clinic, StoreError> {
    let path = places.clinic_db();
    let Some(db) = ClinicDb::open_to_read(&path)? else { return Ok(Clinic::default()) };
    let newer = db.is_newer().then(|| StoreError::new(StoreErrorKind::NewerVersion, &path));
    Ok((db.layer()?, db.reviews()?, newer))
}

/// What the clinic as a source is called.
pub fn clinic_texts(words: &Words) -> ClinicTexts {
    ClinicTexts {
        title: words.t("clinic-source-title"),
        short: words.t("clinic-source-short"),
        section: words.t("clinic-source-section"),
    }
}

/// What is said where the clinic's database could not be read, or is of a newer version.
pub fn problem_sentence(words: &Words, problem: &StoreError) -> String {
    match problem.kind {
        StoreErrorKind::NewerVersion => {
            words.f("clinic-db-newer", &[("path", (&problem.path.display().to_string()).into())])
        }
        _ => words.f("reviews-not-read", &[("detail", (&super::notice::store_error(words, problem)).into())]),
    }
}
