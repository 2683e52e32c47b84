//! The layout rules, measured on laid-out pages at each size and on each paper.

use super::frames::{Piece, lines, page_of, pieces};
use super::rules::{inside_the_edges, nothing_overlaps};
use super::{sample, with_paragraph, with_parts};
use crate::handout::*;

fn every_setting() -> Vec<(Paper, TextSize)> {
    let sizes = [TextSize::Pt12, TextSize::Pt14, TextSize::Pt18];
    [Paper::A4, Paper::Letter].into_iter().flat_map(|paper| sizes.map(|size| (paper, size))).collect()
}

fn laid_out(document: &Document) -> Pages {
    let pages = layout(document).unwrap();
    assert!(pages.warnings().is_empty(), "{:?}", pages.warnings());
    pages
}

/// Lines of body text, without header and footer.
fn body(pages: &Pages, size: f64) -> Vec<Piece> {
    let mut lines = lines(pages);
    lines.retain(|line| (line.size - size).abs() < 0.01);
    lines
}

#[test]
fn the_sample_stays_inside_the_edges_without_warnings() {
    for (paper, size) in every_setting() {
        let pages = laid_out(&Document { paper, size, ..sample() });
        inside_the_edges(&pages);
        nothing_overlaps(&pieces(&pages));
        assert!(pages.changes().is_empty() && pages.shortened().is_empty());
    }
    assert!(laid_out(&sample()).count() <= 4);
}

#[test]
fn lines_hold_neither_too_many_nor_too_few_characters() {
    let text = "It can make you sleepy and slow. Do not drive or use machines until you know how you feel. ".repeat(60);
    for (paper, size) in every_setting() {
        let points = size.points();
        let pages = laid_out(&Document { paper, size, ..with_paragraph(&text) });
        let lengths: Vec<usize> = body(&pages, f64::from(points))
            .iter()
            .filter(|line| line.text.len() > 45)
            .map(|line| line.text.trim().chars().count())
            .collect();
        let most = lengths.iter().max().copied().unwrap_or_default();
        let limit = if points == 12 { 80 } else { 75 };
        assert!(lengths.len() > 50 && (55..=limit).contains(&most), "{paper:?} {points}: longest line {most}");
        println!("{paper:?} {points} pt: at most {most}, mean {}", lengths.iter().sum::<usize>() / lengths.len());
    }
}

#[test]
fn lines_are_spaced_and_left_aligned() {
    let text = "Do not drive or use machines until you know how you feel. ".repeat(30);
    for (paper, size) in every_setting() {
        let points = f64::from(size.points());
        let body = body(&laid_out(&Document { paper, size, ..with_paragraph(&text) }), points);
        let long: Vec<&Piece> = body
            .iter()
            .filter(|line| line.page == 0 && line.text.starts_with(char::is_alphabetic) && line.text.len() > 45)
            .collect();
        for pair in long.windows(2) {
            let pitch = (pair[1].baseline - pair[0].baseline) / points;
            assert!((1.2..=1.5).contains(&pitch), "pitch {pitch}");
            assert!((pair[0].left - pair[1].left).abs() < 0.01);
        }
        assert!(long.iter().all(|line| !line.text.ends_with('-')));
    }
}

#[test]
fn long_words_and_paragraphs_do_not_change_the_page() {
    let word = "W".repeat(500);
    let joined = "a\u{a0}word\u{a0}".repeat(200);
    let text = format!("{word} {joined} {}", "word ".repeat(10_000));
    for (paper, size) in every_setting() {
        let mut document = with_paragraph(&text);
        (document.paper, document.size) = (paper, size);
        let long = || vec![Run::plain(word.clone())];
        document.parts.push(Part::new(
            "long",
            word.clone(),
            vec![
                Block::Subheading(word.clone()),
                Block::Bullets(vec![long()]),
                Block::Checks(vec![Check::new(Mark::Empty, vec![long(), long()])]),
                Block::Fields(vec![
                    Field::ruled(word.clone(), FieldWidth::Half),
                    Field::typed("x", FieldWidth::Half, word.clone()),
                ]),
                Block::Tiers(vec![Tier { heading: word.clone(), items: vec![long(); 25] }]),
                Block::Framed { heading: word.clone(), items: vec![long()] },
                Block::Numbered(vec![long()]),
            ],
        ));
        document.name.name = word.clone();
        document.name.tablets_caption = word.clone();
        inside_the_edges(&laid_out(&document));
    }
}

#[test]
fn overlong_headers_and_footers_do_not_run_into_the_text() {
    for (paper, size) in every_setting() {
        let mut document = sample();
        (document.paper, document.size) = (paper, size);
        let long = "A very long name of a clinic with all its departments ".repeat(9);
        document.header.clinic = Some(long.clone());
        document.header.clinic_lines = vec![long.clone(); 9];
        document.header.typed_names = vec![long.clone(); 9];
        document.header.kind = long.clone();
        document.header.date_text = long.clone();
        document.header.running = "W".repeat(300);
        document.footer.lines = vec![vec![Run::plain(long.clone())]; 5];
        document.footer.code = long.clone();
        let pages = laid_out(&document);
        assert!(!pages.shortened().is_empty());
        inside_the_edges(&pages);
        nothing_overlaps(&pieces(&pages));
    }
}

