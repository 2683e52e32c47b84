//! The command line: arguments, one module a command, text for people and JSON for programs (`contract.md`). What a
//! command does is decided in the layers below.

mod args;
mod backups;
mod check;
mod clinic;
mod doctor;
mod failure;
mod handout;
mod import;
mod list;
mod new_drug;
mod output;
mod pack;
mod pack_args;
mod patient_flags;
mod poll;
mod review;
mod run;
mod search;
mod shapes;
mod show;
mod sources;
mod validate;

pub use run::{OpenWindow, WindowEntry, run};

/// What can be typed: the man page and the completions of the shells are made from it.
#[must_use]
pub fn arguments() -> clap::Command {
    <args::Cli as clap::CommandFactory>::command()
}
