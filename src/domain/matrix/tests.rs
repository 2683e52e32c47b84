//! Rows of the matrix: their size, filters, orders, and the reverse view, against the plain and slow way.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test stops at once where something is missing"
)]

use proptest::prelude::*;
use proptest::sample::select;

use super::*;
use crate::domain::population::PopulationId;

const COLUMNS: [&str; 7] =
    ["elderly", "pregnant", "under_18", "schizophrenia", "breastfeeding", "psychiatric", "dependence"];
const ALL: [Standing; 9] = Standing::SHOWN;

fn cell(standing: Standing, answer: Answer) -> Cell {
    let grade = Grade::ALL.into_iter().find(|grade| Standing::from(*grade) == standing);
    Cell { standing, grade, disagree: 0, answer, boxed: false }
}

fn anyone(standing: Standing, boxed: u8, contraindications: u8) -> Anyone {
    Anyone { standing, boxed, contraindications }
}

const QUIET: Anyone = Anyone { standing: Standing::NotStated, boxed: 0, contraindications: 0 };

fn builder() -> MatrixBuilder {
    MatrixBuilder::new(COLUMNS.iter().filter_map(|name| PopulationId::new(name)))
}

fn texts<'a>(id: &'a str, class: Option<&'a str>) -> RowTexts<'a> {
    RowTexts { id, name: id, class, ..RowTexts::default() }
}

/// Rows of one column that is answered Yes; the others are answered No.
fn of_yes(rows: &[(&str, Standing)]) -> Matrix {
    let mut builder = builder();
    for (id, standing) in rows {
        let mut cells = [cell(Standing::Contraindicated, Answer::No); 7];
        cells[1] = cell(*standing, Answer::Yes);
        builder.push(texts(id, None), QUIET, &cells);
    }
    builder.finish()
}

fn names(matrix: &Matrix, rows: &[u32]) -> Vec<String> {
    rows.iter().map(|row| matrix.drug(*row as usize).to_owned()).collect()
}

fn shown(matrix: &Matrix, query: &MatrixQuery) -> Vec<String> {
    names(matrix, &matrix.show(query).rows)
}

fn by(by: SortBy, descending: bool) -> MatrixQuery {
    MatrixQuery { sort: Sort { by, descending }, ..MatrixQuery::default() }
}

#[test]
fn a_row_takes_less_than_a_hundred_bytes() {
    let row = size_of::<Row>() + COLUMNS.len() * size_of::<Cell>();
    assert!(row <= 60, "a row without its texts takes {row} bytes");
    let mut builder = builder();
    for n in 0..1000 {
        let (id, brands) = (format!("examplamine-{n}"), [format!("Example{n}")]);
        let texts = RowTexts { id: &id, name: &id, brands: &brands, class: Some("example"), ..RowTexts::default() };
        builder.push(texts, QUIET, &[]);
    }
    let each = builder.finish().bytes() / 1000;
    assert!(each + size_of::<u32>() < 140, "a row with its texts takes {each} bytes");
}

#[test]
fn texts_come_out_as_they_went_in_and_rows_by_name() {
    let mut builder = builder();
    let brands = ["Klonopin".to_owned(), "Rivotril".to_owned()];
    let clonazepam = RowTexts {
        id: "clonazepam",
        name: "clonazepam",
        tall_man: Some("clonazePAM"),
        brands: &brands,
        synonyms: &[],
        class: Some("benzodiazepine"),
    };
    builder.push(texts("zolpidem", None), QUIET, &[]);
    builder.push(clonazepam, anyone(Standing::Contraindicated, 3, 3), &[cell(Standing::Avoid, Answer::Yes); 7]);
    builder.push(texts("ácido", Some("antifolate")), QUIET, &[]);
    let matrix = builder.finish();
    assert_eq!(names(&matrix, &[0, 1, 2]), ["ácido", "clonazepam", "zolpidem"]);
    assert_eq!((matrix.shown(1), matrix.name(1), matrix.brand(1)), ("clonazePAM", "clonazepam", Some("Klonopin")));
    assert_eq!((matrix.class(1), matrix.class(2), matrix.brand(2)), (Some("benzodiazepine"), None, None));
    assert_eq!(matrix.classes(), ["antifolate", "benzodiazepine"]);
    assert_eq!(matrix.anyone(1).unwrap().boxed, 3);
    assert_eq!(matrix.cell(1, 6), Some(cell(Standing::Avoid, Answer::Yes)));
    assert_eq!((matrix.find("zolpidem"), matrix.find("klonopin")), (Some(2), None));
    assert_eq!((matrix.cell(1, 7), matrix.cells(3).len(), matrix.drug(3)), (None, 0, ""));
    // What was not given has failed: nothing may pass for looked at.
    assert!(matrix.failed(2) && !matrix.failed(1));
}

