//! How far the clinic's review has come, and the way to it.

use eframe::egui::Ui;

use super::texts::number;
use crate::app::Command;
use crate::app::command::ReviewCommand;
use crate::app::grading::progress;
use crate::domain::clinic_layer::OUR_CLINIC;
use crate::domain::source::ReviewStatus;
use crate::ui::cx::Cx;
use crate::ui::icons::Icon;
use crate::ui::theme::{Para, Type, heading_ui, para_ui};
use crate::ui::widgets::{Button, Card, Link, row};

/// The statuses in the order of the card, with the words of each line.
const LINES: [(ReviewStatus, &str); 6] = [
    (ReviewStatus::Due, "review-due"),
    (ReviewStatus::Superseded, "review-superseded"),
    (ReviewStatus::InReview, "review-in_review"),
    (ReviewStatus::Unreviewed, "review-unreviewed"),
    (ReviewStatus::Withdrawn, "review-withdrawn"),
    (ReviewStatus::Reviewed, "review-reviewed"),
];

pub fn ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    Card::new().padding(20.0).show(ui, cx.theme, |ui| {
        heading_ui(ui, Para::new(cx.theme, Type::Lead).text(&cx.t("review-title")), 2);
        let review = &cx.state.clinic.review;
        let due = review.count(ReviewStatus::Due) + review.count(ReviewStatus::Superseded);
        if due > 0 {
            let text = cx.f("library-due", &[("n", due.into())]);
            para_ui(ui, Para::new(cx.theme, Type::Body).medium(&text));
        }
        for (status, words) in LINES {
            let n = review.count(status);
            if n > 0 || matches!(status, ReviewStatus::Unreviewed | ReviewStatus::Reviewed) {
                number(ui, cx, words, n);
            }
        }
        labels_ui(ui, cx);
        ui.add_space(8.0);
        let open = cx.t("library-review-open");
        if Button::primary(&open).icon(Icon::List).ui(ui, cx.theme).clicked() {
            cx.send(Command::Review(ReviewCommand::Open));
        }
    });
}

/// The labels that the clinic grades, each with how far it has come and the way to go on.
fn labels_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let library = cx.state.library.clone();
    let begun = cx.state.clinic.review.queue.iter().filter(|line| line.pair.source.as_str() != OUR_CLINIC);
    let begun = begun.filter_map(|line| library.get(&line.pair.drug));
    let begun: Vec<_> =
        begun.filter_map(|monograph| Some((monograph, progress(&cx.state.words, monograph)?))).collect();
    if begun.is_empty() {
        return;
    }
    ui.add_space(8.0);
    heading_ui(ui, Para::new(cx.theme, Type::Body).strong(&cx.t("grading-labels")), 3);
    for (monograph, progress) in begun {
        let name = &monograph.drug.name;
        let spoken = format!("{}, {progress}", cx.f("grading-open-name", &[("name", name.into())]));
        row(ui, cx.theme.sizes.hit.link, |ui| {
            ui.push_id(monograph.id(), |ui| {
                if Link::new(name).name(&spoken).ui(ui, cx.theme).clicked() {
                    let drug = monograph.id().clone();
                    cx.send(Command::Review(ReviewCommand::Grade { drug, line: None }));
                }
            });
            let of = monograph.drug.labeler.as_deref().map(|firm| format!("{firm}, ")).unwrap_or_default();
            let text = format!("{of}{progress}");
            para_ui(ui, Para::new(cx.theme, Type::Small).color(cx.tokens().text_2).text(&text));
        });
    }
}
