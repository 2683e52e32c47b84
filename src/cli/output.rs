//! Writing to the output: one JSON object and a newline, or lines for people. A closed pipe ends the writing quietly.

use std::io::Write as _;

use serde::Serialize;

/// An object of the contract: `"schema":1` first, then the command's keys.
#[derive(Serialize)]
struct Enveloped<'a, T: Serialize> {
    schema: u32,
    #[serde(flatten)]
    body: &'a T,
}

/// The version of the JSON (contract.md).
const SCHEMA: u32 = 1;

/// One JSON object and a newline.
pub fn json_text<T: Serialize>(body: &T) -> String {
    serde_json::to_string(&Enveloped { schema: SCHEMA, body }).map(|text| text + "\n").unwrap_or_default()
}

/// Writes one JSON object and a newline.
pub fn json<T: Serialize>(body: &T) {
    text(&json_text(body));
}

/// Writes a text that has its line feeds.
pub fn text(text: &str) {
    // Whoever reads may have stopped reading: no failure of this program.
    std::io::stdout().lock().write_all(text.as_bytes()).ok();
}

/// Writes a line for people.
pub fn line(text: &str) {
    // Whoever reads may have stopped reading ("caveat list | head"): no failure of this program.
    writeln!(std::io::stdout().lock(), "{text}").ok();
}

/// Writes a line to the error output.
pub fn error(text: &str) {
    writeln!(std::io::stderr().lock(), "{text}").ok();
}
