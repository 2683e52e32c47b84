//! The check of several drugs in the window: list, matrix, drawer, what is contraindicated, comparison.

use caveat::app::Command;
use caveat::app::check_state::{CellAt, CheckView, Scope};
use caveat::app::command::{CheckCommand, NavCommand};
use caveat::app::state::Tab;
use caveat::domain::id::Id;
use caveat::domain::matrix::Column;
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::NodeT as _;

use crate::support::{Desk, WIDE, name_of};

fn id(name: &str) -> Id {
    Id::new(name).unwrap()
}

impl Desk {
    /// The section of the check with all drugs of the library, in one of its views.
    pub fn open_check(&mut self, view: CheckView) {
        self.send([
            Command::Nav(NavCommand::Tab(Tab::Check)),
            Command::Check(CheckCommand::Scope(Scope::All)),
            Command::Check(CheckCommand::View(view)),
        ]);
    }

    /// The statements of a cell.
    pub fn open_cell(&mut self, drug: &str, column: u8) {
        let cell = CellAt { drug: id(drug), column: Column::Population(column) };
        self.send([Command::Check(CheckCommand::OpenDrawer(Some(cell)))]);
    }

    fn headings(&self) -> Vec<String> {
        self.names(Role::Heading)
    }

    /// The drugs of the matrix, top to bottom.
    fn rows(&self) -> Vec<String> {
        self.names(Role::RowHeader).iter().map(|name| name.split(", ").next().unwrap().to_owned()).collect()
    }

    fn cursor(&self) -> String {
        let cells = self.all(Role::GridCell);
        cells.iter().find(|cell| cell.accesskit_node().is_selected() == Some(true)).map(name_of).unwrap_or_default()
    }

    fn tab_back(&mut self, times: usize) {
        for _ in 0..times {
            self.press_with(Modifiers::SHIFT, Key::Tab);
        }
    }
}

#[test]
fn the_whole_check_goes_by_keyboard_alone() {
    let mut desk = Desk::with_second_drug();
    desk.press_with(Modifiers::COMMAND, Key::Num2);
    assert_eq!(desk.shown(), "Patient check");
    desk.press(Key::F6);
    desk.type_text("70");
    desk.assert_reads("Age 70.");
    assert_eq!(desk.answered("Elderly"), "Yes");
    desk.press(Key::Tab);
    desk.press(Key::Tab);
    desk.press_letter(Key::Y, "y");
    assert_eq!(desk.answered("Pregnant"), "Yes");
    let found = desk.names(Role::Button).into_iter().find(|name| name.starts_with("clonazepam, pregnant: "));
    assert_eq!(found.as_deref(), Some("clonazepam, pregnant: contraindicated, 2 sources, sources disagree (2)"));
    // A drug is added by its own row alone: Enter in the field adds nothing.
    desk.press(Key::F6);
    desk.type_text("placebin");
    desk.press(Key::Enter);
    assert!(!desk.headings().contains(&"placebine".to_owned()));
    desk.press(Key::F6);
    desk.press(Key::F6);
    desk.press(Key::ArrowDown);
    desk.press(Key::Enter);
    assert!(desk.headings().contains(&"placebine".to_owned()), "{:?}", desk.headings());
    // Back to the views, and on to the matrix.
    desk.tab_back(2);
    desk.press(Key::ArrowRight);
    assert_eq!(desk.rows(), ["clonazepam", "placebine"]);
    desk.press(Key::F6);
    assert_eq!(desk.cursor(), "clonazepam, anyone: 3 boxed warnings, 3 contraindications");
    assert_eq!(desk.focused(Role::GridCell), desk.cursor(), "the cell is what a screen reader reads");
    desk.press(Key::ArrowRight);
    desk.press(Key::ArrowRight);
    assert_eq!(desk.cursor(), "clonazepam, pregnant: contraindicated, sources disagree (2)");
    desk.press(Key::Enter);
    assert!(desk.headings().contains(&"clonazepam and pregnant".to_owned()));
    desk.assert_reads("Shown as Contraindicated, the worst of ");
    desk.press(Key::ArrowDown);
    assert!(desk.headings().contains(&"placebine and pregnant".to_owned()));
    desk.press(Key::End);
    assert!(desk.cursor().starts_with("placebine, dependence: "), "{}", desk.cursor());
    desk.press(Key::Escape);
    assert!(!desk.headings().iter().any(|heading| heading.contains(" and ")));
    assert_eq!(desk.shown(), "Patient check", "Esc closes the drawer and nothing else");
    desk.press(Key::Home);
    assert!(desk.cursor().starts_with("placebine, anyone: "), "the keyboard is on the matrix still");
    // The comparison.
    desk.press(Key::F6);
    desk.press(Key::F6);
    desk.tab_back(2);
    desk.press(Key::ArrowRight);
    desk.press(Key::ArrowRight);
    desk.assert_reads("Choose a second drug by its name above.");
    desk.press(Key::Tab);
    desk.press(Key::Tab);
    desk.type_text("placebine");
    desk.press(Key::ArrowDown);
    desk.press(Key::Enter);
    for drug in ["clonazepam", "placebine"] {
        assert!(desk.headings().contains(&drug.to_owned()), "{drug}: {:?}", desk.headings());
    }
    desk.assert_reads("The program does not say which is better.");
}

