//! A document with every kind of block, in the words of a real handout.

use crate::handout::*;

fn plain(text: &str) -> Vec<Run> {
    vec![Run::plain(text)]
}

fn lead(bold: &str, rest: &str) -> Vec<Run> {
    vec![Run::bold(bold), Run::plain(rest)]
}

fn list(items: &[&str]) -> Vec<Vec<Run>> {
    items.iter().map(|item| plain(item)).collect()
}

fn stop() -> Vec<Run> {
    vec![Run::bold("Already taking it? Do not stop suddenly. Call us first.")]
}

fn top() -> (Header, Footer, NameBlock) {
    let header = Header {
        clinic: Some("Riverside Family Clinic".into()),
        logo: None,
        clinic_label: "Clinic:".into(),
        clinic_lines: vec!["14 Mill Road · 555 0142".into()],
        kind: "Medicine information".into(),
        date_text: "22 November 2026".into(),
        running: "clonazepam (Klonopin)".into(),
        typed_names: vec![],
    };
    let footer = Footer {
        lines: vec![
            lead(
                "Not reviewed by your clinic.",
                " Not a complete list. Does not replace talking with your doctor or pharmacist.",
            ),
            plain("Sources 1 to 4: last page."),
        ],
        page_pattern: "Page {n} of {m}".into(),
        code: "Code 7f3a 91c4".into(),
    };
    let tablet = |label: &str, colour| Tablet { label: label.into(), colour, letter: Some('K'), drawing: None };
    let name = NameBlock {
        name: "clonazepam".into(),
        notes: vec!["Klonopin tablets: 0.5 mg, 1 mg, 2 mg".into()],
        tablets: vec![tablet("0.5 mg", Colour::Orange), tablet("1 mg", Colour::Blue), tablet("2 mg", Colour::White)],
        tablets_caption: "Drawing. Your tablets may look different.".into(),
        tablets_alt: "Three round tablets with a cut-out K: 0.5 mg orange, 1 mg blue, 2 mg white.".into(),
    };
    (header, footer, name)
}

fn before_you_take_it() -> Part {
    let check = |mark, lines| Check::new(mark, lines);
    let about = vec![
        check(Mark::Ticked, vec![lead("schizophrenia:", " Take with care (1). You may feel or act more violent.")]),
        check(
            Mark::Ticked,
            vec![
                lead("breastfeeding:", " Do not take (1). Our sources do not agree: ask us."),
                plain("Also: We will check you and your baby (4)."),
                stop(),
            ],
        ),
    ];
    let tell = vec![
        check(
            Mark::Empty,
            vec![
                lead("are pregnant", ", or could be. Do not take (1). The same source also says: take with care."),
                plain("Also: Usually avoided in the first three months (3)."),
            ],
        ),
        check(
            Mark::Empty,
            vec![lead("had a drug or alcohol problem.", " Do not take (2). Our sources do not agree: ask us.")],
        ),
        check(
            Mark::None,
            vec![lead("are 65 or older.", " Usually avoided for long use (1). Falls can happen more often."), stop()],
        ),
        check(
            Mark::Empty,
            vec![
                plain(
                    "have liver disease, the eye disease glaucoma, or an allergy to this kind of medicine. Do not take (2).",
                ),
                stop(),
            ],
        ),
    ];
    let blocks = vec![
        Block::Subheading("About you".into()),
        Block::Checks(about),
        Block::Subheading("Tell us if you ...".into()),
        Block::Checks(tell),
        Block::Subheading("Not about you".into()),
        Block::Checks(vec![check(
            Mark::None,
            vec![lead("under 18.", " Usually avoided (1). It can harm small children most.")],
        )]),
    ];
    Part::new("before", "Before you take it", blocks)
}

fn side_effects() -> Part {
    let common = list(&[
        "Drowsiness (sleepy)",
        "Feeling of Euphoria (very happy)",
        "Impaired cognitive function issues including short term memory loss, hallucinations, and anterograde amnesia (trouble thinking or remembering; seeing things that are not there)",
        "Impaired motor function issues including balance, dizziness and coordination (unsteady, clumsy)",
        "Low motivation",
        "Decrease in sex drive",
        "Irritability or aggression",
        "Suppression of REM sleep resulting in poor quality sleep or “hangover” like symptoms due to Klonopin continuing to effect the person even after they wake up",
    ]);
    let less = list(&[
        "Confusion",
        "Personality changes",
        "Ataxia (loss of control of movement)",
        "Dysphoria, sometimes serious (low mood)",
    ]);
    let rare =
        list(&["Incontinence (loss of bladder control)", "Liver damage", "Psychosis (losing touch with what is real)"]);
    let tier = |heading: &str, items| Tier { heading: heading.into(), items };
    let blocks = vec![
        Block::Subheading("Get help now".into()),
        Block::Bullets(list(&[
            "Trouble breathing, or swelling of the face or throat. Call the emergency number.",
            "Thoughts of harming yourself. Call the crisis line.",
        ])),
        Block::Subheading("Tell us soon".into()),
        Block::text("Low mood, rage, confusion, seeing things that are not there, yellow skin or eyes."),
        Block::Subheading("Listed by the source".into()),
        Block::text("In the source’s words. Exact numbers are not known. Plain words stand in brackets."),
        Block::Tiers(vec![tier("Common (8)", common), tier("Less common (4)", less), tier("Rare (3)", rare)]),
    ];
    Part::new("side_effects", "Side effects", blocks)
}

