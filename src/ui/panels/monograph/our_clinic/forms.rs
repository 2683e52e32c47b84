//! The three forms: a note, a statement, a withdrawal. Each is signed; what cannot be recorded says why.

use eframe::egui::{Align, Id, Ui};

use super::drafts::{Drafts, StatementDraft, Unfinished};
use super::withdrawal;
use crate::app::finding_text::population;
use crate::domain::clinic_layer::{LayerContent, MOST_CHARACTERS};
use crate::domain::id::Id as DataId;
use crate::domain::population::{ANYONE, PopulationId};
use crate::ui::cx::Cx;
use crate::ui::panels::grade_choice;
use crate::ui::panels::signature::{Signature, label};
use crate::ui::theme::{Para, Type, para_ui};
use crate::ui::widgets::{Button, Card, Chip, Field, TextArea};

/// What is to be recorded, and who records it.
pub type Signed = (LayerContent, Signature);

/// No condition is longer.
const MOST_CONDITION: usize = 200;

pub fn note(ui: &mut Ui, cx: &Cx<'_>, drafts: &mut Drafts, go_to: bool) -> Option<Signed> {
    let key = drafts.key();
    let draft = drafts.note.get_or_insert_default();
    let (mut record, mut close) = (false, false);
    card(ui, cx, go_to, |ui| {
        area(ui, cx, (&key, "note"), &cx.t("our-clinic-note"), &mut draft.text, go_to);
        small(ui, cx, &cx.t("our-clinic-note-about"));
        draft.signature.ui(ui, cx, &format!("{key}/note"));
        (record, close) = buttons(ui, cx, "our-clinic-record", None);
    });
    if close {
        drafts.open = None;
    }
    let draft = drafts.note.as_ref()?;
    record.then(|| (LayerContent::Note(draft.text.trim().to_owned()), draft.signature.clone()))
}

pub fn take_back(ui: &mut Ui, cx: &Cx<'_>, drafts: &mut Drafts, entry: &DataId) -> Option<Signed> {
    let key = drafts.key();
    let draft = drafts.take_back.entry(entry.clone()).or_default();
    area(ui, cx, (&key, "take-back"), &cx.t("our-clinic-why-back"), &mut draft.reason, false);
    draft.signature.ui(ui, cx, &format!("{key}/take-back"));
    let (record, close) = buttons(ui, cx, "our-clinic-take-back-now", None);
    let signed = record.then(|| (withdrawal(entry, &draft.reason), draft.signature.clone()));
    if close {
        drafts.open = None;
    }
    signed
}

pub fn statement(ui: &mut Ui, cx: &Cx<'_>, drafts: &mut Drafts, about: &Option<DataId>, go_to: bool) -> Option<Signed> {
    let key = drafts.key();
    let draft = drafts.statements.entry(about.clone()).or_default();
    let (mut record, mut close) = (false, false);
    card(ui, cx, go_to, |ui| {
        if let Some(graded) = &draft.grading {
            let line = cx.f("our-clinic-grading", &[("words", (&graded.words).into())]);
            para_ui(ui, Para::new(cx.theme, Type::Body).text(&line));
        }
        patients(ui, cx, draft, &key);
        if let Some(grade) = grade_choice::ui(ui, cx, draft.grade) {
            draft.grade = grade;
        }
        area(ui, cx, (&key, "reason"), &cx.t("layer-reason"), &mut draft.reason, go_to);
        area(ui, cx, (&key, "words"), &cx.t("layer-words"), &mut draft.words, false);
        area(ui, cx, (&key, "patient-words"), &cx.t("layer-patient-words"), &mut draft.patient_words, false);
        small(ui, cx, &cx.t("our-clinic-note-about"));
        draft.signature.ui(ui, cx, &format!("{key}/statement"));
        let missing = draft.statement().err().map(|unfinished| match unfinished {
            Unfinished::Population => cx.t("our-clinic-no-population"),
            Unfinished::Age => cx.t("our-clinic-ages"),
        });
        (record, close) = buttons(ui, cx, "our-clinic-record", missing.as_deref());
    });
    let signed = draft.content().filter(|_| record).map(|content| (content, draft.signature.clone()));
    if close {
        drafts.open = None;
    }
    signed
}

/// Whom the statement is about: a group, a condition, ages.
fn patients(ui: &mut Ui, cx: &Cx<'_>, draft: &mut StatementDraft, key: &str) {
    let title = cx.t("our-clinic-population");
    label(ui, cx, &title);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        let all = cx.state.reference.populations.ids().cloned().chain(PopulationId::new(ANYONE));
        for id in all {
            let (word, on) = (population(&cx.state.words, &id), draft.population.as_ref() == Some(&id));
            let name = format!("{title}: {word}");
            if Chip::new(&word, on).name(&name).ui(ui, cx.theme).clicked() {
                draft.population = Some(id);
            }
        }
    });
    let condition = cx.t("our-clinic-condition");
    label(ui, cx, &condition);
    let field = Field::new(Id::unique((key, "condition")), &condition).limit(MOST_CONDITION).tall();
    field.width(ui.available_width()).ui(ui, cx.theme, &mut draft.condition);
    ui.horizontal_wrapped(|ui| {
        let hint = cx.t("our-clinic-age-hint");
        let problem = cx.t("our-clinic-ages");
        let wrong = draft.statement().err() == Some(Unfinished::Age);
        for (words, text) in [("our-clinic-from-age", &mut draft.from), ("our-clinic-to-age", &mut draft.to)] {
            let name = cx.t(words);
            label(ui, cx, &name);
            let field = Field::new(Id::unique((key, words)), &name).hint(&hint).width(96.0).limit(5);
            field.problem(wrong.then_some(problem.as_str())).ui(ui, cx.theme, text);
        }
    });
    small(ui, cx, &cx.t("our-clinic-ages"));
}

fn card(ui: &mut Ui, cx: &Cx<'_>, go_to: bool, add: impl FnOnce(&mut Ui)) {
    ui.add_space(4.0);
    let shown = Card::new().ground(cx.tokens().bg).show(ui, cx.theme, |ui| {
        ui.spacing_mut().item_spacing.y = 6.0;
        add(ui);
    });
    if go_to {
        shown.response.scroll_to_me(Some(Align::Center));
    }
}

fn small(ui: &mut Ui, cx: &Cx<'_>, text: &str) {
    para_ui(ui, Para::new(cx.theme, Type::Small).color(cx.tokens().text_2).text(text));
}

fn area(ui: &mut Ui, cx: &Cx<'_>, key: (&str, &str), name: &str, text: &mut String, focus: bool) {
    label(ui, cx, name);
    let field = TextArea::new(Id::unique(key), name).limit(MOST_CHARACTERS).ui(ui, cx.theme, text);
    if focus {
        field.request_focus();
    }
}

/// Record, off where nothing can be recorded, and the way out that keeps what was typed.
fn buttons(ui: &mut Ui, cx: &Cx<'_>, words: &str, missing: Option<&str>) -> (bool, bool) {
    let (record, close) = (cx.t(words), cx.t("our-clinic-cancel"));
    let off = cx.state.clinic.read_only.as_deref().or(missing);
    let mut pressed = (false, false);
    ui.horizontal_wrapped(|ui| {
        pressed.0 = Button::primary(&record).off(off).ui(ui, cx.theme).clicked() && off.is_none();
        pressed.1 = Button::quiet(&close).ui(ui, cx.theme).clicked();
    });
    pressed
}
