//! Is a pack what it was when it was built, and who says so? Reads every byte, writes nothing.

use std::path::Path;

use super::Watch;
use super::error::PackError;
use super::keys::{SignedBy, TrustedKeys};
use super::manifest::Manifest;
use super::parts::Source;

/// What a pack is, as far as it could be read, and everything that speaks against it.
#[derive(Debug)]
pub struct Verified {
    pub manifest: Option<Manifest>,
    pub signed_by: SignedBy,
    pub problems: Vec<PackError>,
}

/// Reads a whole pack. `Err` only where the file cannot be opened at all or the work was stopped.
pub fn verify(path: &Path, keys: &TrustedKeys, watch: Watch<'_>) -> Result<Verified, PackError> {
    let mut source = match Source::open(path) {
        Ok(source) => source,
        Err(error) if opens_not(&error) => return Err(error),
        Err(error) => return Ok(Verified { manifest: None, signed_by: SignedBy::Nobody, problems: vec![error] }),
    };
    let head = source.head.clone();
    let mut problems = Vec::new();
    let signed_by = keys.signed_by(&head, path).unwrap_or_else(|error| {
        problems.push(error);
        SignedBy::Nobody
    });
    for part in &head.manifest.parts {
        match source.part(part, None, watch) {
            Ok(()) => {}
            // A part that does not match was read to its end: the next one begins where it should.
            Err(error) if matches!(error.kind, super::PackErrorKind::PartChanged { .. }) => problems.push(error),
            Err(error) if matches!(error.kind, super::PackErrorKind::Stopped) => return Err(error),
            Err(error) => {
                problems.push(error);
                break;
            }
        }
    }
    Ok(Verified { manifest: Some(head.manifest), signed_by, problems })
}

fn opens_not(error: &PackError) -> bool {
    matches!(error.kind, super::PackErrorKind::Store(_))
}
