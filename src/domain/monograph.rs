//! A drug's monograph: names, tablets, sections, side effects, statements, interactions and their sources.
//! How it is read from a file is in `import`; how it meets a patient is in `check`.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::date::PartialDate;
use super::effect::EffectList;
use super::grade::{Grade, Standing};
use super::id::Id;
use super::interaction::Interaction;
use super::pack::PackTag;
use super::patient_text::PatientText;
use super::population::Populations;
use super::source::{ReadExtent, ReviewStatus, Source, SourceKind};
use super::statement::{Gap, GapReason, Statement};
use super::tablet::TabletDrawing;

/// Where a monograph lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    Bundled,
    Clinic,
    /// In an installed pack.
    Pack,
    Imported,
}

/// A section of a monograph, in the order of reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Section {
    Uses,
    Mechanism,
    Duration,
    Taking,
    MissedDose,
    Overdose,
    Driving,
    Monitoring,
    Alcohol,
    Urgent,
    Soon,
    LongTerm,
    Tolerance,
    Dependence,
    Stopping,
    Withdrawal,
    DoseNotes,
    Storage,
    Advice,
    Disclaimer,
}

impl Section {
    /// The stable name, used in data, JSON and the ids of words.
    pub fn id(self) -> &'static str {
        match self {
            Self::Uses => "uses",
            Self::Mechanism => "mechanism",
            Self::Duration => "duration",
            Self::Taking => "taking",
            Self::MissedDose => "missed_dose",
            Self::Overdose => "overdose",
            Self::Driving => "driving",
            Self::Monitoring => "monitoring",
            Self::Alcohol => "alcohol",
            Self::Urgent => "urgent",
            Self::Soon => "soon",
            Self::LongTerm => "long_term",
            Self::Tolerance => "tolerance",
            Self::Dependence => "dependence",
            Self::Stopping => "stopping",
            Self::Withdrawal => "withdrawal",
            Self::DoseNotes => "dose_notes",
            Self::Storage => "storage",
            Self::Advice => "advice",
            Self::Disclaimer => "disclaimer",
        }
    }
}

/// One fact of one source. The field order is the order of the JSON (contract.md, `item`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Item {
    pub id: Id,
    #[serde(skip_serializing)]
    pub about: Section,
    /// Our plain wording.
    pub words: String,
    #[serde(default)]
    pub patient_words: Option<String>,
    /// The source's own words, at most 9.
    #[serde(default)]
    pub phrase: Option<String>,
    /// What the source writes oddly, to the letter. Quoted on staff screens, never printed.
    #[serde(default)]
    pub odd_quote: Option<String>,
    pub source: Id,
    /// The heading in the source.
    pub section: String,
    /// Another source says something else here.
    #[serde(default)]
    pub disagree: bool,
}

impl Item {
    pub fn printed(&self) -> &str {
        self.patient_words.as_deref().unwrap_or(&self.words)
    }
}

/// A tablet strength with what is known of its looks. The field order is the order of the JSON.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Strength {
    pub id: Id,
    pub strength: String,
    #[serde(default)]
    pub colour: Option<String>,
    #[serde(default)]
    pub shape: Option<String>,
    /// A cut or an imprint, in words ("K-shaped cut").
    #[serde(default)]
    pub mark: Option<String>,
    /// Scored for breaking; `None` where not stated.
    #[serde(default)]
    pub score: Option<bool>,
    pub source: Id,
    /// Who names the colour and the shape, where it is not `source`.
    #[serde(default)]
    pub colour_source: Option<Id>,
}

/// A name that is mixed up with this drug's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LookAlike {
    pub name: String,
    /// The tall-man spelling, for staff screens only.
    #[serde(default, skip_serializing)]
    pub tall_man: Option<String>,
    pub why: String,
    pub source: Id,
}

/// A spelling seen in a source that is not the name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Misspelling {
    pub word: String,
    /// The name that is meant.
    pub means: String,
    pub source: Id,
}

/// Names, class and form of a drug.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Drug {
    pub id: Id,
    /// International generic name in lower case.
    pub name: String,
    #[serde(default)]
    pub tall_man: Option<String>,
    #[serde(default)]
    pub brands: Vec<String>,
    #[serde(default)]
    pub synonyms: Vec<String>,
    #[serde(default)]
    pub class: Option<String>,
    #[serde(default)]
    pub form: Option<String>,
    #[serde(default)]
    pub route: Option<String>,
    /// The firm whose label it is, for an imported one.
    #[serde(default)]
    pub labeler: Option<String>,
    #[serde(default)]
    pub misspellings: Vec<Misspelling>,
    #[serde(default)]
    pub look_alikes: Vec<LookAlike>,
    #[serde(default)]
    pub strengths: Vec<Strength>,
    /// What to draw with the tablets: caption for staff ("K-shaped cut from the label, colours from other pages").
    #[serde(default)]
    pub drawing_note: Option<String>,
    /// Ids of the statements, items or interactions that stand first on a handout, 3 or 4 of them.
    #[serde(default)]
    pub most_important: Vec<Id>,
}

