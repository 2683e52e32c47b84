//! `caveat show`: everything about one drug, each line with its source.

use serde::Serialize;

use super::args::DrugArg;
use super::failure::Ended;
use super::output;
use super::run::Session;
use super::shapes::{InteractionShape, Row};
use crate::app::finding_text::{self as text, quoted, source_and_rank};
use crate::app::notice;
use crate::app::review_text;
use crate::domain::effect::EffectList;
use crate::domain::grade::Standing;
use crate::domain::id::Id;
use crate::domain::monograph::{Item, LookAlike, Monograph, Section, Strength};
use crate::domain::source::Source;
use crate::domain::statement::{Gap, Statement};

#[derive(Serialize)]
struct ShowShape<'a> {
    drug: Row<'a>,
    synonyms: &'a [String],
    misspellings: Vec<&'a str>,
    look_alikes: &'a [LookAlike],
    strengths: &'a [Strength],
    most_important: &'a [Id],
    sections: Vec<SectionShape<'a>>,
    side_effects: &'a [EffectList],
    statements: &'a [Statement],
    gaps: &'a [Gap],
    interactions: Vec<InteractionShape<'a>>,
    sources: Vec<&'a Source>,
}

#[derive(Serialize)]
struct SectionShape<'a> {
    section: Section,
    items: Vec<&'a Item>,
}

pub fn run(session: &Session, args: &DrugArg) -> Result<(), Ended> {
    let monograph = session.drug(&args.drug)?;
    if session.json {
        output::json(&shape(&monograph));
    } else {
        print(session, &monograph);
    }
    Ok(())
}

fn shape(monograph: &Monograph) -> ShowShape<'_> {
    let drug = &monograph.drug;
    ShowShape {
        drug: Row::of(monograph),
        synonyms: &drug.synonyms,
        misspellings: drug.misspellings.iter().map(|m| m.word.as_str()).collect(),
        look_alikes: &drug.look_alikes,
        strengths: &drug.strengths,
        most_important: &drug.most_important,
        sections: sections(monograph),
        side_effects: &monograph.side_effects,
        statements: &monograph.statements,
        gaps: &monograph.gaps,
        interactions: monograph.interactions.iter().map(|i| InteractionShape::of(i, None)).collect(),
        sources: monograph.sources_by_rank(),
    }
}

/// The sections that hold something, in the order of reading.
fn sections(monograph: &Monograph) -> Vec<SectionShape<'_>> {
    let mut names: Vec<Section> = monograph.items.iter().map(|item| item.about).collect();
    names.sort_unstable();
    names.dedup();
    names.into_iter().map(|section| SectionShape { section, items: monograph.section(section).collect() }).collect()
}

fn print(session: &Session, monograph: &Monograph) {
    head(session, monograph);
    for SectionShape { section, items } in sections(monograph) {
        heading(&session.words.t(&format!("section-{}", section.id())));
        for item in items {
            entry(session, monograph, &item.words, item.phrase.as_deref(), &item.source, item.odd_quote.as_deref());
        }
    }
    side_effects(session, monograph);
    populations(session, monograph);
    heading(&session.words.t("interactions-title"));
    for i in &monograph.interactions {
        let words = if i.disagree {
            format!("{} [{}]", i.words, session.words.t("sources-disagree-short"))
        } else {
            i.words.clone()
        };
        entry(session, monograph, &words, i.phrase.as_deref(), &i.source, None);
    }
    heading(&session.words.t("cli-sources"));
    for source in monograph.sources_by_rank() {
        let review = review_text::of_source(&session.words, session.library.log(), monograph, source);
        output::line(&format!("  {} | {} | {}", source_and_rank(&session.words, source), source.title, review));
    }
}

fn heading(text: &str) {
    output::line("");
    output::line(text);
}

