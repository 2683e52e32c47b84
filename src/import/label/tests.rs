//! The readers of labels over files of our own. Bad bytes are in `bad`.

mod bad;

use super::{Item, Oddity, Read, Refusal, kinds, read_bytes};
use crate::domain::label::{Block, Label, LabelFormat, LabelSection, Packager, SectionKind, Style};
use bad::archive;

const NEWER: &str = include_str!("../../../tests/labels/newer.xml");
const OLDER: &str = include_str!("../../../tests/labels/older.xml");
const ANSWER: &str = include_str!("../../../tests/labels/answer.json");
const PAGES: &str = include_str!("../../../tests/labels/leaflet.xml");
const LEAFLET: &str = include_str!("../../../tests/labels/leaflet.json");

/// Labels and refusals of some bytes.
fn all(bytes: &[u8]) -> (Vec<Read>, Vec<(Option<String>, Refusal)>) {
    let (mut labels, mut refused) = (Vec::new(), Vec::new());
    read_bytes(bytes, &mut |entry, item| {
        match item {
            Item::Label(read) => labels.push(*read),
            Item::Refused(refusal) => refused.push((entry.map(str::to_owned), refusal)),
        }
        true
    });
    (labels, refused)
}

fn one(text: &str) -> Read {
    let (mut labels, refused) = all(text.as_bytes());
    assert!(refused.is_empty(), "{refused:?}");
    labels.remove(0)
}

fn kind(label: &Label, kind: SectionKind) -> &LabelSection {
    label.of_kind(kind).next().unwrap_or_else(|| panic!("no {kind:?}"))
}

#[test]
fn names_come_from_the_product_and_never_from_the_title() {
    // Traps 7, 10, 13 and 15: useless titles, form and route, the case of display names, version numbers, codes as text.
    let label = one(NEWER).label;
    assert_eq!((label.names.brands, label.names.generics), (vec!["Examplaz ER".into()], vec!["examplazine".into()]));
    assert_eq!((label.identity.version, label.identity.packager), (Some(1560), Packager::Original));
    let product = &label.products[0];
    assert_eq!((product.form.as_deref(), &product.routes), (Some("TABLET"), &vec!["ORAL".to_owned()]));
    assert_eq!(product.ndcs, ["0099-0001", "0099-0001-01", "0099-0001-02"]);
    let active = &product.ingredients[0];
    assert_eq!((active.unii.as_deref(), active.strength.as_deref()), (Some("EXAMPL0001"), Some("5 mg")));
    assert_eq!(active.moieties, ["EXAMPLAZINE"]);
    let tablet = product.tablet.as_ref().unwrap();
    let (shape, size, imprint) = (tablet.shape.as_deref(), tablet.size.as_deref(), tablet.imprint.as_deref());
    assert_eq!((shape, size, imprint, tablet.score), (Some("ROUND"), Some("9 mm"), Some("EX;5"), Some(2)));
}

#[test]
fn a_section_is_found_by_code_or_number_or_title_in_both_forms() {
    // Traps 1, 2 and 9: other codes in older labels, 8.2 without a code of its own, labels of any age.
    let (newer, older) = (one(NEWER).label, one(OLDER).label);
    assert!(newer.is_newer_form() && !older.is_newer_form());
    assert_eq!(kind(&newer, SectionKind::Lactation).number.as_deref(), Some("8.2"));
    assert_eq!(kind(&older, SectionKind::Lactation).title.as_deref(), Some("Nursing Mothers"));
    assert_eq!(older.identity.effective.unwrap().as_str(), "2009-06-17");
    assert_eq!(kind(&newer, SectionKind::SpecificPopulations).children.len(), 3);
}

#[test]
fn highlights_stand_apart_and_a_boxed_warning_needs_no_title() {
    // Traps 4 and 12.
    let (newer, older) = (one(NEWER).label, one(OLDER).label);
    assert_eq!(newer.highlights[0].own_text(), "Example harm. See 5.1.");
    assert!(!kind(&newer, SectionKind::BoxedWarning).own_text().contains("See 5.1"));
    assert_eq!(kind(&older, SectionKind::BoxedWarning).own_text(), "EVERYTHING HERE IS WRITTEN IN CAPITALS.");
}

