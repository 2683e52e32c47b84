//! Sizes in points, read from the sizes file. What does not belong here: colours.

use serde::Deserialize;

use super::{ThemeError, Weight};

/// All sizes of the program's look.
#[derive(Clone, Debug, PartialEq, Deserialize, Default)]
#[serde(deny_unknown_fields)]
pub struct Sizes {
    pub kinds: Kinds,
    pub space: Space,
    pub radius: Radius,
    pub stroke: StrokeWidths,
    pub hit: Hit,
}

impl Sizes {
    /// Reads a sizes file.
    pub fn parse(text: &str) -> Result<Self, ThemeError> {
        ron::from_str(text).map_err(ThemeError::Sizes)
    }
}

/// Size, line height and weight of one type style.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Kind {
    pub size: f32,
    pub line: f32,
    pub weight: Weight,
}

/// The type styles.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Kinds {
    pub title: Kind,
    pub page: Kind,
    pub section: Kind,
    pub lead: Kind,
    pub reading: Kind,
    pub body: Kind,
    pub small: Kind,
    pub note: Kind,
}

impl Default for Kinds {
    fn default() -> Self {
        let kind = |size, line, weight| Kind { size, line, weight };
        Self {
            title: kind(32.0, 40.0, Weight::SemiBold),
            page: kind(24.0, 32.0, Weight::SemiBold),
            section: kind(18.0, 26.0, Weight::SemiBold),
            lead: kind(15.0, 22.0, Weight::SemiBold),
            reading: kind(15.0, 24.0, Weight::Regular),
            body: kind(14.0, 20.0, Weight::Regular),
            small: kind(13.0, 19.0, Weight::Regular),
            note: kind(12.0, 16.0, Weight::Regular),
        }
    }
}

/// Declares a group of sizes with its defaults, so that the plain look needs no file.
macro_rules! group {
    ($(#[$doc:meta])* $name:ident { $($field:ident: $value:literal),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct $name {
            $(pub $field: f32,)*
        }

        impl Default for $name {
            fn default() -> Self {
                Self { $($field: $value,)* }
            }
        }
    };
}

group!(
    /// Distances.
    Space { xs: 4.0, sm: 8.0, md: 12.0, lg: 16.0, xl: 24.0, xxl: 32.0, huge: 40.0 }
);
group!(
    /// Corner radii.
    Radius { mark: 3.0, tag: 4.0, control: 6.0, card: 8.0, popup: 10.0, chip: 14.0 }
);
group!(
    /// Widths of lines: hairline, the edge of a card that must be seen, keyboard focus.
    StrokeWidths { line: 1.0, edge: 1.5, focus: 2.0 }
);
group!(
    /// Heights of what can be hit, and of the small things beside it.
    Hit {
        segment: 28.0, chip: 28.0, link: 28.0, row: 32.0, button: 32.0, tab: 32.0, field: 36.0, small_field: 28.0,
        outline: 40.0, tier: 44.0, poll: 44.0, tag: 22.0, pill: 20.0, meter: 8.0, icon: 16.0,
    }
);
