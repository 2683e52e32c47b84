//! The program: the window, or with a command its work without one.

use std::process::ExitCode;

fn main() -> ExitCode {
    caveat::cli::run(None)
}
