//! `caveat poll`: one vote a voter, whole percents that do not mislead, the original total beside them, never among them.

use serde_json::{Value, json};

use crate::run::{Desk, Ran, each, items};

const QUESTION: &str = "Are you currently taking or have you ever been prescribed anti-depressants?";

/// Runs the poll under the voter of a settings file of its own.
fn as_voter(desk: &Desk, voter: &str, args: &[&str]) -> Ran {
    let settings = desk.file(&format!("{voter}.ron")).display().to_string();
    desk.run_json(&[&["poll"], args, &["--settings", &settings]].concat())
}

fn vote(desk: &Desk, voter: &str, option: &str) -> Value {
    as_voter(desk, voter, &["vote", option]).ok().json()
}

fn votes(json: &Value) -> Vec<u64> {
    items(&json["options"]).iter().map(|o| o["votes"].as_u64().unwrap()).collect()
}

fn percents(json: &Value) -> Vec<f64> {
    items(&json["options"]).iter().map(|o| o["percent"].as_f64().unwrap()).collect()
}

#[test]
fn every_key_stands_in_the_order_of_the_contract() {
    let desk = Desk::new();
    let ordered = desk.run_json(&["poll", "show"]).ok().ordered();
    assert_eq!(
        ordered.keys(),
        "schema poll question state original options answers_are_ours local_total own_vote rounded"
    );
    assert_eq!(ordered.at("original").keys(), "total split source");
    assert_eq!(ordered.at("options/0").keys(), "option text votes percent");
    assert!(desk.names().is_empty(), "looking leaves nothing behind: {:?}", desk.names());
}

#[test]
fn the_original_total_has_no_split_and_nobody_has_voted_here() {
    let json = Desk::new().json(&["poll", "show"]);
    assert_eq!(
        (&json["poll"], &json["question"], &json["state"]),
        (&json!("antidepressants"), &json!(QUESTION), &json!("open"))
    );
    assert_eq!(json["original"], json!({"total": 3979, "split": null, "source": "psyweb"}));
    assert_eq!(each(&json["options"], "option"), ["yes-now", "yes-past", "no-never", "no-answer"]);
    assert!(items(&json["options"]).iter().all(|o| o["votes"] == 0 && o["percent"].is_null()));
    assert_eq!(
        (&json["answers_are_ours"], &json["local_total"], &json["own_vote"]),
        (&json!(true), &json!(0), &json!(null))
    );
}

#[test]
fn three_voters_on_one_data_folder_make_three_votes_and_leave_the_original_alone() {
    let desk = Desk::new();
    vote(&desk, "ada", "yes-now");
    vote(&desk, "ben", "yes-now");
    let json = vote(&desk, "eve", "no-never");
    assert_eq!((json["local_total"].as_u64(), votes(&json)), (Some(3), vec![2, 0, 1, 0]));
    assert_eq!(percents(&json), [67.0, 0.0, 33.0, 0.0]);
    for voter in ["ada", "ben", "eve", "nobody"] {
        let seen = as_voter(&desk, voter, &["show"]).ok().json();
        assert_eq!(seen["local_total"], 3);
        assert_eq!(seen["original"], json!({"total": 3979, "split": null, "source": "psyweb"}));
        let own = match voter {
            "ada" | "ben" => json!("yes-now"),
            "eve" => json!("no-never"),
            _ => json!(null),
        };
        assert_eq!(seen["own_vote"], own, "{voter}");
    }
}

#[test]
fn a_vote_can_be_changed_and_taken_back() {
    let desk = Desk::new();
    vote(&desk, "ada", "yes-now");
    vote(&desk, "ben", "no-never");
    let changed = vote(&desk, "ada", "yes-past");
    assert_eq!((votes(&changed), &changed["own_vote"]), (vec![0, 1, 1, 0], &json!("yes-past")));
    let again = vote(&desk, "ada", "yes-past");
    assert_eq!(votes(&again), [0, 1, 1, 0], "the same vote twice is one vote");
    let back = as_voter(&desk, "ada", &["withdraw"]).ok().json();
    assert_eq!((votes(&back), &back["own_vote"], &back["local_total"]), (vec![0, 0, 1, 0], &json!(null), &json!(1)));
    let twice = as_voter(&desk, "ada", &["withdraw"]).ok().json();
    assert_eq!(votes(&twice), [0, 0, 1, 0], "taking back nothing changes nothing");
    assert_eq!(as_voter(&desk, "ben", &["show"]).ok().json()["own_vote"], "no-never");
}

#[test]
fn taking_back_without_any_vote_makes_no_file() {
    let desk = Desk::new();
    assert_eq!(desk.json(&["poll", "withdraw"])["local_total"], 0);
    assert!(desk.names().is_empty(), "{:?}", desk.names());
}

#[test]
fn equal_counts_never_get_different_percents() {
    let desk = Desk::new();
    vote(&desk, "ada", "yes-now");
    vote(&desk, "ben", "yes-past");
    let thirds = vote(&desk, "eve", "no-never");
    assert_eq!((percents(&thirds), &thirds["rounded"]), (vec![33.3, 33.3, 33.3, 0.0], &json!(true)));
    let quarters = vote(&desk, "dan", "yes-now");
    assert_eq!((percents(&quarters), &quarters["rounded"]), (vec![50.0, 25.0, 25.0, 0.0], &json!(false)));
}

#[test]
fn whole_percents_always_sum_to_100() {
    let desk = Desk::new();
    let options = ["yes-now", "yes-now", "yes-now", "yes-past", "yes-past", "no-never"];
    let mut seen = Vec::new();
    for (n, option) in options.into_iter().enumerate() {
        let json = vote(&desk, &format!("voter-{n}"), option);
        if json["rounded"] == false {
            assert_eq!(percents(&json).iter().sum::<f64>().round(), 100.0, "{json}");
        }
        seen = percents(&json);
    }
    // 3, 2, 1 of 6: 50, 33.33, 16.67; the largest remainder takes the missing one.
    assert_eq!(seen, [50.0, 33.0, 17.0, 0.0]);
}

#[test]
fn the_text_says_whose_vote_it_is_and_keeps_the_original_apart() {
    let desk = Desk::new();
    let before = desk.run(&["poll", "show"]).ok().stdout;
    assert!(
        before.starts_with(&format!("{QUESTION}\nAbout you, the person at this desk. Do not vote for a patient.\n"))
    );
    assert!(before.contains("No votes here yet\n3,979 votes on the original page, split not published.\n"), "{before}");
    let after = desk.run(&["poll", "vote", "yes-now"]).ok().stdout;
    assert!(after.contains("yes-now | Yes, I take them now | 1 (100%) | your vote\n"), "{after}");
    assert!(after.contains("1 vote here\n") && !after.contains("3,980"), "{after}");
}

#[test]
fn the_voter_has_a_random_name_that_says_nothing() {
    let desk = Desk::new();
    vote(&desk, "ada", "yes-now");
    vote(&desk, "ben", "yes-now");
    let name = |voter: &str| {
        let text = std::fs::read_to_string(desk.file(&format!("{voter}.ron"))).unwrap();
        let line = text.lines().find(|line| line.contains("\"voter\"")).unwrap().to_owned();
        line.split('"').nth(3).unwrap().to_owned()
    };
    assert!(name("ada").len() == 32 && name("ada").bytes().all(|b| b.is_ascii_hexdigit()), "{}", name("ada"));
    assert_ne!(name("ada"), name("ben"));
}
