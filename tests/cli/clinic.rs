//! `caveat clinic` and `caveat review`: what the clinic recorded goes to a second desk and stands in every text.

use caveat::domain::clinic_layer::LayerContent;
use caveat::domain::grade::Grade;
use caveat::domain::review::{ReviewAction, statement_fingerprint};
use caveat::store::library::Library;
use caveat::store::reference::Reference;
use serde_json::json;

use crate::clinic_data::{id, review, statement, write};
use crate::run::{Desk, each, items};

fn path(desk: &Desk, name: &str) -> String {
    desk.file(name).display().to_string()
}

#[test]
fn two_desks_are_put_together_by_a_file_and_conflicts_are_listed() {
    let (ours, theirs) = (Desk::new(), Desk::new());
    write(ours.folder(), &[statement("clinic-1", "A. Ramos", Grade::Monitor)], &[]);
    let log = [review("psyweb", "M. Okafor", ReviewAction::Reviewed)];
    write(theirs.folder(), &[statement("clinic-2", "M. Okafor", Grade::Avoid)], &log);
    let file = path(&theirs, "theirs.ron");
    let exported = theirs.json(&["clinic", "export", &file]);
    assert_eq!(exported, json!({"schema": 1, "file": file, "entries": 1, "reviews": 1}));
    let again = theirs.run_json(&["clinic", "export", &file]).fails(1).json();
    assert_eq!(again["error"]["kind"], "exists");
    theirs.run(&["clinic", "export", &file, "--force"]).ok();
    let first = ours.run_json(&["clinic", "import", &file]).ok();
    assert_eq!(first.ordered().keys(), "schema entries reviews unchanged refused conflicts");
    assert_eq!(first.ordered().at("conflicts/0").keys(), "kind drug stays ours theirs");
    assert_eq!(first.ordered().at("conflicts/0/ours").keys(), "text by role date time");
    let json = first.json();
    assert_eq!((&json["entries"], &json["reviews"], &json["unchanged"]), (&json!(1), &json!(1), &json!(0)));
    let conflict = &json["conflicts"][0];
    assert_eq!((&conflict["kind"], &conflict["stays"]), (&json!("grades"), &json!("both")));
    assert_eq!((&conflict["ours"]["by"], &conflict["theirs"]["by"]), (&json!("A. Ramos"), &json!("M. Okafor")));
    let text = ours.run(&["clinic", "import", &file]).ok().stdout;
    assert!(text.starts_with("Added: 0 statements and notes, 0 reviews\nHere already: 2."), "{text}");
    // Both grades stand, each under the clinic's name.
    let shown = ours.json(&["show", "clonazepam"]);
    let own = items(&shown["statements"]).iter().filter(|s| s["source"] == "our-clinic").count();
    assert_eq!(own, 2);
}

#[test]
fn a_file_that_is_none_is_refused_whole() {
    let desk = Desk::new();
    for (text, kind, line) in [
        ("(x: 1)", "invalid", json!(null)),
        ("(caveat_clinic_layer: 9)", "newer_version", json!(null)),
        ("(caveat_clinic_layer: 1,\n entries: 7)", "unreadable", json!(2)),
    ] {
        let file = desk.write("theirs.ron", text).display().to_string();
        let error = desk.run_json(&["clinic", "import", &file]).fails(1).json()["error"].clone();
        assert_eq!((&error["kind"], &error["line"], &error["file"]), (&json!(kind), &line, &json!(file)), "{text}");
    }
    let missing = desk.run_json(&["clinic", "import", "missing.ron"]).fails(1).json();
    assert_eq!(missing["error"]["kind"], "not_found");
    assert_eq!(desk.names(), ["theirs.ron"], "nothing was taken");
}

#[test]
fn an_export_of_nothing_is_a_file_and_makes_no_database() {
    let desk = Desk::new();
    let text = desk.run(&["clinic", "export", &path(&desk, "out.ron")]).ok().stdout;
    assert!(text.starts_with("Exported: 0 statements and notes, 0 reviews"), "{text}");
    assert_eq!(desk.names(), ["out.ron"]);
}

