//! A program in a real window that draws frame after frame as fast as it can, and what a frame takes from one to the next:
//! its own work, the painting, and what the window system does. Used by the bench `frames` and by the gallery beside it.

use std::time::Instant;

use eframe::egui::{Context, Event, RawInput, Ui, Vec2, ViewportBuilder, ViewportCommand, Visuals};

/// The first frames do not count: fonts and heights are still unknown.
const FIRST: usize = 40;
const FRAMES: usize = 200;

/// The program, and what a person does in each frame.
pub struct Timed<A> {
    app: A,
    events: fn(usize) -> Vec<Event>,
    begun: Vec<Instant>,
}

impl<A: eframe::App> eframe::App for Timed<A> {
    fn logic(&mut self, ctx: &Context, frame: &mut eframe::Frame) {
        self.app.logic(ctx, frame);
    }

    fn ui(&mut self, ui: &mut Ui, frame: &mut eframe::Frame) {
        self.app.ui(ui, frame);
        ui.ctx().request_repaint();
        if self.begun.len() > FIRST + FRAMES {
            ui.ctx().send_viewport_cmd(ViewportCommand::Close);
        }
    }

    fn clear_color(&self, visuals: &Visuals) -> [f32; 4] {
        self.app.clear_color(visuals)
    }

    /// Once a frame, however often its content is laid out.
    fn raw_input_hook(&mut self, _ctx: &Context, input: &mut RawInput) {
        input.events = (self.events)(self.begun.len());
        self.begun.push(Instant::now());
    }
}

impl<A> Drop for Timed<A> {
    /// Prints the median in milliseconds.
    fn drop(&mut self) {
        let pairs = self.begun.iter().zip(self.begun.iter().skip(1)).skip(FIRST);
        let mut frames: Vec<f64> = pairs.map(|(one, next)| (*next - *one).as_secs_f64() * 1000.0).collect();
        frames.sort_by(f64::total_cmp);
        println!("{:.3}", frames.get(frames.len() / 2).copied().unwrap_or(f64::NAN));
    }
}

/// Opens the program in a window of this size and prints what a frame takes; `events` is what comes in at each frame.
pub fn run<A: eframe::App + 'static>(
    size: Vec2,
    events: fn(usize) -> Vec<Event>,
    build: impl FnOnce(&Context) -> A + 'static,
) -> eframe::Result {
    let mut options = eframe::NativeOptions {
        renderer: eframe::Renderer::Glow,
        viewport: ViewportBuilder::default().with_title("Frames").with_inner_size(size),
        ..eframe::NativeOptions::default()
    };
    options.glow_options.vsync = false;
    let make: eframe::AppCreator<'static> =
        Box::new(move |cc| Ok(Box::new(Timed { app: build(&cc.egui_ctx), events, begun: Vec::new() })));
    eframe::run_native("Frames", options, make)
}
