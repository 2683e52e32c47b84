//! The pages on the desk, as they will be printed: paper stays white in every theme. It asks for pictures of what is seen,
//! at the pixels of this screen; what is not drawn yet is blank paper.

use eframe::egui::{
    CentralPanel, Frame, Id, Image, Panel, Rect, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo,
    vec2,
};

use super::sheets::{GAP, Sheets};
use super::textures::Textures;
use super::zoom::{POINTS, Zoom};
use super::{Stops, bar};
use crate::app::Command;
use crate::app::command::PageCommand;
use crate::app::page_state::View;
use crate::ui::cx::Cx;
use crate::ui::theme::{Para, Type, para_ui};
use crate::ui::widgets::{Notice, NoticeKind};

/// The first pages may take this long before a skeleton says that they are being made, in seconds.
const PATIENCE: f64 = 0.15;
const BAR: f32 = 48.0;

/// Zoom, scroll and textures of the desk.
#[derive(Default)]
pub struct Desk {
    pub zoom: Zoom,
    textures: Textures,
    /// The pages that are read, from 0, as they were in the last frame.
    pub read: Option<(usize, usize)>,
    /// Rows to be turned to.
    turn: i32,
    /// Since when the first pages are waited for.
    waiting_since: Option<f64>,
    asked: Option<View>,
}

impl Desk {
    /// Goes on (1) or back (-1) by a row of pages.
    pub fn turn(&mut self, by: i32) {
        self.turn = by;
    }

