//! Making a patient's page: the check, its content, the composed document, the PDF or the text, and how hard it reads.

use crate::app::checking;
use crate::domain::handout::{Content, Lock, PagePart};
use crate::domain::monograph::Monograph;
use crate::domain::patient::{Answers, Patient};
use crate::domain::plain_word::PlainWords;
use crate::handout::clean::{Change, left_out_of_text};
use crate::handout::compose::{PageOptions, compose, contents};
use crate::handout::measures::{Measures, measure};
use crate::handout::{
    self, Document, HandoutError, Pages, Unprintable, hash, layout_all, layout_with_contents, plain_text, write_pdf,
};
use crate::store::library::Library;
use crate::store::reference::Reference;
use crate::words::Language;

/// Who a page is for and how it is printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageRequest {
    pub patient: Patient,
    /// May the page tell what the patient answered?
    pub print_answers: bool,
    pub options: PageOptions,
}

/// A page ready to be written.
#[derive(Debug)]
pub struct MadePage {
    pub bytes: Vec<u8>,
    pub pages: usize,
    /// The hash of what it says, 64 hexadecimal digits.
    pub hash: String,
    /// Characters that the fonts cannot print or that were taken out.
    pub changes: Vec<Change>,
    /// What can be measured of it.
    pub measures: Measures,
}

/// The document of one drug. Where the page may not tell the answers, it is made without them: the same for any patient,
/// so that not even the order of its lines tells one.
pub fn document(library: &Library, reference: &Reference, monograph: &Monograph, request: &PageRequest) -> Document {
    let nobody = Patient::default();
    let patient = if request.print_answers { &request.patient } else { &nobody };
    let answers = Answers::of(patient, &reference.populations);
    let translation = reference.translation(monograph.id(), request.options.language);
    let translated = translation.map(|translation| translation.over(monograph));
    let printed = translated.as_ref().unwrap_or(monograph);
    let drug = checking::check_one(printed, patient, &answers, library, reference);
    let content = Content::of(printed, &drug.check, request.print_answers).reviewed(library.log());
    compose(&content, translation, &request.options)
}

/// Each of the 13 parts, and why it cannot be left out of the page of this drug; `None` where it can.
pub fn locks(library: &Library, reference: &Reference, monograph: &Monograph) -> Vec<(PagePart, Option<Lock>)> {
    let nobody = Patient::default();
    let answers = Answers::of(&nobody, &reference.populations);
    let drug = checking::check_one(monograph, &nobody, &answers, library, reference);
    let content = Content::of(monograph, &drug.check, false);
    PagePart::ALL.into_iter().map(|part| (part, content.lock(part))).collect()
}

/// The pages of the PDF: those of several documents have a page of contents before them.
pub fn lay_out(documents: &[Document]) -> Result<Pages, HandoutError> {
    layout_with_contents(documents, contents(documents, language(documents)).as_ref())
}

/// Every character of these documents that no font of a page has.
pub fn unprintable(documents: &[Document]) -> Result<Vec<Unprintable>, HandoutError> {
    Ok(documents.iter().map(handout::unprintable).collect::<Result<Vec<_>, _>>()?.concat())
}

/// A PDF of one document or several; none where a character of them cannot be printed.
pub fn pdf(documents: &[Document], names: &[&str], plain: &PlainWords) -> Result<MadePage, HandoutError> {
    let found = unprintable(documents)?;
    match found.is_empty() {
        true => pdf_of_printable(documents, names, plain),
        false => Err(HandoutError::Unprintable { found }),
    }
}

/// The same for who has asked [`unprintable`] already.
pub fn pdf_of_printable(documents: &[Document], names: &[&str], plain: &PlainWords) -> Result<MadePage, HandoutError> {
    let pages = lay_out(documents)?;
    // Neither needs the other, and both take their time.
    std::thread::scope(|scope| {
        let measures = scope.spawn(|| measured(documents, names, plain, &pages));
        let bytes = write_pdf(&pages)?;
        let measured = measures.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))?;
        Ok(MadePage { bytes, ..measured })
    })
}

/// The same content as plain text.
pub fn text(documents: &[Document], names: &[&str], plain: &PlainWords) -> Result<MadePage, HandoutError> {
    let pages = layout_all(documents)?;
    let contents = contents(documents, language(documents)).map(|contents| {
        let names: Vec<String> = documents.iter().map(|document| format!("- {}\n", document.name.name)).collect();
        format!("# {}\n{}", contents.heading, names.concat())
    });
    let texts: Vec<String> = contents.into_iter().chain(documents.iter().map(plain_text)).collect();
    let changes = left_out_of_text(documents);
    Ok(MadePage { bytes: texts.join("\n\n").into_bytes(), changes, ..measured(documents, names, plain, &pages)? })
}

/// The language of the first document is that of the file.
fn language(documents: &[Document]) -> Language {
    let first = documents.first().map(|document| document.language.as_str());
    Language::ALL.into_iter().find(|language| Some(language.id()) == first).unwrap_or_default()
}

/// What can be said of laid-out pages before they are written.
pub fn measured(
    documents: &[Document],
    names: &[&str],
    plain: &PlainWords,
    pages: &Pages,
) -> Result<MadePage, HandoutError> {
    let hashes = documents.iter().map(hash::content_hash).collect::<Result<Vec<_>, _>>()?;
    let hash = match hashes.as_slice() {
        [one] => one.clone(),
        many => hash::of_text(&many.join("\n")),
    };
    Ok(MadePage {
        bytes: Vec::new(),
        pages: pages.count(),
        hash,
        changes: pages.changes().to_vec(),
        measures: measure(documents, pages, names, plain),
    })
}

/// "clonazepam_en_2026-11-22.pdf": never a patient's name.
pub fn file_name(monograph: &Monograph, options: &PageOptions, extension: &str) -> String {
    format!("{}_{}_{}.{extension}", monograph.id(), options.language.id(), options.date)
}

#[cfg(test)]
mod tests;
