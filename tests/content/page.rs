//! The patient's page of the founding drug: everything is on it, once, in order, with its sources, and nothing that
//! does not belong there.

use std::collections::{BTreeMap, BTreeSet};

use caveat::app::page;
use caveat::domain::id::Id;
use caveat::domain::monograph::Monograph;
use caveat::domain::patient::Patient;
use caveat::domain::source::SourceKind;
use caveat::handout::compose::{PageOptions, Typed};
use caveat::handout::{Block, hash::content_hash};

use crate::monographs::{clonazepam, polls, reference};
use crate::paper::{Paper, joined, options, patient, patients, testamol};

/// The number of each source in "Where this comes from".
fn numbers(paper: &Paper, monograph: &Monograph) -> BTreeMap<Id, usize> {
    let blocks = &paper.part("sources").blocks;
    let Some(Block::Numbered(listed)) = blocks.iter().find(|b| matches!(b, Block::Numbered(_))) else {
        panic!("no list of sources")
    };
    let place = |title: &str| listed.iter().position(|line| joined(line).starts_with(&format!("{title}, ")));
    let numbered = monograph.sources.iter().filter_map(|s| Some((s.id.clone(), place(&s.title)? + 1)));
    numbered.collect()
}

/// The numbers in brackets behind each standing of these words.
fn behind(text: &str, words: &str) -> Vec<Vec<usize>> {
    let standings = text.match_indices(words).filter_map(|(at, _)| {
        let (inside, _) = text[at + words.len()..].strip_prefix("\u{a0}(")?.split_once(')')?;
        Some(inside.split(", ").map(|n| n.parse().unwrap()).collect())
    });
    standings.collect()
}

fn headings(text: &str) -> Vec<&str> {
    text.lines().filter(|line| line.starts_with("# ") || line.starts_with("## ")).collect()
}

#[test]
fn the_parts_stand_in_the_order_of_the_standard() {
    for who in patients() {
        let text = Paper::of(&clonazepam(), &who, true).text();
        let expected = [
            "# clonazepam",
            "## Most important",
            "## What is it for, and how does it work?",
            "## Before you take it",
            "## Other medicines, alcohol",
            "## How to take it",
            "## While you take it",
            "## Side effects: get help now",
            "## Side effects: tell us soon",
            "## Side effects: the lists of our sources",
            "## Long use, and after you stop",
            "## Keeping and throwing away",
            "## Who to call",
            "## Notes from your clinic",
            "## Where this comes from",
        ];
        assert_eq!(headings(&text), expected);
        assert!(text.starts_with("Clinic: ________\nMedicine information\n22 November 2026\n"), "{text}");
        assert!(text.contains("\nBrand name: Klonopin\nTablet: 0.5 mg, 1 mg, 2 mg\n"), "{text}");
    }
}

#[test]
fn every_statement_stands_once_with_all_its_sources() {
    let drug = clonazepam();
    for (who, print) in patients().into_iter().zip([true, false].into_iter().cycle()) {
        let paper = Paper::of(&drug, &who, print);
        let (text, numbers) = (paper.text(), numbers(&paper, &drug));
        let mut expected: BTreeMap<(&str, &str), BTreeSet<usize>> = BTreeMap::new();
        for statement in &drug.statements {
            let key = (statement.printed(), statement.population.as_str());
            expected.entry(key).or_default().insert(numbers[&statement.source]);
        }
        for ((words, population), sources) in &expected {
            let same = expected.keys().filter(|(other, _)| other == words).count();
            let found = behind(&text, words);
            assert_eq!(found.len(), same, "{words} ({population}) in\n{text}");
            assert!(found.iter().any(|found| found.iter().eq(sources)), "{words}: {found:?}, not {sources:?}");
        }
    }
}

#[test]
fn every_item_and_interaction_stands_on_the_page_with_its_source() {
    let drug = clonazepam();
    let paper = Paper::of(&drug, &patient("70", &[], &[]), true);
    let (text, numbers) = (paper.text(), numbers(&paper, &drug));
    let items = drug.items.iter().map(|i| (i.printed(), &i.source));
    let interactions = drug.interactions.iter().map(|i| (i.printed(), &i.source));
    for (words, source) in items.chain(interactions) {
        let found = behind(&text, words);
        let number = numbers[source];
        assert!(found.iter().any(|numbers| numbers.contains(&number)), "{words} ({number}): {found:?}");
    }
    let fungus = "Some medicines for fungus can change how it works. Ask us first.";
    assert_eq!(behind(&text, fungus), [vec![numbers["us-label"], numbers["psyweb"]]], "once, with both sources");
}

#[test]
fn every_effect_term_stands_in_its_tier_to_the_letter() {
    let drug = clonazepam();
    let paper = Paper::of(&drug, &patient("70", &[], &[]), true);
    let lists = paper.part("effects").blocks.iter().find_map(|block| match block {
        Block::Tiers(tiers) => Some(tiers),
        _ => None,
    });
    let lists = lists.unwrap();
    assert_eq!(lists.len(), drug.side_effects.len());
    let mut terms = 0;
    for (tier, list) in drug.side_effects.iter().zip(lists) {
        assert!(list.heading.starts_with(&format!("{} ({})", tier.source_word, tier.effects.len())), "{list:?}");
        let items: Vec<String> = list.items.iter().map(|item| joined(item)).collect();
        for effect in &tier.effects {
            let plain = effect.plain.as_ref().map(|plain| format!(" ({plain})")).unwrap_or_default();
            assert!(items.contains(&format!("{}{plain}", effect.term)), "{} is not in {items:?}", effect.term);
            terms += 1;
        }
        assert_eq!(items.len(), tier.effects.len());
    }
    assert_eq!(terms, 22);
}

