//! What the program does, for the window and the command line alike: its state, its commands, and the sentences about
//! failures. Nothing here knows a window; every behaviour can be tested without one.

pub mod check_csv;
pub mod check_drawer;
pub mod check_list;
pub mod check_record;
pub mod check_state;
pub mod check_summary;
pub mod check_text;
pub mod checking;
pub mod clinic;
pub mod clinic_state;
pub mod command;
pub mod compare;
pub mod finding_text;
pub mod grading;
pub mod label_library;
pub mod label_state;
pub mod label_text;
pub mod labels;
pub mod layer_text;
pub mod letterhead;
pub mod library_results;
pub mod lists;
pub mod loading;
pub mod matrix_text;
pub mod medicines;
pub mod notice;
pub mod pack_text;
pub mod page;
pub mod page_state;
pub mod page_wanted;
pub mod polling;
pub mod record;
pub mod review_queue;
pub mod review_rows;
pub mod review_text;
pub mod source_text;
pub mod sources_page;
pub mod state;
pub mod text_ages;
pub mod update;

pub use command::Command;
pub use state::AppState;
pub use update::App;
