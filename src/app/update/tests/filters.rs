//! Filters and orders of the list: nothing is hidden of which the library does not know what was asked.

use super::{Desk, population, write};
use crate::app::command::ListCommand;
use crate::app::state::ListGroup;
use crate::domain::date::PartialDate;
use crate::domain::id::Id;
use crate::domain::review::{ReviewAction, ReviewEntry, fingerprint};
use crate::domain::source::ReviewStatus;
use crate::store::settings::ListSort;

const EVERY: [&str; 7] = ["amidol", "bemidon", "betazol", "cerulon", "clonazepam", "corvidine", "dorsal"];

fn class(key: &str) -> ListCommand {
    ListCommand::ToggleClass(key.to_owned())
}

/// Reviews the one source of a drug, on this day.
fn review(desk: &mut Desk, drugs: &[&str]) {
    let state = &mut desk.app.state;
    let library = state.library.clone();
    let entry = |drug: &&str| ReviewEntry {
        drug: Id::new(drug).unwrap(),
        source: Id::new("s").unwrap(),
        action: ReviewAction::Reviewed,
        by: "A. Person".into(),
        role: "pharmacist".into(),
        date: PartialDate::new("2026-11-01").unwrap(),
        against: fingerprint(library.get(&Id::new(drug).unwrap()).unwrap(), &Id::new("s").unwrap()),
        time: None,
        due_months: None,
        note: None,
        read: Vec::new(),
    };
    let log: Vec<ReviewEntry> = drugs.iter().map(entry).collect();
    let texts = crate::app::loading::clinic_texts(&state.words);
    state.library = std::sync::Arc::new(library.with_clinic(Default::default(), log, &texts, state.today.as_ref()));
}

#[test]
fn without_a_filter_all_drugs_stand_under_their_letters() {
    let desk = Desk::with_small_drugs();
    assert_eq!(desk.group(ListGroup::All), EVERY);
    let rows = desk.rows();
    assert_eq!(rows[..5], ["A 1", "amidol", "B 2", "bemidon", "betazol"]);
    assert_eq!(rows[5..], ["C 3", "cerulon", "clonazepam", "corvidine", "D 1", "dorsal"]);
    assert_eq!(desk.app.state.nav.lists.shown, 7);
}

#[test]
fn classes_are_one_or_another_and_drugs_without_one_stay() {
    let mut desk = Desk::with_small_drugs();
    let keys: Vec<&str> = desk.app.state.nav.lists.classes.iter().map(|(_, name)| name.as_str()).collect();
    assert_eq!(keys, ["Benzodiazepine", "Invented", "Other class"]);
    desk.list(class("invented"));
    assert_eq!(desk.rows(), ["A 1", "amidol", "B 1", "betazol", "No class given 2", "C 2", "cerulon", "corvidine"]);
    desk.list(class("other class"));
    assert_eq!(desk.group(ListGroup::All), ["amidol", "bemidon", "betazol", "dorsal", "cerulon", "corvidine"]);
    assert_eq!(desk.app.state.nav.lists.shown, 6);
    desk.list(class("invented"));
    assert_eq!(desk.group(ListGroup::All), ["bemidon", "dorsal", "cerulon", "corvidine"]);
    desk.list(ListCommand::AnyClass);
    assert_eq!(desk.group(ListGroup::All), EVERY);
}

#[test]
fn a_boxed_warning_that_is_not_known_stays_in_a_group_of_its_own() {
    let mut desk = Desk::with_small_drugs();
    desk.list(ListCommand::ToggleBoxed);
    let unknown = ["Boxed warning not known 2", "C 1", "cerulon", "D 1", "dorsal"];
    assert_eq!(desk.rows(), [&["A 1", "amidol", "C 1", "clonazepam"][..], &unknown].concat());
    desk.list(ListCommand::ToggleBoxed);
    assert_eq!(desk.group(ListGroup::All), EVERY);
}

