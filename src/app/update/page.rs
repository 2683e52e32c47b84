//! Making a handout: the choices and what was typed. The pages on screen (`preview`), files (`write`) and the printer
//! (`print`) have a module each.

mod drugs;
mod preview;
mod print;
mod take;
mod write;

pub use preview::{drawn, forget_unseen, preview_made, refresh};
pub use print::{printed, said};
pub use take::{cannot_leave, is_refused, must_ask, open};
pub use write::{documents_folder, opened, suggested_name, write_failure, written};

use super::App;
use crate::app::command::PageCommand;
use crate::app::page_state::{TypedCopy, WaysOut};
use crate::app::state::{AppState, Tab, WriteFailure};
use crate::handout::{Paper, TextSize};
use crate::service::jobs::JobId;
use crate::store::settings::PaperSetting;
use crate::words::Language;

/// The longest text that a field takes, in letters: far more than fits on a line or into the notes of a page.
pub const LONGEST_TYPED: usize = 2000;

/// Paper and size as the account chose them last.
pub fn remembered(state: &mut AppState) {
    let settings = &state.settings.settings;
    state.page.choice.paper = match state.settings.paper() {
        PaperSetting::A4 => Paper::A4,
        PaperSetting::Letter => Paper::Letter,
    };
    let language = settings.page_language.as_deref();
    let language = Language::ALL.into_iter().find(|known| Some(known.id()) == language);
    state.page.choice.language = language.unwrap_or(Language::En);
    state.page.choice.size = match settings.text_size {
        Some(18) => TextSize::Pt18,
        Some(14) => TextSize::Pt14,
        _ => TextSize::Pt12,
    };
}

pub fn update(app: &mut App, command: PageCommand) {
    let state = &mut app.state;
    match command {
        PageCommand::Start { with_patient } => {
            state.nav.tab = Tab::Handouts;
            state.page.choice.with_patient = with_patient;
            start(state);
        }
        PageCommand::WithPatient(with_patient) => {
            state.page.choice.with_patient = with_patient;
            state.page.out.asked = None;
        }
        PageCommand::Paper(_) if state.settings.policy.rules.paper.is_some() => {}
        PageCommand::Paper(paper) => {
            state.page.choice.paper = paper;
            remember(state);
        }
        PageCommand::Size(size) => {
            state.page.choice.size = size;
            remember(state);
        }
        PageCommand::Language(language) => {
            state.page.choice.language = language;
            remember(state);
        }
        PageCommand::Part(part, printed) => state.page.choice.left_out.set(part, !printed),
        PageCommand::Tablets(drawn) => state.page.choice.tablets = drawn,
        PageCommand::WithLetterhead(printed) => state.page.choice.letterhead = printed,
        PageCommand::Type(field, text) => {
            state.page.typed.set(&field, text.chars().take(LONGEST_TYPED).collect());
        }
        PageCommand::AddDrug(id) => drugs::add(state, id),
        PageCommand::RemoveDrug(id) => drugs::remove(state, &id),
        PageCommand::MoveDrug(id, by) => drugs::shift(state, &id, by),
        PageCommand::View(view) => return preview::look(app, view),
        PageCommand::TakeAway(_)
        | PageCommand::GiveUp
        | PageCommand::LeaveUnreviewed
        | PageCommand::PrintAnswers(_) => take::update(app, command),
        PageCommand::Target(_)
        | PageCommand::Picked(_)
        | PageCommand::SaveToDocuments
        | PageCommand::Write { .. }
        | PageCommand::OpenWritten
        | PageCommand::Forget => return write::update(app, command),
    }
    refresh(app);
}

/// A new handout: of the drug that is shown, with the last result gone.
fn start(state: &mut AppState) {
    if state.page.drug != state.nav.shown {
        state.page.drug = state.nav.shown.clone();
        state.page.more.clear();
        state.page.out.target.clear();
    }
    let target = std::mem::take(&mut state.page.out.target);
    let out = &mut state.page.out;
    // What is being written or printed goes on.
    let (writing, printing) = (out.writing, out.printing);
    *out = WaysOut { target, writing, printing, printed: out.printed.take(), ..WaysOut::default() };
}

fn remember(state: &mut AppState) {
    let choice = &state.page.choice;
    // A fixed paper is not the account's own choice.
    if state.settings.policy.rules.paper.is_none() {
        state.settings.settings.paper = match choice.paper {
            Paper::A4 => PaperSetting::A4,
            Paper::Letter => PaperSetting::Letter,
        };
    }
    state.settings.settings.text_size = Some(choice.size.points());
    state.settings.settings.page_language = Some(choice.language.id().to_owned());
    if state.settings.is_writable() {
        // Paper and size hold for this run; that they could not be kept is told with the theme and the list.
        state.settings.save().ok();
    }
}

/// What was typed for this copy, and a file that a viewer was given, go with the answers.
pub fn forget_typed(state: &mut AppState) {
    state.page.typed = TypedCopy::default();
    let out = &mut state.page.out;
    (out.way, out.asked, out.printed) = (None, None, None);
    state.reading.keys.held = None;
}

/// Pictures, what was typed, paths and outcomes of a page: all of them may tell who it was for. A file that a viewer was
/// given is deleted with them.
pub fn forget_patient(state: &mut AppState) {
    preview::forget(state);
    state.page.typed = TypedCopy::default();
    let out = &mut state.page.out;
    let (writing, printing) = (out.writing, out.printing);
    *out = WaysOut { writing, printing, ..WaysOut::default() };
}

/// A job that failed in a way nobody foresaw.
pub fn panicked(app: &mut App, id: JobId) {
    let text = app.state.words.t("error-job");
    let page = &mut app.state.page;
    if page.out.writing == Some(id) || page.out.printing == Some(id) {
        (page.out.writing, page.out.printing) = (None, None);
        page.out.failed = Some(WriteFailure { message: text, kind: None });
    } else {
        preview::panicked(app, id, text);
    }
}
