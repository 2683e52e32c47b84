//! Bytes that are broken or hostile: each is refused with its reason, and costs no other entry.

use std::io::{Cursor, Write as _};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::{ANSWER, LEAFLET, NEWER, OLDER, all};
use crate::import::label::Oddity;

fn reason(bytes: impl AsRef<[u8]>) -> &'static str {
    let (labels, refused) = all(bytes.as_ref());
    assert!(labels.is_empty(), "{} labels", labels.len());
    refused[0].1.reason.id()
}

/// An archive of these entries.
pub(super) fn archive(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in entries {
        writer
            .start_file(*name, SimpleFileOptions::default().compression_method(zip::CompressionMethod::Deflated))
            .unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

#[test]
fn a_document_type_or_an_entity_is_no_label() {
    // Trap 18.
    let declared = NEWER.replace("<document ", "<!DOCTYPE document [<!ENTITY a \"b\">]><document ");
    assert_eq!(reason(declared), "doctype");
    assert_eq!(reason(NEWER.replace("Watch for harm", "&harm;")), "invalid");
    let billion = "<!DOCTYPE lolz [<!ENTITY lol \"lol\"><!ENTITY lol1 \"&lol;&lol;\">]><lolz>&lol1;</lolz>";
    assert_eq!(reason(billion), "doctype");
}

#[test]
fn documents_are_told_apart_by_code_alone() {
    // Trap 14; the display name says what it likes.
    for (code, why) in [
        ("50577-6", "animal"),
        ("50578-4", "animal"),
        ("81203-2", "bulk"),
        ("53409-9", "bulk"),
        ("60682-2", "allergen"),
        ("60685-5", "index"),
        ("51726-8", "not_a_label"),
    ] {
        assert_eq!(reason(NEWER.replacen("34391-3", code, 1)), why, "{code}");
    }
    for code in ["34390-5", "58476-3", "53404-0", "11111-1"] {
        assert_eq!(all(NEWER.replacen("34391-3", code, 1).as_bytes()).0.len(), 1, "{code}");
    }
    assert_eq!(
        reason(ANSWER.replace("HUMAN PRESCRIPTION DRUG", "OTC ANIMAL DRUG").replace("\"warnings\"", "\"x_table\"")),
        "animal"
    );
}

#[test]
fn what_ends_early_is_truncated() {
    for part in [3, 2] {
        assert_eq!(reason(&NEWER[..NEWER.len() * (part - 1) / part]), "truncated");
    }
    assert_eq!(reason(&LEAFLET[..LEAFLET.len() / 2]), "truncated");
    // The records before the end of a broken answer are read.
    let (labels, refused) = all(&ANSWER.as_bytes()[..ANSWER.len() - 60]);
    assert_eq!((labels.len(), refused[0].1.reason.id()), (1, "truncated"));
    let zip = archive(&[("a.xml", NEWER.as_bytes())]);
    assert_eq!(reason(&zip[..zip.len() - 30]), "truncated");
}

#[test]
fn other_encodings_are_named() {
    let wide: Vec<u8> = NEWER.encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(reason(&wide), "encoding");
    assert_eq!(reason([&b"\xff\xfe"[..], &wide].concat()), "encoding");
    let mut latin = NEWER.as_bytes().to_vec();
    let at = NEWER.find("Watch").unwrap();
    latin[at] = 0xe9;
    assert_eq!(reason(&latin), "encoding");
    assert_eq!(reason(NEWER.replacen("UTF-8", "windows-1252", 1)), "encoding");
    assert_eq!(all(format!("\u{feff}{NEWER}").as_bytes()).0.len(), 1);
    // One record costs no other.
    let at = ANSWER.find("Nobody knows").unwrap();
    let mut broken = ANSWER.as_bytes().to_vec();
    broken[at] = 0xff;
    let (labels, refused) = all(&broken);
    assert_eq!((labels.len(), refused[0].1.reason.id()), (1, "encoding"));
}

#[test]
fn depth_attributes_and_size_are_bounded() {
    let deep = format!("<document xmlns=\"urn:hl7-org:v3\">{}", "<a>".repeat(100_000));
    assert_eq!(reason(deep), "too_large");
    let giant = NEWER.replacen("value=\"1560\"", &format!("value=\"{}\"", "1".repeat(200_000)), 1);
    assert_eq!(reason(giant), "too_large");
    let deep = format!("{{\"resourceType\":\"Bundle\",\"a\":{}1{}}}", "[".repeat(100_000), "]".repeat(100_000));
    assert_eq!(reason(deep), "too_large");
    let large = format!("<document>{}</document>", " ".repeat(33 * 1024 * 1024));
    assert_eq!(reason(large), "too_large");
    // One record beyond its bound costs no other.
    let record = format!("{{\"set_id\":\"x\",\"warnings\":[\"{}\"]}},", "a".repeat(33 * 1024 * 1024));
    let (labels, refused) = all(ANSWER.replacen("\"results\":[", &format!("\"results\":[{record}"), 1).as_bytes());
    assert_eq!((labels.len(), refused.len(), refused[0].1.reason.id()), (2, 1, "too_large"));
}

#[test]
fn archives_are_read_entry_by_entry_and_names_are_no_paths() {
    let inner = archive(&[("label.xml", OLDER.as_bytes()), ("picture.jpg", b"\xff\xd8")]);
    let outer = archive(&[
        ("../../etc/passwd", NEWER.as_bytes()),
        ("C:\\windows\\x.zip", &inner),
        ("broken.xml", b"<document"),
        ("part.json", ANSWER.as_bytes()),
    ]);
    let (labels, refused) = all(&outer);
    assert_eq!(labels.len(), 4);
    assert_eq!(refused.len(), 1, "{refused:?}");
    assert_eq!((refused[0].0.as_deref(), refused[0].1.reason.id()), (Some("broken.xml"), "truncated"));
    let nested = archive(&[("a.zip", &archive(&[("b.zip", &inner)]))]);
    assert_eq!(reason(&nested), "too_large");
    assert_eq!(reason(archive(&[("picture.jpg", b"\xff\xd8")])), "not_a_label");
    let slip = archive(&[("../../x.xml", b"<a/>")]);
    assert_eq!(all(&slip).1[0].0.as_deref(), Some("x.xml"));
}

#[test]
fn a_bomb_stops_where_it_unpacks_too_much() {
    let bomb = archive(&[("a.xml", &vec![b' '; 64 * 1024 * 1024]), ("b.xml", OLDER.as_bytes())]);
    let (labels, refused) = all(&bomb);
    assert_eq!((labels.len(), refused.len(), refused[0].1.reason.id()), (1, 1, "too_large"));
}

#[test]
fn a_stream_without_records_is_stopped_by_how_far_it_unpacks() {
    // Records are read one by one, so the bound of a label does not hold for the file: the ratio does.
    let blanks = format!("{{\"results\":[{}]}}", " ".repeat(64 * 1024 * 1024));
    assert_eq!(reason(archive(&[("part.json", blanks.as_bytes())])), "too_large");
}

#[test]
fn a_size_that_is_claimed_is_not_believed() {
    // The size in the directory says 1; the entry is read to its end all the same, or refused, but never taken by half.
    let mut zip = archive(&[("a.xml", OLDER.as_bytes())]);
    let size = u32::try_from(OLDER.len()).unwrap().to_le_bytes();
    let places: Vec<usize> = (0..zip.len() - 4).filter(|at| zip[*at..*at + 4] == size).collect();
    places.iter().for_each(|at| zip[*at..*at + 4].copy_from_slice(&1u32.to_le_bytes()));
    let (labels, refused) = all(&zip);
    assert_eq!(labels.len() + refused.len(), 1);
    assert!(labels.iter().all(|read| read.label.sections.len() == 3));
}

#[test]
fn hidden_characters_are_left_out_and_counted() {
    let text = NEWER.replace("Watch for harm", "Watch\u{202e} for\u{200b} harm&#8238;");
    let read = all(text.as_bytes()).0.remove(0);
    assert!(read.oddities.contains(&Oddity::HiddenCharacters(3)), "{:?}", read.oddities);
}

#[test]
fn what_is_missing_is_said() {
    let read = all(NEWER.replace("20251119", "20250230").as_bytes()).0.remove(0);
    assert_eq!(read.oddities, [Oddity::WrongDate("20250230".into())]);
    let nameless = OLDER.replace("<name>Examplazine</name>", "");
    assert!(all(nameless.as_bytes()).0[0].oddities.contains(&Oddity::NoName));
    let set = OLDER.replace("<setId root=\"bbbbbbbb-0000-0000-0000-000000000001\"/>", "");
    assert!(matches!(all(set.as_bytes()).0[0].oddities[0], Oddity::NoSetId(_)));
}

#[test]
fn other_files_are_no_labels() {
    for bytes in
        [&b""[..], b"   ", b"a,b,c\n", b"{}", b"[]x", b"{\"error\":{\"code\":\"NOT_FOUND\"}}", b"<html/>", b"\0\0\0\0"]
    {
        let (labels, refused) = all(bytes);
        assert!(labels.is_empty());
        assert!(
            refused.iter().all(|(_, refusal)| ["not_a_label", "invalid"].contains(&refusal.reason.id())),
            "{refused:?}"
        );
    }
    assert_eq!(reason(r#"{"resourceType":"Patient","id":"1"}"#), "not_a_label");
    let template =
        LEAFLET.replace("Allergie gegen <b>Examplazin</b> &amp; Katzen.", "").replace("broken & <i>markup</p>", "</p>");
    assert_eq!(reason(template.replace(" alt=\\\"A cat\\\"", "")), "template");
}
