//! A program without a window and without a screen reader, a frame at a time: what its own work takes, laying out and
//! tessellating, without the painting.

use std::time::{Duration, Instant};

use eframe::egui::{Context, Event, Pos2, RawInput, Rect, Vec2};

const FIRST: usize = 40;
const FRAMES: usize = 200;

/// Prints the median in milliseconds; `events` is what comes in at each frame.
pub fn run<A: eframe::App>(size: Vec2, events: fn(usize) -> Vec<Event>, build: impl FnOnce(&Context) -> A) {
    let ctx = Context::default();
    let mut app = build(&ctx);
    let mut frame = eframe::Frame::_new_kittest();
    let mut times: Vec<Duration> = Vec::new();
    for at in 0..FIRST + FRAMES {
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, size)),
            events: events(at),
            #[allow(clippy::cast_precision_loss, reason = "small numbers")]
            time: Some(at as f64 / 60.0),
            focused: true,
            ..RawInput::default()
        };
        let start = Instant::now();
        app.logic(&ctx, &mut frame);
        let mut output = ctx.run_ui(input, |ui| app.ui(ui, &mut frame));
        output.textures_delta.clear();
        std::hint::black_box(ctx.tessellate(output.shapes, 1.0));
        times.push(start.elapsed());
    }
    times.drain(..FIRST);
    times.sort_unstable();
    println!("{:.3}", times.get(FRAMES / 2).copied().unwrap_or_default().as_secs_f64() * 1000.0);
}
