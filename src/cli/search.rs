//! `caveat search`: names, and with `--in-text` the texts. A misspelling is suggested, never found.

use serde::Serialize;

use super::args::SearchArgs;
use super::failure::Ended;
use super::output;
use super::run::Session;
use super::shapes::{HitShape, MeantShape};
use crate::app::label_library::InPack;
use crate::app::label_meant::looks_like;
use crate::domain::search::labels::LabelHit;
use crate::domain::search::{Hit, TextHit, search_text};
use crate::store::labels_db::{LabelTextHit, TextQuery};

#[derive(Serialize)]
struct SearchShape<'a> {
    query: &'a str,
    total: usize,
    exact: Vec<HitShape>,
    matches: Vec<HitShape>,
    did_you_mean: Vec<HitShape>,
    in_text: Vec<TextShape>,
}

#[derive(Serialize)]
struct TextShape {
    drug: String,
    section: String,
    words: String,
    /// The id of the pack that the label is in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pack: Option<String>,
}

pub fn run(session: &Session, args: &SearchArgs) -> Result<(), Ended> {
    let found = session.library.names.search(&args.text);
    let texts = if args.in_text {
        search_text(session.library.monographs().iter().map(AsRef::as_ref), &args.text)
    } else {
        Vec::new()
    };
    let of_labels = session.labels().search(&args.text, args.limit);
    let shapes = |hits: &[Hit], labels: &[InPack<LabelHit>], exact| -> Vec<HitShape> {
        let own = hits.iter().map(|hit| HitShape::of(&session.words, hit, exact));
        let all = own.chain(labels.iter().map(|hit| HitShape::of_label(&session.words, hit, exact)));
        all.take(args.limit).collect()
    };
    // What was found under its name among the drugs of the program was not misspelled.
    let of_labels_suggested = if found.total() == 0 { of_labels.did_you_mean.as_slice() } else { &[] };
    let query = TextQuery::new(&args.text, &[]).filter(|_| args.in_text);
    let in_labels = query.map(|query| session.labels().look_in_texts(&query, args.limit, &|_| false)).transpose();
    let in_labels = in_labels.map_err(|error| session.store_failure(&error))?.unwrap_or_default().hits;
    let shape = SearchShape {
        query: &args.text,
        total: found.total() + of_labels.total,
        exact: shapes(&found.exact, &of_labels.exact, true),
        matches: shapes(&found.matches, &of_labels.matches, false),
        did_you_mean: {
            let own = found.did_you_mean.iter().map(|hit| HitShape::of(&session.words, hit, false));
            own.chain(of_labels_suggested.iter().map(|hit| meant(session, hit))).take(args.limit).collect()
        },
        in_text: texts.into_iter().map(text_shape).chain(in_labels.iter().map(label_shape)).take(args.limit).collect(),
    };
    if session.json {
        output::json(&shape);
    } else {
        print(session, &shape, args.in_text);
    }
    Ok(())
}

/// A label that is suggested.
fn meant(session: &Session, hit: &InPack<LabelHit>) -> HitShape {
    let meant = MeantShape {
        class: hit.found.class.clone(),
        used_for: session.labels().used_for(hit),
        looks_like: looks_like(session.library.monographs(), &hit.found),
    };
    HitShape { meant: Some(meant), ..HitShape::of_label(&session.words, hit, false) }
}

fn text_shape(hit: TextHit) -> TextShape {
    TextShape { drug: hit.drug.to_string(), section: hit.section, words: hit.words, pack: None }
}

fn label_shape(hit: &InPack<LabelTextHit>) -> TextShape {
    let InPack { found, pack } = hit;
    TextShape {
        drug: found.drug.to_string(),
        section: found.section.clone().unwrap_or_default(),
        words: found.words.clone(),
        pack: pack.as_ref().map(|pack| pack.id.to_string()),
    }
}

fn print(session: &Session, found: &SearchShape<'_>, in_text: bool) {
    let words = &session.words;
    if found.total == 0 {
        output::line(&words.f("not-found", &[("query", found.query.into())]));
    }
    for (heading, hits) in
        [("exact-matches", &found.exact), ("other-matches", &found.matches), ("did-you-mean", &found.did_you_mean)]
    {
        if hits.is_empty() {
            continue;
        }
        output::line(&words.t(heading));
        for hit in hits {
            let pack = in_pack(session, hit.pack.as_deref());
            let meant = hit.meant.as_ref().map(|meant| told_apart(session, meant)).unwrap_or_default();
            output::line(&format!("  {} | {} | {}{pack}{meant}", hit.matched, hit.name, hit.why));
        }
    }
    if in_text {
        output::line(&words.t("in-the-text"));
        if found.in_text.is_empty() {
            output::line(&format!("  {}", words.t("no-text-has-word")));
        }
        for hit in &found.in_text {
            let pack = in_pack(session, hit.pack.as_deref());
            output::line(&format!("  {} | {} | {}{pack}", hit.drug, hit.section, hit.words));
        }
    }
}

/// The end of a line about a label that is suggested.
fn told_apart(session: &Session, meant: &MeantShape) -> String {
    let words = &session.words;
    let given = |id: &str, value: &Option<String>| {
        let value = value.clone().unwrap_or_else(|| words.t("not-given"));
        format!(" | {} {value}", words.t(id))
    };
    let mut line = given("fact-class", &meant.class) + &given("fact-used-for", &meant.used_for);
    if !meant.looks_like.is_empty() {
        let list = meant.looks_like.join(", ");
        line.push_str(&format!(" | {}", words.f("cli-looks-like", &[("list", (&list).into())])));
    }
    line
}

/// The end of a line about something that is in a pack.
fn in_pack(session: &Session, pack: Option<&str>) -> String {
    pack.map(|pack| format!(" | {}", session.words.f("in-pack", &[("pack", pack.into())]))).unwrap_or_default()
}
