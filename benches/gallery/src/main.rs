//! Egui's own widget gallery, as the demo library shows it, on a screen as large as the program's: what one of its frames takes.
//! `work` without the painting, `painted` in a real window.

use eframe::egui::{Event, Ui, Vec2, pos2, vec2};
use egui_demo_lib::{Demo as _, WidgetGallery};

#[path = "../../frames/timed.rs"]
mod timed;
#[path = "../../frames/work.rs"]
mod work;

/// The program has it too.
#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;

const SIZE: Vec2 = vec2(1440.0, 900.0);

#[derive(Default)]
struct Gallery(WidgetGallery);

impl eframe::App for Gallery {
    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        self.0.show(ui, &mut true);
    }
}

/// The mouse goes down beside it.
#[allow(clippy::cast_precision_loss, reason = "small numbers")]
fn events(frame: usize) -> Vec<Event> {
    vec![Event::PointerMoved(pos2(700.0, 100.0 + 4.0 * (frame % 150) as f32))]
}

fn main() -> eframe::Result {
    if std::env::args().nth(1).as_deref() == Some("painted") {
        return timed::run(SIZE, events, |_| Gallery::default());
    }
    work::run(SIZE, events, |_| Gallery::default());
    Ok(())
}
