//! An official label as it was imported: who it is of, its products, its sections as a tree, to the letter. How the
//! formats are read is in `import::label`; what it says about groups of patients is made in `statements`.

mod block;
pub mod difference;
mod group;
mod kind;
pub mod lines;
mod monograph;
mod patient_text;
mod product;
mod section;
pub mod statements;

pub use block::{Block, Cell, Footnote, List, ListItem, Picture, Row, Run, Style, Table};
pub use group::group_key;
pub use kind::SectionKind;
pub use monograph::{SourceWords, monograph};
pub use product::{Ingredient, IngredientRole, Names, Packager, Product, Tablet};
pub use section::LabelSection;

use serde::{Deserialize, Serialize};

use super::date::PartialDate;

/// One version of one label.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Label {
    pub identity: Identity,
    pub names: Names,
    pub products: Vec<Product>,
    /// The short wording of a label of the newer form ("Highlights"), apart from the body, by the section that it is of.
    pub highlights: Vec<LabelSection>,
    /// The body, in the order of the label. Boxed warning, Medication Guide and leaflet for patients are sections of their
    /// own kind.
    pub sections: Vec<LabelSection>,
}

/// What names a label and its version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Identity {
    /// The same in all versions of a label.
    pub set_id: String,
    /// Counts up; `None` where the file does not say. It reaches four figures.
    pub version: Option<u32>,
    /// Names this version alone.
    pub document_id: Option<String>,
    pub effective: Option<PartialDate>,
    pub document: DocumentKind,
    /// The code that `document` was read from, to the letter.
    pub document_code: Option<String>,
    pub format: LabelFormat,
    /// "US", "EU", "ES": whose regulator approved the text; `None` where the file does not say.
    pub jurisdiction: Option<String>,
    /// As the file tags it, in lower case ("en", "es"); such tags are not always true.
    pub language: Option<String>,
    /// The firm whose label it is.
    pub labeler: Option<String>,
    pub packager: Packager,
}

/// The format that a label came in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LabelFormat {
    Spl,
    OpenFda,
    Epi,
}

/// What kind of document a label is, by its code and never by its title.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DocumentKind {
    Prescription,
    OverTheCounter,
    Supplement,
    /// Vaccines, plasma products, cells: for humans, licensed as biologics.
    Biologic,
    MedicalFood,
    Cosmetic,
    Device,
    /// The text for professionals of a leaflet bundle (SmPC).
    ProductInformation,
    /// The text for patients of a leaflet bundle.
    Leaflet,
    /// A label for humans whose code is not known here, or that does not say.
    Other,
}

impl Label {
    /// Every section of the body, parents before their children.
    pub fn all_sections(&self) -> impl Iterator<Item = &LabelSection> {
        section::walk(&self.sections)
    }

    /// The sections of this kind in the body, a parent before its children.
    pub fn of_kind(&self, kind: SectionKind) -> impl Iterator<Item = &LabelSection> {
        self.all_sections().filter(move |section| section.kind == kind)
    }

    /// Is the label in the newer form of 2006 (PLR), with "Warnings and precautions" and "Use in specific populations"?
    pub fn is_newer_form(&self) -> bool {
        self.all_sections()
            .any(|s| matches!(s.kind, SectionKind::WarningsAndPrecautions | SectionKind::SpecificPopulations))
    }

    pub fn has_boxed_warning(&self) -> bool {
        self.of_kind(SectionKind::BoxedWarning).next().is_some()
    }

    /// Every product code, in the order of the file.
    pub fn ndcs(&self) -> impl Iterator<Item = &str> {
        self.products.iter().flat_map(|product| &product.ndcs).map(String::as_str)
    }

    /// The active ingredients of all products, each once, in the order of the file.
    pub fn active_ingredients(&self) -> Vec<&Ingredient> {
        let mut active: Vec<&Ingredient> = Vec::new();
        for ingredient in self.products.iter().flat_map(|product| &product.ingredients) {
            let known = |other: &&Ingredient| other.unii == ingredient.unii && other.name == ingredient.name;
            if ingredient.role == IngredientRole::Active && !active.iter().any(known) {
                active.push(ingredient);
            }
        }
        active
    }
}

#[cfg(test)]
mod tests;
