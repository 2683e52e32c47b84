//! Patients on clonazepam, one a row, each with the whole order of its findings written out: answered yes, then not asked,
//! then no; inside each the worst first, then the order of populations. Then the answers that contradict each other.

use crate::run::{Desk, items};

/// Flags; findings as "yes | not asked | no"; conflicts as "population<what says otherwise".
/// "none" stands where graded text is there but none of it counts for this patient.
const PATIENTS: [(&str, &str, &str); 35] = [
    (
        "",
        " | pregnant contraindicated, breastfeeding contraindicated, elderly avoid, under_18 avoid, schizophrenia caution, psychiatric caution, dependence caution | ",
        "",
    ),
    (
        "--age 64",
        " | pregnant contraindicated, breastfeeding contraindicated, schizophrenia caution, psychiatric caution, dependence caution | elderly no_data, under_18 no_data",
        "",
    ),
    (
        "--age 65",
        "elderly avoid | pregnant contraindicated, breastfeeding contraindicated, schizophrenia caution, psychiatric caution, dependence caution | under_18 no_data",
        "",
    ),
    (
        "--age 17",
        "under_18 avoid | pregnant contraindicated, breastfeeding contraindicated, schizophrenia caution, psychiatric caution, dependence caution | elderly no_data",
        "",
    ),
    (
        "--age 18",
        " | pregnant contraindicated, breastfeeding contraindicated, schizophrenia caution, psychiatric caution, dependence caution | elderly no_data, under_18 no_data",
        "",
    ),
    (
        "--age 0",
        "under_18 avoid | pregnant contraindicated, breastfeeding contraindicated, schizophrenia caution, psychiatric caution, dependence caution | elderly no_data",
        "",
    ),
    (
        "--age 5m",
        "under_18 avoid | pregnant contraindicated, breastfeeding contraindicated, schizophrenia caution, psychiatric caution, dependence caution | elderly no_data",
        "",
    ),
    (
        "--age 23m",
        "under_18 avoid | pregnant contraindicated, breastfeeding contraindicated, schizophrenia caution, psychiatric caution, dependence caution | elderly no_data",
        "",
    ),
    (
        "--age 130",
        "elderly avoid | pregnant contraindicated, breastfeeding contraindicated, schizophrenia caution, psychiatric caution, dependence caution | under_18 no_data",
        "",
    ),
    (
        "--elderly yes",
        "elderly avoid | pregnant contraindicated, breastfeeding contraindicated, under_18 avoid, schizophrenia caution, psychiatric caution, dependence caution | ",
        "",
    ),
    (
        "--elderly no",
        " | pregnant contraindicated, breastfeeding contraindicated, under_18 avoid, schizophrenia caution, psychiatric caution, dependence caution | elderly no_data",
        "",
    ),
    (
        "--pregnant yes",
        "pregnant contraindicated | breastfeeding contraindicated, elderly avoid, under_18 avoid, schizophrenia caution, psychiatric caution, dependence caution | ",
        "",
    ),
    (
        "--pregnant no",
        " | breastfeeding contraindicated, elderly avoid, under_18 avoid, schizophrenia caution, psychiatric caution, dependence caution | pregnant none",
        "",
    ),
    (
        "--pregnant yes --trimester 1",
        "pregnant contraindicated | breastfeeding contraindicated, elderly avoid, under_18 avoid, schizophrenia caution, psychiatric caution, dependence caution | ",
        "",
    ),
    (
        "--pregnant yes --trimester 2",
        "pregnant contraindicated | breastfeeding contraindicated, elderly avoid, under_18 avoid, schizophrenia caution, psychiatric caution, dependence caution | ",
        "",
    ),
    (
        "--pregnant yes --trimester 3",
        "pregnant contraindicated | breastfeeding contraindicated, elderly avoid, under_18 avoid, schizophrenia caution, psychiatric caution, dependence caution | ",
        "",
    ),
    (
        "--trimester 3",
        "pregnant contraindicated | breastfeeding contraindicated, elderly avoid, under_18 avoid, schizophrenia caution, psychiatric caution, dependence caution | ",
        "pregnant<trimester",
    ),
    (
        "--trimester 1",
        "pregnant contraindicated | breastfeeding contraindicated, elderly avoid, under_18 avoid, schizophrenia caution, psychiatric caution, dependence caution | ",
        "pregnant<trimester",
    ),
    (
        "--pregnant no --trimester 3",
        "pregnant contraindicated | breastfeeding contraindicated, elderly avoid, under_18 avoid, schizophrenia caution, psychiatric caution, dependence caution | ",
        "pregnant<trimester",
    ),
    (
        "--under-18 yes",
        "under_18 avoid | pregnant contraindicated, breastfeeding contraindicated, elderly avoid, schizophrenia caution, psychiatric caution, dependence caution | ",
        "",
    ),
    (
        "--under-18 no",
        " | pregnant contraindicated, breastfeeding contraindicated, elderly avoid, schizophrenia caution, psychiatric caution, dependence caution | under_18 no_data",
        "",
    ),
    (
        "--schizophrenia yes",
        "schizophrenia caution, psychiatric caution | pregnant contraindicated, breastfeeding contraindicated, elderly avoid, under_18 avoid, dependence caution | ",
        "",
    ),
    (
        "--schizophrenia yes --psychiatric no",
        "schizophrenia caution, psychiatric caution | pregnant contraindicated, breastfeeding contraindicated, elderly avoid, under_18 avoid, dependence caution | ",
        "psychiatric<schizophrenia",
    ),
    (
        "--schizophrenia no",
        " | pregnant contraindicated, breastfeeding contraindicated, elderly avoid, under_18 avoid, psychiatric caution, dependence caution | schizophrenia none",
        "",
    ),
    (
        "--psychiatric yes",
        "psychiatric caution | pregnant contraindicated, breastfeeding contraindicated, elderly avoid, under_18 avoid, schizophrenia caution, dependence caution | ",
        "",
    ),
    (
        "--breastfeeding yes",
        "breastfeeding contraindicated | pregnant contraindicated, elderly avoid, under_18 avoid, schizophrenia caution, psychiatric caution, dependence caution | ",
        "",
    ),
    (
        "--dependence yes",
        "dependence caution | pregnant contraindicated, breastfeeding contraindicated, elderly avoid, under_18 avoid, schizophrenia caution, psychiatric caution | ",
        "",
    ),
    (
        "--age 30 --elderly yes",
        "elderly avoid | pregnant contraindicated, breastfeeding contraindicated, schizophrenia caution, psychiatric caution, dependence caution | under_18 no_data",
        "elderly<age",
    ),
    (
        "--age 70 --elderly no",
        "elderly avoid | pregnant contraindicated, breastfeeding contraindicated, schizophrenia caution, psychiatric caution, dependence caution | under_18 no_data",
        "elderly<age",
    ),
    (
        "--age 10 --under-18 no",
        "under_18 avoid | pregnant contraindicated, breastfeeding contraindicated, schizophrenia caution, psychiatric caution, dependence caution | elderly no_data",
        "under_18<age",
    ),
    (
        "--age 40 --under-18 yes",
        "under_18 avoid | pregnant contraindicated, breastfeeding contraindicated, schizophrenia caution, psychiatric caution, dependence caution | elderly no_data",
        "under_18<age",
    ),
    (
        "--age 70 --pregnant yes --schizophrenia yes",
        "pregnant contraindicated, elderly avoid, schizophrenia caution, psychiatric caution | breastfeeding contraindicated, dependence caution | under_18 no_data",
        "",
    ),
    (
        "--age 16 --pregnant yes --trimester 2 --breastfeeding no",
        "pregnant contraindicated, under_18 avoid | schizophrenia caution, psychiatric caution, dependence caution | elderly no_data, breastfeeding none",
        "",
    ),
    (
        "--elderly no --pregnant no --under-18 no --schizophrenia no --breastfeeding no --psychiatric no --dependence no",
        " |  | elderly no_data, under_18 no_data, pregnant none, schizophrenia none, breastfeeding none, psychiatric none, dependence none",
        "",
    ),
    (
        "--elderly yes --pregnant yes --under-18 yes --schizophrenia yes --breastfeeding yes --psychiatric yes --dependence yes",
        "pregnant contraindicated, breastfeeding contraindicated, elderly avoid, under_18 avoid, schizophrenia caution, psychiatric caution, dependence caution |  | ",
        "",
    ),
];

