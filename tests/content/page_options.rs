//! What a clinic chooses for its page: parts left out and parts that stay, the drawing, the letterhead.

use caveat::app::page;
use caveat::domain::handout::{LeftOut, Lock, PagePart};
use caveat::domain::patient::Patient;
use caveat::handout::compose::{Letterhead, PageOptions};
use caveat::handout::logo::Logo;
use caveat::store::library::Library;

use crate::monographs::{clonazepam, reference};
use crate::paper::{Paper, options, testamol};

fn without(parts: &[PagePart]) -> PageOptions {
    PageOptions { parts: parts.iter().copied().collect::<LeftOut>(), ..options() }
}

#[test]
fn only_what_no_patient_needs_can_be_left_out_and_the_page_says_what_is_missing() {
    let whole = Paper::of(&clonazepam(), &Patient::default(), true);
    let paper = Paper::with(&clonazepam(), &Patient::default(), true, without(&PagePart::ALL));
    let gone = |whole: &Paper, paper: &Paper| -> Vec<String> {
        let stays = |id: &str| paper.0.parts.iter().any(|part| part.id == id);
        whole.0.parts.iter().map(|part| part.id.clone()).filter(|id| !stays(id)).collect()
    };
    assert_eq!(gone(&whole, &paper), ["uses", "while", "keeping", "notes"]);
    let said = "Your clinic left out these parts: What is it for, and how does it work?; While you take it; Keeping and throwing away; Notes from your clinic. Ask us about them.";
    assert!(paper.text().contains(said), "{}", paper.text());
    assert!(!whole.text().contains("Your clinic left out"));
    // Neither a warning of stopping nor a boxed one: then these two can go as well. Warnings and help never can.
    let whole = Paper::of(&testamol(""), &Patient::default(), true);
    let small = Paper::with(&testamol(""), &Patient::default(), true, without(&PagePart::ALL));
    assert_eq!(gone(&whole, &small), ["uses", "other-medicines", "taking", "while", "keeping", "notes"]);
}

#[test]
fn each_part_says_why_it_stays() {
    let (drug, reference) = (clonazepam(), reference());
    let library = Library::load(None, &reference);
    let locks = page::locks(&library, &reference, &drug);
    let lock = |part: PagePart| locks.iter().find(|(known, _)| *known == part).unwrap().1;
    assert_eq!(locks.len(), 13);
    assert_eq!(lock(PagePart::Header), Some(Lock::Identity));
    assert_eq!(lock(PagePart::Before), Some(Lock::Warnings));
    assert_eq!(lock(PagePart::Who), Some(Lock::Help));
    assert_eq!(lock(PagePart::OtherMedicines), Some(Lock::Boxed));
    assert_eq!(lock(PagePart::Taking), Some(Lock::Stopping));
    assert_eq!(lock(PagePart::Keeping), None);
}

#[test]
fn the_drawing_can_be_left_out() {
    let drawn = Paper::of(&clonazepam(), &Patient::default(), true);
    let plain = Paper::with(&clonazepam(), &Patient::default(), true, PageOptions { tablets: false, ..options() });
    assert!(!drawn.0.name.tablets.is_empty() && plain.0.name.tablets.is_empty());
    assert!(!plain.text().contains("Drawing"));
}

#[test]
fn the_letterhead_stands_at_the_top_and_its_numbers_where_they_are_needed() {
    let drawing =
        b"<svg xmlns='http://www.w3.org/2000/svg' width='40' height='20'><rect width='40' height='20'/></svg>";
    let mut letterhead = Letterhead {
        clinic: Some("Riverside Family Clinic".into()),
        address: vec!["14 Mill Road".into()],
        telephone: Some("555 0142".into()),
        logo: Some(Logo::read(drawing).unwrap()),
        ..Letterhead::default()
    };
    letterhead.choose_country(Some(caveat::domain::country::Country::Uk), &reference().countries);
    let options = PageOptions { letterhead, ..options() };
    let paper = Paper::with(&clonazepam(), &Patient::default(), true, options);
    let text = paper.text();
    assert!(text.starts_with("Riverside Family Clinic\n14 Mill Road\n555 0142\nMedicine information\n"), "{text}");
    for line in [
        "Clinic: 555 0142",
        "Emergency number: 999",
        "Crisis line: Samaritans: 116 123",
        "To report a side effect: Yellow Card",
    ] {
        assert!(text.contains(line), "{line} is not in\n{text}");
    }
    assert_eq!(paper.0.header.logo.as_ref().unwrap().alt, "Logo of Riverside Family Clinic");
    page::pdf(&[paper.0], &[], &reference().plain_words).unwrap();
}

#[test]
fn every_number_of_a_country_names_who_says_so() {
    let reference = reference();
    assert_eq!(
        reference.countries.iter().map(|c| c.country).collect::<Vec<_>>(),
        caveat::domain::country::Country::ALL
    );
    let numbers = reference.countries.iter().flat_map(|c| [&c.emergency_number, &c.crisis_line, &c.reporting_line]);
    for number in numbers.flatten() {
        assert!(number.source.len() > 20 && !number.text.trim().is_empty(), "{number:?}");
    }
}
