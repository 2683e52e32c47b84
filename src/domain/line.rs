//! One line of a monograph with what it rests on: its words, the source's words, the section, the source. How it is
//! shown does not belong here.

use std::borrow::Cow;

use super::effect::{Effect, EffectList, Tier};
use super::id::Id;
use super::interaction::Interaction;
use super::monograph::{Item, LookAlike, Misspelling, Monograph, Strength};
use super::source::Source;
use super::statement::{Gap, Statement};

/// The name of a line inside its monograph.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LineId {
    /// An item, a statement, an interaction, an effect or a tablet strength.
    Entry(Id),
    /// An entry where it stands a second time, among the facts of the title.
    Fact(Id),
    /// That an effect is called serious, by another source than the effect's own.
    Serious(Id),
    /// Colour and shape of a tablet, from another source than its strength.
    Looks(Id),
    /// By place in the list of gaps.
    Gap(usize),
    LookAlike(usize),
    Misspelling(usize),
    /// A source as a whole.
    Source(Id),
}

/// A line of a drug.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LineRef {
    pub drug: Id,
    pub line: LineId,
}

/// A tier of side effects of a drug, as one source has it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TierRef {
    pub drug: Id,
    pub source: Id,
    pub tier: Tier,
}

/// A line and what it rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line<'a> {
    pub id: LineId,
    /// The entry's name in the file, for whoever keeps it.
    pub entry: Cow<'a, str>,
    pub words: Cow<'a, str>,
    pub phrase: Option<&'a str>,
    pub odd_quote: Option<&'a str>,
    /// Why a statement has its grade.
    pub reason: Option<&'a str>,
    pub section: Option<&'a str>,
    pub source: Option<&'a Id>,
}

impl<'a> Line<'a> {
    fn of(id: LineId, entry: impl Into<Cow<'a, str>>, words: impl Into<Cow<'a, str>>, source: &'a Id) -> Self {
        Self {
            id,
            entry: entry.into(),
            words: words.into(),
            phrase: None,
            odd_quote: None,
            reason: None,
            section: None,
            source: Some(source),
        }
    }

    fn entry(id: &'a Id, words: impl Into<Cow<'a, str>>, source: &'a Id) -> Self {
        Self::of(LineId::Entry(id.clone()), id.as_str(), words, source)
    }

    pub fn item(item: &'a Item) -> Self {
        Self {
            phrase: item.phrase.as_deref(),
            odd_quote: item.odd_quote.as_deref(),
            section: Some(&item.section),
            ..Self::entry(&item.id, item.words.as_str(), &item.source)
        }
    }

    pub fn statement(statement: &'a Statement) -> Self {
        Self {
            phrase: statement.phrase.as_deref(),
            reason: statement.reason.as_deref(),
            section: Some(&statement.section),
            ..Self::entry(&statement.id, statement.words.as_str(), &statement.source)
        }
    }

    pub fn interaction(interaction: &'a Interaction) -> Self {
        Self {
            phrase: interaction.phrase.as_deref(),
            section: Some(&interaction.section),
            ..Self::entry(&interaction.id, interaction.words.as_str(), &interaction.source)
        }
    }

    /// The gap at this place of the list.
    pub fn gap(at: usize, gap: &'a Gap) -> Self {
        let entry = format!("gap {} {}", gap.population, gap.state.id());
        Self {
            id: LineId::Gap(at),
            entry: entry.into(),
            words: gap.words.as_deref().unwrap_or_default().into(),
            phrase: gap.phrase.as_deref(),
            odd_quote: None,
            reason: None,
            section: gap.section.as_deref(),
            source: gap.source.as_ref(),
        }
    }

    /// An effect under the source's word for its tier; who calls it serious, where that is another source.
    pub fn effect(list: &'a EffectList, effect: &'a Effect) -> Vec<Self> {
        let section = Some(list.source_word.as_str());
        let mut lines = vec![Self { section, ..Self::entry(&effect.id, effect.term.as_str(), &list.source) }];
        if let Some(by) = effect.serious_source.as_ref().filter(|by| effect.serious && **by != list.source) {
            lines.push(Self::of(LineId::Serious(effect.id.clone()), effect.id.as_str(), effect.term.as_str(), by));
        }
        lines
    }

