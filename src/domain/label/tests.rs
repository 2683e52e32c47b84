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

fn label(sections: Vec<LabelSection>) -> Label {
    Label {
        identity: Identity {
            set_id: "00000000-0000-0000-0000-000000000001".into(),
            version: Some(1),
            document_id: None,
            effective: None,
            document: DocumentKind::Prescription,
            document_code: Some("34391-3".into()),
            format: LabelFormat::Spl,
            jurisdiction: Some("US".into()),
            language: Some("en".into()),
            labeler: None,
            packager: Packager::Unknown,
        },
        names: Names::default(),
        products: Vec::new(),
        highlights: Vec::new(),
        sections,
    }
}

fn made(sections: Vec<LabelSection>) -> statements::FromLabel {
    statements::of(&label(sections), &crate::domain::id::Id::new("label").unwrap())
}

#[test]
fn a_grade_comes_from_the_section_alone_and_the_words_stay_to_the_letter() {
    let strong = "Examplazine must never be given, is contraindicated and has .5 mg of odd  words.";
    let made = made(vec![
        section("WARNING", SectionKind::BoxedWarning, "Deaths. Read this. Now.", Vec::new()),
        section("4 CONTRAINDICATIONS", SectionKind::Contraindications, "Allergy to examplazine.", Vec::new()),
        section("8.5 Geriatric Use", SectionKind::GeriatricUse, strong, Vec::new()),
    ]);
    let seen: Vec<_> = made.statements.iter().map(|s| (s.population.as_str(), s.grade, s.boxed, s.verbatim)).collect();
    let contraindicated = Some(crate::domain::grade::Grade::Contraindicated);
    assert_eq!(
        seen,
        [("anyone", None, true, true), ("anyone", contraindicated, false, true), ("elderly", None, false, true)]
    );
    assert_eq!(made.statements[2].words, strong);
    assert!(made.statements[2].is_not_assessed() && !made.statements[0].is_not_assessed());
    assert!(made.gaps.is_empty());
}

#[test]
fn a_heading_alone_is_not_stated_and_never_a_statement() {
    let made = made(vec![section("Pediatric Use", SectionKind::PediatricUse, "", Vec::new())]);
    assert!(made.statements.is_empty());
    assert_eq!(made.gaps[0].state, crate::domain::grade::State::NotStated);
}

#[test]
fn only_a_short_section_can_say_that_data_are_lacking() {
    let lacking = "Safety and effectiveness in pediatric patients have not been established.";
    let short = made(vec![section("8.4", SectionKind::PediatricUse, &format!("{lacking} See 5.1."), Vec::new())]);
    assert_eq!((short.gaps.len(), short.statements.len()), (1, 0));
    assert_eq!(short.gaps[0].words.as_deref(), Some(lacking));
    let long = made(vec![section(
        "8.4",
        SectionKind::PediatricUse,
        &format!("{lacking} Deaths were reported. Do not give it."),
        Vec::new(),
    )]);
    assert_eq!((long.gaps.len(), long.statements.len()), (0, 1));
    assert!(long.statements[0].is_not_assessed());
}

#[test]
fn what_stands_inside_a_section_of_its_kind_is_said_once() {
    let inner = section("Teratogenic Effects", SectionKind::Pregnancy, "Harm in rats. More. And more.", Vec::new());
    let made = made(vec![section("Pregnancy", SectionKind::Pregnancy, "", vec![inner])]);
    assert_eq!(made.statements.len(), 1);
    assert_eq!(made.statements[0].words, "Teratogenic Effects\nHarm in rats. More. And more.");
}
