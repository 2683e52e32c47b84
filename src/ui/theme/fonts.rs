//! The three weights of the one typeface, each a family of its own. What does not belong here: sizes and colours.

use std::sync::Arc;

use eframe::egui::{Context, FontData, FontDefinitions, FontFamily};

/// Name of the family of weight 400.
pub const REGULAR: &str = "plex";
/// Name of the family of weight 500.
pub const MEDIUM: &str = "plex-medium";
/// Name of the family of weight 600.
pub const SEMI_BOLD: &str = "plex-semibold";

const FILES: [(&str, &[u8]); 3] = [
    (REGULAR, include_bytes!("../../../assets/fonts/IBMPlexSans_400Regular.ttf")),
    (MEDIUM, include_bytes!("../../../assets/fonts/IBMPlexSans_500Medium.ttf")),
    (SEMI_BOLD, include_bytes!("../../../assets/fonts/IBMPlexSans_600SemiBold.ttf")),
];

/// The fonts of the program. egui's own two families are bound as well: text in an unbound family would not be drawn.
#[must_use]
pub fn definitions() -> FontDefinitions {
    let mut fonts = FontDefinitions::empty();
    for (name, bytes) in FILES {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
        fonts.families.insert(FontFamily::Name(name.into()), vec![name.to_owned()]);
    }
    for family in [FontFamily::Proportional, FontFamily::Monospace] {
        fonts.families.insert(family, vec![REGULAR.to_owned()]);
    }
    fonts
}

/// Gives the fonts to egui; once, when the program starts.
pub fn install_fonts(ctx: &Context) {
    ctx.set_fonts(definitions());
}
