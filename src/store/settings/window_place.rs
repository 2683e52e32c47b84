//! Where the window stood when it was closed. Which of it is taken again depends on the screens that are there: that is in
//! `ui::geometry`.

use std::fs;
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::{Access, Existing, SettingsFile, StoreError, write_whole};

/// Its key in the file.
pub(super) const KEY: &str = "window";
/// No window is smaller or larger, in points of the system; none stands further from the first screen, in pixels.
const WIDTHS: std::ops::RangeInclusive<f64> = 512.0..=16_384.0;
const HEIGHTS: std::ops::RangeInclusive<f64> = 320.0..=16_384.0;
const FAR: f64 = 100_000.0;
/// The most that a title bar and edges take, in pixels.
const FRAME: f64 = 200.0;

/// The place of a window.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct WindowPlace {
    /// The corner of its frame at the left top, in pixels; some window systems do not tell it.
    pub at: Option<(i32, i32)>,
    /// The size of its inside, in points of the system, whatever the zoom.
    pub size: (u32, u32),
    /// How much larger the frame is than the inside, in pixels.
    pub frame: (u32, u32),
    pub maximised: bool,
}

/// As it may stand in a file that somebody has changed.
#[derive(Deserialize)]
pub(super) struct Written {
    #[serde(default)]
    at: Option<(f64, f64)>,
    size: (f64, f64),
    #[serde(default)]
    frame: (f64, f64),
    #[serde(default)]
    maximised: bool,
}

impl Written {
    /// What of it can be. A size that cannot is as if there were no place at all.
    pub(super) fn checked(&self) -> Option<WindowPlace> {
        let (width, height) = self.size;
        if !WIDTHS.contains(&width) || !HEIGHTS.contains(&height) {
            return None;
        }
        let near = |value: f64| (-FAR..=FAR).contains(&value);
        let (wider, higher) = self.frame;
        let frame =
            if (0.0..=FRAME).contains(&wider) && (0.0..=FRAME).contains(&higher) { self.frame } else { (0.0, 0.0) };
        Some(WindowPlace {
            at: self.at.filter(|(x, y)| near(*x) && near(*y)).map(|(x, y)| (whole(x), whole(y))),
            size: (whole(width).unsigned_abs(), whole(height).unsigned_abs()),
            frame: (whole(frame.0).unsigned_abs(), whole(frame.1).unsigned_abs()),
            maximised: self.maximised,
        })
    }
}

/// Of a number that is known to be small.
#[allow(clippy::cast_possible_truncation)]
fn whole(value: f64) -> i32 {
    value.round() as i32
}

impl WindowPlace {
    /// The place that stands in a file, before the file is read for good: nothing is said or put aside.
    pub fn peek(path: &Path) -> Option<Self> {
        let file = SettingsFile { raw: SettingsFile::keys_of(&fs::read(path).ok()?)?, ..SettingsFile::empty(path) };
        file.quiet::<Written>(KEY)?.checked()
    }
}

impl SettingsFile {
    /// Writes the place of the window and nothing else: what another program has changed in the file meanwhile stays. Where
    /// there is no file that can be read, there is nothing to add it to.
    pub fn keep_window(&self) -> Result<(), StoreError> {
        let Some(place) = self.settings.window.filter(|_| self.writable && !self.held) else { return Ok(()) };
        if WindowPlace::peek(&self.path) == Some(place) {
            return Ok(());
        }
        let Ok(bytes) = fs::read(&self.path) else { return Ok(()) };
        let Some(raw) = Self::keys_of(&bytes) else { return Ok(()) };
        let mut file = Self { raw, ..Self::empty(&self.path) };
        file.set(KEY, &place);
        write_whole(&self.path, file.text().as_bytes(), Access::Private, Existing::Replace)
    }
}
