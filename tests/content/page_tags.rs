//! What a screen reader is told about a patient's page: everything painted is tagged or an artefact, headings go down
//! one level at a time, lists are lists. Read from the PDFs of three drugs on both papers in both languages.

use std::collections::BTreeSet;

use caveat::app::page;
use caveat::domain::id::Id;
use caveat::domain::patient::Patient;
use caveat::handout::compose::PageOptions;
use caveat::handout::{Document, Paper as Sheet};
use caveat::store::library::Library;
use caveat::words::Language;

use crate::monographs::reference;
use crate::paper::{Paper, options, patient};
use crate::tagged::{Mark, Node, Painted, painted};

pub const DRUGS: [&str; 3] = ["clonazepam", "zolpidem", "valproic-acid"];

/// The page of each drug on each paper in each language, for a patient with answers: every kind of list is on it.
pub fn each_file(mut check: impl FnMut(&str, &[Document], &[u8])) {
    let reference = reference();
    let library = Library::load(None, &reference);
    let who = patient("70", &["schizophrenia"], &["breastfeeding"]);
    for id in DRUGS {
        let drug = library.get(&Id::new(id).unwrap()).unwrap();
        for paper in [Sheet::A4, Sheet::Letter] {
            for language in Language::ALL {
                let page = Paper::with(drug, &who, true, PageOptions { paper, language, ..options() });
                let documents = [page.0];
                let made = page::pdf(&documents, &[], &reference.plain_words).unwrap();
                check(&format!("{id} {paper:?} {language:?}"), &documents, &made.bytes);
            }
        }
    }
}

/// Several drugs behind a page of contents.
pub fn several() -> Vec<u8> {
    let reference = reference();
    let library = Library::load(None, &reference);
    let drugs = DRUGS.map(|id| library.get(&Id::new(id).unwrap()).unwrap());
    let documents = drugs.map(|drug| Paper::of(drug, &Patient::default(), true).0);
    page::pdf(&documents, &[], &reference.plain_words).unwrap().bytes
}

/// What is wrong with a structure tree that has this many headings of level 1.
fn faults(root: &Node, first_level: usize) -> Vec<String> {
    let (mut faults, mut level, mut titles) = (Vec::new(), 0, 0);
    root.walk(&mut |above, node| {
        if let Some(next) = node.kind.strip_prefix('H').and_then(|n| n.parse::<usize>().ok()) {
            if next > level + 1 {
                faults.push(format!("H{next} follows H{level}"));
            }
            if above.starts_with('L') && above != "LBody" {
                faults.push(format!("a heading under {above}"));
            }
            titles += usize::from(next == 1);
            level = next;
        }
        let right = match node.kind.as_str() {
            "LI" => above == "L",
            "Lbl" | "LBody" => above == "LI",
            // A list in a list stands in the body of an item.
            "L" => !matches!(above, "L" | "LI" | "Lbl" | "P" | "Span") && !above.starts_with('H'),
            "TR" => matches!(above, "Table" | "THead" | "TBody" | "TFoot"),
            "TH" | "TD" => above == "TR",
            "THead" | "TBody" | "TFoot" => above == "Table",
            "TOCI" => above == "TOC",
            "Figure" => node.alt.as_ref().is_some_and(|alt| !alt.trim().is_empty()),
            _ => true,
        };
        if !right {
            faults.push(format!("{} under {above}", node.kind));
        }
        faults.extend(wrong_kids(node));
    });
    if titles != first_level {
        faults.push(format!("{titles} headings of level 1"));
    }
    faults
}

/// What a list, an item, a table or a row must hold and must not.
fn wrong_kids(node: &Node) -> Option<String> {
    let kinds: Vec<&str> = node.kids.iter().map(|kid| kid.kind.as_str()).collect();
    let right = match node.kind.as_str() {
        "L" => kinds.iter().all(|kind| *kind == "LI") && !kinds.is_empty() && node.contents.is_empty(),
        "LI" => matches!(kinds.as_slice(), ["LBody"] | ["Lbl", "LBody"]) && node.contents.is_empty(),
        "Table" | "THead" | "TBody" | "TFoot" => {
            let part = |kind: &&str| matches!(*kind, "TR" | "THead" | "TBody" | "TFoot" | "Caption");
            kinds.iter().all(part) && !kinds.is_empty() && node.contents.is_empty()
        }
        "TR" => kinds.iter().all(|kind| matches!(*kind, "TH" | "TD")) && !kinds.is_empty(),
        "TOC" => kinds.iter().all(|kind| matches!(*kind, "TOC" | "TOCI" | "Caption")),
        _ => true,
    };
    (!right).then(|| format!("{} of {kinds:?}", node.kind))
}

