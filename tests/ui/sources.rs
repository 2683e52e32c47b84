//! What a sentence rests on, in one step: source, section, version, date, the source's own words; and sources that
//! disagree, side by side.

use eframe::egui::Key;
use eframe::egui::accesskit::Role;

use crate::support::{Desk, name_of};

/// Presses the one line that begins so, by key or by mouse.
fn press(desk: &mut Desk, start: &str, by_key: bool) {
    if by_key {
        let name = name_of(&desk.beginning(Role::Button, start));
        desk.focus(Role::Button, &name);
        desk.press(Key::Enter);
    } else {
        desk.click_beginning(Role::Button, start);
    }
}

#[test]
fn a_line_opens_its_source_with_section_and_phrase_and_closes() {
    let mut desk = Desk::new();
    let cases = [
        (
            "Tablets are swallowed whole with water.",
            "Dosage and administration: Tablets are swallowed whole with water. “with water by swallowing the tablet whole”",
            "regulator label, no date",
        ),
        (
            "Stopping suddenly after long-term use can harm health badly",
            "Possible Side Effects: Stopping suddenly after long-term use can harm health badly and can even cause death. \
             “can even cause death”",
            "web article, no date",
        ),
        (
            "With valproate, long absence seizures",
            "Drug interactions: With valproate, long absence seizures (absence status) can happen.",
            "8d0621b0-353e-4c4d-86de-0d6f263bff4b · effective Jan 2023, 3 years old",
        ),
        (
            "Avoid. Elderly, long-term use. ",
            "Precautions: Older people break it down more slowly; not for long-term use, as it may build up in the body. \
             “not recommended”",
            "Web page, no date, author unknown.",
        ),
    ];
    let texts = |desk: &Desk, words: &str| desk.names(Role::Label).iter().filter(|text| text.contains(words)).count();
    for (line, inside, source) in cases {
        for by_key in [true, false] {
            let before = (texts(&desk, inside), texts(&desk, source));
            press(&mut desk, line, by_key);
            assert_eq!(texts(&desk, inside), before.0 + 1, "{line}");
            assert!(texts(&desk, source) > before.1, "{line}: {source}");
            press(&mut desk, line, by_key);
            assert_eq!((texts(&desk, inside), texts(&desk, source)), before, "{line}");
        }
    }
}

#[test]
fn a_version_is_shown_where_the_source_has_one() {
    let mut desk = Desk::with_second_drug();
    desk.search("placebine");
    desk.press(Key::Enter);
    press(&mut desk, "Caution. Elderly. Older people yawn more.", false);
    desk.assert_reads(
        "Invented label: Placebine, invented label · regulator label, May 2020 · version 7 · effective May 2020, 6 years old",
    );
    desk.assert_reads("Warnings: Older people yawn more. “use with caution”");
}

#[test]
fn two_sources_that_disagree_stand_side_by_side_the_regulator_first() {
    let desk = Desk::new();
    for (label, web) in [
        (
            "Antifungals by mouth (fluconazole) may slow its breakdown",
            "Some antifungal medicines may make it work less.",
        ),
        ("Phenobarbital speeds up its breakdown", "With phenobarbital, problems of behavior"),
    ] {
        let (label, web) = (desk.beginning(Role::Button, label), desk.beginning(Role::Button, web));
        assert!((label.rect().top() - web.rect().top()).abs() < 1.0, "not beside each other");
        assert!(label.rect().right() <= web.rect().left() + 1.0, "{:?} {:?}", label.rect(), web.rect());
        assert!(name_of(&label).contains("US label, regulator label, no date"));
        assert!(name_of(&web).contains("PsyWeb, web article, no date"));
    }
    desk.assert_reads("Sources disagree");
}