    pub fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, stops: &mut Stops) {
        let bg = cx.tokens().bg;
        let frame = Frame::new().fill(bg);
        Panel::top("handout-bar").exact_size(BAR).frame(frame).show(ui, |ui| bar::ui(ui, cx, self, stops));
        CentralPanel::default().frame(Frame::NONE).show(ui, |ui| {
            if self.instead(ui, cx) {
                return;
            }
            let room = ui.available_size();
            self.wheel(ui);
            let sheets = self.sheets(ui, cx, room);
            let mut scroll = ScrollArea::both().id_salt("handout-desk").auto_shrink(false);
            if let Some(offset) = self.turned(&sheets) {
                scroll = scroll.vertical_scroll_offset(offset);
            }
            scroll.show_viewport(ui, |ui, view| {
                let (rect, _) = ui.allocate_exact_size(sheets.size(), Sense::hover());
                self.pages(ui, cx, &sheets, rect, view);
            });
        });
    }

    /// Under the options, in a window of one column: the outer scroll moves the pages too.
    pub fn in_column(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, stops: &mut Stops) {
        if cx.state.page.drug.is_none() {
            return;
        }
        ui.allocate_ui(vec2(ui.available_width(), BAR), |ui| bar::ui(ui, cx, self, stops));
        let desk = cx.tokens().desk;
        Frame::new().fill(desk).show(ui, |ui| {
            if self.instead(ui, cx) {
                return;
            }
            // A page is as wide as the window; its height is scrolled.
            let room = vec2(ui.available_width(), f32::INFINITY.min(4000.0));
            let sheets = self.sheets(ui, cx, room);
            let turned = self.turned(&sheets);
            ScrollArea::horizontal().id_salt("handout-desk").auto_shrink(false).show(ui, |ui| {
                let (rect, _) = ui.allocate_exact_size(sheets.size(), Sense::hover());
                if let Some(offset) = turned {
                    let target = rect.min + vec2(0.0, offset);
                    ui.scroll_to_rect(Rect::from_min_size(target, vec2(1.0, 1.0)), Some(eframe::egui::Align::TOP));
                }
                let view = ui.clip_rect().translate(-rect.min.to_vec2());
                self.pages(ui, cx, &sheets, rect, view);
            });
        });
    }

    /// What stands in the place of pages: why there are none. True where nothing else is to be shown.
    fn instead(&mut self, ui: &mut Ui, cx: &Cx<'_>) -> bool {
        let preview = &cx.state.page.preview;
        if preview.pages.is_some() || preview.job.is_none() {
            self.waiting_since = None;
        }
        if let Some(failed) = &preview.failed {
            Frame::new().inner_margin(GAP).show(ui, |ui| {
                let title = cx.t("handout-pages-failed");
                Notice::new(NoticeKind::Error, &title).text(failed).ui(ui, cx.theme);
            });
            return true;
        }
        if preview.pages.is_some() {
            return false;
        }
        if cx.state.page.drug.is_none() {
            Frame::new().inner_margin(GAP).show(ui, |ui| {
                para_ui(ui, Para::new(cx.theme, Type::Body).text(&cx.t("handout-no-drug")));
            });
        } else if preview.job.is_some() {
            self.waiting(ui, cx);
        }
        true
    }

    /// Nothing for a moment, then the outline of a page that says that it is being made.
    fn waiting(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        let now = ui.input(|input| input.time);
        let waited = now - *self.waiting_since.get_or_insert(now);
        if waited < PATIENCE {
            let left = std::time::Duration::from_secs_f64((PATIENCE - waited).clamp(0.001, PATIENCE));
            ui.ctx().request_repaint_after(left);
            return;
        }
        let width = (ui.available_width() - 2.0 * GAP).clamp(160.0, 516.0);
        Frame::new().inner_margin(GAP).show(ui, |ui| {
            para_ui(ui, Para::new(cx.theme, Type::Small).color(cx.tokens().text_2).text(&cx.t("handout-making")));
            let (rect, _) = ui.allocate_exact_size(vec2(width, width * 1.41), Sense::hover());
            paper(ui, cx, rect);
            for line in 0_u8..12 {
                let top = rect.top() + 40.0 + f32::from(line) * 28.0;
                let share = [0.4, 0.75, 0.7, 0.72].get(usize::from(line % 4)).copied().unwrap_or(0.7);
                let bar = Rect::from_min_size(rect.min, vec2(rect.width() * share, 10.0));
                let bar = bar.translate(vec2(32.0, top - rect.top()));
                if bar.bottom() < rect.bottom() - 24.0 {
                    ui.painter().rect_filled(bar, 3.0, cx.tokens().paper_line);
                }
            }
        });
    }

    fn wheel(&mut self, ui: &Ui) {
        let by = ui.input(|input| input.zoom_delta());
        if (by - 1.0).abs() > f32::EPSILON && ui.rect_contains_pointer(ui.max_rect()) {
            self.zoom.by(by);
        }
    }

    fn sheets(&mut self, ui: &Ui, cx: &Cx<'_>, room: Vec2) -> Sheets {
        let preview = &cx.state.page.preview;
        let size = preview.pages.as_ref().and_then(|pages| pages.size_pt(0)).unwrap_or((595.0, 842.0));
        // A scroll bar must not change the zoom that made it needed.
        let bar = ui.spacing().scroll.allocated_width();
        let page = vec2(size.0 as f32, size.1 as f32);
        self.zoom.fit(page, room - vec2(bar, 0.0), GAP);
        let pixel = 1.0 / ui.ctx().pixels_per_point();
        let shown = page * POINTS * self.zoom.factor;
        Sheets::new(preview.count(), (shown / pixel).round() * pixel, room.x - bar)
    }

    /// Where a turn of pages leads.
    fn turned(&mut self, sheets: &Sheets) -> Option<f32> {
        let by = std::mem::take(&mut self.turn);
        let (first, last) = self.read?;
        let from = if by > 0 { last } else { first };
        (by != 0).then(|| sheets.top_of_row(from, by))
    }

    fn pages(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, sheets: &Sheets, desk: Rect, view: Rect) {
        self.read = sheets.read(view.top(), view.bottom());
        self.ask(ui, cx, sheets, view);
        let preview = &cx.state.page.preview;
        self.textures.keep(&preview.pictures);
        let pixel = 1.0 / ui.ctx().pixels_per_point();
        for page in 0..sheets.count {
            let mut rect = sheets.rect(page).translate(desk.min.to_vec2());
            // On whole pixels, or letters blur.
            let corner = (rect.min / pixel).round() * pixel;
            rect = Rect::from_min_size(corner, rect.size());
            let name = cx.f("handout-page-name", &[("n", (page + 1).into()), ("of", sheets.count.into())]);
            let response = ui.interact(rect, Id::unique(("handout-page", page)), Sense::hover());
            response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &name));
            if !ui.is_rect_visible(rect) {
                continue;
            }
            paper(ui, cx, rect);
            if let Some(drawn) = preview.picture(page) {
                let texture = self.textures.of(ui.ctx(), drawn);
                // A picture of this very size lies pixel on pixel.
                let exact = texture.size_vec2() * pixel;
                let near = (exact - rect.size()).abs().max_elem() <= 2.0 * pixel;
                let place = if near { Rect::from_min_size(rect.min, exact) } else { rect };
                Image::new(&texture).paint_at(ui, place);
            }
        }
    }

    /// Asks for pictures of what is seen, at this size, where that is not what was asked for last.
    fn ask(&mut self, ui: &Ui, cx: &mut Cx<'_>, sheets: &Sheets, view: Rect) {
        let Some((first, last)) = sheets.between(view.top(), view.bottom()) else { return };
        let most = ui.input(|input| input.max_texture_side);
        let scale = self.zoom.factor * POINTS * ui.ctx().pixels_per_point();
        let points = sheets.page.max_elem() / (self.zoom.factor * POINTS);
        // At most a few thousand.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss)]
        let milli = (scale * 1000.0).round().min((most as f32 - 2.0) / points * 1000.0) as u32;
        let asked = View { first, last, milli };
        if self.asked != Some(asked) {
            self.asked = Some(asked);
            cx.send(Command::Page(PageCommand::View(asked)));
        }
    }
}

fn paper(ui: &Ui, cx: &Cx<'_>, rect: Rect) {
    let edge = Stroke::new(cx.theme.sizes.stroke.line, cx.tokens().line_2);
    ui.painter().rect(rect, 0.0, cx.tokens().paper, edge, StrokeKind::Outside);
}
