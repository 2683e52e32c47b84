//! The command palette (Ctrl+Shift+P): every action by name with its keys, and drugs by name. The first row is chosen and
//! Enter runs it; a guessed name must be pointed at first. What the actions do is in `app::actions`.

mod line;
mod rows;

use eframe::egui::{EventFilter, Id, Key, Modifiers, Role, ScrollArea, Ui, UiBuilder};

use self::rows::{Choice, Rows};
use crate::app::actions::{Effect, ViewAction};
use crate::app::command::NavCommand;
use crate::app::state::Tab;
use crate::app::{Command, actions::key_name};
use crate::ui::cx::Cx;
use crate::ui::theme::{Para, Type, Weight, para_ui};
use crate::ui::widgets::{Dialog, SearchField, hairline, key_caps_ui, row};

/// The width of the palette and the most that its rows take, in points.
const WIDTH: f32 = 640.0;
const MOST: f32 = 420.0;
/// The field, the foot and the room around them, in points.
const AROUND: f32 = 108.0;
/// The count beside the field, and the keys before a sentence of the foot.
const COUNT_ROOM: f32 = 150.0;
const KEYS_ROOM: f32 = 110.0;

/// Whether it is open, what was typed, what is pointed at.
#[derive(Default)]
pub struct Palette {
    open: bool,
    query: String,
    /// The row that is pointed at; `None` until Down where every row is a guess.
    cursor: Option<usize>,
    fresh: bool,
    follow: bool,
}

/// Keys of this frame, taken before the field sees them.
struct Pressed {
    up: usize,
    down: usize,
    enter: usize,
}

impl Pressed {
    fn read(ui: &Ui) -> Self {
        let pressed = |key| ui.input_mut(|input| input.count_and_consume_key(Modifiers::NONE, key));
        Self { up: pressed(Key::ArrowUp), down: pressed(Key::ArrowDown), enter: pressed(Key::Enter) }
    }
}

impl Palette {
    pub fn open(&mut self) {
        *self = Self { open: true, fresh: true, ..Self::default() };
    }

    pub fn is_open(&self) -> bool {
        self.open
    }

    fn field_id() -> Id {
        Id::unique("palette-field")
    }

    /// Draws it where it is open. The answer is what the window itself is asked to do.
    pub fn ui(&mut self, ui: &Ui, cx: &mut Cx<'_>) -> Option<ViewAction> {
        if !self.open {
            return None;
        }
        let pressed = Pressed::read(ui);
        let name = cx.t("palette-name");
        let mut choice = None;
        let close = Dialog::new(Id::unique("palette"), &name, WIDTH).show(ui, cx.theme, |ui, height| {
            ui.add_space(8.0);
            let rows = self.field(ui, cx);
            let entered = self.moved(&pressed, &rows);
            let clicked = self.list(ui, cx, &rows, (height - AROUND).min(MOST));
            choice = clicked.or(entered).and_then(|at| rows.get(at));
            foot(ui, cx);
        });
        self.fresh = false;
        if close {
            self.open = false;
        }
        self.run(cx, &choice?)
    }

    /// The answer is the row that Enter runs: of the rows that stand there after what was typed in the same frame.
    fn moved(&mut self, pressed: &Pressed, rows: &Rows) -> Option<usize> {
        let last = rows.len().checked_sub(1)?;
        for _ in 0..pressed.down {
            self.cursor = Some(self.cursor.map_or(0, |at| (at + 1).min(last)));
        }
        for _ in 0..pressed.up {
            self.cursor = self.cursor.map(|at| at.saturating_sub(1));
        }
        self.follow = pressed.down + pressed.up > 0;
        self.cursor.filter(|_| pressed.enter > 0)
    }

