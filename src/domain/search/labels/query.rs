//! One search by name: exact before the beginning of a name before the beginning of a word before synonyms before labelers;
//! suggestions only where nothing was found. Each drug is one hit, by its best match.

use super::super::{Hit, HitKind, PREFIX_FROM, distance};
use super::codes::{pack, unpack};
use super::strings::partition;
use super::{KIND_BITS, LabelIndex, NONE, NameKind, at, to_u32, to_usize};
use crate::domain::id::Id;
use crate::domain::text::normalise;

/// Product codes and set ids are matched by their beginning from this many digits or letters on.
const CODE_FROM: usize = 4;

/// A drug that was found among the labels, and the label that stands for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LabelHit {
    pub hit: Hit,
    /// The label's row in the store.
    pub row: u32,
    /// How many labels there are of this drug in this form.
    pub labels: usize,
    pub labeler: Option<String>,
    pub class: Option<String>,
    /// The date of the label that stands for the drug, YYYYMMDD; 0 where unknown.
    pub date: u32,
}

/// The groups of a search, each at most as long as asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LabelFound {
    pub exact: Vec<LabelHit>,
    pub matches: Vec<LabelHit>,
    pub did_you_mean: Vec<LabelHit>,
    /// How many were found, those not listed too; suggestions are not found.
    pub total: usize,
}

/// How well a name matches; the order is that of the hits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Match {
    Exact,
    Prefix,
    Word,
    Synonym,
    Labeler,
}

impl Match {
    fn of(plain: Self, kind: NameKind) -> Self {
        match (plain, kind) {
            (Self::Exact, kind) if kind != NameKind::Labeler => Self::Exact,
            (_, NameKind::Labeler) => Self::Labeler,
            (_, NameKind::Synonym) => Self::Synonym,
            (plain, _) => plain,
        }
    }
}

/// The best match of each group: match, kind and name in one number, the smallest is the best.
pub(super) struct Best {
    of_group: Vec<u64>,
    touched: Vec<u32>,
}

impl Best {
    pub(super) fn new(groups: usize) -> Self {
        Self { of_group: vec![u64::MAX; groups], touched: Vec::new() }
    }

    pub(super) fn offer(&mut self, group: u32, rank: u64, kind: NameKind, name: u32) {
        let key = (rank << 40) | (u64::from(kind.number()) << 32) | u64::from(name);
        if let Some(best) = self.of_group.get_mut(to_usize(group)) {
            if *best == u64::MAX {
                self.touched.push(group);
            }
            *best = key.min(*best);
        }
    }

    /// The best of all, in order: rank, kind, name, group. And how many there are.
    pub(super) fn first(self, limit: usize) -> (Vec<(u64, NameKind, u32, u32)>, usize) {
        let of_group = &self.of_group;
        let key = |group: &u32| (of_group.get(to_usize(*group)).copied().unwrap_or(u64::MAX), *group);
        let mut groups = self.touched;
        let total = groups.len();
        if limit < total {
            groups.select_nth_unstable_by_key(limit, key);
            groups.truncate(limit);
        }
        groups.sort_unstable_by_key(key);
        let parts = |group: u32| {
            let (packed, _) = key(&group);
            let name = u32::try_from(packed & u64::from(u32::MAX)).unwrap_or(NONE);
            (packed >> 40, NameKind::of(u32::try_from((packed >> 32) & 255).unwrap_or(0)), name, group)
        };
        (groups.into_iter().map(parts).collect(), total)
    }
}

impl LabelIndex {
    /// Searches by name, product code and set id; at most `limit` hits in each group.
    pub fn search(&self, text: &str, limit: usize) -> LabelFound {
        let query = normalise(text);
        if query.is_empty() || self.is_empty() {
            return LabelFound::default();
        }
        let mut found = self.by_code(text, limit);
        self.by_name(&query, limit, &mut found);
        if found.total == 0 {
            found.did_you_mean = self.suggestions(&query, limit);
        }
        found
    }

