//! The window itself: drawn from the state, commands carried out after the panels. Nothing repaints when nothing happens. How it
//! is opened is in `opening`.

use std::cell::Cell;
use std::num::NonZeroUsize;
use std::sync::Arc;
use std::time::Duration;

use eframe::egui::{self, Color32, Context, Id, Ui, UserAttentionType, ViewportCommand};

use super::cx::Cx;
use super::file_dialog::{FileDialog, Purpose};
use super::first_frame;
use super::geometry;
use super::idle::IdleWatch;
use super::keys;
use super::layout::Width;
use super::panels::Panels;
use super::theme::{self, Theme, ThemeChoice};
use crate::app::actions::ViewAction;
use crate::app::command::{NavCommand, PageCommand, PatientCommand, SettingsCommand};
use crate::app::label_state::LabelCommand;
use crate::app::library_state::LibraryCommand;
use crate::app::record;
use crate::app::state::Tab;
use crate::app::update::Prepared;
use crate::app::{App, Command};
use crate::domain::id::Id as DrugId;
use crate::store::settings::ThemeSetting;

/// The title never says anything about a patient.
pub(super) const TITLE: &str = "Caveat";
/// The size at the first start, in points.
pub(super) const SIZE: [f32; 2] = [1440.0, 900.0];

/// The window's state beside the program's: what the views keep for themselves.
pub struct Window {
    app: App,
    theme: Theme,
    shown_theme: Option<(ThemeSetting, bool)>,
    panels: Panels,
    dialog: FileDialog,
    idle: IdleWatch,
    /// Passes still to be run before the first one that is shown.
    unseen_passes: usize,
    /// The number of the first frame that is seen, until that was painted.
    begins: Option<u64>,
    /// What the window was cleared with before this frame.
    cleared: Cell<Option<Color32>>,
}

/// A panel as high as its content knows that height one pass later, and the panel beside it one more: the first picture
/// would be cut off. Passes are cheap beside a painted frame.
const UNSEEN_PASSES: usize = 2;

impl Window {
    /// Builds the program from what was read.
    pub fn new(ctx: &Context, prepared: Prepared, drug: Option<&DrugId>) -> Self {
        theme::install_fonts(ctx);
        let waker = ctx.clone();
        let app = App::open(prepared, drug, Arc::new(move || waker.request_repaint()));
        Self::of(ctx, app)
    }

    /// A window over a program that is there already.
    pub fn of(ctx: &Context, app: App) -> Self {
        // Zoom has its own steps and its own keys.
        ctx.options_mut(|options| {
            options.zoom_with_keyboard = false;
            options.max_passes = NonZeroUsize::MIN.saturating_add(UNSEEN_PASSES);
        });
        let theme = Theme::load_or_plain(ThemeChoice::Light, false);
        let (panels, dialog, idle) = (Panels::default(), FileDialog::default(), IdleWatch::default());
        let mut window = Self {
            app,
            theme,
            shown_theme: None,
            panels,
            dialog,
            idle,
            unseen_passes: UNSEEN_PASSES,
            begins: None,
            cleared: Cell::new(None),
        };
        // A style set during a frame counts from the next one on.
        window.apply_look(ctx);
        window
    }

    /// The next frame is not shown before all panels have their sizes.
    pub(super) fn settle_first(&mut self) {
        self.unseen_passes = UNSEEN_PASSES;
    }

    pub fn app(&self) -> &App {
        &self.app
    }

    pub fn app_mut(&mut self) -> &mut App {
        &mut self.app
    }

    fn apply_look(&mut self, ctx: &Context) {
        let settings = &self.app.state.settings.settings;
        let system_dark = ctx.system_theme() == Some(egui::Theme::Dark);
        let chosen = self.app.state.settings.theme();
        if self.shown_theme != Some((chosen, system_dark)) {
            self.theme = Theme::load_or_plain(chosen, system_dark);
            theme::apply(ctx, &self.theme);
            self.shown_theme = Some((chosen, system_dark));
            // What takes its colours from the style has them in the next frame; the system asks for one alone.
            ctx.request_repaint();
        }
        // Percent of a step: exact in f32.
        #[allow(clippy::cast_precision_loss)]
        let zoom = settings.zoom.unwrap_or(100) as f32 / 100.0;
        if (ctx.zoom_factor() - zoom).abs() > 0.001 {
            ctx.set_zoom_factor(zoom);
        }
    }

    fn keys(&mut self, ctx: &Context, width: Width, outbox: &mut Vec<Command>) {
        // What lies over the window reads its own keys.
        if self.panels.dialog_is_open() {
            return;
        }
        // The list takes letters but no text: the keys of the window still work there.
        let typing = ctx.egui_wants_keyboard_input() && !self.panels.list_has_focus(ctx);
        for view in keys::read(ctx, &self.app.state, typing, outbox) {
            self.view(ctx, width, view, outbox);
        }
    }

