//! What changed between two versions: the sections in which a word is another one, removed words struck through, added
//! words underlined, both also told to a screen reader. Sections that differ in spaces alone are counted and folded.

use eframe::egui::{Align, Frame, Margin, ScrollArea, Ui};

use crate::app::Command;
use crate::app::label_state::{Compared, LabelCommand, OpenLabel};
use crate::domain::label::difference::{Change, LineDifference, Piece, SectionDifference};
use crate::domain::text::capitalised;
use crate::store::labels_db::VersionRow;
use crate::ui::cx::Cx;
use crate::ui::icons::Icon;
use crate::ui::theme::{Para, Type, heading_ui, para_ui};
use crate::ui::widgets::{Card, IconButton, Link, Select, hairline, menu, row};
use crate::words::date_short;

/// The widest a choice of a version gets, and what stands beside the two, in points.
const CHOICE: f32 = 256.0;
const BESIDE: f32 = 124.0;
/// A choice that is narrower would lose the end of its words.
const NARROW: f32 = 230.0;
const MENU: f32 = 264.0;

/// Which change was gone to.
#[derive(Default)]
pub struct ChangesView {
    at: Option<usize>,
    go: bool,
}

impl ChangesView {
    pub fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, label: &OpenLabel, side: i8) {
        let area = ScrollArea::vertical().id_salt(("label-changes", &label.id)).auto_shrink(false);
        area.min_scrolled_height(0.0).show(ui, |ui| {
            Frame::new().inner_margin(Margin { left: side, right: side, top: 16, bottom: 40 }).show(ui, |ui| {
                ui.set_max_width(super::COLUMN.min(ui.available_width()));
                ui.spacing_mut().item_spacing.y = 8.0;
                self.contents(ui, cx, label);
            });
        });
    }

    fn contents(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, label: &OpenLabel) {
        let (theme, ink) = (cx.theme, cx.tokens().text_2);
        let body = |text: &str| Para::new(theme, Type::Body).color(ink).text(text);
        let changes = &cx.state.nav.label.page.changes;
        let Some(pair) = changes.pair.filter(|_| label.versions.len() > 1) else {
            para_ui(ui, body(&cx.t("label-one-version")));
            return;
        };
        let compared = changes.compared.clone().filter(|compared| compared.pair == pair);
        if let Some(compared) = &compared {
            summary(ui, cx, compared);
        }
        self.choices(ui, cx, label, pair, compared.as_ref().map_or(0, |compared| compared.changed.len()));
        let Some(compared) = compared else {
            para_ui(ui, body(&cx.t("label-comparing")));
            return;
        };
        if compared.changed.is_empty() {
            para_ui(ui, body(&cx.t("label-nothing-changed")));
        }
        for (at, section) in compared.changed.iter().enumerate() {
            let shown = ui.push_id(("changed", at), |ui| section_ui(ui, cx, section));
            if self.go && self.at == Some(at) {
                ui.scroll_to_rect(shown.response.rect, Some(Align::TOP));
                self.go = false;
            }
        }
        same(ui, cx, &compared);
        if cx.state.nav.label.page.changes.spaces_shown {
            heading_ui(ui, Para::new(cx.theme, Type::Lead).text(&cx.t("label-spaces-heading")), 2);
            for section in &compared.spaces {
                para_ui(ui, Para::new(cx.theme, Type::Body).text(&title(cx, section)));
            }
        }
    }

    /// The two versions, and the way from change to change; below each other where there is little room.
    fn choices(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, label: &OpenLabel, pair: (i64, i64), changes: usize) {
        let width = ((ui.available_width() - BESIDE) / 2.0).min(CHOICE);
        let height = cx.theme.sizes.hit.button;
        if width >= NARROW {
            row(ui, height, |ui| {
                ui.spacing_mut().item_spacing.x = 8.0;
                older(ui, cx, label, pair, width);
                Icon::Right.ui(ui, cx.theme.sizes.hit.icon, cx.tokens().text_2);
                newer(ui, cx, label, pair, width);
                self.steps(ui, cx, changes);
            });
            return;
        }
        row(ui, height, |ui| older(ui, cx, label, pair, CHOICE));
        row(ui, height, |ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            newer(ui, cx, label, pair, CHOICE);
            self.steps(ui, cx, changes);
        });
    }

    fn steps(&mut self, ui: &mut Ui, cx: &Cx<'_>, changes: usize) {
        let reason = cx.t("label-nothing-changed");
        let off = (changes == 0).then_some(reason.as_str());
        for (icon, id, by) in [(Icon::Up, "label-change-previous", false), (Icon::Down, "label-change-next", true)] {
            if IconButton::new(icon, &cx.t(id)).edge().off(off).ui(ui, cx.theme).clicked() && changes > 0 {
                self.step(by, changes);
            }
        }
    }

    fn step(&mut self, on: bool, changes: usize) {
        let next = match (self.at, on) {
            (None, true) => 0,
            (None, false) => changes - 1,
            (Some(at), true) => (at + 1) % changes,
            (Some(at), false) => at.checked_sub(1).unwrap_or(changes - 1),
        };
        (self.at, self.go) = (Some(next), true);
    }
}

