//! What the program says about itself: versions, where its texts come from, whose work it is built from.

use eframe::egui::{Id, ScrollArea, Ui};

use super::page;
use crate::app::help::about::{DrugSources, FONTS, content_version, sources};
use crate::app::help::{Crate, crates};
use crate::ui::cx::Cx;
use crate::ui::theme::{Para, Type, heading_ui, para_ui};
use crate::ui::widgets::{LongList, LongListState};

const ROW: f32 = 44.0;

/// A page about the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Program,
    Sources,
    Fonts,
    Licences,
}

impl Part {
    pub const ALL: [Self; 4] = [Self::Program, Self::Sources, Self::Fonts, Self::Licences];

    /// The id of its title.
    pub fn title(self) -> &'static str {
        match self {
            Self::Program => "about-program",
            Self::Sources => "about-sources",
            Self::Fonts => "about-fonts",
            Self::Licences => "about-licences",
        }
    }
}

/// What is read once.
#[derive(Default)]
pub struct About {
    content: String,
    crates: Vec<Crate>,
    at: LongListState,
}

impl About {
    /// The answer is the page that a link leads to.
    pub fn ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, part: Part) -> Option<Part> {
        if self.crates.is_empty() {
            (self.content, self.crates) = (content_version(), crates());
        }
        if part == Part::Licences {
            self.licences(ui, cx);
            return None;
        }
        let scroll = ScrollArea::vertical().id_salt(("about", part.title())).auto_shrink(false);
        let shown = scroll.show(ui, |ui| {
            page::keys(ui);
            ui.add_space(16.0);
            page::heading(ui, cx, 1, &cx.t(part.title()));
            let wanted = match part {
                Part::Program => self.program(ui, cx),
                Part::Sources => {
                    all_sources(ui, cx, &sources(&cx.state.words, &cx.state.library));
                    None
                }
                Part::Fonts | Part::Licences => {
                    fonts(ui, cx);
                    None
                }
            };
            ui.add_space(24.0);
            wanted
        });
        shown.inner
    }

    fn program(&self, ui: &mut Ui, cx: &Cx<'_>) -> Option<Part> {
        let n = sources(&cx.state.words, &cx.state.library).len();
        line(ui, cx, &cx.f("about-version", &[("version", env!("CARGO_PKG_VERSION").into())]));
        line(ui, cx, &cx.f("about-content", &[("n", n.into()), ("version", (&self.content).into())]));
        line(ui, cx, &cx.t("about-offline"));
        line(ui, cx, &cx.t("about-licence"));
        line(ui, cx, &cx.f("about-built", &[("n", self.crates.len().into())]));
        let mut wanted = None;
        for part in [Part::Sources, Part::Fonts, Part::Licences] {
            if page::link(ui, cx, &cx.t(part.title())) {
                wanted = Some(part);
            }
        }
        wanted
    }

    /// Every crate in a list of its own: there are hundreds.
    fn licences(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        let name = cx.t("about-licences");
        ui.add_space(16.0);
        page::heading(ui, cx, 1, &name);
        line(ui, cx, &cx.f("about-licences-note", &[("n", self.crates.len().into())]));
        let list = LongList::new(Id::unique("licences"), self.crates.len(), ROW).name(&name);
        let crates = &self.crates;
        list.show(ui, cx.theme, &mut self.at, |ui, at| {
            let Some(part) = crates.get(at) else { return };
            ui.spacing_mut().item_spacing.y = 0.0;
            let words = Para::new(cx.theme, Type::Body).medium(part.name).text("  ").text(part.version);
            para_ui(ui, words);
            para_ui(ui, Para::new(cx.theme, Type::Small).color(cx.tokens().text_2).text(part.licence));
        });
    }
}

fn line(ui: &mut Ui, cx: &Cx<'_>, text: &str) {
    para_ui(ui, Para::new(cx.theme, Type::Body).text(text));
    ui.add_space(8.0);
}

fn all_sources(ui: &mut Ui, cx: &Cx<'_>, drugs: &[DrugSources]) {
    line(ui, cx, &cx.t("about-sources-note"));
    for drug in drugs {
        ui.add_space(6.0);
        heading_ui(ui, Para::new(cx.theme, Type::Body).strong(&drug.drug), 3);
        for source in &drug.sources {
            ui.add_space(4.0);
            para_ui(ui, Para::new(cx.theme, Type::Small).text(source));
        }
    }
}

fn fonts(ui: &mut Ui, cx: &Cx<'_>) {
    line(ui, cx, &cx.t("about-fonts-note"));
    for block in FONTS.split("\n\n").map(str::trim).filter(|block| !block.is_empty()) {
        let words: Vec<&str> = block.split_whitespace().collect();
        para_ui(ui, Para::new(cx.theme, Type::Small).color(cx.tokens().text_2).text(&words.join(" ")));
        ui.add_space(8.0);
    }
}