#[test]
fn uses_that_disagree_stand_side_by_side_the_label_first() {
    let desk = Desk::new();
    let label = desk.beginning(Role::Button, "Two uses only: some seizure disorders");
    let web = desk.beginning(Role::Button, "Seizure disorders, panic disorder");
    assert!((label.rect().top() - web.rect().top()).abs() < 1.0 && label.rect().right() <= web.rect().left() + 1.0);
    desk.assert_reads("US label says");
    desk.assert_reads("PsyWeb says");
    // Where two have no room beside each other, the label is above.
    let desk = Desk::sized([899.0, 640.0]);
    let label = desk.beginning(Role::Button, "Two uses only: some seizure disorders");
    let web = desk.beginning(Role::Button, "Seizure disorders, panic disorder");
    assert!(label.rect().bottom() <= web.rect().top() + 1.0 || label.rect().right() <= web.rect().left() + 1.0);
}

#[test]
fn an_odd_dose_is_quoted_and_marked_and_never_put_right() {
    let desk = Desk::new();
    let dose = name_of(&desk.beginning(Role::Button, "Above a daily dose that the source writes oddly"));
    assert!(dose.contains("“Doses higher than .5m-1mg per day” Written oddly in the source"), "{dose}");
    assert!(!desk.names(Role::Label).iter().any(|text| text.contains("0.5 mg-1 mg") || text.contains("0.5mg")));
    assert!(desk.is_there(Role::Label, "Written oddly in the source"));
}

#[test]
fn precautions_are_worst_first_and_gaps_follow() {
    let desk = Desk::new();
    let names = desk.names(Role::Button);
    let starts = [
        "Boxed warning. Anyone, opioids. ",
        "Contraindicated. Anyone, liver disease. ",
        "Monitor. Anyone, suicidal thoughts. ",
        "Contraindicated. Pregnant. ",
        "Contraindicated. Breastfeeding. ",
        // The sources disagree about these people: all statements about them stand together.
        "Avoid. Elderly, long-term use. ",
        "Not assessed. Elderly. ",
        "Monitor. Elderly. ",
        "Caution. Schizophrenia. ",
    ];
    let places: Vec<usize> =
        starts.iter().map(|start| names.iter().position(|name| name.starts_with(start)).expect(start)).collect();
    assert!(places.is_sorted(), "{places:?}");
    desk.assert_reads(
        "Elderly. No trials were done in people of 65 and over. “no clinical trial experience with clonazepam tablets”",
    );
}

#[test]
fn every_source_says_that_nobody_has_reviewed_it() {
    let desk = Desk::new();
    let texts = desk.names(Role::Label);
    // Nine sources, and the drug as a whole under its title.
    assert_eq!(texts.iter().filter(|text| *text == "Not reviewed").count(), 10);
    desk.assert_reads("9 sources");
    let sources = ["US label, Klonopin: ", "US label: ", "Beers criteria: ", "LactMed: ", "PsyWeb: "];
    let places: Vec<usize> =
        sources.iter().map(|start| texts.iter().position(|text| text.starts_with(start)).expect(start)).collect();
    assert!(places.is_sorted(), "{places:?}");
}

#[test]
fn a_source_tells_kind_rank_date_age_reading_and_licence_or_that_it_has_none() {
    let desk = Desk::new();
    for words in [
        "Regulator label · rank 1 of 9 · US · H2-Pharma, LLC",
        "effective Jan 2023, 3 years old · no version · read in part",
        "Licence: Public domain (openFDA, CC0) · Document 8d0621b0-353e-4c4d-86de-0d6f263bff4b",
        "Web article · rank 9 of 9",
        "no date · no version · read whole",
        "Licence not given",
    ] {
        desk.assert_reads(words);
    }
}

#[test]
fn the_tablets_have_one_name_for_all() {
    let desk = Desk::new();
    let images = desk.names(Role::Image);
    assert_eq!(images.len(), 1, "{images:?}");
    for words in ["Klonopin tablets: ", "0.5 mg orange", "1 mg blue", "2 mg white", "K-shaped cut"] {
        assert!(images[0].contains(words), "{images:?}");
    }
    desk.assert_reads("Drawing. K-shaped cut from the label, colours from other pages.");
}
