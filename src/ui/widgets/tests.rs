//! Each control by role and name, with the mouse and with the keyboard, on and off again.

use eframe::egui::{Id, Key, Role, Ui, accesskit::Toggled, vec2};
use egui_kittest::{
    Harness,
    kittest::{NodeT as _, Queryable as _},
};

use super::*;
use crate::ui::{
    icons::Icon,
    theme::{Theme, ThemeChoice, apply, install_fonts},
};

/// What the controls under test change.
#[derive(Default)]
struct State {
    clicks: usize,
    on: bool,
    chosen: Option<usize>,
    text: String,
    notice: NoticeAnswer,
    off: bool,
}

fn harness(draw: impl Fn(&mut Ui, &Theme, &mut State) + 'static) -> Harness<'static, State> {
    let theme = Theme::load(ThemeChoice::Light, false).unwrap();
    let look = theme.clone();
    let mut harness = Harness::builder()
        .with_size(vec2(480.0, 320.0))
        .with_context_setup(move |ctx| {
            install_fonts(ctx);
            apply(ctx, &look);
        })
        .build_ui_state(
            move |ui, state: &mut State| draw(ui, &theme, state),
            State::default(),
        );
    harness.run();
    harness
}

fn toggled(harness: &Harness<'_, State>, role: Role, name: &str) -> Option<Toggled> {
    harness
        .get_by_role_and_label(role, name)
        .accesskit_node()
        .toggled()
}

fn click(harness: &mut Harness<'_, State>, role: Role, name: &str) {
    harness.get_by_role_and_label(role, name).click();
    harness.run();
}

fn click_as_screen_reader(harness: &mut Harness<'_, State>, role: Role, name: &str) {
    harness.get_by_role_and_label(role, name).click_accesskit();
    harness.run();
}

fn press(harness: &mut Harness<'_, State>, key: Key) {
    harness.key_press(key);
    harness.run();
}

#[test]
fn a_button_is_clicked_by_mouse_and_keys() {
    let mut harness = harness(|ui, theme, state| {
        if Button::primary("Vote").ui(ui, theme).clicked() {
            state.clicks += 1;
        }
    });
    click(&mut harness, Role::Button, "Vote");
    press(&mut harness, Key::Tab);
    assert!(
        harness
            .get_by_role_and_label(Role::Button, "Vote")
            .is_focused()
    );
    press(&mut harness, Key::Space);
    press(&mut harness, Key::Enter);
    assert_eq!(harness.state().clicks, 3);
    assert!(harness.get_by_label("Vote").rect().height() >= 28.0);
}

#[test]
fn a_button_that_is_off_says_why_and_does_nothing() {
    let mut harness = harness(|ui, theme, state| {
        let off = state.off.then_some("Choose an answer first");
        if Button::new("Vote").off(off).ui(ui, theme).clicked() {
            state.clicks += 1;
        }
        if IconButton::new(Icon::X, "Close")
            .off(off)
            .ui(ui, theme)
            .clicked()
        {
            state.clicks += 1;
        }
    });
    for name in ["Vote", "Close"] {
        assert!(
            !harness
                .get_by_role_and_label(Role::Button, name)
                .accesskit_node()
                .is_disabled()
        );
    }
    harness.state_mut().off = true;
    harness.run();
    for name in ["Vote", "Close"] {
        let node = harness.get_by_role_and_label(Role::Button, name);
        assert!(node.accesskit_node().is_disabled());
        assert_eq!(
            node.accesskit_node().description().as_deref(),
            Some("Choose an answer first")
        );
        click(&mut harness, Role::Button, name);
        press(&mut harness, Key::Tab);
        press(&mut harness, Key::Enter);
    }
    assert_eq!(harness.state().clicks, 0);
}

#[test]
fn toggles_go_on_and_off() {
    let mut harness = harness(|ui, theme, state| {
        let chip = Chip::new("Boxed warning", state.on).ui(ui, theme).clicked();
        let icon = IconButton::new(Icon::Pin, "Pin")
            .pressed(state.on)
            .ui(ui, theme)
            .clicked();
        let button = Button::new("On my list")
            .pressed(state.on)
            .ui(ui, theme)
            .clicked();
        if chip || icon || button {
            state.on = !state.on;
        }
    });
    for name in ["Boxed warning", "Pin", "On my list"] {
        for expected in [Toggled::True, Toggled::False] {
            click(&mut harness, Role::Button, name);
            assert_eq!(
                toggled(&harness, Role::Button, name),
                Some(expected),
                "{name}"
            );
        }
        press(&mut harness, Key::Tab);
        for expected in [Toggled::True, Toggled::False] {
            press(&mut harness, Key::Space);
            assert_eq!(
                toggled(&harness, Role::Button, name),
                Some(expected),
                "{name}"
            );
        }
        assert!(
            harness
                .get_by_role_and_label(Role::Button, name)
                .rect()
                .height()
                >= 28.0
        );
    }
}

#[test]
fn a_chip_with_a_menu_tells_whether_it_is_open() {
    let mut harness = harness(|ui, theme, state| {
        if Chip::new("Class", false)
            .menu(state.on)
            .ui(ui, theme)
            .clicked()
        {
            state.on = !state.on;
        }
    });
    for open in [true, false] {
        click(&mut harness, Role::Button, "Class");
        let node = harness.get_by_role_and_label(Role::Button, "Class");
        assert_eq!(node.accesskit_node().data().is_expanded(), Some(open));
    }
}

fn answers(ui: &mut Ui, theme: &Theme, state: &mut State) {
    let labels = ["Yes", "No", "Not asked"];
    for group in ["Pregnant", "Elderly"] {
        let chosen = if group == "Pregnant" {
            state.chosen
        } else {
            Some(2)
        };
        let newly = Segment::new(group, &labels, chosen)
            .filled(0)
            .widths(&Segment::ANSWERS)
            .keys(&[Key::Y, Key::N, Key::U])
            .ui(ui, theme);
        if newly.is_some() && group == "Pregnant" {
            state.chosen = newly;
            state.clicks += 1;
        }
    }
}

#[test]
fn segments_are_radio_buttons_that_can_be_clicked() {
    let mut harness = harness(answers);
    for (index, label) in ["Yes", "No", "Not asked"].into_iter().enumerate() {
        let name = format!("Pregnant: {label}");
        assert_eq!(
            toggled(&harness, Role::RadioButton, &name),
            Some(Toggled::False)
        );
        click(&mut harness, Role::RadioButton, &name);
        assert_eq!(harness.state().chosen, Some(index));
        assert_eq!(
            toggled(&harness, Role::RadioButton, &name),
            Some(Toggled::True)
        );
        assert!(harness.get_by_label(&name).rect().height() >= 28.0);
    }
    click_as_screen_reader(&mut harness, Role::RadioButton, "Pregnant: Yes");
    assert_eq!(harness.state().chosen, Some(0));
    // Clicking what is chosen changes nothing.
    let clicks = harness.state().clicks;
    click(&mut harness, Role::RadioButton, "Pregnant: Yes");
    assert_eq!(harness.state().clicks, clicks);
    let group = harness.get_by_role_and_label(Role::RadioGroup, "Pregnant");
    let parts = group.children().flat_map(|inner| inner.children());
    assert_eq!(parts.count(), 3);
}

#[test]
fn a_segment_is_one_tab_stop_and_keys_choose() {
    let mut harness = harness(answers);
    press(&mut harness, Key::Tab);
    for (key, expected) in [
        (Key::ArrowRight, 0),
        (Key::ArrowRight, 1),
        (Key::ArrowRight, 2),
        (Key::ArrowRight, 2),
        (Key::ArrowLeft, 1),
        (Key::Y, 0),
        (Key::U, 2),
        (Key::N, 1),
        (Key::N, 1),
    ] {
        press(&mut harness, key);
        assert_eq!(harness.state().chosen, Some(expected), "{key:?}");
    }
    // The keyboard is read as being on the chosen answer, and the next Tab leaves the row.
    assert!(
        harness
            .get_by_role_and_label(Role::RadioButton, "Pregnant: No")
            .is_focused()
    );
    press(&mut harness, Key::Tab);
    assert!(
        harness
            .get_by_role_and_label(Role::RadioButton, "Elderly: Not asked")
            .is_focused()
    );
    press(&mut harness, Key::Y);
    assert_eq!(harness.state().chosen, Some(1));
}

#[test]
fn poll_rows_are_chosen_by_mouse_and_keys() {
    let labels = ["Yes, now", "Yes, in the past", "No, never"];
    let mut harness = harness(move |ui, theme, state| {
        if let Some(index) = RadioRows::new("Question", &labels, state.chosen).ui(ui, theme) {
            state.chosen = Some(index);
        }
    });
    assert_eq!(harness.state().chosen, None);
    click(&mut harness, Role::RadioButton, "No, never");
    assert_eq!(
        toggled(&harness, Role::RadioButton, "No, never"),
        Some(Toggled::True)
    );
    assert_eq!(
        toggled(&harness, Role::RadioButton, "Yes, now"),
        Some(Toggled::False)
    );
    press(&mut harness, Key::Tab);
    press(&mut harness, Key::ArrowUp);
    assert_eq!(harness.state().chosen, Some(1));
    press(&mut harness, Key::Home);
    assert_eq!(
        toggled(&harness, Role::RadioButton, "Yes, now"),
        Some(Toggled::True)
    );
    press(&mut harness, Key::End);
    assert_eq!(harness.state().chosen, Some(2));
    click_as_screen_reader(&mut harness, Role::RadioButton, "Yes, in the past");
    assert_eq!(harness.state().chosen, Some(1));
    assert!(harness.get_by_label("No, never").rect().height() >= 44.0);
}

#[test]
fn tabs_tell_which_is_chosen() {
    for outline in [false, true] {
        let mut harness = harness(move |ui, theme, state| {
            let labels = ["Reference", "Library", "Poll"];
            let make = if outline {
                TabBar::outline
            } else {
                TabBar::top
            };
            if let Some(index) = make("Main", &labels, state.chosen).ui(ui, theme) {
                state.chosen = Some(index);
                state.clicks += 1;
            }
        });
        for name in ["Library", "Reference", "Reference"] {
            click(&mut harness, Role::Tab, name);
            let node = harness.get_by_role_and_label(Role::Tab, name);
            assert_eq!(node.accesskit_node().is_selected(), Some(true));
        }
        assert_eq!(harness.state().clicks, 3);
        press(&mut harness, Key::Tab);
        press(&mut harness, Key::ArrowRight);
        press(&mut harness, Key::ArrowRight);
        assert_eq!(harness.state().chosen, Some(2));
        let first = harness.get_by_role_and_label(Role::Tab, "Reference");
        assert_eq!(first.accesskit_node().is_selected(), Some(false));
        assert!(
            harness
                .query_by_role_and_label(Role::TabList, "Main")
                .is_some()
        );
    }
}

#[test]
fn the_search_field_takes_text_and_can_be_cleared() {
    let mut harness = harness(|ui, theme, state| {
        let field = SearchField::new(Id::unique("search"), "Search", "Clear search");
        let answer = field
            .hint("Search drug")
            .key("/")
            .ui(ui, theme, &mut state.text);
        state.clicks += usize::from(answer.cleared);
        state.on |= answer.response.changed();
    });
    assert!(harness.query_by_label("Clear search").is_none());
    click(&mut harness, Role::SearchInput, "Search");
    harness
        .get_by_role_and_label(Role::SearchInput, "Search")
        .type_text("clonaz");
    harness.run();
    assert_eq!(harness.state().text, "clonaz");
    assert!(harness.state().on);
    click(&mut harness, Role::Button, "Clear search");
    assert_eq!(
        (harness.state().text.as_str(), harness.state().clicks),
        ("", 1)
    );
    let field = harness.get_by_role_and_label(Role::SearchInput, "Search");
    assert!(field.is_focused());
    field.type_text("dia");
    harness.run();
    assert_eq!(harness.state().text, "dia");
}

#[test]
fn a_field_takes_text_and_tells_what_is_wrong() {
    let mut harness = harness(|ui, theme, state| {
        let problem = (state.text == "300").then_some("From 0 to 130");
        let field = Field::new(Id::unique("age"), "Age in years")
            .problem(problem)
            .limit(3);
        field.ui(ui, theme, &mut state.text);
    });
    press(&mut harness, Key::Tab);
    harness
        .get_by_role_and_label(Role::TextInput, "Age in years")
        .type_text("3000");
    harness.run();
    assert_eq!(harness.state().text, "300");
    let node = harness.get_by_role_and_label(Role::TextInput, "Age in years");
    assert_eq!(
        node.accesskit_node().description().as_deref(),
        Some("From 0 to 130")
    );
    assert!(node.rect().height() >= 28.0);
}

#[test]
fn a_tier_header_folds_by_mouse_and_keys() {
    let mut harness = harness(|ui, theme, state| {
        let word = if state.on { "Hide" } else { "Show" };
        let header = TierHeader::new("Common, 8 side effects", "Common", state.on);
        if header.count("8").word(word).ui(ui, theme).clicked() {
            state.on = !state.on;
        }
    });
    let name = "Common, 8 side effects";
    let expanded = |harness: &Harness<'_, State>| {
        let node = harness.get_by_role_and_label(Role::Button, name);
        node.accesskit_node().data().is_expanded()
    };
    assert_eq!(expanded(&harness), Some(false));
    click(&mut harness, Role::Button, name);
    assert_eq!(expanded(&harness), Some(true));
    press(&mut harness, Key::Tab);
    press(&mut harness, Key::Space);
    assert_eq!(expanded(&harness), Some(false));
    press(&mut harness, Key::Enter);
    assert_eq!(expanded(&harness), Some(true));
    assert!(harness.get_by_label(name).rect().height() >= 44.0);
}

