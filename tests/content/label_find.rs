//! Find in page on real labels: it marks every place that a plain search of the text finds, in the largest label too.

use std::path::Path;

use caveat::domain::label::Label;
use caveat::domain::label::lines::{LabelLines, LineKind, PlaceInLine};
use caveat::import::label::{Item, read_bytes};

use crate::label_set::folder;

/// The first label of a file.
pub fn label(path: &Path) -> Label {
    let mut found = None;
    let bytes = std::fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    read_bytes(&bytes, &mut |_, item| {
        if let Item::Label(read) = item {
            found.get_or_insert(read.label);
        }
        true
    });
    found.unwrap_or_else(|| panic!("{} holds no label", path.display()))
}

/// Line, place, and the text that stands there.
fn texts(lines: &LabelLines) -> Vec<(usize, PlaceInLine, String)> {
    let mut texts = Vec::new();
    for (at, line) in lines.lines.iter().enumerate() {
        let of = |runs: &[caveat::domain::label::Run]| runs.iter().map(|run| run.text.as_str()).collect::<String>();
        match &line.kind {
            LineKind::Heading { text, .. } => texts.push((at, PlaceInLine::Text, text.clone())),
            LineKind::Paragraph(runs) | LineKind::Item { runs, .. } | LineKind::Footnote { runs, .. } => {
                texts.push((at, PlaceInLine::Text, of(runs)));
            }
            LineKind::Picture { words } => texts.push((at, PlaceInLine::Text, words.clone().unwrap_or_default())),
            LineKind::Table(table) => {
                texts.push((at, PlaceInLine::Caption, of(&table.caption)));
                for (row, cells) in table.rows.iter().enumerate() {
                    texts.extend(
                        cells.iter().enumerate().map(|(n, cell)| (at, PlaceInLine::Cell(row, n), of(&cell.runs))),
                    );
                }
            }
        }
    }
    texts
}

fn plain(text: &str) -> String {
    text.to_lowercase().chars().map(|c| if c.is_whitespace() { ' ' } else { c }).collect()
}

#[test]
fn find_in_page_marks_every_place_that_a_plain_search_finds() {
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/labels");
    let mut files = vec![fixtures.join("newer.xml"), fixtures.join("answer.json")];
    if let Some(folder) = folder() {
        // The largest label of all, and the largest with tables.
        files.extend(["openfda/pharmgkb/BLA125554.json", "spl/FDA__lipitor-orig.xml"].map(|file| folder.join(file)));
    }
    for file in files {
        let label = label(&file);
        let lines = LabelLines::of(&label);
        let texts = texts(&lines);
        for words in ["the", "of the", "mg", "PATIENTS", "1", "harm", "zzzz"] {
            let found = lines.find(words);
            let n: usize = texts.iter().map(|(_, _, text)| plain(text).matches(&plain(words)).count()).sum();
            assert_eq!(found.hits.len(), n, "{words} in {}", file.display());
            assert_eq!(found.per_section.iter().sum::<usize>(), n);
            for hit in &found.hits {
                let (_, _, text) = texts.iter().find(|(at, place, _)| (*at, *place) == (hit.line, hit.place)).unwrap();
                assert_eq!(plain(&text[hit.bytes.clone()]), plain(words), "{}", file.display());
            }
        }
        // What is there at all is found from the text itself, not only among the lines.
        let whole: usize =
            label.sections.iter().map(|section| plain(&section.whole_text()).matches("patients").count()).sum();
        assert!(lines.find("patients").hits.len() >= whole, "{}", file.display());
    }
}
