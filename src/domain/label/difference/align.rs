//! The longest run of things that two lists have in common, in order. Knows nothing of labels.

/// One step through both lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// The same in both, at these places.
    Both(usize, usize),
    /// Only in the older list.
    Old(usize),
    /// Only in the newer list.
    New(usize),
}

/// Beyond this many cells the middle parts are shown as replaced: a table of a whole label would cost gigabytes.
const MOST_CELLS: usize = 16_000_000;

/// The steps from the older list to the newer one; what was removed stands before what was added.
pub fn steps<T: PartialEq>(old: &[T], new: &[T]) -> Vec<Step> {
    let start = old.iter().zip(new).take_while(|(o, n)| o == n).count();
    let most_end = old.len().min(new.len()) - start;
    let end = old.iter().rev().zip(new.iter().rev()).take(most_end).take_while(|(o, n)| o == n).count();
    let (old_middle, new_middle) = (start..old.len() - end, start..new.len() - end);
    let mut found: Vec<Step> = (0..start).map(|at| Step::Both(at, at)).collect();
    let middle = (old.get(old_middle).unwrap_or_default(), new.get(new_middle).unwrap_or_default());
    found.extend(between(middle.0, middle.1, start));
    found.extend((0..end).map(|at| Step::Both(old.len() - end + at, new.len() - end + at)));
    found
}

/// By the table of common lengths, read from its end; `shift` is where both lists begin.
fn between<T: PartialEq>(old: &[T], new: &[T], shift: usize) -> Vec<Step> {
    let width = new.len() + 1;
    let mut steps = Vec::new();
    if old.len().saturating_mul(width) > MOST_CELLS {
        steps.extend((0..old.len()).map(|at| Step::Old(shift + at)));
        steps.extend((0..new.len()).map(|at| Step::New(shift + at)));
        return steps;
    }
    let mut table = vec![0_u32; (old.len() + 1) * width];
    let at = |table: &[u32], row: usize, column: usize| table.get(row * width + column).copied().unwrap_or(0);
    for (row, o) in old.iter().enumerate().rev() {
        for (column, n) in new.iter().enumerate().rev() {
            let longest = if o == n {
                at(&table, row + 1, column + 1) + 1
            } else {
                at(&table, row + 1, column).max(at(&table, row, column + 1))
            };
            if let Some(cell) = table.get_mut(row * width + column) {
                *cell = longest;
            }
        }
    }
    let (mut row, mut column) = (0, 0);
    while let (Some(o), Some(n)) = (old.get(row), new.get(column)) {
        if o == n {
            steps.push(Step::Both(shift + row, shift + column));
            (row, column) = (row + 1, column + 1);
        } else if at(&table, row + 1, column) >= at(&table, row, column + 1) {
            steps.push(Step::Old(shift + row));
            row += 1;
        } else {
            steps.push(Step::New(shift + column));
            column += 1;
        }
    }
    steps.extend((row..old.len()).map(|at| Step::Old(shift + at)));
    steps.extend((column..new.len()).map(|at| Step::New(shift + at)));
    steps
}
