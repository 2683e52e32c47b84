//! "My list" in the account's order, the recent drugs, and letters that lead to a drug.

use super::Desk;
use crate::app::command::{ListCommand, NavCommand, ReadingCommand};
use crate::app::state::{ListGroup, ListLine};
use crate::app::{Command, lists::MOST_RECENT};
use crate::domain::id::Id;

fn id(text: &str) -> Id {
    Id::new(text).unwrap()
}

fn open(desk: &mut Desk, drug: &str) {
    desk.nav(NavCommand::Open(id(drug)));
}

fn click(desk: &mut Desk, group: ListGroup, drug: &str) {
    desk.list(ListCommand::Open(ListLine { group, drug: id(drug) }));
}

fn kept(desk: &Desk) -> &[String] {
    &desk.app.state.settings.settings.recent
}

/// Puts drugs on "My list".
fn with_list(drugs: &[&str]) -> Desk {
    let mut desk = Desk::with_small_drugs();
    for drug in drugs {
        open(&mut desk, drug);
        desk.app.update(Command::Reading(ReadingCommand::ToggleMyList));
    }
    desk
}

#[test]
fn a_line_of_my_list_moves_up_and_down_and_stays_so() {
    let mut desk = with_list(&["dorsal", "amidol", "cerulon"]);
    click(&mut desk, ListGroup::MyList, "cerulon");
    for (by, order) in [
        (-1, ["dorsal", "cerulon", "amidol"]),
        (-1, ["cerulon", "dorsal", "amidol"]),
        (-1, ["cerulon", "dorsal", "amidol"]),
        (1, ["dorsal", "cerulon", "amidol"]),
        (1, ["dorsal", "amidol", "cerulon"]),
        (1, ["dorsal", "amidol", "cerulon"]),
    ] {
        desk.list(ListCommand::MoveChosen(by));
        assert_eq!(desk.group(ListGroup::MyList), order);
        // The cursor goes with the line.
        let chosen = desk.app.state.nav.chosen().unwrap();
        assert_eq!((chosen.group, chosen.drug.as_str()), (ListGroup::MyList, "cerulon"));
    }
    desk.list(ListCommand::MoveMine(id("amidol"), -1));
    let mut desk = desk.restarted();
    assert_eq!(desk.group(ListGroup::MyList), ["amidol", "dorsal", "cerulon"]);
    // A line of another group is not moved.
    click(&mut desk, ListGroup::All, "dorsal");
    desk.list(ListCommand::MoveChosen(1));
    assert_eq!(desk.group(ListGroup::MyList), ["amidol", "dorsal", "cerulon"]);
}

#[test]
fn a_drug_that_the_library_has_not_keeps_its_place_in_my_list() {
    let mut desk = with_list(&["dorsal"]);
    let list = ["gone", "dorsal", "also-gone", "amidol"].map(str::to_owned).to_vec();
    desk.app.state.settings.settings.my_list = list;
    desk.list(ListCommand::MoveMine(id("amidol"), -1));
    assert_eq!(desk.app.state.settings.settings.my_list, ["gone", "amidol", "dorsal", "also-gone"]);
    assert_eq!(desk.group(ListGroup::MyList), ["amidol", "dorsal"]);
}

#[test]
fn an_order_that_cannot_be_kept_is_said_and_taken_back() {
    let mut desk = with_list(&["dorsal", "amidol"]);
    std::fs::remove_file(desk.file("settings.ron")).unwrap();
    std::fs::create_dir(desk.file("settings.ron")).unwrap();
    desk.list(ListCommand::MoveMine(id("amidol"), -1));
    assert_eq!(desk.notices(), ["The change could not be kept"]);
    assert_eq!(desk.group(ListGroup::MyList), ["dorsal", "amidol"]);
}

#[test]
fn what_was_opened_is_recent_and_a_preview_is_not() {
    let mut desk = Desk::with_small_drugs();
    assert!(kept(&desk).is_empty(), "the drug of the start was not opened by a person");
    desk.nav(NavCommand::Move(1));
    desk.nav(NavCommand::Preview(id("dorsal")));
    desk.search("dorsal");
    assert!(kept(&desk).is_empty());
    desk.nav(NavCommand::OpenChosen);
    click(&mut desk, ListGroup::All, "amidol");
    assert_eq!(kept(&desk), ["amidol", "dorsal"]);
    desk.nav(NavCommand::Back);
    assert_eq!(kept(&desk), ["dorsal", "amidol"]);
    desk.nav(NavCommand::Forward);
    let desk = desk.restarted();
    assert_eq!(desk.group(ListGroup::Recent), ["amidol", "dorsal"]);
    assert_eq!(desk.rows()[..3], ["Recent 2", "amidol", "dorsal"]);
}

