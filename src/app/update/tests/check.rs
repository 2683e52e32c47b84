//! The check of several drugs: which drugs, the cursor, the drawer, the background, comparison, and that nothing of the
//! last patient stays.

use super::{Desk, population, write};
use crate::app::Command;
use crate::app::check_drawer::drawer;
use crate::app::check_state::{CellAt, CheckView, Checked, Scope};
use crate::app::command::{CheckCommand, Edge, NavCommand, PatientCommand, ReadingCommand};
use crate::app::state::Tab;
use crate::domain::grade::Standing;
use crate::domain::id::Id;
use crate::domain::matrix::{ClassFilter, Column, SortBy};
use crate::domain::patient::Answer;

const BROKEN: &str = "(schema: 1, drug: (";

fn id(text: &str) -> Id {
    Id::new(text).unwrap()
}

/// Clonazepam, placebine and a file that cannot be read, in the section of the check.
fn desk() -> Desk {
    let folder = tempfile::tempdir().unwrap();
    write(&folder.path().join("drugs/placebine.ron"), super::SECOND);
    write(&folder.path().join("drugs/zbroken.ron"), BROKEN);
    let mut desk = Desk::on(folder);
    desk.nav(NavCommand::Tab(Tab::Check));
    desk
}

impl Desk {
    fn check(&mut self, command: CheckCommand) {
        self.app.update(Command::Check(command));
    }

    fn checked(&self) -> &Checked {
        self.app.state.patient.check.checked().unwrap()
    }

    /// The drugs of the list, in its order.
    fn groups(&self) -> Vec<&str> {
        self.checked().list.groups.iter().map(|group| group.title.as_str()).collect()
    }

    /// The rows of the matrix as they are shown.
    fn matrix_rows(&self) -> Vec<&str> {
        let rows = self.app.state.patient.check.rows().iter();
        rows.map(|row| self.checked().matrix.drug(*row as usize)).collect()
    }

    fn cursor(&self) -> Option<(String, Column)> {
        self.app.state.patient.check.cursor.as_ref().map(|cell| (cell.drug.to_string(), cell.column))
    }

    fn only_these(&mut self) {
        self.check(CheckCommand::Only(["clonazepam", "placebine", "zbroken"].map(id).to_vec()));
    }
}

#[test]
fn without_a_list_of_ones_own_the_shown_drug_is_checked_first() {
    let desk = desk();
    assert_eq!(desk.app.state.patient.check.scope, Scope::ShownDrug);
    assert_eq!(desk.groups(), ["clonazepam"]);
    let sentence = desk.checked().summary.sentence(&desk.app.state.words);
    assert_eq!(sentence, "Answer a question to see warnings for this patient.");
}

#[test]
fn a_scope_takes_single_drugs_on_and_off() {
    let mut desk = desk();
    desk.app.update(Command::Reading(ReadingCommand::ToggleMyList));
    desk.check(CheckCommand::Scope(Scope::MyList));
    assert_eq!(desk.groups(), ["clonazepam"]);
    desk.check(CheckCommand::Add(id("placebine")));
    desk.check(CheckCommand::Add(id("placebine")));
    assert_eq!(desk.groups(), ["clonazepam", "placebine"]);
    desk.check(CheckCommand::Remove(id("clonazepam")));
    assert_eq!(desk.groups(), ["placebine"]);
    desk.check(CheckCommand::Add(id("clonazepam")));
    desk.check(CheckCommand::Remove(id("placebine")));
    assert_eq!(desk.groups(), ["clonazepam"]);
    assert!(desk.app.state.patient.check.added.is_empty());
    for (scope, expected) in [
        (Scope::All, &["zbroken", "clonazepam", "placebine"][..]),
        (Scope::Class("Invented".into()), &["placebine"]),
        (Scope::Chosen, &[]),
    ] {
        desk.check(CheckCommand::Scope(scope));
        assert_eq!(desk.groups(), expected);
    }
    // The class of a file that could not be read is not known, and that is said.
    desk.check(CheckCommand::Scope(Scope::Class("invented".into())));
    assert_eq!(desk.checked().not_there.len(), 1);
    assert!(desk.checked().not_there[0].starts_with("1 drug of the library could not be read"));
}

