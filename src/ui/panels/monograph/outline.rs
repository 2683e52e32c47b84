//! The outline of a monograph: as many parts as there is room for, the others behind "More". Nothing is cut off.

use eframe::egui::{Popup, PopupCloseBehavior, Ui};

use super::Part;
use crate::ui::cx::Cx;
use crate::ui::theme::{Para, Type, Weight};
use crate::ui::widgets::{Chip, ListRow, TabBar, row};

/// The space between two parts, and what "More" takes, in points.
const GAP: f32 = 24.0;
const MORE: f32 = 96.0;

/// Shows the outline; the answer is the part that was chosen.
pub fn ui(ui: &mut Ui, cx: &Cx<'_>, current: usize) -> Option<Part> {
    let labels: Vec<String> = Part::ALL.iter().map(|part| cx.t(&format!("outline-{}", part.id()))).collect();
    let shown = how_many(ui, cx, &labels);
    let (first, rest) = labels.split_at_checked(shown).unwrap_or((&labels, &[]));
    let name = cx.t("outline-name");
    let mut chosen = None;
    row(ui, cx.theme.sizes.hit.outline, |ui| {
        let first: Vec<&str> = first.iter().map(String::as_str).collect();
        chosen = TabBar::outline(&name, &first, (current < shown).then_some(current)).ui(ui, cx.theme);
        if !rest.is_empty() {
            ui.add_space(GAP);
            chosen = chosen.or(more(ui, cx, rest, shown, current));
        }
    });
    chosen.and_then(|at| Part::ALL.get(at)).copied()
}

/// The parts behind "More"; the button names the current one where it is among them.
fn more(ui: &mut Ui, cx: &Cx<'_>, rest: &[String], shown: usize, current: usize) -> Option<usize> {
    let label = cx.t("outline-more");
    let inside = current.checked_sub(shown).and_then(|at| rest.get(at));
    let name = cx.t("outline-more-name");
    let button = Chip::new(inside.unwrap_or(&label), inside.is_some()).name(&name).menu(false).ui(ui, cx.theme);
    let mut chosen = None;
    Popup::menu(&button).close_behavior(PopupCloseBehavior::CloseOnClick).show(|ui| {
        ui.set_width(200.0);
        for (at, label) in rest.iter().enumerate() {
            if ListRow::new(label, label).selected(current == shown + at).ui(ui, cx.theme).clicked() {
                chosen = Some(shown + at);
            }
        }
        // A press by key closes it as a click does.
        if chosen.is_some() {
            ui.close();
        }
    });
    chosen
}

/// How many parts fit, with "More" where not all do.
fn how_many(ui: &Ui, cx: &Cx<'_>, labels: &[String]) -> usize {
    let width =
        |label: &String| Para::new(cx.theme, Type::Body).weight(Weight::SemiBold).text(label).galley(ui).size().x + GAP;
    let widths: Vec<f32> = labels.iter().map(width).collect();
    let room = ui.available_width();
    if widths.iter().sum::<f32>() - GAP <= room {
        return labels.len();
    }
    let mut used = MORE;
    widths
        .iter()
        .take_while(|width| {
            used += **width;
            used <= room
        })
        .count()
}