    /// A tablet; its colour and shape apart where another source names them.
    pub fn strength(strength: &'a Strength) -> Vec<Self> {
        let looks = [strength.colour.as_deref(), strength.shape.as_deref()];
        let joined = |parts: &[Option<&str>]| parts.iter().flatten().copied().collect::<Vec<_>>().join(", ");
        let (name, mark) = (Some(strength.strength.as_str()), strength.mark.as_deref());
        let [colour, shape] = looks;
        match strength.colour_source.as_ref().filter(|by| **by != strength.source) {
            None => vec![Self::entry(&strength.id, joined(&[name, colour, shape, mark]), &strength.source)],
            Some(by) => vec![
                Self::entry(&strength.id, joined(&[name, mark]), &strength.source),
                Self::of(LineId::Looks(strength.id.clone()), strength.id.as_str(), joined(&[name, colour, shape]), by),
            ],
        }
    }

    pub fn look_alike(at: usize, name: &'a LookAlike) -> Self {
        let words = format!("{}: {}", name.name, name.why);
        Self::of(LineId::LookAlike(at), format!("look_alike {}", name.name), words, &name.source)
    }

    pub fn misspelling(at: usize, misspelling: &'a Misspelling) -> Self {
        let words = format!("{}: {}", misspelling.word, misspelling.means);
        Self::of(LineId::Misspelling(at), format!("misspelling {}", misspelling.word), words, &misspelling.source)
    }

    /// A source as a whole: its title and what is odd about it.
    pub fn source(source: &'a Source) -> Self {
        let words = match &source.note {
            Some(note) => Cow::from(format!("{}. {note}", source.title)),
            None => Cow::from(source.title.as_str()),
        };
        Self::of(LineId::Source(source.id.clone()), source.id.as_str(), words, &source.id)
    }
}

impl Monograph {
    /// Every line that rests on a source, in the order of the file. Gaps without a source are the program's own.
    pub fn lines(&self) -> Vec<Line<'_>> {
        let drug = &self.drug;
        let mut lines: Vec<Line<'_>> = drug.strengths.iter().flat_map(Line::strength).collect();
        lines.extend(drug.look_alikes.iter().enumerate().map(|(at, name)| Line::look_alike(at, name)));
        lines.extend(drug.misspellings.iter().enumerate().map(|(at, word)| Line::misspelling(at, word)));
        lines.extend(self.items.iter().map(Line::item));
        for list in &self.side_effects {
            lines.extend(list.effects.iter().flat_map(|effect| Line::effect(list, effect)));
        }
        lines.extend(self.statements.iter().map(Line::statement));
        lines.extend(self.gaps.iter().enumerate().map(|(at, gap)| Line::gap(at, gap)));
        lines.extend(self.interactions.iter().map(Line::interaction));
        lines.retain(|line| line.source.is_some());
        lines
    }

    /// A statement with what it rests on, and the clinic's own statement where that grades it.
    pub fn statement_lines<'a>(&'a self, statement: &'a Statement) -> Vec<Line<'a>> {
        let own = self.graded_by_clinic(statement).map(|(_, own)| Line::statement(own));
        std::iter::once(Line::statement(statement)).chain(own).collect()
    }

    /// The line of this name, or the source as a whole.
    pub fn line(&self, id: &LineId) -> Option<Line<'_>> {
        match id {
            LineId::Source(source) => self.source(source).map(Line::source),
            LineId::Fact(entry) => self.line(&LineId::Entry(entry.clone())),
            _ => self.lines().into_iter().find(|line| line.id == *id),
        }
    }

    /// The lists of side effects: the higher rank of source first, inside a source as the file has them.
    pub fn effects_by_source(&self) -> Vec<&EffectList> {
        let mut lists: Vec<&EffectList> = self.side_effects.iter().collect();
        lists.sort_by_cached_key(|list| {
            let source = self.source(&list.source).map(Source::rank_key);
            (source.is_none(), source)
        });
        lists
    }
}
