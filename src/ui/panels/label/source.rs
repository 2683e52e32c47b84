//! Where a label is from: the source, its versions, the other labels of the same drug, and what the clinic says itself.

use eframe::egui::{Frame, Margin, ScrollArea, Ui, vec2};

use super::changes::version_words;
use super::looks;
use crate::app::Command;
use crate::app::command::NavCommand;
use crate::app::label_state::OpenLabel;
use crate::app::label_text;
use crate::domain::text::capitalised;
use crate::ui::cx::Cx;
use crate::ui::panels::monograph::our_clinic::OurClinic;
use crate::ui::panels::monograph::sources;
use crate::ui::theme::{Para, Type, heading_ui, para_ui};
use crate::ui::widgets::{Link, row};

pub fn ui(ui: &mut Ui, cx: &mut Cx<'_>, label: &OpenLabel, clinic: &mut OurClinic, side: i8) {
    let monograph = cx.state.library.get(&label.id).unwrap_or(&label.monograph).clone();
    let area = ScrollArea::vertical().id_salt(("label-source", &label.id)).auto_shrink(false);
    area.min_scrolled_height(0.0).show(ui, |ui| {
        Frame::new().inner_margin(Margin { left: side, right: side, top: 16, bottom: 40 }).show(ui, |ui| {
            ui.set_max_width(super::COLUMN.min(ui.available_width()));
            ui.spacing_mut().item_spacing.y = 4.0;
            looks::ui(ui, cx, &monograph);
            sources::ui(ui, cx, &monograph);
            ui.add_space(16.0);
            versions(ui, cx, label);
            ui.add_space(16.0);
            others(ui, cx, label);
            ui.add_space(16.0);
            clinic.ui(ui, cx, &monograph);
        });
    });
}

fn versions(ui: &mut Ui, cx: &Cx<'_>, label: &OpenLabel) {
    heading_ui(ui, Para::new(cx.theme, Type::Section).text(&cx.t("label-versions")), 2);
    for version in label.versions.iter().rev() {
        let mut text = capitalised(&version_words(cx, version));
        if version.current {
            text = cx.f("label-version-shown", &[("version", (&text).into())]);
        }
        para_ui(ui, Para::new(cx.theme, Type::Body).text(&text));
    }
}

/// The other labels of the same drug in the same form, each a link.
fn others(ui: &mut Ui, cx: &mut Cx<'_>, label: &OpenLabel) {
    heading_ui(ui, Para::new(cx.theme, Type::Section).text(&cx.t("label-others")), 2);
    let (theme, ink) = (cx.theme, cx.tokens().text_2);
    let small = |text: &str| Para::new(theme, Type::Body).color(ink).text(text);
    if label.others_total == 0 {
        para_ui(ui, small(&cx.t("label-no-others")));
    }
    for other in &label.others {
        let (names, apart) = (label_text::names(other), label_text::apart(&cx.state.words, other));
        let name = cx.f("open-label", &[("name", (&format!("{names}, {apart}")).into())]);
        row(ui, cx.theme.sizes.hit.link, |ui| {
            ui.spacing_mut().item_spacing = vec2(8.0, 0.0);
            let link =
                ui.push_id(&other.hit.drug, |ui| Link::new(&other.hit.matched).name(&name).ui(ui, cx.theme)).inner;
            let rest = Para::new(cx.theme, Type::Small).color(cx.tokens().text_2).text(&apart);
            let rest = rest.galley_elided(ui, ui.available_width());
            ui.add(eframe::egui::Label::new(rest));
            if link.clicked() {
                cx.send(Command::Nav(NavCommand::Open(other.hit.drug.clone())));
            }
        });
    }
    let more = label.others_total.saturating_sub(label.others.len());
    if more > 0 {
        para_ui(ui, small(&cx.f("label-more-others", &[("n", more.into())])));
    }
}
