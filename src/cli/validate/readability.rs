//! How hard the texts of the validated files read: medians for each file and for all, and the hardest texts. A measure
//! for whoever writes a monograph: it is no mistake and changes no exit code.

use serde::{Serialize, Serializer};

use crate::cli::output;
use crate::domain::monograph::Monograph;
use crate::handout::readability::{Reader, graded_texts, median};
use crate::words::Words;

/// So many of the hardest texts are named.
const MOST_HARDEST: usize = 10;

#[derive(Default, Serialize)]
pub struct Readability {
    words: Grades,
    patient_words: Grades,
    hardest: Vec<HardText>,
    #[serde(skip)]
    files: Vec<FileGrades>,
}

/// The grades of one kind of text.
#[derive(Default)]
struct Grades(Vec<f64>);

struct FileGrades {
    file: String,
    words: Grades,
    patient_words: Grades,
}

#[derive(Serialize)]
struct HardText {
    id: String,
    file: String,
    #[serde(serialize_with = "as_tenth")]
    grade: f64,
    text: String,
}

impl Readability {
    pub fn add(&mut self, file: &str, monograph: &Monograph) {
        let mut of_file =
            FileGrades { file: file.to_owned(), words: Grades::default(), patient_words: Grades::default() };
        for text in graded_texts(monograph) {
            let (all, own) = match text.reader {
                Reader::Staff => (&mut self.words, &mut of_file.words),
                Reader::Patient => (&mut self.patient_words, &mut of_file.patient_words),
            };
            all.0.push(text.grade);
            own.0.push(text.grade);
            let hard = HardText { id: text.id, file: file.to_owned(), grade: text.grade, text: text.text.to_owned() };
            self.hardest.push(hard);
        }
        self.files.push(of_file);
    }

    /// Keeps the hardest texts, hardest first, those of the first file before equal ones of a later one.
    pub fn finish(&mut self) {
        self.hardest.sort_by(|a, b| b.grade.total_cmp(&a.grade));
        self.hardest.truncate(MOST_HARDEST);
    }

    pub fn print(&self, words: &Words) {
        output::line("");
        output::line(&words.t("validate-reading-title"));
        for file in &self.files {
            line(words, &file.file, &file.words, &file.patient_words);
        }
        line(words, &words.t("validate-reading-all"), &self.words, &self.patient_words);
        if self.hardest.is_empty() {
            return;
        }
        output::line(&words.t("validate-hardest"));
        for hard in &self.hardest {
            let grade = format!("{:.1}", tenth(hard.grade));
            let arguments = [
                ("grade", (&grade).into()),
                ("file", (&hard.file).into()),
                ("id", (&hard.id).into()),
                ("text", (&hard.text).into()),
            ];
            output::line(&format!("  {}", words.f("validate-hardest-line", &arguments)));
        }
    }
}

fn line(words: &Words, file: &str, staff: &Grades, patient: &Grades) {
    let shown = |grades: &Grades| {
        grades.median().map_or_else(|| words.t("validate-reading-none"), |median| format!("{:.1}", tenth(median)))
    };
    let (median, patient_median) = (shown(staff), shown(patient));
    let arguments = [
        ("file", file.into()),
        ("staff", (&median).into()),
        ("n", staff.0.len().into()),
        ("patient", (&patient_median).into()),
        ("m", patient.0.len().into()),
    ];
    output::line(&format!("  {}", words.f("validate-reading", &arguments)));
}

impl Grades {
    fn median(&self) -> Option<f64> {
        median(self.0.iter().copied())
    }
}

impl Serialize for Grades {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Shape {
            median: Option<f64>,
            n: usize,
        }
        Shape { median: self.median().map(tenth), n: self.0.len() }.serialize(serializer)
    }
}

/// As the handout's grades are given.
fn tenth(grade: f64) -> f64 {
    (grade * 10.0).round() / 10.0
}

fn as_tenth<S: Serializer>(grade: &f64, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_f64(tenth(*grade))
}
