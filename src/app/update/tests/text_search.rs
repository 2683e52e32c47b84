//! Words in the texts of imported labels: found while they are typed, in all sections or in some, counted, opened at them.

use super::Desk;
use super::labels::{NEWER, import, label};
use crate::app::command::{ListCommand, NavCommand};
use crate::app::label_library::InPack;
use crate::app::state::ListGroup;
use crate::app::text_search::{MOST_LISTED, Stage, TextPart};
use crate::domain::label::SectionKind;
use crate::store::labels_db::LabelTextHit;

fn with_label() -> Desk {
    let desk = Desk::new();
    import(&desk, &[NEWER]);
    desk.restarted()
}

/// More labels than are listed, all with a warning of their own that has the same two words.
fn with_many() -> Desk {
    let desk = Desk::new();
    let texts: Vec<String> = (100..130)
        .map(|n| {
            let text =
                NEWER.replace("aaaaaaaa-0000-0000-0000-000000000001", &format!("aaaaaaaa-0000-0000-0000-000000000{n}"));
            let text = text.replace("000000000002", &format!("000000000{n}"));
            text.replace("has caused example harm", &format!("({n}) has caused example harm"))
        })
        .collect();
    import(&desk, &texts.iter().map(String::as_str).collect::<Vec<_>>());
    desk.restarted()
}

fn found(desk: &mut Desk, words: &str) -> Vec<String> {
    desk.search(words);
    desk.app.settle();
    let hits = desk.app.state.nav.label.texts.hits.iter();
    hits.map(|hit| format!("{}: {}", hit.found.section.as_deref().unwrap_or_default(), hit.found.words)).collect()
}

fn said(desk: &Desk, sentence: &str) -> bool {
    desk.rows().iter().any(|row| row == sentence)
}

#[test]
fn words_of_a_label_are_found_with_their_section_and_marked() {
    let mut desk = with_label();
    let hits = found(&mut desk, "watch for harm");
    assert_eq!(hits.len(), 1, "{hits:?}");
    assert!(hits[0].starts_with("5.1 Example Harm: Watch for harm."), "{hits:?}");
    let hit = &desk.app.state.nav.label.texts.hits[0].found;
    assert_eq!(&hit.words[hit.marks[0].clone()], "Watch for harm");
    assert!(said(&desk, "In the texts of imported labels 1"), "{:?}", desk.rows());
    // No name was found: a suggestion is only pointed at, but a text shows its label while the cursor is on it.
    assert!(desk.app.state.nav.nothing_found());
    desk.nav(NavCommand::OpenChosen);
    assert_eq!(desk.shown(), "clonazepam");
    while desk.app.state.nav.chosen().is_none_or(|line| line.group != ListGroup::LabelText(0)) {
        desk.nav(NavCommand::Move(1));
    }
    desk.app.settle();
    assert_eq!((desk.shown(), desk.app.state.nav.nothing_found()), (label().as_str(), false));
}

#[test]
fn a_label_opened_from_its_text_stands_at_the_words_in_the_section_that_was_named() {
    let mut desk = with_label();
    assert!(found(&mut desk, "harm").len() > 1);
    let texts = &desk.app.state.nav.label.texts;
    let at = texts.hits.iter().position(|hit| hit.found.section.as_deref() == Some("5.1 Example Harm")).unwrap();
    let line = desk.app.state.nav.lines.iter().find(|line| line.group == ListGroup::LabelText(at)).unwrap().clone();
    desk.list(ListCommand::Open(line));
    desk.app.settle();
    let label = &desk.app.state.nav.label;
    let (find, open) = (&label.page.find, label.opened.last().unwrap());
    assert!(find.open && find.words == "harm");
    let hit = &find.found.hits[find.current.unwrap()];
    assert_eq!(open.lines.section_of(hit.line).unwrap().title.as_deref(), Some("5.1 Example Harm"));
    assert!(find.current.unwrap() > 0, "not the first of all: that one is in the boxed warning");
    assert!(desk.app.state.nav.query.is_empty() && desk.app.state.nav.label.texts.hits.is_empty());
}

#[test]
fn one_kind_of_section_leaves_the_others_out_and_says_so() {
    let mut desk = with_label();
    found(&mut desk, "harm");
    let all = desk.app.state.nav.label.texts.hits.len();
    desk.list(ListCommand::TextPart(TextPart::BoxedWarning));
    desk.app.settle();
    let texts = &desk.app.state.nav.label.texts;
    let boxed = |hit: &InPack<LabelTextHit>| hit.found.kind == SectionKind::BoxedWarning;
    assert!(!texts.hits.is_empty() && texts.hits.iter().all(boxed) && texts.hits.len() < all);
    assert_eq!(texts.stage, Stage::Counted(texts.hits.len()));
    found(&mut desk, "milk");
    assert!(said(&desk, "No section of this kind has these words. Other sections were not searched."));
    desk.list(ListCommand::TextPart(TextPart::Any));
    desk.app.settle();
    assert_eq!(desk.app.state.nav.label.texts.hits.len(), 1);
    found(&mut desk, "milk of magnesia");
    assert!(said(&desk, "No text of an imported label has these words"));
}

#[test]
fn the_first_twenty_are_listed_and_all_are_counted() {
    let mut desk = with_many();
    assert_eq!(found(&mut desk, "has caused example harm").len(), MOST_LISTED);
    assert_eq!(desk.app.state.nav.label.texts.stage, Stage::Counted(30));
    assert!(said(&desk, "In the texts of imported labels 30"));
    assert!(said(&desk, "Only the first 20 are listed. More words or one kind of section make them fewer."));
}

#[test]
fn a_result_for_words_that_were_typed_over_is_dropped_and_one_letter_is_not_looked_for() {
    let mut desk = with_label();
    desk.search("milk");
    desk.search("m");
    assert!(said(&desk, "From two letters on"));
    desk.app.settle();
    assert!(desk.app.state.nav.label.texts.hits.is_empty());
    desk.search("milk");
    // The look has ended, and what it found comes in after other words were typed.
    let (job, late) = desk.app.jobs.wait().unwrap();
    desk.search("harm");
    desk.app.apply(job, late);
    desk.app.settle();
    let hits = &desk.app.state.nav.label.texts.hits;
    assert!(!hits.is_empty() && hits.iter().all(|hit| hit.found.words.to_lowercase().contains("harm")));
    desk.nav(NavCommand::ClearSearch);
    desk.app.settle();
    assert!(desk.app.state.nav.label.texts.hits.is_empty());
}

#[test]
fn a_library_that_cannot_be_read_any_more_says_that_it_was_not_searched() {
    let mut desk = with_label();
    std::fs::write(desk.file("labels.db"), vec![7; 40_000]).unwrap();
    found(&mut desk, "milk");
    assert_eq!(desk.app.state.nav.label.texts.stage, Stage::Failed);
    assert!(said(&desk, "The texts could not be searched. Check the library."));
    assert!(!said(&desk, "No text of an imported label has these words"));
}
