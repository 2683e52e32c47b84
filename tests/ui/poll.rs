//! The poll: before a vote and after it, taking it back, the results without a vote, and a total that is never added.

use eframe::egui::Key;
use eframe::egui::accesskit::Role;
use egui_kittest::kittest::NodeT as _;

use crate::support::{Desk, name_of};

const QUESTION: &str = "Are you currently taking or have you ever been prescribed anti-depressants?";
const OPTIONS: [&str; 4] = ["Yes, I take them now", "Yes, in the past", "No, never", "I would rather not say"];

fn at_the_poll(mut desk: Desk) -> Desk {
    desk.click(Role::Tab, "Poll");
    desk
}

fn vote(desk: &mut Desk, option: &str) {
    desk.click(Role::RadioButton, option);
    desk.click(Role::Button, "Vote");
}

fn is_off(desk: &Desk, name: &str) -> bool {
    desk.node(Role::Button, name).accesskit_node().is_disabled()
}

#[test]
fn the_question_stands_to_the_letter_with_its_four_answers() {
    let desk = at_the_poll(Desk::new());
    desk.assert_reads(QUESTION);
    assert_eq!(desk.names(Role::RadioButton), OPTIONS);
    assert!(desk.is_there(Role::RadioGroup, QUESTION));
    for words in [
        "About you, the person at this desk. Do not vote for a patient.",
        "3,979 votes on the original page, split not published. They are not added to the votes here.",
        "No votes here yet",
    ] {
        desk.assert_reads(words);
    }
    assert!(desk.all(Role::Meter).is_empty() && !desk.reads("%"));
}

#[test]
fn vote_is_off_until_a_choice_is_made_and_says_why() {
    let mut desk = at_the_poll(Desk::new());
    assert!(is_off(&desk, "Vote"));
    let why = desk.node(Role::Button, "Vote").accesskit_node().description();
    assert_eq!(why.as_deref(), Some("Choose an answer first."));
    desk.click(Role::Button, "Vote");
    assert_eq!(desk.names(Role::RadioButton), OPTIONS);
    desk.click(Role::RadioButton, OPTIONS[2]);
    assert!(!is_off(&desk, "Vote"));
    assert!(!desk.file("clinic.db").exists());
}

#[test]
fn a_vote_shows_the_results_is_kept_and_can_be_taken_back_twice() {
    let mut desk = at_the_poll(Desk::new());
    for option in [2, 0] {
        vote(&mut desk, OPTIONS[option]);
        assert!(desk.names(Role::RadioButton).is_empty());
        let meters: Vec<_> =
            desk.all(Role::Meter).iter().map(|m| (name_of(m), m.accesskit_node().numeric_value())).collect();
        let expected: Vec<_> = OPTIONS
            .iter()
            .enumerate()
            .map(|(at, text)| ((*text).to_owned(), Some(if at == option { 1.0 } else { 0.0 })))
            .collect();
        assert_eq!(meters, expected);
        for words in ["Your vote", "100%", "1 vote here", "3,979 votes on the original page"] {
            desk.assert_reads(words);
        }
        // Never added, never divided.
        assert!(!desk.reads("3,980") && !desk.reads("3980"));
        desk = at_the_poll(desk.restarted());
        desk.assert_reads("Your vote");
        desk.click(Role::Button, "Cancel your vote");
        assert_eq!(desk.names(Role::RadioButton), OPTIONS);
        desk.assert_reads("No votes here yet");
        assert!(is_off(&desk, "Vote"));
    }
}

#[test]
fn a_vote_can_be_cast_by_keys_alone() {
    let mut desk = at_the_poll(Desk::new());
    desk.focus(Role::RadioGroup, QUESTION);
    desk.press(Key::ArrowDown);
    desk.press(Key::ArrowDown);
    assert!(desk.is_on(Role::RadioButton, OPTIONS[1]));
    desk.press(Key::Tab);
    desk.press(Key::Enter);
    desk.assert_reads("1 vote here");
}

#[test]
fn results_are_seen_without_a_vote_and_left_again() {
    let mut desk = at_the_poll(Desk::new());
    for _ in 0..2 {
        desk.click(Role::Link, "View results");
        assert_eq!(desk.names(Role::Meter), OPTIONS);
        assert!(!desk.reads("Your vote") && !desk.is_there(Role::Button, "Cancel your vote"));
        desk.click(Role::Link, "Back to voting");
        assert_eq!(desk.names(Role::RadioButton), OPTIONS);
    }
    assert!(!desk.file("clinic.db").exists() && !desk.file("settings.ron").exists());
}

#[test]
fn a_vote_that_cannot_be_kept_is_said_and_the_choice_stays() {
    let mut desk = at_the_poll(Desk::new());
    std::fs::create_dir(desk.file("clinic.db")).unwrap();
    vote(&mut desk, OPTIONS[1]);
    desk.beginning(Role::Alert, "The vote could not be kept or read");
    assert!(desk.is_on(Role::RadioButton, OPTIONS[1]));
    std::fs::remove_dir(desk.file("clinic.db")).unwrap();
    desk.click(Role::Button, "Vote");
    desk.assert_reads("1 vote here");
    assert!(desk.names(Role::Alert).is_empty());
}
