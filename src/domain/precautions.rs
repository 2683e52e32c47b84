//! The statements of a drug in the order of reading, whoever the patient is: for anyone first, then worst first. What
//! two sources grade differently about one population stands together.

use super::check::{different, worst_by_source};
use super::grade::Standing;
use super::monograph::Monograph;
use super::population::Populations;
use super::source::Source;
use super::statement::Statement;

/// What stands together: one statement, or all of a population about which sources disagree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block<'a> {
    /// Worst first, inside a grade the higher rank of source first.
    pub statements: Vec<&'a Statement>,
    /// How many different grades stand among each source's worst; more than one where sources disagree.
    pub different_grades: usize,
}

/// For anyone first (boxed, then worst first), then by grade, then in the order of the populations.
pub fn blocks<'a>(monograph: &'a Monograph, populations: &Populations) -> Vec<Block<'a>> {
    let standing = |s: &Statement| monograph.standing_of(s).unwrap_or(Standing::NotAssessed);
    let rank = |s: &Statement| {
        let source = monograph.source(&s.source).map(Source::rank_key);
        (source.is_none(), source)
    };
    let mut all: Vec<&Statement> = monograph.statements.iter().collect();
    all.sort_by_cached_key(|s| {
        let place = populations.place(&s.population);
        (!s.population.is_anyone(), !s.boxed, standing(s), place, rank(s))
    });
    let mut blocks: Vec<Block<'a>> = Vec::new();
    for statement in &all {
        if blocks.iter().any(|block| block.statements.iter().any(|there| there.id == statement.id)) {
            continue;
        }
        let about = &statement.population;
        let mut same: Vec<&Statement> =
            all.iter().copied().filter(|s| !about.is_anyone() && s.population == *about).collect();
        // As in a finding: a boxed warning is a flag, which brings the block forward but orders nothing inside it.
        same.sort_by_cached_key(|s| (standing(s), rank(s)));
        let different_grades = different(&worst_by_source(monograph, &same));
        blocks.push(match different_grades {
            0 | 1 => Block { statements: vec![*statement], different_grades: 1 },
            n => Block { statements: same, different_grades: n },
        });
    }
    blocks
}
