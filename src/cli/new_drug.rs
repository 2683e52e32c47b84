//! `caveat new`: a commented template of a monograph in the clinic's folder.

use serde::Serialize;

use super::args::DrugArg;
use super::failure::{Ended, Failure, FailureKind};
use super::output;
use super::run::Session;
use crate::domain::id::Id;
use crate::store::template;

#[derive(Serialize)]
struct NewShape {
    file: String,
}

pub fn run(session: &Session, args: &DrugArg) -> Result<(), Ended> {
    let invalid = |id: &str| Failure::new(FailureKind::Invalid, session.words.f(id, &[("name", (&args.drug).into())]));
    let id = Id::from_text(&args.drug).ok_or_else(|| invalid("error-new-name"))?;
    if session.library.get(&id).is_some() {
        return Err(invalid("error-new-taken").into());
    }
    let path = template::write(&session.places, &id, &args.drug).map_err(|error| session.store_failure(&error))?;
    let file = path.display().to_string();
    if session.json {
        output::json(&NewShape { file });
    } else {
        output::line(&session.words.f("new-written", &[("path", (&file).into())]));
    }
    Ok(())
}
