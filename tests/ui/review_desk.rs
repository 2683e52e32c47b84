//! What a person does at the review screen, for the tests of it.

use caveat::app::Command;
use caveat::app::clinic_state::{Mark, Pair};
use caveat::app::command::{ClinicCommand, NavCommand, ReviewCommand};
use caveat::app::review_rows::change_of;
use caveat::app::state::Tab;
use caveat::domain::clinic_layer::{ClinicStatement, LayerContent, LayerEntry};
use caveat::domain::date::PartialDate;
use caveat::domain::grade::Grade;
use caveat::domain::id::Id;
use caveat::domain::population::PopulationId;
use caveat::import::clinic_layer;
use eframe::egui::accesskit::Role;

use crate::support::{Desk, name_of, write};

impl Desk {
    /// Opens the review of clonazepam against a source.
    pub fn open_review(&mut self, source: &str) {
        self.open_review_of("clonazepam", source);
    }

    pub fn open_review_of(&mut self, drug: &str, source: &str) {
        let pair = Pair { drug: Id::new(drug).unwrap(), source: Id::new(source).unwrap() };
        self.send([
            Command::Nav(NavCommand::Tab(Tab::Library)),
            Command::Review(ReviewCommand::Open),
            Command::Review(ReviewCommand::Choose(pair)),
        ]);
    }

    /// Agrees to the first lines.
    pub fn mark_lines(&mut self, n: usize) {
        let ids: Vec<_> =
            self.harness.state().app().state.clinic.review.rows.iter().take(n).map(|row| row.id.clone()).collect();
        self.send(ids.into_iter().map(|id| Command::Review(ReviewCommand::Mark(id, Some(Mark::Agree)))));
    }

    /// Says something else about a line.
    pub fn change_line(&mut self, at: usize) {
        let state = &self.harness.state().app().state;
        let row = &state.clinic.review.rows[at];
        let drug = &state.clinic.review.chosen.as_ref().unwrap().drug;
        let change = change_of(row, state.library.get(drug).unwrap()).unwrap();
        let mark = ReviewCommand::Mark(row.id.clone(), Some(Mark::Change(Box::new(change))));
        self.send([Command::Review(mark)]);
    }

    /// Takes the file of a second desk that graded the same line otherwise.
    pub fn a_second_desk(&mut self) {
        let statement = |grade, by: &str| {
            let words = format!("{by}: we look at them once a week, in the clinic or by telephone.");
            LayerContent::Statement(ClinicStatement {
                population: PopulationId::new("elderly").unwrap(),
                condition: None,
                age_from_months: None,
                age_to_months: None,
                trimesters: Vec::new(),
                grade: Some(grade),
                reason: Some("Two of our patients fell.".to_owned()),
                words,
                patient_words: None,
                about: None,
                against: None,
            })
        };
        let entry = |id: &str, by: &str, grade| LayerEntry {
            id: Id::new(id).unwrap(),
            drug: Id::new("clonazepam").unwrap(),
            what: statement(grade, by),
            by: by.to_owned(),
            role: "pharmacist".to_owned(),
            date: PartialDate::new("2026-11-20").unwrap(),
            time: Some("09:40:00".to_owned()),
        };
        let ours = [entry("clinic-1", "A. Ramos", Grade::Monitor)];
        let theirs = [entry("clinic-2", "M. Okafor", Grade::Avoid), entry("clinic-3", "", Grade::Caution)];
        for (name, entries) in [("ours.ron", &ours[..]), ("theirs.ron", &theirs[..])] {
            let path = self.file(name);
            write(&path, &clinic_layer::write(entries, &[], None).unwrap());
            self.send([Command::Clinic(ClinicCommand::Import(path))]);
            self.settle();
        }
    }

    /// Puts the keyboard on a line.
    pub fn focus_line(&mut self, at: usize) {
        let id = self.harness.state().app().state.clinic.review.rows[at].id.clone();
        self.harness
            .ctx
            .memory_mut(|memory| memory.request_focus(eframe::egui::Id::unique(("review-line", id.as_str()))));
        self.run();
    }

    /// The control of a role that has the keyboard, as it is read aloud.
    pub fn focused(&self, role: Role) -> String {
        self.all(role).iter().find(|node| node.is_focused()).map(name_of).unwrap_or_default()
    }
}
