//! The language of the window: as the system says, or one that is chosen; and that nobody has reviewed the translation.

use eframe::egui::Ui;

use crate::app::Command;
use crate::app::command::SettingsCommand;
use crate::store::settings::LanguageSetting;
use crate::ui::cx::Cx;
use crate::ui::theme::{Para, Type, para_ui};
use crate::ui::widgets::{Chip, menu};
use crate::words::Language;

const MENU: f32 = 260.0;

pub fn ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let name = |setting: LanguageSetting| cx.t(&format!("language-{}", setting.id()));
    let now = cx.state.settings.settings.language;
    let label = cx.f("language-now", &[("language", (&name(now)).into())]);
    let rows = LanguageSetting::ALL.map(|setting| (setting, name(setting)));
    let chip = Chip::new(&label, false).menu(false).ui(ui, cx.theme);
    let mut chosen = None;
    menu(&chip, cx.theme, &cx.t("language-menu"), MENU, |menu| {
        for (setting, name) in &rows {
            if menu.radio(name, *setting == now) {
                chosen = Some(*setting);
            }
        }
    });
    if cx.state.words.language() == Language::Es {
        let note = Para::new(cx.theme, Type::Small).color(cx.tokens().text_2);
        para_ui(ui, note.text(&cx.t("language-unreviewed")));
    }
    if let Some(setting) = chosen {
        cx.send(Command::Settings(SettingsCommand::Language(setting)));
    }
}
