//! Everything that is drawn: theme, icons, grade shapes and widgets.
//!
//! What belongs here: egui code. What does not: rules about medicines, files, words (every visible or accessible string
//! is passed in by the caller).

pub mod grade_shape;
pub mod icons;
mod pen;
mod place;
pub mod theme;
pub mod widgets;
