//! The answers go when nobody is at the desk any more: warned first, for good, and only where something was entered.

use super::Desk;
use crate::app::Command;
use crate::app::command::{PageCommand, PatientCommand, RecordCommand, SettingsCommand};
use crate::app::record::SaveTo;
use crate::domain::patient::{Answer, Patient};

fn idle(desk: &mut Desk, seconds: u64) -> (bool, Option<u64>) {
    desk.patient(PatientCommand::Idle(seconds));
    (desk.app.state.patient.patient != Patient::default(), desk.app.state.patient.clears_in)
}

#[test]
fn after_fourteen_minutes_it_is_said_and_after_fifteen_done_for_good() {
    let mut desk = Desk::new();
    desk.age("70");
    for (seconds, expected) in [(0, None), (839, None), (840, Some(60)), (899, Some(60))] {
        assert_eq!(idle(&mut desk, seconds), (true, expected), "{seconds}");
    }
    // Somebody came back, and went again.
    assert_eq!(idle(&mut desk, 0), (true, None));
    assert_eq!(idle(&mut desk, 840), (true, Some(60)));
    let before = desk.app.state.patient.generation;
    assert_eq!(idle(&mut desk, 900), (false, None));
    assert_eq!(desk.resolved("elderly").answer, Answer::NotAsked);
    assert!(desk.app.state.patient.generation > before, "fields keep what they hold");
    desk.patient(PatientCommand::UndoClear);
    assert_eq!(desk.app.state.patient.patient, Patient::default());
    assert_eq!(desk.notices(), ["The answers about the patient were cleared"]);
}

#[test]
fn keep_takes_the_warning_away_and_a_clear_takes_it_too() {
    let mut desk = Desk::new();
    desk.answer("pregnant", Answer::No);
    idle(&mut desk, 850);
    desk.patient(PatientCommand::KeepAnswers);
    assert_eq!(desk.app.state.patient.clears_in, None);
    idle(&mut desk, 850);
    desk.patient(PatientCommand::Clear);
    assert_eq!(desk.app.state.patient.clears_in, None);
}

#[test]
fn what_undo_would_bring_back_goes_without_a_word() {
    let mut desk = Desk::new();
    desk.age("70");
    desk.patient(PatientCommand::Clear);
    assert_eq!(idle(&mut desk, 899), (false, None));
    assert!(desk.app.state.patient.cleared.is_some());
    idle(&mut desk, 900);
    assert!(desk.app.state.patient.cleared.is_none() && desk.notices().is_empty());
}

#[test]
fn with_nothing_entered_nothing_is_waited_for_or_said() {
    let mut desk = Desk::new();
    assert_eq!(desk.app.idle_next(0), None);
    assert_eq!(idle(&mut desk, 100_000), (false, None));
    assert!(desk.notices().is_empty());
    desk.patient(PatientCommand::AddMedicine("aspirin".to_owned()));
    for (seconds, next) in [(0, 840), (839, 1), (840, 60), (899, 1), (1000, 0)] {
        assert_eq!(desk.app.idle_next(seconds), Some(next), "{seconds}");
    }
}

#[test]
fn the_minutes_are_a_setting_that_stays() {
    let mut desk = Desk::new();
    desk.app.update(Command::Settings(SettingsCommand::IdleClear(30)));
    desk = desk.restarted();
    desk.age("70");
    assert_eq!(idle(&mut desk, 1739), (true, None));
    assert_eq!(idle(&mut desk, 1740), (true, Some(60)));
    // Never off and never for ever; of one minute the warning takes half.
    for (asked, first, seconds, warned) in [(0, 29, 30, 30), (500, 7139, 7140, 60)] {
        desk.app.update(Command::Settings(SettingsCommand::IdleClear(asked)));
        assert_eq!(idle(&mut desk, first), (true, None), "{asked}");
        assert_eq!(idle(&mut desk, seconds), (true, Some(warned)), "{asked}");
    }
}

#[test]
fn a_page_and_a_record_leave_neither_picture_nor_path() {
    let mut desk = Desk::new();
    desk.age("70");
    desk.handout(true);
    let path = desk.file("smith.pdf");
    desk.page(PageCommand::Target(path.display().to_string()));
    desk.page(PageCommand::PrintAnswers(true));
    desk.page(PageCommand::Write { replace: false });
    let to = SaveTo { path: desk.file("smith.csv"), replace: false };
    desk.app.update(Command::Record(RecordCommand::SaveCsv { drugs: Vec::new(), to }));
    desk.app.settle();
    assert!(desk.app.state.page.out.written.is_some() && desk.app.state.patient.record.written.is_some());
    desk.nav(crate::app::command::NavCommand::Tab(crate::app::state::Tab::Reference));
    idle(&mut desk, 900);
    let (page, patient) = (&desk.app.state.page, &desk.app.state.patient);
    assert!(page.out.written.is_none() && page.out.target.is_empty() && page.preview.pictures.is_empty());
    assert!(page.preview.shows.is_none() && patient.record.written.is_none() && !patient.ask_after_export);
}

#[test]
fn a_clear_elsewhere_forgets_the_pictures_of_the_page() {
    let mut desk = Desk::new();
    desk.age("70");
    desk.handout(true);
    desk.nav(crate::app::command::NavCommand::Tab(crate::app::state::Tab::Reference));
    desk.patient(PatientCommand::Clear);
    assert!(desk.app.state.page.preview.shows.is_none() && desk.app.state.page.preview.pictures.is_empty());
}
