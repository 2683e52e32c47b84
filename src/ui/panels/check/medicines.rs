//! The medicines that the patient takes: a field with names of the library under it, and a chip for each. Nothing is
//! picked for a person: Enter takes what was typed unless a name was chosen with the arrows.

use eframe::egui::{
    Area, Context, EventFilter, Frame, Id, Key, Modifiers, Order, Rect, Role, Stroke, Ui, UiBuilder, vec2,
};

use crate::app::Command;
use crate::app::command::PatientCommand;
use crate::app::medicines::{LONGEST, Suggestion, suggestions};
use crate::ui::cx::Cx;
use crate::ui::icons::Icon;
use crate::ui::theme::{Para, Type, para_ui};
use crate::ui::widgets::{Field, IconButton, ListRow, RemoveChip, row};

/// Between the field and its button, in points.
const GAP: f32 = 8.0;

/// What is typed, and the names offered for it.
#[derive(Default)]
pub struct MedicineField {
    draft: String,
    offered: Vec<Suggestion>,
    /// The name chosen with the arrows.
    cursor: Option<usize>,
    /// Where the names stood in the last frame.
    list: Option<Rect>,
}

pub fn field_id() -> Id {
    Id::unique("check-medicine")
}

impl MedicineField {
    /// Forgets what was typed.
    pub fn clear(&mut self) {
        *self = Self::default();
    }

    pub fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let title = cx.t("medicines-title");
        let focused = ui.memory(|memory| memory.has_focus(field_id()));
        let chosen = if focused { self.keys(ui) } else { None };
        row(ui, 40.0, |ui| {
            let whole = ui.max_rect();
            let (add, hint) = (cx.t("medicines-add"), cx.t("medicines-hint"));
            para_ui(ui, Para::new(cx.theme, Type::Body).text(&title));
            ui.add_space(4.0);
            let width = (whole.right() - ui.cursor().left() - cx.theme.sizes.hit.button - GAP).max(80.0);
            ui.spacing_mut().item_spacing.x = GAP;
            let field = Field::new(field_id(), &title).hint(&hint).width(width).limit(LONGEST);
            let response = field.ui(ui, cx.theme, &mut self.draft);
            if response.changed() {
                self.cursor = None;
                let state = cx.state;
                self.offered = suggestions(&state.words, &state.library, &state.patient.patient, &self.draft);
            }
            let open = self.is_open(ui.ctx(), focused);
            ui.ctx().accesskit_node_builder(response.id, |node| node.set_expanded(open));
            let pressed = IconButton::new(Icon::Plus, &add).edge().ui(ui, cx.theme).clicked();
            let below = Rect::from_x_y_ranges(whole.x_range(), response.rect.y_range());
            let clicked = if open { self.list(ui.ctx(), cx, below) } else { None };
            if let Some(name) = clicked.or(chosen).or_else(|| pressed.then(|| self.draft.clone())) {
                self.clear();
                cx.send(Command::Patient(PatientCommand::AddMedicine(name)));
                // A text field gives up its focus at Enter; the next name is typed there.
                response.request_focus();
            }
        });
        chips(ui, cx);
    }

    /// The names stay while the field has the keyboard, and under the mouse that is about to choose one.
    fn is_open(&mut self, ctx: &Context, focused: bool) -> bool {
        let over = self
            .list
            .is_some_and(|list| ctx.input(|input| input.pointer.latest_pos()).is_some_and(|at| list.contains(at)));
        let open = !self.offered.is_empty() && (focused || over);
        if !open {
            (self.list, self.cursor) = (None, None);
        }
        open
    }

    /// Up and Down choose a name, Enter takes the chosen one or what was typed.
    fn keys(&mut self, ui: &Ui) -> Option<String> {
        let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(field_id(), filter));
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        let last = self.offered.len().checked_sub(1);
        if pressed(Key::ArrowDown) {
            self.cursor = last.map(|last| self.cursor.map_or(0, |at| (at + 1).min(last)));
        }
        if pressed(Key::ArrowUp) {
            // Above the first name stands what was typed.
            self.cursor = self.cursor.and_then(|at| at.checked_sub(1));
        }
        let entered = ui.input(|input| input.key_pressed(Key::Enter)) && !self.draft.trim().is_empty();
        let chosen = self.cursor.and_then(|at| self.offered.get(at)).map(|offered| offered.name.clone());
        entered.then(|| chosen.unwrap_or_else(|| self.draft.clone()))
    }

    /// The names under the field, over what stands there.
    fn list(&mut self, ctx: &Context, cx: &Cx<'_>, field: Rect) -> Option<String> {
        let tokens = cx.tokens();
        let mut clicked = None;
        let area = Area::new(Id::unique("check-medicine-names"))
            .order(Order::Foreground)
            .fixed_pos(field.left_bottom() + vec2(0.0, 2.0))
            .show(ctx, |ui| {
                let stroke = Stroke::new(cx.theme.sizes.stroke.line, tokens.line_strong);
                let frame =
                    Frame::new().fill(tokens.surface).stroke(stroke).corner_radius(cx.theme.sizes.radius.control);
                frame.inner_margin(4.0).show(ui, |ui| {
                    ui.set_width(field.width() - 8.0);
                    ui.spacing_mut().item_spacing.y = 0.0;
                    let name = cx.t("medicines-offered");
                    let list = UiBuilder::new().accessibility_role(Role::ListBox).accessibility_label(&name);
                    ui.scope_builder(list, |ui| {
                        for (index, offered) in self.offered.iter().enumerate() {
                            let name = format!("{}, {}", offered.name, offered.note);
                            let row = ListRow::new(&name, &offered.name).note(&offered.note).index(index);
                            let row = row.selected(self.cursor == Some(index)).tab_stop(false);
                            if row.ui(ui, cx.theme).clicked() {
                                clicked = Some(offered.name.clone());
                            }
                        }
                    });
                });
            });
        self.list = Some(area.response.rect);
        clicked
    }
}

fn chips(ui: &mut Ui, cx: &mut Cx<'_>) {
    let medicines = &cx.state.patient.patient.medicines;
    if medicines.is_empty() {
        return;
    }
    let mut removed = None;
    ui.horizontal_wrapped(|ui| {
        for (place, medicine) in medicines.iter().enumerate() {
            let remove = cx.f("medicines-remove", &[("medicine", medicine.into())]);
            if RemoveChip::new(medicine, &remove).ui(ui, cx.theme) {
                removed = Some(place);
            }
        }
    });
    if let Some(place) = removed {
        cx.send(Command::Patient(PatientCommand::RemoveMedicine(place)));
    }
}
