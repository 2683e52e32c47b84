//! Where in a file something stands: offsets to line and column, and the field of an entry without parsing it again.

use ron::value::RawValue;

/// A position in a file, both from 1; the column counts characters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    pub line: u32,
    pub column: u32,
}

/// The text of a file without a byte order mark.
#[derive(Clone, Copy)]
pub struct Text<'a>(&'a str);

impl<'a> Text<'a> {
    pub fn new(text: &'a str) -> Self {
        Self(text.strip_prefix('\u{feff}').unwrap_or(text))
    }

    pub fn as_str(self) -> &'a str {
        self.0
    }

    /// The place of a byte offset; the end of the text for one beyond it.
    pub fn place(self, offset: usize) -> Place {
        let before = self.0.get(..offset).unwrap_or(self.0);
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        let column = before.get(line_start..).map_or(0, |line| line.chars().count());
        Place { line: count(before.matches('\n').count()), column: count(column) }
    }

    /// The place of ron's own position, which counts lines and columns from 1 inside `from`.
    pub fn place_inside(self, from: usize, position: ron::error::Position) -> Place {
        let start = self.place(from);
        let line = u32::try_from(position.line).unwrap_or(u32::MAX).max(1);
        let column = u32::try_from(position.col).unwrap_or(u32::MAX).max(1);
        self.past_blanks(match line {
            1 => Place { line: start.line, column: start.column.saturating_add(column - 1) },
            _ => Place { line: start.line.saturating_add(line - 1), column },
        })
    }

    /// Moves a place over the blanks before a value, so that a caret stands under the value itself.
    fn past_blanks(self, place: Place) -> Place {
        let before = usize::try_from(place.column.saturating_sub(1)).unwrap_or(usize::MAX);
        let rest = || self.line(place.line).unwrap_or_default().chars().skip(before);
        let blanks = rest().take_while(|c| matches!(c, ' ' | '\t')).count();
        let value_follows = rest().nth(blanks).is_some();
        let blanks = u32::try_from(blanks).ok().filter(|_| value_follows).unwrap_or(0);
        Place { column: place.column.saturating_add(blanks), ..place }
    }

    /// A line of the file, from 1, without its end.
    pub fn line(self, line: u32) -> Option<&'a str> {
        let index = usize::try_from(line).ok()?.checked_sub(1)?;
        self.0.lines().nth(index)
    }

    /// The offset at which a raw entry starts in this text. Entries are borrowed from it, so that the distance of the
    /// two addresses is the offset.
    pub fn offset_of(self, raw: &RawValue) -> usize {
        let entry = raw.get_ron();
        (entry.as_ptr() as usize).saturating_sub(self.0.as_ptr() as usize)
    }

    /// The offset of the first character of a raw entry that is neither white space nor comment.
    pub fn start_of(self, raw: &RawValue) -> usize {
        self.offset_of(raw) + Scanner::new(raw.get_ron()).skip_blank()
    }

    /// The offset of a field's name in a raw entry, or of the entry's start where it is not written.
    pub fn field(self, raw: &RawValue, name: &str) -> usize {
        let inside = Scanner::new(raw.get_ron()).find_field(name);
        inside.map_or_else(|| self.start_of(raw), |at| self.offset_of(raw) + at)
    }
}

fn count(before: usize) -> u32 {
    u32::try_from(before).unwrap_or(u32::MAX).saturating_add(1)
}

/// Walks over RON text, strings and comments skipped.
struct Scanner<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Scanner<'a> {
    fn new(text: &'a str) -> Self {
        Self { text, at: 0 }
    }

    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// Moves over white space and comments and returns where it stopped.
    fn skip_blank(&mut self) -> usize {
        loop {
            let rest = self.rest();
            let blank = rest.len() - rest.trim_start().len();
            let comment = if rest.starts_with("//") {
                rest.find('\n').map_or(rest.len(), |end| end + 1)
            } else if rest.starts_with("/*") {
                rest.find("*/").map_or(rest.len(), |end| end + 2)
            } else {
                0
            };
            if blank + comment == 0 {
                return self.at;
            }
            self.at += if blank > 0 { blank } else { comment };
        }
    }

    /// The offset of `name:` outside strings and comments, at the first level of nesting.
    fn find_field(mut self, name: &str) -> Option<usize> {
        let mut depth = 0_u32;
        while self.skip_blank() < self.text.len() {
            let rest = self.rest();
            let c = rest.chars().next()?;
            match c {
                '"' => self.at += string_length(rest),
                'r' if raw_string_length(rest).is_some() => self.at += raw_string_length(rest)?,
                '(' | '[' | '{' => depth += 1,
                ')' | ']' | '}' => depth = depth.saturating_sub(1),
                _ if c.is_alphanumeric() || c == '_' => {
                    let length = rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
                    let word = rest.get(..length)?;
                    if depth == 1 && word == name && rest.get(length..)?.trim_start().starts_with(':') {
                        return Some(self.at);
                    }
                    self.at += length;
                    continue;
                }
                _ => {}
            }
            self.at += if matches!(c, '"' | 'r') { 0 } else { c.len_utf8() };
        }
        None
    }
}

/// The length of a raw string (`r#"..."#`) at the start of `text`, if one stands there.
fn raw_string_length(text: &str) -> Option<usize> {
    let rest = text.strip_prefix('r')?;
    let hashes = rest.len() - rest.trim_start_matches('#').len();
    let inside = rest.get(hashes..)?.strip_prefix('"')?;
    let end = format!("\"{}", "#".repeat(hashes));
    let opened = 1 + hashes + 1;
    Some(inside.find(&end).map_or(text.len(), |at| opened + at + end.len()))
}

/// The length of a quoted string at the start of `text`, quotes included.
fn string_length(text: &str) -> usize {
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return at + 1,
            _ => {}
        }
    }
    text.len()
}
