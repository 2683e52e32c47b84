//! Every page in both languages, what a page may hold, where its links lead, and whose work is named.

use std::collections::BTreeSet;

use super::{Block, PAGES, Text, about, crates, place};
use crate::words::Language;

/// Of each block what it is, without its words.
fn shape(text: &Text) -> Vec<String> {
    let shape = |block: &Block| match block {
        Block::Heading { level, .. } => format!("heading {level}"),
        Block::Paragraph(_) => "paragraph".to_owned(),
        Block::Item { mark, .. } => format!("item {mark}"),
        Block::Table(rows) => format!("table of {} rows and {:?} columns", rows.len(), rows.first().map(Vec::len)),
        Block::Link { to, .. } => format!("link to {to}"),
    };
    text.blocks.iter().map(shape).collect()
}

#[test]
fn every_page_has_a_title_sections_and_words_and_nothing_that_is_not_drawn() {
    for page in &PAGES {
        for language in Language::ALL {
            let text = page.text(language);
            let at = format!("{} in {language:?}", page.id);
            assert_eq!(text.left_out, Vec::<String>::new(), "{at}");
            assert!(!text.title().is_empty(), "{at} has no title");
            let titles = text.blocks.iter().filter(|block| matches!(block, Block::Heading { level: 1, .. }));
            assert_eq!(titles.count(), 1, "{at}");
            assert!(text.blocks.len() > 6, "{at} is nearly empty");
        }
    }
}

#[test]
fn both_languages_say_the_same_things_in_the_same_order() {
    for page in &PAGES {
        let (english, mut spanish) = (shape(&page.text(Language::En)), shape(&page.text(Language::Es)));
        // Behind its title the Spanish page says that it is a translation.
        assert_eq!(spanish.remove(1), "paragraph", "{}", page.id);
        assert_eq!(spanish, english, "{}", page.id);
        let marked = page.markdown(Language::Es).contains("Traducción sin revisar");
        assert!(marked && !page.markdown(Language::En).contains("Traducción"), "{}", page.id);
        assert_ne!(page.text(Language::En).title(), "", "{}", page.id);
        assert_ne!(page.markdown(Language::En), page.markdown(Language::Es), "{}", page.id);
    }
}

#[test]
fn each_link_leads_to_another_page_and_each_page_is_linked_to() {
    for language in Language::ALL {
        let mut linked = BTreeSet::new();
        for page in &PAGES {
            for block in page.text(language).blocks {
                let Block::Link { to, text } = block else { continue };
                let target = place(&to).unwrap_or_else(|| panic!("{}: nothing is called {to}", page.id));
                assert_ne!(PAGES[target].id, page.id, "{} leads to itself", page.id);
                assert_eq!(text, PAGES[target].text(language).title(), "{}: a link is called as its page", page.id);
                linked.insert(to);
            }
        }
        let all: BTreeSet<String> = PAGES.iter().skip(1).map(|page| page.id.to_owned()).collect();
        assert!(linked.is_superset(&all), "{:?}", all.difference(&linked));
    }
}

#[test]
fn what_a_page_may_not_hold_is_named() {
    let text = Text::read("# A\n\nWords [there](b.md).\n\n![picture](c.png)\n\n<b>HTML</b>\n");
    assert!(text.left_out.len() >= 3, "{:?}", text.left_out);
    let text =
        Text::read("# A\n\n1. one **two** `three`\n2. four\n\n| a | b |\n|---|---|\n| c | d |\n\n- [There](b.md)\n");
    let expected = ["heading 1", "item 1.", "item 2.", "table of 2 rows and Some(2) columns", "link to b"];
    assert_eq!((shape(&text), text.left_out), (expected.map(str::to_owned).to_vec(), Vec::new()));
}

#[test]
fn the_parts_are_read_in_order_and_the_texts_have_a_version() {
    let crates = crates();
    assert!(crates.len() > 300 && crates.is_sorted());
    assert!(crates.iter().all(|part| !part.version.is_empty() && !part.licence.is_empty()));
    assert_eq!(about::content_version().len(), "7f3a 91c4".len());
}
