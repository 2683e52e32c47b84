//! The matrix of 260,000 drugs: how long a filter and a sort take, and how much memory the rows take. Prints figures and
//! fails where a bar of design section 6 is broken: `cargo bench --bench matrix`.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a bench stops at once where something is missing")]

use std::time::{Duration, Instant};

use caveat::domain::grade::{Grade, Standing};
use caveat::domain::matrix::{
    Anyone, Cell, ClassFilter, Column, Matrix, MatrixBuilder, MatrixQuery, RowTexts, Sort, SortBy, contraindicated,
};
use caveat::domain::patient::Answer;
use caveat::domain::population::PopulationId;

const DRUGS: usize = 260_000;
const SEED: u64 = 0x0ca7_ea75_eed0_0001;
const ROUNDS: usize = 15;
const MOST: Duration = Duration::from_millis(16);
const MOST_BYTES: usize = 60 * 1024 * 1024;

const COLUMNS: [&str; 7] =
    ["elderly", "pregnant", "under_18", "schizophrenia", "breastfeeding", "psychiatric", "dependence"];
const HEADS: [&str; 24] = [
    "ami", "bro", "car", "cita", "clo", "dia", "dul", "esta", "fluo", "gaba", "halo", "imi", "lami", "lora", "meto",
    "nortri", "olan", "pali", "que", "risi", "serta", "tria", "vala", "zolpi",
];
const MIDDLES: [&str; 20] = [
    "ba", "co", "do", "fe", "ga", "ke", "li", "mo", "na", "ni", "pe", "pra", "ri", "so", "ta", "ti", "tra", "va", "xi",
    "zo",
];
const TAILS: [&str; 22] = [
    "zepam",
    "zolam",
    "pine",
    "done",
    "tine",
    "pram",
    "triptyline",
    "zine",
    "peridol",
    "barbital",
    "codone",
    "morphone",
    "profen",
    "olol",
    "pril",
    "sartan",
    "statin",
    "mycin",
    "cillin",
    "azole",
    "tidine",
    "gliptin",
];
const FORMS: [&str; 8] = ["tablet", "capsule", "oral solution", "er tablet", "injection", "patch", "cream", "syrup"];

/// Chance with a fixed seed, the same on every machine (xorshift64*).
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d)
    }

    fn below(&mut self, n: usize) -> usize {
        usize::try_from((self.next() >> 33) % n as u64).unwrap()
    }

    fn of<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[self.below(all.len())]
    }

    /// Most imported text is not assessed or not stated; some of it is graded by its section.
    fn standing(&mut self) -> Standing {
        match self.below(1000) {
            0..4 => Standing::CheckFailed,
            4..60 => Standing::Contraindicated,
            60..110 => Standing::Avoid,
            110..240 => Standing::Caution,
            240..280 => Standing::NoData,
            280..560 => Standing::NotStated,
            560..860 => Standing::NotAssessed,
            860..960 => Standing::Monitor,
            _ => Standing::NoSpecialRisk,
        }
    }
}

/// The answers of the bench's patient: two of yes, two of no, the rest not asked.
fn answer(column: usize) -> Answer {
    match column {
        0 | 4 => Answer::Yes,
        2 | 3 => Answer::No,
        _ => Answer::NotAsked,
    }
}

fn cell(chance: &mut Chance, column: usize) -> Cell {
    let standing = chance.standing();
    let grade = Grade::ALL.into_iter().find(|grade| Standing::from(*grade) == standing);
    let disagree = if grade.is_some() && chance.below(8) == 0 { 2 } else { 0 };
    Cell { standing, grade, disagree, answer: answer(column), boxed: chance.below(60) == 0 }
}

