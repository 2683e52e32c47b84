//! The short wording that openFDA appends to a section's own text, recognised by its references to the section's own
//! number ("... in adults ( 1 )") and moved beside the body. What is not recognised stays in the body: nothing is lost.

use std::collections::HashSet;

use super::parts::push_paragraphs;
use crate::domain::label::{Block, LabelSection, SectionKind};

/// Takes the short wording out of a section's own blocks.
pub fn take(section: &LabelSection, own: Vec<Block>, highlights: &mut Vec<LabelSection>) -> Vec<Block> {
    let is_plain = |block: &Block| matches!(block, Block::Paragraph(_));
    let tail = own.iter().rposition(|block| !is_plain(block)).map_or(0, |at| at + 1);
    let (kept, last) = own.split_at(tail);
    let mut text = String::new();
    for block in last {
        let mut line = String::new();
        block.push_text(&mut line);
        text.push_str(if text.is_empty() { "" } else { " " });
        text.push_str(line.trim_end());
    }
    let Some(at) = begin(&text, section) else { return own };
    let (body, short) = text.split_at(at);
    if kept.is_empty() && body.trim().is_empty() && section.children.is_empty() {
        // Nothing but short wording: then it is the section.
        return own;
    }
    let mut blocks = kept.to_vec();
    push_paragraphs(&mut blocks, body);
    let mut highlight = LabelSection { blocks: Vec::new(), children: Vec::new(), ..section.clone() };
    push_paragraphs(&mut highlight.blocks, short);
    highlights.push(highlight);
    blocks
}

/// Where the short wording begins.
fn begin(text: &str, section: &LabelSection) -> Option<usize> {
    if section.kind == SectionKind::BoxedWarning {
        return boxed(text);
    }
    let number = section.number.as_deref().filter(|number| !number.contains('.'))?;
    let first = own_references(text, number).into_iter().next()?;
    // The whole of a text that stands before sub-sections may be short wording.
    let sentence = sentence_begin(text, first);
    if sentence == 0 && section.children.is_empty() {
        return None;
    }
    Some(earlier_repetitions(text, sentence))
}

/// "See full prescribing information for complete boxed warning." stands in the short wording alone, behind its heading.
fn boxed(text: &str) -> Option<usize> {
    let mark = text.to_ascii_lowercase().find("see full prescribing information for complete boxed")?;
    let before = text.get(..mark)?;
    before.rfind("WARNING").filter(|at| *at > 0).map(|at| {
        // "BOXED WARNING", "WARNING: A AND B" and "WARNINGS" alike begin with the word or the one before it.
        before.get(..at).filter(|head| head.ends_with("BOXED ")).map_or(at, |head| head.len() - "BOXED ".len())
    })
}

/// The places of bracketed references to the section itself: "( 4 )", "( 5.1 , 5.2 )". Those inside "[see ...]" are the body's.
fn own_references(text: &str, number: &str) -> Vec<usize> {
    let mut places = Vec::new();
    let mut square = 0usize;
    for (at, c) in text.char_indices() {
        match c {
            '[' => square += 1,
            ']' => square = square.saturating_sub(1),
            '(' if square == 0 && !behind_name(text.get(..at).unwrap_or_default()) => {
                let inside = text.get(at + 1..).and_then(|rest| rest.split(')').next()).unwrap_or_default();
                let mut numbers = inside.split(',').map(str::trim);
                let own = |part: &str| part == number || part.strip_prefix(number).is_some_and(is_sub_number);
                let any = |part: &str| part.split('.').all(|p| !p.is_empty() && p.bytes().all(|b| b.is_ascii_digit()));
                if numbers.clone().all(any) && numbers.any(own) {
                    places.push(at);
                }
            }
            _ => {}
        }
    }
    places
}

fn is_sub_number(rest: &str) -> bool {
    rest.strip_prefix('.').is_some_and(|n| !n.is_empty() && n.bytes().all(|b| b.is_ascii_digit() || b == b'.'))
}

/// "see Warnings and Precautions ( 5.1 )" in round brackets or none names the section before its number.
fn behind_name(before: &str) -> bool {
    let last: Vec<char> = before.chars().rev().take(80).collect();
    let last: String = last.into_iter().rev().collect::<String>().to_ascii_lowercase();
    let tail = last.trim_end();
    let names =
        ["precautions", "administration", "reactions", "interactions", "populations", "contraindications", "section"];
    let see = tail.rfind("see ").is_some_and(|at| !tail.get(at..).unwrap_or_default().contains(". "));
    see && names.iter().any(|name| tail.ends_with(name))
}

/// The beginning of the sentence that a place is in.
fn sentence_begin(text: &str, place: usize) -> usize {
    let before = text.get(..place).unwrap_or_default();
    let bytes = before.as_bytes();
    let begins = |at: &usize| {
        let stop = matches!(bytes.get(*at), Some(b'.' | b']' | b':' | b';' | b'?'));
        let stop =
            stop && bytes.get(at + 1) == Some(&b' ') && bytes.get(*at) != Some(&b':') && bytes.get(*at) != Some(&b';');
        stop && before.get(at + 2..).is_some_and(|rest| rest.starts_with(|c: char| c.is_uppercase() || c == '•'))
    };
    (0..before.len()).rev().find(begins).map_or(0, |at| at + 2)
}

/// A short wording of several sentences carries its reference only behind the last. The sentences before it belong to it
/// where they say again what the body has said: at least half of their runs of three words stand there too.
fn earlier_repetitions(text: &str, mut begin: usize) -> usize {
    while begin > 0 {
        let sentence = sentence_begin(text, begin.saturating_sub(2));
        let (Some(body), Some(words)) = (text.get(..sentence), text.get(sentence..begin)) else { break };
        let (said, again) = (threes(body), threes(words));
        let known = again.iter().filter(|three| said.contains(*three)).count();
        if again.is_empty() || known * 2 < again.len() || sentence == 0 {
            break;
        }
        begin = sentence;
    }
    begin
}

fn threes(text: &str) -> HashSet<[String; 3]> {
    let words: Vec<String> = crate::domain::text::normalise(text).split(' ').map(str::to_owned).collect();
    words.windows(3).filter_map(|three| <[String; 3]>::try_from(three.to_vec()).ok()).collect()
}
