//! The monographs built into the program: those of `data/drugs`, each as JSON (`build.rs`).

/// File name and text, by name.
pub static BUNDLED: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/drugs.rs"));
