//! `caveat validate`: each mistake in files of monographs with file, line, column and a caret under it. How hard their
//! texts read is in `readability`.

mod readability;

use serde::Serialize;

use readability::Readability;

use super::args::ValidateArgs;
use super::failure::Ended;
use super::output;
use super::run::Session;
use crate::app::notice;
use crate::domain::monograph::Origin;
use crate::import::monograph::{Place, Text, read};
use crate::store::read_bounded;

#[derive(Serialize)]
struct ValidateShape {
    files: usize,
    mistakes: Vec<MistakeShape>,
    /// Oddly written quotes that are exempt from the rule on decimals.
    odd_quotes: usize,
    /// Only where it was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    readability: Option<Readability>,
}

#[derive(Serialize)]
struct MistakeShape {
    file: String,
    line: Option<u32>,
    column: Option<u32>,
    message: String,
    #[serde(skip)]
    source_line: Option<String>,
}

pub fn run(session: &Session, args: &ValidateArgs) -> Result<(), Ended> {
    let readability = args.readability.then(Readability::default);
    let mut shape = ValidateShape { files: args.files.len(), mistakes: Vec::new(), odd_quotes: 0, readability };
    for path in &args.files {
        let file = path.display().to_string();
        match read_bounded(path) {
            Ok(bytes) => one_file(session, &file, &bytes, &mut shape),
            Err(error) => shape.mistakes.push(MistakeShape {
                file,
                line: None,
                column: None,
                message: session.words.f("mistake-not-opened", &[("detail", (&error.to_string()).into())]),
                source_line: None,
            }),
        }
    }
    if let Some(readability) = &mut shape.readability {
        readability.finish();
    }
    if session.json {
        output::json(&shape);
    } else {
        print(session, &shape);
    }
    if shape.mistakes.is_empty() { Ok(()) } else { Err(Ended::WithMistakes) }
}

fn one_file(session: &Session, file: &str, bytes: &[u8], shape: &mut ValidateShape) {
    let outcome = read(bytes, file, Origin::Clinic, session.reference.rules());
    let text = String::from_utf8_lossy(bytes);
    let text = Text::new(&text);
    shape.odd_quotes += outcome.odd_quotes;
    if let (Some(readability), Some(monograph)) = (&mut shape.readability, &outcome.monograph) {
        readability.add(file, monograph);
    }
    shape.mistakes.extend(outcome.mistakes.iter().map(|mistake| MistakeShape {
        file: file.to_owned(),
        line: Some(mistake.place.line),
        column: Some(mistake.place.column),
        message: notice::mistake(&session.words, &mistake.kind),
        source_line: text.line(mistake.place.line).map(str::to_owned),
    }));
}

fn print(session: &Session, shape: &ValidateShape) {
    for mistake in &shape.mistakes {
        let place = Place { line: mistake.line.unwrap_or(0), column: mistake.column.unwrap_or(0) };
        output::line(&format!("{}: {}", notice::place(&mistake.file, place), mistake.message));
        if let Some(line) = &mistake.source_line {
            output::line(&format!("    {}", visible(line)));
            output::line(&format!("    {}^", caret_indent(line, place.column)));
        }
    }
    let words = &session.words;
    match shape.mistakes.len() {
        0 => output::line(&words.f("validate-clean", &[("n", shape.files.into())])),
        n => output::line(&words.f("validate-mistakes", &[("mistakes", n.into())])),
    }
    if shape.odd_quotes > 0 {
        output::line(&words.f("validate-odd", &[("n", shape.odd_quotes.into())]));
    }
    if let Some(readability) = &shape.readability {
        readability.print(words);
    }
}

/// The line with hidden characters made visible, one sign each, so that the caret still stands right.
fn visible(line: &str) -> String {
    line.chars().map(|c| if crate::domain::text::is_hostile(c) { '\u{b7}' } else { c }).collect()
}

/// Blanks up to the column; tabs stay tabs.
fn caret_indent(line: &str, column: u32) -> String {
    let before = usize::try_from(column.saturating_sub(1)).unwrap_or(0);
    line.chars().take(before).map(|c| if c == '\t' { '\t' } else { ' ' }).collect()
}
