use super::*;

fn shown(older: &str, newer: &str) -> String {
    let mark = |piece: &Piece| match piece.change {
        Change::Same => piece.text.clone(),
        Change::OnlySpaces => format!("~{}~", piece.text),
        Change::Added => format!("+{}+", piece.text),
        Change::Removed => format!("-{}-", piece.text),
    };
    let line = |line: &LineDifference| line.pieces.iter().map(mark).collect::<Vec<_>>().join(" ");
    texts(older, newer).iter().map(line).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_changed_word_is_shown_in_its_paragraph() {
    assert_eq!(shown("Take 5 mg daily with food.", "Take 10 mg daily with food."), "Take -5- +10+ mg daily with food.");
}

#[test]
fn paragraphs_come_and_go_whole_and_spaces_alone_are_told_apart() {
    let (older, newer) = ("One a.\nGone for good today.\nTwo  b.", "One a.\nTwo b.\nEntirely new words here.");
    assert_eq!(shown(older, newer), "One a.\n-Gone for good today.-\n~Two b.~\n+Entirely new words here.+");
    assert!(texts("a  b", "a b").iter().all(|line| !line.is_changed()));
}

#[test]
fn nothing_of_either_text_is_lost() {
    let (older, newer) = ("a b c\nd e f\ng", "a x c\ng\nh i d e");
    let words = |wanted: [Change; 2]| {
        let lines = texts(older, newer);
        let pieces = lines.iter().flat_map(|line| &line.pieces).filter(|p| wanted.contains(&p.change));
        pieces.map(|p| p.text.clone()).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(words([Change::Same, Change::Removed]), "a b c d e f g");
    assert_eq!(words([Change::Same, Change::Added]), "a x c g h i d e");
}