#[test]
fn a_heading_alone_stays_one_and_becomes_no_statement() {
    // Trap 5.
    let older = one(OLDER).label;
    assert!(kind(&older, SectionKind::Interactions).is_only_a_heading());
    let newer = crate::domain::label::statements::of(&one(NEWER).label, &crate::domain::id::Id::new("x").unwrap());
    let states: Vec<_> = newer.gaps.iter().map(|gap| (gap.population.as_str(), gap.state.id())).collect();
    assert_eq!(states, [("under_18", "not_stated"), ("breastfeeding", "no_data")]);
}

#[test]
fn a_repackager_and_hidden_characters_are_seen() {
    // Trap 8, and U+00AD as four real files have it.
    let read = one(OLDER);
    assert_eq!(read.label.identity.packager, Packager::Repackager);
    assert_eq!(read.oddities, [Oddity::HiddenCharacters(1)]);
    assert_eq!(kind(&read.label, SectionKind::Warnings).own_text(), "It is an example only.");
    assert_eq!(read.label.products[0].ingredients[0].strength.as_deref(), Some("10 mg/5 mL"));
}

#[test]
fn lists_tables_notes_and_references_are_what_they_are() {
    let label = one(NEWER).label;
    let Block::List(list) = &kind(&label, SectionKind::Contraindications).blocks[0] else { panic!("no list") };
    assert_eq!((list.items.len(), list.items[1].sign.as_deref()), (2, Some("b)")));
    assert!(matches!(list.items[1].blocks[1], Block::List(_)));
    let Block::Paragraph(runs) = &list.items[0].blocks[0] else { panic!("no line") };
    let referring: Vec<_> = runs.iter().filter(|run| run.style.has(Style::CROSS_REFERENCE)).collect();
    assert_eq!(referring[0].text, "Warnings (5.1)");
    let blocks = &kind(&label, SectionKind::AdverseReactions).blocks;
    let Block::Table(table) = &blocks[0] else { panic!("no table") };
    let shape: Vec<Vec<(u16, u16)>> =
        table.rows.iter().map(|row| row.cells.iter().map(|cell| (cell.columns, cell.rows)).collect()).collect();
    assert_eq!(shape, [vec![(1, 1), (2, 1)], vec![(1, 2), (1, 1), (1, 1)], vec![(1, 1), (1, 1)], vec![(3, 1)]]);
    assert!(table.rows[0].head && table.rows[0].cells[0].head);
    let Block::Footnote(note) = &blocks[1] else { panic!("no note") };
    assert_eq!(note.mark.as_deref(), Some("1"));
    let boxed = kind(&label, SectionKind::BoxedWarning);
    let Block::Paragraph(runs) = &boxed.blocks[0] else { panic!("no line") };
    assert_eq!(runs[1].style, Style::BOLD.and(Style::ITALIC));
}

#[test]
fn openfda_says_nothing_twice_and_puts_each_text_under_its_heading() {
    // Traps 3, 4, 5 and 6.
    let (labels, refused) = all(ANSWER.as_bytes());
    assert!(refused.is_empty() && labels.len() == 2, "{refused:?}");
    let label = &labels[0].label;
    let populations = kind(label, SectionKind::SpecificPopulations);
    let titles: Vec<_> = populations.children.iter().filter_map(|child| child.title.as_deref()).collect();
    assert_eq!(titles, ["8.1 Pregnancy", "8.2 Lactation", "8.4 Pediatric Use"]);
    assert_eq!(label.of_kind(SectionKind::Pregnancy).count(), 1);
    let lactation = kind(label, SectionKind::Lactation);
    assert_eq!(lactation.own_text(), "Risk Summary Nobody knows what milk makes of it.");
    assert_eq!(kind(label, SectionKind::Contraindications).own_text().matches("( 4 )").count(), 0);
    let warnings = kind(label, SectionKind::WarningsAndPrecautions);
    let numbers: Vec<_> = warnings.children.iter().filter_map(|child| child.number.as_deref()).collect();
    assert_eq!(numbers, ["5.1", "5.2"]);
    assert!(kind(label, SectionKind::Interactions).is_only_a_heading());
    let short: String = label.highlights.iter().map(LabelSection::own_text).collect();
    for words in
        ["Cats ( 4 )", "do not read aloud", "invented medicine for examples", "See full prescribing information"]
    {
        assert!(short.contains(words), "{words}: {short}");
    }
    assert!(!kind(label, SectionKind::BoxedWarning).own_text().contains("See full"));
}

