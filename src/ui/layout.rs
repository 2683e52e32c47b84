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

    /// The options of a handout.
    pub fn options(self) -> f32 {
        352.0
    }

    /// The queue of a review.
    pub fn queue(self) -> f32 {
        if self == Self::Wide { 400.0 } else { 248.0 }
    }

    /// What is recorded of a review.
    pub fn record(self) -> f32 {
        if self == Self::Wide { 384.0 } else { 300.0 }
    }

    /// The narrowest that the text is drawn where the panes beside it stand as drawn: no pane may be moved further.
    pub fn least_text(self) -> f32 {
        match self {
            Self::Wide => 1200.0 - self.sidebar() - self.check_panel(),
            Self::Medium => 960.0 - self.sidebar() - self.check_panel(),
            _ => 800.0 - self.sidebar() - STRIP,
        }
    }

    /// The same for the lines of a review between queue and record, which stand beside each other from 960 points on.
    pub fn least_lines(self) -> f32 {
        let narrowest = if self == Self::Wide { 1200.0 } else { 960.0 };
        narrowest - self.queue() - self.record()
    }

    /// The same for the pages of a handout beside its options.
    pub fn least_pages(self) -> f32 {
        800.0 - self.options()
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

/// The check panel of a narrow window.
pub const STRIP: f32 = 44.0;

/// How wide panes beside each other stand: each as `(as drawn, as chosen)`, in a room that holds all of them as drawn.
/// Where it does not hold what was chosen, each gives back the same part of what it has more than as drawn.
pub fn fit<const N: usize>(panes: [(f32, Option<f32>); N], room: f32) -> [f32; N] {
    let wanted = panes.map(|(drawn, chosen)| {
        let chosen = chosen.unwrap_or(drawn);
        (chosen.min(drawn), (chosen - drawn).max(0.0))
    });
    let (least, more) = wanted.iter().fold((0.0, 0.0), |(least, more), pane| (least + pane.0, more + pane.1));
    let part = if more > 0.0 { ((room - least) / more).clamp(0.0, 1.0) } else { 0.0 };
    // Whole points: a pane must not tremble while its neighbour is moved.
    wanted.map(|(least, more)| least + (more * part).floor())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn panes_give_way_to_the_text_and_to_each_other() {
        assert_eq!(fit([(288.0, None), (384.0, None)], 672.0), [288.0, 384.0]);
        assert_eq!(fit([(288.0, Some(400.0)), (384.0, None)], 912.0), [400.0, 384.0]);
        assert_eq!(fit([(288.0, Some(400.0)), (384.0, None)], 672.0), [288.0, 384.0], "no room for more");
        assert_eq!(fit([(288.0, Some(216.0)), (384.0, Some(640.0))], 672.0), [216.0, 456.0]);
        assert_eq!(fit([(288.0, Some(388.0)), (384.0, Some(484.0))], 772.0), [338.0, 434.0]);
        for room in 672..1400 {
            #[allow(clippy::cast_precision_loss)]
            let room = room as f32;
            let [one, other] = fit([(288.0, Some(480.0)), (384.0, Some(640.0))], room);
            assert!(one + other <= room && one >= 288.0 && other >= 384.0, "{one} {other} in {room}");
        }
    }

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
