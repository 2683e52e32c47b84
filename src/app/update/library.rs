//! Packs and imported labels from the window: one piece of work at a time, the rest waits; what a person must agree to is asked
//! before it is begun. The work itself is in `service::library_work`.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use super::{App, Event, clinic};
use crate::app::command::ClinicCommand;
use crate::app::library_results::result_line;
use crate::app::library_state::{LibraryCommand, Overview, PackLine, Question, Running};
use crate::app::library_text;
use crate::app::state::{AppState, Level, Tab};
use crate::service::clock::SystemClock;
use crate::service::jobs::JobId;
use crate::service::library_work::{Told, Watcher, Work, WorkDone, run};
use crate::store::file_size;
use crate::store::labels_db::LabelsDb;
use crate::store::pack::{Allowed, InstalledPack, PackState, SignedBy, Trust, TrustedKeys, installed, last_results};
use crate::store::paths::Places;
use crate::store::whole_file::can_write_into;
use crate::words::Words;

pub fn update(app: &mut App, command: LibraryCommand) {
    let library = &mut app.state.clinic.library;
    match command {
        LibraryCommand::Add(paths) => {
            app.state.nav.tab = Tab::Library;
            app.state.clinic.review.open = false;
            paths.into_iter().for_each(|path| wait_for(&mut app.state, of_path(path)));
            look(app);
        }
        LibraryCommand::Forget(at) => {
            if at < library.waiting.len() {
                library.waiting.remove(at);
            }
        }
        LibraryCommand::Remove(tag) => library.question = Some(Question::Remove(tag)),
        LibraryCommand::Rebuild => library.question = Some(Question::Rebuild),
        LibraryCommand::BringBack(tag) => wait_for(&mut app.state, Work::BringBack(tag)),
        LibraryCommand::Check => wait_for(&mut app.state, Work::Check),
        LibraryCommand::Stop => ask_to_stop(&mut app.state, Question::Stop),
        LibraryCommand::Close => {
            app.state.nav.tab = Tab::Library;
            app.state.clinic.review.open = false;
            ask_to_stop(&mut app.state, Question::Close);
        }
        LibraryCommand::Answer(agreed) => answer(&mut app.state, agreed),
        LibraryCommand::CloseOutcome => library.outcome = None,
        LibraryCommand::CopyRefused => copy_refused(&mut app.state),
        LibraryCommand::Look => look(app),
    }
    begin(app);
}

fn of_path(path: PathBuf) -> Work {
    match Work::is_pack(&path) {
        true => Work::Pack { path, allowed: Allowed { trust: Trust::Keys, older: false } },
        false => Work::Labels(path),
    }
}

/// Puts work at the end of the list; the same twice is one.
fn wait_for(state: &mut AppState, work: Work) {
    let library = &mut state.clinic.library;
    let known = library.waiting.contains(&work) || library.running.as_ref().is_some_and(|r| r.work == work);
    if !known {
        library.waiting.push(work);
    }
}

fn ask_to_stop(state: &mut AppState, question: Question) {
    let library = &mut state.clinic.library;
    if library.running.is_some() {
        library.question = Some(question);
    } else if question == Question::Close {
        library.may_close = true;
    }
}

fn answer(state: &mut AppState, agreed: bool) {
    let library = &mut state.clinic.library;
    let Some(question) = library.question.take().filter(|_| agreed) else { return };
    match question {
        Question::Older { path, allowed, .. } => {
            library.waiting.insert(0, Work::Pack { path, allowed: Allowed { older: true, ..allowed } });
        }
        Question::Unsigned { path, allowed, .. } => {
            library.waiting.insert(0, Work::Pack { path, allowed: Allowed { trust: Trust::HashesAlone, ..allowed } });
        }
        Question::Remove(tag) => wait_for(state, Work::Remove(tag)),
        Question::Rebuild => wait_for(state, Work::Rebuild),
        Question::Stop => stop(state),
        Question::Close => {
            library.may_close = true;
            library.waiting.clear();
            stop(state);
        }
    }
}

fn stop(state: &mut AppState) {
    if let Some(running) = &mut state.clinic.library.running {
        running.stopping = true;
        running.stop.store(true, Ordering::Relaxed);
    }
}

fn copy_refused(state: &mut AppState) {
    let Some(outcome) = &state.clinic.library.outcome else { return };
    let lines: Vec<String> = outcome.refused.iter().map(|line| format!("{}: {}\n", line.place, line.reason)).collect();
    state.reading.clipboard = Some(lines.concat());
    let (title, text) = (state.words.t("notice-copied"), state.words.t("work-refused-copied"));
    state.notices.add_once(Level::Info, title, text);
}

