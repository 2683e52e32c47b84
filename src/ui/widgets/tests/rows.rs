//! Headers, rows, notices, links and pictures.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::*;

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
            if row.selected(state.chosen == Some(index)).ui(ui, theme).clicked() {
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
        let answer = notice.buttons(&buttons).closable("Close notice").ui(ui, theme);
        if answer != NoticeAnswer::default() {
            state.notice = answer;
        }
    });
    assert!(harness.query_by_role_and_label(Role::Alert, "Not added The file is damaged.").is_some());
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
        if Link::new("Try again").name("Try again: cloNIDine").ui(ui, theme).clicked() {
            state.clicks += 1;
        }
    });
    let name = "Try again: cloNIDine";
    assert!(harness.get_by_role_and_label(Role::Link, name).rect().height() >= 28.0);
    click(&mut harness, Role::Link, name);
    press(&mut harness, Key::Tab);
    press(&mut harness, Key::Enter);
    assert_eq!(harness.state().clicks, 2);
}

#[test]
fn pictures_and_meters_are_read() {
    let harness = harness(|ui, theme, _| {
        Tablet::new("orange").cut('K').name("Klonopin tablets: 0.5 mg orange").ui(ui, theme);
        Meter::new(0.25).name("No, never: 25 percent").ui(ui, theme);
        Tag::new("Your vote").kind(TagKind::Accent).icon(Icon::Check).ui(ui, theme);
    });
    harness.get_by_role_and_label(Role::Image, "Klonopin tablets: 0.5 mg orange");
    let meter = harness.get_by_role_and_label(Role::Meter, "No, never: 25 percent");
    assert_eq!(meter.accesskit_node().numeric_value(), Some(0.25));
    harness.get_by_label("Your vote");
}
