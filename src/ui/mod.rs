//! The window: panels, widgets, theme. It reads the state and sends commands.
//!
//! What belongs here: egui code and the system's file dialogs. What does not: rules about medicines, files, and words
//! (every visible or accessible string comes from `words` or from the data).

mod accessibility_dump;
mod cx;
mod file_dialog;
mod first_frame;
mod geometry;
pub mod grade_shape;
pub mod icons;
mod idle;
mod in_sight;
mod keys;
mod layout;
mod opening;
mod panels;
mod passage;
mod pen;
mod place;
mod platform;
pub mod theme;
pub mod widgets;
mod window;

pub use accessibility_dump::dump;
pub use cx::Cx;
pub use layout::Width;
pub use opening::open;
pub use window::Window;
