//! Puts the clinic's layer over a monograph. The text of the sources stays word for word; what the clinic says stands
//! beside it under a source of its own.

use super::{ClinicStatement, Layer, LayerEntry, OUR_CLINIC};
use crate::domain::id::Id;
use crate::domain::monograph::Monograph;
use crate::domain::population::{ANYONE, PopulationId};
use crate::domain::review::statement_fingerprint;
use crate::domain::source::{ReadExtent, ReviewStatus, Source, SourceKind};
use crate::domain::statement::{Gap, GapReason, Statement};

/// How the clinic as a source is called, in the words of the program.
#[derive(Clone, Debug)]
pub struct ClinicTexts {
    pub title: String,
    pub short: String,
    /// The heading of the clinic's statements.
    pub section: String,
}

/// The monograph with the layer over it; `None` where the layer says nothing about this drug.
pub fn with_layer(monograph: &Monograph, layer: &Layer, texts: &ClinicTexts) -> Option<Monograph> {
    let statements: Vec<_> = layer.statements(monograph.id()).collect();
    let unread = layer.unread.iter().any(|drug| drug.as_ref().is_none_or(|drug| drug == monograph.id()));
    if statements.is_empty() && !unread {
        return None;
    }
    let mut layered = monograph.clone();
    if let Some(id) = Id::new(OUR_CLINIC).filter(|_| !statements.is_empty()) {
        layered.sources.push(source(id.clone(), &statements, texts));
        for (entry, statement) in statements {
            mark_assessed(&mut layered, entry, statement);
            layered.statements.push(as_statement(entry, statement, id.clone(), texts));
        }
    }
    if unread {
        // What could not be read may have held a warning.
        let failed = |population| Gap::check_failed(population, GapReason::ClinicEntryUnreadable);
        layered.gaps.extend(PopulationId::new(ANYONE).map(failed));
    }
    Some(layered)
}

fn source(id: Id, statements: &[(&LayerEntry, &ClinicStatement)], texts: &ClinicTexts) -> Source {
    Source {
        id,
        kind: SourceKind::Clinic,
        read: ReadExtent::Part,
        title: texts.title.clone(),
        short: texts.short.clone(),
        publisher: None,
        jurisdiction: None,
        document_id: None,
        version: None,
        effective: statements.iter().map(|(entry, _)| entry.date.clone()).max(),
        licence: None,
        note: None,
        review: ReviewStatus::default(),
    }
}

/// A line that the clinic graded is no longer one that nobody graded, as long as it reads as it did then, and where the
/// clinic's grade reaches every patient whom the line reaches.
fn mark_assessed(monograph: &mut Monograph, entry: &LayerEntry, graded: &ClinicStatement) {
    if graded.grade.is_none() {
        return;
    }
    let same = |line: &&mut Statement| {
        graded.about.as_ref() == Some(&line.id)
            && graded.population == line.population
            && covers(graded, line)
            && graded.against.as_deref() == Some(statement_fingerprint(line).as_str())
    };
    if let Some(line) = monograph.statements.iter_mut().find(same).filter(|line| line.grade.is_none()) {
        line.assessed_by = Some(entry.id.clone());
    }
}

fn covers(graded: &ClinicStatement, line: &Statement) -> bool {
    let from = graded.age_from_months.is_none_or(|ours| line.age_from_months.is_some_and(|theirs| ours <= theirs));
    let to = graded.age_to_months.is_none_or(|ours| line.age_to_months.is_some_and(|theirs| ours >= theirs));
    let trimesters = graded.trimesters.is_empty()
        || !line.trimesters.is_empty() && line.trimesters.iter().all(|t| graded.trimesters.contains(t));
    from && to && trimesters
}

fn as_statement(entry: &LayerEntry, statement: &ClinicStatement, source: Id, texts: &ClinicTexts) -> Statement {
    let s = statement.clone();
    Statement {
        id: entry.id.clone(),
        population: s.population,
        condition: s.condition,
        age_from_months: s.age_from_months,
        age_to_months: s.age_to_months,
        trimesters: s.trimesters,
        grade: s.grade,
        reason: s.reason,
        phrase: None,
        words: s.words,
        patient_words: s.patient_words,
        verbatim: false,
        boxed: false,
        source,
        section: format!("{}: {}, {}, {}", texts.section, entry.by, entry.role, entry.date),
        assessed_by: None,
    }
}
