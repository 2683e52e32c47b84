//! Putting a signature on a pack, with a key as the minisign program makes them; and making such a key.

use std::io::Cursor;
use std::path::Path;

use minisign::{KeyPair, SecretKey, SecretKeyBox};

use super::Watch;
use super::error::{PackError, PackErrorKind, io};
use super::format::Head;
use super::keys::read_text;
use super::manifest::Manifest;
use super::parts::Source;
use crate::store::whole_file::{Access, Existing, write_whole, write_whole_with};

/// Signs a pack in its place: the new file is whole or the old one stays. A pack that is not what it was is not signed.
pub fn sign(path: &Path, key: &Path, password: Option<&str>, watch: Watch<'_>) -> Result<Manifest, PackError> {
    let secret = secret_key(key, password)?;
    let mut source = Source::open(path)?;
    let mut head = Head { signature: None, ..source.head.clone() };
    let comment = format!("{} {}", head.manifest.id, head.manifest.version);
    let signed = minisign::sign(None, &secret, Cursor::new(head.signed_bytes()), Some(&comment), None);
    head.signature = Some(signed.map_err(|_| PackErrorKind::Key.of(key))?.into_string());
    let mut failed = None;
    let written = write_whole_with(path, Access::Document, Existing::Replace, &mut |file| {
        let bytes = head.to_bytes().unwrap_or_default();
        file.write_all(&bytes)?;
        for part in &head.manifest.parts {
            if let Err(error) = source.part(part, Some((&mut *file, path)), watch) {
                failed = Some(error);
                return Err(std::io::Error::other("the pack"));
            }
        }
        Ok(())
    });
    match (failed, written) {
        (Some(error), _) => Err(error),
        (None, Err(error)) => Err(error.into()),
        (None, Ok(())) => Ok(head.manifest),
    }
}

/// Makes a key: the secret one at `path`, for this account alone, the public one beside it with the ending `.pub`. Nothing
/// that is there is replaced.
pub fn new_key(path: &Path, password: Option<&str>) -> Result<std::path::PathBuf, PackError> {
    let public = path.with_extension("pub");
    for taken in [path, &public] {
        if taken.exists() {
            return Err(io(&std::io::ErrorKind::AlreadyExists.into(), taken));
        }
    }
    let made = match password {
        Some(password) => KeyPair::generate_encrypted_keypair(Some(password.to_owned())),
        None => KeyPair::generate_unencrypted_keypair(),
    };
    let texts = made.and_then(|pair| Ok((pair.sk.to_box(None)?.into_string(), pair.pk.to_box()?.into_string())));
    let (secret_text, public_text) = texts.map_err(|_| PackErrorKind::Key.of(path))?;
    write_whole(path, secret_text.as_bytes(), Access::Private, Existing::Keep)?;
    write_whole(&public, public_text.as_bytes(), Access::Document, Existing::Keep)?;
    Ok(public)
}

fn secret_key(path: &Path, password: Option<&str>) -> Result<SecretKey, PackError> {
    std::fs::metadata(path).map_err(|error| io(&error, path))?;
    let wrong = || PackErrorKind::Key.of(path);
    let text = read_text(path).ok_or_else(wrong)?;
    let read = |text: &str| SecretKeyBox::from_string(text).map_err(|_| wrong());
    // Never asks on a terminal: that is for who starts the work.
    let key = match password {
        Some(password) => read(&text)?.into_secret_key(Some(password.to_owned())),
        None => read(&text)?.into_unencrypted_secret_key(),
    };
    key.map_err(|_| wrong())
}
