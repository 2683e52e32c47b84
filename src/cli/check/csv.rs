//! The check as CSV. A cell that a spreadsheet would run as a formula gets an apostrophe in front.

use super::Checked;
use crate::app::checking::CheckedDrug;
use crate::app::finding_text::statement_word;
use crate::app::notice;
use crate::cli::output;
use crate::cli::run::Session;
use crate::domain::check::Finding;
use crate::domain::id::Id;
use crate::domain::statement::{Gap, Statement};

const COLUMNS: [&str; 11] =
    ["drug", "population", "answer", "state", "grade", "condition", "words", "phrase", "source", "section", "date"];

pub fn write(session: &Session, result: &Checked<'_>) {
    output::line(&COLUMNS.join(","));
    for drug in &result.drugs {
        for statement in drug.check.always.iter().filter(|s| s.population.is_anyone()) {
            row(drug, &statement_cells(session, drug, statement, ("anyone", "")));
        }
        for finding in &drug.check.findings {
            finding_rows(session, drug, finding);
        }
    }
}

fn finding_rows(session: &Session, drug: &CheckedDrug<'_>, finding: &Finding<'_>) {
    let (population, answer) = (finding.population.as_str(), finding.answer().id());
    for met in &finding.statements {
        row(drug, &statement_cells(session, drug, met.statement, (population, answer)));
    }
    for gap in &finding.gaps {
        row(drug, &gap_cells(session, drug, gap, answer));
    }
}

fn statement_cells(
    session: &Session,
    drug: &CheckedDrug<'_>,
    s: &Statement,
    (population, answer): (&str, &str),
) -> [String; 10] {
    let state = if s.is_not_assessed() { "not_assessed" } else { "graded" };
    [
        population.to_owned(),
        answer.to_owned(),
        state.to_owned(),
        grade(session, drug, s),
        s.condition.clone().unwrap_or_default(),
        s.words.clone(),
        s.phrase.clone().unwrap_or_default(),
        s.source.to_string(),
        s.section.clone(),
        date(drug, Some(&s.source)),
    ]
}

/// The source's own grade; where only the clinic graded the line, that in words, so that the two are told apart.
fn grade(session: &Session, drug: &CheckedDrug<'_>, s: &Statement) -> String {
    let by_clinic = || {
        let graded = drug.monograph.graded_by_clinic(s).is_some() && !s.boxed;
        graded.then(|| statement_word(&session.words, drug.monograph, s))
    };
    s.grade.map(|grade| grade.id().to_owned()).or_else(by_clinic).unwrap_or_default()
}

fn gap_cells(session: &Session, drug: &CheckedDrug<'_>, gap: &Gap, answer: &str) -> [String; 10] {
    [
        gap.population.to_string(),
        answer.to_owned(),
        gap.state.id().to_owned(),
        String::new(),
        String::new(),
        notice::gap(&session.words, gap),
        gap.phrase.clone().unwrap_or_default(),
        gap.source.as_ref().map(Id::to_string).unwrap_or_default(),
        gap.section.clone().unwrap_or_default(),
        date(drug, gap.source.as_ref()),
    ]
}

fn date(drug: &CheckedDrug<'_>, source: Option<&Id>) -> String {
    let source = source.and_then(|id| drug.monograph.source(id));
    source.and_then(|s| s.effective.as_ref()).map(ToString::to_string).unwrap_or_default()
}

fn row(drug: &CheckedDrug<'_>, cells: &[String; 10]) {
    let mut all = vec![cell(drug.check.drug.as_str())];
    all.extend(cells.iter().map(|c| cell(c)));
    output::line(&all.join(","));
}

/// One cell, quoted where it must be and harmless in a spreadsheet.
fn cell(text: &str) -> String {
    let formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let text = if formula { format!("'{text}") } else { text.to_owned() };
    if text.contains([',', '"', '\n', '\r']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text }
}

#[cfg(test)]
mod tests {
    use super::cell;

    #[test]
    fn cells_are_quoted_and_never_run() {
        assert_eq!(cell("plain"), "plain");
        assert_eq!(cell("a, \"b\""), "\"a, \"\"b\"\"\"");
        for formula in ["=1+1", "+1", "-1", "@x", "\t=1"] {
            assert!(cell(formula).trim_start_matches('"').starts_with('\''), "{formula}");
        }
    }
}
