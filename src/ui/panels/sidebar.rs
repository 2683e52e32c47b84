//! The list at the left: search as you type, the account's list, all drugs, or the groups of a search. Up and Down
//! preview, Enter opens what was chosen; a suggestion is never chosen by itself.

use eframe::egui::{
    Align, Context, EventFilter, Frame, Id, Key, Layout, Margin, Modifiers, Panel, ScrollArea, Ui, UiBuilder,
    accesskit::Role,
};

use crate::app::Command;
use crate::app::command::NavCommand;
use crate::app::state::{ListGroup, ListLine};
use crate::domain::monograph::Monograph;
use crate::domain::search::{Hit, HitKind};
use crate::ui::cx::Cx;
use crate::ui::icons::Icon;
use crate::ui::theme::{Para, Type, Weight, para_ui};
use crate::ui::widgets::{ListRow, SearchField, row};

/// The draft of the search and what was last taken from the state.
#[derive(Default)]
pub struct Sidebar {
    text: String,
    /// The query that the draft was last the same as.
    seen: String,
    opened: bool,
}

fn search_id() -> Id {
    Id::unique("sidebar-search")
}

pub fn focus_search(ctx: &Context) {
    ctx.memory_mut(|memory| memory.request_focus(search_id()));
}

impl Sidebar {
    pub fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        // The query was changed elsewhere: opened, cleared.
        if cx.state.nav.query != self.seen {
            self.seen.clone_from(&cx.state.nav.query);
            self.text.clone_from(&cx.state.nav.query);
        }
        let foot = Frame::new().inner_margin(Margin::symmetric(16, 0));
        Panel::bottom("sidebar-foot").exact_size(36.0).frame(foot).show(ui, |ui| self.foot(ui, cx));
        Frame::new().inner_margin(Margin { left: 12, right: 12, top: 12, bottom: 8 }).show(ui, |ui| self.field(ui, cx));
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            Frame::new().inner_margin(Margin::symmetric(8, 0)).show(ui, |ui| {
                let list = UiBuilder::new().accessibility_role(Role::ListBox);
                ui.scope_builder(list, |ui| {
                    ui.spacing_mut().item_spacing.y = 0.0;
                    self.list(ui, cx);
                });
            });
        });
    }

    /// True once after a drug was opened from here.
    pub fn take_opened(&mut self) -> bool {
        std::mem::take(&mut self.opened)
    }

    pub fn clear(&mut self) {
        self.text.clear();
    }

    fn field(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let (name, hint, clear) = (cx.t("search-name"), cx.t("search-hint"), cx.t("search-clear"));
        self.keys(ui, cx);
        let focused = ui.memory(|memory| memory.has_focus(search_id()));
        let entered = focused && ui.input(|input| input.key_pressed(Key::Enter));
        let answer = SearchField::new(search_id(), &name, &clear).hint(&hint).key("/").ui(ui, cx.theme, &mut self.text);
        if answer.response.changed() || answer.cleared {
            self.seen.clone_from(&self.text);
            cx.send(Command::Nav(NavCommand::Search(self.text.clone())));
        }
        // After the search, as both can come in one frame: what was typed last decides what is chosen.
        if entered {
            self.opened = true;
            cx.send(Command::Nav(NavCommand::OpenChosen));
            // A text field gives up its focus at Enter; the list goes on from here.
            answer.response.request_focus();
        }
    }

    /// Up and Down while the field has the focus.
    fn keys(&mut self, ui: &Ui, cx: &mut Cx<'_>) {
        let id = search_id();
        if !ui.memory(|memory| memory.has_focus(id)) {
            return;
        }
        let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
        let pressed = |key| ui.input_mut(|input| input.count_and_consume_key(Modifiers::NONE, key));
        let moves = [(Key::ArrowDown, 1), (Key::ArrowUp, -1), (Key::PageDown, 10), (Key::PageUp, -10)];
        for (key, by) in moves {
            for _ in 0..pressed(key) {
                cx.send(Command::Nav(NavCommand::Move(by)));
            }
        }
    }

    fn list(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let nav = &cx.state.nav;
        if nav.query.is_empty() {
            self.plain_list(ui, cx);
            return;
        }
        for (group, heading, none) in [
            (ListGroup::Exact, "exact-matches", "no-drug-has-name"),
            (ListGroup::Matches, "other-matches", "no-name-begins-so"),
            (ListGroup::DidYouMean, "did-you-mean", "no-suggestion"),
        ] {
            let lines: Vec<usize> = places(&nav.lines, |line| line.group == group);
            if group == ListGroup::Matches && lines.is_empty() {
                continue;
            }
            group_header(ui, cx, &cx.t(heading), lines.len());
            if lines.is_empty() {
                quiet(ui, cx, &cx.t(none));
            }
            lines.into_iter().for_each(|at| self.line(ui, cx, at));
            separator(ui, cx);
        }
        self.texts(ui, cx);
    }

    /// The account's list, then all drugs under their first letters.
    fn plain_list(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let lines = &cx.state.nav.lines;
        let mine = places(lines, |line| line.group == ListGroup::MyList);
        if !mine.is_empty() {
            icon_header(ui, cx, &cx.t("my-list"), mine.len());
            mine.into_iter().for_each(|at| self.line(ui, cx, at));
            separator(ui, cx);
        }
        let all = places(lines, |line| line.group == ListGroup::All);
        let letters: Vec<Option<char>> =
            all.iter().map(|at| lines.get(*at).and_then(|l| first_letter(cx, l))).collect();
        let mut last = None;
        for (at, here) in all.iter().zip(&letters) {
            if *here != last {
                let n = letters.iter().filter(|other| *other == here).count();
                group_header(ui, cx, &here.map(String::from).unwrap_or_default(), n);
                last = *here;
            }
            self.line(ui, cx, *at);
        }
        for stub in cx.state.library.unreadable() {
            let word = cx.t("standing-check_failed");
            let name = format!("{}: {word}", stub.drug.name);
            let shape = crate::ui::grade_shape::Shape::CheckFailed;
            ListRow::new(&name, &stub.drug.name)
                .note(&word)
                .shape(shape)
                .ui(ui, cx.theme)
                .on_hover_text(cx.t("explain-check_failed"));
        }
    }

    fn line(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, at: usize) {
        let nav = &cx.state.nav;
        let Some(line) = nav.lines.get(at).cloned() else { return };
        let Some(monograph) = cx.state.library.get(&line.drug).cloned() else { return };
        let hit = nav
            .found
            .exact
            .iter()
            .chain(&nav.found.matches)
            .chain(&nav.found.did_you_mean)
            .find(|h| h.drug == line.drug);
        let hit = hit.filter(|_| !matches!(line.group, ListGroup::MyList | ListGroup::All));
        let (text, note) = texts(cx, &monograph, hit);
        // Read with ordinary letters: capitals inside a name would be read one by one.
        let name = accessible_name(cx, &monograph, hit);
        let chosen = nav.cursor == Some(at);
        let response = ui
            .push_id((line.group, &line.drug), |ui| {
                ListRow::new(&name, &text).note(&note).selected(chosen).tab_stop(false).index(at).ui(ui, cx.theme)
            })
            .inner;
        if response.clicked() {
            self.opened = true;
            cx.send(Command::Nav(NavCommand::Open(line.drug)));
        }
        if chosen && !ui.clip_rect().contains_rect(response.rect) {
            response.scroll_to_me(None);
        }
    }

    fn texts(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let hits = &cx.state.nav.text_hits;
        group_header(ui, cx, &cx.t("in-the-text"), hits.len());
        if hits.is_empty() {
            quiet(ui, cx, &cx.t("no-text-has-word"));
        }
        for (at, hit) in hits.iter().enumerate() {
            let name = cx.f("text-hit-name", &[("name", (&hit.name).into()), ("section", (&hit.section).into())]);
            let clicked = ui
                .push_id(("text", at), |ui| {
                    ListRow::new(&name, &hit.name)
                        .note(&hit.section)
                        .tab_stop(false)
                        .ui(ui, cx.theme)
                        .on_hover_text(&hit.words)
                })
                .inner
                .clicked();
            if clicked {
                self.opened = true;
                cx.send(Command::Nav(NavCommand::Open(hit.drug.clone())));
            }
        }
    }

    fn foot(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        row(ui, 36.0, |ui| {
            let small = |text: &str| Para::new(cx.theme, Type::Small).color(cx.tokens().text_2).text(text);
            let n = cx.state.library.monographs().len();
            let count = small(&cx.f("drugs-count", &[("n", n.into())]));
            let nav = &cx.state.nav;
            if nav.query.is_empty() || nav.cursor.is_some() {
                para_ui(ui, count);
                return;
            }
            // What Enter does comes first; the count stands beside it where there is room for both.
            let nothing = small(&cx.t("enter-opens-nothing"));
            let both = count.clone().galley(ui).size().x + nothing.clone().galley(ui).size().x + 8.0;
            if both <= ui.available_width() {
                para_ui(ui, count);
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| para_ui(ui, nothing));
        });
    }
}