#[test]
fn the_sources_are_numbered_by_rank_and_each_is_used() {
    let drug = clonazepam();
    let paper = Paper::of(&drug, &patient("", &[], &[]), true);
    let mut numbered: Vec<(usize, SourceKind)> =
        numbers(&paper, &drug).into_iter().map(|(id, n)| (n, drug.source(&id).unwrap().kind)).collect();
    numbered.sort();
    assert_eq!(numbered.iter().map(|(n, _)| *n).collect::<Vec<_>>(), (1..=numbered.len()).collect::<Vec<_>>());
    assert!(numbered.is_sorted_by_key(|(_, kind)| *kind), "{numbered:?}");
    assert!(joined(&paper.0.footer.lines[0]).contains(&format!("Sources 1 to {}: last page.", numbered.len())));
}

#[test]
fn what_does_not_belong_on_paper_is_not_there() {
    let drug = clonazepam();
    for who in patients() {
        let paper = Paper::of(&drug, &who, true);
        let everything = serde_json::to_string(&paper.0).unwrap();
        let text = paper.text().split_whitespace().collect::<Vec<_>>().join(" ");
        for odd in drug.items.iter().filter_map(|item| item.odd_quote.as_deref()) {
            assert!(!text.contains(odd), "an odd quote is printed: {odd}");
        }
        let tall = drug.drug.tall_man.iter().chain(drug.drug.look_alikes.iter().filter_map(|l| l.tall_man.as_ref()));
        let misspelt = drug.drug.misspellings.iter().map(|m| &m.word);
        for word in tall.chain(misspelt) {
            assert!(!everything.contains(word.as_str()), "{word} is on the page");
        }
        for poll in polls() {
            assert!(!everything.contains(&poll.question), "the poll is on the page");
        }
        assert!(!everything.to_lowercase().contains("vote") && !everything.contains("3,979"));
    }
}

#[test]
fn no_dose_comes_from_the_data() {
    let paper = Paper::of(&clonazepam(), &patient("70", &[], &[]), true);
    let parts = paper.0.parts.iter().map(|part| serde_json::to_string(part).unwrap());
    let text = parts.collect::<Vec<_>>().join(" ").to_lowercase().replace('\u{a0}', " ");
    for unit in ["mg", "mcg", "ml", "gram", "milligram"] {
        for (at, _) in text.match_indices(unit) {
            let before = text[..at].trim_end();
            assert!(!before.ends_with(|c: char| c.is_ascii_digit()), "a dose: {}", &text[at.saturating_sub(30)..at]);
        }
    }
    assert!(paper.text().contains("How much: ________\nWhen: ________\n"));
}

#[test]
fn what_the_sources_leave_open_is_said() {
    let text = Paper::of(&clonazepam(), &patient("", &[], &[]), true).text();
    for about in ["a missed dose", "taking too much", "keeping and throwing it away"] {
        let gap = format!("The sources read for this page say nothing about {about}. Ask us.");
        assert_eq!(text.matches(&gap).count(), 1, "{gap}");
    }
    for ruled in ["Clinic", "Emergency number", "Crisis line", "To report a side effect", "Why you take it"] {
        assert!(text.contains(&format!("\n{ruled}: ________\n")), "{ruled}");
    }
    assert!(text.contains("## Notes from your clinic\n\n________\n________\n________\n________\n"));
}

#[test]
fn typed_names_stand_at_the_top_and_nowhere_else() {
    let drug = clonazepam();
    let who = patient("70", &["schizophrenia"], &[]);
    let named = |patient: Option<&str>, clinician: Option<&str>| {
        let typed =
            Typed { patient: patient.map(str::to_owned), clinician: clinician.map(str::to_owned), ..Typed::default() };
        PageOptions { typed, ..options() }
    };
    let (plain, typed) = (named(None, None), named(Some("Ada Quillfeather"), Some("Dr. Brandywine")));
    let name = |options| page::file_name(&drug, options, "pdf");
    assert_eq!(name(&typed), "clonazepam_en_2026-11-22.pdf");
    assert_eq!(name(&typed), name(&plain));
    let without = Paper::with(&drug, &who, true, plain);
    let with = Paper::with(&drug, &who, true, typed);
    assert_eq!(content_hash(&with.0), content_hash(&without.0));
    let text = with.text();
    let (head, body) = text.split_once("# clonazepam").unwrap();
    assert!(head.contains("For: Ada Quillfeather\nFrom: Dr. Brandywine\n"), "{head}");
    assert!(!body.contains("Quillfeather") && !body.contains("Brandywine"));
    assert_eq!(body, without.text().split_once("# clonazepam").unwrap().1);
    // The text of a page is packed in the file; what can be read there at once is metadata.
    let bytes = page::pdf(&[with.0], &["clonazepam"], &reference().plain_words).unwrap().bytes;
    let raw = String::from_utf8_lossy(&bytes);
    assert!(raw.contains("clonazepam: medicine information"), "the title can be read");
    assert!(!raw.contains("Quillfeather") && !raw.contains("Brandywine"));
}

#[test]
fn a_number_of_the_source_is_a_number_of_people_and_words_stay_words() {
    let drug = testamol(
        "side_effects: [(tier: common, source: \"web\", source_word: \"Common\", scheme: cioms, effects: [
            (id: \"a\", term: \"Ache\", percent: Some(12.0)), (id: \"b\", term: \"Blush\", percent: Some(0.35)),
            (id: \"c\", term: \"Cough\"),
        ])],",
    );
    let text = Paper::of(&drug, &Patient::default(), true).text();
    for line in ["- Ache: up to 2 in 10 people\n", "- Blush: up to 4 in 1,000 people\n", "- Cough\n"] {
        assert!(text.contains(line), "{line} is not in\n{text}");
    }
}
