//! The page of an imported label: found, opened, read by heading and table, searched, compared, checked for a patient.

use caveat::app::Command;
use caveat::app::command::{NavCommand, ReadingCommand};
use caveat::domain::id::Id;
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::Node;
use egui_kittest::kittest::NodeT as _;

use crate::support::{Desk, LABEL_ID, WIDE, name_of};

const FIND: &str = "Find in this label";

fn opened() -> Desk {
    let mut desk = Desk::with_labels(WIDE);
    desk.open_label();
    desk
}

fn find(desk: &mut Desk, words: &str) {
    desk.press_with(Modifiers::COMMAND, Key::F);
    desk.type_text(words);
}

fn tab(desk: &mut Desk, start: &str) {
    desk.click_beginning(Role::Tab, start);
    desk.settle();
}

#[test]
fn a_label_is_found_and_opened_with_down_and_enter() {
    let mut desk = Desk::with_labels(WIDE);
    desk.search("examplaz er");
    desk.assert_reads("Imported labels");
    assert_eq!((desk.marked(), desk.shown()), (None, "clonazepam".to_owned()));
    desk.press(Key::ArrowDown);
    desk.settle();
    let line = "Examplaz ER, examplazine, imported label, Example Makers, 19 Nov 2025";
    assert_eq!(desk.marked().map(|name| name.to_lowercase()), Some(line.to_lowercase()));
    assert_eq!(desk.shown(), "examplazine");
    desk.press(Key::Enter);
    desk.settle();
    assert_eq!(desk.shown(), "examplazine");
    desk.assert_reads("In this label");
    desk.assert_reads("US label, regulator label, 19 Nov 2025, version 1560, set aaaaaaaa.");
    desk.assert_reads("Imported, shown to the letter. Not reviewed.");
}

#[test]
fn a_suggested_label_is_opened_by_its_button_alone() {
    let mut desk = Desk::with_labels(WIDE);
    desk.search("examplasine");
    desk.press(Key::Enter);
    desk.assert_reads("Not found: “examplasine”");
    let open = desk.names(Role::Button).into_iter().find(|name| name.starts_with("Open the label of ")).unwrap();
    desk.click(Role::Button, &open);
    desk.settle();
    assert_eq!(desk.shown().to_lowercase(), "examplazine");
}

#[test]
fn headings_and_tables_are_found_by_role_and_name() {
    let mut desk = opened();
    let headings = desk.names(Role::Heading);
    for heading in ["WARNING: EXAMPLE HARM", "4 CONTRAINDICATIONS"] {
        assert!(headings.iter().any(|there| there == heading), "{headings:?}");
    }
    desk.click(Role::ListBoxOption, "6 ADVERSE REACTIONS");
    let tables = desk.names(Role::Table);
    assert_eq!(tables.len(), 1, "{tables:?}");
    assert!(tables[0].starts_with("Table 1. Invented reactions"));
    assert!(desk.is_there(Role::ColumnHeader, "Reaction") && desk.is_there(Role::Cell, "< 1%"));
    let copied = desk.copied_by(Role::Link, &format!("Copy table: {}", tables[0])).unwrap();
    assert!(copied.contains("Reaction\tExamplazine\t\n") && copied.contains("Source: Examplaz ER"), "{copied}");
    let copied = desk.copied_by(Role::Button, "Copy with its source: 5.1 Example Harm").unwrap();
    assert!(copied.contains("Then write it down.") && copied.contains("Section: 5.1 Example Harm"), "{copied}");
}