fn matrix() -> Matrix {
    let mut chance = Chance(SEED);
    let mut builder = MatrixBuilder::new(COLUMNS.iter().filter_map(|name| PopulationId::new(name)));
    let classes: Vec<String> = TAILS.iter().flat_map(|tail| HEADS.map(|head| format!("{head}{tail} class"))).collect();
    for n in 0..DRUGS {
        let name = format!("{}{}{}", chance.of(&HEADS), chance.of(&MIDDLES), chance.of(&TAILS));
        let full = format!("{name} {}", chance.of(&FORMS));
        let id = format!("{name}-{n}");
        let brands = [format!("{}{}", chance.of(&HEADS), chance.of(&MIDDLES))];
        let brands = if chance.below(3) == 0 { &brands[..] } else { &[] };
        let class = (chance.below(5) > 0).then(|| chance.of(&classes).as_str());
        let cells: Vec<Cell> = (0..COLUMNS.len()).map(|column| cell(&mut chance, column)).collect();
        let (boxed, contraindications) = (u8::from(chance.below(4) == 0), u8::try_from(chance.below(5)).unwrap());
        let anyone = Anyone { standing: chance.standing(), boxed, contraindications };
        builder.push(RowTexts { id: &id, name: &full, brands, class, ..RowTexts::default() }, anyone, &cells);
    }
    builder.finish()
}

/// The median of some rounds.
fn measure<T>(mut work: impl FnMut() -> T) -> Duration {
    let mut rounds: Vec<Duration> = (0..ROUNDS)
        .map(|_| {
            let start = Instant::now();
            std::hint::black_box(work());
            start.elapsed()
        })
        .collect();
    rounds.sort_unstable();
    rounds[ROUNDS / 2]
}

fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

fn line(name: &str, time: Duration, broken: &mut Vec<String>) {
    println!("{name:<44} {:>8.2} ms", ms(time));
    if time > MOST {
        broken.push(format!("{name}: {:.2} ms, at most {:.0}", ms(time), ms(MOST)));
    }
}

/// What the whole process holds, where the system tells.
fn resident() -> Option<usize> {
    let text = std::fs::read_to_string("/proc/self/statm").ok()?;
    Some(text.split_whitespace().nth(1)?.parse::<usize>().ok()? * 4096)
}

fn main() {
    let mut broken = Vec::new();
    let start = Instant::now();
    let matrix = matrix();
    println!("{} drugs x {} groups, made in {:.0} ms", matrix.len(), COLUMNS.len(), ms(start.elapsed()));
    let query = MatrixQuery::default;
    let class = ClassFilter::Class(matrix.classes()[7].clone());
    for (name, query) in [
        ("filter: nothing", query()),
        ("filter: problems only", MatrixQuery { problems_only: true, ..query() }),
        ("filter: one class", MatrixQuery { class, ..query() }),
        ("filter: text, one letter", MatrixQuery { text: "a".into(), ..query() }),
        ("filter: text, \"zepam\"", MatrixQuery { text: "zepam".into(), ..query() }),
        ("filter: text, nothing has it", MatrixQuery { text: "qqqq".into(), ..query() }),
    ] {
        line(name, measure(|| matrix.filter(&query)), &mut broken);
    }
    let all = matrix.filter(&query()).rows;
    let sorts = [
        ("sort: worst for this patient first", SortBy::Worst, false),
        ("sort: worst, turned round", SortBy::Worst, true),
        ("sort: name, turned round", SortBy::Name, true),
        ("sort: class", SortBy::Class, false),
        ("sort: anyone", SortBy::Column(Column::Anyone), false),
        ("sort: breastfeeding", SortBy::Column(Column::Population(4)), false),
    ];
    for (name, by, descending) in sorts {
        let sort = Sort { by, descending };
        let time = measure(|| {
            let mut rows = all.clone();
            matrix.sort(&mut rows, sort);
            rows
        });
        line(name, time, &mut broken);
    }
    line("reverse view", measure(|| contraindicated(&matrix)), &mut broken);
    let bytes = matrix.bytes() + DRUGS * size_of::<u32>();
    println!("{:<44} {:>8.1} MB, {} bytes a row", "rows with their order", bytes as f64 / 1e6, bytes / DRUGS);
    if let Some(resident) = resident() {
        println!("{:<44} {:>8.1} MB", "the whole process", resident as f64 / 1e6);
    }
    if bytes > MOST_BYTES {
        broken.push(format!("memory: {bytes} bytes, at most {MOST_BYTES}"));
    }
    if !broken.is_empty() {
        eprintln!("{}", broken.join("\n"));
        std::process::exit(1);
    }
}
