//! The index from the names of all labels. Sorted, so that the same labels give the same bytes in whatever order they came.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::super::sound;
use super::codes::{Codes, pack};
use super::suggest::{UNIT_FROM, letters, sound_hash};
use super::{KIND_BITS, LabelIndex, NONE, NameKind, Strings, to_u32, to_usize};
use crate::domain::text::normalise;

/// What the index must know of a label.
#[derive(Clone, Debug, Default)]
pub struct Entry<'a> {
    /// Its row in the store.
    pub row: u32,
    /// Its id as a drug.
    pub drug: &'a str,
    /// Equal for labels of one drug.
    pub group: &'a str,
    pub brands: &'a [String],
    pub generics: &'a [String],
    pub ingredients: &'a [String],
    pub classes: &'a [String],
    pub labeler: Option<&'a str>,
    pub ndcs: &'a [String],
    pub original: bool,
    /// YYYYMMDD, 0 where unknown.
    pub date: u32,
}

struct Pending {
    group: u32,
    row: u32,
    drug: String,
    labeler: u32,
    own_name: u32,
    generic: u32,
    class: u32,
    original: bool,
    date: u32,
}

/// Takes labels one by one.
#[derive(Default)]
pub struct Builder {
    names: Vec<(String, String)>,
    by_folded: HashMap<String, u32>,
    groups: HashMap<String, u32>,
    classes: BTreeMap<String, u32>,
    class_texts: Vec<String>,
    labels: Vec<Pending>,
    /// Name, group and kind.
    postings: Vec<(u32, u32)>,
    codes: Vec<(u64, u32)>,
}

impl Builder {
    pub fn add(&mut self, entry: &Entry<'_>) {
        let next = to_u32(self.groups.len());
        let group = *self.groups.entry(entry.group.to_owned()).or_insert(next);
        let mut first = |names: &[String], kind: NameKind| {
            let found: Vec<u32> = names.iter().filter_map(|name| self.name(name, kind, group)).collect();
            found.first().copied()
        };
        let brand = first(entry.brands, NameKind::Brand);
        let generic = first(entry.generics, NameKind::Generic);
        let ingredient = first(entry.ingredients, NameKind::Ingredient);
        let labeler = entry.labeler.and_then(|name| self.name(name, NameKind::Labeler, group));
        let class = entry.classes.first().map_or(NONE, |class| self.class(class));
        let label = to_u32(self.labels.len());
        let mut codes: Vec<u64> = entry.ndcs.iter().filter_map(|code| pack(code)).collect();
        codes.sort_unstable();
        codes.dedup();
        self.codes.extend(codes.into_iter().map(|code| (code, label)));
        self.labels.push(Pending {
            group,
            row: entry.row,
            drug: entry.drug.to_owned(),
            labeler: labeler.unwrap_or(NONE),
            own_name: brand.or(generic).or(ingredient).unwrap_or(NONE),
            generic: generic.or(ingredient).or(brand).unwrap_or(NONE),
            class,
            original: entry.original,
            date: entry.date,
        });
    }

    fn class(&mut self, class: &str) -> u32 {
        let next = to_u32(self.class_texts.len());
        *self.classes.entry(class.to_owned()).or_insert_with(|| {
            self.class_texts.push(class.to_owned());
            next
        })
    }

    fn name(&mut self, written: &str, kind: NameKind, group: u32) -> Option<u32> {
        let folded = normalise(written);
        if folded.is_empty() {
            return None;
        }
        let next = to_u32(self.names.len());
        let written = shown(written, kind);
        let name = *self.by_folded.entry(folded).or_insert_with_key(|folded| {
            self.names.push((folded.clone(), written.clone()));
            next
        });
        // The same labels give the same index in any order: the spelling that sorts last has the most lower-case letters.
        if let Some((_, known)) = self.names.get_mut(to_usize(name)).filter(|(_, known)| *known < written) {
            *known = written;
        }
        self.postings.push((name, (group << KIND_BITS) | kind.number()));
        Some(name)
    }