#[test]
fn problems_only_hides_a_row_only_where_every_yes_is_grade_five() {
    let rows = ALL.map(|standing| (standing.id(), standing));
    let matrix = of_yes(&rows);
    let query = MatrixQuery { problems_only: true, ..MatrixQuery::default() };
    let shown = matrix.show(&query);
    assert_eq!((shown.rows.len(), shown.without_problems, shown.hidden()), (8, 1, 1));
    assert!(!names(&matrix, &shown.rows).contains(&"no_special_risk".to_owned()));
    // Nobody answered Yes: nothing is hidden. Two answers: both must be grade 5. A failure elsewhere or a box stays.
    let mut builder = builder();
    let fine = cell(Standing::NoSpecialRisk, Answer::Yes);
    let open = cell(Standing::NoSpecialRisk, Answer::NotAsked);
    builder.push(texts("nobody", None), QUIET, &[open; 7]);
    builder.push(texts("both", None), QUIET, &[fine; 7]);
    let with = |other: Cell| [fine, fine, fine, fine, fine, fine, other];
    builder.push(texts("gap", None), QUIET, &with(cell(Standing::NoData, Answer::Yes)));
    builder.push(texts("gap-not-asked", None), QUIET, &with(cell(Standing::NoData, Answer::NotAsked)));
    builder.push(texts("failed-not-asked", None), QUIET, &with(cell(Standing::CheckFailed, Answer::NotAsked)));
    builder.push(texts("failed-anyone", None), anyone(Standing::CheckFailed, 0, 0), &[fine; 7]);
    builder.push(texts("boxed", None), QUIET, &with(Cell { boxed: true, ..fine }));
    let left = self::shown(&builder.finish(), &query);
    assert_eq!(left, ["failed-anyone", "failed-not-asked", "gap", "boxed", "nobody"]);
}

#[test]
fn a_text_is_looked_for_in_all_names_and_the_class() {
    let mut builder = builder();
    let brands = ["Klonopin".to_owned(), "Rivotril".to_owned()];
    builder.push(RowTexts { brands: &brands, ..texts("clonazepam", Some("benzodiazepine")) }, QUIET, &[]);
    builder.push(texts("clonidine", Some("alpha agonist")), QUIET, &[]);
    builder.push(texts("lorazepam", Some("benzodiazepine")), QUIET, &[]);
    builder.push(texts("unknown", None), QUIET, &[]);
    let matrix = builder.finish();
    let find = |text: &str| {
        let shown = matrix.filter(&MatrixQuery { text: text.into(), ..MatrixQuery::default() });
        assert_eq!(shown.rows.len() + shown.others, 4, "{text}");
        names(&matrix, &shown.rows)
    };
    assert_eq!(find("CLON"), ["clonazepam", "clonidine"]);
    assert_eq!(find("rivo"), ["clonazepam"]);
    assert_eq!(find("benzo"), ["clonazepam", "lorazepam"]);
    assert_eq!(find(" "), ["clonazepam", "clonidine", "lorazepam", "unknown"]);
    // A text never reaches over the end of a name.
    assert!(find("pam klonopin").is_empty() && find("pamclon").is_empty());
    for (class, expected) in [
        (ClassFilter::All, &["clonazepam", "clonidine", "lorazepam", "unknown"][..]),
        (ClassFilter::Class("benzodiazepine".into()), &["clonazepam", "lorazepam"]),
        (ClassFilter::Class("nothing".into()), &[]),
        (ClassFilter::NotGiven, &["unknown"]),
    ] {
        assert_eq!(
            shown(
                &matrix,
                &MatrixQuery { class, sort: Sort { by: SortBy::Name, descending: false }, ..MatrixQuery::default() }
            ),
            expected
        );
    }
}

