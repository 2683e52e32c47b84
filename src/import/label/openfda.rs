//! The records of openFDA: one label each, its sections as lines of text without structure. What a section holds of
//! another is found again in `tree`, where its parts begin in `parts`, the short wording at its end in `highlights`.

mod fields;
mod highlights;
mod parts;
mod product;
mod squeezed;
mod tree;

use std::collections::HashMap;
use std::rc::Rc;

use serde_json::{Map, Value};

use super::blocks::Blocks;
use super::dom::{parse, shortened};
use super::finish;
use super::outcome::Read;
use super::refusal::{Oddity, Reason, Refusal};
use crate::domain::label::{Block, Identity, Label, LabelFormat};
use tree::{Flattened, Piece};

type Object = Map<String, Value>;
/// A table behind the letters that it was flattened to.
type Table = (String, Rc<Vec<Block>>);

/// The label of one record.
pub fn read(record: &Map<String, Value>) -> Result<Read, Refusal> {
    let (fields, about) = parts_of(record).ok_or_else(|| Refusal::with(Reason::NotALabel, "no set_id"))?;
    let mut oddities = Vec::new();
    let product = product::read(about);
    let document = product.document(&mut oddities)?;
    let mut blocks = Blocks::default();
    let (pieces, tables) = texts(fields, &mut blocks, &mut oddities);
    if pieces.is_empty() {
        return Err(Refusal::with(Reason::NotALabel, "no text"));
    }
    let one = |key: &str| record.get(key).and_then(Value::as_str).map(str::trim).filter(|text| !text.is_empty());
    let set_id = one("set_id").map(str::to_owned).or_else(|| product.first("spl_set_id"));
    let document_id = one("id").map(str::to_owned).or_else(|| product.first("spl_id"));
    let Some(set_id) = set_id.or_else(|| {
        oddities.push(Oddity::NoSetId(document_id.clone()?));
        document_id.clone()
    }) else {
        return Err(Refusal::with(Reason::Invalid, "set_id"));
    };
    let identity = Identity {
        set_id: finish::name(&set_id),
        version: one("version").and_then(|text| finish::version(text, &mut oddities)),
        document_id: document_id.as_deref().map(finish::name),
        effective: one("effective_time").and_then(|text| super::spl::date(text, &mut oddities)),
        document,
        document_code: product.first("product_type"),
        format: LabelFormat::OpenFda,
        jurisdiction: Some("US".to_owned()),
        language: Some("en".to_owned()),
        labeler: product.first("manufacturer_name"),
        packager: product.packager(),
    };
    let built = tree::build(pieces, tables, &mut oddities);
    let (names, products) = (product.names(), product.products());
    let mut label = Label { identity, names, products, highlights: built.highlights, sections: built.sections };
    finish::finish(&mut label, &blocks, &mut oddities);
    Ok(Read { label, oddities })
}

/// The fields of a record and what is said about its product: as openFDA gives both, and as they are wrapped by those who
/// hand single sections on.
fn parts_of(record: &Object) -> Option<(&Object, Option<&Object>)> {
    let object = |key: &str| record.get(key).and_then(Value::as_object);
    if let Some(sections) = object("sections") {
        return Some((sections, Some(object("openfda_meta").or(object("openfda"))?)));
    }
    (record.contains_key("set_id") || object("openfda").is_some()).then(|| (record, object("openfda")))
}

/// The texts of all fields and the tables beside them.
fn texts(fields: &Map<String, Value>, blocks: &mut Blocks, oddities: &mut Vec<Oddity>) -> (Vec<Piece>, Vec<Flattened>) {
    let (mut pieces, mut tables) = (Vec::new(), Vec::new());
    // A field and the larger one around it bring the same tables: each is read once.
    let mut read: HashMap<&str, Vec<Table>> = HashMap::new();
    for (key, value) in fields {
        if matches!(key.as_str(), "set_id" | "id" | "effective_time" | "version" | "openfda") {
            continue;
        }
        let written: Vec<&str> = match value {
            Value::String(text) => vec![text],
            Value::Array(entries) => entries.iter().filter_map(Value::as_str).collect(),
            _ => Vec::new(),
        };
        match key.strip_suffix("_table") {
            Some(of) => tables.extend(written.iter().flat_map(|text| {
                let found = read.entry(text).or_insert_with(|| table(text, blocks)).clone();
                if found.is_empty() {
                    oddities.push(Oddity::TableNotPlaced(shortened(key)));
                }
                found.into_iter().map(|(flat, table)| Flattened { of: of.to_owned(), flat, table }).collect::<Vec<_>>()
            })),
            None => pieces.extend(written.iter().filter_map(|text| {
                let text = blocks.line(text);
                (!text.is_empty()).then(|| Piece { key: finish::name(key), text })
            })),
        }
    }
    (pieces, tables)
}

/// The tables of one entry with the letters that they were flattened to: it is called HTML, but holds the markup of SPL.
fn table(text: &str, blocks: &mut Blocks) -> Vec<Table> {
    let Ok(root) = parse(&format!("<text>{text}</text>")) else { return Vec::new() };
    let mut tables = Vec::new();
    for element in root.all("table") {
        let flat = blocks.line(&element.letters());
        tables.push((flat, Rc::new(blocks.of_element(element))));
    }
    tables
}
