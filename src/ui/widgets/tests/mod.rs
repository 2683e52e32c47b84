//! Each control by role and name, with the mouse and with the keyboard, on and off again.
//! Here: the harness and what all of the tests do with it.

mod buttons;
mod choices;
mod long_list;
mod rows;
mod text;

use eframe::egui::{Id, Key, Role, Ui, accesskit::Toggled, vec2};
use egui_kittest::{
    Harness,
    kittest::{NodeT as _, Queryable as _},
};

pub(super) use super::*;
use crate::ui::{
    icons::Icon,
    theme::{Theme, ThemeChoice, apply, install_fonts},
};

/// What the controls under test change.
#[derive(Default)]
struct State {
    clicks: usize,
    on: bool,
    chosen: Option<usize>,
    text: String,
    notice: NoticeAnswer,
    off: bool,
}

fn harness(draw: impl Fn(&mut Ui, &Theme, &mut State) + 'static) -> Harness<'static, State> {
    let theme = Theme::load(ThemeChoice::Light, false).unwrap();
    let look = theme.clone();
    let mut harness = Harness::builder()
        .with_size(vec2(480.0, 320.0))
        .with_context_setup(move |ctx| {
            install_fonts(ctx);
            apply(ctx, &look);
        })
        .build_ui_state(move |ui, state: &mut State| draw(ui, &theme, state), State::default());
    harness.run();
    harness
}

fn toggled(harness: &Harness<'_, State>, role: Role, name: &str) -> Option<Toggled> {
    harness.get_by_role_and_label(role, name).accesskit_node().toggled()
}

fn click(harness: &mut Harness<'_, State>, role: Role, name: &str) {
    harness.get_by_role_and_label(role, name).click();
    harness.run();
}

fn click_as_screen_reader(harness: &mut Harness<'_, State>, role: Role, name: &str) {
    harness.get_by_role_and_label(role, name).click_accesskit();
    harness.run();
}

fn press(harness: &mut Harness<'_, State>, key: Key) {
    harness.key_press(key);
    harness.run();
}
