//! The program without a console, for the menu and the file types of Windows; `caveat.exe` is the one for a console.

#![cfg_attr(windows, windows_subsystem = "windows")]

use std::process::ExitCode;

fn main() -> ExitCode {
    caveat::cli::run(Some(caveat::cli::WindowEntry { open: caveat::ui::open, dump: caveat::ui::dump }))
}
