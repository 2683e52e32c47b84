//! What is searched for: recorded lists, one entry a line, so that two runs ask the same.

/// 250 names of drugs and 250 misspelt ones.
pub fn names() -> Vec<&'static str> {
    include_str!("names.txt").lines().filter(|line| !line.is_empty()).collect()
}

/// 100 frequent words and phrases of labels and 100 rare ones.
pub fn queries() -> Vec<&'static str> {
    include_str!("queries.txt").lines().filter(|line| !line.is_empty()).collect()
}
