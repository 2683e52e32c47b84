//! The controls of the program, one a file. Each is a small builder that ends in `ui(ui, theme)`.
//!
//! What belongs here: looks, hit sizes, keys, and what a screen reader is told. What does not: words (passed in by the
//! caller), state (owned by the caller), and layouts of whole panels.

mod button;
mod card;
mod check_box;
mod chip;
mod choice;
mod dialog;
mod field;
mod focus;
mod fold;
mod hairline;
mod icon_button;
mod key_caps;
mod link;
mod list_row;
mod long_list;
mod menu;
mod menu_row;
mod meter;
mod notice;
mod press_block;
mod radio_row;
mod remove_chip;
mod row;
mod search_field;
mod segment;
mod select;
mod splitter;
mod tab_bar;
mod tablet;
mod tablet_drawing;
mod tag;
mod text_area;
mod tier_header;

#[cfg(test)]
mod gallery;
#[cfg(test)]
mod tests;

pub use button::{Button, ButtonKind};
pub use card::Card;
pub use check_box::CheckBox;
pub use chip::Chip;
pub use dialog::Dialog;
pub use field::Field;
pub use focus::focus_ring;
pub use fold::Fold;
pub use hairline::hairline;
pub use icon_button::IconButton;
pub use key_caps::{key_caps, key_caps_ui};
pub use link::Link;
pub use list_row::ListRow;
pub use long_list::{LongList, LongListState};
pub use menu::{Menu, menu};
pub use meter::Meter;
pub use notice::{Notice, NoticeAnswer, NoticeKind};
pub use press_block::PressBlock;
pub use radio_row::RadioRows;
pub use remove_chip::RemoveChip;
pub use row::row;
pub use search_field::{SearchAnswer, SearchField};
pub use segment::Segment;
pub use select::Select;
pub use splitter::{Moved, Splitter};
pub use tab_bar::TabBar;
pub use tablet::Tablet;
pub use tablet_drawing::TabletDrawing;
pub use tag::{Tag, TagKind};
pub use text_area::TextArea;
pub use tier_header::TierHeader;
