//! Imported labels: found, wanted, read in the background, in the check like any other drug.

use super::{App, Desk, write};
use crate::app::Command;
use crate::app::check_state::Scope;
use crate::app::command::{CheckCommand, ClinicCommand, NavCommand, ReadingCommand};
use crate::app::label_state::{LabelCommand, LabelView};
use crate::app::state::{ListGroup, Tab};
use crate::app::update::Prepared;
use crate::app::update::event::Event;
use crate::domain::id::Id;
use crate::service::jobs::Outcome;
use crate::service::label_import;
use crate::service::label_keeper::LabelKeeper;
use crate::store::paths::Places;

/// Takes labels in as files of these texts.
pub(super) fn import(desk: &Desk, texts: &[&str]) {
    for (at, text) in texts.iter().enumerate() {
        let path = desk.file(&format!("in/{at}"));
        write(&path, text);
        let keeper = LabelKeeper::start(&desk.file("labels.db")).unwrap();
        let report = label_import::import(&[path], keeper, &mut |_, _, _| ());
        assert!(report.stopped.is_none() && report.read > 0, "{:?}", report.refused);
    }
}

pub(super) const NEWER: &str = include_str!("../../../../tests/labels/newer.xml");
const OTHERS: &str = include_str!("../../../../tests/labels/answer.json");

/// The version before the newer one: other words in its boxed warning, no table.
fn earlier() -> String {
    let text = NEWER.replace("\"1560\"", "\"1559\"").replace("20251119", "20240307");
    let text = text.replace("000000000002", "000000000009").replace("has caused example harm", "may cause harm");
    text.replace("Watch for harm.", "Watch\u{a0}for harm.")
}

fn with_labels() -> Desk {
    let desk = Desk::new();
    import(&desk, &[&earlier(), NEWER, OTHERS]);
    desk.restarted()
}

/// The label with two versions.
pub(super) fn label() -> Id {
    Id::new("aaaaaaaa-0000-0000-0000-000000000001").unwrap()
}

fn open(desk: &mut Desk) -> Id {
    let id = label();
    desk.nav(NavCommand::Open(id.clone()));
    desk.app.settle();
    id
}

fn send(desk: &mut Desk, command: LabelCommand) {
    desk.app.update(Command::Label(command));
    desk.app.settle();
}

#[test]
fn a_search_lists_labels_after_the_drugs_and_reads_none_before_it_is_asked_to() {
    let mut desk = with_labels();
    desk.search("examplaz er");
    let rows = desk.rows();
    let heading = rows.iter().position(|row| row == "Imported labels 1").unwrap();
    assert!(heading > rows.iter().position(|row| row.starts_with("Exact matches")).unwrap());
    assert!(heading < rows.iter().position(|row| row.starts_with("In the text")).unwrap());
    assert_eq!(desk.group(ListGroup::Labels).len(), 1);
    assert!(desk.app.state.nav.cursor.is_none() && !desk.app.state.nav.nothing_found());
    desk.app.settle();
    desk.nav(NavCommand::OpenChosen);
    assert_eq!((desk.shown(), desk.app.is_waiting()), ("clonazepam", false));
    // Down shows it once it is read; Enter opens it.
    desk.nav(NavCommand::Move(1));
    assert_eq!((desk.shown(), desk.app.is_waiting()), ("clonazepam", true));
    desk.app.settle();
    let id = label();
    assert_eq!((desk.shown(), desk.app.state.nav.opened.as_ref().unwrap().as_str()), (id.as_str(), "clonazepam"));
    desk.nav(NavCommand::OpenChosen);
    assert_eq!(desk.app.state.nav.opened.as_ref(), Some(&id));
    assert!(desk.app.state.library.monographs().iter().all(|monograph| *monograph.id() != id));
}

#[test]
fn a_label_that_is_suggested_is_only_pointed_at() {
    let mut desk = with_labels();
    desk.search("examplasine");
    assert!(desk.app.state.nav.nothing_found());
    assert!(desk.group(ListGroup::LabelsMeant).contains(&label().as_str()));
    desk.nav(NavCommand::OpenChosen);
    desk.nav(NavCommand::Move(1));
    desk.app.settle();
    assert_eq!(desk.shown(), "clonazepam");
    desk.nav(NavCommand::OpenChosen);
    desk.app.settle();
    assert_eq!(desk.shown(), label().as_str());
}