    fn by_name(&self, query: &str, limit: usize, found: &mut LabelFound) {
        let mut best = Best::new(self.groups());
        let exact = self.folded.first_from(query);
        if self.folded.get(exact) == query {
            self.offer(exact, Match::Exact, &mut best);
        }
        if query.chars().count() >= PREFIX_FROM {
            self.folded.with_prefix(query).for_each(|name| self.offer(name, Match::Prefix, &mut best));
            self.words_beginning_with(query).for_each(|name| self.offer(name, Match::Word, &mut best));
        }
        let (hits, total) = best.first(limit.saturating_mul(2));
        found.total += total;
        for (rank, kind, name, group) in hits {
            let list = if rank == 0 { &mut found.exact } else { &mut found.matches };
            if list.len() < limit {
                list.extend(self.hit(group, kind, name, None, query));
            }
        }
    }

    fn offer(&self, name: usize, plain: Match, best: &mut Best) {
        let place = to_u32(name);
        for posting in self.postings_of(name) {
            let kind = NameKind::of(posting & ((1 << KIND_BITS) - 1));
            best.offer(posting >> KIND_BITS, Match::of(plain, kind) as u64, kind, place);
        }
    }

    pub(super) fn postings_of(&self, name: usize) -> &[u32] {
        let bound = |place: usize| self.posting_starts.get(place).map_or(0, |start| to_usize(*start));
        self.postings.get(bound(name)..bound(name + 1)).unwrap_or_default()
    }

    /// Is the name that of a labeler and of nothing else?
    pub(super) fn is_labeler_alone(&self, name: usize) -> bool {
        let labeler = |posting: &u32| NameKind::of(posting & ((1 << KIND_BITS) - 1)) == NameKind::Labeler;
        self.postings_of(name).iter().all(labeler)
    }

    /// Names in which a word other than the first begins with this.
    pub(super) fn words_beginning_with(&self, query: &str) -> impl Iterator<Item = usize> {
        let rest = |place: usize| {
            let name = self.word_names.get(place).map_or(usize::MAX, |name| to_usize(*name));
            self.folded.get(name).get(self.word_places.get(place).map_or(0, |p| usize::from(*p))..).unwrap_or_default()
        };
        let count = self.word_names.len();
        let start = partition(count, |place| rest(place) < query);
        let end = partition(count, |place| place < start || rest(place).starts_with(query));
        self.word_names.get(start..end).unwrap_or_default().iter().map(|name| to_usize(*name))
    }

    /// The hit of a group: its label of that brand or labeler, where the match is by one; else the one that stands first.
    pub(super) fn hit(
        &self,
        group: u32,
        kind: NameKind,
        name: u32,
        suggested: Option<HitKind>,
        query: &str,
    ) -> Option<LabelHit> {
        let labels = self.group_labels(group);
        let with = |column: &[u32]| labels.clone().find(|label| column.get(*label) == Some(&name));
        let label = match kind {
            NameKind::Labeler => with(&self.labelers),
            NameKind::Brand | NameKind::Synonym => with(&self.own_names),
            NameKind::Generic | NameKind::Ingredient => None,
        };
        let is_a = kind.shown();
        let matched = self.written.get(to_usize(name)).to_owned();
        self.label_hit(label.unwrap_or(labels.start), matched, suggested.unwrap_or(is_a), is_a, query)
    }

    pub(super) fn label_hit(
        &self,
        label: usize,
        matched: String,
        kind: HitKind,
        is_a: HitKind,
        query: &str,
    ) -> Option<LabelHit> {
        let group = self.group_of(label);
        let text = |column: &[u32], place: usize, strings: &super::Strings| {
            let at = column.get(place).copied().filter(|at| *at != NONE)?;
            Some(strings.get(to_usize(at)).to_owned())
        };
        let generic = at(&self.group_names, group).filter(|name| *name != NONE);
        let drug = self.drugs.get(label);
        let differs = if kind == is_a { 0 } else { distance::between(query, &normalise(&matched)) };
        Some(LabelHit {
            hit: Hit {
                drug: Id::new(drug)?,
                name: generic.map_or_else(|| drug.to_owned(), |name| self.written.get(to_usize(name)).to_owned()),
                matched,
                kind,
                is_a,
                differs,
            },
            row: self.rows.get(label).copied()?,
            labels: self.group_labels(group).len(),
            labeler: text(&self.labelers, label, &self.written),
            class: text(&self.group_classes, to_usize(group), &self.classes),
            date: self.dates.get(label).copied().unwrap_or(0),
        })
    }

