//! The page of every built-in drug, read back: each sentence that was chosen stands in the PDF and in the plain text, in
//! one order, and nothing else does.

use caveat::app::page;
use caveat::domain::patient::Patient;
use caveat::handout::compose::PageOptions;
use caveat::handout::{Document, plain_text};
use caveat::store::library::Library;
use caveat::words::Language;

use crate::monographs::reference;
use crate::paper::{Paper, options};

/// Letters and signs alone: how words are spaced and broken is the layout's.
fn bare(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && *c != '\u{200b}').collect()
}

/// The lines of the plain text between the name and the foot, without the marks that paper shows in another way.
fn sentences(document: &Document) -> Vec<String> {
    let text = plain_text(document);
    let from = text.find("\n# ").map_or(0, |at| at + 1);
    let foot: String = document.footer.lines.iter().flatten().map(|run| run.text.as_str()).collect();
    let body = text[from..].split(foot.trim()).next().unwrap();
    let alt = &document.name.tablets_alt;
    let unmarked = |line: &str| {
        let line = line.trim_start_matches('#').trim_start();
        let line = line.strip_prefix("- ").unwrap_or(line);
        // The drawing is named for a screen reader; on paper its strengths stand beside it.
        let line = if alt.is_empty() { line.to_owned() } else { line.replace(alt.as_str(), "") };
        bare(line.replace("________", "").trim())
    };
    body.lines().map(unmarked).filter(|line| !line.is_empty()).collect()
}

/// The text of a written page without what stands on each page.
fn printed(document: &Document, bytes: &[u8]) -> String {
    let pdf = lopdf::Document::load_mem(bytes).unwrap();
    let pages: Vec<u32> = pdf.get_pages().into_keys().collect();
    let foot: String = document.footer.lines.iter().flatten().map(|run| run.text.as_str()).collect();
    let foot = bare(&format!("{foot} {}", document.footer.code));
    let running = bare(&format!("{}{}", document.header.running, document.header.date_text));
    let mut all = String::new();
    for page in &pages {
        let mark =
            document.footer.page_pattern.replace("{n}", &page.to_string()).replace("{m}", &pages.len().to_string());
        let mut text = bare(&pdf.extract_text(&[*page]).unwrap());
        for fixed in [&foot, &bare(&mark), &running] {
            if let Some(at) = text.find(fixed.as_str()) {
                text.replace_range(at..at + fixed.len(), "");
            }
        }
        all.push_str(&text);
    }
    all
}

/// What of the page no sentence accounts for, if all of them are there in their order.
fn left_over(document: &Document, printed: &str) -> Result<String, String> {
    let (mut rest, mut left) = (printed, String::new());
    for sentence in sentences(document) {
        // A numbered line begins with its number on paper as in the text.
        let at =
            rest.find(&sentence).ok_or_else(|| format!("{sentence:?} is not behind the last one in {rest:.300}"))?;
        left.push_str(&rest[..at]);
        rest = &rest[at + sentence.len()..];
    }
    Ok(left + rest)
}

fn read_back(language: Language) {
    let reference = reference();
    let library = Library::load(None, &reference);
    for monograph in library.monographs() {
        let paper = Paper::with(monograph, &Patient::default(), true, PageOptions { language, ..options() });
        let made = page::pdf(std::slice::from_ref(&paper.0), &[], &reference.plain_words).unwrap();
        let left = left_over(&paper.0, &printed(&paper.0, &made.bytes));
        let mut left = left.unwrap_or_else(|error| panic!("{}: {error}", monograph.id()));
        // What paper has beside the sentences: the head, bullets, and the strengths and letters of the drawing.
        let header = &paper.0.header;
        let head = [&header.clinic_label, &header.kind, &header.date_text];
        let tablets = paper.0.name.tablets.iter().flat_map(|t| [Some(t.label.clone()), t.letter.map(String::from)]);
        let fixed = head.into_iter().cloned().chain(tablets.flatten()).map(|text| bare(&text));
        for text in fixed {
            left = left.replacen(&text, "", 1);
        }
        let left = left.replace('•', "");
        assert!(left.is_empty(), "{}: nobody chose {left:?}", monograph.id());
    }
}

#[test]
fn every_sentence_stands_in_the_pdf_and_in_the_text_in_one_order_and_nothing_else() {
    read_back(Language::En);
}

/// Run by `.ci/long`.
#[test]
#[ignore = "minutes: .ci/long runs it"]
fn long_every_sentence_stands_there_in_spanish_too() {
    read_back(Language::Es);
}

#[test]
fn a_sentence_that_is_missing_or_too_many_is_found() {
    let reference = reference();
    let library = Library::load(None, &reference);
    let monograph = &library.monographs()[0];
    let paper = Paper::of(monograph, &Patient::default(), true);
    let bytes = page::pdf(std::slice::from_ref(&paper.0), &[], &reference.plain_words).unwrap().bytes;
    let whole = printed(&paper.0, &bytes);
    let sentence = sentences(&paper.0).into_iter().max_by_key(String::len).unwrap();
    assert!(left_over(&paper.0, &whole.replacen(&sentence, "", 1)).is_err());
    let more = whole.replacen(&sentence, &format!("{sentence}Nobodychosethis."), 1);
    assert!(left_over(&paper.0, &more).unwrap().contains("Nobodychosethis."));
}
