//! What holds for labels whatever format they came from.

use super::*;

fn section(title: &str, kind: SectionKind, text: &str, children: Vec<LabelSection>) -> LabelSection {
    let blocks = if text.is_empty() { Vec::new() } else { vec![Block::plain(text)] };
    LabelSection { title: Some(title.into()), kind, blocks, children, ..LabelSection::default() }
}

#[test]
fn the_text_of_a_section_holds_that_of_its_children_once_and_below_their_headings() {
    let child = section("8.2 Lactation", SectionKind::Lactation, "It passes into milk.", Vec::new());
    let parent = section("8 USE", SectionKind::SpecificPopulations, "See below.", vec![child]);
    assert_eq!(parent.whole_text(), "See below.\n8.2 Lactation\nIt passes into milk.");
    assert_eq!(parent.own_text(), "See below.");
    let kinds: Vec<_> = parent.walk().map(|s| s.kind).collect();
    assert_eq!(kinds, [SectionKind::SpecificPopulations, SectionKind::Lactation]);
}

#[test]
fn a_heading_alone_is_a_heading_however_deep() {
    let deep = section("a", SectionKind::Other, "", vec![section("b", SectionKind::Other, " ", Vec::new())]);
    assert!(deep.is_only_a_heading());
    assert!(
        !section("a", SectionKind::Other, "", vec![section("b", SectionKind::Other, "x", Vec::new())])
            .is_only_a_heading()
    );
}

#[test]
fn a_section_is_the_same_after_it_was_written_and_read() {
    let runs = vec![Run::plain("H"), Run { text: "2".into(), style: Style::SUB.and(Style::BOLD) }];
    let cell = Cell { head: true, columns: 2, rows: 1, blocks: vec![Block::Paragraph(runs)] };
    let table = Table { caption: vec![Run::plain("Table 1")], rows: vec![Row { head: true, cells: vec![cell] }] };
    let mut written = section("6", SectionKind::AdverseReactions, "a", Vec::new());
    written.blocks.push(Block::Table(table));
    let json = serde_json::to_string(&written).unwrap();
    assert_eq!(serde_json::from_str::<LabelSection>(&json).unwrap(), written);
    assert_eq!(written.own_text(), "a\nTable 1\nH2");
}
