//! The typesetter's world: three fonts, one template and one virtual data file. Whatever else a template could ask
//! for is refused, so no text can reach a disk, a network or a package. No export here.

use std::sync::LazyLock;

use serde::Serialize;
use typst::diag::{FileError, FileResult, SourceDiagnostic, Warned};
use typst::foundations::{Bytes, Content, Datetime, Duration, NativeElement as _, Selector, Value};
use typst::introspection::{Introspector as _, MetadataElem};
use typst::layout::Abs;
use typst::syntax::{DiagSpanKind, FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook, FontInstance, FontVariant, FontVariations};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_layout::PagedDocument;

use super::clean::{Change, Cleaned, Shortened, clean};
use super::document::{Contents, Date};
use super::line_bound::with_bounds;
use super::{Document, HandoutError};

/// Weights 400, 500 and 600 of one family.
const FONTS: [&[u8]; 3] = [
    include_bytes!("../../assets/fonts/IBMPlexSans_400Regular.ttf"),
    include_bytes!("../../assets/fonts/IBMPlexSans_500Medium.ttf"),
    include_bytes!("../../assets/fonts/IBMPlexSans_600SemiBold.ttf"),
];
const TEMPLATE: &str = include_str!("../../assets/handout/handout.typ");
/// Layouts unused for this many exports are forgotten; measured to keep 1,000 exports at 50 MB.
const KEPT_EXPORTS: usize = 5;
/// A real handout has about 10,000 characters; a million takes seconds and hundreds of megabytes.
const MOST_CHARACTERS: usize = 1_000_000;

/// Built once for the process: file ids are never given back, and fonts take milliseconds to read.
static ENGINE: LazyLock<Result<Engine, HandoutError>> = LazyLock::new(Engine::new);

struct Engine {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    /// The boldest weight, for the widths of its letters.
    widest: FontInstance,
    template: Source,
    data: FileId,
    logo: FileId,
}

impl Engine {
    fn new() -> Result<Self, HandoutError> {
        let fonts = FONTS
            .iter()
            .enumerate()
            .map(|(index, bytes)| Font::new(Bytes::new(*bytes), 0).ok_or(HandoutError::Font { index }))
            .collect::<Result<Vec<_>, _>>()?;
        let boldest = fonts.last().cloned().ok_or(HandoutError::Font { index: 0 })?;
        Ok(Self {
            widest: boldest.instantiate(FontVariant::default(), Abs::pt(12.0), &FontVariations::default()),
            library: LazyHash::new(Library::default()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
            template: Source::new(file_id("/handout.typ")?, TEMPLATE.to_owned()),
            data: file_id("/handout.json")?,
            logo: file_id("/logo.png")?,
        })
    }

    /// Whether each weight can draw the character, so that bold never loses a letter that plain text has.
    fn covers(&self, character: char) -> bool {
        self.fonts.iter().all(|font| font.info().coverage.contains(u32::from(character)))
    }
}

fn file_id(path: &str) -> Result<FileId, HandoutError> {
    let path = VirtualPath::new(path).map_err(|error| HandoutError::Path { message: format!("{error:?}") })?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

fn engine() -> Result<&'static Engine, HandoutError> {
    ENGINE.as_ref().map_err(Clone::clone)
}

/// Reads the fonts and the template, so that the first page need not wait for them. A failure is told by the first page.
pub fn make_ready() {
    engine().ok();
}

/// How many of the built-in fonts can be read.
///
/// # Errors
/// [`HandoutError::Font`] or [`HandoutError::Path`].
pub fn font_count() -> Result<usize, HandoutError> {
    engine().map(|engine| engine.fonts.len())
}

/// One export: the engine and the data of this document.
struct Sheet {
    engine: &'static Engine,
    data: Bytes,
    /// The clinic's logo, where the documents have one.
    logo: Option<Bytes>,
}

impl World for Sheet {
    fn library(&self) -> &LazyHash<Library> {
        &self.engine.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.engine.book
    }

