//! The program is built with the files of `data` in another form (`build.rs`): what it reads from that form is what it reads
//! from the files.

use std::fmt::Debug;

use caveat::domain::country::CountryPreset;
use caveat::domain::grade::GradeWords;
use caveat::domain::interaction::MedicineClass;
use caveat::domain::plain_word::PlainWords;
use caveat::domain::poll::Poll;
use caveat::domain::population::PopulationRule;
use caveat::domain::translation::Translation;
use caveat::import::monograph::{read_built_in, ron_options};
use caveat::store::library::BUNDLED;
use caveat::store::reference::Reference;
use serde::de::DeserializeOwned;

use crate::monographs::{files, outcome, reference};
use crate::tree;

#[test]
fn each_drug_is_built_in_as_its_file_says_it() {
    let files = files("drugs");
    assert_eq!(BUNDLED.len(), files.len());
    for (path, (name, json)) in files.iter().zip(BUNDLED) {
        assert!(path.ends_with(name), "{} is not {name}", path.display());
        let (read, built_in) = (outcome(path), read_built_in(json, reference().rules()));
        assert!(read.monograph.is_some(), "{name}");
        assert_eq!(built_in.monograph, read.monograph, "{name}");
        assert_eq!((built_in.mistakes, built_in.odd_quotes), (read.mistakes, read.odd_quotes), "{name}");
    }
}

/// What the program holds, in the words of `Debug`, is what the file says.
fn same<T: DeserializeOwned + Debug>(file: &str, built_in: impl Debug) {
    let text = std::fs::read_to_string(tree::root().join("data").join(file)).unwrap();
    let read: T = ron_options().from_str(&text).unwrap();
    assert_eq!(format!("{built_in:?}"), format!("{read:?}"), "{file}");
}

#[test]
fn what_else_is_built_in_is_as_its_file_says_it() {
    let reference: Reference = reference();
    let rules: Vec<&PopulationRule> =
        reference.populations.ids().filter_map(|id| reference.populations.get(id)).collect();
    same::<Vec<PopulationRule>>("populations.ron", rules);
    same::<GradeWords>("grades.ron", &reference.grade_words);
    same::<Vec<MedicineClass>>("classes.ron", &reference.classes);
    same::<Vec<CountryPreset>>("countries.ron", &reference.countries);
    let words = std::fs::read_to_string(tree::root().join("data/plain_words.ron")).unwrap();
    assert_eq!(reference.plain_words, PlainWords::new(ron_options().from_str(&words).unwrap()));
    same::<Poll>("polls/antidepressants.ron", &reference.poll);
    let [spanish] = reference.translations.as_slice() else { panic!("one translation") };
    same::<Translation>("translations/es/clonazepam.ron", spanish);
}

/// A mistake that got past the build costs the drug: nothing of it is left out unseen.
#[test]
fn a_built_in_drug_that_breaks_a_rule_is_not_taken_as_it_is() {
    let (_, json) = BUNDLED.iter().find(|(name, _)| *name == "clonazepam.ron").unwrap();
    for (from, to) in
        [("\"grade\":\"avoid\"", "\"grade\":\"terrible\""), ("\"source\":\"psyweb\"", "\"source\":\"nowhere\"")]
    {
        let changed = json.replacen(from, to, 1);
        assert_ne!(changed, *json, "{from}");
        let read = read_built_in(&changed, reference().rules());
        assert!(read.monograph.is_none() && !read.mistakes.is_empty(), "{to}");
    }
}