    pub fn finish(mut self) -> LabelIndex {
        self.by_folded = HashMap::new();
        let mut index = LabelIndex::default();
        let (name_places, mut in_order) = sorted_names(&self.names);
        for name in &in_order {
            if let Some((folded, written)) = self.names.get(to_usize(*name)) {
                index.folded.push(folded);
                index.written.push(written);
            }
        }
        in_order.clear();
        let moved = |name: u32| name_places.get(to_usize(name)).copied().unwrap_or(NONE);
        let group_places = self.lay_out_labels(&mut index, &moved);
        let mut postings: Vec<(u32, u32)> = std::mem::take(&mut self.postings)
            .into_iter()
            .map(|(name, posting)| {
                let group = group_places.get(to_usize(posting >> KIND_BITS)).copied().unwrap_or(0);
                (moved(name), (group << KIND_BITS) | (posting & ((1 << KIND_BITS) - 1)))
            })
            .collect();
        postings.sort_unstable();
        // A name that is several things to one group (brand and generic) stands under the first of them.
        postings.dedup_by(|later, first| later.0 == first.0 && later.1 >> KIND_BITS == first.1 >> KIND_BITS);
        let names = index.written.len();
        index.posting_starts = starts(names, postings.iter().map(|(name, _)| *name));
        index.postings = postings.into_iter().map(|(_, posting)| posting).collect();
        lay_out_words(&mut index);
        lay_out_units(&mut index);
        for strings in [&mut index.written, &mut index.folded, &mut index.units, &mut index.drugs] {
            strings.shrink();
        }
        index
    }

    /// Groups in the order of their names, in each the labels with the one first that stands for all. Returns the new
    /// places of the groups.
    fn lay_out_labels(&mut self, index: &mut LabelIndex, moved: &impl Fn(u32) -> u32) -> Vec<u32> {
        let labels = std::mem::take(&mut self.labels);
        let mut order: Vec<u32> = (0..to_u32(labels.len())).collect();
        let of = |place: u32| labels.get(to_usize(place));
        order.sort_by_cached_key(|place| {
            of(*place).map(|l| (l.group, std::cmp::Reverse((l.original, l.date)), l.drug.clone(), l.row))
        });
        // The name of a group is that of its first label.
        let mut firsts: Vec<(u32, &str, u32)> = Vec::new();
        for label in order.iter().filter_map(|place| of(*place)) {
            if firsts.last().is_none_or(|(_, _, group)| *group != label.group) {
                firsts.push((moved(label.generic), &label.drug, label.group));
            }
        }
        firsts.sort_unstable();
        let mut group_places = vec![0_u32; firsts.len()];
        for (place, (_, _, group)) in (0_u32..).zip(&firsts) {
            if let Some(slot) = group_places.get_mut(to_usize(*group)) {
                *slot = place;
            }
        }
        let new_group = |group: u32| group_places.get(to_usize(group)).copied().unwrap_or(0);
        order.sort_by_key(|place| of(*place).map(|label| new_group(label.group)));
        index.group_names = firsts.iter().map(|(name, ..)| *name).collect();
        index.group_classes = vec![NONE; firsts.len()];
        index.group_starts = starts(firsts.len(), order.iter().filter_map(|p| of(*p)).map(|l| new_group(l.group)));
        let mut label_places = vec![0_u32; labels.len()];
        for (place, label) in (0_u32..).zip(&order) {
            if let Some(slot) = label_places.get_mut(to_usize(*label)) {
                *slot = place;
            }
        }
        for label in order.iter().filter_map(|place| of(*place)) {
            index.rows.push(label.row);
            index.labelers.push(moved(label.labeler));
            index.own_names.push(moved(label.own_name));
            index.dates.push(label.date);
            index.originals.push(u8::from(label.original));
            index.drugs.push(&label.drug);
            if let Some(class) = index.group_classes.get_mut(to_usize(new_group(label.group))).filter(|c| **c == NONE) {
                *class = label.class;
            }
        }
        self.class_texts.iter().for_each(|class| index.classes.push(class));
        index.by_drug = (0..to_u32(labels.len())).collect();
        index.by_drug.sort_by(|a, b| index.drugs.get(to_usize(*a)).cmp(index.drugs.get(to_usize(*b))));
        let mut codes: Vec<(u64, u32)> = std::mem::take(&mut self.codes)
            .into_iter()
            .map(|(code, label)| (code, label_places.get(to_usize(label)).copied().unwrap_or(0)))
            .collect();
        codes.sort_unstable();
        let (packed, of_labels) = codes.into_iter().unzip();
        index.codes = Codes { packed, labels: of_labels };
        group_places
    }
}

