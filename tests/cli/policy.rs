//! The machine's policy on the command line: what it refuses, what `doctor` says of it, and what a broken one forbids.

use serde_json::Value;

use crate::run::{Desk, items};

fn with_policy(text: &str) -> (Desk, String) {
    let desk = Desk::new();
    let path = desk.write("policy.ron", text).display().to_string();
    (desk, path)
}

fn policy_check(json: &Value) -> &Value {
    items(&json["checks"]).iter().find(|check| check["check"] == "policy").unwrap()
}

#[test]
fn a_handout_of_an_unreviewed_text_is_refused_with_the_reason_and_nothing_is_written() {
    let (desk, policy) = with_policy("(required_review: true)");
    let target = desk.file("page.pdf").display().to_string();
    for more in [&["--text"][..], &[]] {
        let args = [&["--policy", &policy, "handout", "clonazepam", "-o", &target][..], more].concat();
        let ran = desk.run(&args).fails(1);
        assert!(ran.stderr.contains("no handouts of text that is not reviewed"), "{}", ran.stderr);
        assert!(!desk.file("page.pdf").exists());
    }
    desk.run(&["handout", "clonazepam", "-o", &target]).ok();
}

#[test]
fn no_poll_refuses_to_show_and_to_vote() {
    let (desk, policy) = with_policy("(no_poll: true)");
    for args in [&["poll", "show"][..], &["poll", "vote", "never"], &["poll", "withdraw"]] {
        let ran = desk.run(&[&["--policy", &policy][..], args].concat()).fails(1);
        assert!(ran.stderr.contains("switched the poll off"), "{}", ran.stderr);
    }
    assert!(!desk.file("clinic.db").exists());
}

#[test]
fn doctor_names_the_policy_and_each_key_that_it_fixes() {
    let json = Desk::new().json(&["doctor"]);
    assert!(policy_check(&json)["message"].as_str().unwrap().contains("no policy"));
    let (desk, policy) = with_policy("(no_poll: true, idle_minutes: 5, country: spain)");
    let json = desk.json(&["--policy", &policy, "doctor"]);
    let message = policy_check(&json)["message"].as_str().unwrap();
    assert!(
        message.contains("no_poll: true, idle_minutes: 5, country: spain") && message.contains(&policy),
        "{message}"
    );
}

#[test]
fn a_broken_policy_is_said_with_its_place_and_forbids_all_it_could() {
    let (desk, policy) = with_policy("(\n  no_pol: true,\n)");
    let ran = desk.run(&["--policy", &policy, "poll", "show"]).fails(1);
    assert!(ran.stderr.contains(&format!("{policy}:2:")), "{}", ran.stderr);
    let ran = desk.run_json(&["--policy", &policy, "doctor"]);
    let json = ran.json();
    assert_eq!(policy_check(&json)["ok"], false);
    let missing = desk.file("none.ron").display().to_string();
    desk.run(&["--policy", &missing, "poll", "show"]).fails(1);
}