#[test]
fn a_label_that_nobody_wants_any_more_does_not_open_by_itself() {
    let mut desk = with_labels();
    let id = label();
    desk.nav(NavCommand::Open(id));
    desk.nav(NavCommand::Open(Id::new("clonazepam").unwrap()));
    desk.app.settle();
    assert_eq!(desk.shown(), "clonazepam");
    desk.search("examplaz");
    desk.nav(NavCommand::Move(1));
    desk.search("examplazi");
    desk.app.settle();
    assert_eq!(desk.shown(), "clonazepam");
}

#[test]
fn a_label_on_my_list_is_in_the_check_of_it_after_a_restart() {
    let mut desk = with_labels();
    let id = open(&mut desk);
    desk.app.update(Command::Reading(ReadingCommand::ToggleMyList));
    assert_eq!(desk.group(ListGroup::MyList), [id.as_str()]);
    let mut desk = desk.restarted();
    assert_eq!(desk.group(ListGroup::MyList), [id.as_str()]);
    desk.nav(NavCommand::Tab(Tab::Check));
    desk.app.update(Command::Check(CheckCommand::Scope(Scope::MyList)));
    desk.app.settle();
    let checked = desk.app.state.patient.check.work.checked.as_ref().unwrap();
    assert_eq!(checked.made_of.drugs, std::slice::from_ref(&id));
    assert!(desk.app.state.library.get(&id).is_some());
}

#[test]
fn a_reload_of_the_folder_keeps_an_open_label_and_an_import_shows_its_newest_version() {
    let desk = Desk::new();
    import(&desk, &[&earlier()]);
    let mut desk = desk.restarted();
    let id = open(&mut desk);
    let version = |desk: &Desk| desk.app.state.library.get(&id).unwrap().sources[0].version.clone();
    let first = version(&desk);
    desk.reload();
    assert_eq!((desk.shown(), version(&desk)), (id.as_str(), first.clone()));
    import(&desk, &[NEWER]);
    desk.reload();
    assert_eq!(desk.shown(), id.as_str());
    assert_ne!(version(&desk), first);
    assert_eq!(desk.app.state.nav.label.opened.len(), 1);
}

#[test]
fn a_newer_version_stays_in_whichever_order_the_folder_and_the_labels_were_read() {
    for folder_last in [true, false] {
        let desk = Desk::new();
        import(&desk, &[&earlier()]);
        let mut desk = desk.restarted();
        let id = open(&mut desk);
        import(&desk, &[NEWER]);
        desk.app.update(Command::Clinic(ClinicCommand::Reload));
        let mut both: Vec<_> = (0..2).map(|_| desk.app.jobs.wait().unwrap()).collect();
        both.sort_by_key(|(_, outcome)| matches!(outcome, Outcome::Done(Event::Reloaded(_))) == folder_last);
        both.into_iter().for_each(|(job, outcome)| desk.app.apply(job, outcome));
        desk.app.settle();
        let version = desk.app.state.library.get(&id).unwrap().sources[0].version.clone();
        assert!(version.is_some_and(|version| version.contains("1560")), "{folder_last}");
    }
}

#[test]
fn a_damaged_library_is_a_notice_and_the_drugs_are_there() {
    let desk = Desk::new();
    write(&desk.file("labels.db"), "this is no database, however long it is");
    let desk = desk.restarted();
    assert_eq!((desk.shown(), desk.notices()), ("clonazepam", vec!["Imported labels are not read"]));
}

#[test]
fn names_that_cannot_be_read_behind_the_first_picture_are_a_notice() {
    let desk = with_labels();
    let mut app = app_before_its_window(&desk, None);
    std::fs::write(desk.file("labels.db"), vec![7; 20_000]).unwrap();
    assert!(app.state.notices.shown.is_empty(), "nothing is known by then");
    app.begin();
    app.settle();
    let titles: Vec<&str> = app.state.notices.shown.iter().map(|notice| notice.title.as_str()).collect();
    assert_eq!(titles, ["Imported labels are not read"]);
}