#[test]
fn find_in_page_counts_every_place_goes_to_each_and_closes() {
    let mut desk = opened();
    find(&mut desk, "harm");
    let lines = desk.harness.state().app().state.nav.label.opened[0].lines.clone();
    let label = desk.harness.state().app().state.nav.label.opened[0].clone();
    let page = |desk: &Desk| {
        let find = &desk.harness.state().app().state.nav.label.page.find;
        (find.current, find.found.hits.len())
    };
    let mut plain = 0;
    for at in 0..lines.outline.len() {
        if lines.outline[at].depth == 0 {
            let text = caveat::app::label_text::section(&caveat::words::Words::english(), &label, at).unwrap();
            let (text, _source) = text.rsplit_once('\n').unwrap();
            plain += text.to_lowercase().matches("harm").count();
        }
    }
    assert_eq!(page(&desk), (Some(0), plain));
    desk.assert_reads(&format!("1 of {plain}"));
    desk.press(Key::F3);
    desk.assert_reads(&format!("2 of {plain}"));
    desk.press_with(Modifiers::SHIFT, Key::F3);
    desk.press_with(Modifiers::SHIFT, Key::F3);
    desk.assert_reads(&format!("{plain} of {plain}"));
    desk.click(Role::Button, "Next place (F3)");
    desk.assert_reads(&format!("1 of {plain}"));
    // The outline counts as well, those of the sections below with their parent.
    assert!(
        desk.is_there(Role::ListBoxOption, "5 WARNINGS AND PRECAUTIONS, 2 places"),
        "{:?}",
        desk.names(Role::ListBoxOption)
    );
    assert!(desk.is_there(Role::ListBoxOption, "4 CONTRAINDICATIONS, 0 places"));
    desk.press(Key::Escape);
    assert!(!desk.is_there(Role::SearchInput, FIND));
    // Once more: the list of drugs comes back, and the search leads there too.
    desk.press(Key::Escape);
    assert!(desk.names(Role::ListBoxOption).iter().any(|name| name.starts_with("clonazepam")));
    assert_eq!(desk.shown(), "examplazine");
}

#[test]
fn the_search_of_the_list_is_reached_from_an_outline() {
    let mut desk = opened();
    desk.search("klonopin");
    assert_eq!(desk.marked().as_deref(), Some("Klonopin, clonazepam"));
    desk.press(Key::Enter);
    assert_eq!(desk.shown(), "clonazepam");
    desk.press_with(Modifiers::ALT, Key::ArrowLeft);
    assert_eq!(desk.shown(), "examplazine");
    desk.assert_reads("In this label");
}

#[test]
fn what_was_removed_and_added_is_told() {
    let mut desk = opened();
    tab(&mut desk, "What changed");
    desk.assert_reads("1 section of 6 has other words. 1 more differs only in spaces.");
    let texts = desk.texts();
    let changed = texts.iter().find(|text| text.contains("removed: ")).unwrap();
    assert!(changed.contains("removed: may cause") && changed.contains("added: has caused example"), "{changed}");
    desk.assert_reads("contraindications and use in specific populations: the same words in both versions.");
    assert!(!desk.reads("boxed warning, contraindications"));
    assert!(desk.is_there(Role::Tab, "What changed (1)"));
    desk.click(Role::Link, "Show sections that differ only in spaces");
    desk.assert_reads("5.1 Example Harm");
    assert!(desk.is_there(Role::ComboBox, "Older version: From 7 Mar 2024, version 1559"));
}

#[test]
fn the_source_leads_to_other_labels_of_the_drug() {
    let mut desk = opened();
    tab(&mut desk, "Source");
    desk.assert_reads("Other labels of this drug");
    desk.assert_reads("19 Nov 2025, version 1560, shown here");
}

#[test]
fn a_label_is_checked_for_a_patient_like_any_drug() {
    let mut desk = opened();
    desk.answer("Pregnant", "Yes");
    desk.answer("Breastfeeding", "Yes");
    let findings = desk.findings();
    assert!(findings.iter().any(|finding| finding.contains("pregnant: Not assessed")), "{findings:#?}");
    assert!(findings.iter().any(|finding| finding.contains("breastfeeding: No data")));
    desk.send([Command::Reading(ReadingCommand::ToggleMyList)]);
    desk.press_with(Modifiers::COMMAND, Key::Num2);
    desk.settle();
    desk.assert_reads("examplazine");
}

