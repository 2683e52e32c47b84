//! Several drugs in one file: contents first, each drug on pages of its own.

use caveat::app::page;
use caveat::domain::id::Id;
use caveat::domain::patient::Patient;
use caveat::handout::Document;
use caveat::store::library::Library;
use lopdf::{Dictionary, Object};

use crate::monographs::reference;
use crate::paper::Paper;

const DRUGS: [&str; 3] = ["clonazepam", "zolpidem", "sertraline"];

fn documents() -> Vec<Document> {
    let library = Library::load(None, &reference());
    let drug = |id: &str| library.get(&Id::new(id).unwrap()).unwrap().clone();
    DRUGS.iter().map(|id| Paper::of(&drug(id), &Patient::default(), true).0).collect()
}

#[test]
fn the_contents_name_each_drug_with_the_page_it_begins_on() {
    let made = page::pdf(&documents(), &[], &reference().plain_words).unwrap();
    let pdf = lopdf::Document::load_mem(&made.bytes).unwrap();
    let pages = pdf.get_pages();
    assert_eq!(pages.len(), made.pages);
    let text = |page: u32| pdf.extract_text(&[page]).unwrap().split_whitespace().collect::<String>();
    let first = text(1);
    assert!(first.contains("Contents") && first.contains("Thenumberscountallpagesofthisfile"), "{first}");
    for id in DRUGS {
        let after = first.split_once(id).unwrap_or_else(|| panic!("{id} is not in {first}")).1;
        let number: u32 = after.chars().take_while(char::is_ascii_digit).collect::<String>().parse().unwrap();
        let begins = text(number);
        assert!(begins.contains(id) && begins.contains("Page1of"), "{id} does not begin on page {number}: {begins}");
    }
    // A footer of its own on every page but the contents.
    for page in 2..=u32::try_from(pages.len()).unwrap() {
        assert!(text(page).contains("Notreviewedbyyourclinic."), "{page}");
    }
}

fn dictionaries(pdf: &lopdf::Document) -> impl Iterator<Item = &Dictionary> {
    pdf.objects.values().filter_map(|object| object.as_dict().ok())
}

#[test]
fn the_contents_are_tagged_and_each_drug_has_a_bookmark() {
    let made = page::pdf(&documents(), &[], &reference().plain_words).unwrap();
    let pdf = lopdf::Document::load_mem(&made.bytes).unwrap();
    let of_kind = |kind: &[u8]| {
        dictionaries(&pdf).filter(|d| d.get(b"S").is_ok_and(|s| s.as_name().is_ok_and(|s| s == kind))).count()
    };
    assert_eq!((of_kind(b"TOC"), of_kind(b"TOCI"), of_kind(b"H1")), (1, 3, 4));
    let titles: Vec<String> = dictionaries(&pdf)
        .filter(|d| d.has(b"Dest") || d.has(b"A"))
        .filter_map(|d| match d.get(b"Title") {
            Ok(Object::String(bytes, _)) => Some(String::from_utf8_lossy(bytes).into_owned()),
            _ => None,
        })
        .collect();
    for id in DRUGS {
        assert!(titles.iter().any(|title| title == id), "{id} has no bookmark: {titles:?}");
    }
}

#[test]
fn one_drug_has_no_contents_and_the_text_has_them_too() {
    let plain = &reference().plain_words;
    let one = page::pdf(&documents()[..1], &[], plain).unwrap();
    let three = page::text(&documents(), &[], plain).unwrap();
    let pdf = lopdf::Document::load_mem(&one.bytes).unwrap();
    assert!(!pdf.extract_text(&[1]).unwrap().contains("Contents"));
    let text = String::from_utf8(three.bytes).unwrap();
    assert!(text.starts_with("# Contents\n- clonazepam\n- zolpidem\n- sertraline\n"), "{}", &text[..200]);
}
