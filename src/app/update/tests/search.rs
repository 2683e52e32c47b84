//! Searching, the cursor of the list, previews and history, and the account's own list.

use super::Desk;
use crate::app::Command;
use crate::app::command::{NavCommand, ReadingCommand};
use crate::app::state::ListGroup;
use crate::domain::effect::Tier;
use crate::domain::id::Id;
use crate::domain::line::{LineId, LineRef, TierRef};

fn chosen(desk: &Desk) -> Option<(ListGroup, &str)> {
    desk.app.state.nav.chosen().map(|line| (line.group, line.drug.as_str()))
}

fn open(desk: &mut Desk, drug: &str) {
    desk.nav(NavCommand::Open(Id::new(drug).unwrap()));
}

#[test]
fn the_first_exact_row_is_chosen_and_enter_opens_it() {
    let mut desk = Desk::with_second_drug();
    for (query, drug) in [("placebex", "placebine"), ("Klonopin", "clonazepam"), ("CLONAZEPAM", "clonazepam")] {
        desk.search(query);
        assert_eq!(chosen(&desk), Some((ListGroup::Exact, drug)));
        assert_eq!(desk.shown(), drug);
        desk.nav(NavCommand::OpenChosen);
        assert_eq!((desk.shown(), desk.app.state.nav.query.as_str()), (drug, ""));
        assert_eq!(desk.app.state.nav.opened.as_ref().unwrap().as_str(), drug);
    }
}

#[test]
fn a_misspelling_chooses_nothing_and_enter_does_nothing() {
    let mut desk = Desk::with_second_drug();
    open(&mut desk, "placebine");
    for query in ["klonipin", "klonopim", "placebinee"] {
        desk.search(query);
        assert!(desk.app.state.nav.nothing_found() && !desk.app.state.nav.lines.is_empty(), "{query}");
        desk.nav(NavCommand::OpenChosen);
        assert_eq!((chosen(&desk), desk.shown()), (None, "placebine"));
        assert_eq!(desk.app.state.nav.query, query);
        desk.nav(NavCommand::Move(1));
        // Pointed at, not previewed.
        assert_eq!(chosen(&desk).unwrap().0, ListGroup::DidYouMean);
        assert_eq!(desk.shown(), "placebine");
    }
    desk.search("klonipin");
    desk.nav(NavCommand::Move(1));
    desk.nav(NavCommand::OpenChosen);
    assert_eq!(desk.shown(), "clonazepam");
}

#[test]
fn letters_that_no_name_has_open_nothing() {
    let mut desk = Desk::new();
    desk.search("qqqqqq");
    for command in [NavCommand::OpenChosen, NavCommand::Move(1), NavCommand::Move(-1), NavCommand::OpenChosen] {
        desk.nav(command);
        assert!(desk.app.state.nav.nothing_found() && chosen(&desk).is_none());
    }
    desk.nav(NavCommand::ClearSearch);
    assert_eq!(desk.shown(), "clonazepam");
    // Blanks are no search.
    desk.search("   ");
    assert!(!desk.app.state.nav.nothing_found() && desk.app.state.nav.query.is_empty());
}

#[test]
fn a_preview_leaves_no_trace_and_back_and_forward_go_over_what_was_opened() {
    let mut desk = Desk::with_second_drug();
    desk.nav(NavCommand::Move(1));
    assert_eq!(desk.shown(), "placebine");
    desk.nav(NavCommand::Back);
    assert_eq!(desk.shown(), "placebine", "nothing was opened yet");
    desk.nav(NavCommand::OpenChosen);
    desk.nav(NavCommand::Back);
    assert_eq!(desk.shown(), "clonazepam");
    desk.nav(NavCommand::Move(1));
    desk.nav(NavCommand::Forward);
    assert_eq!((desk.shown(), chosen(&desk).unwrap().1), ("placebine", "placebine"));
    desk.nav(NavCommand::Back);
    desk.nav(NavCommand::Back);
    assert_eq!(desk.shown(), "clonazepam");
    // Opening anew forgets what lay ahead; opening the same twice is one step.
    open(&mut desk, "placebine");
    open(&mut desk, "placebine");
    desk.nav(NavCommand::Forward);
    desk.nav(NavCommand::Back);
    assert_eq!(desk.shown(), "clonazepam");
}

#[test]
fn a_drug_that_is_not_there_is_not_opened() {
    let mut desk = Desk::new();
    open(&mut desk, "no-such-drug");
    desk.nav(NavCommand::Preview(Id::new("no-such-drug").unwrap()));
    assert_eq!(desk.shown(), "clonazepam");
}

