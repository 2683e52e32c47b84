//! FHIR JSON as the tree that FHIR XML is read into: a value becomes an attribute `value`, a list becomes elements of one
//! name, the escaped page in `div` becomes elements.

use serde_json::{Map, Value};

use crate::import::label::bounds::{MOST_DEPTH, MOST_NODES};
use crate::import::label::dom::{Element, Node, is_picture, parse};
use crate::import::label::refusal::{Reason, Refusal};

/// Marks a `div` that is no readable markup and stands as plain text.
pub const BROKEN: &str = "caveat-plain";

/// The resource as an element.
pub fn from_json(kind: &str, object: &Map<String, Value>) -> Result<Element, Refusal> {
    let mut nodes = 0;
    resource(kind, object, 0, &mut nodes)
}

fn resource(kind: &str, object: &Map<String, Value>, depth: usize, nodes: &mut usize) -> Result<Element, Refusal> {
    *nodes += 1;
    if depth > MOST_DEPTH || *nodes > MOST_NODES {
        return Err(Refusal::new(Reason::TooLarge));
    }
    let mut element = Element::named(kind);
    for (key, value) in object.iter().filter(|(key, _)| *key != "resourceType") {
        push(&mut element, key, value, depth + 1, nodes)?;
    }
    Ok(element)
}

fn push(parent: &mut Element, key: &str, value: &Value, depth: usize, nodes: &mut usize) -> Result<(), Refusal> {
    let child = match value {
        Value::Array(values) => return values.iter().try_for_each(|value| push(parent, key, value, depth, nodes)),
        Value::Object(object) => {
            // A resource inside another stands in an element of its own name.
            match object.get("resourceType").and_then(Value::as_str) {
                Some(kind) => {
                    let mut around = Element::named(key);
                    around.children.push(Node::Element(resource(kind, object, depth + 1, nodes)?));
                    around
                }
                None => resource(key, object, depth, nodes)?,
            }
        }
        Value::String(text) if key == "div" => page(text),
        Value::String(text) if is_picture(key, "value", text) => return Ok(()),
        Value::String(text) => valued(key, text.clone()),
        Value::Number(number) => valued(key, number.to_string()),
        Value::Bool(truth) => valued(key, truth.to_string()),
        Value::Null => return Ok(()),
    };
    *nodes += 1;
    parent.children.push(Node::Element(child));
    Ok(())
}

fn valued(key: &str, value: String) -> Element {
    Element { attributes: vec![("value".to_owned(), value)], ..Element::named(key) }
}

/// The page inside a `div` that holds it escaped a second time, as some makers of bundles write it.
pub fn escaped_again(div: &Element) -> Option<Element> {
    let [Node::Text(text)] = div.children.as_slice() else { return None };
    let text = text.trim();
    let is_markup = text.starts_with('<') && text.ends_with('>');
    // The one name beyond XML's five that pages use.
    is_markup.then(|| page(&format!("<div>{}</div>", text.replace("&nbsp;", "\u{a0}"))))
}

/// The page as elements; what is no markup, as letters without its tags.
fn page(text: &str) -> Element {
    if let Ok(root) = parse(text) {
        return Element { name: "div".to_owned(), ..root };
    }
    let mut plain = String::new();
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        let (before, tag) = rest.split_at(at);
        plain.push_str(before);
        let is_tag =
            tag.get(1..).is_some_and(|tag| tag.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/' || c == '!'));
        let end = if is_tag { tag.find('>').map_or(tag.len(), |end| end + 1) } else { 1 };
        plain.push_str(if is_tag { " " } else { "<" });
        rest = tag.get(end..).unwrap_or_default();
    }
    plain.push_str(rest);
    let mut element = Element::named("div");
    element.attributes.push((BROKEN.to_owned(), String::new()));
    element.children.push(Node::Text(plain));
    element
}