    /// Labels by product code or by set id.
    fn by_code(&self, text: &str, limit: usize) -> LabelFound {
        let mut found = LabelFound::default();
        let typed = text.trim().to_lowercase();
        let digits: String = typed.chars().filter(char::is_ascii_digit).collect();
        if digits.len() >= CODE_FROM && typed.chars().all(|c| c.is_ascii_digit() || c == '-') {
            self.by_product_code(&digits, limit, &mut found);
        }
        if typed.len() >= CODE_FROM && typed.chars().any(|c| c.is_ascii_digit()) {
            let ids = self.drugs_beginning_with(&typed);
            found.total += ids.len();
            for label in ids.take(limit).filter_map(|place| self.by_drug.get(place)).map(|label| to_usize(*label)) {
                let drug = self.drugs.get(label).to_owned();
                let list = if drug == typed { &mut found.exact } else { &mut found.matches };
                list.extend(self.label_hit(label, drug, HitKind::SetId, HitKind::SetId, ""));
            }
        }
        found
    }

    fn by_product_code(&self, digits: &str, limit: usize, found: &mut LabelFound) {
        let range = self.codes.beginning_with(digits);
        let labels = self.codes.labels.get(range.clone()).unwrap_or_default();
        let packed = self.codes.packed.get(range).unwrap_or_default();
        let whole = pack(digits).map(|code| code >> 8);
        let mut seen = std::collections::HashSet::new();
        for (label, code) in labels.iter().zip(packed) {
            let exact = whole == Some(code >> 8);
            let list = if exact { &mut found.exact } else { &mut found.matches };
            if seen.insert(*label) && list.len() < limit {
                list.extend(self.label_hit(to_usize(*label), unpack(*code), HitKind::Ndc, HitKind::Ndc, ""));
            }
        }
        found.total += seen.len();
    }

    pub(super) fn drugs_beginning_with(&self, typed: &str) -> std::ops::Range<usize> {
        let drug = |place: usize| self.by_drug.get(place).map_or("", |label| self.drugs.get(to_usize(*label)));
        let start = partition(self.by_drug.len(), |place| drug(place) < typed);
        let end = partition(self.by_drug.len(), |place| place < start || drug(place).starts_with(typed));
        start..end
    }

    /// The row of the label that `text` names as a whole: its id or set id, a generic name, brand or synonym. Of several
    /// drugs the one whose label is an original packager's and newest.
    pub fn named(&self, text: &str) -> Option<u32> {
        let typed = text.trim().to_lowercase();
        let ids = self.drugs_beginning_with(&typed);
        if let Some(label) = self.by_drug.get(ids.start).map(|l| to_usize(*l)).filter(|l| self.drugs.get(*l) == typed) {
            return self.rows.get(label).copied();
        }
        let query = normalise(text);
        let name = self.folded.first_from(&query);
        if query.is_empty() || self.folded.get(name) != query {
            return None;
        }
        let rank = |label: usize| (self.originals.get(label).copied(), self.dates.get(label).copied());
        let hits = self.postings_of(name).iter().filter_map(|posting| {
            let kind = NameKind::of(posting & ((1 << KIND_BITS) - 1));
            let group = posting >> KIND_BITS;
            let labels = self.group_labels(group);
            match kind {
                NameKind::Generic => Some(labels.start),
                NameKind::Brand | NameKind::Synonym => {
                    let own = to_u32(name);
                    Some(labels.clone().find(|l| self.own_names.get(*l) == Some(&own)).unwrap_or(labels.start))
                }
                // Another drug with the same ingredient, or everything of a firm, was not named.
                NameKind::Ingredient | NameKind::Labeler => None,
            }
        });
        let best = hits.max_by_key(|label| (rank(*label), std::cmp::Reverse(*label)))?;
        self.rows.get(best).copied()
    }

    /// The rows of all labels of the same drug as this one, in their order; empty where it is not here.
    pub fn of_same_drug(&self, row: u32) -> &[u32] {
        let Some(label) = self.rows.iter().position(|other| *other == row) else { return &[] };
        self.rows.get(self.group_labels(self.group_of(label))).unwrap_or_default()
    }

    /// Rows in the order of a list: by the name of the drug, then original packagers, then the newest.
    pub fn rows(&self) -> &[u32] {
        &self.rows
    }
}

impl NameKind {
    fn shown(self) -> HitKind {
        match self {
            Self::Generic | Self::Ingredient => HitKind::Generic,
            Self::Brand => HitKind::Brand,
            Self::Synonym => HitKind::Synonym,
            Self::Labeler => HitKind::Labeler,
        }
    }
}
