//! What a screen reader is told: a name for everything that can be pressed, headings, and no name in tall letters.

use eframe::egui::accesskit::{Action, Role};
use egui_kittest::Node;
use egui_kittest::kittest::NodeT as _;

use crate::states::{SIZES, each};
use crate::support::{Desk, name_of};

/// A word in small letters with capitals inside ("clonazePAM"): read aloud letter by letter.
fn is_tall(word: &str) -> bool {
    let letters: Vec<char> = word.chars().filter(|c| c.is_alphabetic()).collect();
    let capitals = letters.iter().filter(|c| c.is_uppercase()).count();
    capitals >= 2 && capitals < letters.len() && letters.len() > 4
}

fn tall_words(text: &str) -> Vec<&str> {
    text.split(|c: char| !c.is_alphabetic()).filter(|word| is_tall(word)).collect()
}

#[test]
fn tall_letters_are_told_from_other_capitals() {
    for (text, tall) in [
        ("clonazePAM, Klonopin", 1),
        ("cloNIDine LORazepam cloBAZam", 3),
        ("GABA, US label, LactMed", 1),
        ("RemedyRepack Inc., H2-Pharma, LLC", 1),
        ("Make handout", 0),
    ] {
        assert_eq!(tall_words(text).len(), tall, "{text}");
    }
}

#[test]
fn everything_has_a_name_and_no_name_is_in_tall_letters() {
    let spoken =
        [Role::Button, Role::ListBoxOption, Role::Heading, Role::Image, Role::Tab, Role::Link, Role::RadioButton];
    // Names of publications are written so by their owners.
    let known = ["LactMed", "PsyWeb", "RemedyRepack"];
    let mut wrong = Vec::new();
    for size in SIZES {
        each(size, |desk, state| {
            if headings(desk, 1).len() != 1 && !state.contains("over the text") {
                wrong.push(format!("{state}: headings {:?}", headings(desk, 1)));
            }
            for node in desk.harness.root().children_recursive() {
                let name = name_of(&node);
                let data = node.accesskit_node();
                // The bars beside a scrolled text are egui's own.
                if is_pressed(&data) && data.role() != Role::ScrollBar && name.trim().is_empty() {
                    wrong.push(format!("{state}: {:?} without a name at {:?}", data.role(), data.raw_bounds()));
                }
                let tall = tall_words(&name).into_iter().filter(|word| !known.contains(word)).collect::<Vec<_>>();
                if spoken.contains(&data.role()) && !tall.is_empty() {
                    wrong.push(format!("{state}: {:?} {name:?}", data.role()));
                }
            }
        });
    }
    assert!(wrong.is_empty(), "{} faults:\n{}", wrong.len(), wrong.join("\n"));
}

/// Can it be pressed or typed into?
fn is_pressed(node: &egui_kittest::kittest::AccessKitNode<'_>) -> bool {
    [Action::Click, Action::Focus].into_iter().any(|action| node.data().supports_action(action))
}

#[test]
fn headings_lead_through_the_monograph() {
    let desk = Desk::new();
    assert_eq!(
        headings(&desk, 2),
        [
            "Patient check",
            "What it treats",
            "How it works",
            "Side effects",
            "Long-term use and stopping",
            "Taking it",
            "Precautions",
            "Other medicines and dose",
            "Sources and review",
            "Our clinic"
        ]
    );
    assert_eq!(headings(&desk, 1), ["clonazepam"]);
    for part in ["For anyone", "Results for this patient", "Do not stop suddenly after long use", "Withdrawal"] {
        assert!(headings(&desk, 3).contains(&part.to_owned()), "{part}");
    }
}

fn headings(desk: &Desk, level: usize) -> Vec<String> {
    let of_level = |node: &&Node<'_>| node.accesskit_node().data().level() == Some(level);
    desk.all(Role::Heading).iter().filter(of_level).map(name_of).collect()
}

#[test]
fn a_list_says_that_it_is_one_and_a_tab_which_is_chosen() {
    let mut desk = Desk::with_second_drug();
    assert_eq!(desk.all(Role::ListBox).len(), 1);
    for tab in ["Patient check", "Handouts", "Library", "Poll", "Reference"] {
        desk.click(Role::Tab, tab);
        desk.settle();
        let chosen: Vec<String> = desk
            .all(Role::Tab)
            .iter()
            .take(5)
            .filter(|node| node.accesskit_node().is_selected() == Some(true))
            .map(name_of)
            .collect();
        assert_eq!(chosen, [tab]);
    }
}
