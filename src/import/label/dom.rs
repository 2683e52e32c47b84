//! One XML document as a small tree, read event by event within bounds: no DOCTYPE, no entities but the five and numbers.

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Error, Reader};

use super::bounds::{MOST_ATTRIBUTE_BYTES, MOST_ATTRIBUTES, MOST_DEPTH, MOST_NODES};
use super::refusal::{Reason, Refusal};

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Element {
    /// Without its prefix.
    pub name: String,
    pub attributes: Vec<(String, String)>,
    pub children: Vec<Node>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Node {
    Element(Element),
    Text(String),
}

impl Element {
    pub fn named(name: &str) -> Self {
        Self { name: name.to_owned(), ..Self::default() }
    }

    pub fn elements(&self) -> impl Iterator<Item = &Self> {
        self.children.iter().filter_map(|node| match node {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    }

    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Self> {
        self.elements().filter(move |element| element.name == name)
    }

    pub fn child(&self, name: &str) -> Option<&Self> {
        self.elements().find(|element| element.name == name)
    }

    /// The first element at the end of this path.
    pub fn at(&self, path: &[&str]) -> Option<&Self> {
        path.iter().try_fold(self, |element, name| element.child(name))
    }

    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// An attribute of the element at the end of the path, where it is not empty.
    pub fn value(&self, path: &[&str], attribute: &str) -> Option<&str> {
        self.at(path)?.attribute(attribute).map(str::trim).filter(|value| !value.is_empty())
    }

    /// All letters below, white space as one blank.
    pub fn text(&self) -> String {
        self.letters().split_ascii_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// All letters below, white space as it is.
    pub fn letters(&self) -> String {
        let mut text = String::new();
        self.push_text(&mut text);
        text
    }

    fn push_text(&self, into: &mut String) {
        for node in &self.children {
            match node {
                Node::Text(text) => into.push_str(text),
                Node::Element(element) => {
                    if element.name == "br" {
                        into.push(' ');
                    }
                    element.push_text(into);
                }
            }
        }
    }
}

/// The letters of a file: UTF-8 with or without a mark. Nothing else was ever seen.
pub fn letters(bytes: &[u8]) -> Result<&str, Refusal> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let other = [&b"\xff\xfe"[..], b"\xfe\xff", b"<\0", b"\0<", b"{\0", b"\0{"];
    if other.iter().any(|start| bytes.starts_with(start)) {
        return Err(Refusal::with(Reason::Encoding, "UTF-16"));
    }
    std::str::from_utf8(bytes).map_err(|error| match error.error_len() {
        // The last letter is cut in two.
        None => Refusal::with(Reason::Truncated, format!("byte {}", error.valid_up_to())),
        Some(_) => Refusal::with(Reason::Encoding, format!("byte {}", error.valid_up_to())),
    })
}

/// The root element of a document.
pub fn parse(text: &str) -> Result<Element, Refusal> {
    let mut reader = Reader::from_str(text);
    let mut tree = Tree::default();
    loop {
        let place = reader.buffer_position();
        let event = reader.read_event().map_err(|error| failure(&error, place, text.len()))?;
        let refuse = |reason| Refusal::with(reason, format!("byte {place}"));
        match event {
            Event::Start(start) => tree.open(element(&start).map_err(refuse)?).map_err(refuse)?,
            Event::Empty(start) => {
                tree.open(element(&start).map_err(refuse)?).map_err(refuse)?;
                tree.close();
            }
            Event::End(_) => tree.close(),
            Event::Text(letters) => tree.letters(&letters.xml10_content()).map_err(refuse)?,
            Event::CData(letters) => tree.letters(&letters.xml10_content()).map_err(refuse)?,
            Event::GeneralRef(name) => {
                let letter = match name.resolve_char_ref() {
                    Ok(Some(letter)) => Some(letter),
                    Ok(None) => named_letter(&name),
                    Err(_) => None,
                };
                let Some(letter) = letter else {
                    return Err(Refusal::with(Reason::Invalid, format!("&{};", shortened(&name))));
                };
                tree.letters(letter.encode_utf8(&mut [0; 4])).map_err(refuse)?;
            }
            Event::DocType(_) => return Err(Refusal::new(Reason::Doctype)),
            Event::Decl(declared) => {
                let encoding = declared.encoding().and_then(Result::ok);
                if let Some(other) = encoding.filter(|name| !is_utf8(name)) {
                    return Err(Refusal::with(Reason::Encoding, shortened(&other)));
                }
            }
            Event::Eof => break,
            Event::Comment(_) | Event::PI(_) => {}
        }
    }
    match (tree.open.is_empty(), tree.root) {
        (true, Some(root)) => Ok(root),
        (true, None) => Err(Refusal::new(Reason::NotALabel)),
        (false, _) => Err(Refusal::with(Reason::Truncated, format!("byte {}", text.len()))),
    }
}

/// The five that XML names itself.
fn named_letter(name: &str) -> Option<char> {
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        _ => return None,
    })
}

fn is_utf8(name: &str) -> bool {
    ["utf-8", "utf8", "us-ascii", "ascii"].iter().any(|known| name.trim().eq_ignore_ascii_case(known))
}

/// The beginning of something that a file decides the length of.
pub fn shortened(text: &str) -> String {
    text.chars().filter(|c| !crate::domain::text::is_hostile(*c)).take(60).collect()
}

fn failure(error: &Error, place: u64, length: usize) -> Refusal {
    let at_end = usize::try_from(place).is_ok_and(|place| place + 1 >= length);
    let unfinished = match error {
        // A tag, a comment or an attribute that the file ends in.
        Error::Syntax(_) => true,
        _ => at_end,
    };
    let reason = if unfinished { Reason::Truncated } else { Reason::Invalid };
    Refusal::with(reason, format!("byte {place}: {}", shortened(&error.to_string())))
}

fn element(start: &BytesStart<'_>) -> Result<Element, Reason> {
    let mut element = Element::named(start.local_name().as_ref());
    for attribute in start.html_attributes() {
        let attribute = attribute.map_err(|_| Reason::Invalid)?;
        let name = attribute.key.local_name();
        let name = name.as_ref();
        if attribute.key.as_ref() == "xmlns" || !attribute.key.as_ref().starts_with("xmlns:") {
            let raw = &attribute.value;
            // Pictures as text: the half of all letters in some files, and none that anyone reads.
            if is_picture(&element.name, name, raw) {
                continue;
            }
            if raw.len() > MOST_ATTRIBUTE_BYTES || element.attributes.len() >= MOST_ATTRIBUTES {
                return Err(Reason::TooLarge);
            }
            let value = attribute.normalized_value(quick_xml::XmlVersion::Implicit1_0).map_err(|_| Reason::Invalid)?;
            element.attributes.push((name.to_owned(), value.into_owned()));
        }
    }
    Ok(element)
}

/// A picture written as text: `src="data:..."` of a page, `<data value="...">` of a resource.
pub fn is_picture(element: &str, attribute: &str, value: &str) -> bool {
    (matches!(attribute, "src" | "href") && value.trim_start().starts_with("data:"))
        || (element == "data" && attribute == "value")
}

#[derive(Default)]
struct Tree {
    open: Vec<Element>,
    root: Option<Element>,
    nodes: usize,
}

impl Tree {
    fn open(&mut self, element: Element) -> Result<(), Reason> {
        self.nodes += 1;
        if self.open.len() >= MOST_DEPTH || self.nodes > MOST_NODES {
            return Err(Reason::TooLarge);
        }
        if self.open.is_empty() && self.root.is_some() {
            return Err(Reason::Invalid);
        }
        self.open.push(element);
        Ok(())
    }

    fn close(&mut self) {
        let Some(done) = self.open.pop() else { return };
        match self.open.last_mut() {
            Some(parent) => parent.children.push(Node::Element(done)),
            None => self.root = Some(done),
        }
    }

    fn letters(&mut self, letters: &str) -> Result<(), Reason> {
        let Some(parent) = self.open.last_mut() else {
            // Outside of the root only white space may stand.
            return if letters.trim().is_empty() { Ok(()) } else { Err(Reason::NotALabel) };
        };
        match parent.children.last_mut() {
            Some(Node::Text(text)) => text.push_str(letters),
            _ => {
                self.nodes += 1;
                if self.nodes > MOST_NODES {
                    return Err(Reason::TooLarge);
                }
                parent.children.push(Node::Text(letters.to_owned()));
            }
        }
        Ok(())
    }
}
