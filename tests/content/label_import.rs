//! The readers of official labels over the large set of real files: each is taken in or refused with its right reason, its
//! text is found in the label, once, and under its heading. The text is taken out of the files a second time here, by
//! another way and another library.

use std::collections::BTreeMap;
use std::path::Path;

use caveat::domain::label::{Block, Label, LabelSection, SectionKind, Style};
use caveat::import::label::{Item, Read, Refusal, read_bytes};
use serde_json::Value;

use crate::label_set::{folder, relative};
use crate::tree::files_below;

/// Every file of the set that is no label, and why.
const REFUSED: &[(&str, &str)] = &[
    ("spl/hafsaahmed614__homeopathic_1e5c425c-1387-49c4-8200-b36cb8925f9c.xml", "animal"),
    ("spl/hafsaahmed614__other_26395c33-a90d-483a-96e9-f9f446cf5b53.xml", "bulk"),
    ("spl/hafsaahmed614__other_375fc53c-643d-4137-b034-ac11b783022c.xml", "bulk"),
    // Lists of classes.
    ("spl_other/FDA__4ad64379-4281-4d60-bf5f-655931ceba13.xml", "index"),
    ("spl_other/FDA__METHOXSALEN.xml", "index"),
    // A request of a firm for its code.
    ("spl_other/HL7__Labeler-Request-sample-spl.xml", "not_a_label"),
    ("openfda/pharmgkb/labels_with_no_reponse.tsv", "not_a_label"),
    ("openfda/pharmgkb/map_appId_to_name.tsv", "not_a_label"),
    ("openfda/pharmgkb/timestamp.json", "not_a_label"),
    ("epi/hl7-eu__pt-scenario.json", "not_a_label"),
    // "<b>" is closed by "</P>".
    ("epi/cander2__DiflucanCapsulesEN.xml", "invalid"),
    ("epi/cander2__IFU_blank_template.xml", "template"),
];

/// What one file gave.
pub struct File {
    pub name: String,
    pub bytes: Vec<u8>,
    pub labels: Vec<Read>,
    refused: Vec<(Option<String>, Refusal)>,
}

fn read(folder: &Path, path: &Path) -> File {
    let bytes = std::fs::read(path).unwrap();
    let (mut labels, mut refused) = (Vec::new(), Vec::new());
    read_bytes(&bytes, &mut |entry, item| {
        match item {
            Item::Label(read) => labels.push(*read),
            Item::Refused(refusal) => refused.push((entry.map(str::to_owned), refusal)),
        }
        true
    });
    File { name: relative(folder, path), bytes, labels, refused }
}

pub fn files() -> Option<Vec<File>> {
    let folder = folder()?;
    let paths =
        ["spl", "spl_other", "spl_zip", "openfda", "epi"].iter().flat_map(|part| files_below(&folder.join(part), ""));
    Some(paths.map(|path| read(&folder, &path)).collect())
}

/// The letters of a text without white space and without what nobody sees.
fn squeezed(text: &str) -> String {
    let seen = |c: &char| !c.is_whitespace() && !caveat::domain::text::is_hostile(*c);
    text.chars().filter(seen).collect()
}

/// The letters of blocks without the numbers that a reader gives to footnotes.
fn letters(blocks: &[Block]) -> String {
    fn push(block: &Block, into: &mut String) {
        match block {
            Block::Paragraph(runs) => push_runs(runs, into),
            Block::List(list) => {
                push_runs(&list.caption, into);
                for item in &list.items {
                    into.push_str(item.sign.as_deref().unwrap_or_default());
                    item.blocks.iter().for_each(|block| push(block, into));
                }
            }
            Block::Table(table) => {
                push_runs(&table.caption, into);
                let cells = table.rows.iter().flat_map(|row| &row.cells);
                cells.flat_map(|cell| &cell.blocks).for_each(|block| push(block, into));
            }
            Block::Footnote(note) => note.blocks.iter().for_each(|block| push(block, into)),
            Block::Picture(picture) => into.push_str(picture.words.as_deref().unwrap_or_default()),
        }
    }
    fn push_runs(runs: &[caveat::domain::label::Run], into: &mut String) {
        let seen = runs.iter().filter(|run| !run.style.has(Style::FOOTNOTE_MARK));
        seen.for_each(|run| into.push_str(&run.text));
        into.push('\n');
    }
    let mut text = String::new();
    blocks.iter().for_each(|block| push(block, &mut text));
    squeezed(&text)
}

