//! Packs and labels in the window: added by keyboard, by mouse and by dropping, asked about, checked, taken out; what a screen
//! reader is told, and that the window rests.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use caveat::app::Command;
use caveat::app::command::NavCommand;
use caveat::app::library_state::LibraryCommand;
use caveat::app::state::Tab;
use caveat::service::library_work::{Told, Unit};
use eframe::egui::accesskit::{Live, Role};
use eframe::egui::{DroppedFile, HoveredFile, Key, Modifiers, ViewportCommand, ViewportEvent, ViewportId};
use egui_kittest::kittest::NodeT as _;

use crate::packs::{our_labels, starter};
use crate::support::{Desk, LABEL, OTHER_LABELS, name_of, write};

const FIELD: &str = "Pack, label file or folder";

fn add(path: PathBuf) -> Command {
    Command::Library(LibraryCommand::Add(vec![path]))
}

/// Files that are to be added lie in a folder of their own.
fn sources(desk: &Desk) -> PathBuf {
    let folder = desk.file("in");
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

fn at_the_library() -> Desk {
    let mut desk = Desk::new();
    desk.send([Command::Nav(NavCommand::Tab(Tab::Library))]);
    desk.settle();
    desk
}

/// Presses Tab until the control has the keyboard.
#[track_caller]
fn tab_to(desk: &mut Desk, role: Role, name: &str) {
    for _ in 0..60 {
        if desk.all(role).iter().any(|node| node.is_focused() && name_of(node) == name) {
            return;
        }
        desk.press(Key::Tab);
    }
    panic!("Tab does not lead to {name:?}: {:?}", desk.names(role));
}

fn live(desk: &Desk, role: Role, start: &str) -> Live {
    desk.beginning(role, start).accesskit_node().live()
}

#[test]
fn by_the_keyboard_alone_a_pack_is_added_checked_and_taken_out() {
    let mut desk = Desk::new();
    let pack = starter(&sources(&desk), "1");
    desk.press_with(Modifiers::COMMAND, Key::Num4);
    desk.settle();
    tab_to(&mut desk, Role::TextInput, FIELD);
    desk.type_text(&pack.display().to_string());
    desk.press(Key::Enter);
    desk.settle();
    assert_eq!(live(&desk, Role::Status, "Starter was added"), Live::Polite, "said once, when it is there");
    desk.assert_reads("Version 1");
    tab_to(&mut desk, Role::Button, "Check the library");
    desk.press(Key::Enter);
    desk.settle();
    desk.beginning(Role::Status, "Every byte matches.");
    for (answer, there) in [("Keep it", true), ("Take it out", false)] {
        tab_to(&mut desk, Role::Link, "Starter: Take it out");
        desk.press(Key::Enter);
        assert_eq!(live(&desk, Role::Alert, "Take out Starter?"), Live::Assertive);
        tab_to(&mut desk, Role::Button, answer);
        desk.press(Key::Enter);
        desk.settle();
        assert_eq!(desk.is_there(Role::Link, "Starter: Take it out"), there, "{answer}");
    }
    desk.search("placebine");
    assert!(desk.all(Role::ListBoxOption).is_empty(), "{:?}", desk.names(Role::ListBoxOption));
}

#[test]
fn the_button_is_off_without_a_path_and_the_mouse_adds_what_is_typed() {
    let mut desk = at_the_library();
    let pack = our_labels(&sources(&desk));
    assert!(desk.node(Role::Button, "Add").accesskit_node().is_disabled());
    desk.click(Role::TextInput, FIELD);
    desk.type_text(&format!("  {} ", pack.display()));
    desk.click(Role::Button, "Add");
    desk.settle();
    desk.beginning(Role::Status, "Our labels was added");
    desk.send([Command::Nav(NavCommand::Tab(Tab::Reference))]);
    desk.search("examplaz");
    let found = desk.names(Role::ListBoxOption);
    assert_eq!(found.iter().filter(|name| name.contains(", imported label, Example Makers")).count(), 1, "{found:?}");
}

#[derive(Debug)]
struct Dropped(PathBuf);

impl DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        Err("a path is enough".to_owned())
    }
}

#[test]
fn what_hangs_over_the_window_is_named_and_what_is_dropped_is_added_from_any_tab() {
    const HINT: &str = "Let go to add it to the library";
    let mut desk = Desk::new();
    let folder = sources(&desk);
    let pack = starter(&folder, "1");
    let file = folder.join("label.xml");
    write(&file, LABEL);
    desk.harness.input_mut().hovered_files = vec![HoveredFile::default()];
    // While something hangs over the window it is drawn again and again.
    desk.harness.run_steps(3);
    desk.assert_reads(HINT);
    desk.harness.input_mut().hovered_files.clear();
    desk.harness.input_mut().dropped_files = vec![Arc::new(Dropped(pack)), Arc::new(Dropped(file))];
    desk.run();
    desk.settle();
    assert!(!desk.reads(HINT));
    assert_eq!(desk.shown(), "Library");
    assert!(desk.is_there(Role::Link, "Starter: Take it out"));
    desk.assert_reads("Imported labels outside packs");
    desk.beginning(Role::Status, "1 label was read");
}

