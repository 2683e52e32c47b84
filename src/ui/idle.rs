//! How long nobody has touched the program. What happens then is decided in the app layer.

use std::time::{Duration, SystemTime};

use eframe::egui::{Context, Event};

/// The last key, click or turn of the wheel.
pub struct IdleWatch {
    /// In egui's seconds, and by the clock on the wall: the first stands still while a window is hidden or a computer
    /// sleeps.
    at: f64,
    wall: SystemTime,
    /// The frame whose input was looked at last.
    frame: f64,
    /// Somebody was there in this frame.
    touched: bool,
}

impl Default for IdleWatch {
    fn default() -> Self {
        Self { at: 0.0, wall: SystemTime::now(), frame: f64::NEG_INFINITY, touched: false }
    }
}

impl IdleWatch {
    /// Whole seconds since then.
    pub fn seconds(&self, ctx: &Context) -> u64 {
        let shown = Duration::try_from_secs_f64(ctx.input(|input| input.time) - self.at).unwrap_or_default();
        // A clock that was set back says nothing.
        let wall = self.wall.elapsed().unwrap_or_default();
        shown.max(wall).as_secs()
    }

    /// Looks at the input of a frame before the panels use it up. A move of the mouse counts too, but not while `warned`:
    /// then a key or a click says that somebody is there. False for a hidden window, which is asked again with the input
    /// of its last frame.
    pub fn look(&mut self, ctx: &Context, warned: bool) -> bool {
        let (time, touched) = ctx.input(|input| (input.time, input.events.iter().any(|event| is_touch(event, warned))));
        let is_new = time > self.frame;
        self.frame = self.frame.max(time);
        self.touched |= is_new && touched;
        is_new
    }

    /// Counts from now on where somebody was there in this frame; true then.
    pub fn count(&mut self, ctx: &Context) -> bool {
        let touched = std::mem::take(&mut self.touched);
        if touched {
            (self.at, self.wall) = (ctx.input(|input| input.time), SystemTime::now());
        }
        touched
    }
}

fn is_touch(event: &Event, warned: bool) -> bool {
    match event {
        // The end of a click: the button that was hit is still there for it.
        Event::PointerButton { pressed, .. } => !pressed,
        Event::PointerMoved(_) => !warned,
        Event::Key { .. }
        | Event::Text(_)
        | Event::Copy
        | Event::Cut
        | Event::Paste(_)
        | Event::MouseWheel { .. }
        | Event::Touch { .. }
        | Event::Zoom(_)
        | Event::Ime(_)
        | Event::AccessKitActionRequest(_) => true,
        _ => false,
    }
}
