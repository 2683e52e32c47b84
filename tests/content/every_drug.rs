//! What holds for every monograph: each fact has its source, each id is the only one of its name, no population
//! is passed over in silence, and the least that a monograph says is there.

use std::collections::{BTreeMap, BTreeSet};

use caveat::domain::check::{DrugCheck, Finding, check_drug};
use caveat::domain::grade::State;
use caveat::domain::id::Id;
use caveat::domain::monograph::{Monograph, Section};
use caveat::domain::patient::{Age, Answer, Answers, Patient};
use caveat::domain::population::{PopulationId, Populations};
use caveat::domain::source::{ReadExtent, SourceKind};
use caveat::domain::statement::GapReason;

use crate::monographs::{all, clonazepam, reference};

/// Every fact of a monograph that rests on a source, by a name for messages.
fn facts(drug: &Monograph) -> Vec<(String, Option<&Id>)> {
    let mut facts: Vec<(String, Option<&Id>)> = Vec::new();
    facts.extend(drug.statements.iter().map(|s| (s.id.to_string(), Some(&s.source))));
    facts.extend(drug.items.iter().map(|i| (i.id.to_string(), Some(&i.source))));
    facts.extend(drug.interactions.iter().map(|i| (i.id.to_string(), Some(&i.source))));
    facts.extend(drug.gaps.iter().map(|g| (format!("gap of {}", g.population), g.source.as_ref())));
    for list in &drug.side_effects {
        facts.push((list.source_word.clone(), Some(&list.source)));
        let serious = list.effects.iter().filter(|effect| effect.serious);
        facts.extend(serious.map(|effect| (effect.id.to_string(), effect.serious_source.as_ref())));
    }
    for strength in &drug.drug.strengths {
        facts.push((strength.id.to_string(), Some(&strength.source)));
        facts.extend(strength.colour_source.iter().map(|source| (strength.id.to_string(), Some(source))));
    }
    facts.extend(drug.drug.look_alikes.iter().map(|l| (l.name.clone(), Some(&l.source))));
    facts.extend(drug.drug.misspellings.iter().map(|m| (m.word.clone(), Some(&m.source))));
    facts
}

/// Every id that a monograph gives out.
fn ids(drug: &Monograph) -> Vec<&Id> {
    let effects = drug.side_effects.iter().flat_map(|list| &list.effects);
    let mut ids: Vec<&Id> = drug.statements.iter().map(|s| &s.id).collect();
    ids.extend(drug.items.iter().map(|i| &i.id));
    ids.extend(drug.interactions.iter().map(|i| &i.id));
    ids.extend(effects.map(|e| &e.id));
    ids.extend(drug.drug.strengths.iter().map(|s| &s.id));
    ids.extend(drug.sources.iter().map(|s| &s.id));
    ids
}

/// Everything wrong with what a monograph points at.
fn loose_ends(drug: &Monograph) -> Vec<String> {
    let unknown = |(what, source): (String, Option<&Id>)| match source {
        Some(source) if drug.source(source).is_some() => None,
        source => Some(format!("{what} rests on {source:?}")),
    };
    let mut wrong: Vec<String> = facts(drug).into_iter().filter_map(unknown).collect();
    let statements = drug.statements.iter().map(|s| &s.id);
    let can_stand_first: BTreeSet<&Id> =
        statements.chain(drug.items.iter().map(|i| &i.id)).chain(drug.interactions.iter().map(|i| &i.id)).collect();
    let missing = drug.drug.most_important.iter().filter(|id| !can_stand_first.contains(id));
    wrong.extend(missing.map(|id| format!("{id} is most important and is not there")));
    wrong
}

#[test]
fn every_fact_has_a_source_and_every_important_line_exists() {
    for (file, drug) in all() {
        assert_eq!(loose_ends(&drug), [""; 0], "{file}");
        assert!((3..=4).contains(&drug.drug.most_important.len()), "{file}: {:?}", drug.drug.most_important);
    }
    let mut broken = clonazepam();
    broken.sources.retain(|source| source.id != "us-label");
    broken.drug.most_important.push(Id::new("nowhere").unwrap());
    assert!(loose_ends(&broken).len() > 20);
}

#[test]
fn every_id_is_the_only_one_of_its_name_in_all_files() {
    let mut seen: BTreeMap<Id, String> = BTreeMap::new();
    let mut twice = Vec::new();
    for (file, drug) in all() {
        for id in ids(&drug) {
            if let Some(other) = seen.insert(id.clone(), file.clone()) {
                twice.push(format!("{id} in {file} and {other}"));
            }
        }
    }
    assert!(twice.is_empty(), "{}", twice.join("\n"));
}

