//! From any line to its source in one step, what is copied from there, disagreements side by side, and the oldest texts.

use caveat::app::Command;
use caveat::app::command::NavCommand;
use caveat::domain::id::Id;
use caveat::domain::line::LineId;
use eframe::egui::Key;
use eframe::egui::accesskit::Role;
use egui_kittest::kittest::NodeT as _;

use crate::support::{DISAGREEING, Desk, WIDE, name_of, write};

/// The links of the reading pane that begin so.
fn links(desk: &Desk, start: &str) -> Vec<String> {
    desk.names(Role::Link).into_iter().filter(|name| name.starts_with(start)).collect()
}

const REPORT: &str = "Report a mistake in this text: ";

#[test]
fn every_line_of_a_drug_opens_with_a_way_to_report_it() {
    for mut desk in [Desk::new(), Desk::with_disagreeing_drug(WIDE)] {
        let monograph = desk.harness.state().app().state.shown().unwrap().clone();
        assert_eq!(links(&desk, REPORT).len(), monograph.sources.len(), "{}", monograph.id());
        desk.open_all_lines();
        let shown = links(&desk, REPORT);
        for line in monograph.lines() {
            let words = match &line.id {
                LineId::Misspelling(at) => format!("“{}” is a", monograph.drug.misspellings[*at].word),
                LineId::Serious(_) => format!("Called serious: {}", line.words),
                _ => line.words.to_string(),
            };
            assert!(shown.iter().any(|link| link.starts_with(&format!("{REPORT}{words}"))), "{line:?}");
        }
        assert!(shown.len() >= monograph.lines().len() + monograph.sources.len());
    }
}

#[test]
fn a_press_on_each_kind_of_line_leads_to_its_source_by_key_and_by_mouse() {
    let mut desk = Desk::new();
    let source = |desk: &Desk, words: &str| desk.texts().iter().filter(|text| text.contains(words)).count();
    for (line, says) in [
        ("Drowsiness (sleepy). PsyWeb", "Common: Drowsiness"),
        ("Name looks like: clonidine, lorazepam, clobazam", "lorazepam: Looks and sounds like clonazepam"),
        ("Misspelt in a source as: Klonipin", "“Klonipin” is a misspelling of Klonopin."),
        ("Where strengths and looks come from", "0.5 mg, K-shaped cut"),
        ("Active in the body: ", "How Does Klonopin Work?: Usually active in the body"),
        ("Boxed warning: Yes, US label", "Boxed warning: Together with opioids"),
        ("No data. Elderly. No trials", "Dosage and administration: No trials were done in people of 65"),
    ] {
        for by_key in [true, false] {
            let name = name_of(&desk.beginning(Role::Button, line));
            for expected in [1, 0] {
                if by_key {
                    desk.focus(Role::Button, &name);
                    desk.press(Key::Enter);
                } else {
                    desk.click(Role::Button, &name);
                }
                assert_eq!(source(&desk, says), expected, "{line}: {:#?}", desk.texts());
                assert_eq!(desk.is_open(&name), expected == 1, "{line}");
            }
        }
    }
}

#[test]
fn the_colours_of_tablets_name_a_source_of_their_own() {
    let mut desk = Desk::new();
    desk.click(Role::Button, "Where strengths and looks come from");
    desk.assert_reads("0.5 mg, orange, round");
    let texts = desk.texts();
    let place = |start: &str| texts.iter().position(|text| text.starts_with(start)).expect(start);
    assert!(place("Tablet pages: ") < place("0.5 mg, orange, round"));
    assert!(place("US label, Klonopin: ") < place("0.5 mg, K-shaped cut"));
}

#[test]
fn a_mistake_is_reported_to_the_clipboard_and_that_is_said() {
    let mut desk = Desk::new();
    desk.click_beginning(Role::Button, "Drowsiness");
    let text = desk.copied_by(Role::Link, "Report a mistake in this text: Drowsiness").unwrap();
    assert!(text.contains("drug: clonazepam | entry: drowsiness | source: psyweb"), "{text}");
    assert!(desk.is_there(Role::Status, "Copied. Send it to whoever keeps this library."));
    desk.run();
    let text = desk.copied_by(Role::Link, "Copy source: LactMed: clonazepam").unwrap();
    assert!(
        text.starts_with("LactMed: clonazepam. National Library of Medicine (US). database. US. no date"),
        "{text}"
    );
    assert!(desk.is_there(Role::Status, "Copied. The name of the source is on the clipboard."));
}

#[test]
fn statements_that_disagree_stand_in_one_block_two_in_a_row() {
    let desk = Desk::with_disagreeing_drug(WIDE);
    let rect = |start: &str| desk.beginning(Role::Button, start).rect();
    let cards = [
        rect("Contraindicated. Pregnant. Not in pregnancy."),
        rect("Avoid. Pregnant. Better not in pregnancy. "),
        // A boxed warning is a flag beside its grade.
        rect("Avoid. Boxed warning. Pregnant. Better not in pregnancy, says"),
        rect("Not assessed. Pregnant. "),
        rect("Monitor. Pregnant. "),
    ];
    let beside = |a: usize, b: usize| {
        assert!((cards[a].top() - cards[b].top()).abs() < 1.0 && cards[a].right() <= cards[b].left(), "{a} {b}");
    };
    beside(0, 1);
    beside(2, 3);
    assert!(cards[1].bottom() <= cards[2].top() && cards[3].bottom() <= cards[4].top());
    let names = [name_of(&desk.beginning(Role::Button, "Contraindicated. Pregnant. "))];
    assert!(names[0].contains("web article, no date"), "{names:?}");
    assert_eq!(desk.names(Role::Label).iter().filter(|text| *text == "Sources disagree (2)").count(), 1);
    // Three sources of one drink: two in a row, the third below.
    let (old, new) = (rect("Tea makes it weaker."), rect("Tea changes it."));
    assert!((old.top() - new.top()).abs() < 1.0 && new.right() <= old.left() + 1.0);
    assert!(rect("Tea makes it stronger.").top() >= old.bottom() - 1.0);
}

