//! `caveat pack`: what each of its commands prints. What they do is in `service::pack_work` and `service::pack_build`.

mod build;
mod verify;

use std::io::IsTerminal as _;
use std::sync::atomic::AtomicBool;

use serde::Serialize;

use super::failure::{Ended, Failure, FailureKind};
use super::output;
use super::pack_args::{InstallArgs, PackCommand, SignArgs};
use super::run::Session;
use crate::app::pack_text::{counts, pack_error, signed_by as signed_by_line};
use crate::domain::id::Id;
use crate::service::clock::SystemClock;
use crate::service::pack_work::{self, Observer, Progress};
use crate::store::pack::{self, Allowed, Manifest, PackError, PackErrorKind, SignedBy, Trust, TrustedKeys};
use crate::store::{StoreError, read_bounded};
use crate::words::Words;

/// One pack (contract.md, `pack`).
#[derive(Serialize)]
struct PackShape {
    pack: Option<String>,
    version: Option<String>,
    drugs: usize,
    labels: usize,
    signed_by: Option<String>,
    problems: Vec<ProblemShape>,
}

/// What speaks against a pack, or was left out of it.
#[derive(Serialize)]
struct ProblemShape {
    file: String,
    entry: Option<String>,
    reason: String,
    message: String,
}

impl PackShape {
    fn of(manifest: Option<&Manifest>, signed_by: &SignedBy) -> Self {
        Self {
            pack: manifest.map(|manifest| manifest.id.to_string()),
            version: manifest.map(|manifest| manifest.version.to_string()),
            drugs: manifest.map_or(0, |manifest| manifest.drugs),
            labels: manifest.map_or(0, |manifest| manifest.labels),
            signed_by: match signed_by {
                SignedBy::Trusted(key) => Some(key.clone()),
                SignedBy::Nobody | SignedBy::Unknown(_) => None,
            },
            problems: Vec::new(),
        }
    }
}

impl ProblemShape {
    fn of(words: &Words, error: &PackError) -> Self {
        let entry = match &error.kind {
            PackErrorKind::PartChanged { part } => Some(part.clone()),
            _ => None,
        };
        let (reason, message) = (error.kind.id().to_owned(), pack_error(words, error));
        Self { file: error.path.display().to_string(), entry, reason, message }
    }
}

pub fn run(session: &Session, command: &PackCommand) -> Result<(), Ended> {
    match command {
        PackCommand::Build(args) => build::run(session, args),
        PackCommand::Sign(args) => sign(session, args),
        PackCommand::Verify(args) => verify::run(session, args),
        PackCommand::Install(args) => install(session, args),
        PackCommand::Remove { pack } => remove(session, pack),
    }
}

fn sign(session: &Session, args: &SignArgs) -> Result<(), Ended> {
    let words = &session.words;
    let password = args.password_file.as_ref().map(|path| {
        let bytes = read_bounded(path).map_err(|error| session.store_failure(&StoreError::io(&error, path)))?;
        Ok::<_, Ended>(String::from_utf8_lossy(&bytes).lines().next().unwrap_or_default().to_owned())
    });
    let password = password.transpose()?;
    if args.new_key {
        let public = pack::new_key(&args.key, password.as_deref()).map_err(|error| refused(session, &error))?;
        // The key alone is worth nothing to a program: it goes to the error output.
        output::error(&words.f("pack-new-key", &[("path", (&public.display().to_string()).into())]));
    }
    let stop = AtomicBool::new(false);
    let mut tell = teller(session);
    let mut watch = pack_work::watch(Observer { stop: &stop, tell: &mut tell });
    let signed = pack::sign(&args.file, &args.key, password.as_deref(), &mut watch);
    let manifest = signed.map_err(|error| refused(session, &error))?;
    if session.json {
        let key = args.key.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        output::json(&PackShape::of(Some(&manifest), &SignedBy::Trusted(key)));
    } else {
        let path = args.file.display().to_string();
        output::line(&about(words, "pack-signed", &manifest, &path));
    }
    Ok(())
}

