//! The founding document, cut into its headings, sentences and bullets.

const TEXT: &str = include_str!("founding-document.txt");

/// The document to the letter.
pub fn text() -> &'static str {
    TEXT
}

/// Its pieces in order: each bullet whole, every other line cut behind full stops and question marks.
pub fn pieces() -> Vec<&'static str> {
    let mut pieces = Vec::new();
    for line in TEXT.lines().map(str::trim).filter(|line| !line.is_empty()) {
        match line.strip_prefix('•') {
            Some(bullet) => pieces.push(bullet.trim()),
            None => pieces.extend(sentences(line)),
        }
    }
    pieces
}

/// Only the bullets.
pub fn bullets() -> Vec<&'static str> {
    TEXT.lines().filter_map(|line| line.trim().strip_prefix('•')).map(str::trim).collect()
}

fn sentences(line: &str) -> Vec<&str> {
    let mut sentences = Vec::new();
    let mut rest = line;
    while let Some(at) = rest.find(". ").into_iter().chain(rest.find("? ")).min() {
        sentences.push(&rest[..=at]);
        rest = &rest[at + 2..];
    }
    sentences.push(rest);
    sentences
}

#[test]
fn the_document_has_its_63_pieces_and_22_bullets() {
    assert_eq!((pieces().len(), bullets().len()), (63, 22));
    assert_eq!(sentences("One. Two? Three"), ["One.", "Two?", "Three"]);
    assert!(pieces().contains(&"Total votes: 3979"));
}
