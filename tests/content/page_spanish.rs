//! The page in Spanish: complete in its fixed words, honest about what is not translated or not reviewed.

use std::collections::BTreeSet;

use caveat::domain::id::Id;
use caveat::domain::monograph::Monograph;
use caveat::domain::patient::Patient;
use caveat::domain::source::ReviewStatus;
use caveat::handout::compose::PageOptions;
use caveat::handout::measures::measure;
use caveat::handout::{Block, Run, layout, render};
use caveat::store::library::Library;
use caveat::words::Language;

use crate::monographs::{clonazepam, reference};
use crate::paper::{Paper, joined, options, patients};
use crate::tree::root;
use crate::words::messages;

fn spanish() -> PageOptions {
    PageOptions { language: Language::Es, ..options() }
}

fn drug(id: &str) -> Monograph {
    let library = Library::load(None, &reference());
    (**library.get(&Id::new(id).unwrap()).unwrap()).clone()
}

fn words(file: &str) -> std::collections::BTreeMap<String, String> {
    messages(&std::fs::read_to_string(root().join("assets/words").join(file)).unwrap())
}

#[test]
fn every_fixed_sentence_of_the_page_exists_in_spanish_with_the_same_places() {
    let (english, spanish) = (words("en-handout.ftl"), words("es-handout.ftl"));
    let general = words("en.ftl");
    let places = |text: &str| -> BTreeSet<String> {
        text.split('{')
            .skip(1)
            .filter_map(|rest| Some(rest.split_once([' ', '}'])?.1.split([' ', '}']).next()?.to_owned()))
            .collect()
    };
    for (id, text) in &english {
        let translated = spanish.get(id).unwrap_or_else(|| panic!("{id} has no Spanish"));
        assert_eq!(places(text), places(translated), "{id}");
    }
    for id in spanish.keys() {
        assert!(english.contains_key(id) || general.contains_key(id), "{id} is no message of a page");
    }
}

#[test]
fn the_translation_of_clonazepam_is_whole_and_up_to_date() {
    let (drug, reference) = (clonazepam(), reference());
    let translation = reference.translation(drug.id(), Language::Es).unwrap();
    assert_eq!((translation.schema, translation.review), (1, ReviewStatus::Unreviewed));
    let mut printed: Vec<(String, String)> = Vec::new();
    printed.extend(drug.items.iter().map(|i| (i.id.to_string(), i.printed().to_owned())));
    printed.extend(drug.statements.iter().map(|s| (s.id.to_string(), s.printed().to_owned())));
    printed.extend(drug.interactions.iter().map(|i| (i.id.to_string(), i.printed().to_owned())));
    for gap in &drug.gaps {
        if let (Some(source), Some(words)) = (&gap.source, &gap.patient_words) {
            printed.push((format!("gap-{}-{source}", gap.population), words.clone()));
        }
    }
    for list in &drug.side_effects {
        printed.push((format!("tier-{}-{}", list.tier.id(), list.source), list.source_word.clone()));
        printed.extend(list.effects.iter().map(|e| (e.id.to_string(), e.term.clone())));
    }
    printed.push(("form".into(), drug.drug.form.clone().unwrap()));
    for (id, text) in &printed {
        let translated = translation.texts.get(id).unwrap_or_else(|| panic!("{id} has no translation"));
        assert_eq!(&translated.of, text, "{id} was translated from another text");
        assert!(!translated.text.trim().is_empty() && !translated.text.contains('!'), "{id}");
    }
    let known: BTreeSet<&String> = printed.iter().map(|(id, _)| id).collect();
    assert!(translation.texts.keys().all(|id| known.contains(id)), "a text of nothing is translated");
}

/// Every run of a page's parts but the sources.
fn runs(paper: &Paper) -> Vec<Run> {
    let parts = paper.0.parts.iter().filter(|part| part.id != "sources");
    let lines = parts.flat_map(|part| &part.blocks).flat_map(|block| match block {
        Block::Paragraph(runs) => vec![runs.clone()],
        Block::Bullets(items) | Block::Framed { items, .. } | Block::Numbered(items) => items.clone(),
        Block::Checks(checks) => checks.iter().flat_map(|check| check.lines.clone()).collect(),
        Block::Tiers(tiers) => tiers.iter().flat_map(|tier| tier.items.clone()).collect(),
        _ => Vec::new(),
    });
    lines.flatten().collect()
}

