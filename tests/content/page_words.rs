//! The fixed sentences of the patient's page: easy to read, and none that promises anything.

use caveat::handout::readability::{counts, hardest};

use crate::words::messages;

/// Hardest reading grade of all fixed words together, and of one sentence.
const MOST_TOGETHER: f64 = 6.0;
const MOST_ALONE: f64 = 12.0;
/// A heading or label is no sentence: one long word would give it the grade of a thesis.
const LEAST_WORDS: usize = 6;

/// Every fixed sentence and heading without its placeholders.
fn sentences() -> Vec<String> {
    let file = std::fs::read_to_string(crate::tree::root().join("assets/words/en-handout.ftl")).unwrap();
    let lines = messages(&file).into_values().flat_map(|value| value.lines().map(without_places).collect::<Vec<_>>());
    let sentences: Vec<String> = lines.filter(|line| line.chars().any(char::is_alphabetic)).collect();
    assert!(sentences.len() > 100, "{}", sentences.len());
    sentences
}

/// "Brand name: { $list }" without the braces, and a choice without its sign.
fn without_places(line: &str) -> String {
    let mut out = String::new();
    let mut depth = 0;
    for character in line.replace("[one]", "").replace("*[other]", "").chars() {
        match character {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ if depth == 0 => out.push(character),
            _ => {}
        }
    }
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_fixed_words_are_read_by_a_child_of_eleven() {
    let sentences = sentences();
    let all = counts(sentences.iter().map(String::as_str), &[]).flesch_kincaid().unwrap();
    println!("all fixed words: grade {all:.1}");
    assert!(all <= MOST_TOGETHER, "{all}");
}

#[test]
fn no_fixed_sentence_is_hard_alone() {
    let sentences = sentences();
    let long = sentences.iter().filter(|s| s.split(' ').count() >= LEAST_WORDS).map(String::as_str);
    for (sentence, grade) in hardest(long, &[], 1000) {
        if grade > MOST_TOGETHER {
            println!("grade {grade:.1}: {sentence}");
        }
        assert!(grade <= MOST_ALONE, "grade {grade:.1}: {sentence}");
    }
}

#[test]
fn no_fixed_sentence_promises_anything() {
    for sentence in sentences() {
        let lower = sentence.to_lowercase();
        for word in ["safe", "harmless", "no risk", "guarantee"] {
            assert!(!lower.contains(word), "{sentence}");
        }
        assert!(!sentence.contains('!'), "{sentence}");
    }
}
