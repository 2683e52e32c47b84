//! What is being done to the library: how far it is, what waits, what must be answered, and how the last work ended.

use std::time::Duration;

use eframe::egui::{Align, Layout, ScrollArea, Ui, vec2};

use crate::app::Command;
use crate::app::library_results::ResultMark;
use crate::app::library_state::{LibraryCommand, Running, WorkOutcome};
use crate::app::library_text::{doing, question};
use crate::service::library_work::{Told, Unit};
use crate::ui::cx::Cx;
use crate::ui::theme::{Para, Type, heading_ui, para_ui};
use crate::ui::widgets::{Button, Card, Link, Meter, Notice, NoticeKind, hairline, row};

/// The most of a list that is refused before it scrolls, in points, and the most lines of it that are shown.
const MOST_HEIGHT: f32 = 240.0;
const MOST_LINES: usize = 200;
/// The room between two figures.
const BETWEEN: f32 = 40.0;

/// Draws what there is; the answer is whether anything was.
pub fn ui(ui: &mut Ui, cx: &mut Cx<'_>) -> bool {
    let library = &cx.state.clinic.library;
    let any = library.is_busy() || library.question.is_some() || library.outcome.is_some();
    if library.question.is_some() {
        asked(ui, cx);
        ui.add_space(8.0);
    }
    if let Some(running) = &library.running {
        under_way(ui, cx, running);
        ui.add_space(8.0);
    }
    if !library.waiting.is_empty() {
        waiting(ui, cx);
        ui.add_space(8.0);
    }
    if let Some(outcome) = &library.outcome {
        ended(ui, cx, outcome);
        ui.add_space(8.0);
    }
    any
}

fn asked(ui: &mut Ui, cx: &mut Cx<'_>) {
    let Some(asked) = &cx.state.clinic.library.question else { return };
    let [title, text, yes, no] = question(&cx.state.words, asked);
    let buttons = [yes.as_str(), no.as_str()];
    let notice = Notice::new(NoticeKind::Warning, &title).text(&text).buttons(&buttons);
    if let Some(pressed) = notice.ui(ui, cx.theme).button {
        cx.send(Command::Library(LibraryCommand::Answer(pressed == 0)));
    }
}

fn under_way(ui: &mut Ui, cx: &mut Cx<'_>, running: &Running) {
    Card::new().padding(20.0).show(ui, cx.theme, |ui| {
        row(ui, 32.0, |ui| {
            let title = doing(&cx.state.words, &running.work);
            heading_ui(ui, Para::new(cx.theme, Type::Lead).text(&title), 2);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let (cancel, stopping) = (cx.t("work-cancel"), cx.t("work-stopping"));
                let off = running.stopping.then_some(stopping.as_str());
                if Button::new(&cancel).off(off).ui(ui, cx.theme).clicked() && off.is_none() {
                    cx.send(Command::Library(LibraryCommand::Stop));
                }
            });
        });
        let note = |ui: &mut Ui, text: &str| {
            para_ui(ui, Para::new(cx.theme, Type::Small).color(cx.tokens().text_2).text(text));
        };
        note(ui, &cx.t("work-note"));
        let told = &running.told;
        if !told.file.is_empty() {
            note(ui, &cx.f("work-file", &[("file", (&told.file).into())]));
        }
        ui.add_space(8.0);
        let percent = percent(told);
        let name = cx.f("work-progress-name", &[("done", percent.into())]);
        // 0 to 100: exact.
        #[allow(clippy::cast_precision_loss)]
        let part = percent as f32 / 100.0;
        Meter::new(part).fill(cx.tokens().accent).name(&name).progress().ui(ui, cx.theme);
        ui.add_space(8.0);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(BETWEEN, 4.0);
            for (figure, what) in figures(cx, told, percent) {
                ui.vertical(|ui| {
                    ui.spacing_mut().item_spacing.y = 0.0;
                    para_ui(ui, Para::new(cx.theme, Type::Body).strong(&figure));
                    note(ui, &what);
                });
            }
        });
    });
}

fn percent(told: &Told) -> usize {
    let share = told.done.saturating_mul(100).checked_div(told.total).unwrap_or(0);
    usize::try_from(share.min(100)).unwrap_or(100)
}

