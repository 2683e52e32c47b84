//! The measures on documents that are made for it.

use super::words::spanish_syllables;
use super::*;
use crate::domain::handout::PagePart;
use crate::domain::plain_word::PlainWord;
use crate::handout::tests::{sample, with_parts};
use crate::handout::{Block, Part, Run, TextSize, layout, layout_all};

fn plain() -> PlainWords {
    let entry = |word: &str, plain: &str| PlainWord { word: word.into(), plain: plain.into() };
    PlainWords::new(vec![entry("utilize", "use"), entry("symptom", "sign of illness")])
}

fn measured(documents: &[Document]) -> Measures {
    measure(documents, &layout_all(documents).unwrap(), &["clonazepam"], &plain())
}

fn with_text(text: &str) -> Document {
    with_parts(vec![Part::new("uses", "What is it for", vec![Block::text(text)])])
}

#[test]
fn long_sentences_and_hard_words_are_named() {
    let twenty = "word ".repeat(20);
    let text = format!("{twenty}. {twenty} more. You utilized it, utilizing symptoms. Clonazepam symptom.");
    let found = measured(&[with_text(&text)]);
    assert_eq!(found.long_sentences.len(), 1);
    assert_eq!(found.long_sentences[0].words, 21);
    let hard: Vec<_> = found.hard_words.iter().map(|w| (w.word.as_str(), w.plain.as_str(), w.count)).collect();
    assert_eq!(hard, [("symptom", "sign of illness", 2), ("utilize", "use", 2)]);
    assert_eq!((found.sentences, found.words), (5, 20 + 21 + 5 + 1 + 4));
}

#[test]
fn each_language_has_its_own_formula() {
    let mut document = with_text("No lo deje de golpe.");
    (document.language, document.region) = ("es".into(), None);
    document.parts[0].heading = "Uso".into();
    let spanish = measured(std::slice::from_ref(&document));
    // "Uso" and five words of one or two syllables: 9 in 6 words and 2 sentences.
    assert_eq!((spanish.grade_fk, spanish.smog), (None, None));
    assert!(spanish.ease_huerta.is_some_and(|ease| (ease - (206.84 - 60.0 * 9.0 / 6.0 - 1.02 * 3.0)).abs() < 0.01));
    document.parts[0].blocks.push(Block::Paragraph(vec![Run::plain("Do not stop.").in_language("en")]));
    let both = measured(&[document]);
    assert!(both.grade_fk.is_some() && both.ease_huerta == spanish.ease_huerta);
    assert_eq!(measured(&[sample()]).ease_huerta, None);
}

#[test]
fn spanish_syllables_are_counted_as_they_are_spoken() {
    let words = [
        ("no", 1),
        ("deje", 2),
        ("aire", 2),
        ("día", 2),
        ("medicamento", 5),
        ("información", 4),
        ("leer", 2),
        ("cuidado", 3),
        ("muy", 1),
        ("guía", 2),
        ("quien", 1),
        ("ahora", 3),
        ("pregúntenos", 4),
        ("huerta", 2),
        ("ayuda", 3),
        ("y", 1),
        ("construir", 2),
        ("embarazada", 5),
        ("línea", 3),
        ("baúl", 2),
    ];
    for (word, syllables) in words {
        assert_eq!(spanish_syllables(word), syllables, "{word}");
    }
}

#[test]
fn the_checklist_has_every_item_and_says_what_it_measured() {
    let found = measured(&[sample()]).checklist;
    assert_eq!(found.iter().map(|item| item.number).collect::<Vec<_>>(), NUMBERS);
    let outcome = |number: u8| found.iter().find(|item| item.number == number).unwrap().clone();
    for number in [1, 9, 11, 12, 17, 20, 21, 23] {
        let item = outcome(number);
        assert_eq!(item.outcome, Outcome::Met, "{item:?}");
        assert!(item.measured.is_some(), "{number}");
    }
    for number in [2, 5, 6, 10, 15, 16, 18, 22, 26] {
        assert_eq!((outcome(number).outcome, outcome(number).measured), (Outcome::NotByProgram, None), "{number}");
    }
    // Terms stand there without plain words, and there is no table.
    assert_eq!(outcome(4).outcome, Outcome::NotMet);
    assert_eq!(outcome(19).outcome, Outcome::DoesNotApply);
    let bare = measured(&[with_text("Patients should multiply the weight by two. Ask patients.")]).checklist;
    for number in [7, 11, 12, 21, 23] {
        assert_eq!(bare.iter().find(|item| item.number == number).unwrap().outcome, Outcome::NotMet, "{number}");
    }
    assert!(found.iter().filter_map(|item| item.measured).all(|m| MEASURED.contains(&m.id)));
}

#[test]
fn the_fit_says_which_part_takes_how_much() {
    let text = |n: usize| vec![Block::text("A line of text that is a little longer than that. ".repeat(n))];
    let mut document = with_parts(vec![
        Part::new("uses", "Uses", text(60)),
        Part::new("before", "Before", text(10)),
        Part::new("keeping", "Keeping", text(30)),
    ]);
    let found = measured(std::slice::from_ref(&document)).fit;
    let height = |part: PagePart| found.parts.iter().find(|p| p.part == part).unwrap();
    assert_eq!((found.pages, found.sheets), (2, 1));
    let (uses, before, keeping) = (height(PagePart::Uses), height(PagePart::Before), height(PagePart::Keeping));
    assert!(uses.points > 1.6 * keeping.points && keeping.points > 2.0 * before.points, "{found:?}");
    assert!((found.parts.iter().map(|p| p.share).sum::<f64>() - 1.0).abs() < 1e-6);
    assert!(uses.saves_a_page && (0.0..1.0).contains(&found.last_page), "{found:?}");
    document.parts.remove(0);
    let shorter = layout(&document).unwrap();
    assert_eq!(shorter.count(), 1);
    assert!(fit::fit(&[document.clone()], &shorter).parts.iter().all(|part| !part.saves_a_page));
    document.size = TextSize::Pt18;
    assert!(measured(&[document]).fit.pages > 1);
}