fn install(session: &Session, args: &InstallArgs) -> Result<(), Ended> {
    let words = &session.words;
    let stop = AtomicBool::new(false);
    let mut tell = teller(session);
    let observer = Observer { stop: &stop, tell: &mut tell };
    if let Some(id) = &args.bring_back {
        let back = pack_work::bring_back(id, &session.places, &SystemClock, observer);
        let manifest = back.map_err(|error| refused(session, &error))?;
        print(session, "pack-brought-back", &manifest, &signed_by(session, &manifest));
        return Ok(());
    }
    let Some(file) = &args.file else { return Ok(()) };
    let trust = if args.unsigned { Trust::HashesAlone } else { Trust::Keys };
    let allowed = Allowed { trust, older: args.force };
    let done = pack_work::install(file, &session.places, allowed, &SystemClock, observer);
    let installed = done.map_err(|error| refused(session, &error))?;
    print(session, "pack-installed", &installed.manifest, &installed.signed_by);
    if !session.json {
        output::line(&signed_by_line(words, &installed.signed_by));
        if let Some(version) = &installed.replaced {
            let id = installed.manifest.id.as_str().into();
            output::line(&words.f("pack-replaced", &[("version", version.as_str().into()), ("id", id)]));
        }
    }
    Ok(())
}

fn remove(session: &Session, id: &Id) -> Result<(), Ended> {
    let removed = pack_work::remove(id, &session.places, &SystemClock);
    let (tag, manifest) = removed.map_err(|error| refused(session, &error))?;
    if session.json {
        let shape = PackShape::of(manifest.as_ref(), &SignedBy::Nobody);
        output::json(&PackShape { pack: Some(tag.id.to_string()), ..shape });
    } else {
        let arguments = [("pack", (&tag.name).into()), ("version", tag.version.as_str().into())];
        output::line(&session.words.f("pack-removed", &arguments));
    }
    Ok(())
}

fn print(session: &Session, id: &str, manifest: &Manifest, signed_by: &SignedBy) {
    if session.json {
        output::json(&PackShape::of(Some(manifest), signed_by));
    } else {
        output::line(&about(&session.words, id, manifest, ""));
    }
}

/// A sentence about a pack, with its name, its version and what it holds.
fn about(words: &Words, id: &str, manifest: &Manifest, path: &str) -> String {
    let counts = counts(words, manifest);
    let arguments = [
        ("pack", (&manifest.name).into()),
        ("version", manifest.version.as_str().into()),
        ("date", manifest.date.as_str().into()),
        ("counts", (&counts).into()),
        ("path", path.into()),
    ];
    words.f(id, &arguments)
}

/// Whose signature an installed pack has.
fn signed_by(session: &Session, manifest: &Manifest) -> SignedBy {
    let packs = pack::installed(&session.places);
    let known = packs.iter().find(|pack| pack.id == manifest.id);
    let head = known.and_then(|pack| Some((pack.head.as_ref()?, &pack.folder)));
    let keys = TrustedKeys::load(&session.places);
    head.and_then(|(head, folder)| keys.signed_by(head, folder).ok()).unwrap_or(SignedBy::Nobody)
}

/// A pack that was refused as the end of a command, with what can be done about it here.
fn refused(session: &Session, error: &PackError) -> Ended {
    let words = &session.words;
    let kind = match &error.kind {
        PackErrorKind::Store(error) => Failure::store(words, error).kind,
        PackErrorKind::NewerFormat { .. } => FailureKind::NewerVersion,
        PackErrorKind::Older { .. } => FailureKind::Exists,
        PackErrorKind::NotInstalled | PackErrorKind::NothingBefore => FailureKind::NotFound,
        PackErrorKind::SourceLost => FailureKind::Unreadable,
        _ => FailureKind::Invalid,
    };
    let mut message = pack_error(words, error);
    let more = match &error.kind {
        PackErrorKind::Older { .. } => Some("pack-older-do"),
        PackErrorKind::NotSigned | PackErrorKind::UnknownKey { .. } => Some("pack-unsigned-do"),
        _ => None,
    };
    if let Some(id) = more {
        message = format!("{message}\n{}", words.t(id));
    }
    Ended::NotDone(Failure { file: Some(error.path.display().to_string()), ..Failure::new(kind, message) })
}

/// Tells a person at a terminal how far the work is.
fn teller(session: &Session) -> impl FnMut(Progress) {
    let shown = std::io::stderr().is_terminal();
    let megabytes = |bytes: u64| session.words.number(bytes / 1_000_000);
    move |progress| {
        if shown {
            let (done, total) = (megabytes(progress.done.done), megabytes(progress.done.total));
            let rate = megabytes(progress.bytes_per_second);
            let arguments = [("done", (&done).into()), ("total", (&total).into()), ("rate", (&rate).into())];
            output::error(&session.words.f("pack-progress", &arguments));
        }
    }
}
