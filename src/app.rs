//! What the program does, for the window and the command line alike: its state, its commands, and the sentences about
//! failures. No window here.

pub mod checking;
pub mod finding_text;
pub mod notice;
pub mod page;
pub mod polling;
