//! The real labels of the folder that is named in the environment, read with the program's own importers.

use std::path::{Path, PathBuf};

use caveat::domain::label::Label;
use caveat::import::label::{Item, read_file};
use caveat::service::label_import;
use caveat::service::label_keeper::LabelKeeper;
use caveat::store::label_files;
use serde_json::{Map, Value};

/// Every label below a folder.
pub fn labels(folder: &Path) -> Vec<Label> {
    let mut labels = Vec::new();
    for file in label_files(&[folder.to_owned()]).0 {
        let input = std::fs::File::open(&file).unwrap();
        read_file(std::io::BufReader::new(input), &mut |_, item| {
            if let Item::Label(read) = item {
                labels.push(read.label);
            }
            true
        });
    }
    labels
}

/// The records of the openFDA files, as they are.
pub fn records(real: &Path) -> Vec<Map<String, Value>> {
    let mut records = Vec::new();
    for file in label_files(&[real.join("openfda")]).0 {
        let Ok(value) = serde_json::from_slice::<Value>(&std::fs::read(&file).unwrap()) else { continue };
        match value.get("results").and_then(Value::as_array) {
            Some(list) => records.extend(list.iter().filter_map(Value::as_object).cloned()),
            None => records.extend(value.as_object().cloned()),
        }
    }
    records.retain(|record| record.contains_key("set_id"));
    records
}

/// Imports into a new library and returns the labels that were read, of which files.
pub fn import(chosen: &[PathBuf], db: &Path) -> usize {
    let report = label_import::import(chosen, LabelKeeper::start(db).unwrap(), &mut |_, _, _| ());
    assert!(report.stopped.is_none(), "{:?}", report.stopped);
    report.counts.all()
}

/// Bytes of a library with its log.
pub fn size(db: &Path) -> u64 {
    let beside = |end: &str| std::fs::metadata(format!("{}{end}", db.display())).map_or(0, |m| m.len());
    beside("") + beside("-wal")
}
