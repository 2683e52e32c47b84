//! The icons: strokes of 1.5 on a grid of 16. What does not belong here: grades (see `grade_shape`), names, clicks.

use eframe::egui::{Color32, Painter, Rect, Ui, Vec2};

use super::pen::{Pen, Point, arc};

/// An icon. It has no name of its own: the control around it says what it does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    Search,
    Down,
    Right,
    Up,
    Back,
    Plus,
    Minus,
    X,
    Check,
    Pin,
    Moon,
    Sliders,
    Page,
    Print,
    Info,
    Lock,
    Clock,
    Copy,
    Undo,
    Folder,
    Filter,
    Twin,
    Split,
    List,
    Ban,
    Shield,
    Warn,
    Box,
    Dot,
    Menu,
}

const GRID: f32 = 16.0;
const STROKE: f32 = 1.5;

impl Icon {
    /// All icons.
    pub const ALL: [Self; 30] = [
        Self::Search,
        Self::Down,
        Self::Right,
        Self::Up,
        Self::Back,
        Self::Plus,
        Self::Minus,
        Self::X,
        Self::Check,
        Self::Pin,
        Self::Moon,
        Self::Sliders,
        Self::Page,
        Self::Print,
        Self::Info,
        Self::Lock,
        Self::Clock,
        Self::Copy,
        Self::Undo,
        Self::Folder,
        Self::Filter,
        Self::Twin,
        Self::Split,
        Self::List,
        Self::Ban,
        Self::Shield,
        Self::Warn,
        Self::Box,
        Self::Dot,
        Self::Menu,
    ];

    /// Paints the icon into the largest square in the middle of `rect`.
    pub fn paint(self, painter: &Painter, rect: Rect, color: Color32) {
        let pen = Pen::new(painter, rect, GRID, color, STROKE);
        for line in self.lines() {
            pen.line(line);
        }
        for (min, max, radius) in self.rects() {
            pen.rect(*min, *max, *radius);
        }
        for (center, radius) in self.rings() {
            pen.circle(*center, *radius);
        }
        for (center, radius) in self.dots() {
            pen.dot(*center, *radius);
        }
        self.curves(&pen);
    }

    /// Allocates a square and paints the icon in it; nothing for a screen reader.
    pub fn ui(self, ui: &mut Ui, size: f32, color: Color32) {
        let (_, rect) = ui.allocate_space(Vec2::splat(size));
        self.paint(ui.painter(), rect, color);
    }

