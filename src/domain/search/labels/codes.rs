//! Product codes (NDC) as numbers: a code of up to 11 digits fits into 48 bits with the places of its hyphens, in the order
//! of its digits, so that a beginning is a range. What is typed is compared without hyphens.

use super::strings::partition;

/// Codes in order, each with its label.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Codes {
    pub packed: Vec<u64>,
    pub labels: Vec<u32>,
}

/// Digits in a code; one of 11 values a place, 0 for "ended".
const DIGITS: usize = 11;
/// Bits below the digits: two places of hyphens, 4 bits each.
const HYPHEN_BITS: u32 = 8;

/// The code as a number; `None` for what is no code of digits and at most two hyphens.
pub fn pack(code: &str) -> Option<u64> {
    let mut hyphens = [0_u64; 2];
    let (mut digits, mut seen, mut packed) = (0_usize, 0_usize, 0_u64);
    for byte in code.trim().bytes() {
        match byte {
            b'-' => {
                *hyphens.get_mut(seen)? = u64::try_from(digits).ok()?;
                seen += 1;
            }
            b'0'..=b'9' if digits < DIGITS => {
                packed = packed * 11 + u64::from(byte - b'0') + 1;
                digits += 1;
            }
            _ => return None,
        }
    }
    for _ in digits..DIGITS {
        packed *= 11;
    }
    let [first, second] = hyphens;
    (digits > 0).then_some((packed << HYPHEN_BITS) | (first << 4) | second)
}

/// The code as it is written.
pub fn unpack(packed: u64) -> String {
    let hyphens = [(packed >> 4) & 15, packed & 15];
    let mut rest = packed >> HYPHEN_BITS;
    let mut places = [0_u8; DIGITS];
    for place in places.iter_mut().rev() {
        *place = u8::try_from(rest % 11).unwrap_or(0);
        rest /= 11;
    }
    let mut code = String::new();
    for (done, digit) in (0_u64..).zip(places.iter().take_while(|digit| **digit > 0)) {
        if done > 0 && hyphens.contains(&done) {
            code.push('-');
        }
        code.push(char::from(b'0' + (digit - 1)));
    }
    code
}

impl Codes {
    /// Codes that begin with these digits, as a range of places.
    pub fn beginning_with(&self, digits: &str) -> std::ops::Range<usize> {
        let Some(low) = pack(digits).map(|packed| packed & !255) else { return 0..0 };
        let count = digits.bytes().filter(u8::is_ascii_digit).count();
        let span = (count..DIGITS).fold(1_u64, |span, _| span * 11) << HYPHEN_BITS;
        let place = |bound: u64| partition(self.packed.len(), |p| self.packed.get(p).is_some_and(|code| *code < bound));
        place(low)..place(low.saturating_add(span))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_the_same_after_packing_and_keeps_the_order_of_its_digits() {
        for code in ["0093-0832", "0093-0832-01", "12345-678-90", "00071-0155-23", "1"] {
            assert_eq!(unpack(pack(code).unwrap()), code);
        }
        assert!(pack("0093-0832").unwrap() < pack("0093-0832-01").unwrap());
        for no_code in ["", "-", "12a", "1-2-3-4", "123456789012"] {
            assert_eq!(pack(no_code), None, "{no_code}");
        }
    }

    #[test]
    fn a_beginning_is_a_range() {
        let mut packed: Vec<u64> =
            ["0093-0832-01", "0093-0833-01", "0094-0832-01"].iter().filter_map(|c| pack(c)).collect();
        packed.sort_unstable();
        let codes = Codes { packed, labels: vec![0, 1, 2] };
        assert_eq!(codes.beginning_with("0093"), 0..2);
        assert_eq!(codes.beginning_with("00930833"), 1..2);
        assert_eq!(codes.beginning_with("0"), 0..3);
        assert_eq!(codes.beginning_with("9"), 3..3);
    }
}
