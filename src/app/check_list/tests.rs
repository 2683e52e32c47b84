//! The list of a check against clonazepam as it is built in: order, sentences, groups, medicines, bad input.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test stops at once where something is missing"
)]

use std::sync::Arc;

use proptest::prelude::*;
use proptest::sample::select;

use super::*;
use crate::app::checking::check;
use crate::domain::monograph::Monograph;
use crate::domain::patient::{Age, Patient};
use crate::store::library::Library;
use crate::store::paths::Places;
use crate::store::reference::Reference;

const SECOND: &str = include_str!("../../../tests/ui/second_drug.ron");

struct Desk {
    reference: Reference,
    library: Library,
    _folder: tempfile::TempDir,
}

impl Desk {
    fn new(files: &[(&str, &str)]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir_all(folder.path().join("drugs")).unwrap();
        for (name, text) in files {
            std::fs::write(folder.path().join("drugs").join(name), text).unwrap();
        }
        let reference = Reference::built_in().unwrap();
        let places = Places { data: folder.path().to_owned(), settings: folder.path().join("settings.ron") };
        let library = Library::load_small(&["clonazepam"], Some(&places), &reference);
        Self { reference, library, _folder: folder }
    }

    fn monographs(&self, ids: &[&str]) -> Vec<Arc<Monograph>> {
        ids.iter().map(|id| self.library.readable_or_not(&Id::new(id).unwrap()).unwrap().clone()).collect()
    }

    fn list(&self, ids: &[&str], patient: &Patient, grouping: Grouping) -> ListModel {
        let monographs = self.monographs(ids);
        ListModel::of(&Words::english(), &check(&monographs, patient, &self.library, &self.reference), grouping)
    }
}

fn patient(age: &str, answers: &[(&str, Answer)]) -> Patient {
    let answers = answers.iter().map(|(name, answer)| (PopulationId::new(name).unwrap(), *answer)).collect();
    Patient { age: Age::read(age), answers, ..Patient::default() }
}

fn sentences(group: &Group) -> Vec<&str> {
    group.entries.iter().map(|entry| entry.sentence.as_str()).collect()
}

#[test]
fn a_drug_is_read_as_sentences_in_the_order_of_the_check() {
    let desk = Desk::new(&[]);
    let list = desk.list(&["clonazepam"], &patient("70", &[("schizophrenia", Answer::Yes)]), Grouping::ByDrug);
    let [group] = list.groups.as_slice() else { panic!("{:?}", list.groups) };
    assert_eq!(
        sentences(group),
        [
            "clonazepam, elderly: avoid, long-term use, 2 sources, sources disagree (2)",
            "clonazepam, schizophrenia: caution, 1 source",
            "clonazepam, psychiatric disorder: caution, 1 source",
            "clonazepam, pregnant: contraindicated, 2 sources, sources disagree (2)",
            "clonazepam, breastfeeding: contraindicated, 1 source",
            "clonazepam, dependence: caution, 2 sources, sources disagree (2)",
            "clonazepam, under 18: no data, 1 source",
        ]
    );
    assert_eq!(
        (group.title.as_str(), group.shown.as_str(), group.note.as_str()),
        ("clonazepam", "clonazePAM", "Klonopin, benzodiazepine")
    );
    assert_eq!(group.standing, Some(Standing::Avoid));
    let always: Vec<_> = group.always.iter().map(|line| (line.boxed, line.standing_word.as_str())).collect();
    assert_eq!(
        always[..4],
        [(true, "Boxed warning"), (true, "Boxed warning"), (true, "Boxed warning"), (false, "Contraindicated")]
    );
    assert_eq!((group.always.len(), group.interactions.len()), (7, 11));
    let psychiatric = &group.entries[2];
    assert_eq!(psychiatric.see.as_deref(), Some("See schizophrenia."));
    let elderly = &group.entries[0];
    assert_eq!(elderly.highest.as_deref(), Some("US label: Monitor."));
    assert_eq!(elderly.shown_as, "Shown as Avoid, the worst of 4 statements.");
    assert_eq!(elderly.statements[0].source_name, "PsyWeb");
    assert!(
        elderly.statements[0].copy.contains("“not recommended” (PsyWeb, web article, no date, Precautions)"),
        "{}",
        elderly.statements[0].copy
    );
    assert_eq!(
        list.scope,
        "You answered 4 of 7 questions. Not asked about this patient: dose, kidney, liver, allergies, other medicines."
    );
}

