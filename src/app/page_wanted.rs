//! The pages that are asked for, one drug or several: drugs, patient and choices as they were then, so that a job can
//! make them without the state.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::letterhead::as_printed;
use super::page::{self, MadePage, PageRequest};
use super::state::AppState;
use crate::domain::handout::{Lock, PagePart};
use crate::domain::id::Id;
use crate::domain::monograph::Monograph;
use crate::domain::patient::Patient;
use crate::handout::compose::{Letterhead, PageOptions};
use crate::handout::readability::{hardest, lines_in};
use crate::handout::{Document, HandoutError, Pages, Unprintable};
use crate::store::library::Library;
use crate::store::reference::Reference;
use crate::words::Language;

/// As many of the hardest sentences as are shown.
const HARDEST: usize = 5;

/// Pages to be made.
pub struct Wanted {
    library: Arc<Library>,
    reference: Arc<Reference>,
    drugs: Vec<(Arc<Monograph>, PageRequest)>,
}

/// Laid-out pages, not yet written.
#[derive(Debug)]
pub struct LaidOut {
    pub pages: Pages,
    pub page: MadePage,
    /// What no font of the page has.
    pub unprintable: Vec<Unprintable>,
    /// Each part, and why it cannot be left out.
    pub locks: Vec<(PagePart, Option<Lock>)>,
    /// The sentences that are hardest to read, hardest first, with their grade by Flesch-Kincaid.
    pub hardest: Vec<(String, f64)>,
}

impl Wanted {
    /// What the state asks for; `None` where there is no drug or no date is known.
    pub fn of(state: &AppState) -> Option<Self> {
        let monographs = state.page.drugs().filter_map(|id| state.library.get(id)).cloned();
        let drugs: Option<Vec<_>> =
            monographs.map(|drug| request(state, drug.id()).map(|asked| (drug, asked))).collect();
        let drugs = drugs.filter(|drugs| !drugs.is_empty())?;
        Some(Self { library: state.library.clone(), reference: state.reference.clone(), drugs })
    }

    /// What decides how the pages look, to be compared with what is shown.
    pub fn requests(&self) -> Vec<(Id, PageRequest)> {
        self.drugs.iter().map(|(drug, request)| (drug.id().clone(), request.clone())).collect()
    }

    pub fn documents(&self) -> Vec<Document> {
        let document = |(drug, request): &(Arc<Monograph>, PageRequest)| {
            page::document(&self.library, &self.reference, drug, request)
        };
        self.drugs.iter().map(document).collect()
    }

    fn names(&self) -> Vec<&str> {
        self.drugs.iter().flat_map(|(drug, _)| drug.drug.names()).collect()
    }

    /// Laid-out pages with what was measured.
    pub fn lay_out(&self) -> Result<LaidOut, HandoutError> {
        let documents = self.documents();
        let pages = page::lay_out(&documents)?;
        let page = page::measured(&documents, &self.names(), &self.reference.plain_words, &pages)?;
        let lines: Vec<String> = documents.iter().flat_map(|document| lines_in(document, Language::En)).collect();
        let hardest = hardest(lines.iter().map(String::as_str), &self.names(), HARDEST);
        let unprintable = page::unprintable(&documents)?;
        Ok(LaidOut { pages, page, unprintable, locks: self.locks(), hardest })
    }

    /// A part must stay where one of the drugs needs it.
    fn locks(&self) -> Vec<(PagePart, Option<Lock>)> {
        let mut all: Vec<(PagePart, Option<Lock>)> = PagePart::ALL.map(|part| (part, None)).to_vec();
        for (drug, _) in &self.drugs {
            for ((_, known), (_, lock)) in all.iter_mut().zip(page::locks(&self.library, &self.reference, drug)) {
                *known = known.or(lock);
            }
        }
        all
    }

    pub fn pdf(&self) -> Result<MadePage, HandoutError> {
        page::pdf(&self.documents(), &self.names(), &self.reference.plain_words)
    }

    pub fn text(&self) -> Result<MadePage, HandoutError> {
        page::text(&self.documents(), &self.names(), &self.reference.plain_words)
    }

    /// "clonazepam_en_2026-11-22.pdf", "clonazepam_and_2_more_en_2026-11-22.pdf": never a patient's name.
    pub fn file_name(&self, extension: &str) -> String {
        let Some((drug, request)) = self.drugs.first() else { return String::new() };
        let name = page::file_name(drug, &request.options, extension);
        match self.drugs.len() {
            1 => name,
            n => name.replacen(drug.id().as_str(), &format!("{}_and_{}_more", drug.id(), n - 1), 1),
        }
    }

    /// The file itself, or one with a name of its own in a folder.
    pub fn file_in(&self, path: &Path) -> PathBuf {
        if path.is_dir() { path.join(self.file_name("pdf")) } else { path.to_owned() }
    }
}

fn request(state: &AppState, drug: &Id) -> Option<PageRequest> {
    let (choice, date) = (&state.page.choice, state.today.clone()?);
    let patient = if choice.with_patient { state.patient.patient.clone() } else { Patient::default() };
    Some(PageRequest {
        patient,
        print_answers: choice.with_patient && choice.print_answers,
        options: PageOptions {
            paper: choice.paper,
            size: choice.size,
            language: choice.language,
            parts: choice.left_out.clone(),
            tablets: choice.tablets,
            letterhead: if choice.letterhead {
                as_printed(&state.clinic.letterhead.head)
            } else {
                Letterhead::default()
            },
            typed: state.page.typed.of(drug),
            ..PageOptions::on(date)
        },
    })
}
