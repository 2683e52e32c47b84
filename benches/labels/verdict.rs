//! What was measured against its bar.

#[derive(Default)]
pub struct Verdict {
    broken: Vec<String>,
}

impl Verdict {
    /// At most `most`.
    pub fn at_most(&mut self, what: &str, is: f64, most: f64, unit: &str) {
        self.line(what, is, most, unit, is <= most, "at most");
    }

    pub fn at_least(&mut self, what: &str, is: f64, least: f64, unit: &str) {
        self.line(what, is, least, unit, is >= least, "at least");
    }

    fn line(&mut self, what: &str, is: f64, bar: f64, unit: &str, held: bool, side: &str) {
        let word = if held { "held" } else { "BROKEN" };
        println!("{word:6}  {what}: {is:.2} {unit} (bar: {side} {bar} {unit})");
        if !held {
            self.broken.push(what.to_owned());
        }
    }

    pub fn end(self) {
        if !self.broken.is_empty() {
            println!("broken: {}", self.broken.join("; "));
            std::process::exit(1);
        }
    }
}

/// The value below which this share of all lies; sorts them.
pub fn percentile(all: &mut [f64], share: f64) -> f64 {
    all.sort_by(f64::total_cmp);
    let place = (all.len() as f64 * share).ceil() as usize;
    all.get(place.clamp(1, all.len()) - 1).copied().unwrap_or(0.0)
}