    /// What an action asks of the window itself.
    fn view(&mut self, ctx: &Context, width: Width, view: ViewAction, outbox: &mut Vec<Command>) {
        let state = &self.app.state;
        match view {
            ViewAction::FocusSearch => {
                outbox.push(Command::Nav(NavCommand::Tab(Tab::Reference)));
                self.panels.focus_search(ctx, width, state, outbox);
            }
            ViewAction::FindInPage => {
                outbox.push(Command::Label(LabelCommand::OpenFind));
                self.panels.focus_find();
            }
            ViewAction::Escape => self.panels.escape(ctx, state, outbox),
            ViewAction::NextPanel => self.panels.next_panel(ctx, width, state, outbox),
            ViewAction::NextSection => self.panels.step_section(1, state),
            ViewAction::PreviousSection => self.panels.step_section(-1, state),
            ViewAction::Palette => self.panels.open_palette(),
            ViewAction::Keys => self.panels.open_keys(),
            ViewAction::Help => self.panels.open_help(),
            ViewAction::About => self.panels.open_about(),
            ViewAction::NextTheme => outbox.push(keys::change_theme(ctx, state)),
        }
    }

    /// Files that were dropped onto the window go to the library; while they hang over it, it says so.
    fn dropped(&self, ctx: &Context, outbox: &mut Vec<Command>) {
        let (dropped, hovering) =
            ctx.input(|input| (input.raw.dropped_files.clone(), !input.raw.hovered_files.is_empty()));
        let paths: Vec<_> = dropped.iter().map(|file| file.path().to_path_buf()).collect();
        // Before the first start nothing is written.
        if !paths.is_empty() && !self.app.state.settings.is_held() {
            outbox.push(Command::Library(LibraryCommand::Add(paths)));
        }
        if hovering && !self.app.state.settings.is_held() {
            drop_hint(ctx, &self.theme, &self.app.state.words.t("add-drop"));
        }
    }

    /// A window that is to be closed while the library is worked on asks first.
    fn closing(&self, ctx: &Context, outbox: &mut Vec<Command>) {
        let library = &self.app.state.clinic.library;
        if ctx.input(|input| input.viewport().close_requested()) && library.running.is_some() && !library.may_close {
            ctx.send_viewport_cmd(egui::ViewportCommand::CancelClose);
            outbox.push(Command::Library(LibraryCommand::Close));
        } else if library.may_close && library.running.is_none() {
            ctx.send_viewport_cmd(egui::ViewportCommand::Close);
        }
    }

    /// Where the window stands is remembered, and written when it is closed.
    fn tell_place(&mut self, ctx: &Context) {
        let before = self.app.state.settings.settings.window;
        let now = geometry::told(ctx, before);
        if let Some(place) = now.filter(|_| now != before) {
            self.app.update(Command::Settings(SettingsCommand::WindowPlace(place)));
        }
    }

    /// One frame when the answers about a patient need a look again; none where there are no answers.
    fn wake(&self, ctx: &Context) {
        if let Some(seconds) = self.app.idle_next(self.idle.seconds(ctx)) {
            ctx.request_repaint_after(Duration::from_secs(seconds.max(1)));
        }
    }

    fn dialogs(&mut self, ctx: &Context, outbox: &mut Vec<Command>) {
        if let Some(purpose) = self.panels.take_choose_file() {
            let (title, name) = match purpose {
                Purpose::Handout => ("handout-choose-title", crate::app::update::suggested_name(&self.app.state)),
                Purpose::ExportClinic => ("exchange-export-path", self.app.state.words.t("exchange-file-name")),
                Purpose::Logo => ("letterhead-logo-title", String::new()),
                Purpose::ImportClinic => ("exchange-import-path", String::new()),
                Purpose::AddFile | Purpose::AddFolder => ("add-choose-title", String::new()),
                Purpose::CheckPdf | Purpose::CheckCsv | Purpose::CheckText => {
                    let state = &self.app.state;
                    ("record-choose", record::suggested_name(state, record::checked_drugs(state), purpose.extension()))
                }
            };
            let title = self.app.state.words.t(title);
            self.dialog.ask(ctx, purpose, &title, &name);
        }
        match self.dialog.take() {
            Some((Purpose::Handout, path)) => outbox.push(Command::Page(PageCommand::Picked(path))),
            Some((purpose, path)) => self.panels.picked(purpose, path, &self.app.state, outbox),
            None => {}
        }
    }
}