fn places(lines: &[ListLine], wanted: impl Fn(&ListLine) -> bool) -> Vec<usize> {
    lines.iter().enumerate().filter(|(_, line)| wanted(line)).map(|(at, _)| at).collect()
}

fn first_letter(cx: &Cx<'_>, line: &ListLine) -> Option<char> {
    cx.state.library.get(&line.drug)?.drug.name.chars().next()?.to_uppercase().next()
}

/// What stands at the left and at the right of a line.
fn texts(cx: &Cx<'_>, monograph: &Monograph, hit: Option<&Hit>) -> (String, String) {
    let drug = &monograph.drug;
    let tall = drug.tall_man.clone().unwrap_or_else(|| drug.name.clone());
    match hit {
        Some(hit) if hit.is_a != HitKind::Generic => (hit.matched.clone(), tall),
        Some(_) => (tall, cx.t("generic-name")),
        None => (tall, drug.brands.first().cloned().unwrap_or_default()),
    }
}

fn accessible_name(cx: &Cx<'_>, monograph: &Monograph, hit: Option<&Hit>) -> String {
    let drug = &monograph.drug;
    match hit {
        Some(hit) if hit.is_a != HitKind::Generic => format!("{}, {}", hit.matched, drug.name),
        Some(_) => format!("{}, {}", drug.name, cx.t("generic-name")),
        None if drug.brands.is_empty() => drug.name.clone(),
        None => format!("{}, {}", drug.name, drug.brands.join(", ")),
    }
}