    fn lines(self) -> &'static [&'static [Point]] {
        match self {
            Self::Search => &[&[(10.6, 10.6), (14.2, 14.2)]],
            Self::Down => &[&[(3.7, 6.1), (8.0, 10.3), (12.3, 6.1)]],
            Self::Right => &[&[(6.1, 3.7), (10.3, 8.0), (6.1, 12.3)]],
            Self::Up => &[&[(3.7, 9.9), (8.0, 5.7), (12.3, 9.9)]],
            Self::Back => &[&[(9.9, 3.7), (5.7, 8.0), (9.9, 12.3)]],
            Self::Plus => &[&[(2.6, 8.0), (13.4, 8.0)], &[(8.0, 2.6), (8.0, 13.4)]],
            Self::Minus => &[&[(2.6, 8.0), (13.4, 8.0)]],
            Self::X => &[&[(3.4, 3.4), (12.6, 12.6)], &[(12.6, 3.4), (3.4, 12.6)]],
            Self::Check => &[&[(2.6, 8.6), (6.1, 12.0), (13.4, 4.2)]],
            Self::Pin => &[
                &[(4.8, 1.9), (11.2, 1.9)],
                &[(5.8, 1.9), (5.8, 6.2), (3.6, 9.4), (12.4, 9.4), (10.2, 6.2), (10.2, 1.9)],
                &[(8.0, 9.4), (8.0, 14.4)],
            ],
            Self::Sliders => &[
                &[(1.2, 4.4), (7.9, 4.4)],
                &[(12.5, 4.4), (14.8, 4.4)],
                &[(1.2, 11.6), (3.5, 11.6)],
                &[(8.1, 11.6), (14.8, 11.6)],
            ],
            Self::Page => &[
                &[(9.3, 1.7), (3.2, 1.7), (3.2, 14.3), (12.8, 14.3), (12.8, 5.2), (9.3, 1.7)],
                &[(9.3, 1.7), (9.3, 5.2), (12.8, 5.2)],
            ],
            Self::Print => &[
                &[(4.6, 4.8), (4.6, 1.7), (11.4, 1.7), (11.4, 4.8)],
                &[(4.6, 11.6), (1.9, 11.6), (1.9, 4.9), (14.1, 4.9), (14.1, 11.6), (11.4, 11.6)],
            ],
            Self::Info => &[&[(8.0, 7.4), (8.0, 11.3)]],
            Self::Clock => &[&[(8.0, 4.2), (8.0, 8.2), (10.8, 9.8)]],
            Self::Copy => &[&[(4.6, 10.6), (1.9, 10.6), (1.9, 1.9), (10.6, 1.9), (10.6, 4.6)]],
            Self::Undo => &[&[(5.1, 2.6), (1.9, 5.8), (5.1, 9.0)]],
            Self::Folder => {
                &[&[(1.7, 3.0), (6.0, 3.0), (7.8, 5.0), (14.3, 5.0), (14.3, 13.0), (1.7, 13.0), (1.7, 3.0)]]
            }
            Self::Filter => &[&[(1.5, 3.8), (14.5, 3.8)], &[(4.2, 8.0), (11.8, 8.0)], &[(6.9, 12.2), (9.1, 12.2)]],
            Self::Split => &[
                &[(1.6, 4.9), (13.2, 4.9)],
                &[(10.0, 1.7), (13.2, 4.9), (10.0, 8.1)],
                &[(14.4, 11.1), (2.8, 11.1)],
                &[(6.0, 7.9), (2.8, 11.1), (6.0, 14.3)],
            ],
            Self::List => &[&[(5.2, 4.0), (14.3, 4.0)], &[(5.2, 8.0), (14.3, 8.0)], &[(5.2, 12.0), (14.3, 12.0)]],
            Self::Ban => &[&[(3.5, 3.5), (12.5, 12.5)]],
            Self::Warn => &[&[(8.0, 1.5), (15.0, 14.2), (1.0, 14.2), (8.0, 1.5)], &[(8.0, 6.4), (8.0, 9.6)]],
            Self::Menu => &[&[(2.0, 3.8), (14.0, 3.8)], &[(2.0, 8.0), (14.0, 8.0)], &[(2.0, 12.2), (14.0, 12.2)]],
            Self::Moon | Self::Lock | Self::Twin | Self::Shield | Self::Box | Self::Dot => &[],
        }
    }

    fn rects(self) -> &'static [(Point, Point, f32)] {
        match self {
            Self::Print => &[((4.6, 9.0), (11.4, 14.3), 0.3)],
            Self::Lock => &[((2.7, 7.0), (13.3, 14.2), 1.2)],
            Self::Copy => &[((5.6, 5.6), (14.1, 14.1), 1.0)],
            Self::Twin => &[((0.9, 3.9), (7.3, 12.1), 1.0), ((8.7, 3.9), (15.1, 12.1), 1.0)],
            Self::Box => &[((1.3, 1.3), (14.7, 14.7), 0.4)],
            _ => &[],
        }
    }

    fn rings(self) -> &'static [(Point, f32)] {
        match self {
            Self::Search => &[((6.8, 6.8), 5.0)],
            Self::Sliders => &[((10.2, 4.4), 1.9), ((5.8, 11.6), 1.9)],
            Self::Info | Self::Clock | Self::Ban => &[((8.0, 8.0), 6.4)],
            _ => &[],
        }
    }

    fn dots(self) -> &'static [(Point, f32)] {
        match self {
            Self::Info => &[((8.0, 4.9), 1.0)],
            Self::Warn => &[((8.0, 11.7), 0.9)],
            Self::List => &[((2.0, 4.0), 0.95), ((2.0, 8.0), 0.95), ((2.0, 12.0), 0.95)],
            Self::Dot => &[((8.0, 8.0), 3.2)],
            _ => &[],
        }
    }

    fn curves(self, pen: &Pen<'_>) {
        match self {
            Self::Moon => {
                // From the lower right tip round the left to the upper tip, then back along the inner circle.
                let mut outline = arc((7.6, 8.4), 6.0, 0.03, 0.72);
                outline.extend(arc((11.13, 4.87), 5.2, 0.575, 0.175));
                pen.closed(&outline);
            }
            Self::Lock => {
                let mut shackle = vec![(4.9, 7.0)];
                shackle.extend(arc((8.0, 4.8), 3.1, 0.5, 1.0));
                shackle.push((11.1, 7.0));
                pen.line(&shackle);
            }
            Self::Undo => {
                let mut tail = vec![(1.9, 5.8), (9.6, 5.8)];
                tail.extend(arc((10.0, 9.7), 3.9, 0.75, 1.25));
                tail.push((6.2, 13.6));
                pen.line(&tail);
            }
            Self::Shield => pen.closed(&[
                (8.0, 1.6),
                (13.0, 3.3),
                (13.0, 7.6),
                (12.3, 10.4),
                (10.6, 12.6),
                (8.0, 14.4),
                (5.4, 12.6),
                (3.7, 10.4),
                (3.0, 7.6),
                (3.0, 3.3),
            ]),
            _ => {}
        }
    }
}
