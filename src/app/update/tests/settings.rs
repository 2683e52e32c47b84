//! Theme and zoom, kept at once or said to be not; and what the start says about broken files.

use super::{Desk, write};
use crate::app::Command;
use crate::app::command::{NavCommand, SettingsCommand, ZoomStep};
use crate::app::state::Tab;
use crate::domain::patient::Answer;
use crate::service::instance::Wish;
use crate::store::settings::{LanguageSetting, ThemeSetting};
use crate::words::Language;

fn zoom(desk: &mut Desk, step: ZoomStep) -> u32 {
    desk.app.update(Command::Settings(SettingsCommand::Zoom(step)));
    desk.app.state.settings.settings.zoom.unwrap_or(100)
}

#[test]
fn each_theme_is_kept() {
    let mut desk = Desk::new();
    for theme in [ThemeSetting::Dark, ThemeSetting::HighContrast, ThemeSetting::Light, ThemeSetting::System] {
        desk.app.update(Command::Settings(SettingsCommand::Theme(theme)));
        desk = desk.restarted();
        assert_eq!(desk.app.state.settings.settings.theme, theme);
    }
}

#[test]
fn the_zoom_has_seven_steps_and_an_end_at_each_side() {
    let mut desk = Desk::new();
    let up: Vec<u32> = (0..5).map(|_| zoom(&mut desk, ZoomStep::In)).collect();
    assert_eq!(up, [115, 130, 150, 200, 200]);
    let down: Vec<u32> = (0..7).map(|_| zoom(&mut desk, ZoomStep::Out)).collect();
    assert_eq!(down, [150, 130, 115, 100, 90, 80, 80]);
    desk = desk.restarted();
    assert_eq!(desk.app.state.settings.settings.zoom, Some(80));
    assert_eq!(zoom(&mut desk, ZoomStep::Reset), 100);
}

#[test]
fn settings_that_cannot_be_written_hold_for_this_run_and_are_said_once() {
    let mut desk = Desk::new();
    std::fs::create_dir(desk.file("settings.ron")).unwrap();
    for theme in [ThemeSetting::Dark, ThemeSetting::HighContrast] {
        desk.app.update(Command::Settings(SettingsCommand::Theme(theme)));
        assert_eq!(desk.app.state.settings.settings.theme, theme);
        assert_eq!(desk.notices(), ["The change could not be kept"]);
    }
    zoom(&mut desk, ZoomStep::In);
    assert_eq!(desk.notices().len(), 1);
}

#[test]
fn settings_that_are_garbage_are_kept_aside_and_said() {
    let desk = Desk::new();
    let garbage = "\u{0}not settings";
    write(&desk.file("settings.ron"), garbage);
    let desk = desk.restarted();
    assert_eq!(desk.notices(), ["Settings"]);
    assert_eq!(std::fs::read_to_string(desk.file("settings.ron.corrupt-1")).unwrap(), garbage);
}

#[test]
fn each_broken_file_of_the_clinic_is_named_and_the_rest_loads() {
    let desk = Desk::with_second_drug();
    write(&desk.file("drugs/broken.ron"), "(schema: 1,\n drug: oops");
    write(&desk.file("drugs/newer.ron"), "(schema: 99)");
    let desk = desk.restarted();
    let notices = desk.notices();
    assert_eq!(notices.len(), 2, "{notices:?}");
    for file in ["broken.ron:2:", "newer.ron:1:"] {
        assert!(notices.iter().any(|title| title.contains(file)), "{file} in {notices:?}");
    }
    assert_eq!((desk.app.state.library.monographs().len(), desk.app.state.library.unreadable().len()), (2, 2));
    assert_eq!(desk.shown(), "clonazepam");
}

#[test]
fn another_language_is_spoken_at_once_and_kept_and_what_is_known_of_the_patient_stays() {
    let mut desk = Desk::with_second_drug();
    desk.answer("pregnant", Answer::Yes);
    desk.nav(NavCommand::Tab(Tab::Check));
    let said = |desk: &Desk| {
        let checked = desk.app.state.patient.check.work.checked.clone().unwrap();
        checked.list.scope.clone()
    };
    assert!(said(&desk).starts_with("You answered 1 of 7 questions."), "{:?}", said(&desk));
    desk.app.update(Command::Settings(SettingsCommand::Language(LanguageSetting::Es)));
    assert!(said(&desk).starts_with("Respondió 1 de 7 preguntas."), "{:?}", said(&desk));
    assert_eq!(desk.resolved("pregnant").answer, Answer::Yes);
    assert_eq!(desk.shown(), "clonazepam");
    let desk = desk.restarted();
    assert_eq!(desk.app.state.settings.settings.language, LanguageSetting::Es);
    let words = crate::service::locale::words(LanguageSetting::Es);
    assert_eq!((words.language(), words.t("back")), (Language::Es, "Atrás".to_owned()));
}

#[test]
fn what_a_second_start_hands_over_is_opened_and_calls_once() {
    let mut desk = Desk::with_second_drug();
    for sent in [Some("placebine"), None, Some("no-such-drug")] {
        desk.app.handed(Wish::Open(sent.map(str::to_owned)));
        assert_eq!(desk.shown(), "placebine", "{sent:?}");
        assert!(desk.app.take_attention() && !desk.app.take_attention());
    }
}
