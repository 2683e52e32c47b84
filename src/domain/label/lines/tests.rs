use super::*;
use crate::domain::label::block::{Footnote, ListItem, Row};
use crate::domain::label::{Picture, Style};

fn cell(text: &str, columns: u16, rows: u16) -> Cell {
    Cell { head: false, columns, rows, blocks: vec![Block::plain(text)] }
}

fn row(cells: Vec<Cell>) -> Row {
    Row { head: false, cells }
}

fn item(blocks: Vec<Block>) -> ListItem {
    ListItem { sign: None, blocks }
}

/// A section with everything in it, and one below it.
fn lines() -> LabelLines {
    let inner = List { ordered: true, caption: Vec::new(), items: vec![item(vec![Block::plain("Inner fever")])] };
    let list = List {
        ordered: false,
        caption: vec![Run::plain("Watch for")],
        items: vec![
            item(vec![Block::plain("Fever"), Block::plain("for three days"), Block::List(inner)]),
            ListItem { sign: Some("b)".into()), blocks: vec![Block::plain("Rash")] },
        ],
    };
    let table = Table {
        caption: vec![Run::plain("Table 1. Fever")],
        rows: vec![
            Row { head: true, cells: vec![cell("Group", 1, 2), cell("Fever", 2, 1)] },
            row(vec![cell("mild", 1, 1), cell("severe", 1, 1)]),
            row(vec![cell("All", 1, 1), cell("3", 1, 1), cell("1\tor 2", 1, 1)]),
        ],
    };
    let bold = Run { text: "Fe".into(), style: Style::BOLD };
    let body = LabelSection {
        title: Some("5 WARNINGS".into()),
        blocks: vec![
            Block::Paragraph(vec![bold, Run::plain("VER\u{a0}and chills")]),
            Block::List(list),
            Block::Table(table),
            Block::Footnote(Footnote { mark: Some("*".into()), blocks: vec![Block::plain("High fever")] }),
            Block::Picture(Picture { reference: None, words: Some("A chart".into()) }),
            Block::plain("  "),
        ],
        children: vec![LabelSection {
            title: Some("5.1 Fever".into()),
            blocks: vec![Block::plain("Nothing else.")],
            ..LabelSection::default()
        }],
        ..LabelSection::default()
    };
    let mut lines = LabelLines::default();
    lines.section(&body, 0);
    lines
}

fn shown(lines: &LabelLines) -> Vec<String> {
    let text = |runs: &[Run]| runs.iter().map(|run| run.text.as_str()).collect::<String>();
    let line = |line: &LabelLine| match &line.kind {
        LineKind::Heading { text, depth } => format!("{depth} {text}"),
        LineKind::Paragraph(runs) => text(runs),
        LineKind::Item { sign, depth, runs } => format!("{depth}[{sign}] {}", text(runs)),
        LineKind::Table(table) => format!("table of {}", table.columns),
        LineKind::Footnote { mark, runs } => format!("{mark:?} {}", text(runs)),
        LineKind::Picture { words } => format!("{words:?}"),
    };
    lines.lines.iter().map(line).collect()
}

#[test]
fn everything_of_a_section_stands_in_its_order() {
    let lines = lines();
    assert_eq!(
        shown(&lines),
        [
            "0 5 WARNINGS",
            "FeVER\u{a0}and chills",
            "Watch for",
            "0[•] Fever",
            "0[] for three days",
            "1[1.] Inner fever",
            "0[b)] Rash",
            "table of 3",
            "Some(\"*\") High fever",
            "Some(\"A chart\")",
            "1 5.1 Fever",
            "Nothing else.",
        ]
    );
    let outline: Vec<_> = lines.outline.iter().map(|entry| (entry.depth, entry.first_line)).collect();
    assert_eq!(outline, [(0, 0), (1, 10)]);
    assert_eq!(lines.section_of(11).and_then(|entry| entry.title.as_deref()), Some("5.1 Fever"));
    assert!(lines.outline[0].bytes > lines.outline[1].bytes);
}

#[test]
fn cells_stand_where_spans_leave_room_and_a_table_is_copied_with_tabs() {
    let lines = lines();
    let table = lines.lines.iter().find_map(|line| match &line.kind {
        LineKind::Table(table) => Some(table),
        _ => None,
    });
    let table = table.unwrap();
    let columns: Vec<Vec<usize>> = table.rows.iter().map(|row| row.iter().map(|cell| cell.column).collect()).collect();
    assert_eq!(columns, [vec![0, 1], vec![1, 2], vec![0, 1, 2]]);
    assert!(table.rows[0].iter().all(|cell| cell.head) && !table.rows[1][0].head);
    assert_eq!(table.tab_separated(), "Group\tFever\t\n\tmild\tsevere\nAll\t3\t1 or 2\n");
    let cell = LineCell { head: false, column: 0, columns: 1, rows: 1, runs: vec![Run::plain("a\tb\r\nc\u{2028}d")] };
    let hostile = LineTable { caption: Vec::new(), rows: vec![vec![cell]], columns: 3 };
    assert_eq!(hostile.tab_separated(), "a b  c d\t\t\n");
}

#[test]
fn words_are_found_in_every_part_whatever_their_case_and_spaces() {
    let lines = lines();
    let found = lines.find(" fever ");
    let lines_hit: Vec<usize> = found.hits.iter().map(|hit| hit.line).collect();
    assert_eq!(lines_hit, [1, 3, 5, 7, 7, 8, 10]);
    assert_eq!(found.per_section, [6, 1]);
    assert_eq!(found.hits[0].bytes, 0..5, "through two runs");
    assert_eq!((found.hits[3].place, found.hits[4].place), (PlaceInLine::Caption, PlaceInLine::Cell(0, 1)));
    assert_eq!(found.in_line(7).len(), 2);
    assert_eq!((found.from_line(2), found.from_line(11)), (Some(1), None));
    assert_eq!(lines.find("fever and").hits.len(), 1, "a space that does not break is a space");
    assert!(lines.find("  ").hits.is_empty() && lines.find("qqq").hits.is_empty());
}

#[test]
fn as_many_places_are_found_as_a_plain_search_of_the_text_finds() {
    let lines = lines();
    let all: String = shown(&lines).join("\n").to_lowercase();
    let plain = all.matches("er").count();
    // The table is not in what is shown above: "Fever" twice, "severe" once.
    assert_eq!(lines.find("ER").hits.len(), plain + 3);
}

#[test]
fn a_letter_that_grows_in_lower_case_keeps_the_places_behind_it() {
    let section = LabelSection { blocks: vec![Block::plain("İİ dose ß DOSE")], ..LabelSection::default() };
    let mut lines = LabelLines::default();
    lines.section(&section, 0);
    let text = "İİ dose ß DOSE";
    let found: Vec<&str> = lines.find("dose").hits.iter().map(|hit| &text[hit.bytes.clone()]).collect();
    assert_eq!(found, ["dose", "DOSE"]);
}
