//! Text that would break a page: markup, very long words and paragraphs, other scripts, marks that pile up, controls.
//! Each character is printed, or it is named; no text changes the page.

use std::collections::BTreeSet;

use super::frames::pieces;
use super::rules::{inside_the_edges, nothing_overlaps};
use super::with_paragraph;
use crate::handout::*;

/// A text with the characters of it that no font has, and those that are left out.
const HOSTILE: [(&str, &str, &str); 10] = [
    (r##"#panic("x") *bold* _it_ $x$ <label> @ref `raw` #read("/etc/passwd") \u{41} \\ // /* = - + ~"##, "", ""),
    ("<script>alert(1)</script> </p> &amp; %s {0} {{n}} {m} {n}", "", ""),
    ("smile 😀 family 👨‍👩‍👧 flag 🇪🇸", "😀👨👩👧🇪🇸", "\u{200D}"),
    ("right to left שלום مرحبا end", "שלוםمرحبا", ""),
    (
        "turned \u{202E}round\u{202C} and \u{2066}isolated\u{2069} and \u{200F}marked",
        "",
        "\u{202E}\u{202C}\u{2066}\u{2069}\u{200F}",
    ),
    ("marks e\u{301}\u{300}\u{302}\u{301}\u{300} x\u{338} ok", "\u{338}", "\u{301}\u{300}"),
    ("controls \u{0}\u{1}\u{7}\u{8}\u{1B}[31m\u{7F}\u{9F} end", "", "\u{0}\u{1}\u{7}\u{8}\u{1B}\u{7F}\u{9F}"),
    ("lines\r\nof\rall\u{2028}kinds\u{2029}and\u{85}tabs\there\u{B}\u{C}", "", ""),
    (
        "hidden \u{FEFF}\u{AD}\u{200B}\u{E0041}\u{FE0F} private \u{E000} none \u{FFFE}",
        "\u{E000}",
        "\u{FEFF}\u{AD}\u{200B}\u{E0041}\u{FE0F}\u{FFFE}",
    ),
    ("中文 ﷽ 𝔘𝔫𝔦 ☠ ⚠", "中文﷽𝔘𝔫𝔦☠⚠", ""),
];

/// The text in every place of a page.
fn everywhere(text: &str) -> Document {
    let run = || vec![Run::plain(text)];
    let mut document = with_paragraph(text);
    document.header.clinic = Some(text.into());
    document.header.clinic_lines = vec![text.into()];
    document.header.typed_names = vec![text.into()];
    document.header.running = text.into();
    document.footer.lines = vec![run()];
    document.name.notes = vec![text.into()];
    document.name.tablets_caption = text.into();
    document.banner = Some(run());
    let tier = Tier { heading: text.into(), items: vec![run(), run()] };
    let blocks = vec![
        Block::Subheading(text.into()),
        Block::Bullets(vec![run(), run()]),
        Block::Framed { heading: text.into(), items: vec![run()] },
        Block::Checks(vec![Check::new(Mark::Ticked, vec![run(), run()])]),
        Block::Fields(vec![Field::typed(text, FieldWidth::Half, text), Field::ruled(text, FieldWidth::Half)]),
        Block::Tiers(vec![tier]),
        Block::Numbered(vec![run()]),
    ];
    document.parts.push(Part::new("all", text, blocks));
    document
}

#[test]
fn each_character_is_printed_or_named_and_the_page_keeps_its_shape() {
    for (text, lacking, left_out) in HOSTILE {
        let document = everywhere(text);
        let named: BTreeSet<char> = unprintable(&document).unwrap().iter().map(|u| u.character).collect();
        assert_eq!(named, lacking.chars().collect(), "{text:?}: named as not to be printed");
        let pages = layout(&document).unwrap();
        assert!(pages.warnings().is_empty(), "{text:?}: {:?}", pages.warnings());
        let dropped = pages.changes().iter().filter(|change| change.action == clean::Action::Dropped);
        assert_eq!(dropped.map(|c| c.character).collect::<BTreeSet<_>>(), left_out.chars().collect(), "{text:?}");
        inside_the_edges(&pages);
        nothing_overlaps(&pieces(&pages));
        let printed: BTreeSet<char> = pieces(&pages).iter().flat_map(|piece| piece.text.chars()).collect();
        for character in text.chars().filter(|c| !c.is_whitespace() && !lacking.contains(*c) && !left_out.contains(*c))
        {
            assert!(printed.contains(&character) || character.is_control(), "{character:?} of {text:?} is lost");
        }
        assert_eq!(printed.contains(&'\u{FFFD}'), !lacking.is_empty(), "{text:?}");
    }
}

#[test]
fn a_paragraph_of_fifty_thousand_characters_and_words_of_five_hundred_stand_in_their_column() {
    let text = format!("{} {}", "é".repeat(500), "A sentence of a paragraph that does not end. ".repeat(1_112));
    assert!(text.chars().count() > 50_000);
    for (paper, size) in [(Paper::A4, TextSize::Pt12), (Paper::Letter, TextSize::Pt18)] {
        let pages = layout(&Document { paper, size, ..with_paragraph(&text) }).unwrap();
        assert!(pages.count() > 10 && pages.warnings().is_empty() && pages.changes().is_empty());
        inside_the_edges(&pages);
        nothing_overlaps(&pieces(&pages));
        let printed: String = pieces(&pages).iter().map(|piece| piece.text.as_str()).collect();
        let count = |wanted: &str, text: &str| text.matches(wanted).count();
        assert_eq!(count("paragraph", &printed), count("paragraph", &text), "nothing is cut");
        assert_eq!(printed.matches('é').count(), 500);
        write_pdf(&pages).unwrap();
    }
}

#[test]
fn more_than_any_handout_can_be_is_refused_with_its_length() {
    let text = "long ".repeat(200_001);
    let refused = layout(&with_paragraph(&text)).map(|pages| pages.count());
    assert!(matches!(refused, Err(HandoutError::TooLong { characters, limit: 1_000_000 }) if characters > 1_000_000));
}
