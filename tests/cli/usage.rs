//! Wrong usage ends with 2 and a sentence; a window without a display ends with 1 and the way round it.

use crate::run::Desk;

#[test]
fn wrong_usage_ends_with_2_and_says_why() {
    let desk = Desk::new();
    for (args, named) in [
        (&["check", "clonazepam", "--age", "-1"][..], "--age"),
        (&["check", "clonazepam", "--age=-1"], "-1"),
        (&["check", "clonazepam", "--age", "131"], "131"),
        (&["check", "clonazepam", "--age", "abc"], "abc"),
        (&["check", "clonazepam", "--age", "24m"], "24m"),
        (&["check", "clonazepam", "--age", "1.5"], "1.5"),
        (&["check", "clonazepam", "--age", ""], "--age"),
        (&["check", "clonazepam", "--elderly", "maybe"], "maybe"),
        (&["check", "clonazepam", "--under-18", "true"], "true"),
        (&["check", "clonazepam", "--trimester", "4"], "4"),
        (&["check", "clonazepam", "--trimester", "0"], "0"),
        (&["check", "clonazepam", "--format", "xml"], "xml"),
        (&["check", "clonazepam", "--kidney", "yes"], "--kidney"),
        (&["check"], "DRUGS"),
        (&["list", "--frobnicate"], "--frobnicate"),
        (&["list", "--limit", "-3"], "-3"),
        (&["list", "--origin", "moon"], "moon"),
        (&["list", "extra"], "extra"),
        (&["show"], "DRUG"),
        (&["search"], "TEXT"),
        (&["validate"], "FILE"),
        (&["poll"], "poll"),
        (&["clinic"], "clinic"),
        (&["clinic", "export"], "FILE"),
        (&["clinic", "import", "a.ron", "--force"], "--force"),
        (&["review"], "review"),
        (&["review", "show"], "DRUG"),
        (&["poll", "vote"], "OPTION"),
        (&["poll", "vote", "perhaps"], "perhaps"),
        (&["--frobnicate"], "--frobnicate"),
    ] {
        let ran = desk.run(args).fails(2);
        assert!(ran.stderr.contains(named), "{args:?} does not name {named}: {}", ran.stderr);
        assert_eq!(ran.stdout, "", "{args:?}");
    }
    assert!(desk.names().is_empty(), "wrong usage leaves nothing behind: {:?}", desk.names());
}

#[test]
fn the_answer_to_a_wrong_vote_names_the_right_ones() {
    let ran = Desk::new().run_json(&["poll", "vote", "perhaps"]).fails(2);
    assert!(ran.stderr.contains("yes-now, yes-past, no-never, no-answer"), "{}", ran.stderr);
}

#[cfg(target_os = "linux")]
#[test]
fn a_display_that_does_not_answer_is_said_without_a_place_in_the_source() {
    let desk = Desk::new();
    let ran = desk.command(&[]).env("DISPLAY", ":64999").output().unwrap();
    let said = String::from_utf8(ran.stderr).unwrap();
    assert_eq!(ran.status.code(), Some(1), "{said}");
    assert!(said.contains("caveat --help") && said.contains("glow: "), "{said}");
    assert!(!said.contains(".rs") && !said.contains("/src/"), "{said}");
}

#[test]
fn no_display_ends_with_1_and_names_the_command_line() {
    for args in [&[][..], &["clonazepam"], &["klonopin"]] {
        let ran = Desk::new().run(args).fails(1);
        assert!(ran.stderr.contains("command line: caveat --help"), "{}", ran.stderr);
        assert_eq!(ran.stdout, "");
        let json = Desk::new().run_json(args).fails(1);
        assert_eq!(json.json()["error"]["kind"], "no_display");
        assert_eq!(json.stderr, ran.stderr);
    }
}

#[test]
fn the_window_is_not_opened_on_an_unknown_drug() {
    let ran = Desk::new().run_json(&["klonipin"]).fails(1);
    assert_eq!(ran.json()["error"]["kind"], "not_found");
}

#[test]
fn help_and_version_are_given() {
    let help = Desk::new().run(&["--help"]).ok().stdout;
    for command in ["list", "show", "search", "check", "validate", "poll", "doctor"] {
        assert!(help.contains(&format!("\n  {command} ")), "{command} is missing: {help}");
    }
    assert!(Desk::new().run(&["--version"]).ok().stdout.starts_with("caveat "));
}

#[test]
fn what_a_screen_reader_is_told_of_the_window_is_printed_without_a_display() {
    let desk = Desk::new();
    let tree = desk.run(&["klonopin", "--dump-accessibility"]).ok().stdout;
    for line in [
        "Heading \"clonazepam\" level 1",
        "Heading \"Patient check\" level 2",
        "RadioButton \"Pregnant: Not asked\" (on)",
        "Tab \"Reference\" (selected)",
    ] {
        assert!(tree.lines().any(|told| told.trim() == line), "{line} is not in\n{tree}");
    }
    desk.run(&["--dump-accessibility", "list"]).fails(2);
}
