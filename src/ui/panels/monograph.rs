//! The reading pane: title block, outline, sections. On scroll the title folds into a bar and the outline stays.

mod effects;
mod facts;
mod interactions;
mod look_alikes;
pub(super) mod our_clinic;
mod outline;
mod precautions;
mod sections;
pub(super) mod sources;
mod tablets;
pub(super) mod title;

use std::sync::Arc;

use eframe::egui::{Align, Frame, Id, Margin, Rect, ScrollArea, Ui, UiBuilder, pos2, vec2};

use crate::domain::id::Id as DrugId;
use crate::domain::monograph::Monograph;
use crate::ui::cx::Cx;
use crate::ui::in_sight::in_sight;
use crate::ui::layout::Width;
use crate::ui::theme::{Para, Type, heading_ui, para_ui};

/// The parts of a monograph that the outline leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Uses,
    Mechanism,
    Effects,
    LongTerm,
    Taking,
    Precautions,
    Sources,
}

impl Part {
    pub const ALL: [Self; 7] =
        [Self::Uses, Self::Mechanism, Self::Effects, Self::LongTerm, Self::Taking, Self::Precautions, Self::Sources];

    fn id(self) -> &'static str {
        match self {
            Self::Uses => "uses",
            Self::Mechanism => "mechanism",
            Self::Effects => "effects",
            Self::LongTerm => "long-term",
            Self::Taking => "taking",
            Self::Precautions => "precautions",
            Self::Sources => "sources",
        }
    }
}

/// The bar that the title folds into, and the outline under it.
const FOLDED: f32 = 56.0;
const OUTLINE: f32 = 44.0;

/// Scroll and focus of the reading pane.
#[derive(Default)]
pub struct MonographPanel {
    drug: Option<DrugId>,
    /// The tops of the parts on screen, in the order of [`Part::ALL`].
    tops: [f32; 7],
    /// The part to scroll to in this frame.
    go_to: Option<Part>,
    current: usize,
    folded: bool,
    /// The frame in which this drug was shown first.
    first_frame: u64,
    focus: bool,
    clinic: our_clinic::OurClinic,
    /// A part of a drug to go to once that drug is there.
    wanted: Option<(DrugId, Part)>,
}

