//! From the arguments to the exit code. Each command is a module beside this one.

use std::cell::LazyCell;
use std::process::ExitCode;

use clap::Parser as _;
use serde::Serialize;

use super::args::{Cli, Command, Common};
use super::failure::{Ended, Failure, FailureKind};
use super::output;
use super::shapes::HitShape;
use super::{
    check, clinic, doctor, handout, import, list, new_drug, pack, poll, review, search, show, sources, validate,
};
use crate::app::label_library::LabelLibrary;
use crate::app::labels;
use crate::app::update::{Opening, Prepared};
use crate::app::{loading, notice};
use crate::domain::id::Id;
use crate::domain::monograph::Monograph;
use crate::domain::statement::GapReason;
use crate::handout::compose::Letterhead;
use crate::service::clock::{Clock as _, SystemClock};
use crate::service::crash;
use crate::service::instance::{self, Claim, Wish};
use crate::store::library::{Library, Named};
use crate::store::paths::Places;
use crate::store::policy::Policy;
use crate::store::reference::Reference;
use crate::store::settings::SettingsFile;
use crate::store::{self, StoreError};
use crate::words::Words;
use std::path::PathBuf;
use std::sync::{Arc, OnceLock};

/// Suggestions that an unknown drug is answered with.
const SUGGESTED: usize = 20;

/// What every command works with.
pub struct Session {
    pub words: Words,
    pub places: Places,
    pub settings: SettingsFile,
    pub reference: Reference,
    pub library: Library,
    pub json: bool,
    /// Imported labels: read when something asks for them.
    labels: OnceLock<LabelLibrary>,
}

/// Opens the window on a drug and returns when it is closed, or says why it could not be shown.
pub type OpenWindow = fn(Opening) -> Result<(), String>;

/// The ways into the window.
#[derive(Clone, Copy)]
pub struct WindowEntry {
    pub open: OpenWindow,
    /// What a screen reader is told of it, without a display.
    pub dump: fn(Opening) -> Result<String, String>,
}

/// Runs the program. `window` is `None` where it was built without one.
pub fn run(window: Option<WindowEntry>) -> ExitCode {
    let cli = Cli::parse();
    let json = cli.wants_json();
    let ended = match cli.command {
        None => open_window(&LazyCell::new(Words::english), &cli, window),
        Some(_) if cli.drug.is_some() || cli.dump_accessibility || !cli.add.is_empty() => {
            Err(Ended::WrongUsage(Words::english().t("error-drug-and-command")))
        }
        Some(command) => start(Words::english(), &cli.common, json, &command)
            .map_err(Ended::NotDone)
            .and_then(|session| dispatch(session, command)),
    };
    finish(ended, json)
}

fn places(common: &Common) -> Result<Places, StoreError> {
    Places::find(common.data_dir.as_deref(), common.settings.as_deref())
}

/// The machine's policy, else the one that was named; a broken one is said.
fn policy(common: &Common) -> Policy {
    let of_variable = || std::env::var_os("CAVEAT_POLICY").filter(|path| !path.is_empty()).map(PathBuf::from);
    Policy::find(common.policy.clone().or_else(of_variable).as_deref())
}

fn built_in(words: &Words) -> Result<Reference, Failure> {
    Reference::built_in().map_err(|damaged| {
        let message = words.f("error-built-in", &[("detail", (&damaged.to_string()).into())]);
        Failure::new(FailureKind::Unreadable, message)
    })
}

fn start(words: Words, common: &Common, json: bool, command: &Command) -> Result<Session, Failure> {
    if matches!(command, Command::Handout(_)) {
        // While the library is read. Nobody waits for it here: the first page does.
        std::thread::spawn(crate::handout::make_ready);
    }
    let places = places(common).map_err(|error| Failure::store(&words, &error))?;
    let reference = built_in(&words)?;
    store::sweep(&places);
    let settings = SettingsFile::load(&places.settings).with_policy(policy(common));
    notice::settings_problems(&words, &settings).iter().for_each(|problem| output::error(problem));
    let today = SystemClock.today();
    let loaded = match command {
        Command::Handout(args) if args.names_all_it_needs() => {
            loading::named(&args.drugs, &places, &reference, &words, today.as_ref())
        }
        _ => loading::library(&places, &reference, &words, today.as_ref(), None),
    };
    if let Some(problem) = &loaded.problem {
        output::error(&loading::problem_sentence(&words, problem));
    }
    let library = loaded.library;
    Ok(Session { words, places, settings, reference, library, json, labels: OnceLock::new() })
}

