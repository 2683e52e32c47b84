//! After how many minutes without a key or a click the answers about a patient are cleared.

use eframe::egui::Ui;

use crate::app::Command;
use crate::app::command::SettingsCommand;
use crate::ui::cx::Cx;
use crate::ui::panels::settings::locked;
use crate::ui::widgets::{Chip, menu};

const MENU: f32 = 260.0;
/// What is offered; the setting itself takes any number from 1 to 120.
pub const MINUTES: [u16; 6] = [2, 5, 15, 30, 60, 120];

pub fn ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let now = cx.state.settings.idle_clear_minutes();
    let label = cx.f("idle-setting", &[("n", usize::from(now).into())]);
    ui.add_space(4.0);
    if cx.state.settings.policy.rules.idle_minutes.is_some() {
        locked::ui(ui, cx, &cx.f("idle-setting-minutes", &[("n", usize::from(now).into())]));
        return;
    }
    let chip = Chip::new(&label, false).menu(false).ui(ui, cx.theme);
    let mut chosen = None;
    menu(&chip, cx.theme, &cx.t("idle-setting-menu"), MENU, |menu| {
        for minutes in MINUTES {
            if menu.radio(&cx.f("idle-setting-minutes", &[("n", usize::from(minutes).into())]), minutes == now) {
                chosen = Some(minutes);
            }
        }
    });
    if let Some(minutes) = chosen {
        cx.send(Command::Settings(SettingsCommand::IdleClear(minutes)));
    }
}