impl MonographPanel {
    pub fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, width: Width) {
        let Some(monograph) = cx.state.shown().cloned() else { return empty(ui, cx) };
        if self.drug.as_ref() != Some(monograph.id()) {
            *self = Self {
                drug: Some(monograph.id().clone()),
                focus: self.focus,
                first_frame: ui.ctx().cumulative_frame_nr(),
                wanted: self.wanted.take(),
                // What was typed about a drug stays while another one is looked at.
                clinic: std::mem::take(&mut self.clinic),
                ..Self::default()
            };
            self.go_to = Some(Part::Uses);
        }
        let fresh = self.current == 0 && self.go_to == Some(Part::Uses);
        let mut area = ScrollArea::vertical().id_salt(("monograph", monograph.id())).auto_shrink(false);
        // In a low window with notices there may be little room: the text must not reach below it.
        area = area.min_scrolled_height(0.0);
        if fresh {
            area = area.vertical_scroll_offset(0.0);
            self.go_to = None;
        }
        if !fresh && self.wanted.as_ref().is_some_and(|(drug, _)| drug == monograph.id()) {
            self.go_to = self.wanted.take().map(|(_, part)| part);
        } else if self.wanted.is_some() {
            ui.ctx().request_repaint();
        }
        let top = ui.cursor().top();
        let visible = ui.available_rect_before_wrap();
        let output = area.show(ui, |ui| {
            let side: i8 = if width >= Width::Wide { 40 } else { 24 };
            Frame::new().inner_margin(Margin { left: side, right: side, top: 16, bottom: 40 }).show(ui, |ui| {
                ui.set_max_width(760.0_f32.min(ui.available_width()));
                ui.spacing_mut().item_spacing.y = 4.0;
                self.contents(ui, cx, &monograph, width);
            });
        });
        self.folded = output.state.clamped_offset().y > 120.0;
        // A part that was gone to stands up to 16 below the outline: scrolling adds the spacing to its own 12.
        let line = top + FOLDED + OUTLINE + 24.0;
        self.current = self.tops.iter().rposition(|part| *part <= line).unwrap_or(0);
        let at_end = output.state.clamped_offset().y + output.inner_rect.height() >= output.content_size.y - 1.0;
        if at_end && output.state.clamped_offset().y > 0.0 {
            self.current = Part::ALL.len() - 1;
        }
        if self.folded {
            self.folded_bar(ui, cx, &monograph, visible, width);
        }
    }

    /// Goes to the sources of a drug once it is shown.
    pub fn want_sources(&mut self, drug: DrugId) {
        self.wanted = Some((drug, Part::Sources));
    }

    /// Asks for the keyboard focus at the top of the pane.
    pub fn ask_focus(&mut self) {
        self.focus = true;
    }

    pub fn step_section(&mut self, by: i32) {
        let now = i32::try_from(self.current).unwrap_or(0);
        let next = usize::try_from((now + by).max(0)).unwrap_or(0);
        self.go_to = Part::ALL.get(next).copied();
    }

    fn contents(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, monograph: &Arc<Monograph>, width: Width) {
        title::ui(ui, cx, monograph, width, std::mem::take(&mut self.focus));
        ui.add_space(8.0);
        self.outline(ui, cx, "outline");
        // A hairline under the outline, across the whole pane.
        ui.painter().hline(ui.clip_rect().x_range(), ui.cursor().top(), (1.0, cx.tokens().line));
        for (at, part) in Part::ALL.into_iter().enumerate() {
            ui.add_space(20.0);
            let top = ui.cursor().min;
            if self.waits(ui, top.y) {
                self.tops.iter_mut().skip(at).for_each(|below| *below = f32::INFINITY);
                break;
            }
            if let Some(slot) = self.tops.get_mut(at) {
                *slot = top.y;
            }
            if self.go_to == Some(part) {
                let above = FOLDED + OUTLINE + 12.0;
                let target = Rect::from_min_size(pos2(top.x, top.y - above), vec2(1.0, above));
                ui.scroll_to_rect(target, Some(Align::TOP));
                self.go_to = None;
            }
            ui.push_id(part.id(), |ui| self.part(ui, cx, monograph, width, part));
        }
    }

    fn part(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, monograph: &Arc<Monograph>, width: Width, part: Part) {
        match part {
            Part::Uses => in_sight(ui, "uses", |ui| sections::uses(ui, cx, monograph, width)),
            Part::Mechanism => in_sight(ui, "mechanism", |ui| sections::mechanism(ui, cx, monograph)),
            Part::Effects => in_sight(ui, "effects", |ui| effects::ui(ui, cx, monograph)),
            Part::LongTerm => in_sight(ui, "long term", |ui| sections::long_term(ui, cx, monograph)),
            Part::Taking => in_sight(ui, "taking", |ui| sections::taking(ui, cx, monograph)),
            Part::Precautions => {
                let line = in_sight(ui, "precautions", |ui| precautions::ui(ui, cx, monograph));
                if let Some(line) = line.flatten() {
                    self.clinic.grade(monograph, &line);
                }
                ui.add_space(20.0);
                in_sight(ui, "interactions", |ui| interactions::ui(ui, cx, monograph))
            }
            Part::Sources => {
                in_sight(ui, "sources", |ui| sources::ui(ui, cx, monograph));
                ui.add_space(20.0);
                // A form that was just opened brings itself into view.
                if self.clinic.wants_view() {
                    self.clinic.ui(ui, cx, monograph);
                    return;
                }
                in_sight(ui, "our clinic", |ui| self.clinic.ui(ui, cx, monograph))
            }
        };
    }

    /// In the first frame of a drug the parts below what is seen wait for the next one: the text is there sooner.
    fn waits(&self, ui: &Ui, top: f32) -> bool {
        let first = ui.ctx().cumulative_frame_nr() == self.first_frame;
        let waits = first && self.go_to.is_none() && self.wanted.is_none() && top > ui.clip_rect().bottom();
        if waits {
            ui.ctx().request_repaint();
        }
        waits
    }

    fn outline(&mut self, ui: &mut Ui, cx: &Cx<'_>, salt: &str) {
        let chosen = ui.push_id(salt, |ui| outline::ui(ui, cx, self.current)).inner;
        if let Some(part) = chosen {
            self.go_to = Some(part);
            ui.ctx().request_repaint();
        }
    }

    fn folded_bar(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, monograph: &Monograph, visible: Rect, width: Width) {
        let rect = Rect::from_min_size(visible.min, vec2(visible.width(), FOLDED + OUTLINE));
        ui.painter().rect_filled(rect, 0.0, cx.tokens().surface);
        ui.painter().hline(rect.x_range(), rect.bottom(), (1.0, cx.tokens().line));
        let side = if width >= Width::Wide { 40.0 } else { 24.0 };
        let inner = Rect::from_min_max(
            rect.min + vec2(side, 0.0),
            pos2((rect.left() + side + 680.0).min(rect.right() - side), rect.bottom()),
        );
        ui.scope_builder(UiBuilder::new().max_rect(inner).scope_id(Id::unique("folded-title")), |ui| {
            title::folded_ui(ui, cx, monograph, width, None);
            self.outline(ui, cx, "outline-folded");
        });
    }
}

/// No drug is shown: the library is empty, or what was shown is gone.
fn empty(ui: &mut Ui, cx: &Cx<'_>) {
    Frame::new().inner_margin(40.0).show(ui, |ui| {
        heading_ui(ui, Para::new(cx.theme, Type::Page).text(&cx.t("empty-title")), 1);
        para_ui(ui, Para::new(cx.theme, Type::Body).color(cx.tokens().text_2).text(&cx.t("empty-text")));
    });
}
