//! Caveat: an offline drug reference for clinics.
//!
//! The layers and the one direction of their imports (`ARCHITECTURE.md`, held by `tests/content/layers.rs`):
//! `domain <- {import, handout} <- store <- service <- app <- {ui, cli}`; `words` may be read by all but `domain`.

pub mod domain;
pub mod import;
pub mod app;
pub mod service;
pub mod store;
pub mod words;
pub mod cli;
