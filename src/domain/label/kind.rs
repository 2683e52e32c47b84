//! Which part of a label a section is: by its code, and where the code says nothing by its number and title.

use serde::{Deserialize, Serialize};

/// What a section is about, the same in labels of the older and the newer form and in leaflets.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SectionKind {
    BoxedWarning,
    RecentChanges,
    Indications,
    Dosage,
    FormsAndStrengths,
    Contraindications,
    WarningsAndPrecautions,
    /// "Warnings" of the older form and of labels without prescription.
    Warnings,
    /// "Precautions" of the older form, and "General" in it.
    Precautions,
    AdverseReactions,
    Interactions,
    SpecificPopulations,
    Pregnancy,
    LaborAndDelivery,
    /// Also "Nursing mothers" of the older form.
    Lactation,
    /// Females and males of reproductive potential.
    Fertility,
    /// Pregnancy and breastfeeding in one section: labels without prescription, leaflets.
    PregnancyAndLactation,
    PediatricUse,
    GeriatricUse,
    KidneyImpairment,
    LiverImpairment,
    AbuseAndDependence,
    ControlledSubstance,
    Abuse,
    Dependence,
    Overdose,
    Description,
    ClinicalPharmacology,
    Mechanism,
    Pharmacodynamics,
    Pharmacokinetics,
    NonclinicalToxicology,
    ClinicalStudies,
    References,
    HowSupplied,
    Storage,
    InformationForPatients,
    MedicationGuide,
    PatientInsert,
    InstructionsForUse,
    LaboratoryTests,
    DrivingAndMachines,
    // Labels without prescription.
    ActiveIngredient,
    InactiveIngredient,
    Purpose,
    DoNotUse,
    AskDoctor,
    WhenUsing,
    StopUse,
    KeepOutOfReach,
    Questions,
    /// Product data, package pictures, administrative parts of a leaflet.
    PackageLabel,
    ProductData,
    /// The summary of product characteristics or the leaflet as a whole, in a bundle that holds both.
    WholeText,
    #[default]
    Other,
}
