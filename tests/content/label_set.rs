//! The labels that the data can be held against. They are not part of the project: their folder is named by
//! `CAVEAT_LABELS_DIR`. With `CAVEAT_REQUIRE_ALL=1` a run without it is a failure.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use serde_json::Value;

use crate::label_sections;
use crate::monographs::all;
use crate::tree::files_below;

/// The folder, or `None` with the reason on the output.
pub fn folder() -> Option<PathBuf> {
    if let Some(folder) = std::env::var_os("CAVEAT_LABELS_DIR").filter(|folder| !folder.is_empty()) {
        return Some(folder.into());
    }
    assert!(std::env::var_os("CAVEAT_REQUIRE_ALL").is_none_or(|v| v != "1"), "CAVEAT_LABELS_DIR is not set");
    println!("skipped: CAVEAT_LABELS_DIR is not set");
    None
}

/// One label: the texts of each section under the names of openFDA.
pub struct Label {
    /// From the folder of the labels on, with `/`.
    pub file: String,
    pub version: Option<String>,
    /// `YYYY-MM-DD`.
    pub effective: Option<String>,
    sections: BTreeMap<String, Texts>,
    by_name: BTreeMap<&'static str, Vec<String>>,
}

/// A section as one line, tables without their tags.
struct Texts {
    written: String,
    folded: String,
}

impl Label {
    /// The texts that one of our section names means; `None` where it is none of our names.
    pub fn texts_of(&self, name: &str) -> Option<&[String]> {
        self.by_name.get(name).map(Vec::as_slice)
    }

    /// A section as it is written, and folded; empty where the label has none.
    pub fn written(&self, key: &str) -> &str {
        self.sections.get(key).map_or("", |texts| &texts.written)
    }

    pub fn folded(&self, key: &str) -> &str {
        self.sections.get(key).map_or("", |texts| &texts.folded)
    }

    /// The keys of openFDA under which a folded phrase stands, for a message.
    pub fn keys_with(&self, phrase: &str) -> Vec<&str> {
        self.sections.iter().filter(|(_, texts)| texts.folded.contains(phrase)).map(|(key, _)| key.as_str()).collect()
    }

    fn new(
        file: String,
        version: Option<String>,
        effective: Option<String>,
        texts: BTreeMap<String, Vec<String>>,
    ) -> Self {
        let section = |texts: Vec<String>| {
            let written = without_tags(&texts.join("\n")).split_whitespace().collect::<Vec<_>>().join(" ");
            Texts { folded: folded(&written), written }
        };
        let sections = texts.into_iter().map(|(key, texts)| (key, section(texts))).collect();
        let mut label = Self { file, version, effective, sections, by_name: BTreeMap::new() };
        label.by_name = label_sections::by_name(&label);
        label
    }

    /// A record as openFDA gives it.
    fn complete(file: String, record: &Value) -> Option<Self> {
        let record = record.as_object()?;
        let texts = |value: &Value| -> Vec<String> {
            value.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
        };
        let sections = record.iter().map(|(key, value)| (key.clone(), texts(value)));
        let one = |key: &str| record.get(key).and_then(Value::as_str).map(str::to_owned);
        let effective = one("effective_time").filter(|day| day.len() == 8);
        let effective = effective.map(|day| format!("{}-{}-{}", &day[..4], &day[4..6], &day[6..]));
        Some(Self::new(file, one("version"), effective, sections.filter(|(_, texts)| !texts.is_empty()).collect()))
    }

    /// A label of which only some sections were kept, in a form of their own.
    fn in_parts(file: String, json: &Value) -> Option<Self> {
        let sections = json["sections"].as_object()?;
        let sections = sections.iter().filter_map(|(key, text)| Some((key.clone(), vec![text.as_str()?.to_owned()])));
        Some(Self::new(file, None, None, sections.collect()))
    }
}

/// The labels that sources of our data name, by their set id; read once for all tests.
pub fn at_hand() -> Option<&'static BTreeMap<String, Label>> {
    static LABELS: OnceLock<BTreeMap<String, Label>> = OnceLock::new();
    let folder = folder()?;
    Some(LABELS.get_or_init(|| {
        let sources = all().into_iter().flat_map(|(_, drug)| drug.sources);
        read(&folder, &sources.filter_map(|source| source.document_id).collect())
    }))
}

fn read(folder: &Path, wanted: &BTreeSet<String>) -> BTreeMap<String, Label> {
    let mut labels = BTreeMap::new();
    for path in ["openfda/pharmgkb", "openfda/medguard"].iter().flat_map(|part| files_below(&folder.join(part), "json"))
    {
        let text = std::fs::read_to_string(&path).unwrap();
        let Some(set_id) = set_id(&text).filter(|id| wanted.contains(*id)) else { continue };
        let json: Value = serde_json::from_str(&text).unwrap();
        let file = relative(folder, &path);
        let label = Label::complete(file.clone(), &json["results"][0]).or_else(|| Label::in_parts(file, &json));
        labels.insert(set_id.to_owned(), label.unwrap());
    }
    labels
}

/// The set id of a label without reading all of it: a set of hundreds of labels is large.
fn set_id(json: &str) -> Option<&str> {
    let key = ["\"set_id\"", "\"spl_set_id\""].iter().find_map(|key| Some(json.find(key)? + key.len()))?;
    json[key..].split('"').nth(1)
}

/// A file's path from the folder of the labels on, with `/`.
pub fn relative(folder: &Path, path: &Path) -> String {
    let inside = path.strip_prefix(folder).unwrap();
    inside.components().map(|c| c.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
}

/// Straight quotation marks and hyphens, single blanks.
pub fn plain(text: &str) -> String {
    let straight: String = text
        .chars()
        .map(|c| match c {
            '“' | '”' => '"',
            '‘' | '’' => '\'',
            '\u{2010}'..='\u{2012}' => '-',
            c => c,
        })
        .collect();
    straight.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// As [`plain`], in lower case, without signs of registration and with single blanks around brackets.
pub fn folded(text: &str) -> String {
    let spaced = text.replace(['®', '™'], "").replace(['–', '—'], "-").replace('(', " ( ").replace(')', " ) ");
    plain(&spaced).to_lowercase()
}

/// Every tag becomes a blank; a "<" that begins none stays.
pub fn without_tags(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        let (before, tag) = rest.split_at(at);
        plain.push_str(before);
        let is_tag = tag[1..].starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?'));
        let end = if is_tag { tag.find('>').map_or(tag.len(), |end| end + 1) } else { 1 };
        plain.push_str(if is_tag { " " } else { "<" });
        rest = &tag[end..];
    }
    plain + rest
}

#[test]
fn quotation_marks_and_blanks_do_not_count() {
    assert_eq!(plain("a  “b”\n ‘c’ d\u{2011}e"), "a \"b\" 'c' d-e");
    assert_eq!(folded("Klonopin® (Clonazepam) A–B"), "klonopin ( clonazepam ) a-b");
}

#[test]
fn tags_are_blanks_and_a_sign_is_none() {
    assert_eq!(without_tags("<td align=\"left\">a</td><td>b < c, <5</td>"), " a  b < c, <5 ");
}
