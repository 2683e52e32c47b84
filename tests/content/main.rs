//! What the program is made of: its data against the founding document and the sources, its words against its code, its
//! code against the rules of the house. Nothing here runs the program.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test stops at once where something is missing"
)]

mod age_bounds;
mod built_in;
mod check_cases;
mod colours;
mod copied_words;
mod data;
mod every_drug;
mod faults;
mod few_drugs;
mod files;
mod founding_document;
mod founding_map;
mod label_find;
mod label_headings;
mod label_import;
mod label_sections;
mod label_set;
mod labels;
mod layers;
mod licences;
mod monographs;
mod mutated;
mod no_verdict;
mod packaging;
mod packaging_tools;
mod page;
mod page_any;
mod page_clinic;
mod page_every;
mod page_groups;
mod page_layout;
mod page_options;
mod page_several;
mod page_spanish;
mod page_standards;
mod page_tags;
mod page_tens;
mod page_words;
mod paper;
#[path = "../cli/poppler.rs"]
mod poppler;
mod safety;
mod spot_check;
mod tablets;
mod tagged;
mod tree;
mod two_readings;
mod words;
mod words_spanish;
