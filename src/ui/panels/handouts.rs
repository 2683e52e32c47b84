//! Making a handout: the options at the left, the pages as they will be printed at the right.

use eframe::egui::{
    CentralPanel, ColorImage, Frame, Id, Image, Margin, Panel, ScrollArea, TextureHandle, TextureOptions, Ui, vec2,
};

use crate::app::Command;
use crate::app::command::{PageCommand, PatientCommand};
use crate::app::finding_text::{answer_from, population};
use crate::app::update::suggested_name;
use crate::domain::patient::{Answer, Patient};
use crate::domain::source::ReviewStatus;
use crate::handout::{Paper, TextSize};
use crate::store::StoreErrorKind;
use crate::ui::cx::Cx;
use crate::ui::icons::Icon;
use crate::ui::layout::Width;
use crate::ui::theme::{Para, Type, Weight, heading_ui, para_ui};
use crate::ui::widgets::{Button, Field, Link, Notice, NoticeKind, Segment, Tag};

/// The width of the options, in points.
const OPTIONS: f32 = 352.0;
/// Room around a page.
const DESK: f32 = 24.0;

/// Draft of the path and the pages as textures.
#[derive(Default)]
pub struct HandoutsPanel {
    target: String,
    seen: String,
    choose_file: bool,
    textures: Vec<TextureHandle>,
    generation: u64,
}

impl HandoutsPanel {
    pub fn take_choose_file(&mut self) -> bool {
        std::mem::take(&mut self.choose_file)
    }

    pub fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, width: Width, dialog_open: bool) {
        let (bg, desk) = (cx.tokens().bg, cx.tokens().desk);
        if width < Width::Strip {
            CentralPanel::default().frame(Frame::new().fill(bg)).show(ui, |ui| {
                ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
                    self.options(ui, cx, dialog_open);
                    self.pages(ui, cx);
                });
            });
            return;
        }
        Panel::left("handout-options").exact_size(OPTIONS).resizable(false).frame(Frame::new().fill(bg)).show(
            ui,
            |ui| {
                ScrollArea::vertical().auto_shrink(false).show(ui, |ui| self.options(ui, cx, dialog_open));
            },
        );
        CentralPanel::default().frame(Frame::new().fill(desk)).show(ui, |ui| {
            ScrollArea::vertical().auto_shrink(false).show(ui, |ui| self.pages(ui, cx));
        });
    }

    fn options(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, dialog_open: bool) {
        Frame::new().inner_margin(Margin { left: 20, right: 20, top: 16, bottom: 16 }).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 8.0;
            let drug = cx.state.page.drug.as_ref().and_then(|id| cx.state.library.get(id)).cloned();
            heading_ui(ui, Para::new(cx.theme, Type::Section).text(&cx.t("handout-title")), 1);
            let Some(drug) = drug else {
                para_ui(ui, Para::new(cx.theme, Type::Body).text(&cx.t("handout-no-drug")));
                return;
            };
            let name = drug.drug.tall_man.as_ref().unwrap_or(&drug.drug.name);
            let id = if cx.state.page.with_patient { "handout-for-patient" } else { "handout-for-anyone" };
            let title = cx.f(id, &[("name", name.into())]);
            para_ui(ui, Para::new(cx.theme, Type::Small).color(cx.tokens().text_2).text(&title));
            paper_and_size(ui, cx);
            patient_ui(ui, cx);
            announced(ui, cx, drug.review());
            self.save_ui(ui, cx, dialog_open);
            outcome(ui, cx);
            measures(ui, cx);
        });
    }

    fn save_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, dialog_open: bool) {
        if cx.state.page.target != self.seen {
            self.seen.clone_from(&cx.state.page.target);
            self.target.clone_from(&cx.state.page.target);
        }
        let busy = cx.t("handout-writing");
        let off = cx.state.page.writing.is_some().then_some(busy.as_str());
        let choose = cx.t("handout-choose");
        let waiting = cx.t("handout-dialog-open");
        let dialog_off = dialog_open.then_some(waiting.as_str()).or(off);
        if Button::primary(&choose).icon(Icon::Page).off(dialog_off).min_width(180.0).ui(ui, cx.theme).clicked()
            && dialog_off.is_none()
        {
            self.choose_file = true;
        }
        let documents = cx.t("handout-documents");
        let tip = suggested_name(cx.state);
        if Button::new(&documents).icon(Icon::Folder).off(off).ui(ui, cx.theme).on_hover_text(tip).clicked()
            && off.is_none()
        {
            cx.send(Command::Page(PageCommand::SaveToDocuments));
        }
        let (label, hint) = (cx.t("handout-path"), cx.t("handout-path-hint"));
        para_ui(ui, Para::new(cx.theme, Type::Small).color(cx.tokens().text_2).text(&label));
        let width = ui.available_width();
        let field = Field::new(Id::unique("handout-path"), &label).hint(&hint).width(width).tall();
        let typed = field.ui(ui, cx.theme, &mut self.target);
        if typed.changed() {
            self.seen.clone_from(&self.target);
            cx.send(Command::Page(PageCommand::Target(self.target.clone())));
        }
        let entered = typed.lost_focus() && ui.input(|input| input.key_pressed(eframe::egui::Key::Enter));
        let write = cx.t("handout-write");
        let pressed = Button::new(&write).off(off).ui(ui, cx.theme).clicked();
        if (entered || pressed) && off.is_none() {
            cx.send(Command::Page(PageCommand::Write { replace: false }));
        }
    }

    fn pages(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        let preview = &cx.state.page.preview;
        if self.generation != preview.generation {
            self.generation = preview.generation;
            self.textures = preview
                .pictures
                .iter()
                .enumerate()
                .map(|(at, picture)| {
                    let size = [picture.width as usize, picture.height as usize];
                    let image = ColorImage::from_rgba_premultiplied(size, &picture.rgba);
                    ui.ctx().load_texture(format!("handout-page-{at}"), image, TextureOptions::LINEAR)
                })
                .collect();
        }
        if let Some(failed) = &preview.failed {
            Frame::new().inner_margin(DESK).show(ui, |ui| {
                para_ui(ui, Para::new(cx.theme, Type::Body).text(failed));
            });
        }
        let n = self.textures.len();
        ui.vertical_centered(|ui| {
            ui.add_space(DESK / 2.0);
            for (at, texture) in self.textures.iter().enumerate() {
                let name = cx.f("handout-page-name", &[("n", (at + 1).into()), ("of", n.into())]);
                para_ui(ui, Para::new(cx.theme, Type::Note).color(cx.tokens().text_2).text(&name));
                let natural = texture.size_vec2();
                let room = (ui.available_width() - 2.0 * DESK).clamp(160.0, 720.0);
                let size = vec2(room, room * natural.y / natural.x.max(1.0));
                ui.add(Image::new(texture).fit_to_exact_size(size).alt_text(name));
                ui.add_space(DESK / 2.0);
            }
        });
    }
}

