//! The review: marks, recording that is off until all is read, what is kept for later, changes that become statements
//! of the clinic, and what becomes of a review when its text changes.

use super::{Desk, SECOND, write};
use crate::app::Command;
use crate::app::clinic_state::{Mark, Pair};
use crate::app::command::{NavCommand, ReviewCommand, ReviewForm};
use crate::app::review_rows::change_of;
use crate::app::review_text;
use crate::app::state::Tab;
use crate::domain::clinic_layer::ClinicStatement;
use crate::domain::grade::{Grade, Standing};
use crate::domain::id::Id;
use crate::domain::review::{ReviewAction, ReviewEntry};
use crate::domain::source::ReviewStatus;

fn id(text: &str) -> Id {
    Id::new(text).unwrap()
}

fn pair(drug: &str, source: &str) -> Pair {
    Pair { drug: id(drug), source: id(source) }
}

fn send(desk: &mut Desk, command: ReviewCommand) {
    desk.app.update(Command::Review(command));
}

fn form(by: &str) -> ReviewForm {
    ReviewForm { by: by.to_owned(), role: "pharmacist".to_owned(), ..ReviewForm::default() }
}

/// Opens the review on a text.
fn open(desk: &mut Desk, drug: &str, source: &str) {
    send(desk, ReviewCommand::Open);
    send(desk, ReviewCommand::Choose(pair(drug, source)));
}

fn rows(desk: &Desk) -> Vec<Id> {
    desk.app.state.clinic.review.rows.iter().map(|row| row.id.clone()).collect()
}

fn agree(desk: &mut Desk, rows: &[Id]) {
    for row in rows {
        send(desk, ReviewCommand::Mark(row.clone(), Some(Mark::Agree)));
    }
}

fn status(desk: &Desk, drug: &str, source: &str) -> ReviewStatus {
    desk.app.state.library.get(&id(drug)).unwrap().source(&id(source)).unwrap().review
}

fn log(desk: &Desk) -> &[ReviewEntry] {
    desk.app.state.library.log()
}

/// Reads every line and records.
fn review(desk: &mut Desk, drug: &str, source: &str, form: ReviewForm) {
    open(desk, drug, source);
    let all = rows(desk);
    agree(desk, &all);
    send(desk, ReviewCommand::Record(form));
}

#[test]
fn the_queue_holds_every_source_and_opens_on_its_first() {
    let mut desk = Desk::with_second_drug();
    send(&mut desk, ReviewCommand::Open);
    let state = &desk.app.state;
    let review = &state.clinic.review;
    let sources: usize = state.library.monographs().iter().map(|m| m.sources.len()).sum();
    assert_eq!((state.nav.tab, review.open, review.queue.len()), (Tab::Library, true, sources));
    assert_eq!(review.chosen.as_ref(), review.queue.first().map(|line| &line.pair));
    assert_eq!(review.count(ReviewStatus::Unreviewed), sources);
    send(&mut desk, ReviewCommand::Move(1));
    assert_eq!(desk.app.state.clinic.review.chosen, Some(desk.app.state.clinic.review.queue[1].pair.clone()));
    send(&mut desk, ReviewCommand::Move(-9));
    assert_eq!(desk.app.state.clinic.review.chosen, Some(desk.app.state.clinic.review.queue[0].pair.clone()));
    send(&mut desk, ReviewCommand::Close);
    assert!(!desk.app.state.clinic.review.open);
}

#[test]
fn recording_is_off_until_every_line_was_read_and_then_survives_a_restart() {
    let mut desk = Desk::with_second_drug();
    open(&mut desk, "placebine", "invented-label");
    let all = rows(&desk);
    // A statement, a gap, a section and two tiers.
    assert_eq!(all.len(), 5);
    agree(&mut desk, &all[1..]);
    send(&mut desk, ReviewCommand::Record(form("Dana Whitfield")));
    let failed = desk.app.state.clinic.review.failed.clone().unwrap();
    assert_eq!(failed, "Recording is off until all are read.");
    assert!(!desk.file("clinic.db").exists() && desk.app.state.clinic.review.read() == 4);
    agree(&mut desk, &all[..1]);
    send(&mut desk, ReviewCommand::Mark(all[2].clone(), None));
    assert!(!desk.app.state.clinic.review.all_read(), "a mark can be taken back");
    agree(&mut desk, &all[2..3]);
    let generation = desk.app.state.clinic.review.generation;
    send(&mut desk, ReviewCommand::Record(ReviewForm { due_months: Some(12), ..form(" Dana Whitfield ") }));
    let state = &desk.app.state;
    assert_eq!((state.clinic.review.failed.as_ref(), state.clinic.review.generation), (None, generation + 1));
    assert!(desk.notices().contains(&"The review is recorded"));
    assert_ne!(state.clinic.review.chosen, Some(pair("placebine", "invented-label")), "the next text is chosen");
    desk = desk.restarted();
    desk.reload();
    assert_eq!(status(&desk, "placebine", "invented-label"), ReviewStatus::Reviewed);
    let [entry] = log(&desk) else { panic!("{:?}", log(&desk)) };
    assert_eq!(
        (entry.by.as_str(), entry.role.as_str(), entry.date.as_str()),
        ("Dana Whitfield", "pharmacist", "2026-11-22")
    );
    assert_eq!(entry.due().unwrap().as_str(), "2027-11");
    let monograph = desk.app.state.library.get(&id("placebine")).unwrap();
    let text = review_text::of_drug(&desk.app.state.words, log(&desk), monograph);
    assert_eq!(text, "Reviewed by Dana Whitfield, pharmacist, 22 Nov 2026");
}

