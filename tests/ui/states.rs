//! The states in which every size of window is looked at: what is shown, with whom, with what unfolded.

use caveat::app::Command;
use caveat::app::check_list::Grouping;
use caveat::app::check_state::CheckView;
use caveat::app::command::{
    CheckCommand, ClinicCommand, ListCommand, NavCommand, PageCommand, PatientCommand, ReadingCommand, RecordCommand,
    ReviewCommand,
};
use caveat::app::help::PAGES;
use caveat::app::page_state::{TypedField, WayOut};
use caveat::app::record::SaveTo;
use caveat::app::state::Tab;
use caveat::domain::id::Id;
use caveat::domain::patient::{Age, Answer};
use caveat::domain::population::PopulationId;
use caveat::domain::source::ReviewStatus;
use caveat::store::settings::ListSort;
use caveat::words::{Language, Words};
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};

use crate::support::{Desk, name_of};

/// Sizes in points: as drawn, each step in which the window gives way, and those that a zoom leaves.
pub const SIZES: [[f32; 2]; 9] = [
    [1440.0, 900.0],
    [1199.0, 700.0],
    [1024.0, 640.0],
    [960.0, 600.0],
    [899.0, 640.0],
    [788.0, 492.0],
    [760.0, 560.0],
    [512.0, 640.0],
    [512.0, 320.0],
];

impl Desk {
    /// Carries out commands without the mouse, in a window too small for it.
    pub fn send(&mut self, commands: impl IntoIterator<Item = Command>) {
        for command in commands {
            self.harness.state_mut().app_mut().update(command);
        }
        self.run();
    }

    /// A patient of whom much is known, with everything unfolded that can be.
    pub fn enter_patient(&mut self) {
        let id = |name: &str| PopulationId::new(name).unwrap();
        let answer = |name: &str, answer| Command::Patient(PatientCommand::Answer(id(name), answer));
        let all = ["elderly", "pregnant", "under_18", "schizophrenia", "breastfeeding", "psychiatric", "dependence"];
        self.send([Command::Patient(PatientCommand::Age(Age::read("70")))]);
        self.send(["pregnant", "schizophrenia", "breastfeeding"].map(|name| answer(name, Answer::Yes)));
        self.send([answer("under_18", Answer::Yes), answer("dependence", Answer::No)]);
        self.send(all.map(|name| Command::Reading(ReadingCommand::ToggleFinding(id(name)))));
        self.send([
            Command::Reading(ReadingCommand::ToggleBoxed),
            Command::Reading(ReadingCommand::ToggleContraindications),
            Command::Reading(ReadingCommand::ToggleMoreForAnyone),
        ]);
    }

    /// Looks at this state in other words.
    pub fn in_words(&mut self, words: fn() -> Words, look: impl FnOnce(&mut Self)) {
        self.speak(words());
        look(self);
        self.speak(Words::english());
    }

    pub fn speak(&mut self, words: Words) {
        self.harness.state_mut().app_mut().speak(words);
        // Work that a test holds back would be waited for for ever.
        match self.harness.state().app().state.clinic.library.running.is_some() {
            true => self.settle_beside_the_library(),
            false => self.settle(),
        }
        self.harness.remove_cursor();
        self.run();
    }

    /// Waits for what is said anew, while the library is still worked on.
    fn settle_beside_the_library(&mut self) {
        let waits = |desk: &Self| {
            let state = &desk.harness.state().app().state;
            let (page, check) = (&state.page.preview, &state.patient.check.work);
            page.job.is_some() || page.drawing.is_some() || check.making.is_some() || state.nav.label.is_waiting()
        };
        while waits(self) {
            self.harness.state_mut().app_mut().take_results();
            std::thread::yield_now();
        }
        self.run();
    }

    fn press_if_there(&mut self, name: &str) -> bool {
        let there = self.is_there(Role::Button, name);
        if there {
            self.click(Role::Button, name);
        }
        there
    }
}

/// As [`each`], seen in other words. The way to each state is in English: the words change for the look alone.
pub fn each_in(words: fn() -> Words, size: [f32; 2], mut look: impl FnMut(&mut Desk, &str)) {
    each(size, |desk, state| {
        desk.in_words(words, |desk| look(desk, state));
    });
}

