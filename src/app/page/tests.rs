//! The layout rules of the standard on laid-out pages of real drugs: three drugs on both papers in all sizes; with
//! `CAVEAT_LONG` set, every built-in drug in both languages as well.

use super::*;
use crate::domain::date::PartialDate;
use crate::handout::layout;
use crate::handout::tests::frames::{Piece, lines, pieces};
use crate::handout::tests::rules::{inside_the_edges, nothing_overlaps};
use crate::handout::{Block, Paper, TextSize};
use crate::words::Words;

const DRUGS: [&str; 3] = ["clonazepam", "zolpidem", "valproic-acid"];

fn each_page(check: impl Fn(&str, &Document, &Pages)) {
    let reference = Reference::built_in().unwrap();
    let library = Library::load(None, &reference);
    let long = std::env::var_os("CAVEAT_LONG").is_some();
    let languages: &[Language] = if long { &Language::ALL } else { &[Language::En] };
    let mut made = 0;
    for monograph in library.monographs().iter().filter(|m| long || DRUGS.contains(&m.id().as_str())) {
        for paper in [Paper::A4, Paper::Letter] {
            for size in [TextSize::Pt12, TextSize::Pt14, TextSize::Pt18] {
                for language in languages {
                    let options = PageOptions {
                        paper,
                        size,
                        language: *language,
                        ..PageOptions::on(PartialDate::new("2026-11-22").unwrap())
                    };
                    let request = PageRequest { patient: Patient::default(), print_answers: false, options };
                    let document = document(&library, &reference, monograph, &request);
                    let pages = layout(&document).unwrap();
                    check(&format!("{} {paper:?} {size:?} {language:?}", monograph.id()), &document, &pages);
                    made += 1;
                }
            }
        }
    }
    assert!(made >= 18, "{made}");
}

/// The lines of the text column, without letterhead, running line and footer.
fn body(pages: &Pages) -> Vec<Piece> {
    let marks = pages.marks();
    let (top, bottom) = marks.first().map(|mark| (mark.top, mark.bottom)).unwrap();
    let name = marks.iter().find(|mark| mark.part == "name").unwrap().y;
    let mut lines = lines(pages);
    lines.retain(|line| {
        let from = if line.page == 0 { name } else { top };
        line.baseline > from && line.baseline - 0.76 * line.size < bottom - 0.5
    });
    lines
}

/// Every heading of levels 2 and 3.
fn headings(document: &Document) -> Vec<String> {
    let mut headings: Vec<String> = Vec::new();
    for part in &document.parts {
        headings.push(part.heading.clone());
        for block in &part.blocks {
            match block {
                Block::Subheading(heading) | Block::Framed { heading, .. } => headings.push(heading.clone()),
                Block::Tiers(tiers) => headings.extend(tiers.iter().map(|tier| tier.heading.clone())),
                _ => {}
            }
        }
    }
    headings.retain(|heading| !heading.is_empty());
    headings
}

#[test]
fn every_rule_holds_on_the_pages_of_real_drugs() {
    each_page(|name, document, pages| {
        assert!(pages.warnings().is_empty() && pages.changes().is_empty(), "{name}: {:?}", pages.warnings());
        inside_the_edges(pages);
        nothing_overlaps(&pieces(pages));
        let body = body(pages);
        let points = f64::from(document.size.points());
        lines_fit(name, document, &body, points);
        headings_have_company(name, document, pages, &body);
        stopping_stands_with_its_line(name, document, &body);
        parts_stand_in_order(name, document, pages);
        frames_are_whole(name, document, &body);
    });
}

/// At most 80 characters at 12 pt, 75 above; nothing smaller than the body stands in the column, and it is black.
fn lines_fit(name: &str, document: &Document, body: &[Piece], points: f64) {
    let most = if points < 13.0 { 80 } else { 75 };
    for line in body {
        let length = line.text.trim().chars().filter(|c| *c != '\u{200b}').count();
        assert!(length <= most, "{name}: {length} characters in {:?}", line.text);
        // The letter that is cut out of a drawn tablet is no text.
        let letter = |c: char| document.name.tablets.iter().any(|tablet| tablet.letter == Some(c));
        let drawn = line.text.chars().next().is_some_and(letter) && line.page == 0 && line.size < points;
        assert!(line.size >= points - 0.01 || drawn, "{name}: {line:?}");
    }
    let paragraphs: Vec<&Piece> = body.iter().filter(|l| (l.size - points).abs() < 0.01).collect();
    for pair in paragraphs.windows(2).filter(|p| p[0].page == p[1].page) {
        let pitch = (pair[1].baseline - pair[0].baseline) / points;
        assert!(pitch >= 1.19, "{name}: lines {pitch} apart: {:?}", pair[1].text);
    }
}

