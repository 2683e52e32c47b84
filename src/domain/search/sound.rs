//! Names that sound alike: a coarse key of consonants, made for drug names in English. Two names with the same key are
//! suggested, never matched.

/// The key of a folded name: letters that sound alike become one, vowels after the first letter fall out.
pub fn key(name: &str) -> String {
    let spelled = name
        .replace("ph", "f")
        .replace("ck", "k")
        .replace("qu", "k")
        .replace("x", "ks")
        .replace("ce", "se")
        .replace("ci", "si")
        .replace("cy", "si");
    let mut key = String::new();
    for (place, c) in spelled.chars().filter(|c| c.is_alphanumeric()).enumerate() {
        let sounds = match c {
            'c' | 'q' => 'k',
            'z' => 's',
            'v' => 'f',
            'd' => 't',
            'b' => 'p',
            'g' | 'j' => 'g',
            'm' | 'n' => 'n',
            'y' => 'i',
            other => other,
        };
        let vowel = matches!(sounds, 'a' | 'e' | 'i' | 'o' | 'u' | 'h' | 'w');
        if (place == 0 || !vowel) && !key.ends_with(sounds) {
            key.push(if place == 0 && vowel { 'a' } else { sounds });
        }
    }
    // Two consonants are too little to tell two names from any others.
    if key.chars().count() >= 4 { key } else { String::new() }
}
