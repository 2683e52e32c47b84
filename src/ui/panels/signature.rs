//! Who records something: a name and a role, typed each time. Nothing is filled in from the account.

use eframe::egui::{Id, Ui};

use crate::ui::cx::Cx;
use crate::ui::theme::{Para, Type, para_ui};
use crate::ui::widgets::{Chip, Field};

/// No name or role is longer.
const MOST_LETTERS: usize = 80;
/// The ids of the words of the roles that one press fills in.
const ROLES: [&str; 3] = ["role-pharmacist", "role-physician", "role-nurse"];

/// A form that was sent: it is emptied once it is recorded and kept where it was not.
pub struct Sent<T> {
    generation: u64,
    waiting: Option<T>,
}

impl<T> Default for Sent<T> {
    fn default() -> Self {
        Self { generation: 0, waiting: None }
    }
}

impl<T> Sent<T> {
    pub fn send(&mut self, what: T) {
        self.waiting = Some(what);
    }

    /// What was recorded since the last frame. `generation` grows with each entry recorded.
    pub fn recorded(&mut self, generation: u64) -> Option<T> {
        let grown = self.generation != generation;
        self.generation = generation;
        self.waiting.take().filter(|_| grown)
    }
}

/// A name and a role as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Signature {
    pub by: String,
    pub role: String,
}

impl Signature {
    /// The two fields, one under the other. `key` tells the fields of one form from those of another.
    pub fn ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, key: &str) {
        let (name, role) = (cx.t("signature-name"), cx.t("signature-role"));
        label(ui, cx, &name);
        field(ui, cx, Id::unique((key, "name")), &name, &mut self.by);
        label(ui, cx, &role);
        field(ui, cx, Id::unique((key, "role")), &role, &mut self.role);
        ui.horizontal_wrapped(|ui| {
            for id in ROLES {
                let word = cx.t(id);
                let name = format!("{role}: {word}");
                if Chip::new(&word, self.role == word).name(&name).ui(ui, cx.theme).clicked() {
                    self.role = word;
                }
            }
        });
    }
}

fn field(ui: &mut Ui, cx: &Cx<'_>, id: Id, name: &str, text: &mut String) {
    let width = ui.available_width();
    Field::new(id, name).width(width).tall().limit(MOST_LETTERS).ui(ui, cx.theme, text);
}

/// The small words above a field.
pub fn label(ui: &mut Ui, cx: &Cx<'_>, text: &str) {
    para_ui(ui, Para::new(cx.theme, Type::Small).color(cx.tokens().text_2).text(text));
}
