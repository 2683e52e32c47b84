//! The help (Shift+F1) and what the program says about itself, in one dialog: the pages at the left, the chosen one at the
//! right. How a page of Markdown is drawn is in `page`, the pages about the program in `about`.

mod about;
mod list;
mod page;

use eframe::egui::{Align, Id, Layout, Rect, ScrollArea, Sense, Ui, UiBuilder, vec2};

use crate::app::help::{PAGES, Text, place};
use crate::ui::cx::Cx;
use crate::ui::icons::Icon;
use crate::ui::theme::{Para, Type, heading_ui};
use crate::ui::widgets::{Dialog, IconButton, hairline, row};
use crate::words::Language;

/// The width of the dialog and of the list, and the least beside which there is room for the list, in points.
const WIDTH: f32 = 960.0;
const LIST: f32 = 264.0;
const LEAST_WITH_LIST: f32 = 680.0;
const EDGE: f32 = 24.0;
/// The head and the room around it.
const AROUND: f32 = 61.0;

/// What is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Leaf {
    /// By its place.
    Page(usize),
    About(about::Part),
}

impl Leaf {
    /// All, in the order of the list.
    fn all() -> Vec<Self> {
        (0..PAGES.len()).map(Self::Page).chain(about::Part::ALL.map(Self::About)).collect()
    }
}

/// Whether it is open, and at which page.
pub struct Help {
    open: bool,
    leaf: Leaf,
    /// The keyboard goes to the chosen row of the list.
    focus: bool,
    /// The pages as they were read, in one language.
    texts: Vec<Text>,
    language: Language,
    about: about::About,
}

impl Default for Help {
    fn default() -> Self {
        Self {
            open: false,
            leaf: Leaf::Page(0),
            focus: false,
            texts: Vec::new(),
            language: Language::En,
            about: about::About::default(),
        }
    }
}

impl Help {
    /// At the page that was read last.
    pub fn open(&mut self) {
        if matches!(self.leaf, Leaf::About(_)) {
            self.leaf = Leaf::Page(0);
        }
        (self.open, self.focus) = (true, true);
    }

    /// At what the program says about itself.
    pub fn open_about(&mut self) {
        self.leaf = Leaf::About(about::Part::Program);
        (self.open, self.focus) = (true, true);
    }

    pub fn is_open(&self) -> bool {
        self.open
    }

    pub fn ui(&mut self, ui: &Ui, cx: &mut Cx<'_>) {
        if !self.open {
            return;
        }
        self.read(cx);
        let name = cx.t("help-title");
        let mut closed = false;
        let close = Dialog::new(Id::unique("help"), &name, WIDTH).show(ui, cx.theme, |ui, height| {
            closed = head(ui, cx);
            hairline(ui, cx.theme);
            self.body(ui, cx, height - AROUND);
        });
        if close || closed {
            self.open = false;
        }
    }

    /// The pages in the language of the window.
    fn read(&mut self, cx: &Cx<'_>) {
        let language = cx.state.words.language();
        if self.texts.is_empty() || self.language != language {
            self.texts = PAGES.iter().map(|page| page.text(language)).collect();
            self.language = language;
        }
    }

    fn title(&self, cx: &Cx<'_>, leaf: Leaf) -> String {
        match leaf {
            Leaf::Page(at) => self.texts.get(at).map(|text| text.title().to_owned()).unwrap_or_default(),
            Leaf::About(part) => cx.t(part.title()),
        }
    }

    fn body(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, height: f32) {
        let whole = Rect::from_min_size(ui.cursor().min, vec2(ui.available_width(), height));
        let beside = whole.width() >= LEAST_WITH_LIST;
        let (left, right) = match beside {
            true => whole.split_left_right_at_x(whole.left() + LIST),
            false => whole.split_top_bottom_at_y(whole.top() + list::MENU),
        };
        if beside {
            ui.painter().rect_filled(left, 0.0, cx.tokens().bg);
        }
        let child = |rect: Rect| UiBuilder::new().max_rect(rect).layout(Layout::top_down(Align::Min));
        let chosen = ui.scope_builder(child(left), |ui| self.list(ui, cx, beside)).inner;
        let linked = ui.scope_builder(child(right.shrink2(vec2(EDGE, 0.0))), |ui| self.leaf(ui, cx)).inner;
        ui.allocate_rect(whole, Sense::hover());
        // A link is gone with its page, and the one Tab stop of the list is another row: the keyboard goes to that.
        if let Some(leaf) = linked.or(chosen) {
            (self.leaf, self.focus) = (leaf, true);
            ui.ctx().request_repaint();
        }
    }

    /// The answer is the page that is newly chosen.
    fn list(&mut self, ui: &mut Ui, cx: &Cx<'_>, beside: bool) -> Option<Leaf> {
        let all = Leaf::all();
        let titles: Vec<String> = all.iter().map(|leaf| self.title(cx, *leaf)).collect();
        let chosen = all.iter().position(|leaf| *leaf == self.leaf).unwrap_or_default();
        let focus = std::mem::take(&mut self.focus);
        let newly = match beside {
            true => list::rows(ui, cx, &titles, chosen, focus),
            false => list::select(ui, cx, &titles, chosen, focus),
        };
        newly.and_then(|at| all.get(at).copied())
    }

    /// The answer is the page that a link leads to.
    fn leaf(&mut self, ui: &mut Ui, cx: &Cx<'_>) -> Option<Leaf> {
        ui.set_width(ui.available_width());
        let Leaf::Page(at) = self.leaf else {
            let Leaf::About(part) = self.leaf else { return None };
            return self.about.ui(ui, cx, part).map(Leaf::About);
        };
        let text = self.texts.get(at)?;
        let scroll = ScrollArea::vertical().id_salt(("help-page", at)).auto_shrink(false);
        let to = scroll.show(ui, |ui| {
            page::keys(ui);
            page::ui(ui, cx, text)
        });
        to.inner.and_then(|id| place(&id)).map(Leaf::Page)
    }
}

/// True where the dialog is to be closed.
fn head(ui: &mut Ui, cx: &Cx<'_>) -> bool {
    ui.add_space(12.0);
    let closed = row(ui, cx.theme.sizes.hit.field, |ui| {
        ui.add_space(EDGE);
        heading_ui(ui, Para::new(cx.theme, Type::Section).text(&cx.t("help-title")), 1);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.add_space(8.0);
            IconButton::new(Icon::X, &cx.t("help-close")).ui(ui, cx.theme).clicked()
        })
        .inner
    });
    ui.add_space(8.0);
    closed.inner
}
