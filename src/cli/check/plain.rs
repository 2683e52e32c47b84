//! The check as text for people: for anyone first, then the findings worst first, then what was not checked.

use super::Checked;
use crate::app::checking::CheckedDrug;
use crate::app::finding_text::{self as text, quoted, source_and_rank};
use crate::app::notice;
use crate::cli::output;
use crate::cli::run::Session;
use crate::domain::check::Finding;
use crate::domain::patient::Answer;
use crate::domain::statement::Statement;

pub fn write(session: &Session, result: &Checked<'_>) {
    let words = &session.words;
    answers(session, result);
    for conflict in &result.answers.conflicts {
        output::line(&text::conflict(words, conflict));
    }
    for drug in &result.drugs {
        let name = &drug.monograph.drug;
        output::line("");
        output::line(name.tall_man.as_deref().unwrap_or(&name.name));
        one_drug(session, drug);
    }
    output::line("");
    output::line(&text::scope(words, &result.answers, result.populations.len(), result.patient));
}

fn answers(session: &Session, result: &Checked<'_>) {
    let words = &session.words;
    let mut given = Vec::new();
    for id in result.populations.ids() {
        let resolved = result.answers.resolved(id);
        if resolved.answer == Answer::NotAsked {
            continue;
        }
        let from = text::answer_from(words, &resolved, result.patient).map(|f| format!(" ({f})")).unwrap_or_default();
        given.push(format!("{}: {}{from}", text::population(words, id), text::answer(words, resolved.answer)));
    }
    if let Some(trimester) = result.patient.trimester {
        given.push(words.f("cli-trimester", &[("n", (&trimester.to_string()).into())]));
    }
    if given.is_empty() {
        output::line(&words.t("cli-none-answered"));
    } else {
        output::line(&words.f("cli-answers", &[("list", (&given.join("; ")).into())]));
    }
    if !result.patient.medicines.is_empty() {
        output::line(&words.f("cli-medicines", &[("list", (&result.patient.medicines.join(", ")).into())]));
    }
}

fn one_drug(session: &Session, drug: &CheckedDrug<'_>) {
    let words = &session.words;
    for gap in &drug.check.gaps_for_anyone {
        output::line(&format!("  {} | {}", text::standing(words, gap.state.into()), notice::gap(words, gap)));
    }
    let anyone = |wanted: fn(&&&Statement) -> bool| drug.check.always.iter().filter(wanted);
    groups(session, drug, "boxed-count", anyone(|s| s.boxed).copied().collect());
    let contraindicated: fn(&&&Statement) -> bool = |s| !s.boxed && s.is_contraindication();
    groups(session, drug, "contra-count", anyone(contraindicated).copied().collect());
    let rest: fn(&&&Statement) -> bool = |s| !s.boxed && !s.is_contraindication();
    groups(session, drug, "more-for-anyone", anyone(rest).copied().collect());
    for finding in &drug.check.findings {
        finding_lines(session, drug, finding);
    }
    if !drug.interactions.is_empty() {
        output::line(&format!("  {}", words.t("interactions-title")));
    }
    for (interaction, medicine) in &drug.interactions {
        let source = drug.monograph.source(&interaction.source);
        let source = source.map(|s| source_and_rank(words, s)).unwrap_or_default();
        let medicine = medicine.as_ref().map(|m| format!("{m}: ")).unwrap_or_default();
        let disagree =
            if interaction.disagree { format!(" [{}]", words.t("sources-disagree-short")) } else { String::new() };
        output::line(&format!("    {medicine}{}{disagree} ({source})", interaction.words));
    }
    for medicine in &drug.not_checked {
        output::line(&format!("    {}", text::not_checked_medicine(words, drug.monograph, medicine)));
    }
}

fn groups(session: &Session, drug: &CheckedDrug<'_>, id: &str, statements: Vec<&Statement>) {
    if statements.is_empty() {
        return;
    }
    output::line(&format!("  {}", session.words.f(id, &[("n", statements.len().into())])));
    for statement in statements {
        output::line(&format!("    {}", statement_line(session, drug, statement)));
    }
}

fn finding_lines(session: &Session, drug: &CheckedDrug<'_>, finding: &Finding<'_>) {
    let words = &session.words;
    let disagree = if finding.disagree() {
        format!(" | {}", words.f("sources-disagree", &[("n", finding.different_grades().into())]))
    } else {
        String::new()
    };
    let standing = text::standing(words, finding.standing);
    let about = text::population(words, &finding.population);
    let answer = text::answer(words, finding.answer());
    output::line(&format!("  {standing} | {about} ({answer}){disagree}"));
    for met in &finding.statements {
        let not_meeting =
            if met.meets == Answer::No { format!(" [{}]", words.t("not-meeting")) } else { String::new() };
        output::line(&format!("    {}{not_meeting}", statement_line(session, drug, met.statement)));
    }
    for gap in &finding.gaps {
        let phrase = gap.phrase.as_ref().map(|p| format!(" {}", quoted(words, p))).unwrap_or_default();
        let source = gap.source.as_ref().and_then(|id| drug.monograph.source(id));
        let source = source.map(|s| format!(" ({})", source_and_rank(words, s))).unwrap_or_default();
        let state = text::standing(words, gap.state.into());
        output::line(&format!("    {state}: {}{phrase}{source}", notice::gap(words, gap)));
    }
}

fn statement_line(session: &Session, drug: &CheckedDrug<'_>, s: &Statement) -> String {
    let words = &session.words;
    let grade = match drug.monograph.standing_of(s) {
        Some(_) => format!("{}: ", text::statement_word(words, drug.monograph, s)),
        None => String::new(),
    };
    let phrase = s.phrase.as_ref().map(|p| format!(" {}", quoted(words, p))).unwrap_or_default();
    let source = drug.monograph.source(&s.source).map(|x| source_and_rank(words, x)).unwrap_or_default();
    format!("{grade}{}{phrase} ({source}, {})", s.words, s.section)
}
