//! What is unfolded while reading, and the account's own list.

use crate::app::command::ReadingCommand;
use crate::app::state::AppState;
use crate::domain::effect::Tier;
use crate::domain::id::Id;

pub fn update(state: &mut AppState, command: ReadingCommand) {
    let reading = &mut state.reading;
    match command {
        ReadingCommand::ToggleTier(drug, tier) => {
            touch(state, &drug);
            toggle(&mut state.reading.open_tiers, (drug, tier));
        }
        ReadingCommand::ToggleAllTiers => toggle_all_tiers(state),
        ReadingCommand::ToggleBoxed => reading.boxed_open = !reading.boxed_open,
        ReadingCommand::ToggleContraindications => reading.contraindications_open = !reading.contraindications_open,
        ReadingCommand::ToggleMoreForAnyone => reading.more_open = !reading.more_open,
        ReadingCommand::ToggleFinding(population) => toggle(&mut reading.open_findings, population),
        ReadingCommand::ToggleLine(line) => toggle(&mut reading.open_lines, line),
        ReadingCommand::ToggleMeanings => reading.meanings_open = !reading.meanings_open,
        ReadingCommand::ToggleMyList => toggle_my_list(state),
    }
}

fn toggle<T: Ord>(set: &mut std::collections::BTreeSet<T>, value: T) {
    if !set.remove(&value) {
        set.insert(value);
    }
}

/// The tiers of the shown drug, in their order.
fn tiers(state: &AppState, drug: &Id) -> Vec<Tier> {
    state.library.get(drug).map(|m| m.side_effects.iter().map(|list| list.tier).collect()).unwrap_or_default()
}

/// Writes down what is open by default before it is changed for the first time.
fn touch(state: &mut AppState, drug: &Id) {
    if state.reading.touched.insert(drug.clone())
        && let Some(first) = tiers(state, drug).first()
    {
        state.reading.open_tiers.insert((drug.clone(), *first));
    }
}

fn toggle_all_tiers(state: &mut AppState) {
    let Some(drug) = state.nav.shown.clone() else { return };
    touch(state, &drug);
    let all: Vec<(Id, Tier)> = tiers(state, &drug).into_iter().map(|tier| (drug.clone(), tier)).collect();
    let open = &mut state.reading.open_tiers;
    if all.iter().all(|tier| open.contains(tier)) {
        open.retain(|tier| !all.contains(tier));
    } else {
        open.extend(all);
    }
}

fn toggle_my_list(state: &mut AppState) {
    let Some(drug) = state.nav.shown.clone() else { return };
    let before = state.settings.settings.my_list.clone();
    let list = &mut state.settings.settings.my_list;
    match list.iter().position(|id| drug == id.as_str()) {
        Some(place) => drop(list.remove(place)),
        None => list.push(drug.to_string()),
    }
    super::lists::keep_my_list(state, before);
    super::nav::relist(state);
}
