//! Copies of the clinic's database: which there are, and bringing one back, which is asked first.

use eframe::egui::{Frame, Margin, Ui};

use super::rows::{SELECT, row_of};
use crate::app::Command;
use crate::app::backups;
use crate::app::command::SettingsCommand;
use crate::ui::cx::Cx;
use crate::ui::widgets::{Notice, NoticeKind, Select, menu};

pub fn ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let (name, note) = (cx.t("setting-backups"), backups::summary(&cx.state.words, &cx.state.clinic.backups.all));
    let room = if cx.state.clinic.backups.all.is_empty() { 0.0 } else { SELECT };
    row_of(ui, cx, &name, &note, room, |ui, cx, _| {
        if room > 0.0 {
            choose(ui, cx);
        }
    });
    asked(ui, cx);
}

fn choose(ui: &mut Ui, cx: &mut Cx<'_>) {
    let (name, now) = (cx.t("setting-backups-choose-name"), cx.t("setting-backups-choose"));
    let field = Select::new(&name, &now, SELECT).ui(ui, cx.theme);
    let mut chosen = None;
    menu(&field, cx.theme, &name, SELECT, |menu| {
        for backup in &cx.state.clinic.backups.all {
            if menu.radio(&backups::line(&cx.state.words, backup), false) {
                chosen = Some(backup.number);
            }
        }
    });
    if let Some(number) = chosen {
        cx.send(Command::Settings(SettingsCommand::AskBringBack(number)));
    }
}

fn asked(ui: &mut Ui, cx: &mut Cx<'_>) {
    let known = &cx.state.clinic.backups;
    let Some(backup) = known.all.iter().find(|backup| Some(backup.number) == known.asked) else { return };
    let copy = backups::line(&cx.state.words, backup);
    let (title, text) = (cx.t("backups-ask-title"), cx.f("backups-ask", &[("copy", (&copy).into())]));
    let buttons = [cx.t("backups-yes"), cx.t("backups-no")];
    let buttons = buttons.each_ref().map(String::as_str);
    Frame::new().inner_margin(Margin::symmetric(16, 8)).show(ui, |ui| {
        let notice = Notice::new(NoticeKind::Warning, &title).text(&text).buttons(&buttons);
        if let Some(pressed) = notice.ui(ui, cx.theme).button {
            cx.send(Command::Settings(SettingsCommand::BringBack(pressed == 0)));
        }
    });
}
