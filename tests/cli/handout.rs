//! `handout`: what stands on the page that a patient takes home, read back from the written PDF.

use std::path::PathBuf;

use crate::poppler::{folded, pages, poppler};
use crate::run::{Desk, items};

/// The page of the founding drug for a patient of 70 with schizophrenia.
const FOR_SEVENTY: [&str; 10] =
    ["handout", "clonazepam", "--age", "70", "--schizophrenia", "yes", "--paper", "letter", "--date", "2026-11-22"];

const ALREADY: &str = "Already taking it? Do not stop suddenly. Call us first.";

fn write(desk: &Desk, file: &str, args: &[&str]) -> PathBuf {
    let path = desk.file(file);
    desk.run(&[args, &["-o", path.to_str().unwrap()]].concat()).ok();
    path
}

/// The text of the pages one behind the other.
fn text(desk: &Desk, args: &[&str]) -> Option<String> {
    Some(pages(&write(desk, "h.pdf", args))?.join(" "))
}

#[test]
fn the_page_holds_every_effect_term_to_the_letter() {
    let desk = Desk::new();
    let Some(text) = text(&desk, &FOR_SEVENTY) else { return };
    let shown = desk.json(&["show", "clonazepam"]);
    let tiers = items(&shown["side_effects"]);
    let terms: Vec<&str> =
        tiers.iter().flat_map(|tier| items(&tier["effects"])).map(|e| e["term"].as_str().unwrap()).collect();
    assert_eq!(terms.len(), 22);
    for term in terms {
        assert!(text.contains(&folded(term)), "{term} is not in\n{text}");
    }
}

#[test]
fn the_page_holds_every_population_interaction_and_the_disclaimer() {
    let Some(text) = text(&Desk::new(), &FOR_SEVENTY) else { return };
    for words in [
        "It does not go with pregnancy.",
        "It needs special care in pregnancy.",
        "It does not go with breastfeeding.",
        "People under 18.",
        "It may harm people under 18, young children most of all.",
        "have had a drug or alcohol problem.",
        "Phenobarbital: problems with behavior can happen more often.",
        "Some medicines for fungus can change how it works. Ask us first.",
        "Do not stop suddenly.",
        // The disclaimer: supports and does not replace, information only, no practice of medicine, no liability, speak first.
        "supports your talk with your health care provider. It does not replace it.",
        "It is for information only.",
        "It is not the practice of medicine",
        "take no responsibility",
        "Always speak with your health care provider before you treat yourself.",
        "Legal Statement",
        ALREADY,
    ] {
        assert!(text.contains(words), "{words} is not in\n{text}");
    }
}

#[test]
fn about_fungus_the_page_names_no_direction() {
    let Some(text) = text(&Desk::new(), &FOR_SEVENTY) else { return };
    let words: Vec<&str> = text.split(' ').collect();
    let places: Vec<usize> = (0..words.len()).filter(|at| words[*at].to_lowercase().contains("fung")).collect();
    assert!(!places.is_empty());
    for at in places {
        // The sentence itself and what follows it.
        let near = words[at.saturating_sub(6)..(at + 14).min(words.len())].join(" ").to_lowercase();
        for direction in ["weaker", "stronger", "less effective", "reduce", "slow", "more of it", "less of it"] {
            assert!(!near.contains(direction), "{direction}: {near}");
        }
    }
}

#[test]
fn the_answers_stand_under_about_you_and_before_tell_us() {
    let Some(text) = text(&Desk::new(), &FOR_SEVENTY) else { return };
    let at = |words: &str| text.find(words).unwrap_or_else(|| panic!("{words} is not in\n{text}"));
    let (about, tell, not) = (at("About you"), at("Tell us if you ..."), at("Not about you"));
    for line in [
        "You are 65 or older. Usually avoided, but our sources do not agree: ask us. Your body clears it more slowly",
        "You have schizophrenia. Take with care.",
        "You have a mental health condition. Take with care.",
    ] {
        assert!((about..tell).contains(&at(line)), "{line}");
    }
    assert!(text[about..tell].contains(ALREADY));
    for line in ["are pregnant, or could be.", "are breastfeeding. Do not take.", "have liver disease"] {
        assert!((tell..not).contains(&at(line)), "{line}");
    }
    assert!(not < at("People under 18. Usually avoided."));
}

#[test]
fn without_answers_nothing_stands_about_you() {
    let Some(text) = text(&Desk::new(), &["handout", "clonazepam", "--date", "2026-11-22"]) else { return };
    assert!(!text.contains("About you") && !text.contains("Not about you"), "{text}");
    assert!(text.contains("Tell us if you ... are pregnant, or could be."), "{text}");
}

