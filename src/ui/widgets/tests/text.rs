//! Fields that take text.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::*;

#[test]
fn the_search_field_takes_text_and_can_be_cleared() {
    let mut harness = harness(|ui, theme, state| {
        let field = SearchField::new(Id::unique("search"), "Search", "Clear search");
        let answer = field.hint("Search drug").key("/").ui(ui, theme, &mut state.text);
        state.clicks += usize::from(answer.cleared);
        state.on |= answer.response.changed();
    });
    assert!(harness.query_by_label("Clear search").is_none());
    click(&mut harness, Role::SearchInput, "Search");
    harness.get_by_role_and_label(Role::SearchInput, "Search").type_text("clonaz");
    harness.run();
    assert_eq!(harness.state().text, "clonaz");
    assert!(harness.state().on);
    click(&mut harness, Role::Button, "Clear search");
    assert_eq!((harness.state().text.as_str(), harness.state().clicks), ("", 1));
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
        let field = Field::new(Id::unique("age"), "Age in years").problem(problem).limit(3);
        field.ui(ui, theme, &mut state.text);
    });
    press(&mut harness, Key::Tab);
    harness.get_by_role_and_label(Role::TextInput, "Age in years").type_text("3000");
    harness.run();
    assert_eq!(harness.state().text, "300");
    let node = harness.get_by_role_and_label(Role::TextInput, "Age in years");
    assert_eq!(node.accesskit_node().description().as_deref(), Some("From 0 to 130"));
    assert!(node.rect().height() >= 28.0);
}
