use super::super::HitKind;
use super::*;

fn strings(all: &[&str]) -> Vec<String> {
    all.iter().map(|one| (*one).to_owned()).collect()
}

struct One {
    drug: &'static str,
    group: &'static str,
    brand: &'static str,
    generic: &'static str,
    labeler: &'static str,
    ndc: &'static str,
    original: bool,
    date: u32,
}

const LABELS: [One; 6] = [
    one("set-1", "clonazepam|tablet", "Klonopin", "CLONAZEPAM", "H2-Pharma", "0004-0058-01", true, 20230101),
    one("set-2", "clonazepam|tablet", "Clonazepam", "CLONAZEPAM", "RemedyRepack", "70518-1234-0", false, 20250101),
    one("set-3", "clonazepam|tablet", "Clonazepam", "CLONAZEPAM", "Teva", "0093-0832-01", true, 20240101),
    one("set-4", "clonidine|tablet", "Catapres", "CLONIDINE", "Boehringer", "0597-0006-01", true, 20160101),
    one("set-5", "valproate|tablet", "Depakote ER", "DIVALPROEX SODIUM", "AbbVie", "0074-3826-13", true, 20230501),
    one("set-6", "clonazepam|odt", "Clonazepam ODT", "CLONAZEPAM", "Par", "49884-307-02", true, 20220101),
];

#[allow(clippy::too_many_arguments)]
const fn one(
    drug: &'static str,
    group: &'static str,
    brand: &'static str,
    generic: &'static str,
    labeler: &'static str,
    ndc: &'static str,
    original: bool,
    date: u32,
) -> One {
    One { drug, group, brand, generic, labeler, ndc, original, date }
}

fn index_of<'a>(labels: impl Iterator<Item = (u32, &'a One)>) -> LabelIndex {
    let mut builder = Builder::default();
    for (row, l) in labels {
        let (brands, generics, ndcs) = (strings(&[l.brand]), strings(&[l.generic]), strings(&[l.ndc]));
        builder.add(&Entry {
            row,
            drug: l.drug,
            group: l.group,
            brands: &brands,
            generics: &generics,
            ingredients: &[],
            classes: &[],
            labeler: Some(l.labeler),
            ndcs: &ndcs,
            original: l.original,
            date: l.date,
        });
    }
    builder.finish()
}

fn index() -> LabelIndex {
    index_of((1..).zip(&LABELS))
}

fn drugs(hits: &[LabelHit]) -> Vec<&str> {
    hits.iter().map(|hit| hit.hit.drug.as_str()).collect()
}

#[test]
fn a_generic_name_gives_each_form_once_with_the_newest_of_an_original_packager() {
    let found = index().search("Clonazepam", 20);
    assert_eq!(drugs(&found.exact), ["set-3", "set-6"]);
    assert_eq!((found.exact[0].labels, found.total), (3, 2));
    assert_eq!(found.exact[0].hit.name, "clonazepam");
    assert!(found.matches.is_empty() && found.did_you_mean.is_empty());
}

#[test]
fn a_brand_gives_its_own_label_and_a_labeler_gives_theirs() {
    assert_eq!(drugs(&index().search("klonopin", 20).exact), ["set-1"]);
    let found = index().search("remedyrep", 20);
    assert_eq!((drugs(&found.matches), found.matches[0].hit.kind), (vec!["set-2"], HitKind::Labeler));
    assert!(index().named("remedyrepack").is_none(), "a firm is no drug");
}

#[test]
fn the_beginning_of_a_name_comes_before_that_of_a_word() {
    let found = index().search("er", 20);
    assert_eq!(drugs(&found.matches), ["set-5"]);
    let found = index().search("clon", 20);
    assert_eq!(drugs(&found.matches), ["set-3", "set-6", "set-4"]);
    assert_eq!(index().search("clon", 1).matches.len(), 1);
    assert_eq!(index().search("clon", 1).total, 3);
}

#[test]
fn product_codes_are_found_with_and_without_hyphens_and_set_ids_by_their_beginning() {
    for text in ["0093-0832-01", "0093083201", "0093-08"] {
        let found = index().search(text, 20);
        let hit = found.exact.first().or(found.matches.first()).unwrap();
        assert_eq!((hit.hit.drug.as_str(), hit.hit.matched.as_str()), ("set-3", "0093-0832-01"), "{text}");
    }
    assert_eq!(drugs(&index().search("set-4", 20).exact), ["set-4"]);
    assert_eq!(index().search("set-", 20).total, 0, "letters alone are a name");
}

#[test]
fn a_misspelling_is_suggested_and_opens_nothing() {
    let found = index().search("klonipin", 20);
    assert_eq!((found.total, drugs(&found.did_you_mean)), (0, vec!["set-1"]));
    assert_eq!((found.did_you_mean[0].hit.kind, found.did_you_mean[0].hit.differs), (HitKind::Distance, 1));
    let found = index().search("clonazapam", 20);
    assert_eq!(drugs(&found.did_you_mean), ["set-3", "set-6"]);
    assert_eq!(drugs(&index().search("depakot er", 20).did_you_mean), ["set-5"]);
    assert!(index().search("klon", 20).did_you_mean.is_empty());
    assert!(index().named("klonipin").is_none() && index().search("klpn", 20).did_you_mean.is_empty());
}

#[test]
fn a_name_as_a_whole_opens_the_newest_label_of_an_original_packager() {
    assert_eq!(index().named("CLONAZEPAM"), Some(3));
    assert_eq!(index().named("Klonopin"), Some(1));
    assert_eq!(index().named("set-2"), Some(2));
    assert_eq!(index().named("clonaz"), None);
    assert_eq!(index().of_same_drug(2), [3, 1, 2]);
}

#[test]
fn the_columns_hold_the_whole_index_and_a_damaged_one_no_crash() {
    let index = index();
    let columns: std::collections::BTreeMap<_, _> = index.columns().into_iter().collect();
    let back = LabelIndex::from_columns(|name| columns.get(name).cloned()).unwrap();
    for text in ["clonazepam", "klonipin", "0093", "er", "teva"] {
        assert_eq!(back.search(text, 20), index.search(text, 20), "{text}");
    }
    for damaged in columns.keys() {
        let cut = |name: &str| {
            columns.get(name).map(|c| if name == *damaged { c[..c.len() / 2].to_vec() } else { c.clone() })
        };
        if let Some(index) = LabelIndex::from_columns(cut) {
            for text in ["clonazepam", "klonipin", "0093", "er", "teva", "set-1"] {
                index.search(text, 20);
                index.named(text);
            }
        }
    }
    assert!(LabelIndex::from_columns(|name| columns.get(name).filter(|_| name != "rows").cloned()).is_none());
}

#[test]
fn the_order_of_import_changes_no_hit() {
    let backwards = index_of((1..).zip(&LABELS).collect::<Vec<_>>().into_iter().rev());
    for text in ["clonazepam", "clon", "klonipin", "0093", "er", "teva"] {
        assert_eq!(backwards.search(text, 20), index().search(text, 20), "{text}");
    }
}
