//! What a version of a label is kept as: its tree of sections without the texts, and what the index of names needs.

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::domain::id::Id;
use crate::domain::label::{Block, Identity, IngredientRole, Label, LabelSection, Names, Product, SectionKind};

/// A label in which each section has the place of its text among the label's texts.
#[derive(Serialize, Deserialize)]
pub struct Head {
    pub identity: Identity,
    pub names: Names,
    pub products: Vec<Product>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub highlights: Vec<Node>,
    pub sections: Vec<Node>,
}

/// A section without its text. A type of its own beside `LabelSection`: in that a section without blocks has no text, here
/// it has one that lies elsewhere, and nobody can show the one for the other by mistake.
#[derive(Serialize, Deserialize)]
pub struct Node {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    pub kind: SectionKind,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<usize>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub children: Vec<Node>,
}

impl Node {
    /// Takes the texts out of a section and of all below it, in the order of reading.
    fn of(section: LabelSection, texts: &mut Vec<(SectionKind, Vec<Block>)>) -> Self {
        let LabelSection { code, number, title, kind, blocks, children } = section;
        let text = (!blocks.is_empty()).then(|| {
            texts.push((kind, blocks));
            texts.len() - 1
        });
        let children = children.into_iter().map(|child| Self::of(child, texts)).collect();
        Self { code, number, title, kind, text, children }
    }

    fn section(self, text: &mut impl FnMut(usize) -> Vec<Block>) -> LabelSection {
        let Self { code, number, title, kind, text: place, children } = self;
        let blocks = place.map(&mut *text).unwrap_or_default();
        let children = children.into_iter().map(|child| child.section(text)).collect();
        LabelSection { code, number, title, kind, blocks, children }
    }

    /// The section with this text, and the headings above it.
    fn with_text(&self, wanted: usize) -> Option<&Self> {
        if self.text == Some(wanted) {
            return Some(self);
        }
        self.children.iter().find_map(|child| child.with_text(wanted))
    }
}

impl Head {
    /// A label taken apart.
    pub fn of(label: Label) -> (Self, Vec<(SectionKind, Vec<Block>)>) {
        let Label { identity, names, products, highlights, sections } = label;
        let mut texts = Vec::new();
        let mut nodes =
            |sections: Vec<LabelSection>| sections.into_iter().map(|section| Node::of(section, &mut texts)).collect();
        let (highlights, sections) = (nodes(highlights), nodes(sections));
        (Self { identity, names, products, highlights, sections }, texts)
    }

    /// The label put together again.
    pub fn label(self, mut text: impl FnMut(usize) -> Vec<Block>) -> Label {
        let Self { identity, names, products, highlights, sections } = self;
        let mut sections_of =
            |nodes: Vec<Node>| nodes.into_iter().map(|node| node.section(&mut text)).collect::<Vec<_>>();
        let (highlights, sections) = (sections_of(highlights), sections_of(sections));
        Label { identity, names, products, highlights, sections }
    }

    pub fn section_with_text(&self, wanted: usize) -> Option<&Node> {
        self.sections.iter().chain(&self.highlights).find_map(|node| node.with_text(wanted))
    }
}

/// The names by which a label is found, beside its set.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct NameLine {
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub brands: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub generics: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ingredients: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub classes: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub labeler: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ndcs: Vec<String>,
}

impl NameLine {
    pub fn of(label: &Label) -> Self {
        let products = || label.products.iter();
        let mut line = Self {
            brands: label.names.brands.clone(),
            generics: label.names.generics.clone(),
            ingredients: Vec::new(),
            classes: label.names.classes.clone(),
            labeler: label.identity.labeler.clone(),
            ndcs: label.ndcs().map(str::to_owned).collect(),
        };
        line.brands.extend(products().filter_map(|product| product.name.clone()));
        line.generics.extend(products().filter_map(|product| product.generic.clone()));
        let active = products().flat_map(|p| &p.ingredients).filter(|i| i.role == IngredientRole::Active);
        line.ingredients.extend(active.flat_map(|i| std::iter::once(&i.name).chain(&i.moieties)).cloned());
        for names in [&mut line.brands, &mut line.generics, &mut line.ingredients, &mut line.ndcs] {
            let mut seen = std::collections::BTreeSet::new();
            names.retain(|name| seen.insert(name.clone()));
        }
        line
    }
}

/// The first half of a SHA-256: nobody can make two texts of the same one by chance or by trying.
pub type Hash = [u8; 16];

pub fn hash<'a>(pieces: impl IntoIterator<Item = &'a [u8]>) -> Hash {
    let mut sha = Sha256::new();
    for piece in pieces {
        // Each piece with its length: two pieces are never one.
        sha.update(u64::try_from(piece.len()).unwrap_or(u64::MAX).to_le_bytes());
        sha.update(piece);
    }
    sha.finalize().first_chunk().copied().unwrap_or_default()
}

/// The id of a label as a drug: its set id, where that is an id; else the nearest one, told apart by its hash.
pub fn drug_id(set_id: &str) -> String {
    let folded = set_id.trim().to_lowercase();
    if let Some(id) = Id::new(&folded) {
        return id.to_string();
    }
    let near = Id::from_text(&folded).map(|id| id.to_string()).unwrap_or_else(|| "label".to_owned());
    let near: String = near.chars().take(50).collect();
    let told_apart: String = hash([folded.as_bytes()]).iter().take(6).map(|byte| format!("{byte:02x}")).collect();
    format!("{}-{told_apart}", near.trim_end_matches('-'))
}

/// YYYYMMDD of a date; what it leaves open is 0.
pub fn date_number(date: &str) -> u32 {
    let part = |at: usize| date.split('-').nth(at).and_then(|part| part.parse::<u32>().ok()).unwrap_or(0);
    part(0) * 10_000 + part(1) * 100 + part(2)
}
