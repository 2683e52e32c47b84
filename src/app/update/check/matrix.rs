//! The order of the matrix and its cursor.

use crate::app::check_state::{CellAt, CheckState};
use crate::app::command::Edge;
use crate::app::state::AppState;
use crate::domain::id::Id;
use crate::domain::matrix::{Column, Sort, SortBy};

/// The same order again is turned round.
pub fn sort_by(check: &mut CheckState, by: SortBy) {
    let sort = check.query.sort;
    check.query.sort = Sort { by, descending: sort.by == by && !sort.descending };
}

/// Moves in the rows as they are shown; without a cursor the first move points at the first cell.
pub fn move_cursor(state: &mut AppState, rows: i32, columns: i32) {
    let Some((row, column)) = place(state) else { return point(state, 0, 0) };
    point(state, stepped(row, rows), stepped(column, columns));
}

pub fn to_edge(state: &mut AppState, edge: Edge) {
    let (row, column) = place(state).unwrap_or_default();
    match edge {
        Edge::FirstRow => point(state, 0, column),
        Edge::LastRow => point(state, usize::MAX, column),
        Edge::FirstColumn => point(state, row, 0),
        Edge::LastColumn => point(state, row, usize::MAX),
    }
}

fn stepped(at: usize, by: i32) -> usize {
    let step = by.unsigned_abs() as usize;
    if by < 0 { at.saturating_sub(step) } else { at.saturating_add(step) }
}

/// The place of the cursor among the rows that are shown. `None` without a cursor, or where its row is hidden.
pub fn place(state: &AppState) -> Option<(usize, usize)> {
    let check = &state.patient.check;
    let (cell, checked) = (check.cursor.as_ref()?, check.checked()?);
    let row = u32::try_from(checked.matrix.find(cell.drug.as_str())?).ok()?;
    let row = check.rows().iter().position(|shown| *shown == row)?;
    Some((row, column_place(cell.column)))
}

fn column_place(column: Column) -> usize {
    match column {
        Column::Anyone => 0,
        Column::Population(at) => usize::from(at) + 1,
    }
}

fn point(state: &mut AppState, row: usize, column: usize) {
    let check = &mut state.patient.check;
    let Some(checked) = check.work.checked.as_ref() else { return };
    let rows = &check.work.shown.rows;
    let Some(last) = rows.len().checked_sub(1) else { return };
    let at = rows.get(row.min(last)).map(|row| *row as usize);
    let Some(drug) = at.and_then(|row| Id::new(checked.matrix.drug(row))) else { return };
    let column = column.min(checked.matrix.columns().len());
    let column = match column.checked_sub(1).and_then(|at| u8::try_from(at).ok()) {
        Some(at) => Column::Population(at),
        None => Column::Anyone,
    };
    check.cursor = Some(CellAt { drug, column });
}
