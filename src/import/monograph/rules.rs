//! The rules that each entry of a monograph obeys. An entry that breaks one in a way that could mislead is left out.

use std::collections::{BTreeMap, BTreeSet};

use ron::value::RawValue;

use super::Rules;
use super::entries::{Entry, effect_list, entry, population_of};
use super::hostile::hostile;
use super::mistake::{Mistake, MistakeKind, Part};
use super::place::{Place, Text};
use super::read::Lost;
use crate::domain::effect::EffectList;
use crate::domain::grade::State;
use crate::domain::id::Id;
use crate::domain::interaction::Interaction;
use crate::domain::monograph::{Drug, Item};
use crate::domain::population::PopulationId;
use crate::domain::source::{ReadExtent, Source};
use crate::domain::statement::{Gap, Statement};
use crate::domain::text::{naked_decimal, word_count};

/// A phrase holds at most this many of the source's own words (design 1.2).
const MOST_PHRASE_WORDS: usize = 9;

/// What has been seen in a file so far.
pub struct Check<'a> {
    text: Text<'a>,
    rules: Rules<'a>,
    sources: BTreeMap<Id, ReadExtent>,
    ids: BTreeSet<Id>,
}

/// The mistakes of one entry, each beside the field it is about. An entry read with the whole file has no raw text: its
/// mistakes have no place, and one is enough for the file to be read again entry by entry.
struct Found<'r>(Option<&'r RawValue>, Vec<(&'static str, MistakeKind)>);

impl Found<'_> {
    fn add(&mut self, field: &'static str, kind: MistakeKind) {
        self.1.push((field, kind));
    }
}

impl<'a> Check<'a> {
    pub fn new(text: Text<'a>, rules: Rules<'a>) -> Self {
        Self { text, rules, sources: BTreeMap::new(), ids: BTreeSet::new() }
    }

    pub fn sources(&mut self, entries: Vec<Entry<'_, Source>>, mistakes: &mut Vec<Mistake>) -> Vec<Source> {
        self.read_list(entries, Part::Source, mistakes, &mut Vec::new(), |check, source: &Source, found| {
            if check.sources.insert(source.id.clone(), source.read).is_some() {
                found.add("id", MistakeKind::DuplicateId { id: source.id.to_string() });
            }
            check.filled(&source.id, [("title", &source.title), ("short", &source.short)], found);
        })
    }

    pub fn items(&mut self, entries: Vec<Entry<'_, Item>>, mistakes: &mut Vec<Mistake>) -> Vec<Item> {
        self.read_list(entries, Part::Item, mistakes, &mut Vec::new(), |check, item: &Item, found| {
            check.id_and_source(&item.id, &item.source, found);
            check.texts(&item.id, &item.words, item.patient_words.as_ref(), item.phrase.as_ref(), found);
        })
    }

    pub fn interactions(
        &mut self,
        entries: Vec<Entry<'_, Interaction>>,
        mistakes: &mut Vec<Mistake>,
    ) -> Vec<Interaction> {
        self.read_list(entries, Part::Interaction, mistakes, &mut Vec::new(), |check, i: &Interaction, found| {
            check.id_and_source(&i.id, &i.source, found);
            check.filled(&i.id, [("with", &i.with)], found);
            check.texts(&i.id, &i.words, i.patient_words.as_ref(), i.phrase.as_ref(), found);
        })
    }

    pub fn statements(
        &mut self,
        entries: Vec<Entry<'_, Statement>>,
        mistakes: &mut Vec<Mistake>,
        lost: &mut Vec<Lost>,
    ) -> Vec<Statement> {
        self.read_list(entries, Part::Statement, mistakes, lost, |check, s: &Statement, found| {
            check.id_and_source(&s.id, &s.source, found);
            check.population(&s.population, found);
            check.texts(&s.id, &s.words, s.patient_words.as_ref(), s.phrase.as_ref(), found);
            check.grade(s, found);
            let bounds_cross = s.age_from_months.zip(s.age_to_months).is_some_and(|(from, to)| from >= to);
            if bounds_cross {
                found.add("age_to_months", MistakeKind::AgeBounds { id: s.id.to_string() });
            }
            if s.trimesters.iter().any(|t| !(1..=3).contains(t)) {
                found.add("trimesters", MistakeKind::Trimester { id: s.id.to_string() });
            }
        })
    }

