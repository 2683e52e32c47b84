//! Rows are gathered in any order and come out by name. They come from checks, or from grades that were stored.

use super::{Anyone, Cell, Matrix, NO_CLASS, Row};
use crate::domain::check::{DrugCheck, Finding};
use crate::domain::grade::{Grade, Standing};
use crate::domain::monograph::Monograph;
use crate::domain::patient::Answer;
use crate::domain::population::{PopulationId, Populations};
use crate::domain::source::ReadExtent;
use crate::domain::text::normalise;

/// The texts of one row.
#[derive(Clone, Copy, Debug, Default)]
pub struct RowTexts<'a> {
    pub id: &'a str,
    pub name: &'a str,
    /// The name with tall-man letters.
    pub tall_man: Option<&'a str>,
    /// The first is shown; all can be searched.
    pub brands: &'a [String],
    pub synonyms: &'a [String],
    pub class: Option<&'a str>,
}

/// A matrix that is being built.
#[derive(Debug)]
pub struct MatrixBuilder {
    matrix: Matrix,
    /// The classes in the order in which they came.
    seen: std::collections::HashMap<String, u16>,
}

impl MatrixBuilder {
    pub fn new(columns: impl IntoIterator<Item = PopulationId>) -> Self {
        let columns = columns.into_iter().collect();
        Self { matrix: Matrix { columns, ..Matrix::default() }, seen: std::collections::HashMap::new() }
    }

    /// A builder with a column for each population.
    pub fn of(populations: &Populations) -> Self {
        Self::new(populations.ids().cloned())
    }

    /// Adds the row of a drug that was checked.
    pub fn push_check(&mut self, monograph: &Monograph, check: &DrugCheck<'_>) {
        let drug = &monograph.drug;
        let texts = RowTexts {
            id: drug.id.as_str(),
            name: &drug.name,
            tall_man: drug.tall_man.as_deref(),
            brands: &drug.brands,
            synonyms: &drug.synonyms,
            class: drug.class.as_deref(),
        };
        let cells: Vec<Cell> = self.matrix.columns.iter().map(|population| cell(check, population)).collect();
        self.push(texts, anyone(monograph, check), &cells);
    }

    /// Adds a row. Missing cells are "check failed": nothing is known about them, not even that there is nothing.
    pub fn push(&mut self, texts: RowTexts<'_>, anyone: Anyone, cells: &[Cell]) {
        let unknown = Cell { standing: Standing::CheckFailed, ..MISSING };
        let columns = self.matrix.columns.len();
        self.matrix.cells.extend((0..columns).map(|at| cells.get(at).copied().unwrap_or(unknown)));
        let class = self.class(texts.class);
        let matrix = &mut self.matrix;
        let brand = texts.brands.first().map_or("", String::as_str);
        let tall_man = texts.tall_man.filter(|tall_man| *tall_man != texts.name).unwrap_or_default();
        let start = u32::try_from(matrix.texts.len()).unwrap_or(u32::MAX);
        let folded = u32::try_from(matrix.folded.len()).unwrap_or(u32::MAX);
        let id = u8::try_from(push_text(&mut matrix.texts, texts.id, u8::MAX.into())).unwrap_or(u8::MAX);
        let [name, shown, brand] =
            [texts.name, tall_man, brand].map(|text| push_text(&mut matrix.texts, text, u16::MAX));
        for (at, name) in
            std::iter::once(texts.name).chain(texts.brands.iter().chain(texts.synonyms).map(String::as_str)).enumerate()
        {
            matrix.folded.push_str(if at == 0 { "" } else { "\t" });
            matrix.folded.push_str(&normalise(name));
        }
        matrix.folded.push('\n');
        matrix.rows.push(Row { start, folded, name, shown, brand, class, anyone, id });
    }

    fn class(&mut self, class: Option<&str>) -> u16 {
        let Some(class) = class.filter(|class| !class.is_empty()) else { return NO_CLASS };
        if let Some(known) = self.seen.get(class) {
            return *known;
        }
        let next = u16::try_from(self.matrix.classes.len()).unwrap_or(NO_CLASS);
        if next != NO_CLASS {
            self.matrix.classes.push(class.to_owned());
            self.seen.insert(class.to_owned(), next);
        }
        next
    }

    /// The matrix with its rows by name, then id, and its classes by name.
    pub fn finish(self) -> Matrix {
        let mut matrix = self.matrix;
        let mut classes: Vec<(String, usize)> =
            std::mem::take(&mut matrix.classes).into_iter().enumerate().map(|(at, class)| (class, at)).collect();
        classes.sort_unstable();
        let mut moved = vec![NO_CLASS; classes.len()];
        for (to, (_, from)) in classes.iter().enumerate() {
            if let Some(place) = moved.get_mut(*from) {
                *place = u16::try_from(to).unwrap_or(NO_CLASS);
            }
        }
        matrix.classes = classes.into_iter().map(|(class, _)| class).collect();
        for row in &mut matrix.rows {
            row.class = moved.get(usize::from(row.class)).copied().unwrap_or(NO_CLASS);
        }
        by_name(&matrix)
    }
}

