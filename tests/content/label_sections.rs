//! The sections of a label under the names that our data use (`docs/writing-monographs.md`), found under the names of
//! openFDA. Where openFDA gives a part no name of its own, it is cut out of the larger section by its heading.

use std::collections::BTreeMap;

use crate::label_set::{Label, folded};

/// Our name, the keys of openFDA that hold it, and the headings under which a larger section holds it.
struct Known {
    name: &'static str,
    keys: &'static [&'static str],
    headings: &'static [&'static str],
}

const fn known(name: &'static str, keys: &'static [&'static str], headings: &'static [&'static str]) -> Known {
    Known { name, keys, headings }
}

const SECTIONS: &[Known] = &[
    known("Boxed warning", &["boxed_warning"], &[]),
    known("Indications and usage", &["indications_and_usage"], &[]),
    known("Contraindications", &["contraindications"], &[]),
    known(
        "Warnings and precautions",
        &["warnings_and_cautions", "warnings", "precautions", "general_precautions"],
        &[],
    ),
    known("Warnings", &["warnings"], &[]),
    known("Precautions", &["precautions", "general_precautions", "labor_and_delivery", "laboratory_tests"], &[]),
    known("Adverse reactions", &["adverse_reactions"], &[]),
    known("Drug interactions", &["drug_interactions"], &["Drug Interactions"]),
    known("Use in specific populations", &["use_in_specific_populations"], &[]),
    known("Pregnancy", &["pregnancy", "teratogenic_effects", "nonteratogenic_effects"], &["Pregnancy"]),
    known("Lactation", &["lactation", "nursing_mothers"], &["Lactation", "Nursing Mothers"]),
    known("Nursing mothers", &["nursing_mothers"], &["Nursing Mothers"]),
    known("Pediatric use", &["pediatric_use"], &["Pediatric Use"]),
    known("Geriatric use", &["geriatric_use"], &["Geriatric Use"]),
    known("Drug abuse and dependence", &["drug_abuse_and_dependence", "abuse", "dependence"], &[]),
    known("Overdosage", &["overdosage"], &[]),
    known("Mechanism of action", &["mechanism_of_action"], &["Mechanism of Action"]),
    known("Clinical pharmacology", &["clinical_pharmacology", "pharmacodynamics", "pharmacokinetics"], &[]),
    known("Dosage and administration", &["dosage_and_administration"], &[]),
    known("How supplied", &["how_supplied", "storage_and_handling"], &[]),
    known("Description", &["description"], &[]),
    known("Information for patients", &["information_for_patients", "spl_patient_package_insert"], &[]),
    known("Medication Guide", &["spl_medguide", "spl_patient_package_insert", "patient_medication_information"], &[]),
];

/// The headings inside "Precautions" of a label of the older form, as labels write them.
const OLDER_HEADINGS: &[&str] = &[
    "General",
    "Information for Patients",
    "Laboratory Tests",
    "Drug Interactions",
    "Carcinogenesis",
    "Pregnancy",
    "Labor and Delivery",
    "Nursing Mothers",
    "Pediatric Use",
    "Geriatric Use",
];

/// The folded texts of a label under each of our names, tables too.
pub fn by_name(label: &Label) -> BTreeMap<&'static str, Vec<String>> {
    let parts: Vec<&str> = parts_of(label);
    let texts = |known: &Known| {
        let own = known.keys.iter().flat_map(|key| [label.folded(key), label.folded(&format!("{key}_table"))]);
        let own = own.filter(|text| !text.is_empty()).map(str::to_owned);
        let under = |part: &&&str| known.headings.iter().any(|heading| part.starts_with(heading));
        own.chain(parts.iter().filter(under).map(|part| folded(part))).collect()
    };
    SECTIONS.iter().map(|known| (known.name, texts(known))).collect()
}

/// The parts of the larger sections, each beginning with its heading.
fn parts_of(label: &Label) -> Vec<&str> {
    let mut parts = numbered_parts(label.written("use_in_specific_populations"), "8.");
    parts.extend(numbered_parts(label.written("clinical_pharmacology"), "12."));
    parts.extend(older_parts(label.written("precautions")));
    parts
}

/// The parts behind "8.1", "8.2" (or "8. 2") and so on. A number in a reference is followed by no heading.
pub fn numbered_parts<'a>(text: &'a str, section: &str) -> Vec<&'a str> {
    let begins = text.match_indices(section).filter_map(|(at, _)| {
        let after = text[at + section.len()..].trim_start();
        let heading = after.trim_start_matches(|c: char| c.is_ascii_digit());
        let is_heading = heading.len() < after.len()
            && heading.trim_start_matches(['.', ' ']).starts_with(|c: char| c.is_uppercase())
            && !text[..at].trim_end().ends_with(['(', ',']);
        is_heading.then(|| (at, text.len() - heading.trim_start_matches(['.', ' ']).len()))
    });
    cut(text, &begins.collect::<Vec<_>>())
}

/// The parts behind the headings of the older form, each after the end of a sentence or of the section's own heading.
fn older_parts(text: &str) -> Vec<&str> {
    let begins = |heading: &&str| {
        let heading_starts = |at: &usize| text[..*at].trim_end().ends_with(['.', ')', ']', 'S']);
        text.match_indices(*heading).map(|(at, _)| at).filter(heading_starts).map(|at| (at, at)).collect::<Vec<_>>()
    };
    let mut begins: Vec<(usize, usize)> = OLDER_HEADINGS.iter().flat_map(begins).collect();
    begins.sort_unstable();
    cut(text, &begins)
}

/// The text from each beginning's heading to the next beginning: (where the number stands, where the heading stands).
fn cut<'a>(text: &'a str, begins: &[(usize, usize)]) -> Vec<&'a str> {
    let ends = begins.iter().skip(1).map(|(at, _)| *at).chain([text.len()]);
    begins.iter().zip(ends).filter_map(|((_, heading), end)| text.get(*heading..end)).collect()
}

#[test]
fn a_part_ends_where_the_next_one_begins() {
    let text = "8 USE IN SPECIFIC POPULATIONS Lactation: avoid ( 8.2 ) 8.1 Pregnancy do not.8. 2 LactationRisk, see 8.1 ) in \
                8.5 mg of milk 8.4 Pediatric Use none";
    let parts = numbered_parts(text, "8.");
    assert_eq!(parts, ["Pregnancy do not.", "LactationRisk, see 8.1 ) in 8.5 mg of milk ", "Pediatric Use none"]);
    let text = "PRECAUTIONS General a (see Drug Interactions). Drug Interactions b. Pediatric Use c";
    assert_eq!(older_parts(text), ["General a (see Drug Interactions). ", "Drug Interactions b. ", "Pediatric Use c"]);
}

/// Every name that the page for writers agrees on is known here.
#[test]
fn the_names_are_those_of_the_page_for_writers() {
    let page = std::fs::read_to_string(crate::tree::root().join("docs/writing-monographs.md")).unwrap();
    let list = page.split("entries): ").nth(1).unwrap().split("\nReading grade").next().unwrap();
    let one_line = |name: &str| name.split_whitespace().collect::<Vec<_>>().join(" ");
    let names: Vec<String> = list.trim_end_matches(['.', '\n']).split(',').map(one_line).collect();
    assert_eq!(names, SECTIONS.iter().map(|known| known.name).collect::<Vec<_>>());
}
