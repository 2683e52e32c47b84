//! Notices that stay until they are closed.

use eframe::egui::{ScrollArea, Ui};

use crate::app::Command;
use crate::app::state::Level;
use crate::ui::cx::Cx;
use crate::ui::widgets::{Notice, NoticeKind};

/// Many notices scroll within this height, and in a low window within this share of it, so that the text stays in view.
const MOST_HEIGHT: f32 = 180.0;
const MOST_SHARE: f32 = 0.3;

pub fn ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let close = cx.t("notice-close");
    let mut closed = Vec::new();
    let most = MOST_HEIGHT.min(ui.ctx().content_rect().height() * MOST_SHARE);
    ScrollArea::vertical().max_height(most).min_scrolled_height(most).show(ui, |ui| {
        for notice in &cx.state.notices.shown {
            let kind = match notice.level {
                Level::Error => NoticeKind::Error,
                Level::Info => NoticeKind::Info,
            };
            ui.push_id(notice.number, |ui| {
                let shown = Notice::new(kind, &notice.title).text(&notice.text).closable(&close);
                if shown.ui(ui, cx.theme).closed {
                    closed.push(notice.number);
                }
            });
            ui.add_space(4.0);
        }
    });
    closed.into_iter().for_each(|number| cx.send(Command::CloseNotice(number)));
}