#[test]
fn drugs_stand_worst_first_and_a_file_that_cannot_be_read_first_of_all() {
    let desk = Desk::new(&[("placebine.ron", SECOND), ("zbroken.ron", "(schema: 1, drug: (")]);
    let elderly = patient("70", &[]);
    for order in [["clonazepam", "placebine", "zbroken"], ["zbroken", "placebine", "clonazepam"]] {
        let list = desk.list(&order, &elderly, Grouping::ByDrug);
        let titles: Vec<_> = list.groups.iter().map(|group| group.title.as_str()).collect();
        assert_eq!(titles, ["zbroken", "clonazepam", "placebine"]);
        let broken = &list.groups[0];
        assert!(broken.entries.iter().all(|entry| entry.standing == Standing::CheckFailed));
        assert!(broken.entries[0].gaps[0].words.contains("zbroken.ron"), "{:?}", broken.entries[0].gaps);
        assert_eq!(broken.entries[0].sentence, "zbroken, elderly: check failed");
    }
}

#[test]
fn by_population_anyone_comes_first_then_yes_then_not_asked_then_no() {
    let desk = Desk::new(&[("placebine.ron", SECOND)]);
    let patient = patient("70", &[("pregnant", Answer::No)]);
    let list = desk.list(&["placebine", "clonazepam"], &patient, Grouping::ByPopulation);
    let titles: Vec<_> = list.groups.iter().map(|group| (group.title.as_str(), group.note.as_str())).collect();
    assert_eq!(titles[..3], [("For anyone", ""), ("Elderly", "Yes, from age 70"), ("Breastfeeding", "Not asked")]);
    assert_eq!(
        titles[titles.len() - 3..],
        [("Pregnant", "No"), ("Under 18", "No, from age 70"), ("Other medicines and dose", "")],
        "{titles:?}"
    );
    assert_eq!(
        sentences(&list.groups[1]),
        [
            "clonazepam, elderly: avoid, long-term use, 2 sources, sources disagree (2)",
            "placebine, elderly: caution, 1 source"
        ]
    );
    assert_eq!(list.groups[0].always.len(), 7);
    // Nothing is lost by the other grouping.
    let by_drug = desk.list(&["placebine", "clonazepam"], &patient, Grouping::ByDrug);
    let count = |list: &ListModel| {
        let of = |f: &dyn Fn(&Group) -> usize| list.groups.iter().map(f).sum::<usize>();
        (of(&|g| g.entries.len()), of(&|g| g.always.len()), of(&|g| g.interactions.len()), of(&|g| g.not_checked.len()))
    };
    assert_eq!(count(&list), count(&by_drug));
}

#[test]
fn medicines_are_named_and_what_nothing_matches_is_said_with_what_to_compare_by_hand() {
    let desk = Desk::new(&[]);
    let medicines = ["fluconazole", "Klonopin", "fluconazole", "mysterine"].map(str::to_owned).to_vec();
    let patient = Patient { medicines, ..Patient::default() };
    let list = desk.list(&["clonazepam"], &patient, Grouping::ByDrug);
    let group = &list.groups[0];
    let lines: Vec<_> = group.interactions.iter().map(|line| line.sentence.as_str()).collect();
    assert_eq!(
        lines,
        [
            "clonazepam with fluconazole (antifungals): weaker effect, sources disagree",
            "clonazepam with fluconazole (antifungals): stronger effect, sources disagree"
        ]
    );
    assert_eq!(group.not_checked[0], "Klonopin is clonazepam itself, so it is not compared with it.");
    assert!(
        group.not_checked[1]
            .starts_with("clonazepam. Not checked: mysterine. This drug has warnings about opioids, alcohol")
    );
    assert_eq!(group.not_checked.len(), 2);
    assert!(!list.scope.contains("other medicines"));
}

#[test]
fn contradictions_are_listed_and_both_statements_stay() {
    let desk = Desk::new(&[]);
    for (patient, conflicts, population) in [
        (patient("8", &[("elderly", Answer::Yes)]), 1, "elderly"),
        (patient("12", &[("under_18", Answer::No)]), 1, "under_18"),
        (patient("", &[("schizophrenia", Answer::Yes), ("psychiatric", Answer::No)]), 1, "psychiatric"),
    ] {
        let list = desk.list(&["clonazepam"], &patient, Grouping::ByDrug);
        assert_eq!(list.conflicts.len(), conflicts, "{:?}", list.conflicts);
        let entry = list.groups[0].entries.iter().find(|e| e.population.as_str() == population).unwrap();
        assert_eq!(entry.answer, Answer::Yes);
        assert!(entry.statements.iter().all(|s| s.meets != Answer::No), "{population}: {:?}", entry.statements);
    }
}