#[test]
fn an_empty_name_or_role_records_nothing_and_keeps_what_was_marked() {
    let mut desk = Desk::with_second_drug();
    for (by, role) in [("  ", "nurse"), ("Dana Whitfield", " ")] {
        review(&mut desk, "placebine", "invented-label", ReviewForm { by: by.into(), role: role.into(), ..form("") });
        assert!(desk.app.state.clinic.review.failed.is_some(), "{by:?} {role:?}");
        assert!(desk.app.state.clinic.review.all_read() && !desk.file("clinic.db").exists());
    }
}

#[test]
fn what_is_kept_for_later_comes_back_with_its_marks_after_a_restart() {
    let mut desk = Desk::with_second_drug();
    open(&mut desk, "placebine", "invented-label");
    let all = rows(&desk);
    agree(&mut desk, &all[..3]);
    send(&mut desk, ReviewCommand::KeepForLater(form("A. Ramos")));
    assert_eq!(status(&desk, "placebine", "invented-label"), ReviewStatus::InReview);
    assert_eq!(desk.app.state.clinic.review.read(), 3, "the same text stays in work");
    desk = desk.restarted();
    desk.reload();
    open(&mut desk, "placebine", "invented-label");
    let review = &desk.app.state.clinic.review;
    assert_eq!((review.read(), review.marks.contains_key(&all[3])), (3, false));
    assert_eq!(review.queue[0].pair, pair("placebine", "invented-label"), "what is in review comes first");
}

#[test]
fn marks_stay_while_another_text_is_looked_at() {
    let mut desk = Desk::with_second_drug();
    open(&mut desk, "placebine", "invented-label");
    let all = rows(&desk);
    agree(&mut desk, &all[..2]);
    send(&mut desk, ReviewCommand::Choose(pair("clonazepam", "psyweb")));
    assert_eq!(desk.app.state.clinic.review.read(), 0);
    send(&mut desk, ReviewCommand::Choose(pair("placebine", "invented-label")));
    assert_eq!(desk.app.state.clinic.review.read(), 2);
    // Another text: what was read is not what stands there now.
    write(&desk.file("drugs/placebine.ron"), &SECOND.replace("Older people yawn more.", "Older people yawn less."));
    desk.reload();
    assert_eq!(desk.app.state.clinic.review.read(), 0);
}

/// The change of a line, as it is typed.
fn change(desk: &Desk, row: &str, edit: impl FnOnce(&mut ClinicStatement)) -> Mark {
    let review = &desk.app.state.clinic.review;
    let monograph = desk.app.state.library.get(&review.chosen.as_ref().unwrap().drug).unwrap();
    let row = review.rows.iter().find(|other| other.id.as_str() == row).unwrap();
    let mut statement = change_of(row, monograph).unwrap();
    edit(&mut statement);
    Mark::Change(Box::new(statement))
}

#[test]
fn a_change_becomes_a_statement_of_the_clinic_and_the_line_stays() {
    let mut desk = Desk::with_second_drug();
    open(&mut desk, "placebine", "invented-label");
    let all = rows(&desk);
    agree(&mut desk, &all);
    let unreasoned = change(&desk, "invented-elderly", |s| s.grade = Some(Grade::Avoid));
    send(&mut desk, ReviewCommand::Mark(id("invented-elderly"), Some(unreasoned)));
    send(&mut desk, ReviewCommand::Record(form("M. Okafor")));
    assert!(desk.app.state.clinic.review.failed.as_ref().unwrap().contains("needs a reason"));
    assert!(log(&desk).is_empty() && desk.app.state.library.layer().is_empty(), "all or nothing");
    let mark = change(&desk, "invented-elderly", |s| {
        s.grade = Some(Grade::Avoid);
        s.reason = Some("Two of ours fell asleep.".into());
    });
    send(&mut desk, ReviewCommand::Mark(id("invented-elderly"), Some(mark)));
    send(&mut desk, ReviewCommand::Record(form("M. Okafor")));
    assert_eq!(desk.app.state.clinic.review.failed, None);
    let monograph = desk.app.state.library.get(&id("placebine")).unwrap();
    let line = monograph.statements.iter().find(|s| s.id.as_str() == "invented-elderly").unwrap();
    assert_eq!((line.grade, line.words.as_str()), (Some(Grade::Caution), "Older people yawn more."));
    let own = monograph.statements.iter().find(|s| s.source.as_str() == "our-clinic").unwrap();
    assert_eq!((own.grade, own.words.as_str()), (Some(Grade::Avoid), "Older people yawn more."));
    assert_eq!(own.section, "Recorded by: M. Okafor, pharmacist, 2026-11-22");
    assert_eq!(status(&desk, "placebine", "invented-label"), ReviewStatus::Reviewed);
    // What the clinic says is a text of its own that somebody else looks at.
    assert_eq!(status(&desk, "placebine", "our-clinic"), ReviewStatus::Unreviewed);
}

