//! How many lines a block can take at the most, from the widths of its letters. Where that is less than a page, the
//! template need not set the block once to measure it and once more to print it. No layout here: lines are not broken.

use serde_json::Value;
use typst::text::FontInstance;

use super::document::{Block, Document, Paper, Part, Run, TextSize};

/// Signs, indents and insets of lists and frames, in em.
const INDENTS_EM: f64 = 4.5;
/// Pairs of letters can stand farther apart than their widths say.
const KERNING: f64 = 1.03;
/// Points in a millimetre.
const MM: f64 = 72.0 / 25.4;

/// The document as the template reads it: with the width of its text column, and with `most_lines` in each block that is
/// kept together, where that is known.
///
/// # Errors
/// When the document cannot be written as JSON.
pub(super) fn with_bounds(document: &Document, widest: &FontInstance) -> Result<Value, serde_json::Error> {
    let mut value = serde_json::to_value(document)?;
    let column = column_pt(document);
    if let Some(fields) = value.as_object_mut() {
        fields.insert("column".to_owned(), column.into());
    }
    let bound = LineBound { font: widest, room_em: column / size_pt(document.size) - INDENTS_EM };
    for (part, value) in document.parts.iter().zip(array(value.get_mut("parts"))) {
        bound.part(part, value);
    }
    Ok(value)
}

/// The width of the text column: 136 mm hold at most 80 characters at 12 pt, narrow letters too; large print needs the full
/// width between margins of 18 mm for 55.
fn column_pt(document: &Document) -> f64 {
    let millimetres = match (document.size, document.paper) {
        (TextSize::Pt12, _) => 136.0,
        (TextSize::Pt14, _) => 145.0,
        (TextSize::Pt18, Paper::A4) => 210.0 - 36.0,
        (TextSize::Pt18, Paper::Letter) => 215.9 - 36.0,
    };
    millimetres * MM
}

fn size_pt(size: TextSize) -> f64 {
    match size {
        TextSize::Pt12 => 12.0,
        TextSize::Pt14 => 14.0,
        TextSize::Pt18 => 18.0,
    }
}

fn array(value: Option<&mut Value>) -> impl Iterator<Item = &mut Value> {
    value.and_then(Value::as_array_mut).into_iter().flatten()
}

fn note(value: &mut Value, lines: Option<u32>) {
    if let (Some(fields), Some(lines)) = (value.as_object_mut(), lines) {
        fields.insert("most_lines".to_owned(), lines.into());
    }
}

struct LineBound<'a> {
    /// The boldest weight: its letters are the widest.
    font: &'a FontInstance,
    room_em: f64,
}

