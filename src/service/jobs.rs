//! Background work on named threads. Each result comes back as a typed event with the number of its job, so that a
//! result that nobody waits for any more can be dropped. Knows no window: whoever shows results gives a waker.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::Duration;

/// The number of a job, unique in one run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct JobId(u64);

/// Wakes whoever shows results.
pub type Waker = Arc<dyn Fn() + Send + Sync>;

/// How a job ended.
#[derive(Debug)]
pub enum Outcome<E> {
    Done(E),
    /// The job failed in a way that nobody foresaw. The program goes on.
    Panicked,
}

/// The background work of one window.
pub struct Jobs<E> {
    sender: Sender<(JobId, Outcome<E>)>,
    receiver: Receiver<(JobId, Outcome<E>)>,
    waker: Waker,
    last: u64,
    /// Each ends its thread when it is dropped with this.
    repeated: Vec<Sender<()>>,
}

impl<E: Send + 'static> Jobs<E> {
    pub fn new(waker: Waker) -> Self {
        let (sender, receiver) = channel();
        Self { sender, receiver, waker, last: 0, repeated: Vec::new() }
    }

    /// Starts work on a thread of its own. `None` where the system gives no thread.
    pub fn spawn(&mut self, name: &str, work: impl FnOnce() -> E + Send + 'static) -> Option<JobId> {
        self.last += 1;
        let id = JobId(self.last);
        let (sender, waker) = (self.sender.clone(), self.waker.clone());
        let run = move || {
            let outcome = match catch_unwind(AssertUnwindSafe(work)) {
                Ok(event) => Outcome::Done(event),
                Err(_) => Outcome::Panicked,
            };
            // Nobody may be listening any more: the window was closed.
            if sender.send((id, outcome)).is_ok() {
                waker();
            }
        };
        thread::Builder::new().name(format!("caveat-{name}")).spawn(run).ok()?;
        Some(id)
    }

    /// The same for work that tells how far it is: each event that `tell` is given comes back with the number of the job,
    /// the last of all is the result.
    pub fn spawn_telling(&mut self, name: &str, work: impl FnOnce(&dyn Fn(E)) -> E + Send + 'static) -> Option<JobId> {
        let id = JobId(self.last + 1);
        let (sender, waker) = (self.sender.clone(), self.waker.clone());
        let tell = move |event| {
            if sender.send((id, Outcome::Done(event))).is_ok() {
                waker();
            }
        };
        self.spawn(name, move || work(&tell))
    }

    /// Looks again and again on a thread of its own, for as long as this lives; an event comes back only where there is
    /// something to say.
    pub fn repeat(&mut self, name: &str, every: Duration, mut look: impl FnMut() -> Option<E> + Send + 'static) {
        self.last += 1;
        let id = JobId(self.last);
        let (sender, waker) = (self.sender.clone(), self.waker.clone());
        let (alive, ended) = channel::<()>();
        let run = move || {
            while let Err(RecvTimeoutError::Timeout) = ended.recv_timeout(every) {
                let Ok(found) = catch_unwind(AssertUnwindSafe(&mut look)) else { return };
                if let Some(event) = found {
                    if sender.send((id, Outcome::Done(event))).is_err() {
                        return;
                    }
                    waker();
                }
            }
        };
        if thread::Builder::new().name(format!("caveat-{name}")).spawn(run).is_ok() {
            self.repeated.push(alive);
        }
    }

    /// What has come back since the last call.
    pub fn finished(&self) -> Vec<(JobId, Outcome<E>)> {
        self.receiver.try_iter().collect()
    }

    /// Waits for the next result; for tests and for work that must end before the program does.
    pub fn wait(&self) -> Option<(JobId, Outcome<E>)> {
        self.receiver.recv().ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicUsize, Ordering};

    #[test]
    fn results_come_back_with_their_number_and_wake_the_listener() {
        let woken = Arc::new(AtomicUsize::new(0));
        let count = woken.clone();
        let mut jobs = Jobs::new(Arc::new(move || {
            count.fetch_add(1, Ordering::SeqCst);
        }));
        let first = jobs.spawn("one", || 1).unwrap();
        let (id, outcome) = jobs.wait().unwrap();
        assert!(matches!(outcome, Outcome::Done(1)) && id == first);
        let second = jobs.spawn("two", || 2).unwrap();
        assert_ne!(first, second);
        assert!(matches!(jobs.wait(), Some((id, Outcome::Done(2))) if id == second));
    }

    #[test]
    fn what_is_repeated_speaks_only_when_there_is_something_and_ends_with_its_owner() {
        let looks = Arc::new(AtomicUsize::new(0));
        let count = looks.clone();
        let mut jobs = Jobs::new(Arc::new(|| {}));
        jobs.repeat("look", Duration::from_millis(1), move || {
            let look = count.fetch_add(1, Ordering::SeqCst);
            (look == 3).then_some(look)
        });
        assert!(matches!(jobs.wait(), Some((_, Outcome::Done(3)))));
        assert!(looks.load(Ordering::SeqCst) >= 4);
        drop(jobs);
        // The thread holds the other end of the count until it ends.
        while Arc::strong_count(&looks) > 1 {
            thread::yield_now();
        }
    }

    #[test]
    fn work_that_tells_how_far_it_is_ends_with_its_result() {
        let mut jobs: Jobs<u8> = Jobs::new(Arc::new(|| {}));
        let job = jobs.spawn_telling("long", |tell| {
            (1..=2).for_each(tell);
            3
        });
        let told: Vec<(JobId, u8)> = (0..3)
            .map(|_| match jobs.wait() {
                Some((id, Outcome::Done(n))) => (id, n),
                other => panic!("{other:?}"),
            })
            .collect();
        assert_eq!(told, [1, 2, 3].map(|n| (job.unwrap(), n)));
    }

    #[test]
    fn a_panic_costs_the_job_and_nothing_else() {
        let mut jobs: Jobs<u8> = Jobs::new(Arc::new(|| {}));
        jobs.spawn("bad", || panic!("planted")).unwrap();
        assert!(matches!(jobs.wait(), Some((_, Outcome::Panicked))));
        jobs.spawn("good", || 7).unwrap();
        assert!(matches!(jobs.wait(), Some((_, Outcome::Done(7)))));
    }
}
