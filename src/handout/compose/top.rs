//! Letterhead, foot, name and drawing of the tablets.

use super::{Page, tablets};
use crate::domain::date::PartialDate;
use crate::domain::monograph::Strength;
use crate::domain::source::ReviewStatus;
use crate::domain::text::capitalised;
use crate::handout::document::{Colour, Date, Footer, Header, NameBlock, Run, Tablet};
use crate::words::{date_long, date_short};

/// The calendar day of the metadata.
pub fn date(date: &PartialDate) -> Date {
    Date { year: date.year(), month: date.month().unwrap_or(1), day: date.day().unwrap_or(1) }
}

impl Page<'_> {
    pub(super) fn header(&self) -> Header {
        let letterhead = &self.options.letterhead;
        let drug = &self.content.monograph.drug;
        let typed = &self.options.typed;
        let named = |id: &str, name: &Option<String>| name.as_ref().map(|n| self.words.f(id, &[("name", n.into())]));
        let running = if drug.brands.is_empty() {
            drug.name.clone()
        } else {
            format!("{} ({})", drug.name, drug.brands.join(", "))
        };
        Header {
            clinic: letterhead.clinic.clone(),
            logo: letterhead.named_logo(self.words),
            clinic_label: self.t("page-clinic-label"),
            clinic_lines: letterhead.lines(),
            kind: self.t("page-kind"),
            date_text: date_long(self.words, &self.options.date),
            running,
            typed_names: [named("page-for", &typed.patient), named("page-from", &typed.clinician)]
                .into_iter()
                .flatten()
                .collect(),
        }
    }

    pub(super) fn footer(&self) -> Footer {
        let sources = self.words.f("foot-sources", &[("n", self.content.sources.len().into())]);
        let rest = format!(" {} {}", self.t("foot-does-not-replace"), sources);
        let mut line = vec![Run::bold(self.reviewed()), Run::plain(rest)];
        if self.content.most_important.is_empty() && !self.is_of_label() {
            line.push(Run::plain(format!(" {}", self.t("page-no-important"))));
        }
        Footer { lines: vec![line], page_pattern: self.t("page-of"), code: String::new() }
    }

    /// "Reviewed by your clinic: Dana Whitfield, pharmacist, 22 Nov 2026."
    fn reviewed(&self) -> String {
        let people = &self.content.reviewed;
        match (self.content.monograph.review(), people.as_slice()) {
            (ReviewStatus::Reviewed, [newest, others @ ..]) => {
                let date = date_short(self.words, Some(&newest.date));
                let who = format!("{}, {}", newest.by, newest.role);
                let arguments = [("who", (&who).into()), ("date", (&date).into()), ("others", others.len().into())];
                self.words.f("foot-reviewed-by", &arguments)
            }
            (ReviewStatus::Reviewed, []) => self.t("foot-reviewed"),
            _ => self.t("foot-not-reviewed"),
        }
    }

    pub(super) fn name(&self) -> NameBlock {
        let drug = &self.content.monograph.drug;
        let mut notes = Vec::new();
        if !drug.brands.is_empty() {
            notes.push(self.words.f("page-brand", &[("list", (&drug.brands.join(", ")).into())]));
        }
        let strengths: Vec<&str> = drug.strengths.iter().map(|s| s.strength.as_str()).collect();
        let form = drug.form.as_ref().map(|form| capitalised(form));
        notes.push(match (form, strengths.is_empty()) {
            (Some(form), false) => self
                .words
                .f("page-form-strengths", &[("form", (&form).into()), ("list", (&strengths.join(", ")).into())]),
            (Some(form), true) => self.words.f("page-form", &[("form", (&form).into())]),
            (None, _) => self.t("page-form-unknown"),
        });
        let by_codes = tablets::of(self.words, &self.content.monograph.tablets);
        if let Some((tablets, tablets_alt)) = by_codes.filter(|_| self.options.tablets) {
            let tablets_caption = self.t("page-drawing");
            return NameBlock { name: drug.name.clone(), notes, tablets, tablets_caption, tablets_alt };
        }
        let drawn = self.options.tablets && drug.strengths.iter().any(|s| s.colour.is_some() || s.mark.is_some());
        NameBlock {
            name: drug.name.clone(),
            notes,
            tablets: if drawn { drug.strengths.iter().map(tablet).collect() } else { Vec::new() },
            tablets_caption: if drawn { self.t("page-drawing") } else { String::new() },
            tablets_alt: if drawn { self.tablets_alt() } else { String::new() },
        }
    }

    fn tablets_alt(&self) -> String {
        let drug = &self.content.monograph.drug;
        let one = |s: &Strength| {
            let colour = s.colour.clone().unwrap_or_default();
            let arguments = [("strength", (&s.strength).into()), ("colour", (&colour).into())];
            match &s.mark {
                Some(mark) => {
                    let [strength, colour] = arguments;
                    self.words.f("page-tablet-mark", &[strength, colour, ("mark", mark.into())])
                }
                None => self.words.f("page-tablet", &arguments),
            }
        };
        let list: Vec<String> = drug.strengths.iter().map(one).collect();
        let brand = drug.brands.first().unwrap_or(&drug.name);
        self.words.f("page-drawing-alt", &[("brand", brand.into()), ("list", (&list.join("; ")).into())])
    }
}

fn tablet(strength: &Strength) -> Tablet {
    let colour = match strength.colour.as_deref() {
        Some("orange") => Colour::Orange,
        Some("blue") => Colour::Blue,
        Some("white") => Colour::White,
        _ => Colour::None,
    };
    Tablet { label: strength.strength.clone(), colour, letter: cut_letter(strength), drawing: None }
}

/// The letter of a cut: "K" in "K-shaped cut".
pub fn cut_letter(strength: &Strength) -> Option<char> {
    let (letter, _) = strength.mark.as_deref()?.split_once("-shaped")?;
    let mut letters = letter.chars();
    letters.next().filter(|_| letters.next().is_none())
}