#[test]
fn recent_drugs_leave_out_my_list_and_are_ten_at_most() {
    let folder = tempfile::tempdir().unwrap();
    let names: Vec<String> = (10..23).map(|n| format!("drug-{n}")).collect();
    for name in &names {
        let text = super::small_drug(name, "", "part", "", "");
        super::write(&folder.path().join(format!("drugs/{name}.ron")), &text);
    }
    let mut desk = Desk::on(folder);
    names.iter().for_each(|name| open(&mut desk, name));
    let newest: Vec<&str> = names.iter().rev().map(String::as_str).take(MOST_RECENT).collect();
    assert_eq!(kept(&desk), newest);
    assert_eq!(desk.group(ListGroup::Recent), newest);
    desk.app.update(Command::Reading(ReadingCommand::ToggleMyList));
    assert_eq!(desk.group(ListGroup::MyList), ["drug-22"]);
    assert_eq!(desk.group(ListGroup::Recent), newest[1..]);
}

#[test]
fn a_recent_drug_that_is_opened_again_does_not_move_under_the_hand() {
    let mut desk = Desk::with_small_drugs();
    for drug in ["amidol", "bemidon", "dorsal"] {
        click(&mut desk, ListGroup::All, drug);
        assert_eq!(desk.app.state.nav.chosen().unwrap().group, ListGroup::All);
    }
    click(&mut desk, ListGroup::Recent, "amidol");
    assert_eq!(desk.group(ListGroup::Recent), ["dorsal", "bemidon", "amidol"]);
    assert_eq!(kept(&desk), ["amidol", "dorsal", "bemidon"]);
    // After a search, or coming back from another section, it stands where it belongs.
    desk.search("x");
    desk.nav(NavCommand::ClearSearch);
    assert_eq!(desk.group(ListGroup::Recent), ["amidol", "dorsal", "bemidon"]);
}

#[test]
fn recent_drugs_can_be_cleared_and_switched_off() {
    let mut desk = Desk::with_small_drugs();
    open(&mut desk, "dorsal");
    desk.list(ListCommand::ClearRecent);
    assert!(kept(&desk).is_empty() && desk.group(ListGroup::Recent).is_empty());
    open(&mut desk, "amidol");
    desk.list(ListCommand::KeepRecent(false));
    for _ in 0..2 {
        assert!(kept(&desk).is_empty() && desk.group(ListGroup::Recent).is_empty());
        let text = std::fs::read_to_string(desk.file("settings.ron")).unwrap();
        assert!(!text.contains("amidol") && text.contains("\"keep_recent\": false"), "{text}");
        open(&mut desk, "dorsal");
        desk = desk.restarted();
    }
    desk.list(ListCommand::KeepRecent(true));
    open(&mut desk, "dorsal");
    assert_eq!(desk.group(ListGroup::Recent), ["dorsal"]);
}

#[test]
fn opening_works_where_recent_drugs_cannot_be_kept_and_that_is_said_once() {
    let mut desk = Desk::with_small_drugs();
    std::fs::create_dir(desk.file("settings.ron")).unwrap();
    open(&mut desk, "dorsal");
    assert_eq!((desk.shown(), desk.notices()), ("dorsal", vec!["The change could not be kept"]));
    let number = desk.app.state.notices.shown[0].number;
    desk.app.update(Command::CloseNotice(number));
    open(&mut desk, "amidol");
    assert_eq!((desk.shown(), desk.notices()), ("amidol", vec![]));
    assert_eq!(desk.group(ListGroup::Recent), ["amidol", "dorsal"]);
}

#[test]
fn both_lists_step_aside_for_a_filter_and_come_back() {
    let mut desk = with_list(&["dorsal"]);
    open(&mut desk, "amidol");
    desk.list(ListCommand::ToggleBoxed);
    let of_account = |desk: &Desk| desk.group(ListGroup::MyList).len() + desk.group(ListGroup::Recent).len();
    assert_eq!(of_account(&desk), 0);
    // What is on the list is among the others, under what is known of it.
    assert!(desk.rows().contains(&"dorsal".to_owned()));
    desk.list(ListCommand::ClearFilters);
    assert_eq!(of_account(&desk), 2);
}

#[test]
fn a_letter_leads_to_the_next_drug_that_begins_so_and_round_again() {
    let mut desk = Desk::with_small_drugs();
    for (letter, shown) in [
        ('b', "bemidon"),
        ('b', "betazol"),
        ('b', "bemidon"),
        ('C', "cerulon"),
        ('c', "clonazepam"),
        ('d', "dorsal"),
        ('a', "amidol"),
        ('z', "amidol"),
    ] {
        desk.list(ListCommand::Jump(letter));
        assert_eq!(desk.shown(), shown);
    }
    assert!(kept(&desk).is_empty(), "a preview leaves no trace");
    // Among suggestions it points and shows nothing.
    desk.search("klonipin");
    desk.list(ListCommand::Jump('k'));
    let chosen = desk.app.state.nav.chosen().unwrap();
    assert_eq!((chosen.group, desk.shown()), (ListGroup::DidYouMean, "clonazepam"));
}
