//! Can the program work here? Each check with what to do about it, for the command line and the window. Nothing of a
//! patient comes in, and nothing is written.

use std::path::Path;

use serde::Serialize;

use super::notice;
use crate::app::page::{self, PageRequest};
use crate::domain::monograph::Origin;
use crate::domain::patient::Patient;
use crate::handout::compose::PageOptions;
use crate::service::clock::{Clock as _, SystemClock};
use crate::store::StoreErrorKind;
use crate::store::backups;
use crate::store::clinic_db::ClinicDb;
use crate::store::last_run::{Graphics, last_graphics};
use crate::store::library::{FailedFile, Library};
use crate::store::pack::{InstalledPack, TrustedKeys, installed};
use crate::store::paths::Places;
use crate::store::policy::Policy;
use crate::store::reference::Reference;
use crate::store::whole_file::can_write_into;
use crate::words::Words;

/// One look at one thing. The field order is the order of the JSON.
#[derive(Clone, Debug, Serialize)]
pub struct Check {
    pub check: &'static str,
    pub ok: bool,
    pub message: String,
    #[serde(rename = "do")]
    pub what_to_do: Option<String>,
}

/// What is looked at: the program as it runs, without anything of a patient.
pub struct Desk<'a> {
    pub words: &'a Words,
    pub library: &'a Library,
    pub reference: &'a Reference,
    pub places: &'a Places,
    /// The settings file, whether it was read without a problem, and the policy.
    pub settings: (&'a Path, bool),
    pub policy: &'a Policy,
}

/// Looks at everything that is there with a window and without one.
pub fn checks(desk: &Desk<'_>) -> Vec<Check> {
    vec![
        words(desk),
        fonts(desk),
        bundled(desk),
        clinic_files(desk),
        data_folder(desk),
        settings(desk),
        policy(desk),
        database(desk),
        backups(desk),
        packs(desk),
        graphics(desk),
        trial_page(desk),
    ]
}

/// The checks as lines for people.
pub fn lines(words: &Words, checks: &[Check]) -> Vec<String> {
    let mut lines = Vec::new();
    for check in checks {
        let state = words.t(if check.ok { "doctor-good" } else { "doctor-bad" });
        lines.push(format!("{}: {state}. {}", check.check, check.message));
        if let Some(what) = &check.what_to_do {
            lines.push(format!("  {}", words.f("doctor-do", &[("what", what.into())])));
        }
    }
    lines
}

fn good(check: &'static str, message: String) -> Check {
    Check { check, ok: true, message, what_to_do: None }
}

fn bad(check: &'static str, message: String, what_to_do: String) -> Check {
    Check { check, ok: false, message, what_to_do: Some(what_to_do) }
}

fn words(desk: &Desk<'_>) -> Check {
    good("words", desk.words.t("doctor-words"))
}

fn fonts(desk: &Desk<'_>) -> Check {
    let words = desk.words;
    match crate::handout::font_count() {
        Ok(n) => good("fonts", words.f("doctor-fonts", &[("n", n.into())])),
        Err(error) => bad(
            "fonts",
            words.f("doctor-page-bad", &[("detail", (&error.to_string()).into())]),
            words.t("doctor-data-do"),
        ),
    }
}

/// On what the window was drawn last.
fn graphics(desk: &Desk<'_>) -> Check {
    let words = desk.words;
    match last_graphics(desk.places) {
        None => good("graphics", words.t("doctor-graphics-none")),
        Some(Graphics { used, failed }) if failed.is_empty() => {
            good("graphics", words.f("doctor-graphics", &[("used", (&used).into())]))
        }
        // It works, if slower.
        Some(Graphics { used, failed }) => {
            let failed = failed.join(", ");
            let arguments = [("used", (&used).into()), ("failed", (&failed).into())];
            good("graphics", words.f("doctor-graphics-second", &arguments))
        }
    }
}

/// A page of the first drug is really made.
fn trial_page(desk: &Desk<'_>) -> Check {
    let words = desk.words;
    let failed =
        |detail: &str| bad("page", words.f("doctor-page-bad", &[("detail", detail.into())]), words.t("doctor-page-do"));
    let Some(monograph) = desk.library.monographs().first() else { return failed(&words.t("empty-title")) };
    let Some(date) = SystemClock.today() else { return failed(&words.t("error-no-date")) };
    let options = PageOptions::on(date);
    let request = PageRequest { patient: Patient::default(), print_answers: false, options };
    let document = page::document(desk.library, desk.reference, monograph, &request);
    match page::pdf(&[document], &[], &desk.reference.plain_words) {
        Ok(made) => good("page", words.f("doctor-page", &[("pages", made.pages.into())])),
        Err(error) => failed(&error.to_string()),
    }
}

fn bundled(desk: &Desk<'_>) -> Check {
    let words = desk.words;
    let n = desk.library.monographs().iter().filter(|m| m.origin == Origin::Bundled).count();
    let from_clinic = |f: &&FailedFile| !f.file.contains(std::path::MAIN_SEPARATOR);
    if desk.library.failed.iter().any(|f| from_clinic(&f)) {
        return bad("monographs", words.t("doctor-data-bad"), words.t("doctor-data-do"));
    }
    good("monographs", words.f("doctor-data", &[("n", n.into())]))
}