#[test]
fn the_list_of_reviews_holds_every_source_and_names_who() {
    let desk = Desk::new();
    write(desk.folder(), &[], &[review("psyweb", "A. Ramos", ReviewAction::InReview)]);
    let ran = desk.run_json(&["review", "list"]).ok();
    assert_eq!(ran.ordered().keys(), "schema total reviews");
    assert_eq!(ran.ordered().at("reviews/0").keys(), "drug name source title review by role date due");
    let json = ran.json();
    let library = Library::load(None, &Reference::built_in().unwrap());
    let sources: usize = library.monographs().iter().map(|m| m.sources.len()).sum();
    assert_eq!((json["total"].as_u64(), items(&json["reviews"]).len()), (Some(sources as u64), sources));
    let first = &json["reviews"][0];
    assert_eq!((&first["drug"], &first["source"]), (&json!("clonazepam"), &json!("psyweb")), "what is begun is first");
    assert_eq!(
        (&first["review"], &first["by"], &first["due"]),
        (&json!("in_review"), &json!("A. Ramos"), &json!(null))
    );
    let text = desk.run(&["review", "list"]).ok().stdout;
    assert!(
        text.starts_with("clonazepam | PsyWeb, web article, no date | In review, A. Ramos, pharmacist\n"),
        "{text}"
    );
    let last = format!("{} of {sources} texts are not reviewed\n", sources - 1);
    assert!(text.ends_with(&last), "{text}");
}

#[test]
fn a_drugs_reviews_are_shown_with_the_whole_log() {
    let desk = Desk::new();
    let log = [
        review("psyweb", "A. Ramos", ReviewAction::Reviewed),
        review("psyweb", "M. Okafor", ReviewAction::Withdrawn),
        review("us-label", "A. Ramos", ReviewAction::Reviewed),
    ];
    for entry in &log {
        write(desk.folder(), &[], std::slice::from_ref(entry));
    }
    let ran = desk.run_json(&["review", "show", "Klonopin"]).ok();
    assert_eq!(ran.ordered().keys(), "schema drug name review sources log");
    assert_eq!(ran.ordered().at("log/0").keys(), "source action by role date time due_months note");
    let json = ran.json();
    assert_eq!((&json["drug"], &json["review"]), (&json!("clonazepam"), &json!("withdrawn")));
    assert_eq!(each(&json["log"], "action"), ["reviewed", "withdrawn", "reviewed"], "newest first");
    let label = items(&json["sources"]).iter().find(|s| s["source"] == "us-label").unwrap();
    assert_eq!((&label["review"], &label["due"]), (&json!("reviewed"), &json!("2126-11")));
    let text = desk.run(&["review", "show", "clonazepam"]).ok().stdout;
    for line in [
        "clonazepam\nReview: Withdrawn: The text was wrong.",
        "| Reviewed by A. Ramos, pharmacist, 20 Nov 2026\n",
        "What was recorded before\n  20 Nov 2026, 09:40 | US label | Reviewed | A. Ramos, pharmacist\n",
        "| Withdrawn | M. Okafor, pharmacist | The text was wrong.\n",
    ] {
        assert!(text.contains(line), "{line:?} in {text}");
    }
    desk.run(&["review", "show", "klonipin"]).fails(1);
    // The same words stand where the drug is shown.
    let shown = desk.run(&["show", "clonazepam"]).ok().stdout;
    assert!(shown.contains("Review: Withdrawn: The text was wrong."), "{shown}");
}

#[test]
fn a_line_that_the_clinic_graded_is_told_from_one_that_its_source_grades() {
    let desk = Desk::new();
    let reference = Reference::built_in().unwrap();
    let library = Library::load_small(&["clonazepam"], None, &reference);
    let monograph = library.get(&id("clonazepam")).unwrap();
    let line = monograph.statements.iter().find(|s| s.is_not_assessed() && !s.population.is_anyone()).unwrap();
    let mut own = statement("clinic-1", "A. Ramos", Grade::Monitor);
    if let LayerContent::Statement(own) = &mut own.what {
        own.population = line.population.clone();
        (own.about, own.against) = (Some(line.id.clone()), Some(statement_fingerprint(line)));
    }
    let words = line.words.clone();
    let before = desk.run(&["check", "clonazepam"]).ok().stdout;
    assert!(before.contains(&format!("Not assessed: {words}")), "{before}");
    write(desk.folder(), &[own], &[]);
    for args in [&["check", "clonazepam"][..], &["show", "clonazepam"]] {
        let text = desk.run(args).ok().stdout;
        let graded = text.lines().find(|line| line.contains(&words)).unwrap();
        assert!(graded.contains("Graded by our clinic: Monitor"), "{graded}");
    }
    let csv = desk.run(&["check", "clonazepam", "--format", "csv"]).ok().stdout;
    let row = csv.lines().find(|row| row.contains(&words)).unwrap();
    assert!(row.contains(",graded,Graded by our clinic: Monitor,"), "{row}");
    let json = desk.json(&["show", "clonazepam"]);
    let stated = items(&json["statements"]).iter().find(|s| s["id"] == line.id.as_str()).unwrap();
    assert_eq!((&stated["grade"], &stated["assessed_by"]), (&json!(null), &json!("clinic-1")));
}
