//! Patients against drugs, each with the whole check written out in `check_cases.txt`: every finding in order with its
//! answer, its state, the grade of each source, its statements that count and its gaps. Read a changed line there as what
//! a clinic would be told; `UPDATE_CASES=1` writes the file anew.

use std::fmt::Write as _;
use std::path::Path;

use caveat::app::checking;
use caveat::domain::check::Finding;
use caveat::domain::grade::Standing;
use caveat::domain::id::Id;
use caveat::domain::patient::{Age, Answer, Patient};
use caveat::domain::population::PopulationId;
use caveat::domain::statement::Gap;
use caveat::store::library::Library;
use caveat::store::paths::Places;
use caveat::store::reference::Reference;

use crate::monographs::reference;

/// Patients for the small drugs: at and around each of their bounds.
const BOUNDS: [&str; 20] = [
    "",
    "--age 0",
    "--age 5m",
    "--age 6m",
    "--age 7m",
    "--age 5",
    "--age 6",
    "--age 12",
    "--age 17",
    "--age 18",
    "--age 59",
    "--age 60",
    "--age 64",
    "--age 65",
    "--age 79",
    "--age 80",
    "--elderly no",
    "--under-18 yes",
    "--age 8 --elderly yes",
    "--age 12 --under-18 no",
];
const PREGNANT: [&str; 8] = [
    "",
    "--pregnant yes",
    "--pregnant no",
    "--pregnant yes --trimester 1",
    "--pregnant yes --trimester 2",
    "--trimester 3",
    "--breastfeeding yes",
    "--age 70 --breastfeeding yes",
];
const GAPS: [&str; 8] = [
    "",
    "--age 70",
    "--age 30",
    "--pregnant yes",
    "--schizophrenia yes",
    "--schizophrenia no",
    "--dependence yes",
    "--dependence no --breastfeeding yes",
];
const CLONAZEPAM: [&str; 20] = [
    "",
    "--age 70",
    "--age 65",
    "--age 64",
    "--age 17",
    "--age 18",
    "--age 11m",
    "--pregnant yes",
    "--pregnant yes --trimester 1",
    "--pregnant yes --trimester 3",
    "--breastfeeding yes",
    "--schizophrenia yes",
    "--psychiatric yes",
    "--schizophrenia yes --psychiatric no",
    "--dependence yes",
    "--age 12 --under-18 no",
    "--age 8 --elderly yes",
    "--age 70 --pregnant yes --schizophrenia yes",
    "--elderly no --pregnant no --under-18 no --schizophrenia no --breastfeeding no --psychiatric no --dependence no",
    "--elderly yes --pregnant yes --under-18 yes --schizophrenia yes --breastfeeding yes --psychiatric yes --dependence yes",
];
const SEVERAL: [&str; 6] =
    ["", "--age 70", "--age 5m", "--pregnant yes --trimester 1", "--dependence yes", "--age 62 --breastfeeding yes"];

fn cases() -> Vec<(Vec<&'static str>, &'static str)> {
    let of = |drugs: &[&'static str], patients: &[&'static str]| {
        patients.iter().map(|flags| (drugs.to_vec(), *flags)).collect::<Vec<_>>()
    };
    [
        of(&["clonazepam"], &CLONAZEPAM),
        of(&["boundol"], &BOUNDS),
        of(&["trimestol"], &PREGNANT),
        of(&["gapine"], &GAPS),
        of(&["clonazepam", "boundol", "trimestol", "gapine"], &SEVERAL),
    ]
    .concat()
}

/// Clonazepam and the small drugs that do not exist.
fn desk() -> Desk {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("drugs")).unwrap();
    for (file, text) in [
        ("boundol.ron", include_str!("check_drugs/boundol.ron")),
        ("trimestol.ron", include_str!("check_drugs/trimestol.ron")),
        ("gapine.ron", include_str!("check_drugs/gapine.ron")),
    ] {
        std::fs::write(folder.path().join("drugs").join(file), text).unwrap();
    }
    let reference = reference();
    let places = Places { data: folder.path().to_owned(), settings: folder.path().join("settings.ron") };
    Desk { library: Library::load_small(&["clonazepam"], Some(&places), &reference), reference }
}

struct Desk {
    library: Library,
    reference: Reference,
}

