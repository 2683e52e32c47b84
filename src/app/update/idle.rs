//! The answers about a patient go where nobody is at the desk any more: first a warning, then they are cleared for good.
//! How long nobody was there comes in as a number; no clock is read here.

use super::{page, patient};
use crate::app::state::{AppState, Level};
use crate::domain::patient::Patient;

/// The warning stands this long before the answers go, in seconds; half of the time where that is shorter.
const WARNING: u64 = 60;

/// Seconds without a key or a click after which the answers go.
fn limit(state: &AppState) -> u64 {
    u64::from(state.settings.idle_clear_minutes()) * 60
}

fn warned_for(limit: u64) -> u64 {
    WARNING.min(limit / 2)
}

/// Is anything about a patient held: entered, typed for a copy, or kept for "Undo clear"?
fn is_held(state: &AppState) -> bool {
    is_entered(state) || state.patient.cleared.is_some()
}

fn is_entered(state: &AppState) -> bool {
    state.patient.patient != Patient::default() || !state.page.typed.is_empty()
}

/// Seconds until something is to be done again, counted from `idle`; `None` where there is nothing to clear.
pub fn next(state: &AppState, idle: u64) -> Option<u64> {
    let limit = limit(state);
    let warning = limit - warned_for(limit);
    is_held(state).then(|| if idle < warning { warning - idle } else { limit.saturating_sub(idle) })
}

/// Nobody has touched the program for so many seconds.
pub fn update(state: &mut AppState, idle: u64) {
    let limit = limit(state);
    if !is_held(state) || idle < limit - warned_for(limit) {
        state.patient.clears_in = None;
    } else if idle < limit {
        // Only answers are warned about: an undo that runs out takes nothing from the screen.
        let entered = is_entered(state);
        state.patient.clears_in = entered.then(|| warned_for(limit));
    } else {
        clear(state);
    }
}

/// Clears for good: somebody else may sit there now, so nothing is kept for an undo, and neither are the names of files,
/// which may be a patient's.
fn clear(state: &mut AppState) {
    let entered = is_entered(state);
    patient::forget(state);
    page::forget_patient(state);
    if entered {
        let minutes = usize::from(state.settings.idle_clear_minutes());
        let text = state.words.f("idle-cleared-why", &[("n", minutes.into())]);
        state.notices.add_once(Level::Info, state.words.t("idle-cleared"), text);
    }
}
