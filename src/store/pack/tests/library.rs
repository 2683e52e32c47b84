//! Several packs side by side, one in the place of another, taken out, brought back, checked.

use super::*;
use crate::domain::monograph::Origin;
use crate::store::library::{FailedReason, Library, Named};
use crate::store::reference::Reference;

fn library(desk: &Desk) -> Library {
    Library::load(Some(&desk.places), &Reference::built_in().unwrap())
}

#[test]
fn a_newer_one_takes_the_place_of_an_older_one_which_can_be_brought_back() {
    let desk = Desk::new();
    let packs = ["1", "2", "3"].map(|version| desk.pack("Labels", version, 2));
    for pack in &packs {
        desk.install(pack).unwrap();
    }
    // One generation is kept.
    assert_eq!(installed::names(&desk.places.packs().join("labels")), ["2", "3", "current.json"]);
    assert_eq!(desk.whole(), ["Labels 3"]);
    let id = Id::new("labels").unwrap();
    assert_eq!(installed(&desk.places)[0].before.as_ref().unwrap().as_str(), "2");
    bring_back(&desk.places, &id, &mut |_| true).unwrap();
    assert_eq!(desk.whole(), ["Labels 2"]);
    bring_back(&desk.places, &id, &mut |_| true).unwrap();
    assert_eq!(desk.whole(), ["Labels 3"]);
    // The same once more does not push out what can be brought back.
    desk.install(&packs[2]).unwrap();
    assert_eq!(installed(&desk.places)[0].before.as_ref().unwrap().as_str(), "2");
    remove(&desk.places, &id).unwrap();
    assert_eq!(desk.tree(), [".lock"]);
    assert_eq!(kind(remove(&desk.places, &id)), "not_installed");
    assert_eq!(kind(bring_back(&desk.places, &id, &mut |_| true)), "not_installed");
}

#[test]
fn an_older_one_asks_first() {
    let desk = Desk::new();
    desk.install(&desk.pack("Labels", "2026.11", 0)).unwrap();
    let older = desk.pack("Labels", "2026.9", 0);
    let error = desk.install(&older).unwrap_err();
    assert!(matches!(&error.kind, PackErrorKind::Older { installed, .. } if installed.as_str() == "2026.11"));
    assert_eq!(desk.whole(), ["Labels 2026.11"]);
    desk.install_allowed(&older, Allowed { trust: Trust::Keys, older: true }).unwrap();
    assert_eq!(desk.whole(), ["Labels 2026.9"]);
}

#[test]
fn a_stopped_install_leaves_nothing_behind_at_any_moment() {
    let desk = Desk::new();
    desk.install(&desk.pack("Labels", "1", 2)).unwrap();
    let before = desk.tree();
    let newer = desk.pack("Labels", "2", 40);
    let mut steps = 0;
    install(&newer, &desk.places, Allowed { trust: Trust::Keys, older: false }, &mut |done| {
        assert!(done.done <= done.total && done.total > 0);
        steps += 1;
        steps != 1
    })
    .map(drop)
    .unwrap_err();
    assert_eq!((desk.tree(), desk.whole()), (before, vec!["Labels 1".to_owned()]));
}

#[test]
fn a_source_that_ends_while_it_is_read_changes_nothing() {
    let desk = Desk::new();
    desk.install(&desk.pack("Labels", "1", 2)).unwrap();
    let newer = desk.pack("Labels", "2", 40);
    let before = desk.tree();
    let cut = newer.clone();
    let allowed = Allowed { trust: Trust::Keys, older: false };
    let done = install(&newer, &desk.places, allowed, &mut |_| {
        std::fs::File::options().write(true).open(&cut).unwrap().set_len(2000).unwrap();
        true
    });
    // Either it was all read by then, or it is refused.
    if let Err(error) = done {
        assert!(matches!(error.kind.id(), "wrong_length" | "part_changed" | "source_lost"), "{error:?}");
        assert_eq!((desk.tree(), desk.whole()), (before, vec!["Labels 1".to_owned()]));
    }
}

#[test]
fn two_installs_at_once_do_not_disturb_each_other() {
    let desk = Desk::new();
    let (one, two) = (desk.pack("One", "1", 2), desk.pack("Two", "1", 2));
    let allowed = Allowed { trust: Trust::Keys, older: false };
    let places = desk.places.clone();
    let mut inner = None;
    install(&one, &desk.places, allowed, &mut |_| {
        inner.get_or_insert_with(|| kind(install(&two, &places, allowed, &mut |_| true)));
        sweep(&places);
        true
    })
    .unwrap();
    assert_eq!((inner, desk.whole()), (Some("store"), vec!["One 1".to_owned()]));
}

#[test]
fn leftovers_of_a_killed_install_go_with_the_next_start_and_the_rest_stays() {
    let desk = Desk::new();
    desk.install(&desk.pack("Labels", "1", 0)).unwrap();
    let before = desk.tree();
    let packs = desk.places.packs();
    for left in [".staging-x/labels.db", ".removed-y/labels/1/head", "labels/7/head", "other/1/head"] {
        let path = packs.join(left);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, "left").unwrap();
    }
    std::fs::write(packs.join("labels/.caveat-z.tmp"), "left").unwrap();
    sweep(&desk.places);
    assert_eq!((desk.tree(), desk.whole()), (before, vec!["Labels 1".to_owned()]));
    // A folder that points somewhere unreadable is for a person to look at.
    std::fs::create_dir_all(packs.join("odd/1")).unwrap();
    std::fs::write(packs.join("odd/current.json"), "garbage").unwrap();
    sweep(&desk.places);
    assert!(packs.join("odd/1").is_dir());
}

