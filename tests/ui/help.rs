//! The help and what the program says about itself: opened in each way, read and walked by keyboard alone.

use caveat::app::help::{PAGES, crates};
use caveat::words::{Language, Words};
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::NodeT as _;

use crate::support::Desk;

const DIALOG: &str = "Help";

fn opened(mut desk: Desk) -> Desk {
    desk.press_with(Modifiers::SHIFT, Key::F1);
    assert!(desk.is_there(Role::Dialog, DIALOG));
    desk
}

/// The headings of the dialog with their levels.
fn headings(desk: &Desk) -> Vec<(String, Option<usize>)> {
    let dialogs = desk.all(Role::Dialog);
    let nodes = dialogs.last().unwrap().children_recursive();
    let headings = nodes.filter(|node| node.accesskit_node().role() == Role::Heading);
    headings.map(|node| (crate::support::name_of(&node), node.accesskit_node().data().level())).collect()
}

#[test]
fn it_opens_by_key_palette_and_settings_and_esc_closes_it() {
    let mut desk = opened(Desk::new());
    desk.press(Key::Escape);
    assert!(!desk.is_there(Role::Dialog, DIALOG));
    assert_eq!(desk.shown(), "clonazepam", "nothing else was closed");
    for (typed, page) in [("help", "First steps"), ("about cav", "About Caveat")] {
        desk.press_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::P);
        desk.type_text(typed);
        desk.press(Key::Enter);
        assert_eq!(desk.marked_in_palette().as_deref(), Some(page));
        desk.press(Key::Escape);
    }
    desk.press_with(Modifiers::COMMAND, Key::Comma);
    for (button, page) in [("Open: Help", "First steps"), ("Open: About Caveat", "About Caveat")] {
        desk.click(Role::Button, button);
        assert_eq!(desk.marked_in_palette().as_deref(), Some(page));
        desk.click(Role::Button, "Close the help");
        assert!(!desk.is_there(Role::Dialog, DIALOG));
    }
    // F1 alone still opens the keys.
    desk.press(Key::F1);
    assert!(desk.is_there(Role::Dialog, "Keys") && !desk.is_there(Role::Dialog, DIALOG));
}

#[test]
fn every_page_is_reached_by_the_down_key_alone_and_read_with_its_headings() {
    let mut desk = opened(Desk::new());
    for (at, page) in PAGES.iter().enumerate() {
        let text = page.text(Language::En);
        assert_eq!(desk.marked_in_palette().as_deref(), Some(text.title()), "page {at}");
        let found = headings(&desk);
        assert_eq!(found.first(), Some(&(DIALOG.to_owned(), Some(1))));
        assert_eq!(found.get(1), Some(&(text.title().to_owned(), Some(2))));
        assert!(found.len() > 3 && found[2..].iter().all(|(_, level)| *level == Some(3)), "{found:?}");
        desk.press(Key::ArrowDown);
    }
    for part in ["About Caveat", "Sources of the texts", "Fonts", "Licences of all parts"] {
        assert_eq!(desk.marked_in_palette().as_deref(), Some(part));
        desk.press(Key::ArrowDown);
    }
    assert_eq!(desk.marked_in_palette().as_deref(), Some("Licences of all parts"), "the list ends there");
    desk.press(Key::ArrowUp);
    assert_eq!(desk.marked_in_palette().as_deref(), Some("Fonts"));
}

#[test]
fn a_link_leads_to_its_page_and_the_keyboard_goes_on_from_the_list() {
    let mut desk = opened(Desk::new());
    let link = "Grades and kinds of nothing";
    desk.focus(Role::Link, link);
    desk.press(Key::Enter);
    assert_eq!(desk.marked_in_palette().as_deref(), Some(link));
    assert!(desk.is_there(Role::Cell, "The text could not be read. It may hide a contraindication."));
    desk.press(Key::ArrowDown);
    assert_eq!(desk.marked_in_palette().as_deref(), Some("The handout"));
}

#[test]
fn a_long_page_is_scrolled_by_keys() {
    let mut desk = opened(Desk::sized([1024.0, 640.0]));
    let top = |desk: &Desk| desk.node(Role::Heading, "In five minutes").rect().top();
    let first = top(&desk);
    desk.press(Key::PageDown);
    assert!(top(&desk) < first - 60.0, "{} after {first}", top(&desk));
    desk.press(Key::Home);
    assert!((top(&desk) - first).abs() < 1.0);
}

#[test]
fn a_table_is_one_with_rows_and_columns_for_a_screen_reader() {
    let mut desk = opened(Desk::new());
    desk.click(Role::ListBoxOption, "Grades and kinds of nothing");
    let tables = desk.all(Role::Table);
    let sizes = tables.iter().map(|table| {
        let data = table.accesskit_node().data().clone();
        (data.row_count(), data.column_count())
    });
    assert_eq!(sizes.collect::<Vec<_>>(), [(Some(6), Some(2)), (Some(5), Some(2))]);
    for cell in ["Contraindicated", "Check failed"] {
        assert!(desk.is_there(Role::Cell, cell), "{cell}: {:?}", desk.names(Role::Cell));
    }
    assert!(desk.is_there(Role::ColumnHeader, "what it means"));
}

#[test]
fn about_names_versions_sources_fonts_and_licences() {
    let mut desk = opened(Desk::new());
    desk.click(Role::ListBoxOption, "About Caveat");
    desk.assert_reads(&format!("Caveat {}", env!("CARGO_PKG_VERSION")));
    desk.assert_reads(&caveat::app::help::about::content_version());
    desk.click(Role::Link, "Sources of the texts");
    assert!(desk.is_there(Role::Heading, "clonazepam"));
    desk.assert_reads("PsyWeb");
    desk.click(Role::ListBoxOption, "Fonts");
    desk.assert_reads("SIL OPEN FONT LICENSE");
    desk.click(Role::ListBoxOption, "Licences of all parts");
    let first = crates()[0];
    desk.assert_reads(&format!("{}  {}", first.name, first.version));
    desk.assert_reads(first.licence);
    // The last one is reached by keys.
    desk.focus(Role::ListBox, "Licences of all parts");
    desk.press(Key::End);
    let last = *crates().last().unwrap();
    desk.assert_reads(&format!("{}  {}", last.name, last.version));
}

#[test]
fn it_speaks_the_language_of_the_window_and_a_narrow_one_has_a_menu_of_pages() {
    let mut desk = opened(Desk::sized([512.0, 640.0]));
    desk.speak(Words::window(Language::Es));
    assert!(desk.is_there(Role::Heading, "Primeros pasos"));
    desk.assert_reads("Traducción sin revisar.");
    desk.click(Role::ComboBox, "Páginas de la ayuda: Primeros pasos");
    desk.click(Role::MenuItemRadio, "Privacidad");
    assert!(desk.is_there(Role::Heading, "Privacidad") && !desk.is_there(Role::Heading, "Primeros pasos"));
}