/// What is painted outside of every mark, and marks that the tree does not know or knows in vain.
fn untagged(pdf: &lopdf::Document, root: &Node) -> Vec<String> {
    let mut known = BTreeSet::new();
    let mut twice = Vec::new();
    root.walk(&mut |_, node| {
        for content in &node.contents {
            if !known.insert(*content) {
                twice.push(format!("{content:?} stands twice in the tree"));
            }
        }
    });
    let (mut faults, mut used) = (twice, BTreeSet::new());
    for (number, page) in pdf.get_pages() {
        for Painted { operator, mark, text } in painted(pdf, page) {
            match mark {
                Mark::Unmarked => faults.push(format!("page {number}: {operator} {text:?} is not tagged")),
                Mark::Tagged(id) => {
                    used.insert((page, id));
                }
                Mark::Artifact(_) => {}
            }
        }
    }
    faults.extend(used.difference(&known).map(|lost| format!("{lost:?} is painted and not in the tree")));
    faults.extend(known.difference(&used).map(|vain| format!("{vain:?} is in the tree and not painted")));
    faults
}

#[test]
fn everything_painted_is_tagged_headings_are_in_order_and_lists_are_nested() {
    let mut made = 0;
    each_file(|name, _, bytes| {
        let pdf = lopdf::Document::load_mem(bytes).unwrap();
        let root = Node::root(&pdf);
        assert_eq!(faults(&root, 1), Vec::<String>::new(), "{name}");
        assert_eq!(untagged(&pdf, &root), Vec::<String>::new(), "{name}");
        let mut kinds: BTreeSet<&str> = BTreeSet::new();
        root.walk(&mut |_, node| {
            kinds.insert(&node.kind);
        });
        for kind in ["H1", "H2", "H3", "L", "LI", "LBody", "P"] {
            assert!(kinds.contains(kind), "{name} has no {kind}: {kinds:?}");
        }
        made += 1;
    });
    assert_eq!(made, 12);
}

#[test]
fn several_drugs_have_a_heading_each_and_the_contents_are_tagged() {
    let pdf = lopdf::Document::load_mem(&several()).unwrap();
    let root = Node::root(&pdf);
    assert_eq!(faults(&root, DRUGS.len() + 1), Vec::<String>::new());
    assert_eq!(untagged(&pdf, &root), Vec::<String>::new());
}

#[test]
fn running_line_and_foot_are_artefacts_on_every_page_and_nothing_else_says_them() {
    let bare = |text: &str| text.chars().filter(|c| !c.is_whitespace() && *c != '\u{200b}').collect::<String>();
    each_file(|name, documents, bytes| {
        let pdf = lopdf::Document::load_mem(bytes).unwrap();
        let (header, footer) = (&documents[0].header, &documents[0].footer);
        let foot: String = footer.lines.iter().flatten().map(|run| run.text.as_str()).collect();
        let pages = pdf.get_pages();
        for (number, page) in &pages {
            let painted = painted(&pdf, *page);
            let said = |wanted: &dyn Fn(&Mark) -> bool| {
                bare(&painted.iter().filter(|p| wanted(&p.mark)).map(|p| p.text.as_str()).collect::<String>())
            };
            let foot_said = said(&|mark| *mark == Mark::Artifact("Footer".into()));
            let mark = footer.page_pattern.replace("{n}", &number.to_string());
            let mark = mark.replace("{m}", &pages.len().to_string());
            for part in [&foot, &footer.code, &mark] {
                assert!(foot_said.contains(&bare(part)), "{name}, page {number}: {part:?} is not in {foot_said:?}");
            }
            let head_said = said(&|mark| *mark == Mark::Artifact("Header".into()));
            assert_eq!(head_said.contains(&bare(&header.running)), *number > 1, "{name}, page {number}: {head_said:?}");
            let body = said(&|mark| matches!(mark, Mark::Tagged(_)));
            assert!(!body.contains(&bare(&mark)) && !body.contains(&bare(&footer.code)), "{name}, page {number}");
        }
    });
}

#[test]
fn a_skipped_level_a_lost_item_and_a_bare_row_are_found() {
    let node = |kind, kids| Node::new(kind, kids);
    let item = || node("LI", vec![node("Lbl", vec![]), node("LBody", vec![])]);
    let nested = node("LI", vec![node("LBody", vec![node("L", vec![item()])])]);
    let whole = node("", vec![node("H1", vec![]), node("H2", vec![]), node("L", vec![item(), nested])]);
    assert_eq!(faults(&whole, 1), Vec::<String>::new());
    let h1 = || node("H1", vec![]);
    for (wrong, said) in [
        (vec![h1(), node("H3", vec![])], "H3 follows H1"),
        (vec![node("H2", vec![]), h1()], "H2 follows H0"),
        (vec![h1(), h1()], "2 headings of level 1"),
        (vec![h1(), item()], "LI under "),
        (vec![h1(), node("L", vec![item(), node("L", vec![item()])])], "L under L"),
        (vec![h1(), node("L", vec![node("P", vec![])])], "L of [\"P\"]"),
        (vec![h1(), node("L", vec![node("LI", vec![node("Lbl", vec![])])])], "LI of [\"Lbl\"]"),
        (vec![h1(), node("P", vec![node("LBody", vec![])])], "LBody under P"),
        (vec![h1(), node("Table", vec![node("TD", vec![])])], "TD under Table"),
        (vec![h1(), node("Figure", vec![])], "Figure under "),
    ] {
        let found = faults(&node("", wrong), 1);
        assert!(found.iter().any(|fault| fault == said), "{said} is not in {found:?}");
    }
}