/// Shows each state of the window at one size, by its name.
pub fn each(size: [f32; 2], mut look: impl FnMut(&mut Desk, &str)) {
    let mut desk = Desk::sized(size);
    let mut look = |desk: &mut Desk, name: &str| {
        desk.harness.remove_cursor();
        desk.run();
        look(desk, &format!("{name} at {} x {}", size[0], size[1]));
    };
    look(&mut desk, "reference, nobody");
    desk.enter_patient();
    look(&mut desk, "reference, a patient");
    desk.send([Command::Reading(ReadingCommand::ToggleAllTiers)]);
    for _ in 0..3 {
        desk.press_letter(Key::CloseBracket, "]");
    }
    look(&mut desk, "reference, scrolled");
    over_the_text(&mut desk, &mut look);
    medicines(&mut desk, &mut look);
    the_list(&mut desk, &mut look);
    desk.send([Command::Reading(ReadingCommand::ToggleMeanings)]);
    look(&mut desk, "reference, meanings");
    desk.send([Command::Reading(ReadingCommand::ToggleMeanings)]);
    for query in ["klonipin", "klonopin", "qqqqqq"] {
        desk.send([Command::Nav(NavCommand::Search(query.to_owned()))]);
        look(&mut desk, &format!("search {query}"));
    }
    desk.send([Command::Nav(NavCommand::ClearSearch)]);
    dialogs(&mut desk, &mut look);
    the_handout(&mut desk, &mut look);
    desk.send([Command::Nav(NavCommand::Tab(Tab::Reference))]);
    look(&mut desk, "reference, still the same patient");
    desk.send([Command::Nav(NavCommand::Tab(Tab::Poll))]);
    look(&mut desk, "poll");
    desk.click(Role::Link, "View results");
    look(&mut desk, "poll, results");
    desk.send([Command::Nav(NavCommand::Tab(Tab::Settings))]);
    look(&mut desk, "settings");
    the_library(&mut desk, &mut look);
    crate::library::states(size, &mut look);
    the_check(size, &mut look);
    the_first_start(size, &mut look);
    let mut desk = Desk::with_disagreeing_drug(size);
    desk.open_all_lines();
    look(&mut desk, "sources that disagree, all open");
    for part in 0..6 {
        desk.press_letter(Key::CloseBracket, "]");
        look(&mut desk, &format!("sources that disagree, all open, {part} parts down"));
    }
}

/// The page of the first start, from its top to its end, and the pointers after it.
fn the_first_start(size: [f32; 2], look: &mut impl FnMut(&mut Desk, &str)) {
    let mut desk = Desk::first_start(size);
    look(&mut desk, "first start");
    for name in ["Country: Not set", "Start and add a pack from a file"] {
        let role = if name.starts_with("Country") { Role::ComboBox } else { Role::Button };
        desk.node(role, name).scroll_to_me();
        desk.run();
        look(&mut desk, &format!("first start, {name}"));
    }
    desk.press(Key::Enter);
    look(&mut desk, "pointers");
    if desk.press_if_there("Search drug, brand or class") {
        look(&mut desk, "pointers, list over the text");
        desk.press(Key::Escape);
    }
    let strip = desk.names(Role::Button).into_iter().find(|name| name.starts_with("Patient check: "));
    if let Some(strip) = strip {
        desk.click(Role::Button, &strip);
        look(&mut desk, "pointers, check over the text");
    }
}

/// What lies over the whole window.
fn dialogs(desk: &mut Desk, look: &mut impl FnMut(&mut Desk, &str)) {
    for query in ["", "hand", "klonipin"] {
        desk.press_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::P);
        desk.type_text(query);
        look(desk, &format!("dialog palette {query:?}"));
        desk.press(Key::Escape);
    }
    for filter in ["", "tier", "nothing"] {
        desk.press(Key::F1);
        desk.type_text(filter);
        look(desk, &format!("dialog keys {filter:?}"));
        desk.press(Key::Escape);
    }
}

