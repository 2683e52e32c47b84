//! Programs of the system that look at what the packages hold. Where one is missing the test says so and is skipped, unless
//! all tests are asked for.

use std::process::Command;

/// Runs a program that finds fault with files by its exit code.
pub fn approves(program: &str, arguments: &[&str]) {
    let output = match Command::new(program).args(arguments).current_dir(crate::tree::root()).output() {
        Ok(output) => output,
        Err(error) => {
            assert!(std::env::var("CAVEAT_REQUIRE_ALL").as_deref() != Ok("1"), "{program}: {error}");
            println!("skipped: {program} is not installed");
            return;
        }
    };
    let said = format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{program} {arguments:?}: {said}");
}
