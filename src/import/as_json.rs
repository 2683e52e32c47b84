//! The project's own RON files as JSON, which is read several times as fast: the built-in data of the program are kept in that
//! form. It runs while the program is built (`build.rs`), so it needs nothing but the standard library. It knows the few forms
//! that these files use and refuses every other, and characters that cannot be seen; that the result says the same is held by a
//! test over all of them (`tests/content/built_in.rs`). What does not belong here: files that a clinic writes, which are read as RON.

use crate::domain::text::is_hostile;

/// A form that is not known, and the line it stands in, from 1.
#[derive(Debug, PartialEq, Eq)]
pub struct Unknown {
    pub line: usize,
    pub what: String,
}

/// The same values as JSON, without comments, a value a line: `(name: value)` as an object, the name of a variant as a string.
pub fn as_json(ron: &str) -> Result<String, Unknown> {
    let mut writing = Writing { rest: ron, json: String::with_capacity(ron.len()), comma: false };
    let written = writing.all();
    let read = ron.len() - writing.rest.len();
    let line = 1 + ron.bytes().take(read).filter(|byte| *byte == b'\n').count();
    written.map_err(|what| Unknown { line, what }).map(|()| writing.json)
}

/// JSON while it is written from what is left of the RON.
struct Writing<'a> {
    rest: &'a str,
    json: String,
    /// A comma was read, which only counts where something follows.
    comma: bool,
}

impl Writing<'_> {
    fn all(&mut self) -> Result<(), String> {
        self.blanks();
        while let Some(c) = self.rest.chars().next() {
            match c {
                '"' => self.text()?,
                ',' | ':' | '(' | '[' | '{' | ')' | ']' | '}' => self.sign(c),
                _ => self.word()?,
            }
            self.blanks();
        }
        Ok(())
    }

    fn sign(&mut self, c: char) {
        self.take(1);
        match c {
            ',' => self.comma = true,
            ':' => self.json.push(':'),
            '(' => self.start().push('{'),
            '[' | '{' => self.start().push(c),
            closing => {
                // RON allows a comma behind the last entry.
                self.comma = false;
                self.json.push(if closing == ')' { '}' } else { closing });
            }
        }
    }

    /// Where the next value is written.
    fn start(&mut self) -> &mut String {
        if std::mem::take(&mut self.comma) {
            // One value a line, as a mistake is told with its line.
            self.json.push_str(",\n");
        }
        &mut self.json
    }

    fn take(&mut self, bytes: usize) -> &str {
        let (taken, rest) = self.rest.split_at_checked(bytes).unwrap_or((self.rest, ""));
        self.rest = rest;
        taken
    }

    /// Passes over blanks and comments up to the end of their line.
    fn blanks(&mut self) {
        loop {
            self.rest = self.rest.trim_start();
            if !self.rest.starts_with("//") {
                return;
            }
            self.take(self.rest.find('\n').unwrap_or(self.rest.len()));
        }
    }

    /// A text, whose escapes are the same in both.
    fn text(&mut self) -> Result<(), String> {
        let mut escaped = false;
        let mut end = None;
        for (at, c) in self.rest.char_indices().skip(1) {
            match c {
                '"' | '\\' | 'n' if escaped => escaped = false,
                _ if escaped => return Err(format!("the escape \\{c}")),
                '\\' => escaped = true,
                '"' => {
                    end = Some(at + 1);
                    break;
                }
                c if c.is_control() || is_hostile(c) => {
                    return Err(format!("the character {} in a text", c.escape_unicode()));
                }
                _ => {}
            }
        }
        let text = self.take(end.ok_or("a text without an end")?).to_owned();
        self.start().push_str(&text);
        Ok(())
    }

    /// A number, a truth value, the name of a field or of a variant.
    fn word(&mut self) -> Result<(), String> {
        let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '.' | '-');
        let word = self.take(self.rest.find(|c| !plain(c)).unwrap_or(self.rest.len())).to_owned();
        self.blanks();
        let is_name = self.rest.starts_with(':');
        if word.is_empty() || self.rest.starts_with(['(', '#', '"', '\'']) {
            let next = self.rest.chars().next().map(String::from).unwrap_or_default();
            return Err(format!("{word}{next}"));
        }
        let is_number = || !word.starts_with('.') && word.parse::<f64>().is_ok_and(f64::is_finite);
        let json = match word.as_str() {
            "None" => "null".to_owned(),
            "true" | "false" => word,
            _ if !is_name && is_number() => word,
            _ => format!("\"{word}\""),
        };
        self.start().push_str(&json);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_forms_of_our_files_become_json() {
        let ron = "// A comment.\n(name: \"a \\\"b\\\"\\n// no comment\", of: [one_two, 3, -0.5, true, None,],\n  by: {\"k\": (), },)\n";
        let json = r#"{"name":"a \"b\"\n// no comment","of":["one_two",3,-0.5,true,null],"by":{"k":{}}}"#
            .replace(",\"", ",\n\"");
        let json = json.replace(",3,-0.5,true,null", ",\n3,\n-0.5,\ntrue,\nnull");
        assert_eq!(as_json(ron).as_deref(), Ok(json.as_str()));
    }

    #[test]
    fn a_form_that_is_not_known_is_refused_with_its_line() {
        for (ron, what) in [
            ("(\na: Some(1))", "Some("),
            ("(\na: r#\"b\"#)", "r#"),
            ("(\na: 'b')", "'"),
            ("(\na: \"\\u{202e}\")", "the escape \\u"),
            ("(\na: \"b", "a text without an end"),
            ("(\na: \"b\u{202e}c\")", "the character \\u{202e} in a text"),
            ("(\na: \"b\tc\")", "the character \\u{9} in a text"),
            ("(\n/* a */)", "/"),
        ] {
            assert_eq!(as_json(ron), Err(Unknown { line: 2, what: what.to_owned() }), "{ron}");
        }
    }
}
