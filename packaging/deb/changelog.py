#!/usr/bin/env python3
"""Writes CHANGELOG.md in the form of Debian's changelogs to standard output: released versions only."""

import datetime
import pathlib
import re

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent


def main():
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    versions = re.findall(r"(?ms)^## \[(\d[^\]]*)\] - (\S+)\n(.*?)(?=^## |\Z)", text)
    for older, (version, date, body) in zip(range(len(versions) - 1, -1, -1), versions):
        print(f"caveat ({version}-1) stable; urgency=medium\n")
        for entry in re.findall(r"(?ms)^- (.*?)(?=^- |^#|^\n|\Z)", body):
            words, line, lead = entry.split(), "", "  * "
            for word in words:
                if line and len(lead) + len(line) + 1 + len(word) > 79:
                    print(lead + line)
                    line, lead = "", "    "
                line = f"{line} {word}" if line else word
            print(lead + line)
        day = datetime.date.fromisoformat(date)
        # Several versions of one day keep their order: a minute for each that is older.
        time = f"{older // 60:02}:{older % 60:02}:00"
        print(f"\n -- The Caveat authors <authors@caveat.invalid>  {day:%a, %d %b %Y} {time} +0000\n")


if __name__ == "__main__":
    main()