    /// The field, and what stands under it for what is typed now.
    fn field(&mut self, ui: &mut Ui, cx: &Cx<'_>) -> Rows {
        let (name, hint, clear) = (cx.t("palette-field"), cx.t("palette-hint"), cx.t("palette-clear"));
        row(ui, cx.theme.sizes.hit.field, |ui| {
            ui.add_space(8.0);
            let width = ui.available_width() - COUNT_ROOM;
            let field = SearchField::new(Self::field_id(), &name, &clear).hint(&hint).width(width);
            let answer = field.ui(ui, cx.theme, &mut self.query);
            let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(Self::field_id(), filter));
            if self.fresh || !answer.response.has_focus() {
                answer.response.request_focus();
            }
            let rows = Rows::of(cx, &self.query);
            if self.fresh || answer.response.changed() || answer.cleared {
                self.cursor = rows.first();
            }
            ui.add_space(12.0);
            let count = cx.f("palette-count", &[("n", rows.commands().into()), ("of", rows.of.into())]);
            para_ui(ui, Para::new(cx.theme, Type::Note).color(cx.tokens().text_2).text(&count));
            rows
        })
        .inner
    }

    /// The answer is the row that was clicked.
    fn list(&mut self, ui: &mut Ui, cx: &Cx<'_>, rows: &Rows, most: f32) -> Option<usize> {
        let mut clicked = None;
        let scroll =
            ScrollArea::vertical().max_height(most).min_scrolled_height(most.min(120.0)).auto_shrink([false, true]);
        scroll.show(ui, |ui| {
            let list = UiBuilder::new().accessibility_role(Role::ListBox).id_salt("palette-rows");
            ui.scope_builder(list, |ui| {
                let list = ui.unique_id();
                ui.ctx().accesskit_node_builder(list, |node| node.set_size_of_set(rows.len()));
                heading(ui, cx, "palette-commands");
                if rows.commands() == 0 {
                    note(ui, cx, &cx.t("palette-no-command"));
                }
                for (at, choice) in rows.iter().enumerate() {
                    if rows.drugs_begin() == at {
                        heading(ui, cx, "palette-drugs");
                    }
                    if rows.guesses_begin() == Some(at) {
                        heading(ui, cx, "did-you-mean");
                    }
                    let response = line::ui(ui, cx, choice, at, self.cursor == Some(at));
                    if self.cursor == Some(at) {
                        let field = Self::field_id();
                        ui.ctx().accesskit_node_builder(field, |node| {
                            node.set_active_descendant(response.id.accesskit_id());
                        });
                        if std::mem::take(&mut self.follow) {
                            response.scroll_to_me(None);
                        }
                    }
                    if response.clicked() {
                        clicked = Some(at);
                    }
                }
                if let Some(text) = rows.no_drug(cx, &self.query) {
                    heading(ui, cx, "palette-drugs");
                    note(ui, cx, &text);
                }
            });
            ui.add_space(8.0);
        });
        clicked
    }

    /// What is off stays on screen with its reason; everything else closes the palette.
    fn run(&mut self, cx: &mut Cx<'_>, choice: &Choice) -> Option<ViewAction> {
        match choice {
            Choice::Command(found) => match found.action.effect(cx.state) {
                Effect::Off(_) => None,
                Effect::Send(commands) => {
                    self.open = false;
                    commands.into_iter().for_each(|command| cx.send(command));
                    None
                }
                Effect::View(view) => {
                    self.open = false;
                    Some(view)
                }
            },
            Choice::Drug { id, .. } => {
                self.open = false;
                cx.send(Command::Nav(NavCommand::Tab(Tab::Reference)));
                cx.send(Command::Nav(NavCommand::Open(id.clone())));
                None
            }
        }
    }
}

fn heading(ui: &mut Ui, cx: &Cx<'_>, id: &str) {
    ui.add_space(8.0);
    row(ui, 24.0, |ui| {
        ui.add_space(20.0);
        para_ui(
            ui,
            Para::new(cx.theme, Type::Small).color(cx.tokens().text_2).weight(Weight::SemiBold).text(&cx.t(id)),
        );
    });
}

fn note(ui: &mut Ui, cx: &Cx<'_>, text: &str) {
    row(ui, cx.theme.sizes.hit.row, |ui| {
        ui.add_space(20.0);
        para_ui(ui, Para::new(cx.theme, Type::Body).color(cx.tokens().text_2).text(text));
    });
}

/// Which keys move, run and close.
fn foot(ui: &mut Ui, cx: &Cx<'_>) {
    hairline(ui, cx.theme);
    row(ui, 36.0, |ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        ui.add_space(12.0);
        for (keys, id) in
            [(["Up", "Down"].as_slice(), "palette-move"), (&["Enter"], "palette-run"), (&["Esc"], "palette-close")]
        {
            let keys: Vec<String> = keys.iter().map(|key| key_name(&cx.state.words, key)).collect();
            let said = Para::new(cx.theme, Type::Note).color(cx.tokens().text_2).text(&cx.t(id));
            // In a narrow window what has no room is left out: the keys work all the same.
            if said.clone().galley(ui).size().x + KEYS_ROOM > ui.available_width() {
                continue;
            }
            key_caps_ui(ui, cx.theme, &keys);
            para_ui(ui, said);
            ui.add_space(4.0);
        }
    });
}