fn head(session: &Session, monograph: &Monograph) {
    let (words, drug) = (&session.words, &monograph.drug);
    output::line(drug.tall_man.as_deref().unwrap_or(&drug.name));
    let line = |id: &str, name: &str, value: &str| output::line(&words.f(id, &[(name, value.into())]));
    if !drug.brands.is_empty() {
        line("cli-brands", "list", &drug.brands.join(", "));
    }
    if let Some(class) = &drug.class {
        line("cli-class", "class", class);
    }
    if let (Some(form), Some(route)) = (&drug.form, &drug.route) {
        output::line(&words.f("cli-form", &[("form", form.into()), ("route", route.into())]));
    }
    output::line(&words.t(match monograph.boxed_warning() {
        Some(true) => "cli-boxed-yes",
        Some(false) => "cli-boxed-no",
        None => "cli-boxed-unknown",
    }));
    if !drug.look_alikes.is_empty() {
        let names: Vec<&str> = drug.look_alikes.iter().map(|l| l.tall_man.as_deref().unwrap_or(&l.name)).collect();
        line("cli-looks-like", "list", &names.join(", "));
    }
    if !drug.strengths.is_empty() {
        let strengths: Vec<&str> = drug.strengths.iter().map(|s| s.strength.as_str()).collect();
        line("cli-tablets", "list", &strengths.join(", "));
    }
    if let Some(pack) = &monograph.pack {
        let (name, version) = (&pack.name, pack.version.to_string());
        output::line(&words.f("cli-pack", &[("pack", name.into()), ("version", (&version).into())]));
    }
    line("cli-review", "review", &review_text::of_drug(words, session.library.log(), monograph));
}

fn entry(session: &Session, monograph: &Monograph, own: &str, phrase: Option<&str>, source: &Id, odd: Option<&str>) {
    let words = &session.words;
    let mut line = format!("  {own}");
    if let Some(phrase) = phrase {
        line.push_str(&format!(" {}", quoted(words, phrase)));
    }
    if let Some(odd) = odd {
        line.push_str(&format!(" [{}: {}]", words.t("written-oddly"), quoted(words, odd)));
    }
    if let Some(source) = monograph.source(source) {
        line.push_str(&format!(" ({})", source_and_rank(words, source)));
    }
    output::line(&line);
}

fn side_effects(session: &Session, monograph: &Monograph) {
    let words = &session.words;
    heading(&words.t("cli-side-effects"));
    for list in &monograph.side_effects {
        let source = monograph.source(&list.source).map(|s| source_and_rank(words, s)).unwrap_or_default();
        output::line(&format!("  {} ({}) | {source}", list.source_word, list.effects.len()));
        for effect in list.in_order() {
            let plain = effect.plain.as_ref().map(|p| format!(" ({p})")).unwrap_or_default();
            let serious = if effect.serious { format!(" [{}]", words.t("serious")) } else { String::new() };
            output::line(&format!("    - {}{plain}{serious}", effect.term));
        }
        if list.effects.is_empty() {
            output::line(&format!("    {}", words.t("tier-empty")));
        }
    }
    if monograph.side_effects.iter().any(|l| l.scheme == crate::domain::effect::Scheme::Words) {
        output::line(&format!("  {}", words.t("tiers-no-numbers")));
    }
}

fn populations(session: &Session, monograph: &Monograph) {
    let words = &session.words;
    heading(&words.t("cli-populations"));
    let mut statements: Vec<&Statement> = monograph.statements.iter().collect();
    statements.sort_by_key(|s| (!s.boxed, monograph.standing_of(s).unwrap_or(Standing::NotAssessed)));
    for s in statements {
        let grade = text::statement_word(words, monograph, s);
        let about = text::population(words, &s.population);
        let condition = s.condition.as_ref().map(|c| format!(", {c}")).unwrap_or_default();
        entry(
            session,
            monograph,
            &format!("{grade} | {about}{condition}: {}", s.words),
            s.phrase.as_deref(),
            &s.source,
            None,
        );
    }
    for gap in &monograph.gaps {
        let state = text::standing(words, gap.state.into());
        let about = text::population(words, &gap.population);
        output::line(&format!("  {state} | {about}: {}", notice::gap(words, gap)));
    }
}