/// Says over the whole window what becomes of the files that hang over it.
fn drop_hint(ctx: &Context, theme: &Theme, text: &str) {
    let tokens = &theme.tokens;
    let area = egui::Area::new(Id::unique("drop-hint")).order(egui::Order::Tooltip).interactable(false);
    area.anchor(egui::Align2::CENTER_CENTER, egui::Vec2::ZERO).show(ctx, |ui| {
        let edge = egui::Stroke::new(theme.sizes.stroke.focus, tokens.focus);
        let frame = egui::Frame::new().fill(tokens.surface).stroke(edge).inner_margin(24);
        frame.corner_radius(theme.sizes.radius.popup).show(ui, |ui| {
            theme::para_ui(ui, theme::Para::new(theme, theme::Type::Lead).text(text));
        });
    });
}

/// Raised where the window system allows that, else it asks for attention.
fn call(ctx: &Context) {
    ctx.send_viewport_cmd(ViewportCommand::Minimized(false));
    ctx.send_viewport_cmd(ViewportCommand::Focus);
    ctx.send_viewport_cmd(ViewportCommand::RequestUserAttention(UserAttentionType::Informational));
}

impl eframe::App for Window {
    /// Runs before each frame, and also while the window is hidden.
    fn logic(&mut self, ctx: &Context, _frame: &mut eframe::Frame) {
        // Before the input of the frame counts: whoever wakes a desk that was left sees no answers of the last patient.
        self.app.update(Command::Patient(PatientCommand::Idle(self.idle.seconds(ctx))));
        let warned = self.app.state.patient.clears_in.is_some();
        if !self.idle.look(ctx, warned) {
            self.wake(ctx);
        }
    }

    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        self.frame(ui);
        self.begin(ui.ctx());
    }

    fn raw_input_hook(&mut self, _ctx: &Context, input: &mut egui::RawInput) {
        first_frame::bound(input);
    }

    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        self.app.update(Command::Settings(SettingsCommand::KeepWindow));
    }

    fn clear_color(&self, _visuals: &egui::Visuals) -> [f32; 4] {
        // What most of the window shows.
        let ground = self.theme.tokens.surface;
        self.cleared.set(Some(ground));
        ground.to_normalized_gamma_f32()
    }
}

impl Window {
    /// The window is there; its first frame comes next.
    pub(super) fn is_there(&mut self, ctx: &Context) {
        self.begins = Some(ctx.cumulative_frame_nr());
    }

    /// What the first picture does not need waits until it was painted.
    fn begin(&mut self, ctx: &Context) {
        match self.begins {
            Some(first) if ctx.cumulative_frame_nr() > first => {
                self.begins = None;
                self.app.begin();
            }
            Some(_) => ctx.request_repaint(),
            None => {}
        }
    }

    /// One frame: keys, panels, what lies over them, and what they ask for.
    pub(super) fn frame(&mut self, ui: &mut Ui) {
        let ctx = ui.ctx().clone();
        if self.unseen_passes > 0 {
            self.unseen_passes -= 1;
            ctx.request_discard("the panels' sizes");
        }
        // The title bar is the window manager's; a screen reader is told here whose window it is.
        let language = self.app.state.words.language();
        ctx.accesskit_node_builder(egui::accesskit_root_id(), |node| {
            node.set_label(TITLE);
            node.set_language(language.id());
        });
        self.app.take_results();
        if self.app.take_attention() {
            call(&ctx);
        }
        self.apply_look(&ctx);
        let width = Width::of(ui.available_width());
        let mut outbox = Vec::new();
        self.tell_place(&ctx);
        self.keys(&ctx, width, &mut outbox);
        let mut asked = None;
        let mut cx = Cx::new(&self.app.state, &self.theme, &mut outbox).on(self.cleared.get());
        ui.scope_builder(egui::UiBuilder::new().scope_id(Id::unique("caveat")), |ui| {
            self.panels.ui(ui, &mut cx, width, self.dialog.is_open());
            asked = self.panels.dialogs(ui, &mut cx);
        });
        if let Some(view) = asked {
            self.view(&ctx, width, view, &mut outbox);
            ctx.request_repaint();
        }
        self.dialogs(&ctx, &mut outbox);
        self.dropped(&ctx, &mut outbox);
        self.closing(&ctx, &mut outbox);
        if !outbox.is_empty() {
            for command in outbox {
                self.app.update(command);
            }
            if let Some(text) = self.app.take_clipboard() {
                ctx.copy_text(text);
            }
            ctx.request_repaint();
        }
        // After the panels: a click on "Keep" finds its button.
        let warned = self.app.state.patient.clears_in.is_some();
        if self.idle.count(&ctx) && warned {
            ctx.request_repaint();
        }
        self.wake(&ctx);
    }
}
