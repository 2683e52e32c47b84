//! Type styles and paragraphs of mixed runs. What does not belong here: where a text stands.

use std::sync::Arc;

use eframe::egui::{
    Align, Color32, FontFamily, FontId, Galley, Label, Response, RichText, Stroke, TextFormat, Ui, Widget as _,
    accesskit::Role,
    text::{LayoutJob, TextWrapping},
};
use serde::Deserialize;

use super::{Kind, MEDIUM, REGULAR, SEMI_BOLD, Theme};

/// A type style of the design: size, line height and usual weight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Type {
    Title,
    Page,
    Section,
    Lead,
    Reading,
    Body,
    Small,
    Note,
}

/// A weight that there is a font file for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum Weight {
    Regular,
    Medium,
    SemiBold,
}

impl Weight {
    /// The family that egui knows this weight by.
    #[must_use]
    pub fn family(self) -> FontFamily {
        let name = match self {
            Self::Regular => REGULAR,
            Self::Medium => MEDIUM,
            Self::SemiBold => SEMI_BOLD,
        };
        FontFamily::Name(name.into())
    }
}

impl Type {
    /// Size, line height and weight in this theme.
    #[must_use]
    pub fn kind(self, theme: &Theme) -> Kind {
        let kinds = &theme.sizes.kinds;
        match self {
            Self::Title => kinds.title,
            Self::Page => kinds.page,
            Self::Section => kinds.section,
            Self::Lead => kinds.lead,
            Self::Reading => kinds.reading,
            Self::Body => kinds.body,
            Self::Small => kinds.small,
            Self::Note => kinds.note,
        }
    }

    /// The font for this style in a given weight.
    #[must_use]
    pub fn font(self, theme: &Theme, weight: Weight) -> FontId {
        FontId::new(self.kind(theme).size, weight.family())
    }
}

/// One run of text in a type style, for egui's own widgets.
#[must_use]
pub fn rich(theme: &Theme, style: Type, color: Color32, text: impl Into<String>) -> RichText {
    let kind = style.kind(theme);
    RichText::new(text).font(FontId::new(kind.size, kind.weight.family())).line_height(Some(kind.line)).color(color)
}

/// A paragraph in one size with runs of different weight and colour.
#[derive(Clone, Debug)]
pub struct Para {
    job: LayoutJob,
    kind: Kind,
    color: Color32,
}

impl Para {
    /// An empty paragraph in the style's weight and the theme's text colour.
    #[must_use]
    pub fn new(theme: &Theme, style: Type) -> Self {
        Self { job: LayoutJob::default(), kind: style.kind(theme), color: theme.tokens.text }
    }

    /// The colour of the runs added after this.
    #[must_use]
    pub fn color(mut self, color: Color32) -> Self {
        self.color = color;
        self
    }

    /// The weight of the plain runs added after this.
    #[must_use]
    pub fn weight(mut self, weight: Weight) -> Self {
        self.kind.weight = weight;
        self
    }

    /// A run in the paragraph's weight and colour.
    #[must_use]
    pub fn text(self, text: &str) -> Self {
        let (weight, color) = (self.kind.weight, self.color);
        self.run(text, weight, color)
    }

    /// A run in weight 500.
    #[must_use]
    pub fn medium(self, text: &str) -> Self {
        let color = self.color;
        self.run(text, Weight::Medium, color)
    }

    /// A run in weight 600.
    #[must_use]
    pub fn strong(self, text: &str) -> Self {
        let color = self.color;
        self.run(text, Weight::SemiBold, color)
    }

    /// A run in another colour.
    #[must_use]
    pub fn colored(self, text: &str, color: Color32) -> Self {
        let weight = self.kind.weight;
        self.run(text, weight, color)
    }

    /// A run in weight 600 and another colour: a grade's word.
    #[must_use]
    pub fn strong_colored(self, text: &str, color: Color32) -> Self {
        self.run(text, Weight::SemiBold, color)
    }

    /// A run in any weight and colour.
    #[must_use]
    pub fn run(self, text: &str, weight: Weight, color: Color32) -> Self {
        let format = self.format(weight, color);
        self.with(text, format)
    }

    /// A run on a coloured ground: a search hit.
    #[must_use]
    pub fn marked(self, text: &str, color: Color32, ground: Color32) -> Self {
        let mut format = self.format(self.kind.weight, color);
        format.background = ground;
        self.with(text, format)
    }

    /// A run with a line under it (added words) or through it (removed words).
    #[must_use]
    pub fn lined(self, text: &str, color: Color32, ground: Color32, struck: bool) -> Self {
        let mut format = self.format(self.kind.weight, color);
        format.background = ground;
        if struck {
            format.strikethrough = Stroke::new(1.0, color);
        } else {
            format.underline = Stroke::new(1.0, color);
        }
        self.with(text, format)
    }

    fn format(&self, weight: Weight, color: Color32) -> TextFormat {
        TextFormat {
            font_id: FontId::new(self.kind.size, weight.family()),
            line_height: Some(self.kind.line),
            color,
            valign: Align::Center,
            ..TextFormat::default()
        }
    }

    fn with(mut self, text: &str, format: TextFormat) -> Self {
        if !text.is_empty() {
            self.job.append(text, 0.0, format);
        }
        self
    }

    /// The whole text without its looks: the accessible name.
    #[must_use]
    pub fn plain_text(&self) -> &str {
        &self.job.text
    }

    /// The job for an egui label, which wraps it to the width that there is.
    #[must_use]
    pub fn into_job(self) -> LayoutJob {
        self.job
    }

    /// Laid out on one line, however long.
    #[must_use]
    pub fn galley(self, ui: &Ui) -> Arc<Galley> {
        ui.fonts_mut(|fonts| fonts.layout_job(self.job))
    }

    /// Laid out and wrapped to a width.
    #[must_use]
    pub fn galley_wrapped(mut self, ui: &Ui, width: f32) -> Arc<Galley> {
        self.job.wrap.max_width = width.max(1.0);
        ui.fonts_mut(|fonts| fonts.layout_job(self.job))
    }

    /// Laid out on one line; what does not fit the width ends with dots.
    #[must_use]
    pub fn galley_elided(mut self, ui: &Ui, width: f32) -> Arc<Galley> {
        self.job.wrap = TextWrapping::truncate_at_width(width.max(1.0));
        ui.fonts_mut(|fonts| fonts.layout_job(self.job))
    }
}

/// Adds a paragraph that a screen reader finds as a heading of this level.
pub fn heading_ui(ui: &mut Ui, para: Para, level: usize) -> Response {
    let name = para.plain_text().to_owned();
    let response = para_ui(ui, para);
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(Role::Heading);
        node.set_level(level);
        node.clear_value();
        node.set_label(name);
    });
    response
}

/// Adds a paragraph as a label that wraps. Its accessible text is the whole paragraph.
pub fn para_ui(ui: &mut Ui, para: Para) -> Response {
    // A justified layout would stretch the spaces between words; text is never stretched.
    if ui.layout().horizontal_justify() {
        let width = ui.available_width();
        return Label::new(para.galley_wrapped(ui, width)).ui(ui);
    }
    Label::new(para.into_job()).wrap().ui(ui)
}
