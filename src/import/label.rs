//! Bytes to official labels: SPL XML, openFDA JSON, FHIR ePI, and archives of them. Which format a file is in is seen from
//! its first bytes, never from its name. What cannot be read is refused with a reason, entry by entry.

mod archive;
mod blocks;
mod bounds;
mod dom;
mod epi;
mod finish;
mod json;
mod kinds;
mod openfda;
mod outcome;
mod read;
mod refusal;
mod spl;

pub use outcome::{Item, Read, Sink};
pub use read::{read_bytes, read_file};
pub use refusal::{Oddity, Reason, Refusal};

#[cfg(test)]
mod tests;