#[test]
fn a_drug_that_is_on_the_list_and_in_no_file_is_said() {
    let mut desk = desk();
    desk.check(CheckCommand::Only(vec![id("clonazepam"), id("gone-drug")]));
    assert_eq!(desk.groups(), ["clonazepam"]);
    let expected = "gone-drug is on your list, but no file of this library holds it. It was not checked.";
    assert_eq!(desk.checked().not_there, [expected]);
}

#[test]
fn answers_change_the_check_at_once_and_the_failed_file_stays_on_top() {
    let mut desk = desk();
    desk.only_these();
    desk.age("70");
    assert_eq!(desk.groups(), ["zbroken", "clonazepam", "placebine"]);
    assert_eq!(desk.matrix_rows(), ["zbroken", "clonazepam", "placebine"]);
    let words = &desk.app.state.words;
    assert_eq!(
        desk.checked().summary.sentence(words),
        "Check failed for 1 drug; 1 avoid, 1 caution; 5 questions not asked, worst among them: pregnant, check failed"
    );
    desk.check(CheckCommand::SortBy(SortBy::Name));
    assert_eq!(desk.matrix_rows(), ["clonazepam", "placebine", "zbroken"]);
    desk.check(CheckCommand::SortBy(SortBy::Name));
    assert_eq!(desk.matrix_rows(), ["zbroken", "placebine", "clonazepam"]);
    desk.check(CheckCommand::Text("placebex".into()));
    assert_eq!((desk.matrix_rows(), desk.app.state.patient.check.work.shown.hidden()), (vec!["placebine"], 2));
    desk.check(CheckCommand::Text(String::new()));
    desk.check(CheckCommand::Class(ClassFilter::NotGiven));
    assert_eq!(desk.matrix_rows(), ["zbroken"]);
    desk.check(CheckCommand::Class(ClassFilter::All));
    desk.check(CheckCommand::ProblemsOnly(true));
    assert_eq!(desk.matrix_rows().len(), 3);
}

#[test]
fn the_cursor_moves_in_the_rows_as_shown_and_the_drawer_follows() {
    let mut desk = desk();
    desk.only_these();
    desk.age("70");
    desk.check(CheckCommand::Move { rows: 1, columns: 0 });
    assert_eq!(desk.cursor(), Some(("zbroken".into(), Column::Anyone)));
    desk.check(CheckCommand::Move { rows: 1, columns: 5 });
    assert_eq!(desk.cursor(), Some(("clonazepam".into(), Column::Population(4))));
    assert!(drawer(&desk.app.state).is_none());
    desk.check(CheckCommand::OpenDrawer(None));
    let open = drawer(&desk.app.state).unwrap();
    assert_eq!(
        (open.title.as_str(), open.shown.as_str()),
        ("clonazepam and breastfeeding", "clonazePAM and breastfeeding")
    );
    assert_eq!(
        (open.boxed.as_str(), open.contraindications.split(", ").count()),
        ("misuse, opioids, stopping suddenly", 3)
    );
    assert_eq!(open.entry.unwrap().statements.len(), 4);
    for (edge, expected) in [
        (Edge::LastColumn, ("clonazepam", Column::Population(6))),
        (Edge::LastRow, ("placebine", Column::Population(6))),
        (Edge::FirstColumn, ("placebine", Column::Anyone)),
        (Edge::FirstRow, ("zbroken", Column::Anyone)),
    ] {
        desk.check(CheckCommand::Edge(edge));
        assert_eq!(desk.cursor(), Some((expected.0.into(), expected.1)));
    }
    assert!(drawer(&desk.app.state).unwrap().entry.is_none());
    desk.check(CheckCommand::Move { rows: -9, columns: -9 });
    assert_eq!(desk.cursor(), Some(("zbroken".into(), Column::Anyone)));
    desk.check(CheckCommand::CloseDrawer);
    assert!(drawer(&desk.app.state).is_none());
    // A drug that is taken off takes its cursor along.
    desk.check(CheckCommand::OpenDrawer(Some(CellAt { drug: id("placebine"), column: Column::Population(0) })));
    desk.check(CheckCommand::Remove(id("placebine")));
    assert_eq!((desk.cursor(), drawer(&desk.app.state)), (None, None));
}

