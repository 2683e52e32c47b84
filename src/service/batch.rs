//! The same work for many things on a few threads, results in the order of the things.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{SyncSender, sync_channel};
use std::thread;

/// Runs `work` for each item on up to `jobs` threads and `then` for each result on one more, in whatever order they come: what
/// waits for a disk keeps no thread from its work. No more than `jobs` results wait.
pub fn map_then<T: Sync, M: Send, R: Send>(
    items: &[T],
    jobs: usize,
    work: impl Fn(&T) -> M + Sync,
    then: impl Fn(M) -> R + Sync,
) -> Vec<R> {
    if jobs <= 1 || items.len() <= 1 {
        return items.iter().map(|item| then(work(item))).collect();
    }
    let next = AtomicUsize::new(0);
    let (sender, receiver) = sync_channel(jobs);
    let one = |sender: SyncSender<(usize, M)>| {
        while let Some((place, item)) = take(items, &next) {
            if sender.send((place, work(item))).is_err() {
                return;
            }
        }
    };
    let mut done: Vec<(usize, R)> = thread::scope(|scope| {
        for number in 0..jobs.min(items.len()) {
            let (sender, one) = (sender.clone(), &one);
            thread::Builder::new().name(format!("batch-{number}")).spawn_scoped(scope, move || one(sender)).ok();
        }
        drop(sender);
        receiver.iter().map(|(place, made)| (place, then(made))).collect()
    });
    // Where no thread could be started at all, or one has failed, the rest is done here.
    let missing: Vec<usize> = (0..items.len()).filter(|at| !done.iter().any(|(place, _)| place == at)).collect();
    let rest = missing.into_iter().filter_map(|at| Some((at, then(work(items.get(at)?)))));
    done.extend(rest);
    done.sort_by_key(|(place, _)| *place);
    done.into_iter().map(|(_, result)| result).collect()
}

fn take<'a, T>(items: &'a [T], next: &AtomicUsize) -> Option<(usize, &'a T)> {
    let place = next.fetch_add(1, Ordering::Relaxed);
    items.get(place).map(|item| (place, item))
}

#[cfg(test)]
mod tests {
    #[test]
    fn results_keep_the_order_of_the_items() {
        let items: Vec<usize> = (0..100).collect();
        for jobs in [0, 1, 2, 7, 200] {
            let wanted: Vec<usize> = items.iter().map(|n| n * 2).collect();
            assert_eq!(super::map_then(&items, jobs, |n| n + 1, |n| (n - 1) * 2), wanted, "{jobs}");
        }
    }
}
