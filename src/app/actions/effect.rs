//! What each action does now: a command, something that the window itself does, or why it is off.

use super::Action;
use crate::app::check_state::{CheckView, Scope};
use crate::app::command::{
    CheckCommand, ClinicCommand, ListCommand, NavCommand, PageCommand, PatientCommand, ReadingCommand, RecordCommand,
    ReviewCommand, SettingsCommand, ZoomStep,
};
use crate::app::label_state::{LabelCommand, LabelView};
use crate::app::page_state::WayOut;
use crate::app::state::{AppState, Tab};
use crate::app::update::label_in_view;
use crate::app::{Command, record};

/// What the window does itself: where the keyboard goes, what lies open over the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ViewAction {
    FocusSearch,
    FindInPage,
    NextPanel,
    NextSection,
    PreviousSection,
    Escape,
    Palette,
    Keys,
    Help,
    About,
    NextTheme,
}

/// What comes of an action.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    Send(Vec<Command>),
    View(ViewAction),
    /// With "action-off-" before it the id of the sentence that says why.
    Off(&'static str),
}

/// Every reason.
pub const OFF: [&str; 11] = [
    "no-poll",
    "fixed",
    "no-label",
    "nothing-before",
    "nothing-behind",
    "no-text",
    "no-list",
    "no-drug",
    "no-page",
    "page-is-there",
    "nothing-cleared",
];

impl Effect {
    fn one(command: Command) -> Self {
        Self::Send(vec![command])
    }

    fn unless(off: bool, why: &'static str, on: impl FnOnce() -> Self) -> Self {
        if off { Self::Off(why) } else { on() }
    }

    pub fn is_off(&self) -> bool {
        matches!(self, Self::Off(_))
    }
}

impl Action {
    /// What this does in the state that the program is in.
    pub fn effect(self, state: &AppState) -> Effect {
        match self {
            Self::FindDrug => Effect::View(ViewAction::FocusSearch),
            Self::FindInText | Self::NextHit | Self::PreviousHit => find(self, state),
            Self::Palette => Effect::View(ViewAction::Palette),
            Self::Keys => Effect::View(ViewAction::Keys),
            Self::Help => Effect::View(ViewAction::Help),
            Self::About => Effect::View(ViewAction::About),
            Self::Theme => {
                let fixed = state.settings.policy.rules.theme.is_some();
                Effect::unless(fixed, "fixed", || Effect::View(ViewAction::NextTheme))
            }
            Self::Settings => nav(NavCommand::Tab(Tab::Settings)),
            Self::NextPanel => Effect::View(ViewAction::NextPanel),
            Self::Escape => Effect::View(ViewAction::Escape),
            Self::NextSection => section(state, ViewAction::NextSection),
            Self::PreviousSection => section(state, ViewAction::PreviousSection),
            Self::Tab(tab) => Effect::unless(!state.tabs().contains(&tab), "no-poll", || nav(NavCommand::Tab(tab))),
            Self::Back => Effect::unless(state.nav.back.is_empty(), "nothing-before", || nav(NavCommand::Back)),
            Self::Forward => {
                Effect::unless(state.nav.forward.is_empty(), "nothing-behind", || nav(NavCommand::Forward))
            }
            Self::MoveUp | Self::MoveDown => move_chosen(self, state),
            Self::ToggleMyList | Self::AllTiers | Self::BoxedWarnings | Self::Meanings => reading(self, state),
            Self::Handout | Self::BlankHandout | Self::Export | Self::Print | Self::CopyHandout => paper(self, state),
            Self::ClearAnswers | Self::UndoClear => answers(self, state),
            Self::AddToCheck | Self::CopyCheck => with_check(self, state),
            Self::CheckAlone => check_view(CheckView::List, None),
            Self::CheckMyList => check_view(CheckView::List, Some(Scope::MyList)),
            Self::CheckMatrix => check_view(CheckView::Matrix, None),
            Self::CheckContraindicated => check_view(CheckView::Contraindicated, None),
            Self::CheckCompare => check_view(CheckView::Compare, None),
            Self::Review => {
                Effect::Send(vec![Command::Nav(NavCommand::Tab(Tab::Library)), Command::Review(ReviewCommand::Open)])
            }
            Self::Reload => Effect::one(Command::Clinic(ClinicCommand::Reload)),
            Self::Larger => zoom(ZoomStep::In),
            Self::Smaller => zoom(ZoomStep::Out),
            Self::ActualSize => zoom(ZoomStep::Reset),
        }
    }

