//! The poll: the question to the letter, the options or the results, and the total of the original page, never added.

use eframe::egui::{Align, Layout, Ui};

use super::column;

use crate::app::Command;
use crate::app::command::PollCommand;
use crate::app::polling::PollResult;
use crate::ui::cx::Cx;
use crate::ui::icons::Icon;
use crate::ui::theme::{Para, Type, heading_ui, para_ui};
use crate::ui::widgets::{Button, Card, Link, Meter, Notice, NoticeKind, RadioRows, Tag, TagKind, hairline, row};

/// The width of the column, in points.
const COLUMN: f32 = 640.0;

pub fn ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    column::ui(ui, COLUMN, |ui| {
        heading_ui(ui, Para::new(cx.theme, Type::Page).text(&cx.t("tab-poll")), 1);
        para_ui(ui, Para::new(cx.theme, Type::Body).color(cx.tokens().text_2).text(&cx.t("poll-intro")));
        ui.add_space(16.0);
        Card::new().padding(24.0).show(ui, cx.theme, |ui| card(ui, cx));
    });
}

fn card(ui: &mut Ui, cx: &mut Cx<'_>) {
    let poll = &cx.state.reference.poll;
    heading_ui(ui, Para::new(cx.theme, Type::Section).text(&poll.question), 2);
    para_ui(ui, Para::new(cx.theme, Type::Body).color(cx.tokens().text_2).text(&cx.t("poll-about-you")));
    ui.add_space(12.0);
    if let Some(failed) = &cx.state.clinic.poll.failed {
        let title = cx.t("poll-failed");
        Notice::new(NoticeKind::Error, &title).text(failed).ui(ui, cx.theme);
        ui.add_space(8.0);
    }
    let voted = cx
        .state
        .clinic
        .poll
        .result
        .as_ref()
        .filter(|result| result.own.is_some() || cx.state.clinic.poll.viewing || poll.closed);
    match voted.cloned() {
        Some(result) => results(ui, cx, &result),
        None => options(ui, cx),
    }
    ui.add_space(12.0);
    original(ui, cx);
}

fn options(ui: &mut Ui, cx: &mut Cx<'_>) {
    let poll = &cx.state.reference.poll;
    let labels: Vec<&str> = poll.options.iter().map(|option| option.text.as_str()).collect();
    let chosen = cx.state.clinic.poll.chosen;
    if let Some(option) = RadioRows::new(&poll.question, &labels, chosen).ui(ui, cx.theme) {
        cx.send(Command::Poll(PollCommand::Choose(option)));
    }
    ui.add_space(8.0);
    row(ui, 32.0, |ui| {
        let (vote, view) = (cx.t("poll-vote"), cx.t("poll-view-results"));
        let reason = cx.t("poll-choose-first");
        let off = chosen.is_none().then_some(reason.as_str());
        if Button::primary(&vote).off(off).ui(ui, cx.theme).clicked() && chosen.is_some() {
            cx.send(Command::Poll(PollCommand::Vote));
        }
        ui.add_space(8.0);
        if Link::new(&view).ui(ui, cx.theme).clicked() {
            cx.send(Command::Poll(PollCommand::ViewResults));
        }
        total(ui, cx);
    });
}

fn results(ui: &mut Ui, cx: &mut Cx<'_>, result: &PollResult) {
    let poll = &cx.state.reference.poll;
    for (at, option) in poll.options.iter().enumerate() {
        let votes = result.votes.get(at).copied().unwrap_or(0);
        let percent = result.shares.percent.as_ref().and_then(|p| p.get(at)).copied();
        ui.push_id(&option.id, |ui| bar(ui, cx, &option.text, votes, percent, result.own == Some(at)));
    }
    if result.shares.rounded {
        para_ui(ui, Para::new(cx.theme, Type::Small).color(cx.tokens().text_2).text(&cx.t("poll-rounded")));
    }
    ui.add_space(8.0);
    row(ui, 32.0, |ui| {
        if result.own.is_some() {
            let (cancel, then) = (cx.t("poll-cancel"), cx.t("poll-then-again"));
            if Button::new(&cancel).icon(Icon::Undo).ui(ui, cx.theme).clicked() {
                cx.send(Command::Poll(PollCommand::Withdraw));
            }
            para_ui(ui, Para::new(cx.theme, Type::Small).color(cx.tokens().text_2).text(&then));
        } else if !poll.closed {
            let back = cx.t("poll-back");
            if Link::new(&back).ui(ui, cx.theme).clicked() {
                cx.send(Command::Poll(PollCommand::BackToVoting));
            }
        }
        total(ui, cx);
    });
}

fn bar(ui: &mut Ui, cx: &Cx<'_>, text: &str, votes: u64, percent: Option<f64>, own: bool) {
    row(ui, 28.0, |ui| {
        let style = Para::new(cx.theme, Type::Body);
        para_ui(ui, if own { style.strong(text) } else { style.text(text) });
        if own {
            let label = cx.t("poll-your-vote-tag");
            Tag::new(&label).kind(TagKind::Accent).icon(Icon::Check).ui(ui, cx.theme);
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if let Some(percent) = percent {
                para_ui(ui, Para::new(cx.theme, Type::Body).strong(&format!("{percent}%")));
                ui.add_space(8.0);
            }
            let count = cx.state.words.number(votes);
            para_ui(ui, Para::new(cx.theme, Type::Body).color(cx.tokens().text_2).text(&count));
        });
    });
    // A share of 0 to 100: exact enough in f32.
    #[allow(clippy::cast_possible_truncation)]
    let fraction = percent.unwrap_or(0.0) as f32 / 100.0;
    let meter = Meter::new(fraction).name(text);
    let meter = if own { meter.fill(cx.tokens().accent) } else { meter };
    meter.ui(ui, cx.theme);
    ui.add_space(8.0);
}

fn total(ui: &mut Ui, cx: &Cx<'_>) {
    let Some(result) = &cx.state.clinic.poll.result else { return };
    let n = usize::try_from(result.local_total).unwrap_or(usize::MAX);
    let text = cx.f("poll-total", &[("n", n.into())]);
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        para_ui(ui, Para::new(cx.theme, Type::Small).color(cx.tokens().text_2).text(&text));
    });
}

fn original(ui: &mut Ui, cx: &Cx<'_>) {
    let Some(original) = &cx.state.reference.poll.original else { return };
    hairline(ui, cx.theme);
    ui.add_space(8.0);
    ui.horizontal_top(|ui| {
        Icon::Info.ui(ui, 16.0, cx.tokens().text_2);
        let total = cx.f("poll-original", &[("total", (&cx.state.words.number(original.total)).into())]);
        let more = cx.t("poll-original-more");
        let para = Para::new(cx.theme, Type::Small).strong(&total).color(cx.tokens().text_2).text(" ").text(&more);
        para_ui(ui, para);
    });
}