/// Number and what it counts: what was read, how much is done, how fast, how long still, what was refused.
fn figures(cx: &Cx<'_>, told: &Told, percent: usize) -> Vec<(String, String)> {
    let words = &cx.state.words;
    let number = |n: u64| words.number(n);
    let megabytes = |bytes: u64| cx.f("work-megabytes", &[("n", (&number(bytes / 1_000_000)).into())]);
    let of = |done: &str, total: &str| cx.f("work-of", &[("done", done.into()), ("total", total.into())]);
    let mut all = Vec::new();
    match told.unit {
        _ if told.labels > 0 => all.push((number(told.labels as u64), cx.t("work-labels-read"))),
        Unit::Labels => all.push((of(&number(told.done), &number(told.total)), cx.t("work-labels-done"))),
        Unit::Bytes if told.total > 0 => {
            all.push((of(&megabytes(told.done), &megabytes(told.total)), cx.t("work-done")));
        }
        Unit::Bytes => {}
    }
    all.push((cx.f("work-done-share", &[("n", percent.into())]), cx.t("work-done")));
    if told.rate > 0 && told.unit == Unit::Bytes {
        let rate = number((told.rate / 1_000_000).max(1));
        all.push((cx.f("work-rate", &[("n", (&rate).into())]), cx.t("work-speed")));
    }
    if let Some(left) = told.left {
        all.push((left_text(cx, left), cx.t("work-left")));
    }
    if told.refused > 0 {
        all.push((number(told.refused as u64), cx.t("work-refused-so-far")));
    }
    all
}

/// Rounded up to ten seconds: a guess.
fn left_text(cx: &Cx<'_>, left: Duration) -> String {
    let seconds = left.as_secs().div_ceil(10).max(1) * 10;
    let (minutes, rest) = (seconds / 60, seconds % 60);
    let number = |n: u64| cx.state.words.number(n);
    match minutes {
        0 => cx.f("work-left-seconds", &[("n", (&number(rest)).into())]),
        _ => cx.f("work-left-minutes", &[("m", (&number(minutes)).into()), ("n", (&number(rest)).into())]),
    }
}

fn waiting(ui: &mut Ui, cx: &mut Cx<'_>) {
    Card::new().padding(20.0).show(ui, cx.theme, |ui| {
        heading_ui(ui, Para::new(cx.theme, Type::Body).strong(&cx.t("work-waiting")), 2);
        for (at, work) in cx.state.clinic.library.waiting.iter().enumerate() {
            let what = doing(&cx.state.words, work);
            row(ui, cx.theme.sizes.hit.row, |ui| {
                para_ui(ui, Para::new(cx.theme, Type::Body).text(&what));
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    let name = cx.f("work-forget-name", &[("what", (&what).into())]);
                    if Link::new(&cx.t("work-forget")).name(&name).ui(ui, cx.theme).clicked() {
                        cx.send(Command::Library(LibraryCommand::Forget(at)));
                    }
                });
            });
        }
    });
}

fn ended(ui: &mut Ui, cx: &mut Cx<'_>, outcome: &WorkOutcome) {
    let kind = match outcome.mark {
        ResultMark::Done => NoticeKind::Done,
        ResultMark::Stopped => NoticeKind::Info,
        ResultMark::Failed => NoticeKind::Error,
    };
    let kind = if outcome.text.is_empty() || kind != NoticeKind::Done { kind } else { NoticeKind::Info };
    let close = cx.t("work-close-outcome");
    let notice = Notice::new(kind, &outcome.title).text(&outcome.text).closable(&close);
    if notice.ui(ui, cx.theme).closed {
        cx.send(Command::Library(LibraryCommand::CloseOutcome));
    }
    if !outcome.refused.is_empty() {
        refused(ui, cx, outcome);
    }
}

fn refused(ui: &mut Ui, cx: &mut Cx<'_>, outcome: &WorkOutcome) {
    ui.add_space(8.0);
    Card::new().padding(20.0).show(ui, cx.theme, |ui| {
        row(ui, 32.0, |ui| {
            let title = cx.f("work-refused", &[("n", outcome.refused.len().into())]);
            heading_ui(ui, Para::new(cx.theme, Type::Body).strong(&title), 2);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if Button::new(&cx.t("work-refused-copy")).ui(ui, cx.theme).clicked() {
                    cx.send(Command::Library(LibraryCommand::CopyRefused));
                }
            });
        });
        ScrollArea::vertical().id_salt("refused").max_height(MOST_HEIGHT).auto_shrink([false, true]).show(ui, |ui| {
            for line in outcome.refused.iter().take(MOST_LINES) {
                hairline(ui, cx.theme);
                para_ui(ui, Para::new(cx.theme, Type::Small).strong(&line.place));
                para_ui(ui, Para::new(cx.theme, Type::Small).color(cx.tokens().text_2).text(&line.reason));
            }
            if let Some(more) = outcome.refused.len().checked_sub(MOST_LINES).filter(|more| *more > 0) {
                para_ui(ui, Para::new(cx.theme, Type::Small).text(&cx.f("work-refused-more", &[("n", more.into())])));
            }
        });
    });
}
