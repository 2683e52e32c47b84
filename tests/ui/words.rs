//! The words of the window: no text that was not looked up, Spanish at once and kept, by the system's language.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use caveat::app::Command;
use caveat::app::command::NavCommand;
use caveat::app::state::Tab;
use caveat::store::settings::LanguageSetting;
use caveat::words::Words;
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::Node;
use egui_kittest::kittest::NodeT as _;

use crate::layout::label_states;
use crate::states::{SIZES, each_in, help_states};
use crate::support::{Desk, name_of};

/// Every text and name on the screen that holds a letter and stands outside all brackets.
fn outside_brackets(desk: &Desk) -> Vec<String> {
    let nodes: Vec<Node<'_>> = desk.harness.root().children_recursive().collect();
    let typed = |node: &&Node<'_>| {
        !matches!(node.accesskit_node().role(), Role::TextInput | Role::MultilineTextInput | Role::TextRun)
    };
    let names = nodes.iter().filter(typed).map(name_of);
    names.filter(|name| left_outside(name).chars().any(char::is_alphabetic)).collect()
}

/// A text without what stands in brackets, which leave a mark.
fn left_outside(text: &str) -> String {
    let mut depth = 0_usize;
    let mut outside = String::new();
    for c in text.chars() {
        match c {
            '[' => depth += 1,
            ']' => {
                depth = depth.saturating_sub(1);
                outside.push('\n');
            }
            _ if depth == 0 => outside.push(c),
            _ => {}
        }
    }
    outside
}

/// What the tests type and where they write to, and what was said before the words changed and stays until it is closed.
const TYPED_OR_SAID: [&str; 18] = [
    "(version: 1, drug: (id: \"x\", name: 7, a long line follows),)",
    "a page of which the path is rather long",
    "a check of which the path is rather long, as paths are",
    "reviews of a clinic with a rather long name",
    "broken ron 1 2 drugs pdf tmp",
    "A. Ramos, pharmacist",
    "M. Okafor, pharmacist",
    "A. Ramos: we look at them once a week, in the clinic or by telephone",
    "a compounded preparation of several things that has a very long name indeed",
    "clonazepam_en_2026-11-22",
    "A file of the library has a mistake",
    "The file is not readable",
    "A file of this name is there already. It was left as it is.",
    "brand of clonazepam",
    // Texts of labels in which the file has its marks.
    "Examplazine has caused example harm in people who read too much",
    "harm in people who read too much",
    "Invented reactions1 Yawning1",
    "H2O",
];

/// All that is data: texts of the sources, names, what the tests write into the files of a clinic.
fn data() -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    for folder in [
        "data",
        "data/drugs",
        "data/polls",
        "tests/ui",
        "tests/labels",
        "assets/help/en",
        "assets/about",
        "assets/fonts",
    ] {
        files.extend(std::fs::read_dir(root.join(folder)).unwrap().map(|entry| entry.unwrap().path()));
    }
    let ends = ["ron", "xml", "json", "md", "txt"];
    let texts = files.iter().filter(|path| ends.iter().any(|end| path.extension().is_some_and(|e| e == *end)));
    let texts: Vec<String> = texts.map(|path| std::fs::read_to_string(path).unwrap()).collect();
    plain(&[texts.join("\n"), TYPED_OR_SAID.join("\n")].concat())
}

/// Small letters and single spaces, so that a text is found however it was set.
fn plain(text: &str) -> String {
    let letters: String =
        text.chars().filter(|c| !matches!(c, '\\' | '`')).map(|c| if c == '’' { '\'' } else { c }).collect();
    letters.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Is each part of what stands outside the brackets data?
fn is_data(data: &str, text: &str) -> bool {
    // A folder of a test has another name each time.
    let outside = left_outside(text).split('/').filter(|part| !part.starts_with(".tmp")).collect::<Vec<_>>().join("\n");
    let outside = outside.replace("  ", "\n").replace("Unexpected field", "\n");
    let parts = outside.split(['\n', '·', ':', ';', ',', '.', '(', ')', '“', '”']);
    let parts = parts.map(plain).filter(|part| part.chars().filter(|c| c.is_alphabetic()).count() > 1);
    parts.map(|part| part.trim_matches(|c: char| !c.is_alphanumeric()).to_owned()).all(|part| {
        let is_whole = |at: usize| {
            let (before, behind) = (&data[..at], &data[at + part.len()..]);
            !before.ends_with(char::is_alphabetic) && !behind.starts_with(char::is_alphabetic)
        };
        data.match_indices(&part).any(|(at, _)| is_whole(at))
    })
}

/// The palette and the sheet of keys, opened in these words.
fn over_everything(look: &mut impl FnMut(&mut Desk, &str)) {
    let mut desk = Desk::without_drugs();
    desk.speak(Words::pseudo());
    look(&mut desk, "an empty library");
    for (modifiers, key, state) in
        [(Modifiers::COMMAND | Modifiers::SHIFT, Key::P, "palette"), (Modifiers::NONE, Key::F1, "sheet of keys")]
    {
        let mut desk = Desk::new();
        desk.speak(Words::pseudo());
        desk.press_with(modifiers, key);
        look(&mut desk, state);
        desk.type_text("qqqq");
        look(&mut desk, &format!("{state}, nothing found"));
    }
}

#[test]
fn every_text_of_every_state_was_looked_up() {
    let data = data();
    let (mut found, mut seen) = (BTreeMap::new(), BTreeSet::new());
    let mut look = |desk: &mut Desk, state: &str| {
        // What was said of work that is over stays in the words of its time; packs and files have names of their own.
        let of_work = ["library, packs and refused files", "library, a changed pack"];
        let is_over = of_work.iter().any(|over| state.starts_with(over));
        let said_before =
            |text: &String| is_over || text.contains("Unexpected field named") || text.contains(".caveatpack");
        for text in outside_brackets(desk) {
            if seen.insert(text.clone()) && !said_before(&text) && !is_data(&data, &text) {
                found.insert(text, state.to_owned());
            }
        }
    };
    each_in(Words::pseudo, SIZES[0], &mut look);
    label_states(SIZES[0], |desk, state| desk.in_words(Words::pseudo, |desk| look(desk, state)));
    help_states(SIZES[0], |desk, state| desk.in_words(Words::pseudo, |desk| look(desk, state)));
    over_everything(&mut look);
    assert!(found.is_empty(), "{} texts were not looked up: {found:#?}", found.len());
}

fn assert_in_spanish(desk: &Desk) {
    assert_eq!(desk.shown(), "Ajustes");
    desk.assert_reads("El español es una traducción sin revisar.");
    assert!(desk.is_there(Role::Tab, "Consulta") && !desk.is_there(Role::Tab, "Reference"));
    assert_eq!(desk.harness.state().app().state.settings.settings.language, LanguageSetting::Es);
}

#[test]
fn spanish_is_there_at_once_and_after_a_restart() {
    let mut desk = Desk::new();
    desk.send([Command::Nav(NavCommand::Tab(Tab::Settings))]);
    assert!(!desk.reads("traducción sin revisar"));
    desk.click(Role::ComboBox, "Language of the program: As the system");
    desk.click(Role::MenuItemRadio, "Español");
    desk.settle();
    assert_in_spanish(&desk);
    let mut desk = desk.restarted();
    desk.send([Command::Nav(NavCommand::Tab(Tab::Settings))]);
    assert_in_spanish(&desk);
}