#[test]
fn an_answer_in_the_head_of_a_column_is_the_answer_beside_the_text() {
    let mut desk = Desk::new();
    desk.open_check(CheckView::Matrix);
    desk.focus(Role::Button, "Breastfeeding: Not asked");
    desk.press_letter(Key::Y, "y");
    assert!(desk.is_there(Role::Button, "Breastfeeding: Yes"));
    desk.click(Role::Button, "Pregnant: Not asked");
    desk.click(Role::MenuItemRadio, "No");
    desk.send([Command::Nav(NavCommand::Tab(Tab::Reference))]);
    assert_eq!((desk.answered("Breastfeeding"), desk.answered("Pregnant")), ("Yes".into(), "No".into()));
    desk.age("70");
    desk.click(Role::Button, "Open full check");
    let typed = desk.node(Role::TextInput, "Age in years").value();
    assert_eq!(typed.as_deref(), Some("70"), "the age goes with the patient");
    assert_eq!(desk.rows(), ["clonazepam"]);
}

#[test]
fn the_matrix_says_how_many_rows_and_columns_it_has_and_each_cell_is_a_sentence() {
    let mut desk = Desk::with_second_drug();
    desk.enter_patient();
    desk.open_check(CheckView::Matrix);
    let grids = desk.all(Role::Grid);
    let grid = grids[0].accesskit_node();
    assert_eq!((grid.data().row_count(), grid.data().column_count()), (Some(2), Some(9)));
    assert_eq!(name_of(&grids[0]), "Drugs and groups of patients");
    let cells = desk.names(Role::GridCell);
    assert_eq!(cells.len(), 16);
    for sentence in [
        "clonazepam, pregnant: contraindicated, sources disagree (2)",
        "clonazepam, dependence: answered no",
        "placebine, pregnant: no data",
        "placebine, anyone: not stated",
    ] {
        assert!(cells.contains(&sentence.to_owned()), "{sentence}: {cells:#?}");
    }
}

#[test]
fn problems_only_hides_no_gap_and_the_foot_counts_what_is_hidden() {
    let mut desk = Desk::with_second_drug();
    desk.open_check(CheckView::Matrix);
    desk.click(Role::Button, "Schizophrenia: Not asked");
    desk.click(Role::MenuItemRadio, "Yes");
    desk.click(Role::Button, "Problems only");
    // Of placebine nothing at all is known here: that is a gap, not the absence of a problem.
    assert_eq!(desk.rows(), ["clonazepam", "placebine"]);
    desk.assert_reads("0 drugs hidden");
    desk.click(Role::Button, "Class: All classes");
    desk.click(Role::MenuItemRadio, "invented");
    assert_eq!(desk.rows(), ["placebine"]);
    desk.assert_reads("1 drug hidden");
}

#[test]
fn a_head_sorts_and_what_could_not_be_read_stays_on_top() {
    let mut desk = Desk::with_second_drug();
    crate::support::write(&desk.file("drugs/zbroken.ron"), "(schema: 1, drug: (");
    desk.send([Command::Clinic(caveat::app::command::ClinicCommand::Reload)]);
    desk.settle();
    desk.open_check(CheckView::Matrix);
    assert_eq!(desk.rows(), ["zbroken", "clonazepam", "placebine"]);
    desk.click(Role::Button, "Sort by Elderly");
    assert_eq!(desk.rows(), ["zbroken", "clonazepam", "placebine"]);
    desk.click(Role::Button, "Sorted by Elderly");
    assert_eq!(desk.rows(), ["zbroken", "placebine", "clonazepam"]);
    desk.click(Role::Link, "Order of the drugs. Now: By Elderly, turned round");
    desk.click(Role::MenuItemRadio, "By name");
    assert_eq!(desk.rows(), ["clonazepam", "placebine", "zbroken"]);
}

#[test]
fn statements_go_to_the_clipboard_with_phrase_and_source() {
    let mut desk = Desk::with_disagreeing_drug(WIDE);
    desk.open_check(CheckView::Matrix);
    desk.open_cell("quarreline", 1);
    let all = desk.copied_by(Role::Button, "Copy all of quarreline and pregnant").unwrap();
    assert_eq!(all.lines().count(), 5, "{all}");
    assert!(all.starts_with("quarreline, Contraindicated: Not in pregnancy. “must not be used” (A web page"), "{all}");
    let one = desk.copied_by(Role::Link, "Copy the statement of New label: Watch the mother.").unwrap();
    assert_eq!(
        one,
        "quarreline, Monitor: Watch the mother. “monitor” (New label, regulator label, 30 Aug 2026, Pregnancy)"
    );
    desk.click(Role::Link, "Source of Watch the mother.");
    desk.assert_reads("Quarrelex tablets, prescribing information");
}

