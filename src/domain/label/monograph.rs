//! The monograph of an imported label: its text to the letter, graded by section alone, under one source that was read
//! whole.

use super::{Label, SectionKind, patient_text, statements};
use crate::domain::id::Id;
use crate::domain::monograph::{Drug, Item, Monograph, Origin, Section};
use crate::domain::source::{ReadExtent, ReviewStatus, Source, SourceKind};
use crate::domain::tablet;

/// What the label is called as a source; the words are made by who shows them.
#[derive(Clone, Debug)]
pub struct SourceWords {
    pub title: String,
    pub short: String,
}

/// Kinds of section that are read as a section of a monograph.
const SECTIONS: [(SectionKind, Section); 4] = [
    (SectionKind::Indications, Section::Uses),
    (SectionKind::Mechanism, Section::Mechanism),
    (SectionKind::Overdose, Section::Overdose),
    (SectionKind::Storage, Section::Storage),
];

/// The monograph of a label under this id; `None` where the label gives no id for its source.
pub fn monograph(label: &Label, drug: &Id, words: SourceWords) -> Option<Monograph> {
    let source = source(label, words)?;
    let made = statements::of(label, &source.id);
    Some(Monograph {
        items: items(label, &source.id),
        patient_texts: patient_text::of(label, &source.id),
        tablets: tablet::of_label(label),
        sources: vec![source],
        statements: made.statements,
        gaps: made.gaps,
        ..Monograph::empty(of_drug(label, drug), Origin::Imported)
    })
}

fn source(label: &Label, words: SourceWords) -> Option<Source> {
    let identity = &label.identity;
    Some(Source {
        id: Id::new("label")?,
        kind: SourceKind::RegulatorLabel,
        read: ReadExtent::Whole,
        title: words.title,
        short: words.short,
        publisher: identity.labeler.clone(),
        jurisdiction: identity.jurisdiction.clone(),
        document_id: Some(identity.set_id.clone()),
        version: identity.version.map(|version| version.to_string()),
        effective: identity.effective.clone(),
        licence: None,
        note: None,
        review: ReviewStatus::default(),
    })
}

fn of_drug(label: &Label, id: &Id) -> Drug {
    let generic = label.names.generics.first().map(|name| name.to_lowercase());
    let ingredients = || {
        let names: Vec<String> = label.active_ingredients().iter().map(|i| i.name.to_lowercase()).collect();
        (!names.is_empty()).then(|| names.join(", "))
    };
    let name = generic.or_else(ingredients).or_else(|| label.names.first().map(str::to_owned));
    let name = name.unwrap_or_else(|| id.to_string());
    let others = label.names.brands.iter().filter(|brand| brand.to_lowercase() != name);
    let first = |text: Option<&String>| text.map(|text| text.to_lowercase());
    Drug {
        brands: others.cloned().collect(),
        synonyms: label.names.generics.iter().skip(1).map(|name| name.to_lowercase()).collect(),
        class: label.names.classes.first().cloned(),
        form: first(label.products.iter().find_map(|product| product.form.as_ref())),
        route: first(label.products.iter().find_map(|product| product.routes.first())),
        labeler: label.identity.labeler.clone(),
        ..Drug::named(id.clone(), &name)
    }
}

fn items(label: &Label, source: &Id) -> Vec<Item> {
    let mut items = Vec::new();
    for (kind, about) in SECTIONS {
        let texts = label.sections.iter().flat_map(|s| s.walk()).filter(|s| s.kind == kind && !s.is_only_a_heading());
        // A section inside another of its kind is part of that one's text.
        if let Some(section) = texts.into_iter().next()
            && let Some(id) = Id::from_text(&format!("label-{}", about.id()))
        {
            items.push(Item {
                id,
                about,
                words: section.whole_text(),
                patient_words: None,
                phrase: None,
                odd_quote: None,
                source: source.clone(),
                section: section.title.clone().unwrap_or_default(),
                disagree: false,
            });
        }
    }
    items
}
