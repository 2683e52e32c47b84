//! Every line of the chosen source, under the heading of its kind. Y agrees, N changes, Down goes on.

use eframe::egui::{Align, Frame, Layout, Margin, Ui};

use super::label_text::is_label;
use super::{line, source};
use crate::app::Command;
use crate::app::clinic_state::{Mark, ReviewState};
use crate::app::command::ReviewCommand;
use crate::app::finding_text::rank;
use crate::app::grading::{draft, progress};
use crate::app::review_rows::{ReviewRow, RowKind};
use crate::domain::clinic_layer::grading::waiting;
use crate::domain::id::Id as DataId;
use crate::domain::monograph::{Monograph, Section};
use crate::domain::source::Source;
use crate::domain::text::capitalised;
use crate::ui::cx::Cx;
use crate::ui::theme::{Para, Type, heading_ui, para_ui};
use crate::ui::widgets::{Button, Card, hairline, row};

/// What a person did at a line.
pub enum Action {
    Agree,
    Change,
    Edited(Mark),
    Unmark,
    Next,
    Previous,
}

/// The first line that nobody read, else the first.
pub fn first_unread(review: &ReviewState) -> Option<DataId> {
    let unread = review.rows.iter().find(|row| !review.marks.contains_key(&row.id));
    unread.or(review.rows.first()).map(|row| row.id.clone())
}

pub fn ui(ui: &mut Ui, cx: &mut Cx<'_>, focus: &mut Option<DataId>, source_open: &mut bool) {
    let state = cx.state;
    let review = &state.clinic.review;
    let Some(pair) = &review.chosen else { return };
    let Some(monograph) = state.library.get(&pair.drug) else { return };
    let Some(of) = monograph.source(&pair.source) else { return };
    head(ui, cx, monograph, of, source_open);
    if *source_open && !is_label(cx) {
        source::ui(ui, cx, monograph, of);
        ui.add_space(8.0);
    }
    let mut last = None;
    let mut acted = None;
    Card::new().padding(1.0).show(ui, cx.theme, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for one in &review.rows {
            let kind = kind_words(one);
            if last != Some(kind) {
                kind_heading(ui, cx, kind);
            }
            last = Some(kind);
            let wanted = focus.take_if(|wanted| *wanted == one.id).is_some();
            let shown = ui.push_id(one.id.as_str(), |ui| line::ui(ui, cx, one, review.marks.get(&one.id), wanted));
            acted = acted.take().or(shown.inner.map(|action| (one, action)));
            hairline(ui, cx.theme);
        }
    });
    // A line that is no longer there gets no focus later.
    *focus = None;
    if let Some((one, action)) = acted {
        act(cx, focus, monograph, one, action);
    }
}

fn act(cx: &mut Cx<'_>, focus: &mut Option<DataId>, monograph: &Monograph, row: &ReviewRow, action: Action) {
    let mark = |mark| Command::Review(ReviewCommand::Mark(row.id.clone(), mark));
    let rows = &cx.state.clinic.review.rows;
    let at = rows.iter().position(|other| other.id == row.id).unwrap_or(0);
    match action {
        Action::Agree => cx.send(mark(Some(Mark::Agree))),
        Action::Change => {
            if let Some(statement) = draft(&cx.state.words, row, monograph) {
                cx.send(mark(Some(Mark::Change(Box::new(statement)))));
            }
        }
        Action::Edited(edited) => cx.send(mark(Some(edited))),
        Action::Unmark => cx.send(mark(None)),
        Action::Next => *focus = rows.get(at + 1).map(|row| row.id.clone()),
        Action::Previous => *focus = at.checked_sub(1).and_then(|at| rows.get(at)).map(|row| row.id.clone()),
    }
}

