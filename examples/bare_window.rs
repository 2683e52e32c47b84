//! The bare window that the start of the program is measured against (`benches/window/start_and_idle.sh`): the same
//! renderer, the same size, the same features of eframe, and nothing in it but one label. No fonts are loaded, no
//! file is read.

use eframe::egui;

const TITLE: &str = "Bare window";
/// The first size of the program's own window.
const SIZE: [f32; 2] = [1440.0, 900.0];

struct Bare;

impl eframe::App for Bare {
    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        ui.label(TITLE);
    }

    /// Not black: the measurement waits for the first picture that is not empty, whatever the theme.
    fn clear_color(&self, _visuals: &egui::Visuals) -> [f32; 4] {
        [0.9, 0.9, 0.9, 1.0]
    }
}

fn main() -> eframe::Result {
    let options = eframe::NativeOptions {
        renderer: eframe::Renderer::Glow,
        viewport: egui::ViewportBuilder::default().with_title(TITLE).with_app_id("caveat-bare").with_inner_size(SIZE),
        ..eframe::NativeOptions::default()
    };
    eframe::run_native(TITLE, options, Box::new(|_| Ok(Box::new(Bare))))
}
