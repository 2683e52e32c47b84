//! What needs a clock, chance, threads or the system: today's date, its language, a voter's random name, background
//! jobs. Talks in values and knows no window.

pub mod batch;
pub mod clock;
pub mod crash;
pub mod instance;
pub mod jobs;
pub mod label_import;
pub mod label_keeper;
pub mod label_rebuild;
pub mod library_work;
pub mod locale;
pub mod pack_build;
pub mod pack_work;
pub mod printing;
pub mod voter;
