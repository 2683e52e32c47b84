//! Label packs as the window shows them so far: their monographs, and a pack that has changed.

use eframe::egui::Key;
use eframe::egui::accesskit::Role;

use caveat::domain::date::PartialDate;
use caveat::domain::id::Id;
use caveat::domain::pack::PackVersion;
use caveat::store::pack::{Allowed, Draft, Trust, build, install};
use caveat::store::paths::Places;
use caveat::store::whole_file::Existing;

use crate::support::{Desk, SECOND, WIDE, write};

/// A window on a data folder with a pack of one monograph.
fn desk() -> Desk {
    let folder = tempfile::tempdir().unwrap();
    let source = folder.path().join("placebine.ron");
    write(&source, SECOND);
    let draft = Draft {
        id: Id::new("starter").unwrap(),
        name: "Starter".to_owned(),
        version: PackVersion::new("1").unwrap(),
        date: PartialDate::new("2026-11-20").unwrap(),
        labels: None,
        monographs: vec![(Id::new("placebine").unwrap(), source)],
        dates: (None, None),
    };
    let pack = folder.path().join("starter.caveatpack");
    build(&draft, &pack, Existing::Keep, &mut |_| true).unwrap();
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