fn use_parts() -> Vec<Part> {
    let framed = Block::Framed {
        heading: "Most important".into(),
        items: vec![
            lead(
                "Do not stop suddenly.",
                " After long use this can harm you badly. You could even die. Ask us how to stop slowly.",
            ),
            lead("Opioid pain medicines and alcohol:", " together they can slow or stop your breathing."),
            lead("You can come to depend on it.", " Tell us if you ever had a problem with drugs or alcohol."),
        ],
    };
    vec![
        Part::new("important", "", vec![framed]),
        Part::new(
            "for",
            "What is it for, and how does it work?",
            vec![
                Block::text(
                    "For seizures, panic, anxiety and mania. For a short time also for low mood and obsessive-compulsive disorder. It calms the signals between nerve cells. It acts fast and stays in the body for 18 to 50 hours.",
                ),
                Block::Fields(vec![Field::ruled("Why you take it:", FieldWidth::Full)]),
            ],
        ),
    ]
}

fn later_parts() -> Vec<Part> {
    let other = list(&[
        "Opioid pain medicines: they can slow or stop your breathing.",
        "Alcohol: it makes the effects stronger. Do not drink.",
        "Phenobarbital: problems with behavior can happen more often.",
        "Some medicines for fungus can change how it works. Ask us first.",
    ]);
    let how = vec![
        Block::Fields(vec![Field::ruled("How much:", FieldWidth::Half), Field::ruled("When:", FieldWidth::Half)]),
        Block::text("Higher doses can make you very sleepy. This source’s figure is not clear: ask us."),
        Block::Paragraph(lead(
            "Do not stop suddenly.",
            " Your body gets used to it. Stopping slowly is easier on you.",
        )),
    ];
    vec![
        Part::new("other", "Other medicines, alcohol", vec![Block::Bullets(other)]),
        Part::new("how", "How to take it", how),
        Part::new(
            "while",
            "While you take it",
            vec![Block::text(
                "It can make you sleepy and slow. Do not drive or use machines until you know how you feel. It can harm your memory and your sleep.",
            )],
        ),
    ]
}

fn last_parts() -> Vec<Part> {
    let call = vec![
        Block::Paragraph(vec![Run::plain("Riverside Family Clinic: "), Run::bold("555 0142")]),
        Block::Fields(vec![
            Field::ruled("Emergency number:", FieldWidth::Half),
            Field::typed("Crisis line:", FieldWidth::Half, "988"),
            Field::ruled("To report a side effect:", FieldWidth::Full),
        ]),
    ];
    let sources = list(&[
        "Clonazepam. PsyWeb, no date (a web page)",
        "Klonopin tablets. FDA, January 2023 (the US label)",
        "Clonazepam. UKTIS, no date (a web page)",
        "Clonazepam. LactMed, no date (a database)",
    ]);
    vec![
        Part::new(
            "long",
            "Long use, and after you stop",
            vec![Block::text(
                "With long use the effect can fade, and you can come to depend on it. It can bring sex problems, low mood or loss of self-control.",
            )],
        ),
        Part::new(
            "keeping",
            "Keeping and throwing away",
            vec![Block::text("The sources read for this page say nothing about keeping it. Ask us.")],
        ),
        Part::new("call", "Who to call", call),
        Part::new("notes", "Notes from your clinic", vec![Block::RuledLines(4)]),
        Part::new(
            "sources",
            "Where this comes from",
            vec![
                Block::Numbered(sources),
                Block::text("This page does not replace talking with your doctor or pharmacist."),
            ],
        ),
    ]
}

/// A document with every kind of block.
pub(in crate::handout) fn sample() -> Document {
    let mut parts = use_parts();
    parts.push(before_you_take_it());
    parts.extend(later_parts());
    parts.push(side_effects());
    parts.extend(last_parts());
    with_parts(parts)
}

/// The sample's frame around other parts.
pub(in crate::handout) fn with_parts(parts: Vec<Part>) -> Document {
    let (header, footer, name) = top();
    Document {
        title: "Medicine information: clonazepam".into(),
        language: "en".into(),
        region: Some("us".into()),
        date: Date { year: 2026, month: 11, day: 22 },
        paper: Paper::A4,
        size: TextSize::Pt12,
        header,
        footer,
        name,
        banner: None,
        parts,
    }
}

/// A document with one paragraph.
pub(in crate::handout) fn with_paragraph(text: &str) -> Document {
    with_parts(vec![Part::new("one", "One", vec![Block::text(text)])])
}
