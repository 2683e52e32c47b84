use super::*;

fn product(form: &str, shape: &str, colours: &[&str], score: Option<u8>, imprint: Option<&str>) -> Product {
    let tablet = Tablet {
        colours: colours.iter().map(|c| (*c).to_owned()).collect(),
        shape: (!shape.is_empty()).then(|| shape.to_owned()),
        size: Some("11 mm".to_owned()),
        imprint: imprint.map(str::to_owned),
        score,
    };
    Product { form: Some(form.to_owned()), tablet: Some(tablet), ..Product::default() }
}

#[test]
fn codes_become_drawings_and_what_they_do_not_say_is_not_drawn() {
    for (form, shape, colours, score, imprint, expected) in [
        ("TABLET", "ROUND", &["white"][..], Some(2), Some("IP;464"), Some((TabletShape::Round, 2, "IP|464"))),
        ("TABLET", "OVAL", &["PINK"], None, None, Some((TabletShape::Oval, 1, ""))),
        (
            "TABLET",
            "HEXAGON (6 sided)",
            &["Gray"],
            Some(1),
            Some("7;5;669"),
            Some((TabletShape::Hexagon, 1, "7|5 669")),
        ),
        ("TABLET", "SEMI-CIRCLE", &["GREEN"], Some(4), Some("A"), Some((TabletShape::SemiCircle, 4, "A"))),
        ("CAPSULE", "CAPSULE", &["WHITE", "BLUE"], Some(1), None, Some((TabletShape::Capsule, 1, ""))),
        // Layers of a tablet, a third colour, no colour, no shape, unknown codes, an odd score.
        ("TABLET", "CAPSULE", &["WHITE", "BLUE"], Some(1), None, None),
        ("CAPSULE", "CAPSULE", &["WHITE", "BLUE", "RED"], Some(1), None, None),
        ("TABLET", "ROUND", &[], None, None, None),
        ("TABLET", "", &["WHITE"], None, None, None),
        ("TABLET", "FREEFORM", &["WHITE"], None, None, None),
        ("TABLET", "DOUBLE CIRCLE", &["WHITE"], None, None, None),
        ("TABLET", "ROUND", &["MOTTLED"], None, None, None),
        ("TABLET", "ROUND", &["WHITE"], Some(7), None, None),
        ("TABLET", "ROUND", &["WHITE"], Some(0), None, None),
    ] {
        let drawn = of_product(&product(form, shape, colours, score, imprint));
        let found = drawn.as_ref().map(|d| (d.shape, d.pieces, d.imprint.join("|")));
        assert_eq!(found, expected.map(|(s, p, i)| (s, p, i.to_owned())), "{form} {shape} {colours:?}");
        assert_eq!(drawn.map(|d| (d.size, d.colours.len())), expected.map(|_| (Some(110), colours.len())));
    }
}

#[test]
fn sizes_in_millimetres_count_alone() {
    let sized = |text: &str| size(&Tablet { size: Some(text.to_owned()), ..Tablet::default() });
    assert_eq!(
        [sized("9 mm"), sized("7.5 mm"), sized("1 cm"), sized("mm"), sized("900 mm")],
        [Some(90), Some(75), None, None, None]
    );
}

#[test]
fn outlines_are_convex_and_hold_scores_and_imprint() {
    for shape in TabletShape::ALL {
        for pieces in 1..=4 {
            let colours = vec![TabletColour::White];
            let imprint = vec!["AB".to_owned(), "12".to_owned()];
            let drawing = TabletDrawing { label: String::new(), shape, colours, pieces, imprint, size: None };
            let outline = drawing.outline();
            let n = outline.len();
            let turn = |at: usize| {
                let [a, b, c] = [outline[at % n], outline[(at + 1) % n], outline[(at + 2) % n]];
                (b[0] - a[0]) * (c[1] - b[1]) - (b[1] - a[1]) * (c[0] - b[0])
            };
            assert!((0..n).all(|at| turn(at) > -1e-4), "{shape:?}");
            assert!(outline.iter().flatten().all(|v| v.abs() <= 1.001), "{shape:?}");
            let lines = if pieces == 4 && !drawing.is_long() { 2 } else { usize::from(pieces) - 1 };
            assert_eq!(drawing.scores().len(), lines, "{shape:?} {pieces}");
            for [a, b] in drawing.scores() {
                assert!((a[0] - b[0]).hypot(a[1] - b[1]) > 0.3, "{shape:?} {pieces} {a:?} {b:?}");
            }
            assert_eq!(drawing.places().len(), 2);
        }
    }
    let capsule = product("CAPSULE", "CAPSULE", &["RED", "BLUE"], None, None);
    let parts = of_product(&capsule).unwrap().parts();
    assert_eq!(parts.len(), 2);
    assert!(parts[0].iter().all(|p| p[0] <= 0.0) && parts[1].iter().all(|p| p[0] >= 0.0) && parts[0].len() > 10);
}
