#!/usr/bin/env python3
"""Lays the files of the package out below a folder, by the list that the other packages are made from.

tree.py TARGET_FOLDER OUTPUT: the list is `package.metadata.deb.assets` in Cargo.toml; `usr/` is left out of each path.
"""

import os
import pathlib
import shutil
import sys
import tomllib

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent


def sources(pattern, target):
    if pattern.startswith("target/"):
        return [target / pattern.removeprefix("target/")]
    found = sorted(ROOT.glob(pattern))
    if not found:
        raise SystemExit(f"Cargo.toml names {pattern}, and there is no such file")
    return found


def main():
    target, output = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    with open(ROOT / "Cargo.toml", "rb") as file:
        assets = tomllib.load(file)["package"]["metadata"]["deb"]["assets"]
    for pattern, place, mode in assets:
        if "lintian" in place:
            continue
        for source in sources(pattern, target):
            to = output / place.removeprefix("usr/")
            to = to / source.name if place.endswith("/") else to
            to.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, to)
            os.chmod(to, int(mode, 8))


if __name__ == "__main__":
    main()
