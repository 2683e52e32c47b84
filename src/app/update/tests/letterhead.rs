//! The logo of the letterhead: a file that is none is refused with its size or reason, and the last logo stays.

use super::Desk;
use crate::app::Command;
use crate::app::letterhead::LetterheadCommand;
use crate::handout::logo::{Logo, MOST_BYTES};

const GOOD: &[u8] =
    b"<svg xmlns='http://www.w3.org/2000/svg' width='40' height='20'><rect width='40' height='9'/></svg>";

/// The check sum of a piece of a PNG.
fn crc(bytes: &[u8]) -> u32 {
    let step = |crc: u32, byte: &u8| {
        (0..8).fold(crc ^ u32::from(*byte), |c, _| if c & 1 == 1 { 0xEDB8_8320 ^ (c >> 1) } else { c >> 1 })
    };
    !bytes.iter().fold(!0, step)
}

/// A sound header that promises so many pixels, with next to nothing behind it.
fn bomb(width: u32, height: u32) -> Vec<u8> {
    let piece = |kind: &[u8; 4], data: &[u8]| {
        let body = [kind, data].concat();
        [&u32::try_from(data.len()).unwrap().to_be_bytes()[..], &body, &crc(&body).to_be_bytes()].concat()
    };
    let header = [&width.to_be_bytes()[..], &height.to_be_bytes(), &[8, 6, 0, 0, 0]].concat();
    let empty = [0x78, 0x9C, 0x03, 0x00, 0x00, 0x00, 0x00, 0x01];
    [&b"\x89PNG\r\n\x1a\n"[..], &piece(b"IHDR", &header), &piece(b"IDAT", &empty), &piece(b"IEND", b"")].concat()
}

fn choose(desk: &mut Desk, bytes: &[u8]) -> Option<String> {
    let path = desk.file("chosen");
    std::fs::write(&path, bytes).unwrap();
    desk.app.update(Command::Letterhead(LetterheadCommand::Logo(path)));
    desk.app.settle();
    desk.app.state.clinic.letterhead.refused.clone()
}

fn logo(desk: &Desk) -> Option<Logo> {
    desk.app.state.clinic.letterhead.head.logo.clone()
}

#[test]
fn a_broken_a_huge_and_a_swollen_logo_are_refused_with_their_size_and_the_last_one_stays() {
    let mut desk = Desk::new();
    assert_eq!(choose(&mut desk, GOOD), None);
    let kept = logo(&desk).unwrap();
    let most = MOST_BYTES + 7;
    for (bytes, says) in [
        (vec![0_u8; most], "2,097,159 bytes"),
        (bomb(60_000, 50_000), "60,000 by 50,000 pixels"),
        (bomb(2_147_483_647, 2_147_483_647), "2,147,483,647 by 2,147,483,647 pixels"),
        (bomb(40, 20), "This picture is broken"),
        (b"no picture".to_vec(), "neither PNG nor JPEG nor SVG"),
        (Vec::new(), "neither PNG nor JPEG nor SVG"),
    ] {
        let refused = choose(&mut desk, &bytes).unwrap_or_else(|| panic!("{says}: taken"));
        assert!(refused.contains(says), "{says} is not in {refused}");
        assert!(refused.ends_with("The logo stays as it was."), "{refused}");
        assert_eq!(logo(&desk).as_ref(), Some(&kept), "{says}");
    }
    desk.app.update(Command::Letterhead(LetterheadCommand::Logo(desk.file("not there"))));
    desk.app.settle();
    assert!(desk.app.state.clinic.letterhead.refused.is_some());
    let desk = desk.restarted();
    assert_eq!(logo(&desk).map(|logo| logo.png().to_vec()), Some(kept.png().to_vec()), "after a restart too");
}
