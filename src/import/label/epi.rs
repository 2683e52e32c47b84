//! FHIR ePI: bundles of bundles with one document or several. XML and JSON are read by one reader; JSON is first made into
//! the same tree.

mod json;
mod product;

use super::blocks::Blocks;
use super::dom::Element;
use super::finish;
use super::kinds;
use super::outcome::{Documents, Read};
use super::refusal::{Oddity, Reason, Refusal};
use crate::domain::label::{DocumentKind, Identity, Label, LabelFormat, LabelSection, Packager, SectionKind};

pub use json::from_json;

/// The resources that a file can be.
pub fn is_root(name: &str) -> bool {
    matches!(name, "Bundle" | "Composition" | "List")
}

/// One document and the bundles around it, the innermost last.
struct Found<'a> {
    composition: &'a Element,
    around: Vec<&'a Element>,
}

/// The labels of a file: one a document.
pub fn read(root: &Element) -> Documents {
    let mut found = Vec::new();
    collect(root, &mut Vec::new(), &mut found);
    if found.is_empty() {
        return Err(Refusal::with(Reason::NotALabel, "no Composition"));
    }
    if found.iter().all(|document| is_template(document.composition)) {
        return Err(Refusal::new(Reason::Template));
    }
    let several = found.len() > 1;
    let name = found.iter().find_map(|document| own_name(document.composition));
    found
        .iter()
        .filter(|document| !is_template(document.composition))
        .map(|document| one(document, several, name.as_deref()))
        .collect()
}

fn collect<'a>(resource: &'a Element, around: &mut Vec<&'a Element>, found: &mut Vec<Found<'a>>) {
    if resource.name == "Composition" {
        found.push(Found { composition: resource, around: around.clone() });
        return;
    }
    around.push(resource);
    for entry in resource.all("entry").flat_map(|entry| entry.all("resource")).flat_map(Element::elements) {
        if is_root(&entry.name) {
            collect(entry, around, found);
        }
    }
    around.pop();
}

fn one(found: &Found<'_>, several: bool, name: Option<&str>) -> Result<Read, Refusal> {
    let mut oddities = Vec::new();
    let composition = found.composition;
    let code = composition.value(&["type", "coding", "code"], "value");
    let document = match code.and_then(kinds::of_document) {
        Some(Ok(kind)) => kind,
        Some(Err(reason)) => return Err(Refusal::with(reason, code.unwrap_or_default())),
        None => document_kind(composition, code),
    };
    let mut reader = Reader { blocks: Blocks::default(), document, oddities: Vec::new() };
    let sections: Vec<LabelSection> =
        composition.all("section").filter_map(|section| reader.section(section, SectionKind::Other)).collect();
    oddities.append(&mut reader.oddities);
    let mut products = product::read(&found.around);
    if products.names.first().is_none() {
        products.names.brands.extend(name.map(str::to_owned));
    }
    if document == DocumentKind::Other {
        oddities.push(Oddity::UnknownDocument(code.map(super::dom::shortened)));
    }
    let identity = identity(found, document, code, several, &products, &mut oddities)?;
    let mut label =
        Label { identity, names: products.names, products: products.products, highlights: Vec::new(), sections };
    finish::finish(&mut label, &reader.blocks, &mut oddities);
    Ok(Read { label, oddities })
}

/// The first line under "1. Name of the medicinal product", the label's own answer where a bundle has no product data. Some
/// authorities hand out nothing else; the leaflet beside the summary has no such section and shares its name.
fn own_name(composition: &Element) -> Option<String> {
    const NAME_SECTION: &str = "200000029792";
    let mut waiting: Vec<&Element> = composition.all("section").collect();
    while let Some(section) = waiting.pop() {
        if section.value(&["code", "coding", "code"], "value") == Some(NAME_SECTION) {
            let mut text = String::new();
            let divs = section.all("text").flat_map(|text| text.all("div"));
            divs.flat_map(|div| Blocks::default().of(div)).for_each(|block| block.push_text(&mut text));
            let first =
                text.lines().map(finish::name).find(|line| !line.is_empty() && line.chars().count() <= LONGEST_NAME);
            return first.map(|line| line.trim_end_matches('.').to_owned());
        }
        waiting.extend(section.all("section"));
    }
    None
}

/// A name with strength and form has up to 120 letters; what is longer is a sentence.
const LONGEST_NAME: usize = 160;

/// The name of the whole set in the list beside the documents: it stays when a document gets a new one.
fn listed_id<'a>(around: &[&'a Element]) -> Option<&'a str> {
    let lists = around.iter().flat_map(|bundle| bundle.all("entry")).flat_map(|entry| entry.all("resource"));
    let mut ids = lists.flat_map(|resource| resource.all("List")).flat_map(|list| list.all("identifier"));
    ids.find_map(|id| id.value(&["value"], "value"))
}

