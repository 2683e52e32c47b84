//! The side effects: three tiers that fold, their counts, all terms to the letter, no numbers invented.

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};

use crate::support::Desk;

const TIERS: [&str; 3] = ["Common, 8 effects", "Less common, 7 effects", "Rare, 7 effects"];

const TERMS: [&str; 22] = [
    "Drowsiness",
    "Feeling of Euphoria",
    "Impaired cognitive function issues including short term memory loss, hallucinations, and anterograde amnesia",
    "Impaired motor function issues including balance, dizziness and coordination",
    "Low motivation",
    "Decrease in sex drive",
    "Irritability or aggression",
    "Suppression of REM sleep resulting in poor quality sleep or “hangover” like symptoms due to Klonopin continuing to \
     effect the person even after they wake up",
    "Confusion",
    "Personality changes",
    "Ataxia",
    "Seizures or increased frequency of seizures",
    "Behavioral changes",
    "Dysphoria, sometimes serious",
    "Serious psychological or psychiatric side effects",
    "Incontinence",
    "Liver damage",
    "Psychosis",
    "Excitement",
    "Rage",
    "Worsening of seizures",
    "Impulsivity",
];

fn open(desk: &Desk) -> [bool; 3] {
    TIERS.map(|tier| desk.is_open(tier))
}

#[test]
fn common_is_open_at_first_and_the_source_gives_no_numbers() {
    let desk = Desk::new();
    assert_eq!(open(&desk), [true, false, false]);
    desk.assert_reads("Terms and tiers as the source has them. The source gives no numbers.");
    desk.assert_reads("Drowsiness");
    assert!(!desk.reads("Ataxia") && !desk.reads("Incontinence"));
    // Words only: no interval of any kind, anywhere.
    for sign in ["1/10", "1 in 10", "≥"] {
        assert!(!desk.reads(sign), "{sign}");
    }
}

#[test]
fn a_tier_folds_by_the_mouse_twice_and_the_others_stay() {
    let mut desk = Desk::new();
    for common in [false, true, false, true] {
        desk.click(Role::Button, TIERS[0]);
        assert_eq!(open(&desk), [common, false, false]);
        assert_eq!(desk.reads("Drowsiness"), common);
    }
    for rare in [true, false, true] {
        desk.click(Role::Button, TIERS[2]);
        assert_eq!(open(&desk), [true, false, rare]);
        assert_eq!(desk.reads("Incontinence"), rare);
    }
}

#[test]
fn a_tier_folds_by_space_and_by_enter() {
    let mut desk = Desk::new();
    for tier in [1, 0] {
        for key in [Key::Space, Key::Enter, Key::Enter, Key::Space] {
            let before = open(&desk);
            desk.focus(Role::Button, TIERS[tier]);
            desk.press(key);
            let mut expected = before;
            expected[tier] = !before[tier];
            assert_eq!(open(&desk), expected, "{key:?}");
        }
    }
}

#[test]
fn one_key_opens_all_and_closes_all_and_every_term_is_to_the_letter() {
    let mut desk = Desk::new();
    let all = Modifiers::COMMAND | Modifiers::SHIFT;
    for expected in [true, false, true] {
        desk.press_with(all, Key::O);
        assert_eq!(open(&desk), [expected; 3]);
    }
    let texts = desk.names(Role::Label);
    let holds = |term: &str| texts.iter().any(|text| text.starts_with(term) && !text.starts_with(&format!("{term},")));
    for term in TERMS {
        assert!(texts.iter().any(|text| *text == term) || holds(term), "{term}");
    }
    // Serious first inside a tier, then the source's order.
    let places: Vec<usize> = ["Dysphoria", "Serious psychological", "Confusion", "Behavioral"]
        .iter()
        .map(|term| texts.iter().position(|text| text.starts_with(term)).unwrap())
        .collect();
    assert!(places.is_sorted(), "{places:?}");
}

#[test]
fn each_drug_keeps_its_own_tiers() {
    let mut desk = Desk::with_second_drug();
    desk.click(Role::Button, TIERS[0]);
    desk.search("placebine");
    desk.press(Key::Enter);
    assert_eq!((desk.is_open("Frequent, 1 effect"), desk.is_open("Seldom, 1 effect")), (true, false));
    desk.click(Role::Button, "Seldom, 1 effect");
    desk.assert_reads("Hiccup");
    desk.search("clonazepam");
    desk.press(Key::Enter);
    assert_eq!(open(&desk), [false; 3]);
    desk.search("placebine");
    desk.press(Key::Enter);
    assert!(desk.is_open("Seldom, 1 effect"));
}

#[test]
fn a_header_is_high_enough_to_hit() {
    let desk = Desk::new();
    for tier in TIERS {
        let node = desk.node(Role::Button, tier);
        assert!(node.rect().height() >= 44.0, "{tier}");
    }
}
