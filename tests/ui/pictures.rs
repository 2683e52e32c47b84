//! The real screens as pictures, compared with those that were looked at. They need a graphics adapter; where there is
//! none they are skipped, and that is said. New pictures: `UPDATE_SNAPSHOTS=1`, then `tests/ui/snapshots/reduce.sh`, and
//! look at each of them.

use caveat::app::Command;
use caveat::app::check_state::CheckView;
use caveat::app::command::{CheckCommand, ClinicCommand, NavCommand, PatientCommand, SettingsCommand};
use caveat::app::label_state::LabelCommand;
use caveat::domain::patient::{Age, Answer};
use caveat::domain::population::PopulationId;
use caveat::store::settings::ThemeSetting;
use eframe::egui::accesskit::Role;
use egui_kittest::SnapshotOptions;
use egui_kittest::wgpu::{WgpuTestRenderer, default_wgpu_setup};

use crate::support::{DISAGREEING, Desk, SECOND, WIDE, name_of, write};

const SMALL: [f32; 2] = [1024.0, 640.0];

/// Is there a renderer? Where there is none, that is said; where nothing may be skipped, it is a failure.
fn can_paint() -> bool {
    let there = std::panic::catch_unwind(|| WgpuTestRenderer::from_setup(default_wgpu_setup())).is_ok();
    let all = std::env::var_os("CAVEAT_REQUIRE_ALL").is_some_and(|value| value == "1");
    assert!(there || !all, "no graphics adapter for the pictures");
    if !there {
        println!("skipped: no graphics adapter, so the pictures of the screens were not compared");
    }
    there
}

/// The kept pictures have few colours, so that they stay small (dark grounds look tinted in them for that reason); that
/// much a pixel may differ: about nine of 255 steps of grey.
const COLOURS: f32 = 40.0;

fn picture(mut desk: Desk, name: &str) {
    desk.harness.remove_cursor();
    desk.run();
    // What the page says has tests of its own; here only the window around it counts. A folder has another name each time.
    let of_the_page = |text: &str| text.starts_with("Page") || text.ends_with("/drugs");
    let texts = desk.all(Role::Label).into_iter().filter(|node| of_the_page(&name_of(node)));
    let pages = desk.all(Role::Image).into_iter().filter(|node| of_the_page(&name_of(node)));
    let hidden: Vec<_> = texts.chain(pages).map(|node| node.rect()).collect();
    hidden.into_iter().for_each(|rect| desk.harness.mask(rect));
    let options = SnapshotOptions::new().output_path("tests/ui/snapshots").threshold(COLOURS).max_failed_pixels(20);
    desk.harness.snapshot_options(name, &options);
}

fn theme(desk: &mut Desk, theme: ThemeSetting) {
    desk.send([Command::Settings(SettingsCommand::Theme(theme))]);
}

/// Some drugs of the clinic in the matrix, with the statements of one cell.
fn matrix(desk: &mut Desk) {
    let diazepam = include_str!("../../data/drugs/diazepam.ron");
    for (name, text) in [("placebine", SECOND), ("quarreline", DISAGREEING), ("diazepam", diazepam)] {
        write(&desk.file(&format!("drugs/{name}.ron")), text);
    }
    desk.send([Command::Clinic(ClinicCommand::Reload)]);
    desk.settle();
    desk.send((0..9).map(Command::CloseNotice));
    let yes = |name: &str| PatientCommand::Answer(PopulationId::new(name).unwrap(), Answer::Yes);
    let patient = [PatientCommand::Age(Age::read("30")), yes("schizophrenia"), yes("breastfeeding")];
    desk.send(patient.map(Command::Patient));
    desk.open_check(CheckView::Matrix);
    desk.open_cell("clonazepam", 4);
}

#[test]
fn a_label_in_which_something_is_found() {
    if can_paint() {
        let mut desk = Desk::with_labels(WIDE);
        desk.open_label();
        desk.send([Command::Label(LabelCommand::OpenFind)]);
        desk.send([Command::Label(LabelCommand::Find { words: "examplazine".into(), from: 0 })]);
        desk.send([Command::Label(LabelCommand::Step(1))]);
        picture(desk, "label-1440x900-light");
    }
}

/// One test a picture.
macro_rules! pictures {
    ($($test:ident: $name:literal, $size:expr, $make:expr;)*) => {
        $(#[test] fn $test() {
            if can_paint() {
                let mut desk = Desk::sized($size);
                let make: fn(&mut Desk) = $make;
                make(&mut desk);
                picture(desk, $name);
            }
        })*
    };
}

