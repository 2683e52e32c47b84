//! Places: byte order mark, line ends, comments, strings of every kind, and characters that are not seen.

use super::*;

const STATEMENT: &str = "(id: \"s\", population: \"elderly\", ^words: \"\", source: \"w\", section: \"S\"),";

#[test]
fn a_byte_order_mark_and_other_line_ends_move_nothing() {
    let (text, place) = marked(&file("statements", STATEMENT));
    for text in
        [format!("\u{feff}{text}"), text.replace('\n', "\r\n"), format!("\u{feff}{}", text.replace('\n', "\r\n"))]
    {
        let outcome = read_bytes(text.as_bytes());
        let places: Vec<_> = outcome.mistakes.iter().map(|m| m.place).collect();
        assert_eq!(places, [place], "{:?}", outcome.mistakes);
    }
    let clean = marked(&file("statements", &STATEMENT.replace("\"\"", "\"W\""))).0;
    for text in [format!("\u{feff}{clean}"), clean.replace('\n', "\r\n")] {
        assert_eq!(read_bytes(text.as_bytes()).mistakes, []);
    }
}

#[test]
fn comments_and_texts_that_hold_the_fields_name_are_passed_over() {
    for before in [
        "/* words: \"in a comment\" */",
        "// words: \"in a comment\"\n            ",
        "condition: \"words: in a text\", ",
        "condition: \"a \\\" words: behind an escape\", ",
        "condition: r#\"words: \" in a raw text\"#, ",
        "condition: r\"\\\", ",
        "condition: \"ends with a backslash \\\\\", ",
    ] {
        let entry = STATEMENT.replace("^words", &format!("{before}^words"));
        let (kind, _) = only_mistake(&file("statements", &entry));
        assert_eq!(kind, MistakeKind::Empty { id: "s".into(), field: "words" }, "{before}");
    }
}

#[test]
fn columns_count_characters_and_not_bytes() {
    let entry = STATEMENT.replace("^words", "condition: \"süß – 薬\", ^words");
    only_mistake(&file("statements", &entry));
}

#[test]
fn hidden_characters_are_found_written_out_and_escaped() {
    for (text, code) in [
        ("a^\u{202e}b", 0x202e),
        ("a^\u{200b}b", 0x200b),
        ("a^\u{7}b", 7),
        ("a^\rb", 0x0d),
        ("a^\\u{202e}b", 0x202e),
        ("a^\\u{200B}b", 0x200b),
        ("a^\\x1bb", 0x1b),
        ("a^\\0b", 0),
        ("a^\\rb", 0x0d),
        ("\\\\^\\x07b", 7),
    ] {
        let entry = STATEMENT.replace("^words: \"\"", &format!("words: \"{text}\""));
        let (kind, outcome) = only_mistake(&file("statements", &entry));
        assert_eq!(kind, MistakeKind::HostileCharacter { code }, "{text:?}");
        let monograph = outcome.monograph.unwrap();
        assert!(monograph.statements.is_empty(), "an entry with a hidden character is not shown");
        assert_eq!(monograph.gaps.len(), 1);
    }
}

#[test]
fn escapes_that_hide_nothing_are_left_alone() {
    for text in ["a \\\" b", "tab \\t line \\n", "\\\\x1b is written out", "\\\\0", "\\u{e9}t\\u{e9}", "\\x41"] {
        let entry = STATEMENT.replace("^words: \"\"", &format!("words: \"{text}\""));
        assert_eq!(read_bytes(file("statements", &entry).as_bytes()).mistakes, [], "{text}");
    }
}

#[test]
fn the_place_of_any_offset_is_counted_from_one() {
    let text = Text::new("\u{feff}ab\r\ncé\n");
    let at = |offset| (text.place(offset).line, text.place(offset).column);
    assert_eq!([at(0), at(2), at(4), at(7), at(8), at(999)], [(1, 1), (1, 3), (2, 1), (2, 3), (3, 1), (3, 1)]);
    assert_eq!((text.line(1), text.line(2), text.line(0), text.line(9)), (Some("ab"), Some("cé"), None, None));
}
