//! From what a page says (`domain::handout`) to its document: headings, fixed sentences and the drug's own texts, in
//! the 13 parts of the standard. No rule about who stands where, and no layout.

mod before;
mod effects;
mod label;
mod language;
mod options;
mod parts;
mod tablets;
mod top;

pub use options::{Letterhead, PageOptions, Typed};
pub use tablets::{in_words as tablet_in_words, letters as imprint_letters};
pub use top::cut_letter;

use language::joined;

use super::document::{Contents, Document, Part, Run};
use super::hash::{content_hash, short};
use crate::domain::handout::{Content, Numbered, PagePart};
use crate::domain::translation::Translation;
use crate::words::{Language, Words};

/// Makes the document of one drug. The code in its foot is the hash of what it says.
pub fn compose(content: &Content<'_>, translation: Option<&Translation>, options: &PageOptions) -> Document {
    let words = Words::page(options.language);
    let page = Page { words, content, translation, options };
    let mut document = Document {
        title: words.f("page-title", &[("name", (&content.monograph.drug.name).into())]),
        language: words.language().id().to_owned(),
        region: (words.language() == Language::En).then(|| "us".to_owned()),
        date: top::date(&options.date),
        paper: options.paper,
        size: options.size,
        header: page.header(),
        footer: page.footer(),
        name: page.name(),
        banner: None,
        parts: page.parts(),
    };
    document.banner = page.banner(&document);
    if let Ok(hash) = content_hash(&document) {
        document.footer.code = words.f("page-code", &[("code", (&short(&hash)).into())]);
    }
    document
}

/// The page of contents before several documents; `None` before one.
pub fn contents(documents: &[Document], language: Language) -> Option<Contents> {
    let words = Words::page(language);
    (documents.len() > 1).then(|| Contents { heading: words.t("page-contents"), note: words.t("page-contents-note") })
}

/// What all parts are made from.
struct Page<'a> {
    words: &'a Words,
    content: &'a Content<'a>,
    /// What the drug's texts were translated with.
    translation: Option<&'a Translation>,
    options: &'a PageOptions,
}

impl Page<'_> {
    fn parts(&self) -> Vec<Part> {
        let mut parts = if self.is_of_label() { self.label_parts() } else { self.monograph_parts() };
        let left_out = self.content.left_out(&self.options.parts);
        parts.retain(|part| PagePart::of_piece(&part.id).is_none_or(|part| !left_out.contains(&part)));
        parts
    }

    fn monograph_parts(&self) -> Vec<Part> {
        let mut parts = vec![self.most_important(), self.uses(), self.before(), self.other_medicines(), self.taking()];
        parts.push(self.while_taking());
        parts.extend(self.effects());
        parts.extend([self.long_use(), self.keeping(), self.who_to_call(), self.notes(), self.sources()]);
        parts
    }

    fn t(&self, id: &str) -> String {
        self.words.t(id)
    }

    /// A part with its heading from the words.
    fn part(&self, id: &str, blocks: Vec<super::document::Block>) -> Part {
        Part::new(id, self.t(&format!("page-{id}")), blocks)
    }

    /// "The sources read for this page say nothing about ... Ask us."
    fn gap(&self, about: &str) -> Vec<Run> {
        let about = self.t(&format!("page-gap-{about}"));
        vec![Run::plain(self.words.f("page-gap", &[("about", (&about).into())]))]
    }

    /// A text with the numbers of its sources behind it: "... (1, 4)".
    fn numbered(&self, text: &Numbered<'_>) -> Vec<Run> {
        self.behind(text.text, &text.sources)
    }

    /// Texts one behind the other in a paragraph.
    fn sentences(&self, texts: &[Numbered<'_>]) -> Vec<Run> {
        joined(texts.iter().map(|text| self.numbered(text)).collect(), " ")
    }

    /// A text of the drug, and the numbers of its sources where there are any.
    fn behind(&self, text: &str, sources: &[usize]) -> Vec<Run> {
        let said = self.said(text);
        if said.lang.is_none() || sources.is_empty() {
            return vec![Run { text: behind(text, sources), ..said }];
        }
        vec![said, Run::plain(behind("", sources))]
    }
}

/// A text with the numbers of its sources: "... (1, 4)". The number never stands alone on a line.
fn behind(text: &str, sources: &[usize]) -> String {
    if sources.is_empty() {
        return text.to_owned();
    }
    let all: Vec<String> = sources.iter().map(ToString::to_string).collect();
    format!("{text}\u{a0}({})", all.join(", "))
}
