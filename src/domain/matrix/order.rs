//! The order of the rows. Equal rows keep the order of their names, and what could not be checked stays on top in either
//! direction, because it may hide a contraindication.

use super::{Column, Matrix, NO_CLASS};
use crate::domain::patient::Answer;

/// What the rows are sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum SortBy {
    /// Check failed, then the worst among the questions answered Yes, then among those not asked.
    #[default]
    Worst,
    Name,
    Class,
    Column(Column),
}

/// The order of the rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Sort {
    pub by: SortBy,
    pub descending: bool,
}

/// On top in either direction.
const FIRST: u16 = 0;
/// Last in either direction.
const LAST: u16 = u16::MAX;
/// No answer of this kind.
const NONE: u16 = 15;

impl Matrix {
    /// Sorts rows that stand in the order of their names.
    pub fn sort(&self, rows: &mut Vec<u32>, sort: Sort) {
        if sort.by == SortBy::Name {
            if sort.descending {
                rows.reverse();
            }
            return;
        }
        let key = |row: &u32| {
            let key = self.key(*row as usize, sort.by);
            if sort.descending && key != FIRST && key != LAST { LAST - key } else { key }
        };
        let keys: Vec<u16> = rows.iter().map(key).collect();
        *rows = counting_sort(rows, &keys);
    }

    /// Sixteen bits that sort a row; never [`FIRST`] or [`LAST`] by chance.
    fn key(&self, row: usize, by: SortBy) -> u16 {
        match by {
            SortBy::Name => FIRST,
            SortBy::Worst => self.worst_key(row),
            SortBy::Class => match self.rows.get(row).map_or(NO_CLASS, |row| row.class) {
                NO_CLASS => LAST,
                class => class.saturating_add(1).min(LAST - 1),
            },
            SortBy::Column(Column::Anyone) => self.anyone_key(row),
            SortBy::Column(Column::Population(column)) => match self.cell(row, column) {
                Some(cell) if cell.failed() => FIRST,
                Some(cell) => u16::from(cell.rank()) + 1,
                None => LAST,
            },
        }
    }

    fn worst_key(&self, row: usize) -> u16 {
        let (mut yes, mut open, mut failed) = (NONE, NONE, false);
        for cell in self.cells(row) {
            let rank = u16::from(cell.rank());
            failed |= cell.failed();
            match cell.answer {
                Answer::Yes => yes = yes.min(rank),
                Answer::NotAsked => open = open.min(rank),
                Answer::No => {}
            }
        }
        failed |= self.rows.get(row).is_some_and(|row| row.anyone.standing as u8 == 0);
        if failed { FIRST } else { 1 + ((yes << 4) | open) }
    }

    /// Boxed warnings first, then the number of contraindications, then the worst of the rest.
    fn anyone_key(&self, row: usize) -> u16 {
        let Some(anyone) = self.anyone(row) else { return LAST };
        if anyone.standing as u8 == 0 {
            return FIRST;
        }
        let without_box = u16::from(anyone.boxed == 0) << 12;
        let fewer = u16::from(u8::MAX - anyone.contraindications) << 4;
        1 + (without_box | fewer | u16::from(anyone.standing as u8))
    }
}

/// Rows by key, equal keys in the order in which they stand. Takes the same time whatever the keys are.
fn counting_sort(rows: &[u32], keys: &[u16]) -> Vec<u32> {
    let mut starts = vec![0_u32; usize::from(u16::MAX) + 2];
    for key in keys {
        if let Some(count) = starts.get_mut(usize::from(*key) + 1) {
            *count += 1;
        }
    }
    let mut sum = 0;
    for start in &mut starts {
        sum += *start;
        *start = sum;
    }
    let mut sorted = vec![0_u32; rows.len()];
    for (row, key) in rows.iter().zip(keys) {
        let Some(start) = starts.get_mut(usize::from(*key)) else { continue };
        if let Some(place) = sorted.get_mut(*start as usize) {
            *place = *row;
        }
        *start += 1;
    }
    sorted
}