/// Nobody asked, everybody, nobody, and the ages where the bounds of populations lie.
fn patients(populations: &Populations) -> Vec<Patient> {
    let answered = |answer| {
        let answers: BTreeMap<PopulationId, Answer> = populations.ids().map(|id| (id.clone(), answer)).collect();
        Patient { answers, ..Patient::default() }
    };
    let aged = |age: &&str| Patient { age: Age::read(age), ..Patient::default() };
    let mut patients: Vec<Patient> = [Answer::NotAsked, Answer::Yes, Answer::No].map(answered).into();
    patients.extend(["7m", "5", "17", "18", "40", "62", "65", "90"].iter().map(aged));
    patients
}

/// Is there a statement, or a nothing that says which kind of nothing it is and whose?
fn says_something(drug: &Monograph, finding: &Finding<'_>) -> Result<(), String> {
    if finding.statements.is_empty() && finding.gaps.is_empty() {
        return Err("neither a statement nor a gap".to_owned());
    }
    let whole = |id: &Id| drug.source(id).is_some_and(|source| source.read == ReadExtent::Whole);
    for gap in &finding.gaps {
        let of_whole = match &gap.source {
            Some(source) => whole(source),
            // For a patient about whom no statement is: all that the sources hold was read.
            None => {
                gap.explained_by == Some(GapReason::NoneForThisPatient) && drug.sources.iter().all(|s| whole(&s.id))
            }
        };
        if gap.state == State::NotStated && !of_whole {
            return Err(format!("not stated by {:?}, which was read in part", gap.source));
        }
        if gap.state == State::CheckFailed {
            return Err("check failed".to_owned());
        }
    }
    Ok(())
}

fn checked<'a>(drug: &'a Monograph, patient: &Patient, populations: &Populations) -> DrugCheck<'a> {
    check_drug(drug, patient, &Answers::of(patient, populations), populations)
}

#[test]
fn no_population_is_passed_over_in_silence() {
    let populations = reference().populations;
    let patients = patients(&populations);
    for (file, drug) in all() {
        for patient in &patients {
            let check = checked(&drug, patient, &populations);
            let found: BTreeSet<_> = check.findings.iter().map(|finding| &finding.population).collect();
            assert_eq!((found.len(), check.findings.len()), (7, 7), "{file}");
            for finding in &check.findings {
                let said = says_something(&drug, finding);
                assert_eq!(said, Ok(()), "{file}: {} for {patient:?}", finding.population);
            }
        }
    }
}

#[test]
fn a_silence_and_a_hasty_not_stated_are_noticed() {
    let populations = reference().populations;
    let nobody = Patient::default();
    let mut drug = clonazepam();
    let mut check = checked(&drug, &nobody, &populations);
    check.findings[0].statements.clear();
    check.findings[0].gaps.clear();
    assert!(says_something(&drug, &check.findings[0]).is_err());
    drop(check);
    // Only PsyWeb was read whole: without it nothing may be called not stated.
    drug.statements.clear();
    drug.gaps.clear();
    let silent = drug.clone();
    let check = checked(&silent, &nobody, &populations);
    assert!(check.findings.iter().all(|f| f.gaps.iter().all(|gap| gap.state == State::NotStated)));
    drug.sources.iter_mut().for_each(|source| source.read = ReadExtent::Part);
    assert!(check.findings.iter().all(|finding| says_something(&drug, finding).is_err()));
}

/// How many populations have a statement, or the source's own word that it has no data.
fn spoken_of(drug: &Monograph, populations: &Populations) -> usize {
    let spoken = |id: &&PopulationId| {
        drug.statements.iter().any(|s| s.population == **id)
            || drug.gaps.iter().any(|gap| gap.population == **id && gap.state == State::NoData)
    };
    populations.ids().filter(spoken).count()
}

#[test]
fn every_monograph_says_the_least_that_it_must() {
    let populations = reference().populations;
    let mut wrong = Vec::new();
    for (file, drug) in all() {
        let of_a_label = |id: &Id| drug.source(id).is_some_and(|source| source.kind == SourceKind::RegulatorLabel);
        if !drug.section(Section::Uses).any(|item| of_a_label(&item.source)) {
            wrong.push(format!("{file}: no use from a label"));
        }
        // Clonazepam's tiers are those of the founding document, which was read whole.
        let whole = |id: &Id| drug.source(id).is_some_and(|source| source.read == ReadExtent::Whole);
        let mut lists = drug.side_effects.iter().filter(|list| !list.effects.is_empty());
        if !lists.any(|list| of_a_label(&list.source) || whole(&list.source)) {
            wrong.push(format!("{file}: no side effects from a label"));
        }
        let populations = spoken_of(&drug, &populations);
        if populations < 4 {
            wrong.push(format!("{file}: only {populations} populations are spoken of"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