/// Generic names are shown in lower case, as everywhere; others as the label has them.
fn shown(written: &str, kind: NameKind) -> String {
    let written = written.trim();
    match kind {
        NameKind::Generic | NameKind::Ingredient => written.to_lowercase(),
        _ => written.to_owned(),
    }
}

/// The new place of each name, and the names in their new order.
fn sorted_names(names: &[(String, String)]) -> (Vec<u32>, Vec<u32>) {
    let folded = |place: &u32| names.get(to_usize(*place)).map(|(folded, _)| folded.as_str());
    let mut order: Vec<u32> = (0..to_u32(names.len())).collect();
    order.sort_unstable_by(|a, b| folded(a).cmp(&folded(b)));
    let mut places = vec![0_u32; names.len()];
    for (place, name) in (0_u32..).zip(&order) {
        if let Some(slot) = places.get_mut(to_usize(*name)) {
            *slot = place;
        }
    }
    (places, order)
}

/// Where the things of each owner begin; the owners come in order.
fn starts(owners: usize, of_each: impl Iterator<Item = u32>) -> Vec<u32> {
    let mut starts = vec![0_u32; owners + 1];
    for owner in of_each {
        if let Some(count) = starts.get_mut(to_usize(owner).saturating_add(1)) {
            *count += 1;
        }
    }
    let mut sum = 0;
    for start in &mut starts {
        sum += *start;
        *start = sum;
    }
    starts
}

fn lay_out_words(index: &mut LabelIndex) {
    let mut words: Vec<(u32, u16)> = Vec::new();
    for name in 0..index.folded.len() {
        let text = index.folded.get(name);
        let inner = text.match_indices(' ').filter_map(|(space, _)| u16::try_from(space + 1).ok());
        words.extend(inner.map(|place| (to_u32(name), place)));
    }
    let rest = |word: &(u32, u16)| index.folded.get(to_usize(word.0)).get(usize::from(word.1)..).unwrap_or_default();
    words.sort_unstable_by(|a, b| rest(a).cmp(rest(b)).then(a.cmp(b)));
    (index.word_names, index.word_places) = words.into_iter().unzip();
}

/// Each word of a name that is no labeler's, once.
fn lay_out_units(index: &mut LabelIndex) {
    let mut units: BTreeSet<&str> = BTreeSet::new();
    for name in 0..index.folded.len() {
        if !index.is_labeler_alone(name) {
            let long = |word: &&str| word.chars().count() >= UNIT_FROM && !word.bytes().all(|b| b.is_ascii_digit());
            units.extend(index.folded.get(name).split(' ').filter(long));
        }
    }
    let mut strings = Strings::default();
    let (mut unit_letters, mut unit_sounds) = (Vec::new(), Vec::new());
    for unit in units {
        strings.push(unit);
        unit_letters.push(letters(unit));
        unit_sounds.push(sound_hash(&sound::key(unit)));
    }
    (index.units, index.unit_letters, index.unit_sounds) = (strings, unit_letters, unit_sounds);
}
