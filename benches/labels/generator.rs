//! A library as large as all labels of the US: made labels, half of whose texts are copies of another label's
//! (repackagers), the names spread as those of the real ones. Made names are marked by the firm "Made Up".

use std::collections::HashMap;

use caveat::domain::date::PartialDate;
use caveat::domain::label::{Block, Ingredient, IngredientRole, Label, LabelSection, Packager, Product, SectionKind};

use crate::chance::Chance;

const SEED: u64 = 0x0ca7_ea75_eed0_0007;
const HEADS: [&str; 20] = [
    "ami", "bro", "car", "cita", "clo", "dia", "dul", "esta", "fluo", "gaba", "halo", "lami", "meto", "olan", "pali",
    "que", "risi", "serta", "tria", "vala",
];
const MIDDLES: [&str; 16] =
    ["ba", "co", "do", "fe", "ga", "ke", "li", "mo", "na", "ni", "pe", "ri", "so", "ta", "ve", "xi"];
const TAILS: [&str; 16] = [
    "zepam", "zolam", "pine", "done", "tine", "pram", "zine", "peridol", "codone", "profen", "olol", "pril", "sartan",
    "statin", "mycin", "cillin",
];

/// Texts of the real labels by kind, and their names.
pub struct Generator {
    chance: Chance,
    texts: Vec<(SectionKind, String)>,
    starts: HashMap<SectionKind, Vec<usize>>,
    names: Vec<(String, String)>,
    firms: Vec<String>,
    template: Label,
    /// Bytes of own text that each label with own texts gets.
    budget: usize,
    /// The last labels with texts of their own; copies take one of these.
    recent: Vec<Label>,
    made: usize,
    /// Bytes of text that no other label has.
    pub unique: usize,
}

impl Generator {
    pub fn new(real: Vec<Label>, labels: usize, mb: usize) -> Self {
        let mut texts = Vec::new();
        let mut starts: HashMap<SectionKind, Vec<usize>> = HashMap::new();
        let (mut names, mut firms) = (Vec::new(), Vec::new());
        for label in &real {
            for section in label.all_sections() {
                let text = section.own_text();
                if text.len() >= 80 {
                    starts.entry(section.kind).or_default().push(texts.len());
                    texts.push((section.kind, text));
                }
            }
            let generic = label.names.generics.first().cloned();
            if let Some(generic) = generic {
                names.extend(label.names.brands.iter().map(|brand| (brand.clone(), generic.clone())));
            }
            firms.extend(label.identity.labeler.clone());
        }
        firms.push("Made Up".to_owned());
        let template = real.into_iter().next().unwrap();
        let budget = (mb << 20) / (labels / 2).max(1);
        let chance = Chance(SEED);
        Self { chance, texts, starts, names, firms, template, budget, recent: Vec::new(), made: 0, unique: 0 }
    }

    pub fn label(&mut self) -> Label {
        self.made += 1;
        let copied = self.made.is_multiple_of(2) && !self.recent.is_empty();
        let mut label = if copied { self.chance.of(&self.recent).clone() } else { self.own() };
        label.identity.set_id = self.chance.uuid();
        label.identity.document_id = Some(self.chance.uuid());
        label.identity.packager = if copied { Packager::Repackager } else { Packager::Original };
        let (year, month) = (2008 + self.chance.below(18), 1 + self.chance.below(12));
        label.identity.effective = PartialDate::new(&format!("{year}-{month:02}-{:02}", 1 + self.chance.below(28)));
        label.identity.labeler = Some(self.chance.of(&self.firms).clone());
        let ndc =
            format!("{:05}-{:04}-{:02}", self.chance.below(100_000), self.chance.below(10_000), self.chance.below(90));
        label.products.iter_mut().for_each(|product| product.ndcs = vec![ndc.clone()]);
        label
    }

    /// A label with texts of its own.
    fn own(&mut self) -> Label {
        let (brand, generic) = self.name();
        let mut label = self.template.clone();
        label.names.brands = vec![brand.clone()];
        label.names.generics = vec![generic.clone()];
        label.names.classes.truncate(1);
        let role = IngredientRole::Active;
        let active = Ingredient { name: generic.clone(), unii: None, role, strength: None, moieties: Vec::new() };
        label.products = vec![Product {
            name: Some(brand),
            generic: Some(generic),
            ingredients: vec![active],
            ..Product::default()
        }];
        label.highlights = Vec::new();
        label.sections = self.sections();
        if self.recent.len() < 5000 {
            self.recent.push(label.clone());
        } else {
            let place = self.chance.below(self.recent.len());
            self.recent[place] = label.clone();
        }
        label
    }

    /// Real sections in other words, from a chance place on, until the label has its share of text.
    fn sections(&mut self) -> Vec<LabelSection> {
        let (mut sections, mut bytes) = (Vec::new(), 0);
        // A boxed warning as often as in real labels, about every third.
        let boxed = self.starts.get(&SectionKind::BoxedWarning).filter(|_| self.made % 6 == 1).cloned();
        let mut next = boxed.map(|all| *self.chance.of(&all));
        while bytes < self.budget {
            let place = next.take().unwrap_or_else(|| self.chance.below(self.texts.len()));
            let (kind, text) = &self.texts[place];
            let most = text.floor_char_boundary(self.budget.max(200) * 2);
            let text = self.chance.reworded(&text[..most]);
            bytes += text.len();
            let title = Some(format!("{kind:?}"));
            sections.push(LabelSection {
                title,
                kind: *kind,
                blocks: vec![Block::plain(text)],
                ..LabelSection::default()
            });
        }
        self.unique += bytes;
        sections
    }

    /// A real name, a made one of a real drug, or two made ones.
    fn name(&mut self) -> (String, String) {
        let made = |chance: &mut Chance| {
            [*chance.of(&HEADS), *chance.of(&MIDDLES), *chance.of(&MIDDLES), *chance.of(&TAILS)].concat()
        };
        match self.chance.below(4) {
            0 => self.chance.of(&self.names).clone(),
            1 => (made(&mut self.chance), self.chance.of(&self.names).1.clone()),
            _ => (made(&mut self.chance), made(&mut self.chance)),
        }
    }
}