pictures! {
    a_small_window: "reference-1024x640-light", SMALL, |_| ();
    a_small_dark_window: "reference-1024x640-dark", SMALL, |desk| theme(desk, ThemeSetting::Dark);
    a_large_dark_window: "reference-1440x900-dark", WIDE, |desk| theme(desk, ThemeSetting::Dark);
    a_large_window_in_high_contrast: "reference-1440x900-high-contrast", WIDE, |desk| {
        desk.enter_patient();
        theme(desk, ThemeSetting::HighContrast);
    };
    a_check_with_findings: "check-1440x900-light", WIDE, |desk| {
        desk.age("70");
        for population in ["Pregnant", "Schizophrenia"] {
            desk.answer(population, "Yes");
        }
        desk.answer("Breastfeeding", "No");
    };
    a_matrix_with_its_drawer: "matrix-1440x900-light", WIDE, |desk| matrix(desk);
    a_small_dark_matrix: "matrix-1024x640-dark", SMALL, |desk| {
        theme(desk, ThemeSetting::Dark);
        matrix(desk);
        desk.send([Command::Check(CheckCommand::CloseDrawer)]);
    };
    a_check_that_is_taken_away: "check-list-1440x900-dark", WIDE, |desk| {
        theme(desk, ThemeSetting::Dark);
        matrix(desk);
        desk.send([Command::Check(CheckCommand::View(CheckView::List))]);
        desk.click(Role::Button, "Take away");
    };
    a_small_check_that_is_taken_away: "check-list-1024x640-light", SMALL, |desk| {
        matrix(desk);
        desk.send([Command::Check(CheckCommand::View(CheckView::List))]);
        desk.click(Role::Button, "Take away");
    };
    a_review: "review-1440x900-light", WIDE, |desk| {
        desk.open_review("psyweb");
        desk.mark_lines(7);
        desk.focus_line(7);
    };
    the_poll: "poll-1024x640-light", SMALL, |desk| desk.click(Role::Tab, "Poll");
    a_name_that_is_not_found: "not-found-1024x640-light", SMALL, |desk| {
        desk.send([Command::Nav(NavCommand::Search("klonipin".to_owned()))]);
    };
    a_handout: "handouts-1024x640-light", SMALL, |desk| {
        desk.click(Role::Button, "Make handout");
        desk.settle();
    };
    a_handout_in_the_dark_about_to_be_exported: "handouts-1440x900-dark", WIDE, |desk| {
        theme(desk, ThemeSetting::Dark);
        desk.age("70");
        desk.answer("Schizophrenia", "Yes");
        desk.click(Role::Button, "Make handout");
        desk.settle();
        desk.click(Role::Button, "Export PDF");
    };
    one_column: "column-512x640-high-contrast", [512.0, 640.0], |desk| {
        desk.enter_patient();
        theme(desk, ThemeSetting::HighContrast);
    };
}

/// The label with five products of other looks.
fn tablets_label() -> String {
    let begin = crate::support::LABEL.find("<subject><manufacturedProduct>").unwrap();
    let end = begin + crate::support::LABEL[begin..].find("</subject>").unwrap() + "</subject>".len();
    let product = &crate::support::LABEL[begin..end];
    let looks = [
        ("TABLET", "<value displayName=\"WHITE\" xsi:type=\"CE\"/>", "OVAL", "1", "PD;155;10"),
        ("TABLET", "<value displayName=\"PINK\" xsi:type=\"CE\"/>", "CAPSULE", "2", "13;A5"),
        ("TABLET", "<value displayName=\"GREEN\" xsi:type=\"CE\"/>", "HEXAGON (6 sided)", "4", ""),
        ("TABLET", "<value displayName=\"BLACK\" xsi:type=\"CE\"/>", "ROUND", "1", "X;2"),
        ("TABLET", "<value displayName=\"YELLOW\" xsi:type=\"CE\"/>", "TEAR", "1", "Y"),
    ];
    let one = |(at, (form, colour, shape, score, imprint)): (usize, (&str, &str, &str, &str, &str))| {
        product
            .replace("0099-0001", &format!("0099-000{}", at + 2))
            .replace("displayName=\"TABLET\"", &format!("displayName=\"{form}\""))
            .replace("<value displayName=\"ORANGE\" xsi:type=\"CE\"/>", colour)
            .replace("displayName=\"ROUND\"", &format!("displayName=\"{shape}\""))
            .replace("SPLSCORE\"/><value value=\"2\"", &format!("SPLSCORE\"/><value value=\"{score}\""))
            .replace("EX;5", imprint)
    };
    let more: Vec<String> = looks.into_iter().enumerate().map(one).collect();
    format!("{}{}{}", &crate::support::LABEL[..end], more.concat(), &crate::support::LABEL[end..])
}

#[test]
fn tablets_by_their_codes() {
    if !can_paint() {
        return;
    }
    let mut desk = Desk::with_labels_of(SMALL, &[&tablets_label()]);
    desk.open_label();
    desk.send([Command::Label(LabelCommand::View(caveat::app::label_state::LabelView::Source))]);
    assert_eq!(desk.all(Role::Image).len(), 6, "{:?}", desk.names(Role::Image));
    picture(desk, "tablets_by_codes");
}
