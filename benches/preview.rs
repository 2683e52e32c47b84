//! The pages of a handout on screen: how long a changed option, a letter in the notes and another zoom take from the
//! command to the pictures of the pages that are seen. Prints figures and fails where the bar of design section 6 is
//! broken: `cargo bench --bench preview`. A build without optimisation prints figures alone.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a bench stops at once where something is missing")]

use std::sync::Arc;
use std::time::{Duration, Instant};

use caveat::app::command::PageCommand;
use caveat::app::label_library::LabelLibrary;
use caveat::app::page_state::{TypedField, View};
use caveat::app::update::Parts;
use caveat::app::{App, Command};
use caveat::domain::date::PartialDate;
use caveat::domain::handout::PagePart;
use caveat::domain::id::Id;
use caveat::handout::{Paper, TextSize};
use caveat::store::library::Library;
use caveat::store::paths::Places;
use caveat::store::reference::Reference;
use caveat::store::settings::SettingsFile;
use caveat::words::Words;

const ROUNDS: usize = 15;
const MOST: Duration = Duration::from_millis(100);
/// Two pages side by side at 65 %, as drawn.
const SEEN: View = View { first: 0, last: 1, milli: 867 };

fn app(folder: &std::path::Path) -> App {
    let reference = Reference::built_in().unwrap();
    let places = Places { data: folder.to_owned(), settings: folder.join("settings.ron") };
    let parts = Parts {
        labels: LabelLibrary::load(&places),
        words: Words::english(),
        library: Library::load_small(&["clonazepam"], Some(&places), &reference),
        reference,
        settings: SettingsFile::load(&places.settings),
        places,
        today: PartialDate::new("2026-11-22"),
    };
    App::new(parts, Some(&Id::new("clonazepam").unwrap()), Arc::new(|| {}))
}

/// A change by its name, for each round.
type Change = (&'static str, Box<dyn Fn(usize) -> PageCommand>);

/// From the command to the pictures, neighbours that are drawn ahead not counted.
fn time(app: &mut App, command: PageCommand) -> Duration {
    let start = Instant::now();
    app.update(Command::Page(command));
    let seen = |app: &App| {
        let preview = &app.state.page.preview;
        let current = |page| preview.picture(page).is_some_and(|d| d.milli == preview.view.milli);
        preview.job.is_none() && (preview.view.first..=preview.view.last).all(current)
    };
    while !seen(app) {
        app.take_results();
        std::thread::yield_now();
    }
    let taken = start.elapsed();
    app.settle();
    taken
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}

fn main() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = app(folder.path());
    let first = Instant::now();
    app.update(Command::Page(PageCommand::Start { with_patient: true }));
    app.update(Command::Page(PageCommand::View(SEEN)));
    app.settle();
    println!("first pages: {:?}, {} pages", first.elapsed(), app.state.page.preview.count());
    let drug = Id::new("clonazepam").unwrap();
    let size = |n: usize| if n.is_multiple_of(2) { TextSize::Pt14 } else { TextSize::Pt12 };
    let paper = |n: usize| if n.is_multiple_of(2) { Paper::Letter } else { Paper::A4 };
    let milli = |n: usize| if n.is_multiple_of(2) { 1333 } else { 867 };
    let changes: [Change; 5] = [
        (
            "a letter in the notes",
            Box::new(move |n| PageCommand::Type(TypedField::Notes(drug.clone()), "n".repeat(n + 1))),
        ),
        ("a part left out", Box::new(|n| PageCommand::Part(PagePart::Uses, !n.is_multiple_of(2)))),
        ("size of the text", Box::new(move |n| PageCommand::Size(size(n)))),
        ("paper", Box::new(move |n| PageCommand::Paper(paper(n)))),
        ("zoom", Box::new(move |n| PageCommand::View(View { milli: milli(n), ..SEEN }))),
    ];
    let mut broken = false;
    for (name, change) in changes {
        let times: Vec<Duration> = (0..ROUNDS).map(|n| time(&mut app, change(n))).collect();
        let median = median(times);
        println!("{name}: median of {ROUNDS}: {median:?} (at most {MOST:?})");
        broken |= median > MOST;
    }
    assert!(!broken || cfg!(debug_assertions), "a changed option takes too long to be seen");
}
