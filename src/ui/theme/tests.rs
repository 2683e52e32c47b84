//! The theme files are complete, the fonts are bound, and every colour pair of the design can be read.

use eframe::egui::{Color32, Context, FontFamily, FontId};

use super::{Colors, Para, Sizes, Theme, ThemeChoice, Tokens, Type, apply, definitions, install_fonts};

const LOOKS: [ThemeChoice; 3] = [ThemeChoice::Light, ThemeChoice::Dark, ThemeChoice::HighContrast];

fn luminance(color: Color32) -> f64 {
    let part = |value: u8| {
        let value = f64::from(value) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * part(color.r()) + 0.7152 * part(color.g()) + 0.0722 * part(color.b())
}

/// WCAG 2 contrast of two opaque colours.
fn contrast(a: Color32, b: Color32) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

fn color(colors: &Colors, name: &str) -> Color32 {
    colors
        .named()
        .into_iter()
        .find(|(known, _)| *known == name)
        .map(|(_, color)| color)
        .unwrap_or_else(|| panic!("no colour {name}"))
}

#[test]
fn files_parse_and_sizes_match_their_defaults() {
    for choice in LOOKS {
        Theme::load(choice, false).unwrap();
    }
    assert_eq!(Sizes::parse(super::SIZES).unwrap(), Sizes::default());
    assert_eq!(
        Theme::load(ThemeChoice::System, true).unwrap().tokens.surface,
        Theme::load(ThemeChoice::Dark, false).unwrap().tokens.surface
    );
}

#[test]
fn a_broken_file_names_its_fault() {
    assert!(Tokens::parse(&super::LIGHT.replace("#F4F5F6", "F4F5")).is_err());
    assert!(Tokens::parse(&super::LIGHT.replace("desk:", "desc:")).is_err());
    let error = Sizes::parse("(").unwrap_err().to_string();
    assert!(error.starts_with("theme sizes"), "{error}");
}

#[test]
fn plain_look_can_be_read() {
    let theme = Theme::plain();
    let tokens = &*theme.tokens;
    for (ink, ground) in [
        (tokens.text, tokens.surface),
        (tokens.on_accent, tokens.accent),
        (tokens.on_fill, tokens.contra),
        (tokens.on_caution, tokens.caution),
        (tokens.contra_t, tokens.contra_s),
        (tokens.tablet("orange").edge, tokens.tablet("orange").fill),
    ] {
        assert!(contrast(ink, ground) > 20.0);
    }
}

#[test]
fn text_can_be_read_on_every_ground() {
    let inks = ["text", "text_2", "text_3", "accent", "contra_t", "avoid_t", "caution_t", "monitor_t"];
    let grounds = ["surface", "bg", "sunken", "hover", "select"];
    for choice in LOOKS {
        let theme = Theme::load(choice, false).unwrap();
        let least = if theme.tokens.high_contrast { 7.0 } else { 4.5 };
        let mut pairs: Vec<(&str, &str)> = Vec::new();
        for ink in inks {
            pairs.extend(grounds.map(|ground| (ink, ground)));
        }
        pairs.extend([
            ("on_accent", "accent"),
            ("accent", "accent_soft"),
            ("contra_t", "contra_s"),
            ("avoid_t", "avoid_s"),
            ("caution_t", "caution_s"),
            ("monitor_t", "monitor_s"),
            ("text_2", "none_s"),
            ("on_fill", "contra"),
            ("on_fill", "avoid"),
            ("on_fill", "monitor"),
            ("on_caution", "caution"),
            ("none", "surface"),
        ]);
        for (ink, ground) in pairs {
            let found = contrast(color(&theme.tokens, ink), color(&theme.tokens, ground));
            assert!(found >= least, "{choice:?}: {ink} on {ground} is {found:.2}");
        }
    }
}

#[test]
fn edges_and_shapes_stand_out_from_their_ground() {
    for choice in LOOKS {
        let theme = Theme::load(choice, false).unwrap();
        for edge in ["line_strong", "caution_edge", "contra", "avoid", "monitor", "none", "accent", "focus"] {
            for ground in ["surface", "bg", "sunken"] {
                let found = contrast(color(&theme.tokens, edge), color(&theme.tokens, ground));
                assert!(found >= 3.0, "{choice:?}: {edge} on {ground} is {found:.2}");
            }
        }
    }
}

#[test]
fn a_filled_control_under_the_pointer_can_be_read() {
    for choice in LOOKS {
        let theme = Theme::load(choice, false).unwrap();
        let tokens = &*theme.tokens;
        assert!(contrast(tokens.on_accent, super::shade(tokens.accent, tokens)) >= 4.5);
    }
}

#[test]
fn the_theme_button_goes_round() {
    let light = ThemeChoice::Light;
    assert_eq!(light.next(false), ThemeChoice::Dark);
    assert_eq!(light.next(false).next(false), ThemeChoice::HighContrast);
    assert_eq!(light.next(false).next(false).next(false), light);
    assert_eq!(ThemeChoice::System.next(true), ThemeChoice::HighContrast);
}

#[test]
fn three_families_are_bound_and_have_the_letters() {
    let names = [super::REGULAR, super::MEDIUM, super::SEMI_BOLD];
    let fonts = definitions();
    for name in names {
        assert!(fonts.font_data.contains_key(name));
        assert!(fonts.families.contains_key(&FontFamily::Name(name.into())));
    }
    let ctx = Context::default();
    install_fonts(&ctx);
    let mut output = ctx.run_ui(Default::default(), |ui| {
        for name in names {
            let font = FontId::new(14.0, FontFamily::Name(name.into()));
            ui.fonts_mut(|fonts| {
                assert!(fonts.has_glyphs(&font, "clonazePAM 0123456789 đường ợ ữ ș ł ✓ → ≥ µ ½ …"));
                assert!((fonts.glyph_width(&font, '1') - fonts.glyph_width(&font, '8')).abs() < 0.01);
            });
        }
    });
    output.textures_delta.clear();
}

#[test]
fn a_paragraph_keeps_its_whole_text_and_its_line_height() {
    let theme = Theme::load(ThemeChoice::Light, false).unwrap();
    let para = Para::new(&theme, Type::Body)
        .strong("Breastfeeding. ")
        .text("Do not use: ")
        .colored("Sources disagree", theme.tokens.accent);
    assert_eq!(para.plain_text(), "Breastfeeding. Do not use: Sources disagree");
    let job = para.into_job();
    assert_eq!(job.sections.len(), 3);
    assert!(job.sections.iter().all(|run| run.format.line_height == Some(20.0)));
}

#[test]
fn style_has_no_motion() {
    let ctx = Context::default();
    install_fonts(&ctx);
    for choice in LOOKS {
        let theme = Theme::load(choice, false).unwrap();
        apply(&ctx, &theme);
        let style = ctx.global_style();
        assert!(style.animation_time == 0.0 && !style.visuals.text_cursor.blink);
        assert_eq!(style.visuals.dark_mode, theme.tokens.dark);
        assert_eq!(style.visuals.widgets.active.bg_stroke.color, theme.tokens.focus);
    }
}