#[test]
fn where_there_is_no_room_the_cards_stand_one_under_the_other() {
    let desk = Desk::with_disagreeing_drug([512.0, 640.0]);
    let rect = |start: &str| desk.beginning(Role::Button, start).rect();
    assert!(rect("Contraindicated. Pregnant. ").bottom() <= rect("Avoid. Pregnant. Better not in pregnancy. ").top());
}

#[test]
fn tiers_of_two_sources_stand_under_each_the_regulator_first() {
    let mut desk = Desk::with_disagreeing_drug(WIDE);
    let texts = desk.names(Role::Heading);
    let place = |start: &str| texts.iter().position(|text| text.starts_with(start)).expect(start);
    assert!(place("New label, regulator label, 30 Aug 2026") < place("Old label, regulator label, Mar 2019"));
    assert!(place("Old label, regulator label, Mar 2019") < place("A web page of which"));
    assert!(desk.is_open("Common, New label, 1 effect") && !desk.is_open("Common, Old label, 1 effect"));
    desk.click(Role::Button, "Common, Old label, 1 effect");
    assert!(desk.is_open("Common, New label, 1 effect") && desk.is_open("Common, Old label, 1 effect"));
    desk.click_beginning(Role::Button, "Shouting (loud speech). Old label, regulator label, Mar 2019");
    desk.assert_reads("effective Mar 2019, 7 years old");
}

#[test]
fn the_dates_in_the_top_bar_open_the_oldest_texts_which_lead_to_their_sources() {
    let mut desk = Desk::with_disagreeing_drug(WIDE);
    let button = name_of(&desk.beginning(Role::Button, "Newest text: 30 Aug 2026. Oldest: no date."));
    desk.focus(Role::Button, &button);
    desk.press(Key::Enter);
    desk.assert_reads("Without a date (9)");
    let old = name_of(&desk.beginning(Role::Button, "quarreline: Old label, effective Mar 2019, 7 years old"));
    let newer =
        name_of(&desk.beginning(Role::Button, "clonazepam: US label, Klonopin, effective Jan 2023, 3 years old"));
    assert!(desk.node(Role::Button, &old).rect().bottom() <= desk.node(Role::Button, &newer).rect().top() + 1.0);
    desk.press(Key::Escape);
    assert!(!desk.is_there(Role::Button, &old));
    desk.focus(Role::Button, &button);
    desk.press(Key::Enter);
    desk.focus(Role::Button, &newer);
    desk.press(Key::Enter);
    desk.run();
    assert_eq!(desk.shown(), "clonazepam");
    let heading = desk.node(Role::Heading, "Sources and review").rect();
    assert!((48.0..400.0).contains(&heading.top()), "{heading:?}");
    assert!(!desk.is_there(Role::Button, &newer));
}

#[test]
fn a_narrow_window_has_the_oldest_texts_behind_an_icon() {
    let mut desk = Desk::with_disagreeing_drug([1024.0, 640.0]);
    desk.click_beginning(Role::Button, "Newest text: 30 Aug 2026. Oldest: no date.");
    desk.click_beginning(Role::Button, "clonazepam: PsyWeb, no date");
    assert_eq!(desk.shown(), "clonazepam");
}

#[test]
fn only_tablets_are_drawn_and_other_forms_name_their_strengths() {
    let folder = tempfile::tempdir().unwrap();
    let suspension = DISAGREEING.replace("form: \"tablet\"", "form: \"suspension\"");
    write(&folder.path().join("drugs/quarreline.ron"), &suspension);
    let mut desk = Desk::on(folder, WIDE);
    desk.send([Command::Nav(NavCommand::Open(Id::new("quarreline").unwrap()))]);
    assert_eq!(desk.names(Role::Image), Vec::<String>::new());
    desk.click_beginning(Role::Button, "Where strengths and looks come from: Quarrelex: 5 mg pink");
    desk.assert_reads("5 mg, pink, almond");
}

#[test]
fn the_outline_follows_each_step_from_part_to_part() {
    let mut desk = Desk::with_disagreeing_drug(WIDE);
    for part in ["How it works", "Side effects", "Long-term use", "Taking it", "Precautions"] {
        desk.press_letter(Key::CloseBracket, "]");
        let chosen = |desk: &Desk, name: &str| {
            desk.all(Role::Tab)
                .iter()
                .any(|tab| name_of(tab) == name && tab.accesskit_node().is_selected() == Some(true))
        };
        assert!(chosen(&desk, part), "{part}");
    }
}
