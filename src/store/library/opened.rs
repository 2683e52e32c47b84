//! Imported labels that were opened: found by their id like any other drug, with the clinic's layer and reviews over them,
//! but in no list, count or matrix of all drugs.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{Library, with_clinic_over};
use crate::domain::clinic_layer::apply::ClinicTexts;
use crate::domain::date::PartialDate;
use crate::domain::id::Id;
use crate::domain::monograph::Monograph;

/// As they were read, and as they are shown.
#[derive(Clone, Default)]
pub(super) struct Opened {
    pub read: BTreeMap<Id, Arc<Monograph>>,
    pub shown: BTreeMap<Id, Arc<Monograph>>,
}

impl Library {
    /// The same library with these labels to be found in it, each in the place of an earlier version.
    #[must_use]
    pub fn with_labels(
        &self,
        labels: impl IntoIterator<Item = Arc<Monograph>>,
        texts: &ClinicTexts,
        today: Option<&PartialDate>,
    ) -> Self {
        let mut library = self.clone();
        for label in labels {
            let id = label.id().clone();
            let shown = with_clinic_over(&label, &self.layer, &self.log, texts, today);
            library.opened.shown.insert(id.clone(), shown);
            library.opened.read.insert(id, label);
        }
        library
    }

    /// The same library with the labels that were opened in another, and no others, under its own layer and log.
    #[must_use]
    pub fn with_labels_of(&self, other: &Self, texts: &ClinicTexts, today: Option<&PartialDate>) -> Self {
        let show = |label: &Arc<Monograph>| with_clinic_over(label, &self.layer, &self.log, texts, today);
        Self { opened: over(&other.opened.read, show), ..self.clone() }
    }

    /// The same library without this label, of which there is no text any more.
    #[must_use]
    pub fn without_label(&self, id: &Id) -> Self {
        let mut library = self.clone();
        library.opened.read.remove(id);
        library.opened.shown.remove(id);
        library
    }

    /// The labels that were opened, by id.
    pub fn labels(&self) -> impl Iterator<Item = &Id> {
        self.opened.read.keys()
    }
}

/// The same labels under another layer and log.
pub(super) fn over(read: &BTreeMap<Id, Arc<Monograph>>, show: impl Fn(&Arc<Monograph>) -> Arc<Monograph>) -> Opened {
    let shown = read.iter().map(|(id, label)| (id.clone(), show(label))).collect();
    Opened { read: read.clone(), shown }
}