fn dispatch(session: Session, command: Command) -> Result<(), Ended> {
    match command {
        Command::List(args) => list::run(&session, &args),
        Command::Show(args) => show::run(&session, &args),
        Command::Search(args) => search::run(&session, &args),
        Command::Check(args) => check::run(&session, &args),
        Command::Handout(args) => handout::run(&session, &args),
        Command::Import(args) => import::run(&session, &args),
        Command::Validate(args) => validate::run(&session, &args),
        Command::New(args) => new_drug::run(&session, &args),
        Command::Sources(args) => sources::run(&session, &args),
        Command::Poll(args) => poll::run(session, &args.command),
        Command::Clinic(args) => clinic::run(&session, &args.command),
        Command::Review(args) => review::run(&session, &args.command),
        Command::Pack(args) => pack::run(&session, &args.command),
        Command::Doctor => doctor::run(&session),
    }
}

/// The words are read where something has to be said: a window that opens says nothing here.
fn open_window(words: &LazyCell<Words>, cli: &Cli, window: Option<WindowEntry>) -> Result<(), Ended> {
    let no_display = |message| Ended::NotDone(Failure::new(FailureKind::NoDisplay, message));
    let places = places(&cli.common).map_err(|error| Failure::store(words, &error))?;
    let (policy, files) = (policy(&cli.common), absolute(&cli.add));
    let mut opening = Opening { places, policy, drug: None, files, instance: None, prepared: None };
    // A drug that is not there is said here: the window opens nothing that was not chosen.
    if let Some(text) = &cli.drug {
        let prepared = Prepared::read(&opening.places, opening.policy.clone()).map_err(|error| {
            let message = words.f("error-built-in", &[("detail", (&error.to_string()).into())]);
            Failure::new(FailureKind::Unreadable, message)
        })?;
        opening.drug = Some(named(words, &prepared, text)?);
        opening.prepared = Some(prepared);
    }
    let wish = match opening.files.is_empty() {
        true => Wish::Open(opening.drug.as_ref().map(|drug| drug.as_str().to_owned())),
        false => Wish::Add(opening.files.clone()),
    };
    if window.is_some() && instance::hand_over(&opening.places, &wish) {
        handed(words);
        return Ok(());
    }
    let Some(window) = window else { return Err(no_display(words.t("error-no-gui"))) };
    if cli.dump_accessibility {
        let tree = (window.dump)(opening).map_err(|detail| {
            Ended::NotDone(Failure::new(
                FailureKind::Unreadable,
                words.f("error-built-in", &[("detail", (&detail).into())]),
            ))
        })?;
        output::line(tree.trim_end());
        return Ok(());
    }
    if !has_display() {
        return Err(no_display(words.t("error-no-display")));
    }
    match instance::claim(&opening.places, &wish) {
        Claim::First(instance) => opening.instance = Some(Arc::new(instance)),
        Claim::Handed => {
            handed(words);
            return Ok(());
        }
        Claim::Alone => {}
    }
    crash::watch(&opening.places);
    (window.open)(opening).map_err(|detail| no_display(words.f("error-no-window", &[("detail", (&detail).into())])))
}

/// The window that is open already may stand in another folder.
fn absolute(files: &[PathBuf]) -> Vec<PathBuf> {
    files.iter().map(|file| std::path::absolute(file).unwrap_or_else(|_| file.clone())).collect()
}

/// Another program of this account has the drug now.
fn handed(words: &Words) {
    output::line(&words.t("handed-over"));
}

