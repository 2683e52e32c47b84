//! What leads from a line to its source, and what goes to the clipboard.

use super::{Desk, write};
use crate::app::Command;
use crate::app::command::{PatientCommand, ReadingCommand};
use crate::app::source_text;
use crate::app::text_ages::text_ages;
use crate::domain::effect::Tier;
use crate::domain::id::Id;
use crate::domain::line::{LineId, LineRef, TierRef};
use crate::domain::patient::Answer;
use crate::domain::precautions::blocks;

/// A drug of the clinic's own with two labels and a web page that say different things.
const DISAGREEING: &str = include_str!("../../../../tests/ui/disagreeing_drug.ron");

fn id(text: &str) -> Id {
    Id::new(text).unwrap()
}

fn disagreeing() -> Desk {
    let folder = tempfile::tempdir().unwrap();
    write(&folder.path().join("drugs/quarreline.ron"), DISAGREEING);
    let desk = Desk::on(folder);
    assert_eq!(desk.notices(), Vec::<&str>::new());
    desk
}

fn report(desk: &mut Desk, drug: &str, line: LineId) -> Option<String> {
    desk.app.update(Command::Reading(ReadingCommand::ReportMistake(LineRef { drug: id(drug), line })));
    desk.app.take_clipboard()
}

#[test]
fn every_line_of_every_drug_rests_on_a_source_and_can_be_reported() {
    let mut desk = disagreeing();
    let library = desk.app.state.library.clone();
    for monograph in library.monographs() {
        let lines = monograph.lines();
        assert!(lines.len() > 10, "{}", monograph.id());
        for line in &lines {
            let source = monograph.source(line.source.unwrap()).expect("a source");
            let text = report(&mut desk, monograph.id().as_str(), line.id.clone()).expect("a report");
            assert_eq!(monograph.line(&line.id).as_ref(), Some(line));
            for part in [monograph.id().as_str(), source.id.as_str(), &source.title, &line.entry, &line.words] {
                let part = part.split_whitespace().collect::<Vec<_>>().join(" ");
                let misspelt = matches!(line.id, LineId::Misspelling(_)) && part == line.words;
                assert!(text.contains(&part) || misspelt, "{part:?} not in {text:?}");
            }
            assert_eq!(text.lines().count(), 1, "{text}");
        }
    }
}

#[test]
fn a_report_is_one_line_with_all_that_names_the_text_and_nothing_about_the_patient() {
    let mut desk = Desk::with_second_drug();
    desk.age("77");
    desk.answer("schizophrenia", Answer::Yes);
    desk.patient(PatientCommand::Trimester(Some(2)));
    let text = report(&mut desk, "placebine", LineId::Entry(id("invented-elderly"))).unwrap();
    let version = env!("CARGO_PKG_VERSION");
    assert_eq!(
        text,
        format!(
            "Mistake in a text of Caveat {version} | drug: placebine | entry: invented-elderly | source: invented-label | \
             title: Placebine, invented label | document: none | version: version 7 | date: 2020-05 | section: Warnings | \
             text: Older people yawn more. “use with caution”"
        )
    );
    let odd = report(&mut desk, "clonazepam", LineId::Entry(id("psyweb-dose"))).unwrap();
    assert!(odd.contains("date: none") && odd.contains("“Doses higher than .5m-1mg per day”"), "{odd}");
    let source = report(&mut desk, "clonazepam", LineId::Source(id("psyweb"))).unwrap();
    assert!(source.contains("entry: psyweb | source: psyweb | title: Clonazepam (Klonopin)"), "{source}");
    for text in [text, odd, source] {
        assert!(!text.contains("77") && !text.contains("chizophrenia") && !text.contains("rimester"), "{text}");
    }
}

#[test]
fn a_report_is_taken_once_and_said_once() {
    let mut desk = Desk::new();
    let line = LineId::Entry(id("drowsiness"));
    assert!(report(&mut desk, "clonazepam", line.clone()).is_some());
    assert_eq!(desk.app.take_clipboard(), None);
    assert!(report(&mut desk, "clonazepam", line).is_some());
    let notices: Vec<(&str, &str)> =
        desk.app.state.notices.shown.iter().map(|n| (n.title.as_str(), n.text.as_str())).collect();
    assert_eq!(notices, [("Copied.", "Send it to whoever keeps this library.")]);
    for (drug, line) in [("clonazepam", "nothing"), ("nothing", "drowsiness")] {
        assert_eq!(report(&mut desk, drug, LineId::Entry(id(line))), None);
    }
    assert_eq!(desk.notices().len(), 1);
}

