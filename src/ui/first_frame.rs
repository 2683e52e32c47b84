//! The first frame, laid out before there is a window: the window system takes its time to start, and texts that were laid out
//! and letters that were drawn by then are there for the frame that is seen. What does not belong here: what a frame shows, and
//! what happens where it turns out to be of another size (`window`).

use eframe::egui::{Context, Pos2, RawInput, Rect, TextureId, TexturesDelta, Vec2, epaint::ImageDelta};

use super::window::Window;

/// What is asked for in a frame may change the next one.
const FRAMES: usize = 2;
/// No texture is larger at a side, in pixels, whatever the graphics card can do: letters are drawn for textures of one size, and
/// would have to be drawn again for another.
const MOST_SIDE: usize = 4096;

/// The context of a window that is not there yet, as eframe makes it for one that is.
pub fn context() -> Context {
    let ctx = Context::default();
    ctx.set_embed_viewports(false);
    ctx
}

/// A texture is kept within the size that the letters are drawn for.
pub fn bound(input: &mut RawInput) {
    if let Some(side) = &mut input.max_texture_side {
        *side = MOST_SIDE.min(*side);
    }
}

/// A window whose first frame was laid out.
pub struct Laid {
    pub window: Window,
    /// Kept as they are: a `TexturesDelta` may not be dropped before it was used.
    letters: Vec<(TextureId, ImageDelta)>,
}

impl Laid {
    /// Lays out the first frame of a window of this size, in points of the system.
    pub fn out(ctx: &Context, mut window: Window, size: Vec2) -> Self {
        let mut drawn = TexturesDelta::default();
        for _ in 0..FRAMES {
            let input = RawInput {
                screen_rect: Some(Rect::from_min_size(Pos2::ZERO, size / ctx.zoom_factor())),
                max_texture_side: Some(MOST_SIDE),
                time: Some(0.0),
                focused: false,
                ..RawInput::default()
            };
            drawn.append(ctx.run_ui(input, |ui| window.frame(ui)).textures_delta);
        }
        let letters =
            drawn.set.drain().flat_map(|(id, deltas)| deltas.into_iter().map(move |delta| (id, delta))).collect();
        drawn.clear();
        Self { window, letters }
    }

    /// The window, when it is there; what was drawn for it goes to the graphics card with its first frame.
    pub fn show(self, ctx: &Context) -> Window {
        let textures = ctx.tex_manager();
        self.letters.into_iter().for_each(|(id, delta)| textures.write().set(id, delta));
        let mut window = self.window;
        // It may be of another size than was thought.
        window.settle_first();
        window
    }
}

#[cfg(test)]
mod tests {
    use eframe::egui::{Pos2, RawInput, Rect, TextureId, vec2};

    use super::{Laid, bound, context};
    use crate::app::update::Prepared;
    use crate::domain::id::Id;
    use crate::store::paths::Places;
    use crate::store::policy::Policy;
    use crate::ui::Window;

    #[test]
    fn what_was_drawn_ahead_goes_to_the_card_with_the_first_frame_and_nothing_is_drawn_twice() {
        let folder = tempfile::tempdir().unwrap();
        let places = Places { data: folder.path().to_owned(), settings: folder.path().join("settings.ron") };
        let prepared = Prepared::read(&places, Policy::default()).unwrap();
        let (ctx, size) = (context(), vec2(1440.0, 900.0));
        let laid = Laid::out(&ctx, Window::new(&ctx, prepared, Id::new("clonazepam").as_ref()), size);
        let ahead = laid.letters.len();
        let mut window = laid.show(&ctx);
        // What a graphics card of today is able to do.
        let mut input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, size)),
            max_texture_side: Some(16_384),
            ..RawInput::default()
        };
        bound(&mut input);
        let mut output = ctx.run_ui(input, |ui| window.frame(ui));
        let letters = output.textures_delta.set.remove(&TextureId::default()).unwrap();
        output.textures_delta.clear();
        assert!(letters.first().is_some_and(|first| first.is_whole()), "the whole texture comes first");
        assert_eq!(letters.len(), ahead, "no letter was left to be drawn");
    }
}
