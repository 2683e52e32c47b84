//! `caveat sources` and `caveat new`: what the monographs rest on, and the beginning of a clinic's own.

use crate::run::Desk;

fn kept() -> String {
    std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("data/SOURCES.md").display().to_string()
}

#[test]
fn the_page_of_sources_is_that_of_the_data() {
    Desk::new().run(&["sources", "--check", &kept()]).ok();
}

#[test]
fn a_stale_page_is_named_and_a_new_one_is_written() {
    let desk = Desk::new();
    let page = desk.write("SOURCES.md", "old").display().to_string();
    let stale = desk.run(&["sources", "--check", &page, "--json"]).fails(1).json();
    assert_eq!((&stale["error"]["kind"], &stale["error"]["file"]), (&"invalid".into(), &page.as_str().into()));
    desk.run(&["sources", "-o", &page]).ok();
    desk.run(&["sources", "--check", &page]).ok();
    let missing = desk.file("none.md").display().to_string();
    desk.run(&["sources", "--check", &missing]).fails(1);
}

#[test]
fn each_source_says_how_much_rests_on_it() {
    let json = Desk::new().run(&["sources", "--json"]).ok().json();
    let sources = json["sources"].as_array().unwrap();
    let psyweb = sources.iter().find(|s| s["id"] == "psyweb").unwrap();
    assert_eq!((&psyweb["kind"], &psyweb["drug"]), (&"web_article".into(), &"clonazepam".into()));
    assert!(psyweb["statements"].as_u64().unwrap() > 40, "{psyweb}");
}

#[test]
fn a_template_is_written_once_and_has_no_mistakes() {
    let desk = Desk::new();
    let file = desk.run(&["new", "Testa Mine", "--json"]).ok().json()["file"].as_str().unwrap().to_owned();
    assert!(file.ends_with("testa-mine.ron"), "{file}");
    desk.run(&["validate", &file]).ok();
    let row = desk.run(&["show", "testa-mine", "--json"]).ok().json();
    assert_eq!((&row["drug"]["name"], &row["drug"]["origin"]), (&"Testa Mine".into(), &"clinic".into()));
    for taken in ["testa mine", "clonazepam"] {
        assert_eq!(desk.run(&["new", taken, "--json"]).fails(1).json()["error"]["kind"], "invalid", "{taken}");
    }
    assert_eq!(desk.run(&["new", "???", "--json"]).fails(1).json()["error"]["kind"], "invalid");
}
