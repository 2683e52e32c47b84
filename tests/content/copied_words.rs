//! No text of a label is copied: no ten words in a row of any text in `data` stand in a label of the set. A phrase has
//! nine words at most, so that every phrase may stand. The one packed label of the set is not read.

use std::collections::{BTreeMap, HashMap, VecDeque};
use std::path::Path;

use ron::Value as Ron;
use serde_json::Value as Json;

use caveat::import::monograph::ron_options;

use crate::label_set::{self, without_tags};
use crate::tree::{files_below, relative, root};

/// So many words in a row are copied.
const RUN: usize = 10;

/// The parts of the set and the form of their files.
const PARTS: [(&str, &str); 6] =
    [("openfda", "json"), ("epi", "json"), ("epi", "xml"), ("spl", "xml"), ("spl_other", "xml"), ("spl_zip", "xml")];

/// A number for each run of ten words: letter case and signs do not count, a dash parts two words.
fn runs(text: &str, mut each: impl FnMut(u64)) {
    const BASE: u64 = 0x9e37_79b9_7f4a_7c15;
    let oldest_weight = (0..RUN).fold(1_u64, |weight, _| weight.wrapping_mul(BASE));
    let mut words: VecDeque<u64> = VecDeque::with_capacity(RUN + 1);
    let mut run = 0_u64;
    let parts = text.split(|c: char| c.is_whitespace() || matches!(c, '–' | '—'));
    for word in parts.filter_map(number_of_word) {
        run = run.wrapping_mul(BASE).wrapping_add(word);
        words.push_back(word);
        if words.len() > RUN {
            let oldest = words.pop_front().unwrap_or_default();
            run = run.wrapping_sub(oldest.wrapping_mul(oldest_weight));
        }
        if words.len() == RUN {
            each(run);
        }
    }
}

/// FNV-1a of the letters and digits of a word; none without any.
fn number_of_word(word: &str) -> Option<u64> {
    let mut number = 0xcbf2_9ce4_8422_2325_u64;
    let mut letters = 0;
    for c in word.chars().filter(|c| c.is_alphanumeric()) {
        let c = if c.is_ascii() { c.to_ascii_lowercase() } else { c.to_lowercase().next().unwrap_or(c) };
        number = (number ^ u64::from(u32::from(c))).wrapping_mul(0x0100_0000_01b3);
        letters += 1;
    }
    (letters > 0).then_some(number)
}

/// The texts of our data, by run.
#[derive(Default)]
struct Ours {
    /// Where each text stands, and the text.
    texts: Vec<(String, String)>,
    runs: HashMap<u64, Vec<usize>>,
}

impl Ours {
    fn add(&mut self, file: &str, text: &str) {
        let number = self.texts.len();
        self.texts.push((file.to_owned(), text.to_owned()));
        runs(text, |run| self.runs.entry(run).or_default().push(number));
    }

    /// Every text in the data files, keys and comments aside.
    fn of_data() -> Self {
        let mut ours = Self::default();
        for path in files_below(&root().join("data"), "ron") {
            let text = std::fs::read_to_string(&path).unwrap();
            let value: Ron = ron_options().from_str(&text).unwrap();
            strings(&value, &mut |text| ours.add(&relative(&path), text));
        }
        ours
    }

    /// Our texts that share ten words with a text of a label: the number of ours and the label's file.
    fn copied_from(&self, file: &str, text: &str, found: &mut BTreeMap<usize, String>) {
        runs(text, |run| {
            for number in self.runs.get(&run).into_iter().flatten() {
                found.entry(*number).or_insert_with(|| file.to_owned());
            }
        });
    }

    /// The same for every label below the folder, and how many labels there were.
    fn copied(&self, folder: &Path) -> (BTreeMap<usize, String>, usize) {
        let (mut found, mut labels) = (BTreeMap::new(), 0);
        for (part, form) in PARTS {
            for path in files_below(&folder.join(part), form) {
                let text = String::from_utf8_lossy(&std::fs::read(&path).unwrap()).into_owned();
                let file = label_set::relative(folder, &path);
                labels += 1;
                let mut look = |text: &str| self.copied_from(&file, &readable(text), &mut found);
                match serde_json::from_str::<Json>(&text) {
                    Ok(json) => json_strings(&json, &mut look),
                    Err(_) => look(&text),
                }
            }
        }
        (found, labels)
    }
}

fn strings(value: &Ron, each: &mut impl FnMut(&str)) {
    match value {
        Ron::String(text) => each(text),
        Ron::Option(Some(inside)) => strings(inside, each),
        Ron::Seq(list) => list.iter().for_each(|inside| strings(inside, each)),
        Ron::Map(map) => map.iter().for_each(|(_, inside)| strings(inside, each)),
        _ => {}
    }
}

