//! `caveat list`: every drug of the library, and every file that could not be read.

use serde::Serialize;

use super::args::ListArgs;
use super::failure::Ended;
use super::output;
use super::run::Session;
use super::shapes::Row;
use crate::app::label_library::LabelPage;
use crate::app::notice;
use crate::domain::monograph::{Monograph, Origin};

#[derive(Serialize)]
struct ListShape<'a> {
    total: usize,
    drugs: Vec<Row<'a>>,
    failed: Vec<FailedShape>,
}

#[derive(Serialize)]
struct FailedShape {
    file: String,
    line: Option<u32>,
    column: Option<u32>,
    message: String,
}

pub fn run(session: &Session, args: &ListArgs) -> Result<(), Ended> {
    let wanted = args.origin.map(Origin::from);
    if wanted == Some(Origin::Imported) {
        return imported(session, args);
    }
    let monographs: Vec<&Monograph> = session
        .library
        .monographs()
        .iter()
        .map(AsRef::as_ref)
        .filter(|m| wanted.is_none_or(|origin| m.origin == origin))
        .collect();
    let total = monographs.len();
    let most = args.limit.unwrap_or(usize::MAX);
    let shown = monographs.into_iter().skip(args.offset).take(most);
    if session.json {
        output::json(&ListShape { total, drugs: shown.map(Row::of).collect(), failed: failed(session) });
        return Ok(());
    }
    for monograph in shown {
        output::line(&line(session, monograph));
    }
    output::line(&session.words.f("drugs-count", &[("n", total.into())]));
    failed_lines(session).iter().for_each(|text| output::line(text));
    Ok(())
}

/// Labels are listed by the hundred: there may be hundreds of thousands.
const LABELS: usize = 100;

fn imported(session: &Session, args: &ListArgs) -> Result<(), Ended> {
    let labels = session.labels();
    let page = labels.page(args.offset, args.limit.unwrap_or(LABELS), &session.words);
    let LabelPage { labels: monographs, total } = page.map_err(|error| session.store_failure(&error))?;
    if session.json {
        let drugs = monographs.iter().map(|monograph| Row::of(monograph)).collect();
        let mut failed = failed(session);
        failed.extend(labels.changed().map(|(pack, path)| FailedShape {
            file: path.display().to_string(),
            line: None,
            column: None,
            message: session.words.f("gap-pack-changed", &[("pack", (&pack.name).into())]),
        }));
        output::json(&ListShape { total, drugs, failed });
        return Ok(());
    }
    monographs.iter().for_each(|monograph| output::line(&line(session, monograph)));
    output::line(&session.words.f("drugs-count", &[("n", total.into())]));
    Ok(())
}

/// Every file that could not be read, for people; nothing where all were read.
pub fn failed_lines(session: &Session) -> Vec<String> {
    let failed = failed(session);
    if failed.is_empty() {
        return Vec::new();
    }
    let mut lines = vec![session.words.f("files-failed", &[("n", failed.len().into())])];
    lines.extend(failed.into_iter().map(|f| {
        let place = crate::import::monograph::Place { line: f.line.unwrap_or(0), column: f.column.unwrap_or(0) };
        format!("  {}: {}", notice::place(&f.file, place), f.message)
    }));
    lines
}

fn line(session: &Session, monograph: &Monograph) -> String {
    let drug = &monograph.drug;
    let mut parts = vec![drug.tall_man.clone().unwrap_or_else(|| drug.name.clone())];
    parts.extend((!drug.brands.is_empty()).then(|| drug.brands.join(", ")));
    parts.extend(drug.class.clone());
    parts.extend((monograph.boxed_warning() == Some(true)).then(|| session.words.t("boxed-warning")));
    parts.push(session.words.t(&format!("review-{}", monograph.review().id())));
    parts.extend(monograph.pack.as_ref().map(|pack| session.words.f("in-pack", &[("pack", pack.id.as_str().into())])));
    parts.join(" | ")
}

fn failed(session: &Session) -> Vec<FailedShape> {
    let known = |n: u32| (n > 0).then_some(n);
    let shape = |f: &crate::store::library::FailedFile| FailedShape {
        file: f.file.clone(),
        line: known(f.place.line),
        column: known(f.place.column),
        message: notice::failed_file(&session.words, f),
    };
    session.library.failed.iter().map(shape).collect()
}
