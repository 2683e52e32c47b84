//! The title block: name and buttons above facts, tablets and names; and the bar that it folds into.

use eframe::egui::{Align, Label, Layout, Response, Ui, Vec2, accesskit::Role, vec2};

use super::{facts, look_alikes, tablets};
use crate::app::Command;
use crate::app::command::{PageCommand, ReadingCommand};
use crate::app::review_text::of_drug;
use crate::domain::monograph::Monograph;
use crate::domain::text::capitalised;
use crate::store::settings::Pointer;
use crate::ui::cx::Cx;
use crate::ui::grade_shape::Shape;
use crate::ui::icons::Icon;
use crate::ui::layout::Width;
use crate::ui::panels::pointer;
use crate::ui::theme::{Para, Type, Weight, para_ui};
use crate::ui::widgets::{Button, IconButton, row};

/// The room for the drawing beside the facts, in points.
const TABLETS: f32 = 252.0;
/// The least room for the brand in the folded bar, in points.
const BRAND: f32 = 48.0;

pub fn ui(ui: &mut Ui, cx: &mut Cx<'_>, monograph: &Monograph, width: Width, focus: bool) {
    let drug = &monograph.drug;
    let title = drug.tall_man.as_ref().unwrap_or(&drug.name);
    let actions = |ui: &mut Ui, cx: &mut Cx<'_>| {
        if make_handout(ui, cx, true, focus) {
            cx.send(Command::Page(PageCommand::Start { with_patient: true }));
        }
        my_list_button(ui, cx, monograph, width >= Width::Wide || width == Width::Column);
    };
    if width == Width::Column {
        heading(ui, cx, title, &drug.name, Type::Page);
        ui.horizontal_wrapped(|ui| actions(ui, cx));
    } else {
        row(ui, 44.0, |ui| {
            heading(ui, cx, title, &drug.name, Type::Title);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| actions(ui, cx));
        });
    }
    pointer::below_buttons(ui, cx, Pointer::Handout);
    form(ui, cx, monograph);
    ui.add_space(8.0);
    if width == Width::Wide && !drug.strengths.is_empty() {
        ui.horizontal_top(|ui| {
            let facts_width = ui.available_width() - TABLETS - cx.theme.sizes.space.sm;
            ui.allocate_ui(vec2(facts_width, 0.0), |ui| facts::ui(ui, cx, monograph));
            ui.vertical(|ui| {
                ui.set_max_width(TABLETS);
                tablets::ui(ui, cx, monograph);
            });
        });
    } else {
        facts::ui(ui, cx, monograph);
    }
    facts::sources_ui(ui, cx, monograph);
    if width == Width::Wide {
        tablets::sources_ui(ui, cx, monograph);
    }
    review(ui, cx, monograph);
    look_alikes::ui(ui, cx, monograph);
}

/// "Tablet, oral": form and route are part of which drug it is.
fn form(ui: &mut Ui, cx: &Cx<'_>, monograph: &Monograph) {
    let drug = &monograph.drug;
    let parts: Vec<&str> = [&drug.form, &drug.route].into_iter().flatten().map(String::as_str).collect();
    if !parts.is_empty() {
        let text = capitalised(&parts.join(", "));
        para_ui(ui, Para::new(cx.theme, Type::Small).color(cx.tokens().text_2).text(&text));
    }
}

/// How far the clinic has reviewed the drug, and who.
fn review(ui: &mut Ui, cx: &Cx<'_>, monograph: &Monograph) {
    let status = of_drug(&cx.state.words, cx.state.library.log(), monograph);
    ui.horizontal_top(|ui| {
        Icon::Clock.ui(ui, 16.0, cx.tokens().text_2);
        para_ui(ui, Para::new(cx.theme, Type::Small).color(cx.tokens().text_2).text(&status));
    });
}

/// The name in tall letters on screen; read aloud as it is written.
fn heading(ui: &mut Ui, cx: &Cx<'_>, title: &str, name: &str, style: Type) {
    let galley = Para::new(cx.theme, style).text(title).galley(ui);
    let (rect, response) = ui.allocate_exact_size(galley.size(), eframe::egui::Sense::hover());
    ui.painter().galley(rect.min, galley, cx.tokens().text);
    as_heading(ui, &response, name);
}

fn as_heading(ui: &Ui, response: &Response, name: &str) {
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(Role::Heading);
        node.set_level(1);
        node.clear_value();
        node.set_label(name);
    });
}

