//! What is left behind when the window ends by a fault of the program: a report with the place in the code, and nothing of
//! what was shown or entered, neither in a file nor on the error output, which the system may keep.

use std::io::Write as _;
use std::panic::PanicHookInfo;
use std::thread;

use crate::store::last_run::{Crash, write_crash};
use crate::store::paths::Places;

/// From now on a fault on this thread is reported to the next start; a job that fails is said by itself.
pub fn watch(places: &Places) {
    let (places, window) = (places.clone(), thread::current().id());
    std::panic::set_hook(Box::new(move |fault| {
        let crash = report(fault);
        writeln!(std::io::stderr(), "caveat {}: a fault of the program at {}", crash.version, crash.place).ok();
        if thread::current().id() == window {
            // Where it cannot be written it was said.
            write_crash(&places, &crash).ok();
        }
    }));
}

/// The words of the fault are left out: they may hold a text that was entered.
fn report(fault: &PanicHookInfo<'_>) -> Crash {
    let place = fault.location().map(|at| format!("{}:{}:{}", short(at.file()), at.line(), at.column()));
    Crash {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        place: place.unwrap_or_default(),
        system: format!("{} {}", std::env::consts::OS, std::env::consts::ARCH),
    }
}

/// A file of a library without the folders of whoever built the program.
fn short(file: &str) -> String {
    let parts: Vec<&str> = file.split(['/', '\\']).collect();
    let from = parts.iter().rposition(|part| *part == "src").map_or(0, |at| at.saturating_sub(1));
    parts.get(from..).unwrap_or_default().join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_names_no_machine() {
        assert_eq!(short("src/app/update.rs"), "src/app/update.rs");
        assert_eq!(short("/home/ada/registry/src/index/egui-0.37.0/src/ui.rs"), "egui-0.37.0/src/ui.rs");
        assert_eq!(short("C:\\build\\egui-0.37.0\\src\\ui.rs"), "egui-0.37.0/src/ui.rs");
    }
}