#[test]
fn worst_for_this_patient_is_failed_then_yes_then_not_asked_then_the_name() {
    let mut builder = builder();
    let mut add = |id: &str, yes: Standing, open: Standing| {
        let mut cells = [cell(Standing::Contraindicated, Answer::No); 7];
        (cells[0], cells[1]) = (cell(yes, Answer::Yes), cell(open, Answer::NotAsked));
        builder.push(texts(id, None), QUIET, &cells);
    };
    add("f", Standing::Monitor, Standing::Contraindicated);
    add("e", Standing::Monitor, Standing::Avoid);
    add("d", Standing::NotStated, Standing::Monitor);
    add("c", Standing::Avoid, Standing::Monitor);
    add("b", Standing::Avoid, Standing::Monitor);
    add("a", Standing::NoSpecialRisk, Standing::NoSpecialRisk);
    add("z", Standing::Monitor, Standing::CheckFailed);
    let matrix = builder.finish();
    assert_eq!(shown(&matrix, &by(SortBy::Worst, false)), ["z", "b", "c", "d", "f", "e", "a"]);
    // Turned round, what failed stays on top and equal rows keep their order.
    assert_eq!(shown(&matrix, &by(SortBy::Worst, true)), ["z", "a", "e", "f", "d", "b", "c"]);
}

#[test]
fn columns_classes_and_anyone_sort_and_a_box_without_a_grade_is_not_last() {
    let mut builder = builder();
    let add = |builder: &mut MatrixBuilder, id: &str, class, any: Anyone, standing, boxed| {
        let one = Cell { boxed, ..cell(standing, Answer::NotAsked) };
        builder.push(texts(id, class), any, &[one; 7]);
    };
    add(&mut builder, "a", None, anyone(Standing::Monitor, 0, 0), Standing::Monitor, false);
    add(&mut builder, "b", Some("y"), anyone(Standing::Contraindicated, 1, 2), Standing::NothingCounts, true);
    add(&mut builder, "c", Some("x"), anyone(Standing::Contraindicated, 0, 9), Standing::NothingCounts, false);
    add(&mut builder, "d", Some("y"), anyone(Standing::Contraindicated, 1, 3), Standing::Avoid, false);
    let matrix = builder.finish();
    let column = SortBy::Column(Column::Population(3));
    assert_eq!(shown(&matrix, &by(column, false)), ["b", "d", "a", "c"]);
    assert_eq!(shown(&matrix, &by(column, true)), ["c", "a", "d", "b"]);
    assert_eq!(shown(&matrix, &by(SortBy::Column(Column::Anyone), false)), ["d", "b", "c", "a"]);
    assert_eq!(shown(&matrix, &by(SortBy::Class, false)), ["c", "b", "d", "a"]);
    assert_eq!(shown(&matrix, &by(SortBy::Class, true)), ["b", "d", "c", "a"]);
    assert_eq!(shown(&matrix, &by(SortBy::Name, true)), ["d", "c", "b", "a"]);
}