fn json_strings(value: &Json, each: &mut impl FnMut(&str)) {
    match value {
        Json::String(text) => each(text),
        Json::Array(list) => list.iter().for_each(|inside| json_strings(inside, each)),
        Json::Object(map) => map.values().for_each(|inside| json_strings(inside, each)),
        _ => {}
    }
}

/// Text without tags, and with its characters in place of their names (`&#8217;`, `&amp;`).
fn readable(text: &str) -> String {
    let text = if text.contains('<') { without_tags(text) } else { text.to_owned() };
    if !text.contains('&') {
        return text;
    }
    let mut readable = String::with_capacity(text.len());
    for (place, part) in text.split('&').enumerate() {
        let name = part.split_once(';').filter(|(name, _)| place > 0 && name.len() <= 8);
        match name.and_then(|(name, rest)| Some((character(name)?, rest))) {
            Some((c, rest)) => {
                readable.push(c);
                readable.push_str(rest);
            }
            None => readable.push_str(part),
        }
    }
    readable
}

fn character(name: &str) -> Option<char> {
    match name {
        "amp" | "lt" | "gt" | "quot" | "nbsp" => Some(' '),
        "apos" => Some('\''),
        _ => {
            let number = name.strip_prefix('#')?;
            let code =
                number.strip_prefix('x').map_or_else(|| number.parse().ok(), |hex| u32::from_str_radix(hex, 16).ok());
            char::from_u32(code?)
        }
    }
}

#[test]
fn no_text_of_a_label_is_copied_into_the_data() {
    let Some(folder) = label_set::folder() else { return };
    let mut ours = Ours::of_data();
    let planted = ours.texts.len();
    ours.add("planted", &words_of_a_label(&folder));
    let (mut found, labels) = ours.copied(&folder);
    assert!(found.remove(&planted).is_some(), "what was copied on purpose is found");
    println!("{} texts of the data against {labels} labels", planted);
    let sentence = |(number, label): (&usize, &String)| {
        let (file, text) = &ours.texts[*number];
        format!("{file}: {text:?} shares ten words with {label}")
    };
    assert!(found.is_empty(), "{}", found.iter().map(sentence).collect::<Vec<_>>().join("\n"));
    assert!(labels > 300, "only {labels} labels were read");
}

/// Ten words from the middle of a label, in other letter case.
fn words_of_a_label(folder: &Path) -> String {
    let path = files_below(&folder.join("openfda/pharmgkb"), "json").into_iter().next().unwrap();
    let json: Json = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let text = json["results"][0]["adverse_reactions"][0].as_str().unwrap();
    text.split_whitespace().skip(20).take(RUN + 2).collect::<Vec<_>>().join(" ").to_uppercase()
}

#[test]
fn a_copy_is_found_in_every_form_of_label() {
    let folder = tempfile::tempdir().unwrap();
    let write = |file: &str, text: &str| {
        let path = folder.path().join(file);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    };
    let own = |n: usize| format!("w{n} one two three four five six seven eight nine");
    write(
        "openfda/a.json",
        &format!("{{\"results\": [{{\"warnings\": [\"Before {} after\"]}}]}}", own(1).to_uppercase()),
    );
    write("epi/b.json", &format!("{{\"div\": \"<div>Before,<b>{}</b></div>\"}}", own(2).replace(' ', "&#160;")));
    write("spl/c.xml", &format!("<text><p ID=\"five\">{}</p></text>", own(3).replace("four", "<i>four</i>,")));
    write("epi/d.xml", &format!("\u{feff}<p>{}.</p>", own(4).replace(' ', "\n")));
    let mut ours = Ours::default();
    (1..=4).for_each(|n| ours.add("ours", &own(n)));
    ours.add("ours", "not in any label one two three four five six seven eight");
    ours.add("ours", &own(1).replace(" nine", ""));
    let (found, labels) = ours.copied(folder.path());
    assert_eq!(labels, 4);
    let files: Vec<_> = found.values().map(String::as_str).collect();
    assert_eq!(
        (found.keys().copied().collect::<Vec<_>>(), files),
        (vec![0, 1, 2, 3], vec!["openfda/a.json", "epi/b.json", "spl/c.xml", "epi/d.xml"])
    );
}

#[test]
fn the_texts_of_the_data_are_all_read() {
    let ours = Ours::of_data();
    let holds = |part: &str| ours.texts.iter().any(|(_, text)| text.contains(part));
    // A name, a phrase, our wording, a word of a grade, and an answer of the poll.
    for part in ["Klonopin", "Doses higher than .5m-1mg per day", "not recommended", "benzodiazepine"] {
        assert!(holds(part), "{part}");
    }
    assert!(ours.texts.iter().any(|(file, _)| file.starts_with("data/polls/")));
}