#[test]
fn a_pack_that_changed_after_it_was_added_is_check_failed_and_the_rest_is_kept() {
    let desk = Desk::new();
    desk.install(&desk.pack("Good", "1", 2)).unwrap();
    desk.install(&desk.pack("Bad", "1", 2)).unwrap();
    let labels = desk.places.packs().join("bad/1/labels.db");
    let mut bytes = std::fs::read(&labels).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    std::fs::write(&labels, &bytes).unwrap();
    // Of the same length: only reading every byte tells.
    assert!(installed(&desk.places).iter().all(InstalledPack::matches));
    let checked = check_installed(&desk.places, &mut |_| true).unwrap();
    let changed: Vec<_> = checked.iter().map(|pack| (pack.tag.name.as_str(), pack.changed.len(), pack.kept)).collect();
    assert_eq!(changed, [("Bad", 1, true), ("Good", 0, true)]);
    // Every later start knows it.
    let states: Vec<bool> = installed(&desk.places).iter().map(InstalledPack::matches).collect();
    assert_eq!(states, [false, true]);
    // Both packs have the monograph: the one that cannot be read does not take the place of the other.
    let library = library(&desk);
    let Named::One(monograph) = library.named("Examplamin") else { panic!("not found") };
    assert_eq!(monograph.pack.as_ref().unwrap().name, "Good");
    assert!(library.failed.iter().any(|f| matches!(&f.reason, FailedReason::PackChanged { pack } if pack == "Bad")));
    assert!(library.unreadable().iter().any(|stub| stub.pack.as_ref().is_some_and(|pack| pack.name == "Bad")));
    // Added again, it is whole.
    desk.install(&desk.pack("Bad", "1", 2)).unwrap();
    assert_eq!(desk.whole(), ["Bad 1", "Good 1"]);
}

#[test]
fn a_monograph_whose_bytes_changed_is_check_failed_at_the_next_start() {
    let desk = Desk::new();
    desk.install(&desk.pack("Small", "1", 0)).unwrap();
    let file = desk.places.packs().join("small/1/monographs/examplamine.ron");
    let text = std::fs::read_to_string(&file).unwrap();
    std::fs::write(&file, text.replace("Invented page", "Invented Page")).unwrap();
    assert!(matches!(library(&desk).named("examplamine"), Named::Unreadable(stub) if stub.gaps.len() == 7));
    std::fs::write(&file, text).unwrap();
    assert!(matches!(library(&desk).named("examplamine"), Named::One(_)));
    // The beginning of an installed pack is under its hash, too.
    let head = desk.places.packs().join("small/1/head");
    let bytes = std::fs::read(&head).unwrap();
    for at in 0..bytes.len() {
        let mut flipped = bytes.clone();
        flipped[at] ^= 4;
        std::fs::write(&head, flipped).unwrap();
        assert!(!installed(&desk.places)[0].matches(), "byte {at}");
    }
    assert!(matches!(library(&desk).named("examplamine"), Named::Unreadable(_)));
}

#[test]
fn by_name_the_programs_own_comes_first_then_the_clinics_then_that_of_a_pack() {
    let desk = Desk::new();
    desk.install(&desk.pack("Small", "1", 0)).unwrap();
    let origin = |library: &Library, name: &str| match library.named(name) {
        Named::One(monograph) => monograph.origin,
        other => panic!("{other:?}"),
    };
    assert_eq!(origin(&library(&desk), "Examplamin"), Origin::Pack);
    std::fs::create_dir_all(desk.places.clinic_drugs()).unwrap();
    let own = desk.places.clinic_drugs().join("zz.ron");
    std::fs::write(&own, MONOGRAPH.replace("id: \"examplamine\"", "id: \"zz\"")).unwrap();
    let both = library(&desk);
    assert_eq!((origin(&both, "Examplamin"), origin(&both, "examplamine")), (Origin::Clinic, Origin::Pack));
    // A library of few drugs opens the same.
    for text in ["Examplamin", "examplamine", "zz", "Klonopin"] {
        let few = Library::load_named(&[text.to_owned()], &desk.places, &Reference::built_in().unwrap());
        assert_eq!(origin(&few, text), origin(&both, text), "{text}");
    }
    // Of one id: the clinic's keeps it, that of the pack stands beside it.
    std::fs::write(&own, MONOGRAPH).unwrap();
    let both = library(&desk);
    assert_eq!(origin(&both, "examplamine"), Origin::Clinic);
    assert_eq!(origin(&both, "examplamine-small"), Origin::Pack);
    assert!(both.failed.is_empty(), "{:?}", both.failed);
}

#[test]
fn the_last_fifty_results_are_kept_the_newest_first() {
    let desk = Desk::new();
    for number in 0..60 {
        let line = ResultLine {
            date: "2026-11-25".to_owned(),
            time: "10:00:00".to_owned(),
            what: "installed".to_owned(),
            name: Some(number.to_string()),
            version: None,
            reason: None,
            labels: 0,
            monographs: 0,
        };
        note_result(&desk.places, line).unwrap();
    }
    let kept = last_results(&desk.places);
    assert_eq!((kept.len(), kept[0].name.as_deref(), kept[49].name.as_deref()), (50, Some("59"), Some("10")));
}
