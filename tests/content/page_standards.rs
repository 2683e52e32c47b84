//! What the PDF of a patient's page is, beyond its words: a sound file that names its standard, title, language and
//! bookmarks, with the letters that it needs and no others. Where qpdf is missing, that check alone is skipped.

use caveat::app::page;
use caveat::handout::Paper as Sheet;
use lopdf::{Dictionary, Document, Object};

use crate::monographs::reference;
use crate::page_tags::{each_file, several};
use crate::poppler::poppler;
use crate::tagged::{dictionary, name};

/// Bytes of the smallest of the three fonts as the program carries them.
fn smallest_whole_font() -> usize {
    let folder = crate::tree::root().join("assets/fonts");
    let fonts = crate::tree::files_below(&folder, "ttf");
    fonts.iter().map(|font| usize::try_from(font.metadata().unwrap().len()).unwrap()).min().unwrap()
}

fn stream<'a>(pdf: &'a Document, object: &'a Object) -> &'a lopdf::Stream {
    pdf.dereference(object).unwrap().1.as_stream().unwrap()
}

/// Every font of the pages is embedded, holds a part of its letters only, and says which text they are.
fn fonts_are_embedded_subsets(name_of_file: &str, pdf: &Document, whole: usize) {
    let mut seen = 0;
    for page in pdf.get_pages().into_values() {
        for font in pdf.get_page_fonts(page).unwrap().into_values() {
            let base = name(font, b"BaseFont").unwrap();
            let prefix = base.split('+').next().unwrap();
            assert!(prefix.len() == 6 && prefix.bytes().all(|b| b.is_ascii_uppercase()), "{name_of_file}: {base}");
            assert!(base.contains("IBMPlexSans"), "{name_of_file}: {base}");
            assert!(font.has(b"ToUnicode"), "{name_of_file}: {base} is not text");
            let below = pdf.dereference(font.get(b"DescendantFonts").unwrap()).unwrap().1.as_array().unwrap();
            let below = dictionary(pdf, &below[0]).unwrap();
            let about = dictionary(pdf, below.get(b"FontDescriptor").unwrap()).unwrap();
            let file = about.get(b"FontFile2").or_else(|_| about.get(b"FontFile3"));
            let file = stream(pdf, file.unwrap_or_else(|_| panic!("{name_of_file}: {base} is not embedded")));
            let bytes = file.decompressed_content().unwrap_or_else(|_| file.content.clone()).len();
            assert!(bytes > 0 && bytes < whole / 2, "{name_of_file}: {base} has {bytes} of {whole} bytes");
            seen += 1;
        }
    }
    assert!(seen > 0, "{name_of_file}: no fonts");
}

/// The bookmarks with their depth, in order.
fn bookmarks(pdf: &Document) -> Vec<(usize, String)> {
    fn add(pdf: &Document, above: &Dictionary, depth: usize, out: &mut Vec<(usize, String)>) {
        let mut next = above.get(b"First").ok();
        while let Some(entry) = next.and_then(|object| dictionary(pdf, object)) {
            let title = lopdf::decode_text_string(entry.get(b"Title").unwrap()).unwrap();
            assert!(entry.has(b"Dest") || entry.has(b"A"), "{title} leads nowhere");
            out.push((depth, title));
            add(pdf, entry, depth + 1, out);
            next = entry.get(b"Next").ok();
        }
    }
    let mut out = Vec::new();
    let root = dictionary(pdf, pdf.catalog().unwrap().get(b"Outlines").unwrap()).unwrap();
    add(pdf, root, 0, &mut out);
    out
}

fn metadata(pdf: &Document) -> String {
    let stream = stream(pdf, pdf.catalog().unwrap().get(b"Metadata").unwrap());
    let bytes = stream.decompressed_content().unwrap_or_else(|_| stream.content.clone());
    String::from_utf8(bytes).unwrap()
}

