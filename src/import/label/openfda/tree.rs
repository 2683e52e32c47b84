//! Which field's text stands inside another's: openFDA gives "Use in specific populations" whole and its parts again. Each
//! text is kept once, in its innermost section; tables take the place of their flattened text.

use std::rc::Rc;

use super::fields;
use super::parts;
use super::squeezed::{Squeezed, Wanted};
use crate::domain::label::{Block, LabelSection};
use crate::import::label::refusal::Oddity;

/// One text of one field.
pub struct Piece {
    pub key: String,
    pub text: String,
}

/// A table and the letters that stand for it in the text of its field.
pub struct Flattened {
    pub of: String,
    pub flat: String,
    pub table: Rc<Vec<Block>>,
}

pub struct Built {
    pub sections: Vec<LabelSection>,
    pub highlights: Vec<LabelSection>,
}

/// A text that stands at a place of a larger one.
pub enum Part {
    Section(Node),
    /// The table and the notes of its caption; shared with the same table of another field until one has its place.
    Table(Rc<Vec<Block>>),
}

/// A field's text with what was found in it, by place; nothing overlaps.
pub struct Node {
    pub piece: Piece,
    pub parts: Vec<(usize, usize, Part)>,
    squeezed: Rc<Squeezed>,
}

/// A text shorter than this, without white space, says too little to be found again.
const LEAST_TEXT: usize = 8;

impl Node {
    fn new(piece: Piece) -> Self {
        let squeezed = Rc::new(Squeezed::new(&piece.text));
        Self { piece, parts: Vec::new(), squeezed }
    }

    /// Puts a part where its text stands, in the innermost section around it; gives it back where it does not stand here.
    fn place(&mut self, wanted: &Wanted<'_>, part: Part) -> Result<(), Part> {
        let free = |parts: &[(usize, usize, Part)], begin: usize, end: usize| {
            parts.iter().all(|(from, to, _)| end <= *from || *to <= begin)
        };
        let found = self.squeezed.find_all(wanted);
        let mut part = part;
        for (begin, end) in found {
            let around = self.parts.iter().position(|(from, to, _)| *from <= begin && end <= *to);
            let Some(around) = around else {
                if free(&self.parts, begin, end) {
                    self.parts.push((begin, end, part));
                    self.parts.sort_by_key(|(begin, _, _)| *begin);
                    return Ok(());
                }
                continue;
            };
            if let Some((_, _, Part::Section(node))) = self.parts.get_mut(around) {
                match node.place(wanted, part) {
                    Ok(()) => return Ok(()),
                    Err(back) => part = back,
                }
            }
        }
        Err(part)
    }
}

/// The body and the highlights of a record.
pub fn build(mut pieces: Vec<Piece>, tables: Vec<Flattened>, oddities: &mut Vec<Oddity>) -> Built {
    // The longest first, so that whatever holds others is there before them; of equals the one that comes first in a label.
    pieces.sort_by_cached_key(|piece| (std::cmp::Reverse(piece.text.len()), fields::place(&piece.key)));
    let mut roots: Vec<Node> = Vec::new();
    for piece in pieces {
        let node = Node::new(piece);
        match put(&mut roots, node) {
            Some(left) => roots.push(left),
            None => continue,
        }
    }
    for table in tables {
        put_table(&mut roots, table, oddities);
    }
    roots.sort_by_key(|node| fields::place(&node.piece.key));
    let mut built = Built { sections: Vec::new(), highlights: Vec::new() };
    for node in roots {
        parts::section(node, crate::domain::label::SectionKind::Other, &mut built);
    }
    built
}

/// Fields that stand for themselves, never inside another and holding no other.
fn is_apart(key: &str) -> bool {
    matches!(key, "package_label_principal_display_panel" | "spl_product_data_elements")
}

/// Puts a section into the text that holds it; gives it back where none does.
fn put(roots: &mut [Node], node: Node) -> Option<Node> {
    let wanted = Rc::clone(&node.squeezed);
    if is_apart(&node.piece.key) || wanted.as_str().len() < LEAST_TEXT {
        return Some(node);
    }
    let wanted = wanted.wanted();
    let mut part = Part::Section(node);
    let mut by_likeness: Vec<&mut Node> = roots.iter_mut().filter(|root| !is_apart(&root.piece.key)).collect();
    by_likeness.sort_by_cached_key(|root| fields::place(&root.piece.key));
    for root in by_likeness {
        match root.place(&wanted, part) {
            Ok(()) => return None,
            Err(back) => part = back,
        }
    }
    match part {
        Part::Section(node) => Some(node),
        Part::Table(_) => None,
    }
}

/// Puts a table in the place of its flattened text, in its own field first.
fn put_table(roots: &mut [Node], flattened: Flattened, oddities: &mut Vec<Oddity>) {
    let Flattened { of, flat, table } = flattened;
    let wanted = Squeezed::new(&flat);
    if wanted.as_str().is_empty() {
        return;
    }
    let wanted = wanted.wanted();
    let mut order: Vec<&mut Node> = roots.iter_mut().collect();
    order.sort_by_key(|root| !holds_field(root, &of));
    let mut part = Part::Table(table);
    for root in order {
        match root.place(&wanted, part) {
            Ok(()) => return,
            Err(back) => part = back,
        }
    }
    // A field and the larger one around it both bring their tables: the second finds its place taken.
    let known = |table: &Rc<Vec<Block>>| roots.iter().any(|root| holds_table(root, table));
    if !matches!(&part, Part::Table(table) if known(table)) {
        oddities.push(Oddity::TableNotPlaced(of));
    }
}

fn holds_field(node: &Node, key: &str) -> bool {
    node.piece.key == key
        || node.parts.iter().any(|(_, _, part)| matches!(part, Part::Section(inner) if holds_field(inner, key)))
}

fn holds_table(node: &Node, wanted: &Rc<Vec<Block>>) -> bool {
    node.parts.iter().any(|(_, _, part)| match part {
        Part::Table(table) => table == wanted,
        Part::Section(inner) => holds_table(inner, wanted),
    })
}
