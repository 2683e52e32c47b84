//! Where the window stands: told to the settings while it is open, and taken again at the next start as far as the screens
//! allow. A window always comes back into view.

use eframe::CreationContext;
use eframe::egui::{Context, Rect, Vec2, ViewportBuilder, ViewportCommand, ViewportInfo};
use winit::dpi::{LogicalSize, PhysicalPosition};
use winit::window::Window;

use crate::store::settings::WindowPlace;

/// A screen, in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Screen {
    rect: Rect,
    scale: f32,
}

/// In pixels.
const UNKNOWN_FRAME: Vec2 = Vec2::new(16.0, 48.0);

/// The size of the inside, in points of the system.
#[allow(clippy::cast_precision_loss)]
pub fn size(place: WindowPlace) -> Vec2 {
    Vec2::new(place.size.0 as f32, place.size.1 as f32)
}

/// What the window system is asked for before the screens are known. It takes a place only from a window that is made with
/// one; where that is no place, [`restore`] moves it before it is seen.
#[allow(clippy::cast_precision_loss)]
pub fn wished(viewport: ViewportBuilder, place: WindowPlace) -> ViewportBuilder {
    let viewport = viewport.with_inner_size(size(place)).with_maximized(place.maximised);
    match place.at {
        Some((x, y)) => viewport.with_position([x as f32, y as f32]),
        None => viewport,
    }
}

/// Puts a new window, which nobody sees yet, where it stood.
pub fn restore(cc: &CreationContext<'_>, place: WindowPlace) {
    let Some(window) = cc.winit_window() else { return };
    let screens: Vec<Screen> = screens(window);
    let placed = placed(place, &screens);
    if let Some((size, _)) = placed {
        let _at_once = window.request_inner_size(LogicalSize::new(size.x, size.y));
    }
    if let Some((_, Some(at))) = placed {
        window.set_outer_position(PhysicalPosition::new(at.x, at.y));
    }
    if place.maximised {
        // Some window managers take this from a window that is seen alone: once more after the first frame.
        cc.egui_ctx.send_viewport_cmd(ViewportCommand::Maximized(true));
    }
}

/// Pixels of screens are exact in f32.
#[allow(clippy::cast_precision_loss, clippy::cast_possible_truncation)]
fn screens(window: &Window) -> Vec<Screen> {
    let screen = |monitor: winit::monitor::MonitorHandle| {
        let (at, size) = (monitor.position(), monitor.size());
        let rect =
            Rect::from_min_size([at.x as f32, at.y as f32].into(), [size.width as f32, size.height as f32].into());
        Screen { rect, scale: (monitor.scale_factor() as f32).max(0.1) }
    };
    // The first screen comes first.
    window.primary_monitor().into_iter().chain(window.available_monitors()).map(screen).collect()
}

/// The size of the inside in points of the system, and the corner of the frame in pixels, so that all of the window lies on
/// the screen that holds most of it, else on the first. Where no screen is known the size alone is taken.
#[allow(clippy::cast_precision_loss)]
fn placed(place: WindowPlace, screens: &[Screen]) -> Option<(Vec2, Option<Vec2>)> {
    let wanted = size(place);
    // Where nobody knows how large the frame is, it is taken as a large one.
    let frame = match place.frame {
        (0, 0) => UNKNOWN_FRAME,
        (wider, higher) => Vec2::new(wider as f32, higher as f32),
    };
    let at = place.at.map(|(x, y)| Vec2::new(x as f32, y as f32));
    let seen = |screen: &&Screen| {
        let window = at.map(|at| Rect::from_min_size(at.to_pos2(), wanted * screen.scale + frame));
        window.map_or(0.0, |window| window.intersect(screen.rect).area_if_positive())
    };
    let mut known = screens.iter().filter(|screen| screen.rect.is_positive());
    let Some(first) = known.next() else { return Some((wanted, None)) };
    let best = known.fold(first, |best, screen| if seen(&screen) > seen(&best) { screen } else { best });
    let size = wanted.min((best.rect.size() - frame) / best.scale);
    let outer = size * best.scale + frame;
    let last = best.rect.max - outer;
    let at = at.map(|at| at.max(best.rect.min.to_vec2()).min(last.to_vec2().max(best.rect.min.to_vec2())));
    Some((size, at.map(Vec2::round)))
}

trait Area {
    fn area_if_positive(self) -> f32;
}

impl Area for Rect {
    fn area_if_positive(self) -> f32 {
        if self.is_positive() { self.area() } else { 0.0 }
    }
}