/// A label with so many long paragraphs more, opened. Of narrow letters: the lines are fewer than their number of letters lets
/// one guess.
fn opened_long(paragraphs: usize) -> Desk {
    let words = "it is still a little lilt in it, still. ".repeat(9);
    let paragraph = |n| format!("<paragraph>Paragraph {n} of an invented text: {words}</paragraph>");
    let filler: String = (0..paragraphs).map(paragraph).collect();
    let text =
        crate::support::LABEL.replace("<paragraph>Watch for harm.", &format!("{filler}<paragraph>Watch for harm."));
    let mut desk = Desk::with_labels_of(WIDE, &[&text]);
    desk.open_label();
    desk
}

#[test]
fn the_pages_of_a_label_are_drawn_once_each_and_end_leads_to_its_end() {
    let mut desk = opened_long(200);
    // The page itself has the keys.
    desk.harness.ctx.memory_mut(|memory| memory.focused().into_iter().for_each(|id| memory.surrender_focus(id)));
    let drawn_again = |desk: &Desk| desk.harness.ctx.cumulative_pass_nr() - desk.harness.ctx.cumulative_frame_nr();
    let before = drawn_again(&desk);
    for _ in 0..8 {
        desk.press(Key::PageDown);
    }
    let seen: Vec<usize> = (0..200).filter(|n| desk.reads(&format!("Paragraph {n} of"))).collect();
    assert!(seen[0] > 30 && seen.len() > 4 && seen.len() < 15, "{seen:?}");
    assert_eq!(drawn_again(&desk), before);
    desk.press(Key::End);
    let labels: Vec<Node<'_>> = desk.all(Role::Label);
    let last = labels.iter().find(|node| name_of_text(node).starts_with("It is not known whether")).unwrap().rect();
    assert!(last.top() > 500.0 && last.bottom() < 860.0, "{last:?}");
}

#[test]
fn a_long_label_is_laid_out_near_the_view_alone_and_rests() {
    let mut desk = opened_long(4000);
    desk.click(Role::ListBoxOption, "5.1 Example Harm");
    let shown = desk.all(Role::Label).len();
    assert!(shown < 250, "{shown} texts");
    find(&mut desk, "paragraph 3127 of");
    desk.assert_reads("1 of 1");
    let lies = |desk: &Desk| {
        let labels: Vec<Node<'_>> = desk.all(Role::Label);
        let hit = labels.iter().find(|node| name_of_text(node).starts_with("Paragraph 3127 "));
        hit.map(|node| node.rect())
    };
    let rect = lies(&desk).unwrap();
    assert!(rect.top() > 150.0 && rect.bottom() < 860.0, "{rect:?}");
    // Up from there: what is read stays where it was, whatever the heights above turn out to be.
    desk.harness.hover_at([700.0, 500.0].into());
    let mut before = rect.top();
    for _ in 0..12 {
        desk.harness.event(eframe::egui::Event::MouseWheel {
            unit: eframe::egui::MouseWheelUnit::Point,
            delta: [0.0, 40.0].into(),
            modifiers: Modifiers::NONE,
            phase: eframe::egui::TouchPhase::Move,
            source: eframe::egui::MouseWheelSource::Unknown,
        });
        desk.run();
        if let Some(now) = lies(&desk) {
            assert!((now.top() - before - 40.0).abs() < 2.0 || now.top() > 800.0, "{before} {}", now.top());
            before = now.top();
        }
    }
}

fn name_of_text(node: &Node<'_>) -> String {
    name_of(node)
}

#[test]
fn the_section_that_is_read_is_in_view_in_the_outline() {
    let sections: String = (20..80)
        .map(|n| format!("<component><section><title>{n} SECTION</title><text><paragraph>Words.</paragraph></text></section></component>"))
        .collect();
    let text = crate::support::LABEL.replace("</structuredBody>", &format!("{sections}</structuredBody>"));
    let mut desk = Desk::with_labels_of(WIDE, &[&text]);
    desk.open_label();
    for _ in 0..40 {
        desk.press_letter(Key::CloseBracket, "]");
    }
    let marked = desk.marked().unwrap();
    let rect = desk.node(Role::ListBoxOption, &marked).rect();
    assert!(marked.ends_with(" SECTION") && rect.top() > 100.0 && rect.bottom() < 850.0, "{marked} {rect:?}");
}

