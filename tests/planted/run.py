#!/usr/bin/env python3
"""Plants the faults of faults.toml, one at a time, in a clone of what is committed, and runs the tests that must notice.

    tests/planted/run.py [GROUP ...] [--only NAME] [--report FILE]

A fault counts as caught where the tests were built and one of them failed. Exit 0: all were caught; 1: one was missed, or
could not be planted or built any more. The program's own checkout is never changed.
"""

import argparse
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time
import tomllib

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
FAILED = re.compile(r"^test (\S+)(?: - should panic)? \.\.\. FAILED$", re.MULTILINE)


def plant(root, fault):
    """Puts the fault in and gives the file's text as it was; the old text must stand there exactly once."""
    path = root / fault["file"]
    text = path.read_text(encoding="utf-8")
    count = text.count(fault["old"])
    if count != 1:
        raise ValueError(f"the text to replace stands {count} times in {fault['file']}")
    path.write_text(text.replace(fault["old"], fault["new"]), encoding="utf-8")
    return path, text


def run_tests(root, arguments, target):
    command = ["cargo", "test", "--locked", "--no-fail-fast", *arguments]
    environment = {**os.environ, "CARGO_TARGET_DIR": str(target), "CARGO_TERM_COLOR": "never"}
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        environment.pop(name, None)
    done = subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, errors="replace")
    return done.returncode, done.stdout, done.stderr


def verdict(code, out, err):
    if "error: could not compile" in err:
        return "not built", err.strip().splitlines()[-1]
    failed = FAILED.findall(out)
    if failed:
        return "caught", failed[0] + (f" and {len(failed) - 1} more" if len(failed) > 1 else "")
    if code != 0:
        return "not built", (err.strip().splitlines() or ["no output"])[-1]
    return "MISSED", "every test passed"


def main():
    parser = argparse.ArgumentParser(description="plants faults and looks for the test that fails")
    parser.add_argument("groups", nargs="*", help="the groups to run; all without one")
    parser.add_argument("--only", help="faults whose name holds this text")
    parser.add_argument("--report", help="a file for the table, in Markdown")
    arguments = parser.parse_args()
    groups = tomllib.loads((HERE / "faults.toml").read_text(encoding="utf-8"))
    target = pathlib.Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target")).resolve()
    rows, begun = [], time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder) / "caveat"
        subprocess.run(["git", "clone", "--quiet", "--no-hardlinks", str(ROOT), str(root)], check=True)
        for name, group in groups.items():
            if arguments.groups and name not in arguments.groups:
                continue
            for fault in group["fault"]:
                if arguments.only and arguments.only not in fault["name"]:
                    continue
                tests = fault.get("tests", group.get("tests"))
                try:
                    path, text = plant(root, fault)
                except (OSError, ValueError) as error:
                    outcome, detail = "not planted", str(error)
                else:
                    try:
                        outcome, detail = verdict(*run_tests(root, tests, target))
                    finally:
                        path.write_text(text, encoding="utf-8")
                rows.append((name, fault["name"], outcome, detail))
                print(f"{outcome:11} {name}: {fault['name']}: {detail}", flush=True)
    minutes = (time.monotonic() - begun) / 60
    missed = [row for row in rows if row[2] != "caught"]
    summary = f"{len(rows) - len(missed)} of {len(rows)} planted faults caught, in {minutes:.1f} minutes."
    print(summary)
    if arguments.report:
        table = "".join(f"| {g} | {n} | {o} | `{d}` |\n" for g, n, o, d in rows)
        head = "| group | fault | outcome | first test that failed |\n|---|---|---|---|\n"
        pathlib.Path(arguments.report).write_text(f"# Planted faults\n\n{summary}\n\n{head}{table}", encoding="utf-8")
    return 1 if missed or not rows else 0


if __name__ == "__main__":
    sys.exit(main())
