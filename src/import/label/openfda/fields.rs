//! The fields of a record in the order of a label, and the headings that their texts begin with.

use crate::domain::label::SectionKind as Kind;

/// A field, what it is, and its headings without number as labels write them.
pub struct Field {
    pub key: &'static str,
    pub kind: Kind,
    pub headings: &'static [&'static str],
}

const fn field(key: &'static str, kind: Kind, headings: &'static [&'static str]) -> Field {
    Field { key, kind, headings }
}

/// In the order of a label: boxed warning first, then as the numbers go, what is for patients after it, the package last.
pub const FIELDS: &[Field] = &[
    field("boxed_warning", Kind::BoxedWarning, &["BOXED WARNING"]),
    field("recent_major_changes", Kind::RecentChanges, &["RECENT MAJOR CHANGES"]),
    field("active_ingredient", Kind::ActiveIngredient, &["Active ingredients", "Active ingredient"]),
    field("purpose", Kind::Purpose, &["Purposes", "Purpose"]),
    field("indications_and_usage", Kind::Indications, &["INDICATIONS AND USAGE", "INDICATIONS & USAGE", "Uses", "Use"]),
    field(
        "dosage_and_administration",
        Kind::Dosage,
        &["DOSAGE AND ADMINISTRATION", "DOSAGE & ADMINISTRATION", "Directions"],
    ),
    field(
        "dosage_forms_and_strengths",
        Kind::FormsAndStrengths,
        &["DOSAGE FORMS AND STRENGTHS", "DOSAGE FORMS & STRENGTHS"],
    ),
    field("contraindications", Kind::Contraindications, &["CONTRAINDICATIONS"]),
    field(
        "warnings_and_cautions",
        Kind::WarningsAndPrecautions,
        &["WARNINGS AND PRECAUTIONS", "WARNINGS & PRECAUTIONS"],
    ),
    field("warnings", Kind::Warnings, &["WARNINGS"]),
    field("do_not_use", Kind::DoNotUse, &["Do not use"]),
    field("ask_doctor", Kind::AskDoctor, &["Ask a doctor before use if you have", "Ask a doctor before use if"]),
    field("ask_doctor_or_pharmacist", Kind::AskDoctor, &["Ask a doctor or pharmacist before use if you are"]),
    field("when_using", Kind::WhenUsing, &["When using this product"]),
    field("stop_use", Kind::StopUse, &["Stop use and ask a doctor if"]),
    field("pregnancy_or_breast_feeding", Kind::PregnancyAndLactation, &["If pregnant or breast-feeding"]),
    field("keep_out_of_reach_of_children", Kind::KeepOutOfReach, &["Keep out of reach of children"]),
    field("precautions", Kind::Precautions, &["PRECAUTIONS"]),
    field("general_precautions", Kind::Precautions, &["General Precautions", "General"]),
    field("laboratory_tests", Kind::LaboratoryTests, &["Laboratory Tests"]),
    field("adverse_reactions", Kind::AdverseReactions, &["ADVERSE REACTIONS"]),
    field("drug_interactions", Kind::Interactions, &["DRUG INTERACTIONS"]),
    field("drug_and_or_laboratory_test_interactions", Kind::LaboratoryTests, &["Drug/Laboratory Test Interactions"]),
    field("use_in_specific_populations", Kind::SpecificPopulations, &["USE IN SPECIFIC POPULATIONS"]),
    field("pregnancy", Kind::Pregnancy, &["Pregnancy"]),
    field("teratogenic_effects", Kind::Pregnancy, &["Teratogenic Effects"]),
    field("nonteratogenic_effects", Kind::Pregnancy, &["Nonteratogenic Effects", "Non-teratogenic Effects"]),
    field("labor_and_delivery", Kind::LaborAndDelivery, &["Labor and Delivery", "Labor & Delivery"]),
    field("lactation", Kind::Lactation, &["Lactation"]),
    field("nursing_mothers", Kind::Lactation, &["Nursing Mothers"]),
    field(
        "females_and_males_of_reproductive_potential",
        Kind::Fertility,
        &["Females and Males of Reproductive Potential"],
    ),
    field("pediatric_use", Kind::PediatricUse, &["Pediatric Use"]),
    field("geriatric_use", Kind::GeriatricUse, &["Geriatric Use"]),
    field(
        "drug_abuse_and_dependence",
        Kind::AbuseAndDependence,
        &["DRUG ABUSE AND DEPENDENCE", "DRUG ABUSE & DEPENDENCE"],
    ),
    field("controlled_substance", Kind::ControlledSubstance, &["Controlled Substance"]),
    field("abuse", Kind::Abuse, &["Abuse"]),
    field("dependence", Kind::Dependence, &["Dependence"]),
    field("overdosage", Kind::Overdose, &["OVERDOSAGE"]),
    field("description", Kind::Description, &["DESCRIPTION"]),
    field("clinical_pharmacology", Kind::ClinicalPharmacology, &["CLINICAL PHARMACOLOGY"]),
    field("mechanism_of_action", Kind::Mechanism, &["Mechanism of Action"]),
    field("pharmacodynamics", Kind::Pharmacodynamics, &["Pharmacodynamics"]),
    field("pharmacokinetics", Kind::Pharmacokinetics, &["Pharmacokinetics"]),
    field("pharmacogenomics", Kind::Other, &["Pharmacogenomics"]),
    field("microbiology", Kind::Other, &["Microbiology"]),
    field("nonclinical_toxicology", Kind::NonclinicalToxicology, &["NONCLINICAL TOXICOLOGY"]),
    field(
        "carcinogenesis_and_mutagenesis_and_impairment_of_fertility",
        Kind::NonclinicalToxicology,
        &[
            "Carcinogenesis, Mutagenesis, Impairment of Fertility",
            "Carcinogenesis, Mutagenesis, and Impairment of Fertility",
        ],
    ),
    field(
        "animal_pharmacology_and_or_toxicology",
        Kind::NonclinicalToxicology,
        &["Animal Toxicology and/or Pharmacology", "Animal Pharmacology and/or Toxicology"],
    ),
    field("clinical_studies", Kind::ClinicalStudies, &["CLINICAL STUDIES"]),
    field("references", Kind::References, &["REFERENCES"]),
    field("risks", Kind::Other, &[]),
    field("how_supplied", Kind::HowSupplied, &["HOW SUPPLIED/STORAGE AND HANDLING", "HOW SUPPLIED"]),
    field("storage_and_handling", Kind::Storage, &["STORAGE AND HANDLING", "Storage and Handling"]),
    field("inactive_ingredient", Kind::InactiveIngredient, &["Inactive ingredients", "Inactive ingredient"]),
    field("questions", Kind::Questions, &["Questions or comments?", "Questions?"]),
    field(
        "information_for_patients",
        Kind::InformationForPatients,
        &["PATIENT COUNSELING INFORMATION", "Information for Patients"],
    ),
    field("spl_medguide", Kind::MedicationGuide, &["MEDICATION GUIDE"]),
    field("spl_patient_package_insert", Kind::PatientInsert, &["PATIENT INFORMATION", "Patient Information"]),
    field("patient_medication_information", Kind::PatientInsert, &["PATIENT INFORMATION"]),
    field("instructions_for_use", Kind::InstructionsForUse, &["INSTRUCTIONS FOR USE"]),
    field("spl_unclassified_section", Kind::Other, &[]),
    field("package_label_principal_display_panel", Kind::PackageLabel, &[]),
    field("spl_product_data_elements", Kind::ProductData, &[]),
];

/// The place of a field in the order of a label; unknown ones before the package.
pub fn place(key: &str) -> usize {
    FIELDS.iter().position(|field| field.key == key).unwrap_or(FIELDS.len() - 2)
}

pub fn known(key: &str) -> Option<&'static Field> {
    FIELDS.iter().find(|field| field.key == key)
}

/// The heading at the beginning of a text: its length in bytes. The longest known one counts, whatever its case, where a
/// word ends behind it.
pub fn heading(text: &str, headings: &[&str]) -> Option<usize> {
    let starts = |heading: &&&str| {
        let begin = text.get(..heading.len());
        let after = text.get(heading.len()..).and_then(|rest| rest.chars().next());
        let ends = after.is_none_or(|c| !c.is_lowercase());
        begin.is_some_and(|begin| begin.eq_ignore_ascii_case(heading)) && ends
    };
    headings.iter().filter(starts).map(|heading| heading.len()).max()
}
