//! What came of writing or printing: done with what can be done next, or what failed with what to do; and why a page
//! cannot leave at all.

use eframe::egui::Ui;

use crate::app::Command;
use crate::app::command::{PageCommand, PatientCommand};
use crate::app::notice::unprintable;
use crate::app::page_state::PrintedBy;
use crate::app::update::cannot_leave;
use crate::store::StoreErrorKind;
use crate::ui::cx::Cx;
use crate::ui::theme::{Para, Type, para_ui};
use crate::ui::widgets::{Link, Notice, NoticeKind};

pub fn ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let out = &cx.state.page.out;
    let close = cx.t("notice-close");
    if let Some(written) = out.written.clone() {
        let title = cx.f("handout-saved", &[("pages", written.pages.into())]);
        let (open, path) = (cx.t("handout-open"), written.path.display().to_string());
        let buttons = [open.as_str()];
        let notice = Notice::new(NoticeKind::Info, &title).text(&path).buttons(&buttons).closable(&close);
        let answer = notice.ui(ui, cx.theme);
        act(cx, answer.button.map(|_| PageCommand::OpenWritten), answer.closed);
    }
    if let Some(printed) = &cx.state.page.out.printed {
        let (kind, title) = match printed.by {
            PrintedBy::Printer => (NoticeKind::Info, "handout-printed"),
            PrintedBy::Viewer => (NoticeKind::Info, "handout-print-viewer"),
            PrintedBy::Nobody => (NoticeKind::Error, "handout-not-printed"),
        };
        let title = cx.f(title, &[("pages", printed.pages.into())]);
        let answer = Notice::new(kind, &title).text(&printed.said).closable(&close).ui(ui, cx.theme);
        act(cx, None, answer.closed);
    }
    if cx.state.page.out.failed.is_none() && cannot_leave(cx.state) {
        let title = cx.t("handout-unprintable");
        let text = unprintable(&cx.state.words, &cx.state.page.preview.unprintable);
        Notice::new(NoticeKind::Error, &title).text(&text).ui(ui, cx.theme);
    }
    if let Some(failure) = cx.state.page.out.failed.clone() {
        let (title, replace) = (cx.t("handout-not-written"), cx.t("handout-replace"));
        let exists = failure.kind == Some(StoreErrorKind::Exists);
        let buttons: &[&str] = if exists { &[&replace] } else { &[] };
        let notice = Notice::new(NoticeKind::Error, &title).text(&failure.message).buttons(buttons).closable(&close);
        let answer = notice.ui(ui, cx.theme);
        act(cx, answer.button.map(|_| PageCommand::Write { replace: true }), answer.closed);
    }
    if cx.state.page.out.unreviewed.is_some() {
        let (title, go_on) = (cx.t("handout-ask-unreviewed"), cx.t("handout-leave-unreviewed"));
        let buttons = [go_on.as_str()];
        let notice = Notice::new(NoticeKind::Info, &title).buttons(&buttons).closable(&close);
        let answer = notice.ui(ui, cx.theme);
        let closed = answer.closed.then_some(PageCommand::GiveUp);
        act(cx, answer.button.map(|_| PageCommand::LeaveUnreviewed).or(closed), false);
    }
    if cx.state.patient.ask_after_export {
        still_same_patient(ui, cx);
    }
}

fn act(cx: &mut Cx<'_>, command: Option<PageCommand>, closed: bool) {
    let closed = closed.then_some(PageCommand::Forget);
    command.or(closed).into_iter().for_each(|command| cx.send(Command::Page(command)));
}

fn still_same_patient(ui: &mut Ui, cx: &mut Cx<'_>) {
    ui.horizontal_wrapped(|ui| {
        para_ui(ui, Para::new(cx.theme, Type::Body).strong(&cx.t("still-same-patient")));
        let (clear, name) = (cx.t("check-clear"), cx.t("check-clear-name"));
        if Link::new(&clear).name(&name).ui(ui, cx.theme).clicked() {
            cx.send(Command::Patient(PatientCommand::Clear));
        }
    });
}
