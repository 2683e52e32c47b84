//! The ways by which foreign bytes come in. Each gives back how much it made of them, counted in bytes of text.

use std::io::{Cursor, Write as _};
use std::path::{Path, PathBuf};
use std::sync::{LazyLock, OnceLock};

use caveat::app::page::{self, PageRequest};
use caveat::domain::monograph::{Monograph, Origin};
use caveat::domain::search::search_text;
use caveat::handout::logo::Logo;
use caveat::handout::{plain_text, unprintable};
use caveat::import::label::{Item, read_file};
use caveat::import::{clinic_layer, monograph};
use caveat::store::letterhead;
use caveat::store::library::Library;
use caveat::store::pack::{TrustedKeys, verify};
use caveat::store::paths::Places;
use caveat::store::policy::Policy;
use caveat::store::reference::Reference;
use caveat::store::settings::SettingsFile;

use crate::paper::{options, patient, statement, testamol};

/// The folder that a thread writes its inputs to, where a way in reads files.
pub type Folder<'a> = &'a Path;
pub type WayIn = fn(Folder<'_>, &[u8]) -> usize;

static REFERENCE: LazyLock<Reference> = LazyLock::new(|| Reference::built_in().unwrap());
static LIBRARY: LazyLock<Library> = LazyLock::new(|| Library::load_small(&["clonazepam", "lithium"], None, &REFERENCE));

fn places(folder: Folder<'_>) -> Places {
    Places { data: folder.to_owned(), settings: folder.join("settings.ron") }
}

/// A folder with this one file, whatever was put aside there before.
fn only(folder: Folder<'_>, name: &str, bytes: &[u8]) -> PathBuf {
    for entry in std::fs::read_dir(folder).unwrap() {
        std::fs::remove_file(entry.unwrap().path()).unwrap();
    }
    let path = folder.join(name);
    std::fs::write(&path, bytes).unwrap();
    path
}

pub fn of_monograph(_: Folder<'_>, bytes: &[u8]) -> usize {
    let outcome = monograph::read(bytes, "a.ron", Origin::Clinic, REFERENCE.rules());
    assert!(outcome.monograph.is_some() || !outcome.mistakes.is_empty(), "nothing is said of a file that was not read");
    format!("{outcome:?}").len()
}

pub fn of_settings(folder: Folder<'_>, bytes: &[u8]) -> usize {
    let path = only(folder, "settings.ron", bytes);
    let mut file = SettingsFile::load(&path);
    if file.is_writable() {
        file.save().unwrap();
        let again = SettingsFile::load(&path);
        assert_eq!(again.settings, file.settings, "what was written is not what is read");
    }
    format!("{:?}", file.settings).len()
}

pub fn of_letterhead(folder: Folder<'_>, bytes: &[u8]) -> usize {
    only(folder, "letterhead.ron", bytes);
    format!("{:?}", letterhead::load(&places(folder))).len()
}

pub fn of_policy(folder: Folder<'_>, bytes: &[u8]) -> usize {
    let policy = Policy::load(&only(folder, "policy.ron", bytes));
    format!("{:?}", policy.rules).len()
}

pub fn of_layer(_: Folder<'_>, bytes: &[u8]) -> usize {
    format!("{:?}", clinic_layer::read(bytes)).len()
}

/// SPL, openFDA, ePI and archives: what a file is, is seen from its bytes.
pub fn of_labels(_: Folder<'_>, bytes: &[u8]) -> usize {
    let (mut size, mut items) = (0, 0);
    read_file(Cursor::new(bytes), &mut |_, item: Item| {
        size += format!("{item:?}").len();
        items += 1;
        true
    });
    assert!(items > 0, "a file is neither a label nor refused");
    size
}

pub fn of_pack(folder: Folder<'_>, bytes: &[u8]) -> usize {
    let path = only(folder, "a.caveatpack", bytes);
    format!("{:?}", verify(&path, &TrustedKeys::of(&[]), &mut |_| true)).len()
}

pub fn of_search(_: Folder<'_>, bytes: &[u8]) -> usize {
    let text = String::from_utf8_lossy(bytes);
    let found = LIBRARY.names.search(&text);
    let hits = search_text(LIBRARY.monographs().iter().map(AsRef::as_ref), &text);
    found.total() + hits.len()
}

pub fn of_logo(_: Folder<'_>, bytes: &[u8]) -> usize {
    Logo::read(bytes).map_or(0, |logo| logo.png().len())
}

/// Onto a page; a few of them are set as PDF too, which takes its time.
pub fn of_text(folder: Folder<'_>, bytes: &[u8]) -> usize {
    static DRUG: OnceLock<Monograph> = OnceLock::new();
    let text = String::from_utf8_lossy(bytes).into_owned();
    let mut drug = DRUG
        .get_or_init(|| {
            let words = statement("elderly", "grade: avoid, phrase: \"not recommended\", words: \"x\"");
            testamol(&format!("statements: [{words}]"))
        })
        .clone();
    drug.statements[0].patient_words = Some(text);
    let request = PageRequest { patient: patient("70", &[], &[]), print_answers: true, options: options() };
    let document = page::document(&LIBRARY, &REFERENCE, &drug, &request);
    let size = plain_text(&document).len();
    let found = unprintable(&document).unwrap();
    if bytes.len() % 64 == 1 && bytes.len() < 2000 {
        only(folder, "seen", bytes);
        match page::pdf(&[document], &["testamol"], &REFERENCE.plain_words) {
            Ok(made) => assert!(made.bytes.starts_with(b"%PDF-") && found.is_empty()),
            Err(error) => assert!(!error.to_string().is_empty()),
        }
    }
    size
}

/// An archive of the labels, and a pack of a monograph.
pub fn archive(entries: &[Vec<u8>]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let how = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Deflated);
    for (number, bytes) in entries.iter().enumerate() {
        writer.start_file(format!("{number}.xml"), how).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}