    /// What it would be done to: the drug as it is written, and as it is read aloud.
    pub fn about(self, state: &AppState) -> Option<[String; 2]> {
        let of_shown = matches!(
            self,
            Self::Handout
                | Self::BlankHandout
                | Self::ToggleMyList
                | Self::AllTiers
                | Self::BoxedWarnings
                | Self::AddToCheck
        );
        let of_page = matches!(self, Self::Export | Self::Print | Self::CopyHandout);
        let drug = if of_page { state.page.drug.as_ref() } else { state.nav.shown.as_ref().filter(|_| of_shown) };
        drug.and_then(|id| state.library.get(id)).map(|monograph| {
            let drug = &monograph.drug;
            // Capitals inside a name would be read wrongly.
            [drug.tall_man.as_ref().unwrap_or(&drug.name).clone(), drug.name.clone()]
        })
    }
}

fn nav(command: NavCommand) -> Effect {
    Effect::one(Command::Nav(command))
}

fn zoom(step: ZoomStep) -> Effect {
    Effect::one(Command::Settings(SettingsCommand::Zoom(step)))
}

/// Find in page, in the label that is in view.
fn find(action: Action, state: &AppState) -> Effect {
    if !label_in_view(state) {
        return Effect::Off("no-label");
    }
    let open = state.nav.label.page.find.open;
    match action {
        Action::NextHit | Action::PreviousHit if open => {
            let by = if action == Action::NextHit { 1 } else { -1 };
            let view = Command::Label(LabelCommand::View(LabelView::Text));
            Effect::Send(vec![view, Command::Label(LabelCommand::Step(by))])
        }
        _ => Effect::View(ViewAction::FindInPage),
    }
}

fn section(state: &AppState, view: ViewAction) -> Effect {
    let reading = state.nav.tab == Tab::Reference && state.nav.shown.is_some();
    Effect::unless(!reading, "no-text", || Effect::View(view))
}

fn move_chosen(action: Action, state: &AppState) -> Effect {
    let by = if action == Action::MoveUp { -1 } else { 1 };
    let in_list = state.nav.tab == Tab::Reference;
    Effect::unless(!in_list, "no-list", || Effect::one(Command::List(ListCommand::MoveChosen(by))))
}

fn reading(action: Action, state: &AppState) -> Effect {
    let command = match action {
        Action::ToggleMyList => ReadingCommand::ToggleMyList,
        Action::AllTiers => ReadingCommand::ToggleAllTiers,
        Action::BoxedWarnings => ReadingCommand::ToggleBoxed,
        _ => ReadingCommand::ToggleMeanings,
    };
    Effect::unless(state.nav.shown.is_none(), "no-drug", || Effect::one(Command::Reading(command)))
}

/// A page leaves the window only where it is seen; elsewhere the key leads to it.
fn paper(action: Action, state: &AppState) -> Effect {
    let seen = state.nav.tab == Tab::Handouts && state.page.drug.is_some();
    let start = |with_patient| Effect::one(Command::Page(PageCommand::Start { with_patient }));
    let take = |way| Effect::one(Command::Page(PageCommand::TakeAway(way)));
    let none = state.nav.shown.is_none();
    match action {
        Action::Export if seen => take(WayOut::File),
        Action::Export | Action::CopyHandout if !seen => Effect::Off("no-page"),
        Action::Handout if seen => Effect::Off("page-is-there"),
        Action::Print if seen => take(WayOut::Print),
        Action::CopyHandout => take(WayOut::Copy),
        Action::BlankHandout => Effect::unless(none, "no-drug", || start(false)),
        _ => Effect::unless(none, "no-drug", || start(true)),
    }
}

fn answers(action: Action, state: &AppState) -> Effect {
    let patient = &state.patient;
    match action {
        Action::UndoClear => Effect::unless(patient.cleared.is_none(), "nothing-cleared", || {
            Effect::one(Command::Patient(PatientCommand::UndoClear))
        }),
        // Always on: names and doses may be typed for a page although no question is answered.
        _ => Effect::one(Command::Patient(PatientCommand::Clear)),
    }
}

fn with_check(action: Action, state: &AppState) -> Effect {
    match (action, state.nav.shown.clone()) {
        (Action::AddToCheck, Some(drug)) => {
            Effect::Send(vec![Command::Nav(NavCommand::Tab(Tab::Check)), Command::Check(CheckCommand::Add(drug))])
        }
        (Action::CopyCheck, _) if state.nav.tab == Tab::Check => {
            let drugs = record::checked_drugs(state);
            Effect::unless(drugs.is_empty(), "no-drug", || {
                Effect::one(Command::Record(RecordCommand::CopyText(drugs.to_vec())))
            })
        }
        (_, Some(_)) => Effect::one(Command::Record(RecordCommand::CopyText(Vec::new()))),
        (_, None) => Effect::Off("no-drug"),
    }
}

fn check_view(view: CheckView, scope: Option<Scope>) -> Effect {
    let scope = scope.map(|scope| Command::Check(CheckCommand::Scope(scope)));
    let go = [Command::Nav(NavCommand::Tab(Tab::Check)), Command::Check(CheckCommand::View(view))];
    Effect::Send(go.into_iter().chain(scope).collect())
}
