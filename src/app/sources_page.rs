//! `data/SOURCES.md`: every source of the built-in monographs, what rests on it, its date, its licence. Generated, so
//! that it cannot drift from the data.

use crate::domain::id::Id;
use crate::domain::monograph::Monograph;
use crate::domain::source::{ReadExtent, Source};
use crate::words::{Words, date_short};

/// One source and the drug it belongs to.
pub struct SourceUse<'a> {
    pub drug: &'a Monograph,
    pub source: &'a Source,
    /// How many lines of the monograph rest on it.
    pub statements: usize,
}

/// Every source of these monographs: by drug, then by rank.
pub fn uses<'a>(monographs: impl IntoIterator<Item = &'a Monograph>) -> Vec<SourceUse<'a>> {
    let mut uses = Vec::new();
    for drug in monographs {
        for source in drug.sources_by_rank() {
            uses.push(SourceUse { drug, source, statements: resting(drug, &source.id) });
        }
    }
    uses
}

/// Lines of a monograph that rest on a source: statements, gaps, items, interactions, effects, tablets, names.
fn resting(drug: &Monograph, source: &Id) -> usize {
    let effects = drug.side_effects.iter().filter(|list| list.source == *source).map(|list| list.effects.len());
    let names = drug.drug.look_alikes.iter().filter(|l| l.source == *source).count()
        + drug.drug.misspellings.iter().filter(|m| m.source == *source).count();
    let strengths = drug.drug.strengths.iter();
    drug.statements.iter().filter(|s| s.source == *source).count()
        + drug.gaps.iter().filter(|g| g.source.as_ref() == Some(source)).count()
        + drug.items.iter().filter(|i| i.source == *source).count()
        + drug.interactions.iter().filter(|i| i.source == *source).count()
        + effects.sum::<usize>()
        + strengths.filter(|s| s.source == *source || s.colour_source.as_ref() == Some(source)).count()
        + names
}

/// The page as Markdown.
pub fn markdown(words: &Words, uses: &[SourceUse<'_>]) -> String {
    let mut page = format!("# {}\n\n{}\n", words.t("sources-page-title"), words.t("sources-page-intro"));
    let mut last: Option<&Id> = None;
    for one in uses {
        if last != Some(one.drug.id()) {
            page.push_str(&format!(
                "\n## {}\n\n{}\n|---|---|---|---|---|---|\n",
                one.drug.drug.name,
                words.t("sources-page-head")
            ));
            last = Some(one.drug.id());
        }
        page.push_str(&row(words, one));
    }
    page
}

fn row(words: &Words, one: &SourceUse<'_>) -> String {
    let source = one.source;
    let mut title = source.title.clone();
    for more in [&source.publisher, &source.document_id, &source.version, &source.note].into_iter().flatten() {
        title.push_str("; ");
        title.push_str(more);
    }
    let read = words.t(if source.read == ReadExtent::Whole { "read-whole" } else { "read-part" });
    let cells = [
        source.id.to_string(),
        title,
        words.t(&format!("kind-{}", source.kind.id())),
        date_short(words, source.effective.as_ref()),
        source.licence.clone().unwrap_or_else(|| words.t("sources-page-no-licence")),
        format!("{}, {read}", one.statements),
    ];
    let cells = cells.map(|cell| cell.replace('|', "\\|").replace('\n', " "));
    format!("| {} |\n", cells.join(" | "))
}
