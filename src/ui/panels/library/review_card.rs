//! How far the clinic's review has come, and the way to it.

use eframe::egui::Ui;

use super::texts::number;
use crate::app::Command;
use crate::app::command::ReviewCommand;
use crate::domain::source::ReviewStatus;
use crate::ui::cx::Cx;
use crate::ui::icons::Icon;
use crate::ui::theme::{Para, Type, heading_ui, para_ui};
use crate::ui::widgets::{Button, Card};

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
        ui.add_space(8.0);
        let open = cx.t("library-review-open");
        if Button::primary(&open).icon(Icon::List).ui(ui, cx.theme).clicked() {
            cx.send(Command::Review(ReviewCommand::Open));
        }
    });
}