/// Begins what waits first, unless something is under way or must be answered.
fn begin(app: &mut App) {
    let library = &mut app.state.clinic.library;
    if library.running.is_some() || library.question.is_some() || library.waiting.is_empty() {
        return;
    }
    let work = library.waiting.remove(0);
    library.outcome = None;
    let stop = Arc::new(AtomicBool::new(false));
    let open = app.state.nav.label.library.clone();
    let (places, doing, watched) = (app.state.places.clone(), work.clone(), stop.clone());
    let job = app.jobs.spawn_telling("library", move |tell| {
        let mut told = |told: Told| tell(Event::LibraryTold(told));
        let watcher = Watcher { stop: &watched, tell: &mut told, let_go: &|| open.let_imported_go() };
        Event::LibraryDone(Box::new(run(&doing, &places, &SystemClock, watcher)))
    });
    app.state.clinic.library.running =
        job.map(|job| Running { job, work, told: Told::default(), stop, stopping: false });
}

pub fn told(state: &mut AppState, job: JobId, told: Told) {
    if let Some(running) = state.clinic.library.running.as_mut().filter(|running| running.job == job) {
        running.told = told;
    }
}

pub fn done(app: &mut App, job: JobId, done: WorkDone) {
    let library = &mut app.state.clinic.library;
    let Some(running) = library.running.take_if(|running| running.job == job) else { return };
    // A question about what is over is none any more.
    library.question.take_if(|question| matches!(question, Question::Stop | Question::Close));
    match library_text::ended(&app.state.words, &running.work, done) {
        Ok(outcome) => app.state.clinic.library.outcome = Some(outcome),
        Err(question) => app.state.clinic.library.question = Some(question),
    }
    clinic::update(app, ClinicCommand::Reload);
    look(app);
    begin(app);
}

pub fn panicked(app: &mut App, job: JobId) {
    let library = &mut app.state.clinic.library;
    if library.looking == Some(job) {
        library.looking = None;
    }
    if library.running.take_if(|running| running.job == job).is_some() {
        let (title, text) = (app.state.words.t("work-failed"), app.state.words.t("error-job"));
        app.state.notices.add(Level::Error, title, text);
        begin(app);
    }
}

/// Looks at what lies in the folders, on a job: there may be many packs, on a slow disk.
pub fn look(app: &mut App) {
    let (places, words) = (app.state.places.clone(), app.state.words.clone());
    app.state.clinic.library.looking =
        app.jobs.spawn("library-look", move || Event::LibrarySeen(Box::new(overview(&places, &words))));
}

pub fn seen(state: &mut AppState, job: JobId, overview: Overview) {
    let library = &mut state.clinic.library;
    if library.looking == Some(job) {
        library.looking = None;
        library.overview = overview;
    }
}

fn overview(places: &Places, words: &Words) -> Overview {
    let keys = TrustedKeys::load(places);
    let labels = LabelsDb::open_to_read(&places.labels_db()).ok().flatten().and_then(|db| db.count().ok());
    let bytes = file_size(&places.labels_db());
    Overview {
        packs: installed(places).iter().map(|pack| pack_line(pack, &keys)).collect(),
        imported: labels.filter(|labels| *labels > 0).map(|labels| (labels, bytes)),
        results: last_results(places).iter().map(|line| result_line(words, line)).collect(),
        // A folder that is not there yet is made with the first pack.
        read_only: places.data.is_dir() && !can_write_into(&places.data),
    }
}

fn pack_line(pack: &InstalledPack, keys: &TrustedKeys) -> PackLine {
    let manifest = pack.manifest();
    let signed = pack.head.as_ref().and_then(|head| keys.signed_by(head, &pack.folder).ok());
    PackLine {
        tag: pack.tag(),
        drugs: manifest.map_or(0, |manifest| manifest.drugs),
        labels: manifest.map_or(0, |manifest| manifest.labels),
        monographs: manifest.map_or(0, |manifest| manifest.monographs),
        newest_text: manifest.and_then(|manifest| manifest.newest_text.clone()),
        built: manifest.map(|manifest| manifest.date.clone()),
        bytes: pack.bytes(),
        signed_by: signed.unwrap_or(SignedBy::Nobody),
        changed: match &pack.state {
            PackState::Matches => Vec::new(),
            PackState::Changed(parts) => parts.clone(),
        },
        before: pack.before.as_ref().map(ToString::to_string),
    }
}
