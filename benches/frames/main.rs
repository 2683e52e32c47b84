//! What a frame of the heaviest views takes (design section 6): a reference page, a search with its results, the largest label
//! scrolled and page by page, the matrix of 260,000 drugs, and an edge that is dragged. No screen reader listens.
//!
//!     cargo bench --bench frames                       the program's own work of each view, without the painting
//!     cargo bench --bench frames -- work VIEW          of one view
//!     cargo bench --bench frames -- painted VIEW       the whole frame, in a real window on $DISPLAY
//!
//! Prints milliseconds. The bar is against a frame of egui's own widget gallery: `benches/window/frames.sh` runs both.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a bench stops at once where something is missing")]

mod timed;
mod views;
mod work;

use eframe::egui::vec2;

use views::View;

const SIZE: eframe::egui::Vec2 = vec2(1440.0, 900.0);

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    let wanted = arguments.get(1).map(String::as_str);
    for view in View::ALL.into_iter().filter(|view| wanted.is_none_or(|id| view.id() == id)) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().to_owned();
        if arguments.first().map(String::as_str) == Some("painted") {
            timed::run(SIZE, view.events(), move |ctx| views::window(ctx, &path, view)).unwrap();
            return;
        }
        if wanted.is_none() {
            print!("{:<8}", view.id());
        }
        work::run(SIZE, view.events(), |ctx| views::window(ctx, &path, view));
    }
}
