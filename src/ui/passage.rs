//! The language of a passage, for a screen reader that changes its voice: a text of a source may be in another language than
//! the window. What is not known to be in a language is not said to be.

use eframe::egui::{Id, Ui};

use crate::domain::monograph::{Monograph, Origin};

/// The language of the monographs that are built in.
const BUILT_IN: &str = "en";

/// Says the language of a node and of all that lies in it.
pub fn in_language(ui: &Ui, node: Id, language: &str) {
    ui.ctx().accesskit_node_builder(node, |node| node.set_language(language));
}

/// The node holds words of this drug's source. A clinic writes in any language.
pub fn of_source(ui: &Ui, node: Id, monograph: &Monograph) {
    if monograph.origin == Origin::Bundled {
        in_language(ui, node, BUILT_IN);
    }
}
