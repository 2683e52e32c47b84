//! The title block: name, buttons, facts, drawn tablets, names that look alike; and the bar that it folds into.

use eframe::egui::{Align, Layout, Ui, Vec2, accesskit::Role, vec2};

use crate::app::Command;
use crate::app::command::{PageCommand, ReadingCommand};
use crate::app::finding_text::source_and_rank;
use crate::app::review_text::of_drug;
use crate::domain::monograph::{Monograph, Section, Strength};
use crate::domain::text::capitalised;
use crate::ui::cx::Cx;
use crate::ui::grade_shape::Shape;
use crate::ui::icons::Icon;
use crate::ui::layout::Width;
use crate::ui::theme::{Para, Type, Weight, para_ui};
use crate::ui::widgets::{Button, Card, IconButton, Tablet, row};

/// The room for the drawing beside the facts, in points.
const TABLETS: f32 = 252.0;
/// The room that the folded bar needs for the brand, and for the word on the button, in points.
const BRAND: f32 = 560.0;
const WORDED: f32 = 420.0;

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
    ui.add_space(8.0);
    if width == Width::Wide && !drug.strengths.is_empty() {
        ui.horizontal_top(|ui| {
            let facts_width = ui.available_width() - TABLETS - cx.theme.sizes.space.sm;
            ui.allocate_ui(vec2(facts_width, 0.0), |ui| facts(ui, cx, monograph));
            ui.vertical(|ui| {
                ui.set_max_width(TABLETS);
                tablets(ui, cx, monograph);
            });
        });
    } else {
        facts(ui, cx, monograph);
    }
    review(ui, cx, monograph);
    look_alikes(ui, cx, monograph);
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
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(Role::Heading);
        node.set_level(1);
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

fn facts(ui: &mut Ui, cx: &Cx<'_>, monograph: &Monograph) {
    let drug = &monograph.drug;
    let unknown = || cx.t("not-given");
    let brand = if drug.brands.is_empty() { unknown() } else { drug.brands.join(", ") };
    let duration = monograph.section(Section::Duration).last().map_or_else(unknown, |item| item.words.clone());
    let boxed = match monograph.boxed_warning() {
        Some(true) => {
            let source = monograph.statements.iter().find(|s| s.boxed).and_then(|s| monograph.source(&s.source));
            cx.f("boxed-yes", &[("source", source.map(|s| s.short.as_str()).unwrap_or_default().into())])
        }
        Some(false) => cx.t("boxed-no"),
        None => cx.t("boxed-unknown"),
    };
    let class = drug.class.clone().map_or_else(unknown, |class| capitalised(&class));
    ui.columns(2, |columns| {
        let [left, right] = columns else { return };
        fact(left, cx, "fact-brand", &brand, false);
        fact(right, cx, "fact-class", &class, false);
        fact(left, cx, "fact-active", &duration, false);
        fact(right, cx, "boxed-warning", &boxed, monograph.boxed_warning() == Some(true));
    });
}

fn fact(ui: &mut Ui, cx: &Cx<'_>, label: &str, value: &str, boxed: bool) {
    ui.spacing_mut().item_spacing.y = 0.0;
    para_ui(ui, Para::new(cx.theme, Type::Note).color(cx.tokens().text_2).text(&cx.t(label)));
    ui.horizontal_top(|ui| {
        if boxed {
            Shape::Boxed.ui(ui, cx.tokens(), 18.0);
        }
        para_ui(ui, Para::new(cx.theme, Type::Body).weight(Weight::Medium).text(value));
    });
    ui.add_space(8.0);
}

