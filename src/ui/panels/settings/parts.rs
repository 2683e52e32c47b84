//! What each section of the settings holds. The state is the same that the controls elsewhere change.

use eframe::egui::Ui;

use super::rows::{SELECT, row, row_of, segment, select, switch};
use super::{Section, SettingsWish};
use crate::app::Command;
use crate::app::command::{ListCommand, PageCommand, SettingsCommand};
use crate::app::letterhead::LetterheadCommand;
use crate::domain::country::Country;
use crate::handout::{Paper, TextSize};
use crate::store::settings::{LanguageSetting, ListSort, PaneWidths, ThemeSetting};
use crate::ui::cx::Cx;
use crate::ui::icons::Icon;
use crate::ui::panels::patient_check::IDLE_MINUTES;
use crate::ui::widgets::Button;
use crate::words::Language;

/// The room of a switch, of a few words, and of the widest row of segments.
const SWITCH: f32 = 110.0;
const FEW: f32 = 240.0;
const MANY: f32 = 360.0;
const ZOOM: [u32; 7] = crate::app::update::ZOOM_STEPS;

/// The answer is what lies elsewhere and is wanted.
pub fn ui(ui: &mut Ui, cx: &mut Cx<'_>, section: Section) -> Option<SettingsWish> {
    match section {
        Section::Look => look(ui, cx),
        Section::Clinic => return clinic(ui, cx).then_some(SettingsWish::Letterhead),
        Section::Lists => lists(ui, cx),
        Section::Check => check(ui, cx),
        Section::Handouts => handouts(ui, cx),
        Section::Data => data(ui, cx),
        Section::Help => return help(ui, cx),
    }
    None
}

fn send(cx: &mut Cx<'_>, command: Option<SettingsCommand>) {
    command.into_iter().for_each(|command| cx.send(Command::Settings(command)));
}

fn look(ui: &mut Ui, cx: &mut Cx<'_>) {
    theme(ui, cx);
    zoom(ui, cx);
    row(ui, cx, "words", SELECT, |ui, cx, name| {
        let all = LanguageSetting::ALL;
        let labels: Vec<String> = all.iter().map(|setting| cx.t(&format!("language-{}", setting.id()))).collect();
        let chosen = all.iter().position(|setting| *setting == cx.state.settings.settings.language);
        let newly = select(ui, cx, name, &labels, chosen, false).and_then(|at| all.get(at));
        send(cx, newly.map(|setting| SettingsCommand::Language(*setting)));
    });
    row(ui, cx, "panes", 190.0, |ui, cx, _| {
        let (standard, already) = (cx.t("setting-panes-standard"), cx.t("setting-panes-already"));
        let moved = cx.state.settings.settings.panes != PaneWidths::default();
        let off = (!moved).then_some(already.as_str());
        if Button::new(&standard).icon(Icon::Undo).off(off).ui(ui, cx.theme).clicked() && moved {
            send(cx, Some(SettingsCommand::StandardPanes));
        }
    });
    row(ui, cx, "poll", SWITCH + 120.0, |ui, cx, name| {
        let fixed = cx.state.settings.policy.rules.no_poll;
        let newly = switch(ui, cx, name, cx.state.settings.shows_poll(), fixed);
        send(cx, newly.map(SettingsCommand::ShowPoll));
    });
}

/// The look: as the system, light, dark or high contrast.
pub fn theme(ui: &mut Ui, cx: &mut Cx<'_>) {
    row(ui, cx, "theme", MANY, |ui, cx, name| {
        let all = [ThemeSetting::System, ThemeSetting::Light, ThemeSetting::Dark, ThemeSetting::HighContrast];
        let labels = ["system", "light", "dark", "high-contrast"].map(|id| cx.t(&format!("setting-theme-{id}")));
        let labels: Vec<&str> = labels.iter().map(String::as_str).collect();
        let chosen = all.iter().position(|theme| *theme == cx.state.settings.theme());
        let fixed = cx.state.settings.policy.rules.theme.is_some();
        let newly = segment(ui, cx, name, &labels, chosen, fixed).and_then(|at| all.get(at));
        send(cx, newly.map(|theme| SettingsCommand::Theme(*theme)));
    });
}

