//! The written file: its standards, its structure, the same bytes each time, and text that stays text.

use std::io::Write as _;
use std::process::{Command, Stdio};

use lopdf::{Document as Pdf, Object};

use super::{sample, with_paragraph};
use crate::handout::*;

fn parsed(bytes: &[u8]) -> Pdf {
    Pdf::load_mem(bytes).unwrap()
}

/// Text by poppler, or nothing where poppler is not installed.
fn poppler_text(bytes: &[u8]) -> Option<String> {
    let command =
        Command::new("pdftotext").args(["-layout", "-", "-"]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn();
    let Ok(mut child) = command else {
        println!("skipped: pdftotext is not installed");
        return None;
    };
    child.stdin.take().unwrap().write_all(bytes).unwrap();
    Some(String::from_utf8(child.wait_with_output().unwrap().stdout).unwrap())
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let first = render(&[sample()]).unwrap();
    render(&[with_paragraph("another page between")]).unwrap();
    assert_eq!(first, render(&[sample()]).unwrap());
}

#[test]
fn the_file_is_tagged_and_names_its_language_title_and_standards() {
    let bytes = render(&[sample()]).unwrap();
    let pdf = parsed(&bytes);
    let catalog = pdf.catalog().unwrap();
    let mark_info = pdf.dereference(catalog.get(b"MarkInfo").unwrap()).unwrap().1.as_dict().unwrap();
    assert!(mark_info.get(b"Marked").unwrap().as_bool().unwrap());
    assert!(catalog.has(b"StructTreeRoot") && catalog.has(b"Outlines"));
    assert_eq!(catalog.get(b"Lang").unwrap().as_str().unwrap(), b"en-US");
    let preferences = pdf.dereference(catalog.get(b"ViewerPreferences").unwrap()).unwrap().1.as_dict().unwrap();
    assert!(preferences.get(b"DisplayDocTitle").unwrap().as_bool().unwrap());
    let metadata = pdf.dereference(catalog.get(b"Metadata").unwrap()).unwrap().1.as_stream().unwrap();
    let xmp = metadata.decompressed_content().unwrap_or_else(|_| metadata.content.clone());
    let xmp = String::from_utf8_lossy(&xmp).into_owned();
    for part in ["pdfuaid:part", "pdfaid:part", "Medicine information: clonazepam", "2026-11-22"] {
        assert!(xmp.contains(part), "{part} is not in {xmp}");
    }
}

/// The structure types in reading order.
fn structure(pdf: &Pdf) -> Vec<String> {
    fn walk(pdf: &Pdf, object: &Object, out: &mut Vec<String>) {
        let Ok((_, object)) = pdf.dereference(object) else {
            return;
        };
        match object {
            Object::Array(kids) => kids.iter().for_each(|kid| walk(pdf, kid, out)),
            Object::Dictionary(dictionary) => {
                if let Ok(kind) = dictionary.get(b"S").and_then(Object::as_name) {
                    out.push(String::from_utf8_lossy(kind).into_owned());
                }
                if let Ok(kids) = dictionary.get(b"K") {
                    walk(pdf, kids, out);
                }
            }
            _ => {}
        }
    }
    let mut out = Vec::new();
    walk(pdf, pdf.catalog().unwrap().get(b"StructTreeRoot").unwrap(), &mut out);
    out
}

#[test]
fn headings_lists_and_the_drawing_are_tagged_as_what_they_are() {
    let tags = structure(&parsed(&render(&[sample()]).unwrap()));
    let count = |kind: &str| tags.iter().filter(|tag| *tag == kind).count();
    assert_eq!((count("H1"), count("H2"), count("Figure")), (1, 12, 1));
    assert_eq!(count("H3"), 9);
    assert!(count("L") >= 9 && count("LI") >= 30 && count("LBody") == count("LI"), "{tags:?}");
    assert_eq!((count("Table"), count("Link")), (0, 0));
}

#[test]
fn text_is_never_markup() {
    let lines = [
        r##"#panic("x") *bold* _it_ $x$ <label> @ref"##,
        r##"#read("/etc/passwd") \ `raw` [a] {b} ~ -- // /* x */"##,
        "= heading - item + item <script>alert()</script>",
        "= heading",
    ];
    let mut document = with_paragraph(&lines.join("\n"));
    document.title = lines[0].into();
    document.parts.push(Part::new(
        "two",
        "#panic(\"h\") *h*",
        vec![Block::Bullets(vec![vec![Run::plain("- item #x")]])],
    ));
    let bytes = render(&[document]).unwrap();
    let Some(text) = poppler_text(&bytes) else {
        return;
    };
    for line in lines.into_iter().chain(["#panic(\"h\") *h*", "- item #x"]) {
        assert!(text.contains(line), "{line:?} is not in\n{text}");
    }
}

#[test]
fn what_no_font_can_draw_does_not_stop_the_export() {
    let text = "a 😀 \u{0}\u{1}\u{7F}\u{85}\u{202E}שלום\u{200B}\u{FEFF}\u{FFFE} مرحبا 中文 \u{E000} e\u{301}\u{327} x\u{338} ﷽ 👨‍👩‍👧 \u{FFFD}";
    let pages = layout(&with_paragraph(text)).unwrap();
    assert!(pages.changes().len() > 10);
    assert!(pages.warnings().is_empty(), "{:?}", pages.warnings());
    write_pdf(&pages).unwrap();
}

#[test]
fn several_documents_count_their_own_pages() {
    let mut other = with_paragraph("Second.");
    other.name.name = "diazepam".into();
    other.header.running = "diazepam (Valium)".into();
    other.paper = Paper::Letter;
    other.language = "es".into();
    let pages = layout_all(&[sample(), other]).unwrap();
    let own = layout(&sample()).unwrap().count();
    assert_eq!(pages.count(), own + 1);
    assert_eq!(pages.size_pt(own).map(|(width, height)| (width.round(), height.round())), Some((612.0, 792.0)));
    let Some(text) = poppler_text(&write_pdf(&pages).unwrap()) else {
        return;
    };
    assert!(text.contains(&format!("Page {own} of {own}")) && text.contains("Page 1 of 1"));
}

#[test]
fn a_page_is_drawn_as_pixels() {
    let pages = layout(&sample()).unwrap();
    let picture = picture(&pages, 0, 1.0).unwrap();
    assert_eq!((picture.width, picture.height), (595, 842));
    assert_eq!(picture.rgba.len(), 595 * 842 * 4);
    assert!(picture.rgba.chunks(4).any(|pixel| pixel == [0, 0, 0, 255]));
    assert!(matches!(crate::handout::picture(&pages, 99, 1.0), Err(HandoutError::NoPage { index: 99, .. })));
    assert!(matches!(crate::handout::picture(&pages, 0, f32::NAN), Err(HandoutError::Scale { .. })));
}

/// Set `HANDOUT_SAMPLES` to a folder to get the samples for looking at.
#[test]
fn samples_for_looking_at() {
    let Ok(folder) = std::env::var("HANDOUT_SAMPLES") else {
        return;
    };
    for (name, paper, size) in [
        ("a4-12", Paper::A4, TextSize::Pt12),
        ("letter-14", Paper::Letter, TextSize::Pt14),
        ("a4-18", Paper::A4, TextSize::Pt18),
    ] {
        let document = Document { paper, size, ..sample() };
        std::fs::write(format!("{folder}/{name}.pdf"), render(std::slice::from_ref(&document)).unwrap()).unwrap();
        std::fs::write(format!("{folder}/{name}.txt"), plain_text(&document)).unwrap();
    }
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig { cases: 24, failure_persistence: None, ..Default::default() })]

    /// Any text anywhere gives a file that meets its standards, the same each time.
    #[test]
    fn any_text_can_be_exported(text in "\\PC{0,60}|[\\s\\S]{0,60}") {
        let run = || vec![Run::bold(text.clone()), Run::plain(text.clone())];
        let mut document = with_paragraph(&text);
        (document.title, document.header.clinic) = (text.clone(), Some(text.clone()));
        (document.header.running, document.footer.code) = (text.clone(), text.clone());
        (document.name.name, document.name.tablets_alt) = (text.clone(), text.clone());
        document.banner = Some(run());
        document.footer.lines.push(run());
        document.parts.push(Part::new("any", text.clone(), vec![
            Block::Subheading(text.clone()),
            Block::Bullets(vec![run(), vec![]]),
            Block::Framed { heading: text.clone(), items: vec![run()] },
            Block::Checks(vec![Check::new(Mark::Ticked, vec![run(), vec![]]), Check::new(Mark::None, vec![])]),
            Block::Fields(vec![Field::typed(text.clone(), FieldWidth::Half, text.clone()), Field::ruled(text.clone(), FieldWidth::Half)]),
            Block::Tiers(vec![Tier { heading: text.clone(), items: vec![run()] }, Tier { heading: text.clone(), items: vec![] }]),
            Block::Numbered(vec![run()]),
            Block::Numbered(vec![]),
            Block::Checks(vec![]),
            Block::RuledLines(0),
            Block::Paragraph(vec![]),
        ]));
        // A name that is blank once it is cleaned is refused.
        let pages = match layout(&document) {
            Err(HandoutError::NoName) => return Ok(()),
            pages => pages.unwrap(),
        };
        proptest::prop_assert!(pages.warnings().is_empty(), "{:?}", pages.warnings());
        proptest::prop_assert_eq!(write_pdf(&pages).unwrap(), render(&[document]).unwrap());
    }
}
