//! Texts and heads of labels as bytes: JSON, compressed with a dictionary that was trained on the first labels. A short
//! section alone has little to compress; the dictionary has what labels have in common.

use std::io;

use zstd::bulk::{Compressor, Decompressor};

/// Tried on real labels: 6 saves a twentieth and costs twice the time.
const LEVEL: i32 = 2;
/// The size that the makers of zstd propose.
const DICTIONARY_BYTES: usize = 112 * 1024;
const LEAST_DICTIONARY: usize = 8 * 1024;

/// A compressed piece.
#[derive(Clone, Debug, Default)]
pub struct Packed {
    /// 0 for none.
    pub dictionary: u32,
    /// Bytes before compression.
    pub length: usize,
    pub bytes: Vec<u8>,
}

/// Compresses with one dictionary, or without.
pub struct Packer {
    dictionary: u32,
    compressor: Compressor<'static>,
}

impl Packer {
    pub fn new(dictionary: Option<(u32, &[u8])>) -> io::Result<Self> {
        let (number, body) = dictionary.unwrap_or_default();
        Ok(Self { dictionary: number, compressor: Compressor::with_dictionary(LEVEL, body)? })
    }

    pub fn pack(&mut self, bytes: &[u8]) -> io::Result<Packed> {
        let packed = self.compressor.compress(bytes)?;
        Ok(Packed { dictionary: self.dictionary, length: bytes.len(), bytes: packed })
    }
}

/// Decompresses with the dictionary that it was made for.
pub struct Unpacker(Decompressor<'static>);

impl Unpacker {
    pub fn new(dictionary: &[u8]) -> io::Result<Self> {
        Ok(Self(Decompressor::with_dictionary(dictionary)?))
    }

    pub fn unpack(&mut self, bytes: &[u8], length: usize) -> io::Result<Vec<u8>> {
        self.0.decompress(bytes, length)
    }
}

/// A dictionary from samples; `None` where they are too few to learn from.
pub fn train(samples: &[&[u8]], most: usize) -> Option<Vec<u8>> {
    zstd::dict::from_samples(samples, most.clamp(LEAST_DICTIONARY, DICTIONARY_BYTES))
        .ok()
        .filter(|body| !body.is_empty())
}
