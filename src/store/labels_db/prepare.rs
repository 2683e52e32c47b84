//! A label made ready for the library: taken apart, hashed, compressed. Needs no database, so that it can be done while
//! the last one is written.

use std::collections::HashSet;

use super::LabelsDb;
use super::chunks::CHUNK_BYTES;
use super::codec::{Packed, Packer, train};
use super::entry::{Hash, Head, NameLine, drug_id, hash};
use super::pairs;
use super::words::index_words;
use crate::domain::label::{Block, Label, Packager, SectionKind, group_key};
use crate::store::StoreError;

/// The dictionary is trained on this much text, or on all there is.
const LEARN_BYTES: usize = 2 * 1024 * 1024;
/// Less is not worth a dictionary.
const LEARN_FROM: usize = 512 * 1024;

/// A dictionary larger than this part of the texts takes more room than it saves.
const DICTIONARY_SHARE: usize = 50;
/// Labels that bring no new text wait for no more than this.
const MOST_WAITING: usize = 256;

/// What the writer gets, in this order.
pub enum Parcel {
    /// A new dictionary; what is behind it is compressed with it.
    Dictionary(u32, Vec<u8>),
    /// New texts, before the first label that holds them.
    Texts(Box<Texts>),
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
    pub(super) texts: Vec<Hash>,
}

/// Texts that are compressed as one.
pub struct Texts {
    pub(super) body: Packed,
    pub(super) texts: Vec<FreshText>,
}

pub(super) struct FreshText {
    pub hash: Hash,
    pub length: usize,
    pub words: String,
}

/// Makes labels ready, one after the other.
pub struct Preparer {
    packer: Option<Packer>,
    /// The number that a dictionary trained now gets.
    next_dictionary: u32,
    /// Labels that wait for the dictionary, or until their texts are worth a chunk.
    labels: Vec<Raw>,
    texts: Vec<RawText>,
    texts_bytes: usize,
    seen: HashSet<Hash>,
    /// The library as it was, where it has texts.
    known: Option<LabelsDb>,
}

/// A label before compression.
struct Raw {
    prepared: Prepared,
    head: Vec<u8>,
}

/// A text as it is searched and as it is kept.
struct RawText {
    hash: Hash,
    words: String,
    body: Vec<u8>,
}

impl Preparer {
    /// For labels that go into this library.
    pub fn new(db: &LabelsDb) -> Result<Self, StoreError> {
        let newest = db.newest_dictionary()?;
        let next_dictionary = newest.as_ref().map_or(1, |(number, _)| number + 1);
        let packer = newest.map(|(number, body)| Packer::new(Some((number, &body)))).transpose();
        let packer = packer.map_err(|error| StoreError::io(&error, &db.path))?;
        let known = if db.has_texts()? { LabelsDb::open_to_read(&db.path)? } else { None };
        let (labels, texts, seen) = (Vec::new(), Vec::new(), HashSet::new());
        Ok(Self { packer, next_dictionary, labels, texts, texts_bytes: 0, seen, known })
    }

    /// Takes a label; what is ready goes to `out`.
    pub fn add(&mut self, label: Label, out: &mut dyn FnMut(Parcel)) {
        let raw = self.raw(label);
        self.labels.push(raw);
        let enough = if self.packer.is_some() { CHUNK_BYTES } else { LEARN_BYTES };
        if self.texts_bytes >= enough || self.labels.len() >= MOST_WAITING {
            self.finish(out);
        }
    }

    /// Gives out what still waits.
    pub fn finish(&mut self, out: &mut dyn FnMut(Parcel)) {
        let labels = std::mem::take(&mut self.labels);
        let texts = std::mem::take(&mut self.texts);
        let bytes = std::mem::take(&mut self.texts_bytes);
        if labels.is_empty() {
            return;
        }
        if self.packer.is_none()
            && bytes >= LEARN_FROM
            && let Some(body) = learn(&labels, &texts, bytes)
            && let Ok(packer) = Packer::new(Some((self.next_dictionary, &body)))
        {
            out(Parcel::Dictionary(self.next_dictionary, body));
            self.packer = Some(packer);
        }
        // Too few to learn from: a later import of more will.
        let mut alone = if self.packer.is_none() { Packer::new(None).ok() } else { None };
        let Some(packer) = self.packer.as_mut().or(alone.as_mut()) else { return };
        chunks(packer, texts, out);
        for Raw { mut prepared, head } in labels {
            prepared.head = pack(packer, &head);
            out(Parcel::Label(Box::new(prepared)));
        }
    }

    fn raw(&mut self, label: Label) -> Raw {
        let (names, group) = (NameLine::of(&label), group_key(&label));
        let original = label.identity.packager == Packager::Original;
        let (head, texts) = Head::of(label);
        let texts: Vec<Hash> = texts.iter().map(|(kind, blocks)| self.text(*kind, blocks)).collect();
        let json = serde_json::to_vec(&head).unwrap_or_default();
        let content = hash(std::iter::once(json.as_slice()).chain(texts.iter().map(<[u8; 16]>::as_slice)));
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
            texts,
        };
        Raw { prepared, head: json }
    }

    /// The hash of a text, which waits for its chunk where it is new.
    fn text(&mut self, kind: SectionKind, blocks: &[Block]) -> Hash {
        let body = serde_json::to_vec(blocks).unwrap_or_default();
        let hash = hash([format!("{kind:?}").as_bytes(), &body]);
        // A library that cannot be asked is found out by the writer, which knows what to do.
        let known = |known: &LabelsDb| known.has_text(&hash).unwrap_or(false);
        if self.seen.insert(hash) && !self.known.as_ref().is_some_and(known) {
            self.texts_bytes += body.len();
            self.texts.push(RawText { hash, words: index_words(kind, blocks), body });
        }
        hash
    }
}

/// Memory alone can fail here; then the piece is kept as it is found wanting by its length when it is read.
fn pack(packer: &mut Packer, bytes: &[u8]) -> Packed {
    packer.pack(bytes).unwrap_or_default()
}

/// Texts in chunks, in their order.
fn chunks(packer: &mut Packer, texts: Vec<RawText>, out: &mut dyn FnMut(Parcel)) {
    let (mut bytes, mut fresh) = (Vec::new(), Vec::new());
    let last = texts.len();
    for (at, RawText { hash, mut words, body }) in texts.into_iter().enumerate() {
        if fresh.is_empty() {
            words.push(' ');
            words.push_str(pairs::MARK);
        }
        bytes.extend_from_slice(&body);
        fresh.push(FreshText { hash, length: body.len(), words });
        if bytes.len() >= CHUNK_BYTES || at + 1 == last {
            let body = pack(packer, &bytes);
            bytes.clear();
            out(Parcel::Texts(Box::new(Texts { body, texts: std::mem::take(&mut fresh) })));
        }
    }
}

/// A dictionary from what waits: of texts and heads both. A small library gets a small one.
fn learn(labels: &[Raw], texts: &[RawText], bytes: usize) -> Option<Vec<u8>> {
    let all = labels.iter().map(|raw| &raw.head).chain(texts.iter().map(|text| &text.body));
    // Long texts have enough to learn from in themselves.
    let samples: Vec<&[u8]> = all.map(|body| body.get(..8192).unwrap_or(body)).collect();
    train(&samples, bytes / DICTIONARY_SHARE)
}

fn format_id(format: crate::domain::label::LabelFormat) -> &'static str {
    use crate::domain::label::LabelFormat;
    match format {
        LabelFormat::Spl => "spl",
        LabelFormat::OpenFda => "open_fda",
        LabelFormat::Epi => "epi",
    }
}
