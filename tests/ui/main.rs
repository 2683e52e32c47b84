//! The window as a user has it, without a window: what is asked for by role and name is pressed, typed and read.
//! One module a feature; how a window is made and used is in `support`.

#![cfg(feature = "gui")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test stops at once where something is missing"
)]

mod check;
mod check_keys;
mod contrast;
mod first_start;
mod grading;
mod handout;
mod handout_desk;
mod handout_file;
mod handout_options;
mod handout_unprintable;
mod help;
mod idle;
mod in_sight;
mod labels;
mod layout;
mod library;
mod lists;
mod medicines;
mod names;
mod our_clinic;
mod packs;
mod palette;
mod panes;
mod passages;
mod patient_check;
mod pictures;
mod poll;
#[path = "../cli/poppler.rs"]
mod poppler;
mod privacy;
mod review;
mod review_desk;
mod search;
mod settings;
mod source_steps;
mod sources;
mod states;
mod support;
mod take_away;
mod theme;
mod three_ways;
mod tiers;
mod words;
