//! The last results of packs and imports as lines for a list: a sentence, and what its mark is.

use crate::domain::date::PartialDate;
use crate::store::pack::ResultLine;
use crate::words::{Words, date_short};

/// How it ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ResultMark {
    Done,
    /// Stopped by the person; nothing was changed.
    Stopped,
    /// Refused, or something was found that is not as it was.
    Failed,
}

/// One line: "22 Nov 2026, 09:14. Psychiatry starter added: 35 labels, 2 monographs."
pub fn result_line(words: &Words, line: &ResultLine) -> (ResultMark, String) {
    let (mark, sentence) = sentence(words, line);
    let date = date_short(words, PartialDate::new(&line.date).as_ref());
    // Hours and minutes: nobody looks for the second.
    let time = line.time.get(..5).unwrap_or_default().to_owned();
    let when = [("date", (&date).into()), ("time", (&time).into()), ("what", (&sentence).into())];
    (mark, words.f("result-line", &when))
}

fn sentence(words: &Words, line: &ResultLine) -> (ResultMark, String) {
    let name = line.name.as_deref().unwrap_or_default();
    let labels = || ("labels", line.labels.into());
    let of_pack = |id: &str| words.f(id, &[("pack", name.into())]);
    match (line.what.as_str(), line.reason.as_deref()) {
        ("imported", None) => (ResultMark::Done, words.f("result-imported", &[labels()])),
        ("imported", Some("stopped")) => (ResultMark::Stopped, words.f("result-import-stopped", &[labels()])),
        ("imported", Some("disk_full")) => (ResultMark::Failed, words.f("result-import-disk-full", &[labels()])),
        ("imported", Some(_)) => (ResultMark::Failed, words.f("result-import-failed", &[labels()])),
        (_, Some("stopped")) => (ResultMark::Stopped, of_pack("result-stopped")),
        (_, Some("disk_full")) => (ResultMark::Failed, of_pack("result-disk-full")),
        (_, Some(_)) => (ResultMark::Failed, of_pack("result-refused")),
        ("removed", None) => (ResultMark::Done, of_pack("result-removed")),
        ("brought_back", None) => (ResultMark::Done, of_pack("result-brought-back")),
        ("changed", None) => (ResultMark::Failed, of_pack("result-changed")),
        ("checked", None) => (ResultMark::Done, words.t("result-checked")),
        (_, None) => {
            let counts = [("pack", name.into()), labels(), ("monographs", line.monographs.into())];
            (ResultMark::Done, words.f("result-installed", &counts))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(what: &str, reason: Option<&str>) -> (ResultMark, String) {
        let line = ResultLine {
            date: "2026-11-22".to_owned(),
            time: "09:14:05".to_owned(),
            what: what.to_owned(),
            name: (what != "imported").then(|| "Psychiatry starter".to_owned()),
            version: None,
            reason: reason.map(str::to_owned),
            labels: 35,
            monographs: 1,
        };
        result_line(&Words::english(), &line)
    }

    #[test]
    fn every_result_is_a_sentence_with_its_day_and_its_mark() {
        let added = "22 Nov 2026, 09:14. Psychiatry starter added: 35 labels, 1 monograph.";
        assert_eq!(said("installed", None), (ResultMark::Done, added.to_owned()));
        let stopped = "22 Nov 2026, 09:14. Psychiatry starter stopped by you. Nothing was changed.";
        assert_eq!(said("refused", Some("stopped")), (ResultMark::Stopped, stopped.to_owned()));
        let full = "22 Nov 2026, 09:14. Disk full after 35 labels. Nothing was changed.";
        assert_eq!(said("imported", Some("disk_full")), (ResultMark::Failed, full.to_owned()));
        for (what, reason, mark) in [
            ("refused", Some("part_changed"), ResultMark::Failed),
            ("refused", Some("disk_full"), ResultMark::Failed),
            ("removed", None, ResultMark::Done),
            ("brought_back", None, ResultMark::Done),
            ("changed", None, ResultMark::Failed),
            ("checked", None, ResultMark::Done),
            ("imported", None, ResultMark::Done),
            ("imported", Some("store"), ResultMark::Failed),
            ("imported", Some("stopped"), ResultMark::Stopped),
        ] {
            let (found, sentence) = said(what, reason);
            assert_eq!(found, mark, "{sentence}");
            assert!(sentence.starts_with("22 Nov 2026, 09:14. ") && sentence.ends_with('.'), "{sentence}");
        }
    }
}
