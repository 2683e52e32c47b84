//! A file's text to a monograph. Entries that cannot be read, or that must not be shown as they stand, are left out,
//! reported, and leave a "check failed" behind where they could have held a warning.

use super::Rules;
use super::entries::{self, File, WholeFile, raw_entries};
use super::hostile::{hostile, hostile_characters};
use super::mistake::{Mistake, MistakeKind, Part};
use super::place::{Place, Text};
use super::{ron_options, rules};
use crate::domain::effect::EffectList;
use crate::domain::interaction::mark_disagreements;
use crate::domain::monograph::{Drug, Monograph, Origin};
use crate::domain::population::{ANYONE, PopulationId};
use crate::domain::statement::{Gap, GapReason};

/// The version of the format that this program reads and writes.
pub const SCHEMA: u32 = 1;
/// No monograph is larger than this, in bytes.
pub const MOST_BYTES: u64 = 16 * 1024 * 1024;

/// What came out of a file.
#[derive(Debug)]
pub struct Outcome {
    /// `None` where the file as a whole, or its `drug` entry, could not be read.
    pub monograph: Option<Monograph>,
    pub mistakes: Vec<Mistake>,
    /// How many oddly written quotes of a source the file keeps; they are exempt from the rule on decimals.
    pub odd_quotes: usize,
}

/// Reads a monograph. `file` is its name for messages.
pub fn read(bytes: &[u8], file: &str, origin: Origin, rules: Rules<'_>) -> Outcome {
    let size = bytes.len() as u64;
    if size > MOST_BYTES {
        return failed(MistakeKind::TooLarge { bytes: size, most: MOST_BYTES }, Place { line: 1, column: 1 });
    }
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => Text::new(text),
        Err(error) => {
            let valid = bytes.get(..error.valid_up_to()).unwrap_or_default();
            let place = Text::new(std::str::from_utf8(valid).unwrap_or_default()).place(valid.len());
            return failed(MistakeKind::NotUtf8 { at_byte: valid.len() }, place);
        }
    };
    if let Some(outcome) = read_whole(text, origin, rules) {
        return outcome;
    }
    match ron_options().from_str::<entries::Version>(text.as_str()) {
        Ok(version) if version.schema > SCHEMA => {
            failed(MistakeKind::NewerVersion { found: version.schema, known: SCHEMA }, text.place(0))
        }
        _ => match ron_options().from_str::<File<'_>>(text.as_str()) {
            Ok(raw) => read_entries(text, &raw, file, origin, rules),
            Err(error) => {
                failed(MistakeKind::Syntax { detail: error.code.to_string() }, text.place_inside(0, error.span.start))
            }
        },
    }
}

/// The monograph of a file in which nothing is wrong, read in one go: several times as fast as entry by entry. `None`
/// where anything is wrong; only then do places and the rest of the file matter.
fn read_whole(text: Text<'_>, origin: Origin, rules: Rules<'_>) -> Option<Outcome> {
    if text.as_str().split_inclusive('\n').any(is_odd) {
        return None;
    }
    let whole: WholeFile = ron_options().from_str(text.as_str()).ok().filter(|f: &WholeFile| f.schema <= SCHEMA)?;
    Some(checked(whole, origin, rules)).filter(|outcome| outcome.monograph.is_some())
}

/// Reads a monograph that is built in, which is kept as JSON without hidden characters (`build.rs`). One mistake, and it is not
/// read at all; [`read`] of the file that it was made from says where each of them is.
pub fn read_built_in(json: &str, rules: Rules<'_>) -> Outcome {
    match serde_json::from_str::<WholeFile>(json) {
        Ok(whole) => checked(whole, Origin::Bundled, rules),
        Err(error) => failed(MistakeKind::Syntax { detail: error.to_string() }, Place::default()),
    }
}

/// A file that was read in one go, held against the rules. There is no monograph where one is broken: what breaks it was left out,
/// and nothing would stand in its place.
fn checked(whole: WholeFile, origin: Origin, rules: Rules<'_>) -> Outcome {
    let WholeFile { drug, sources, items, side_effects, statements, gaps, interactions, .. } = whole;
    let side_effects = side_effects.into_iter().map(EffectList::from).collect();
    let (mut mistakes, mut lost) = (Vec::new(), Vec::new());
    let mut check = rules::Check::new(Text::new(""), rules);
    let sources = check.sources(entries::read_entries(sources), &mut mistakes);
    check.drug(None, &drug, &mut mistakes);
    let items = check.items(entries::read_entries(items), &mut mistakes);
    let side_effects = check.side_effects(entries::read_entries(side_effects), &mut mistakes);
    let statements = check.statements(entries::read_entries(statements), &mut mistakes, &mut lost);
    let gaps = check.gaps(entries::read_entries(gaps), &mut mistakes, &mut lost);
    let interactions = check.interactions(entries::read_entries(interactions), &mut mistakes);
    check.references(None, &drug, &mut mistakes);
    let empty = Monograph::empty(drug, origin);
    let outcome = done(Monograph { sources, items, side_effects, statements, gaps, interactions, ..empty }, mistakes);
    Outcome { monograph: outcome.monograph.filter(|_| outcome.mistakes.is_empty()), ..outcome }
}