pub fn whole(section: &LabelSection) -> String {
    section.walk().map(|s| squeezed(s.title.as_deref().unwrap_or_default()) + &letters(&s.blocks)).collect()
}

fn everything(label: &Label) -> String {
    label.sections.iter().chain(&label.highlights).map(whole).collect()
}

/// How much of a text was looked for and how much was found, by letters.
#[derive(Default, Clone, Copy)]
pub struct Share {
    found: usize,
    /// As phrases of three words or more, in their order.
    in_order: usize,
    all: usize,
}

impl Share {
    /// Looks for a piece; where it does not stand as a whole, for its halves. Below three words the order no longer counts:
    /// a footnote is lifted out of the middle of a cell.
    pub fn add(&mut self, piece: &str, hay: &str) {
        let letters = squeezed(piece);
        let words: Vec<&str> = piece.split_whitespace().collect();
        if hay.contains(&letters) {
            self.found += letters.len();
            self.in_order += if words.len() > 2 { letters.len() } else { 0 };
            self.all += letters.len();
        } else if words.len() < 2 {
            self.all += letters.len();
            // The flat text glues a note to the word before it: "inhibitorIn".
            let halves = (2..letters.len().saturating_sub(1)).filter_map(|at| letters.split_at_checked(at));
            let mut glued = halves.filter(|(first, second)| hay.contains(first) && hay.contains(second));
            self.found += if glued.next().is_some() { letters.len() } else { 0 };
        } else {
            let (first, second) = words.split_at(words.len() / 2);
            self.add(&first.join(" "), hay);
            self.add(&second.join(" "), hay);
        }
    }

    fn join(&mut self, other: Self) {
        self.found += other.found;
        self.in_order += other.in_order;
        self.all += other.all;
    }

    pub fn is_empty(self) -> bool {
        self.all == 0
    }

    fn in_order(self) -> f64 {
        100.0 * self.in_order as f64 / self.all.max(1) as f64
    }

    pub fn percent(self) -> f64 {
        100.0 * self.found as f64 / self.all.max(1) as f64
    }
}

