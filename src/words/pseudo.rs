//! A language that nobody speaks: each message between brackets and a third longer. Text without brackets on a screen was
//! not looked up, and text that is cut leaves no room for a longer language.

/// How much longer, as a part of the message.
const THIRD: usize = 3;

/// `[Search drug ~~~~]`.
pub fn bracketed(text: &str) -> String {
    let length = text.chars().count();
    let more = "~".repeat(length.div_ceil(THIRD));
    format!("[{text} {more}]")
}

#[cfg(test)]
mod tests {
    use crate::words::Words;

    #[test]
    fn each_message_stands_in_brackets_and_is_a_third_longer() {
        let (english, pseudo) = (Words::english(), Words::pseudo());
        for id in ["back", "status-line"] {
            let (plain, longer) = (english.t(id), pseudo.t(id));
            assert!(longer.starts_with(&format!("[{plain} ~")) && longer.ends_with("~]"), "{longer}");
            assert!(longer.chars().count() * 3 >= plain.chars().count() * 4, "{longer}");
        }
    }
}