/// The drug or the imported label that the window opens on.
fn named(words: &Words, prepared: &Prepared, text: &str) -> Result<Id, Failure> {
    let parts = &prepared.parts;
    match drug(words, &parts.library, text) {
        Err(failure) if failure.kind == FailureKind::NotFound => {
            match parts.labels.named(text, words, &parts.reference.populations) {
                Ok(Named::One(label) | Named::Unreadable(label)) => Ok(label.id().clone()),
                Ok(Named::Unknown) => Err(failure),
                Err(error) => Err(Failure::store(words, &error)),
            }
        }
        found => found.map(|drug| drug.id().clone()),
    }
}

/// Is there anything to show a window on? On systems without such variables there always is.
pub fn has_display() -> bool {
    let set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(all(unix, not(target_os = "macos"))) || set("DISPLAY") || set("WAYLAND_DISPLAY") || set("WAYLAND_SOCKET")
}

impl Session {
    /// What is meant by a name: the program's own drugs first, then imported labels.
    pub fn named(&self, text: &str) -> Result<Named, Failure> {
        let own = self.library.named(text);
        if !matches!(own, Named::Unknown) {
            return Ok(own);
        }
        let of_labels = self.labels().named(text, &self.words, &self.reference.populations);
        match of_labels.map_err(|error| Failure::store(&self.words, &error))? {
            Named::One(label) => Ok(Named::One(self.with_clinic(label))),
            other => Ok(other),
        }
    }

    /// A label with what the clinic says of it and how far it is reviewed, as the window shows it.
    fn with_clinic(&self, label: Arc<Monograph>) -> Arc<Monograph> {
        let texts = loading::clinic_texts(&self.words);
        let library = self.library.with_labels([label.clone()], &texts, SystemClock.today().as_ref());
        library.get(label.id()).cloned().unwrap_or(label)
    }

    /// The failure of a name that nothing has, with what may have been meant.
    pub fn unknown(&self, text: &str) -> Failure {
        let mut failure = unknown(&self.words, &self.library, text);
        self.suggest_labels(text, &mut failure);
        failure
    }

    /// The drug that was named, or why there is none.
    pub fn drug(&self, text: &str) -> Result<Arc<Monograph>, Failure> {
        match self.named(text)? {
            Named::One(monograph) => Ok(monograph),
            Named::Unreadable(stub) => Err(unreadable(&self.words, text, &stub)),
            Named::Unknown => Err(self.unknown(text)),
        }
    }

    /// The drugs that these texts name, in their order; one that is named twice once.
    pub fn each_once(
        &self,
        texts: &[String],
        find: impl Fn(&str) -> Result<Arc<Monograph>, Failure>,
    ) -> Result<Vec<Arc<Monograph>>, Ended> {
        let mut drugs: Vec<Arc<Monograph>> = Vec::new();
        for text in texts {
            let drug = find(text)?;
            if !drugs.iter().any(|known| known.id() == drug.id()) {
                drugs.push(drug);
            }
        }
        Ok(drugs)
    }

    /// The imported labels; a problem with them is said once.
    pub fn labels(&self) -> &LabelLibrary {
        self.labels.get_or_init(|| {
            let labels = LabelLibrary::load(&self.places);
            labels.read_names();
            for problem in labels.problems() {
                output::error(&labels::problem_sentence(&self.words, problem));
            }
            for (pack, _) in labels.changed() {
                output::error(&self.words.f("gap-pack-changed", &[("pack", (&pack.name).into())]));
            }
            labels
        })
    }

    /// Adds what of the labels may have been meant.
    fn suggest_labels(&self, text: &str, failure: &mut Failure) {
        let found = self.labels().search(text, SUGGESTED);
        let hits = found.did_you_mean.iter().chain(&found.matches);
        let hits = hits.map(|hit| HitShape::of_label(&self.words, hit, false));
        suggest(&self.words, failure, hits);
    }