/// "4 sections of 18 have other words. 3 more differ only in spaces. Show them"
fn summary(ui: &mut Ui, cx: &mut Cx<'_>, compared: &Compared) {
    let (n, of, spaces) = (compared.changed.len(), compared.sections, compared.spaces.len());
    let shown = cx.state.nav.label.page.changes.spaces_shown;
    ui.horizontal_wrapped(|ui| {
        let text = cx.f("label-changed-of", &[("n", n.into()), ("of", of.into())]);
        let mut para = Para::new(cx.theme, Type::Body).color(cx.tokens().text_2).text(&text);
        if spaces > 0 {
            para = para.text(" ").text(&cx.f("label-only-spaces", &[("n", spaces.into())]));
        }
        para_ui(ui, para);
        let toggle = cx.t(if shown { "label-hide-spaces" } else { "label-show-spaces" });
        let name = cx.t(if shown { "label-hide-spaces-name" } else { "label-show-spaces-name" });
        if spaces > 0 && Link::new(&toggle).name(&name).ui(ui, cx.theme).clicked() {
            cx.send(Command::Label(LabelCommand::ShowSpaces(!shown)));
        }
    });
}

/// "Not changed, contraindications and use in specific populations: the same words in both versions."
fn same(ui: &mut Ui, cx: &Cx<'_>, compared: &Compared) {
    let parts: Vec<String> = compared.same.iter().map(|id| cx.t(id)).collect();
    if parts.is_empty() {
        return;
    }
    let list = cx.state.words.list(&parts);
    let text = cx.f("label-same-words", &[("list", (&list).into())]);
    ui.horizontal_top(|ui| {
        Icon::Info.ui(ui, cx.theme.sizes.hit.icon, cx.tokens().text_2);
        para_ui(ui, Para::new(cx.theme, Type::Small).color(cx.tokens().text_2).text(&text));
    });
}

fn older(ui: &mut Ui, cx: &mut Cx<'_>, label: &OpenLabel, pair: (i64, i64), width: f32) {
    if let Some(older) = choose(ui, cx, label, ["label-from", "label-from-name"], pair.0, width) {
        cx.send(Command::Label(LabelCommand::Compare { older, newer: pair.1 }));
    }
}

fn newer(ui: &mut Ui, cx: &mut Cx<'_>, label: &OpenLabel, pair: (i64, i64), width: f32) {
    if let Some(newer) = choose(ui, cx, label, ["label-to", "label-to-name"], pair.1, width) {
        cx.send(Command::Label(LabelCommand::Compare { older: pair.0, newer }));
    }
}

