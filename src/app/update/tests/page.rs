//! The preview of a handout: made by background work, made anew where what it shows has changed, and never by work that
//! nobody waits for any more.

use super::Desk;
use crate::app::Command;
use crate::app::command::{NavCommand, PageCommand, PatientCommand};
use crate::app::state::Tab;
use crate::domain::patient::{Answer, Patient};
use crate::handout::{Paper, TextSize};
use crate::service::jobs::Outcome;

fn pictures(desk: &Desk) -> Vec<Vec<u8>> {
    desk.app.state.page.preview.pictures.iter().map(|drawn| drawn.picture.rgba.clone()).collect()
}

#[test]
fn pictures_are_made_by_a_job_with_what_was_measured() {
    let mut desk = Desk::new();
    desk.page(PageCommand::Start { with_patient: true });
    assert!(desk.app.state.page.preview.job.is_some() && pictures(&desk).is_empty());
    desk.app.settle();
    let preview = &desk.app.state.page.preview;
    assert!(!preview.pictures.is_empty() && preview.job.is_none() && preview.failed.is_none());
    let measures = preview.measures.as_ref().unwrap();
    assert!(measures.grade_fk.is_some() && measures.smog.is_some() && measures.fit.pages == preview.count());
    assert_eq!((desk.app.state.nav.tab, preview.generation), (Tab::Handouts, 1));
}

#[test]
fn each_option_that_the_page_shows_makes_new_pictures_and_the_same_makes_none() {
    let mut desk = Desk::new();
    desk.age("70");
    desk.handout(true);
    for command in [
        PageCommand::Size(TextSize::Pt18),
        PageCommand::Paper(Paper::Letter),
        PageCommand::PrintAnswers(false),
        PageCommand::PrintAnswers(true),
        // A page that tells no answers is the same for any patient: blank differs from one that tells them.
        PageCommand::WithPatient(false),
    ] {
        let (before, generation) = (pictures(&desk), desk.app.state.page.preview.generation);
        desk.page(command.clone());
        assert!(desk.app.state.page.preview.job.is_some(), "{command:?}");
        // The old pages stay until the new ones are there.
        assert!(pictures(&desk) == before, "{command:?}");
        desk.app.settle();
        assert!(pictures(&desk) != before, "{command:?}");
        assert_eq!(desk.app.state.page.preview.generation, generation + 1);
        desk.page(command);
        assert!(desk.app.state.page.preview.job.is_none());
    }
    desk.page(PageCommand::Target("elsewhere.pdf".to_owned()));
    assert!(desk.app.state.page.preview.job.is_none(), "a path is not on the page");
}

#[test]
fn an_answer_changes_the_page_also_while_it_is_shown() {
    let mut desk = Desk::new();
    desk.handout(true);
    let nobody = pictures(&desk);
    desk.answer("schizophrenia", Answer::Yes);
    desk.app.settle();
    let somebody = pictures(&desk);
    assert_ne!(somebody, nobody);
    desk.patient(PatientCommand::Clear);
    desk.app.settle();
    assert!(pictures(&desk) == nobody);
    desk.patient(PatientCommand::UndoClear);
    desk.app.settle();
    assert!(pictures(&desk) == somebody);
}

#[test]
fn a_blank_page_and_an_unanswered_one_are_the_same_for_any_patient() {
    let mut desk = Desk::new();
    desk.handout(false);
    let blank = pictures(&desk);
    desk.nav(NavCommand::Tab(Tab::Reference));
    desk.age("70");
    desk.answer("pregnant", Answer::Yes);
    desk.handout(false);
    assert!(pictures(&desk) == blank);
    let request = &desk.app.state.page.preview.shows.as_ref().unwrap()[0].1;
    assert_eq!((&request.patient, request.print_answers), (&Patient::default(), false));
}

#[test]
fn the_result_of_work_that_was_overtaken_is_dropped() {
    let mut desk = Desk::new();
    desk.page(PageCommand::Start { with_patient: true });
    let stale = desk.app.state.page.preview.job.unwrap();
    desk.page(PageCommand::Size(TextSize::Pt18));
    let wanted = desk.app.state.page.preview.job.unwrap();
    assert_ne!(stale, wanted);
    // Both come back, in whatever order; only the one that is waited for is taken.
    let mut waited_for = vec![stale, wanted];
    while !waited_for.is_empty() {
        let (id, outcome) = desk.app.jobs.wait().unwrap();
        let before = desk.app.state.page.preview.generation;
        desk.app.apply(id, outcome);
        let taken = desk.app.state.page.preview.generation > before;
        assert_eq!(taken, id == wanted);
        waited_for.retain(|job| *job != id);
    }
    assert_eq!(desk.app.state.page.preview.generation, 1);
    // Work that failed long ago changes nothing either; work that is waited for is said to have failed.
    desk.app.apply(stale, Outcome::Panicked);
    assert!(desk.app.state.page.preview.failed.is_none());
    desk.page(PageCommand::Size(TextSize::Pt12));
    let wanted = desk.app.state.page.preview.job.unwrap();
    desk.app.apply(wanted, Outcome::Panicked);
    assert!(desk.app.state.page.preview.failed.is_some() && desk.app.state.page.preview.job.is_none());
}

#[test]
fn another_drug_gets_another_page_and_no_drug_none() {
    let mut desk = Desk::with_second_drug();
    desk.handout(true);
    let first = pictures(&desk);
    desk.page(PageCommand::Target("first.pdf".to_owned()));
    desk.search("placebine");
    desk.nav(NavCommand::OpenChosen);
    desk.nav(NavCommand::Tab(Tab::Handouts));
    desk.app.settle();
    assert!(pictures(&desk) != first);
    assert_eq!(desk.app.state.page.out.target, "", "the path belonged to the other drug");
    assert_eq!(super::super::suggested_name(&desk.app.state), "placebine_en_2026-11-22.pdf");
}

#[test]
fn paper_and_size_are_remembered_and_the_rest_is_not() {
    let mut desk = Desk::new();
    desk.handout(false);
    desk.page(PageCommand::Paper(Paper::Letter));
    desk.page(PageCommand::Size(TextSize::Pt14));
    desk.page(PageCommand::PrintAnswers(false));
    let desk = desk.restarted();
    let page = &desk.app.state.page;
    assert_eq!((page.choice.paper, page.choice.size), (Paper::Letter, TextSize::Pt14));
    assert!(page.choice.with_patient && page.choice.print_answers && page.drug.is_none());
}

#[test]
fn closing_a_notice_leaves_the_others() {
    let mut desk = Desk::new();
    for title in ["one", "two"] {
        desk.app.state.notices.add(crate::app::state::Level::Info, title.to_owned(), String::new());
    }
    let number = desk.app.state.notices.shown.first().unwrap().number;
    desk.app.update(Command::CloseNotice(number));
    assert_eq!(desk.notices(), ["two"]);
    desk.app.update(Command::CloseNotice(number));
    assert_eq!(desk.notices(), ["two"]);
}
