//! Recording a review: who, in which role, against which text, until when, with a note. Nothing can be recorded before
//! every line was read.

use std::collections::BTreeMap;

use eframe::egui::{Id, Ui};

use crate::app::Command;
use crate::app::clinic_state::Pair;
use crate::app::command::{ReviewCommand, ReviewForm};
use crate::app::review_text::read_against;
use crate::domain::clinic_layer::MOST_CHARACTERS;
use crate::domain::review::{DUE_AFTER_MONTHS, ReviewAction, due_after};
use crate::domain::source::Source;
use crate::ui::cx::Cx;
use crate::ui::icons::Icon;
use crate::ui::panels::signature::{Sent, Signature, label};
use crate::ui::theme::{Para, Type, Weight, heading_ui, para_ui};
use crate::ui::widgets::{Button, Notice, NoticeKind, Segment, TextArea};
use crate::words::date_short;

/// Months until a review is due again.
const MONTHS: [u32; 3] = [12, 24, DUE_AFTER_MONTHS];

/// The form as typed. A note belongs to its text.
#[derive(Default)]
pub struct Record {
    signature: Signature,
    notes: BTreeMap<Pair, String>,
    months: Option<u32>,
    sent: Sent<Pair>,
    focus: bool,
}

impl Record {
    pub fn ask_focus(&mut self) {
        self.focus = true;
    }

    /// What was recorded is emptied: name and role are asked each time.
    pub fn recorded(&mut self, cx: &Cx<'_>) {
        if let Some(pair) = self.sent.recorded(cx.state.clinic.review.generation) {
            self.notes.remove(&pair);
            self.signature = Signature::default();
            self.months = None;
        }
    }

    pub fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        ui.spacing_mut().item_spacing.y = 6.0;
        heading_ui(ui, Para::new(cx.theme, Type::Section).text(&cx.t("review-record-title")), 2);
        let state = cx.state;
        let Some(pair) = &state.clinic.review.chosen else { return };
        let Some(source) = state.library.get(&pair.drug).and_then(|m| m.source(&pair.source)) else { return };
        if std::mem::take(&mut self.focus) {
            ui.memory_mut(|memory| memory.request_focus(Id::unique(("review", "name"))));
        }
        self.signature.ui(ui, cx, "review");
        against(ui, cx, source);
        self.dates(ui, cx);
        let note = cx.t("review-note");
        label(ui, cx, &note);
        let text = self.notes.entry(pair.clone()).or_default();
        TextArea::new(Id::unique(("review-note", pair.drug.as_str(), pair.source.as_str())), &note)
            .limit(MOST_CHARACTERS)
            .ui(ui, cx.theme, text);
        read(ui, cx);
        if let Some(failed) = &state.clinic.review.failed {
            let title = cx.t("notice-not-recorded");
            Notice::new(NoticeKind::Error, &title).text(failed).ui(ui, cx.theme);
        }
        self.buttons(ui, cx, pair);
    }

    /// Today, and when it is due again.
    fn dates(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        label(ui, cx, &cx.t("review-date"));
        let today = date_short(&cx.state.words, cx.state.today.as_ref());
        para_ui(ui, Para::new(cx.theme, Type::Body).weight(Weight::Medium).text(&today));
        let months = self.months.unwrap_or(DUE_AFTER_MONTHS);
        let name = cx.t("review-due-again");
        label(ui, cx, &name);
        let labels = MONTHS.map(|n| cx.f("months", &[("n", (n as usize).into())]));
        let labels: Vec<&str> = labels.iter().map(String::as_str).collect();
        let chosen = MONTHS.iter().position(|n| *n == months);
        if let Some(at) = Segment::new(&name, &labels, chosen).ui(ui, cx.theme) {
            self.months = MONTHS.get(at).copied();
        }
        if let Some(due) = cx.state.today.as_ref().and_then(|today| due_after(today, months)) {
            let date = date_short(&cx.state.words, Some(&due));
            let text = cx.f("review-due-date", &[("date", (&date).into())]);
            para_ui(ui, Para::new(cx.theme, Type::Small).color(cx.tokens().text_2).text(&text));
        }
    }

    fn buttons(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, pair: &Pair) {
        let review = &cx.state.clinic.review;
        let not_all = cx.t("review-not-all-read");
        let nothing_read = cx.t("review-nothing-read");
        let nothing_to_withdraw = cx.t("review-nothing-to-withdraw");
        let read_only = cx.state.clinic.read_only.as_deref();
        let last = review.queue.iter().find(|line| line.pair == *pair).and_then(|line| line.last.as_ref());
        let stands = last.is_some_and(|last| last.action != ReviewAction::Withdrawn);
        let record_off = read_only.or((!review.all_read()).then_some(not_all.as_str()));
        let keep_off = read_only.or((review.read() == 0).then_some(nothing_read.as_str()));
        let withdraw_off = read_only.or((!stands).then_some(nothing_to_withdraw.as_str()));
        let mut send: Option<fn(ReviewForm) -> ReviewCommand> = None;
        ui.horizontal_wrapped(|ui| {
            let (record, keep) = (cx.t("review-record"), cx.t("review-keep"));
            if Button::primary(&record).off(record_off).ui(ui, cx.theme).clicked() && record_off.is_none() {
                send = Some(ReviewCommand::Record);
            }
            if Button::new(&keep).off(keep_off).ui(ui, cx.theme).clicked() && keep_off.is_none() {
                send = Some(ReviewCommand::KeepForLater);
            }
            let (withdraw, tip) = (cx.t("review-withdraw"), cx.t("review-withdraw-tip"));
            let button = Button::quiet(&withdraw).tip(&tip).off(withdraw_off);
            if button.ui(ui, cx.theme).clicked() && withdraw_off.is_none() {
                send = Some(ReviewCommand::Withdraw);
            }
        });
        if let Some(command) = send {
            let form = ReviewForm {
                by: self.signature.by.clone(),
                role: self.signature.role.clone(),
                note: self.notes.get(pair).cloned().unwrap_or_default(),
                due_months: self.months,
            };
            self.sent.send(pair.clone());
            cx.send(Command::Review(command(form)));
        }
    }
}

/// The text that the review is about.
fn against(ui: &mut Ui, cx: &Cx<'_>, source: &Source) {
    label(ui, cx, &cx.t("review-against"));
    let text = read_against(&cx.state.words, source);
    para_ui(ui, Para::new(cx.theme, Type::Body).weight(Weight::Medium).text(&text));
    if source.version.is_none() {
        let kept = cx.t("review-no-version");
        para_ui(ui, Para::new(cx.theme, Type::Small).color(cx.tokens().text_2).text(&kept));
    }
}

/// "7 of 12 read. Recording is off until all are read."
fn read(ui: &mut Ui, cx: &Cx<'_>) {
    let review = &cx.state.clinic.review;
    let count = cx.f("review-read-count", &[("n", review.read().into()), ("of", review.rows.len().into())]);
    ui.horizontal_top(|ui| {
        Icon::Info.ui(ui, 16.0, cx.tokens().text_2);
        let mut para = Para::new(cx.theme, Type::Small).text(&format!("{count}. "));
        if !review.all_read() {
            para = para.strong(&format!("{} ", cx.t("review-not-all-read")));
        }
        para_ui(ui, para.color(cx.tokens().text_2).text(&cx.t("review-editing-returns")));
    });
}
