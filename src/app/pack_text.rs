//! Failures of packs as sentences, and what a pack holds as a line.

use super::notice::store_error;
use crate::store::pack::{Manifest, PackError, PackErrorKind, SignedBy};
use crate::words::Words;

/// The sentence about a failure: what failed, what was kept, what to do, the path last.
pub fn pack_error(words: &Words, error: &PackError) -> String {
    let path = error.path.display().to_string();
    let with = |id: &str| words.f(id, &[("path", (&path).into())]);
    let and = |id: &str, name: &str, value: &str| words.f(id, &[("path", (&path).into()), (name, value.into())]);
    match &error.kind {
        PackErrorKind::NotAPack => with("pack-not-a-pack"),
        PackErrorKind::NewerFormat { found, known } => {
            let (found, known) = (found.to_string(), known.to_string());
            let arguments = [("path", (&path).into()), ("found", (&found).into()), ("known", (&known).into())];
            words.f("pack-newer-format", &arguments)
        }
        PackErrorKind::WrongLength => with("pack-wrong-length"),
        PackErrorKind::HeadChanged => with("pack-head-changed"),
        PackErrorKind::Manifest { detail } => and("pack-manifest", "detail", detail),
        PackErrorKind::PartChanged { part } => and("pack-part-changed", "part", part),
        PackErrorKind::Labels => with("pack-labels"),
        PackErrorKind::BadSignature { key } => and("pack-bad-signature", "key", key),
        PackErrorKind::UnknownKey { key } => and("pack-unknown-key", "key", key),
        PackErrorKind::NotSigned => with("pack-not-signed"),
        PackErrorKind::Older { installed, offered } => {
            let (installed, offered) = (installed.as_str().into(), offered.as_str().into());
            words.f("pack-older", &[("path", (&path).into()), ("installed", installed), ("offered", offered)])
        }
        PackErrorKind::Key => with("pack-key"),
        PackErrorKind::SameDrug { drug } => and("pack-same-drug", "drug", drug),
        PackErrorKind::Empty => with("pack-empty"),
        PackErrorKind::NotInstalled => with("pack-not-installed"),
        PackErrorKind::NothingBefore => with("pack-nothing-before"),
        PackErrorKind::SourceLost => with("pack-source-lost"),
        PackErrorKind::Stopped => words.t("pack-stopped"),
        PackErrorKind::Store(error) => format!("{} {}", words.t("pack-nothing-changed"), store_error(words, error)),
    }
}

/// "12 drugs: 40 labels, 3 monographs".
pub fn counts(words: &Words, manifest: &Manifest) -> String {
    let (drugs, labels, monographs) = (manifest.drugs, manifest.labels, manifest.monographs);
    words.f("pack-counts", &[("drugs", drugs.into()), ("labels", labels.into()), ("monographs", monographs.into())])
}

/// Whose signature a pack has.
pub fn signed_by(words: &Words, signed_by: &SignedBy) -> String {
    match signed_by {
        SignedBy::Nobody => words.t("pack-not-signed-by"),
        SignedBy::Trusted(key) => words.f("pack-signed-by", &[("key", key.into())]),
        SignedBy::Unknown(key) => words.f("pack-signed-by-unknown", &[("key", key.into())]),
    }
}