#[test]
fn a_question_stands_until_it_is_answered_and_says_what_would_be_lost() {
    let mut desk = at_the_library();
    let folder = sources(&desk);
    let (older, newer) = (starter(&folder, "1"), starter(&folder, "2"));
    for pack in [newer, older] {
        desk.send([add(pack)]);
        desk.settle();
    }
    desk.beginning(Role::Alert, "An older version over a newer one?");
    desk.assert_reads("Version 2 is installed, and this pack is older: version 1.");
    desk.click(Role::Button, "Add the older one");
    desk.settle();
    desk.beginning(Role::Status, "Starter was added");
    desk.click(Role::Link, "Starter: Bring back version 2");
    desk.settle();
    desk.assert_reads("Version 2");
    assert!(desk.is_there(Role::Link, "Starter: Bring back version 1"));
}

#[test]
fn a_changed_pack_is_named_in_its_row_and_below() {
    let mut desk = at_the_library();
    let pack = starter(&sources(&desk), "1");
    desk.send([add(pack)]);
    desk.settle();
    desk.assert_reads("Matches");
    let file = desk.file("packs/starter/1/monographs/placebine.ron");
    let text = std::fs::read_to_string(&file).unwrap();
    write(&file, &text.replace("use with caution", "use with Caution"));
    desk.click(Role::Button, "Check the library");
    desk.settle();
    assert_eq!(live(&desk, Role::Alert, "Not everything is as it was"), Live::Assertive);
    // The row's own words: the list of what was found says so too.
    let is = |words: &str| desk.texts().iter().any(|text| text == words);
    assert!(is("Does not match") && !is("Matches"), "{:?}", desk.texts());
    desk.assert_reads("Its drugs and labels are Check failed until you add the pack again.");
}

#[test]
fn each_refused_file_is_named_and_the_list_is_copied_whole() {
    let mut desk = at_the_library();
    let folder = sources(&desk);
    write(&folder.join("answer.json"), OTHER_LABELS);
    for n in 0..30 {
        write(&folder.join(format!("no label {n:02}.xml")), "<not-a-label/>");
    }
    desk.send([add(folder)]);
    desk.settle();
    desk.assert_reads("30 could not be taken in");
    desk.assert_reads("no label 00.xml");
    let copied = desk.copied_by(Role::Button, "Copy the list").unwrap();
    assert_eq!(copied.lines().filter(|line| line.contains("no label ")).count(), 30, "{copied}");
    desk.click(Role::Button, "Close what is said of the last work");
    assert!(!desk.reads("30 could not be taken in"));
}

#[test]
fn a_library_that_nobody_works_on_asks_for_no_frame() {
    let mut desk = at_the_library();
    let pack = starter(&sources(&desk), "1");
    desk.send([add(pack)]);
    desk.settle();
    assert_eq!(desk.harness.output().viewport_output[&ViewportId::ROOT].repaint_delay, Duration::MAX);
}

/// A file that is not read to its end before [`Slow::end`]: work on it is under way for as long as a test needs.
#[cfg(unix)]
pub struct Slow(PathBuf);

#[cfg(unix)]
impl Slow {
    fn new(desk: &Desk) -> Self {
        let path = sources(desk).join("drug-label-0001-of-0013.json");
        assert!(std::process::Command::new("mkfifo").arg(&path).status().unwrap().success());
        Self(path)
    }

    fn end(self, desk: &mut Desk) {
        std::fs::write(&self.0, "{}").unwrap();
        desk.settle();
    }
}

/// Work that is far on, with work that waits.
#[cfg(unix)]
fn under_way(desk: &mut Desk) -> Slow {
    let slow = Slow::new(desk);
    let waits = sources(desk).join("a folder with a rather long name, of the labels of a whole country");
    std::fs::create_dir_all(&waits).unwrap();
    desk.send([add(slow.0.clone()), add(waits)]);
    let running = desk.harness.state_mut().app_mut().state.clinic.library.running.as_mut().unwrap();
    running.told = Told {
        done: 996_000_000,
        total: 1_600_000_000,
        unit: Unit::Bytes,
        rate: 41_000_000,
        left: Some(Duration::from_secs(74)),
        labels: 160_412,
        refused: 37,
        file: "drug-label-0007-of-0013.json.zip".to_owned(),
    };
    desk.run();
    slow
}

