//! A label made ready for the library: taken apart, hashed, compressed. Needs no database, so that it can be done while
//! the last one is written.

use std::collections::HashSet;

use super::LabelsDb;
use super::codec::{Packed, Packer, train};
use super::entry::{Hash, Head, NameLine, drug_id, hash};
use super::text::index_words;
use crate::domain::label::{Block, Label, Packager, SectionKind, group_key};
use crate::store::StoreError;

/// The dictionary is trained on this much text, or on all there is.
const LEARN_BYTES: usize = 6 * 1024 * 1024;
/// Less is not worth a dictionary.
const LEARN_FROM: usize = 512 * 1024;

/// What the writer gets, in this order.
pub enum Parcel {
    /// A new dictionary; the labels behind it are compressed with it.
    Dictionary(u32, Vec<u8>),
    Label(Box<Prepared>),
}

/// A label ready to be written.
pub struct Prepared {
    pub(super) set_id: String,
    pub(super) drug: String,
    pub(super) group: String,
    pub(super) names: String,
    pub(super) version: Option<u32>,
    pub(super) effective: Option<String>,
    pub(super) document_id: Option<String>,
    pub(super) format: &'static str,
    pub(super) original: bool,
    pub(super) content: Hash,
    pub(super) head: Packed,
    pub(super) texts: Vec<PreparedText>,
}

/// A text of a section; without its body where an earlier label of the same import brought it.
pub(super) struct PreparedText {
    pub hash: Hash,
    pub fresh: Option<FreshText>,
}

pub(super) struct FreshText {
    pub words: String,
    pub body: Packed,
}

/// Makes labels ready, one after the other.
pub struct Preparer {
    packer: Option<Packer>,
    /// The number that a dictionary trained now gets.
    next_dictionary: u32,
    /// Labels that wait for the dictionary, and how much text they have.
    waiting: Vec<Raw>,
    waiting_bytes: usize,
    seen: HashSet<Hash>,
}

/// A label before compression.
struct Raw {
    prepared: Prepared,
    head: Vec<u8>,
    texts: Vec<RawText>,
}

/// A text by its hash: as it is searched and as it is kept; `None` where this import has it already.
type RawText = (Hash, Option<(String, Vec<u8>)>);

impl Preparer {
    /// For labels that go into this library.
    pub fn new(db: &LabelsDb) -> Result<Self, StoreError> {
        let newest = db.newest_dictionary()?;
        let next_dictionary = newest.as_ref().map_or(1, |(number, _)| number + 1);
        let packer = newest.map(|(number, body)| Packer::new(Some((number, &body)))).transpose();
        let packer = packer.map_err(|error| StoreError::io(&error, &db.path))?;
        Ok(Self { packer, next_dictionary, waiting: Vec::new(), waiting_bytes: 0, seen: HashSet::new() })
    }

    /// Takes a label; what is ready goes to `out`.
    pub fn add(&mut self, label: Label, out: &mut dyn FnMut(Parcel)) {
        let raw = self.raw(label);
        if let Some(packer) = &mut self.packer {
            out(Parcel::Label(Box::new(packed(packer, raw))));
            return;
        }
        self.waiting_bytes += raw.texts.iter().flat_map(|(_, text)| text).map(|(_, body)| body.len()).sum::<usize>();
        self.waiting.push(raw);
        if self.waiting_bytes >= LEARN_BYTES {
            self.finish(out);
        }
    }

    /// Gives out what still waits.
    pub fn finish(&mut self, out: &mut dyn FnMut(Parcel)) {
        let waiting = std::mem::take(&mut self.waiting);
        if waiting.is_empty() {
            return;
        }
        let mut alone = None;
        if self.waiting_bytes >= LEARN_FROM
            && let Some(body) = learn(&waiting)
            && let Ok(packer) = Packer::new(Some((self.next_dictionary, &body)))
        {
            out(Parcel::Dictionary(self.next_dictionary, body));
            self.packer = Some(packer);
        }
        if self.packer.is_none() {
            // Too few to learn from: a later import of more will.
            alone = Packer::new(None).ok();
        }
        let Some(packer) = self.packer.as_mut().or(alone.as_mut()) else { return };
        waiting.into_iter().for_each(|raw| out(Parcel::Label(Box::new(packed(packer, raw)))));
        self.waiting_bytes = 0;
    }

    fn raw(&mut self, label: Label) -> Raw {
        let (names, group) = (NameLine::of(&label), group_key(&label));
        let original = label.identity.packager == Packager::Original;
        let (head, texts) = Head::of(label);
        let texts: Vec<_> = texts.iter().map(|(kind, blocks)| self.raw_text(*kind, blocks)).collect();
        let json = serde_json::to_vec(&head).unwrap_or_default();
        let content = hash(std::iter::once(json.as_slice()).chain(texts.iter().map(|(hash, _)| hash.as_slice())));
        let identity = head.identity;
        let prepared = Prepared {
            drug: drug_id(&identity.set_id),
            set_id: identity.set_id.trim().to_lowercase(),
            group,
            names: serde_json::to_string(&names).unwrap_or_default(),
            version: identity.version,
            effective: identity.effective.map(|date| date.as_str().to_owned()),
            document_id: identity.document_id,
            format: format_id(identity.format),
            original,
            content,
            head: Packed::default(),
            texts: Vec::new(),
        };
        Raw { prepared, head: json, texts }
    }

    fn raw_text(&mut self, kind: SectionKind, blocks: &[Block]) -> (Hash, Option<(String, Vec<u8>)>) {
        let json = serde_json::to_vec(blocks).unwrap_or_default();
        let hash = hash([format!("{kind:?}").as_bytes(), &json]);
        let fresh = self.seen.insert(hash).then(|| (index_words(kind, blocks), json));
        (hash, fresh)
    }
}

fn packed(packer: &mut Packer, raw: Raw) -> Prepared {
    let Raw { mut prepared, head, texts } = raw;
    // Memory alone can fail here; then the piece is kept as it is found wanting by its length when it is read.
    let mut pack = |bytes: &[u8]| packer.pack(bytes).unwrap_or_default();
    prepared.head = pack(&head);
    let text = |(hash, fresh): (Hash, Option<(String, Vec<u8>)>)| PreparedText {
        hash,
        fresh: fresh.map(|(words, json)| FreshText { words, body: pack(&json) }),
    };
    prepared.texts = texts.into_iter().map(text).collect();
    prepared
}

/// A dictionary from the labels that wait: of texts and heads both.
fn learn(waiting: &[Raw]) -> Option<Vec<u8>> {
    let texts = waiting.iter().flat_map(|raw| raw.texts.iter().flat_map(|(_, text)| text)).map(|(_, body)| body);
    let heads = waiting.iter().map(|raw| &raw.head);
    // Long texts have enough to learn from in themselves.
    let samples: Vec<&[u8]> = heads.chain(texts).map(|body| body.get(..8192).unwrap_or(body)).collect();
    train(&samples)
}

fn format_id(format: crate::domain::label::LabelFormat) -> &'static str {
    use crate::domain::label::LabelFormat;
    match format {
        LabelFormat::Spl => "spl",
        LabelFormat::OpenFda => "open_fda",
        LabelFormat::Epi => "epi",
    }
}
