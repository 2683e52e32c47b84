//! Which part of a label a section is: by its code, and where the code says nothing by its number and title. The titles
//! are those of the regulators' templates, folded.

use crate::domain::label::{DocumentKind, SectionKind};
use crate::domain::text::normalise;
use crate::import::label::refusal::Reason;

use SectionKind as Kind;

/// LOINC codes of the sections, as the US labels use them.
const CODES: &[(&str, Kind)] = &[
    ("34066-1", Kind::BoxedWarning),
    ("43683-2", Kind::RecentChanges),
    ("34067-9", Kind::Indications),
    ("34068-7", Kind::Dosage),
    ("43678-2", Kind::FormsAndStrengths),
    ("34070-3", Kind::Contraindications),
    ("43685-7", Kind::WarningsAndPrecautions),
    ("34071-1", Kind::Warnings),
    ("42232-9", Kind::Precautions),
    ("34072-9", Kind::Precautions),
    ("34084-4", Kind::AdverseReactions),
    ("34073-7", Kind::Interactions),
    ("34074-5", Kind::LaboratoryTests),
    ("34075-2", Kind::LaboratoryTests),
    ("43684-0", Kind::SpecificPopulations),
    ("42228-7", Kind::Pregnancy),
    ("34077-8", Kind::Pregnancy),
    ("34078-6", Kind::Pregnancy),
    ("34079-4", Kind::LaborAndDelivery),
    ("34080-2", Kind::Lactation),
    ("77290-5", Kind::Lactation),
    ("77291-3", Kind::Fertility),
    ("53414-9", Kind::PregnancyAndLactation),
    ("34081-0", Kind::PediatricUse),
    ("34082-8", Kind::GeriatricUse),
    ("88828-9", Kind::KidneyImpairment),
    ("88829-7", Kind::LiverImpairment),
    ("42227-9", Kind::AbuseAndDependence),
    ("34085-1", Kind::ControlledSubstance),
    ("34086-9", Kind::Abuse),
    ("34087-7", Kind::Dependence),
    ("34088-5", Kind::Overdose),
    ("34089-3", Kind::Description),
    ("34090-1", Kind::ClinicalPharmacology),
    ("43679-0", Kind::Mechanism),
    ("43681-6", Kind::Pharmacodynamics),
    ("43682-4", Kind::Pharmacokinetics),
    ("43680-8", Kind::NonclinicalToxicology),
    ("34083-6", Kind::NonclinicalToxicology),
    ("34091-9", Kind::NonclinicalToxicology),
    ("34092-7", Kind::ClinicalStudies),
    ("34093-5", Kind::References),
    ("34069-5", Kind::HowSupplied),
    ("44425-7", Kind::Storage),
    ("34076-0", Kind::InformationForPatients),
    ("88436-1", Kind::InformationForPatients),
    ("88437-9", Kind::HowSupplied),
    ("68498-5", Kind::PatientInsert),
    ("42231-1", Kind::MedicationGuide),
    ("42230-3", Kind::PatientInsert),
    ("59845-8", Kind::InstructionsForUse),
    ("55106-9", Kind::ActiveIngredient),
    ("51727-6", Kind::InactiveIngredient),
    ("55105-1", Kind::Purpose),
    ("50570-1", Kind::DoNotUse),
    ("50569-3", Kind::AskDoctor),
    ("50568-5", Kind::AskDoctor),
    ("50567-7", Kind::WhenUsing),
    ("50566-9", Kind::StopUse),
    ("50565-1", Kind::KeepOutOfReach),
    ("53413-1", Kind::Questions),
    ("51945-4", Kind::PackageLabel),
    ("48780-1", Kind::ProductData),
];

