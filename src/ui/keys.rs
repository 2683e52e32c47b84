//! The keys that work everywhere (design/README 6), as commands.

use eframe::egui::{Context, Event, Key, KeyboardShortcut, Modifiers};

use crate::app::Command;
use crate::app::command::{
    ListCommand, NavCommand, PageCommand, PatientCommand, ReadingCommand, SettingsCommand, ZoomStep,
};
use crate::app::label_state::{LabelCommand, LabelView};
use crate::app::page_state::WayOut;
use crate::app::state::{AppState, Tab};
use crate::app::update::label_in_view;
use crate::store::settings::ThemeSetting;

/// What a key asks of the window itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ViewKey {
    FocusSearch,
    Escape,
    NextPanel,
    NextSection,
    PreviousSection,
    FindInPage,
}

/// Reads the keys of this frame. Letters without modifiers count only where no field has the focus.
pub fn read(ctx: &Context, state: &AppState, typing: bool, commands: &mut Vec<Command>) -> Vec<ViewKey> {
    let mut views = Vec::new();
    let pressed =
        |modifiers, key| ctx.input_mut(|input| input.consume_shortcut(&KeyboardShortcut::new(modifiers, key)));
    let (ctrl, ctrl_shift) = (Modifiers::COMMAND, Modifiers::COMMAND | Modifiers::SHIFT);
    // The one with the most modifiers first: Ctrl+Shift+X is not Ctrl+X.
    if pressed(ctrl_shift, Key::X) {
        commands.push(Command::Patient(PatientCommand::Clear));
    }
    if pressed(ctrl_shift, Key::O) {
        commands.push(Command::Reading(ReadingCommand::ToggleAllTiers));
    }
    for (tab, key) in Tab::ALL.into_iter().zip([Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5]) {
        if pressed(ctrl, key) {
            commands.push(Command::Nav(NavCommand::Tab(tab)));
        }
    }
    for (key, way) in [(Key::E, WayOut::File), (Key::P, WayOut::Print)] {
        if pressed(ctrl, key) {
            commands.push(Command::Page(take_away(state, way)));
        }
    }
    if pressed(ctrl, Key::D) {
        commands.push(Command::Reading(ReadingCommand::ToggleMyList));
    }
    if pressed(ctrl, Key::T) {
        commands.push(Command::Settings(SettingsCommand::Theme(next_theme(ctx, state))));
    }
    if !typing && pressed(ctrl, Key::Z) && state.patient.cleared.is_some() {
        commands.push(Command::Patient(PatientCommand::UndoClear));
    }
    views.extend(find_in_page(state, &pressed, commands).then_some(ViewKey::FindInPage));
    zoom(&pressed, commands);
    for (key, by) in [(Key::ArrowUp, -1), (Key::ArrowDown, 1)] {
        if state.nav.tab == Tab::Reference && pressed(Modifiers::ALT, key) {
            commands.push(Command::List(ListCommand::MoveChosen(by)));
        }
    }
    if pressed(Modifiers::ALT, Key::ArrowLeft) {
        commands.push(Command::Nav(NavCommand::Back));
    }
    if pressed(Modifiers::ALT, Key::ArrowRight) {
        commands.push(Command::Nav(NavCommand::Forward));
    }
    if pressed(ctrl, Key::K) || (!typing && pressed(Modifiers::NONE, Key::Slash)) {
        // The key that leads to the field is not typed into it.
        ctx.input_mut(|input| input.events.retain(|event| !matches!(event, Event::Text(text) if text == "/")));
        views.push(ViewKey::FocusSearch);
    }
    views.extend(pressed(Modifiers::NONE, Key::F6).then_some(ViewKey::NextPanel));
    if !typing {
        views.extend(pressed(Modifiers::NONE, Key::CloseBracket).then_some(ViewKey::NextSection));
        views.extend(pressed(Modifiers::NONE, Key::OpenBracket).then_some(ViewKey::PreviousSection));
    }
    views.extend(pressed(Modifiers::NONE, Key::Escape).then_some(ViewKey::Escape));
    views
}

fn zoom(pressed: &impl Fn(Modifiers, Key) -> bool, commands: &mut Vec<Command>) {
    for (step, keys) in [
        (ZoomStep::In, [Key::Plus, Key::Equals]),
        (ZoomStep::Out, [Key::Minus, Key::Minus]),
        (ZoomStep::Reset, [Key::Num0, Key::Num0]),
    ] {
        if keys.into_iter().any(|key| pressed(Modifiers::COMMAND, key)) {
            commands.push(Command::Settings(SettingsCommand::Zoom(step)));
        }
    }
}

/// Find in page, in the label that is in view. True where the keyboard goes to its field.
fn find_in_page(state: &AppState, pressed: &impl Fn(Modifiers, Key) -> bool, commands: &mut Vec<Command>) -> bool {
    if !label_in_view(state) {
        return false;
    }
    let (before, next) = (pressed(Modifiers::SHIFT, Key::F3), pressed(Modifiers::NONE, Key::F3));
    let is_open = state.nav.label.page.find.open;
    let opens = pressed(Modifiers::COMMAND, Key::F) || (before || next) && !is_open;
    if opens {
        commands.push(Command::Label(LabelCommand::OpenFind));
    } else if before || next {
        commands.push(Command::Label(LabelCommand::View(LabelView::Text)));
        commands.push(Command::Label(LabelCommand::Step(if next { 1 } else { -1 })));
    }
    opens
}

/// A page leaves the window only where it is seen; elsewhere the key leads to it.
fn take_away(state: &AppState, way: WayOut) -> PageCommand {
    match state.nav.tab == Tab::Handouts && state.page.drug.is_some() {
        true => PageCommand::TakeAway(way),
        false => PageCommand::Start { with_patient: true },
    }
}

/// Light, dark, high contrast, light: one button and one key.
pub fn next_theme(ctx: &Context, state: &AppState) -> ThemeSetting {
    let system_dark = ctx.system_theme() == Some(eframe::egui::Theme::Dark);
    state.settings.settings.theme.next(system_dark)
}