#[test]
fn many_drugs_are_checked_in_the_background_while_the_old_check_stays() {
    let mut desk = desk();
    desk.only_these();
    desk.age("70");
    desk.app.state.patient.check.work.at_once = Some(0);
    desk.answer("pregnant", Answer::Yes);
    assert!(desk.app.state.patient.check.work.making.is_some());
    assert_eq!(desk.checked().answers.answer(&population("pregnant")), Answer::NotAsked);
    // The next answer makes the first job out of date: only the last one is taken.
    desk.answer("pregnant", Answer::No);
    let wanted = desk.app.state.patient.check.work.making.as_ref().unwrap().0;
    desk.app.settle();
    assert!(desk.app.state.patient.check.work.making.is_none(), "{wanted:?}");
    assert_eq!(desk.checked().answers.answer(&population("pregnant")), Answer::No);
    // Sorting too: the old order stays until the new one is there.
    let before: Vec<String> = desk.matrix_rows().into_iter().map(str::to_owned).collect();
    desk.check(CheckCommand::SortBy(SortBy::Name));
    assert_eq!(desk.matrix_rows(), before);
    desk.check(CheckCommand::SortBy(SortBy::Name));
    desk.check(CheckCommand::Text("pla".into()));
    desk.app.settle();
    assert_eq!(desk.matrix_rows(), ["placebine"]);
    desk.check(CheckCommand::Text(String::new()));
    desk.app.settle();
    assert_eq!(desk.matrix_rows(), ["zbroken", "placebine", "clonazepam"]);
}

#[test]
fn a_result_that_is_out_of_date_is_dropped() {
    let mut desk = desk();
    desk.only_these();
    desk.app.state.patient.check.work.at_once = Some(0);
    desk.age("70");
    let (first, _) = desk.app.state.patient.check.work.making.clone().unwrap();
    desk.age("30");
    let (second, _) = desk.app.state.patient.check.work.making.clone().unwrap();
    assert_ne!(first, second);
    // Whichever thread ends first, the elderly patient of the first job is never shown.
    while desk.app.state.patient.check.work.making.is_some() {
        desk.app.take_results();
        if let Some(checked) = desk.app.state.patient.check.checked() {
            let age = checked.made_of.patient.age;
            assert_ne!(age, crate::domain::patient::Age::read("70"));
        }
        std::thread::yield_now();
    }
    assert_eq!(desk.checked().answers.answer(&population("elderly")), Answer::No);
}

#[test]
fn nothing_of_the_last_patient_stays_after_clear_or_elsewhere() {
    let mut desk = desk();
    desk.only_these();
    desk.app.state.patient.check.work.at_once = Some(0);
    desk.age("70");
    desk.app.settle();
    desk.patient(PatientCommand::Clear);
    assert!(desk.app.state.patient.check.checked().is_none() && desk.rows_are_gone());
    desk.app.settle();
    assert_eq!(desk.checked().answers.answered(), 0);
    // Changed in another section, the old check does not wait in memory.
    desk.age("71");
    desk.app.settle();
    desk.nav(NavCommand::Tab(Tab::Reference));
    assert!(desk.app.state.patient.check.checked().is_some());
    desk.age("20");
    assert!(desk.app.state.patient.check.checked().is_none());
    desk.nav(NavCommand::Tab(Tab::Check));
    desk.app.settle();
    assert_eq!(desk.checked().answers.answer(&population("elderly")), Answer::No);
}

impl Desk {
    fn rows_are_gone(&self) -> bool {
        self.app.state.patient.check.rows().is_empty()
    }
}

#[test]
fn the_reverse_view_looks_at_all_drugs_whatever_the_filters_are() {
    let mut desk = desk();
    desk.check(CheckCommand::Scope(Scope::All));
    desk.check(CheckCommand::View(CheckView::Contraindicated));
    desk.check(CheckCommand::Text("placebine".into()));
    desk.answer("pregnant", Answer::Yes);
    let checked = desk.checked();
    let named = |rows: &[u32]| rows.iter().map(|row| checked.matrix.drug(*row as usize).to_owned()).collect::<Vec<_>>();
    assert_eq!(named(&checked.contraindicated.contraindicated), ["clonazepam"]);
    assert_eq!(named(&checked.contraindicated.failed), ["zbroken"]);
    assert_eq!((checked.contraindicated.looked_at, checked.contraindicated.with_gaps), (3, 1));
}

