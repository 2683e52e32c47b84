//! The poll: choosing, voting, taking back. A failure keeps the choice, so that it can be tried again.

use crate::app::command::PollCommand;
use crate::app::notice;
use crate::app::polling::{self, PollResult};
use crate::app::state::AppState;
use crate::store::StoreError;

pub fn update(state: &mut AppState, command: PollCommand) {
    let poll = state.reference.poll.clone();
    match command {
        PollCommand::Choose(option) => state.clinic.poll.chosen = (option < poll.options.len()).then_some(option),
        PollCommand::ViewResults => {
            refresh(state);
            state.clinic.poll.viewing = true;
        }
        PollCommand::BackToVoting => state.clinic.poll.viewing = false,
        PollCommand::Refresh => refresh(state),
        PollCommand::Vote => {
            let Some(option) = state.clinic.poll.chosen.and_then(|at| poll.options.get(at)) else { return };
            let result = polling::vote(&state.places, &mut state.settings, &poll, &option.id);
            if take(state, result) {
                (state.clinic.poll.chosen, state.clinic.poll.viewing) = (None, false);
            }
        }
        PollCommand::Withdraw => {
            let result = polling::withdraw(&state.places, &state.settings, &poll);
            if take(state, result) {
                state.clinic.poll.viewing = false;
            }
        }
    }
}

pub fn refresh(state: &mut AppState) {
    let poll = state.reference.poll.clone();
    let result = polling::result(&state.places, &state.settings, &poll);
    take(state, result);
}

fn take(state: &mut AppState, result: Result<PollResult, StoreError>) -> bool {
    match result {
        Ok(result) => {
            state.clinic.poll.result = Some(result);
            state.clinic.poll.failed = None;
            true
        }
        Err(error) => {
            state.clinic.poll.failed = Some(notice::store_error(&state.words, &error));
            false
        }
    }
}
