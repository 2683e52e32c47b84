//! What the look at the program has found: what needs attention first, and the whole report for whoever helps.

use eframe::egui::{Frame, Margin, Ui};

use crate::app::Command;
use crate::app::command::SettingsCommand;
use crate::app::doctor::Check;
use crate::ui::cx::Cx;
use crate::ui::icons::Icon;
use crate::ui::theme::{Para, Type, para_ui};
use crate::ui::widgets::{Button, hairline};

pub fn ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let mut checks: Vec<&Check> = cx.state.clinic.doctor.checks.iter().collect();
    if checks.is_empty() {
        return;
    }
    checks.sort_by_key(|check| check.ok);
    hairline(ui, cx.theme);
    Frame::new().inner_margin(Margin::symmetric(16, 10)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 4.0;
        for check in checks {
            let color = if check.ok { cx.tokens().text_2 } else { cx.tokens().text };
            let mut para = Para::new(cx.theme, Type::Small).color(color);
            if !check.ok {
                para = para.strong(&format!("{} ", cx.t("report-attention")));
            }
            para = para.text(&check.message);
            if let Some(what) = &check.what_to_do {
                para = para.text(&format!(" {}", cx.f("doctor-do", &[("what", what.into())])));
            }
            para_ui(ui, para);
        }
        ui.add_space(4.0);
        let copy = cx.t("report-copy");
        if Button::new(&copy).icon(Icon::Copy).ui(ui, cx.theme).clicked() {
            cx.send(Command::Settings(SettingsCommand::CopyReport));
        }
    });
}