/// Every page of the help and about the program, as far as it is seen, and its end; and what leads there.
pub fn help_states(size: [f32; 2], mut look: impl FnMut(&mut Desk, &str)) {
    let mut desk = Desk::sized(size);
    let desk = &mut desk;
    let mut look = |desk: &mut Desk, name: &str| {
        desk.harness.remove_cursor();
        desk.run();
        look(desk, &format!("{name} at {} x {}", size[0], size[1]));
    };
    desk.send([Command::Nav(NavCommand::Tab(Tab::Settings))]);
    desk.node(Role::Button, "Open: About Caveat").scroll_to_me();
    look(desk, "settings, help");
    desk.press_with(Modifiers::SHIFT, Key::F1);
    let menu = desk.all(Role::ComboBox).iter().map(name_of).find(|name| name.starts_with("Pages of the help: "));
    let about = ["About Caveat", "Sources of the texts", "Fonts", "Licences of all parts"].map(str::to_owned);
    let pages = PAGES.iter().map(|page| page.text(Language::En).title().to_owned());
    for page in pages.chain(about) {
        if menu.is_some() {
            desk.click_beginning(Role::ComboBox, "Pages of the help: ");
            desk.click(Role::MenuItemRadio, &page);
        } else {
            desk.click(Role::ListBoxOption, &page);
        }
        look(desk, &format!("dialog help {page}"));
        desk.press(Key::End);
        look(desk, &format!("dialog help {page}, its end"));
    }
    if menu.is_some() {
        desk.click_beginning(Role::ComboBox, "Pages of the help: ");
        look(desk, "dialog help, menu of pages");
        desk.press(Key::Escape);
    }
    desk.press(Key::Escape);
}

/// A handout that cannot leave, for a character that no font has.
fn unprintable(desk: &mut Desk, look: &mut impl FnMut(&mut Desk, &str)) {
    for text in ["\u{1F99C} and \u{2603}", ""] {
        let notes = TypedField::Notes(Id::new("clonazepam").unwrap());
        desk.send([Command::Page(PageCommand::Type(notes, text.to_owned()))]);
        desk.settle();
        if !text.is_empty() {
            look(desk, "handouts, not to be printed");
        }
    }
}

/// A handout with all that unfolds, about to be exported and written.
fn the_handout(desk: &mut Desk, look: &mut impl FnMut(&mut Desk, &str)) {
    desk.send([Command::Page(PageCommand::Start { with_patient: true })]);
    desk.settle();
    look(desk, "handouts");
    desk.send([Command::Page(PageCommand::TakeAway(WayOut::File))]);
    look(desk, "handouts, export");
    unprintable(desk, look);
    desk.send([Command::Page(PageCommand::PrintAnswers(true))]);
    desk.settle();
    for name in ["For this copy, Lines to write on", "Drugs in this file, 1 drug"] {
        desk.click(Role::Button, name);
    }
    look(desk, "handouts, unfolded");
    desk.click(Role::Button, "Edit the letterhead");
    look(desk, "handouts, letterhead");
    desk.click(Role::Button, "Close the letterhead");
    for name in ["Hardest sentences", "Pages", "Sentences over 20 words", "Words with a plainer one", "PEMAT-P"] {
        let named = desk.names(Role::Button).into_iter().find(|button| button.starts_with(&format!("{name}, ")));
        let named = named.or_else(|| desk.names(Role::Button).into_iter().find(|button| button.starts_with(name)));
        desk.click(Role::Button, &named.unwrap());
    }
    look(desk, "handouts, measures");
    let path = desk.file("a page of which the path is rather long.pdf").display().to_string();
    for _ in 0..2 {
        let answered = Command::Page(PageCommand::PrintAnswers(true));
        desk.send([answered, Command::Page(PageCommand::Target(path.clone())), write()]);
        desk.settle();
        look(desk, "handouts, outcome");
    }
}