#[test]
fn a_label_whose_text_is_gone_is_a_notice_and_is_not_tried_again_by_itself() {
    let mut desk = with_labels();
    let id = label();
    std::fs::write(desk.file("labels.db"), vec![7; 20_000]).unwrap();
    desk.nav(NavCommand::Open(id.clone()));
    desk.app.settle();
    assert_eq!(desk.notices().len(), 1);
    assert_eq!((desk.shown(), desk.app.is_waiting()), ("clonazepam", false));
    assert!(desk.app.state.nav.label.failed.contains(&id));
}

#[test]
fn find_in_page_counts_every_place_and_goes_round() {
    let mut desk = with_labels();
    open(&mut desk);
    send(&mut desk, LabelCommand::OpenFind);
    send(&mut desk, LabelCommand::Find { words: "examplazine".into(), from: 0 });
    let find = |desk: &Desk| {
        let find = &desk.app.state.nav.label.page.find;
        (find.found.hits.len(), find.current)
    };
    let (n, first) = find(&desk);
    assert!(n > 2 && first == Some(0), "{n}");
    send(&mut desk, LabelCommand::Step(-1));
    assert_eq!(find(&desk).1, Some(n - 1));
    send(&mut desk, LabelCommand::Step(1));
    assert_eq!(find(&desk).1, Some(0));
    send(&mut desk, LabelCommand::Find { words: "no such words".into(), from: 0 });
    assert_eq!(find(&desk), (0, None));
    // Another drug has its own page.
    desk.nav(NavCommand::Open(Id::new("clonazepam").unwrap()));
    open(&mut desk);
    assert!(!desk.app.state.nav.label.page.find.open);
}

#[test]
fn two_versions_are_compared_in_the_background() {
    let mut desk = with_labels();
    open(&mut desk);
    send(&mut desk, LabelCommand::View(LabelView::Changed));
    let compared = desk.app.state.nav.label.page.changes.compared.clone().unwrap();
    assert!(!compared.changed.is_empty() && compared.sections > compared.changed.len());
    let (older, newer) = compared.pair;
    send(&mut desk, LabelCommand::Compare { older: newer, newer: older });
    assert_eq!(desk.app.state.nav.label.page.changes.compared.as_ref().unwrap().pair, (newer, older));
}

#[test]
fn what_is_copied_says_where_it_is_from() {
    let mut desk = with_labels();
    open(&mut desk);
    let lines = &desk.app.state.nav.label.opened[0].lines;
    let table =
        lines.lines.iter().position(|line| matches!(line.kind, crate::domain::label::lines::LineKind::Table(_)));
    send(&mut desk, LabelCommand::CopyTable(table.unwrap()));
    let text = desk.app.take_clipboard().unwrap();
    assert!(text.starts_with("Table 1. Invented reactions") && text.contains("Reaction\tExamplazine"), "{text}");
    assert!(text.lines().last().unwrap().contains("Example Makers"), "{text}");
    send(&mut desk, LabelCommand::CopySection(2));
    let text = desk.app.take_clipboard().unwrap();
    assert!(text.contains("5.1 Example Harm") && text.contains("Then write it down."), "{text}");
    assert!(text.lines().last().unwrap().starts_with("Source: "), "{text}");
}

/// The program started once more, as it is before there is a window.
fn app_before_its_window(desk: &Desk, drug: Option<&Id>) -> App {
    let folder = desk.folder.path();
    let places = Places { data: folder.to_owned(), settings: folder.join("settings.ron") };
    let prepared = Prepared::read(&places, crate::store::policy::Policy::default()).unwrap();
    App::open(prepared, drug, std::sync::Arc::new(|| {}))
}

#[test]
fn a_program_that_was_started_with_a_label_opens_it_once_it_is_read() {
    let desk = with_labels();
    let mut app = app_before_its_window(&desk, Some(&label()));
    assert!(app.state.shown().is_some(), "another drug stands there until then");
    app.settle();
    assert_eq!(app.state.nav.opened, Some(label()));
}