#[test]
fn the_file_is_tagged_titled_and_on_the_paper_that_was_asked_for() {
    let desk = Desk::new();
    for (paper, size) in [("letter", "612 x 792 pts (letter)"), ("a4", "595.276 x 841.89 pts (A4)")] {
        let path =
            write(&desk, &format!("{paper}.pdf"), &["handout", "clonazepam", "--paper", paper, "--date", "2026-11-22"]);
        let Some(info) = poppler("pdfinfo", &path, &[]) else { return };
        for wanted in [("Tagged", "yes"), ("Title", "clonazepam: medicine information"), ("Page size", size)] {
            let (key, value) = wanted;
            let line = info.lines().find_map(|line| line.strip_prefix(&format!("{key}:")));
            assert_eq!(line.map(str::trim), Some(value), "{info}");
        }
        let javascript = info.lines().find(|line| line.starts_with("JavaScript:"));
        assert!(javascript.is_some_and(|line| line.ends_with("no")), "{info}");
    }
}

#[test]
fn two_runs_write_the_same_bytes() {
    let desk = Desk::new();
    let bytes = |file| std::fs::read(write(&desk, file, &FOR_SEVENTY)).unwrap();
    let first = bytes("first.pdf");
    assert!(first.starts_with(b"%PDF-"));
    assert!(first == bytes("second.pdf"), "two runs differ");
}

#[test]
fn large_print_is_18_points() {
    let desk = Desk::new();
    let with = |flags: &[&str]| {
        let args = [&["handout", "clonazepam", "--date", "2026-11-22", "--force"], flags].concat();
        std::fs::read(write(&desk, &format!("of{}.pdf", flags.join("")), &args)).unwrap()
    };
    assert!(with(&["--large-print"]) == with(&["--size", "18"]));
    assert!(with(&[]) == with(&["--size", "12"]) && with(&[]) != with(&["--size", "14"]));
}

/// The body of a page: without the line above it and the foot below it.
fn body(page: &str) -> &str {
    let head = "clonazepam (Klonopin) 22 November 2026 ";
    let page = page.strip_prefix(head).unwrap_or(page);
    page.split("Not reviewed by your clinic.").next().unwrap()
}

#[test]
fn the_plain_text_says_the_same_in_the_same_order() {
    let desk = Desk::new();
    let plain = std::fs::read_to_string(write(&desk, "h.txt", &[&FOR_SEVENTY[..], &["--text"]].concat())).unwrap();
    let Some(pages) = pages(&write(&desk, "h.pdf", &FOR_SEVENTY)) else { return };
    let body =
        folded(&pages.iter().map(|page| body(page)).collect::<Vec<_>>().join(" ").replace('•', " ").replace('-', ""));
    let (said, foot) = plain.split_once("\nNot reviewed by your clinic.").unwrap();
    let (mut from, mut lines, mut unsaid) = (0, 0, Vec::new());
    for line in said.lines().map(read_aloud).filter(|line| !line.is_empty()) {
        let found = body[from..].find(&line);
        assert!(found.is_some(), "{line:?} does not follow in\n{}", &body[from..]);
        let at = from + found.unwrap();
        unsaid.push(body[from..at].trim());
        from = at + line.len();
        lines += 1;
    }
    assert!(lines > 100, "{lines}");
    unsaid.push(body[from..].trim());
    unsaid.retain(|words| !words.is_empty());
    assert_eq!(unsaid, ["K 0.5 mg K 1 mg K 2 mg"], "only the drawing stands in the text in other words");
    let foot = folded(&format!("Not reviewed by your clinic.{foot}"));
    assert!(pages.iter().all(|page| page.contains(&foot)), "{foot}");
}

/// A line of the plain text without hyphens, which poppler leaves out at the end of a line, without its signs for lists and headings, lines to write on and the drawing in words.
fn read_aloud(line: &str) -> String {
    let line = line.trim_start_matches(['#', '-', ' ']).replace("________", "").replace('-', "");
    let drawing = line.find("Drawing. ").filter(|_| line.starts_with("Drawing of "));
    folded(drawing.map_or(line.as_str(), |at| &line[at..]))
}

#[test]
fn nothing_about_the_patient_is_in_the_name_or_the_metadata() {
    let desk = Desk::new();
    desk.write("out/keep.txt", "");
    let folder = desk.file("out");
    let args = ["-o", folder.to_str().unwrap(), "--pregnant", "yes", "--trimester", "2", "--medicine", "fluconazole"];
    desk.run(&[&FOR_SEVENTY[..], &args].concat()).ok();
    let names: Vec<String> =
        std::fs::read_dir(&folder).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
    assert!(names.contains(&"clonazepam_en_2026-11-22.pdf".to_owned()) && names.len() == 2, "{names:?}");
    let pdf = folder.join("clonazepam_en_2026-11-22.pdf");
    let (Some(info), Some(meta)) = (poppler("pdfinfo", &pdf, &[]), poppler("pdfinfo", &pdf, &["-meta"])) else {
        return;
    };
    assert!(meta.contains("<rdf:RDF"), "{meta}");
    let raw = String::from_utf8_lossy(&std::fs::read(&pdf).unwrap()).into_owned();
    for told in [info, meta, raw].map(|text| text.to_lowercase()) {
        for word in ["schizo", "psychiatr", "elderly", "pregnan", "trimester", "fluconazole", "65 or older"] {
            assert!(!told.contains(word), "the file tells {word}");
        }
    }
}