#[test]
fn my_list_is_kept_and_opens_first_after_a_restart() {
    let mut desk = Desk::with_second_drug();
    open(&mut desk, "placebine");
    for listed in [true, false, true] {
        desk.app.update(Command::Reading(ReadingCommand::ToggleMyList));
        assert_eq!(desk.app.state.nav.lines.iter().any(|line| line.group == ListGroup::MyList), listed);
        assert_eq!(chosen(&desk).unwrap().1, "placebine");
        desk = desk.restarted();
        assert_eq!(desk.shown(), if listed { "placebine" } else { "clonazepam" });
        open(&mut desk, "placebine");
    }
    open(&mut desk, "clonazepam");
    desk.app.update(Command::Reading(ReadingCommand::ToggleMyList));
    let desk = desk.restarted();
    assert_eq!(desk.app.state.settings.settings.my_list, ["placebine", "clonazepam"]);
}

#[test]
fn a_list_that_cannot_be_kept_is_said_and_taken_back() {
    let mut desk = Desk::new();
    std::fs::create_dir(desk.file("settings.ron")).unwrap();
    desk.app.update(Command::Reading(ReadingCommand::ToggleMyList));
    assert_eq!(desk.notices(), ["The change could not be kept"]);
    assert!(desk.app.state.settings.settings.my_list.is_empty());
}

/// A tier of the one source that names tiers.
fn tier(drug: &Id, tier: Tier) -> TierRef {
    let source = if *drug == *"clonazepam" { "psyweb" } else { "invented-label" };
    TierRef { drug: drug.clone(), source: Id::new(source).unwrap(), tier }
}

#[test]
fn tiers_open_and_close_by_themselves_and_all_at_once() {
    let mut desk = Desk::with_second_drug();
    let open = |desk: &Desk, drug: &str| {
        let id = Id::new(drug).unwrap();
        [Tier::Common, Tier::LessCommon, Tier::Rare]
            .map(|t| desk.app.state.reading.tier_is_open(&tier(&id, t), t == Tier::Common))
    };
    let toggle = |t| Command::Reading(ReadingCommand::ToggleTier(tier(&Id::new("clonazepam").unwrap(), t)));
    assert_eq!(open(&desk, "clonazepam"), [true, false, false]);
    for (t, expected) in [
        (Tier::Rare, [true, false, true]),
        (Tier::Common, [false, false, true]),
        (Tier::Common, [true, false, true]),
        (Tier::Rare, [true, false, false]),
    ] {
        desk.app.update(toggle(t));
        assert_eq!(open(&desk, "clonazepam"), expected);
    }
    for expected in [[true; 3], [false; 3], [true; 3]] {
        desk.app.update(Command::Reading(ReadingCommand::ToggleAllTiers));
        assert_eq!(open(&desk, "clonazepam"), expected);
    }
    assert_eq!(open(&desk, "placebine"), [true, false, false]);
}

#[test]
fn what_unfolds_folds_again_and_one_at_a_time() {
    let mut desk = Desk::new();
    let state = |desk: &Desk| {
        let r = &desk.app.state.reading;
        [
            r.boxed_open,
            r.contraindications_open,
            r.more_open,
            r.meanings_open,
            !r.open_findings.is_empty(),
            !r.open_lines.is_empty(),
        ]
    };
    let commands = [
        ReadingCommand::ToggleBoxed,
        ReadingCommand::ToggleContraindications,
        ReadingCommand::ToggleMoreForAnyone,
        ReadingCommand::ToggleMeanings,
        ReadingCommand::ToggleFinding(super::population("pregnant")),
        ReadingCommand::ToggleLine(LineRef {
            drug: Id::new("clonazepam").unwrap(),
            line: LineId::Entry(Id::new("psyweb-hours").unwrap()),
        }),
    ];
    for (at, command) in commands.into_iter().enumerate() {
        for open in [true, false, true, false] {
            desk.app.update(Command::Reading(command.clone()));
            let mut expected = [false; 6];
            if let Some(slot) = expected.get_mut(at) {
                *slot = open;
            }
            assert_eq!(state(&desk), expected);
        }
    }
}

#[test]
fn of_many_texts_the_first_are_listed_and_all_are_counted() {
    let mut desk = Desk::new();
    desk.search("of");
    let all = desk.app.state.nav.text_hits.len();
    let listed = desk.app.state.nav.lines.iter().filter(|line| matches!(line.group, ListGroup::Text(_))).count();
    assert!(all > 20 && listed == 20, "{all} {listed}");
    let rows = desk.rows();
    assert!(rows.contains(&format!("In the text {all}")), "{rows:?}");
    assert!(rows.iter().any(|row| row == "Only the first 20 are listed. More words make them fewer."));
}
