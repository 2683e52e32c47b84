//! The poll: choosing, voting, taking back, and a data folder that cannot be written.

use super::Desk;
use crate::app::Command;
use crate::app::command::{NavCommand, PollCommand};
use crate::app::state::Tab;
use crate::store::paths::Places;

fn send(desk: &mut Desk, commands: impl IntoIterator<Item = PollCommand>) {
    commands.into_iter().for_each(|command| desk.app.update(Command::Poll(command)));
}

/// The votes for each option, and the own one.
fn tally(desk: &Desk) -> (Vec<u64>, Option<usize>) {
    let result = desk.app.state.clinic.poll.result.as_ref().unwrap();
    (result.votes.clone(), result.own)
}

#[test]
fn a_vote_is_counted_replaced_and_taken_back() {
    let mut desk = Desk::new();
    desk.nav(NavCommand::Tab(Tab::Poll));
    assert_eq!(tally(&desk), (vec![0; 4], None));
    send(&mut desk, [PollCommand::Vote]);
    assert!(!desk.file("clinic.db").exists(), "nothing was chosen");
    send(&mut desk, [PollCommand::Choose(2), PollCommand::Vote]);
    assert_eq!(tally(&desk), (vec![0, 0, 1, 0], Some(2)));
    assert_eq!(desk.app.state.clinic.poll.chosen, None);
    send(&mut desk, [PollCommand::Choose(0), PollCommand::Vote]);
    assert_eq!(tally(&desk), (vec![1, 0, 0, 0], Some(0)));
    desk = desk.restarted();
    desk.nav(NavCommand::Tab(Tab::Poll));
    assert_eq!(tally(&desk), (vec![1, 0, 0, 0], Some(0)));
    send(&mut desk, [PollCommand::Withdraw]);
    assert_eq!(tally(&desk), (vec![0; 4], None));
}

#[test]
fn two_accounts_share_a_tally_and_the_original_total_stays_apart() {
    let mut one = Desk::new();
    send(&mut one, [PollCommand::Choose(1), PollCommand::Vote]);
    let places = Places { data: one.folder.path().to_owned(), settings: one.file("other.ron") };
    let mut other = super::app(&places);
    for command in [PollCommand::Choose(3), PollCommand::Vote] {
        other.update(Command::Poll(command));
    }
    send(&mut one, [PollCommand::Refresh]);
    assert_eq!(tally(&one), (vec![0, 1, 0, 1], Some(1)));
    assert_eq!(one.app.state.clinic.poll.result.as_ref().unwrap().local_total, 2);
    assert_eq!(one.app.state.reference.poll.original.as_ref().unwrap().total, 3979);
}

#[test]
fn a_choice_outside_the_options_is_none() {
    let mut desk = Desk::new();
    send(&mut desk, [PollCommand::Choose(9)]);
    assert_eq!(desk.app.state.clinic.poll.chosen, None);
}

#[test]
fn viewing_is_no_vote_and_leads_back() {
    let mut desk = Desk::new();
    for _ in 0..2 {
        send(&mut desk, [PollCommand::ViewResults]);
        assert!(desk.app.state.clinic.poll.viewing && tally(&desk).1.is_none());
        send(&mut desk, [PollCommand::BackToVoting]);
        assert!(!desk.app.state.clinic.poll.viewing);
    }
}

#[test]
fn a_folder_that_cannot_be_written_keeps_the_choice_and_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    std::fs::write(&data, "a file in place of the folder").unwrap();
    let mut app = super::app(&Places { data: data.clone(), settings: folder.path().join("settings.ron") });
    for command in [PollCommand::Choose(1), PollCommand::Vote] {
        app.update(Command::Poll(command));
    }
    assert_eq!(app.state.clinic.poll.chosen, Some(1));
    assert!(app.state.clinic.poll.failed.as_ref().unwrap().contains(&data.display().to_string()));
    assert_eq!(std::fs::read(&data).unwrap(), b"a file in place of the folder");
    std::fs::remove_file(&data).unwrap();
    app.update(Command::Poll(PollCommand::Vote));
    assert_eq!((app.state.clinic.poll.chosen, app.state.clinic.poll.failed.clone()), (None, None));
    assert_eq!(app.state.clinic.poll.result.as_ref().unwrap().own, Some(1));
}
