//! The results for this patient, worst first. A row names its worst grade with its source; it opens all statements and
//! gaps of that population, each under its source.

use eframe::egui::{Align, Frame, Id, Layout, Margin, Ui};

use crate::app::Command;
use crate::app::checking::CheckedDrug;
use crate::app::command::ReadingCommand;
use crate::app::finding_text::{in_a_line, population, population_short, quoted, source_and_rank, standing};
use crate::app::notice;
use crate::domain::check::Finding;
use crate::domain::grade::Standing;
use crate::domain::line::Line;
use crate::domain::patient::{Answer, AnswerFrom};
use crate::domain::source::Source;
use crate::domain::statement::Gap;
use crate::ui::cx::{Cx, shape, statement_look};
use crate::ui::panels::source_lines;
use crate::ui::theme::{Para, Type, heading_ui, para_ui};
use crate::ui::widgets::{PressBlock, hairline, row};

pub fn ui(ui: &mut Ui, cx: &mut Cx<'_>, checked: &CheckedDrug<'_>) {
    Frame::new().inner_margin(Margin::symmetric(16, 8)).show(ui, |ui| {
        let findings: Vec<&Finding<'_>> = checked.check.findings.iter().filter(|f| f.answer() == Answer::Yes).collect();
        row(ui, 28.0, |ui| {
            let title = cx.f("results-for-patient", &[("n", findings.len().into())]);
            heading_ui(ui, Para::new(cx.theme, Type::Lead).text(&title), 3);
            if findings.len() > 1 {
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    para_ui(ui, Para::new(cx.theme, Type::Note).color(cx.tokens().text_3).text(&cx.t("worst-first")));
                });
            }
        });
        if findings.is_empty() {
            let (_, no, _) = cx.state.patient.answers.counts();
            let id = if no == 0 { "all-not-asked" } else { "all-no" };
            para_ui(ui, Para::new(cx.theme, Type::Body).color(cx.tokens().text_2).text(&cx.t(id)));
        }
        for finding in findings {
            ui.push_id(finding.population.as_str(), |ui| finding_ui(ui, cx, checked, finding));
            hairline(ui, cx.theme);
        }
    });
}

fn finding_ui(ui: &mut Ui, cx: &mut Cx<'_>, checked: &CheckedDrug<'_>, finding: &Finding<'_>) {
    let open = cx.state.reading.open_findings.contains(&finding.population);
    let name = sentence(cx, checked, finding);
    let block = PressBlock::new(Id::unique(("finding", finding.population.as_str())), &name).open(open);
    let pressed = block.show(ui, cx.theme, |ui| head(ui, cx, checked, finding));
    if pressed.clicked() {
        cx.send(Command::Reading(ReadingCommand::ToggleFinding(finding.population.clone())));
    }
    if open {
        all(ui, cx, checked, finding);
    }
}

/// The source whose statement earned the standing.
fn worst_source<'a>(checked: &'a CheckedDrug<'_>, finding: &Finding<'_>) -> Option<&'a Source> {
    let statement = finding.statements.iter().find(|s| s.statement.grade == finding.grade && s.meets != Answer::No);
    let gap = finding.gaps.first().and_then(|gap| gap.source.as_ref());
    let graded = statement.filter(|_| finding.grade.map(Standing::from) == Some(finding.standing));
    let ungraded = finding.statements.first().filter(|_| finding.grade.is_none()).map(|s| &s.statement.source);
    checked.monograph.source(graded.map(|s| &s.statement.source).or(gap).or(ungraded)?)
}

/// "clonazepam, elderly: Avoid, long-term use, ... Sources disagree (2)."
fn sentence(cx: &Cx<'_>, checked: &CheckedDrug<'_>, finding: &Finding<'_>) -> String {
    let words = &cx.state.words;
    let drug = &checked.monograph.drug.name;
    let about = population_short(words, &finding.population);
    let mut parts = vec![standing(words, finding.standing)];
    parts.extend(worst_source(checked, finding).map(|source| source_and_rank(words, source)));
    parts.push(what_it_says(cx, finding));
    if finding.disagree() {
        parts.push(cx.f("sources-disagree", &[("n", finding.different_grades().into())]));
    }
    parts.extend(highest_says(cx, checked, finding));
    format!("{drug}, {about}: {}", parts.join(". ").replace("..", "."))
}

/// Our words and the source's phrase for the worst; or the sentence about what is not known; or "see".
fn what_it_says(cx: &Cx<'_>, finding: &Finding<'_>) -> String {
    let words = &cx.state.words;
    let worst = finding.statements.iter().find(|s| s.meets != Answer::No && s.statement.grade == finding.grade);
    let gap_first = finding.gaps.iter().find(|gap| Standing::from(gap.state) == finding.standing);
    match (worst, gap_first) {
        (_, Some(gap)) => gap_words(cx, gap),
        (Some(met), None) => {
            let phrase = met.statement.phrase.as_ref().map(|p| format!(" {}", quoted(words, p))).unwrap_or_default();
            format!("{}{phrase}", in_a_line(words, met.statement))
        }
        (None, None) => match &finding.resolved.from {
            Some(AnswerFrom::Population(id)) => {
                cx.f("see-population", &[("population", (&population_short(words, id)).into())])
            }
            _ => String::new(),
        },
    }
}

