//! The window, the printed page and the command line say the same: for drugs and patients of chance the set of (statement,
//! grade) is equal in the tree that a screen reader is given, in the text of the PDF and in the JSON, and the printed
//! sentence is the statement's own for patients, or else its words.

use std::collections::BTreeSet;
use std::process::Command;

use eframe::egui::Key;
use eframe::egui::accesskit::Role;
use serde_json::Value;

use crate::poppler;
use crate::support::{Desk, WIDE, write};

const ROUNDS: u64 = 12;
/// Population, its name on the screen, its flag.
const POPULATIONS: [(&str, &str, &str); 7] = [
    ("elderly", "Elderly", "--elderly"),
    ("pregnant", "Pregnant", "--pregnant"),
    ("under_18", "Under 18", "--under-18"),
    ("schizophrenia", "Schizophrenia", "--schizophrenia"),
    ("breastfeeding", "Breastfeeding", "--breastfeeding"),
    ("psychiatric", "Psychiatric disorder", "--psychiatric"),
    ("dependence", "Drug or alcohol dependence", "--dependence"),
];
/// Grade, phrase that earns it, word on the screen, beginning of its printed line.
const GRADES: [(&str, &str, &str, &str); 4] = [
    ("contraindicated", "contraindicated", "Contraindicated", "Do not take."),
    ("avoid", "not recommended", "Avoid", "Usually avoided."),
    ("caution", "caution", "Caution", "Take with care."),
    ("monitor", "monitor", "Monitor", "We will check you."),
];

/// A statement by its letters, with its grade.
type Said = BTreeSet<(String, &'static str)>;

/// A number of chance below `end`.
fn chance(state: &mut u64, end: usize) -> usize {
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    usize::try_from(*state >> 20).unwrap() % end
}

/// Letters that no other number has.
fn letters(number: usize) -> String {
    let letter = |n: usize| char::from(b'a' + u8::try_from(n).unwrap());
    format!("q{}{}q", letter(number / 26), letter(number % 26))
}

/// A drug with one to four statements about each population; half of them have words of their own for patients.
fn drug(state: &mut u64) -> String {
    let mut statements = String::new();
    let mut number = 0;
    for (population, ..) in POPULATIONS {
        for _ in 0..=chance(state, 4) {
            let (grade, phrase, ..) = GRADES[chance(state, GRADES.len())];
            let printed = match chance(state, 2) {
                0 => String::new(),
                _ => format!("patient_words: \"Printed {}.\", ", letters(number)),
            };
            statements.push_str(&format!(
                "(id: \"s-{number}\", population: \"{population}\", grade: {grade}, phrase: \"{phrase}\", words: \"Stated {}.\", \
                 {printed}source: \"web\", section: \"Use\"),\n",
                letters(number)
            ));
            number += 1;
        }
    }
    format!(
        "(schema: 1, drug: (id: \"testamol\", name: \"testamol\"), sources: [(id: \"web\", kind: web_article, read: whole, \
         title: \"A page about testamol\", short: \"Web\")], items: [], side_effects: [], statements: [{statements}], gaps: [], \
         interactions: [])"
    )
}

/// Yes, no or not asked, for each population.
fn answers(state: &mut u64) -> Vec<Option<&'static str>> {
    POPULATIONS.iter().map(|_| [Some("yes"), Some("no"), None][chance(state, 3)]).collect()
}

fn program(desk: &Desk, answers: &[Option<&str>], arguments: &[&str]) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_caveat"));
    command.args(arguments).arg("--data-dir").arg(desk.folder()).env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY");
    for ((_, _, flag), answer) in POPULATIONS.iter().zip(answers) {
        command.args(answer.iter().flat_map(|answer| [*flag, *answer]));
    }
    let done = command.output().unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    String::from_utf8(done.stdout).unwrap()
}

/// What the command line says: of the findings that are answered with yes, of all of them, and each printed sentence.
fn told(desk: &Desk, answers: &[Option<&str>]) -> (Said, Said, BTreeSet<String>) {
    let json: Value = serde_json::from_str(&program(desk, answers, &["check", "testamol", "--json"])).unwrap();
    let (mut yes, mut all, mut printed) = (Said::new(), Said::new(), BTreeSet::new());
    for finding in json["drugs"][0]["findings"].as_array().unwrap() {
        for statement in finding["statements"].as_array().unwrap() {
            let words = statement["words"].as_str().unwrap();
            let (_, letters) = words.trim_end_matches('.').rsplit_once(' ').unwrap();
            let grade = GRADES.iter().find(|(id, ..)| statement["grade"] == *id).unwrap().0;
            all.insert((letters.to_owned(), grade));
            if finding["answer"] == "yes" {
                yes.insert((letters.to_owned(), grade));
            }
            printed.insert(statement["patient_words"].as_str().unwrap_or(words).to_owned());
        }
    }
    (yes, all, printed)
}

/// The texts below the heading of the results, in their order: the word of a grade, then what it is said of.
fn on_the_screen(desk: &Desk) -> Said {
    let texts = desk.read_under("for this patient");
    let (mut grade, mut said) = (None, Said::new());
    for text in texts {
        if let Some((id, ..)) = GRADES.iter().find(|(_, _, word, _)| text == *word) {
            grade = Some(*id);
        }
        if let Some((_, letters)) = text.split_once("Use: Stated ") {
            said.insert((letters.split('.').next().unwrap().to_owned(), grade.unwrap()));
        }
    }
    said
}

/// What the page prints, and its sentences.
fn on_paper(text: &str) -> (Said, BTreeSet<String>) {
    let (mut said, mut sentences) = (Said::new(), BTreeSet::new());
    for (grade, _, _, beginning) in GRADES {
        for how in ["Stated", "Printed"] {
            let line = format!("{beginning} {how} ");
            for (at, _) in text.match_indices(&line) {
                let letters = text[at + line.len()..].split('.').next().unwrap();
                said.insert((letters.to_owned(), grade));
                sentences.insert(format!("{how} {letters}."));
            }
        }
    }
    (said, sentences)
}

#[test]
fn window_page_and_command_line_say_the_same_of_any_drug_for_any_patient() {
    let mut state = 0x5eed_cafe;
    let mut compared = 0;
    for round in 0..ROUNDS {
        let folder = tempfile::tempdir().unwrap();
        write(&folder.path().join("drugs/testamol.ron"), &drug(&mut state));
        let answers = answers(&mut state);
        let mut desk = Desk::on(folder, WIDE);
        desk.search("testamol");
        desk.press(Key::Enter);
        for ((_, name, _), answer) in POPULATIONS.iter().zip(&answers) {
            let said = match answer {
                Some("yes") => "Yes",
                Some(_) => "No",
                None => "Not asked",
            };
            desk.answer(name, said);
        }
        for finding in desk.findings() {
            desk.click(Role::Button, &finding);
        }
        let (yes, all, sentences) = told(&desk, &answers);
        assert_eq!(on_the_screen(&desk), yes, "round {round}, {answers:?}");
        let page = desk.file("page.pdf");
        program(&desk, &answers, &["handout", "testamol", "-o", page.to_str().unwrap()]);
        let Some(pages) = poppler::pages(&page) else { return };
        assert_eq!(on_paper(&pages.join(" ")), (all.clone(), sentences), "round {round}, {answers:?}");
        compared += all.len();
    }
    assert!(compared > 100, "{compared} statements");
}