impl LineBound<'_> {
    fn part(&self, part: &Part, value: &mut Value) {
        for (block, value) in part.blocks.iter().zip(array(value.get_mut("blocks"))) {
            let Some(value) = value.get_mut("value") else { continue };
            match block {
                Block::Framed { heading, items } => note(value, self.list(heading, items)),
                Block::Checks(checks) => {
                    checks
                        .iter()
                        .zip(array(Some(value)))
                        .for_each(|(check, value)| note(value, self.lines(&check.lines)));
                }
                Block::Tiers(tiers) => {
                    let each = tiers.iter().zip(array(Some(value)));
                    each.for_each(|(tier, value)| note(value, self.list(&tier.heading, &tier.items)));
                }
                _ => {}
            }
        }
    }

    /// A heading is up to half as large again as the text.
    fn list(&self, heading: &str, items: &[Vec<Run>]) -> Option<u32> {
        Some(2 * self.of_text(heading, 1.5)? + self.lines(items)?)
    }

    fn lines(&self, items: &[Vec<Run>]) -> Option<u32> {
        let of_item = |item: &Vec<Run>| {
            let text: String = item.iter().map(|run| run.text.as_str()).collect();
            self.of_text(&text, 1.0)
        };
        items.iter().map(of_item).sum()
    }

    /// A line is ended where the next word has no room, so each but the last is at least the column less the longest
    /// word. `None` where a word may be wider than the column.
    fn of_text(&self, text: &str, scale: f64) -> Option<u32> {
        let mut lines = 0;
        for row in text.split('\n') {
            let (mut all, mut longest) = (0.0_f64, 0.0_f64);
            for word in row.split_inclusive([' ', '\u{200B}', '-', '–', '—', '/']) {
                let width = word.chars().map(|letter| self.width_em(letter)).sum::<f64>() * KERNING * scale;
                all += width;
                longest = longest.max(width);
            }
            let least = self.room_em - longest;
            if least < self.room_em / 4.0 {
                return None;
            }
            // Far below 2^32: a document has at most a million characters.
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
            let of_row = (all / least).ceil().max(1.0) as u32;
            lines += of_row;
        }
        Some(lines)
    }

    /// The width of a letter; where the font does not have it, more than any that it has.
    fn width_em(&self, letter: char) -> f64 {
        let face = self.font.ttf();
        let advance = face.glyph_index(letter).and_then(|glyph| face.glyph_hor_advance(glyph));
        advance.map_or(2.0, |advance| f64::from(advance) / self.font.units_per_em())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::handout::tests::frames::lines;
    use crate::handout::tests::sample;
    use crate::handout::{layout, soft_breaks};

    /// Each word has a Q, which stands nowhere else in the sample.
    const ITEMS: &[&str] = &[
        "Qa Qshort Qline",
        "QWWWWWWWWWWWWW QW QWWWWWWWWWWWWWWWWWWWWW QW QWWWWWWWWWWWWWWWWWWWWWW QW QWWWWWWWWWWWWWWWWWWWWW",
        "Qmost Qtext Qof Qa Qpage Qis Qlike Qthis: Qwords Qof Qordinary Qlength, Qone Qafter Qthe Qother, Quntil Qa Qline Qis Qfull",
        "Qfirst\nQsecond\n\nQthird",
        "Qiiii Qllll Q1111 Q.... Qiiii Qllll Q1111 Q.... Qiiii Qllll Q1111 Q.... Qiiii Qllll Q1111 Q.... Qiiii Qllll Q1111",
    ];

    fn framed(items: &[&str], size: TextSize, paper: Paper) -> Document {
        let mut document = sample();
        (document.size, document.paper) = (size, paper);
        let items = items.iter().map(|text| vec![Run::plain((*text).to_owned())]).collect();
        let blocks = vec![Block::Framed { heading: "Get help now".into(), items }];
        document.parts.truncate(1);
        document.parts.first_mut().unwrap().blocks = blocks;
        document
    }

    /// The bound that the template is given, and the lines that are set.
    fn bound_and_lines(document: &Document) -> (Option<u64>, u64) {
        let mut broken = document.clone();
        soft_breaks::add(&mut broken);
        let value = crate::handout::engine::bounded(&broken).unwrap();
        let bound = value.pointer("/parts/0/blocks/0/value/most_lines").and_then(Value::as_u64);
        let set = lines(&layout(document).unwrap()).iter().filter(|line| line.text.contains('Q')).count();
        (bound, set as u64)
    }

    #[test]
    fn no_block_has_more_lines_than_its_bound() {
        for size in [TextSize::Pt12, TextSize::Pt14, TextSize::Pt18] {
            for paper in [Paper::A4, Paper::Letter] {
                let (bound, set) = bound_and_lines(&framed(ITEMS, size, paper));
                assert!(bound.is_none_or(|bound| bound >= set), "{size:?} {paper:?}: {bound:?}, {set} are set");
                let ordinary = framed(&ITEMS[2..], size, paper);
                let (bound, set) = bound_and_lines(&ordinary);
                let bound = bound.expect("ordinary text has a bound");
                assert!((set..=2 * set + 4).contains(&bound), "{size:?} {paper:?}: {bound}, {set} are set");
            }
        }
    }

    #[test]
    fn a_word_wider_than_the_column_has_no_bound() {
        let wide = "Q".repeat(24);
        assert_eq!(bound_and_lines(&framed(&[&wide], TextSize::Pt18, Paper::A4)).0, None);
    }
}
