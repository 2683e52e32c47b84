//! How many letters differ between two names: optimal string alignment, where a swap of neighbours is one edit.

/// How many edits a typing slip in so many letters has at most.
pub fn allowed(length: usize) -> usize {
    if length < 8 { 1 } else { 2 }
}

/// The distance, or `None` where it is larger than a typing slip: 1 for 5 to 7 letters, 2 from 8 on.
pub fn near(query: &str, name: &str) -> Option<u32> {
    let length = query.chars().count();
    let allowed = allowed(length);
    if name.chars().count().abs_diff(length) > allowed {
        return None;
    }
    let edits = between(query, name);
    (edits > 0 && edits <= allowed).then(|| u32::try_from(edits).unwrap_or(u32::MAX))
}

/// The number of letters inserted, left out, changed or swapped with a neighbour.
pub fn between(a: &str, b: &str) -> usize {
    let a: Vec<char> = a.chars().collect();
    let b: Vec<char> = b.chars().collect();
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for (i, ca) in a.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, cb) in b.iter().enumerate() {
            let at = |line: &[usize], k: usize| line.get(k).copied().unwrap_or(usize::MAX / 2);
            let change = at(&last, j) + usize::from(ca != cb);
            let mut best = change.min(at(&last, j + 1) + 1).min(at(&row, j) + 1);
            let swapped = i > 0 && j > 0 && a.get(i - 1) == Some(cb) && b.get(j - 1) == Some(ca);
            if swapped {
                best = best.min(at(&before, j - 1) + 1);
            }
            row.push(best);
        }
        before = std::mem::replace(&mut last, row);
    }
    last.last().copied().unwrap_or(a.len())
}