/// "clonazePAM, PsyWeb", what kind of source it is, how many lines it has, and the way to what names it.
fn head(ui: &mut Ui, cx: &mut Cx<'_>, monograph: &Monograph, of: &Source, source_open: &mut bool) {
    let drug = &monograph.drug;
    let tall = drug.tall_man.as_ref().unwrap_or(&drug.name);
    let grading = is_label(cx);
    let label = cx.t(match (grading, *source_open) {
        (true, true) => "grading-close-text",
        (true, false) => "grading-open-text",
        (false, true) => "review-source-close",
        (false, false) => "review-source-open",
    });
    let tip = cx.t("review-source-tip");
    let mut button = |ui: &mut Ui| {
        if Button::new(&label).tip(&tip).pressed(*source_open).ui(ui, cx.theme).clicked() {
            *source_open = !*source_open;
        }
    };
    let title = |ui: &mut Ui| {
        let para = Para::new(cx.theme, Type::Section).text(&format!("{tall}, {}", of.short));
        let response = heading_ui(ui, para, 2);
        let name = format!("{}, {}", drug.name, of.short);
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_label(name));
    };
    if ui.available_width() < 480.0 {
        title(ui);
        button(ui);
    } else {
        row(ui, 36.0, |ui| {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                button(ui);
                ui.with_layout(Layout::left_to_right(Align::Center), title);
            });
        });
    }
    let about = format!("{}. {}", capitalised(&rank(&cx.state.words, of)), counts(cx));
    para_ui(ui, Para::new(cx.theme, Type::Small).color(cx.tokens().text_2).text(&about));
    para_ui(ui, Para::new(cx.theme, Type::Note).color(cx.tokens().text_3).text(&cx.t("review-keys")));
    if grading {
        grading_ui(ui, cx, monograph);
    }
    ui.add_space(8.0);
}

/// "12 of 40 graded", and the way to the next line that nobody graded.
fn grading_ui(ui: &mut Ui, cx: &mut Cx<'_>, monograph: &Monograph) {
    para_ui(ui, Para::new(cx.theme, Type::Note).color(cx.tokens().text_3).text(&cx.t("grading-keys")));
    let Some(progress) = progress(&cx.state.words, monograph) else { return };
    let (next, tip, done) = (cx.t("grading-next"), cx.t("grading-next-tip"), cx.t("grading-all-done"));
    let off = waiting(monograph).next().is_none().then_some(done.as_str());
    row(ui, 36.0, |ui| {
        para_ui(ui, Para::new(cx.theme, Type::Body).strong(&progress));
        ui.add_space(8.0);
        if Button::new(&next).tip(&tip).off(off).ui(ui, cx.theme).clicked() && off.is_none() {
            cx.send(Command::Review(ReviewCommand::GradeNext));
        }
    });
}

/// "9 statements, 2 interactions, 14 other lines."
fn counts(cx: &Cx<'_>) -> String {
    let rows = &cx.state.clinic.review.rows;
    let statements = rows.iter().filter(|row| row.kind == RowKind::Statement).count();
    let interactions = rows.iter().filter(|row| row.kind == RowKind::Interaction).count();
    let others = rows.len() - statements - interactions;
    let arguments =
        [("statements", statements.into()), ("interactions", interactions.into()), ("others", others.into())];
    cx.f("review-counts", &arguments)
}

/// The words of the heading under which a line stands.
fn kind_words(row: &ReviewRow) -> &'static str {
    match row.kind {
        RowKind::Statement => "review-kind-statements",
        RowKind::Gap(_) => "review-kind-gaps",
        RowKind::Interaction => "review-kind-interactions",
        RowKind::Item(Section::DoseNotes) => "review-kind-dose",
        RowKind::Item(_) => "review-kind-sections",
        RowKind::Effects => "review-kind-effects",
        RowKind::Names => "review-kind-names",
    }
}

fn kind_heading(ui: &mut Ui, cx: &Cx<'_>, words: &str) {
    let margin = Margin { left: 16, right: 16, top: 12, bottom: 4 };
    Frame::new().inner_margin(margin).show(ui, |ui| {
        let para = Para::new(cx.theme, Type::Small).color(cx.tokens().text_2);
        heading_ui(ui, para.strong(&cx.t(words)), 3);
    });
}