#[test]
fn clonazepam_is_spanish_throughout_and_says_that_nobody_reviewed_it() {
    for who in patients() {
        let paper = Paper::with(&clonazepam(), &who, true, spanish());
        assert!(
            runs(&paper).iter().all(|run| run.lang.is_none()),
            "{:?}",
            runs(&paper).iter().find(|r| r.lang.is_some())
        );
        let text = paper.text();
        for said in ["No lo deje de golpe.", "Antes de tomarlo", "Somnolencia (sueño)", "22 de noviembre de 2026"] {
            assert!(text.contains(said), "{said} is not in\n{text}");
        }
        let banner = joined(paper.0.banner.as_ref().unwrap());
        assert!(banner.starts_with("Traducción sin revisar."));
        // As text too, before the first part.
        let (before, _) = text.split_once("## ").unwrap();
        assert!(before.contains(&banner), "{before}");
        assert_eq!((paper.0.language.as_str(), paper.0.region.as_deref()), ("es", None));
    }
}

#[test]
fn what_has_no_translation_stays_english_is_marked_so_and_is_said() {
    let zolpidem = drug("zolpidem");
    let paper = Paper::with(&zolpidem, &Patient::default(), true, spanish());
    assert!(joined(paper.0.banner.as_ref().unwrap()).contains("está en inglés"));
    let marked: String =
        runs(&paper).iter().filter(|run| run.lang.as_deref() == Some("en")).map(|run| run.text.clone()).collect();
    let unmarked: String = runs(&paper).iter().filter(|run| run.lang.is_none()).map(|run| run.text.clone()).collect();
    for item in &zolpidem.items {
        assert!(marked.contains(item.printed().split(". ").next().unwrap()), "{} is not marked", item.id);
        assert!(!unmarked.contains(item.printed()), "{} is marked as Spanish", item.id);
    }
    // Fixed words are never marked as English, and one text that changed falls back alone.
    assert!(!marked.contains("Pregúntenos") && unmarked.contains("Pregúntenos"));
    let mut changed = clonazepam();
    changed.items.iter_mut().find(|i| i.id.as_str() == "us-label-driving").unwrap().patient_words =
        Some("Do not drive at all.".into());
    let paper = Paper::with(&changed, &Patient::default(), true, spanish());
    let english: Vec<Run> = runs(&paper).into_iter().filter(|run| run.lang.is_some()).collect();
    assert_eq!(english.iter().map(|run| run.text.as_str()).collect::<Vec<_>>(), ["Do not drive at all."]);
    assert!(joined(paper.0.banner.as_ref().unwrap()).contains("Algunas partes"));
}

#[test]
fn the_pdf_names_the_language_of_the_file_and_of_each_passage() {
    let bytes = render(&[Paper::with(&drug("zolpidem"), &Patient::default(), true, spanish()).0]).unwrap();
    let pdf = lopdf::Document::load_mem(&bytes).unwrap();
    assert_eq!(pdf.catalog().unwrap().get(b"Lang").unwrap().as_str().unwrap(), b"es");
    let english = pdf.objects.values().filter(|object| {
        let dictionary = object.as_dict().or_else(|_| object.as_stream().map(|stream| &stream.dict));
        dictionary.is_ok_and(|d| d.get(b"Lang").is_ok_and(|lang| lang.as_str().is_ok_and(|lang| lang == b"en")))
    });
    assert!(english.count() > 5, "passages in English are marked");
}

#[test]
fn the_note_stands_on_the_first_page_in_bold_of_14_points_and_spanish_is_measured_by_its_own_formula() {
    let document = Paper::with(&clonazepam(), &Patient::default(), true, spanish()).0;
    let pages = layout(&document).unwrap();
    let found = measure(&[document], &pages, &["clonazepam", "Klonopin"], &reference().plain_words);
    assert!(found.grade_fk.is_none_or(|_| found.words > 0));
    let ease = found.ease_huerta.unwrap();
    println!("clonazepam in Spanish: ease {ease:.0}");
    assert!(ease > 60.0, "{ease}");
}

#[test]
fn the_fixed_words_are_easy_in_spanish() {
    // "Algo fácil", school grade 6, begins at 70 on the scale of Fernández Huerta.
    let lines: Vec<String> = words("es-handout.ftl")
        .into_iter()
        .filter(|(id, text)| !id.starts_with("month") && !text.contains('{'))
        .map(|(_, text)| text)
        .collect();
    let ease = caveat::handout::measures::spanish_ease(&lines).unwrap();
    println!("all fixed words: ease {ease:.0}");
    assert!(ease >= 70.0, "{ease}");
}
