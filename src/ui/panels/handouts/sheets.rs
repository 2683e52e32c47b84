//! Where each page lies on the desk: as many side by side as there is room for, in the middle.

use eframe::egui::{Rect, Vec2, pos2, vec2};

/// Room around a page.
pub const GAP: f32 = 18.0;

/// The pages on the desk, from its top left corner.
#[derive(Clone, Copy, Debug)]
pub struct Sheets {
    pub count: usize,
    /// Width and height of a page as it is shown.
    pub page: Vec2,
    columns: usize,
    width: f32,
}

impl Sheets {
    /// Pages in a room of this width.
    pub fn new(count: usize, page: Vec2, room: f32) -> Self {
        // A few pages at most: a small whole number.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let fit = ((room - GAP) / (page.x + GAP)).floor().max(1.0) as usize;
        let columns = fit.min(count).max(1);
        let width = room.max(page.x + 2.0 * GAP);
        Self { count, page, columns, width }
    }

    pub fn rows(&self) -> usize {
        self.count.div_ceil(self.columns)
    }

    pub fn size(&self) -> Vec2 {
        vec2(self.width, real(self.rows()) * (self.page.y + GAP) + GAP)
    }

    /// The place of a page.
    pub fn rect(&self, page: usize) -> Rect {
        let (row, column) = (page / self.columns, page % self.columns);
        let used = real(self.columns) * (self.page.x + GAP) - GAP;
        let left = ((self.width - used) / 2.0).max(GAP) + real(column) * (self.page.x + GAP);
        Rect::from_min_size(pos2(left, GAP + real(row) * (self.page.y + GAP)), self.page)
    }

    /// The pages of which something is seen between two heights.
    pub fn between(&self, top: f32, bottom: f32) -> Option<(usize, usize)> {
        let seen = |page: &usize| self.rect(*page).top() < bottom && self.rect(*page).bottom() > top;
        let mut pages = (0..self.count).filter(seen);
        let first = pages.next()?;
        Some((first, pages.next_back().unwrap_or(first)))
    }

    /// The pages that are read at the moment: those of which most is seen, or that fill the view.
    pub fn read(&self, top: f32, bottom: f32) -> Option<(usize, usize)> {
        let most = |page: &usize| {
            let rect = self.rect(*page);
            let seen = rect.bottom().min(bottom) - rect.top().max(top);
            seen >= self.page.y.min(bottom - top) / 2.0
        };
        let mut pages = (0..self.count).filter(most);
        let first = pages.next().or_else(|| self.between(top, bottom).map(|(first, _)| first))?;
        Some((first, pages.next_back().unwrap_or(first)))
    }

    /// The height at which the row of a page begins, and of the row before or after it.
    pub fn top_of_row(&self, page: usize, by: i32) -> f32 {
        let row = (page / self.columns).saturating_add_signed(by as isize).min(self.rows().saturating_sub(1));
        real(row) * (self.page.y + GAP)
    }
}

/// A small number of pages: exact in f32.
#[allow(clippy::cast_precision_loss)]
fn real(n: usize) -> f32 {
    n as f32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_stand_side_by_side_where_there_is_room_and_never_on_each_other() {
        for (room, count, columns) in [(1088.0, 5, 2), (672.0, 5, 1), (300.0, 5, 1), (4000.0, 5, 5), (1088.0, 1, 1)] {
            let sheets = Sheets::new(count, vec2(516.0, 730.0), room);
            assert_eq!(sheets.columns, columns, "{room}");
            let rects: Vec<Rect> = (0..count).map(|page| sheets.rect(page)).collect();
            for (at, rect) in rects.iter().enumerate() {
                assert!(rect.left() >= GAP - 0.1 && rect.right() <= sheets.size().x - GAP + 0.1, "{room} {rect:?}");
                assert!(rect.bottom() <= sheets.size().y - GAP + 0.1);
                assert!(rects[at + 1..].iter().all(|other| !other.expand(GAP / 2.0 - 0.1).intersects(*rect)));
            }
        }
    }

    #[test]
    fn what_is_seen_and_read_follows_the_scroll() {
        let sheets = Sheets::new(5, vec2(516.0, 730.0), 1088.0);
        assert_eq!(sheets.between(0.0, 776.0), Some((0, 3)));
        assert_eq!(sheets.read(0.0, 776.0), Some((0, 1)));
        assert_eq!(sheets.read(700.0, 1476.0), Some((2, 3)));
        // A page that is larger than the view is read where it fills most of it.
        let large = Sheets::new(2, vec2(900.0, 1300.0), 1000.0);
        assert_eq!((large.read(0.0, 400.0), large.read(1200.0, 1600.0)), (Some((0, 0)), Some((1, 1))));
        assert!(sheets.top_of_row(0, -1) <= 0.0 && (sheets.top_of_row(1, 1) - 748.0).abs() < 0.1);
        assert!((sheets.top_of_row(4, 1) - 2.0 * 748.0).abs() < 0.1);
    }
}