/// The check of several drugs, in each of its views, with what unfolds.
fn the_check(size: [f32; 2], look: &mut impl FnMut(&mut Desk, &str)) {
    let mut desk = Desk::with_disagreeing_drug(size);
    desk.open_check(CheckView::List);
    look(&mut desk, "check, list, nobody");
    desk.enter_patient();
    look(&mut desk, "check, list");
    take_away(&mut desk, look);
    for start in ["quarreline, pregnant: ", "clonazepam. Must not", "quarreline. Answered No", "clonazepam. "] {
        let lines = desk.names(Role::Button).into_iter().filter(|name| name.starts_with(start)).collect::<Vec<_>>();
        for line in lines.iter().filter(|line| desk.is_there(Role::Button, line)).cloned().collect::<Vec<_>>() {
            desk.click(Role::Button, &line);
        }
    }
    look(&mut desk, "check, list, unfolded");
    desk.send([Command::Check(CheckCommand::Grouping(Grouping::ByPopulation))]);
    look(&mut desk, "check, list by population");
    desk.click_beginning(Role::Button, "Choose the drugs to check.");
    look(&mut desk, "check, menu of drugs");
    desk.press(Key::Escape);
    desk.send([Command::Check(CheckCommand::View(CheckView::Matrix))]);
    look(&mut desk, "check, matrix");
    desk.open_cell("quarreline", 1);
    look(&mut desk, "check, drawer");
    desk.send([
        Command::Check(CheckCommand::CloseDrawer),
        Command::Check(CheckCommand::View(CheckView::Contraindicated)),
    ]);
    look(&mut desk, "check, contraindicated");
    desk.send([Command::Check(CheckCommand::View(CheckView::Compare))]);
    look(&mut desk, "check, compare, one drug");
    let id = |name: &str| Id::new(name).unwrap();
    desk.send(["quarreline", "clonazepam"].map(|name| Command::Check(CheckCommand::CompareAdd(id(name)))));
    look(&mut desk, "check, compare");
}

/// The area for copies and files, with what came of two writes to one file.
fn take_away(desk: &mut Desk, look: &mut impl FnMut(&mut Desk, &str)) {
    desk.click(Role::Button, "Take away");
    look(desk, "check, take away");
    let path = desk.file("a check of which the path is rather long, as paths are.pdf");
    for outcome in ["written", "there already"] {
        let to = SaveTo { path: path.clone(), replace: false };
        desk.send([Command::Record(RecordCommand::SavePdf { drugs: Vec::new(), to, patient_name: None })]);
        desk.settle();
        look(desk, &format!("check, take away, {outcome}"));
    }
    desk.send([Command::Record(RecordCommand::Forget), Command::Patient(PatientCommand::KeepAfterExport)]);
    desk.click(Role::Button, "Take away");
}

/// The library with a broken file, after an exchange, and the review with everything unfolded.
fn the_library(desk: &mut Desk, look: &mut impl FnMut(&mut Desk, &str)) {
    crate::support::write(
        &desk.file("drugs/broken.ron"),
        "(version: 1, drug: (id: \"x\", name: 7, a long line follows),)",
    );
    let path = desk.file("reviews of a clinic with a rather long name.ron");
    desk.send([Command::Nav(NavCommand::Tab(Tab::Library)), Command::Clinic(ClinicCommand::Reload)]);
    desk.settle();
    look(desk, "library");
    for _ in 0..2 {
        desk.send([Command::Clinic(ClinicCommand::Export { path: path.clone(), replace: false })]);
        desk.settle();
        look(desk, "library, exported");
    }
    desk.a_second_desk();
    look(desk, "library, imported");
    desk.open_review("psyweb");
    desk.mark_lines(3);
    look(desk, "review");
    if desk.names(Role::Button).iter().any(|name| name.starts_with("Choose a text")) {
        desk.click_beginning(Role::Button, "Choose a text");
        look(desk, "review, queue");
        desk.click_beginning(Role::Button, "Fold the list");
    }
    desk.press_with(Modifiers::COMMAND, Key::Enter);
    look(desk, "review, source");
    desk.change_line(1);
    look(desk, "review, change");
    desk.send([Command::Review(ReviewCommand::Close), Command::Nav(NavCommand::Tab(Tab::Reference))]);
    // At the end of the text; in a narrow window the text lies free by then.
    for _ in 0..8 {
        desk.press_letter(Key::CloseBracket, "]");
    }
    for (press, name) in [("Add a note", "our clinic, note"), ("Add a statement", "our clinic, statement")] {
        desk.click(Role::Button, press);
        look(desk, name);
    }
    desk.click(Role::Link, "Take back: A. Ramos: we look at them once a week, in the clinic or by telephone.");
    look(desk, "our clinic, take back");
}

