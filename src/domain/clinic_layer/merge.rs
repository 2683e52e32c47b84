//! Puts the layer and the reviews of a second desk beside those of this one. What is missing here is added, nothing here
//! is changed; what contradicts is listed for a person to look at.

use super::{Layer, LayerContent, LayerEntry};
use crate::domain::id::Id;
use crate::domain::review::ReviewEntry;

/// What a merge would add, and what needs a look.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Merge {
    pub entries: Vec<LayerEntry>,
    pub reviews: Vec<ReviewEntry>,
    /// Entries and reviews that were here already.
    pub unchanged: usize,
    pub conflicts: Vec<LayerConflict>,
}

/// Two desks that do not agree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LayerConflict {
    /// One id, two texts: ours stays, theirs is not taken.
    SameId { ours: LayerEntry, theirs: LayerEntry },
    /// Two grades for one line of a source, or for one population: both stay.
    Grades { ours: LayerEntry, theirs: LayerEntry },
    /// Both desks recorded reviews of the same text: both stay, in the order of recording.
    Reviews { ours: ReviewEntry, theirs: ReviewEntry },
}

impl LayerConflict {
    pub fn drug(&self) -> &Id {
        match self {
            Self::SameId { ours, .. } | Self::Grades { ours, .. } => &ours.drug,
            Self::Reviews { ours, .. } => &ours.drug,
        }
    }
}

/// Compares what came from a second desk with what is here.
pub fn merge(layer: &Layer, log: &[ReviewEntry], their_entries: &[LayerEntry], their_log: &[ReviewEntry]) -> Merge {
    let mut merge = Merge::default();
    for theirs in their_entries {
        match layer.entries().iter().find(|ours| ours.id == theirs.id) {
            Some(ours) if ours == theirs => merge.unchanged += 1,
            Some(ours) => {
                merge.conflicts.push(LayerConflict::SameId { ours: ours.clone(), theirs: theirs.clone() });
            }
            None if merge.entries.iter().any(|added| added.id == theirs.id) => merge.unchanged += 1,
            None => merge.entries.push(theirs.clone()),
        }
    }
    for theirs in their_log {
        match log.contains(theirs) || merge.reviews.contains(theirs) {
            true => merge.unchanged += 1,
            false => merge.reviews.push(theirs.clone()),
        }
    }
    grades(layer, their_entries, &mut merge);
    reviews(log, their_log, &mut merge);
    merge
}

/// Grades that both desks gave, and not the same.
fn grades(layer: &Layer, their_entries: &[LayerEntry], merge: &mut Merge) {
    let theirs_whole = Layer::new(their_entries.to_vec());
    for theirs in &merge.entries {
        let LayerContent::Statement(their_statement) = &theirs.what else { continue };
        if theirs_whole.withdrawal_of(&theirs.id).is_some() || their_statement.grade.is_none() {
            continue;
        }
        let contradicts = layer.statements(&theirs.drug).find(|(ours, our_statement)| {
            let same_line = our_statement.about == their_statement.about
                && our_statement.population == their_statement.population
                && our_statement.condition == their_statement.condition;
            let known_there = their_entries.iter().any(|entry| entry.id == ours.id);
            same_line && !known_there && our_statement.grade.is_some() && our_statement.grade != their_statement.grade
        });
        if let Some((ours, _)) = contradicts {
            merge.conflicts.push(LayerConflict::Grades { ours: ours.clone(), theirs: theirs.clone() });
        }
    }
}

/// Pairs of drug and source that both desks went on with, apart from each other.
fn reviews(log: &[ReviewEntry], their_log: &[ReviewEntry], merge: &mut Merge) {
    let same_pair = |a: &ReviewEntry, b: &ReviewEntry| a.drug == b.drug && a.source == b.source;
    let mut seen: Vec<&ReviewEntry> = Vec::new();
    for theirs in merge.reviews.iter().rev() {
        if seen.iter().any(|other| same_pair(other, theirs)) {
            continue;
        }
        seen.push(theirs);
        let ours = log.iter().rev().find(|ours| same_pair(ours, theirs) && !their_log.contains(ours));
        if let Some(ours) = ours {
            merge.conflicts.push(LayerConflict::Reviews { ours: ours.clone(), theirs: theirs.clone() });
        }
    }
}