    /// The clinic's letterhead; what was wrong with its files is said.
    pub fn letterhead(&self) -> Letterhead {
        let loaded = store::letterhead::load(&self.places);
        for problem in &loaded.problems {
            output::error(&notice::letterhead_problem(&self.words, problem));
        }
        let mut head = loaded.letterhead;
        if let Some(country) = self.settings.policy.rules.country {
            head.choose_country(Some(country), &self.reference.countries);
        }
        head
    }

    /// A failure of the store as the end of a command.
    pub fn store_failure(&self, error: &crate::store::StoreError) -> Ended {
        Ended::NotDone(Failure::store(&self.words, error))
    }
}

/// The drug that was named as a whole, or why there is none.
fn drug(words: &Words, library: &Library, text: &str) -> Result<Arc<Monograph>, Failure> {
    match library.named(text) {
        Named::One(monograph) => Ok(monograph),
        Named::Unreadable(stub) => Err(unreadable(words, text, &stub)),
        Named::Unknown => Err(unknown(words, library, text)),
    }
}

fn unknown(words: &Words, library: &Library, text: &str) -> Failure {
    let found = library.names.search(text);
    let hits = found.did_you_mean.iter().chain(&found.matches).map(|hit| HitShape::of(words, hit, false));
    let message = words.f("error-not-found-drug", &[("query", text.into())]);
    let mut failure = Failure { query: Some(text.to_owned()), ..Failure::new(FailureKind::NotFound, message) };
    suggest(words, &mut failure, hits);
    failure
}

/// Adds what may have been meant, as far as there is room; the sentence names the first that were found.
fn suggest(words: &Words, failure: &mut Failure, hits: impl Iterator<Item = HitShape>) {
    let room = SUGGESTED.saturating_sub(failure.did_you_mean.len());
    let had_none = failure.did_you_mean.is_empty();
    failure.did_you_mean.extend(hits.take(room));
    if had_none && !failure.did_you_mean.is_empty() {
        let names: Vec<&str> = failure.did_you_mean.iter().map(|hit| hit.matched.as_str()).collect();
        failure.message.push(' ');
        failure.message.push_str(&words.f("error-did-you-mean", &[("list", (&names.join(", ")).into())]));
    }
}

/// The failure of a drug whose file could not be read.
fn unreadable(words: &Words, text: &str, stub: &Monograph) -> Failure {
    let changed = stub.gaps.iter().find_map(|gap| match &gap.explained_by {
        Some(GapReason::PackChanged { pack }) => Some(pack),
        _ => None,
    });
    if let Some(pack) = changed {
        let message = words.f("error-pack-changed-drug", &[("query", text.into()), ("pack", pack.into())]);
        let query = Some(text.to_owned());
        return Failure { query, ..Failure::new(FailureKind::Unreadable, message) };
    }
    let reason = stub.gaps.iter().find_map(|gap| match &gap.explained_by {
        Some(GapReason::FileUnreadable { file, line, column }) => Some((file.clone(), *line, *column)),
        _ => None,
    });
    let (file, line, column) = reason.unwrap_or_default();
    let (at, in_line) = (line.to_string(), column.to_string());
    let message = words.f(
        "error-unreadable-drug",
        &[("query", text.into()), ("file", (&file).into()), ("line", (&at).into()), ("column", (&in_line).into())],
    );
    let kind = FailureKind::Unreadable;
    let query = Some(text.to_owned());
    Failure { query, file: Some(file), line: Some(line), column: Some(column), ..Failure::new(kind, message) }
}

#[derive(Serialize)]
struct ErrorShape<'a> {
    error: &'a Failure,
}

fn finish(ended: Result<(), Ended>, json: bool) -> ExitCode {
    match ended {
        Ok(()) => ExitCode::SUCCESS,
        Err(Ended::NotDone(failure)) => {
            if json {
                output::json(&ErrorShape { error: &failure });
            }
            output::error(&failure.message);
            ExitCode::from(1)
        }
        Err(Ended::WithMistakes) => ExitCode::from(1),
        Err(Ended::WrongUsage(message)) => {
            output::error(&message);
            ExitCode::from(2)
        }
    }
}
