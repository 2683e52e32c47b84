//! How wide the columns of a table are and how high its rows. Drawing it is in `table`.

use eframe::egui::Ui;

use super::runs;
use crate::domain::label::lines::{LineCell, LineTable};
use crate::ui::theme::{Theme, Type, Weight};

/// Around the words of a cell.
pub const SIDE: f32 = 10.0;
pub const ABOVE: f32 = 6.0;
/// The caption with the button beside it, at least.
pub const CAPTION: f32 = 32.0;
/// A column is asked to be no wider than this, and not to be narrower for a long word.
const WIDEST: f32 = 360.0;
const WIDEST_WORD: f32 = 220.0;

/// The measures of one table at one width.
#[derive(Debug)]
pub struct TableMeasure {
    /// Where each column begins; one more than there are.
    pub lefts: Vec<f32>,
    /// Where each row begins; one more than there are.
    pub tops: Vec<f32>,
    pub caption: f32,
}

impl TableMeasure {
    pub fn of(ui: &Ui, theme: &Theme, table: &LineTable, width: f32) -> Self {
        let lefts = sums(&columns(ui, theme, table, width));
        let mut heights = vec![0.0_f32; table.rows.len()];
        let cells = || table.rows.iter().enumerate().flat_map(|(row, cells)| cells.iter().map(move |cell| (row, cell)));
        let needed = |cell: &LineCell| {
            let room = across(&lefts, cell) - 2.0 * SIDE;
            galley(ui, theme, cell, &[], room).size().y + 2.0 * ABOVE
        };
        for (row, cell) in cells().filter(|(_, cell)| cell.rows <= 1) {
            if let Some(height) = heights.get_mut(row) {
                *height = height.max(needed(cell)).max(theme.sizes.hit.link);
            }
        }
        for (row, cell) in cells().filter(|(_, cell)| cell.rows > 1) {
            let last = (row + cell.rows).min(heights.len());
            let there: f32 = heights.get(row..last).unwrap_or_default().iter().sum();
            if let Some(height) = heights.get_mut(last - 1) {
                *height += (needed(cell) - there).max(0.0);
            }
        }
        let caption = runs::job(theme, Type::Lead, Weight::SemiBold, &table.caption, &[]);
        let caption = ui.fonts_mut(|fonts| {
            let mut job = caption;
            job.wrap.max_width = (width - super::table::COPY).max(1.0);
            fonts.layout_job(job).size().y
        });
        Self { lefts, tops: sums(&heights), caption: caption.max(CAPTION) }
    }

    pub fn width(&self) -> f32 {
        self.lefts.last().copied().unwrap_or_default()
    }

    pub fn height(&self) -> f32 {
        self.tops.last().copied().unwrap_or_default()
    }

    /// Where a row begins, from the top of the caption.
    pub fn row_top(&self, row: usize) -> f32 {
        self.caption + self.tops.get(row).copied().unwrap_or_default()
    }
}

/// The words of a cell at a width.
pub fn galley(
    ui: &Ui,
    theme: &Theme,
    cell: &LineCell,
    marks: &[&runs::Mark],
    width: f32,
) -> std::sync::Arc<eframe::egui::Galley> {
    let weight = if cell.head { Weight::SemiBold } else { Weight::Regular };
    let mut job = runs::job(theme, Type::Small, weight, &cell.runs, marks);
    job.wrap.max_width = width.max(1.0);
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}

/// The width of a cell with all columns it spans.
fn across(lefts: &[f32], cell: &LineCell) -> f32 {
    let at = |column: usize| lefts.get(column).or(lefts.last()).copied().unwrap_or_default();
    at(cell.column + cell.columns) - at(cell.column)
}

/// As wide as the words ask for where that fits, never narrower than the longest word: such a table scrolls sideways.
fn columns(ui: &Ui, theme: &Theme, table: &LineTable, width: f32) -> Vec<f32> {
    let mut wanted = vec![2.0 * SIDE; table.columns];
    let mut least = wanted.clone();
    for cell in table.rows.iter().flatten().filter(|cell| cell.columns == 1) {
        let whole = galley(ui, theme, cell, &[], f32::INFINITY).size().x.min(WIDEST) + 2.0 * SIDE;
        let words = cell.runs.iter().flat_map(|run| run.text.split_whitespace());
        let longest = words.max_by_key(|word| word.chars().count()).unwrap_or_default();
        let word = LineCell { runs: vec![crate::domain::label::Run::plain(longest)], ..cell.clone() };
        let word = galley(ui, theme, &word, &[], f32::INFINITY).size().x.min(WIDEST_WORD) + 2.0 * SIDE + 2.0;
        if let (Some(wanted), Some(least)) = (wanted.get_mut(cell.column), least.get_mut(cell.column)) {
            *wanted = wanted.max(whole).max(word);
            *least = least.max(word);
        }
    }
    let (all, all_least): (f32, f32) = (wanted.iter().sum(), least.iter().sum());
    if all <= width {
        return wanted.iter().map(|column| column * width / all.max(1.0)).collect();
    }
    if all_least >= width {
        return least;
    }
    let share = (width - all_least) / (all - all_least).max(1.0);
    wanted.iter().zip(&least).map(|(wanted, least)| least + (wanted - least).max(0.0) * share).collect()
}

fn sums(parts: &[f32]) -> Vec<f32> {
    let mut end = 0.0;
    let mut sums = vec![end];
    sums.extend(parts.iter().map(|part| {
        end += part;
        end
    }));
    sums
}
