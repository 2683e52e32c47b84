//! The facts under the title. Those that a text states lead to it.

use eframe::egui::{Frame, Id, Margin, Ui};

use crate::domain::line::{Line, LineId};
use crate::domain::monograph::{Item, Monograph, Section};
use crate::domain::statement::Statement;
use crate::domain::text::capitalised;
use crate::ui::cx::Cx;
use crate::ui::grade_shape::Shape;
use crate::ui::panels::source_lines;
use crate::ui::theme::{Para, Type, Weight, para_ui};
use crate::ui::widgets::PressBlock;

pub fn ui(ui: &mut Ui, cx: &mut Cx<'_>, monograph: &Monograph) {
    let drug = &monograph.drug;
    let unknown = || cx.t("not-given");
    let brand = if drug.brands.is_empty() { unknown() } else { drug.brands.join(", ") };
    let active = duration(monograph).map_or_else(unknown, |item| item.words.clone());
    let boxed_source = boxed(monograph).first().and_then(|s| monograph.source(&s.source));
    let boxed = match monograph.boxed_warning() {
        Some(true) => {
            cx.f("boxed-yes", &[("source", boxed_source.map(|s| s.short.as_str()).unwrap_or_default().into())])
        }
        Some(false) => cx.t("boxed-no"),
        None => cx.t("boxed-unknown"),
    };
    let class = drug.class.clone().map_or_else(unknown, |class| capitalised(&class));
    ui.columns(2, |columns| {
        let [left, right] = columns else { return };
        fact(left, cx, monograph, "fact-brand", &brand, None);
        fact(right, cx, monograph, "fact-class", &class, None);
        fact(left, cx, monograph, "fact-active", &active, active_key(monograph));
        fact(right, cx, monograph, "boxed-warning", &boxed, boxed_key(monograph));
    });
}

/// One fact; with a key it can be pressed.
fn fact(ui: &mut Ui, cx: &mut Cx<'_>, monograph: &Monograph, label: &str, value: &str, key: Option<LineId>) {
    ui.spacing_mut().item_spacing.y = 0.0;
    let title = cx.t(label);
    let boxed = label == "boxed-warning" && monograph.boxed_warning() == Some(true);
    let content = |ui: &mut Ui, cx: &Cx<'_>| {
        para_ui(ui, Para::new(cx.theme, Type::Note).color(cx.tokens().text_2).text(&title));
        ui.horizontal_top(|ui| {
            if boxed {
                Shape::Boxed.ui(ui, cx.tokens(), 18.0);
            }
            para_ui(ui, Para::new(cx.theme, Type::Body).weight(Weight::Medium).text(value));
        });
    };
    match key {
        Some(key) => {
            let name = format!("{title}: {value}");
            let open = source_lines::is_open(cx, monograph, &key);
            let block = PressBlock::new(Id::unique(label), &name).open(open).margin(Margin::ZERO);
            if block.show(ui, cx.theme, |ui| content(ui, cx)).clicked() {
                source_lines::toggle(cx, monograph, key);
            }
        }
        None => content(ui, cx),
    }
    ui.add_space(8.0);
}

/// What the opened facts rest on.
pub fn sources_ui(ui: &mut Ui, cx: &mut Cx<'_>, monograph: &Monograph) {
    let active: Vec<Line<'_>> = duration(monograph).map(Line::item).into_iter().collect();
    let boxed: Vec<Line<'_>> = boxed(monograph).into_iter().map(Line::statement).collect();
    for (id, key, lines) in [("active", active_key(monograph), active), ("boxed", boxed_key(monograph), boxed)] {
        if key.is_some_and(|key| source_lines::is_open(cx, monograph, &key)) {
            let frame = Frame::new().inner_margin(Margin { left: 0, right: 0, top: 0, bottom: 8 });
            frame.show(ui, |ui| ui.push_id(id, |ui| source_lines::ui(ui, cx, monograph, &lines)));
        }
    }
}

/// How long it stays active: the last of what is said of its duration.
fn duration(monograph: &Monograph) -> Option<&Item> {
    monograph.section(Section::Duration).last()
}

fn boxed(monograph: &Monograph) -> Vec<&Statement> {
    monograph.statements.iter().filter(|statement| statement.boxed).collect()
}

fn active_key(monograph: &Monograph) -> Option<LineId> {
    duration(monograph).map(|item| LineId::Fact(item.id.clone()))
}

fn boxed_key(monograph: &Monograph) -> Option<LineId> {
    boxed(monograph).first().map(|statement| LineId::Fact(statement.id.clone()))
}
