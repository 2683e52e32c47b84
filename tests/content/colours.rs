//! Colours stand in the theme files: no code outside the theme names one. What the methods of a colour could do is held by
//! clippy; here also its constants.

use crate::tree::sources;

/// No colour at all: nothing, and "as the caller says".
const NO_COLOUR: [&str; 2] = ["PLACEHOLDER", "TRANSPARENT"];

/// The constants and makers of a colour that a code names.
fn named(code: &str) -> Vec<&str> {
    let name = |rest: &'_ str| rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(rest.len());
    let names = code.split("Color32::").skip(1).map(|rest| &rest[..name(rest)]);
    names.filter(|name| !name.is_empty() && !NO_COLOUR.contains(name)).collect()
}

#[test]
fn no_colour_is_named_outside_the_theme() {
    let outside = |path: &str| !path.starts_with("src/ui/theme/");
    let mut looked_at = 0;
    for source in sources().iter().filter(|s| !s.is_test && outside(&s.path)) {
        let code = source.code();
        looked_at += code.matches("Color32").count();
        assert!(named(&code).is_empty(), "{} names {:?}", source.path, named(&code));
    }
    assert!(looked_at > 10, "the code with colours was not found");
    assert_eq!(named("Color32::WHITE; egui::Color32::from_rgb(1, 2, 3); Color32::TRANSPARENT"), ["WHITE", "from_rgb"]);
}