/// The size of everything, in the steps that there are.
pub fn zoom(ui: &mut Ui, cx: &mut Cx<'_>) {
    row(ui, cx, "zoom", MANY, |ui, cx, name| {
        let labels = ZOOM.map(|percent| cx.f("setting-zoom-percent", &[("n", (&percent.to_string()).into())]));
        let labels: Vec<&str> = labels.iter().map(String::as_str).collect();
        let now = cx.state.settings.settings.zoom.unwrap_or(100);
        let newly = segment(ui, cx, name, &labels, ZOOM.iter().position(|z| *z == now), false);
        send(cx, newly.and_then(|at| ZOOM.get(at)).map(|percent| SettingsCommand::ZoomTo(*percent)));
    });
}

/// The country of the letterhead, which offers its numbers.
pub fn country(ui: &mut Ui, cx: &mut Cx<'_>) {
    row(ui, cx, "country", SELECT, |ui, cx, name| {
        let countries: Vec<Option<Country>> = std::iter::once(None).chain(Country::ALL.map(Some)).collect();
        let label = |country: &Option<Country>| match country {
            Some(country) => cx.t(&format!("country-{}", country.id())),
            None => cx.t("letterhead-country-unset"),
        };
        let labels: Vec<String> = countries.iter().map(label).collect();
        let chosen = countries.iter().position(|country| *country == cx.state.clinic.letterhead.head.country);
        let fixed = cx.state.settings.policy.rules.country.is_some();
        if let Some(country) = select(ui, cx, name, &labels, chosen, fixed).and_then(|at| countries.get(at)) {
            cx.send(Command::Letterhead(LetterheadCommand::Country(*country)));
        }
    });
}

fn clinic(ui: &mut Ui, cx: &mut Cx<'_>) -> bool {
    let mut wanted = false;
    country(ui, cx);
    row(ui, cx, "letterhead", 160.0, |ui, cx, _| {
        let (label, none) = (cx.t("setting-letterhead-open"), cx.t("action-off-no-drug"));
        let off = cx.state.nav.shown.is_none().then_some(none.as_str());
        wanted = Button::new(&label).icon(Icon::Page).off(off).ui(ui, cx.theme).clicked() && off.is_none();
    });
    wanted
}

fn lists(ui: &mut Ui, cx: &mut Cx<'_>) {
    row(ui, cx, "sort", SELECT, |ui, cx, name| {
        let labels = ListSort::ALL.map(|sort| cx.t(&format!("sort-{}", sort.id())));
        let chosen = ListSort::ALL.iter().position(|sort| *sort == cx.state.settings.settings.sort);
        if let Some(sort) = select(ui, cx, name, &labels, chosen, false).and_then(|at| ListSort::ALL.get(at)) {
            cx.send(Command::List(ListCommand::Sort(*sort)));
        }
    });
    row(ui, cx, "recent", SWITCH + 120.0, |ui, cx, name| {
        let fixed = cx.state.settings.policy.rules.no_recent_drugs;
        if let Some(keep) = switch(ui, cx, name, cx.state.settings.keeps_recent(), fixed) {
            cx.send(Command::List(ListCommand::KeepRecent(keep)));
        }
    });
}

fn check(ui: &mut Ui, cx: &mut Cx<'_>) {
    row(ui, cx, "idle", SELECT, |ui, cx, name| {
        let now = cx.state.settings.idle_clear_minutes();
        // A number that is not offered was written by hand or by the clinic: it is shown too.
        let mut all = IDLE_MINUTES.to_vec();
        all.extend((!all.contains(&now)).then_some(now));
        all.sort_unstable();
        let label = |n: &u16| cx.f("idle-setting-minutes", &[("n", usize::from(*n).into())]);
        let labels: Vec<String> = all.iter().map(label).collect();
        let fixed = cx.state.settings.policy.rules.idle_minutes.is_some();
        let newly = select(ui, cx, name, &labels, all.iter().position(|n| *n == now), fixed);
        send(cx, newly.and_then(|at| all.get(at)).map(|minutes| SettingsCommand::IdleClear(*minutes)));
    });
}

