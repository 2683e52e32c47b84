//! What the clinic itself has recorded, for the tests of the command line: reviews and entries written as the window
//! writes them.

use std::path::Path;

use caveat::app::clinic::record;
use caveat::domain::clinic_layer::{ClinicStatement, LayerContent, LayerEntry};
use caveat::domain::date::PartialDate;
use caveat::domain::grade::Grade;
use caveat::domain::id::Id;
use caveat::domain::population::PopulationId;
use caveat::domain::review::{ReviewAction, ReviewEntry, fingerprint};
use caveat::store::library::Library;
use caveat::store::paths::Places;
use caveat::store::reference::Reference;

pub fn id(text: &str) -> Id {
    Id::new(text).unwrap()
}

pub fn places(folder: &Path) -> Places {
    Places { data: folder.to_owned(), settings: folder.join("settings.ron") }
}

/// A review of clonazepam against a source, of the text as it stands.
pub fn review(source: &str, by: &str, action: ReviewAction) -> ReviewEntry {
    let reference = Reference::built_in().unwrap();
    let library = Library::load_small(&["clonazepam"], None, &reference);
    ReviewEntry {
        drug: id("clonazepam"),
        source: id(source),
        action,
        by: by.to_owned(),
        role: "pharmacist".to_owned(),
        date: PartialDate::new("2026-11-20").unwrap(),
        time: Some("09:40:00".to_owned()),
        against: fingerprint(library.get(&id("clonazepam")).unwrap(), &id(source)),
        due_months: Some(1_200),
        note: (action == ReviewAction::Withdrawn).then(|| "The text was wrong.".to_owned()),
        read: Vec::new(),
    }
}

/// A statement of the clinic's own about the elderly.
pub fn statement(name: &str, by: &str, grade: Grade) -> LayerEntry {
    LayerEntry {
        id: id(name),
        drug: id("clonazepam"),
        what: LayerContent::Statement(ClinicStatement {
            population: PopulationId::new("elderly").unwrap(),
            condition: None,
            age_from_months: None,
            age_to_months: None,
            trimesters: Vec::new(),
            grade: Some(grade),
            reason: Some("Seen here.".to_owned()),
            words: "We look at them weekly.".to_owned(),
            patient_words: None,
            about: None,
            against: None,
        }),
        by: by.to_owned(),
        role: "nurse".to_owned(),
        date: PartialDate::new("2026-11-20").unwrap(),
        time: None,
    }
}

/// Writes them as the window does.
pub fn write(folder: &Path, entries: &[LayerEntry], reviews: &[ReviewEntry]) {
    record(&places(folder), entries, reviews).unwrap();
}
