//! The keys that work everywhere (design/README 6): the strokes of the one table of actions, as this window system names
//! them. What each action does is in `app::actions`.

use eframe::egui::{Context, Event, Key, KeyboardShortcut, Modifiers};

use crate::app::Command;
use crate::app::actions::{Action, Effect, Stroke, TABLE, ViewAction};
use crate::app::command::SettingsCommand;
use crate::app::state::AppState;
use crate::store::settings::ThemeSetting;

/// What can be done on the page of the first start too.
const LOOKS: [Action; 4] = [Action::Larger, Action::Smaller, Action::ActualSize, Action::Theme];

/// Reads the keys of this frame. Letters without modifiers count only where no field has the focus.
pub fn read(ctx: &Context, state: &AppState, typing: bool, commands: &mut Vec<Command>) -> Vec<ViewAction> {
    let mut views = Vec::new();
    for (action, stroke) in by_length() {
        // A field undoes what was typed into it.
        if typing && (stroke.is_text() || action == Action::UndoClear) {
            continue;
        }
        // On the page of the first start there is nothing else to do.
        if state.settings.is_held() && !LOOKS.contains(&action) {
            continue;
        }
        let effect = action.effect(state);
        // What is off leaves its key to whoever has the focus.
        if effect.is_off() || !pressed(ctx, stroke) {
            continue;
        }
        match effect {
            Effect::Send(all) => commands.extend(all),
            Effect::View(view) => views.push(view),
            Effect::Off(_) => {}
        }
        if action == Action::FindDrug && stroke.is_text() {
            // The key that leads to the field is not typed into it.
            ctx.input_mut(|input| {
                input.events.retain(|event| !matches!(event, Event::Text(text) if text == stroke.key))
            });
        }
    }
    views
}

/// The strokes with the most modifiers first: Ctrl+Shift+X is not Ctrl+X.
fn by_length() -> Vec<(Action, Stroke)> {
    let mut strokes: Vec<(Action, Stroke)> =
        TABLE.iter().flat_map(|row| row.strokes.iter().map(|stroke| (row.action, *stroke))).collect();
    strokes.sort_by_key(|(_, stroke)| std::cmp::Reverse(stroke.held()));
    strokes
}

fn pressed(ctx: &Context, stroke: Stroke) -> bool {
    shortcut(stroke).is_some_and(|shortcut| ctx.input_mut(|input| input.consume_shortcut(&shortcut)))
}

fn shortcut(stroke: Stroke) -> Option<KeyboardShortcut> {
    let held = [(stroke.ctrl, Modifiers::COMMAND), (stroke.shift, Modifiers::SHIFT), (stroke.alt, Modifiers::ALT)];
    let modifiers = held.into_iter().filter(|(held, _)| *held).fold(Modifiers::NONE, |all, (_, one)| all | one);
    Some(KeyboardShortcut::new(modifiers, Key::from_name(stroke.key)?))
}

/// Light, dark, high contrast, light: one button and one key.
pub fn next_theme(ctx: &Context, state: &AppState) -> ThemeSetting {
    let system_dark = ctx.system_theme() == Some(eframe::egui::Theme::Dark);
    state.settings.theme().next(system_dark)
}

/// The command that goes with it.
pub fn change_theme(ctx: &Context, state: &AppState) -> Command {
    Command::Settings(SettingsCommand::Theme(next_theme(ctx, state)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_stroke_is_a_key_of_the_window_system() {
        for (action, stroke) in by_length() {
            assert!(shortcut(stroke).is_some(), "{action:?}: {stroke:?}");
        }
    }
}
