//! Where words stand in a text that is shown as it is: compared folded, marked in the letters of the text.

use std::ops::Range;

use super::text::normalise;

/// How much of a text is shown around the words, in characters before and after.
const BEFORE: usize = 60;
const AFTER: usize = 140;

/// The places in `text` where all of `words` (folded) stand one behind the other; the last may be the beginning of a word.
pub fn find_words(text: &str, words: &[String], unfinished: bool) -> Vec<Range<usize>> {
    let tokens = tokens(text);
    let Some((last, before)) = words.split_last() else { return Vec::new() };
    let fits = |window: &[(Range<usize>, String)]| {
        let Some((end, start)) = window.split_last() else { return false };
        let last_fits = if unfinished { end.1.starts_with(last.as_str()) } else { end.1 == *last };
        last_fits && start.iter().map(|(_, word)| word).eq(before)
    };
    let place = |window: &[(Range<usize>, String)]| {
        let (first, last) = (window.first()?, window.last()?);
        Some(first.0.start..last.0.end)
    };
    tokens.windows(words.len()).filter(|window| fits(window)).filter_map(place).collect()
}

/// Words of a text: where each stands, and its folded form.
fn tokens(text: &str) -> Vec<(Range<usize>, String)> {
    let mut tokens = Vec::new();
    let mut start = None;
    let inside = |c: char| c.is_alphanumeric() || matches!(c, '\'' | '’' | '®' | '™');
    let end = text.char_indices().map(|(at, c)| (at, Some(c))).chain([(text.len(), None)]);
    for (at, c) in end {
        match (start, c.is_some_and(inside)) {
            (None, true) => start = Some(at),
            (Some(from), false) => {
                let folded = normalise(text.get(from..at).unwrap_or_default());
                if !folded.is_empty() {
                    tokens.push((from..at, folded));
                }
                start = None;
            }
            _ => {}
        }
    }
    tokens
}

/// A piece of the text around the first place, on one line, and the places that lie in it.
pub fn excerpt(text: &str, places: &[Range<usize>]) -> (String, Vec<Range<usize>>) {
    excerpt_within(text, places, BEFORE, AFTER)
}

/// The same with so many characters at most before and after the first place.
pub fn excerpt_within(
    text: &str,
    places: &[Range<usize>],
    most_before: usize,
    most_after: usize,
) -> (String, Vec<Range<usize>>) {
    let first = places.first().cloned().unwrap_or(0..0);
    let head = text.get(..first.start).unwrap_or_default();
    let start = head.char_indices().rev().nth(most_before).map_or(0, |(at, _)| at);
    // Not from the middle of a word.
    let start = if start == 0 {
        0
    } else {
        text.get(start..first.start).and_then(|t| t.find(char::is_whitespace)).map_or(start, |at| start + at)
    };
    let tail = text.get(first.end..).unwrap_or_default();
    let end = tail.char_indices().nth(most_after).map_or(text.len(), |(at, _)| first.end + at);
    let end = if end == text.len() {
        end
    } else {
        text.get(first.end..end).and_then(|t| t.rfind(char::is_whitespace)).map_or(end, |at| first.end + at)
    };
    let mut piece = String::new();
    let mut marks: Vec<Range<usize>> = Vec::new();
    if start > 0 {
        piece.push('…');
    }
    for (at, c) in text.char_indices().skip_while(|(at, _)| *at < start).take_while(|(at, _)| *at < end) {
        if places.iter().any(|place| place.start == at) {
            marks.push(piece.len()..piece.len());
        }
        let space = c.is_whitespace();
        if !space || !(piece.is_empty() || piece.ends_with([' ', '…'])) {
            piece.push(if space { ' ' } else { c });
        }
        if let Some(mark) = marks.last_mut()
            && places.iter().any(|place| place.end == at + c.len_utf8())
        {
            mark.end = piece.len();
        }
    }
    let full = piece.trim_end().len();
    piece.truncate(full);
    if end < text.len() {
        piece.push('…');
    }
    marks.retain(|mark| mark.start < mark.end && mark.end <= full);
    (piece, marks)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(all: &str) -> Vec<String> {
        all.split(' ').map(str::to_owned).collect()
    }

    #[test]
    fn words_are_found_together_in_any_case_and_over_lines() {
        let text = "Serotonin\nSyndrome: watch. A syndrome of serotonin is no serotonin-syndrome?";
        let found: Vec<&str> =
            find_words(text, &words("serotonin syndrome"), false).into_iter().map(|r| &text[r]).collect();
        assert_eq!(found, ["Serotonin\nSyndrome", "serotonin-syndrome"]);
        assert!(find_words(text, &words("serotonin syn"), false).is_empty());
        assert_eq!(find_words(text, &words("serotonin syn"), true).len(), 2);
    }

    #[test]
    fn the_piece_around_the_words_is_cut_between_words_and_marked() {
        let long = format!("{} the boxed\n warning  here {}", "before ".repeat(30), "after ".repeat(60));
        let places = find_words(&long, &words("boxed warning"), false);
        let (piece, marks) = excerpt(&long, &places);
        assert!(piece.starts_with("…before") && piece.ends_with("after…"), "{piece}");
        assert_eq!(&piece[marks[0].clone()], "boxed warning");
        let (whole, marks) = excerpt("a b", &find_words("a b", &words("b"), false));
        assert_eq!((whole.as_str(), marks.as_slice()), ("a b", std::slice::from_ref(&(2..3))));
    }
}