#[test]
fn every_patient_gets_the_findings_in_their_order() {
    let desk = Desk::new();
    for (flags, expected, conflicts) in PATIENTS {
        let args: Vec<&str> = ["check", "clonazepam"].into_iter().chain(flags.split_whitespace()).collect();
        let json = desk.json(&args);
        let found = items(&json["drugs"][0]["findings"]);
        let group = |answer: &str| {
            let of_answer = found.iter().filter(|f| f["answer"] == answer);
            let lines = of_answer.map(|f| format!("{} {}", f["population"].as_str().unwrap(), standing(f)));
            lines.collect::<Vec<_>>().join(", ")
        };
        let order = ["yes", "not_asked", "no"];
        let rank: Vec<_> = found.iter().map(|f| order.iter().position(|o| f["answer"] == *o).unwrap()).collect();
        assert!(rank.is_sorted(), "{flags}: yes, not asked, no: {rank:?}");
        assert_eq!(order.map(group).join(" | "), expected, "{flags}");
        assert_eq!(found.len(), 7, "{flags}");
        let against: Vec<_> = items(&json["conflicts"])
            .iter()
            .map(|c| format!("{}<{}", c["population"].as_str().unwrap(), c["against"].as_str().unwrap()))
            .collect();
        assert_eq!(against.join(" "), conflicts, "{flags}");
    }
}

fn standing(finding: &serde_json::Value) -> &str {
    match finding["state"].as_str().unwrap() {
        "graded" => finding["grade"].as_str().unwrap_or("none"),
        state => state,
    }
}
