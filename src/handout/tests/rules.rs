//! Rules that hold on any laid-out page.

use super::frames::{Piece, pieces};
use crate::handout::Pages;

const MM: f64 = 72.0 / 25.4;
/// Nothing stands nearer to the edge of the paper.
const EDGE: f64 = 18.0 * MM;

pub fn inside_the_edges(pages: &Pages) {
    for piece in pieces(pages) {
        let (width, height) = pages.size_pt(piece.page).unwrap();
        let sides = piece.left >= EDGE - 0.1 && piece.right <= width - EDGE + 0.1;
        let ends = piece.baseline - piece.size * 0.76 >= EDGE - 0.5
            && piece.baseline + piece.size * 0.24 <= height - EDGE + 0.5;
        assert!(sides && ends, "outside the edges: {piece:?}");
    }
}

pub fn nothing_overlaps(pieces: &[Piece]) {
    for (index, upper) in pieces.iter().enumerate() {
        for lower in pieces.iter().skip(index + 1).filter(|lower| lower.page == upper.page) {
            let beside = lower.left >= upper.right - 0.1 || upper.left >= lower.right - 0.1;
            let apart = (lower.baseline - upper.baseline).abs() > 0.7 * lower.size.min(upper.size);
            assert!(beside || apart, "run into each other: {upper:?} {lower:?}");
        }
    }
}
