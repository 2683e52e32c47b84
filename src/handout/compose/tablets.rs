//! The drawings of a label's tablets for the page, and the same in words. How a drawing follows from the codes is in
//! `domain::tablet`.

use crate::domain::tablet::{Point, TabletDrawing, TextPlace};
use crate::handout::document::{Colour, Drawing, DrawnPart, DrawnText, Tablet};
use crate::words::Words;

/// The drawings with their text alternative; `None` where nothing is drawn.
pub fn of(words: &Words, drawings: &[TabletDrawing]) -> Option<(Vec<Tablet>, String)> {
    if drawings.is_empty() {
        return None;
    }
    let said: Vec<String> = drawings.iter().map(|drawing| in_words(words, drawing)).collect();
    let alt = words.f("page-drawn-alt", &[("list", (&said.join("; ")).into())]);
    Some((drawings.iter().map(tablet).collect(), alt))
}

/// "10 mg: white, oval, marked PD 155 10, 10 mm".
pub fn in_words(words: &Words, drawing: &TabletDrawing) -> String {
    let colours: Vec<String> =
        drawing.colours.iter().map(|colour| words.t(&format!("page-colour-{}", colour.id()))).collect();
    let colours = match colours.as_slice() {
        [first, second] => words.f("page-two-colours", &[("first", first.into()), ("second", second.into())]),
        _ => colours.concat(),
    };
    let mut said = vec![colours, words.t(&format!("page-shape-{}", drawing.shape.id()))];
    if drawing.pieces > 1 {
        said.push(words.f("page-scored", &[("n", usize::from(drawing.pieces).into())]));
    }
    if !drawing.imprint.is_empty() {
        let imprint = drawing.imprint.join(" ");
        said.push(words.f("page-imprint", &[("imprint", (&imprint).into())]));
    }
    if let Some(tenths) = drawing.size {
        let size = match tenths % 10 {
            0 => (tenths / 10).to_string(),
            part => format!("{}.{part}", tenths / 10),
        };
        said.push(words.f("page-size-mm", &[("size", (&size).into())]));
    }
    let said = said.join(", ");
    match drawing.label.as_str() {
        "" => said,
        label => format!("{label}: {said}"),
    }
}

/// How high letters may be that fit into their place, as a part of half the width.
pub fn letters(text: &str, place: &TextPlace) -> f32 {
    #[allow(clippy::cast_precision_loss, reason = "a few letters")]
    let n = text.chars().count().max(1) as f32;
    (place.width / (n * 0.66)).min(place.height).min(0.62)
}

fn tablet(drawing: &TabletDrawing) -> Tablet {
    let parts = drawing.parts().into_iter().zip(&drawing.colours);
    let parts = parts.map(|(points, colour)| DrawnPart {
        colour: colour.id().to_owned(),
        points: points.into_iter().map(thousandths).collect(),
    });
    let heights: Vec<i32> = drawing.outline().into_iter().map(|point| thousandths(point)[1]).collect();
    let texts = drawing.imprint.iter().zip(drawing.places());
    let texts = texts.map(|(text, place)| DrawnText {
        text: text.clone(),
        at: thousandths(place.at),
        size: whole(letters(text, &place)),
    });
    let label = drawing.label.clone();
    let drawing = Drawing {
        top: heights.iter().min().copied().unwrap_or_default(),
        bottom: heights.iter().max().copied().unwrap_or_default(),
        parts: parts.collect(),
        scores: drawing.scores().into_iter().map(|score| score.map(thousandths)).collect(),
        texts: texts.collect(),
    };
    Tablet { label, colour: Colour::None, letter: None, drawing: Some(drawing) }
}

fn thousandths(point: Point) -> [i32; 2] {
    point.map(whole)
}

#[allow(clippy::cast_possible_truncation, reason = "at most a few thousand")]
fn whole(part: f32) -> i32 {
    (part * 1000.0).round() as i32
}
