//! Chance with a fixed seed, the same on every machine (xorshift64*).

pub struct Chance(pub u64);

impl Chance {
    pub fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d)
    }

    pub fn below(&mut self, n: usize) -> usize {
        usize::try_from((self.next() >> 33) % n as u64).unwrap()
    }

    pub fn of<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[self.below(all.len())]
    }

    /// An id as labels have it.
    pub fn uuid(&mut self) -> String {
        let (a, b) = (self.next(), self.next());
        let (w, x, y, z) = (a >> 32, (a >> 16) & 0xffff, a & 0xffff, b >> 48);
        format!("{w:08x}-{x:04x}-{y:04x}-{z:04x}-{:012x}", b & 0xffff_ffff_ffff)
    }

    /// Another wording of a text: its sentences in another order, its digits others. As many words, as hard to compress.
    pub fn reworded(&mut self, text: &str) -> String {
        let mut sentences: Vec<&str> = text.split_inclusive(". ").collect();
        for last in (1..sentences.len()).rev() {
            sentences.swap(last, self.below(last + 1));
        }
        let digit = |c: char, chance: &mut Self| match c {
            '0'..='9' => char::from(b'0' + u8::try_from(chance.below(10)).unwrap()),
            c => c,
        };
        sentences.concat().chars().map(|c| digit(c, self)).collect()
    }

    /// The same of markup: its order stays, digits in its letters change.
    pub fn renumbered(&mut self, markup: &str) -> String {
        let mut inside = false;
        let mut changed = String::with_capacity(markup.len());
        for c in markup.chars() {
            inside = (inside || c == '<') && c != '>';
            let digit = c.is_ascii_digit() && !inside;
            changed.push(if digit { char::from(b'0' + u8::try_from(self.below(10)).unwrap()) } else { c });
        }
        changed
    }
}
