//! What a pack says of itself: name, version, date, counts, and each part with its length and hash.

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::domain::date::PartialDate;
use crate::domain::id::Id;
use crate::domain::pack::{PackTag, PackVersion};

/// The part with the labels.
pub const LABELS: &str = "labels.db";
/// Where the parts with monographs lie.
const MONOGRAPHS: &str = "monographs/";
/// More monographs than that are no pack of monographs.
const MOST_PARTS: usize = 4096;
/// A name longer than that would fill a line.
const MOST_NAME: usize = 80;

/// The manifest. The order of the fields is that of the file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    pub id: Id,
    pub name: String,
    pub version: PackVersion,
    /// When it was built.
    pub date: PartialDate,
    /// Drugs: labels of one drug in one form count once.
    pub drugs: usize,
    pub labels: usize,
    pub monographs: usize,
    /// The newest and the oldest date of its texts, where they have one.
    #[serde(default)]
    pub newest_text: Option<PartialDate>,
    #[serde(default)]
    pub oldest_text: Option<PartialDate>,
    /// In the order of the file.
    pub parts: Vec<Part>,
}

/// One part of the file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    pub name: String,
    pub bytes: u64,
    /// 64 hexadecimal digits.
    pub sha256: String,
}

impl Part {
    /// The id of the drug whose monograph this is; `None` for labels.
    pub fn monograph(&self) -> Option<Id> {
        self.name.strip_prefix(MONOGRAPHS)?.strip_suffix(".ron").and_then(Id::new)
    }

    /// Is this the content of the part?
    pub fn holds(&self, bytes: &[u8]) -> bool {
        self.bytes == bytes.len() as u64 && super::format::hex(&Sha256::digest(bytes)) == self.sha256
    }

    pub fn of_monograph(drug: &Id) -> String {
        format!("{MONOGRAPHS}{drug}.ron")
    }
}

impl Manifest {
    /// Reads one and holds it against what a pack may say. A part never has a name that leads out of the pack.
    pub fn read(json: &[u8]) -> Result<Self, String> {
        let manifest: Self = serde_json::from_slice(json).map_err(|error| error.to_string())?;
        manifest.wrong().map_or(Ok(manifest), Err)
    }

    pub fn to_json(&self) -> Vec<u8> {
        serde_json::to_vec(self).unwrap_or_default()
    }

    fn wrong(&self) -> Option<String> {
        let hidden = |c: char| c.is_control() || crate::domain::text::is_hostile(c);
        if self.name.trim().is_empty() || self.name.chars().count() > MOST_NAME || self.name.chars().any(hidden) {
            return Some("name".to_owned());
        }
        if self.parts.is_empty() || self.parts.len() > MOST_PARTS {
            return Some("parts".to_owned());
        }
        let mut seen = std::collections::BTreeSet::new();
        for part in &self.parts {
            let known = part.name == LABELS || part.monograph().is_some();
            let hash = part.sha256.len() == 64
                && part.sha256.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b));
            if !known || !hash || !seen.insert(&part.name) {
                return Some(part.name.chars().filter(|c| !hidden(*c)).take(MOST_NAME).collect());
            }
        }
        let monographs = self.parts.iter().filter(|part| part.name != LABELS).count();
        (self.monographs != monographs || (self.labels > 0 && self.part(LABELS).is_none())).then(|| "counts".to_owned())
    }

    pub fn part(&self, name: &str) -> Option<&Part> {
        self.parts.iter().find(|part| part.name == name)
    }

    /// The bytes of all parts; `None` where no file could be so long.
    pub fn bytes(&self) -> Option<u64> {
        self.parts.iter().try_fold(0_u64, |sum, part| sum.checked_add(part.bytes))
    }

    pub fn tag(&self) -> PackTag {
        PackTag { id: self.id.clone(), name: self.name.clone(), version: self.version.clone() }
    }

    /// Is it older than another of the same name?
    pub fn is_older_than(&self, other: &Self) -> bool {
        (&self.version, &self.date) < (&other.version, &other.date)
    }
}
