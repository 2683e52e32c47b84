//! What is unfolded while reading, and the account's own list.

use crate::app::command::ReadingCommand;
use crate::app::source_text;
use crate::app::state::{AppState, Level};
use crate::domain::effect::EffectList;
use crate::domain::id::Id;
use crate::domain::line::{LineRef, TierRef};

pub fn update(state: &mut AppState, command: ReadingCommand) {
    let reading = &mut state.reading;
    match command {
        ReadingCommand::ToggleTier(tier) => {
            touch(state, &tier.drug);
            toggle(&mut state.reading.open_tiers, tier);
        }
        ReadingCommand::ToggleAllTiers => toggle_all_tiers(state),
        ReadingCommand::ToggleBoxed => reading.boxed_open = !reading.boxed_open,
        ReadingCommand::ToggleContraindications => reading.contraindications_open = !reading.contraindications_open,
        ReadingCommand::ToggleMoreForAnyone => reading.more_open = !reading.more_open,
        ReadingCommand::ToggleFinding(population) => toggle(&mut reading.open_findings, population),
        ReadingCommand::ToggleLine(line) => toggle(&mut reading.open_lines, line),
        ReadingCommand::ReportMistake(line) => report_mistake(state, &line),
        ReadingCommand::CopySource { drug, source } => copy_source(state, &drug, &source),
        ReadingCommand::ToggleMeanings => reading.meanings_open = !reading.meanings_open,
        ReadingCommand::ToggleMyList => toggle_my_list(state),
    }
}

fn toggle<T: Ord>(set: &mut std::collections::BTreeSet<T>, value: T) {
    if !set.remove(&value) {
        set.insert(value);
    }
}

/// The tiers of a drug, in the order on screen.
fn tiers(state: &AppState, drug: &Id) -> Vec<TierRef> {
    let Some(monograph) = state.library.get(drug) else { return Vec::new() };
    let of = |list: &EffectList| TierRef { drug: drug.clone(), source: list.source.clone(), tier: list.tier };
    monograph.effects_by_source().into_iter().map(of).collect()
}

/// Writes down what is open by default before it is changed for the first time.
fn touch(state: &mut AppState, drug: &Id) {
    if state.reading.touched.insert(drug.clone()) {
        let first = tiers(state, drug).into_iter().next();
        state.reading.open_tiers.extend(first);
    }
}

fn toggle_all_tiers(state: &mut AppState) {
    let Some(drug) = state.nav.shown.clone() else { return };
    touch(state, &drug);
    let all = tiers(state, &drug);
    let open = &mut state.reading.open_tiers;
    if all.iter().all(|tier| open.contains(tier)) {
        open.retain(|tier| !all.contains(tier));
    } else {
        open.extend(all);
    }
}

fn report_mistake(state: &mut AppState, line: &LineRef) {
    let Some(monograph) = state.library.get(&line.drug) else { return };
    let Some(of) = monograph.line(&line.line) else { return };
    state.reading.clipboard = Some(source_text::report(&state.words, monograph, &of));
    let (title, text) = (state.words.t("notice-copied"), state.words.t("notice-copied-report"));
    state.notices.add_once(Level::Info, title, text);
}

fn copy_source(state: &mut AppState, drug: &Id, source: &Id) {
    let Some(source) = state.library.get(drug).and_then(|monograph| monograph.source(source)) else { return };
    state.reading.clipboard = Some(source_text::citation(&state.words, source));
    let (title, text) = (state.words.t("notice-copied"), state.words.t("notice-copied-source"));
    state.notices.add_once(Level::Info, title, text);
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
