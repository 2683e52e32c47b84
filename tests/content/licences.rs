//! The list of licences against Cargo.lock: no part is missing, none is listed that is not there any more.

use std::collections::{BTreeMap, BTreeSet};

use caveat::app::help::crates;

use crate::tree::root;

/// A package of Cargo.lock: name and version.
type Package = (String, String);

/// A line like `name = "x"`.
fn field<'a>(block: &'a str, name: &str) -> Option<&'a str> {
    block.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(" = \"")?.strip_suffix('"'))
}

/// Each package and how the others name what it is built from: "name", or "name version" where there are several.
fn packages(lock: &str) -> BTreeMap<Package, Vec<String>> {
    let mut packages = BTreeMap::new();
    for block in lock.split("[[package]]").skip(1) {
        let package = (field(block, "name").unwrap().to_owned(), field(block, "version").unwrap().to_owned());
        let wanted = block.lines().filter_map(|line| line.strip_prefix(" \"")?.strip_suffix("\","));
        packages.insert(package, wanted.map(str::to_owned).collect());
    }
    packages
}

/// What Cargo.toml wants for tests alone.
fn for_tests_alone(manifest: &str) -> BTreeSet<String> {
    let section = |name: &str| {
        let rest = manifest.split(&format!("\n[{name}]\n")).nth(1).unwrap();
        let lines = rest.split("\n[").next().unwrap().lines().filter(|line| !line.starts_with('#'));
        lines.filter_map(|line| Some(line.split_once(" = ")?.0.to_owned())).collect::<BTreeSet<_>>()
    };
    section("dev-dependencies").difference(&section("dependencies")).cloned().collect()
}

/// All that the program is built from, on any system.
fn built_from() -> BTreeSet<Package> {
    let read = |name: &str| std::fs::read_to_string(root().join(name)).unwrap();
    let packages = packages(&read("Cargo.lock"));
    let for_tests = for_tests_alone(&read("Cargo.toml"));
    assert!(for_tests.contains("egui_kittest") && !for_tests.contains("serde"), "{for_tests:?}");
    let of_name = |wanted: &str| -> Package {
        let mut words = wanted.split(' ');
        let (name, version) = (words.next().unwrap(), words.next());
        let mut fitting = packages.keys().filter(|(n, v)| n == name && version.is_none_or(|version| v == version));
        let found = fitting.next().unwrap_or_else(|| panic!("{wanted} is not in Cargo.lock")).clone();
        assert!(fitting.next().is_none(), "{wanted} means two packages");
        found
    };
    let program = of_name("caveat");
    let direct = packages[&program].iter().filter(|name| !for_tests.contains(name.split(' ').next().unwrap()));
    let mut waiting: Vec<Package> = direct.map(|name| of_name(name)).collect();
    let mut all = BTreeSet::new();
    while let Some(package) = waiting.pop() {
        if all.insert(package.clone()) {
            waiting.extend(packages[&package].iter().map(|name| of_name(name)));
        }
    }
    all
}

#[test]
fn every_part_that_the_program_is_built_from_is_named_with_its_licence() {
    let listed: BTreeSet<Package> =
        crates().into_iter().map(|part| (part.name.to_owned(), part.version.to_owned())).collect();
    let built = built_from();
    let missing: Vec<&Package> = built.difference(&listed).collect();
    let too_many: Vec<&Package> = listed.difference(&built).collect();
    assert!(
        missing.is_empty() && too_many.is_empty(),
        "run packaging/licences.py: missing {missing:?}, not there any more {too_many:?}"
    );
}