#[test]
fn every_file_is_taken_in_or_refused_with_its_right_reason() {
    let Some(files) = files() else { return };
    let expected: BTreeMap<&str, &str> = REFUSED.iter().copied().collect();
    let mut wrong = Vec::new();
    for file in &files {
        let found = file.refused.first().map(|(_, refusal)| refusal.reason.id());
        if found != expected.get(file.name.as_str()).copied() {
            wrong.push(format!("{}: {:?} {} labels", file.name, file.refused, file.labels.len()));
        }
    }
    let labels: usize = files.iter().map(|file| file.labels.len()).sum();
    println!("{} files, {labels} labels, {} refused", files.len(), expected.len());
    let mut odd: BTreeMap<&str, usize> = BTreeMap::new();
    for oddity in files.iter().flat_map(|file| &file.labels).flat_map(|read| &read.oddities) {
        *odd.entry(oddity.id()).or_default() += 1;
    }
    println!("odd: {odd:?}");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The texts of each section of an SPL or ePI file, as another library finds them: (title, pieces of own text).
fn xml_sections(text: &str) -> Vec<(String, Vec<String>)> {
    let options = roxmltree::ParsingOptions { nodes_limit: 4_000_000, ..roxmltree::ParsingOptions::default() };
    let document = roxmltree::Document::parse_with_options(text, options).unwrap();
    let sections = document.descendants().filter(|node| node.is_element() && node.tag_name().name() == "section");
    let sections = sections.filter(|node| {
        node.parent().is_some_and(|p| ["component", "Composition", "section"].contains(&p.tag_name().name()))
            && !node.ancestors().any(|a| a.tag_name().name() == "div")
    });
    let pieces = |section: roxmltree::Node<'_, '_>| {
        let texts = section.children().filter(|child| child.tag_name().name() == "text");
        let letters = texts.flat_map(|text| text.descendants()).filter(|node| node.is_text());
        let letters = letters.filter(|node| !node.ancestors().any(|a| a.tag_name().name() == "status"));
        letters.filter_map(|node| node.text().map(str::to_owned)).collect::<Vec<_>>()
    };
    let title = |section: roxmltree::Node<'_, '_>| {
        let title = section.children().find(|child| child.tag_name().name() == "title");
        title
            .map(|t| {
                t.attribute("value").map_or_else(
                    || t.descendants().filter_map(|n| n.text().filter(|_| n.is_text())).collect(),
                    str::to_owned,
                )
            })
            .unwrap_or_default()
    };
    sections.map(|section| (title(section), pieces(section))).collect()
}

#[test]
fn the_text_of_every_section_of_xml_is_found_in_its_section() {
    let Some(files) = files() else { return };
    let (mut spl, mut epi, mut low) = (Share::default(), Share::default(), Vec::new());
    for file in files.iter().filter(|file| file.name.ends_with(".xml") && !file.labels.is_empty()) {
        let text = std::str::from_utf8(&file.bytes).unwrap().trim_start_matches('\u{feff}');
        let stored: Vec<&LabelSection> = file.labels.iter().flat_map(|read| read.label.all_sections()).collect();
        for (title, pieces) in xml_sections(text) {
            let same = |s: &&&LabelSection| squeezed(s.title.as_deref().unwrap_or_default()) == squeezed(&title);
            let own: String = stored.iter().filter(same).map(|section| letters(&section.blocks)).collect();
            let mut share = Share::default();
            for piece in &pieces {
                // Pages that are escaped twice are text to an XML reader.
                let is_page = piece.trim_start().starts_with("<p");
                let seen = if is_page { crate::label_set::without_tags(piece) } else { piece.clone() };
                share.add(&seen.replace("&nbsp;", " ").replace("&amp;", "&"), &own);
            }
            if share.percent() < 99.0 && share.all > 0 {
                low.push(format!("{}: \"{title}\" {:.1} % of {}", file.name, share.percent(), share.all));
            }
            let all = if file.name.starts_with("epi") { &mut epi } else { &mut spl };
            all.join(share);
        }
    }
    println!("SPL: {:.3} % of {} letters; ePI: {:.3} % of {}", spl.percent(), spl.all, epi.percent(), epi.all);
    assert!(low.is_empty(), "{} sections\n{}", low.len(), low.join("\n"));
}

/// The record of an openFDA file: its fields with their texts.
fn record(file: &File) -> Option<BTreeMap<String, Vec<String>>> {
    let json: Value = serde_json::from_slice(&file.bytes).ok()?;
    let record = json["results"].get(0).or(json.get("sections"))?.as_object()?.clone();
    let texts = |value: &Value| match value {
        Value::String(text) => vec![text.clone()],
        Value::Array(texts) => texts.iter().filter_map(Value::as_str).map(str::to_owned).collect(),
        _ => Vec::new(),
    };
    let head = ["set_id", "id", "effective_time", "version", "openfda"];
    let fields = record.iter().filter(|(key, _)| !head.contains(&key.as_str()));
    Some(fields.map(|(key, value)| (key.clone(), texts(value))).collect())
}

/// A text in pieces of about a sentence.
fn sentences(text: &str) -> Vec<&str> {
    text.split_inclusive(". ").flat_map(|s| s.split_inclusive(") ")).map(str::trim).filter(|s| !s.is_empty()).collect()
}

#[test]
fn the_text_of_every_field_of_openfda_is_found_and_nothing_stands_twice() {
    let Some(files) = files() else { return };
    let (mut all, mut low, mut twice, mut paragraphs) = (Share::default(), Vec::new(), Vec::new(), 0);
    for file in files.iter().filter(|file| file.name.starts_with("openfda")) {
        let (Some(fields), Some(read)) = (record(file), file.labels.first()) else { continue };
        let stored = everything(&read.label);
        for (key, texts) in fields.iter().filter(|(key, _)| !key.ends_with("_table")) {
            let mut share = Share::default();
            texts.iter().flat_map(|text| sentences(text)).for_each(|piece| share.add(piece, &stored));
            if share.percent() < 99.0 && share.all > 0 {
                low.push(format!("{}: {key} {:.1} % of {}", file.name, share.percent(), share.all));
            }
            all.join(share);
        }
        let texts: Vec<String> = fields
            .iter()
            .filter(|(key, _)| !key.ends_with("_table"))
            .flat_map(|(_, t)| t)
            .map(|t| squeezed(t))
            .collect();
        let inside = |at: usize| {
            texts.iter().enumerate().any(|(other, text)| {
                other != at && text.contains(&texts[at]) && (text.len() > texts[at].len() || other < at)
            })
        };
        let source: Vec<&String> = (0..texts.len()).filter(|at| !inside(*at)).map(|at| &texts[at]).collect();
        paragraphs += check_twice(
            &read.label,
            &|text| source.iter().map(|s| s.matches(text).count()).sum(),
            &file.name,
            &mut twice,
        );
    }
    let (percent, in_order) = (all.percent(), all.in_order());
    println!("openFDA: {percent:.3} % of {} letters, {in_order:.3} % in phrases", all.all);
    println!("{paragraphs} paragraphs, {} too often", twice.len());
    let wrong = [low.join("\n"), twice.join("\n")].join("\n");
    assert!(wrong.trim().is_empty(), "{} fields, {} paragraphs\n{wrong}", low.len(), twice.len());
}

/// Every paragraph of some length stands in the label at most as often as in the file.
fn check_twice(label: &Label, source: &dyn Fn(&str) -> usize, file: &str, twice: &mut Vec<String>) -> usize {
    let stored = everything(label);
    let mut seen: BTreeMap<String, ()> = BTreeMap::new();
    let sections = label.sections.iter().chain(&label.highlights).flat_map(LabelSection::walk);
    let mut waiting: Vec<&Block> = sections.flat_map(|section| &section.blocks).collect();
    while let Some(block) = waiting.pop() {
        match block {
            Block::List(list) => waiting.extend(list.items.iter().flat_map(|item| &item.blocks)),
            Block::Table(table) => waiting.extend(table.rows.iter().flat_map(|r| &r.cells).flat_map(|c| &c.blocks)),
            Block::Footnote(note) => waiting.extend(&note.blocks),
            Block::Picture(_) => {}
            Block::Paragraph(_) => {
                let text = letters(std::slice::from_ref(block));
                if text.len() >= 60 {
                    seen.insert(text, ());
                }
            }
        }
    }
    for text in seen.keys() {
        let (ours, theirs) = (stored.matches(text.as_str()).count(), source(text));
        // A sentence that a footnote interrupts stands nowhere in the flat text of the file.
        if ours > theirs && theirs > 0 {
            twice.push(format!("{file}: {ours} for {theirs}: {}", text.chars().take(90).collect::<String>()));
        }
    }
    seen.len()
}

#[test]
fn no_paragraph_of_xml_stands_more_often_than_in_its_file() {
    let Some(files) = files() else { return };
    let (mut twice, mut paragraphs) = (Vec::new(), 0);
    for file in files.iter().filter(|file| file.name.ends_with(".xml")) {
        let text = std::str::from_utf8(&file.bytes).unwrap().trim_start_matches('\u{feff}');
        let options = roxmltree::ParsingOptions { nodes_limit: 4_000_000, ..roxmltree::ParsingOptions::default() };
        let Ok(document) = roxmltree::Document::parse_with_options(text, options) else { continue };
        let text =
            |n: &roxmltree::Node<'_, '_>| n.text().filter(|_| n.is_text()).or(n.attribute("value")).map(str::to_owned);
        let of_note = |n: &roxmltree::Node<'_, '_>| n.ancestors().any(|a| a.tag_name().name() == "footnote");
        // A footnote is lifted out of the sentence that it stands in.
        let (notes, body): (Vec<_>, Vec<_>) = document.descendants().partition(of_note);
        let source = squeezed(&body.iter().chain(&notes).filter_map(text).collect::<String>());
        for read in &file.labels {
            paragraphs += check_twice(&read.label, &|text| source.matches(text).count(), &file.name, &mut twice);
        }
    }
    println!("XML: {paragraphs} paragraphs, {} too often", twice.len());
    assert!(twice.is_empty(), "{} paragraphs\n{}", twice.len(), twice.join("\n"));
}

/// Fields of openFDA and the kinds of section under which their text must stand.
const UNDER: &[(&str, &[SectionKind])] = &[
    ("boxed_warning", &[SectionKind::BoxedWarning]),
    ("contraindications", &[SectionKind::Contraindications]),
    ("adverse_reactions", &[SectionKind::AdverseReactions]),
    // One label keeps "8.5 Geriatric Use" in this field: the heading decides.
    ("pregnancy", &[SectionKind::Pregnancy, SectionKind::GeriatricUse]),
    // Some labels keep this field for "8.3 Females and Males of Reproductive Potential".
    ("nursing_mothers", &[SectionKind::Lactation, SectionKind::Fertility]),
    ("pediatric_use", &[SectionKind::PediatricUse]),
    ("geriatric_use", &[SectionKind::GeriatricUse]),
    ("drug_interactions", &[SectionKind::Interactions]),
];

#[test]
fn what_a_clinic_looks_for_stands_under_its_heading() {
    let Some(files) = files() else { return };
    let mut figures: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    let mut wrong = Vec::new();
    for file in files.iter().filter(|file| file.name.starts_with("openfda")) {
        let (Some(fields), Some(read)) = (record(file), file.labels.first()) else { continue };
        let stored = |kinds: &[SectionKind]| -> String {
            let short = read.label.highlights.iter().filter(|s| kinds.contains(&s.kind));
            read.label.all_sections().filter(|s| kinds.contains(&s.kind)).chain(short).map(whole).collect()
        };
        let mut look = |what: &'static str, kinds: &[SectionKind], text: &str| {
            let hay = stored(kinds);
            let mut share = Share::default();
            sentences(text).into_iter().for_each(|piece| share.add(piece, &hay));
            let counts = figures.entry(what).or_default();
            counts.1 += 1;
            if share.percent() >= 99.0 {
                counts.0 += 1;
            } else {
                wrong.push(format!("{}: {what} {:.1} %", file.name, share.percent()));
            }
        };
        for (key, kinds) in UNDER {
            fields.get(*key).into_iter().flatten().for_each(|text| look(key, kinds, text));
        }
        let whole = fields.get("use_in_specific_populations").map(|texts| texts.join(" ")).unwrap_or_default();
        for part in crate::label_sections::numbered_parts(&whole, "8.") {
            if part.starts_with("Lactation") {
                look("lactation", &[SectionKind::Lactation], part);
            }
        }
    }
    println!("under the right heading: {figures:?}");
    assert!(wrong.is_empty(), "{}\n{}", wrong.len(), wrong.join("\n"));
}
