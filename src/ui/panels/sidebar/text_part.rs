//! Which sections of labels are looked into for the words.

use eframe::egui::{Rect, Ui, UiBuilder, vec2};

use super::layout::SIDE;
use crate::app::Command;
use crate::app::command::ListCommand;
use crate::app::text_search::TextPart;
use crate::ui::cx::Cx;
use crate::ui::widgets::{Chip, menu};

const MENU: f32 = 264.0;
/// Above and below the chip.
const ROOM: f32 = 4.0;

pub(super) fn height(cx: &Cx<'_>) -> f32 {
    cx.theme.sizes.hit.row + 2.0 * ROOM
}

pub(super) fn ui(ui: &mut Ui, cx: &mut Cx<'_>, rect: Rect) {
    let chosen = cx.state.nav.label.texts.part;
    let label = cx.t(chosen.word());
    let name = cx.f("text-part-name", &[("part", (&label).into())]);
    let room = rect.shrink2(vec2(SIDE, ROOM));
    let mut child = ui.new_child(UiBuilder::new().max_rect(room).id_salt("text-part"));
    let chip = Chip::new(&label, chosen != TextPart::Any).name(&name).menu(false).ui(&mut child, cx.theme);
    let mut command = None;
    menu(&chip, cx.theme, &cx.t("text-part-menu"), MENU, |menu| {
        for part in TextPart::ALL {
            if menu.radio(&cx.t(part.word()), part == chosen) {
                command = Some(ListCommand::TextPart(part));
            }
        }
    });
    if let Some(command) = command {
        cx.send(Command::List(command));
    }
}
