//! The sources that a record cites, each with its version, date and review.

use super::{Record, shown_name};
use crate::app::checking::CheckedDrug;
use crate::app::source_text;
use crate::domain::id::Id;
use crate::domain::monograph::Section;
use crate::domain::source::Source;
use crate::handout::document::{Block, Part, Run};

impl Record<'_> {
    pub(super) fn sources(&self) -> Part {
        let mut blocks = Vec::new();
        for drug in &self.result.drugs {
            // Sources of two drugs may share a name and still be two texts.
            if self.result.drugs.len() > 1 {
                blocks.push(Block::Subheading(shown_name(drug).to_owned()));
            }
            let cited = cited(drug);
            let sources = drug.monograph.sources_by_rank().into_iter().filter(|s| cited.contains(&&s.id));
            let lines: Vec<_> = sources.map(|source| self.source(source)).collect();
            blocks.push(if lines.is_empty() {
                Block::text(self.t("record-no-sources"))
            } else {
                Block::Numbered(lines)
            });
        }
        Part::new("sources", self.t("cli-sources"), blocks)
    }

    fn source(&self, source: &Source) -> Vec<Run> {
        let mut about = source_text::about(self.words, source, Some(self.today));
        about.extend(source.note.clone());
        vec![Run::bold(format!("{}: ", source.short)), Run::plain(about.join(" · "))]
    }
}

/// Every source that something on this record rests on.
fn cited<'a>(drug: &'a CheckedDrug<'_>) -> Vec<&'a Id> {
    let check = &drug.check;
    let mut cited: Vec<&Id> = check.always.iter().map(|s| &s.source).collect();
    for finding in &check.findings {
        cited.extend(finding.statements.iter().map(|s| &s.statement.source));
        cited.extend(finding.gaps.iter().filter_map(|gap| gap.source.as_ref()));
    }
    cited.extend(check.gaps_for_anyone.iter().filter_map(|gap| gap.source.as_ref()));
    cited.extend(drug.interactions.iter().map(|(interaction, _)| &interaction.source));
    cited.extend(drug.monograph.section(Section::DoseNotes).map(|item| &item.source));
    cited
}
