//! The page of the first start: what a clinic may want to set before anything else, where its data will be kept, and what
//! the program is for. It works as it stands; Enter starts.

use eframe::egui::{Align, Context, Frame, Id, Key, Layout, Margin, Popup, Ui, vec2};

use super::settings::{parts, rows};
use super::{column, top_bar};
use crate::app::Command;
use crate::app::command::{FirstStartCommand, SettingsCommand};
use crate::app::letterhead::{HeadField, LetterheadCommand, text};
use crate::store::settings::LanguageSetting;
use crate::ui::cx::Cx;
use crate::ui::icons::Icon;
use crate::ui::layout::Width;
use crate::ui::theme::{Para, Type, heading_ui, para_ui};
use crate::ui::widgets::{Button, Card, Field, Segment, row};
use crate::words::Language;

/// The width of the column, in points.
const COLUMN: f32 = 720.0;
/// The two fields of the clinic.
const NAME: f32 = 230.0;
const TELEPHONE: f32 = 130.0;
const GAP: f32 = 12.0;
const LONGEST: usize = 200;

/// The name of the program, and the language.
pub fn bar_ui(ui: &mut Ui, cx: &mut Cx<'_>, width: Width) {
    row(ui, 48.0, |ui| {
        ui.add_space(16.0);
        top_bar::brand(ui, cx, width);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.add_space(16.0);
            let name = cx.t("language-menu");
            let labels = LanguageSetting::ALL.map(|setting| cx.t(&format!("language-{}", setting.id())));
            let labels: Vec<&str> = labels.iter().map(String::as_str).collect();
            let now = cx.state.settings.settings.language;
            let chosen = LanguageSetting::ALL.iter().position(|setting| *setting == now);
            let widths = [28.0; LanguageSetting::ALL.len()];
            let newly = Segment::new(&name, &labels, chosen).widths(&widths).ui(ui, cx.theme);
            if let Some(setting) = newly.and_then(|at| LanguageSetting::ALL.get(at)) {
                cx.send(Command::Settings(SettingsCommand::Language(*setting)));
            }
        });
    });
}

pub fn ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    // Before the widgets see the key: one that it means something to keeps it.
    let starts = ui.input(|input| input.key_pressed(Key::Enter)) && enter_is_free(ui.ctx());
    column::ui(ui, COLUMN, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        heading_ui(ui, Para::new(cx.theme, Type::Title).text(&cx.t("first-start-title")), 1);
        lead(ui, cx);
        section(ui, cx, "clinic");
        card(ui, cx, |ui, cx| {
            rows::row(ui, cx, "clinic-name", NAME + GAP + TELEPHONE, |ui, cx, _| fields(ui, cx));
            parts::country(ui, cx);
        });
        section(ui, cx, "data");
        card(ui, cx, |ui, cx| {
            let (folder, how) = (cx.state.places.data.display().to_string(), cx.t("first-start-data-how"));
            rows::row_of(ui, cx, &folder, &how, 0.0, |_, _, _| {});
        });
        section(ui, cx, "look");
        card(ui, cx, |ui, cx| {
            parts::theme(ui, cx);
            parts::zoom(ui, cx);
        });
        section(ui, cx, "read");
        notes(ui, cx);
        ui.add_space(16.0);
        foot(ui, cx);
    });
    if starts {
        cx.send(Command::FirstStart(FirstStartCommand::Start { add_pack: false }));
    }
}

/// Does the thing that has the keyboard leave Enter alone? A field of one line has no use for it.
fn enter_is_free(ctx: &Context) -> bool {
    if Popup::is_any_open(ctx) {
        return false;
    }
    let Some(focused) = ctx.memory(|memory| memory.focused()) else { return true };
    let field = [HeadField::Clinic, HeadField::Telephone].map(field_id).contains(&focused);
    field || ctx.read_response(focused).is_none_or(|response| !response.sense.senses_click())
}

fn lead(ui: &mut Ui, cx: &Cx<'_>) {
    let note = || Para::new(cx.theme, Type::Reading).color(cx.tokens().text_2);
    para_ui(ui, note().text(&cx.t("first-start-lead")));
    if cx.state.words.language() == Language::Es {
        para_ui(ui, Para::new(cx.theme, Type::Small).color(cx.tokens().text_2).text(&cx.t("language-unreviewed")));
    }
}

fn section(ui: &mut Ui, cx: &Cx<'_>, id: &str) {
    ui.add_space(12.0);
    heading_ui(ui, Para::new(cx.theme, Type::Lead).text(&cx.t(&format!("first-start-{id}"))), 2);
    ui.add_space(4.0);
}

fn card(ui: &mut Ui, cx: &mut Cx<'_>, add: impl FnOnce(&mut Ui, &mut Cx<'_>)) {
    let theme = cx.theme;
    Card::new().padding(0.0).show(ui, theme, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        add(ui, cx);
    });
}

fn field_id(field: HeadField) -> Id {
    Id::unique(("first-start", field.id()))
}

/// Laid out from the left in a wide and a narrow window alike.
fn fields(ui: &mut Ui, cx: &mut Cx<'_>) {
    let size = vec2(NAME + GAP + TELEPHONE, cx.theme.sizes.hit.field);
    ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        for (field, width) in [(HeadField::Clinic, NAME), (HeadField::Telephone, TELEPHONE)] {
            let name = cx.t(&format!("letterhead-{}", field.id()));
            let mut typed = text(&cx.state.clinic.letterhead.head, field);
            let shown = Field::new(field_id(field), &name).hint(&name).width(width).tall().limit(LONGEST);
            if shown.ui(ui, cx.theme, &mut typed).changed() {
                cx.send(Command::Letterhead(LetterheadCommand::Set(field, typed)));
            }
        }
    });
}

/// What the program is for, and that it keeps nothing about a patient.
fn notes(ui: &mut Ui, cx: &Cx<'_>) {
    let n = cx.state.library.monographs().len();
    for (icon, id) in [(Icon::Info, "first-start-professionals"), (Icon::Lock, "first-start-offline")] {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            icon.ui(ui, 16.0, cx.tokens().text_2);
            let para = Para::new(cx.theme, Type::Body).color(cx.tokens().text_2);
            let rest = cx.f(&format!("{id}-rest"), &[("n", n.into())]);
            para_ui(ui, para.strong_colored(&cx.t(id), cx.tokens().text).text(" ").text(&rest));
        });
        ui.add_space(6.0);
    }
}

fn foot(ui: &mut Ui, cx: &mut Cx<'_>) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
        let (start, add, enter) = (cx.t("first-start-start"), cx.t("first-start-add"), cx.t("first-start-enter"));
        if Button::primary(&start).ui(ui, cx.theme).clicked() {
            cx.send(Command::FirstStart(FirstStartCommand::Start { add_pack: false }));
        }
        if Button::new(&add).ui(ui, cx.theme).clicked() {
            cx.send(Command::FirstStart(FirstStartCommand::Start { add_pack: true }));
        }
        Frame::new().inner_margin(Margin::symmetric(4, 6)).show(ui, |ui| {
            para_ui(ui, Para::new(cx.theme, Type::Small).color(cx.tokens().text_2).text(&enter));
        });
    });
}
