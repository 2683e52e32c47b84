//! The shapes of the JSON that several commands share: row, hit and interaction. Shapes that equal a domain type are that type.

use serde::Serialize;

use crate::app::label_library::InPack;
use crate::domain::date::PartialDate;
use crate::domain::id::Id;
use crate::domain::interaction::Interaction;
use crate::domain::monograph::{Monograph, Origin};
use crate::domain::search::labels::LabelHit;
use crate::domain::search::{Hit, HitKind};
use crate::domain::source::ReviewStatus;
use crate::words::Words;

/// One drug of a list (contract.md, `row`).
#[derive(Serialize)]
pub struct Row<'a> {
    drug: &'a Id,
    name: &'a str,
    tall_man: Option<&'a str>,
    brands: &'a [String],
    class: Option<&'a str>,
    form: Option<&'a str>,
    route: Option<&'a str>,
    origin: Origin,
    labeler: Option<&'a str>,
    boxed_warning: Option<bool>,
    review: ReviewStatus,
    newest_source: Option<&'a PartialDate>,
    /// The id of the pack that it came in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pack: Option<&'a Id>,
}

impl<'a> Row<'a> {
    pub fn of(monograph: &'a Monograph) -> Self {
        let drug = &monograph.drug;
        Self {
            drug: &drug.id,
            name: &drug.name,
            tall_man: drug.tall_man.as_deref(),
            brands: &drug.brands,
            class: drug.class.as_deref(),
            form: drug.form.as_deref(),
            route: drug.route.as_deref(),
            origin: monograph.origin,
            labeler: drug.labeler.as_deref(),
            boxed_warning: monograph.boxed_warning(),
            review: monograph.review(),
            newest_source: monograph.newest_source(),
            pack: monograph.pack.as_ref().map(|pack| &pack.id),
        }
    }
}

/// One drug that was found (contract.md, `hit`).
#[derive(Clone, Debug, Serialize)]
pub struct HitShape {
    pub drug: String,
    pub name: String,
    pub matched: String,
    pub kind: HitKind,
    pub why: String,
    /// The id of the pack that the label is in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pack: Option<String>,
    /// Of a label that is suggested: what tells it from the one that was meant.
    #[serde(flatten)]
    pub meant: Option<MeantShape>,
}

/// Class and use of a suggested label, as far as it gives them, and the names it is mixed up with.
#[derive(Clone, Debug, Serialize)]
pub struct MeantShape {
    pub class: Option<String>,
    #[serde(rename = "use")]
    pub used_for: Option<String>,
    pub looks_like: Vec<String>,
}

impl HitShape {
    pub fn of(words: &Words, hit: &Hit, exact: bool) -> Self {
        Self {
            drug: hit.drug.to_string(),
            name: hit.name.clone(),
            matched: hit.matched.clone(),
            kind: hit.kind,
            why: crate::app::finding_text::why_hit(words, hit, exact),
            pack: None,
            meant: None,
        }
    }

    /// One label that was found, with the pack that it is in.
    pub fn of_label(words: &Words, label: &InPack<LabelHit>, exact: bool) -> Self {
        let pack = label.pack.as_ref().map(|pack| pack.id.to_string());
        Self { pack, ..Self::of(words, &label.found.hit, exact) }
    }
}

/// One interaction (contract.md, `interaction`).
#[derive(Serialize)]
pub struct InteractionShape<'a> {
    #[serde(flatten)]
    interaction: &'a Interaction,
    /// The patient's medicine that it was matched by.
    medicine: Option<&'a str>,
}

impl<'a> InteractionShape<'a> {
    pub fn of(interaction: &'a Interaction, medicine: Option<&'a str>) -> Self {
        Self { interaction, medicine }
    }
}