/// A cell about which nothing was given.
const MISSING: Cell =
    Cell { standing: Standing::NotAssessed, grade: None, disagree: 0, answer: Answer::NotAsked, boxed: false };

/// Appends at most `most` bytes of a text, whole characters only; returns how many.
fn push_text(texts: &mut String, text: &str, most: u16) -> u16 {
    let end = (0..=text.len().min(most.into())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    texts.push_str(text.get(..end).unwrap_or_default());
    u16::try_from(end).unwrap_or(0)
}

/// The same rows in the order of their names.
fn by_name(matrix: &Matrix) -> Matrix {
    let mut order: Vec<usize> = (0..matrix.len()).collect();
    let key = |row: &usize| (matrix.folded_of(*row), matrix.drug(*row));
    order.sort_by(|a, b| key(a).cmp(&key(b)));
    let mut sorted = Matrix {
        columns: matrix.columns.clone(),
        rows: Vec::with_capacity(order.len()),
        cells: Vec::with_capacity(matrix.cells.len()),
        texts: String::with_capacity(matrix.texts.len()),
        folded: String::with_capacity(matrix.folded.len()),
        classes: matrix.classes.clone(),
    };
    for at in order {
        let Some(row) = matrix.rows.get(at) else { continue };
        let length = u32::from(row.id) + u32::from(row.name) + u32::from(row.shown) + u32::from(row.brand);
        let start = u32::try_from(sorted.texts.len()).unwrap_or(u32::MAX);
        let folded = u32::try_from(sorted.folded.len()).unwrap_or(u32::MAX);
        let (from, to) = (row.start as usize, (row.start + length) as usize);
        sorted.texts.push_str(matrix.texts.get(from..to).unwrap_or_default());
        sorted.folded.push_str(matrix.folded_of(at));
        sorted.folded.push('\n');
        sorted.cells.extend_from_slice(matrix.cells(at));
        sorted.rows.push(Row { start, folded, ..*row });
    }
    sorted
}

fn cell(check: &DrugCheck<'_>, population: &PopulationId) -> Cell {
    let finding = check.findings.iter().find(|finding| finding.population == *population);
    finding.map_or(MISSING, Cell::from)
}

impl From<&Finding<'_>> for Cell {
    fn from(finding: &Finding<'_>) -> Self {
        let grades = finding.different_grades();
        Self {
            standing: finding.standing,
            grade: finding.grade,
            disagree: if grades > 1 { u8::try_from(grades).unwrap_or(u8::MAX) } else { 0 },
            answer: finding.answer(),
            boxed: finding.boxed(),
        }
    }
}

/// What the drug says about anyone. With nothing said it is "not stated" only where every source was read whole.
fn anyone(monograph: &Monograph, check: &DrugCheck<'_>) -> Anyone {
    let count = |n: usize| u8::try_from(n).unwrap_or(u8::MAX);
    let boxed = check.boxed().count();
    let contraindications = check.contraindications().count();
    let graded = check.always.iter().filter(|s| s.population.is_anyone());
    let standings = graded.filter_map(|s| match s.grade {
        Some(grade) => Some(Standing::from(grade)),
        None => s.is_not_assessed().then_some(Standing::NotAssessed),
    });
    let gaps = check.gaps_for_anyone.iter().map(|gap| Standing::from(gap.state));
    // A drug of which nothing could be read has failed for anyone as well.
    let unread = monograph.sources.is_empty() && check.findings.iter().all(|f| f.standing == Standing::CheckFailed);
    let silent = || {
        let whole = !monograph.sources.is_empty() && monograph.sources.iter().all(|s| s.read == ReadExtent::Whole);
        if whole { Standing::NotStated } else { Standing::NotAssessed }
    };
    let worst = standings.chain(gaps).chain(unread.then_some(Standing::CheckFailed)).min();
    let standing = worst.unwrap_or_else(|| if boxed > 0 { Standing::NothingCounts } else { silent() });
    Anyone { standing, boxed: count(boxed), contraindications: count(contraindications) }
}

/// Grades that were stored, without a patient: every question is open.
impl From<Option<Grade>> for Cell {
    fn from(grade: Option<Grade>) -> Self {
        Self { standing: grade.map_or(Standing::NotAssessed, Standing::from), grade, ..MISSING }
    }
}
