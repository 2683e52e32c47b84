//! Which section of the older version belongs to which of the newer one, and what changed in each.

use super::{Change, LineDifference, align, texts};
use crate::domain::label::{Label, LabelSection, SectionKind};
use crate::domain::text::normalise;

/// One section in both versions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SectionDifference {
    pub kind: SectionKind,
    pub number: Option<String>,
    /// As the newer version has it; the older one's where it is gone.
    pub title: Option<String>,
    /// The section as a whole: [`Change::Added`] and [`Change::Removed`] where only one version has it, `None` where
    /// words of it changed.
    pub change: Option<Change>,
    pub lines: Vec<LineDifference>,
}

/// Every section of both versions, in the order of the newer one; what is gone stands where it stood.
pub fn between(older: &Label, newer: &Label) -> Vec<SectionDifference> {
    let (old, new): (Vec<_>, Vec<_>) = (older.all_sections().collect(), newer.all_sections().collect());
    let (old_keys, new_keys) = (keys(&old), keys(&new));
    let steps = align::steps(&old_keys, &new_keys);
    let found = steps.into_iter().filter_map(|step| match step {
        align::Step::Both(o, n) => Some(of(Some(old.get(o)?), Some(new.get(n)?))),
        align::Step::Old(o) => Some(of(Some(old.get(o)?), None)),
        align::Step::New(n) => Some(of(None, Some(new.get(n)?))),
    });
    found.filter(|difference| !difference.lines.is_empty()).collect()
}

/// Only those in which a word changed.
pub fn changed(older: &Label, newer: &Label) -> Vec<SectionDifference> {
    let is_changed = |d: &SectionDifference| d.lines.iter().any(LineDifference::is_changed);
    between(older, newer).into_iter().filter(is_changed).collect()
}

fn of(old: Option<&&LabelSection>, new: Option<&&LabelSection>) -> SectionDifference {
    let text = |section: Option<&&LabelSection>| section.map(|s| s.own_text()).unwrap_or_default();
    let lines = texts(&text(old), &text(new));
    let change = match (old, new) {
        (Some(_), None) => Some(Change::Removed),
        (None, Some(_)) => Some(Change::Added),
        _ if lines.iter().all(|line| line.change == Some(Change::Same)) => Some(Change::Same),
        _ if !lines.iter().any(LineDifference::is_changed) => Some(Change::OnlySpaces),
        _ => None,
    };
    let shown = new.or(old);
    SectionDifference {
        kind: shown.map(|s| s.kind).unwrap_or_default(),
        number: shown.and_then(|s| s.number.clone()),
        title: shown.and_then(|s| s.title.clone()),
        change,
        lines,
    }
}

/// A section is the same one by its kind; where the kind says nothing, by its title without its number.
fn keys(sections: &[&LabelSection]) -> Vec<(SectionKind, String)> {
    let key = |section: &&LabelSection| {
        let title = section.title.as_deref().map(normalise).unwrap_or_default();
        let plain = title.trim_start_matches(|c: char| c.is_ascii_digit() || c == ' ').to_owned();
        (section.kind, if section.kind == SectionKind::Other { plain } else { String::new() })
    };
    sections.iter().map(key).collect()
}
