//! The monographs of the installed packs. Each stands beside those of the program and of the clinic: where it has the id
//! of one of them it gets its pack's name behind it. A pack that has changed since it was added is not read.

use std::path::Path;
use std::sync::Arc;

use super::loading::Loading;
use super::{FailedFile, FailedReason, Library, ReadFile};
use crate::domain::id::Id;
use crate::domain::monograph::{Monograph, Origin};
use crate::domain::pack::PackTag;
use crate::domain::statement::GapReason;
use crate::import::monograph::{Place, read};
use crate::store::pack::{InstalledPack, Part, installed};
use crate::store::paths::Places;
use crate::store::read_bounded;
use crate::store::reference::Reference;

impl Loading {
    /// Those of all packs, by pack and drug.
    pub fn add_packs(&mut self, places: &Places, reference: &Reference, before: Option<&Library>) {
        for pack in installed(places) {
            self.add_pack(&pack, reference, before);
        }
    }

    fn add_pack(&mut self, pack: &InstalledPack, reference: &Reference, before: Option<&Library>) {
        let tag = pack.tag();
        for (drug, path, part) in pack.monographs() {
            let file = path.to_string_lossy().into_owned();
            let Some(id) = self.free_id(&drug, &tag.id) else {
                let other = self.files.get(&drug).cloned().unwrap_or_default();
                self.fail(file, FailedReason::SameId { id: drug, other });
                continue;
            };
            match part.filter(|_| pack.matches()).and_then(|part| bytes_of(&path, part)) {
                Some(bytes) => self.add_of_pack(&file, &bytes, id, &tag, reference, before),
                None => {
                    self.changed(&id, &tag, reference);
                    self.fail(file, FailedReason::PackChanged { pack: tag.name.clone() });
                }
            }
        }
    }

    fn add_of_pack(
        &mut self,
        file: &str,
        bytes: &[u8],
        id: Id,
        tag: &PackTag,
        reference: &Reference,
        before: Option<&Library>,
    ) {
        // The folder of an installed pack never gets another content: what was read from this path holds.
        let last = before.and_then(|library| library.read.iter().find(|read| read.file == file));
        if let Some(last) = last.filter(|last| *last.monograph.id() == id) {
            return self.keep(last.clone());
        }
        let outcome = read(bytes, file, Origin::Pack, reference.rules());
        let first = outcome.mistakes.first().map(|mistake| mistake.place).unwrap_or_default();
        self.failed_lines(file, bytes, outcome.mistakes, false);
        match outcome.monograph {
            Some(mut monograph) => {
                monograph.drug.id = id;
                monograph.pack = Some(tag.clone());
                self.keep(ReadFile { file: file.to_owned(), monograph: Arc::new(monograph) });
            }
            None => {
                let Place { line, column } = first;
                let reason = GapReason::FileUnreadable { file: file.to_owned(), line, column };
                self.unreadable.push(of_pack(Monograph::unreadable(id, &reason, &reference.populations), tag));
            }
        }
    }

    fn changed(&mut self, id: &Id, tag: &PackTag, reference: &Reference) {
        let reason = GapReason::PackChanged { pack: tag.name.clone() };
        self.unreadable.push(of_pack(Monograph::unreadable(id.clone(), &reason, &reference.populations), tag));
    }

    fn fail(&mut self, file: String, reason: FailedReason) {
        self.failed.push(FailedFile { file, reason, place: Place::default(), line: None, kept: false });
    }

    fn free_id(&self, drug: &Id, pack: &Id) -> Option<Id> {
        let free = |id: &Id| !self.files.contains_key(id) && !self.unreadable.iter().any(|stub| stub.id() == id);
        let beside = || Id::from_text(&format!("{drug}-{pack}"));
        Some(drug.clone()).filter(free).or_else(|| beside().filter(free))
    }
}

fn of_pack(mut stub: Monograph, tag: &PackTag) -> Arc<Monograph> {
    stub.origin = Origin::Pack;
    stub.pack = Some(tag.clone());
    Arc::new(stub)
}

/// The bytes of a part that is what it was.
fn bytes_of(path: &Path, part: &Part) -> Option<Vec<u8>> {
    read_bounded(path).ok().filter(|bytes| part.holds(bytes))
}