fn labelled(ui: &mut Ui, cx: &Cx<'_>, id: &str) {
    para_ui(ui, Para::new(cx.theme, Type::Small).color(cx.tokens().text_2).text(&cx.t(id)));
}

fn paper_and_size(ui: &mut Ui, cx: &mut Cx<'_>) {
    let papers = [Paper::A4, Paper::Letter];
    labelled(ui, cx, "handout-paper");
    let (name, letter) = (cx.t("handout-paper"), cx.t("handout-letter"));
    let chosen = papers.iter().position(|p| *p == cx.state.page.paper);
    if let Some(paper) = Segment::new(&name, &["A4", &letter], chosen)
        .widths(&[96.0, 96.0])
        .ui(ui, cx.theme)
        .and_then(|at| papers.get(at))
    {
        cx.send(Command::Page(PageCommand::Paper(*paper)));
    }
    let sizes = [TextSize::Pt12, TextSize::Pt14, TextSize::Pt18];
    labelled(ui, cx, "handout-size");
    let name = cx.t("handout-size");
    let labels = sizes.map(|size| cx.f("handout-points", &[("n", (&size.points().to_string()).into())]));
    let labels: Vec<&str> = labels.iter().map(String::as_str).collect();
    let chosen = sizes.iter().position(|s| *s == cx.state.page.size);
    if let Some(size) =
        Segment::new(&name, &labels, chosen).widths(&[64.0, 64.0, 64.0]).ui(ui, cx.theme).and_then(|at| sizes.get(at))
    {
        cx.send(Command::Page(PageCommand::Size(*size)));
    }
}

