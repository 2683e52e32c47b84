//! The program: the window, or with a command its work without one.

use std::process::ExitCode;

fn main() -> ExitCode {
    caveat::cli::run(window())
}

/// The window, where the program was built with one.
#[cfg(feature = "gui")]
fn window() -> Option<caveat::cli::OpenWindow> {
    Some(caveat::ui::open)
}

#[cfg(not(feature = "gui"))]
fn window() -> Option<caveat::cli::OpenWindow> {
    None
}
