//! Texts in chunks: a few dozen are compressed as one, because what they have in common is then kept once.

/// Bytes before compression from which a chunk is closed. Twice as much would save a hundredth and double what one text costs.
pub(super) const CHUNK_BYTES: usize = 64 * 1024;

/// The lengths of a chunk's texts as bytes: seven bits each, the highest bit where more follow.
pub(super) fn pack_lengths(lengths: impl Iterator<Item = usize>) -> Vec<u8> {
    let mut bytes = Vec::new();
    for mut length in lengths {
        while length > 0x7f {
            bytes.push(0x80 | u8::try_from(length & 0x7f).unwrap_or(0));
            length >>= 7;
        }
        bytes.push(u8::try_from(length).unwrap_or(0));
    }
    bytes
}

pub(super) fn lengths(bytes: &[u8]) -> Vec<usize> {
    let (mut lengths, mut length, mut shift) = (Vec::new(), 0usize, 0u32);
    for byte in bytes {
        length |= usize::from(byte & 0x7f).checked_shl(shift).unwrap_or(0);
        shift += 7;
        if byte & 0x80 == 0 {
            lengths.push(length);
            (length, shift) = (0, 0);
        }
    }
    lengths
}

/// A chunk that was read.
pub(super) struct Chunk {
    pub first: i64,
    pub bytes: Vec<u8>,
    /// Where each text ends.
    ends: Vec<usize>,
}

impl Chunk {
    /// `None` where the lengths are not those of the bytes.
    pub fn new(first: i64, bytes: Vec<u8>, lengths: &[usize]) -> Option<Self> {
        let mut end = 0usize;
        let ends: Option<Vec<usize>> = lengths
            .iter()
            .map(|length| {
                end = end.checked_add(*length)?;
                Some(end)
            })
            .collect();
        (end == bytes.len()).then_some(Self { first, bytes, ends: ends? })
    }

    pub fn text(&self, number: i64) -> Option<&[u8]> {
        let place = usize::try_from(number.checked_sub(self.first)?).ok()?;
        let begin = place.checked_sub(1).map_or(Some(0), |before| self.ends.get(before).copied())?;
        self.bytes.get(begin..*self.ends.get(place)?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_come_back() {
        let all = [0, 1, 127, 128, 300, 70_000, 5_000_000];
        assert_eq!(lengths(&pack_lengths(all.into_iter())), all);
    }

    #[test]
    fn a_text_of_a_chunk_is_found_by_its_number_and_wrong_lengths_are_no_chunk() {
        let chunk = Chunk::new(7, b"abcde".to_vec(), &[2, 0, 3]).unwrap();
        let text = |number| chunk.text(number).map(<[u8]>::to_vec);
        assert_eq!((text(7), text(8), text(9)), (Some(b"ab".to_vec()), Some(Vec::new()), Some(b"cde".to_vec())));
        assert_eq!((text(6), text(10)), (None, None));
        assert!(Chunk::new(1, b"abcde".to_vec(), &[2, 4]).is_none());
    }
}
