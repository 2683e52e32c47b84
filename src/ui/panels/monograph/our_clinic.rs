//! What the clinic itself says about the drug, under the sources: its statements and notes with who and when, and the
//! forms that add to them or take them back.

mod drafts;
mod forms;

use std::collections::BTreeMap;

use eframe::egui::{Frame, Margin, Ui};

use super::sections::heading;
use crate::app::Command;
use crate::app::command::ClinicCommand;
use crate::app::finding_text::{population, standing};
use crate::app::layer_text::{Signature as Signed, signed};
use crate::domain::clinic_layer::{ClinicStatement, LayerContent, LayerEntry};
use crate::domain::id::Id as DataId;
use crate::domain::monograph::Monograph;
use crate::ui::cx::{Cx, shape};
use crate::ui::panels::signature::{Sent, Signature};
use crate::ui::theme::{Para, Type, para_ui};
use crate::ui::widgets::{Button, Card, Link, hairline};
use drafts::{Drafts, Form, NoteDraft, StatementDraft};

/// What is typed about each drug, until it is recorded.
#[derive(Default)]
pub struct OurClinic {
    drafts: BTreeMap<DataId, Drafts>,
    sent: Sent<(DataId, Form)>,
    /// The form that was just opened comes into view.
    go_to: bool,
}

impl OurClinic {
    /// Opens the form that grades a line of a source.
    pub fn grade(&mut self, monograph: &Monograph, line: &DataId) {
        let Some(statement) = monograph.statements.iter().find(|s| s.id == *line) else { return };
        let drafts = self.drafts.entry(monograph.id().clone()).or_default();
        drafts.statements.entry(Some(line.clone())).or_insert_with(|| StatementDraft::grading(statement));
        drafts.open = Some(Form::Statement(Some(line.clone())));
        self.go_to = true;
    }

    /// Whether a form waits to be brought into view.
    pub fn wants_view(&self) -> bool {
        self.go_to
    }

    pub fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, monograph: &Monograph) {
        if let Some((drug, form)) = self.sent.recorded(cx.state.clinic.review.generation) {
            self.drafts.entry(drug).or_default().recorded(&form);
        }
        let drug = monograph.id();
        let mut drafts = self.drafts.remove(drug).unwrap_or_default();
        drafts.drug = drug.to_string();
        heading(ui, cx, &cx.t("our-clinic-title"), "");
        para_ui(ui, Para::new(cx.theme, Type::Small).color(cx.tokens().text_2).text(&cx.t("our-clinic-intro")));
        let mut send = self.entries(ui, cx, drug, &mut drafts);
        ui.add_space(8.0);
        openers(ui, cx, &mut drafts, &mut self.go_to);
        let go_to = std::mem::take(&mut self.go_to);
        send = send.or(match drafts.open.clone() {
            Some(Form::Note) => forms::note(ui, cx, &mut drafts, go_to),
            Some(Form::Statement(about)) => forms::statement(ui, cx, &mut drafts, &about, go_to),
            Some(Form::TakeBack(_)) | None => None,
        });
        if let (Some((what, Signature { by, role })), Some(form)) = (send, &drafts.open) {
            self.sent.send((drug.clone(), form.clone()));
            cx.send(Command::Clinic(ClinicCommand::Add { drug: drug.clone(), what: Box::new(what), by, role }));
        }
        self.drafts.insert(drug.clone(), drafts);
    }

    fn entries(&self, ui: &mut Ui, cx: &Cx<'_>, drug: &DataId, drafts: &mut Drafts) -> Option<forms::Signed> {
        let layer = cx.state.library.layer();
        let statements: Vec<_> = layer.statements(drug).collect();
        let notes: Vec<_> = layer.notes(drug).collect();
        if statements.is_empty() && notes.is_empty() {
            para_ui(ui, Para::new(cx.theme, Type::Body).text(&cx.t("our-clinic-none")));
            return None;
        }
        let mut send = None;
        Card::new().padding(1.0).show(ui, cx.theme, |ui| {
            for (entry, statement) in statements {
                let done = ui.push_id(entry.id.as_str(), |ui| {
                    entry_ui(ui, cx, entry, drafts, &statement.words, |ui| statement_ui(ui, cx, statement))
                });
                send = send.take().or(done.inner);
            }
            for (entry, text) in notes {
                let done = ui.push_id(entry.id.as_str(), |ui| {
                    entry_ui(ui, cx, entry, drafts, text, |ui| {
                        let title = format!("{}. ", cx.t("our-clinic-note"));
                        para_ui(ui, Para::new(cx.theme, Type::Body).strong(&title).text(text));
                    })
                });
                send = send.take().or(done.inner);
            }
        });
        send
    }
}

