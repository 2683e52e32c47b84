#!/usr/bin/env bash
# What a frame of the heaviest views takes, against a frame of egui's own widget gallery (`benches/gallery`) on the same machine
# in the same run: each in a real window of 1440 x 900 that draws as fast as it can, OpenGL in software on a display of its own,
# in turn, five times; the median counts. Fails where the whole frame of a view takes more than 3 times that of the gallery (design
# section 6). The other columns are the program's own work without the painting, which has no bar.
#
#   benches/window/frames.sh            print the figures
#   CAVEAT_GALLERY, CAVEAT_FRAMES       these programs instead of building both
#   CAVEAT_LABELS_DIR                   the real labels; without them a small one is scrolled
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/../.."
. tests/window/stage.sh

need Xvfb xvfb
need openbox openbox
need xprop x11-utils
need python3 python3
skip_or_fail "frames"

export CARGO_TERM_COLOR=never
gallery=${CAVEAT_GALLERY:-}
if [[ -z $gallery ]]; then
    cargo build --quiet --locked --release --manifest-path benches/gallery/Cargo.toml
    gallery=${CARGO_TARGET_DIR:-benches/gallery/target}/release/caveat-gallery
fi
bench=${CAVEAT_FRAMES:-}
if [[ -z $bench ]]; then
    bench=$(cargo bench --locked --bench frames --no-run --message-format=json 2>/dev/null |
        python3 -c 'import json, sys
for line in sys.stdin:
    part = json.loads(line)
    if part.get("executable") and part["target"]["name"] == "frames": print(part["executable"])')
fi
trap end_stage EXIT
trap 'exit 130' INT TERM
start_display
PYTHONDONTWRITEBYTECODE=1 python3 - "$gallery" "$bench" <<'END'
import statistics
import subprocess
import sys

TURNS = 5
MOST = 3
gallery, bench = sys.argv[1:]
programs = {"egui's widget gallery": lambda way: [gallery, way]}
for view in ("page", "search", "label", "pages", "matrix", "drag"):
    programs[view] = lambda way, view=view: [bench, way, view]


def frame(command):
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=True)
    return float(done.stdout.split()[-1])


figures = {(name, way): [] for name in programs for way in ("painted", "work")}
for _ in range(TURNS):
    for name, way in figures:
        figures[name, way].append(frame(programs[name](way)))
middle = {key: statistics.median(times) for key, times in figures.items()}
first = next(iter(programs))
print("| view | whole frame, ms | times the gallery | own work, ms | times the gallery |")
print("|---|---|---|---|---|")
broken = []
for name in programs:
    whole, own = middle[name, "painted"], middle[name, "work"]
    ratio = whole / middle[first, "painted"]
    print(f"| {name} | {whole:.1f} | {ratio:.2f} | {own:.2f} | {own / middle[first, 'work']:.1f} |")
    if not ratio <= MOST:
        broken.append(name)
if broken:
    sys.exit(f"FAILED: more than {MOST} times a frame of the gallery: {', '.join(broken)}")
END
