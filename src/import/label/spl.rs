//! SPL, the XML of US labels: the document's head and its sections. Product data are in `product`.

mod product;

use super::blocks::Blocks;
use super::dom::Element;
use super::kinds;
use super::outcome::Read;
use super::refusal::{Oddity, Reason, Refusal};
use crate::domain::date::PartialDate;
use crate::domain::label::{
    Block, DocumentKind, Identity, Label, LabelFormat, LabelSection, Names, Packager, Picture, SectionKind,
};

/// The XML namespace of SPL.
pub const NAMESPACE: &str = "urn:hl7-org:v3";

/// The label of one document.
pub fn read(document: &Element) -> Result<Read, Refusal> {
    let code = document.value(&["code"], "code");
    let kind = match code.and_then(kinds::of_document) {
        Some(Ok(kind)) => Some(kind),
        Some(Err(reason)) => return Err(Refusal::with(reason, code.unwrap_or_default())),
        None => None,
    };
    let Some(body) = document.at(&["component", "structuredBody"]) else {
        return Err(Refusal::with(Reason::NotALabel, code.unwrap_or("no text")));
    };
    let mut reader = Reader::default();
    push_media(body, &mut reader.blocks.media);
    if kind.is_none() {
        reader.oddities.push(Oddity::UnknownDocument(code.map(super::dom::shortened)));
    }
    let sections = reader.sections(body, SectionKind::Other);
    let products = reader.products;
    let names = names(&products, &mut reader.blocks);
    let identity = identity(document, kind, code, &products, &mut reader.oddities)?;
    let mut label = Label { identity, names, products: products.products, highlights: reader.highlights, sections };
    super::finish::finish(&mut label, &reader.blocks, &mut reader.oddities);
    Ok(Read { label, oddities: reader.oddities })
}

fn identity(
    document: &Element,
    kind: Option<DocumentKind>,
    code: Option<&str>,
    products: &product::Products,
    oddities: &mut Vec<Oddity>,
) -> Result<Identity, Refusal> {
    let id = document.value(&["id"], "root").or_else(|| document.value(&["id"], "extension"));
    let set_id = match (document.value(&["setId"], "root"), id) {
        (Some(set_id), _) => set_id,
        (None, Some(id)) => {
            oddities.push(Oddity::NoSetId(super::dom::shortened(id)));
            id
        }
        (None, None) => return Err(Refusal::with(Reason::Invalid, "setId")),
    };
    let version = document.value(&["versionNumber"], "value");
    let labeler = ["author", "assignedEntity", "representedOrganization", "name"];
    Ok(Identity {
        set_id: super::finish::name(set_id),
        version: version.and_then(|text| super::finish::version(text, oddities)),
        document_id: id.map(super::finish::name),
        effective: document.value(&["effectiveTime"], "value").and_then(|text| date(text, oddities)),
        document: kind.unwrap_or(DocumentKind::Other),
        document_code: code.map(super::finish::name),
        format: LabelFormat::Spl,
        jurisdiction: Some("US".to_owned()),
        language: document.value(&["languageCode"], "code").map(str::to_ascii_lowercase).or(Some("en".to_owned())),
        labeler: document.at(&labeler).map(|name| super::finish::name(&name.text())).filter(|name| !name.is_empty()),
        packager: packager(document, products),
    })
}

/// "20231117" as a date; longer ones carry a time of day.
pub fn date(text: &str, oddities: &mut Vec<Oddity>) -> Option<PartialDate> {
    let digits: String = text.chars().take_while(char::is_ascii_digit).collect();
    let part = |from: usize, to: usize| digits.get(from..to);
    let written = match (part(0, 4), part(4, 6), part(6, 8)) {
        (Some(year), Some(month), Some(day)) => format!("{year}-{month}-{day}"),
        (Some(year), Some(month), None) => format!("{year}-{month}"),
        (Some(year), None, None) => year.to_owned(),
        _ => text.to_owned(),
    };
    let date = PartialDate::new(&written);
    if date.is_none() {
        oddities.push(Oddity::WrongDate(super::dom::shortened(text)));
    }
    date
}

fn names(products: &product::Products, blocks: &mut Blocks) -> Names {
    let mut names = Names::default();
    let mut add = |to: &mut Vec<String>, name: &Option<String>| {
        if let Some(name) = name.as_deref().map(|name| blocks.line(name)).filter(|name| !name.is_empty())
            && !to.iter().any(|known| known.eq_ignore_ascii_case(&name))
        {
            to.push(name);
        }
    };
    for product in &products.products {
        add(&mut names.brands, &product.name);
        add(&mut names.generics, &product.generic);
    }
    names
}