#[test]
fn a_list_row_is_read_by_its_name() {
    let mut harness = harness(|ui, theme, state| {
        for (index, text) in ["clonazePAM", "diazePAM"].into_iter().enumerate() {
            let name = text.to_lowercase();
            let row = ListRow::new(&name, text).note("Brand").index(index);
            if row
                .selected(state.chosen == Some(index))
                .ui(ui, theme)
                .clicked()
            {
                state.chosen = Some(index);
            }
        }
    });
    for name in ["diazepam", "clonazepam"] {
        click(&mut harness, Role::ListBoxOption, name);
        let node = harness.get_by_role_and_label(Role::ListBoxOption, name);
        assert_eq!(node.accesskit_node().is_selected(), Some(true));
    }
    assert_eq!(harness.state().chosen, Some(0));
    press(&mut harness, Key::Tab);
    press(&mut harness, Key::Tab);
    press(&mut harness, Key::Enter);
    assert_eq!(harness.state().chosen, Some(1));
}

#[test]
fn a_notice_is_announced_and_answers() {
    let mut harness = harness(|ui, theme, state| {
        let notice = Notice::new(NoticeKind::Error, "Not added").text("The file is damaged.");
        let buttons = ["Choose another", "Copy", "Third"];
        let answer = notice
            .buttons(&buttons)
            .closable("Close notice")
            .ui(ui, theme);
        if answer != NoticeAnswer::default() {
            state.notice = answer;
        }
    });
    assert!(
        harness
            .query_by_role_and_label(Role::Alert, "Not added The file is damaged.")
            .is_some()
    );
    assert!(harness.query_by_label("Third").is_none());
    click(&mut harness, Role::Button, "Copy");
    assert_eq!(harness.state().notice.button, Some(1));
    click(&mut harness, Role::Button, "Choose another");
    assert_eq!(harness.state().notice.button, Some(0));
    click(&mut harness, Role::Button, "Close notice");
    assert!(harness.state().notice.closed);
}

