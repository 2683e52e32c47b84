//! What holds for any piece of text: folding for comparison, characters that must not be there, words counted, doses
//! written in a way that can be misread. No sentences for people belong here.

/// Folds text for comparison: lower case, accents off, everything but letters and digits becomes one space.
pub fn normalise(text: &str) -> String {
    let mut folded = Folded { text: String::with_capacity(text.len()), blank: true };
    // From one character that is not kept as it is to the next: most text is plain letters, taken a word at a time.
    let mut from = 0;
    for (at, c) in text.char_indices() {
        if matches!(c, 'a'..='z' | '0'..='9') {
            continue;
        }
        folded.letters(text.get(from..at).unwrap_or_default());
        from = at + c.len_utf8();
        match c {
            '\'' => {}
            c if c.is_ascii() => folded.push(c.to_ascii_lowercase()),
            c => fold(c).chars().for_each(|plain| folded.push(plain)),
        }
    }
    folded.letters(text.get(from..).unwrap_or_default());
    let mut folded = folded.text;
    folded.truncate(folded.trim_end().len());
    folded
}

/// A text that is being folded.
struct Folded {
    text: String,
    /// Nothing, or a space, stands at the end.
    blank: bool,
}

impl Folded {
    fn letters(&mut self, plain: &str) {
        if !plain.is_empty() {
            self.text.push_str(plain);
            self.blank = false;
        }
    }

    fn push(&mut self, plain: char) {
        if plain.is_alphanumeric() {
            self.text.push(plain);
            self.blank = false;
        } else if !self.blank {
            self.text.push(' ');
            self.blank = true;
        }
    }
}

/// One character in lower case without its accent, for those beyond ASCII. Letters of other scripts stay as they are.
fn fold(c: char) -> String {
    let plain = match c {
        'à'..='å' | 'À'..='Å' | 'ā' | 'ă' | 'ą' => "a",
        'ç' | 'Ç' | 'ć' | 'č' | 'Č' => "c",
        'è'..='ë' | 'È'..='Ë' | 'ē' | 'ę' | 'ě' => "e",
        'ì'..='ï' | 'Ì'..='Ï' | 'ī' => "i",
        'ñ' | 'Ñ' | 'ń' | 'ň' => "n",
        'ò'..='ö' | 'ø' | 'Ò'..='Ö' | 'Ø' | 'ō' => "o",
        'ù'..='ü' | 'Ù'..='Ü' | 'ū' | 'ů' => "u",
        'ý' | 'ÿ' | 'Ý' => "y",
        'ś' | 'š' | 'Š' => "s",
        'ź' | 'ż' | 'ž' | 'Ž' => "z",
        'ß' => "ss",
        'æ' | 'Æ' => "ae",
        'œ' | 'Œ' => "oe",
        // Trade-mark signs and apostrophes are no part of a name.
        '®' | '™' | '’' => "",
        _ => return c.to_lowercase().collect(),
    };
    plain.to_owned()
}

/// Control, bidirectional, zero-width and other characters that change how text reads without being seen.
pub fn is_hostile(c: char) -> bool {
    matches!(c,
        '\u{0}'..='\u{8}' | '\u{b}'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{ad}' | '\u{61c}' | '\u{180e}'
        | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}'
        | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

/// With a capital first letter, for the beginning of a line.
pub fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().collect::<String>() + letters.as_str()).unwrap_or_default()
}

/// The number of words, counted at white space.
pub fn word_count(text: &str) -> usize {
    text.split_whitespace().count()
}

/// The byte offset of a decimal without its leading zero (".5 mg"), which is read as 5, or of a trailing zero behind a
/// decimal point before a unit ("1.0 mg"), which is read as 10. ISMP names both as error-prone.
pub fn naked_decimal(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let digit = |i: usize| bytes.get(i).is_some_and(u8::is_ascii_digit);
    (0..bytes.len()).find(|&i| {
        let dot = bytes.get(i) == Some(&b'.');
        let before = i.checked_sub(1).and_then(|b| bytes.get(b)).copied();
        let leading = dot && digit(i + 1) && !before.is_some_and(|b| b.is_ascii_alphanumeric() || b == b'.');
        leading || (dot && digit(i + 1) && trailing_zero(text, i, before))
    })
}

/// "1.0 mg" or "10.0mg": only zeros after the point and then a unit of mass or volume.
fn trailing_zero(text: &str, dot: usize, before: Option<u8>) -> bool {
    let Some(after) = text.get(dot + 1..) else { return false };
    let zeros = after.len() - after.trim_start_matches('0').len();
    let rest = after.get(zeros..).unwrap_or_default().trim_start();
    before.is_some_and(|b| b.is_ascii_digit())
        && zeros > 0
        && ["mg", "mcg", "g ", "ml", "mL", "microgram"].iter().any(|unit| rest.starts_with(unit))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_compared_without_case_accents_marks_and_signs() {
        assert_eq!(normalise("  KlonoPIN® "), "klonopin");
        assert_eq!(normalise("Depakote-ER"), "depakote er");
        assert_eq!(normalise("Ácido valproico"), "acido valproico");
        assert_eq!(normalise("St. John's wort"), "st johns wort");
        assert_eq!(normalise("..."), "");
    }

    #[test]
    fn naked_decimals_are_found_and_ordinary_ones_are_not() {
        for bad in [".5 mg", "higher than .5m-1mg", "take 1.0 mg", "(.25)", "10.0mg"] {
            assert!(naked_decimal(bad).is_some(), "{bad}");
        }
        for good in ["0.5 mg", "1.05 mg", "section 5.1", "v1.0", "end. 5 mg", "1.5", "a.5", "...5"] {
            assert!(naked_decimal(good).is_none(), "{good}");
        }
    }

    #[test]
    fn hidden_characters_are_hostile_and_letters_are_not() {
        for bad in ['\u{202e}', '\u{200b}', '\u{7}', '\u{0}', '\u{feff}', '\u{2066}'] {
            assert!(is_hostile(bad), "{bad:?}");
        }
        for good in ['a', 'é', '\n', '\t', '“', '–', '≥', 'ữ', '\u{a0}'] {
            assert!(!is_hostile(good), "{good:?}");
        }
    }
}
