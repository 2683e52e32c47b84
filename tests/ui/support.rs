//! A desk of its own for each test: a fresh data folder, a fixed day, one window, and what a person does at it.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use caveat::app::command::{ClinicCommand, NavCommand, ReadingCommand};
use caveat::app::label_library::LabelLibrary;
use caveat::app::update::Parts;
use caveat::app::{App, Command};
use caveat::domain::date::PartialDate;
use caveat::domain::id::Id;
use caveat::domain::line::{LineId, LineRef};
use caveat::service::label_import;
use caveat::service::label_keeper::LabelKeeper;
use caveat::store::library::Library;
use caveat::store::paths::Places;
use caveat::store::policy::Policy;
use caveat::store::reference::Reference;
use caveat::store::settings::{LanguageSetting, SettingsFile};
use caveat::ui::Window;
use caveat::ui::theme::install_fonts;
use caveat::words::Words;
use eframe::egui::accesskit::{Role, Toggled};
use eframe::egui::{Event, Key, Modifiers, OutputCommand, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use egui_kittest::{Harness, Node};
use tempfile::TempDir;

/// The day of all tests.
const TODAY: &str = "2026-11-22";
/// The size at which everything stands as drawn.
pub const WIDE: [f32; 2] = [1440.0, 900.0];
/// A second drug, of the clinic's own.
pub const SECOND: &str = include_str!("second_drug.ron");

/// A drug about which two labels and a web page disagree.
pub const DISAGREEING: &str = include_str!("disagreeing_drug.ron");

/// A label, labels of another form of it, and its id as a drug.
pub const LABEL: &str = include_str!("../labels/newer.xml");
pub const OTHER_LABELS: &str = include_str!("../labels/answer.json");
pub const LABEL_ID: &str = "aaaaaaaa-0000-0000-0000-000000000001";

/// The version before [`LABEL`]: other words in its boxed warning, other spaces in section 5.1.
pub fn earlier_label() -> String {
    let text = LABEL.replace("\"1560\"", "\"1559\"").replace("20251119", "20240307");
    let text = text.replace("000000000002", "000000000009").replace("has caused example harm", "may cause harm");
    text.replace("Watch for harm.", "Watch\u{a0}for harm.")
}

/// A policy that a test put into the folder; none without it.
fn policy_in(folder: &Path) -> Policy {
    let path = folder.join("policy.ron");
    if path.exists() { Policy::load(&path) } else { Policy::default() }
}

/// The program on this folder on the fixed day, with these of the built-in drugs, or all.
pub fn window_on(folder: &Path, drugs: Option<&[&str]>, ctx: &eframe::egui::Context) -> Window {
    let places = Places { data: folder.to_owned(), settings: folder.join("settings.ron") };
    install_fonts(ctx);
    let reference = Reference::built_in().unwrap();
    let waker = ctx.clone();
    let settings = SettingsFile::load(&places.settings).with_policy(policy_in(&places.data));
    // The system of a test speaks English.
    let words = match settings.settings.language {
        LanguageSetting::System => Words::english(),
        chosen => caveat::service::locale::words(chosen),
    };
    let parts = Parts {
        labels: LabelLibrary::load(&places),
        words,
        library: match drugs {
            Some(drugs) => Library::load_small(drugs, Some(&places), &reference),
            None => Library::load(Some(&places), &reference),
        },
        reference,
        settings,
        places,
        today: PartialDate::new(TODAY),
    };
    let mut app = App::new(parts, None, Arc::new(move || waker.request_repaint()));
    // What lies in the clinic's database, on the fixed day.
    app.update(Command::Clinic(ClinicCommand::Reload));
    app.settle();
    Window::of(ctx, app)
}

/// A window on a data folder that nobody else uses.
pub struct Desk {
    pub harness: Harness<'static, Window>,
    folder: TempDir,
}

impl Desk {
    /// A wide window on an empty folder.
    pub fn new() -> Self {
        Self::sized(WIDE)
    }

    pub fn sized(size: [f32; 2]) -> Self {
        Self::on(tempfile::tempdir().unwrap(), size)
    }

    /// A wide window of a clinic that keeps a second drug.
    pub fn with_second_drug() -> Self {
        let folder = tempfile::tempdir().unwrap();
        write(&folder.path().join("drugs/placebine.ron"), SECOND);
        Self::on(folder, WIDE)
    }

    /// A window of a clinic that keeps a drug about which sources disagree, opened on it.
    pub fn with_disagreeing_drug(size: [f32; 2]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        write(&folder.path().join("drugs/quarreline.ron"), DISAGREEING);
        let mut desk = Self::on(folder, size);
        desk.send([Command::Nav(NavCommand::Open(Id::new("quarreline").unwrap()))]);
        desk
    }

    /// A window on imported labels: one in two versions, and others of its drug.
    pub fn with_labels(size: [f32; 2]) -> Self {
        Self::with_labels_of(size, &[&earlier_label(), LABEL, OTHER_LABELS])
    }

    /// A window on labels of these texts.
    pub fn with_labels_of(size: [f32; 2], texts: &[&str]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        for (at, text) in texts.iter().enumerate() {
            let path = folder.path().join(format!("in/{at}"));
            write(&path, text);
            let keeper = LabelKeeper::start(&folder.path().join("labels.db")).unwrap();
            let report = label_import::import(&[path], keeper, &mut |_, _, _| ());
            assert!(report.stopped.is_none() && report.read > 0, "{:?}", report.refused);
        }
        Self::on(folder, size)
    }

    /// Opens the label with two versions.
    pub fn open_label(&mut self) {
        self.send([Command::Nav(NavCommand::Open(Id::new(LABEL_ID).unwrap()))]);
        self.settle();
    }

    /// Shows under every line of the shown drug what it rests on, with all tiers open.
    pub fn open_all_lines(&mut self) {
        let monograph = self.harness.state().app().state.shown().unwrap().clone();
        let drug = monograph.id().clone();
        let entries = monograph.lines().into_iter().map(|line| line.id);
        let facts = monograph.lines().into_iter().filter_map(|line| match line.id {
            LineId::Entry(id) => Some(LineId::Fact(id)),
            _ => None,
        });
        let toggle = |line| Command::Reading(ReadingCommand::ToggleLine(LineRef { drug: drug.clone(), line }));
        self.send(entries.chain(facts).map(toggle));
        self.send([Command::Reading(ReadingCommand::ToggleAllTiers)]);
    }

    /// Presses the key of one control and answers what went to the clipboard.
    pub fn copied_by(&mut self, role: Role, name: &str) -> Option<String> {
        self.node(role, name).scroll_to_me();
        self.run();
        self.focus(role, name);
        // A step with two events shows the output of the last one alone.
        self.harness.key_down(Key::Enter);
        self.harness.step();
        let commands = self.harness.output().platform_output.commands.clone();
        self.harness.key_up(Key::Enter);
        self.run();
        commands.into_iter().find_map(|command| match command {
            OutputCommand::CopyText(text) => Some(text),
            _ => None,
        })
    }

    /// The window of an account that starts for the first time.
    pub fn first_start(size: [f32; 2]) -> Self {
        let mut desk = Self::sized(size);
        desk.harness.state_mut().app_mut().first_start(false);
        desk.run();
        desk
    }

    /// A window with all the drugs that are built in.
    pub fn with_all_drugs(size: [f32; 2]) -> Self {
        Self::of(tempfile::tempdir().unwrap(), size, None)
    }

    /// A window on a library with nothing in it.
    pub fn without_drugs() -> Self {
        Self::of(tempfile::tempdir().unwrap(), WIDE, Some(&[]))
    }

    /// The one way to a window: this folder, this size, the fixed day, one drug beside the clinic's.
    pub fn on(folder: TempDir, size: [f32; 2]) -> Self {
        Self::of(folder, size, Some(&["clonazepam"]))
    }

    fn of(folder: TempDir, size: [f32; 2], drugs: Option<&'static [&'static str]>) -> Self {
        let path = folder.path().to_owned();
        let build = move |ctx: &eframe::egui::Context| window_on(&path, drugs, ctx);
        let harness = Harness::builder()
            .with_size(vec2(size[0], size[1]))
            // Pages that are laid out and drawn meanwhile wake the window a few times.
            .with_max_steps(16)
            .with_render_cursor(false)
            .build_eframe(|cc| build(&cc.egui_ctx));
        let mut desk = Self { harness, folder };
        desk.run();
        desk
    }

    /// The program closed and started again on the same folder.
    pub fn restarted(self) -> Self {
        let Self { harness, folder } = self;
        drop(harness);
        Self::on(folder, WIDE)
    }

    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    pub fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Runs until nothing happens any more; a window that never rests fails here.
    #[track_caller]
    pub fn run(&mut self) {
        self.harness.run();
    }

    /// Lets so many seconds pass without a key or a click.
    #[track_caller]
    pub fn wait(&mut self, seconds: f64) {
        let now = self.harness.ctx.input(|input| input.time);
        self.harness.input_mut().time = Some(now + seconds);
        self.harness.step();
        // From here on it goes on by itself, a little with each frame.
        self.harness.input_mut().time = None;
        self.run();
    }

    /// Waits for background work and shows it, and for what is asked for when it is shown.
    #[track_caller]
    pub fn settle(&mut self) {
        for _ in 0..9 {
            self.harness.state_mut().app_mut().settle();
            self.run();
            if !self.harness.state().app().is_waiting() {
                return;
            }
        }
        panic!("there is always more to wait for");
    }

    /// Opens the area in which a handout is exported; whether the page tells the patient's answers is answered with yes.
    #[track_caller]
    pub fn open_export(&mut self) {
        self.click(Role::Button, "Export PDF");
        let yes = "Print the patient's answers on the page?: Yes";
        if self.is_there(Role::RadioButton, yes) {
            self.click(Role::RadioButton, yes);
            self.settle();
        }
    }

    #[track_caller]
    pub fn node<'a>(&'a self, role: Role, name: &'a str) -> Node<'a> {
        self.harness.get_by_role_and_label(role, name)
    }

    /// The one control whose name begins so.
    #[track_caller]
    pub fn beginning(&self, role: Role, start: &str) -> Node<'_> {
        let found: Vec<Node<'_>> = self.all(role).into_iter().filter(|node| name_of(node).starts_with(start)).collect();
        assert_eq!(found.len(), 1, "{role:?} {start:?} among {:?}", self.names(role));
        found[0]
    }

    pub fn all(&self, role: Role) -> Vec<Node<'_>> {
        self.harness.root().children_recursive().filter(|node| node.accesskit_node().role() == role).collect()
    }

    /// The names of all controls of a role, from top to bottom.
    pub fn names(&self, role: Role) -> Vec<String> {
        self.all(role).iter().map(name_of).collect()
    }

    pub fn is_there(&self, role: Role, name: &str) -> bool {
        self.names(role).iter().any(|there| there == name)
    }

    /// Does any text on the screen hold these words?
    pub fn reads(&self, words: &str) -> bool {
        self.texts().iter().any(|text| text.contains(words))
    }

    /// Everything that can be read: texts and headings.
    pub fn texts(&self) -> Vec<String> {
        [self.names(Role::Label), self.names(Role::Heading)].concat()
    }

    #[track_caller]
    pub fn assert_reads(&self, words: &str) {
        assert!(self.reads(words), "no text holds {words:?}: {:#?}", self.texts());
    }

    /// Brings a control into view and clicks it with the mouse.
    #[track_caller]
    pub fn click(&mut self, role: Role, name: &str) {
        self.node(role, name).scroll_to_me();
        self.run();
        self.node(role, name).click();
        self.run();
    }

    /// Clicks a drug where it stands among all drugs; it may stand in the account's lists above as well.
    #[track_caller]
    pub fn click_drug(&mut self, name: &str) {
        let row = |desk: &Self| desk.all(Role::ListBoxOption).iter().rposition(|row| name_of(row) == name).unwrap();
        self.all(Role::ListBoxOption)[row(self)].scroll_to_me();
        self.run();
        self.all(Role::ListBoxOption)[row(self)].click();
        self.run();
    }

    /// The same for the one control whose name begins so.
    #[track_caller]
    pub fn click_beginning(&mut self, role: Role, start: &str) {
        let name = name_of(&self.beginning(role, start));
        self.click(role, &name);
    }

    /// Puts the keyboard on a control.
    #[track_caller]
    pub fn focus(&mut self, role: Role, name: &str) {
        self.node(role, name).focus();
        self.run();
    }

    pub fn press(&mut self, key: Key) {
        self.press_with(Modifiers::NONE, key);
    }

    pub fn press_with(&mut self, modifiers: Modifiers, key: Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.run();
    }

    /// A key that also writes a letter, both in one frame as a system sends them.
    pub fn press_letter(&mut self, key: Key, letter: &str) {
        let pressed = Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers: Modifiers::NONE };
        self.harness.input_mut().events.extend([pressed, Event::Text(letter.to_owned())]);
        self.harness.step();
        self.harness.key_up(key);
        self.run();
    }

    /// Types where the keyboard is, letter by letter.
    pub fn type_text(&mut self, text: &str) {
        for letter in text.chars() {
            self.harness.event(Event::Text(letter.to_string()));
        }
        self.run();
    }

    /// Types into the search field of the list.
    pub fn search(&mut self, text: &str) {
        self.press_with(Modifiers::COMMAND, Key::K);
        self.type_text(text);
    }

    /// Types the age of the patient.
    pub fn age(&mut self, text: &str) {
        self.click(Role::TextInput, "Age in years");
        self.press_with(Modifiers::COMMAND, Key::A);
        self.press(Key::Backspace);
        self.type_text(text);
    }

    pub fn answer(&mut self, population: &str, answer: &str) {
        self.click(Role::RadioButton, &format!("{population}: {answer}"));
    }

    /// The answer that is marked for a population.
    pub fn answered(&self, population: &str) -> String {
        let marked = |answer: &&str| self.is_on(Role::RadioButton, &format!("{population}: {answer}"));
        let on: Vec<&str> = ["Yes", "No", "Not asked"].into_iter().filter(marked).collect();
        assert_eq!(on.len(), 1, "{population}: {on:?}");
        on[0].to_owned()
    }

    pub fn is_on(&self, role: Role, name: &str) -> bool {
        self.node(role, name).accesskit_node().toggled() == Some(Toggled::True)
    }

    pub fn is_open(&self, name: &str) -> bool {
        self.node(Role::Button, name).accesskit_node().data().is_expanded() == Some(true)
    }

    /// What the window is about: its heading of the first level.
    pub fn shown(&self) -> String {
        let headings = self.all(Role::Heading);
        headings.iter().find(|node| node.accesskit_node().data().level() == Some(1)).map(name_of).unwrap_or_default()
    }

    /// The row of the list that is marked.
    pub fn marked(&self) -> Option<String> {
        let rows = self.all(Role::ListBoxOption);
        rows.iter().find(|row| row.accesskit_node().is_selected() == Some(true)).map(name_of)
    }

    /// The row of the palette that Enter would run: the list of drugs lies behind it.
    pub fn marked_in_palette(&self) -> Option<String> {
        let dialogs = self.all(Role::Dialog);
        let rows = dialogs.iter().flat_map(|dialog| dialog.children_recursive());
        let mut rows = rows.filter(|node| node.accesskit_node().role() == Role::ListBoxOption);
        rows.find(|row| row.accesskit_node().is_selected() == Some(true)).map(|row| name_of(&row))
    }

    /// Every text between a heading whose name ends so and the next heading, in the order in which they are read.
    #[track_caller]
    pub fn read_under(&self, end: &str) -> Vec<String> {
        let nodes: Vec<Node<'_>> = self.harness.root().children_recursive().collect();
        let role = |node: &Node<'_>| node.accesskit_node().role();
        let begin = |node: &Node<'_>| role(node) == Role::Heading && name_of(node).ends_with(end);
        let from =
            nodes.iter().position(begin).unwrap_or_else(|| panic!("no {end:?} in {:?}", self.names(Role::Heading)));
        let below = nodes[from + 1..].iter().take_while(|node| role(node) != Role::Heading);
        below.filter(|node| role(node) == Role::Label).map(name_of).collect()
    }

    /// The findings of the check, top to bottom, as they are read aloud.
    pub fn findings(&self) -> Vec<String> {
        let drug = format!("{}, ", self.shown());
        self.names(Role::Button).into_iter().filter(|name| name.starts_with(&drug)).collect()
    }
}

/// What a screen reader says of a node: its label, or the text of a label.
pub fn name_of(node: &Node<'_>) -> String {
    let node = node.accesskit_node();
    let text = if node.role() == Role::Label { node.value() } else { node.label() };
    text.unwrap_or_default()
}

pub fn write(path: &Path, text: &str) {
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(path, text).unwrap();
}
