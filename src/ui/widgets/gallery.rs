//! All widgets on one page, to look at beside the design. Only for tests.

use eframe::egui::{self, Frame, Id, Layout, Ui, vec2};
use egui_kittest::Harness;

use super::*;
use crate::ui::{
    grade_shape::Shape,
    icons::Icon,
    theme::{Para, Theme, ThemeChoice, Type, apply, install_fonts, para_ui},
};

/// Draws the page.
fn gallery(ui: &mut Ui, theme: &Theme, text: &mut String) {
    Frame::new().fill(theme.tokens.surface).inner_margin(24.0).show(ui, |ui| {
        ui.set_min_size(ui.available_size());
        ui.columns(3, |columns| {
            if let [left, middle, right] = columns {
                shapes(left, theme);
                controls(middle, theme, text);
                blocks(right, theme);
            }
        });
    });
}

fn shapes(ui: &mut Ui, theme: &Theme) {
    let words = [
        "Check failed",
        "Contraindicated",
        "Avoid",
        "Caution",
        "No data",
        "Not stated",
        "Not assessed",
        "Monitor",
        "No special risk stated",
        "Boxed warning",
    ];
    for (shape, word) in Shape::ALL.into_iter().zip(words) {
        row(ui, 30.0, |ui| {
            for size in [15.0, 20.0, 30.0] {
                shape.ui(ui, &theme.tokens, size);
                ui.add_space(10.0);
            }
            let color = shape.word_color(&theme.tokens);
            para_ui(ui, Para::new(theme, Type::Small).strong_colored(word, color));
        });
        ui.add_space(8.0);
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(24.0, 16.0);
        for icon in Icon::ALL {
            icon.ui(ui, 16.0, theme.tokens.text_2);
        }
    });
    ui.add_space(8.0);
    ui.horizontal(|ui| {
        Tablet::new("orange").cut('K').name("Tablets").ui(ui, theme);
        Tablet::new("blue").cut('K').ui(ui, theme);
        Tablet::new("white").cut('K').ui(ui, theme);
        Tablet::new("purple").ui(ui, theme);
    });
    for style in
        [Type::Title, Type::Page, Type::Section, Type::Lead, Type::Reading, Type::Body, Type::Small, Type::Note]
    {
        para_ui(ui, Para::new(theme, style).text("clonazePAM, 0123456789 Il1 O0"));
    }
    ui.add_space(8.0);
    let para = Para::new(theme, Type::Body)
        .strong("Breastfeeding. ")
        .text("Do not use: “not compatible”, and a paragraph that goes on to a second line. ")
        .colored("Sources disagree (4)", theme.tokens.accent);
    para_ui(ui, para);
}

fn controls(ui: &mut Ui, theme: &Theme, text: &mut String) {
    ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
    TabBar::top("Main", &["Reference", "Patient check", "Poll"], Some(0)).ui(ui, theme);
    SearchField::new(Id::unique("search"), "Search", "Clear search").hint("Search drug, brand or class").key("/").ui(
        ui,
        theme,
        &mut String::new(),
    );
    SearchField::new(Id::unique("filled"), "Search again", "Clear").ui(ui, theme, text);
    ui.horizontal_wrapped(|ui| {
        Chip::new("Class", false).menu(false).ui(ui, theme);
        Chip::new("Boxed warning", true).ui(ui, theme);
        Chip::new("Reviewed", false).ui(ui, theme);
    });
    ui.horizontal(|ui| {
        Button::new("On my list").icon(Icon::Pin).ui(ui, theme);
        Button::primary("Make handout").icon(Icon::Page).ui(ui, theme);
        IconButton::new(Icon::Moon, "Theme").ui(ui, theme);
    });
    ui.horizontal(|ui| {
        Button::quiet("View results").ui(ui, theme);
        Button::primary("Vote").off(Some("Choose an answer first")).ui(ui, theme);
        Button::new("Pinned").pressed(true).ui(ui, theme);
        IconButton::new(Icon::X, "Close").edge().ui(ui, theme);
    });
    ui.horizontal(|ui| {
        Tag::new("Not reviewed").ui(ui, theme);
        Tag::new("Line").kind(TagKind::Line).icon(Icon::Lock).ui(ui, theme);
        Tag::new("Your vote").kind(TagKind::Accent).icon(Icon::Check).ui(ui, theme);
    });
    let mut age = "30".to_owned();
    Field::new(Id::unique("age"), "Age in years").ui(ui, theme, &mut age);
    for (group, chosen) in [("Elderly", Some(1)), ("Pregnant", Some(2)), ("Schizophrenia", Some(0))] {
        row(ui, 28.0, |ui| {
            para_ui(ui, Para::new(theme, Type::Body).text(group));
            ui.with_layout(Layout::right_to_left(egui::Align::Center), |ui| {
                Segment::new(group, &["Yes", "No", "Not asked"], chosen)
                    .filled(0)
                    .widths(&Segment::ANSWERS)
                    .ui(ui, theme);
            });
        });
    }
    Segment::new("Paper", &["A4", "Letter"], Some(0)).ui(ui, theme);
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
        ListRow::new("clonazepam, Klonopin", "clonazePAM").note("Klonopin").selected(true).ui(ui, theme);
        ListRow::new("diazepam, Valium", "diazePAM").note("Valium").ui(ui, theme);
        let long = "a name that is so long that it cannot stand in one row of this list at all";
        ListRow::new(long, long).note("Brand").shape(Shape::Caution).ui(ui, theme);
    });
    TabBar::outline("Outline", &["Uses", "How it works", "Side effects", "Sources"], Some(2)).ui(ui, theme);
}

