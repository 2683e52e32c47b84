//! What came of writing a check: where it lies and whose answers remain, or what failed and what to do.

use eframe::egui::Ui;

use crate::app::Command;
use crate::app::command::RecordCommand;
use crate::app::record::Recorded;
use crate::app::state::WriteFailure;
use crate::store::StoreErrorKind;
use crate::ui::cx::Cx;
use crate::ui::panels::check::foot::still_same_patient;
use crate::ui::widgets::{Notice, NoticeKind};

/// True where a person agrees to replace the file that is there.
pub fn ui(ui: &mut Ui, cx: &mut Cx<'_>) -> bool {
    if let Some(written) = &cx.state.patient.record.written {
        written_ui(ui, cx, written);
    }
    if cx.state.patient.ask_after_export {
        still_same_patient(ui, cx);
    }
    let failed = cx.state.patient.record.failed.clone();
    failed.is_some_and(|failure| failed_ui(ui, cx, &failure))
}

fn written_ui(ui: &mut Ui, cx: &mut Cx<'_>, written: &Recorded) {
    let title = match written.pages {
        Some(pages) => cx.f("record-saved-pages", &[("pages", pages.into())]),
        None => cx.t("record-saved"),
    };
    let replaced = written.replaced.iter().map(|code| cx.f("handout-replaced", &[("code", code.into())]));
    let text = std::iter::once(written.path.display().to_string()).chain(replaced).collect::<Vec<_>>().join(" ");
    let (open, close) = (cx.t("handout-open"), cx.t("notice-close"));
    let buttons = [open.as_str()];
    let notice = Notice::new(NoticeKind::Done, &title).text(&text).buttons(&buttons).closable(&close);
    let answer = notice.ui(ui, cx.theme);
    if answer.button == Some(0) {
        cx.send(Command::Record(RecordCommand::OpenWritten));
    }
    if answer.closed {
        cx.send(Command::Record(RecordCommand::Forget));
    }
}

fn failed_ui(ui: &mut Ui, cx: &mut Cx<'_>, failure: &WriteFailure) -> bool {
    let (title, replace, close) = (cx.t("record-not-written"), cx.t("handout-replace"), cx.t("notice-close"));
    let exists = failure.kind == Some(StoreErrorKind::Exists);
    let buttons: &[&str] = if exists { &[&replace] } else { &[] };
    let notice = Notice::new(NoticeKind::Error, &title).text(&failure.message).buttons(buttons).closable(&close);
    let answer = notice.ui(ui, cx.theme);
    if answer.closed {
        cx.send(Command::Record(RecordCommand::Forget));
    }
    answer.button == Some(0)
}
