//! The walk over every printed string of a document, with the place it stands in. What is done to a string is decided
//! by the caller.

use super::document::{Block, Document, Footer, Header, NameBlock, Part, Run};

/// Where a string stands, as far as its length is limited there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Place {
    /// Title in the metadata.
    Title,
    /// Name of the clinic.
    Clinic,
    /// A line of the letterhead, with its label and the typed names.
    LetterheadLine,
    /// The words at the right of the letterhead.
    Kind,
    /// The printed date.
    DateText,
    /// Name at the top of the later pages.
    Running,
    /// A run of the footer.
    Footer,
    /// Page pattern and code in the footer.
    FooterMark,
    /// Generic name.
    Name,
    /// Strength beside a drawn tablet.
    TabletLabel,
    /// A label before a ruled line.
    FieldLabel,
    /// A heading.
    Heading,
    /// What a picture shows, in words: heard, never drawn.
    Spoken,
    /// Anything else: as long as it needs to be.
    Body,
}

/// Calls `each` on every string that can be seen or heard, in reading order.
pub fn for_each(document: &mut Document, each: &mut impl FnMut(Place, &mut String)) {
    for_each_outside(document, each);
    document.parts.iter_mut().for_each(|part| for_each_of(part, each));
}

/// The same for what stands outside of the parts.
pub fn for_each_outside(document: &mut Document, each: &mut impl FnMut(Place, &mut String)) {
    each(Place::Title, &mut document.title);
    header(&mut document.header, each);
    footer(&mut document.footer, each);
    name(&mut document.name, each);
    if let Some(banner) = &mut document.banner {
        runs(banner, Place::Body, each);
    }
}

/// The same for one part.
pub fn for_each_of(part: &mut Part, each: &mut impl FnMut(Place, &mut String)) {
    each(Place::Heading, &mut part.heading);
    part.blocks.iter_mut().for_each(|block| in_block(block, each));
}

fn header(header: &mut Header, each: &mut impl FnMut(Place, &mut String)) {
    if let Some(clinic) = &mut header.clinic {
        each(Place::Clinic, clinic);
    }
    if let Some(logo) = &mut header.logo {
        each(Place::Spoken, &mut logo.alt);
    }
    each(Place::LetterheadLine, &mut header.clinic_label);
    let lines = header.clinic_lines.iter_mut().chain(&mut header.typed_names);
    lines.for_each(|line| each(Place::LetterheadLine, line));
    each(Place::Kind, &mut header.kind);
    each(Place::DateText, &mut header.date_text);
    each(Place::Running, &mut header.running);
}

fn footer(footer: &mut Footer, each: &mut impl FnMut(Place, &mut String)) {
    footer.lines.iter_mut().for_each(|line| runs(line, Place::Footer, each));
    each(Place::FooterMark, &mut footer.page_pattern);
    each(Place::FooterMark, &mut footer.code);
}

fn name(name: &mut NameBlock, each: &mut impl FnMut(Place, &mut String)) {
    each(Place::Name, &mut name.name);
    name.notes.iter_mut().for_each(|note| each(Place::Body, note));
    for tablet in &mut name.tablets {
        each(Place::TabletLabel, &mut tablet.label);
        let texts = tablet.drawing.iter_mut().flat_map(|drawing| &mut drawing.texts);
        texts.for_each(|text| each(Place::TabletLabel, &mut text.text));
    }
    each(Place::Body, &mut name.tablets_caption);
    each(Place::Spoken, &mut name.tablets_alt);
}

fn in_block(block: &mut Block, each: &mut impl FnMut(Place, &mut String)) {
    match block {
        Block::Paragraph(line) => runs(line, Place::Body, each),
        Block::Subheading(heading) => each(Place::Heading, heading),
        Block::Bullets(items) | Block::Numbered(items) => all(items, each),
        Block::Framed { heading, items } => {
            each(Place::Heading, heading);
            all(items, each);
        }
        Block::Checks(checks) => checks.iter_mut().for_each(|check| all(&mut check.lines, each)),
        Block::Fields(fields) => {
            for field in fields {
                each(Place::FieldLabel, &mut field.label);
                if let Some(value) = &mut field.value {
                    each(Place::Body, value);
                }
            }
        }
        Block::RuledLines(_) => {}
        Block::Tiers(tiers) => {
            for tier in tiers {
                each(Place::Heading, &mut tier.heading);
                all(&mut tier.items, each);
            }
        }
    }
}

fn all(lines: &mut [Vec<Run>], each: &mut impl FnMut(Place, &mut String)) {
    lines.iter_mut().for_each(|line| runs(line, Place::Body, each));
}

fn runs(runs: &mut [Run], place: Place, each: &mut impl FnMut(Place, &mut String)) {
    runs.iter_mut().for_each(|run| each(place, &mut run.text));
}
