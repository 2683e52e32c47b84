//! The answer to a question in the head of its column: a button with a menu. Y, N and U answer while it has the focus.

use eframe::egui::accesskit::HasPopup;
use eframe::egui::{Color32, Key, Modifiers, Rect, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2, vec2};

use crate::app::Command;
use crate::app::command::PatientCommand;
use crate::app::finding_text::{answer, population};
use crate::domain::patient::Answer;
use crate::domain::population::PopulationRule;
use crate::ui::cx::Cx;
use crate::ui::icons::Icon;
use crate::ui::theme::{Para, Type, Weight};
use crate::ui::widgets::{focus_ring, menu};

const PADDING: f32 = 9.0;
const ARROW: f32 = 12.0;
const MENU: f32 = 200.0;

pub fn ui(ui: &mut Ui, cx: &mut Cx<'_>, rule: &PopulationRule, at: Rect, now: Answer) {
    let words = &cx.state.words;
    let label = answer(words, now);
    let about = population(words, &rule.id);
    let name = cx.f("matrix-answer", &[("population", (&about).into()), ("answer", (&label).into())]);
    let weight = if now == Answer::Yes { Weight::SemiBold } else { Weight::Regular };
    let para = Para::new(cx.theme, Type::Small).weight(weight).color(Color32::PLACEHOLDER);
    let galley = para.text(&label).galley(ui);
    let size = vec2(galley.size().x + 2.0 * PADDING + 5.0 + ARROW, cx.theme.sizes.hit.chip);
    let rect = Rect::from_min_size(at.min, size);
    let response = ui.interact(rect, eframe::egui::Id::unique(("matrix-answer", rule.id.as_str())), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), &name));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_has_popup(HasPopup::Menu);
        node.set_expanded(false);
    });
    let tokens = cx.tokens();
    let (fill, edge, ink) = match (now, response.hovered()) {
        (Answer::Yes, _) => (tokens.accent, tokens.accent, tokens.on_accent),
        (_, true) => (tokens.hover, tokens.line_strong, tokens.text),
        (_, false) => (tokens.surface, tokens.line_2, tokens.text_2),
    };
    let radius = cx.theme.sizes.radius.control;
    ui.painter().rect(rect, radius, fill, Stroke::new(cx.theme.sizes.stroke.line, edge), StrokeKind::Inside);
    ui.painter().galley(pos2(rect.left() + PADDING, rect.center().y - galley.size().y / 2.0), galley, ink);
    let middle = pos2(rect.right() - PADDING - ARROW / 2.0, rect.center().y);
    Icon::Down.paint(ui.painter(), Rect::from_center_size(middle, Vec2::splat(ARROW)), ink);
    focus_ring(ui, cx.theme, &response, rect.expand(2.0), radius);
    let mut commands = Vec::new();
    menu(&response, cx.theme, &about, MENU, |menu| {
        for one in Answer::ALL {
            if menu.radio(&answer(words, one), one == now) {
                commands.push(PatientCommand::Answer(rule.id.clone(), one));
            }
        }
        if rule.has_trimesters && now == Answer::Yes {
            menu.heading(&cx.t("check-trimester"));
            let trimester = cx.state.patient.patient.trimester;
            for one in [Some(1), Some(2), Some(3), None] {
                let text = one.map_or_else(|| answer(words, Answer::NotAsked), |n: u8| n.to_string());
                if menu.radio(&text, trimester == one) {
                    commands.push(PatientCommand::Trimester(one));
                }
            }
        }
    });
    if response.has_focus() {
        for (key, one) in [(Key::Y, Answer::Yes), (Key::N, Answer::No), (Key::U, Answer::NotAsked)] {
            if ui.input_mut(|input| input.consume_key(Modifiers::NONE, key)) && one != now {
                commands.push(PatientCommand::Answer(rule.id.clone(), one));
            }
        }
    }
    for command in commands {
        cx.send(Command::Patient(command));
    }
}