/// An entry with who recorded it, and the way to take it back.
fn entry_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    entry: &LayerEntry,
    drafts: &mut Drafts,
    words: &str,
    add: impl FnOnce(&mut Ui),
) -> Option<forms::Signed> {
    let mut send = None;
    Frame::new().inner_margin(Margin::symmetric(16, 10)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        add(ui);
        let who = signed(&cx.state.words, &Signed::of(entry));
        para_ui(ui, Para::new(cx.theme, Type::Note).color(cx.tokens().text_3).text(&who));
        let form = Form::TakeBack(entry.id.clone());
        if drafts.open.as_ref() == Some(&form) {
            send = forms::take_back(ui, cx, drafts, &entry.id);
            return;
        }
        let (label, name) =
            (cx.t("our-clinic-take-back"), cx.f("our-clinic-take-back-name", &[("words", words.into())]));
        ui.add_space(4.0);
        if Link::new(&label).name(&name).style(Type::Small).ui(ui, cx.theme).clicked() {
            drafts.take_back.entry(entry.id.clone()).or_default();
            drafts.open = Some(form);
        }
        ui.add_space(4.0);
    });
    hairline(ui, cx.theme);
    send
}

/// Grade as shape and word, whom it is about, the words, why, and what patients read.
fn statement_ui(ui: &mut Ui, cx: &Cx<'_>, statement: &ClinicStatement) {
    let words = &cx.state.words;
    ui.horizontal_top(|ui| {
        if let Some(grade) = statement.grade {
            shape(grade.into()).ui(ui, cx.tokens(), 18.0);
        }
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            let mut para = Para::new(cx.theme, Type::Body);
            match statement.grade {
                Some(grade) => {
                    let color = shape(grade.into()).word_color(cx.tokens());
                    para = para.strong_colored(&standing(words, grade.into()), color);
                }
                None => para = para.colored(&cx.t("no-grade"), cx.tokens().text_2),
            }
            let condition = statement.condition.as_ref().map(|c| format!(", {c}")).unwrap_or_default();
            let about = format!(" {}{condition}. ", population(words, &statement.population));
            para_ui(ui, para.strong(&about).text(&statement.words));
            let small = |text: &str| Para::new(cx.theme, Type::Small).color(cx.tokens().text_2).text(text);
            if let Some(reason) = &statement.reason {
                para_ui(ui, small(&cx.f("reason", &[("reason", reason.into())])));
            }
            if let Some(printed) = &statement.patient_words {
                para_ui(ui, small(&cx.f("our-clinic-patient-words", &[("words", printed.into())])));
            }
        });
    });
}

/// The two ways to add something.
fn openers(ui: &mut Ui, cx: &Cx<'_>, drafts: &mut Drafts, go_to: &mut bool) {
    ui.horizontal_wrapped(|ui| {
        for (words, form) in [("our-clinic-add-note", Form::Note), ("our-clinic-add-statement", Form::Statement(None))]
        {
            let (label, open) = (cx.t(words), drafts.open.as_ref() == Some(&form));
            if Button::new(&label).pressed(open).ui(ui, cx.theme).clicked() {
                *go_to = !open;
                drafts.note.get_or_insert_with(NoteDraft::default);
                drafts.statements.entry(None).or_default();
                drafts.open = (!open).then_some(form);
            }
        }
    });
}

/// The withdrawal of an entry.
fn withdrawal(entry: &DataId, reason: &str) -> LayerContent {
    LayerContent::Withdrawn { entry: entry.clone(), reason: reason.trim().to_owned() }
}