#[test]
fn a_line_of_the_list_opens_its_statements_and_the_drugs_go_on_and_off() {
    let mut desk = Desk::with_disagreeing_drug(WIDE);
    desk.enter_patient();
    desk.open_check(CheckView::List);
    let line = "quarreline, pregnant: contraindicated, boxed warning, 3 sources, sources disagree (2)";
    assert!(!desk.reads("Watch the mother."));
    desk.click(Role::Button, line);
    desk.assert_reads("Watch the mother. “monitor”");
    desk.click_beginning(Role::Button, "clonazepam. Must not be used with (3): ");
    desk.assert_reads("You answered 7 of 7 questions. Not asked about this patient: dose, kidney");
    desk.click(Role::RadioButton, "Group the list: By population");
    assert!(desk.headings().contains(&"Breastfeeding".to_owned()) && desk.is_there(Role::Button, line));
    desk.click(Role::RadioButton, "Group the list: By drug");
    desk.click(Role::Button, "Take quarreline off the check");
    assert!(!desk.headings().contains(&"quarreline".to_owned()));
    desk.click(Role::Button, "Choose the drugs to check. Now: All drugs, 1 taken off");
    desk.click(Role::MenuItemCheckBox, "quarreline");
    desk.press(Key::Escape);
    assert!(desk.headings().contains(&"quarreline".to_owned()));
}

#[test]
fn what_is_contraindicated_is_named_with_what_could_not_be_said() {
    let mut desk = Desk::with_second_drug();
    desk.open_check(CheckView::Contraindicated);
    desk.assert_reads("Answer a question with Yes to see which of these drugs are contraindicated for this patient.");
    desk.answer("Breastfeeding", "Yes");
    assert!(desk.headings().contains(&"1 drug is contraindicated for this patient".to_owned()));
    assert!(desk.headings().contains(&"clonazepam".to_owned()) && !desk.headings().contains(&"placebine".to_owned()));
    desk.click_beginning(Role::Link, "Of 1 more drug the sources give no grade");
    assert_eq!(desk.rows(), ["clonazepam", "placebine"]);
}

#[test]
fn where_the_matrix_has_no_room_the_list_takes_its_place_and_that_is_said() {
    let mut desk = Desk::sized([899.0, 640.0]);
    desk.open_check(CheckView::Matrix);
    desk.assert_reads("The matrix needs a wider window. This is the same check as a list.");
    assert!(desk.headings().contains(&"clonazepam".to_owned()));
    let mut desk = Desk::sized([1024.0, 640.0]);
    desk.open_check(CheckView::Matrix);
    assert_eq!(desk.rows(), ["clonazepam"]);
}

#[test]
fn a_comparison_marks_swaps_and_keeps_what_warns() {
    let mut desk = Desk::with_second_drug();
    desk.open_check(CheckView::Compare);
    desk.send([Command::Check(CheckCommand::CompareAdd(id("placebine")))]);
    let copied = desk.copied_by(Role::Button, "Copy the comparison").unwrap();
    assert!(copied.starts_with("\tclonazepam\tplacebine\nClass\tbenzodiazepine\tinvented\n"), "{copied}");
    desk.click(Role::Button, "Put the first drug last");
    let names: Vec<String> =
        desk.headings().into_iter().filter(|name| name.ends_with("ine") || name.ends_with("am")).collect();
    assert_eq!(names, ["placebine", "clonazepam"]);
    desk.click(Role::Button, "Differences only");
    desk.assert_reads("Boxed warning");
    desk.click(Role::Button, "Take placebine off the comparison");
    desk.assert_reads("Choose a second drug by its name above.");
}

#[test]
fn each_card_of_the_drawer_is_brought_into_view_by_its_keys() {
    let mut desk = Desk::with_disagreeing_drug([1024.0, 640.0]);
    desk.open_check(CheckView::Matrix);
    desk.open_cell("quarreline", 1);
    let last = "Copy the statement of New label: Watch the mother.";
    assert!(desk.node(Role::Link, last).rect().left() > 1024.0);
    desk.node(Role::Link, last).scroll_to_me();
    desk.run();
    let rect = desk.node(Role::Link, last).rect();
    assert!(rect.left() > 0.0 && rect.right() < 1024.0 && rect.bottom() < 640.0, "{rect:?}");
}

#[test]
fn in_one_column_the_sections_are_a_menu() {
    let mut desk = Desk::sized([512.0, 640.0]);
    desk.click(Role::Button, "Section: Reference");
    desk.click(Role::MenuItemRadio, "Patient check");
    assert_eq!(desk.shown(), "Patient check");
    assert!(desk.is_there(Role::Button, "Section: Patient check"));
}
