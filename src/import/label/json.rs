//! JSON files of any length, cut into their records byte by byte: only one record is in memory, and one that is broken
//! costs no other. What a record means is decided by `openfda` and `epi`.

use std::io::Read;

use super::bounds::{MOST_DEPTH, MOST_LABEL_BYTES};
use super::refusal::{Reason, Refusal};

/// What was found in a file.
pub enum Found {
    /// One of the records of `{"results":[...]}` or of a list.
    Record(Result<Vec<u8>, Refusal>),
    /// A file that is one object without `results`.
    Whole(Result<Vec<u8>, Refusal>),
}

/// Reads the file and hands each find on; the sink says whether to go on. The error is about the rest of the file.
pub fn split(input: &mut dyn Read, sink: &mut dyn FnMut(Found) -> bool) -> Result<(), Refusal> {
    let mut cutter = Cutter::default();
    let mut buffer = vec![0; 64 * 1024];
    loop {
        let length = match input.read(&mut buffer) {
            Ok(0) => break,
            Ok(length) => length,
            Err(error) if error.kind() == std::io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(super::read::failed(&error)),
        };
        let mut rest = buffer.get(..length).unwrap_or_default();
        loop {
            rest = cutter.letters(rest);
            let Some((byte, behind)) = rest.split_first() else { break };
            rest = behind;
            match cutter.byte(*byte)? {
                Step::On => {}
                Step::Record(record) => {
                    if !sink(Found::Record(record)) {
                        return Ok(());
                    }
                }
            }
        }
    }
    cutter.end(sink)
}

enum Step {
    On,
    Record(Result<Vec<u8>, Refusal>),
}

/// Where in the file the cutter is.
#[derive(Default)]
struct Cutter {
    /// How many brackets are open.
    depth: usize,
    in_string: bool,
    escaped: bool,
    /// Inside the list of records, its own bracket counted.
    list_depth: Option<usize>,
    /// The bytes of the record, or of the whole object as long as no list was found.
    kept: Vec<u8>,
    /// The record grew beyond its bound: its bytes are passed over.
    too_large: bool,
    too_deep: bool,
    /// The text of the string that was read last at the depth of the outer object.
    key: Vec<u8>,
    key_done: bool,
    had_list: bool,
    records: usize,
    began: bool,
    ended: bool,
}

impl Cutter {
    /// Takes the letters of a string inside a record as a whole, up to what ends or escapes; what is left.
    fn letters<'a>(&mut self, rest: &'a [u8]) -> &'a [u8] {
        if !self.in_string || self.escaped || self.list_depth.is_none() || self.too_large {
            return rest;
        }
        let (letters, behind) = rest.split_at(memchr::memchr2(b'"', b'\\', rest).unwrap_or(rest.len()));
        if self.kept.len() + letters.len() > MOST_LABEL_BYTES {
            self.kept = Vec::new();
            self.too_large = true;
        } else {
            self.kept.extend_from_slice(letters);
        }
        behind
    }

    fn byte(&mut self, byte: u8) -> Result<Step, Refusal> {
        if self.in_string {
            self.keep(byte);
            self.string_byte(byte);
            return Ok(Step::On);
        }
        match byte {
            b'"' => {
                self.in_string = true;
                if self.depth == 1 && self.list_depth.is_none() {
                    self.key.clear();
                    self.key_done = false;
                }
                self.keep(byte);
            }
            b'{' | b'[' => self.open(byte)?,
            b'}' | b']' => return self.close(byte),
            _ => {
                if byte == b':' && self.depth == 1 {
                    self.key_done = true;
                }
                self.keep(byte);
            }
        }
        Ok(Step::On)
    }

    fn string_byte(&mut self, byte: u8) {
        if self.depth == 1 && self.list_depth.is_none() && self.key.len() < 64 && byte != b'"' {
            self.key.push(byte);
        }
        match byte {
            _ if self.escaped => self.escaped = false,
            b'\\' => self.escaped = true,
            b'"' => self.in_string = false,
            _ => {}
        }
    }

    fn open(&mut self, byte: u8) -> Result<(), Refusal> {
        if self.ended {
            return Err(Refusal::new(Reason::Invalid));
        }
        let list = byte == b'[' && self.list_depth.is_none() && !self.had_list;
        let of_results = self.depth == 1 && self.key_done && self.key == b"results";
        self.depth += 1;
        if list && (!self.began || of_results) {
            self.list_depth = Some(self.depth);
            self.had_list = true;
            self.kept = Vec::new();
            self.too_large = false;
        } else {
            if self.depth > MOST_DEPTH {
                self.too_deep = true;
            }
            self.keep(byte);
        }
        self.began = true;
        Ok(())
    }

    fn close(&mut self, byte: u8) -> Result<Step, Refusal> {
        let Some(depth) = self.depth.checked_sub(1) else { return Err(Refusal::new(Reason::Invalid)) };
        let of_list = self.list_depth == Some(self.depth);
        self.depth = depth;
        self.ended |= depth == 0;
        if of_list {
            self.list_depth = None;
            self.kept = Vec::new();
            return Ok(Step::On);
        }
        self.keep(byte);
        if self.list_depth == Some(depth) {
            self.records += 1;
            if self.records > super::bounds::MOST_RECORDS {
                return Err(Refusal::new(Reason::TooLarge));
            }
            return Ok(Step::Record(self.take()));
        }
        Ok(Step::On)
    }

    /// Keeps a byte of the record; between records nothing is kept.
    fn keep(&mut self, byte: u8) {
        let between = self.list_depth == Some(self.depth) && !self.in_string && self.kept.is_empty() && byte != b'{';
        let after_list = self.had_list && self.list_depth.is_none();
        if between || after_list || self.too_large {
            return;
        }
        if self.kept.len() >= MOST_LABEL_BYTES {
            self.kept = Vec::new();
            self.too_large = true;
            return;
        }
        self.kept.push(byte);
    }

    fn take(&mut self) -> Result<Vec<u8>, Refusal> {
        // The next record is about as long.
        let room = Vec::with_capacity(self.kept.len());
        let kept = std::mem::replace(&mut self.kept, room);
        match (std::mem::take(&mut self.too_large), std::mem::take(&mut self.too_deep)) {
            (false, false) => Ok(kept),
            _ => Err(Refusal::new(Reason::TooLarge)),
        }
    }

    fn end(mut self, sink: &mut dyn FnMut(Found) -> bool) -> Result<(), Refusal> {
        if !self.began {
            return Err(Refusal::new(Reason::NotALabel));
        }
        if self.depth > 0 || self.in_string {
            return Err(Refusal::new(Reason::Truncated));
        }
        if !self.had_list {
            sink(Found::Whole(self.take()));
        }
        Ok(())
    }
}
