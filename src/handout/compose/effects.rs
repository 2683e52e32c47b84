//! Side effects: what needs help now, what to tell soon, then every tier of every source with its terms to the letter.

use super::language::joined;
use super::{Page, behind};
use crate::domain::effect::{Effect, EffectList, Percent, Scheme, Urgency};
use crate::domain::monograph::Section;
use crate::handout::document::{Block, Part, Run, Tier};

impl Page<'_> {
    pub(super) fn effects(&self) -> Vec<Part> {
        vec![self.help_now(), self.tell_soon(), self.tiers()]
    }

    fn help_now(&self) -> Part {
        let urgent = self.content.section(Section::Urgent);
        let mut items: Vec<Vec<Run>> = urgent.iter().map(|text| self.numbered(text)).collect();
        items.extend(self.terms(|effect| effect.urgency == Some(Urgency::Now)));
        let named = !items.is_empty();
        items.push(vec![Run::plain(self.t("page-now-breathing"))]);
        items.push(vec![Run::plain(self.t("page-now-self-harm"))]);
        let mut blocks = vec![Block::Bullets(items)];
        let serious = self.terms(|effect| effect.serious && effect.urgency.is_none());
        if !serious.is_empty() {
            blocks.push(Block::text(self.t("page-now-serious")));
            blocks.push(Block::Bullets(serious));
        } else if !named {
            blocks.insert(0, Block::text(self.t("page-now-none")));
        }
        self.part("help-now", blocks)
    }

    fn tell_soon(&self) -> Part {
        let soon = self.content.section(Section::Soon);
        let mut items: Vec<Vec<Run>> = soon.iter().map(|text| self.numbered(text)).collect();
        items.extend(self.terms(|effect| effect.urgency == Some(Urgency::Soon)));
        let block = if items.is_empty() { Block::Paragraph(self.gap("soon")) } else { Block::Bullets(items) };
        self.part("tell-soon", vec![block])
    }

    fn tiers(&self) -> Part {
        let lists = &self.content.monograph.side_effects;
        if lists.is_empty() {
            return self.part("effects", vec![Block::Paragraph(self.gap("effects"))]);
        }
        let mut note = self.t("page-effects-terms");
        if lists.iter().any(|list| list.scheme == Scheme::Words) {
            note = format!("{note} {}", self.t("page-effects-words-only"));
        }
        let tiers = lists.iter().map(|list| self.tier(list)).collect();
        self.part("effects", vec![Block::text(note), Block::Tiers(tiers)])
    }

    fn tier(&self, list: &EffectList) -> Tier {
        let n = list.effects.len();
        let number = self.content.number(&list.source).map(|n| n.to_string()).unwrap_or_default();
        let arguments = [("word", (&list.source_word).into()), ("n", n.into()), ("source", (&number).into())];
        let items = if list.effects.is_empty() {
            vec![vec![Run::plain(self.t("page-tier-empty"))]]
        } else {
            list.in_order().into_iter().map(|effect| self.term(effect)).collect()
        };
        Tier { heading: self.words.f("page-tier-from", &arguments), items }
    }

    /// The source's term, plain words in brackets, and a number only where the source has one.
    fn term(&self, effect: &Effect) -> Vec<Run> {
        let term = vec![self.said(&effect.term)];
        let term = match &effect.plain {
            Some(plain) => self.around("page-term-plain", &[("term", term), ("plain", vec![self.said(plain)])]),
            None => term,
        };
        match effect.percent {
            Some(percent) => {
                let (n, of) = in_people(percent);
                let (n, of) = (n.to_string(), self.words.number(of));
                let (n, of) = (vec![Run::plain(n)], vec![Run::plain(of)]);
                self.around("page-effects-up-to", &[("term", term), ("n", n), ("of", of)])
            }
            None => term,
        }
    }

    fn terms(&self, wanted: impl Fn(&Effect) -> bool) -> Vec<Vec<Run>> {
        let mut terms = Vec::new();
        for list in &self.content.monograph.side_effects {
            for effect in list.effects.iter().filter(|e| wanted(e)) {
                let source = effect.serious_source.as_ref().unwrap_or(&list.source);
                let sources: Vec<usize> = self.content.number(source).into_iter().collect();
                let mut term = self.term(effect);
                term.push(Run::plain(behind("", &sources)));
                terms.push(joined(vec![term], ""));
            }
        }
        terms
    }

    pub(super) fn long_use(&self) -> Part {
        let sections = [Section::LongTerm, Section::Tolerance, Section::Dependence, Section::Withdrawal];
        let blocks: Vec<Block> = sections
            .into_iter()
            .map(|section| self.content.section(section))
            .filter(|texts| !texts.is_empty())
            .map(|texts| Block::Paragraph(self.sentences(&texts)))
            .collect();
        let nothing = blocks.is_empty();
        let blocks = if nothing { vec![Block::Paragraph(self.gap("long_term"))] } else { blocks };
        self.part("long-use", blocks)
    }
}

/// "1 in 10": the least round number of people in which at least one is affected.
fn in_people(percent: Percent) -> (u64, u64) {
    let share = percent.value();
    for of in [10_u64, 100, 1000, 10_000] {
        // Shares lie between 0 and 100 percent: the product is small and not negative.
        #[allow(clippy::cast_precision_loss, clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let n = (share / 100.0 * of as f64).ceil() as u64;
        if share * of as f64 >= 100.0 {
            return (n, of);
        }
    }
    (1, 10_000)
}
