//! What every panel is given: the state to read, the look, and the outbox for commands.

use eframe::egui::{Color32, Frame};

use crate::app::{AppState, Command};
use crate::ui::theme::{Theme, Tokens};
use crate::words::Arg;

use super::grade_shape::Shape;
use crate::app::finding_text::statement_word;
use crate::domain::grade::Standing;
use crate::domain::monograph::Monograph;
use crate::domain::statement::Statement;

/// Borrowed for one frame. Panels change nothing; what they want done they send.
pub struct Cx<'a> {
    pub state: &'a AppState,
    pub theme: &'a Theme,
    outbox: &'a mut Vec<Command>,
    /// What the whole window was cleared with before this frame.
    cleared: Option<Color32>,
}

impl<'a> Cx<'a> {
    pub fn new(state: &'a AppState, theme: &'a Theme, outbox: &'a mut Vec<Command>) -> Self {
        Self { state, theme, outbox, cleared: None }
    }

    /// The window was cleared with this colour before anything was drawn.
    pub fn on(self, cleared: Option<Color32>) -> Self {
        Self { cleared, ..self }
    }

    /// The ground of a panel. A colour that the window was cleared with is there already: where there is no graphics card, to paint
    /// it once more over most of the window takes longer than all texts.
    pub fn ground(&self, fill: Color32) -> Frame {
        if self.cleared == Some(fill) { Frame::new() } else { Frame::new().fill(fill) }
    }

    /// Asks for something to be done after this frame.
    pub fn send(&mut self, command: Command) {
        self.outbox.push(command);
    }

    pub fn t(&self, id: &str) -> String {
        self.state.words.t(id)
    }

    pub fn f(&self, id: &str, arguments: &[(&str, Arg<'_>)]) -> String {
        self.state.words.f(id, arguments)
    }

    pub fn tokens(&self) -> &'a Tokens {
        &self.theme.tokens
    }
}

/// Shape and word of a single statement. A grade of the clinic's own stands in the place of "not assessed".
pub fn statement_look(cx: &Cx<'_>, monograph: &Monograph, statement: &Statement) -> (Shape, String) {
    let word = statement_word(&cx.state.words, monograph, statement);
    (monograph.standing_of(statement).map_or(Shape::Boxed, shape), word)
}

/// The shape that belongs to a standing.
pub fn shape(standing: Standing) -> Shape {
    match standing {
        Standing::CheckFailed => Shape::CheckFailed,
        Standing::Contraindicated => Shape::Contraindicated,
        Standing::Avoid => Shape::Avoid,
        Standing::Caution => Shape::Caution,
        Standing::NoData => Shape::NoData,
        Standing::NotStated => Shape::NotStated,
        Standing::NotAssessed | Standing::NothingCounts => Shape::NotAssessed,
        Standing::Monitor => Shape::Monitor,
        Standing::NoSpecialRisk => Shape::NoSpecialRisk,
    }
}
