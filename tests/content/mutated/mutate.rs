//! Inputs changed at random, the same ones each time: flipped bits, cut and doubled pieces, pieces of other inputs, and what
//! breaks readers most: brackets, quotes, numbers that are too large, hidden characters.

/// Pieces that are put in anywhere.
const PIECES: [&[u8]; 40] = [
    b"(",
    b")",
    b"[",
    b"]",
    b"{",
    b"}",
    b"\"",
    b"'",
    b"<",
    b">",
    b"&",
    b"&#0;",
    b"&lt;",
    b"<!DOCTYPE a [<!ENTITY b \"c\">]>",
    b"]]>",
    b"<![CDATA[",
    b"<!--",
    b"/*",
    b"*/",
    b"\\u{202e}",
    b"\\",
    b"\0",
    b"\n",
    b"\r",
    b"\xef\xbb\xbf",
    b"\xff\xfe",
    b"\xe2\x80\xae",
    b"\xcc\x81",
    b"\xf0\x9f\x92\x8a",
    b"\xc4\xb0",
    b"-1",
    b"0",
    b"999999999999999999999999",
    b"1e999",
    b"NaN",
    b"null",
    b"None",
    b"Some(",
    b"r#\"",
    b",",
];
/// No input grows beyond this.
const MOST: usize = 64 * 1024;

/// A small generator of numbers (xorshift).
pub struct Chance(u64);

impl Chance {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    /// Below `end`; 0 where that is 0.
    pub fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 16).unwrap().checked_rem(end).unwrap_or(0)
    }

    fn piece_of<'a>(&mut self, bytes: &'a [u8], most: usize) -> &'a [u8] {
        let from = self.below(bytes.len() + 1);
        let length = self.below(most.min(bytes.len() - from) + 1);
        &bytes[from..from + length]
    }
}

/// One of the seeds, changed in one to six places.
pub fn mutated(seeds: &[Vec<u8>], chance: &mut Chance) -> Vec<u8> {
    let mut bytes = seeds[chance.below(seeds.len())].clone();
    for _ in 0..=chance.below(6) {
        change(&mut bytes, seeds, chance);
    }
    bytes.truncate(MOST);
    bytes
}

fn change(bytes: &mut Vec<u8>, seeds: &[Vec<u8>], chance: &mut Chance) {
    let at = chance.below(bytes.len() + 1);
    match chance.below(9) {
        0 if at < bytes.len() => bytes[at] ^= 1 << chance.below(8),
        1 if at < bytes.len() => bytes[at] = u8::try_from(chance.below(256)).unwrap(),
        2 => bytes.truncate(at),
        3 => {
            let end = at + chance.below((bytes.len() - at).min(200) + 1);
            bytes.drain(at..end);
        }
        4 => {
            let piece = chance.piece_of(bytes, 400).to_vec();
            insert(bytes, at, &piece);
        }
        5 => {
            let other = chance.below(seeds.len());
            let piece = chance.piece_of(&seeds[other], 400).to_vec();
            insert(bytes, at, &piece);
        }
        // One piece very often.
        6 if chance.below(8) == 0 => {
            let piece = PIECES[chance.below(PIECES.len())].repeat(chance.below(3000));
            insert(bytes, at, &piece);
        }
        7 => {
            let digits: Vec<usize> = (0..bytes.len()).filter(|at| bytes[*at].is_ascii_digit()).collect();
            if let Some(at) = digits.get(chance.below(digits.len())) {
                insert(bytes, *at, b"99999999999");
            }
        }
        _ => insert(bytes, at, PIECES[chance.below(PIECES.len())]),
    }
}

fn insert(bytes: &mut Vec<u8>, at: usize, piece: &[u8]) {
    bytes.splice(at..at, piece.iter().copied());
}