#[test]
fn two_or_three_drugs_stand_side_by_side_and_change_places() {
    let mut desk = desk();
    desk.check(CheckCommand::View(CheckView::Compare));
    let heads = |desk: &Desk| {
        let model = desk.app.state.patient.check.compare.model.clone().unwrap();
        model.heads.iter().map(|head| head.name.clone()).collect::<Vec<_>>()
    };
    assert_eq!(heads(&desk), ["clonazepam"]);
    for drug in ["placebine", "placebine", "zbroken", "one-too-many"] {
        desk.check(CheckCommand::CompareAdd(id(drug)));
    }
    assert_eq!(heads(&desk), ["clonazepam", "placebine", "zbroken"]);
    desk.check(CheckCommand::CompareSwap);
    assert_eq!(heads(&desk), ["placebine", "zbroken", "clonazepam"]);
    desk.check(CheckCommand::CompareRemove(id("zbroken")));
    desk.check(CheckCommand::CompareSwap);
    assert_eq!(heads(&desk), ["clonazepam", "placebine"]);
    desk.check(CheckCommand::CompareChange(0, id("zbroken")));
    assert_eq!(heads(&desk), ["zbroken", "placebine"]);
    desk.check(CheckCommand::CompareChange(0, id("placebine")));
    assert_eq!(heads(&desk), ["placebine", "zbroken"]);
    for on in [true, false] {
        desk.check(CheckCommand::DifferencesOnly(on));
        desk.check(CheckCommand::MarkDifferences(on));
        let compare = &desk.app.state.patient.check.compare;
        assert_eq!((compare.differences_only, compare.hide_marks), (on, !on));
    }
    // An answer is seen in the rows at once.
    desk.answer("pregnant", Answer::Yes);
    let model = desk.app.state.patient.check.compare.model.clone().unwrap();
    assert!(model.rows.iter().any(|row| row.yes && row.title == "Pregnant"));
}

#[test]
fn a_file_that_was_mended_is_checked_again() {
    let mut desk = desk();
    desk.only_these();
    desk.age("70");
    assert_eq!(desk.checked().list.groups[0].entries[0].standing, Standing::CheckFailed);
    write(&desk.file("drugs/zbroken.ron"), &super::SECOND.replace("placebine", "zbroken").replace("Placebex", "Zed"));
    desk.app.update(Command::Clinic(crate::app::command::ClinicCommand::Reload));
    desk.app.settle();
    assert_eq!(desk.groups(), ["clonazepam", "placebine", "zbroken"]);
}

#[test]
fn the_open_cell_goes_to_the_clipboard_without_a_word_about_the_patient() {
    let mut desk = desk();
    desk.only_these();
    desk.age("70");
    desk.check(CheckCommand::CopyStatements(None));
    assert_eq!(desk.app.take_clipboard(), None, "no cell is open");
    desk.check(CheckCommand::OpenDrawer(Some(CellAt { drug: id("placebine"), column: Column::Population(0) })));
    desk.check(CheckCommand::CopyStatements(None));
    let expected = "placebine, Caution: Older people yawn more. “use with caution” \
                    (Invented label, regulator label, May 2020, Warnings)";
    assert_eq!(desk.app.take_clipboard().as_deref(), Some(expected));
    desk.check(CheckCommand::OpenDrawer(Some(CellAt { drug: id("placebine"), column: Column::Population(1) })));
    desk.check(CheckCommand::CopyStatements(None));
    let gap = desk.app.take_clipboard().unwrap();
    assert!(gap.starts_with("placebine and pregnant, No data: Nobody looked. “no data in pregnant women”"), "{gap}");
    desk.check(CheckCommand::CopyStatements(Some(id("somebody-elses"))));
    assert_eq!(desk.app.take_clipboard(), None);
}

#[test]
fn a_comparison_goes_to_the_clipboard_as_a_table() {
    let mut desk = desk();
    desk.check(CheckCommand::View(CheckView::Compare));
    desk.check(CheckCommand::CompareAdd(id("placebine")));
    desk.check(CheckCommand::CompareCopy);
    let table = desk.app.take_clipboard().unwrap();
    assert!(table.lines().all(|line| line.matches('\t').count() == 2), "{table}");
    assert!(table.contains("Pregnant\tContraindicated: "), "{table}");
}