/// The flags of the command line as a patient.
fn patient(flags: &str) -> Patient {
    let words: Vec<&str> = flags.split_whitespace().collect();
    let mut patient = Patient::default();
    for pair in words.chunks(2) {
        match pair[0] {
            "--age" => patient.age = Some(Age::read(pair[1]).unwrap()),
            "--trimester" => patient.trimester = Some(pair[1].parse().unwrap()),
            flag => {
                let population = PopulationId::new(&flag.trim_start_matches("--").replace('-', "_")).unwrap();
                patient.answers.insert(population, if pair[1] == "yes" { Answer::Yes } else { Answer::No });
            }
        }
    }
    patient
}

fn written(desk: &Desk, drugs: &[&str], flags: &str) -> String {
    let patient = patient(flags);
    let find = |name: &&str| desk.library.get(&Id::new(name).unwrap()).unwrap().clone();
    let monographs: Vec<_> = drugs.iter().map(find).collect();
    let result = checking::check(&monographs, &patient, &desk.library, &desk.reference);
    let mut text = format!("= {} {flags}", drugs.join(" ")).trim_end().to_owned() + "\n";
    for conflict in &result.answers.conflicts {
        writeln!(text, "conflict {} against {}", conflict.population, conflict.against.id()).unwrap();
    }
    for drug in &result.drugs {
        let always: Vec<&str> = drug.check.always.iter().map(|s| s.id.as_str()).collect();
        writeln!(text, "{} | always {}", drug.check.drug, always.join(" ")).unwrap();
        drug.check.findings.iter().for_each(|finding| writeln!(text, "  {}", line(finding)).unwrap());
    }
    text
}

/// "yes(age) elderly avoid | psyweb avoid, us-label monitor | psyweb-elderly-1 ... | us-label no_data".
fn line(finding: &Finding<'_>) -> String {
    let from = finding.resolved.from.as_ref().map(|from| format!("({})", from.id())).unwrap_or_default();
    let state = match finding.standing {
        Standing::NothingCounts => "no grade counts",
        Standing::CheckFailed if finding.grade.is_some() => "check_failed and graded",
        standing => standing.id(),
    };
    let sources = finding.by_source.iter().map(|s| format!("{} {}", s.source, s.grade.id()));
    let counts = finding.statements.iter().filter(|s| s.meets != Answer::No).map(|s| s.statement.id.as_str());
    let source = |gap: &Gap| gap.source.as_ref().map_or("-".to_owned(), Id::to_string);
    let gaps = finding.gaps.iter().map(|gap| format!("{} {}", source(gap), gap.state.id()));
    let disagree = if finding.disagree() { " disagree" } else { "" };
    format!(
        "{}{from} {} {state} | {}{disagree} | {} | {}",
        finding.answer().id(),
        finding.population,
        sources.collect::<Vec<_>>().join(", "),
        counts.collect::<Vec<_>>().join(" "),
        gaps.collect::<Vec<_>>().join(", ")
    )
    .trim_end()
    .to_owned()
}

#[test]
fn every_case_is_told_as_it_is_written() {
    let desk = desk();
    let cases = cases();
    assert!(cases.len() >= 60, "{} cases", cases.len());
    let found: Vec<String> = cases.iter().map(|(drugs, flags)| written(&desk, drugs, flags)).collect();
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/content/check_cases.txt");
    if std::env::var_os("UPDATE_CASES").is_some() {
        std::fs::write(&path, found.join("\n")).unwrap();
    }
    let expected = std::fs::read_to_string(&path).unwrap();
    for (found, expected) in found.iter().zip(expected.split("\n\n")) {
        assert_eq!(found.trim_end(), expected.trim_end());
    }
    assert_eq!(found.join("\n"), expected);
}

#[test]
fn several_drugs_are_told_as_each_alone() {
    let desk = desk();
    for flags in SEVERAL {
        let alone = |drug: &str| written(&desk, &[drug], flags).lines().skip(1).map(str::to_owned).collect::<Vec<_>>();
        let without = |lines: Vec<String>| lines.into_iter().filter(|l| !l.starts_with("conflict")).collect::<Vec<_>>();
        let together = written(&desk, &["gapine", "clonazepam"], flags).lines().skip(1).map(str::to_owned).collect();
        assert_eq!(without(together), without([alone("gapine"), alone("clonazepam")].concat()), "{flags}");
    }
}