/// Titles without number and folded: of US labels of both forms, of European ones in English, Spanish, Portuguese and
/// Norwegian, of leaflets. A title that begins so and goes on with the product's name counts too where it ends in a blank.
const TITLES: &[(&str, Kind)] = &[
    ("boxed warning", Kind::BoxedWarning),
    ("recent major changes", Kind::RecentChanges),
    ("indications and usage", Kind::Indications),
    ("therapeutic indications", Kind::Indications),
    ("indicaciones terapeuticas", Kind::Indications),
    ("indicacoes terapeuticas", Kind::Indications),
    ("dosage and administration", Kind::Dosage),
    ("posology and method of administration", Kind::Dosage),
    ("posologia y forma de administracion", Kind::Dosage),
    ("dosage forms and strengths", Kind::FormsAndStrengths),
    ("contraindications", Kind::Contraindications),
    ("contraindicaciones", Kind::Contraindications),
    ("contraindicacoes", Kind::Contraindications),
    ("do not take ", Kind::Contraindications),
    ("do not use ", Kind::Contraindications),
    ("bruk ikke ", Kind::Contraindications),
    ("no tome ", Kind::Contraindications),
    ("no use ", Kind::Contraindications),
    ("warnings and precautions", Kind::WarningsAndPrecautions),
    ("special warnings and precautions for use", Kind::WarningsAndPrecautions),
    ("advertencias y precauciones especiales de empleo", Kind::WarningsAndPrecautions),
    ("advertencias y precauciones", Kind::WarningsAndPrecautions),
    ("advarsler og forsiktighetsregler", Kind::WarningsAndPrecautions),
    ("warnings", Kind::Warnings),
    ("precautions", Kind::Precautions),
    ("general precautions", Kind::Precautions),
    ("adverse reactions", Kind::AdverseReactions),
    ("undesirable effects", Kind::AdverseReactions),
    ("possible side effects", Kind::AdverseReactions),
    ("reacciones adversas", Kind::AdverseReactions),
    ("posibles efectos adversos", Kind::AdverseReactions),
    ("mulige bivirkninger", Kind::AdverseReactions),
    ("drug interactions", Kind::Interactions),
    ("interaction with other medicinal products and other forms of interaction", Kind::Interactions),
    ("interaccion con otros medicamentos y otras formas de interaccion", Kind::Interactions),
    ("other medicines and ", Kind::Interactions),
    ("otros medicamentos y ", Kind::Interactions),
    ("andre legemidler og ", Kind::Interactions),
    ("use in specific populations", Kind::SpecificPopulations),
    ("pregnancy", Kind::Pregnancy),
    ("embarazo", Kind::Pregnancy),
    ("teratogenic effects", Kind::Pregnancy),
    ("nonteratogenic effects", Kind::Pregnancy),
    ("labor and delivery", Kind::LaborAndDelivery),
    ("lactation", Kind::Lactation),
    ("nursing mothers", Kind::Lactation),
    ("breast feeding", Kind::Lactation),
    ("breastfeeding", Kind::Lactation),
    ("lactancia", Kind::Lactation),
    ("females and males of reproductive potential", Kind::Fertility),
    ("fertility", Kind::Fertility),
    ("fertilidad", Kind::Fertility),
    ("fertility pregnancy and lactation", Kind::PregnancyAndLactation),
    ("pregnancy and lactation", Kind::PregnancyAndLactation),
    ("fertilidad embarazo y lactancia", Kind::PregnancyAndLactation),
    ("embarazo y lactancia", Kind::PregnancyAndLactation),
    ("embarazo lactancia y fertilidad", Kind::PregnancyAndLactation),
    ("pregnancy and breast feeding", Kind::PregnancyAndLactation),
    ("pregnancy and breastfeeding", Kind::PregnancyAndLactation),
    ("pregnancy breast feeding and fertility", Kind::PregnancyAndLactation),
    ("pregnancy breastfeeding and fertility", Kind::PregnancyAndLactation),
    ("graviditet og amming", Kind::PregnancyAndLactation),
    ("pediatric use", Kind::PediatricUse),
    ("pediatric patients", Kind::PediatricUse),
    ("paediatric population", Kind::PediatricUse),
    ("poblacion pediatrica", Kind::PediatricUse),
    ("children and adolescents", Kind::PediatricUse),
    ("use in children", Kind::PediatricUse),
    ("ninos y adolescentes", Kind::PediatricUse),
    ("barn og ungdom", Kind::PediatricUse),
    ("geriatric use", Kind::GeriatricUse),
    ("elderly", Kind::GeriatricUse),
    ("pacientes de edad avanzada", Kind::GeriatricUse),
    ("renal impairment", Kind::KidneyImpairment),
    ("use in patients with renal impairment", Kind::KidneyImpairment),
    ("patients with renal impairment", Kind::KidneyImpairment),
    ("hepatic impairment", Kind::LiverImpairment),
    ("use in patients with hepatic impairment", Kind::LiverImpairment),
    ("patients with hepatic impairment", Kind::LiverImpairment),
    ("drug abuse and dependence", Kind::AbuseAndDependence),
    ("controlled substance", Kind::ControlledSubstance),
    ("abuse", Kind::Abuse),
    ("dependence", Kind::Dependence),
    ("overdosage", Kind::Overdose),
    ("overdose", Kind::Overdose),
    ("sobredosis", Kind::Overdose),
    ("description", Kind::Description),
    ("clinical pharmacology", Kind::ClinicalPharmacology),
    ("pharmacological properties", Kind::ClinicalPharmacology),
    ("propiedades farmacologicas", Kind::ClinicalPharmacology),
    ("mechanism of action", Kind::Mechanism),
    ("pharmacodynamics", Kind::Pharmacodynamics),
    ("pharmacodynamic properties", Kind::Pharmacodynamics),
    ("propiedades farmacodinamicas", Kind::Pharmacodynamics),
    ("pharmacokinetics", Kind::Pharmacokinetics),
    ("pharmacokinetic properties", Kind::Pharmacokinetics),
    ("propiedades farmacocineticas", Kind::Pharmacokinetics),
    ("nonclinical toxicology", Kind::NonclinicalToxicology),
    ("preclinical safety data", Kind::NonclinicalToxicology),
    ("datos preclinicos sobre seguridad", Kind::NonclinicalToxicology),
    ("clinical studies", Kind::ClinicalStudies),
    ("references", Kind::References),
    ("how supplied", Kind::HowSupplied),
    ("how supplied storage and handling", Kind::HowSupplied),
    ("storage and handling", Kind::Storage),
    ("special precautions for storage", Kind::Storage),
    ("precauciones especiales de conservacion", Kind::Storage),
    ("how to store ", Kind::Storage),
    ("patient counseling information", Kind::InformationForPatients),
    ("information for patients", Kind::InformationForPatients),
    ("medication guide", Kind::MedicationGuide),
    ("patient information", Kind::PatientInsert),
    ("patient package insert", Kind::PatientInsert),
    ("instructions for use", Kind::InstructionsForUse),
    ("laboratory tests", Kind::LaboratoryTests),
    ("effects on ability to drive and use machines", Kind::DrivingAndMachines),
    ("efectos sobre la capacidad para conducir y utilizar maquinas", Kind::DrivingAndMachines),
    ("driving and using machines", Kind::DrivingAndMachines),
    ("conduccion y uso de maquinas", Kind::DrivingAndMachines),
    ("kjoring og bruk av maskiner", Kind::DrivingAndMachines),
    ("active ingredient", Kind::ActiveIngredient),
    ("active ingredients", Kind::ActiveIngredient),
    ("inactive ingredients", Kind::InactiveIngredient),
    ("purpose", Kind::Purpose),
    ("uses", Kind::Indications),
    ("directions", Kind::Dosage),
    ("do not use", Kind::DoNotUse),
    ("ask a doctor before use if you have", Kind::AskDoctor),
    ("when using this product", Kind::WhenUsing),
    ("stop use and ask a doctor if", Kind::StopUse),
    ("keep out of reach of children", Kind::KeepOutOfReach),
    ("questions", Kind::Questions),
    ("if pregnant or breast feeding", Kind::PregnancyAndLactation),
];

