//! Copies of the clinic's database from the window: made by themselves, brought back after a question.

use super::{Desk, write};
use crate::app::Command;
use crate::app::command::SettingsCommand;
use crate::app::update::backups;
use crate::domain::id::Id;
use crate::store::clinic_db::ClinicDb;

fn vote(desk: &Desk, voter: &str) {
    let id = |text: &str| Id::new(text).unwrap();
    ClinicDb::open(&desk.file("clinic.db")).unwrap().vote(&id("p"), voter, &id("a")).unwrap();
}

fn votes(desk: &Desk) -> u64 {
    let id = |text: &str| Id::new(text).unwrap();
    ClinicDb::open_existing(&desk.file("clinic.db")).unwrap().unwrap().tally(&id("p"), &[id("a")]).unwrap()[0]
}

fn looked(desk: &mut Desk) -> Vec<u32> {
    backups::look(&mut desk.app);
    desk.app.settle();
    desk.app.state.clinic.backups.all.iter().map(|backup| backup.number).collect()
}

fn settings(desk: &mut Desk, command: SettingsCommand) {
    desk.app.update(Command::Settings(command));
    desk.app.settle();
}

#[test]
fn a_copy_is_made_at_the_start_where_something_changed() {
    let mut desk = Desk::new();
    assert_eq!(looked(&mut desk), Vec::<u32>::new(), "nothing is made where nothing was recorded");
    assert!(!desk.file("backups").exists());
    vote(&desk, "v1");
    assert_eq!(looked(&mut desk), [1]);
    assert_eq!(looked(&mut desk), [1]);
    vote(&desk, "v2");
    assert_eq!(looked(&mut desk), [2, 1]);
    assert!(desk.notices().is_empty(), "{:?}", desk.notices());
}

#[test]
fn a_copy_is_brought_back_after_a_question_and_what_was_there_is_kept() {
    let mut desk = Desk::new();
    vote(&desk, "v1");
    looked(&mut desk);
    vote(&desk, "v2");
    looked(&mut desk);
    settings(&mut desk, SettingsCommand::AskBringBack(7));
    assert_eq!(desk.app.state.clinic.backups.asked, None, "there is no such copy");
    settings(&mut desk, SettingsCommand::AskBringBack(1));
    settings(&mut desk, SettingsCommand::BringBack(false));
    assert_eq!((votes(&desk), desk.app.state.clinic.backups.asked), (2, None));
    settings(&mut desk, SettingsCommand::BringBack(true));
    assert_eq!(votes(&desk), 2, "nothing was asked");
    settings(&mut desk, SettingsCommand::AskBringBack(1));
    settings(&mut desk, SettingsCommand::BringBack(true));
    assert_eq!((votes(&desk), desk.notices()), (1, vec!["The copy was brought back"]));
    settings(&mut desk, SettingsCommand::AskBringBack(2));
    settings(&mut desk, SettingsCommand::BringBack(true));
    assert_eq!(votes(&desk), 2, "and back again");
}

#[test]
fn a_damaged_database_is_said_and_its_copies_stay() {
    let mut desk = Desk::new();
    vote(&desk, "v1");
    looked(&mut desk);
    write(&desk.file("clinic.db"), "no database");
    assert_eq!(looked(&mut desk), [1]);
    looked(&mut desk);
    assert_eq!(desk.notices(), ["The clinic's database is damaged"], "once");
    settings(&mut desk, SettingsCommand::AskBringBack(1));
    settings(&mut desk, SettingsCommand::BringBack(true));
    assert_eq!(votes(&desk), 1);
    assert_eq!(std::fs::read_to_string(desk.file("clinic.db.damaged-1")).unwrap(), "no database");
}
