//! The lists of a monograph's file and the reading of their entries one by one from raw text.

use ron::value::RawValue;
use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::mistake::{Mistake, MistakeKind, Part};
use super::place::Text;
use super::ron_options;
use crate::domain::effect::{Effect, EffectList, Scheme, Tier};
use crate::domain::id::Id;
use crate::domain::interaction::Interaction;
use crate::domain::monograph::{Drug, Item};
use crate::domain::population::PopulationId;
use crate::domain::source::Source;
use crate::domain::statement::{Gap, Statement};

/// The file as a whole: every entry still raw.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct File<'a> {
    #[allow(dead_code)]
    pub schema: u32,
    #[serde(borrow)]
    pub drug: &'a RawValue,
    #[serde(borrow, default)]
    pub sources: Vec<&'a RawValue>,
    #[serde(borrow, default)]
    pub items: Vec<&'a RawValue>,
    #[serde(borrow, default)]
    pub side_effects: Vec<&'a RawValue>,
    #[serde(borrow, default)]
    pub statements: Vec<&'a RawValue>,
    #[serde(borrow, default)]
    pub gaps: Vec<&'a RawValue>,
    #[serde(borrow, default)]
    pub interactions: Vec<&'a RawValue>,
}

/// The file with every entry read at once. It holds only where nothing at all is wrong with the file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WholeFile {
    pub schema: u32,
    pub drug: Drug,
    #[serde(default)]
    pub sources: Vec<Source>,
    #[serde(default)]
    pub items: Vec<Item>,
    #[serde(default)]
    pub side_effects: Vec<WholeEffectList>,
    #[serde(default)]
    pub statements: Vec<Statement>,
    #[serde(default)]
    pub gaps: Vec<Gap>,
    #[serde(default)]
    pub interactions: Vec<Interaction>,
}

/// One tier of a [`WholeFile`].
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WholeEffectList {
    tier: Tier,
    source_word: String,
    scheme: Scheme,
    source: Id,
    effects: Vec<Effect>,
}

/// An entry as it comes to the rules: read with the whole file, or still raw.
pub enum Entry<'a, T> {
    Read(T),
    Raw(&'a RawValue),
}

/// The raw entries of a list for the rules.
pub fn raw_entries<'a, T>(raw: &[&'a RawValue]) -> Vec<Entry<'a, T>> {
    raw.iter().map(|raw| Entry::Raw(raw)).collect()
}

/// Entries that were read with the whole file.
pub fn read_entries<'a, T>(read: Vec<T>) -> Vec<Entry<'a, T>> {
    read.into_iter().map(Entry::Read).collect()
}

/// Read alone, so that a newer file is refused by its version and not by what is new in it.
#[derive(Deserialize)]
pub struct Version {
    pub schema: u32,
}

/// One tier with its effects still raw.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawEffectList<'a> {
    pub tier: Tier,
    pub source_word: String,
    pub scheme: Scheme,
    pub source: Id,
    #[serde(borrow)]
    pub effects: Vec<&'a RawValue>,
}

/// All that is needed to know which population a broken statement was about.
#[derive(Deserialize)]
struct PopulationOnly {
    population: PopulationId,
}

/// The population of an entry whose other fields could not be read.
pub fn population_of(raw: &RawValue) -> Option<PopulationId> {
    ron_options().from_str::<PopulationOnly>(raw.get_ron()).ok().map(|p| p.population)
}

/// Reads one entry, or says where and why not.
pub fn entry<T: DeserializeOwned>(text: Text<'_>, raw: &RawValue, part: Part) -> Result<T, Mistake> {
    ron_options().from_str(raw.get_ron()).map_err(|error| wrong(text, raw, part, &error))
}

impl From<WholeEffectList> for EffectList {
    fn from(list: WholeEffectList) -> Self {
        let WholeEffectList { tier, source_word, scheme, source, effects } = list;
        Self { tier, source_word, scheme, source, effects }
    }
}

/// Reads a tier and its effects; broken effects are left out and reported.
pub fn effect_list(text: Text<'_>, raw: &RawValue, mistakes: &mut Vec<Mistake>) -> Option<(EffectList, Vec<usize>)> {
    let list: RawEffectList<'_> = match ron_options().from_str(raw.get_ron()) {
        Ok(list) => list,
        Err(error) => {
            mistakes.push(wrong(text, raw, Part::SideEffect, &error));
            return None;
        }
    };
    let mut effects: Vec<Effect> = Vec::new();
    let mut offsets = Vec::new();
    for raw in list.effects {
        match entry(text, raw, Part::SideEffect) {
            Ok(effect) => {
                effects.push(effect);
                offsets.push(text.start_of(raw));
            }
            Err(mistake) => mistakes.push(mistake),
        }
    }
    let RawEffectList { tier, source_word, scheme, source, .. } = list;
    Some((EffectList { tier, source_word, scheme, source, effects }, offsets))
}

fn wrong(text: Text<'_>, raw: &RawValue, part: Part, error: &ron::error::SpannedError) -> Mistake {
    let place = text.place_inside(text.offset_of(raw), error.span.start);
    // A missing field has no place of its own: the entry's start is where to look.
    let place = if matches!(error.code, ron::Error::MissingStructField { .. } | ron::Error::Message(_)) {
        text.place(text.start_of(raw)).max(if matches!(error.code, ron::Error::Message(_)) {
            place
        } else {
            super::Place::default()
        })
    } else {
        place
    };
    Mistake { kind: MistakeKind::Entry { part, detail: error.code.to_string() }, place }
}