fn blocks(ui: &mut Ui, theme: &Theme) {
    ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
    let answers = ["Yes, I take them now", "Yes, in the past", "No, never"];
    RadioRows::new("Question", &answers, Some(1)).ui(ui, theme);
    Meter::new(0.38).name("Yes, I take them now: 38 percent").ui(ui, theme);
    Meter::new(0.31).fill(theme.tokens.accent).ui(ui, theme);
    Meter::new(0.0).ui(ui, theme);
    for open in [false, true] {
        Card::new().padding(1.0).show(ui, theme, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let (name, word) = if open { ("Rare, hide", "Hide") } else { ("Common, show", "Show") };
            TierHeader::new(name, if open { "Rare" } else { "Common" }, open).count("8").word(word).ui(ui, theme);
            if open {
                Frame::new().inner_margin(12.0).show(ui, |ui| {
                    para_ui(ui, Para::new(theme, Type::Body).text("None listed by this source."));
                });
            }
        });
    }
    Notice::new(NoticeKind::Error, "The pack was not added")
        .text("drug-label-0007.json.zip is damaged: its checksum does not match. Your library has not changed.")
        .buttons(&["Choose another file", "Copy details"])
        .closable("Close notice")
        .ui(ui, theme);
    Notice::new(NoticeKind::Done, "Handout saved: clonazepam.pdf")
        .buttons(&["Open folder"])
        .closable("Close done notice")
        .ui(ui, theme);
    Notice::new(NoticeKind::Warning, "Do not stop suddenly after long use")
        .text("Stopping at once can harm health badly and can kill: “can even cause death”")
        .ui(ui, theme);
    Notice::new(NoticeKind::Info, "3,979 votes on the original page")
        .text("They are not added to the votes here.")
        .ui(ui, theme);
    Link::new("Sources disagree (3)").style(Type::Small).ui(ui, theme);
    Link::new("Try again").ui(ui, theme);
}

/// Every widget can be drawn in every look; with CAVEAT_KIT_PICTURES set to a folder, pictures are written there.
#[test]
fn kit_gallery() {
    let folder = std::env::var_os("CAVEAT_KIT_PICTURES");
    for (choice, name) in
        [(ThemeChoice::Light, "light"), (ThemeChoice::Dark, "dark"), (ThemeChoice::HighContrast, "high_contrast")]
    {
        let theme = Theme::load(choice, false).unwrap();
        let mut text = "clonaz".to_owned();
        let setup = theme.clone();
        let mut harness = Harness::builder()
            .with_size(vec2(1440.0, 900.0))
            .with_pixels_per_point(1.0)
            .with_context_setup(move |ctx| {
                install_fonts(ctx);
                apply(ctx, &setup);
            })
            .build_ui(move |ui| gallery(ui, &theme, &mut text));
        harness.run();
        if let Some(folder) = &folder {
            let picture = harness.render().unwrap();
            picture.save(std::path::Path::new(folder).join(format!("{name}.png"))).unwrap();
        }
    }
}