/// Whether a line holds what may not be read in one go: an attribute, which would hold for the whole file here and for no entry
/// that is read alone; an escape that can hide a character; such a character.
fn is_odd(line: &str) -> bool {
    // Nearly all lines are plain letters. All bytes are looked at, as that is faster than to stop at the first.
    let odd_byte = |byte: u8| !matches!(byte, b' '..=b'"' | b'$'..=b'[' | b']'..=b'~' | b'\n');
    if !line.bytes().fold(false, |odd, byte| odd | odd_byte(byte)) {
        return false;
    }
    ["#!", "\\u", "\\x", "\\0", "\\r"].iter().any(|odd| line.contains(odd)) || hostile(line).next().is_some()
}

/// What is known only when everything was read.
fn done(mut monograph: Monograph, mut mistakes: Vec<Mistake>) -> Outcome {
    mark_disagreements(&mut monograph.interactions);
    mistakes.sort_by_key(|mistake| mistake.place);
    let odd_quotes = monograph.items.iter().filter(|item| item.odd_quote.is_some()).count();
    Outcome { monograph: Some(monograph), mistakes, odd_quotes }
}

fn failed(kind: MistakeKind, place: Place) -> Outcome {
    Outcome { monograph: None, mistakes: vec![Mistake { kind, place }], odd_quotes: 0 }
}

fn read_entries(text: Text<'_>, raw: &File<'_>, file: &str, origin: Origin, rules: Rules<'_>) -> Outcome {
    let mut mistakes = Vec::new();
    let drug: Option<Drug> = keep(entries::entry(text, raw.drug, Part::Drug), &mut mistakes);
    let Some(drug) = drug else { return Outcome { monograph: None, mistakes, odd_quotes: 0 } };
    let mut check = rules::Check::new(text, rules);
    let sources = check.sources(raw_entries(&raw.sources), &mut mistakes);
    check.drug(Some(raw.drug), &drug, &mut mistakes);
    let items = check.items(raw_entries(&raw.items), &mut mistakes);
    let side_effects = check.side_effects(raw_entries(&raw.side_effects), &mut mistakes);
    let mut lost = Vec::new();
    let statements = check.statements(raw_entries(&raw.statements), &mut mistakes, &mut lost);
    let mut gaps = check.gaps(raw_entries(&raw.gaps), &mut mistakes, &mut lost);
    let interactions = check.interactions(raw_entries(&raw.interactions), &mut mistakes);
    check.references(Some(raw.drug), &drug, &mut mistakes);
    hostile_characters(text, &mut mistakes);
    gaps.extend(lost.into_iter().flat_map(|lost| failed_gaps(lost, file, rules)));
    let empty = Monograph::empty(drug, origin);
    done(Monograph { sources, items, side_effects, statements, gaps, interactions, ..empty }, mistakes)
}

fn keep<T>(read: Result<T, Mistake>, mistakes: &mut Vec<Mistake>) -> Option<T> {
    read.map_err(|mistake| mistakes.push(mistake)).ok()
}

/// A statement or gap that was left out, and the population it was about where that could be read.
pub struct Lost {
    pub population: Option<PopulationId>,
    pub place: Place,
}

/// "Check failed" for the population of a lost entry; for all of them where it is not known which.
fn failed_gaps(lost: Lost, file: &str, rules: Rules<'_>) -> Vec<Gap> {
    let known = lost.population.filter(|p| p.is_anyone() || rules.populations.get(p).is_some());
    let populations: Vec<PopulationId> = match known {
        Some(population) => vec![population],
        None => rules.populations.ids().cloned().chain(PopulationId::new(ANYONE)).collect(),
    };
    let Place { line, column } = lost.place;
    populations
        .into_iter()
        .map(|population| {
            Gap::check_failed(population, GapReason::EntryUnreadable { file: file.to_owned(), line, column })
        })
        .collect()
}