fn gap_words(cx: &Cx<'_>, gap: &Gap) -> String {
    let words = &cx.state.words;
    let phrase = gap.phrase.as_ref().map(|p| format!(" {}", quoted(words, p))).unwrap_or_default();
    let more = if gap.state == crate::domain::grade::State::NotStated {
        format!(" {}", cx.t("gap-not_stated-more"))
    } else {
        String::new()
    };
    format!("{}{phrase}{more}", notice::gap(words, gap))
}

/// "US label: Monitor." where the highest-ranked source says something else than the worst.
fn highest_says(cx: &Cx<'_>, checked: &CheckedDrug<'_>, finding: &Finding<'_>) -> Option<String> {
    let highest = finding.by_source.first().filter(|highest| Some(highest.grade) != finding.grade)?;
    let source = checked.monograph.source(&highest.source)?;
    let grade = standing(&cx.state.words, highest.grade.into());
    Some(cx.f("also-source", &[("source", (&source.short).into()), ("grade", (&grade).into())]))
}

fn head(ui: &mut Ui, cx: &Cx<'_>, checked: &CheckedDrug<'_>, finding: &Finding<'_>) {
    let tokens = cx.tokens();
    let words = &cx.state.words;
    let shape = shape(finding.standing);
    ui.horizontal_top(|ui| {
        shape.ui(ui, tokens, 20.0);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            ui.horizontal_wrapped(|ui| {
                let word = standing(words, finding.standing);
                para_ui(ui, Para::new(cx.theme, Type::Body).strong_colored(&word, shape.word_color(tokens)));
                if let Some(source) = worst_source(checked, finding) {
                    let rank = source_and_rank(words, source);
                    para_ui(ui, Para::new(cx.theme, Type::Note).color(tokens.text_3).text(&rank));
                }
            });
            let about = population(words, &finding.population);
            let para = Para::new(cx.theme, Type::Body).strong(&format!("{about}. "));
            para_ui(ui, para.text(&what_it_says(cx, finding)));
            if finding.disagree() {
                let disagree = cx.f("sources-disagree", &[("n", finding.different_grades().into())]);
                let para = Para::new(cx.theme, Type::Small).strong_colored(&disagree, tokens.accent);
                let highest = highest_says(cx, checked, finding).unwrap_or_default();
                para_ui(ui, para.text(" ").text(&highest));
            }
        });
    });
}

/// Every statement and gap of the population, each with grade, source, section and words.
fn all(ui: &mut Ui, cx: &mut Cx<'_>, checked: &CheckedDrug<'_>, finding: &Finding<'_>) {
    let words = &cx.state.words;
    let tokens = &cx.theme.tokens;
    for met in &finding.statements {
        let statement = met.statement;
        let (shape, word) = statement_look(cx, checked.monograph, statement);
        ui.add_space(4.0);
        ui.horizontal_wrapped(|ui| {
            shape.ui(ui, tokens, 15.0);
            para_ui(ui, Para::new(cx.theme, Type::Small).strong_colored(&word, shape.word_color(tokens)));
            if let Some(condition) = &statement.condition {
                para_ui(ui, Para::new(cx.theme, Type::Small).color(tokens.text_2).text(condition));
            }
            if met.meets == Answer::No {
                para_ui(ui, Para::new(cx.theme, Type::Small).color(tokens.text_2).text(&cx.t("not-meeting")));
            }
        });
        source_lines::ui(ui, cx, checked.monograph, &checked.monograph.statement_lines(statement));
    }
    for gap in &finding.gaps {
        let shape = shape(gap.state.into());
        ui.add_space(4.0);
        ui.horizontal_wrapped(|ui| {
            shape.ui(ui, tokens, 15.0);
            let word = standing(words, gap.state.into());
            para_ui(ui, Para::new(cx.theme, Type::Small).strong_colored(&word, shape.word_color(tokens)));
        });
        // A gap of the file leads to its source as a statement does; the others are the program's own.
        if let Some(at) = checked.monograph.gaps.iter().position(|own| own == gap && own.source.is_some()) {
            source_lines::ui(ui, cx, checked.monograph, &[Line::gap(at, gap)]);
            continue;
        }
        para_ui(ui, Para::new(cx.theme, Type::Small).text(&gap_words(cx, gap)));
        if let Some(source) = gap.source.as_ref().and_then(|id| checked.monograph.source(id)) {
            para_ui(ui, source_lines::source_para(cx, checked.monograph, source));
        }
    }
    ui.add_space(4.0);
}
