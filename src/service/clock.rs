//! Today's date. Everything else takes it as a value, so that a test and `--date` can set it.

use crate::domain::date::PartialDate;

/// Where the date comes from.
pub trait Clock {
    /// A whole date, in the time zone of the system.
    fn today(&self) -> Option<PartialDate>;
}

/// The clock of the system.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn today(&self) -> Option<PartialDate> {
        PartialDate::new(&jiff::Zoned::now().date().to_string())
    }
}
