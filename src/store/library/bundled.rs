//! The monographs built into the program: one line for each file of `data/drugs`. A test fails while one is missing.

/// File name and text, by name.
pub const BUNDLED: &[(&str, &str)] = &[("clonazepam.ron", include_str!("../../../data/drugs/clonazepam.ron"))];