#[test]
fn a_link_can_be_hit_28_high_and_used_by_keys() {
    let mut harness = harness(|ui, theme, state| {
        ui.add_space(20.0);
        if Link::new("Try again")
            .name("Try again: cloNIDine")
            .ui(ui, theme)
            .clicked()
        {
            state.clicks += 1;
        }
    });
    let name = "Try again: cloNIDine";
    assert!(
        harness
            .get_by_role_and_label(Role::Link, name)
            .rect()
            .height()
            >= 28.0
    );
    click(&mut harness, Role::Link, name);
    press(&mut harness, Key::Tab);
    press(&mut harness, Key::Enter);
    assert_eq!(harness.state().clicks, 2);
}

#[test]
fn pictures_and_meters_are_read() {
    let harness = harness(|ui, theme, _| {
        Tablet::new("orange")
            .cut('K')
            .name("Klonopin tablets: 0.5 mg orange")
            .ui(ui, theme);
        Meter::new(0.25).name("No, never: 25 percent").ui(ui, theme);
        Tag::new("Your vote")
            .kind(TagKind::Accent)
            .icon(Icon::Check)
            .ui(ui, theme);
    });
    harness.get_by_role_and_label(Role::Image, "Klonopin tablets: 0.5 mg orange");
    let meter = harness.get_by_role_and_label(Role::Meter, "No, never: 25 percent");
    assert_eq!(meter.accesskit_node().numeric_value(), Some(0.25));
    harness.get_by_label("Your vote");
}
