//! The first start: the page before the main screen, on which nothing is written yet, and the pointers after it.

use super::{App, letterhead, nav, settings};
use crate::app::command::{FirstStartCommand, NavCommand};
use crate::app::state::{AppState, Tab};

/// Shows the page where the account starts for the first time and asked for no drug.
pub fn begin(state: &mut AppState, named: bool) {
    if !state.settings.is_first_start() {
        // Whatever is written next says so.
        state.settings.settings.started = true;
    } else if !named {
        state.settings.hold();
    }
}

pub fn update(app: &mut App, command: FirstStartCommand) {
    match command {
        FirstStartCommand::Start { add_pack } => start(app, add_pack),
        FirstStartCommand::Close(pointer) => {
            app.state.settings.settings.pointers.retain(|shown| *shown != pointer);
            settings::keep(&mut app.state);
        }
        FirstStartCommand::CloseAll => found(&mut app.state),
    }
}

/// What was chosen on the page is written now.
fn start(app: &mut App, add_pack: bool) {
    if !app.state.settings.start() {
        return;
    }
    settings::keep(&mut app.state);
    letterhead::keep_changed(app);
    if add_pack {
        nav::update(&mut app.state, NavCommand::Tab(Tab::Library));
        app.enter_tab();
    }
    app.add_files(Vec::new());
}

/// Whoever has made a handout has found the way.
pub fn found(state: &mut AppState) {
    if !state.settings.settings.pointers.is_empty() {
        state.settings.settings.pointers.clear();
        settings::keep(state);
    }
}