/// Whose answers are used, and whether the page may tell them.
fn patient_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    labelled(ui, cx, "handout-answers-used");
    let (for_patient, blank) = (cx.t("handout-with-answers"), cx.t("handout-blank"));
    let name = cx.t("handout-answers-used");
    let chosen = usize::from(!cx.state.page.with_patient);
    if let Some(at) =
        Segment::new(&name, &[&for_patient, &blank], Some(chosen)).widths(&[140.0, 110.0]).ui(ui, cx.theme)
    {
        cx.send(Command::Page(PageCommand::WithPatient(at == 0)));
    }
    if !cx.state.page.with_patient {
        return;
    }
    if cx.state.patient.patient == Patient::default() {
        para_ui(ui, Para::new(cx.theme, Type::Small).color(cx.tokens().text_2).text(&cx.t("handout-no-answers")));
        return;
    }
    ui.horizontal_wrapped(|ui| {
        for rule in cx.state.reference.populations.iter() {
            let resolved = cx.state.patient.answers.resolved(&rule.id);
            if resolved.answer == Answer::Yes {
                let from = answer_from(&cx.state.words, &resolved, &cx.state.patient.patient);
                let from = from.map(|f| format!(", {f}")).unwrap_or_default();
                Tag::new(&format!("{}{from}", population(&cx.state.words, &rule.id))).ui(ui, cx.theme);
            }
        }
    });
    let question = cx.t("handout-print-answers");
    para_ui(ui, Para::new(cx.theme, Type::Body).weight(Weight::Medium).text(&question));
    let labels = [cx.t("answer-yes"), cx.t("answer-no")];
    let labels: Vec<&str> = labels.iter().map(String::as_str).collect();
    let chosen = usize::from(!cx.state.page.print_answers);
    if let Some(at) = Segment::new(&question, &labels, Some(chosen)).filled(0).widths(&[56.0, 56.0]).ui(ui, cx.theme) {
        cx.send(Command::Page(PageCommand::PrintAnswers(at == 0)));
    }
    para_ui(ui, Para::new(cx.theme, Type::Note).color(cx.tokens().text_3).text(&cx.t("handout-printed-first")));
}

/// What is known before the pages are made: nothing that comes later may move the buttons under the pointer.
fn announced(ui: &mut Ui, cx: &Cx<'_>, review: ReviewStatus) {
    if review != ReviewStatus::Reviewed {
        let (title, text) = (cx.t("handout-not-reviewed"), cx.t("handout-not-reviewed-more"));
        Notice::new(NoticeKind::Info, &title).text(&text).ui(ui, cx.theme);
    }
    para_ui(ui, Para::new(cx.theme, Type::Small).color(cx.tokens().text_2).text(&cx.t("handout-no-emergency")));
}

/// What the made pages tell: how hard they read, how many there are, what could not be printed.
fn measures(ui: &mut Ui, cx: &Cx<'_>) {
    let preview = &cx.state.page.preview;
    for code in &preview.replaced {
        let text = cx.f("handout-replaced", &[("code", code.into())]);
        para_ui(ui, Para::new(cx.theme, Type::Small).color(cx.tokens().contra_t).text(&text));
    }
    if let (Some(grade), Some(smog)) = (preview.grade_fk, preview.smog) {
        let (grade, smog) = (format!("{grade:.1}"), format!("{smog:.1}"));
        let text = cx.f("handout-grade", &[("fk", (&grade).into()), ("smog", (&smog).into())]);
        para_ui(ui, Para::new(cx.theme, Type::Small).text(&text));
    }
    if !preview.pictures.is_empty() {
        let text = cx.f("handout-pages", &[("n", preview.pictures.len().into())]);
        para_ui(ui, Para::new(cx.theme, Type::Small).color(cx.tokens().text_2).text(&text));
    }
}

/// What came of writing: done with "Open", or what failed with what to do.
fn outcome(ui: &mut Ui, cx: &mut Cx<'_>) {
    if let Some(written) = cx.state.page.written.clone() {
        let title = cx.f("handout-saved", &[("pages", written.pages.into())]);
        let (open, path) = (cx.t("handout-open"), written.path.display().to_string());
        let answer = Notice::new(NoticeKind::Done, &title).text(&path).buttons(&[&open]).ui(ui, cx.theme);
        if answer.button == Some(0) {
            cx.send(Command::Page(PageCommand::OpenWritten));
        }
        if cx.state.patient.ask_after_export {
            still_same_patient(ui, cx);
        }
    }
    if let Some(failure) = cx.state.page.failed.clone() {
        let (title, replace) = (cx.t("handout-not-written"), cx.t("handout-replace"));
        let exists = failure.kind == Some(StoreErrorKind::Exists);
        let buttons: &[&str] = if exists { &[&replace] } else { &[] };
        let answer = Notice::new(NoticeKind::Error, &title).text(&failure.message).buttons(buttons).ui(ui, cx.theme);
        if answer.button == Some(0) {
            cx.send(Command::Page(PageCommand::Write { replace: true }));
        }
    }
}

fn still_same_patient(ui: &mut Ui, cx: &mut Cx<'_>) {
    ui.horizontal_wrapped(|ui| {
        para_ui(ui, Para::new(cx.theme, Type::Body).strong(&cx.t("still-same-patient")));
        let (clear, name) = (cx.t("check-clear"), cx.t("check-clear-name"));
        if Link::new(&clear).name(&name).ui(ui, cx.theme).clicked() {
            cx.send(Command::Patient(PatientCommand::Clear));
        }
    });
}
