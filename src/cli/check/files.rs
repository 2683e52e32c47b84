//! Where a check goes: to the output or a file, and with `--record` into a PDF. Nothing is written where one of the
//! files is there already and may not be replaced.

use std::path::{Path, PathBuf};

use super::Checked;
use crate::app::check_record::{self, RecordOptions};
use crate::cli::args::{CheckArgs, CheckFormat};
use crate::cli::failure::{Ended, Failure, FailureKind};
use crate::cli::output;
use crate::cli::run::Session;
use crate::service::clock::{Clock as _, SystemClock};
use crate::store::whole_file::{Access, Existing, write_whole};
use crate::store::{StoreError, StoreErrorKind};

/// The files of one run.
pub struct Files {
    /// The check itself; the output where there is none.
    check: Option<PathBuf>,
    record: Option<(PathBuf, RecordOptions)>,
    existing: Existing,
}

/// What was asked for, refused where it cannot be meant or would replace a file.
pub fn plan(session: &Session, args: &CheckArgs, result: &Checked<'_>) -> Result<Files, Ended> {
    let words = &session.words;
    let is_output = |path: &Path| path == Path::new("-");
    let to_output = args.output.as_deref().is_some_and(is_output);
    if to_output && session.json {
        return Err(Ended::WrongUsage(words.t("error-json-and-stdout")));
    }
    if args.record.as_deref().is_some_and(is_output) {
        return Err(Ended::WrongUsage(words.t("error-record-and-stdout")));
    }
    let check = args.output.clone().filter(|_| !to_output);
    let record = args.record.as_ref().map(|path| -> Result<_, Ended> {
        let options = options(session, args)?;
        let folder = path.is_dir() || path.to_string_lossy().ends_with(['/', std::path::MAIN_SEPARATOR]);
        let name = check_record::file_name(result.drugs.iter().map(|d| d.check.drug), &options.date, "pdf");
        Ok((if folder { path.join(name) } else { path.clone() }, options))
    });
    let record = record.transpose()?;
    if check.is_some() && check.as_ref() == record.as_ref().map(|(path, _)| path) {
        return Err(Ended::WrongUsage(words.t("error-same-file-twice")));
    }
    let existing = if args.force { Existing::Replace } else { Existing::Keep };
    let files = Files { check, record, existing };
    files.refuse_existing(session)?;
    Ok(files)
}

fn options(session: &Session, args: &CheckArgs) -> Result<RecordOptions, Ended> {
    let no_date = || Failure::new(FailureKind::Invalid, session.words.t("error-no-date"));
    let date = args.date.clone().or_else(|| SystemClock.today()).ok_or_else(no_date)?;
    Ok(RecordOptions { date, paper: args.paper.into(), patient_name: None, letterhead: Box::new(session.letterhead()) })
}

impl Files {
    fn refuse_existing(&self, session: &Session) -> Result<(), Ended> {
        let targets = self.check.iter().chain(self.record.iter().map(|(path, _)| path));
        match targets.into_iter().find(|path| self.existing == Existing::Keep && path.exists()) {
            Some(path) => Err(session.store_failure(&StoreError::new(StoreErrorKind::Exists, path))),
            None => Ok(()),
        }
    }

    /// Writes the record first: a check that was read on the output has its record.
    pub fn write(&self, session: &Session, args: &CheckArgs, result: &Checked<'_>, text: &str) -> Result<(), Ended> {
        let words = &session.words;
        let mut said = Vec::new();
        if let Some((path, options)) = &self.record {
            let document = check_record::document(words, result, options);
            let made = check_record::pdf(&document).map_err(|error| {
                let message = words.f("error-page", &[("detail", (&error.to_string()).into())]);
                Ended::NotDone(Failure::new(FailureKind::Invalid, message))
            })?;
            self.file(session, path, &made.bytes)?;
            said.push(words.f("record-written", &[("pages", made.pages.into()), ("path", (&shown(path)).into())]));
            said.extend(made.changes.iter().map(|c| words.f("handout-replaced", &[("code", (&c.code).into())])));
        }
        match &self.check {
            Some(path) => {
                self.file(session, path, text.as_bytes())?;
                said.push(words.f("check-written", &[("path", (&shown(path)).into())]));
            }
            None => output::text(text),
        }
        // The output holds one object or one table: no sentence stands behind it.
        let data = session.json || (self.check.is_none() && args.format == CheckFormat::Csv);
        if !data {
            said.iter().for_each(|line| output::line(line));
        }
        Ok(())
    }

    fn file(&self, session: &Session, path: &Path, bytes: &[u8]) -> Result<(), Ended> {
        write_whole(path, bytes, Access::Document, self.existing).map_err(|error| session.store_failure(&error))
    }
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}
