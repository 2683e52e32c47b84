//! What the packages hold beside the program: the man page and the completions are those of today's arguments, the
//! version is today's, each picture has its size, and the tools of the desktop find nothing wrong.
//!
//! `UPDATE_PACKAGING=1 cargo test --test content packaging` writes the man page and the completions anew.

use std::path::{Path, PathBuf};

use clap_complete::Shell;

use crate::packaging_tools::approves;
use crate::tree::{files_below, relative, root};

const VERSION: &str = env!("CARGO_PKG_VERSION");

fn linux() -> PathBuf {
    root().join("packaging/linux")
}

fn text(path: &str) -> String {
    std::fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// A folder with what today's arguments give.
fn made() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let (man, completions) = (folder.path().join("man"), folder.path().join("completions"));
    std::fs::create_dir(&man).unwrap();
    std::fs::create_dir(&completions).unwrap();
    for shell in [Shell::Bash, Shell::Zsh, Shell::Fish, Shell::PowerShell] {
        clap_complete::generate_to(shell, &mut caveat::cli::arguments(), "caveat", &completions).unwrap();
    }
    clap_mangen::generate_to(caveat::cli::arguments().disable_help_subcommand(true), &man).unwrap();
    folder
}

fn names(folder: &Path) -> Vec<PathBuf> {
    files_below(folder, "").into_iter().map(|path| path.strip_prefix(folder).unwrap().to_owned()).collect()
}

#[test]
fn the_man_page_and_the_completions_are_those_of_todays_arguments() {
    let made = made();
    for kind in ["man", "completions"] {
        let (new, kept) = (made.path().join(kind), linux().join(kind));
        if std::env::var_os("UPDATE_PACKAGING").is_some() {
            names(&kept).iter().for_each(|name| std::fs::remove_file(kept.join(name)).unwrap());
            names(&new).iter().for_each(|name| assert!(std::fs::copy(new.join(name), kept.join(name)).is_ok()));
        }
        assert!(!names(&new).is_empty());
        assert_eq!(names(&kept), names(&new), "UPDATE_PACKAGING=1 writes them");
        for name in names(&new) {
            let (kept, new) = (std::fs::read(kept.join(&name)).unwrap(), std::fs::read(new.join(&name)).unwrap());
            assert!(kept == new, "{} is not up to date: UPDATE_PACKAGING=1 writes it", name.display());
        }
    }
}

#[test]
fn the_packages_name_todays_version() {
    let date = text("CHANGELOG.md");
    let heading = format!("## [{VERSION}] - ");
    let date = date.split(&heading).nth(1).and_then(|rest| rest.lines().next()).expect("no heading of this version");
    let release = format!("<release version=\"{VERSION}\" date=\"{date}\"/>");
    assert!(text("packaging/linux/caveat.metainfo.xml").contains(&release), "{release}");
    let commas = VERSION.replace('.', ",");
    let resource = text("packaging/windows/caveat.rc");
    assert!(resource.contains(&format!("{commas},0")) && resource.contains(&format!("\"{VERSION}\"")), "caveat.rc");
    assert!(text("packaging/macos/Info.plist").contains(&format!("<string>{VERSION}</string>")), "Info.plist");
}

#[test]
fn each_icon_has_the_size_in_its_name() {
    let icons = files_below(&root().join("packaging/icons"), "png");
    for size in [16, 22, 24, 32, 48, 64, 128, 256, 512] {
        assert!(icons.iter().any(|path| path.ends_with(format!("caveat-{size}.png"))), "{size}");
    }
    for path in icons {
        let size: u32 = path.file_stem().unwrap().to_str().unwrap().rsplit('-').next().unwrap().parse().unwrap();
        assert_eq!(image::image_dimensions(&path).unwrap(), (size, size), "{}", relative(&path));
    }
}

/// What a file of the desktop says for a key.
fn value<'a>(entry: &'a str, key: &str) -> &'a str {
    entry.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix('=')).unwrap_or_else(|| panic!("no {key}"))
}

#[test]
fn a_pack_opens_with_the_program_and_a_common_kind_of_file_only_where_it_is_chosen() {
    let entry = text("packaging/linux/caveat.desktop");
    assert_eq!(value(&entry, "MimeType"), "application/x-caveat-pack;");
    assert_eq!(value(&entry, "Exec"), "caveat --add %F");
    let labels = text("packaging/linux/caveat-labels.desktop");
    assert_eq!((value(&labels, "NoDisplay"), value(&labels, "InitialPreference")), ("true", "1"));
    let arguments = |files: &[&str]| {
        caveat::cli::arguments().try_get_matches_from([&["caveat", "--add"], files].concat()).map(|_| ())
    };
    // With nothing in the place of %F the window opens.
    arguments(&[]).unwrap();
    arguments(&["one.caveatpack", "two.xml"]).unwrap();
    let mime = text("packaging/linux/caveat-mime.xml");
    let parsed = roxmltree::Document::parse(&mime).unwrap();
    let kind = parsed
        .descendants()
        .find(|node| node.has_tag_name(("http://www.freedesktop.org/standards/shared-mime-info", "mime-type")));
    assert_eq!(kind.unwrap().attribute("type"), Some("application/x-caveat-pack"));
    assert!(mime.contains("value=\"CAVEATPK\"") && mime.contains("*.caveatpack"));
}

#[test]
fn the_tools_of_the_desktop_find_nothing_wrong() {
    approves("desktop-file-validate", &["packaging/linux/caveat.desktop", "packaging/linux/caveat-labels.desktop"]);
    approves("appstreamcli", &["validate", "--no-net", "packaging/linux/caveat.metainfo.xml"]);
    for script in files_below(&root().join("packaging"), "sh") {
        approves("bash", &["-n", &relative(&script)]);
    }
}