fn any_patient() -> impl Strategy<Value = Patient> {
    let names = ["elderly", "pregnant", "under_18", "schizophrenia", "breastfeeding", "psychiatric", "dependence"];
    let ages = select(&[None, Some("5m"), Some("12"), Some("40"), Some("64"), Some("65"), Some("90")][..]);
    let medicines = proptest::collection::vec(select(&["fluconazole", "Klonopin", "mysterine", "alcohol"][..]), 0..3);
    let answers = proptest::array::uniform7(select(&Answer::ALL[..]));
    (ages, answers, proptest::option::of(1..=3_u8), medicines).prop_map(move |(age, given, trimester, medicines)| {
        let answers = names.iter().map(|name| PopulationId::new(name).unwrap()).zip(given).collect();
        let medicines = medicines.into_iter().map(str::to_owned).collect();
        Patient { age: age.and_then(Age::read), trimester, answers, medicines }
    })
}

/// The statements and gaps of the list that count.
fn counted(list: &ListModel) -> Vec<String> {
    let entries = list.groups.iter().flat_map(|group| &group.entries);
    let of = |entry: &Entry| {
        let met = entry.statements.iter().filter(|s| s.meets != Answer::No).map(|s| s.id.to_string());
        met.map(|id| format!("{} {id}", entry.drug)).collect::<Vec<_>>()
    };
    let mut all: Vec<String> = entries.flat_map(of).collect();
    all.sort();
    all
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn no_sentence_of_a_check_gives_a_verdict_or_an_id(patient in any_patient(), by_drug in any::<bool>()) {
        let desk = Desk::new(&[("placebine.ron", SECOND), ("zbroken.ron", "(")]);
        let grouping = if by_drug { Grouping::ByDrug } else { Grouping::ByPopulation };
        let list = desk.list(&["clonazepam", "placebine", "zbroken"], &patient, grouping);
        let said = format!("{list:?}").to_lowercase().replace("that is not the same as safe.", "");
        for verdict in ["safe", "no problem", "no warning", "all clear", "fine to"] {
            prop_assert!(!said.contains(verdict), "{}", verdict);
        }
        for entry in list.groups.iter().flat_map(|group| &group.entries) {
            prop_assert!(!entry.sentence.contains("standing-") && !entry.sentence.contains('{'), "{}", entry.sentence);
        }
    }

    #[test]
    fn a_yes_takes_nothing_away_and_not_asked_gives_no_fewer_lines_than_no(patient in any_patient(), which in 0..7_usize) {
        let desk = Desk::new(&[("placebine.ron", SECOND)]);
        let ids = ["clonazepam", "placebine"];
        let population = desk.reference.populations.ids().nth(which).unwrap().clone();
        let with = |answer| {
            let mut patient = patient.clone();
            patient.answers.insert(population.clone(), answer);
            counted(&desk.list(&ids, &patient, Grouping::ByDrug))
        };
        let (yes, open, no) = (with(Answer::Yes), with(Answer::NotAsked), with(Answer::No));
        prop_assert!(open.iter().all(|line| yes.contains(line)), "{:?} {:?}", open, yes);
        // A typed no against an age is a contradiction, in which everything counts.
        let contradicts = patient.age.is_some() && ["elderly", "under_18"].contains(&population.as_str());
        prop_assert!(contradicts || open.len() >= no.len(), "{:?} {:?}", open, no);
    }

    #[test]
    fn the_order_of_the_drugs_does_not_depend_on_the_order_in_which_they_are_named(patient in any_patient()) {
        let desk = Desk::new(&[("placebine.ron", SECOND), ("zbroken.ron", "(")]);
        let forth = desk.list(&["clonazepam", "placebine", "zbroken"], &patient, Grouping::ByDrug);
        let back = desk.list(&["zbroken", "placebine", "clonazepam"], &patient, Grouping::ByDrug);
        prop_assert_eq!(forth.groups, back.groups);
    }
}