#[test]
fn a_flattened_table_is_a_table_again_and_no_longer_text() {
    let label = &all(ANSWER.as_bytes()).0[0].label;
    let reactions = kind(label, SectionKind::AdverseReactions).whole_text();
    assert_eq!(reactions.matches("Yawning").count(), 1, "{reactions}");
    let sections: Vec<_> = kind(label, SectionKind::AdverseReactions).walk().collect();
    assert!(sections.iter().any(|s| s.blocks.iter().any(|block| matches!(block, Block::Table(_)))));
    assert!(reactions.ends_with("In all other trials nobody yawned."), "{reactions}");
}

#[test]
fn openfda_names_packager_and_oddities() {
    // Trap 15, wrong dates and versions, a record without names.
    let (labels, _) = all(ANSWER.as_bytes());
    assert_eq!(labels[0].label.identity.packager, Packager::Original);
    assert_eq!(labels[0].label.identity.version, Some(1647));
    let ids: Vec<_> = labels[1].oddities.iter().map(Oddity::id).collect();
    assert_eq!(ids, ["unknown-document", "wrong-version", "wrong-date", "no-name"]);
    assert_eq!(labels[1].label.identity.effective, None);
}

#[test]
fn a_leaflet_is_read_through_nested_bundles_and_escaped_pages() {
    // Trap 16.
    let read = one(LEAFLET);
    let label = &read.label;
    assert_eq!((label.names.brands[0].as_str(), label.identity.language.as_deref()), ("Examplaz", Some("en")));
    assert_eq!(label.identity.set_id, "EPI/99/1");
    let section = kind(label, SectionKind::Contraindications);
    assert_eq!(section.own_text(), "Allergie gegen Examplazin & Katzen.");
    let Block::Picture(picture) = &section.blocks[1] else { panic!("no picture") };
    assert_eq!((picture.reference.as_deref(), picture.words.as_deref()), (None, Some("A cat")));
    assert_eq!(kind(label, SectionKind::AdverseReactions).own_text(), "broken & markup");
    assert_eq!(read.oddities, [Oddity::PlainText("4.8 Undesirable effects".into())]);
}

#[test]
fn a_bundle_without_product_data_is_named_by_its_own_first_section_and_its_list() {
    let text = LEAFLET
        .replace("MedicinalProductDefinition", "Basic")
        .replace("\"status\":\"current\"", "\"identifier\":[{\"value\":\"EPI/24/9\"}],\"status\":\"current\"");
    let named = "\"section\":[{\"title\":\"1. Name\",\"code\":{\"coding\":[{\"code\":\"200000029792\"}]},\"text\":{\"div\":\"<div><p> </p><p>Examplaz 2 mg tablets.</p></div>\"}},{\"title\":\"4. CLINICAL";
    let label = one(&text.replace("\"section\":[{\"title\":\"4. CLINICAL", named)).label;
    assert_eq!(
        (label.names.brands, label.identity.set_id.as_str()),
        (vec!["Examplaz 2 mg tablets".into()], "EPI/24/9")
    );
}

#[test]
fn a_page_that_is_escaped_twice_is_a_page() {
    let page = r#"<div>&lt;p&gt;Cats&amp;nbsp;only&lt;/p&gt;&lt;ul&gt;&lt;li&gt;one&lt;/li&gt;&lt;/ul&gt;</div>"#;
    let text = LEAFLET.replace("<div><p>broken & <i>markup</p></div>", page);
    let read = one(&text);
    let section = kind(&read.label, SectionKind::AdverseReactions);
    assert_eq!(section.own_text(), "Cats\u{a0}only\none");
    assert!(matches!(section.blocks[1], Block::List(_)) && read.oddities.is_empty());
}

