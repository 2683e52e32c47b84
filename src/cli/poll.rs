//! `caveat poll`: the question, the votes of this data folder, and the original page's total, which is never added.

use serde::Serialize;

use super::args::PollCommand;
use super::failure::{Ended, Failure, FailureKind};
use super::output;
use super::run::Session;
use crate::app::polling::{self, PollResult};
use crate::domain::poll::{OriginalTotal, Poll};

#[derive(Serialize)]
struct PollShape<'a> {
    poll: &'a str,
    question: &'a str,
    state: &'static str,
    original: Option<&'a OriginalTotal>,
    options: Vec<OptionShape<'a>>,
    answers_are_ours: bool,
    local_total: u64,
    own_vote: Option<&'a str>,
    rounded: bool,
}

#[derive(Serialize)]
struct OptionShape<'a> {
    option: &'a str,
    text: &'a str,
    votes: u64,
    percent: Option<f64>,
}

pub fn run(mut session: Session, command: &PollCommand) -> Result<(), Ended> {
    if session.settings.policy.rules.no_poll {
        return Err(Failure::new(FailureKind::Invalid, session.words.t("error-no-poll")).into());
    }
    let poll = session.reference.poll.clone();
    let result = match command {
        PollCommand::Show => polling::result(&session.places, &session.settings, &poll),
        PollCommand::Withdraw => {
            open(&session, &poll)?;
            polling::withdraw(&session.places, &session.settings, &poll)
        }
        PollCommand::Vote { option } => {
            let Some(option) = poll.options.iter().find(|o| o.id == option.as_str()) else {
                let list: Vec<&str> = poll.options.iter().map(|o| o.id.as_str()).collect();
                let list = list.join(", ");
                let arguments = [("option", option.into()), ("list", (&list).into())];
                return Err(Ended::WrongUsage(session.words.f("error-poll-option", &arguments)));
            };
            open(&session, &poll)?;
            polling::vote(&session.places, &mut session.settings, &poll, &option.id)
        }
    };
    let result = result.map_err(|error| session.store_failure(&error))?;
    let shape = shape(&poll, &result);
    if session.json {
        output::json(&shape);
    } else {
        print(&session, &shape, &result);
    }
    Ok(())
}

fn open(session: &Session, poll: &Poll) -> Result<(), Ended> {
    let closed = || Failure::new(FailureKind::Invalid, session.words.t("error-poll-closed"));
    if poll.closed { Err(closed().into()) } else { Ok(()) }
}

fn shape<'a>(poll: &'a Poll, result: &PollResult) -> PollShape<'a> {
    let percent = |place: usize| result.shares.percent.as_ref().and_then(|p| p.get(place)).copied();
    let option = |(place, option): (usize, &'a crate::domain::poll::PollOption)| OptionShape {
        option: option.id.as_str(),
        text: &option.text,
        votes: result.votes.get(place).copied().unwrap_or(0),
        percent: percent(place),
    };
    PollShape {
        poll: poll.id.as_str(),
        question: &poll.question,
        state: if poll.closed { "closed" } else { "open" },
        original: poll.original.as_ref(),
        options: poll.options.iter().enumerate().map(option).collect(),
        answers_are_ours: poll.answers_are_ours,
        local_total: result.local_total,
        own_vote: result.own.and_then(|own| poll.options.get(own)).map(|option| option.id.as_str()),
        rounded: result.shares.rounded,
    }
}

fn print(session: &Session, shape: &PollShape<'_>, result: &PollResult) {
    let words = &session.words;
    output::line(shape.question);
    output::line(&words.t("poll-about-you"));
    for (place, option) in shape.options.iter().enumerate() {
        let own = if result.own == Some(place) { format!(" | {}", words.t("poll-your-vote")) } else { String::new() };
        let votes = words.number(option.votes);
        let count = match option.percent {
            Some(percent) => {
                words.f("poll-vote-line", &[("votes", (&votes).into()), ("percent", (&percent.to_string()).into())])
            }
            None => votes,
        };
        output::line(&format!("  {} | {} | {count}{own}", option.option, option.text));
    }
    let total = usize::try_from(shape.local_total).unwrap_or(usize::MAX);
    output::line(&words.f("poll-total", &[("n", total.into())]));
    if shape.rounded {
        output::line(&words.t("poll-rounded"));
    }
    if let Some(original) = shape.original {
        output::line(&words.f("poll-original", &[("total", (&words.number(original.total)).into())]));
        output::line(&words.t("poll-original-more"));
    }
}
