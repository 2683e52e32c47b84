//! Where a text comes from, how high it ranks, and how far the clinic has reviewed it.

use serde::{Deserialize, Serialize};

use super::date::PartialDate;
use super::id::Id;

/// What kind of publication a source is. The order is the order of rank, highest first (design 3.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SourceKind {
    RegulatorLabel,
    Guideline,
    Formulary,
    Database,
    Clinic,
    WebArticle,
}

impl SourceKind {
    pub fn id(self) -> &'static str {
        match self {
            Self::RegulatorLabel => "regulator_label",
            Self::Guideline => "guideline",
            Self::Formulary => "formulary",
            Self::Database => "database",
            Self::Clinic => "clinic",
            Self::WebArticle => "web_article",
        }
    }
}

/// Whether every section of the source was read. Only a source read whole can be said to lack a section.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReadExtent {
    Whole,
    Part,
}

/// How far a clinic has come with checking one drug against one source. The order is least first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReviewStatus {
    Withdrawn,
    Superseded,
    #[default]
    Unreviewed,
    InReview,
    Due,
    Reviewed,
}

impl ReviewStatus {
    pub fn id(self) -> &'static str {
        match self {
            Self::Withdrawn => "withdrawn",
            Self::Superseded => "superseded",
            Self::Unreviewed => "unreviewed",
            Self::InReview => "in_review",
            Self::Due => "due",
            Self::Reviewed => "reviewed",
        }
    }
}

/// A publication that statements rest on. The field order is the order of the JSON (contract.md, `source`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    pub id: Id,
    pub kind: SourceKind,
    pub read: ReadExtent,
    pub title: String,
    /// The short name on screen and paper ("PsyWeb", "US label"). Not in the JSON.
    #[serde(skip_serializing)]
    pub short: String,
    #[serde(default)]
    pub publisher: Option<String>,
    #[serde(default)]
    pub jurisdiction: Option<String>,
    /// The set id of a label, or whatever names the document at its publisher.
    #[serde(default)]
    pub document_id: Option<String>,
    #[serde(default)]
    pub version: Option<String>,
    #[serde(default)]
    pub effective: Option<PartialDate>,
    #[serde(default)]
    pub licence: Option<String>,
    /// What is odd about the source: unknown author, seen as excerpts, which parts were read. Not in the JSON.
    #[serde(default, skip_serializing)]
    pub note: Option<String>,
    /// The clinic's review of this drug against this source; never read from a file of monographs.
    #[serde(skip_deserializing)]
    pub review: ReviewStatus,
}

impl Source {
    /// Sorts the higher rank first; inside a rank the newer first, no date last, then by id.
    pub fn rank_key(&self) -> impl Ord + use<> {
        (self.kind, std::cmp::Reverse(self.effective.clone()), self.id.clone())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn source(id: &str, kind: SourceKind, effective: Option<&str>) -> Source {
        Source {
            id: Id::new(id).unwrap(),
            kind,
            read: ReadExtent::Part,
            title: id.into(),
            short: id.into(),
            publisher: None,
            jurisdiction: None,
            document_id: None,
            version: None,
            effective: effective.and_then(PartialDate::new),
            licence: None,
            note: None,
            review: ReviewStatus::default(),
        }
    }

    #[test]
    fn labels_come_before_web_pages_and_newer_before_older_and_no_date_last() {
        let mut all = [
            source("web", SourceKind::WebArticle, Some("2026")),
            source("label-undated", SourceKind::RegulatorLabel, None),
            source("label-old", SourceKind::RegulatorLabel, Some("2019-03")),
            source("guideline", SourceKind::Guideline, Some("2025")),
            source("label-new", SourceKind::RegulatorLabel, Some("2023-01")),
        ];
        all.sort_by_key(Source::rank_key);
        let ids: Vec<_> = all.iter().map(|s| s.id.as_str()).collect();
        assert_eq!(ids, ["label-new", "label-old", "label-undated", "guideline", "web"]);
    }
}
