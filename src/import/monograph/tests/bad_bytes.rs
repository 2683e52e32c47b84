//! Bytes that are no monograph, or one that is out of all bounds: a mistake with its place, never a crash.

use super::*;

const SMALL: &str = "(schema: 1, drug: (id: \"d\", name: \"d\"))";

#[test]
fn a_file_that_is_too_large_is_refused_by_its_size() {
    let outcome = read_bytes(&vec![b' '; 64 * 1024 * 1024]);
    let kind = MistakeKind::TooLarge { bytes: 64 * 1024 * 1024, most: 16 * 1024 * 1024 };
    assert_eq!(outcome.mistakes, [Mistake { kind, place: Place { line: 1, column: 1 } }]);
    assert!(outcome.monograph.is_none());
    let mut largest = SMALL.as_bytes().to_vec();
    largest.resize(16 * 1024 * 1024, b' ');
    assert_eq!(read_bytes(&largest).mistakes, []);
}

#[test]
fn bytes_that_are_no_text_are_named_with_their_place() {
    let outcome = read_bytes(b"(\n    schema: 1,\n    d\xffrug: ()");
    let mistake = Mistake { kind: MistakeKind::NotUtf8 { at_byte: 22 }, place: Place { line: 3, column: 6 } };
    assert_eq!(outcome.mistakes, [mistake]);
}

#[test]
fn a_newer_version_is_refused_before_anything_else() {
    let outcome = read_bytes(b"(\n    schema: 7,\n    moons: [(], ...");
    assert!(matches!(outcome.mistakes[0].kind, MistakeKind::Syntax { .. }), "it must be RON at least");
    let outcome = read_bytes(b"(\n    schema: 7,\n    moons: [1],\n)");
    let kind = MistakeKind::NewerVersion { found: 7, known: SCHEMA };
    assert_eq!(outcome.mistakes, [Mistake { kind, place: Place { line: 1, column: 1 } }]);
}

#[test]
fn what_is_no_ron_is_named_where_it_stops() {
    for text in [
        "(\n    schema: 1,\n    drug: (id: \"d\"),\n    ^moons: [],\n)",
        "(\n    schema: 1\n    ^drug: (id: \"d\"),\n)",
        "^no ron",
        "(\n    schema: ^\"one\",\n)",
    ] {
        let (kind, outcome) = only_mistake(text);
        assert!(matches!(kind, MistakeKind::Syntax { .. }), "{kind:?}");
        assert!(outcome.monograph.is_none() && kind.drops_file());
    }
}

#[test]
fn a_hundred_thousand_brackets_are_an_error_and_no_crash() {
    let many = |bracket: &str| bracket.repeat(100_000);
    let texts = [
        many("("),
        many("["),
        many("{"),
        format!("(schema: 1, drug: {}", many("[")),
        format!("(schema: 1, drug: (id: \"d\", name: \"d\"), statements: [{}{}])", many("("), many(")")),
        format!("(schema: 1, drug: (id: \"d\", name: \"d\"), gaps: [{}{}])", many("Some("), many(")")),
        many("/*"),
        format!("(schema: {}1", many("-")),
    ];
    let read = move || texts.iter().map(|text| read_bytes(text.as_bytes()).mistakes.len()).collect::<Vec<_>>();
    let found = std::thread::Builder::new().stack_size(8 * 1024 * 1024).spawn(read).unwrap().join().unwrap();
    assert_eq!(found, [1; 8]);
}

#[test]
fn every_cut_of_a_file_is_a_mistake() {
    for cut in 0..SMALL.len() {
        let outcome = read_bytes(&SMALL.as_bytes()[..cut]);
        assert!(outcome.monograph.is_none() && outcome.mistakes.len() == 1, "cut at {cut}");
    }
    assert!(read_bytes(SMALL.as_bytes()).monograph.is_some());
}

#[test]
fn a_text_full_of_hidden_characters_is_reported_a_hundred_times() {
    let text = format!("{SMALL}// {}", "\0".repeat(1024 * 1024));
    assert_eq!(read_bytes(text.as_bytes()).mistakes.len(), 100);
}
