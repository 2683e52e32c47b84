//! What is typed for this copy alone: names, why the patient takes it, how much and when, notes. Empty fields are ruled
//! lines on the page.

use eframe::egui::{Id, Ui};

use super::label;
use crate::app::Command;
use crate::app::command::PageCommand;
use crate::app::page_state::TypedField;
use crate::domain::id::Id as DrugId;
use crate::ui::cx::Cx;
use crate::ui::theme::{Para, Type, Weight, para_ui};
use crate::ui::widgets::{Field, Fold, TextArea, hairline};

/// As many letters as the page's line holds and more; the notes take a paragraph.
const LINE: usize = 200;
const NOTES: usize = 2000;

pub fn ui(ui: &mut Ui, cx: &mut Cx<'_>, open: &mut bool) {
    hairline(ui, cx.theme);
    let typed = if cx.state.page.typed.is_empty() { cx.t("handout-copy-ruled") } else { cx.t("handout-copy-typed") };
    if Fold::new(&cx.t("handout-copy"), *open).value(&typed).ui(ui, cx.theme).clicked() {
        *open = !*open;
    }
    if !*open {
        return;
    }
    label(ui, cx, &cx.t("handout-copy-note"));
    field(ui, cx, "patient", TypedField::Patient, "");
    field(ui, cx, "clinician", TypedField::Clinician, "");
    let drugs: Vec<DrugId> = cx.state.page.drugs().cloned().collect();
    let several = drugs.len() > 1;
    for id in drugs {
        let name = cx.state.library.get(&id).map(|m| m.drug.name.clone()).unwrap_or_default();
        if several {
            para_ui(ui, Para::new(cx.theme, Type::Small).weight(Weight::SemiBold).text(&name));
        }
        let of = if several { name.as_str() } else { "" };
        field(ui, cx, "reason", TypedField::Reason(id.clone()), of);
        field(ui, cx, "how-much", TypedField::HowMuch(id.clone()), of);
        field(ui, cx, "when", TypedField::When(id.clone()), of);
        field(ui, cx, "notes", TypedField::Notes(id), of);
    }
}

/// A field with its label above; its name tells the drug where there are several. The text is the state's own.
fn field(ui: &mut Ui, cx: &mut Cx<'_>, id: &str, field: TypedField, drug: &str) {
    let shown = cx.t(&format!("handout-copy-{id}"));
    label(ui, cx, &shown);
    let name = if drug.is_empty() {
        shown
    } else {
        cx.f("handout-copy-of", &[("field", (&shown).into()), ("drug", drug.into())])
    };
    let mut text = cx.state.page.typed.get(&field).to_owned();
    let key = Id::unique(("handout-copy", id, drug));
    let changed = match field {
        TypedField::Notes(_) => TextArea::new(key, &name).rows(3).limit(NOTES).ui(ui, cx.theme, &mut text).changed(),
        _ => {
            let width = ui.available_width();
            Field::new(key, &name).width(width).tall().limit(LINE).ui(ui, cx.theme, &mut text).changed()
        }
    };
    if changed {
        cx.send(Command::Page(PageCommand::Type(field, text)));
    }
}
