//! `check` into files: the same bytes as on the output, the record as PDF, what is there already, what cannot be meant.

use serde_json::json;

use crate::poppler::{pages, poppler};
use crate::run::Desk;

const PATIENT: [&str; 9] =
    ["check", "clonazepam", "--age", "70", "--pregnant", "yes", "--trimester", "2", "--medicine=fluconazole"];

fn with<'a>(more: &[&'a str]) -> Vec<&'a str> {
    [&PATIENT[..], more].concat()
}

#[test]
fn a_file_holds_what_the_output_would_have_held() {
    for format in ["text", "csv", "json"] {
        let desk = Desk::new();
        let output = desk.run(&with(&["--format", format])).ok().stdout;
        let file = desk.file("check.out");
        let ran = desk.run(&with(&["--format", format, "-o", "check.out"])).ok();
        assert_eq!(std::fs::read_to_string(&file).unwrap(), output, "{format}");
        // JSON leaves the output empty: nothing but an object may stand there.
        let said = if format == "json" { "" } else { "Check written: check.out\n" };
        assert_eq!(ran.stdout, said, "{format}");
        if format != "json" {
            assert_eq!(desk.run(&with(&["--format", format, "-o", "-"])).ok().stdout, output, "{format}");
        }
    }
}

#[test]
fn the_record_is_a_tagged_pdf_and_the_output_stays_as_it_was() {
    let desk = Desk::new();
    for (format, said) in [("text", "Record, 5 pages. Written: r-text.pdf\n"), ("csv", ""), ("json", "")] {
        let alone = desk.run(&with(&["--format", format])).ok().stdout;
        let file = format!("r-{format}.pdf");
        let both = desk.run(&with(&["--format", format, "--record", &file, "--date", "2026-11-22"])).ok();
        assert_eq!(both.stdout, alone + said);
        assert!(std::fs::read(desk.file(&file)).unwrap().starts_with(b"%PDF"));
    }
    // The same input, the same bytes, whatever else is written.
    let [text, json] = ["r-text.pdf", "r-json.pdf"].map(|file| std::fs::read(desk.file(file)).unwrap());
    assert_eq!(text, json);
    let Some(info) = poppler("pdfinfo", &desk.file("r-text.pdf"), &[]) else { return };
    for line in ["Patient check: clonazepam", "Tagged:          yes", "A4"] {
        assert!(info.contains(line), "{line}: {info}");
    }
    for answer in ["lderly", "regnant", "rimester", "fluconazole"] {
        assert!(!info.contains(answer), "{answer}: {info}");
    }
}

#[test]
fn the_record_reads_in_the_order_of_the_check() {
    let desk = Desk::new();
    desk.run(&with(&["--record", "r.pdf", "--paper", "letter", "--date", "2026-11-22"])).ok();
    let Some(pages) = pages(&desk.file("r.pdf")) else { return };
    for (n, page) in pages.iter().enumerate() {
        assert!(page.contains(&format!("Page {} of {}", n + 1, pages.len())), "{page}");
        assert!(page.contains("It does not replace your judgement."), "{page}");
    }
    let text = pages.join(" ");
    let at = |part: &str| text.find(part).unwrap_or_else(|| panic!("no {part}: {text}"));
    let order = [
        "Patient check",
        concat!("Caveat ", env!("CARGO_PKG_VERSION"), ", content "),
        "Elderly: Yes (from age 70)",
        "Trimester: 2",
        "Other medicines: fluconazole",
        "clonazePAM Brands: Klonopin. Review: Not reviewed.",
        "Boxed warning (3)",
        "Must not be used with (3)",
        "More for everyone (1)",
        "Contraindicated: Pregnant (Yes)",
        "Avoid: Elderly (Yes, from age 70)",
        "Contraindicated: Breastfeeding (Not asked)",
        "Other medicines and dose",
        "fluconazole: Some antifungal medicines",
        "Written oddly in the source: “Doses higher than .5m-1mg per day”",
        "What was not asked",
        "What the words mean",
        "1. US label, Klonopin:",
    ];
    assert!(order.map(at).is_sorted(), "{text}");
    assert!(
        !text
            .to_lowercase()
            .replace("not the same as safe", "")
            .replace("not a statement that it is safe", "")
            .contains("safe")
    );
    if let Some(info) = poppler("pdfinfo", &desk.file("r.pdf"), &[]) {
        assert!(info.contains("letter"), "{info}");
    }
}

#[test]
fn nothing_is_written_where_one_of_the_files_is_there() {
    let desk = Desk::new();
    desk.write("there", "mine");
    for files in [["-o", "there", "--record", "new.pdf"], ["-o", "new.txt", "--record", "there"]] {
        let json = desk.run_json(&with(&files)).fails(1).json();
        assert_eq!(json["error"]["kind"], "exists");
        let ran = desk.run(&with(&files)).fails(1);
        assert_eq!(ran.stdout, "");
        assert_eq!(desk.names(), ["there"]);
        assert_eq!(std::fs::read(desk.file("there")).unwrap(), b"mine");
    }
    desk.run(&with(&["-o", "there", "--force"])).ok();
    assert!(std::fs::read_to_string(desk.file("there")).unwrap().starts_with("Answers: "));
}

#[test]
fn a_folder_gets_a_file_named_after_the_drugs_alone() {
    let desk = Desk::new();
    std::fs::create_dir(desk.file("out")).unwrap();
    desk.run(&with(&["--record", "out", "--date", "2026-11-22"])).ok();
    desk.run(&with(&["--record", "out/", "--date", "2026-11-23"])).ok();
    let mut names: Vec<_> = std::fs::read_dir(desk.file("out")).unwrap().map(|e| e.unwrap().file_name()).collect();
    names.sort();
    assert_eq!(names, ["check_clonazepam_2026-11-22.pdf", "check_clonazepam_2026-11-23.pdf"]);
    let json = desk.run_json(&with(&["-o", "no/such/folder.txt"])).fails(1).json();
    assert_eq!(json["error"]["kind"], json!("not_writable"));
}

#[test]
fn what_cannot_be_meant_is_wrong_usage() {
    for flags in [
        &["--record", "-"][..],
        &["-o", "-", "--json"],
        &["-o", "same", "--record", "same"],
        &["--paper", "a4"],
        &["--date", "2026-11-22"],
        &["--record", "r.pdf", "--date", "2026-11"],
        &["--record", "r.pdf", "--paper", "a5"],
    ] {
        let desk = Desk::new();
        desk.run(&with(flags)).fails(2);
        assert!(desk.names().is_empty(), "{flags:?}: {:?}", desk.names());
    }
}

#[test]
fn an_unreadable_drug_has_a_record_that_says_so() {
    let desk = Desk::with_drug("broken.ron", "garbage");
    desk.run(&["check", "broken", "--record", "r.pdf"]).ok();
    let Some(pages) = pages(&desk.file("r.pdf")) else { return };
    let text = pages.join(" ");
    assert!(text.contains("Check failed: Pregnant (Not asked)"), "{text}");
    assert!(text.contains("No source could be read."), "{text}");
}