fn handouts(ui: &mut Ui, cx: &mut Cx<'_>) {
    row(ui, cx, "language", SELECT, |ui, cx, name| {
        let labels = Language::ALL.map(|language| cx.t(&format!("handout-language-{}", language.id())));
        let chosen = Language::ALL.iter().position(|language| *language == cx.state.page.choice.language);
        if let Some(language) = select(ui, cx, name, &labels, chosen, false).and_then(|at| Language::ALL.get(at)) {
            cx.send(Command::Page(PageCommand::Language(*language)));
        }
    });
    row(ui, cx, "paper", FEW, |ui, cx, name| {
        let (papers, letter) = ([Paper::A4, Paper::Letter], cx.t("handout-letter"));
        let chosen = papers.iter().position(|paper| *paper == cx.state.page.choice.paper);
        let fixed = cx.state.settings.policy.rules.paper.is_some();
        if let Some(paper) = segment(ui, cx, name, &["A4", &letter], chosen, fixed).and_then(|at| papers.get(at)) {
            cx.send(Command::Page(PageCommand::Paper(*paper)));
        }
    });
    row(ui, cx, "text-size", FEW, |ui, cx, name| {
        let sizes = [TextSize::Pt12, TextSize::Pt14, TextSize::Pt18];
        let labels = sizes.map(|size| cx.f("handout-points", &[("n", (&size.points().to_string()).into())]));
        let labels: Vec<&str> = labels.iter().map(String::as_str).collect();
        let chosen = sizes.iter().position(|size| *size == cx.state.page.choice.size);
        if let Some(size) = segment(ui, cx, name, &labels, chosen, false).and_then(|at| sizes.get(at)) {
            cx.send(Command::Page(PageCommand::Size(*size)));
        }
    });
    row(ui, cx, "unreviewed", SWITCH + 120.0, |ui, cx, name| {
        let required = cx.state.settings.policy.rules.required_review;
        if required {
            super::locked::ui(ui, cx, &cx.t("setting-unreviewed-refused"));
            return;
        }
        let newly = switch(ui, cx, name, cx.state.settings.settings.ask_unreviewed, false);
        send(cx, newly.map(SettingsCommand::AskUnreviewed));
    });
}

fn data(ui: &mut Ui, cx: &mut Cx<'_>) {
    let (name, folder) = (cx.t("setting-data"), cx.state.places.data.display().to_string());
    row_of(ui, cx, &name, &folder, 110.0, |ui, cx, _| {
        let (open, name) = (cx.t("setting-data-open"), cx.t("setting-data-open-name"));
        if Button::new(&open).name(&name).icon(Icon::Folder).ui(ui, cx.theme).clicked() {
            send(cx, Some(SettingsCommand::OpenData));
        }
    });
    let (name, file) = (cx.t("setting-file"), cx.state.settings.path().display().to_string());
    row_of(ui, cx, &name, &file, 0.0, |_, _, _| {});
    row(ui, cx, "doctor", 130.0, |ui, cx, _| {
        let (label, busy) = (cx.t("setting-doctor-look"), cx.t("setting-doctor-busy"));
        let off = cx.state.clinic.doctor.job.is_some().then_some(busy.as_str());
        if Button::new(&label).off(off).ui(ui, cx.theme).clicked() && off.is_none() {
            send(cx, Some(SettingsCommand::CheckData));
        }
    });
    super::report::ui(ui, cx);
    super::backups::ui(ui, cx);
    if let Some(path) = &cx.state.settings.policy.path {
        let (name, file) = (cx.t("setting-policy"), path.display().to_string());
        row_of(ui, cx, &name, &file, 0.0, |_, _, _| {});
    }
}

fn help(ui: &mut Ui, cx: &mut Cx<'_>) -> Option<SettingsWish> {
    let help = (cx.t("setting-help"), cx.t("setting-help-note"), SettingsWish::Help);
    let about = (cx.t("setting-about"), cx.t("setting-about-note"), SettingsWish::About);
    let mut wanted = None;
    for (name, note, wish) in [help, about] {
        row_of(ui, cx, &name, &note, 110.0, |ui, cx, name| {
            let open = cx.t("setting-help-open");
            let spoken = format!("{open}: {name}");
            if Button::new(&open).name(&spoken).icon(Icon::Info).ui(ui, cx.theme).clicked() {
                wanted = Some(wish);
            }
        });
    }
    wanted
}