fn group_header(ui: &mut Ui, cx: &Cx<'_>, title: &str, n: usize) {
    header(ui, cx, None, title, n);
}

fn icon_header(ui: &mut Ui, cx: &Cx<'_>, title: &str, n: usize) {
    header(ui, cx, Some(Icon::Pin), title, n);
}

fn header(ui: &mut Ui, cx: &Cx<'_>, icon: Option<Icon>, title: &str, n: usize) {
    ui.add_space(4.0);
    row(ui, 28.0, |ui| {
        ui.add_space(8.0);
        if let Some(icon) = icon {
            icon.ui(ui, 14.0, cx.tokens().text_2);
        }
        let style =
            |text: &str| Para::new(cx.theme, Type::Note).color(cx.tokens().text_2).weight(Weight::SemiBold).text(text);
        para_ui(ui, style(title));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.add_space(8.0);
            para_ui(ui, Para::new(cx.theme, Type::Note).color(cx.tokens().text_2).text(&n.to_string()));
        });
    });
}

fn quiet(ui: &mut Ui, cx: &Cx<'_>, text: &str) {
    Frame::new().inner_margin(Margin::symmetric(8, 4)).show(ui, |ui| {
        para_ui(ui, Para::new(cx.theme, Type::Body).color(cx.tokens().text_2).text(text));
    });
}

fn separator(ui: &mut Ui, cx: &Cx<'_>) {
    ui.add_space(8.0);
    let (rect, _) = ui.allocate_exact_size(eframe::egui::vec2(ui.available_width(), 1.0), eframe::egui::Sense::hover());
    ui.painter().rect_filled(rect.shrink2(eframe::egui::vec2(8.0, 0.0)), 0.0, cx.tokens().line_2);
    ui.add_space(4.0);
}