/// Where the window stands now; `None` where that is not told. Of a window that fills its screen, or is out of sight, the
/// place before counts.
pub fn told(ctx: &Context, before: Option<WindowPlace>) -> Option<WindowPlace> {
    let (info, per_point) = ctx.input(|input| (input.viewport().clone(), input.pixels_per_point()));
    of(&info, per_point, ctx.zoom_factor(), before)
}

fn of(info: &ViewportInfo, per_point: f32, zoom: f32, before: Option<WindowPlace>) -> Option<WindowPlace> {
    if info.minimized == Some(true) || info.fullscreen == Some(true) {
        return None;
    }
    if info.maximized == Some(true) {
        return Some(WindowPlace { maximised: true, ..before? });
    }
    let inner = info.inner_rect.filter(|rect| rect.is_finite())?;
    let frame = info.outer_rect.map_or(Vec2::ZERO, |outer| (outer.size() - inner.size()) * per_point);
    let at = info.outer_rect.map(|outer| outer.min.to_vec2() * per_point).map(|at| (whole(at.x), whole(at.y)));
    let size = inner.size() * zoom;
    let positive = |value: f32| whole(value).max(0).unsigned_abs();
    Some(WindowPlace {
        at,
        size: (positive(size.x), positive(size.y)),
        frame: (positive(frame.x), positive(frame.y)),
        maximised: false,
    })
}

/// A place on screens is small.
#[allow(clippy::cast_possible_truncation)]
fn whole(value: f32) -> i32 {
    value.round() as i32
}

#[cfg(test)]
mod tests {
    use super::*;

    fn screen(x: f32, y: f32, width: f32, height: f32) -> Screen {
        Screen { rect: Rect::from_min_size([x, y].into(), [width, height].into()), scale: 1.0 }
    }

    fn place(at: Option<(i32, i32)>, size: (u32, u32)) -> WindowPlace {
        WindowPlace { at, size, frame: (4, 30), maximised: false }
    }

    #[test]
    fn a_window_lies_whole_on_the_screen_that_holds_most_of_it() {
        let two = [screen(0.0, 0.0, 1600.0, 1000.0), screen(1600.0, 0.0, 1920.0, 1080.0)];
        for (at, size, screens, left_top) in [
            ((100, 50), (800, 600), &two[..], [100.0, 50.0]),
            ((1700, 50), (800, 600), &two[..], [1700.0, 50.0]),
            ((1500, 50), (800, 600), &two[..], [1600.0, 50.0]),
            ((9999, 9999), (800, 600), &two[..], [796.0, 370.0]),
            ((1700, 50), (800, 600), &two[..1], [796.0, 50.0]),
            ((-5000, -5000), (800, 600), &two[..1], [0.0, 0.0]),
            ((900, 500), (16_000, 16_000), &two[..1], [0.0, 0.0]),
        ] {
            let (inside, corner) = placed(place(Some(at), size), screens).unwrap();
            let corner = corner.unwrap();
            assert_eq!(corner, Vec2::from(left_top), "{at:?}");
            let outer = Rect::from_min_size(corner.to_pos2(), inside + Vec2::new(4.0, 30.0));
            assert!(screens.iter().any(|screen| screen.rect.contains_rect(outer)), "{at:?}: {outer:?}");
        }
        let (inside, at) = placed(place(None, (800, 600)), &two).unwrap();
        assert_eq!((inside, at), (Vec2::new(800.0, 600.0), None));
        assert_eq!(placed(place(Some((5, 5)), (800, 600)), &[]), Some((Vec2::new(800.0, 600.0), None)));
    }

    #[test]
    fn the_size_is_told_without_the_zoom_and_not_while_the_window_fills_its_screen() {
        let rect = |x, y, w, h| Some(Rect::from_min_size([x, y].into(), Vec2::new(w, h)));
        // A scale of 2 and a zoom of 1.5: three pixels a point.
        let info = ViewportInfo {
            inner_rect: rect(11.0, 20.0, 600.0, 400.0),
            outer_rect: rect(10.0, 10.0, 602.0, 411.0),
            ..ViewportInfo::default()
        };
        let told = of(&info, 3.0, 1.5, None).unwrap();
        assert_eq!((told.at, told.size, told.frame), (Some((30, 30)), (900, 600), (6, 33)));
        let large = ViewportInfo { maximized: Some(true), ..info.clone() };
        assert_eq!(of(&large, 3.0, 1.5, Some(told)), Some(WindowPlace { maximised: true, ..told }));
        assert_eq!(of(&ViewportInfo { minimized: Some(true), ..info }, 3.0, 1.5, Some(told)), None);
    }
}
