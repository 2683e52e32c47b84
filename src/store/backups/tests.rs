//! Copies of the clinic's database: made where something changed, thinned out by their numbers, brought back.

use super::*;
use crate::domain::id::Id;

struct Desk(tempfile::TempDir, Places);

fn desk() -> Desk {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let places = Places { settings: data.join("settings.ron"), data };
    Desk(folder, places)
}

fn id(text: &str) -> Id {
    Id::new(text).unwrap()
}

fn hour(day: &str, hour: u8) -> Hour {
    Hour { day: PartialDate::new(day).unwrap(), hour }
}

fn vote(places: &Places, voter: &str) {
    ClinicDb::open(&places.clinic_db()).unwrap().vote(&id("p"), voter, &id("a")).unwrap();
}

fn votes(places: &Places) -> u64 {
    ClinicDb::open_existing(&places.clinic_db()).unwrap().unwrap().tally(&id("p"), &[id("a")]).unwrap()[0]
}

fn new(made: Result<Made, StoreError>) -> Backup {
    match made.unwrap() {
        Made::New(backup) => backup,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_copy_is_made_where_something_has_changed_and_is_for_the_account_alone() {
    let Desk(_folder, places) = desk();
    let now = hour("2026-11-25", 9);
    assert_eq!(back_up(&places, Some(&now)).unwrap(), Made::Nothing);
    assert!(!places.backups().exists(), "nothing is made where there is nothing to copy");
    vote(&places, "v1");
    let first = new(back_up(&places, Some(&now)));
    assert_eq!((first.number, &first.made), (1, &Some(now.clone())));
    assert_eq!(back_up(&places, Some(&now)).unwrap(), Made::Unchanged(first.clone()));
    vote(&places, "v2");
    let second = new(back_up(&places, None));
    assert_eq!((second.number, &second.made), (2, &None));
    assert_eq!(backups(&places), [second.clone(), first], "newest first, as they are read from the folder");
    check_backup(&second).unwrap();
    assert_eq!(fs::read_dir(places.backups()).unwrap().count(), 2, "nothing else lies there");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!((mode(&second.path), mode(&places.backups()), mode(&places.clinic_db())), (0o600, 0o700, 0o600));
    }
}

#[test]
fn a_damaged_database_is_never_copied_over_good_ones() {
    let Desk(_folder, places) = desk();
    vote(&places, "v1");
    let good = new(back_up(&places, None));
    let mut bytes = fs::read(places.clinic_db()).unwrap();
    let page = bytes.len() - 4096;
    bytes[page..].fill(0x5a);
    fs::write(places.clinic_db(), bytes).unwrap();
    assert_eq!(back_up(&places, None).unwrap_err().kind, StoreErrorKind::Damaged);
    assert_eq!(backups(&places), [good]);
}

#[test]
fn a_copy_comes_back_and_what_was_there_is_kept() {
    let Desk(_folder, places) = desk();
    vote(&places, "v1");
    let one = new(back_up(&places, None));
    vote(&places, "v2");
    let other_desk = ClinicDb::open_existing(&places.clinic_db()).unwrap().unwrap();
    let former = bring_back(&places, &one, None).unwrap();
    let Former::Copied(two) = former else { panic!("{former:?}") };
    assert_eq!((votes(&places), two.number), (1, 2));
    assert_eq!(other_desk.tally(&id("p"), &[id("a")]).unwrap(), [1], "who has it open sees it too");
    assert_eq!(bring_back(&places, &two, None).unwrap(), Former::Copied(Backup { number: 3, ..named_third(&places) }));
    assert_eq!(votes(&places), 2, "and back again");
    vote(&places, "v3");
    assert_eq!(votes(&places), 3);
}

/// The copy that was made last.
fn named_third(places: &Places) -> Backup {
    backups(places).into_iter().next().unwrap()
}

#[test]
fn in_the_place_of_a_damaged_or_missing_database_a_copy_comes_back_and_a_newer_one_stays() {
    let Desk(_folder, places) = desk();
    vote(&places, "v1");
    let copy = new(back_up(&places, None));
    fs::write(places.clinic_db(), vec![7; 5000]).unwrap();
    let aside = places.data.join("clinic.db.damaged-1");
    assert_eq!(bring_back(&places, &copy, None).unwrap(), Former::PutAside(aside.clone()));
    assert_eq!((votes(&places), fs::read(aside).unwrap()), (1, vec![7; 5000]));
    fs::remove_file(places.clinic_db()).unwrap();
    assert_eq!(bring_back(&places, &copy, None).unwrap(), Former::Missing);
    assert_eq!(votes(&places), 1);
    let db = Connection::open(places.clinic_db()).unwrap();
    db.pragma_update(None, "user_version", 99).unwrap();
    drop(db);
    assert_eq!(bring_back(&places, &copy, None).unwrap_err().kind, StoreErrorKind::NewerVersion);
    let before = fs::read(places.clinic_db()).unwrap();
    fs::write(&copy.path, "no copy any more").unwrap();
    assert_eq!(bring_back(&places, &copy, None).unwrap_err().kind, StoreErrorKind::Damaged);
    assert_eq!(fs::read(places.clinic_db()).unwrap(), before);
}

fn copies(made: &[Option<Hour>]) -> Vec<Backup> {
    let all = made.iter().enumerate().map(|(place, made)| {
        let number = u32::try_from(place).unwrap();
        Backup { number, made: made.clone(), path: PathBuf::from(name(number, made.as_ref())), bytes: 1 }
    });
    all.rev().collect()
}

fn kept(made: &[Option<Hour>]) -> Vec<u32> {
    let all = copies(made);
    let goes = thinning::too_many(&all);
    all.iter().filter(|backup| !goes.contains(backup)).map(|backup| backup.number).collect()
}

#[test]
fn hours_of_the_newest_day_then_days_weeks_and_months_are_kept() {
    let mut made = Vec::new();
    for month in 1..=12 {
        for day in 1..=28 {
            for at in [8, 9, 17] {
                made.push(Some(hour(&format!("2026-{month:02}-{day:02}"), at)));
            }
        }
    }
    let days: Vec<String> = kept(&made)
        .iter()
        .map(|n| made[*n as usize].as_ref().map(|h| format!("{} {}", h.day, h.hour)).unwrap())
        .collect();
    let newest = [
        ("28", 17),
        ("28", 9),
        ("28", 8),
        ("27", 17),
        ("27", 9),
        ("27", 8),
        ("26", 17),
        ("26", 9),
        ("26", 8),
        ("25", 17),
    ]
    .map(|(day, hour)| format!("2026-12-{day} {hour}"));
    assert_eq!(days[..10], newest, "the ten newest");
    assert_eq!(days[10..13], ["2026-12-24 17", "2026-12-23 17", "2026-12-22 17"], "seven days");
    // Sundays: the last of their weeks. November ends on the 28th here.
    assert_eq!(days[13..16], ["2026-12-20 17", "2026-12-13 17", "2026-12-06 17"]);
    assert_eq!(days[16..18], ["2026-11-28 17", "2026-10-28 17"]);
    assert_eq!((days.len(), days.last().unwrap().as_str()), (27, "2026-01-28 17"), "{days:?}");
}

#[test]
fn a_clock_that_was_set_wrong_costs_no_copy_its_place() {
    // Made one after the other; the clock goes to 1970, to 2099 and back. Ten ordinary ones behind them.
    let wrong = ["2026-11-24", "2026-11-25", "1970-01-01", "2099-01-01", "2026-11-25"].map(|day| Some(hour(day, 9)));
    let after: Vec<_> = (10..20).map(|at| Some(hour("2026-11-25", at))).collect();
    let made = [&wrong[..], &after[..]].concat();
    let expected: Vec<u32> = (5..15).rev().chain([4, 3, 2, 0]).collect();
    assert_eq!(kept(&made), expected, "of one hour the one with the largest number stays");
    let unknown = [Some(hour("2026-11-25", 8)), None, None];
    assert_eq!(kept(&unknown), [2, 1, 0], "the newest stays whatever is known of its time");
    assert_eq!(kept(&vec![None; 30]), (20..30).rev().collect::<Vec<u32>>(), "ten, not ever more");
    for years in [1970, 2099] {
        let many: Vec<_> = (1..=28).map(|day| Some(hour(&format!("{years}-02-{day:02}"), 1))).collect();
        assert_eq!(kept(&many)[..2], [27, 26]);
    }
}

#[test]
fn names_that_are_no_copies_are_passed_over_and_stay() {
    let Desk(_folder, places) = desk();
    vote(&places, "v1");
    new(back_up(&places, None));
    for other in ["clinic-x.db", "notes.txt", "clinic-000002.db.old"] {
        fs::write(places.backups().join(other), "x").unwrap();
    }
    thin_out(&places);
    assert_eq!(backups(&places).len(), 1);
    assert_eq!(fs::read_dir(places.backups()).unwrap().count(), 4);
}
