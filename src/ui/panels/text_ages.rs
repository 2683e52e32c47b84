//! How old the texts of the library are: the newest and the oldest date in the top bar, and a list of the oldest texts,
//! each with the way to the sources of its drug.

use eframe::egui::{Frame, Id as WidgetId, Margin, Popup, PopupCloseBehavior, ScrollArea, Ui};

use crate::app::Command;
use crate::app::command::NavCommand;
use crate::app::source_text;
use crate::app::text_ages::{DatedText, text_ages};
use crate::domain::id::Id;
use crate::ui::cx::Cx;
use crate::ui::icons::Icon;
use crate::ui::theme::{Para, Type, heading_ui, para_ui};
use crate::ui::widgets::{Button, IconButton, PressBlock};
use crate::words::date_short;

/// At most this many texts are listed in each part.
const MOST: usize = 10;
const WIDTH: f32 = 420.0;

/// A button with the dates, or an icon alone where there is no room; the answer is the drug that was chosen.
pub fn ui(ui: &mut Ui, cx: &mut Cx<'_>, worded: bool) -> Option<Id> {
    let dates = dates(cx);
    let name = cx.f("text-ages-name", &[("dates", (&dates).into())]);
    let button = match worded {
        true => Button::quiet(&dates).name(&name).ui(ui, cx.theme),
        false => IconButton::new(Icon::Clock, &name).ui(ui, cx.theme),
    };
    let mut chosen = None;
    Popup::menu(&button).close_behavior(PopupCloseBehavior::CloseOnClick).show(|ui| {
        let window = ui.ctx().content_rect().size();
        ui.set_width(WIDTH.min(window.x - 32.0));
        ui.set_max_height(window.y - 96.0);
        ScrollArea::vertical().max_height(window.y - 96.0).show(ui, |ui| {
            Frame::new().inner_margin(Margin::same(4)).show(ui, |ui| chosen = list(ui, cx));
        });
        // A press by key closes it as a click does.
        if chosen.is_some() {
            ui.close();
        }
    });
    if let Some(drug) = &chosen {
        cx.send(Command::Nav(NavCommand::Open(drug.clone())));
    }
    chosen
}

/// "Newest text: Jan 2023. Oldest: no date."
fn dates(cx: &Cx<'_>) -> String {
    let (newest, oldest) = cx.state.library.text_dates();
    let (newest, oldest) = (date_short(&cx.state.words, newest), date_short(&cx.state.words, oldest));
    format!(
        "{} {}",
        cx.f("newest-text", &[("date", (&newest).into())]),
        cx.f("oldest-text", &[("date", (&oldest).into())])
    )
}

fn list(ui: &mut Ui, cx: &Cx<'_>) -> Option<Id> {
    let library = cx.state.library.clone();
    let ages = text_ages(library.monographs().iter().map(AsRef::as_ref));
    let undated = cx.f("text-ages-undated", &[("n", ages.undated.len().into())]);
    let mut chosen = None;
    for (title, texts) in [(undated, &ages.undated), (cx.t("text-ages-oldest"), &ages.dated)] {
        if texts.is_empty() {
            continue;
        }
        ui.add_space(4.0);
        Frame::new().inner_margin(Margin::symmetric(8, 0)).show(ui, |ui| {
            heading_ui(ui, Para::new(cx.theme, Type::Lead).text(&title), 2);
        });
        for text in texts.iter().take(MOST) {
            if text_ui(ui, cx, text) {
                chosen = Some(text.drug.id().clone());
            }
        }
        if let Some(more @ 1..) = texts.len().checked_sub(MOST) {
            let more = cx.f("text-ages-more", &[("n", more.into())]);
            para_ui(ui, Para::new(cx.theme, Type::Note).color(cx.tokens().text_2).text(&more));
        }
    }
    chosen
}

/// Drug, source, date and age. True where it was pressed.
fn text_ui(ui: &mut Ui, cx: &Cx<'_>, text: &DatedText<'_>) -> bool {
    let words = &cx.state.words;
    let drug = text.drug.drug.name.as_str();
    let title = cx.f("text-ages-line", &[("drug", drug.into()), ("source", (&text.source.short).into())]);
    let dated = source_text::effective(words, text.source, cx.state.today.as_ref()).unwrap_or_else(|| cx.t("no-date"));
    let name = format!("{title}, {dated}");
    let id = WidgetId::unique(("text-age", drug, text.source.id.as_str()));
    let block = PressBlock::new(id, &name).margin(Margin::symmetric(8, 4));
    let pressed = block.show(ui, cx.theme, |ui| {
        para_ui(ui, Para::new(cx.theme, Type::Body).text(&title));
        // The title of the part says already that there is no date.
        if text.source.effective.is_some() {
            para_ui(ui, Para::new(cx.theme, Type::Note).color(cx.tokens().text_2).text(&dated));
        }
    });
    pressed.clicked()
}
