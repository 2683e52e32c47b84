#!/usr/bin/env python3
"""notes.py VERSION: what CHANGELOG.md says of a version, to standard output."""

import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent


def main():
    version = sys.argv[1]
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    found = re.search(rf"(?ms)^## \[{re.escape(version)}\][^\n]*\n(.*?)(?=^## |\Z)", text)
    if not found:
        raise SystemExit(f"CHANGELOG.md has no heading for {version}")
    print(f"# Caveat {version}\n\n{found.group(1).strip()}")


if __name__ == "__main__":
    main()