#[test]
fn where_an_entry_could_not_be_read_nobody_knows_whether_it_was_boxed() {
    let desk = Desk::with_small_drugs();
    let broken =
        super::small_drug("betazol", "Invented", "whole", "anyone", "2020").replace("words: \"Words.\"", "wor: 1");
    write(&desk.file("drugs/betazol.ron"), &broken);
    let mut desk = desk.restarted();
    assert!(desk.group(ListGroup::All).contains(&"betazol"), "{:?}", desk.notices());
    desk.list(ListCommand::ToggleBoxed);
    assert!(desk.group(ListGroup::All).contains(&"betazol"));
}

#[test]
fn a_population_parts_the_list_and_hides_nothing() {
    let mut desk = Desk::with_small_drugs();
    desk.list(ListCommand::Population(Some(population("pregnant"))));
    let rows = desk.rows();
    assert_eq!(rows[..6], ["Pregnant: stated 3", "B 1", "bemidon", "C 2", "clonazepam", "corvidine"]);
    assert_eq!(rows[6], "Pregnant: no information 4");
    assert_eq!(desk.app.state.nav.lists.shown, 7);
    // Only a gap is no statement.
    let mut desk = Desk::with_second_drug();
    desk.list(ListCommand::Population(Some(population("pregnant"))));
    assert_eq!(desk.rows()[3..], ["Pregnant: no information 1", "P 1", "placebine"]);
    desk.list(ListCommand::Population(Some(population("elderly"))));
    assert_eq!(desk.app.state.nav.lists.rows.len(), 5, "{:?}", desk.rows());
    desk.list(ListCommand::Population(None));
    assert_eq!(desk.rows(), ["C 1", "clonazepam", "P 1", "placebine"]);
}

#[test]
fn filters_combine_and_each_unknown_is_named() {
    let mut desk = Desk::with_small_drugs();
    desk.list(class("other class"));
    desk.list(ListCommand::ToggleBoxed);
    desk.list(ListCommand::Population(Some(population("elderly"))));
    assert_eq!(
        desk.rows(),
        [
            "Elderly: stated. Boxed warning not known 1",
            "D 1",
            "dorsal",
            "Elderly: no information. Boxed warning not known. No class given 1",
            "C 1",
            "cerulon"
        ]
    );
    desk.list(ListCommand::ClearFilters);
    assert_eq!(desk.group(ListGroup::All), EVERY);
}

#[test]
fn the_review_status_is_always_known() {
    let mut desk = Desk::with_small_drugs();
    review(&mut desk, &["amidol", "cerulon"]);
    desk.list(ListCommand::Review(Some(ReviewStatus::Reviewed)));
    assert_eq!(desk.group(ListGroup::All), ["amidol", "cerulon"]);
    desk.list(ListCommand::Review(Some(ReviewStatus::Unreviewed)));
    assert_eq!(desk.group(ListGroup::All), ["bemidon", "betazol", "clonazepam", "corvidine", "dorsal"]);
    desk.list(ListCommand::Review(Some(ReviewStatus::Due)));
    assert_eq!(desk.rows(), ["No drug of the library is known to fit all filters."]);
    assert_eq!(desk.app.state.nav.cursor, None);
    desk.list(ListCommand::Review(None));
    assert_eq!(desk.group(ListGroup::All), EVERY);
}

#[test]
fn a_drug_that_could_not_be_read_stands_under_every_filter_and_order() {
    let desk = Desk::with_small_drugs();
    write(&desk.file("drugs/ruined.ron"), "(schema: 1, drug: oops");
    let mut desk = desk.restarted();
    let last = |desk: &Desk| desk.rows().split_off(desk.rows().len() - 2);
    for command in [
        ListCommand::ClearFilters,
        class("invented"),
        ListCommand::ToggleBoxed,
        ListCommand::Population(Some(population("pregnant"))),
        ListCommand::Review(Some(ReviewStatus::Withdrawn)),
        ListCommand::Sort(ListSort::Class),
    ] {
        desk.list(command);
        assert_eq!(last(&desk), ["Could not be read 1", "? ruined"]);
    }
}

