//! The window opened on the first renderer that works. What belongs here: what the window system is asked for. What does not:
//! what the window shows (`window`), and where it stood (`geometry`).

use std::cell::Cell;
use std::rc::Rc;

use eframe::egui::{Context, IconData, Vec2, ViewportBuilder};

use super::first_frame::{self, Laid};
use super::geometry;
use super::platform::renderers;
use super::window::{SIZE, TITLE, Window};
use crate::app::update::{Ahead, Opening, Prepared, StartError};
use crate::domain::id::Id;
use crate::store::last_run::Graphics;
use crate::store::paths::Places;
use crate::store::policy::Policy;
use crate::store::settings::WindowPlace;

/// The least size, in points.
const LEAST: [f32; 2] = [512.0, 320.0];

/// A window that is being made, and its context.
type Making = (Context, Ahead<Laid>);

/// Begins to read the folders and to lay out the first frame.
fn make(places: &Places, policy: &Policy, drug: Option<&Id>, size: Vec2, prepared: Option<Prepared>) -> Making {
    let (places, policy, drug) = (places.clone(), policy.clone(), drug.cloned());
    let ctx = first_frame::context();
    let own = ctx.clone();
    let ahead = Ahead::start(move || {
        let prepared = prepared.map_or_else(|| Prepared::read(&places, policy), Ok)?;
        Ok(Laid::out(&own, Window::new(&own, prepared, drug.as_ref()), size))
    });
    (ctx, ahead)
}

/// Opens the window and returns when it is closed, or says why no renderer could show it; their order is that of
/// `platform`. The folders are read, and the first frame is laid out, while the window system starts.
pub fn open(opening: Opening) -> Result<(), String> {
    let Opening { places, policy, drug, files, instance, mut prepared } = opening;
    let (mut failures, mut failed) = (Vec::new(), Vec::new());
    let place = WindowPlace::peek(&places.settings);
    let size = place.map_or(SIZE.into(), geometry::size);
    let mut unused: Option<Making> = None;
    for renderer in renderers() {
        // What a renderer that came to no window left; else anew, as the one before took what it was given.
        let anew = || make(&places, &policy, drug.as_ref(), size, prepared.take());
        let (ctx, ahead) = unused.take().unwrap_or_else(anew);
        let kept = Rc::new(Cell::new(Some(ahead)));
        let ahead = Rc::clone(&kept);
        let viewport = ViewportBuilder::default()
            .with_title(TITLE)
            .with_app_id("caveat")
            .with_inner_size(SIZE)
            .with_min_inner_size(LEAST)
            .with_drag_and_drop(true);
        let viewport = icon().into_iter().fold(viewport, ViewportBuilder::with_icon);
        let viewport = place.into_iter().fold(viewport, geometry::wished);
        let options = options(renderer, viewport);
        let (files, instance) = (files.clone(), instance.clone());
        let graphics = Graphics { used: name(renderer).to_owned(), failed: failed.clone() };
        let result = eframe::run_native_ext(
            TITLE,
            options,
            Some(ctx.clone()),
            Box::new(move |cc| {
                let mut window = ahead.take().ok_or(StartError::Failed)?.wait()?.show(&cc.egui_ctx);
                if let Some(place) = place {
                    geometry::restore(cc, place);
                }
                window.is_there(&cc.egui_ctx);
                let app = window.app_mut();
                app.note_graphics(graphics);
                if let Some(instance) = instance {
                    app.listen(instance);
                }
                app.add_files(files);
                Ok(Box::new(window))
            }),
        );
        match result {
            Ok(()) => return Ok(()),
            Err(error) => {
                failures.push(format!("{renderer}: {}.", without_place(&error.to_string())));
                failed.push(name(renderer).to_owned());
                unused = kept.take().map(|ahead| (ctx, ahead));
            }
        }
    }
    Err(failures.join(" "))
}

fn options(renderer: eframe::Renderer, viewport: ViewportBuilder) -> eframe::NativeOptions {
    let own = eframe::NativeOptions::default();
    // Another provider of fonts would throw away what was laid out, and without the feature it finds none.
    eframe::NativeOptions { renderer, viewport, system_font_fallback: false, ..own }
}

/// The program's icon, for window systems that take it from the window. One that cannot be read leaves theirs.
fn icon() -> Option<IconData> {
    eframe::icon_data::from_png_bytes(include_bytes!("../../packaging/icons/caveat-64.png")).ok()
}

/// The sentence of the window system without the place in its source, which tells a person nothing.
fn without_place(error: &str) -> String {
    match error.split_once("os error at ") {
        Some((before, after)) => format!("{before}{}", after.split_once(": ").map_or(after, |(_, what)| what)),
        None => error.to_owned(),
    }
}

/// What people call it.
fn name(renderer: eframe::Renderer) -> &'static str {
    match renderer {
        eframe::Renderer::Glow => "OpenGL",
        eframe::Renderer::Wgpu => "wgpu",
    }
}
