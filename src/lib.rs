//! Caveat: an offline drug reference for clinics.
//!
//! The layers and the one direction of their imports (`ARCHITECTURE.md`, held by `tests/content/layers.rs`):
//! `domain <- {import, handout} <- store <- service <- app <- {ui, cli}`; `words` may be read by all but `domain`.

/// Labels are read and pages are set in millions of small pieces of memory, on several threads.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

pub mod app;
pub mod cli;
pub mod domain;
pub mod handout;
pub mod import;
pub mod service;
pub mod store;
#[cfg(feature = "gui")]
pub mod ui;
pub mod words;
