//! The medicines of the patient: added as typed or from the library, never twice, never picked; matched and not checked.

use super::Desk;
use crate::app::checking::check;
use crate::app::command::PatientCommand;
use crate::app::medicines::suggestions;

fn add(desk: &mut Desk, name: &str) {
    desk.patient(PatientCommand::AddMedicine(name.to_owned()));
}

fn medicines(desk: &Desk) -> Vec<&str> {
    desk.app.state.patient.patient.medicines.iter().map(String::as_str).collect()
}

fn offered(desk: &Desk, typed: &str) -> Vec<String> {
    let state = &desk.app.state;
    let offered = suggestions(&state.words, &state.library, &state.patient.patient, typed);
    offered.into_iter().map(|s| format!("{}: {}", s.name, s.note)).collect()
}

#[test]
fn medicines_are_kept_as_typed_once_each_and_removed_by_their_place() {
    let mut desk = Desk::new();
    for name in ["  Aspirin ", "aspirin", "ASPIRIN", "", " \n ", "St John's wort"] {
        add(&mut desk, name);
    }
    assert_eq!(medicines(&desk), ["Aspirin", "St John's wort"]);
    desk.patient(PatientCommand::RemoveMedicine(7));
    desk.patient(PatientCommand::RemoveMedicine(0));
    assert_eq!(medicines(&desk), ["St John's wort"]);
    desk.patient(PatientCommand::Clear);
    assert!(medicines(&desk).is_empty());
    desk.patient(PatientCommand::UndoClear);
    assert_eq!(medicines(&desk), ["St John's wort"]);
}

#[test]
fn the_library_offers_names_that_begin_so_and_nothing_is_picked() {
    let mut desk = Desk::with_second_drug();
    assert!(offered(&desk, "").is_empty() && offered(&desk, "c").is_empty());
    assert!(offered(&desk, "klonop").contains(&"Klonopin: brand of clonazepam".to_owned()));
    assert!(offered(&desk, "placeb").contains(&"placebine: generic name".to_owned()));
    // A misspelling is offered its name and kept as typed where the offer is not taken.
    let meant = offered(&desk, "klonipin");
    assert!(meant.iter().any(|line| line == "Klonopin: similar name"), "{meant:?}");
    add(&mut desk, "klonipin");
    assert_eq!(medicines(&desk), ["klonipin"]);
    add(&mut desk, "Klonopin");
    assert!(!offered(&desk, "klonop").iter().any(|line| line.starts_with("Klonopin")), "named already");
}

#[test]
fn what_nothing_matches_is_said_to_be_unchecked() {
    let mut desk = Desk::new();
    for name in ["fluconazole", "zzqmedicine"] {
        add(&mut desk, name);
    }
    let state = &desk.app.state;
    let shown = [state.shown().unwrap().clone()];
    let result = check(&shown, &state.patient.patient, &state.library, &state.reference);
    assert_eq!(result.drugs[0].not_checked, ["zzqmedicine"]);
    assert!(result.drugs[0].interactions.iter().all(|(_, medicine)| medicine.as_deref() == Some("fluconazole")));
}
