//! Logos that are taken, and files that are none.

use super::*;

fn png(width: u32, height: u32) -> Vec<u8> {
    let mut out = Cursor::new(Vec::new());
    RgbaImage::from_pixel(width, height, Rgba([200, 0, 0, 128])).write_to(&mut out, ImageFormat::Png).unwrap();
    out.into_inner()
}

fn jpeg() -> Vec<u8> {
    let mut out = Cursor::new(Vec::new());
    RgbImage::from_pixel(30, 20, image::Rgb([0, 0, 200])).write_to(&mut out, ImageFormat::Jpeg).unwrap();
    out.into_inner()
}

fn svg(inner: &str) -> Vec<u8> {
    format!("<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"40\" height=\"20\">{inner}</svg>").into_bytes()
}

#[test]
fn the_three_kinds_become_an_opaque_png_of_bounded_size() {
    for (bytes, size) in
        [(png(30, 20), (30, 20)), (jpeg(), (30, 20)), (svg("<rect width='40' height='9'/>"), (1064, 532))]
    {
        let logo = Logo::read(&bytes).unwrap();
        assert_eq!((logo.width, logo.height), size);
        let again = Logo::read(logo.png()).unwrap();
        assert_eq!(again, logo, "what is kept is read again as it is");
    }
    let large = Logo::read(&png(3_000, 1_500)).unwrap();
    assert_eq!((large.width, large.height), (1064, 532));
    let pixel = image::load_from_memory(Logo::read(&png(2, 2)).unwrap().png()).unwrap().into_rgba8();
    assert_eq!(pixel.get_pixel(0, 0), &Rgba([227, 127, 127, 255]), "on white paper");
}

#[test]
fn what_is_too_large_is_refused_with_its_size() {
    assert_eq!(Logo::read(&vec![0; MOST_BYTES + 1]), Err(LogoError::TooManyBytes { bytes: MOST_BYTES + 1 }));
    assert_eq!(Logo::read(&png(4_001, 1)), Err(LogoError::TooManyPixels { width: 4_001, height: 1 }));
    assert_eq!(Logo::read(&png(4_000, 2_001)), Err(LogoError::TooManyPixels { width: 4_000, height: 2_001 }));
    let mut wide = Cursor::new(Vec::new());
    RgbImage::new(4_001, 8).write_to(&mut wide, ImageFormat::Jpeg).unwrap();
    assert_eq!(Logo::read(wide.get_ref()), Err(LogoError::TooManyPixels { width: 4_001, height: 8 }));
    // A header that promises more than any memory holds, with nothing behind it.
    let mut bomb = png(1, 1);
    bomb[16..24].copy_from_slice(&[0x7f, 0xff, 0xff, 0xff, 0x7f, 0xff, 0xff, 0xff]);
    assert!(Logo::read(&bomb).is_err());
}

#[test]
fn broken_files_and_other_kinds_are_refused() {
    let whole = png(30, 20);
    for length in [0, 5, 20, whole.len() / 2] {
        assert!(Logo::read(&whole[..length]).is_err(), "{length}");
    }
    assert!(Logo::read(&jpeg()[..60]).is_err());
    for other in [&b"GIF89a\x01\x00\x01\x00\x00\x00\x00;"[..], b"%PDF-1.7", b"text", b"<html></html>"] {
        assert_eq!(Logo::read(other), Err(LogoError::Unknown), "{other:?}");
    }
    assert!(matches!(Logo::read(b"<svg xmlns='http://www.w3.org/2000/svg'><rect"), Err(LogoError::Broken { .. })));
}

#[test]
fn a_drawing_that_reaches_outside_or_grows_is_refused_by_name() {
    for element in REFUSED {
        let refused = Logo::read(&svg(&format!("<{element}/>")));
        assert_eq!(refused, Err(LogoError::Element { element: element.to_owned() }));
    }
    let nested = "<g id='a'><rect width='1' height='1'/></g><g id='b'><use xlink:href='#a'/></g><use xlink:href='#b'/>";
    assert_eq!(Logo::read(&svg(nested)), Err(LogoError::Element { element: "use".into() }));
    let many = "<use href='#a'/>".repeat(201);
    assert!(matches!(Logo::read(&svg(&many)), Err(LogoError::TooManyElements { .. })));
    let entities = b"<!DOCTYPE svg [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;'>]><svg xmlns='http://www.w3.org/2000/svg' width='1' height='1'>&b;</svg>";
    assert!(Logo::read(entities).is_err());
    assert!(Logo::read(&svg("<rect width='1' height='1'/><use href='#c'/>")).is_ok());
}
