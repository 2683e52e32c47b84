//! `caveat doctor`: the checks of `app::doctor`, and whether there is a display.

use serde::Serialize;

use super::failure::Ended;
use super::output;
use super::run::{Session, has_display};
use crate::app::doctor::{self, Check, Desk};

#[derive(Serialize)]
struct DoctorShape {
    checks: Vec<Check>,
}

pub fn run(session: &Session) -> Result<(), Ended> {
    let settings = &session.settings;
    let desk = Desk {
        words: &session.words,
        library: &session.library,
        reference: &session.reference,
        places: &session.places,
        settings: (settings.path(), settings.problems.is_empty()),
        policy: &settings.policy,
    };
    let mut checks = doctor::checks(&desk);
    checks.push(display(session));
    if session.json {
        output::json(&DoctorShape { checks });
        return Ok(());
    }
    doctor::lines(&session.words, &checks).iter().for_each(|line| output::line(line));
    Ok(())
}

fn display(session: &Session) -> Check {
    let words = &session.words;
    let there = has_display();
    let (message, what_to_do) = match there {
        true => (words.t("doctor-display"), None),
        false => (words.t("doctor-display-bad"), Some(words.t("doctor-display-do"))),
    };
    Check { check: "display", ok: there, message, what_to_do }
}
