//! Characters that change how a text reads without being seen, written out or as an escape.

use super::mistake::{Mistake, MistakeKind};
use super::place::Text;
use crate::domain::text::is_hostile;

/// So many are reported; the rest of a file that is full of them says nothing new.
const MOST_REPORTED: usize = 100;

/// Reports each of them in the file as a whole.
pub fn hostile_characters(text: Text<'_>, mistakes: &mut Vec<Mistake>) {
    for (at, code) in hostile(text.as_str()).take(MOST_REPORTED) {
        mistakes.push(Mistake { kind: MistakeKind::HostileCharacter { code }, place: text.place(at) });
    }
}

/// Their offsets and codes. The line ends of another system (CR LF) are none.
pub fn hostile(text: &str) -> impl Iterator<Item = (usize, u32)> {
    let mut escaped_until = 0;
    text.char_indices().filter_map(move |(at, c)| {
        // Nearly all of a file is plain letters: they are passed over before anything else is asked.
        if matches!(c, ' '..='[' | ']'..='~' | '\n') {
            return None;
        }
        let after = text.get(at + c.len_utf8()..).unwrap_or_default();
        if c == '\\' && at >= escaped_until {
            let (length, meant) = escape(after);
            escaped_until = at + 1 + length;
            return meant.filter(|c| is_hostile(*c)).map(|c| (at, u32::from(c)));
        }
        let line_end = c == '\r' && after.starts_with('\n');
        (is_hostile(c) && !line_end).then_some((at, u32::from(c)))
    })
}

/// The length of an escape behind its backslash and the character that it means, where that could be hidden.
fn escape(after: &str) -> (usize, Option<char>) {
    let hex = |digits: Option<&str>| digits.and_then(|d| u32::from_str_radix(d, 16).ok()).and_then(char::from_u32);
    match after.chars().next() {
        Some('0') => (1, Some('\0')),
        Some('r') => (1, Some('\r')),
        Some('x') => (3, hex(after.get(1..3))),
        Some('u') if after.starts_with("u{") => {
            let end = after.find('}').unwrap_or(after.len());
            (end, hex(after.get(2..end)))
        }
        Some(c) => (c.len_utf8(), None),
        None => (0, None),
    }
}