/// A field with one of the versions; the answer is another one that was chosen.
fn choose(ui: &mut Ui, cx: &Cx<'_>, label: &OpenLabel, [id, name]: [&str; 2], chosen: i64, width: f32) -> Option<i64> {
    let name = cx.t(name);
    let current = label.versions.iter().find(|version| version.row == chosen);
    let words = current.map(|version| version_words(cx, version)).unwrap_or_default();
    let text = cx.f(id, &[("version", (&words).into())]);
    let field = ui.push_id(id, |ui| Select::new(&name, &text, width).ui(ui, cx.theme)).inner;
    let mut other = None;
    menu(&field, cx.theme, &name, MENU, |menu| {
        for version in label.versions.iter().rev() {
            if menu.radio(&capitalised(&version_words(cx, version)), version.row == chosen) {
                other = Some(version.row);
            }
        }
    });
    other.filter(|row| *row != chosen)
}

/// "7 Jun 2021, version 1640"
pub fn version_words(cx: &Cx<'_>, version: &VersionRow) -> String {
    let mut parts = vec![date_short(&cx.state.words, version.effective.as_ref())];
    parts.extend(version.version.map(|n| cx.f("version-number", &[("version", (&n.to_string()).into())])));
    parts.join(", ")
}

fn title(cx: &Cx<'_>, section: &SectionDifference) -> String {
    section.title.clone().unwrap_or_else(|| cx.t("label-no-heading"))
}

/// One section as a card: its heading, and the lines of it that changed.
fn section_ui(ui: &mut Ui, cx: &Cx<'_>, section: &SectionDifference) {
    Card::new().padding(1.0).show(ui, cx.theme, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        Frame::new().inner_margin(Margin::symmetric(16, 8)).show(ui, |ui| {
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = 10.0;
                Icon::Split.ui(ui, 18.0, cx.tokens().text_2);
                let mut name = title(cx, section);
                match section.change {
                    Some(Change::Added) => name = cx.f("label-section-added", &[("section", (&name).into())]),
                    Some(Change::Removed) => name = cx.f("label-section-removed", &[("section", (&name).into())]),
                    _ => {}
                }
                heading_ui(ui, Para::new(cx.theme, Type::Lead).text(&name), 2);
            });
        });
        hairline(ui, cx.theme);
        Frame::new().inner_margin(Margin::symmetric(16, 12)).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 8.0;
            lines(ui, cx, &section.lines);
        });
    });
}

/// Lines that changed; of those between them only how many there are.
fn lines(ui: &mut Ui, cx: &Cx<'_>, lines: &[LineDifference]) {
    let mut same = 0_usize;
    let gap = |ui: &mut Ui, same: &mut usize| {
        if *same > 0 {
            let text = cx.f("label-lines-same", &[("n", (*same).into())]);
            para_ui(ui, Para::new(cx.theme, Type::Small).color(cx.tokens().text_3).text(&text));
        }
        *same = 0;
    };
    for line in lines {
        if line.is_changed() {
            gap(ui, &mut same);
            line_ui(ui, cx, line);
        } else {
            same += 1;
        }
    }
    gap(ui, &mut same);
}

fn line_ui(ui: &mut Ui, cx: &Cx<'_>, line: &LineDifference) {
    let tokens = cx.tokens();
    let mut para = Para::new(cx.theme, Type::Body);
    for (at, piece) in line.pieces.iter().enumerate() {
        if at > 0 {
            para = para.text(" ");
        }
        para = match piece.change {
            Change::Removed => para.lined(&piece.text, tokens.text_2, tokens.sunken, true),
            Change::Added => para.lined(&piece.text, tokens.text, tokens.accent_soft, false),
            Change::Same | Change::OnlySpaces => para.text(&piece.text),
        };
    }
    let read = read_aloud(cx, &line.pieces);
    let shown = para_ui(ui, para);
    ui.ctx().accesskit_node_builder(shown.id, |node| node.set_value(read));
}

/// "Depakote ER; removed: is available; added: contains".
fn read_aloud(cx: &Cx<'_>, pieces: &[Piece]) -> String {
    let read = |piece: &Piece| match piece.change {
        Change::Removed => cx.f("label-removed", &[("text", (&piece.text).into())]),
        Change::Added => cx.f("label-added", &[("text", (&piece.text).into())]),
        Change::Same | Change::OnlySpaces => piece.text.clone(),
    };
    pieces.iter().map(read).collect::<Vec<_>>().join(" ")
}
