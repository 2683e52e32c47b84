//! Which rows are shown. No filter hides a column, and "problems only" hides no gap and no failure.

use super::{Matrix, NO_CLASS, Sort};
use crate::domain::grade::Standing;
use crate::domain::patient::Answer;
use crate::domain::text::normalise;

/// Which classes are shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum ClassFilter {
    #[default]
    All,
    Class(String),
    /// Drugs whose sources give no class.
    NotGiven,
}

/// What is to be shown, and in which order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MatrixQuery {
    pub problems_only: bool,
    pub class: ClassFilter,
    /// Part of a name, brand, synonym or class.
    pub text: String,
    pub sort: Sort,
}

/// The rows to show, in order, and how many are not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shown {
    pub rows: Vec<u32>,
    /// Hidden by "problems only".
    pub without_problems: usize,
    /// Hidden by class or text.
    pub others: usize,
}

impl Shown {
    pub fn hidden(&self) -> usize {
        self.without_problems + self.others
    }
}

impl Matrix {
    /// Filters, then sorts.
    pub fn show(&self, query: &MatrixQuery) -> Shown {
        let mut shown = self.filter(query);
        self.sort(&mut shown.rows, query.sort);
        shown
    }

    /// The rows that the filters leave, by name.
    pub fn filter(&self, query: &MatrixQuery) -> Shown {
        let mut shown = Shown { rows: Vec::with_capacity(self.len()), ..Shown::default() };
        let text = self.by_text(&query.text);
        let class = self.class_index(&query.class);
        for (at, row) in self.rows.iter().enumerate() {
            let fits = text.as_ref().is_none_or(|fits| fits.get(at).copied().unwrap_or(false))
                && class.is_none_or(|class| row.class == class);
            if !fits {
                shown.others += 1;
            } else if query.problems_only && !self.is_problem(at) {
                shown.without_problems += 1;
            } else {
                shown.rows.push(u32::try_from(at).unwrap_or(u32::MAX));
            }
        }
        shown
    }

    /// A row is no problem only where every question answered Yes has "no special risk stated", and nothing failed.
    fn is_problem(&self, row: usize) -> bool {
        let mut yes = self.cells(row).iter().filter(|cell| cell.answer == Answer::Yes).peekable();
        yes.peek().is_none()
            || yes.any(|cell| cell.standing != Standing::NoSpecialRisk || cell.boxed)
            || self.failed(row)
    }

    /// The class to keep; `None` keeps all. A class that no row has keeps none.
    fn class_index(&self, class: &ClassFilter) -> Option<u16> {
        match class {
            ClassFilter::All => None,
            ClassFilter::NotGiven => Some(NO_CLASS),
            ClassFilter::Class(name) => {
                let found = self.classes.binary_search(name).ok().and_then(|at| u16::try_from(at).ok());
                Some(found.unwrap_or(NO_CLASS - 1))
            }
        }
    }

    /// For each row whether the text is in one of its names or its class; `None` without a text.
    fn by_text(&self, text: &str) -> Option<Vec<bool>> {
        let wanted = normalise(text);
        if wanted.is_empty() {
            return None;
        }
        let classes: Vec<bool> = self.classes.iter().map(|class| normalise(class).contains(&wanted)).collect();
        let in_class = |class: u16| classes.get(usize::from(class)).copied().unwrap_or(false);
        let mut fits: Vec<bool> = self.rows.iter().map(|row| in_class(row.class)).collect();
        // One pass over all names: behind a hit it goes on with the next row.
        let finder = memchr::memmem::Finder::new(wanted.as_bytes());
        let start_of = |row: usize| self.rows.get(row).map_or(self.folded.len(), |row| row.folded as usize);
        let (mut row, mut from) = (0, 0);
        while let Some(hit) = self.folded.as_bytes().get(from..).and_then(|rest| finder.find(rest)) {
            while start_of(row + 1) <= from + hit {
                row += 1;
            }
            if let Some(fits) = fits.get_mut(row) {
                *fits = true;
            }
            row += 1;
            from = start_of(row);
        }
        Some(fits)
    }

    /// All folded names of a row.
    pub(super) fn folded_of(&self, row: usize) -> &str {
        let start = self.rows.get(row).map_or(self.folded.len(), |row| row.folded as usize);
        let end = self.rows.get(row + 1).map_or(self.folded.len(), |row| row.folded as usize);
        self.folded.get(start..end).unwrap_or_default().trim_end_matches('\n')
    }
}
