use super::*;
use crate::domain::monograph::Misspelling;

fn drug(name: &str, brands: &[&str]) -> Drug {
    let brands = brands.iter().map(|b| (*b).to_owned()).collect();
    Drug { brands, ..Drug::named(Id::from_text(name).unwrap(), name) }
}

fn index() -> NameIndex {
    let mut clonazepam = drug("clonazepam", &["Klonopin"]);
    let source = Id::new("psyweb").unwrap();
    clonazepam.misspellings.push(Misspelling { word: "Klonipin".into(), means: "Klonopin".into(), source });
    let drugs = [clonazepam, drug("clonidine", &["Catapres"]), drug("divalproex", &["Depakote ER"])];
    NameIndex::new(&drugs)
}

fn ids(hits: &[Hit]) -> Vec<&str> {
    hits.iter().map(|h| h.drug.as_str()).collect()
}

#[test]
fn a_name_as_a_whole_is_exact_in_any_case() {
    for text in ["klonopin", "KLONOPIN", " Klonopin® ", "clonazepam"] {
        let found = index().search(text);
        assert_eq!(ids(&found.exact), ["clonazepam"], "{text}");
        assert!(found.did_you_mean.is_empty(), "{text}");
    }
}

#[test]
fn a_known_misspelling_is_only_ever_suggested() {
    let found = index().search("klonipin");
    assert!(found.exact.is_empty() && found.matches.is_empty());
    assert_eq!(ids(&found.did_you_mean), ["clonazepam"]);
    assert_eq!(
        (found.did_you_mean[0].kind, found.did_you_mean[0].matched.as_str()),
        (HitKind::Misspelling, "Klonopin")
    );
    assert_eq!(found.did_you_mean[0].differs, 1);
    assert!(index().named("Klonipin").is_empty());
}

#[test]
fn the_beginning_of_any_word_matches_from_two_letters() {
    assert_eq!(ids(&index().search("clon").matches), ["clonazepam", "clonidine"]);
    assert_eq!(ids(&index().search("er").matches), ["divalproex"]);
    assert!(index().search("c").matches.is_empty());
}

#[test]
fn similar_names_are_suggested_from_five_letters_only() {
    assert_eq!(ids(&index().search("clonadine").did_you_mean), ["clonidine"]);
    assert_eq!(ids(&index().search("clonzaepam").did_you_mean), ["clonazepam"]);
    // Four letters are too easily another drug, however near.
    let short = NameIndex::new(&[drug("clobazam", &["Onfi"])]);
    assert_eq!(short.search("onvi").did_you_mean, []);
    assert_eq!(ids(&short.search("clobasam").did_you_mean), ["clobazam"]);
    assert_eq!(index().search("depacote").did_you_mean, []);
    assert_eq!(ids(&index().search("katapres").did_you_mean), ["clonidine"]);
    assert_eq!(index().search("aspirin"), Found::default());
}

#[test]
fn nothing_finds_nothing() {
    for text in ["", "  ", "®", "\u{202e}"] {
        assert_eq!(index().search(text), Found::default(), "{text:?}");
    }
}

#[test]
fn names_that_sound_alike_are_suggested() {
    let found = index().search("klonazepan");
    assert_eq!(ids(&found.did_you_mean), ["clonazepam"]);
}