/// The way to the handout, as an icon alone where there is no room for the word. True where it was pressed.
fn make_handout(ui: &mut Ui, cx: &Cx<'_>, worded: bool, focus: bool) -> bool {
    let make = cx.t("make-handout");
    let button = match worded {
        true => Button::primary(&make).icon(Icon::Page).ui(ui, cx.theme),
        false => IconButton::new(Icon::Page, &make).edge().ui(ui, cx.theme),
    };
    if focus {
        button.request_focus();
    }
    button.clicked()
}

fn my_list_button(ui: &mut Ui, cx: &mut Cx<'_>, monograph: &Monograph, worded: bool) {
    let listed = cx.state.on_my_list(monograph.id());
    let (label, name) = (cx.t("on-my-list"), cx.t(if listed { "my-list-remove" } else { "my-list-add" }));
    let clicked = if worded {
        let label = if listed { label } else { cx.t("add-to-my-list") };
        Button::new(&label).icon(Icon::Pin).pressed(listed).name(&name).ui(ui, cx.theme).clicked()
    } else {
        IconButton::new(Icon::Pin, &name).edge().pressed(listed).ui(ui, cx.theme).clicked()
    };
    if clicked {
        cx.send(Command::Reading(ReadingCommand::ToggleMyList));
    }
}

/// Name, brand, boxed warning and the two buttons in one line; where there is little room the brand goes first, then
/// the word on the button, then the end of the name, never the warning. `page` where it is the title of a page: the name is
/// its heading, the firm stands beside the brand; true where the keyboard goes to its button.
pub fn folded_ui(ui: &mut Ui, cx: &mut Cx<'_>, monograph: &Monograph, width: Width, page: Option<bool>) {
    let drug = &monograph.drug;
    let title = Para::new(cx.theme, Type::Section).text(drug.tall_man.as_ref().unwrap_or(&drug.name));
    let (theme, ink) = (cx.theme, cx.tokens().text_2);
    let small = || Para::new(theme, Type::Small).color(ink);
    let warning = (monograph.boxed_warning() == Some(true)).then(|| small().text(&cx.t("boxed-warning")));
    let gap = ui.spacing().item_spacing.x;
    let width_of = |ui: &Ui, para: &Para| para.clone().galley(ui).size().x;
    let warning_width = warning.as_ref().map_or(0.0, |para| width_of(ui, para) + 18.0 + 3.0 * gap);
    let room = ui.available_width() - warning_width - buttons_width(ui, cx, true, width == Width::Wide);
    let worded = room >= width_of(ui, &title) + gap;
    let room = match worded {
        true => room,
        false => ui.available_width() - warning_width - buttons_width(ui, cx, false, width == Width::Wide),
    };
    row(ui, super::FOLDED, |ui| {
        let galley = title.galley_elided(ui, room - gap);
        let rest = room - galley.size().x - 2.0 * gap;
        let name = ui.add(Label::new(galley));
        if page.is_some() {
            as_heading(ui, &name, &drug.name);
        }
        let firm = drug.labeler.iter().filter(|_| page.is_some());
        let brands: Vec<&str> = drug.brands.iter().chain(firm).map(String::as_str).collect();
        if rest >= BRAND && !brands.is_empty() {
            let brands = small().text(&brands.join(", ")).galley_elided(ui, rest);
            ui.add(Label::new(brands));
        }
        if let Some(warning) = warning {
            ui.allocate_space(Vec2::new(2.0, 0.0));
            Shape::Boxed.ui(ui, cx.tokens(), 16.0);
            para_ui(ui, warning);
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if make_handout(ui, cx, worded, page == Some(true)) {
                cx.send(Command::Page(PageCommand::Start { with_patient: true }));
            }
            my_list_button(ui, cx, monograph, width == Width::Wide);
        });
    });
}

/// What the two buttons take, with the gaps around them.
fn buttons_width(ui: &Ui, cx: &Cx<'_>, handout_worded: bool, list_worded: bool) -> f32 {
    let sizes = &cx.theme.sizes;
    let gap = ui.spacing().item_spacing.x;
    let of = |worded: bool, id: &str| {
        if !worded {
            return sizes.hit.button;
        }
        let label = Para::new(cx.theme, Type::Body).weight(Weight::Medium).text(&cx.t(id));
        label.galley(ui).size().x + sizes.hit.icon + sizes.space.sm + 2.0 * sizes.space.md
    };
    // The longer of the two words of the list.
    of(handout_worded, "make-handout") + of(list_worded, "on-my-list") + 3.0 * gap
}
