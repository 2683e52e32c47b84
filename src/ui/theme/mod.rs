//! The look: colours and sizes from the theme files, fonts, type styles and the egui style made from them.
//!
//! This is the only place with colour literals. What does not belong here: anything that lays out or paints a widget.

#![allow(clippy::disallowed_methods, reason = "colours are made here and nowhere else")]

mod apply;
mod fonts;
mod sizes;
mod text;
mod tokens;

#[cfg(test)]
mod tests;

use std::sync::Arc;

use eframe::egui::Stroke;

pub use apply::apply;
pub use fonts::{MEDIUM, REGULAR, SEMI_BOLD, definitions, install_fonts};
pub use sizes::{Hit, Kind, Kinds, Radius, Sizes, Space, StrokeWidths};
pub use text::{Para, Type, Weight, heading_ui, para_ui, rich};
pub use tokens::{Colors, TabletColor, ThemeError, Tokens, shade};

const LIGHT: &str = include_str!("../../../assets/theme/light.ron");
const DARK: &str = include_str!("../../../assets/theme/dark.ron");
const HIGH_CONTRAST: &str = include_str!("../../../assets/theme/high_contrast.ron");
const SIZES: &str = include_str!("../../../assets/theme/sizes.ron");

pub use crate::store::settings::ThemeSetting as ThemeChoice;

/// The theme file of a choice. `System` follows the system's light or dark.
fn source(choice: ThemeChoice, system_dark: bool) -> &'static str {
    match choice {
        ThemeChoice::System if system_dark => DARK,
        ThemeChoice::System | ThemeChoice::Light => LIGHT,
        ThemeChoice::Dark => DARK,
        ThemeChoice::HighContrast => HIGH_CONTRAST,
    }
}

/// Colours and sizes of one look; cheap to clone and lent to every widget.
#[derive(Clone, Debug)]
pub struct Theme {
    pub tokens: Arc<Tokens>,
    pub sizes: Arc<Sizes>,
}

impl Theme {
    /// The edge of what is told apart by a soft ground elsewhere: there is one in high contrast alone, whose grounds are
    /// all black.
    #[must_use]
    pub fn soft_edge(&self) -> Stroke {
        match self.tokens.high_contrast {
            true => Stroke::new(self.sizes.stroke.line, self.tokens.line),
            false => Stroke::NONE,
        }
    }

    /// The look for a choice. An error names what is wrong in a theme file.
    pub fn load(choice: ThemeChoice, system_dark: bool) -> Result<Self, ThemeError> {
        Ok(Self {
            tokens: Arc::new(Tokens::parse(source(choice, system_dark))?),
            sizes: Arc::new(Sizes::parse(SIZES)?),
        })
    }

    /// Like [`Self::load`], but a broken theme file gives plain black on white instead of an error, so that a person can
    /// still read and check.
    #[must_use]
    pub fn load_or_plain(choice: ThemeChoice, system_dark: bool) -> Self {
        Self::load(choice, system_dark).unwrap_or_else(|_| Self::plain())
    }

    /// Black on white in default sizes, made without any file.
    #[must_use]
    pub fn plain() -> Self {
        Self { tokens: Arc::new(Tokens::plain()), sizes: Arc::new(Sizes::default()) }
    }
}
