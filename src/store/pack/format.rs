//! The beginning of a pack: mark, version of the format, a hash over all of the beginning, the manifest, the signature. Then
//! the parts follow, as long as the manifest says and in its order, and nothing after them.

use std::io::Read;
use std::path::Path;

use sha2::{Digest as _, Sha256};

use super::error::{PackError, PackErrorKind};
use super::manifest::Manifest;

/// The first bytes of each pack.
const MARK: [u8; 8] = *b"CAVEATPK";
/// The version of the format that this program reads and writes.
pub const FORMAT: u32 = 1;
/// Mark, version, the two lengths, the hash.
const FIXED: usize = 8 + 4 + 4 + 4 + 32;
const MOST_MANIFEST: u32 = 4 * 1024 * 1024;
const MOST_SIGNATURE: u32 = 4096;

/// What stands before the parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    pub manifest: Manifest,
    /// The manifest as it stands in the file: this is what a signature is about.
    pub json: Vec<u8>,
    /// As the minisign program writes it.
    pub signature: Option<String>,
}

impl Head {
    pub fn new(manifest: Manifest) -> Self {
        Self { json: manifest.to_json(), manifest, signature: None }
    }

    /// The bytes of the file up to the parts; `None` where one of them is longer than may be.
    pub fn to_bytes(&self) -> Option<Vec<u8>> {
        let signature = self.signature.as_deref().unwrap_or_default().as_bytes();
        let length = |bytes: &[u8], most: u32| u32::try_from(bytes.len()).ok().filter(|length| *length <= most);
        let lengths = [length(&self.json, MOST_MANIFEST)?, length(signature, MOST_SIGNATURE)?];
        let mut bytes = [MARK.as_slice(), &FORMAT.to_le_bytes()].concat();
        lengths.iter().for_each(|length| bytes.extend(length.to_le_bytes()));
        let hash = hash([&bytes, &self.json, signature]);
        bytes.extend(hash);
        bytes.extend(&self.json);
        bytes.extend(signature);
        Some(bytes)
    }

    /// What a signature is made over: the version of the format is part of it.
    pub fn signed_bytes(&self) -> Vec<u8> {
        [MARK.as_slice(), &FORMAT.to_le_bytes(), &self.json].concat()
    }

    /// Where the parts begin.
    pub fn length(&self) -> u64 {
        let signature = self.signature.as_ref().map_or(0, String::len);
        (FIXED + self.json.len() + signature) as u64
    }

    /// Reads the beginning of a pack and holds it against its hash.
    pub fn read(input: &mut dyn Read, path: &Path) -> Result<Self, PackError> {
        let mark: [u8; MARK.len()] = fixed(input, path, true)?;
        if mark != MARK {
            return Err(PackErrorKind::NotAPack.of(path));
        }
        let numbers: [u8; 12] = fixed(input, path, false)?;
        let mut words = numbers.as_chunks::<4>().0.iter().map(|word| u32::from_le_bytes(*word));
        let mut next = || words.next().unwrap_or_default();
        let (format, manifest_length, signature_length) = (next(), next(), next());
        if format > FORMAT {
            return Err(PackErrorKind::NewerFormat { found: format, known: FORMAT }.of(path));
        }
        if format == 0 || manifest_length > MOST_MANIFEST || signature_length > MOST_SIGNATURE {
            return Err(PackErrorKind::HeadChanged.of(path));
        }
        let expected: [u8; 32] = fixed(input, path, false)?;
        let json = long(input, manifest_length, path)?;
        let signature = long(input, signature_length, path)?;
        if hash([&[mark.as_slice(), &numbers].concat(), &json, &signature]) != expected {
            return Err(PackErrorKind::HeadChanged.of(path));
        }
        let manifest = Manifest::read(&json).map_err(|detail| PackErrorKind::Manifest { detail }.of(path))?;
        let signature = String::from_utf8(signature).map_err(|_| PackErrorKind::HeadChanged.of(path))?;
        let signature = (!signature.is_empty()).then_some(signature);
        Ok(Self { manifest, json, signature })
    }
}

fn hash<const N: usize>(pieces: [&[u8]; N]) -> [u8; 32] {
    let mut sha = Sha256::new();
    pieces.iter().for_each(|piece| sha.update(piece));
    sha.finalize().into()
}

/// A hash as it stands in a manifest.
pub(super) fn hex(hash: &[u8]) -> String {
    hash.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn fixed<const N: usize>(input: &mut dyn Read, path: &Path, first: bool) -> Result<[u8; N], PackError> {
    let mut bytes = [0; N];
    input.read_exact(&mut bytes).map_err(|error| match error.kind() {
        std::io::ErrorKind::UnexpectedEof if first => PackErrorKind::NotAPack.of(path),
        _ => lost(&error, path),
    })?;
    Ok(bytes)
}

fn long(input: &mut dyn Read, length: u32, path: &Path) -> Result<Vec<u8>, PackError> {
    let mut bytes = Vec::new();
    input.take(u64::from(length)).read_to_end(&mut bytes).map_err(|error| lost(&error, path))?;
    if u32::try_from(bytes.len()) == Ok(length) { Ok(bytes) } else { Err(PackErrorKind::WrongLength.of(path)) }
}

/// Reading failed: the file is too short, or the medium is gone.
pub(super) fn lost(error: &std::io::Error, path: &Path) -> PackError {
    match error.kind() {
        std::io::ErrorKind::UnexpectedEof => PackErrorKind::WrongLength.of(path),
        _ => PackErrorKind::SourceLost.of(path),
    }
}
