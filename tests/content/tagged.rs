//! A written PDF read as a screen reader's program reads it: the tree of its structure, and what its pages paint inside
//! and outside that tree.

use std::collections::BTreeMap;

use lopdf::content::Content;
use lopdf::{Dictionary, Document, Encoding, Object, ObjectId};

/// A node of the structure tree.
#[derive(Debug, Default)]
pub struct Node {
    /// "H1", "L", "LBody"; empty for the root.
    pub kind: String,
    pub alt: Option<String>,
    pub kids: Vec<Node>,
    /// The marked contents that stand directly under it: page and number.
    pub contents: Vec<(ObjectId, i64)>,
}

impl Node {
    pub fn new(kind: &str, kids: Vec<Node>) -> Self {
        Self { kind: kind.to_owned(), kids, ..Self::default() }
    }

    /// The structure tree of a file.
    pub fn root(pdf: &Document) -> Self {
        let root = dictionary(pdf, pdf.catalog().unwrap().get(b"StructTreeRoot").unwrap()).unwrap();
        let mut node = Self::default();
        add_kids(pdf, &mut node, root, None);
        node
    }

    /// All nodes below, in reading order, each with the kind of the node above it.
    pub fn walk<'a>(&'a self, each: &mut impl FnMut(&'a str, &'a Node)) {
        for kid in &self.kids {
            each(&self.kind, kid);
            kid.walk(each);
        }
    }
}

pub fn dictionary<'a>(pdf: &'a Document, object: &'a Object) -> Option<&'a Dictionary> {
    pdf.dereference(object).ok()?.1.as_dict().ok()
}

pub fn name(dictionary: &Dictionary, key: &[u8]) -> Option<String> {
    Some(String::from_utf8_lossy(dictionary.get(key).ok()?.as_name().ok()?).into_owned())
}

fn add_kids(pdf: &Document, node: &mut Node, element: &Dictionary, page: Option<ObjectId>) {
    let page = element.get(b"Pg").and_then(Object::as_reference).ok().or(page);
    let Ok(kids) = element.get(b"K") else { return };
    let kids = match pdf.dereference(kids).unwrap().1 {
        Object::Array(kids) => kids.clone(),
        one => vec![one.clone()],
    };
    for kid in &kids {
        let kid = pdf.dereference(kid).unwrap().1;
        if let Ok(number) = kid.as_i64() {
            node.contents.push((page.unwrap(), number));
            continue;
        }
        let kid = kid.as_dict().unwrap();
        match (kid.get(b"MCID").and_then(Object::as_i64), name(kid, b"S")) {
            (Ok(number), _) => {
                let page = kid.get(b"Pg").and_then(Object::as_reference).ok().or(page);
                node.contents.push((page.unwrap(), number));
            }
            (_, Some(kind)) => {
                let alt = kid.get(b"Alt").ok().and_then(|alt| lopdf::decode_text_string(alt).ok());
                let mut below = Node { kind, alt, ..Node::default() };
                add_kids(pdf, &mut below, kid, page);
                node.kids.push(below);
            }
            // A link or another object of the page.
            _ => {}
        }
    }
}

/// Where an operator paints.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mark {
    /// In the marked content with this number.
    Tagged(i64),
    /// In an artefact: "Header", "Footer", "Background" or nothing.
    Artifact(String),
    /// Outside of all: a screen reader would meet it without knowing what it is.
    Unmarked,
}

/// An operator that paints, where it stands, and the text that it shows.
#[derive(Debug)]
pub struct Painted {
    pub operator: String,
    pub mark: Mark,
    pub text: String,
}

/// Operators that leave ink: text, paths, shadings, pictures.
const PAINTS: [&str; 18] =
    ["Tj", "TJ", "'", "\"", "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "Do", "BI", "ID", "EI"];

/// Everything that a page paints.
pub fn painted(pdf: &Document, page: ObjectId) -> Vec<Painted> {
    let content = Content::decode(&pdf.get_page_content(page)).unwrap();
    let fonts = pdf.get_page_fonts(page).unwrap();
    let encodings: BTreeMap<Vec<u8>, Encoding<'_>> =
        fonts.into_iter().map(|(name, font)| (name, font.get_font_encoding(pdf).unwrap())).collect();
    let (mut marks, mut font, mut painted): (Vec<Option<Mark>>, Vec<u8>, Vec<Painted>) =
        (Vec::new(), Vec::new(), Vec::new());
    for operation in &content.operations {
        let operator = operation.operator.as_str();
        match operator {
            "BDC" | "BMC" => marks.push(mark(&operation.operands)),
            "EMC" => assert!(marks.pop().is_some(), "an end of marked content without a beginning"),
            "Tf" => font = operation.operands[0].as_name().unwrap().to_vec(),
            _ if PAINTS.contains(&operator) => {
                let mark = marks.iter().rev().flatten().next().cloned().unwrap_or(Mark::Unmarked);
                let text = encodings.get(&font).map(|e| shown(e, &operation.operands)).unwrap_or_default();
                painted.push(Painted { operator: operator.to_owned(), mark, text });
            }
            _ => {}
        }
    }
    assert!(marks.is_empty(), "marked content without an end");
    painted
}

/// A mark that says what its content is; none for one that only names a language.
fn mark(operands: &[Object]) -> Option<Mark> {
    let kind = operands.first()?.as_name().ok()?;
    let properties = operands.get(1).and_then(|properties| properties.as_dict().ok());
    if kind == b"Artifact" {
        let subtype = properties.and_then(|properties| name(properties, b"Subtype")).unwrap_or_default();
        return Some(Mark::Artifact(subtype));
    }
    Some(Mark::Tagged(properties?.get(b"MCID").ok()?.as_i64().ok()?))
}

fn shown(encoding: &Encoding<'_>, operands: &[Object]) -> String {
    let text = |object: &Object| match object {
        Object::String(bytes, _) => Document::decode_text(encoding, bytes).unwrap(),
        _ => String::new(),
    };
    let all = operands.iter().map(|operand| match operand {
        Object::Array(pieces) => pieces.iter().map(text).collect(),
        one => text(one),
    });
    all.collect()
}
