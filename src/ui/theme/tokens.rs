//! Colour tokens: typed, read from a theme file. What does not belong here: sizes, or how a widget uses a colour.

use std::collections::BTreeMap;

use eframe::egui::{Color32, ecolor::HexColor};
use serde::{Deserialize, Deserializer, de::Error as _};

/// Why a theme file cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum ThemeError {
    #[error("theme colours: {0}")]
    Tokens(ron::error::SpannedError),
    #[error("theme sizes: {0}")]
    Sizes(ron::error::SpannedError),
}

/// One look: its colours and what else differs between looks.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tokens {
    pub dark: bool,
    /// Soft grounds are not enough to tell things apart: widgets draw an edge where others have a ground only.
    pub high_contrast: bool,
    /// Opacity of the shadow under popups and dialogs, 0 to 100.
    pub shadow_percent: u8,
    tablet: BTreeMap<String, TabletColor>,
    #[serde(rename = "colors")]
    colors: Colors,
}

impl std::ops::Deref for Tokens {
    type Target = Colors;

    fn deref(&self) -> &Colors {
        &self.colors
    }
}

/// Fill and edge of a drawn tablet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TabletColor {
    #[serde(deserialize_with = "hex")]
    pub fill: Color32,
    #[serde(deserialize_with = "hex")]
    pub edge: Color32,
}

/// Declares the colours once, so that the struct, its plain fallback and its list of names cannot differ.
macro_rules! colors {
    ($($name:ident),* $(,)?) => {
        /// The colours by the names of the design.
        #[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct Colors {
            $(#[serde(deserialize_with = "hex")] pub $name: Color32,)*
        }

        impl Colors {
            fn plain() -> Self {
                Self { $($name: plain_color(stringify!($name)),)* }
            }

            /// Every colour with its name, in the order of the file.
            #[must_use]
            pub fn named(&self) -> Vec<(&'static str, Color32)> {
                vec![$((stringify!($name), self.$name),)*]
            }
        }
    };
}

colors!(
    bg,
    surface,
    sunken,
    hover,
    select,
    line,
    line_2,
    line_strong,
    text,
    text_2,
    text_3,
    accent,
    accent_soft,
    on_accent,
    focus,
    contra,
    contra_t,
    contra_s,
    avoid,
    avoid_t,
    avoid_s,
    caution,
    caution_t,
    caution_s,
    on_caution,
    caution_edge,
    monitor,
    monitor_t,
    monitor_s,
    none,
    none_s,
    on_fill,
    desk,
    paper,
    paper_line,
    veil,
);

impl Tokens {
    /// Reads a theme file.
    pub fn parse(text: &str) -> Result<Self, ThemeError> {
        ron::from_str(text).map_err(ThemeError::Tokens)
    }

    pub(super) fn plain() -> Self {
        Self {
            dark: false,
            // Plain has no soft grounds, so edges are needed.
            high_contrast: true,
            shadow_percent: 0,
            tablet: BTreeMap::new(),
            colors: Colors::plain(),
        }
    }

    /// The drawing colours of a tablet by the colour's name in a source; grey where it is not known.
    #[must_use]
    pub fn tablet(&self, name: &str) -> TabletColor {
        self.tablet
            .get(name)
            .or_else(|| self.tablet.get("unknown"))
            .copied()
            .unwrap_or(TabletColor { fill: self.sunken, edge: self.line_strong })
    }

    /// The colour of the shadow under popups and dialogs.
    #[must_use]
    pub fn shadow(&self) -> Color32 {
        let alpha = u32::from(self.shadow_percent.min(100)) * 255 / 100;
        Color32::from_black_alpha(u8::try_from(alpha).unwrap_or(u8::MAX))
    }
}

/// `color` a step nearer to the colour of text: the look of a filled control under the pointer.
#[must_use]
pub fn shade(color: Color32, tokens: &Tokens) -> Color32 {
    color.lerp_to_gamma(tokens.text, 0.14)
}

/// Grounds and marks on fills are white, all else black.
fn plain_color(name: &str) -> Color32 {
    let ground = matches!(name, "bg" | "surface" | "sunken" | "hover" | "select" | "desk" | "paper")
        || name.starts_with("on_")
        || name.ends_with("_s")
        || name.ends_with("_soft");
    if ground { Color32::WHITE } else { Color32::BLACK }
}

fn hex<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Color32, D::Error> {
    let text = String::deserialize(deserializer)?;
    match text.parse::<HexColor>() {
        Ok(color @ HexColor::Hex6(_)) => Ok(color.color()),
        Ok(_) | Err(_) => Err(D::Error::custom(format!("not a colour of the form #RRGGBB: {text}"))),
    }
}
