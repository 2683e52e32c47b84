//! What a clinic looks for in the SPL files of the large set stands under the right heading: sections are found by their code
//! with another library, and where the code says nothing by their title.

use std::collections::BTreeMap;

use caveat::domain::label::SectionKind;

use crate::label_import::{Share, files, whole};

/// The kind that a section of SPL must be stored under: by its LOINC code, or by words of its title.
const UNDER: &[(&str, &str, SectionKind)] = &[
    ("34066-1", "", SectionKind::BoxedWarning),
    ("34070-3", "contraindications", SectionKind::Contraindications),
    ("34084-4", "adverse reactions", SectionKind::AdverseReactions),
    ("34073-7", "drug interactions", SectionKind::Interactions),
    ("42228-7", "pregnancy", SectionKind::Pregnancy),
    ("34080-2", "nursing mothers", SectionKind::Lactation),
    ("77290-5", "lactation", SectionKind::Lactation),
    ("34081-0", "pediatric use", SectionKind::PediatricUse),
    ("34082-8", "geriatric use", SectionKind::GeriatricUse),
];

/// "8.2 Lactation" without its number, in lower case.
fn plain_title(section: roxmltree::Node<'_, '_>) -> String {
    let title = section.children().find(|child| child.tag_name().name() == "title");
    let letters = title.into_iter().flat_map(|title| title.descendants()).filter(|node| node.is_text());
    let title: String = letters.filter_map(|node| node.text()).collect();
    let title = title.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    title.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ' ')).to_owned()
}

/// The kind of a section; `None` for what is not looked for here.
fn kind(section: roxmltree::Node<'_, '_>) -> Option<SectionKind> {
    let code = section.children().find(|child| child.tag_name().name() == "code").and_then(|c| c.attribute("code"));
    let title = plain_title(section);
    let by_title = UNDER.iter().find(|(_, words, _)| !words.is_empty() && title == *words);
    let by_code = UNDER.iter().find(|(known, _, _)| code == Some(*known));
    // "42229-5" says nothing. One file codes "Geriatric Use" as paediatric: what the reader sees decides.
    let found =
        by_code.filter(|_| by_title.is_none()).or(by_title.filter(|_| by_code.is_some() || code == Some("42229-5")));
    found.map(|(_, _, kind)| *kind)
}

#[test]
fn what_a_clinic_looks_for_in_spl_stands_under_its_heading() {
    let Some(files) = files() else { return };
    let mut figures: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    let mut wrong = Vec::new();
    for file in files.iter().filter(|file| file.name.starts_with("spl") && file.name.ends_with(".xml")) {
        let Some(read) = file.labels.first() else { continue };
        let text = std::str::from_utf8(&file.bytes).unwrap().trim_start_matches('\u{feff}');
        let document = roxmltree::Document::parse(text).unwrap();
        for section in document.descendants().filter(|node| node.tag_name().name() == "section") {
            let Some(kind) = kind(section) else { continue };
            let texts = section.children().filter(|child| child.tag_name().name() == "text");
            let pieces = texts.flat_map(|text| text.descendants()).filter(|node| node.is_text());
            let under = read.label.all_sections().filter(|stored| stored.kind == kind);
            let stored: String = under.map(whole).collect();
            let mut share = Share::default();
            pieces.filter_map(|node| node.text()).for_each(|piece| share.add(piece, &stored));
            if share.is_empty() {
                continue;
            }
            let counts = figures.entry(format!("{kind:?}")).or_default();
            counts.1 += 1;
            if share.percent() >= 99.0 {
                counts.0 += 1;
            } else {
                wrong.push(format!("{}: {kind:?} \"{}\" {:.1} %", file.name, plain_title(section), share.percent()));
            }
        }
    }
    println!("SPL, under the right heading: {figures:?}");
    assert!(figures.len() >= 6, "{figures:?}");
    assert!(wrong.is_empty(), "{}\n{}", wrong.len(), wrong.join("\n"));
}
