//! The content hash of a handout: which text a patient holds. Names typed for one copy are no part of it, so two
//! patients with the same text hold the same code.

use sha2::{Digest, Sha256};

use super::{Document, HandoutError, Paper, TextSize};

/// SHA-256 of the document without typed names, logo, paper, text size and the code itself, as 64 hexadecimal digits.
///
/// # Errors
/// [`HandoutError::Data`] when the document cannot be serialised.
pub fn content_hash(document: &Document) -> Result<String, HandoutError> {
    let mut content = document.clone();
    content.header.typed_names.clear();
    content.footer.code.clear();
    content.header.logo = None;
    // The same words on other paper or in larger print are the same content.
    (content.paper, content.size) = (Paper::A4, TextSize::Pt12);
    let bytes = serde_json::to_vec(&content).map_err(|error| HandoutError::Data { message: error.to_string() })?;
    Ok(hexadecimal(&bytes))
}

/// SHA-256 of a text, for the content of several documents.
pub fn of_text(text: &str) -> String {
    hexadecimal(text.as_bytes())
}

fn hexadecimal(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The first eight digits in two groups, to be read out over a telephone: `7f3a 91c4`.
pub fn short(hash: &str) -> String {
    let digits: Vec<char> = hash.chars().take(8).collect();
    digits.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::handout::tests::sample;

    #[test]
    fn names_and_code_do_not_change_the_hash() {
        let plain = sample();
        let mut named = sample();
        named.header.typed_names = vec!["For: A. Smith".into()];
        named.footer.code = "Code 0000 0000".into();
        (named.paper, named.size) = (Paper::Letter, TextSize::Pt18);
        assert_eq!(content_hash(&plain), content_hash(&named));
    }

    #[test]
    fn any_word_changes_the_hash() {
        let mut other = sample();
        other.name.name.push('x');
        assert_ne!(content_hash(&sample()), content_hash(&other));
    }

    #[test]
    fn the_short_form_has_two_groups_of_four() {
        assert_eq!(short("7f3a91c4ffff"), "7f3a 91c4");
        assert_eq!(short(""), "");
        assert_eq!(content_hash(&sample()).map(|hash| hash.len()), Ok(64));
    }
}
