//! The founding drug's page on every paper and in every size, read back page by page: no heading stands alone at the
//! foot of a page and no line of "Before you take it" is torn from what follows it.

use caveat::app::page;
use caveat::domain::monograph::Monograph;
use caveat::domain::patient::Patient;
use caveat::handout::compose::{PageOptions, Typed};
use caveat::handout::{Block, Paper as Sheet, TextSize};

use crate::monographs::{clonazepam, reference};
use crate::paper::{Paper, options, patients};
use crate::poppler::{folded, pages};

/// Every heading of a page.
fn headings(paper: &Paper) -> Vec<String> {
    let mut headings: Vec<String> = Vec::new();
    for part in &paper.0.parts {
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

/// Words without the signs that poppler sets or leaves out at the ends of lines.
fn bare(text: &str) -> String {
    folded(&text.replace(['•', '-'], " ")).replace(' ', "")
}

/// The written page, read back; nothing where poppler is missing.
fn read_back(drug: &Monograph, options: PageOptions, who: &Patient) -> Option<()> {
    let setting = format!("{:?} {:?} {who:?}", options.paper, options.size);
    let paper = Paper::with(drug, who, true, options);
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("h.pdf");
    std::fs::write(
        &file,
        page::pdf(std::slice::from_ref(&paper.0), &["clonazepam"], &reference().plain_words).unwrap().bytes,
    )
    .unwrap();
    let pages: Vec<String> = pages(&file)?.iter().map(|page| bare(page)).collect();
    let foot = bare("Not reviewed by your clinic.");
    let bodies: Vec<&str> = pages.iter().map(|page| page.split(&foot).next().unwrap()).collect();
    for heading in headings(&paper) {
        let heading = bare(&heading);
        assert!(bodies.iter().any(|body| body.contains(&heading)), "{setting}: {heading} is missing");
        assert!(!bodies.iter().any(|body| body.ends_with(&heading)), "{setting}: {heading} at the foot of a page");
    }
    let groups = paper.groups();
    assert!(groups.len() > 8);
    for group in groups {
        let lines = bare(&group.join(" "));
        assert!(bodies.iter().any(|body| body.contains(&lines)), "{setting}: on two pages: {group:?}");
    }
    Some(())
}

#[test]
fn nothing_is_torn_apart_on_any_paper_in_any_size() {
    let drug = clonazepam();
    // Ruled lines cannot be read back, a typed note can.
    let typed = Typed { notes: Some("Bring this page along.".into()), ..Typed::default() };
    for paper in [Sheet::A4, Sheet::Letter] {
        for size in [TextSize::Pt12, TextSize::Pt14, TextSize::Pt18] {
            for who in patients() {
                if read_back(&drug, PageOptions { paper, size, typed: typed.clone(), ..options() }, &who).is_none() {
                    return;
                }
            }
        }
    }
}
