//! The heaviest views of the program, each with what a person does in it.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use caveat::app::check_state::{CheckView, Checked, Scope};
use caveat::app::command::{CheckCommand, NavCommand};
use caveat::app::label_library::LabelLibrary;
use caveat::app::state::Tab;
use caveat::app::update::Parts;
use caveat::app::{App, Command};
use caveat::domain::date::PartialDate;
use caveat::domain::id::Id;
use caveat::domain::matrix::{Matrix, MatrixBuilder, MatrixQuery, RowTexts};
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
use eframe::egui::{
    Context, Event, Key, Modifiers, MouseWheelSource, MouseWheelUnit, PointerButton, Pos2, TouchPhase, pos2, vec2,
};

/// The largest label of the real set, about 1 MB; without that set a small label of the project's own.
const LARGEST: &str = "openfda/pharmgkb/BLA125554.json";
const SMALL: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/labels/newer.xml");
const DRUGS: usize = 260_000;
/// The edge of the list, and the text.
const EDGE: Pos2 = pos2(292.0, 400.0);
const TEXT: Pos2 = pos2(700.0, 600.0);

/// A view, and what happens in it.
#[derive(Clone, Copy, Debug)]
pub enum View {
    Page,
    Search,
    Label,
    Pages,
    Matrix,
    Drag,
}

impl View {
    pub const ALL: [Self; 6] = [Self::Page, Self::Search, Self::Label, Self::Pages, Self::Matrix, Self::Drag];

    pub fn id(self) -> &'static str {
        match self {
            Self::Page => "page",
            Self::Search => "search",
            Self::Label => "label",
            Self::Pages => "pages",
            Self::Matrix => "matrix",
            Self::Drag => "drag",
        }
    }

    /// What happens in each frame.
    pub fn events(self) -> fn(usize) -> Vec<Event> {
        match self {
            Self::Page | Self::Search => |frame| vec![Event::PointerMoved(pos2(700.0, 100.0 + step(frame)))],
            Self::Label | Self::Matrix => scrolled,
            Self::Pages => next_page,
            Self::Drag => dragged,
        }
    }
}

/// To and fro, a few points a frame.
#[allow(clippy::cast_precision_loss, reason = "small numbers")]
fn step(frame: usize) -> f32 {
    4.0 * (frame % 150) as f32
}

/// The wheel turns in each frame.
fn scrolled(frame: usize) -> Vec<Event> {
    let by = if frame % 150 > 100 { 90.0 } else { -120.0 };
    let wheel = Event::MouseWheel {
        unit: MouseWheelUnit::Point,
        delta: vec2(0.0, by),
        phase: TouchPhase::Move,
        source: MouseWheelSource::Unknown,
        modifiers: Modifiers::NONE,
    };
    vec![Event::PointerMoved(TEXT), wheel]
}

/// The whole page is another one in each frame.
fn next_page(_frame: usize) -> Vec<Event> {
    let (key, modifiers) = (Key::PageDown, Modifiers::NONE);
    vec![Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers }]
}

/// The edge of the list is taken hold of and goes to and fro.
fn dragged(frame: usize) -> Vec<Event> {
    let press =
        Event::PointerButton { pos: EDGE, button: PointerButton::Primary, pressed: true, modifiers: Modifiers::NONE };
    match frame {
        // What is seen by then is measured.
        0..20 => vec![Event::PointerMoved(EDGE)],
        20 => vec![press],
        _ => vec![Event::PointerMoved(pos2(250.0 + step(frame) / 4.0, EDGE.y))],
    }
}

/// The program on this folder, in this view.
pub fn window(ctx: &Context, folder: &Path, view: View) -> Window {
    install_fonts(ctx);
    if matches!(view, View::Label | View::Pages) {
        import(folder);
    }
    let places = Places { data: folder.to_owned(), settings: folder.join("settings.ron") };
    let reference = Reference::built_in().unwrap();
    let parts = Parts {
        labels: LabelLibrary::load(&places),
        words: Words::english(),
        library: Library::load(Some(&places), &reference),
        reference,
        settings: SettingsFile::load(&places.settings),
        places,
        today: PartialDate::new("2026-11-22"),
    };
    let mut window = Window::of(ctx, App::new(parts, None, Arc::new(|| {})));
    let app = window.app_mut();
    match view {
        View::Page | View::Drag => {}
        View::Search => app.update(Command::Nav(NavCommand::Search("zol".to_owned()))),
        View::Label | View::Pages => app.update(Command::Nav(NavCommand::Open(first_label(folder)))),
        View::Matrix => show_large_matrix(app),
    }
    app.settle();
    window
}

fn import(folder: &Path) {
    let keeper = LabelKeeper::start(&folder.join("labels.db")).unwrap();
    let set = std::env::var_os("CAVEAT_LABELS_DIR").map(PathBuf::from);
    let file = set.map_or_else(|| PathBuf::from(SMALL), |set| set.join(LARGEST));
    let report = label_import::import(&[file], keeper, &mut |_, _, _| ());
    assert!(report.read > 0, "{:?}", report.refused);
}

fn first_label(folder: &Path) -> Id {
    let db = LabelsDb::open_to_read(&folder.join("labels.db")).unwrap().unwrap();
    Id::new(db.names().unwrap().drug_at(0)).unwrap()
}

/// So many drugs, with what stands about the built-in ones in turn.
fn matrix(built_in: &Matrix) -> Matrix {
    let mut builder = MatrixBuilder::new(built_in.columns().iter().cloned());
    for n in 0..DRUGS {
        let row = n % built_in.len();
        let (anyone, cells) = (built_in.anyone(row).unwrap(), built_in.cells(row));
        let (id, name) = (format!("drug-{n}"), format!("examplazine {n}"));
        builder.push(RowTexts { id: &id, name: &name, ..RowTexts::default() }, anyone, cells);
    }
    builder.finish()
}

fn show_large_matrix(app: &mut App) {
    app.update(Command::Nav(NavCommand::Tab(Tab::Check)));
    app.update(Command::Check(CheckCommand::Scope(Scope::All)));
    app.update(Command::Check(CheckCommand::View(CheckView::Matrix)));
    app.settle();
    let work = &mut app.state.patient.check.work;
    let checked = Arc::into_inner(work.checked.take().unwrap()).unwrap();
    let matrix = matrix(&checked.matrix);
    work.shown = matrix.show(&MatrixQuery::default());
    assert_eq!(work.shown.rows.len(), DRUGS);
    work.checked = Some(Arc::new(Checked { matrix, ..checked }));
}