/// Summary or leaflet, by the code of the European lists or by what its type and title say.
fn document_kind(composition: &Element, code: Option<&str>) -> DocumentKind {
    match code {
        Some("100000155532" | "200000029791") => return DocumentKind::ProductInformation,
        Some("100000155538" | "200000029829") => return DocumentKind::Leaflet,
        _ => {}
    }
    let display = composition.value(&["type", "coding", "display"], "value");
    let said = [
        display,
        composition.value(&["type", "text"], "value"),
        composition.value(&["title"], "value"),
        composition.value(&["section", "title"], "value"),
    ];
    let said = said.into_iter().flatten().map(crate::domain::text::normalise).collect::<Vec<_>>().join(" | ");
    let has = |words: &[&str]| words.iter().any(|word| said.contains(word));
    if has(&["summary of product characteristics", "ficha tecnica", "smpc", "resumo das caracteristicas"]) {
        DocumentKind::ProductInformation
    } else if has(&["package leaflet", "prospecto", "leaflet", "pakningsvedlegg", "risalah", "النشرة"]) {
        DocumentKind::Leaflet
    } else {
        DocumentKind::Other
    }
}

fn identity(
    found: &Found<'_>,
    document: DocumentKind,
    code: Option<&str>,
    several: bool,
    products: &product::Products,
    oddities: &mut Vec<Oddity>,
) -> Result<Identity, Refusal> {
    let composition = found.composition;
    let own = composition.value(&["identifier", "value"], "value");
    let listed = listed_id(&found.around);
    let outer = found.around.iter().rev().find_map(|bundle| bundle.value(&["identifier", "value"], "value"));
    let named = composition.value(&["id"], "value");
    let bundle = found.around.iter().find_map(|bundle| bundle.value(&["id"], "value"));
    let set_id = own.or(listed).or(outer).or_else(|| {
        let id = named.or(bundle)?;
        oddities.push(Oddity::NoSetId(finish::name(id)));
        Some(id)
    });
    let Some(set_id) = set_id.map(finish::name).filter(|id| !id.is_empty()) else {
        return Err(Refusal::with(Reason::Invalid, "identifier"));
    };
    // Summary and leaflet of one product may share a name; they are two labels.
    let shared = several && own.is_none();
    let kind = code.map(finish::name).unwrap_or_else(|| format!("{document:?}").to_lowercase());
    let set_id = if shared { format!("{set_id}/{kind}") } else { set_id };
    let version = composition.value(&["version"], "value").or(composition.value(&["meta", "versionId"], "value"));
    let language = composition.value(&["language"], "value");
    let language = language.or_else(|| found.around.iter().rev().find_map(|b| b.value(&["language"], "value")));
    let date = composition.value(&["date"], "value");
    let effective = date.map(|date| date.split('T').next().unwrap_or_default()).and_then(|date| {
        let known = crate::domain::date::PartialDate::new(date);
        if known.is_none() {
            oddities.push(Oddity::WrongDate(super::dom::shortened(date)));
        }
        known
    });
    Ok(Identity {
        set_id,
        version: version.and_then(|text| text.trim().parse().ok()),
        document_id: named.or(bundle).map(finish::name),
        effective,
        document,
        document_code: code.map(finish::name),
        format: LabelFormat::Epi,
        jurisdiction: product::jurisdiction(&found.around, composition),
        language: language.map(|tag| finish::name(tag).to_lowercase()),
        labeler: products.holder.clone(),
        packager: Packager::Unknown,
    })
}

struct Reader {
    blocks: Blocks,
    document: DocumentKind,
    oddities: Vec<Oddity>,
}

impl Reader {
    fn section(&mut self, section: &Element, parent: SectionKind) -> Option<LabelSection> {
        let title = section.value(&["title"], "value").map(|title| self.blocks.line(title));
        let title = title.filter(|title| !title.is_empty());
        let code = section.value(&["code", "coding", "code"], "value").map(str::to_owned);
        let kind = match self.document {
            DocumentKind::ProductInformation | DocumentKind::Leaflet | DocumentKind::Other => {
                kinds::of_leaflet_section(code.as_deref(), title.as_deref(), self.document)
            }
            _ => kinds::of_section(code.as_deref(), title.as_deref(), parent),
        };
        let number = title.as_deref().and_then(|title| kinds::split_number(title).0);
        let mut blocks = Vec::new();
        for div in section.all("text").flat_map(|text| text.all("div")) {
            let again = json::escaped_again(div);
            let div = again.as_ref().unwrap_or(div);
            if div.attribute(json::BROKEN).is_some() {
                let place = title.clone().or_else(|| code.clone()).unwrap_or_default();
                self.oddities.push(Oddity::PlainText(super::dom::shortened(&place)));
            }
            blocks.extend(self.blocks.of(div));
        }
        let below = if kind == SectionKind::Other { parent } else { kind };
        let children: Vec<LabelSection> =
            section.all("section").filter_map(|child| self.section(child, below)).collect();
        let empty = title.is_none() && blocks.is_empty() && children.is_empty();
        (!empty).then_some(LabelSection { code, number, title, kind, blocks, children })
    }
}

/// What a form writes where a product's name belongs.
const BLANKS: [&str; 4] = ["product name", "generic name", "brand name", "invented name"];

/// A form that nobody filled in: no text at all, or a blank where the name belongs.
fn is_template(composition: &Element) -> bool {
    let mut letters = 0;
    let mut waiting: Vec<&Element> = composition.all("section").collect();
    let mut reader = Blocks::default();
    while let Some(section) = waiting.pop() {
        waiting.extend(section.all("section"));
        let divs = section.all("text").flat_map(|text| text.all("div"));
        for block in divs.flat_map(|div| reader.of(div)) {
            let mut line = String::new();
            block.push_text(&mut line);
            letters += line.trim().len();
            if BLANKS.contains(&crate::domain::text::normalise(&line).as_str()) {
                return true;
            }
        }
    }
    letters == 0
}