fn claims(name: &str, pdf: &Document, language: &str, title: &str) {
    let catalog = pdf.catalog().unwrap();
    let below = |key: &[u8]| dictionary(pdf, catalog.get(key).unwrap()).unwrap();
    assert!(below(b"MarkInfo").get(b"Marked").unwrap().as_bool().unwrap(), "{name}");
    assert!(below(b"ViewerPreferences").get(b"DisplayDocTitle").unwrap().as_bool().unwrap(), "{name}");
    let lang = lopdf::decode_text_string(catalog.get(b"Lang").unwrap()).unwrap();
    assert_eq!(lang.split('-').next(), Some(language), "{name}");
    let xmp = metadata(pdf);
    let squeezed: String = xmp.split_whitespace().collect::<Vec<_>>().join(" ");
    for claim in ["<pdfuaid:part>1</pdfuaid:part>", "<pdfaid:part>2</pdfaid:part>", title] {
        assert!(squeezed.contains(claim), "{name}: {claim} is not in {xmp}");
    }
    for forbidden in ["OpenAction", "AA", "AcroForm"] {
        assert!(!catalog.has(forbidden.as_bytes()), "{name} has {forbidden}");
    }
    let acts = |d: &Dictionary| d.has(b"JS") || d.has(b"URI") || d.has(b"Launch");
    let mut all = pdf.objects.values().filter_map(|object| object.as_dict().ok());
    assert!(!all.any(acts), "{name} holds a script or a link out of itself");
}

#[test]
fn each_file_names_standard_title_language_and_bookmarks_and_carries_its_letters() {
    let whole = smallest_whole_font();
    each_file(|name, documents, bytes| {
        let pdf = Document::load_mem(bytes).unwrap();
        let document = &documents[0];
        claims(name, &pdf, &document.language, &document.title);
        fonts_are_embedded_subsets(name, &pdf, whole);
        let expected = if document.paper == Sheet::A4 { (595.3, 841.9) } else { (612.0, 792.0) };
        for page in pdf.get_pages().into_values() {
            let size = pdf.get_dictionary(page).unwrap().get(b"MediaBox").unwrap().as_array().unwrap();
            let at = |n: usize| f64::from(size[n].as_float().unwrap());
            let (width, height) = (at(2) - at(0), at(3) - at(1));
            assert!((width - expected.0).abs() < 0.1 && (height - expected.1).abs() < 0.1, "{name}: {width} {height}");
        }
        let bookmarks = bookmarks(&pdf);
        assert_eq!(bookmarks[0], (0, document.name.name.clone()), "{name}");
        let parts = document.parts.iter().map(|part| &part.heading).filter(|heading| !heading.trim().is_empty());
        let marked: Vec<&str> = bookmarks.iter().filter(|(depth, _)| *depth == 1).map(|(_, t)| t.as_str()).collect();
        for heading in parts {
            assert!(marked.contains(&heading.as_str()), "{name}: no bookmark {heading}: {marked:?}");
        }
    });
}

#[test]
fn each_file_is_the_same_when_it_is_made_again() {
    each_file(|name, documents, bytes| {
        let again = page::pdf(documents, &[], &reference().plain_words).unwrap();
        assert!(again.bytes == bytes, "{name}: other bytes");
    });
    assert!(several() == several(), "several drugs: other bytes");
}

#[test]
fn qpdf_finds_no_fault() {
    let folder = tempfile::tempdir().unwrap();
    let mut files = vec![("several drugs".to_owned(), several())];
    each_file(|name, _, bytes| files.push((name.to_owned(), bytes.to_vec())));
    for (name, bytes) in files {
        let file = folder.path().join("page.pdf");
        std::fs::write(&file, bytes).unwrap();
        // With warnings it ends with another code than 0, and the helper stops.
        let Some(said) = poppler("qpdf", &file, &["--check"]) else { return };
        assert!(said.contains("No syntax or stream encoding errors found"), "{name}: {said}");
    }
}