/// A heading is larger and bold; the last line of a page is none, unless the ruled lines for notes stand under it.
fn headings_have_company(name: &str, document: &Document, pages: &Pages, body: &[Piece]) {
    let points = f64::from(document.size.points());
    let bottom = pages.marks().first().unwrap().bottom;
    let notes = &document.parts.iter().find(|part| part.id == "notes").unwrap().heading;
    // Four lines, 8 mm apart.
    let ruled = 32.0 * 72.0 / 25.4;
    for (at, line) in body.iter().enumerate() {
        let last = body.get(at + 1).is_none_or(|next| next.page != line.page);
        let has_lines = line.text.trim() == notes && line.baseline + ruled <= bottom;
        let alone = last && line.bold && line.size > points + 1.0 && !has_lines;
        assert!(!alone, "{name}: {:?} at the foot of a page", line.text);
    }
}

/// "Already taking it?" never begins a page: then its line would stand on the one before.
fn stopping_stands_with_its_line(name: &str, document: &Document, body: &[Piece]) {
    let language = Language::ALL.into_iter().find(|l| l.id() == document.language).unwrap();
    let already = Words::page(language).t("paper-already");
    let begins: String = already.chars().take(15).collect();
    for (at, line) in body.iter().enumerate().filter(|(_, line)| line.text.starts_with(&begins)) {
        let before = at.checked_sub(1).and_then(|at| body.get(at));
        assert!(before.is_some_and(|before| before.page == line.page), "{name}: page {} begins with it", line.page);
    }
}

fn parts_stand_in_order(name: &str, document: &Document, pages: &Pages) {
    let marks = pages.marks();
    let ids: Vec<&str> = marks.iter().map(|mark| mark.part.as_str()).collect();
    let parts: Vec<&str> = document.parts.iter().map(|part| part.id.as_str()).collect();
    assert_eq!(ids, [&["header", "name"][..], &parts, &[""]].concat(), "{name}");
    let places: Vec<(usize, f64)> = marks.iter().skip(1).map(|mark| (mark.page, mark.y)).collect();
    assert!(places.windows(2).all(|p| p[0] <= p[1]), "{name}: {places:?}");
    let order: Vec<PagePart> = parts.iter().filter_map(|id| PagePart::of_piece(id)).collect();
    assert!(order.is_sorted(), "{name}: {order:?}");
}

/// The frame of the most important points and each tier that fits on a page stand on one.
fn frames_are_whole(name: &str, document: &Document, body: &[Piece]) {
    let at =
        |text: &str| body.iter().position(|line| line.size > 12.5 && line.bold && text.starts_with(line.text.trim()));
    let headings = headings(document);
    for block in document.parts.iter().flat_map(|part| &part.blocks) {
        let Block::Framed { heading, .. } = block else { continue };
        let start = at(heading).unwrap_or_else(|| panic!("{name}: no {heading}"));
        let next = headings.iter().skip_while(|h| *h != heading).nth(1).and_then(|h| at(h)).unwrap();
        assert!(body[start..next].iter().all(|line| line.page == body[start].page), "{name}: the frame is cut");
    }
}

#[test]
fn the_note_about_the_translation_stands_on_page_1_in_bold_of_14_points() {
    let reference = Reference::built_in().unwrap();
    let library = Library::load(None, &reference);
    let monograph = library.monographs().iter().find(|m| m.id().as_str() == "clonazepam").unwrap();
    let options = PageOptions { language: Language::Es, ..PageOptions::on(PartialDate::new("2026-11-22").unwrap()) };
    let request = PageRequest { patient: Patient::default(), print_answers: false, options };
    let pages = layout(&document(&library, &reference, monograph, &request)).unwrap();
    let note = lines(&pages).into_iter().find(|line| line.text.starts_with("Traducción sin revisar")).unwrap();
    assert!(note.page == 0 && note.bold && note.size >= 14.0, "{note:?}");
}