/// Traditional Chinese titles, which folding leaves as they are.
const WIDE_TITLES: &[(&str, Kind)] = &[
    ("適應症", Kind::Indications),
    ("用法及用量", Kind::Dosage),
    ("禁忌", Kind::Contraindications),
    ("警語及注意事項", Kind::WarningsAndPrecautions),
    ("特殊族群注意事項", Kind::SpecificPopulations),
    ("懷孕", Kind::Pregnancy),
    ("哺乳", Kind::Lactation),
    ("小兒", Kind::PediatricUse),
    ("老年人", Kind::GeriatricUse),
    ("交互作用", Kind::Interactions),
    ("副作用/不良反應", Kind::AdverseReactions),
    ("過量", Kind::Overdose),
];

/// Numbers of the newer US form and what they mean there. Below 8 the titles vary.
const NEWER_NUMBERS: &[(&str, Kind)] = &[
    ("1", Kind::Indications),
    ("2", Kind::Dosage),
    ("3", Kind::FormsAndStrengths),
    ("4", Kind::Contraindications),
    ("5", Kind::WarningsAndPrecautions),
    ("6", Kind::AdverseReactions),
    ("7", Kind::Interactions),
    ("8", Kind::SpecificPopulations),
    ("9", Kind::AbuseAndDependence),
    ("10", Kind::Overdose),
    ("11", Kind::Description),
    ("12", Kind::ClinicalPharmacology),
    ("13", Kind::NonclinicalToxicology),
    ("14", Kind::ClinicalStudies),
    ("8.1", Kind::Pregnancy),
    ("8.2", Kind::Lactation),
    ("8.3", Kind::Fertility),
    ("8.4", Kind::PediatricUse),
    ("8.5", Kind::GeriatricUse),
];

