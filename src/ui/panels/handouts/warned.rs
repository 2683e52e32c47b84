//! What is known before the page leaves: its text is not reviewed, numbers are not set.

use eframe::egui::Ui;

use super::Folds;
use crate::app::Command;
use crate::app::clinic_state::Pair;
use crate::app::command::ReviewCommand;
use crate::app::letterhead::as_printed;
use crate::domain::source::ReviewStatus;
use crate::ui::cx::Cx;
use crate::ui::theme::{Para, Type, para_ui};
use crate::ui::widgets::{Link, Notice, NoticeKind, hairline};

pub fn ui(ui: &mut Ui, cx: &mut Cx<'_>, folds: &mut Folds) {
    hairline(ui, cx.theme);
    review(ui, cx);
    numbers(ui, cx, folds);
}

/// A number that is not set is a line on the page; the letterhead is where it is set.
fn numbers(ui: &mut Ui, cx: &Cx<'_>, folds: &mut Folds) {
    let head = as_printed(&cx.state.clinic.letterhead.head);
    if head.emergency_number.is_some() && cx.state.page.choice.letterhead {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        let text = Para::new(cx.theme, Type::Small).color(cx.tokens().text_2).text(&cx.t("handout-no-emergency"));
        para_ui(ui, text);
        let (set, name) = (cx.t("handout-set-it"), cx.t("handout-set-it-name"));
        if Link::new(&set).name(&name).style(Type::Small).ui(ui, cx.theme).clicked() {
            (folds.letterhead, folds.focus_emergency) = (true, true);
        }
    });
}

/// The first drug whose text is not reviewed, and the way to its review.
fn review(ui: &mut Ui, cx: &mut Cx<'_>) {
    let state = cx.state;
    let drugs = state.page.drugs().filter_map(|id| state.library.get(id));
    let Some(drug) = drugs.into_iter().find(|drug| drug.review() != ReviewStatus::Reviewed) else { return };
    let (title, text, start) =
        (cx.t("handout-not-reviewed"), cx.t("handout-not-reviewed-more"), cx.t("handout-start-review"));
    let buttons = [start.as_str()];
    let notice = Notice::new(NoticeKind::Info, &title).text(&text).buttons(&buttons);
    if notice.ui(ui, cx.theme).button == Some(0) {
        // The queue knows which text of the drug waits; a drug without sources has none.
        let pair = state.clinic.review.queue.iter().map(|line| &line.pair).find(|pair| pair.drug == *drug.id());
        let pair: Option<Pair> = pair.cloned();
        cx.send(Command::Review(ReviewCommand::Open));
        if let Some(pair) = pair {
            cx.send(Command::Review(ReviewCommand::Choose(pair)));
        }
    }
}
