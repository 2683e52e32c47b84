//! Puts the data of `data` into the program in a form that is read quickly: each RON file as JSON (`src/import/as_json.rs`). A
//! file that cannot be put into it ends the build with its place. What does not belong here: the rules that the data obey, which
//! the program itself and its tests hold.

use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

#[path = "src/import/as_json.rs"]
mod as_json;
/// Where the program has it.
#[path = "src/domain"]
mod domain {
    #[allow(dead_code)]
    pub mod text;
}

/// What else is read at the start, beside the drugs.
const REFERENCE: [&str; 7] = [
    "populations",
    "grades",
    "classes",
    "countries",
    "plain_words",
    "polls/antidepressants",
    "translations/es/clonazepam",
];

fn main() -> Result<(), Box<dyn Error>> {
    let root = PathBuf::from(std::env::var("CARGO_MANIFEST_DIR")?);
    let out = PathBuf::from(std::env::var("OUT_DIR")?);
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=src/import/as_json.rs");
    println!("cargo::rerun-if-changed=src/domain/text.rs");
    println!("cargo::rerun-if-changed=data");
    for name in REFERENCE {
        put(&root.join(format!("data/{name}.ron")), &out.join(format!("{name}.json")))?;
    }
    drugs(&root.join("data/drugs"), &out)
}

/// Each file of the folder, and a list of them for the program.
fn drugs(folder: &Path, out: &Path) -> Result<(), Box<dyn Error>> {
    let mut files = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>, std::io::Error>>()?;
    files.retain(|path| path.extension().is_some_and(|ending| ending == "ron"));
    files.sort();
    let mut list = String::from("&[\n");
    for file in files {
        let name = file.file_name().and_then(|name| name.to_str()).ok_or("a name that is no UTF-8")?;
        put(&file, &out.join(format!("drugs/{name}.json")))?;
        writeln!(list, "({name:?}, include_str!(concat!(env!(\"OUT_DIR\"), \"/drugs/{name}.json\"))),")?;
    }
    list.push_str("]\n");
    fs::write(out.join("drugs.rs"), list)?;
    Ok(())
}

fn put(ron: &Path, json: &Path) -> Result<(), Box<dyn Error>> {
    let text = fs::read_to_string(ron).map_err(|error| format!("{}: {error}", ron.display()))?;
    let written = as_json::as_json(&text)
        .map_err(|unknown| format!("{}:{}: not known here: {}", ron.display(), unknown.line, unknown.what))?;
    if let Some(folder) = json.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(json, written)?;
    Ok(())
}