#[test]
fn a_source_is_copied_as_one_line_without_an_age() {
    let mut desk = Desk::with_second_drug();
    let mut copy = |drug: &str, source: &str| {
        let command = ReadingCommand::CopySource { drug: id(drug), source: id(source) };
        desk.app.update(Command::Reading(command));
        desk.app.take_clipboard()
    };
    assert_eq!(
        copy("placebine", "invented-label").unwrap(),
        "Placebine, invented label. regulator label. version 7. effective May 2020"
    );
    assert_eq!(
        copy("clonazepam", "klonopin-label").unwrap(),
        "Klonopin (clonazepam) tablets, prescribing information. H2-Pharma, LLC. regulator label. US. \
         8d0621b0-353e-4c4d-86de-0d6f263bff4b. effective Jan 2023. Public domain (openFDA, CC0)"
    );
    assert_eq!(copy("clonazepam", "psyweb").unwrap(), "Clonazepam (Klonopin). PsyWeb. web article. no date");
    assert_eq!(copy("clonazepam", "invented-label"), None);
}

#[test]
fn a_source_says_its_version_and_age_in_words() {
    let desk = disagreeing();
    let state = &desk.app.state;
    let monograph = state.library.get(&id("quarreline")).unwrap();
    let said = |source: &str| {
        let source = monograph.source(&id(source)).unwrap();
        [source_text::version(&state.words, source), source_text::effective(&state.words, source, state.today.as_ref())]
    };
    let some = |text: &str| Some(text.to_owned());
    assert_eq!(said("new-label"), [some("version 16"), some("effective 30 Aug 2026, 2 months old")]);
    assert_eq!(said("old-label"), [None, some("effective Mar 2019, 7 years old")]);
    assert_eq!(said("web-page"), [None, None]);
    let source = monograph.source(&id("old-label")).unwrap();
    assert_eq!(source_text::effective(&state.words, source, None), some("effective Mar 2019"));
}

#[test]
fn what_sources_grade_differently_stands_together_worst_first_then_by_rank() {
    let desk = disagreeing();
    let monograph = desk.app.state.library.get(&id("quarreline")).unwrap();
    let blocks = blocks(monograph, &desk.app.state.reference.populations);
    let ids: Vec<(Vec<&str>, usize)> =
        blocks.iter().map(|b| (b.statements.iter().map(|s| s.id.as_str()).collect(), b.different_grades)).collect();
    assert_eq!(
        ids,
        [
            (vec!["anyone-boxed"], 1),
            (vec!["anyone-web"], 1),
            (vec!["anyone-label"], 1),
            (vec!["pregnant-web", "pregnant-new", "pregnant-old", "pregnant-ungraded", "pregnant-monitor"], 2),
            // One source alone never disagrees with itself, and equal grades do not disagree.
            (vec!["elderly-label"], 1),
            (vec!["breastfeeding-label"], 1),
            (vec!["breastfeeding-web"], 1),
            (vec!["elderly-label-2"], 1),
        ]
    );
}

#[test]
fn effects_stand_under_their_source_the_regulator_first_and_fold_apart() {
    let mut desk = disagreeing();
    let drug = id("quarreline");
    let monograph = desk.app.state.library.get(&drug).unwrap().clone();
    let lists: Vec<(&str, Tier)> =
        monograph.effects_by_source().iter().map(|list| (list.source.as_str(), list.tier)).collect();
    assert_eq!(
        lists,
        [
            ("new-label", Tier::Common),
            ("old-label", Tier::Common),
            ("web-page", Tier::Common),
            ("web-page", Tier::Rare)
        ]
    );
    let tier = |source: &str| TierRef { drug: drug.clone(), source: id(source), tier: Tier::Common };
    let open = |desk: &Desk| {
        [("new-label", true), ("old-label", false), ("web-page", false)]
            .map(|(source, first)| desk.app.state.reading.tier_is_open(&tier(source), first))
    };
    assert_eq!(open(&desk), [true, false, false]);
    desk.app.update(Command::Reading(ReadingCommand::ToggleTier(tier("web-page"))));
    assert_eq!(open(&desk), [true, false, true]);
}

#[test]
fn the_oldest_texts_are_those_without_a_date_then_by_date() {
    let desk = disagreeing();
    let ages = text_ages(desk.app.state.library.monographs().iter().map(AsRef::as_ref));
    let named = |texts: &[crate::app::text_ages::DatedText<'_>]| {
        texts.iter().map(|t| format!("{} {}", t.drug.id(), t.source.id)).collect::<Vec<_>>()
    };
    let mine = |texts: Vec<String>| {
        texts.into_iter().filter(|t| t.starts_with("quarreline") || t.ends_with("klonopin-label")).collect::<Vec<_>>()
    };
    assert_eq!(mine(named(&ages.undated)), ["quarreline web-page"]);
    assert_eq!(mine(named(&ages.dated)), ["quarreline old-label", "clonazepam klonopin-label", "quarreline new-label"]);
    let dates: Vec<_> = ages.dated.iter().map(|t| t.source.effective.clone()).collect();
    assert!(dates.is_sorted(), "{dates:?}");
}
