//! A rich sample document, the walk over laid-out pages, and the tests of layout and PDF.

mod contrast;
pub(crate) mod frames;
mod hostile;
mod layout;
mod pdf;
pub(crate) mod rules;
mod sample;

pub(super) use sample::{sample, with_paragraph, with_parts};
