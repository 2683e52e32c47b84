//! Many drugs against one patient in little room: one row a drug, one cell a population, and one for anyone. What a
//! cell rests on is in `check`; here is only what sorts, filters and is painted.

mod build;
mod contraindicated;
mod filter;
mod order;
#[cfg(test)]
mod tests;

pub use build::{MatrixBuilder, RowTexts};
pub use contraindicated::{ForThisPatient, contraindicated};
pub use filter::{ClassFilter, MatrixQuery, Shown};
pub use order::{Sort, SortBy};

use super::grade::{Grade, Standing};
use super::patient::Answer;
use super::population::PopulationId;

/// What stands in one cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    pub standing: Standing,
    /// The worst grade that counts, also where a failure sorts the cell first.
    pub grade: Option<Grade>,
    /// How many different grades the sources give; 0 where they agree.
    pub disagree: u8,
    /// The answer of this drug's finding: a statement's own age bound can be met where the population's is not.
    pub answer: Answer,
    /// A boxed warning counts here.
    pub boxed: bool,
}

impl Cell {
    /// The place in the order worst first. A boxed warning that has no grade stands with the worst grade.
    pub fn rank(self) -> u8 {
        match self.standing {
            Standing::NothingCounts if self.boxed => Standing::Contraindicated as u8,
            standing => standing as u8,
        }
    }

    pub fn failed(self) -> bool {
        self.standing == Standing::CheckFailed
    }

    /// Nothing with a grade is known here.
    pub fn is_gap(self) -> bool {
        matches!(self.standing, Standing::NoData | Standing::NotStated | Standing::NotAssessed)
    }
}

/// What holds whatever the answers are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Anyone {
    pub standing: Standing,
    pub boxed: u8,
    /// Contraindications for anyone under a condition.
    pub contraindications: u8,
}

/// A column of the matrix, the first of them for anyone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Column {
    Anyone,
    /// The place of the population in the order of the program.
    Population(u8),
}

/// The fixed part of a row; its texts lie in one string, its cells in one list.
#[derive(Clone, Copy, Debug)]
struct Row {
    start: u32,
    folded: u32,
    name: u16,
    shown: u16,
    brand: u16,
    class: u16,
    anyone: Anyone,
    id: u8,
}

/// The class of a row without one.
const NO_CLASS: u16 = u16::MAX;

/// All rows, by name and then by id, whatever the order is in which they came.
#[derive(Debug, Default)]
pub struct Matrix {
    columns: Vec<PopulationId>,
    rows: Vec<Row>,
    cells: Vec<Cell>,
    texts: String,
    /// All names of each row, folded, each row ending in a line feed.
    folded: String,
    /// By name.
    classes: Vec<String>,
}

impl Matrix {
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The populations, in the order of the program.
    pub fn columns(&self) -> &[PopulationId] {
        &self.columns
    }

    /// The classes that occur, by name.
    pub fn classes(&self) -> &[String] {
        &self.classes
    }

    /// The drug's id.
    pub fn drug(&self, row: usize) -> &str {
        self.text(row, |_| 0, |row| row.id.into())
    }

    /// The name that is read aloud.
    pub fn name(&self, row: usize) -> &str {
        self.text(row, |row| row.id.into(), |row| row.name)
    }

    /// The name that is painted: with tall-man letters where the drug has some.
    pub fn shown(&self, row: usize) -> &str {
        match self.text(row, |row| u32::from(row.id) + u32::from(row.name), |row| row.shown) {
            "" => self.name(row),
            tall_man => tall_man,
        }
    }

    /// The first brand.
    pub fn brand(&self, row: usize) -> Option<&str> {
        let before = |row: &Row| u32::from(row.id) + u32::from(row.name) + u32::from(row.shown);
        Some(self.text(row, before, |row| row.brand)).filter(|brand| !brand.is_empty())
    }

    pub fn class(&self, row: usize) -> Option<&str> {
        let class = self.rows.get(row)?.class;
        self.classes.get(usize::from(class)).map(String::as_str)
    }

    pub fn anyone(&self, row: usize) -> Option<Anyone> {
        self.rows.get(row).map(|row| row.anyone)
    }

    /// The cells of a row, in the order of the columns.
    pub fn cells(&self, row: usize) -> &[Cell] {
        let columns = self.columns.len();
        self.cells.get(row * columns..(row + 1) * columns).unwrap_or_default()
    }

    pub fn cell(&self, row: usize, column: u8) -> Option<Cell> {
        self.cells(row).get(usize::from(column)).copied()
    }

    /// The row of a drug.
    pub fn find(&self, drug: &str) -> Option<usize> {
        (0..self.len()).find(|row| self.drug(*row) == drug)
    }

    /// Could some part of this drug not be checked?
    pub fn failed(&self, row: usize) -> bool {
        self.anyone(row).is_some_and(|anyone| anyone.standing == Standing::CheckFailed)
            || self.cells(row).iter().any(|cell| cell.failed())
    }

    /// The memory that the rows take, in bytes.
    pub fn bytes(&self) -> usize {
        let classes: usize = self.classes.iter().map(|class| class.capacity() + size_of::<String>()).sum();
        self.rows.capacity() * size_of::<Row>()
            + self.cells.capacity() * size_of::<Cell>()
            + self.texts.capacity()
            + self.folded.capacity()
            + classes
    }

    fn text(&self, row: usize, before: impl Fn(&Row) -> u32, length: impl Fn(&Row) -> u16) -> &str {
        let Some(row) = self.rows.get(row) else { return "" };
        let start = (row.start + before(row)) as usize;
        self.texts.get(start..start + usize::from(length(row))).unwrap_or_default()
    }
}
