//! The lines of one source that a person reads and agrees to: every line that rests on it, warnings first. How they look
//! is the view's work.

use crate::domain::clinic_layer::ClinicStatement;
use crate::domain::effect::EffectList;
use crate::domain::grade::{Standing, State};
use crate::domain::id::Id;
use crate::domain::interaction::Interaction;
use crate::domain::monograph::{Drug, Item, Monograph, Section, Strength};
use crate::domain::population::{ANYONE, PopulationId};
use crate::domain::review::statement_fingerprint;
use crate::domain::statement::{Gap, Statement};

/// What kind of line it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RowKind {
    Statement,
    Gap(State),
    Interaction,
    /// A fact of a section.
    Item(Section),
    /// One tier of side effects, as a whole.
    Effects,
    /// A name that looks alike or is misspelt, or the looks of a tablet.
    Names,
}

/// One line of a source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReviewRow {
    pub id: Id,
    pub kind: RowKind,
    /// `None` where the line has no grade and no kind of nothing.
    pub standing: Option<Standing>,
    /// Boxed in the source.
    pub boxed: bool,
    /// A population, the medicine of an interaction, the source's word for a tier.
    pub about: String,
    pub population: Option<PopulationId>,
    pub condition: Option<String>,
    pub words: String,
    pub phrase: Option<String>,
    pub odd_quote: Option<String>,
    pub reason: Option<String>,
    pub section: String,
}

/// All lines of a source: statements worst first, gaps, interactions, dose notes, the other sections, side effects.
pub fn rows(monograph: &Monograph, source: &Id) -> Vec<ReviewRow> {
    let mut statements: Vec<&Statement> = monograph.statements.iter().filter(|s| s.source == *source).collect();
    statements.sort_by_key(|s| (s.grade.map_or(Standing::NotAssessed, Standing::from), &s.id));
    let mut rows: Vec<ReviewRow> = statements.into_iter().map(of_statement).collect();
    let gaps = monograph.gaps.iter().filter(|gap| gap.source.as_ref() == Some(source));
    rows.extend(gaps.enumerate().filter_map(|(at, gap)| of_gap(gap, source, at)));
    rows.extend(monograph.interactions.iter().filter(|i| i.source == *source).map(of_interaction));
    let mut items: Vec<&Item> = monograph.items.iter().filter(|item| item.source == *source).collect();
    items.sort_by_key(|item| item.about != Section::DoseNotes);
    rows.extend(items.into_iter().map(of_item));
    let lists = monograph.side_effects.iter().filter(|list| list.source == *source);
    rows.extend(lists.filter_map(|list| of_effects(list, source)));
    rows.extend(of_names(&monograph.drug, source));
    rows
}

/// The clinic's own statement that will stand beside this line, as it is before anything is changed in it.
pub fn change_of(row: &ReviewRow, monograph: &Monograph) -> Option<ClinicStatement> {
    let line = monograph.statements.iter().find(|s| s.id == row.id);
    let grade = line.and_then(|s| s.grade);
    Some(ClinicStatement {
        population: row.population.clone().or_else(|| PopulationId::new(ANYONE))?,
        condition: row.condition.clone(),
        age_from_months: line.and_then(|s| s.age_from_months),
        age_to_months: line.and_then(|s| s.age_to_months),
        trimesters: line.map(|s| s.trimesters.clone()).unwrap_or_default(),
        grade,
        reason: None,
        words: row.words.clone(),
        patient_words: None,
        about: Some(row.id.clone()),
        against: line.map(statement_fingerprint),
    })
}

fn row(id: Id, kind: RowKind, about: String, words: String, section: String) -> ReviewRow {
    ReviewRow {
        id,
        kind,
        standing: None,
        boxed: false,
        about,
        population: None,
        condition: None,
        words,
        phrase: None,
        odd_quote: None,
        reason: None,
        section,
    }
}

fn of_statement(s: &Statement) -> ReviewRow {
    ReviewRow {
        standing: s.grade.map(Standing::from).or_else(|| s.is_not_assessed().then_some(Standing::NotAssessed)),
        boxed: s.boxed,
        population: Some(s.population.clone()),
        condition: s.condition.clone(),
        phrase: s.phrase.clone(),
        reason: s.reason.clone(),
        ..row(s.id.clone(), RowKind::Statement, String::new(), s.words.clone(), s.section.clone())
    }
}

fn of_gap(gap: &Gap, source: &Id, at: usize) -> Option<ReviewRow> {
    let id = Id::from_text(&format!("{source}-gap-{at}"))?;
    Some(ReviewRow {
        standing: Some(Standing::from(gap.state)),
        population: Some(gap.population.clone()),
        phrase: gap.phrase.clone(),
        ..row(
            id,
            RowKind::Gap(gap.state),
            String::new(),
            gap.words.clone().unwrap_or_default(),
            gap.section.clone().unwrap_or_default(),
        )
    })
}

fn of_interaction(i: &Interaction) -> ReviewRow {
    ReviewRow {
        phrase: i.phrase.clone(),
        condition: Some(i.with.clone()),
        ..row(i.id.clone(), RowKind::Interaction, i.with.clone(), i.words.clone(), i.section.clone())
    }
}

fn of_item(item: &Item) -> ReviewRow {
    ReviewRow {
        phrase: item.phrase.clone(),
        odd_quote: item.odd_quote.clone(),
        ..row(item.id.clone(), RowKind::Item(item.about), String::new(), item.words.clone(), item.section.clone())
    }
}

/// Names and tablets that rest on the source; ids after their place, as names have none.
fn of_names(drug: &Drug, source: &Id) -> Vec<ReviewRow> {
    let alike = drug.look_alikes.iter().filter(|l| l.source == *source);
    let alike = alike.map(|l| (l.tall_man.clone().unwrap_or_else(|| l.name.clone()), l.why.clone()));
    let misspelt = drug.misspellings.iter().filter(|m| m.source == *source);
    let misspelt = misspelt.map(|m| (m.word.clone(), m.means.clone()));
    let of_source = |s: &&Strength| s.source == *source || s.colour_source.as_ref() == Some(source);
    let tablets = drug.strengths.iter().filter(of_source);
    let tablets = tablets.map(|s| {
        let looks = [&s.colour, &s.shape, &s.mark].into_iter().flatten().map(String::as_str);
        (s.strength.clone(), looks.collect::<Vec<_>>().join(", "))
    });
    let all = alike.chain(misspelt).chain(tablets).enumerate();
    all.filter_map(|(at, (about, words))| {
        let id = Id::from_text(&format!("{source}-name-{at}"))?;
        Some(row(id, RowKind::Names, about, words, String::new()))
    })
    .collect()
}

fn of_effects(list: &EffectList, source: &Id) -> Option<ReviewRow> {
    let id = Id::from_text(&format!("{source}-{}", list.tier.id().replace('_', "-")))?;
    let terms: Vec<String> = list
        .effects
        .iter()
        .map(|effect| match &effect.plain {
            Some(plain) => format!("{} ({plain})", effect.term),
            None => effect.term.clone(),
        })
        .collect();
    Some(row(id, RowKind::Effects, list.source_word.clone(), terms.join("; "), String::new()))
}
