//! When the page of the first start is shown, and that it writes nothing.

use super::*;
use crate::app::command::{FirstStartCommand, SettingsCommand};
use crate::app::letterhead::{HeadField, LetterheadCommand};
use crate::app::state::Tab;
use crate::app::update::Prepared;
use crate::service::instance::Wish;
use crate::store::policy::Policy;
use crate::store::settings::{Pointer, ThemeSetting};

fn places(folder: &TempDir) -> Places {
    Places { data: folder.path().join("data"), settings: folder.path().join("data/settings.ron") }
}

/// The program as a window opens it, on this drug or on none.
fn opened(places: &Places, drug: Option<&str>) -> App {
    let prepared = Prepared::read(places, Policy::default()).unwrap();
    App::open(prepared, drug.and_then(Id::new).as_ref(), Arc::new(|| {}))
}

fn is_shown(app: &App) -> bool {
    app.state.settings.is_held()
}

#[test]
fn the_page_is_shown_to_a_new_account_that_named_no_drug() {
    let folder = tempfile::tempdir().unwrap();
    let places = places(&folder);
    assert!(is_shown(&opened(&places, None)));
    assert!(!places.data.exists(), "the program was only looked at");
    assert!(!is_shown(&opened(&places, Some("clonazepam"))));
    // What opening the drug wrote does not say that the page was seen.
    assert!(is_shown(&opened(&places, None)));
}

#[test]
fn an_account_that_has_settings_is_not_asked_again() {
    for (text, shown) in [
        ("{ \"version\": 1 }", false),
        ("{ \"version\": 1, \"started\": true }", false),
        ("{ \"version\": 1, \"started\": false }", true),
        // Put aside, from a newer program: there was a start before.
        ("garbage {", false),
        ("{ \"version\": 99 }", false),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let places = places(&folder);
        write(&places.settings, text);
        let app = opened(&places, None);
        assert_eq!(is_shown(&app), shown, "{text}");
        assert!(app.state.settings.settings.pointers.is_empty(), "{text}");
    }
}

#[test]
fn an_account_whose_settings_were_put_aside_starts_as_before_the_next_time_too() {
    let folder = tempfile::tempdir().unwrap();
    let places = places(&folder);
    write(&places.settings, "garbage {");
    let mut app = opened(&places, None);
    app.update(Command::Settings(SettingsCommand::Theme(ThemeSetting::Dark)));
    assert!(!is_shown(&opened(&places, None)));
}

#[test]
fn nothing_is_written_before_the_start() {
    let folder = tempfile::tempdir().unwrap();
    let places = places(&folder);
    let mut app = opened(&places, None);
    app.update(Command::Settings(SettingsCommand::Theme(ThemeSetting::Dark)));
    app.update(Command::Letterhead(LetterheadCommand::Set(HeadField::Clinic, "North Clinic".to_owned())));
    // A second start hands over a drug meanwhile.
    app.handed(Wish::Open(Some("diazepam".to_owned())));
    app.settle();
    assert!(!places.data.exists());
    drop(app);
    assert_eq!(opened(&places, None).state.settings.settings.theme, ThemeSetting::System, "it was given up");
    let mut app = opened(&places, None);
    app.update(Command::Letterhead(LetterheadCommand::Set(HeadField::Clinic, "North Clinic".to_owned())));
    app.update(Command::FirstStart(FirstStartCommand::Start { add_pack: false }));
    app.settle();
    assert_eq!(app.state.nav.tab, Tab::Reference);
    let again = opened(&places, None);
    assert!(!is_shown(&again));
    assert_eq!(again.state.clinic.letterhead.head.clinic.as_deref(), Some("North Clinic"));
    assert_eq!(again.state.settings.settings.pointers, Pointer::ALL);
}

#[test]
fn files_that_were_given_wait_for_the_first_start_and_are_then_taken_in() {
    let folder = tempfile::tempdir().unwrap();
    let places = places(&folder);
    let label = folder.path().join("label.xml");
    write(&label, include_str!("../../../../tests/labels/newer.xml"));
    let mut app = opened(&places, None);
    let other = folder.path().join("other.xml");
    write(&other, &include_str!("../../../../tests/labels/newer.xml").replace("000000000001", "000000000077"));
    app.add_files(vec![label]);
    app.handed(Wish::Add(vec![other]));
    app.settle();
    assert!(is_shown(&app) && !places.data.exists());
    app.update(Command::FirstStart(FirstStartCommand::Start { add_pack: false }));
    app.settle();
    assert_eq!(app.state.nav.tab, Tab::Library);
    let results = std::fs::read_to_string(places.library_results()).unwrap();
    assert_eq!(results.matches("\"labels\":1").count() + 2 * results.matches("\"labels\":2").count(), 2, "{results}");
}

#[test]
fn a_letterhead_that_was_there_is_not_written_again() {
    let folder = tempfile::tempdir().unwrap();
    let places = places(&folder);
    let text = "(version: 1, clinic: Some(\"North Clinic\"), note_of_a_person: 1)";
    write(&places.letterhead(), text);
    let mut app = opened(&places, None);
    app.update(Command::FirstStart(FirstStartCommand::Start { add_pack: true }));
    app.settle();
    assert_eq!(std::fs::read_to_string(places.letterhead()).unwrap(), text);
    assert_eq!(app.state.nav.tab, Tab::Library);
}

#[test]
fn undo_brings_no_pointer_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = opened(&places(&folder), None);
    app.update(Command::FirstStart(FirstStartCommand::Start { add_pack: false }));
    app.update(Command::Settings(SettingsCommand::Theme(ThemeSetting::Dark)));
    app.update(Command::FirstStart(FirstStartCommand::Close(Pointer::Search)));
    app.update(Command::Settings(SettingsCommand::Undo));
    let settings = &app.state.settings.settings;
    assert_eq!((settings.theme, settings.points_at(Pointer::Search)), (ThemeSetting::System, false));
    assert!(settings.started && settings.points_at(Pointer::Check));
    app.update(Command::FirstStart(FirstStartCommand::CloseAll));
    assert!(app.state.settings.settings.pointers.is_empty());
}
