//! What stands where on laid-out pages: lines with their positions, read from the frames themselves.

use typst::layout::{Frame, FrameItem, Point};

use crate::handout::Pages;

/// A stretch of text on a page, in points from the top left corner.
#[derive(Debug, Clone)]
pub struct Piece {
    pub page: usize,
    pub left: f64,
    pub right: f64,
    pub baseline: f64,
    pub size: f64,
    pub bold: bool,
    pub text: String,
}

/// Every stretch of text in drawing order.
pub fn pieces(pages: &Pages) -> Vec<Piece> {
    let mut out = Vec::new();
    for (page, sheet) in pages.paged().pages().iter().enumerate() {
        walk(&sheet.frame, Point::zero(), page, &mut out);
    }
    out
}

fn walk(frame: &Frame, origin: Point, page: usize, out: &mut Vec<Piece>) {
    for (position, item) in frame.items() {
        let at = origin + *position;
        match item {
            FrameItem::Group(group) => {
                assert!(group.transform.is_identity() || group.transform.is_only_translate(), "text is not turned");
                let moved = Point::new(at.x + group.transform.tx, at.y + group.transform.ty);
                walk(&group.frame, moved, page, out);
            }
            FrameItem::Text(text) => out.push(Piece {
                page,
                left: at.x.to_pt(),
                right: (at.x + text.width()).to_pt(),
                baseline: at.y.to_pt(),
                size: text.size.to_pt(),
                bold: text.font.font().info().variant.weight.to_number() >= 600,
                text: text.text.to_string(),
            }),
            _ => {}
        }
    }
}

/// Pieces on one baseline as one line, page by page from top to bottom.
pub fn lines(pages: &Pages) -> Vec<Piece> {
    let mut pieces = pieces(pages);
    pieces.sort_by(|a, b| {
        (a.page, a.baseline.round() as i64).cmp(&(b.page, b.baseline.round() as i64)).then(a.left.total_cmp(&b.left))
    });
    let mut lines: Vec<Piece> = Vec::new();
    for piece in pieces {
        match lines.last_mut() {
            Some(line) if line.page == piece.page && (line.baseline - piece.baseline).abs() < 1.5 => {
                line.right = line.right.max(piece.right);
                line.text.push_str(&piece.text);
            }
            _ => lines.push(piece),
        }
    }
    lines
}

/// The page that the line with these words stands on.
pub fn page_of(lines: &[Piece], words: &str) -> usize {
    let found = lines.iter().find(|line| line.text.contains(words));
    found.unwrap_or_else(|| panic!("no line with {words:?}")).page
}