#[test]
fn the_footer_of_the_sample_has_at_most_three_lines_of_ten_points() {
    for (paper, size) in every_setting() {
        let pages = laid_out(&Document { paper, size, ..sample() });
        for page in 0..pages.count() {
            let small: Vec<Piece> =
                lines(&pages).into_iter().filter(|line| line.page == page && line.size < 11.0).collect();
            let foot = small.iter().filter(|line| line.baseline > 400.0).count();
            assert!((1..=3).contains(&foot), "{foot} lines on page {page}");
            let foot_size = |line: &&Piece| line.baseline > 400.0 && line.size < 9.99;
            assert!(small.iter().find(foot_size).is_none());
            let mark = format!("Page {} of {}", page + 1, pages.count());
            assert!(small.iter().any(|line| line.text.contains(&mark)), "{mark}");
            assert_eq!(small.iter().any(|line| line.text.contains("clonazepam (Klonopin)")), page > 0);
        }
    }
}

fn filled(lines: usize, mut rest: Vec<Block>) -> Document {
    let mut blocks = vec![Block::text(vec!["filler"; lines].join("\n"))];
    blocks.append(&mut rest);
    with_parts(vec![Part::new("one", "One", blocks)])
}

#[test]
fn a_statement_is_never_on_two_pages() {
    let group = |number: usize| {
        let text = "Do not take. Our sources do not agree: ask us before you take another one of them. ".repeat(2);
        let lines = vec![
            vec![Run::plain(format!("first {number}: {text}"))],
            vec![Run::plain(format!("Also: {text}"))],
            vec![Run::bold(format!("last {number}: Already taking it?"))],
        ];
        Check::new(if number.is_multiple_of(2) { Mark::Ticked } else { Mark::None }, lines)
    };
    for (paper, size) in every_setting() {
        for filler in [0, 3, 7] {
            let mut document = filled(filler, vec![Block::Checks((0..60).map(group).collect())]);
            (document.paper, document.size) = (paper, size);
            let lines = lines(&laid_out(&document));
            for number in 0..60 {
                let first = page_of(&lines, &format!("first {number}:"));
                assert_eq!(first, page_of(&lines, &format!("last {number}:")), "{paper:?} {size:?} group {number}");
            }
            assert!(lines.last().unwrap().page > 2);
        }
    }
}

#[test]
fn a_heading_never_stands_alone_at_the_foot() {
    let long =
        || vec![Run::plain("what follows is long enough for three lines of text at each of the sizes ".repeat(3))];
    let follows: [fn(Vec<Run>) -> Block; 5] = [
        Block::Paragraph,
        |line| Block::Bullets(vec![line.clone(), line]),
        |line| Block::Checks(vec![Check::new(Mark::Empty, vec![line.clone(), line])]),
        |line| Block::Numbered(vec![line]),
        |_| Block::Fields(vec![Field::ruled("what follows", FieldWidth::Half), Field::ruled("b", FieldWidth::Half)]),
    ];
    for follow in follows {
        let mut moved = 0;
        for filler in 20..46 {
            let mut document = filled(filler, vec![]);
            document.parts.push(Part::new(
                "two",
                "Heading two",
                vec![Block::Subheading("Heading three".into()), follow(long())],
            ));
            let lines = lines(&laid_out(&document));
            let two = page_of(&lines, "Heading two");
            assert_eq!(two, page_of(&lines, "Heading three"), "{filler}");
            assert_eq!(two, page_of(&lines, "what follows"), "{filler} {:?}", follow(vec![]));
            moved = moved.max(two);
        }
        assert_eq!(moved, 1, "the headings reached the foot of the page");
    }
}

#[test]
fn boxes_and_tiers_stay_whole_where_they_fit() {
    let items: Vec<Vec<Run>> = (0..14).map(|number| vec![Run::plain(format!("item {number};"))]).collect();
    for filler in 5..45 {
        let tier = Tier { heading: "Tier heading".into(), items: items.clone() };
        let framed = Block::Framed { heading: "Box heading".into(), items: vec![vec![Run::plain("box item")]; 6] };
        let lines = lines(&laid_out(&filled(filler, vec![Block::Tiers(vec![tier]), framed])));
        let start = page_of(&lines, "Tier heading");
        assert!((0..14).all(|number| page_of(&lines, &format!("item {number};")) == start), "{filler}");
        let page = page_of(&lines, "Box heading");
        assert!(lines.iter().filter(|line| line.text.contains("box item")).all(|line| line.page == page), "{filler}");
    }
}

#[test]
fn a_tier_longer_than_a_page_breaks_and_loses_nothing() {
    let items: Vec<Vec<Run>> = (0..150).map(|number| vec![Run::plain(format!("item {number};"))]).collect();
    let pages = laid_out(&filled(2, vec![Block::Tiers(vec![Tier { heading: "Tier heading".into(), items }])]));
    inside_the_edges(&pages);
    let lines = lines(&pages);
    assert!((0..150).all(|number| { lines.iter().any(|line| line.text.contains(&format!("item {number};"))) }));
    assert_eq!(page_of(&lines, "Tier heading"), page_of(&lines, "item 0;"));
}

#[test]
fn long_lists_are_set_in_groups_of_ten() {
    let items: Vec<Vec<Run>> = (0..25).map(|number| vec![Run::plain(format!("item {number};"))]).collect();
    let lines = lines(&laid_out(&filled(1, vec![Block::Bullets(items)])));
    let at = |number: usize| lines.iter().find(|line| line.text.contains(&format!("item {number};"))).unwrap().baseline;
    let (within, between) = (at(9) - at(8), at(10) - at(9));
    assert!(between > within + 2.0, "{within} {between}");
    assert!((at(20) - at(19) - between).abs() < 0.1);
}

#[test]
fn a_part_without_a_clinic_name_has_a_line_to_write_it_on() {
    let mut document = sample();
    document.header.clinic = None;
    document.banner = Some(vec![Run::bold("This translation has not been reviewed.").in_language("es")]);
    let lines = lines(&laid_out(&document));
    assert_eq!(page_of(&lines, "Clinic:"), 0);
    assert!(lines.iter().any(|line| line.text.contains("This translation") && line.size >= 14.0 && line.bold));
}
