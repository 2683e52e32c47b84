#!/usr/bin/env python3
"""Writes assets/about/licences.txt: every crate that the program is built from, with version and licence.

Run it in the project's folder after Cargo.lock has changed; a test holds the file against Cargo.lock. What tests alone
need (dev-dependencies) is left out; crates of all systems that the program can be built for are in it.
"""

import json
import pathlib
import subprocess

ROOT = pathlib.Path(__file__).resolve().parent.parent
TARGET = ROOT / "assets" / "about" / "licences.txt"
HEAD = """\
# Made by packaging/licences.py from `cargo metadata`. Do not edit.
# A line each: name, version, licence. All crates that the program is built from, on any system, sorted.
"""


def metadata():
    command = ["cargo", "metadata", "--format-version", "1", "--locked"]
    return json.loads(subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE).stdout)


def built_from(resolve):
    """The ids of all packages that are reached from the program without its dev-dependencies."""
    nodes = {node["id"]: node for node in resolve["nodes"]}
    seen, waiting = set(), [resolve["root"]]
    while waiting:
        for dep in nodes[waiting.pop()]["deps"]:
            is_part = any(kind["kind"] != "dev" for kind in dep["dep_kinds"])
            if is_part and dep["pkg"] not in seen:
                seen.add(dep["pkg"])
                waiting.append(dep["pkg"])
    return seen


def licence(package):
    if package["license"]:
        return package["license"]
    if package["license_file"]:
        return "see " + package["license_file"]
    raise SystemExit(f"{package['name']} {package['version']} names no licence")


def main():
    found = metadata()
    parts = built_from(found["resolve"])
    packages = [package for package in found["packages"] if package["id"] in parts]
    packages.sort(key=lambda package: (package["name"], package["version"]))
    lines = [f"{package['name']}\t{package['version']}\t{licence(package)}\n" for package in packages]
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_text(HEAD + "".join(lines), encoding="utf-8", newline="\n")
    print(f"{TARGET.relative_to(ROOT)}: {len(packages)} crates")


if __name__ == "__main__":
    main()