/// Numbers of the European summary and what they mean there, whatever the language.
const SUMMARY_NUMBERS: &[(&str, Kind)] = &[
    ("4.1", Kind::Indications),
    ("4.2", Kind::Dosage),
    ("4.3", Kind::Contraindications),
    ("4.4", Kind::WarningsAndPrecautions),
    ("4.5", Kind::Interactions),
    ("4.6", Kind::PregnancyAndLactation),
    ("4.7", Kind::DrivingAndMachines),
    ("4.8", Kind::AdverseReactions),
    ("4.9", Kind::Overdose),
    ("5.1", Kind::Pharmacodynamics),
    ("5.2", Kind::Pharmacokinetics),
    ("5.3", Kind::NonclinicalToxicology),
];

/// The four-part leaflet: only part 4 is one thing.
const LEAFLET_NUMBERS: &[(&str, Kind)] =
    &[("1", Kind::Indications), ("3", Kind::Dosage), ("4", Kind::AdverseReactions), ("5", Kind::Storage)];

/// By code alone; `None` for codes that say nothing.
pub fn by_code(code: &str) -> Option<Kind> {
    CODES.iter().find(|(known, _)| *known == code).map(|(_, kind)| *kind)
}

/// By title alone, its number taken off.
pub fn by_title(title: &str) -> Option<Kind> {
    let (_, words) = split_number(title);
    if let Some((_, kind)) = WIDE_TITLES.iter().find(|(known, _)| *known == words) {
        return Some(*kind);
    }
    let folded = normalise(&words.replace('&', " and "));
    let is = |known: &str| match known.strip_suffix(' ') {
        Some(_) => folded.starts_with(known),
        None => folded == known,
    };
    TITLES.iter().find(|(known, _)| is(known)).map(|(_, kind)| *kind)
}

/// What a section of a US label is: its code, else its title, else its number below "Use in specific populations". Of the
/// three two outvote one: "7 DRUG INTERACTIONS" is that whatever code it has, because a reader sees number and heading.
pub fn of_section(code: Option<&str>, title: Option<&str>, parent: Kind) -> Kind {
    let by_title = title.and_then(by_title);
    let number = title.and_then(|title| split_number(title).0);
    let numbered = |number: &str| NEWER_NUMBERS.iter().find(|(known, _)| *known == number).map(|(_, kind)| *kind);
    if let Some(kind) = code.and_then(by_code) {
        let outvoted = by_title.filter(|_| by_title == number.as_deref().and_then(numbered));
        return outvoted.unwrap_or_else(|| agreed(kind, by_title));
    }
    // "8.2 Labor and Delivery" stood there before 2015: a title that is known comes first.
    let by_number = || number.as_deref().filter(|_| parent == Kind::SpecificPopulations).and_then(numbered);
    by_title.or_else(by_number).unwrap_or_default()
}

/// Some labels keep the codes of the older form under the headings of the newer ("8.2 Lactation" coded as labor and
/// delivery), or take the code that stands beside the right one (interactions coded as those with laboratory tests). Among
/// such neighbours the heading decides, because it is what a reader sees.
pub fn agreed(by_code: Kind, by_title: Option<Kind>) -> Kind {
    let neighbours = |kind: Kind| match kind {
        Kind::Pregnancy
        | Kind::LaborAndDelivery
        | Kind::Lactation
        | Kind::Fertility
        | Kind::PediatricUse
        | Kind::GeriatricUse => Some(1),
        Kind::Interactions | Kind::LaboratoryTests => Some(2),
        _ => None,
    };
    let beside = |title: &Kind| neighbours(*title).is_some() && neighbours(*title) == neighbours(by_code);
    by_title.filter(beside).unwrap_or(by_code)
}

