//! How a tablet or capsule is drawn from the codes of its label: shape, colours, score, imprint, size. One drawing for the
//! screen and the page. What cannot be drawn faithfully from its codes is not drawn. What does not belong here: paint,
//! sentences.

mod geometry;
#[cfg(test)]
mod tests;

pub use geometry::{Point, Segment, TextPlace};

use super::label::{IngredientRole, Label, Product, Tablet};

/// One drawing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TabletDrawing {
    /// The strength, else the name of the product.
    pub label: String,
    pub shape: TabletShape,
    /// Left to right: a capsule may have two.
    pub colours: Vec<TabletColour>,
    /// Into how many pieces it is scored, 1 to 4.
    pub pieces: u8,
    /// One or two lines; more parts of the code stand together in the second.
    pub imprint: Vec<String>,
    /// The longest side in tenths of a millimetre.
    pub size: Option<u32>,
}

/// Shapes that a drawing shows faithfully. Bullets, gears, clovers, double circles and free forms differ too much.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TabletShape {
    Round,
    Oval,
    Capsule,
    Rectangle,
    Square,
    Triangle,
    Diamond,
    Pentagon,
    Hexagon,
    Heptagon,
    Octagon,
    Tear,
    Trapezoid,
    SemiCircle,
}

/// The colours of the codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TabletColour {
    White,
    Yellow,
    Orange,
    Red,
    Pink,
    Purple,
    Blue,
    Turquoise,
    Green,
    Brown,
    Gray,
    Black,
}

impl TabletShape {
    pub const ALL: [Self; 14] = [
        Self::Round,
        Self::Oval,
        Self::Capsule,
        Self::Rectangle,
        Self::Square,
        Self::Triangle,
        Self::Diamond,
        Self::Pentagon,
        Self::Hexagon,
        Self::Heptagon,
        Self::Octagon,
        Self::Tear,
        Self::Trapezoid,
        Self::SemiCircle,
    ];

    /// By the word of the code, whatever stands behind it in brackets.
    pub fn of_code(code: &str) -> Option<Self> {
        let word = code.split('(').next().unwrap_or_default().trim().to_lowercase().replace([' ', '-'], "_");
        Self::ALL.into_iter().find(|shape| shape.id() == word)
    }

    pub fn id(self) -> &'static str {
        match self {
            Self::Round => "round",
            Self::Oval => "oval",
            Self::Capsule => "capsule",
            Self::Rectangle => "rectangle",
            Self::Square => "square",
            Self::Triangle => "triangle",
            Self::Diamond => "diamond",
            Self::Pentagon => "pentagon",
            Self::Hexagon => "hexagon",
            Self::Heptagon => "heptagon",
            Self::Octagon => "octagon",
            Self::Tear => "tear",
            Self::Trapezoid => "trapezoid",
            Self::SemiCircle => "semi_circle",
        }
    }
}

impl TabletColour {
    pub const ALL: [Self; 12] = [
        Self::White,
        Self::Yellow,
        Self::Orange,
        Self::Red,
        Self::Pink,
        Self::Purple,
        Self::Blue,
        Self::Turquoise,
        Self::Green,
        Self::Brown,
        Self::Gray,
        Self::Black,
    ];

    pub fn of_code(code: &str) -> Option<Self> {
        let word = code.trim().to_lowercase();
        let word = if word == "grey" { "gray" } else { word.as_str() };
        Self::ALL.into_iter().find(|colour| colour.id() == word)
    }

    pub fn id(self) -> &'static str {
        match self {
            Self::White => "white",
            Self::Yellow => "yellow",
            Self::Orange => "orange",
            Self::Red => "red",
            Self::Pink => "pink",
            Self::Purple => "purple",
            Self::Blue => "blue",
            Self::Turquoise => "turquoise",
            Self::Green => "green",
            Self::Brown => "brown",
            Self::Gray => "gray",
            Self::Black => "black",
        }
    }
}

/// More products than this are not drawn beside each other.
pub const MOST_DRAWN: usize = 12;
/// A longer imprint is not legible in a drawing.
const LONGEST_IMPRINT: usize = 24;

/// The drawings of a label's products, each look once, in the order of the label.
pub fn of_label(label: &Label) -> Vec<TabletDrawing> {
    let mut drawn: Vec<TabletDrawing> = Vec::new();
    for drawing in label.products.iter().filter_map(of_product) {
        if drawn.len() < MOST_DRAWN && !drawn.contains(&drawing) {
            drawn.push(drawing);
        }
    }
    drawn
}

/// The drawing of a product; `None` where a code is missing, unknown, or says what a drawing cannot show.
pub fn of_product(product: &Product) -> Option<TabletDrawing> {
    let codes: &Tablet = product.tablet.as_ref()?;
    let shape = TabletShape::of_code(codes.shape.as_deref()?)?;
    let colours: Option<Vec<TabletColour>> = codes.colours.iter().map(|code| TabletColour::of_code(code)).collect();
    let colours = colours.filter(|colours| match colours.len() {
        1 => true,
        // The halves of a capsule; how the layers of a tablet lie the code does not say.
        2 => shape == TabletShape::Capsule && is_capsule(product),
        _ => false,
    })?;
    let pieces = match codes.score {
        None => 1,
        Some(n @ 1..=4) => n,
        Some(_) => return None,
    };
    let imprint = match codes.imprint.as_deref() {
        Some(code) => imprint(code)?,
        None => Vec::new(),
    };
    Some(TabletDrawing { label: label_of(product), shape, colours, pieces, imprint, size: size(codes) })
}

fn is_capsule(product: &Product) -> bool {
    product.form.as_deref().is_some_and(|form| form.to_lowercase().contains("capsule"))
}

/// The lines of an imprint; `None` where it is too long to be drawn.
fn imprint(code: &str) -> Option<Vec<String>> {
    let parts: Vec<&str> = code.split(';').map(str::trim).filter(|part| !part.is_empty()).collect();
    let lines = match parts.as_slice() {
        [] => Vec::new(),
        [one] => vec![(*one).to_owned()],
        [first, rest @ ..] => vec![(*first).to_owned(), rest.join(" ")],
    };
    lines.iter().all(|line| line.chars().count() <= LONGEST_IMPRINT).then_some(lines)
}

/// The longest side; nothing where it is given in another unit than millimetres.
fn size(codes: &Tablet) -> Option<u32> {
    let (number, unit) = codes.size.as_deref()?.trim().split_once(' ')?;
    let (whole, part) = number.split_once('.').unwrap_or((number, "0"));
    let tenths: u32 = part.get(..1)?.parse().ok()?;
    let whole: u32 = whole.parse().ok()?;
    let size = whole.checked_mul(10)?.checked_add(tenths)?;
    (unit.trim() == "mm" && (1..=500).contains(&size)).then_some(size)
}

fn label_of(product: &Product) -> String {
    let active: Vec<&str> = product
        .ingredients
        .iter()
        .filter(|ingredient| ingredient.role == IngredientRole::Active)
        .filter_map(|ingredient| ingredient.strength.as_deref())
        .collect();
    match active.as_slice() {
        [] => product.name.clone().or_else(|| product.generic.clone()).unwrap_or_default(),
        strengths if strengths.len() <= 3 => strengths.join(" / "),
        _ => product.name.clone().unwrap_or_default(),
    }
}
