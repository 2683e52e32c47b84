//! Words in the texts of imported labels as the window searches them: what is asked, what was found so far, how many there
//! are. Looking is work for a job, see `update::text_search`.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use super::label_library::InPack;
use crate::domain::id::Id;
use crate::domain::label::SectionKind;
use crate::service::jobs::JobId;
use crate::store::labels_db::LabelTextHit;

/// At most this many places in texts are listed.
pub const MOST_LISTED: usize = 20;

/// Sections that are looked into.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TextPart {
    #[default]
    Any,
    BoxedWarning,
    Contraindications,
    Warnings,
    AdverseReactions,
    Interactions,
    Pregnancy,
    Lactation,
    Children,
    Elderly,
    Uses,
    Dose,
    ForPatients,
}

impl TextPart {
    /// In the order of the menu.
    pub const ALL: [Self; 13] = [
        Self::Any,
        Self::BoxedWarning,
        Self::Contraindications,
        Self::Warnings,
        Self::AdverseReactions,
        Self::Interactions,
        Self::Pregnancy,
        Self::Lactation,
        Self::Children,
        Self::Elderly,
        Self::Uses,
        Self::Dose,
        Self::ForPatients,
    ];

    /// The kinds of sections, of labels of the newer and the older form; none for any.
    pub fn kinds(self) -> &'static [SectionKind] {
        use SectionKind as Kind;
        match self {
            Self::Any => &[],
            Self::BoxedWarning => &[Kind::BoxedWarning],
            Self::Contraindications => &[Kind::Contraindications],
            Self::Warnings => &[Kind::WarningsAndPrecautions, Kind::Warnings, Kind::Precautions],
            Self::AdverseReactions => &[Kind::AdverseReactions],
            Self::Interactions => &[Kind::Interactions],
            Self::Pregnancy => &[Kind::Pregnancy, Kind::PregnancyAndLactation, Kind::LaborAndDelivery],
            Self::Lactation => &[Kind::Lactation, Kind::PregnancyAndLactation],
            Self::Children => &[Kind::PediatricUse],
            Self::Elderly => &[Kind::GeriatricUse],
            Self::Uses => &[Kind::Indications],
            Self::Dose => &[Kind::Dosage],
            Self::ForPatients => {
                &[Kind::MedicationGuide, Kind::PatientInsert, Kind::InformationForPatients, Kind::InstructionsForUse]
            }
        }
    }

    /// The id of its word.
    pub fn word(self) -> &'static str {
        match self {
            Self::Any => "text-part-any",
            Self::BoxedWarning => "text-part-boxed",
            Self::Contraindications => "text-part-contraindications",
            Self::Warnings => "text-part-warnings",
            Self::AdverseReactions => "text-part-adverse",
            Self::Interactions => "text-part-interactions",
            Self::Pregnancy => "text-part-pregnancy",
            Self::Lactation => "text-part-lactation",
            Self::Children => "text-part-children",
            Self::Elderly => "text-part-elderly",
            Self::Uses => "text-part-uses",
            Self::Dose => "text-part-dose",
            Self::ForPatients => "text-part-patients",
        }
    }
}

/// How far a search has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Stage {
    /// Nothing was found yet; the first look is to come or under way.
    #[default]
    Looking,
    /// The first hits are listed; whether there are more is not known yet.
    Counting,
    /// So many texts hold the words.
    Counted(usize),
    Failed,
}

/// What was asked for: the words as they were typed, and where.
pub type Asked = (String, TextPart);

/// A search in the texts.
#[derive(Default)]
pub struct TextSearch {
    pub part: TextPart,
    /// What the hits are of; `None` where nothing is looked for.
    pub asked: Option<Asked>,
    pub hits: Vec<InPack<LabelTextHit>>,
    pub stage: Stage,
    pub job: Option<JobId>,
    /// Ends the count that is under way.
    stop: Arc<AtomicBool>,
    /// A label that is opened at the words that were found in it.
    pub go_to: Option<GoTo>,
}

/// Where in a label the words were found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GoTo {
    pub label: Id,
    /// As they were typed, and as they stand in the text.
    pub words: String,
    pub marked: String,
    pub section: Option<String>,
}

impl TextSearch {
    /// Begins another search, or none.
    pub fn ask(&mut self, asked: Option<Asked>) {
        self.end_count();
        self.hits.clear();
        (self.asked, self.stage) = (asked, Stage::Looking);
    }

    /// The library is another one: what was found in the old one goes.
    pub fn forget(&mut self) {
        self.ask(None);
    }

    /// A count that is under way makes room; it is begun again later.
    pub fn end_count(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
    }

    /// A sign for the next count.
    pub fn new_stop(&mut self) -> Arc<AtomicBool> {
        self.stop = Arc::default();
        self.stop.clone()
    }

    /// How many texts hold the words, as far as is known.
    pub fn known(&self) -> usize {
        match self.stage {
            Stage::Counted(n) => n.max(self.hits.len()),
            _ => self.hits.len(),
        }
    }
}