#[test]
fn the_reverse_view_lists_what_counts_and_what_it_could_not_look_at() {
    let mut rows = vec![("a", Standing::Contraindicated), ("b", Standing::Avoid), ("c", Standing::NotStated)];
    rows.push(("d", Standing::CheckFailed));
    let mut matrix = of_yes(&rows);
    let found = contraindicated(&matrix);
    assert_eq!(names(&matrix, &found.contraindicated), ["a"]);
    assert_eq!(names(&matrix, &found.failed), ["d"]);
    assert_eq!((found.looked_at, found.not_checked, found.with_gaps, found.any_yes), (4, 1, 1, true));
    // A failure beside a contraindication hides it neither here nor there.
    matrix.cells[1] = Cell { standing: Standing::CheckFailed, ..matrix.cells[1] };
    let found = contraindicated(&matrix);
    assert_eq!((names(&matrix, &found.contraindicated), found.not_checked), (vec!["a".to_owned()], 2));
    // A contraindication behind a question that was not asked or answered No does not count.
    for answer in [Answer::No, Answer::NotAsked] {
        let mut builder = builder();
        builder.push(texts("a", None), QUIET, &[cell(Standing::Contraindicated, answer); 7]);
        let found = contraindicated(&builder.finish());
        assert!(found.contraindicated.is_empty() && !found.any_yes);
    }
}

fn any_cell() -> impl Strategy<Value = Cell> {
    let standing = select([&ALL[..], &[Standing::NothingCounts]].concat());
    let made = |(standing, answer, boxed)| Cell { boxed, ..cell(standing, answer) };
    (standing, select(&Answer::ALL[..]), any::<bool>()).prop_map(made)
}

type AnyRow = (u8, [Cell; 7], u8, u8, Option<&'static str>);

fn any_rows() -> impl Strategy<Value = Vec<AnyRow>> {
    let cells = proptest::array::uniform7(any_cell());
    let class = proptest::option::of(select(&["x", "y", "z"][..]));
    proptest::collection::vec((0..40_u8, cells, 0..3_u8, 0..4_u8, class), 0..30)
}

fn build(rows: &[AnyRow]) -> Matrix {
    let mut builder = builder();
    let mut seen = std::collections::BTreeSet::new();
    for (id, cells, boxed, contraindications, class) in rows.iter().filter(|row| seen.insert(row.0)) {
        let id = format!("d{id}");
        builder.push(texts(&id, *class), anyone(Standing::Caution, *boxed, *contraindications), cells);
    }
    builder.finish()
}

fn any_sort() -> impl Strategy<Value = Sort> {
    let columns = [Column::Anyone, Column::Population(0), Column::Population(6)].map(SortBy::Column);
    let by = select([&columns[..], &[SortBy::Worst, SortBy::Name, SortBy::Class]].concat());
    (by, any::<bool>()).prop_map(|(by, descending)| Sort { by, descending })
}

proptest! {
    #[test]
    fn the_order_of_the_files_never_shows(rows in any_rows(), sort in any_sort(), problems_only in any::<bool>()) {
        let query = MatrixQuery { sort, problems_only, ..MatrixQuery::default() };
        let mut unique: Vec<AnyRow> = Vec::new();
        for row in rows {
            if unique.iter().all(|other| other.0 != row.0) {
                unique.push(row);
            }
        }
        let forth = build(&unique);
        unique.reverse();
        let back = build(&unique);
        prop_assert_eq!(shown(&forth, &query), shown(&back, &query));
        let all = forth.show(&query);
        prop_assert_eq!(all.rows.len() + all.hidden(), forth.len());
    }

    #[test]
    fn sorting_is_stable_and_what_failed_stays_on_top(rows in any_rows(), descending in any::<bool>()) {
        let matrix = build(&rows);
        let shown = matrix.show(&by(SortBy::Worst, descending));
        let key = |row: &u32| {
            let cells = matrix.cells(*row as usize);
            let worst = |answer| cells.iter().filter(|c| c.answer == answer).map(|c| c.rank()).min().unwrap_or(15);
            let key = (worst(Answer::Yes), worst(Answer::NotAsked));
            let turned = if descending { (15 - key.0, 15 - key.1) } else { key };
            let failed = matrix.failed(*row as usize);
            (!failed, if failed { (0, 0) } else { turned }, *row)
        };
        let mut slow: Vec<u32> = (0..u32::try_from(matrix.len()).unwrap()).collect();
        slow.sort_by_key(key);
        prop_assert_eq!(shown.rows, slow);
    }
}