#[test]
fn a_search_goes_over_the_whole_library_and_says_so() {
    let mut desk = Desk::with_small_drugs();
    let said = "Filters do not apply to a search.";
    desk.search("dorsal");
    assert!(!desk.rows().contains(&said.to_owned()));
    desk.list(class("invented"));
    assert_eq!((desk.group(ListGroup::Exact), desk.rows()[0].as_str()), (vec!["dorsal"], said));
    // What was chosen stays chosen.
    assert_eq!(desk.app.state.nav.chosen().unwrap().drug.as_str(), "dorsal");
    desk.search("clonazepan");
    desk.list(ListCommand::ToggleBoxed);
    assert_eq!(desk.app.state.nav.cursor, None, "a suggestion is never chosen by itself");
}

#[test]
fn four_orders_with_their_headings_and_the_chosen_one_is_kept() {
    let mut desk = Desk::with_small_drugs();
    review(&mut desk, &["cerulon"]);
    desk.list(ListCommand::Sort(ListSort::Class));
    assert_eq!(desk.group(ListGroup::All)[..5], ["clonazepam", "amidol", "betazol", "bemidon", "dorsal"]);
    assert_eq!(desk.rows()[..5], ["Benzodiazepine 1", "clonazepam", "Invented 2", "amidol", "betazol"]);
    assert_eq!(desk.rows()[8..], ["No class given 2", "cerulon", "corvidine"]);
    desk.list(ListCommand::Sort(ListSort::Newest));
    let newest: Vec<&str> = desk.group(ListGroup::All).into_iter().filter(|id| *id != "clonazepam").collect();
    assert_eq!(newest, ["amidol", "corvidine", "bemidon", "betazol", "dorsal", "cerulon"]);
    assert_eq!(desk.rows()[desk.rows().len() - 2..], ["No date 1", "cerulon"]);
    desk.list(ListCommand::Sort(ListSort::Review));
    assert_eq!(desk.rows()[0], "Not reviewed 6");
    assert_eq!(desk.rows()[7..], ["Reviewed 1", "cerulon"]);
    let desk = desk.restarted();
    assert_eq!(desk.app.state.settings.settings.sort, ListSort::Review);
    assert_eq!(desk.rows()[0], "Not reviewed 7");
}

#[test]
fn no_class_is_said_once_and_filters_are_not_kept() {
    let mut desk = Desk::with_small_drugs();
    desk.list(ListCommand::Sort(ListSort::Class));
    desk.list(class("invented"));
    assert_eq!(desk.rows(), ["Invented 2", "amidol", "betazol", "No class given 2", "cerulon", "corvidine"]);
    let desk = desk.restarted();
    assert!(!desk.app.state.nav.lists.filter.is_on());
}

#[test]
fn the_cursor_stays_on_its_drug_and_the_shown_drug_stays_shown() {
    let mut desk = Desk::with_small_drugs();
    desk.nav(crate::app::command::NavCommand::Open(Id::new("dorsal").unwrap()));
    for command in [class("other class"), ListCommand::Sort(ListSort::Newest), ListCommand::ClearFilters] {
        desk.list(command);
        assert_eq!(desk.app.state.nav.chosen().unwrap().drug.as_str(), "dorsal");
    }
    // Filtered out: nothing is chosen in its place, and the reading pane does not change.
    desk.list(class("benzodiazepine"));
    assert_eq!((desk.app.state.nav.cursor, desk.shown()), (None, "dorsal"));
    desk.list(ListCommand::ClearFilters);
    assert_eq!(desk.app.state.nav.chosen().unwrap().drug.as_str(), "dorsal");
}
