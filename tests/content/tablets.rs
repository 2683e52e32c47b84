//! How tablets are drawn from the codes of real labels: what was read by hand out of the files, product by product.

use caveat::domain::tablet::{TabletDrawing, of_product};

use crate::label_find::label;
use crate::label_set::folder;

/// File, set id, and each product: shape, colour, score, imprint, size in tenths of a millimetre; "" where nothing is drawn.
const EXPECTED: &[(&str, &str, &[&str])] = &[
    (
        "spl/FDA__lipitor-orig.xml",
        "c6e131fe-e7df-4876-83f7-9156fc4e8228",
        &[
            "oval white 1 PD|155 10 100",
            "oval white 1 PD|156 20 120",
            "oval white 1 PD|157 40 150",
            "oval white 1 PD|158 80 190",
        ],
    ),
    ("spl/FDA__lipitor-repack.xml", "17a163ef-b349-4e32-bc8c-b02bac7f65d6", &["oval white 1 PD|156 20 120"]),
    ("spl/FDA__no-title.xml", "0027b8a3-73bf-4005-a7e3-b035f451a861", &["round orange 2 MYLAN|327 90"]),
    ("spl/chriserikbarnes__test.xml", "301ef8f1-6b5f-234b-e063-6294a90ad2d3", &["oval white 1 10|A53 100"]),
    (
        "spl/hafsaahmed614__homeopathic_42e02de9-d1e2-0388-e063-6394a90aa127.xml",
        "853cb3dd-773a-208c-e053-2a91aa0a6189",
        &["round white 1  40"],
    ),
    (
        "spl/hafsaahmed614__homeopathic_43e18608-e21a-0110-e063-6394a90a287d.xml",
        "a8ea7d75-50a1-45e6-82c9-bbc149e07685",
        &["round white 1  30"],
    ),
    (
        "spl/hafsaahmed614__otc_4276a9af-4bc4-0e6b-e063-6294a90a774f.xml",
        "5015a380-a229-4eff-8e31-528065c6ed64",
        &["capsule pink 1 13 110"],
    ),
    (
        "spl/hafsaahmed614__other_8b6fce68-cae9-4b85-8e14-6944f403c0c1.xml",
        "e7e75a85-d464-465c-be7c-cc0ce0e927e1",
        &["capsule white 1  250"],
    ),
    (
        "spl/hafsaahmed614__other_cfe5fb33-3f93-4fb1-a754-bf65bf291c1a.xml",
        "d1db0c89-19ce-499d-96e0-67a909671b42",
        &["capsule white 1  250"],
    ),
    (
        "spl/hafsaahmed614__prescription_1a0301ba-9f66-ac39-e063-6394a90a34bb.xml",
        "1a02fa34-b5ae-7183-e063-6294a90a3ae4",
        &["round white 1 IP|464 130"],
    ),
    (
        "spl/hafsaahmed614__prescription_4221a53d-0185-7219-e063-6394a90a7ff7.xml",
        "cc966d57-7cdc-4de3-bbcf-718e2fce9cb7",
        &[
            "round white 1 2|5 667 110",
            "round white 2 5|668 110",
            "round white 1 7|5 669 110",
            "round white 1 10|670 110",
        ],
    ),
    // Infusions and oral liquids have no codes of looks.
    ("spl/kgrid-objects__XML_Oct_2020_Remdesivir.xml", "", &["", ""]),
    ("spl/hafsaahmed614__prescription_da424329-9a63-4df3-bced-4157d2086e20.xml", "", &[""]),
];

fn in_a_line(drawing: &TabletDrawing) -> String {
    let colours: Vec<&str> = drawing.colours.iter().map(|colour| colour.id()).collect();
    let size = drawing.size.unwrap_or_default();
    format!("{} {} {} {} {size}", drawing.shape.id(), colours.join("+"), drawing.pieces, drawing.imprint.join("|"))
}

#[test]
fn tablets_of_real_labels_are_drawn_as_their_codes_say() {
    let Some(folder) = folder() else { return };
    let mut products = 0;
    for (file, set_id, expected) in EXPECTED {
        let label = label(&folder.join(file));
        if !set_id.is_empty() {
            assert_eq!(&label.identity.set_id, set_id, "{file}");
        }
        let drawn: Vec<String> =
            label.products.iter().map(|p| of_product(p).as_ref().map(in_a_line).unwrap_or_default()).collect();
        assert_eq!(&drawn, expected, "{file}");
        products += drawn.len();
    }
    assert_eq!(products, 20);
}
