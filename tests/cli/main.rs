//! The command line as a user sees it: what goes in as arguments and files, what comes out as exit code, text and JSON.
//! One module a command or a kind of bad input; how the program is run is in `run`.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test stops at once where something is missing"
)]

mod backups;
mod broken_files;
mod check;
mod check_files;
mod check_table;
mod clinic;
mod clinic_data;
mod crash;
mod doctor;
mod failing_disk;
mod graded_label;
mod handout;
#[cfg(unix)]
mod handout_faults;
mod handout_files;
mod handout_label;
mod handout_options;
mod handout_several;
mod handout_unprintable;
#[cfg(target_os = "linux")]
mod huge_files;
mod import;
mod label_versions;
mod labels_survive;
mod list;
mod older_program;
mod ordered;
mod packs;
mod packs_survive;
mod policy;
mod poll;
mod poll_files;
mod poppler;
mod privacy;
mod reviews_survive;
mod run;
mod search;
#[cfg(unix)]
mod second_account;
mod second_start;
mod settings_files;
mod show;
mod show_every_drug;
mod sources;
mod upgrade;
mod usage;
mod validate;
mod validate_readability;
mod writers_survive;