#[derive(Default)]
struct Reader {
    blocks: Blocks,
    products: product::Products,
    highlights: Vec<LabelSection>,
    oddities: Vec<Oddity>,
}

impl Reader {
    /// The sections in an element's components.
    fn sections(&mut self, parent: &Element, kind: SectionKind) -> Vec<LabelSection> {
        let mut sections = Vec::new();
        for component in parent.all("component") {
            for section in component.all("section") {
                sections.extend(self.section(section, kind));
            }
        }
        sections
    }

    fn section(&mut self, section: &Element, parent: SectionKind) -> Option<LabelSection> {
        section.all("subject").for_each(|subject| self.products.add(subject));
        let code = section.value(&["code"], "code").map(str::to_owned);
        let title = section.child("title").map(Element::text).map(|title| self.blocks.line(&title));
        let title = title.filter(|title| !title.is_empty());
        let kind = kinds::of_section(code.as_deref(), title.as_deref(), parent);
        let mut blocks: Vec<Block> = section.all("text").flat_map(|text| self.blocks.of(text)).collect();
        blocks.extend(section.all("component").flat_map(|c| c.all("observationMedia")).filter_map(shown_picture));
        drop_doubled_pictures(&mut blocks);
        let number = title.as_deref().and_then(|title| kinds::split_number(title).0);
        self.highlight(section, &code, &number, &title, kind);
        let below = if kind == SectionKind::Other { parent } else { kind };
        let children = self.sections(section, below);
        let empty = title.is_none() && blocks.is_empty() && children.is_empty();
        (!empty).then_some(LabelSection { code, number, title, kind, blocks, children })
    }

    /// The short wording beside the section's own.
    fn highlight(
        &mut self,
        section: &Element,
        code: &Option<String>,
        number: &Option<String>,
        title: &Option<String>,
        kind: SectionKind,
    ) {
        let texts = section.all("excerpt").flat_map(|excerpt| excerpt.all("highlight")).flat_map(|h| h.all("text"));
        let blocks: Vec<Block> = texts.flat_map(|text| self.blocks.of(text)).collect();
        if !blocks.is_empty() {
            let (code, number, title) = (code.clone(), number.clone(), title.clone());
            self.highlights.push(LabelSection { code, number, title, kind, blocks, children: Vec::new() });
        }
    }
}

/// A picture that the text itself does not place.
fn shown_picture(media: &Element) -> Option<Block> {
    let reference = media.value(&["value", "reference"], "value").map(super::finish::name);
    let words = media.child("text").map(Element::text).map(|text| super::finish::name(&text)).filter(|t| !t.is_empty());
    (reference.is_some() || words.is_some()).then_some(Block::Picture(Picture { reference, words }))
}

/// The text names a picture by the id of its medium; where it places any, the media themselves are not listed again.
fn drop_doubled_pictures(blocks: &mut Vec<Block>) {
    let mut seen = Vec::new();
    blocks.retain(|block| match block {
        Block::Picture(Picture { reference: Some(reference), .. }) => {
            let new = !seen.contains(reference);
            seen.push(reference.clone());
            new
        }
        _ => true,
    });
}

/// Who packed the goods: the product code of another firm that they were filled from says it, else what the firms of the
/// document do.
fn packager(document: &Element, products: &product::Products) -> Packager {
    let mut acts = Vec::new();
    document.all("author").for_each(|author| push_acts(author, &mut acts));
    let does = |wanted: &[&str]| acts.iter().any(|act| wanted.contains(act));
    // Manufacture; repack and relabel.
    let packs_anew = does(&["C73606", "C73607"]) && !does(&["C43360", "C82401"]);
    match (products.of_another_firm || packs_anew, products.products.iter().all(|product| product.ndcs.is_empty())) {
        (true, _) => Packager::Repackager,
        (false, true) => Packager::Unknown,
        (false, false) => Packager::Original,
    }
}

fn push_acts<'a>(element: &'a Element, acts: &mut Vec<&'a str>) {
    acts.extend(element.value(&["actDefinition", "code"], "code"));
    element.elements().for_each(|child| push_acts(child, acts));
}

/// The pictures of the document by their names.
fn push_media(element: &Element, media: &mut Vec<(String, Picture)>) {
    if let (Some(id), Some(Block::Picture(picture))) = (element.attribute("ID"), shown_picture(element)) {
        media.push((id.to_owned(), picture));
    }
    for child in element.elements().filter(|child| child.name != "text" && child.name != "subject") {
        push_media(child, media);
    }
}