/// What a section of a European summary or leaflet is. A code that stands for every section says nothing, and titles are in
/// any language: the number decides where the title is not known.
pub fn of_leaflet_section(code: Option<&str>, title: Option<&str>, document: DocumentKind) -> Kind {
    if let Some(kind) = code.and_then(by_code).or_else(|| title.and_then(by_title)) {
        return kind;
    }
    let Some(number) = title.and_then(|title| split_number(title).0) else { return Kind::Other };
    let numbers = match document {
        DocumentKind::ProductInformation => SUMMARY_NUMBERS,
        DocumentKind::Leaflet => LEAFLET_NUMBERS,
        _ => &[],
    };
    let number = number.strip_prefix("B.").unwrap_or(&number);
    numbers.iter().find(|(known, _)| *known == number).map(|(_, kind)| *kind).unwrap_or_default()
}

/// "8.2 Lactation" -> ("8.2", "Lactation"); "B.4 ..." and "4. ..." likewise. A number alone, or none, leaves the title whole.
pub fn split_number(title: &str) -> (Option<String>, &str) {
    let title = title.trim();
    let begin = if title.starts_with("B.") && title.chars().nth(2).is_some_and(|c| c.is_ascii_digit()) { 2 } else { 0 };
    let rest = title.get(begin..).unwrap_or_default();
    let length = rest.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(rest.len());
    let number = rest.get(..length).unwrap_or_default();
    let words = rest.get(length..).unwrap_or_default();
    let is_number = number.starts_with(|c: char| c.is_ascii_digit())
        && number.split('.').all(|part| part.len() <= 2)
        && !number.contains("..")
        && (words.starts_with(|c: char| c.is_whitespace() || !c.is_ascii())
            || (words.is_empty() && number.contains('.')));
    if !is_number {
        return (None, title);
    }
    let number = format!("{}{}", title.get(..begin).unwrap_or_default(), number.trim_end_matches('.'));
    (Some(number), words.trim_start_matches(|c: char| c.is_whitespace() || c == '.'))
}

/// What a document with this code is: a label of a kind, or a reason to refuse it. `None` for a code not known here.
pub fn of_document(code: &str) -> Option<Result<DocumentKind, Reason>> {
    Some(match code {
        // With and without highlights, compounded, salvaged.
        "34391-3" | "45129-4" | "75031-5" | "86448-8" => Ok(DocumentKind::Prescription),
        "34390-5" => Ok(DocumentKind::OverTheCounter),
        "58476-3" => Ok(DocumentKind::Supplement),
        // Vaccines, plasma, cells.
        "53404-0" | "60683-0" | "60684-8" | "53408-1" => Ok(DocumentKind::Biologic),
        "58475-5" => Ok(DocumentKind::MedicalFood),
        "58474-8" => Ok(DocumentKind::Cosmetic),
        "55439-4" | "69403-4" | "69404-2" => Ok(DocumentKind::Device),
        // Drugs and feeds for animals.
        "50571-9" | "50572-7" | "50573-5" | "50574-3" | "50575-0" | "50576-8" | "50577-6" | "50578-4" | "77647-6"
        | "78745-7" | "98075-5" | "101437-2" => Err(Reason::Animal),
        // Ingredients and half-made goods, those for animals too.
        "53406-5" | "53407-3" | "53409-9" | "78744-0" | "81203-2" | "104091-4" => Err(Reason::Bulk),
        "53405-7" | "60682-2" => Err(Reason::Allergen),
        // Lists of classes, substances, products, interactions.
        "60685-5" | "63417-0" | "64124-1" | "71446-9" | "73815-3" | "77648-4" | "93372-1" | "93723-5" => {
            Err(Reason::Index)
        }
        // Registrations, requests, notifications.
        "51725-0" | "51726-8" | "53410-7" | "53411-5" | "69968-6" | "70097-1" | "71743-9" | "72090-4" | "72871-7"
        | "75030-7" | "77573-4" | "81204-0" | "85480-2" | "85481-0" | "85482-8" | "85484-4" | "86444-7" | "86445-4"
        | "86446-2" | "86447-0" | "89600-1" | "99282-6" | "104085-6" | "104086-4" | "104087-2" | "104088-0"
        | "104089-8" | "104090-6" => Err(Reason::NotALabel),
        _ => return None,
    })
}
