//! Grading a label at the clinic: from the check panel into the review with the label's text in view, by keys, and how far
//! it has come in every place that tells it.

use caveat::app::Command;
use caveat::app::clinic_state::Mark;
use caveat::app::command::{ReviewCommand, ReviewForm};
use caveat::domain::grade::Grade;
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};

use crate::support::{Desk, LABEL, WIDE, name_of};

/// The label with text about children: several lines to grade.
fn text() -> String {
    let children =
        "<title>8.4 Pediatric Use</title><text><paragraph>Children slept. They woke. They slept.</paragraph></text>";
    LABEL.replace("<title>8.4 Pediatric Use</title>", children)
}

fn opened(size: [f32; 2]) -> Desk {
    let mut desk = Desk::with_labels_of(size, &[&text()]);
    desk.open_label();
    desk
}

/// Grades the line that the screen went to, as the form does.
fn grade(desk: &mut Desk, grade: Grade) {
    let review = &desk.harness.state().app().state.clinic.review;
    let row = review.go_to.row.clone().unwrap();
    let Some(Mark::Change(statement)) = review.marks.get(&row).cloned() else { panic!("nothing begun at {row}") };
    let mut statement = statement;
    (statement.grade, statement.reason) = (Some(grade), Some("we saw it here".to_owned()));
    desk.send([Command::Review(ReviewCommand::Mark(row, Some(Mark::Change(statement))))]);
}

#[test]
fn grade_in_the_check_opens_the_review_at_the_text_and_keys_go_on() {
    let mut desk = opened(WIDE);
    desk.assert_reads("0 of 2 graded.");
    let links: Vec<String> = desk.names(Role::Link).into_iter().filter(|name| name.starts_with("Grade: ")).collect();
    assert_eq!(links.len(), 2, "{links:?}");
    let children = links.iter().find(|name| name.ends_with("8.4 Pediatric Use")).unwrap().clone();
    desk.click(Role::Link, &children);
    desk.settle();
    desk.assert_reads("0 of 2 graded");
    // The section stands in view below the lines.
    assert!(desk.is_there(Role::Heading, "8.4 Pediatric Use"), "{:?}", desk.names(Role::Heading));
    desk.press_with(Modifiers::COMMAND, Key::Enter);
    assert!(!desk.is_there(Role::Heading, "8.4 Pediatric Use"));
    desk.press_with(Modifiers::COMMAND, Key::Enter);
    assert!(desk.is_there(Role::Heading, "8.4 Pediatric Use"));
    grade(&mut desk, Grade::Avoid);
    desk.press_with(Modifiers::COMMAND, Key::G);
    assert!(desk.is_there(Role::Heading, "8.1 Pregnancy"), "{:?}", desk.names(Role::Heading));
    let form = ReviewForm { by: "Dana".into(), role: "pharmacist".into(), ..ReviewForm::default() };
    desk.send([Command::Review(ReviewCommand::KeepForLater(form))]);
    desk.settle();
    desk.assert_reads("1 of 2 graded");
    let in_queue = desk.all(Role::ListBoxOption).iter().map(name_of).any(|row| row.ends_with("1 of 2 graded"));
    assert!(in_queue, "{:?}", desk.names(Role::ListBoxOption));
    desk.send([Command::Review(ReviewCommand::Close)]);
    let go_on = "Go on with grading examplazine, 1 of 2 graded";
    assert!(desk.is_there(Role::Link, go_on), "{:?}", desk.names(Role::Link));
    desk.click(Role::Link, go_on);
    assert!(desk.is_there(Role::Heading, "8.1 Pregnancy"), "{:?}", desk.names(Role::Heading));
    desk.open_label();
    desk.press_with(Modifiers::COMMAND, Key::Num1);
    desk.assert_reads("1 of 2 graded.");
    desk.assert_reads("Graded by our clinic: Avoid");
}

#[test]
fn a_low_window_reviews_a_label_with_its_text_in_view() {
    let mut desk = opened([1024.0, 640.0]);
    let links = desk.names(Role::Link);
    let first = links.iter().find(|name| name.starts_with("Grade: ")).unwrap().clone();
    desk.click(Role::Link, &first);
    desk.settle();
    assert!(desk.is_there(Role::Button, "Hide the label's text"));
    assert!(desk.is_there(Role::Heading, "8.1 Pregnancy"), "{:?}", desk.names(Role::Heading));
}
