//! Keys that the clinic trusts: `trusted-keys/*.pub` in the data folder, as the minisign program writes them; and what a
//! signature says.

use std::io::Read as _;
use std::path::{Path, PathBuf};

use minisign_verify::{PublicKey, Signature};

use super::error::{PackError, PackErrorKind};
use super::format::Head;
use crate::store::paths::Places;

/// A key file is a comment and one line.
const MOST_BYTES: u64 = 4096;

/// One key: what the clinic calls it is the name of its file.
#[derive(Clone, Debug)]
pub struct KeyFile {
    pub name: String,
    pub path: PathBuf,
    key: PublicKey,
}

/// All keys that the clinic trusts.
#[derive(Clone, Debug, Default)]
pub struct TrustedKeys {
    pub keys: Vec<KeyFile>,
    /// Files of the folder that are no keys: they trust nobody.
    pub unreadable: Vec<PathBuf>,
}

/// Whose signature a pack has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SignedBy {
    /// It has none.
    Nobody,
    /// That of a key which the clinic trusts, by its name here.
    Trusted(String),
    /// That of some other key, by its number: nobody here can say whether it matches.
    Unknown(String),
}

/// What is asked of a pack before it is installed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trust {
    /// A key that the clinic trusts has signed it; or the clinic trusts none, and it is not signed.
    Keys,
    /// The hashes alone: who asks says so by hand. A signature that does not match is refused all the same.
    HashesAlone,
}

impl TrustedKeys {
    pub fn load(places: &Places) -> Self {
        let entries = std::fs::read_dir(places.trusted_keys()).into_iter().flatten().flatten();
        let mut paths: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
        paths.retain(|path| path.extension().is_some_and(|end| end == "pub"));
        paths.sort();
        Self::of(&paths)
    }

    /// These files alone.
    pub fn of(paths: &[PathBuf]) -> Self {
        let mut all = Self::default();
        for path in paths {
            match read_key(path) {
                Some(key) => all.keys.push(KeyFile { name: stem(path), path: path.clone(), key }),
                None => all.unreadable.push(path.clone()),
            }
        }
        all
    }

    /// Whose signature it is. One that belongs to a trusted key and does not match is an error.
    pub fn signed_by(&self, head: &Head, path: &Path) -> Result<SignedBy, PackError> {
        let Some(text) = &head.signature else { return Ok(SignedBy::Nobody) };
        let number = key_number(text);
        let bad = |key: &str| PackErrorKind::BadSignature { key: key.to_owned() }.of(path);
        let signature = Signature::decode(text).map_err(|_| bad(&number))?;
        for known in &self.keys {
            match known.key.verify(&head.signed_bytes(), &signature, false) {
                Ok(()) => return Ok(SignedBy::Trusted(known.name.clone())),
                Err(minisign_verify::Error::UnexpectedKeyId) => {}
                Err(_) => return Err(bad(&known.name)),
            }
        }
        Ok(SignedBy::Unknown(number))
    }

    /// As [`Self::signed_by`], and an error where that is not enough for what is asked.
    pub fn trusted(&self, head: &Head, path: &Path, trust: Trust) -> Result<SignedBy, PackError> {
        let signed_by = self.signed_by(head, path)?;
        match (&signed_by, trust) {
            (SignedBy::Unknown(key), Trust::Keys) => Err(PackErrorKind::UnknownKey { key: key.clone() }.of(path)),
            // A file that should be a key and is none must not open the door to what nobody signed.
            (SignedBy::Nobody, Trust::Keys) if !self.keys.is_empty() || !self.unreadable.is_empty() => {
                Err(PackErrorKind::NotSigned.of(path))
            }
            _ => Ok(signed_by),
        }
    }
}

fn stem(path: &Path) -> String {
    path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default()
}

fn read_key(path: &Path) -> Option<PublicKey> {
    PublicKey::decode(&read_text(path)?).ok()
}

/// The text of a key file; none is long.
pub(super) fn read_text(path: &Path) -> Option<String> {
    let mut text = String::new();
    std::fs::File::open(path).ok()?.take(MOST_BYTES).read_to_string(&mut text).ok()?;
    Some(text)
}

/// The number of the key that made a signature, as the minisign program shows it.
fn key_number(signature: &str) -> String {
    let made = minisign::SignatureBox::from_string(signature);
    let number = made.map(|made| made.keynum().iter().rev().map(|byte| format!("{byte:02X}")).collect::<String>());
    number.unwrap_or_default()
}