fn clinic_files(desk: &Desk<'_>) -> Check {
    let words = desk.words;
    // Those of packs have a check of their own.
    let packs = desk.places.packs();
    let of_clinic = |f: &&FailedFile| {
        f.file.contains(std::path::MAIN_SEPARATOR) && !std::path::Path::new(&f.file).starts_with(&packs)
    };
    let n = desk.library.failed.iter().filter(of_clinic).count();
    if n > 0 {
        return bad(
            "clinic_files",
            words.f("doctor-clinic-files-bad", &[("n", n.into())]),
            words.t("doctor-clinic-files-do"),
        );
    }
    good("clinic_files", words.t("doctor-clinic-files"))
}

fn data_folder(desk: &Desk<'_>) -> Check {
    let words = desk.words;
    let folder = &desk.places.data;
    let path = folder.display().to_string();
    let with_path = |id: &str| words.f(id, &[("path", (&path).into())]);
    if !folder.exists() {
        return good("data_folder", with_path("doctor-data-folder-new"));
    }
    if can_write_into(folder) {
        good("data_folder", with_path("doctor-data-folder"))
    } else {
        bad("data_folder", with_path("doctor-data-folder-bad"), words.t("doctor-data-folder-do"))
    }
}

fn settings(desk: &Desk<'_>) -> Check {
    let words = desk.words;
    let path = desk.settings.0.display().to_string();
    if desk.settings.1 {
        return good("settings", words.f("doctor-settings", &[("path", (&path).into())]));
    }
    bad("settings", words.f("doctor-settings-bad", &[("path", (&path).into())]), words.t("doctor-settings-do"))
}

/// The policy with each key that it fixes.
fn policy(desk: &Desk<'_>) -> Check {
    let (words, policy) = (desk.words, desk.policy);
    let Some(path) = &policy.path else { return good("policy", words.t("doctor-policy-none")) };
    let keys: Vec<String> = policy.rules.fixed().into_iter().map(|(key, value)| format!("{key}: {value}")).collect();
    if let Some(problem) = notice::policy_problem(words, policy) {
        return bad("policy", problem, words.t("doctor-policy-do"));
    }
    let (list, path) = (keys.join(", "), path.display().to_string());
    good(
        "policy",
        words.f("doctor-policy", &[("n", keys.len().into()), ("list", (&list).into()), ("path", (&path).into())]),
    )
}

fn database(desk: &Desk<'_>) -> Check {
    let words = desk.words;
    match ClinicDb::open_existing(&desk.places.clinic_db()) {
        Ok(Some(db)) => match db.check() {
            Ok(()) => good("clinic_db", words.t("doctor-db")),
            Err(_) => bad("clinic_db", words.t("doctor-db-bad"), words.t("doctor-db-damaged-do")),
        },
        Ok(None) => good("clinic_db", words.t("doctor-db-none")),
        Err(error) if error.kind == StoreErrorKind::Damaged => {
            bad("clinic_db", words.t("doctor-db-bad"), words.t("doctor-db-damaged-do"))
        }
        Err(error) => bad("clinic_db", words.t("doctor-db-bad"), notice::store_error(words, &error)),
    }
}

/// The copies of the database, each read whole.
fn backups(desk: &Desk<'_>) -> Check {
    let (words, all) = (desk.words, backups::backups(desk.places));
    match all.iter().find(|backup| backups::check_backup(backup).is_err()) {
        Some(broken) => {
            let path = broken.path.display().to_string();
            bad("backups", words.f("doctor-backups-bad", &[("path", (&path).into())]), words.t("doctor-backups-do"))
        }
        None => good("backups", super::backups::summary(words, &all)),
    }
}

fn packs(desk: &Desk<'_>) -> Check {
    let words = desk.words;
    let installed = installed(desk.places);
    let keys = TrustedKeys::load(desk.places);
    if let Some(path) = keys.unreadable.first() {
        let message = words.f("doctor-key-bad", &[("path", (&path.display().to_string()).into())]);
        return bad("packs", message, words.t("doctor-key-do"));
    }
    let (good_ones, changed): (Vec<_>, Vec<_>) = installed.iter().partition(|pack| pack.matches());
    let list = |packs: &[&InstalledPack]| {
        let name = |pack: &&InstalledPack| format!("{} {}", pack.tag().name, pack.tag().version);
        packs.iter().map(name).collect::<Vec<_>>().join(", ")
    };
    if !changed.is_empty() {
        let message = words.f("doctor-packs-bad", &[("list", (&list(&changed)).into())]);
        return bad("packs", message, words.t("doctor-packs-do"));
    }
    match good_ones.len() {
        0 => good("packs", words.t("doctor-packs-none")),
        n => good("packs", words.f("doctor-packs", &[("n", n.into()), ("list", (&list(&good_ones)).into())])),
    }
}