#[cfg(unix)]
#[test]
fn work_that_is_under_way_tells_how_far_it_is_without_talking_and_stops_when_asked_twice() {
    let mut desk = at_the_library();
    let slow = under_way(&mut desk);
    for words in
        ["160,412", "62 %", "41 MB/s", "About 1 min 20 s", "37", "Today's library stays in use until this is finished"]
    {
        desk.assert_reads(words);
    }
    let meter = desk.node(Role::ProgressIndicator, "How far: 62 percent").accesskit_node().live();
    assert_eq!(meter, Live::Off, "numbers are not read aloud by themselves");
    let forget = name_of(&desk.beginning(Role::Link, "Do not do this: Adding labels from a folder with"));
    desk.click(Role::Link, &forget);
    assert!(!desk.is_there(Role::Link, &forget));
    desk.click(Role::Button, "Cancel");
    desk.beginning(Role::Alert, "Stop it?");
    desk.click(Role::Button, "Go on");
    assert!(!desk.node(Role::Button, "Cancel").accesskit_node().is_disabled());
    desk.click(Role::Button, "Cancel");
    desk.click(Role::Button, "Stop");
    assert!(desk.node(Role::Button, "Cancel").accesskit_node().is_disabled());
    slow.end(&mut desk);
    desk.beginning(Role::Status, "Stopped by you. Nothing was changed.");
}

#[cfg(unix)]
#[test]
fn a_window_that_is_closed_meanwhile_asks_and_closes_when_the_work_has_stopped() {
    let mut desk = at_the_library();
    let slow = under_way(&mut desk);
    let close = |desk: &mut Desk| {
        let viewport = desk.harness.input_mut().viewports.entry(ViewportId::ROOT).or_default();
        viewport.events.push(ViewportEvent::Close);
        desk.harness.step();
        desk.harness.output().viewport_output[&ViewportId::ROOT].commands.clone()
    };
    assert!(close(&mut desk).contains(&ViewportCommand::CancelClose));
    desk.run();
    desk.beginning(Role::Alert, "Something is still under way. Close the program?");
    desk.click(Role::Button, "Keep it open");
    assert!(close(&mut desk).contains(&ViewportCommand::CancelClose));
    desk.run();
    desk.click(Role::Button, "Stop it and close");
    // Nobody closes this window: it would ask for it for ever.
    std::fs::write(&slow.0, "{}").unwrap();
    desk.harness.state_mut().app_mut().settle();
    desk.harness.step();
    let commands = desk.harness.output().viewport_output[&ViewportId::ROOT].commands.clone();
    assert!(commands.contains(&ViewportCommand::Close), "{commands:?}");
}

/// What the tab looks like with all that it can hold, for the tests of layout.
pub fn states(size: [f32; 2], look: &mut impl FnMut(&mut Desk, &str)) {
    let mut desk = Desk::on(tempfile::tempdir().unwrap(), size);
    let folder = sources(&desk);
    let (first, second, labels) = (starter(&folder, "1"), starter(&folder, "2026.11.25"), our_labels(&folder));
    let bad = folder.join("files that are none");
    write(&bad.join("answer.json"), OTHER_LABELS);
    for n in 0..12 {
        write(&bad.join(format!("a file with a rather long name that is no label {n}.xml")), "<not-a-label/>");
    }
    for path in [first.clone(), second, labels, bad] {
        desk.send([add(path)]);
        desk.settle();
    }
    look(&mut desk, "library, packs and refused files");
    desk.send([add(first)]);
    desk.settle();
    look(&mut desk, "library, a question");
    desk.send([Command::Library(LibraryCommand::Answer(false))]);
    write(&desk.file("packs/starter/2/monographs/placebine.ron"), "changed");
    desk.send([Command::Library(LibraryCommand::Check)]);
    desk.settle();
    look(&mut desk, "library, a changed pack");
    #[cfg(unix)]
    {
        let slow = under_way(&mut desk);
        look(&mut desk, "library, under way");
        desk.send([Command::Library(LibraryCommand::Stop)]);
        look(&mut desk, "library, stop");
        slow.end(&mut desk);
    }
}

#[test]
fn in_a_folder_that_is_only_read_nothing_is_offered_that_would_write_and_it_is_said() {
    let mut desk = at_the_library();
    let pack = our_labels(&sources(&desk));
    desk.send([add(pack)]);
    desk.settle();
    assert!(desk.is_there(Role::Link, "Our labels: Take it out"));
    desk.harness.state_mut().app_mut().state.clinic.library.overview.read_only = true;
    desk.settle();
    for link in ["Our labels: Take it out", "Imported labels: Make them anew"] {
        assert!(!desk.is_there(Role::Link, link), "{link}");
    }
    desk.assert_reads("The data folder cannot be written to: nothing can be added, taken out or brought back here.");
    desk.click(Role::TextInput, FIELD);
    desk.type_text("/a/path");
    assert!(desk.node(Role::Button, "Add").accesskit_node().is_disabled());
}
