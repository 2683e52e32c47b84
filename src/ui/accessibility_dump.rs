//! What a screen reader is told of the window, written down: the window is laid out without a display, as large as it is at the
//! first start. What does not belong here: what any part of the window says.

use std::collections::HashMap;
use std::fmt::Write as _;

use eframe::egui::accesskit::{Node, NodeId, Role, Toggled, TreeUpdate};
use eframe::egui::{self, Context, RawInput, Rect, pos2, vec2};

use super::window::{SIZE, Window};
use crate::app::update::{Opening, Prepared};

/// The panels' sizes settle within so many passes.
const PASSES: usize = 6;

/// The tree, a node a line: how deep it lies by blanks, its role, name and value, its state.
///
/// # Errors
/// Why the folders could not be read, in words.
pub fn dump(opening: Opening) -> Result<String, String> {
    let Opening { places, drug, prepared, policy, .. } = opening;
    let prepared = prepared.map_or_else(|| Prepared::read(&places, policy), Ok).map_err(|error| error.to_string())?;
    let ctx = Context::default();
    ctx.enable_accesskit();
    let mut window = Window::new(&ctx, prepared, drug.as_ref());
    window.app_mut().begin();
    window.app_mut().settle();
    let size = vec2(SIZE[0], SIZE[1]);
    let mut update = None;
    for _ in 0..PASSES {
        let input = RawInput { screen_rect: Some(Rect::from_min_size(pos2(0.0, 0.0), size)), ..RawInput::default() };
        let mut output = ctx.run_ui(input, |ui| window.frame(ui));
        // Nothing is painted.
        output.textures_delta.clear();
        window.app_mut().settle();
        update = output.platform_output.accesskit_update;
    }
    Ok(update.map(|update| written(&update)).unwrap_or_default())
}

fn written(update: &TreeUpdate) -> String {
    let nodes: HashMap<NodeId, &Node> = update.nodes.iter().map(|(id, node)| (*id, node)).collect();
    let mut out = String::new();
    line(egui::accesskit_root_id().accesskit_id(), &nodes, 0, &mut out);
    out
}

fn line(id: NodeId, nodes: &HashMap<NodeId, &Node>, depth: usize, out: &mut String) {
    let Some(node) = nodes.get(&id) else { return };
    let said = said(node);
    // What only holds others is passed over; they move up.
    let below = match said.is_empty() {
        true => depth,
        false => {
            // Writing to a string does not fail.
            writeln!(out, "{}{:?}{said}", "  ".repeat(depth), node.role()).ok();
            depth + 1
        }
    };
    node.children().iter().for_each(|child| line(*child, nodes, below, out));
}

fn said(node: &Node) -> String {
    // A label says what its runs of text say.
    if node.role() == Role::TextRun {
        return String::new();
    }
    let mut said = String::new();
    for text in [node.label(), node.value()].into_iter().flatten().filter(|text| !text.is_empty()) {
        write!(said, " {text:?}").ok();
    }
    if let (Some(at), n) = (node.position_in_set(), node.size_of_set()) {
        let of = n.map(|n| format!(" of {n}")).unwrap_or_default();
        write!(said, " [{}{of}]", at + 1).ok();
    }
    if let Some(level) = node.level() {
        write!(said, " level {level}").ok();
    }
    let toggled = node.toggled().map(|toggled| if toggled == Toggled::True { "on" } else { "off" });
    let selected = node.is_selected().filter(|selected| *selected).map(|_| "selected");
    let expanded = node.is_expanded().map(|open| if open { "open" } else { "closed" });
    let disabled = node.is_disabled().then_some("disabled");
    for state in [toggled, selected, expanded, disabled].into_iter().flatten() {
        write!(said, " ({state})").ok();
    }
    said
}
