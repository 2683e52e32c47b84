//! Label packs as the window shows them so far: their monographs, and a pack that has changed.

use eframe::egui::Key;
use eframe::egui::accesskit::Role;

use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;

use caveat::app::Command;
use caveat::app::command::NavCommand;
use caveat::domain::date::PartialDate;
use caveat::domain::id::Id;
use caveat::domain::pack::PackVersion;
use caveat::service::pack_build::{self, Order};
use caveat::service::pack_work::Observer;
use caveat::store::pack::{Allowed, Draft, Trust, build, install};
use caveat::store::paths::Places;
use caveat::store::reference::Reference;
use caveat::store::whole_file::Existing;

use crate::support::{Desk, LABEL, LABEL_ID, SECOND, WIDE, write};

/// A pack of one monograph, beside whatever else lies in the folder.
pub fn starter(folder: &Path, version: &str) -> PathBuf {
    let source = folder.join("placebine.ron");
    write(&source, SECOND);
    let draft = Draft {
        id: Id::new("starter").unwrap(),
        name: "Starter".to_owned(),
        version: PackVersion::new(version).unwrap(),
        date: PartialDate::new("2026-11-20").unwrap(),
        labels: None,
        monographs: vec![(Id::new("placebine").unwrap(), source)],
        dates: (None, None),
    };
    let pack = folder.join(format!("starter-{version}.caveatpack"));
    build(&draft, &pack, Existing::Replace, &mut |_| true).unwrap();
    pack
}

/// A window on a data folder with a pack of one monograph.
fn desk() -> Desk {
    let folder = tempfile::tempdir().unwrap();
    let pack = starter(folder.path(), "1");
    let places = Places { data: folder.path().to_owned(), settings: folder.path().join("settings.ron") };
    install(&pack, &places, Allowed { trust: Trust::Keys, older: false }, &mut |_| true).unwrap();
    Desk::on(folder, WIDE)
}

#[test]
fn a_monograph_of_a_pack_opens_as_any_other_and_is_counted() {
    let mut desk = desk();
    desk.search("placebine");
    desk.press(Key::Enter);
    assert_eq!(desk.shown(), "placebine");
    desk.click(Role::Tab, "Library");
    desk.assert_reads("In label packs");
}

#[test]
fn a_pack_that_has_changed_is_named_and_its_drug_is_not_opened() {
    let desk = desk();
    let file = desk.file("packs/starter/1/monographs/placebine.ron");
    write(&file, &SECOND.replace("use with caution", "use without caution"));
    let mut desk = desk.restarted();
    desk.click(Role::Tab, "Library");
    desk.assert_reads("The pack Starter has changed since it was added, so it was not read. Add it again.");
    assert!(!desk.reads("In label packs"));
}

/// A pack of one label.
pub fn our_labels(folder: &Path) -> PathBuf {
    let source = folder.join("label.xml");
    write(&source, LABEL);
    let order = Order {
        paths: vec![source],
        output: folder.join("labels.caveatpack"),
        existing: Existing::Keep,
        id: Id::new("labels").unwrap(),
        name: "Our labels".to_owned(),
        version: PackVersion::new("1").unwrap(),
        date: PartialDate::new("2026-11-20").unwrap(),
    };
    let places = Places { data: folder.to_owned(), settings: folder.join("settings.ron") };
    let reference = Reference::built_in().unwrap();
    let (stop, mut tell) = (AtomicBool::new(false), |_| ());
    let observer = Observer { stop: &stop, tell: &mut tell };
    pack_build::build(&order, &places, reference.rules(), &mut |_, _, _| (), observer).unwrap();
    order.output
}

/// A window on a data folder with a pack of one label.
fn desk_with_label() -> Desk {
    let folder = tempfile::tempdir().unwrap();
    let pack = our_labels(folder.path());
    let places = Places { data: folder.path().to_owned(), settings: folder.path().join("settings.ron") };
    install(&pack, &places, Allowed { trust: Trust::Keys, older: false }, &mut |_| true).unwrap();
    Desk::on(folder, WIDE)
}

#[test]
fn a_label_of_a_pack_opens_as_an_imported_one_and_names_its_pack() {
    let mut desk = desk_with_label();
    desk.search("examplaz");
    let found = desk.names(Role::ListBoxOption);
    assert_eq!(found.iter().filter(|name| name.contains(", imported label, Example Makers")).count(), 1, "{found:?}");
    desk.press(Key::ArrowDown);
    desk.press(Key::Enter);
    desk.settle();
    assert!(desk.is_there(Role::Tab, "Text"), "the page of a label");
    assert!(desk.is_there(Role::Heading, "Patient check"));
    desk.click(Role::Tab, "Source");
    desk.assert_reads("Our labels");
}

#[test]
fn a_label_of_a_changed_pack_is_check_failed_for_each_group() {
    let desk = desk_with_label();
    let file = desk.file("packs/labels/1/labels.db");
    let mut bytes = std::fs::read(&file).unwrap();
    bytes.push(0);
    std::fs::write(&file, bytes).unwrap();
    let mut desk = desk.restarted();
    desk.send([Command::Nav(NavCommand::Open(Id::new(LABEL_ID).unwrap()))]);
    desk.settle();
    desk.age("70");
    let failed: Vec<String> = desk.findings().into_iter().filter(|f| f.contains("Check failed")).collect();
    assert!(!failed.is_empty(), "{:?}", desk.findings());
    assert!(!desk.is_there(Role::Tab, "Text"), "nothing of its text is read");
}
