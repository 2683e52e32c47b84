//! The copies of the clinic's database on the command line: listed, looked at by `doctor`, brought back when it is meant.

use caveat::domain::grade::Grade;
use caveat::store::backups::back_up;
use serde_json::Value;

use crate::clinic_data::{places, statement, write};
use crate::run::{Desk, each, items};

/// Two entries, with a copy after the first.
fn desk() -> Desk {
    let desk = Desk::new();
    write(desk.folder(), &[statement("ours-1", "Ada", Grade::Avoid)], &[]);
    back_up(&places(desk.folder()), None).unwrap();
    write(desk.folder(), &[statement("ours-2", "Bo", Grade::Caution)], &[]);
    desk
}

fn entries(desk: &Desk) -> u64 {
    let file = desk.file("out.ron").display().to_string();
    desk.json(&["clinic", "export", &file, "--force"])["entries"].as_u64().unwrap()
}

#[test]
fn a_copy_comes_back_only_when_it_is_meant_and_the_present_is_kept() {
    let desk = desk();
    let listed = desk.run_json(&["clinic", "backups"]).ok();
    assert_eq!(listed.ordered().at("backups/0").keys().as_str(), "number day hour bytes ok");
    assert_eq!(items(&listed.json()["backups"]).len(), 1);
    let refused = desk.run_json(&["clinic", "bring-back", "1"]).fails(1);
    assert!(refused.stderr.contains("--force"), "{}", refused.stderr);
    assert_eq!((refused.json()["error"]["kind"].as_str(), entries(&desk)), (Some("exists"), 2));
    let done = desk.run_json(&["clinic", "bring-back", "1", "--force"]).ok();
    assert_eq!(done.ordered().keys().as_str(), "schema number former former_number file");
    assert_eq!((done.json()["former"].as_str(), done.json()["former_number"].as_u64()), (Some("copied"), Some(2)));
    assert_eq!(entries(&desk), 1);
    desk.run(&["clinic", "bring-back", "2", "--force"]).ok();
    assert_eq!(entries(&desk), 2, "and back again");
    let text = desk.run(&["clinic", "backups"]).ok().stdout;
    assert!(text.starts_with("Copy 3: ") && text.lines().count() == 3, "{text}");
}

#[test]
fn a_number_that_is_not_there_and_a_damaged_copy_change_nothing() {
    let desk = desk();
    let before = std::fs::read(desk.file("clinic.db")).unwrap();
    let none = desk.run_json(&["clinic", "bring-back", "9", "--force"]).fails(1);
    assert_eq!(none.json()["error"]["kind"], "not_found");
    std::fs::write(desk.file("backups/clinic-000001.db"), "garbage").unwrap();
    let broken = desk.run_json(&["clinic", "bring-back", "1", "--force"]).fails(1);
    assert_eq!(broken.json()["error"]["kind"], "unreadable");
    assert_eq!(std::fs::read(desk.file("clinic.db")).unwrap(), before);
    let text = desk.run(&["clinic", "backups"]).ok().stdout;
    assert!(text.contains("It is damaged."), "{text}");
    let doctor = desk.json(&["doctor"]);
    let found: &Value = items(&doctor["checks"]).iter().find(|check| check["check"] == "backups").unwrap();
    assert_eq!((found["ok"].as_bool(), found["do"].is_string()), (Some(false), true));
}

#[test]
fn doctor_reads_the_whole_database_and_says_what_to_do() {
    let desk = desk();
    let mut bytes = std::fs::read(desk.file("clinic.db")).unwrap();
    let page = bytes.len() - 4096;
    bytes[page..].fill(0x5a);
    std::fs::write(desk.file("clinic.db"), bytes).unwrap();
    let doctor = desk.json(&["doctor"]);
    assert!(each(&doctor["checks"], "check").contains(&"backups"));
    let found = items(&doctor["checks"]).iter().find(|check| check["check"] == "clinic_db").unwrap();
    assert!(found["do"].as_str().unwrap().contains("caveat clinic backups"), "{found}");
    desk.run(&["clinic", "bring-back", "1", "--force"]).ok();
    assert_eq!(entries(&desk), 1);
    assert!(desk.names().contains(&"clinic.db.damaged-1".to_owned()), "{:?}", desk.names());
}

#[test]
fn taking_in_what_a_second_desk_recorded_leaves_a_way_back() {
    let (ours, theirs) = (desk(), desk());
    write(theirs.folder(), &[statement("theirs-1", "Cy", Grade::Monitor)], &[]);
    let file = theirs.file("layer.ron").display().to_string();
    theirs.run(&["clinic", "export", &file]).ok();
    ours.run(&["clinic", "import", &file]).ok();
    assert_eq!(entries(&ours), 3);
    ours.run(&["clinic", "bring-back", "2", "--force"]).ok();
    assert_eq!(entries(&ours), 2);
}
