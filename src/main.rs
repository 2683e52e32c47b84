//! The program: the window, or with a command its work without one.

use std::process::ExitCode;

fn main() -> ExitCode {
    caveat::cli::run(window())
}

/// The window, where the program was built with one.
#[cfg(feature = "gui")]
fn window() -> Option<caveat::cli::WindowEntry> {
    Some(caveat::cli::WindowEntry { open: caveat::ui::open, dump: caveat::ui::dump })
}

#[cfg(not(feature = "gui"))]
fn window() -> Option<caveat::cli::WindowEntry> {
    None
}
