//! The pictures of pages on the graphics card: those that the state keeps, and no others.

use eframe::egui::{ColorImage, Context, TextureHandle, TextureOptions};

use crate::app::page_state::Drawn;

/// What tells one picture from another.
type Key = (usize, u64, u32);

#[derive(Default)]
pub struct Textures {
    held: Vec<(Key, TextureHandle)>,
}

fn key(drawn: &Drawn) -> Key {
    (drawn.page, drawn.generation, drawn.milli)
}

impl Textures {
    /// The texture of a picture, made at its first use.
    pub fn of(&mut self, ctx: &Context, drawn: &Drawn) -> TextureHandle {
        let wanted = key(drawn);
        if let Some((_, texture)) = self.held.iter().find(|(key, _)| *key == wanted) {
            return texture.clone();
        }
        let picture = &drawn.picture;
        let size = [picture.width as usize, picture.height as usize];
        let image = ColorImage::from_rgba_premultiplied(size, &picture.rgba);
        let texture = ctx.load_texture(format!("handout-page-{}", drawn.page), image, TextureOptions::LINEAR);
        self.held.push((wanted, texture.clone()));
        texture
    }

    /// Gives back what the state keeps no more.
    pub fn keep(&mut self, pictures: &[Drawn]) {
        self.held.retain(|(held, _)| pictures.iter().any(|drawn| key(drawn) == *held));
    }
}