#[test]
fn a_narrow_window_leads_to_the_sections_by_a_menu() {
    let mut desk = Desk::with_labels([512.0, 640.0]);
    desk.open_label();
    desk.click(Role::Button, "In this label");
    desk.node(Role::MenuItemRadio, "8.2 Lactation").click_accesskit();
    // The menu scrolls to the row that was chosen before it goes.
    desk.harness.run_steps(30);
    desk.run();
    desk.assert_reads("It is not known whether examplazine passes into milk.");
    assert!(!desk.reads("has caused example harm"));
    // The search is where it always was.
    desk.search("klonopin");
    assert_eq!(desk.marked().as_deref(), Some("Klonopin, clonazepam"));
}

#[test]
fn a_label_opened_by_the_history_comes_back() {
    let mut desk = opened();
    desk.send([Command::Nav(NavCommand::Open(Id::new("clonazepam").unwrap())), Command::Nav(NavCommand::Back)]);
    desk.settle();
    assert_eq!(desk.harness.state().app().state.nav.shown.as_ref().unwrap().as_str(), LABEL_ID);
}

#[test]
fn the_outline_is_one_tab_stop_with_up_and_down_inside() {
    let mut desk = opened();
    let rows = desk.names(Role::ListBoxOption);
    assert!(rows.len() > 4, "{rows:?}");
    desk.focus(Role::ListBoxOption, &rows[0]);
    desk.press(Key::ArrowDown);
    desk.press(Key::ArrowDown);
    assert_eq!(desk.focused(Role::ListBoxOption), rows[2]);
    desk.press(Key::ArrowUp);
    assert_eq!(desk.focused(Role::ListBoxOption), rows[1]);
    desk.press(Key::End);
    assert_eq!(desk.focused(Role::ListBoxOption), rows[rows.len() - 1]);
    desk.press(Key::Enter);
    assert_eq!(desk.focused(Role::ListBoxOption), rows[rows.len() - 1], "the keyboard stays where it was");
    desk.press(Key::Tab);
    let left = desk.all(Role::ListBoxOption).iter().all(|row| !row.accesskit_node().is_focused());
    assert!(left, "Tab leaves the outline");
}

#[test]
fn words_in_a_label_are_found_by_keyboard_and_the_label_opens_at_them() {
    let mut desk = Desk::with_labels(WIDE);
    desk.search("passes into milk");
    desk.settle();
    desk.assert_reads("No name was found, but 1 text has these words: see the list at the left.");
    let line = "examplazine, 1 imported label, in 8.2 Lactation: …whether examplazine passes into milk.";
    assert!(desk.names(Role::ListBoxOption).iter().any(|name| name == line), "{:?}", desk.names(Role::ListBoxOption));
    desk.press(Key::ArrowUp);
    desk.settle();
    assert_eq!(desk.marked().as_deref(), Some(line));
    desk.press(Key::Enter);
    desk.settle();
    assert_eq!(desk.shown().to_lowercase(), "examplazine");
    desk.assert_reads("1 of 1");
}

#[test]
fn which_sections_are_searched_is_chosen_from_a_menu() {
    let mut desk = Desk::with_labels(WIDE);
    desk.search("milk");
    desk.settle();
    let texts = |desk: &Desk| {
        let lines = desk.names(Role::ListBoxOption).into_iter();
        lines.filter(|name| name.contains("imported label, in ")).collect::<Vec<_>>()
    };
    let all = texts(&desk);
    assert!(all.iter().any(|name| name.contains("8.2 Lactation")), "{all:?}");
    desk.click(Role::Button, "Sections of labels that are searched: All sections");
    desk.click(Role::MenuItemRadio, "Boxed warning");
    desk.settle();
    assert!(texts(&desk).is_empty(), "{:?}", texts(&desk));
    desk.assert_reads("No section of this kind has these words. Other sections were not searched.");
    desk.click(Role::Button, "Sections of labels that are searched: Boxed warning");
    desk.click(Role::MenuItemRadio, "Breastfeeding");
    desk.settle();
    assert_eq!(texts(&desk), all, "all of them are in that section");
}