/// The list with all that it can hold: both lists of the account, filters in their longest words, an open menu.
fn the_list(desk: &mut Desk, look: &mut impl FnMut(&mut Desk, &str)) {
    let id = |name: &str| Id::new(name).unwrap();
    desk.send(["placebine", "clonazepam"].map(|name| Command::Nav(NavCommand::Open(id(name)))));
    let over = desk.press_if_there("Search drug, brand or class");
    let mut look = |desk: &mut Desk, name: &str| {
        look(desk, &if over { format!("list over the text, {name}") } else { format!("list, {name}") });
    };
    look(desk, "recent drugs");
    desk.send([Command::Reading(ReadingCommand::ToggleMyList)]);
    look(desk, "my list");
    let population = PopulationId::new("dependence").unwrap();
    desk.send([
        Command::List(ListCommand::ToggleBoxed),
        Command::List(ListCommand::ToggleClass("benzodiazepine".to_owned())),
        Command::List(ListCommand::Population(Some(population))),
        Command::List(ListCommand::Sort(ListSort::Class)),
    ]);
    look(desk, "filters");
    let chips: Vec<String> = desk
        .names(Role::Button)
        .into_iter()
        .filter(|name| name.starts_with("Filter by") || name.starts_with("Order"))
        .collect();
    for chip in chips.iter().filter(|chip| !chip.contains("boxed")) {
        desk.click(Role::Button, chip);
        look(desk, &format!("menu {chip}"));
        desk.press(Key::Escape);
    }
    desk.send([Command::List(ListCommand::Review(Some(ReviewStatus::Superseded)))]);
    look(desk, "nothing left");
    desk.send([Command::List(ListCommand::ClearFilters), Command::List(ListCommand::Sort(ListSort::Name))]);
    desk.send([Command::Reading(ReadingCommand::ToggleMyList), Command::List(ListCommand::ClearRecent)]);
    if over {
        desk.press(Key::Escape);
    }
}

/// A patient who takes medicines of short and long names, more of them being typed; and the warning before all goes.
fn medicines(desk: &mut Desk, look: &mut impl FnMut(&mut Desk, &str)) {
    let add = |name: &str| Command::Patient(PatientCommand::AddMedicine(name.to_owned()));
    let long = "a compounded preparation of several things that has a very long name indeed";
    desk.send(["fluconazole", "aspirin", "phenobarbital", long].map(add));
    look(desk, "reference, medicines");
    if desk.is_there(Role::TextInput, "Other medicines") {
        desk.focus(Role::TextInput, "Other medicines");
        desk.type_text("klonop");
        look(desk, "reference, a medicine is typed");
        desk.press(Key::Escape);
    }
    desk.wait(850.0);
    desk.assert_reads("The answers about the patient are cleared in 60 seconds.");
    look(desk, "reference, the answers go soon");
    desk.send([Command::Patient(PatientCommand::KeepAnswers)]);
    desk.send([0; 4].map(|place| Command::Patient(PatientCommand::RemoveMedicine(place))));
}

fn write() -> Command {
    Command::Page(PageCommand::Write { replace: false })
}

/// What a narrow window lays over the text: the check, then the list.
fn over_the_text(desk: &mut Desk, look: &mut impl FnMut(&mut Desk, &str)) {
    let strip = desk.names(Role::Button).into_iter().find(|name| name.starts_with("Patient check: "));
    if let Some(strip) = strip {
        desk.click(Role::Button, &strip);
        look(desk, "check over the text");
        desk.send([Command::Reading(ReadingCommand::ToggleMeanings)]);
        look(desk, "check over the text, meanings");
        desk.send([Command::Reading(ReadingCommand::ToggleMeanings)]);
        if desk.is_there(Role::Link, "Show or hide the questions") {
            desk.click(Role::Link, "Show or hide the questions");
            look(desk, "check over the text, questions");
            desk.click(Role::Link, "Show or hide the questions");
        }
        assert!(desk.press_if_there("Back"));
    }
    if desk.press_if_there("Search drug, brand or class") {
        look(desk, "list over the text");
        desk.press(Key::Escape);
    }
}
