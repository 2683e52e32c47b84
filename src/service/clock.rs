//! Today's date and the time of day. Everything else takes them as values, so that a test and `--date` can set them.

use crate::domain::date::PartialDate;

/// Where the date comes from.
pub trait Clock {
    /// A whole date, in the time zone of the system.
    fn today(&self) -> Option<PartialDate>;
    /// `HH:MM:SS`, in the time zone of the system.
    fn time(&self) -> String;
}

/// The clock of the system.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn today(&self) -> Option<PartialDate> {
        PartialDate::new(&jiff::Zoned::now().date().to_string())
    }

    fn time(&self) -> String {
        jiff::Zoned::now().strftime("%H:%M:%S").to_string()
    }
}
