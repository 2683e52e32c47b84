//! The page of the largest real label: opened, read page by page, searched. Prints figures and fails where a bar is broken:
//! `CAVEAT_LABELS_DIR=... cargo bench --bench label_page`. A build without optimisation holds the ratio to a label of a fifth of
//! its size alone. A frame against egui's widget gallery, the frame budget of design section 6, is in `benches/window/frames.sh`.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a bench stops at once where something is missing")]

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use caveat::app::command::NavCommand;
use caveat::app::label_library::LabelLibrary;
use caveat::app::label_state::LabelCommand;
use caveat::app::update::Parts;
use caveat::app::{App, Command};
use caveat::domain::date::PartialDate;
use caveat::domain::id::Id;
use caveat::service::label_import;
use caveat::service::label_keeper::LabelKeeper;
use caveat::store::labels_db::LabelsDb;
use caveat::store::library::Library;
use caveat::store::paths::Places;
use caveat::store::reference::Reference;
use caveat::store::settings::SettingsFile;
use caveat::ui::Window;
use caveat::ui::theme::install_fonts;
use caveat::words::Words;
use eframe::egui::{Key, accesskit::Role, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

/// About 1 MB, the largest of the set; and one of about 0.2 MB, long enough for as many pages: on a page that does not move any
/// more a frame has nothing to lay out.
const LARGEST: &str = "openfda/pharmgkb/BLA125554.json";
const MIDDLE: &str = "openfda/pharmgkb/NDA021168.json";
/// Each shows another page.
const FRAMES: usize = 40;
/// A frame at 60 a second; from the command to the text; from the words to their places.
const FRAME: Duration = Duration::from_millis(16);
const OPEN: Duration = Duration::from_millis(500);
const FIND: Duration = Duration::from_millis(50);
/// A new page of the largest label may take so many times one of the other. Were all of a label laid out, it would be five.
const RATIO: f64 = 2.0;

struct Figures {
    open: Duration,
    frame: Duration,
    find: Duration,
    hits: usize,
}

fn window(folder: &Path) -> Harness<'static, Window> {
    let places = Places { data: folder.to_owned(), settings: folder.join("settings.ron") };
    let build = move |ctx: &eframe::egui::Context| {
        install_fonts(ctx);
        let reference = Reference::built_in().unwrap();
        let parts = Parts {
            labels: LabelLibrary::load(&places),
            words: Words::english(),
            library: Library::load_small(&["clonazepam"], Some(&places), &reference),
            reference,
            settings: SettingsFile::load(&places.settings),
            places,
            today: PartialDate::new("2026-11-22"),
        };
        Window::of(ctx, App::new(parts, None, Arc::new(|| {})))
    };
    Harness::builder().with_size(vec2(1440.0, 900.0)).build_eframe(|cc| build(&cc.egui_ctx))
}

fn measure(file: &Path) -> Figures {
    let folder = tempfile::tempdir().unwrap();
    let keeper = LabelKeeper::start(&folder.path().join("labels.db")).unwrap();
    let report = label_import::import(&[file.to_owned()], keeper, &mut |_, _, _| ());
    assert!(report.read > 0, "{:?}", report.refused);
    let mut harness = window(folder.path());
    harness.step();
    let db = LabelsDb::open_to_read(&folder.path().join("labels.db")).unwrap().unwrap();
    let id = Id::new(db.names().unwrap().drug_at(0)).unwrap();
    let start = Instant::now();
    harness.state_mut().app_mut().update(Command::Nav(NavCommand::Open(id)));
    harness.state_mut().app_mut().settle();
    harness.step();
    harness.step();
    let open = start.elapsed();
    let mut frames: Vec<Duration> = Vec::new();
    for _ in 0..FRAMES {
        harness.key_press(Key::PageDown);
        let start = Instant::now();
        harness.step();
        frames.push(start.elapsed());
    }
    let last = texts(&harness);
    harness.key_press(Key::PageDown);
    harness.step();
    assert_ne!(last, texts(&harness), "the label has fewer than {FRAMES} pages");
    frames.sort();
    let app = harness.state_mut().app_mut();
    app.update(Command::Label(LabelCommand::OpenFind));
    let start = Instant::now();
    app.update(Command::Label(LabelCommand::Find { words: "the".to_owned(), from: 0 }));
    let find = start.elapsed();
    let hits = app.state.nav.label.page.find.found.hits.len();
    // The frames of a few hits, as F3 goes on.
    for _ in 0..9 {
        harness.state_mut().app_mut().update(Command::Label(LabelCommand::Step(1)));
        harness.step();
    }
    Figures { open, frame: frames[FRAMES * 9 / 10], find, hits }
}

/// What can be read on the page.
fn texts(harness: &Harness<'_, Window>) -> Vec<String> {
    harness.query_all_by_role(Role::Label).filter_map(|node| node.accesskit_node().value()).collect()
}

fn main() {
    let Some(folder) = std::env::var_os("CAVEAT_LABELS_DIR").map(PathBuf::from) else {
        println!("CAVEAT_LABELS_DIR is not set: there are no real labels to measure with");
        return;
    };
    let (large, middle) = (measure(&folder.join(LARGEST)), measure(&folder.join(MIDDLE)));
    for (name, of) in [("largest", &large), ("a fifth of it", &middle)] {
        let Figures { open, frame, find, hits } = of;
        println!("{name}: open {open:?}, frame (nine of ten) {frame:?}, find {find:?}, {hits} places");
    }
    let ratio = large.frame.as_secs_f64() / middle.frame.as_secs_f64().max(0.000_1);
    println!("a new page of the largest takes {ratio:.1} times one of the other");
    let mut broken = ratio > RATIO;
    if !cfg!(debug_assertions) {
        broken |= large.open > OPEN || large.frame > FRAME || large.find > FIND;
    }
    if broken {
        println!("a bar is broken: open {OPEN:?}, frame {FRAME:?}, find {FIND:?}, ratio {RATIO}");
        std::process::exit(1);
    }
}