    fn main(&self) -> FileId {
        self.engine.template.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.main() { Ok(self.engine.template.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        match &self.logo {
            _ if id == self.engine.data => Ok(self.data.clone()),
            Some(logo) if id == self.engine.logo => Ok(logo.clone()),
            _ => Err(FileError::AccessDenied),
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.engine.fonts.get(index).cloned()
    }

    /// No clock: the same input must give the same bytes on any day.
    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

/// Laid-out pages, for the PDF and for the preview alike.
#[derive(Debug, Clone)]
pub struct Pages {
    paged: PagedDocument,
    warnings: Vec<String>,
    changes: Vec<Change>,
    shortened: Vec<Shortened>,
}

impl Pages {
    /// How many pages there are.
    pub fn count(&self) -> usize {
        self.paged.pages().len()
    }

    /// Width and height of a page in points.
    pub fn size_pt(&self, index: usize) -> Option<(f64, f64)> {
        let size = self.paged.pages().get(index)?.frame.size();
        Some((size.x.to_pt(), size.y.to_pt()))
    }

    /// What the typesetter warned about; empty for a sound template.
    pub fn warnings(&self) -> &[String] {
        &self.warnings
    }

    /// Characters that were dropped or replaced before layout, to be told to the clinician.
    pub fn changes(&self) -> &[Change] {
        &self.changes
    }

    /// Header and footer texts that were too long and were cut.
    pub fn shortened(&self) -> &[Shortened] {
        &self.shortened
    }

    /// Where each part begins, document by document in print order; the last mark of each is its end.
    pub(crate) fn marks(&self) -> Vec<Mark> {
        let introspector = self.paged.introspector();
        let found = introspector.query(&Selector::Elem(MetadataElem::ELEM, None));
        let mark = |content: &Content| {
            let location = content.location()?;
            let position = introspector.position(location)?;
            let Value::Dict(value) = &content.to_packed::<MetadataElem>()?.value else { return None };
            let text = |key: &str| value.get(key).ok()?.clone().cast::<typst::foundations::Str>().ok();
            let length = |key: &str| value.get(key).ok()?.clone().cast::<typst::layout::Length>().ok();
            Some(Mark {
                document: usize::try_from(value.get("document").ok()?.clone().cast::<i64>().ok()?).ok()?,
                part: text("part")?.to_string(),
                page: position.page.get() - 1,
                y: position.point.y.to_pt(),
                top: length("top")?.abs.to_pt(),
                bottom: length("bottom")?.abs.to_pt(),
            })
        };
        found.iter().filter_map(mark).collect()
    }

    pub(super) fn paged(&self) -> &PagedDocument {
        &self.paged
    }
}

/// Where a part begins, in points from the top of the page.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Mark {
    pub document: usize,
    /// The id of the part; empty at the end of a document.
    pub part: String,
    pub page: usize,
    pub y: f64,
    /// Between which heights the text of this page stands.
    pub top: f64,
    pub bottom: f64,
}

impl Mark {
    /// The height of the text column.
    pub fn body(&self) -> f64 {
        self.bottom - self.top
    }
}

/// What the template reads.
#[derive(Serialize)]
struct TemplateData<'a> {
    title: &'a str,
    date: Date,
    contents: Option<&'a Contents>,
    documents: Vec<serde_json::Value>,
}

/// Lays out one document.
///
/// # Errors
/// [`HandoutError`] when the content is refused.
pub fn layout(document: &Document) -> Result<Pages, HandoutError> {
    layout_all(std::slice::from_ref(document))
}

/// Lays out several documents one after the other, each on new pages with its own header, footer and numbering.
///
/// # Errors
/// [`HandoutError`] when there is none, or when the content is refused.
pub fn layout_all(documents: &[Document]) -> Result<Pages, HandoutError> {
    layout_with_contents(documents, None)
}

/// The same behind a page of contents.
///
/// # Errors
/// As [`layout_all`].
pub fn layout_with_contents(documents: &[Document], contents: Option<&Contents>) -> Result<Pages, HandoutError> {
    let mut sheets = Vec::with_capacity(documents.len());
    let (mut changes, mut shortened) = (Vec::new(), Vec::new());
    for document in documents {
        let clean = cleaned(document)?;
        if clean.document.name.name.trim().is_empty() {
            return Err(HandoutError::NoName);
        }
        super::clean::add_changes(&mut changes, clean.changes);
        shortened.extend(clean.shortened);
        let mut sheet = clean.document;
        super::soft_breaks::add(&mut sheet);
        sheets.push(sheet);
    }
    let first = sheets.first().ok_or(HandoutError::NoDocument)?;
    check_date(first.date)?;
    let title = titles(&sheets);
    let documents = sheets.iter().map(bounded).collect::<Result<_, _>>()?;
    let data = TemplateData { title: &title, date: first.date, contents, documents };
    let logo = sheets.iter().find_map(|sheet| sheet.header.logo.as_ref()).map(|logo| Bytes::new(logo.png().to_vec()));
    let (paged, warnings) = compile(&data, logo)?;
    Ok(Pages { paged, warnings, changes, shortened })
}

/// The document as it will be laid out, with what was changed.
pub(super) fn cleaned(document: &Document) -> Result<Cleaned, HandoutError> {
    let engine = engine()?;
    let clean = clean(document, &|character| engine.covers(character));
    if clean.characters > MOST_CHARACTERS {
        return Err(HandoutError::TooLong { characters: clean.characters, limit: MOST_CHARACTERS });
    }
    Ok(clean)
}

pub(super) fn bounded(document: &Document) -> Result<serde_json::Value, HandoutError> {
    with_bounds(document, &engine()?.widest).map_err(|error| HandoutError::Data { message: error.to_string() })
}

fn check_date(date: Date) -> Result<(), HandoutError> {
    let Date { year, month, day } = date;
    match Datetime::from_ymd(i32::from(year), month, day) {
        Some(_) => Ok(()),
        None => Err(HandoutError::NoSuchDate { year, month, day }),
    }
}

/// One title for the file: each different title once, the name where there is none.
fn titles(documents: &[Document]) -> String {
    let mut titles: Vec<&str> = Vec::new();
    for document in documents {
        let title = if document.title.trim().is_empty() { &document.name.name } else { &document.title };
        if !titles.contains(&title.as_str()) {
            titles.push(title);
        }
    }
    titles.join("; ")
}

fn compile(data: &TemplateData<'_>, logo: Option<Bytes>) -> Result<(PagedDocument, Vec<String>), HandoutError> {
    let bytes = serde_json::to_vec(data).map_err(|error| HandoutError::Data { message: error.to_string() })?;
    let sheet = Sheet { engine: engine()?, data: Bytes::new(bytes), logo };
    let Warned { output, warnings } = typst::compile::<PagedDocument>(&sheet);
    forget_old_layouts();
    let paged = output.map_err(|errors| HandoutError::Layout { messages: messages(&errors) })?;
    Ok((paged, messages(&warnings)))
}

/// Each diagnostic with its line in the template, where it has one, and its hints, in the typesetter's words.
pub(super) fn messages(diagnostics: &[SourceDiagnostic]) -> Vec<String> {
    let text = |diagnostic: &SourceDiagnostic| {
        let place = line_of(diagnostic).map(|line| format!("line {line}"));
        let hints = diagnostic.hints.iter().map(|hint| hint.v.to_string());
        let parts = place.into_iter().chain([diagnostic.message.to_string()]).chain(hints);
        parts.collect::<Vec<_>>().join(": ")
    };
    diagnostics.iter().map(text).collect()
}

fn line_of(diagnostic: &SourceDiagnostic) -> Option<usize> {
    let DiagSpanKind::Number { num, sub_range, .. } = diagnostic.span.get() else {
        return None;
    };
    let source = &engine().ok()?.template;
    let start = source.range(num, sub_range)?.start;
    Some(source.lines().byte_to_line(start)? + 1)
}

/// Keeps the memory of a long session bounded.
pub(super) fn forget_old_layouts() {
    comemo::evict(KEPT_EXPORTS);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_template_and_its_data_can_be_read() -> Result<(), HandoutError> {
        let sheet = Sheet { engine: engine()?, data: Bytes::new(b"{}".as_slice()), logo: None };
        let passwd = file_id("/etc/passwd")?;
        assert!(matches!(sheet.source(passwd), Err(FileError::AccessDenied)));
        assert!(matches!(sheet.file(passwd), Err(FileError::AccessDenied)));
        assert!(matches!(sheet.file(sheet.main()), Err(FileError::AccessDenied)));
        assert!(matches!(sheet.file(sheet.engine.logo), Err(FileError::AccessDenied)));
        assert!(sheet.today(None).is_none());
        Ok(())
    }

    #[test]
    fn the_three_weights_are_one_family() -> Result<(), HandoutError> {
        let engine = engine()?;
        let families: Vec<_> = engine.book.families().map(|(name, infos)| (name.to_owned(), infos.count())).collect();
        assert_eq!(families, vec![("IBM Plex Sans".to_owned(), 3)]);
        assert!(engine.covers('\u{FFFD}') && !engine.covers('\u{1F600}'));
        Ok(())
    }

    #[test]
    fn a_date_that_does_not_exist_is_refused() {
        let date = Date { year: 2026, month: 2, day: 30 };
        assert_eq!(check_date(date), Err(HandoutError::NoSuchDate { year: 2026, month: 2, day: 30 }));
        assert_eq!(layout_all(&[]).map(|pages| pages.count()), Err(HandoutError::NoDocument));
    }
}
