//! How the window is divided at each width (design/README 5), in points, so that zoom counts.

/// The steps in which the window gives way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Width {
    /// Below 720: one column that scrolls.
    Column,
    /// 720 to 799: the sidebar becomes a drawer.
    Drawer,
    /// 800 to 959: the check panel becomes a strip.
    Strip,
    /// 960 to 1199: narrower sidebar and panel.
    Medium,
    /// As drawn.
    Wide,
}

/// Below this height the seven answers fold into one line.
pub const LOW: f32 = 700.0;

impl Width {
    pub fn of(points: f32) -> Self {
        match points {
            p if p >= 1200.0 => Self::Wide,
            p if p >= 960.0 => Self::Medium,
            p if p >= 800.0 => Self::Strip,
            p if p >= 720.0 => Self::Drawer,
            _ => Self::Column,
        }
    }

    pub fn sidebar(self) -> f32 {
        if self == Self::Wide { 288.0 } else { 216.0 }
    }

    pub fn check_panel(self) -> f32 {
        if self == Self::Wide { 384.0 } else { 348.0 }
    }

    /// Sidebar and reading pane stand side by side.
    pub fn shows_sidebar(self) -> bool {
        self >= Self::Strip
    }

    /// The check panel stands beside the reading pane.
    pub fn shows_check(self) -> bool {
        self >= Self::Medium
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_width_of_the_design_has_its_step() {
        for (points, width) in [
            (1440.0, Width::Wide),
            (1200.0, Width::Wide),
            (1199.0, Width::Medium),
            (960.0, Width::Medium),
            (959.0, Width::Strip),
            (800.0, Width::Strip),
            (799.0, Width::Drawer),
            (719.0, Width::Column),
            (512.0, Width::Column),
        ] {
            assert_eq!(Width::of(points), width, "{points}");
        }
    }
}
