//! `caveat doctor`: can the program work here? Each check with what to do about it. No patient data, nothing is written.

use serde::Serialize;

use super::failure::Ended;
use super::output;
use super::run::{Session, has_display};
use crate::app::page::{self, PageRequest};
use crate::domain::monograph::Origin;
use crate::domain::patient::Patient;
use crate::handout::compose::PageOptions;
use crate::service::clock::{Clock as _, SystemClock};
use crate::store::clinic_db::ClinicDb;
use crate::store::library::FailedFile;
use crate::store::pack::{InstalledPack, TrustedKeys, installed};
use crate::store::whole_file::can_write_into;

#[derive(Serialize)]
struct DoctorShape {
    checks: Vec<Check>,
}

#[derive(Serialize)]
struct Check {
    check: &'static str,
    ok: bool,
    message: String,
    #[serde(rename = "do")]
    what_to_do: Option<String>,
}

pub fn run(session: &Session) -> Result<(), Ended> {
    let checks = vec![
        words(session),
        fonts(session),
        bundled(session),
        clinic_files(session),
        data_folder(session),
        settings(session),
        database(session),
        packs(session),
        trial_page(session),
        display(session),
    ];
    if session.json {
        output::json(&DoctorShape { checks });
        return Ok(());
    }
    for check in checks {
        let state = session.words.t(if check.ok { "doctor-good" } else { "doctor-bad" });
        output::line(&format!("{}: {state}. {}", check.check, check.message));
        if let Some(what) = &check.what_to_do {
            output::line(&format!("  {}", session.words.f("doctor-do", &[("what", what.into())])));
        }
    }
    Ok(())
}

fn good(check: &'static str, message: String) -> Check {
    Check { check, ok: true, message, what_to_do: None }
}

fn bad(check: &'static str, message: String, what_to_do: String) -> Check {
    Check { check, ok: false, message, what_to_do: Some(what_to_do) }
}

fn words(session: &Session) -> Check {
    good("words", session.words.t("doctor-words"))
}

fn fonts(session: &Session) -> Check {
    let words = &session.words;
    match crate::handout::font_count() {
        Ok(n) => good("fonts", words.f("doctor-fonts", &[("n", n.into())])),
        Err(error) => bad(
            "fonts",
            words.f("doctor-page-bad", &[("detail", (&error.to_string()).into())]),
            words.t("doctor-data-do"),
        ),
    }
}

/// A page of the first drug is really made.
fn trial_page(session: &Session) -> Check {
    let words = &session.words;
    let failed =
        |detail: &str| bad("page", words.f("doctor-page-bad", &[("detail", detail.into())]), words.t("doctor-page-do"));
    let Some(monograph) = session.library.monographs().first() else { return failed(&words.t("empty-title")) };
    let Some(date) = SystemClock.today() else { return failed(&words.t("error-no-date")) };
    let options = PageOptions::on(date);
    let request = PageRequest { patient: Patient::default(), print_answers: false, options };
    let document = page::document(&session.library, &session.reference, monograph, &request);
    match page::pdf(&[document], &[], &session.reference.plain_words) {
        Ok(made) => good("page", words.f("doctor-page", &[("pages", made.pages.into())])),
        Err(error) => failed(&error.to_string()),
    }
}

fn bundled(session: &Session) -> Check {
    let words = &session.words;
    let n = session.library.monographs().iter().filter(|m| m.origin == Origin::Bundled).count();
    let from_clinic = |f: &&FailedFile| !f.file.contains(std::path::MAIN_SEPARATOR);
    if session.library.failed.iter().any(|f| from_clinic(&f)) {
        return bad("monographs", words.t("doctor-data-bad"), words.t("doctor-data-do"));
    }
    good("monographs", words.f("doctor-data", &[("n", n.into())]))
}

fn clinic_files(session: &Session) -> Check {
    let words = &session.words;
    // Those of packs have a check of their own.
    let packs = session.places.packs();
    let of_clinic = |f: &&FailedFile| {
        f.file.contains(std::path::MAIN_SEPARATOR) && !std::path::Path::new(&f.file).starts_with(&packs)
    };
    let n = session.library.failed.iter().filter(of_clinic).count();
    if n > 0 {
        return bad(
            "clinic_files",
            words.f("doctor-clinic-files-bad", &[("n", n.into())]),
            words.t("doctor-clinic-files-do"),
        );
    }
    good("clinic_files", words.t("doctor-clinic-files"))
}

fn data_folder(session: &Session) -> Check {
    let words = &session.words;
    let folder = &session.places.data;
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

fn settings(session: &Session) -> Check {
    let words = &session.words;
    let path = session.settings.path().display().to_string();
    if session.settings.problems.is_empty() {
        return good("settings", words.f("doctor-settings", &[("path", (&path).into())]));
    }
    bad("settings", words.f("doctor-settings-bad", &[("path", (&path).into())]), words.t("doctor-settings-do"))
}

fn database(session: &Session) -> Check {
    let words = &session.words;
    match ClinicDb::open_existing(&session.places.clinic_db()) {
        Ok(Some(_)) => good("clinic_db", words.t("doctor-db")),
        Ok(None) => good("clinic_db", words.t("doctor-db-none")),
        Err(error) => bad("clinic_db", words.t("doctor-db-bad"), crate::app::notice::store_error(words, &error)),
    }
}

fn display(session: &Session) -> Check {
    let words = &session.words;
    if has_display() {
        return good("display", words.t("doctor-display"));
    }
    bad("display", words.t("doctor-display-bad"), words.t("doctor-display-do"))
}

fn packs(session: &Session) -> Check {
    let words = &session.words;
    let installed = installed(&session.places);
    let keys = TrustedKeys::load(&session.places);
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
