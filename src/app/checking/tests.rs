//! Medicines matched by name, brand, class and substance; drugs with each other.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test stops at once where something is missing"
)]

use super::*;
use crate::domain::monograph::Origin;
use crate::import::monograph::read;
use crate::store::paths::Places;

/// A drug of the test's own: names, class, and interactions as (with, kind).
fn ron(id: &str, brands: &str, class: &str, with: &[(&str, &str)]) -> String {
    let line = |(at, (with, kind)): (usize, &(&str, &str))| {
        format!(
            "(id: \"{id}-{at}\", with: \"{with}\", kind: {kind}, direction: other, source: \"s\", section: \"S\", words: \"With {with}.\"),"
        )
    };
    let interactions: String = with.iter().enumerate().map(line).collect();
    format!(
        "(schema: 1, drug: (id: \"{id}\", name: \"{id}\", brands: [{brands}], class: \"{class}\"),
          sources: [(id: \"s\", kind: regulator_label, read: part, short: \"S\", title: \"S\")],
          items: [], side_effects: [], statements: [], gaps: [], interactions: [{interactions}])"
    )
}

struct Desk {
    reference: Reference,
    library: Library,
    _folder: tempfile::TempDir,
}

fn desk(files: &[(&str, String)]) -> Desk {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir_all(folder.path().join("drugs")).unwrap();
    for (name, text) in files {
        std::fs::write(folder.path().join("drugs").join(format!("{name}.ron")), text).unwrap();
    }
    let reference = Reference::built_in().unwrap();
    let places = Places { data: folder.path().to_owned(), settings: folder.path().join("settings.ron") };
    let library = Library::load_small(&["clonazepam"], Some(&places), &reference);
    Desk { reference, library, _folder: folder }
}

impl Desk {
    fn monograph(&self, text: &str) -> Monograph {
        let outcome = read(text.as_bytes(), "x.ron", Origin::Clinic, self.reference.rules());
        assert!(outcome.mistakes.is_empty(), "{:?}", outcome.mistakes);
        outcome.monograph.unwrap()
    }

    /// What matched, what did not, what was the drug itself.
    fn check(&self, monograph: &Monograph, medicines: &[&str]) -> (Vec<String>, Vec<String>, Vec<String>) {
        let medicines = medicines.iter().map(|m| (*m).to_owned()).collect();
        let patient = Patient { medicines, ..Patient::default() };
        let answers = Answers::of(&patient, &self.reference.populations);
        let checked = check_one(monograph, &patient, &answers, &self.library, &self.reference);
        let named = |(i, m): &(&Interaction, Option<String>)| format!("{}<{}", i.with, m.clone().unwrap_or_default());
        (checked.interactions.iter().map(named).collect(), checked.not_checked, checked.itself)
    }
}

#[test]
fn a_known_medicine_matches_by_any_of_its_names_and_by_its_class() {
    let other = ron("exampline", "\"Examplex\"", "benzodiazepine", &[]);
    let desk = desk(&[("exampline", other)]);
    let drug = ron(
        "placebol",
        "",
        "invented",
        &[("benzodiazepines", "class"), ("examplex", "drug"), ("opioids", "class"), ("alcohol", "substance")],
    );
    let drug = desk.monograph(&drug);
    for typed in ["exampline", "EXAMPLEX", " examplex "] {
        let given = typed.trim();
        let expected = [format!("benzodiazepines<{given}"), format!("examplex<{given}")];
        assert_eq!(desk.check(&drug, &[typed]).0, expected, "{typed}");
    }
    assert_eq!(desk.check(&drug, &["Alcohol", "opioid", "oxycodone", "narcotics"]).0.len(), 4);
    assert_eq!(desk.check(&drug, &["examplexx"]), (vec![], vec!["examplexx".into()], vec![]));
}

#[test]
fn the_same_medicine_counts_once_and_a_drug_is_never_its_own() {
    let desk = desk(&[]);
    let clonazepam = desk.library.monographs().iter().find(|m| m.id().as_str() == "clonazepam").unwrap().clone();
    let (found, not_checked, itself) =
        desk.check(&clonazepam, &["fluconazole", "Fluconazole ", "FLUCONAZOLE", "???", "???"]);
    assert_eq!(found, ["antifungals<fluconazole", "antifungals<fluconazole"]);
    assert_eq!((not_checked, itself), (vec!["???".to_owned()], vec![]));
    // Under its brand it is the drug itself: all of its interactions stay in view, and it is said.
    let (all, not_checked, itself) = desk.check(&clonazepam, &["Klonopin", "clonazepam"]);
    assert_eq!(all.len(), clonazepam.interactions.len());
    assert_eq!((not_checked, itself), (vec![], vec!["Klonopin".to_owned()]));
    // A misspelling is not a name.
    assert_eq!(desk.check(&clonazepam, &["klonipin"]).1, ["klonipin"]);
    let (found, _, itself) = desk.check(&clonazepam, &["Klonopin", "alcohol"]);
    assert_eq!((found, itself), (vec!["alcohol<alcohol".to_owned()], vec!["Klonopin".to_owned()]));
}

#[test]
fn a_class_that_is_a_member_of_a_wider_class_hands_its_members_on() {
    use crate::domain::interaction::{ClassMember, MedicineClass};
    let mut desk = desk(&[]);
    let class = |name: &str, members: &[&str]| MedicineClass {
        name: name.into(),
        also: vec![format!("{name} drugs")],
        members: members.iter().map(|m| ClassMember { name: (*m).into(), source: "a source".into() }).collect(),
    };
    desk.reference.classes =
        vec![class("wide", &["narrow drugs"]), class("narrow", &["examplamine"]), class("other", &[])];
    let drug = desk.monograph(&ron("placebol", "", "invented", &[("wides", "class"), ("other", "class")]));
    assert_eq!(desk.check(&drug, &["examplamine"]).0, ["wides<examplamine"]);
    assert_eq!(desk.check(&drug, &["wide"]).0, ["wides<wide"]);
    assert_eq!(desk.check(&drug, &["others"]).0, ["other<others"]);
}

#[test]
fn checked_drugs_are_compared_with_each_other_in_both_directions() {
    let first = ron("exampline", "\"Examplex\"", "benzodiazepine", &[("otherol", "drug"), ("exampline", "drug")]);
    let second = ron("otherol", "", "opioid", &[("benzodiazepines", "class"), ("alcohol", "substance")]);
    let desk = desk(&[("exampline", first), ("otherol", second)]);
    let drug = |id: &str| desk.library.monographs().iter().find(|m| m.id().as_str() == id).unwrap().clone();
    let between = |ids: &[&str]| {
        let monographs: Vec<_> = ids.iter().map(|id| drug(id)).collect();
        let patient = Patient::default();
        let result = check(&monographs, &patient, &desk.library, &desk.reference);
        let line = |b: &Between<'_>| format!("{}+{}: {}", b.drug.id(), b.other.id(), b.interaction.with);
        result.between.iter().map(line).collect::<Vec<_>>()
    };
    assert_eq!(
        between(&["exampline", "otherol"]),
        ["exampline+otherol: otherol", "otherol+exampline: benzodiazepines"]
    );
    // Two benzodiazepines, and clonazepam's own warning about opioids; a drug never meets itself.
    assert_eq!(
        between(&["clonazepam", "otherol"]),
        ["clonazepam+otherol: opioids", "otherol+clonazepam: benzodiazepines"]
    );
    assert!(between(&["exampline"]).is_empty());
}
