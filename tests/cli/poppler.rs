//! Written PDFs read back by another program: poppler. Where it is missing the test says so and is skipped, unless all
//! tests are asked for.

use std::path::Path;
use std::process::Command;

/// What a program of poppler says about a file, or nothing where poppler is not installed.
pub fn poppler(program: &str, pdf: &Path, arguments: &[&str]) -> Option<String> {
    let output = match Command::new(program).arg(pdf).args(arguments).output() {
        Ok(output) => output,
        Err(error) => {
            assert!(std::env::var("CAVEAT_REQUIRE_ALL").as_deref() != Ok("1"), "{program}: {error}");
            println!("skipped: {program} is not installed");
            return None;
        }
    };
    assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
    Some(String::from_utf8(output.stdout).unwrap())
}

/// The pages of a file as text in reading order.
pub fn pages(pdf: &Path) -> Option<Vec<String>> {
    let text = poppler("pdftotext", pdf, &["-"])?;
    Some(text.trim_end_matches('\u{c}').split('\u{c}').map(folded).collect())
}

/// White space folded, places where a long word may break left out.
pub fn folded(text: &str) -> String {
    text.replace('\u{200b}', "").split_whitespace().collect::<Vec<_>>().join(" ")
}