/// The drawn tablets with one name for all of them.
pub fn tablets(ui: &mut Ui, cx: &Cx<'_>, monograph: &Monograph) {
    let drug = &monograph.drug;
    let one = |s: &Strength| {
        let looks: Vec<&str> = [s.colour.as_deref(), s.mark.as_deref()].into_iter().flatten().collect();
        format!("{} {}", s.strength, looks.join(", "))
    };
    let list: Vec<String> = drug.strengths.iter().map(one).collect();
    let brand = drug.brands.first().unwrap_or(&drug.name);
    let name = cx.f("tablets-name", &[("brand", brand.into()), ("list", (&list.join("; ")).into())]);
    ui.horizontal_top(|ui| {
        for (at, strength) in drug.strengths.iter().enumerate() {
            ui.allocate_ui_with_layout(vec2(76.0, 84.0), Layout::top_down(Align::Center), |ui| {
                let mut tablet = Tablet::new(strength.colour.as_deref().unwrap_or_default());
                if let Some(letter) = crate::handout::compose::cut_letter(strength) {
                    tablet = tablet.cut(letter);
                }
                // One name for the whole drawing, on its first tablet.
                let tablet = if at == 0 { tablet.name(&name) } else { tablet };
                tablet.ui(ui, cx.theme);
                para_ui(ui, Para::new(cx.theme, Type::Small).strong(&strength.strength));
                if let Some(colour) = &strength.colour {
                    para_ui(ui, Para::new(cx.theme, Type::Note).color(cx.tokens().text_2).text(colour));
                }
            });
        }
    });
    if let Some(note) = &drug.drawing_note {
        para_ui(ui, Para::new(cx.theme, Type::Note).color(cx.tokens().text_2).text(note));
    }
}

fn look_alikes(ui: &mut Ui, cx: &Cx<'_>, monograph: &Monograph) {
    let names = &monograph.drug.look_alikes;
    if names.is_empty() {
        return;
    }
    Card::new().padding_xy(12.0, 6.0).edge(0.0, cx.tokens().bg).ground(cx.tokens().bg).show(ui, cx.theme, |ui| {
        ui.horizontal_wrapped(|ui| {
            Icon::Twin.ui(ui, 16.0, cx.tokens().text_2);
            let mut para = Para::new(cx.theme, Type::Small).color(cx.tokens().text_2).text(&cx.t("name-looks-like"));
            for name in names {
                let tall = name.tall_man.as_deref().unwrap_or(&name.name);
                para = para.text("   ").run(tall, Weight::SemiBold, cx.tokens().text);
            }
            let why: Vec<String> = names
                .iter()
                .map(|n| {
                    let source =
                        monograph.source(&n.source).map(|s| source_and_rank(&cx.state.words, s)).unwrap_or_default();
                    format!("{}: {}. {source}", n.name, n.why)
                })
                .collect();
            para_ui(ui, para).on_hover_text(why.join("\n"));
        });
    });
}

/// Name, brand, boxed warning and the two buttons in one line; where there is little room the brand goes first, then
/// the word on the button, never the warning.
pub fn folded_ui(ui: &mut Ui, cx: &mut Cx<'_>, monograph: &Monograph, width: Width) {
    let drug = &monograph.drug;
    let room = ui.available_width();
    row(ui, super::FOLDED, |ui| {
        let title = drug.tall_man.as_ref().unwrap_or(&drug.name);
        para_ui(ui, Para::new(cx.theme, Type::Section).text(title));
        if room >= BRAND {
            para_ui(ui, Para::new(cx.theme, Type::Small).color(cx.tokens().text_2).text(&drug.brands.join(", ")));
        }
        if monograph.boxed_warning() == Some(true) {
            ui.allocate_space(Vec2::new(2.0, 0.0));
            Shape::Boxed.ui(ui, cx.tokens(), 16.0);
            para_ui(ui, Para::new(cx.theme, Type::Small).color(cx.tokens().text_2).text(&cx.t("boxed-warning")));
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if make_handout(ui, cx, room >= WORDED, false) {
                cx.send(Command::Page(PageCommand::Start { with_patient: true }));
            }
            my_list_button(ui, cx, monograph, width == Width::Wide);
        });
    });
}
