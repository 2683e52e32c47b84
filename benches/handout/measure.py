"""The figures of `cold_and_batch.sh`: wall time, time of the processor and memory of whole processes."""

import html
import os
import shutil
import statistics
import subprocess
import sys
import time

ROUNDS = 15
MOST_SHARE, LEAST_CORES, MOST_MEMORY = 0.05, 1.6, 300


def run(*command):
    """Wall seconds, processor seconds, and the most memory in MB of one process."""
    start = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - start
    if status != 0:
        sys.exit(f"FAILED: {' '.join(command)} ended with status {status}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def page_of(text):
    """The words of the handout as a page for WeasyPrint: one paragraph a line, A4, the same size of letters."""
    lines = "".join(f"<p>{html.escape(line)}</p>" for line in text.splitlines() if line.strip())
    style = "@page { size: A4; margin: 32mm } body { font: 12pt sans-serif }"
    return f"<!DOCTYPE html><html lang=en><title>clonazepam</title><style>{style}</style><body>{lines}</body></html>"


def cold(program, stage, failures):
    target = os.path.join(stage, "page.pdf")
    handout = (program, "--data-dir", os.path.join(stage, "empty"), "handout", "clonazepam", "--date", "2026-11-22")
    text = subprocess.run((*handout, "--text", "-o", "-"), capture_output=True, text=True, check=True).stdout
    page = os.path.join(stage, "page.html")
    with open(page, "w", encoding="utf-8") as file:
        file.write(page_of(text))
    peer = shutil.which("weasyprint")
    if peer is None:
        if os.environ.get("CAVEAT_REQUIRE_ALL") == "1":
            failures.append("WeasyPrint is not installed")
        print("skipped: the cold start against WeasyPrint: not installed")
        return
    ours, theirs = [], []
    # In turns, after one pair that does not count.
    for number in range(ROUNDS + 1):
        one = run(*handout, "-o", target, "--force")
        other = run(peer, page, os.path.join(stage, "peer.pdf")) if number % 3 == 0 else None
        if number > 0:
            ours.append(one)
            if other:
                theirs.append(other)
    mine, peers = (statistics.median(wall for wall, _, _ in runs) for runs in (ours, theirs))
    version = subprocess.run((peer, "--version"), capture_output=True, text=True).stdout.strip()
    print(f"cold handout {mine * 1000:.0f} ms, {version} {peers * 1000:.0f} ms: {mine / peers:.1%} (at most {MOST_SHARE:.0%})")
    print(f"memory of one handout {max(memory for _, _, memory in ours):.0f} MB")
    if mine / peers > MOST_SHARE:
        failures.append("the cold start takes too long")


def batch(program, stage, failures):
    folder = os.path.join(stage, "out") + "/"
    command = (program, "--data-dir", os.path.join(stage, "data"), "handout", "--all", "-o", folder, "--jobs", "2",
               "--force", "--date", "2026-11-22")
    wall, processor, memory = run(*command)
    written = len([name for name in os.listdir(folder) if name.endswith(".pdf")])
    print(f"{written} handouts with two jobs: {wall:.1f} s, {wall / written * 1000:.0f} ms each; "
          f"(user + system) / wall {processor / wall:.2f} (at least {LEAST_CORES}); {memory:.0f} MB (at most {MOST_MEMORY})")
    if written < 1000:
        failures.append(f"{written} handouts, not 1,000")
    if processor / wall < LEAST_CORES:
        failures.append("the batch does not use two cores")
    if memory > MOST_MEMORY:
        failures.append("the batch takes too much memory")


def main():
    program, stage = sys.argv[1:]
    failures = []
    cold(program, stage, failures)
    batch(program, stage, failures)
    for failure in failures:
        print(f"FAILED: {failure}", file=sys.stderr)
    sys.exit(1 if failures else 0)


main()