    pub fn gaps(
        &mut self,
        entries: Vec<Entry<'_, Gap>>,
        mistakes: &mut Vec<Mistake>,
        lost: &mut Vec<Lost>,
    ) -> Vec<Gap> {
        self.read_list(entries, Part::Gap, mistakes, lost, |check, gap: &Gap, found| {
            check.population(&gap.population, found);
            if matches!(gap.state, State::Graded | State::CheckFailed) {
                found.add("state", MistakeKind::GapState { state: gap.state.id().to_owned() });
            }
            let Some(source) = &gap.source else {
                return found.add("source", MistakeKind::UnknownSource { id: String::new() });
            };
            match check.sources.get(source) {
                None => found.add("source", MistakeKind::UnknownSource { id: source.to_string() }),
                Some(ReadExtent::Part) if gap.state == State::NotStated => {
                    found.add("source", MistakeKind::NotStatedFromPart { source: source.to_string() });
                }
                Some(_) => {}
            }
            if gap.state == State::NoData && gap.phrase.is_none() {
                found.add("state", MistakeKind::NoDataWithoutPhrase);
            }
            if let Some(phrase) = &gap.phrase {
                check.phrase(source, phrase, found);
            }
        })
    }

    pub fn side_effects(
        &mut self,
        entries: Vec<Entry<'_, EffectList>>,
        mistakes: &mut Vec<Mistake>,
    ) -> Vec<EffectList> {
        let mut lists: Vec<EffectList> = Vec::new();
        for entry in entries {
            let (raw, list, offsets) = match entry {
                Entry::Read(list) => (None, list, Vec::new()),
                Entry::Raw(raw) => match effect_list(self.text, raw, mistakes) {
                    Some((list, offsets)) => (Some(raw), list, offsets),
                    None => continue,
                },
            };
            let mut found = Found(raw, Vec::new());
            self.source(&list.source, &mut found);
            if lists.iter().any(|other| other.tier == list.tier && other.source == list.source) {
                let (tier, source) = (list.tier.id().to_owned(), list.source.to_string());
                found.add("tier", MistakeKind::DuplicateTier { tier, source });
            }
            let dropped = self.report(&found, mistakes);
            self.effects(&list, &offsets, mistakes);
            if !dropped {
                lists.push(list);
            }
        }
        lists
    }

    fn effects(&mut self, list: &EffectList, offsets: &[usize], mistakes: &mut Vec<Mistake>) {
        for (number, effect) in list.effects.iter().enumerate() {
            let place = |text: Text<'_>| offsets.get(number).map(|offset| text.place(*offset)).unwrap_or_default();
            let mut add = |kind| mistakes.push(Mistake { kind, place: place(self.text) });
            let id = &effect.id;
            if !self.ids.insert(id.clone()) {
                add(MistakeKind::DuplicateId { id: id.to_string() });
            }
            if effect.serious && effect.serious_source.as_ref().is_none_or(|s| !self.sources.contains_key(s)) {
                add(MistakeKind::SeriousWithoutSource { id: id.to_string() });
            }
            if naked_decimal(&effect.term).is_some() {
                add(MistakeKind::NakedDecimal { id: id.to_string(), field: "term" });
            }
        }
    }

    /// What the `drug` entry says itself.
    pub fn drug(&mut self, raw: Option<&RawValue>, drug: &Drug, mistakes: &mut Vec<Mistake>) {
        let mut found = Found(raw, Vec::new());
        self.filled(&drug.id, [("name", &drug.name)], &mut found);
        for strength in &drug.strengths {
            self.id_and_source(&strength.id, &strength.source, &mut found);
            if naked_decimal(&strength.strength).is_some() {
                found.add("strengths", MistakeKind::NakedDecimal { id: strength.id.to_string(), field: "strength" });
            }
            if let Some(source) = &strength.colour_source {
                self.source(source, &mut found);
            }
        }
        drug.look_alikes.iter().for_each(|l| self.source(&l.source, &mut found));
        drug.misspellings.iter().for_each(|m| self.source(&m.source, &mut found));
        self.report(&found, mistakes);
    }

    /// What the `drug` entry points at in the rest of the file.
    pub fn references(&self, raw: Option<&RawValue>, drug: &Drug, mistakes: &mut Vec<Mistake>) {
        for id in drug.most_important.iter().filter(|id| !self.ids.contains(*id)) {
            let place = self.place_of(raw, "most_important");
            mistakes.push(Mistake { kind: MistakeKind::UnknownId { id: id.to_string() }, place });
        }
    }

