//! A command that names its drugs reads those alone. It must find what it would find among all.

use caveat::store::library::{Library, Named};
use caveat::store::paths::Places;

use crate::monographs::{all, reference};

fn found(library: &Library, text: &str) -> Option<String> {
    match library.named(text) {
        Named::One(monograph) => Some(monograph.id().to_string()),
        _ => None,
    }
}

#[test]
fn each_name_means_the_same_drug_in_a_library_read_for_it_alone() {
    let folder = tempfile::tempdir().unwrap();
    let places = Places::find(Some(folder.path()), None).unwrap();
    let whole = Library::load(Some(&places), &reference());
    let mut asked = 0;
    for (_, monograph) in all() {
        for name in monograph.drug.names().chain([monograph.id().as_str()]) {
            for text in [name.to_owned(), name.to_uppercase(), format!(" {name} ")] {
                let few = Library::load_named(std::slice::from_ref(&text), &places, &reference());
                assert_eq!(found(&few, &text), found(&whole, &text), "{text}");
                assert!(found(&few, &text).is_some(), "{text}");
                asked += 1;
            }
        }
    }
    assert!(asked > 300, "{asked}");
}

#[test]
fn a_name_that_is_not_there_is_looked_for_in_the_whole_library() {
    let folder = tempfile::tempdir().unwrap();
    let places = Places::find(Some(folder.path()), None).unwrap();
    let all_of_them = Library::load(Some(&places), &reference()).monographs().len();
    for texts in [vec!["klonipin".to_owned()], vec!["clonazepam".to_owned(), "no such drug".to_owned()]] {
        assert_eq!(Library::load_named(&texts, &places, &reference()).monographs().len(), all_of_them, "{texts:?}");
    }
    let few = Library::load_named(&["Klonopin".to_owned()], &places, &reference());
    assert!((1..10).contains(&few.monographs().len()), "{}", few.monographs().len());
}