impl Drug {
    /// A drug of which only the name is known.
    pub fn named(id: Id, name: &str) -> Self {
        Self {
            id,
            name: name.to_owned(),
            tall_man: None,
            brands: Vec::new(),
            synonyms: Vec::new(),
            class: None,
            form: None,
            route: None,
            labeler: None,
            misspellings: Vec::new(),
            look_alikes: Vec::new(),
            strengths: Vec::new(),
            drawing_note: None,
            most_important: Vec::new(),
        }
    }

    /// Generic name, brands and synonyms.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        std::iter::once(&self.name).chain(&self.brands).chain(&self.synonyms).map(String::as_str)
    }
}

/// Everything known about one drug.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Monograph {
    pub drug: Drug,
    pub origin: Origin,
    /// The pack that it came in.
    pub pack: Option<PackTag>,
    pub sources: Vec<Source>,
    pub items: Vec<Item>,
    pub side_effects: Vec<EffectList>,
    pub statements: Vec<Statement>,
    pub gaps: Vec<Gap>,
    pub interactions: Vec<Interaction>,
    /// What an imported label itself says to patients; of other monographs none.
    pub patient_texts: Vec<PatientText>,
    /// How its tablets look by the codes of an imported label; of other monographs none.
    pub tablets: Vec<TabletDrawing>,
}

impl Monograph {
    /// A monograph that says nothing yet, to be filled.
    pub fn empty(drug: Drug, origin: Origin) -> Self {
        Self {
            drug,
            origin,
            pack: None,
            sources: Vec::new(),
            items: Vec::new(),
            side_effects: Vec::new(),
            statements: Vec::new(),
            gaps: Vec::new(),
            interactions: Vec::new(),
            patient_texts: Vec::new(),
            tablets: Vec::new(),
        }
    }

    /// The stand-in of a drug that could not be read: every population has failed for this reason.
    pub fn unreadable(id: Id, reason: &GapReason, populations: &Populations) -> Self {
        let gaps = populations.ids().map(|population| Gap::check_failed(population.clone(), reason.clone()));
        let name = id.to_string();
        Self { gaps: gaps.collect(), ..Self::empty(Drug::named(id, &name), Origin::Clinic) }
    }

    pub fn id(&self) -> &Id {
        &self.drug.id
    }

    pub fn source(&self, id: &Id) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == *id)
    }

    /// The sources, highest rank first.
    pub fn sources_by_rank(&self) -> Vec<&Source> {
        let mut sources: Vec<_> = self.sources.iter().collect();
        sources.sort_by_key(|source| source.rank_key());
        sources
    }

    /// The sources that a text about patients rests on: those of names and tablets alone are no witnesses of silence.
    /// All of them where nothing rests on any.
    pub fn text_sources(&self) -> Vec<&Source> {
        let mut used: BTreeSet<&Id> = self.items.iter().map(|item| &item.source).collect();
        used.extend(self.statements.iter().map(|s| &s.source));
        used.extend(self.interactions.iter().map(|i| &i.source));
        used.extend(self.side_effects.iter().map(|list| &list.source));
        used.extend(self.gaps.iter().filter_map(|gap| gap.source.as_ref()));
        self.sources.iter().filter(|source| used.is_empty() || used.contains(&source.id)).collect()
    }

    pub fn section(&self, section: Section) -> impl Iterator<Item = &Item> {
        self.items.iter().filter(move |item| item.about == section)
    }

    /// The grade that the clinic itself gave to an ungraded line, and its own statement beside it.
    pub fn graded_by_clinic(&self, line: &Statement) -> Option<(Grade, &Statement)> {
        let id = line.assessed_by.as_ref().filter(|_| line.grade.is_none())?;
        let own = self.statements.iter().find(|own| own.id == *id)?;
        Some((own.grade?, own))
    }

    /// A line's own grade, else the clinic's, else "not assessed"; `None` for a boxed warning without a grade.
    pub fn standing_of(&self, line: &Statement) -> Option<Standing> {
        let grade = line.grade.or_else(|| self.graded_by_clinic(line).filter(|_| !line.boxed).map(|(grade, _)| grade));
        match grade {
            Some(grade) => Some(grade.into()),
            None if line.boxed => None,
            None => Some(Standing::NotAssessed),
        }
    }

    /// True where a boxed warning stands, false only if a label read whole has none, else not known.
    pub fn boxed_warning(&self) -> Option<bool> {
        let whole_label = self
            .sources
            .iter()
            .any(|source| source.kind == SourceKind::RegulatorLabel && source.read == ReadExtent::Whole);
        match self.statements.iter().any(|statement| statement.boxed) {
            true => Some(true),
            false if whole_label => Some(false),
            false => None,
        }
    }

    /// The least of the reviews of its sources.
    pub fn review(&self) -> ReviewStatus {
        self.sources.iter().map(|source| source.review).min().unwrap_or_default()
    }

    pub fn newest_source(&self) -> Option<&PartialDate> {
        self.sources.iter().filter_map(|source| source.effective.as_ref()).max()
    }

    /// Does a source warn of withdrawal or of stopping suddenly? Then paper must say so beside "Do not take".
    pub fn warns_of_withdrawal(&self) -> bool {
        self.items.iter().any(|item| matches!(item.about, Section::Stopping | Section::Withdrawal))
    }
}
