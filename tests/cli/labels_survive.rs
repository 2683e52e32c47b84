//! The library of labels survives the death of an import: it is the old one or the new one, and the next import succeeds.
//! The program is killed at moments of chance; 5 rounds, 50 with `CAVEAT_LONG` set.

use std::process::Stdio;
use std::time::{Duration, Instant};

use crate::run::Desk;

/// Labels of the second import, each with texts of its own.
const LABELS: usize = 120;

fn label(set_id: usize, words: usize) -> String {
    let text = include_str!("../labels/newer.xml");
    let (before, after) = text.split_once("<setId root=\"").unwrap();
    let (_, after) = after.split_once('"').unwrap();
    let text = format!("{before}<setId root=\"made-up-{set_id:04}\"{after}");
    let long: String = (0..words).map(|word| format!("word{} ", (word * 7919 + set_id * 31) % 5000)).collect();
    let at = text.find("<paragraph>").unwrap() + "<paragraph>".len();
    format!("{}{long}{}", &text[..at], &text[at..])
}

fn imported(desk: &Desk) -> usize {
    let json = desk.run_json(&["list", "--origin", "imported", "--limit", "1000"]).ends(0).json();
    usize::try_from(json["total"].as_u64().unwrap()).unwrap()
}

#[test]
fn an_import_that_dies_leaves_the_old_library_or_the_new_one() {
    let rounds = if std::env::var_os("CAVEAT_LONG").is_some() { 50 } else { 5 };
    let many = Desk::new();
    (1..=LABELS).for_each(|n| drop(many.write(&format!("{n}.xml"), label(n, 4000))));
    let all = many.folder().display().to_string();
    let first = many.write("first/0.xml", label(0, 10)).display().to_string();
    let seed = std::process::id() as usize;
    let (mut died, mut whole) = (0, None);
    for round in 0..rounds {
        let desk = Desk::new();
        desk.run(&["import", &first]).ends(0);
        let start = Instant::now();
        let mut child = desk.command(&["import", &all]).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        match whole {
            // The first is let live, so that it is known how long one takes.
            None => assert!(child.wait().unwrap().success()),
            Some(whole) => {
                let moment = Duration::mul_f64(whole, ((seed + round * 619) % 1000) as f64 / 1000.0);
                while start.elapsed() < moment && child.try_wait().unwrap().is_none() {
                    std::thread::yield_now();
                }
                child.kill().unwrap();
                died += usize::from(!child.wait().unwrap().success());
            }
        }
        whole = whole.or(Some(start.elapsed()));
        let kept = imported(&desk);
        assert!(kept == 1 || kept == LABELS + 1, "round {round}: {kept} labels");
        desk.run(&["import", &all]).ends(0);
        assert_eq!(imported(&desk), LABELS + 1, "round {round}");
    }
    println!("measured: imports of labels that are killed | {died} | 0 | the old library or the new one");
    assert!(died > 0);
}