    fn read_list<T: serde::de::DeserializeOwned>(
        &mut self,
        entries: Vec<Entry<'_, T>>,
        part: Part,
        mistakes: &mut Vec<Mistake>,
        lost: &mut Vec<Lost>,
        rule: impl Fn(&mut Self, &T, &mut Found<'_>),
    ) -> Vec<T> {
        let mut kept = Vec::new();
        for one in entries {
            let (raw, read) = match one {
                Entry::Read(read) => (None, Ok(read)),
                Entry::Raw(raw) => (Some(raw), entry::<T>(self.text, raw, part)),
            };
            let dropped = match read {
                Ok(read) => {
                    let mut found = Found(raw, Vec::new());
                    rule(self, &read, &mut found);
                    // Hidden characters are reported for the file as a whole; the entry that holds one is not shown.
                    let dropped = self.report(&found, mistakes) || raw.is_some_and(holds_hostile);
                    if !dropped {
                        kept.push(read);
                    }
                    dropped
                }
                Err(mistake) => {
                    mistakes.push(mistake);
                    true
                }
            };
            if let Some(raw) = raw.filter(|_| dropped) {
                lost.push(Lost { population: population_of(raw), place: self.text.place(self.text.start_of(raw)) });
            }
        }
        kept
    }

    /// Moves the mistakes of one entry to the list; true where the entry must be left out.
    fn report(&self, found: &Found<'_>, mistakes: &mut Vec<Mistake>) -> bool {
        for (field, kind) in &found.1 {
            mistakes.push(Mistake { kind: kind.clone(), place: self.place_of(found.0, field) });
        }
        found.1.iter().any(|(_, kind)| kind.drops_entry())
    }

    fn place_of(&self, raw: Option<&RawValue>, field: &str) -> Place {
        raw.map(|raw| self.text.place(self.text.field(raw, field))).unwrap_or_default()
    }

    fn id_and_source(&mut self, id: &Id, source: &Id, found: &mut Found<'_>) {
        if !self.ids.insert(id.clone()) {
            found.add("id", MistakeKind::DuplicateId { id: id.to_string() });
        }
        self.source(source, found);
    }

    fn source(&self, source: &Id, found: &mut Found<'_>) {
        if !self.sources.contains_key(source) {
            found.add("source", MistakeKind::UnknownSource { id: source.to_string() });
        }
    }

    fn population(&self, population: &PopulationId, found: &mut Found<'_>) {
        if !population.is_anyone() && self.rules.populations.get(population).is_none() {
            found.add("population", MistakeKind::UnknownPopulation { id: population.to_string() });
        }
    }

    /// A grade never stands without the words it rests on (design 1.2).
    fn grade(&self, statement: &Statement, found: &mut Found<'_>) {
        let (Some(grade), id) = (statement.grade, &statement.id) else { return };
        match &statement.phrase {
            None => found.add("grade", MistakeKind::GradeWithoutPhrase { id: id.to_string() }),
            Some(phrase) if statement.reason.is_none() && !self.rules.grade_words.earn(grade, phrase) => {
                found.add("phrase", MistakeKind::PhraseDoesNotEarn { id: id.to_string(), grade });
            }
            Some(_) => {}
        }
    }

    fn phrase(&self, id: &Id, phrase: &str, found: &mut Found<'_>) {
        let words = word_count(phrase);
        if words > MOST_PHRASE_WORDS {
            found.add("phrase", MistakeKind::PhraseTooLong { id: id.to_string(), words });
        }
    }

    fn texts(&self, id: &Id, words: &String, patient: Option<&String>, phrase: Option<&String>, found: &mut Found<'_>) {
        self.filled(id, [("words", words)], found);
        let all = [("words", Some(words)), ("patient_words", patient), ("phrase", phrase)];
        for (field, text) in all.into_iter().filter_map(|(field, text)| text.map(|t| (field, t))) {
            if naked_decimal(text).is_some() {
                found.add(field, MistakeKind::NakedDecimal { id: id.to_string(), field });
            }
        }
        if let Some(phrase) = phrase {
            self.phrase(id, phrase, found);
        }
    }

    fn filled<const N: usize>(&self, id: &Id, texts: [(&'static str, &String); N], found: &mut Found<'_>) {
        for (field, _) in texts.iter().filter(|(_, text)| text.trim().is_empty()) {
            found.add(field, MistakeKind::Empty { id: id.to_string(), field });
        }
    }
}

fn holds_hostile(raw: &RawValue) -> bool {
    hostile(raw.get_ron()).next().is_some()
}
