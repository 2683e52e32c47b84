//! How high the lines of a label are and where each begins: guessed until a line was laid out. What does not belong here: laying
//! out, which is in `line`, and the scroll, which is in `text`.

/// The height of one line, in points.
#[derive(Clone, Copy, Debug)]
struct Height {
    points: f32,
    /// Else it is a guess.
    known: bool,
}

/// Heights of all lines at one width.
#[derive(Default)]
pub struct Heights {
    lines: Vec<Height>,
    /// Where each line begins; one more than there are lines.
    tops: Vec<f32>,
}

impl Heights {
    pub fn guessed(guesses: impl Iterator<Item = f32>) -> Self {
        let lines = guesses.map(|points| Height { points, known: false }).collect();
        let mut heights = Self { lines, tops: Vec::new() };
        heights.add_up();
        heights
    }

    pub fn len(&self) -> usize {
        self.lines.len()
    }

    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// Where the last line ends.
    pub fn end(&self) -> f32 {
        self.tops.last().copied().unwrap_or_default()
    }

    pub fn top(&self, line: usize) -> f32 {
        self.tops.get(line).copied().unwrap_or_default()
    }

    /// The line that stands at this height; the first above all, the last below.
    pub fn line_at(&self, height: f32) -> usize {
        self.tops.partition_point(|top| *top <= height).saturating_sub(1).min(self.lines.len().saturating_sub(1))
    }

    /// The first line that begins at this height or below it.
    pub fn begins_from(&self, height: f32) -> usize {
        self.tops.partition_point(|top| *top < height)
    }

    pub fn is_known(&self, line: usize) -> bool {
        self.lines.get(line).is_some_and(|height| height.known)
    }

    pub fn of(&self, line: usize) -> f32 {
        self.lines.get(line).map_or(0.0, |height| height.points)
    }

    /// What a line takes; whether that is another height than was thought. Where lines begin is as before until
    /// [`Self::add_up`].
    pub fn set(&mut self, line: usize, points: f32) -> bool {
        let Some(height) = self.lines.get_mut(line) else { return false };
        let changed = (points - height.points).abs() > 0.5;
        *height = Height { points: if changed { points } else { height.points }, known: true };
        changed
    }

    pub fn add_up(&mut self) {
        let mut end = 0.0;
        self.tops.clear();
        self.tops.push(end);
        self.tops.extend(self.lines.iter().map(|height| {
            end += height.points;
            end
        }));
    }
}

#[cfg(test)]
mod tests {
    use super::Heights;

    #[test]
    fn a_known_height_moves_what_stands_below() {
        let mut heights = Heights::guessed([20.0, 30.0, 40.0].into_iter());
        assert_eq!((heights.end(), heights.line_at(25.0), heights.begins_from(25.0)), (90.0, 1, 2));
        assert!(heights.set(0, 32.0) && !heights.set(1, 30.2));
        heights.add_up();
        assert_eq!((heights.top(1), heights.top(2), heights.end()), (32.0, 62.0, 102.0));
        assert_eq!([0, 1, 2, 3].map(|line| heights.is_known(line)), [true, true, false, false]);
        assert_eq!((heights.line_at(-5.0), heights.line_at(1000.0)), (0, 2));
    }
}
