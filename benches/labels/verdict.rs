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

    /// The bars that another process found broken.
    pub fn take(&mut self, said: &str) {
        let broken = said.lines().filter_map(|line| line.strip_prefix("BROKEN  ")?.split(':').next());
        self.broken.extend(broken.map(str::to_owned));
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

/// Seconds on the clock, and seconds that this thread ran: on a machine with other work the second says what it costs.
pub struct Watch {
    start: std::time::Instant,
    ran: f64,
}

impl Watch {
    pub fn start() -> Self {
        Self { ran: ran(), start: std::time::Instant::now() }
    }

    /// Milliseconds.
    pub fn stop(&self) -> (f64, f64) {
        (self.start.elapsed().as_secs_f64() * 1e3, (ran() - self.ran) * 1e3)
    }
}

fn ran() -> f64 {
    let text = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    text.split(' ').next().and_then(|ns| ns.parse::<f64>().ok()).unwrap_or(0.0) / 1e9
}

/// Seconds that all threads of this process ran so far.
pub fn process_ran() -> f64 {
    let text = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let fields: Vec<&str> = text.rsplit(')').next().unwrap_or_default().split_whitespace().collect();
    // User and system time in hundredths, behind the name.
    fields[11].parse::<f64>().unwrap() / 100.0 + fields[12].parse::<f64>().unwrap() / 100.0
}
