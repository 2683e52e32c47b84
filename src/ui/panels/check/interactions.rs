//! What the drug's sources say about the patient's other medicines, and which of these were not checked.

use eframe::egui::{Frame, Margin, Ui};

use crate::app::checking::CheckedDrug;
use crate::app::finding_text::{not_checked_medicine, quoted, source_and_rank};
use crate::domain::interaction::Interaction;
use crate::ui::cx::Cx;
use crate::ui::icons::Icon;
use crate::ui::theme::{Para, Type, heading_ui, para_ui};
use crate::ui::widgets::{hairline, row};

pub fn ui(ui: &mut Ui, cx: &Cx<'_>, checked: &CheckedDrug<'_>) {
    let medicines = &cx.state.patient.patient.medicines;
    if medicines.is_empty() {
        return;
    }
    hairline(ui, cx.theme);
    Frame::new().inner_margin(Margin::symmetric(16, 8)).show(ui, |ui| {
        row(ui, 28.0, |ui| {
            heading_ui(ui, Para::new(cx.theme, Type::Lead).text(&cx.t("medicines-title")), 3);
        });
        let note = cx.t("interactions-note");
        para_ui(ui, Para::new(cx.theme, Type::Note).color(cx.tokens().text_2).text(&note));
        for medicine in medicines {
            let of = checked.interactions.iter().filter(|(_, of)| of.as_ref() == Some(medicine));
            for (interaction, _) in of {
                ui.add_space(4.0);
                interaction_ui(ui, cx, checked, medicine, interaction);
            }
            if checked.not_checked.contains(medicine) {
                ui.add_space(4.0);
                not_checked_ui(ui, cx, checked, medicine);
            }
        }
    });
}

/// "fluconazole. Our words “phrase” Sources disagree", and under it what that rests on.
fn interaction_ui(ui: &mut Ui, cx: &Cx<'_>, checked: &CheckedDrug<'_>, medicine: &str, interaction: &Interaction) {
    let words = &cx.state.words;
    let tokens = cx.tokens();
    let mut para = Para::new(cx.theme, Type::Body).strong(&format!("{medicine}. ")).text(&interaction.words);
    if let Some(phrase) = &interaction.phrase {
        para = para.text(" ").text(&quoted(words, phrase));
    }
    if interaction.disagree {
        para = para.text(" ").strong_colored(&format!("{}.", cx.t("sources-disagree-short")), tokens.accent);
    }
    para_ui(ui, para);
    let mut about: Vec<String> =
        checked.monograph.source(&interaction.source).map(|s| source_and_rank(words, s)).into_iter().collect();
    about.push(interaction.section.clone());
    para_ui(ui, Para::new(cx.theme, Type::Note).color(tokens.text_3).text(&about.join(" · ")));
}

fn not_checked_ui(ui: &mut Ui, cx: &Cx<'_>, checked: &CheckedDrug<'_>, medicine: &str) {
    let sentence = not_checked_medicine(&cx.state.words, checked.monograph, medicine);
    ui.horizontal_top(|ui| {
        Icon::Warn.ui(ui, 18.0, cx.tokens().text_2);
        para_ui(ui, Para::new(cx.theme, Type::Body).text(&sentence));
    });
}