#[test]
fn a_heading_about_a_population_outweighs_an_older_code() {
    let text = OLDER
        .replace("<title>Nursing Mothers</title>", "<title>8.3 Females and Males of Reproductive Potential</title>");
    let label = one(&text).label;
    assert!(label.of_kind(SectionKind::Lactation).next().is_none());
    assert!(kind(&label, SectionKind::Fertility).own_text().starts_with("Caution"));
}

#[test]
fn a_number_and_a_heading_outvote_a_code_and_a_heading_outvotes_the_code_beside_the_right_one() {
    let of = |code, title| kinds::of_section(Some(code), Some(title), SectionKind::Other);
    // As in a real file; the second by number and heading together, whatever the code.
    assert_eq!(of("34074-5", "7 DRUG INTERACTIONS"), SectionKind::Interactions);
    assert_eq!(of("34068-7", "4 CONTRAINDICATIONS"), SectionKind::Contraindications);
    assert_eq!(of("34074-5", "Drug Interactions"), SectionKind::Interactions);
    assert_eq!(of("34073-7", "Laboratory Tests"), SectionKind::LaboratoryTests);
    // A code that only one of the two speaks against stays.
    assert_eq!(of("34074-5", "Drug/Laboratory Test Interactions"), SectionKind::LaboratoryTests);
    assert_eq!(of("34068-7", "Contraindications"), SectionKind::Dosage);
    assert_eq!(of("34071-1", "7 Precautions"), SectionKind::Warnings);
    // A main number alone says nothing: nothing is made of "4 Other things" but what its code says.
    assert_eq!(kinds::of_section(None, Some("4 Other things"), SectionKind::Other), SectionKind::Other);
}

#[test]
fn an_archive_of_both_forms_of_leaflet_and_of_a_label_gives_each_once() {
    let inner = archive(&[("label.xml", NEWER.as_bytes()), ("picture.jpg", b"\xff\xd8\xff")]);
    let entries = [("leaflet.json", LEAFLET.as_bytes()), ("leaflet.xml", PAGES.as_bytes()), ("label.zip", &inner)];
    let (labels, refused) = all(&archive(&entries));
    assert!(refused.is_empty(), "{refused:?}");
    let found: Vec<_> =
        labels.iter().map(|read| (read.label.names.brands[0].as_str(), read.label.identity.format)).collect();
    let expected =
        [("Examplaz", LabelFormat::Epi), ("Examplaz mite", LabelFormat::Epi), ("Examplaz ER", LabelFormat::Spl)];
    assert_eq!(found, expected);
    // The same sections of a leaflet, written as XML.
    let label = &labels[1].label;
    assert_eq!(kind(label, SectionKind::AdverseReactions).own_text(), "Yawning\nSneezing");
    assert!(matches!(kind(label, SectionKind::AdverseReactions).blocks[0], Block::List(_)));
    assert_eq!(kind(label, SectionKind::Contraindications).own_text(), "No cats & no dogs.");
}

#[test]
fn wrong_words_of_a_label_stay_as_they_are() {
    // Trap 11.
    let text = OLDER.replace("Nobody takes it.", "It is a benzodiazepione .5m-1mg.");
    assert!(kind(&one(&text).label, SectionKind::Lactation).own_text().ends_with("benzodiazepione .5m-1mg."));
}

#[test]
fn a_long_text_comes_in_pieces() {
    // Trap 17.
    let long = "Readers read on. ".repeat(9000);
    let text = ANSWER.replace("Children read other books. ", &long).replace("\"pediatric_use\"", "\"none\"");
    let label = &all(text.as_bytes()).0[0].label;
    let blocks = &kind(label, SectionKind::PediatricUse).blocks;
    let longest = blocks.iter().map(|block| match block {
        Block::Paragraph(runs) => runs.iter().map(|run| run.text.len()).sum::<usize>(),
        _ => 0,
    });
    assert!(blocks.len() > 100 && longest.max().unwrap() < 1000);
}
