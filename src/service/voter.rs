//! The random name under which an account votes. It says nothing about the account and is kept in its settings.

/// 32 hexadecimal digits out of the system's random source; `None` where there is none.
pub fn random_name() -> Option<String> {
    let mut bytes = [0_u8; 16];
    getrandom::fill(&mut bytes).ok()?;
    Some(bytes.iter().map(|b| format!("{b:02x}")).collect())
}
