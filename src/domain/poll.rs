//! A single-choice poll: its options, its tally and percentages that cannot mislead. Where votes are kept is in `store`.

use serde::{Deserialize, Serialize};

use super::id::Id;

/// A poll as its file gives it (`data/polls/*.ron`).
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Poll {
    pub schema: u32,
    pub id: Id,
    /// To the letter as the source asks it: its votes belong to that wording.
    pub question: String,
    /// A total that the source gives without a split. Shown as such, never divided, never added.
    #[serde(default)]
    pub original: Option<OriginalTotal>,
    pub options: Vec<PollOption>,
    /// True where the answers are this program's and not the source's.
    pub answers_are_ours: bool,
    #[serde(default)]
    pub closed: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OriginalTotal {
    pub total: u64,
    /// Always none so far: the source published no split.
    #[serde(skip_deserializing)]
    pub split: Option<Vec<u64>>,
    pub source: Id,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PollOption {
    pub id: Id,
    pub text: String,
}

/// The share of each option.
#[derive(Clone, Debug, PartialEq)]
pub struct Shares {
    /// In percent: whole, or with one decimal where `rounded`. `None` without any vote.
    pub percent: Option<Vec<f64>>,
    /// One decimal for all, because whole percents would have split equal counts.
    pub rounded: bool,
}

/// Whole percents by largest remainder, ties in option order; if that would split equal counts, one decimal for all
/// (design 3.8).
pub fn shares(votes: &[u64]) -> Shares {
    let total: u64 = votes.iter().sum();
    if total == 0 {
        return Shares { percent: None, rounded: false };
    }
    let whole = largest_remainder(votes, total);
    let splits_equals = votes.iter().zip(&whole).any(|(votes_a, percent_a)| {
        votes.iter().zip(&whole).any(|(votes_b, percent_b)| votes_a == votes_b && percent_a != percent_b)
    });
    if !splits_equals {
        // Whole percents lie between 0 and 100.
        #[allow(clippy::cast_precision_loss)]
        return Shares { percent: Some(whole.iter().map(|p| *p as f64).collect()), rounded: false };
    }
    #[allow(clippy::cast_precision_loss)]
    let tenths = votes.iter().map(|v| (*v as f64 * 1000.0 / total as f64).round() / 10.0).collect();
    Shares { percent: Some(tenths), rounded: true }
}

fn largest_remainder(votes: &[u64], total: u64) -> Vec<u64> {
    let exact = |v: u64| u128::from(v) * 100;
    let total = u128::from(total);
    let mut whole: Vec<u64> = votes.iter().map(|v| u64::try_from(exact(*v) / total).unwrap_or(100)).collect();
    let given: u64 = whole.iter().sum();
    let mut by_remainder: Vec<usize> = (0..votes.len()).collect();
    by_remainder.sort_by_key(|i| std::cmp::Reverse(votes.get(*i).map_or(0, |v| exact(*v) % total)));
    let missing = usize::try_from(100_u64.saturating_sub(given)).unwrap_or(0);
    for index in by_remainder.into_iter().take(missing) {
        if let Some(percent) = whole.get_mut(index) {
            *percent += 1;
        }
    }
    whole
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn whole_percents_add_up_to_a_hundred() {
        assert_eq!(shares(&[6, 5, 3, 2]), Shares { percent: Some(vec![38.0, 31.0, 19.0, 12.0]), rounded: false });
        assert_eq!(shares(&[1, 0, 0, 0]).percent, Some(vec![100.0, 0.0, 0.0, 0.0]));
        assert_eq!(shares(&[0, 0]), Shares { percent: None, rounded: false });
    }

    #[test]
    fn equal_counts_have_equal_percents() {
        assert_eq!(shares(&[1, 1, 1]), Shares { percent: Some(vec![33.3, 33.3, 33.3]), rounded: true });
    }

    proptest! {
        #[test]
        fn no_split_of_equals_and_more_votes_never_show_less(votes in proptest::collection::vec(0_u64..500, 1..6)) {
            let shares = shares(&votes);
            if let Some(percent) = shares.percent {
                for (a, pa) in votes.iter().zip(&percent) {
                    for (b, pb) in votes.iter().zip(&percent) {
                        prop_assert!(a != b || (pa - pb).abs() < 1e-9);
                        prop_assert!(a <= b || pa >= pb);
                    }
                }
                if !shares.rounded {
                    prop_assert!((percent.iter().sum::<f64>() - 100.0).abs() < 1e-9);
                }
            }
        }
    }
}
