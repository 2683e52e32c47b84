//! How large the pages are shown. What does not belong here: drawing them.

use eframe::egui::Vec2;

/// 100 % is the size of the paper: a CSS pixel is 1/96 inch, a point of the page 1/72.
pub const POINTS: f32 = 96.0 / 72.0;
/// The steps of + and -, in percent.
pub const STEPS: [f32; 11] = [25.0, 33.0, 50.0, 65.0, 80.0, 100.0, 125.0, 150.0, 200.0, 250.0, 300.0];
/// Below this a whole page in view can't be read, and its width is fitted instead.
const READABLE: f32 = 0.55;

#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Mode {
    /// The whole page where it can be read so, else its width.
    #[default]
    Fit,
    FitPage,
    FitWidth,
    Percent(f32),
}

/// The zoom that was chosen, and what it came to at last.
#[derive(Clone, Copy, Debug)]
pub struct Zoom {
    pub mode: Mode,
    /// 1 is 100 %.
    pub factor: f32,
}

impl Default for Zoom {
    fn default() -> Self {
        Self { mode: Mode::Fit, factor: 0.65 }
    }
}

impl Zoom {
    pub fn percent(&self) -> f32 {
        (self.factor * 100.0).round()
    }

    /// The next step up (1) or down (-1) from what is shown.
    pub fn step(&mut self, by: i32) {
        let now = self.percent();
        let next = match by {
            1.. => STEPS.iter().copied().find(|step| *step > now + 0.5),
            _ => STEPS.iter().rev().copied().find(|step| *step < now - 0.5),
        };
        if let Some(next) = next {
            self.set(next);
        }
    }

    /// By the wheel or two fingers.
    pub fn by(&mut self, factor: f32) {
        self.set((self.factor * factor * 100.0).round());
    }

    fn set(&mut self, percent: f32) {
        let [first, .., last] = STEPS;
        let percent = percent.clamp(first, last);
        self.mode = Mode::Percent(percent);
        self.factor = percent / 100.0;
    }

    /// What the mode comes to for a page of so many points in a room, with a gap around each page.
    pub fn fit(&mut self, page: Vec2, room: Vec2, gap: f32) {
        let wide = (room.x - 2.0 * gap) / (page.x * POINTS).max(1.0);
        let whole = ((room.y - 2.0 * gap) / (page.y * POINTS).max(1.0)).min(wide);
        let two = (room.x - 3.0 * gap) / (2.0 * page.x * POINTS).max(1.0);
        let [first, .., last] = STEPS;
        let factor = match self.mode {
            Mode::Percent(percent) => percent / 100.0,
            Mode::FitPage => whole,
            Mode::FitWidth => wide,
            // Two pages side by side, where that costs little.
            Mode::Fit if two.min(whole) >= READABLE && two >= whole * 0.9 => whole.min(two),
            Mode::Fit if whole >= READABLE => whole,
            Mode::Fit => wide.min(1.0),
        };
        self.factor = factor.clamp(first / 100.0, last / 100.0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use eframe::egui::vec2;

    const A4: Vec2 = vec2(595.0, 842.0);

    #[test]
    fn steps_go_to_the_next_and_stop_at_the_ends() {
        let mut zoom = Zoom { mode: Mode::Fit, factor: 0.66 };
        for (by, percent) in [(1, 80.0), (1, 100.0), (-1, 80.0), (-1, 65.0), (-1, 50.0)] {
            zoom.step(by);
            assert!((zoom.percent() - percent).abs() < 0.1, "{percent}");
        }
        (0..20).for_each(|_| zoom.step(1));
        assert!((zoom.percent() - 300.0).abs() < 0.1);
        (0..20).for_each(|_| zoom.step(-1));
        assert!((zoom.percent() - 25.0).abs() < 0.1);
    }

    #[test]
    fn a_page_is_fitted_whole_where_it_can_be_read_so() {
        let mut zoom = Zoom::default();
        // As drawn at 1440 x 900: two pages side by side at 65 %.
        zoom.fit(A4, vec2(1088.0, 776.0), 18.0);
        assert!((zoom.factor - 0.651).abs() < 0.01, "{}", zoom.factor);
        assert!(2.0 * (A4.x * POINTS * zoom.factor + 18.0) + 18.0 <= 1088.5);
        // Too low for a whole page: its width, never larger than the paper.
        zoom.fit(A4, vec2(672.0, 516.0), 18.0);
        assert!((zoom.factor - 0.8).abs() < 0.01, "{}", zoom.factor);
        zoom.fit(A4, vec2(2000.0, 400.0), 18.0);
        assert!((zoom.factor - 1.0).abs() < 0.01);
        zoom.mode = Mode::FitPage;
        zoom.fit(A4, vec2(672.0, 516.0), 18.0);
        assert!((zoom.factor - 0.427).abs() < 0.01);
        zoom.mode = Mode::FitWidth;
        zoom.fit(A4, vec2(1088.0, 776.0), 18.0);
        assert!((zoom.factor - 1.325).abs() < 0.01);
    }
}
