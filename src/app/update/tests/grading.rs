//! Grading a label at the clinic: from the check to the review and back, line after line, over a restart and another
//! version.

use super::labels::{NEWER, import, label};
use super::{App, Desk};
use crate::app::Command;
use crate::app::check_state::Scope;
use crate::app::checking::check_one;
use crate::app::clinic_state::{Mark, Pair};
use crate::app::command::{CheckCommand, NavCommand, ReviewCommand, ReviewForm};
use crate::app::grading::progress;
use crate::app::state::Tab;
use crate::domain::clinic_layer::grading::waiting;
use crate::domain::grade::Grade;
use crate::domain::id::Id;
use crate::domain::patient::{Answers, Patient};

/// The newer label with text about children and the elderly: three lines to grade.
fn text() -> String {
    let children =
        "<title>8.4 Pediatric Use</title><text><paragraph>Children slept. They woke. They slept.</paragraph></text>";
    let text = NEWER.replace("<title>8.4 Pediatric Use</title>", children);
    assert!(text.contains("Children slept"));
    text
}

fn with_label() -> Desk {
    let desk = Desk::new();
    import(&desk, &[&text()]);
    desk.restarted()
}

fn send(desk: &mut Desk, command: ReviewCommand) {
    desk.app.update(Command::Review(command));
    desk.app.settle();
}

fn form() -> ReviewForm {
    ReviewForm { by: "Dana".to_owned(), role: "pharmacist".to_owned(), ..ReviewForm::default() }
}

fn begin(desk: &mut Desk, line: Option<&str>) {
    send(desk, ReviewCommand::Grade { drug: label(), line: line.map(|line| Id::new(line).unwrap()) });
}

/// The line that the screen went to, with what was begun at it.
fn at(app: &App) -> (&Id, Option<&Mark>) {
    let review = &app.state.clinic.review;
    let row = review.go_to.row.as_ref().unwrap();
    (row, review.marks.get(row))
}

fn choose(desk: &mut Desk, grade: Grade) -> Id {
    let (row, mark) = at(&desk.app);
    let (row, Some(Mark::Change(statement))) = (row.clone(), mark) else { panic!("no grade is begun at {row}") };
    let mut statement = statement.clone();
    (statement.grade, statement.reason) = (Some(grade), Some("we saw it here".to_owned()));
    send(desk, ReviewCommand::Mark(row.clone(), Some(Mark::Change(statement))));
    row
}

fn said(desk: &Desk) -> Option<String> {
    progress(&desk.app.state.words, desk.app.state.library.get(&label())?)
}

fn open(desk: &mut Desk) {
    desk.nav(NavCommand::Open(label()));
    desk.app.settle();
}

#[test]
fn a_label_is_graded_line_after_line_and_only_what_was_chosen_is_recorded() {
    let mut desk = with_label();
    open(&mut desk);
    let all: Vec<Id> =
        waiting(desk.app.state.library.get(&label()).unwrap()).map(|statement| statement.id.clone()).collect();
    assert!(all.len() >= 2, "{all:?}");
    let begun = format!("0 of {} graded", all.len());
    assert_eq!(said(&desk), Some(begun.clone()));
    begin(&mut desk, None);
    let review = &desk.app.state.clinic.review;
    assert_eq!((desk.app.state.nav.tab, review.open), (Tab::Library, true));
    let pair = Pair { drug: label(), source: Id::new("label").unwrap() };
    assert_eq!(review.chosen, Some(pair.clone()));
    assert!(review.queue.iter().any(|line| line.pair == pair), "it stands in the queue while it is looked at");
    assert_eq!(at(&desk.app).0, &all[0]);
    let first = choose(&mut desk, Grade::Avoid);
    send(&mut desk, ReviewCommand::GradeNext);
    assert_eq!((at(&desk.app).0, first == all[0]), (&all[1], true));
    // Nothing was chosen at the second line: it is not recorded and not read.
    send(&mut desk, ReviewCommand::KeepForLater(form()));
    assert!(desk.app.state.clinic.review.failed.is_none(), "{:?}", desk.app.state.clinic.review.failed);
    assert_eq!(said(&desk), Some(format!("1 of {} graded", all.len())));
    assert!(!desk.app.state.clinic.review.marks.contains_key(&all[1]));
    assert_eq!(desk.app.state.library.layer().entries().len(), 1);
    // The next that waits is never one that is graded.
    send(&mut desk, ReviewCommand::GradeNext);
    assert_eq!(at(&desk.app).0, &all[1]);
}

#[test]
fn grades_of_a_label_stand_after_a_restart_and_go_with_the_wording() {
    let mut desk = with_label();
    begin(&mut desk, Some("under-18-1"));
    let line = at(&desk.app).0.clone();
    assert_eq!(line.as_str(), "under-18-1", "a label that is not read yet is read first");
    choose(&mut desk, Grade::Contraindicated);
    send(&mut desk, ReviewCommand::KeepForLater(form()));
    let graded = said(&desk).unwrap();
    let mut desk = desk.restarted();
    desk.reload();
    assert_eq!(said(&desk), None, "no label is read that nobody asked for");
    desk.nav(NavCommand::Tab(Tab::Library));
    desk.app.settle();
    assert_eq!(said(&desk), Some(graded));
    let in_queue = |desk: &Desk| desk.app.state.clinic.review.queue.iter().any(|line| line.pair.drug == label());
    assert!(in_queue(&desk));
    // The same line in other words: nobody has graded those.
    import(
        &desk,
        &[&text().replace("\"1560\"", "\"1561\"").replace("20251119", "20260301").replace("slept", "slept badly")],
    );
    desk.reload();
    assert!(said(&desk).unwrap().starts_with("0 of "), "{:?}", said(&desk));
    assert!(in_queue(&desk));
}

#[test]
fn a_grade_is_the_same_in_the_panel_and_in_the_matrix() {
    let mut desk = with_label();
    begin(&mut desk, Some("under-18-1"));
    choose(&mut desk, Grade::Contraindicated);
    send(&mut desk, ReviewCommand::KeepForLater(form()));
    open(&mut desk);
    desk.app.update(Command::Reading(crate::app::command::ReadingCommand::ToggleMyList));
    desk.nav(NavCommand::Tab(Tab::Check));
    desk.app.update(Command::Check(CheckCommand::Scope(Scope::MyList)));
    desk.app.settle();
    let state = &desk.app.state;
    let monograph = state.library.get(&label()).unwrap();
    let panel = check_one(monograph, &Patient::default(), &Answers::default(), &state.library, &state.reference);
    let of = |population: &str| panel.check.findings.iter().find(|f| f.population.as_str() == population).unwrap();
    assert_eq!(of("under_18").grade, Some(Grade::Contraindicated));
    let checked = state.patient.check.work.checked.as_ref().unwrap();
    let column = checked.matrix.columns().iter().position(|id| id.as_str() == "under_18").unwrap();
    let row = checked.matrix.find(label().as_str()).unwrap();
    let cell = checked.matrix.cells(row)[column];
    assert_eq!(cell.standing, of("under_18").standing);
    // The label's own words stand as they were.
    let line = monograph.statements.iter().find(|s| s.id.as_str() == "under-18-1").unwrap();
    assert_eq!((line.grade, line.words.contains("Children slept")), (None, true));
}