#[test]
fn a_grade_for_a_line_that_nobody_graded_stands_in_the_place_of_not_assessed() {
    let ungraded = SECOND.replace(r#"grade: caution, source"#, "source").replace(r#"phrase: "use with caution", "#, "");
    let mut desk = Desk::new();
    write(&desk.file("drugs/placebine.ron"), &ungraded);
    desk.reload();
    let standing = |desk: &Desk| {
        let monograph = desk.app.state.library.get(&id("placebine")).unwrap();
        monograph.standing_of(&monograph.statements[0])
    };
    assert_eq!(standing(&desk), Some(Standing::NotAssessed));
    open(&mut desk, "placebine", "invented-label");
    let all = rows(&desk);
    agree(&mut desk, &all);
    let mark = change(&desk, "invented-elderly", |s| {
        (s.grade, s.reason) = (Some(Grade::Monitor), Some("Seen here.".into()));
    });
    send(&mut desk, ReviewCommand::Mark(id("invented-elderly"), Some(mark)));
    send(&mut desk, ReviewCommand::KeepForLater(form("M. Okafor")));
    assert_eq!(standing(&desk), Some(Standing::Monitor));
    let monograph = desk.app.state.library.get(&id("placebine")).unwrap();
    assert_eq!(monograph.statements[0].grade, None, "the line itself stays as it is");
    // Recorded once: what was changed is agreed to now.
    send(&mut desk, ReviewCommand::Record(form("M. Okafor")));
    let layer = desk.app.state.library.layer();
    assert_eq!((layer.entries().len(), desk.app.state.clinic.review.failed.clone()), (1, None));
}

#[test]
fn another_version_supersedes_a_review_and_another_wording_returns_it_to_not_reviewed() {
    let mut desk = Desk::with_second_drug();
    review(&mut desk, "placebine", "invented-label", form("Dana Whitfield"));
    assert_eq!(status(&desk, "placebine", "invented-label"), ReviewStatus::Reviewed);
    for (text, then) in [
        (SECOND.replace("version 7", "version 8"), ReviewStatus::Superseded),
        (SECOND.replace("Older people yawn more.", "Older people yawn often."), ReviewStatus::Unreviewed),
        (SECOND.to_owned(), ReviewStatus::Reviewed),
    ] {
        write(&desk.file("drugs/placebine.ron"), &text);
        desk.reload();
        assert_eq!(status(&desk, "placebine", "invented-label"), then);
    }
}

#[test]
fn two_people_reviewing_one_text_both_stay_and_the_page_names_the_newest() {
    let mut desk = Desk::with_second_drug();
    review(&mut desk, "placebine", "invented-label", form("A. Ramos"));
    review(&mut desk, "placebine", "invented-label", form("M. Okafor"));
    let names: Vec<&str> = log(&desk).iter().map(|entry| entry.by.as_str()).collect();
    assert_eq!(names, ["A. Ramos", "M. Okafor"]);
    let line = desk.app.state.clinic.review.queue.iter().find(|line| line.pair.drug.as_str() == "placebine").unwrap();
    assert_eq!(line.last.as_ref().unwrap().by, "M. Okafor");
}

#[test]
fn a_review_is_taken_back_with_a_reason_only() {
    let mut desk = Desk::with_second_drug();
    review(&mut desk, "placebine", "invented-label", form("A. Ramos"));
    open(&mut desk, "placebine", "invented-label");
    send(&mut desk, ReviewCommand::Withdraw(form("A. Ramos")));
    assert!(desk.app.state.clinic.review.failed.is_some());
    let reason = ReviewForm { note: "The text was wrong.".into(), ..form("A. Ramos") };
    send(&mut desk, ReviewCommand::Withdraw(reason));
    assert_eq!(status(&desk, "placebine", "invented-label"), ReviewStatus::Withdrawn);
    let actions: Vec<ReviewAction> = log(&desk).iter().map(|entry| entry.action).collect();
    assert_eq!(actions, [ReviewAction::Reviewed, ReviewAction::Withdrawn]);
    let monograph = desk.app.state.library.get(&id("placebine")).unwrap();
    let text = review_text::of_drug(&desk.app.state.words, log(&desk), monograph);
    assert_eq!(text, "Withdrawn: The text was wrong.");
}

#[test]
fn the_pages_of_a_handout_are_made_anew_after_a_review() {
    let mut desk = Desk::with_second_drug();
    desk.nav(NavCommand::Open(id("placebine")));
    desk.handout(false);
    let before = desk.app.state.page.preview.generation;
    review(&mut desk, "placebine", "invented-label", form("A. Ramos"));
    desk.nav(NavCommand::Tab(Tab::Handouts));
    desk.app.settle();
    assert!(desk.app.state.page.preview.generation > before);
}
