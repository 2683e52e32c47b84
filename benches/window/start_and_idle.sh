#!/usr/bin/env bash
# How long the window takes to its first usable picture, against a bare eframe window (`examples/bare_window.rs`), and
# how much the program works while nothing happens. Both are release builds; they take turns on a display of their
# own, and are watched from outside: by the pixels of the screen and by the system's count of CPU time.
# Fails where the start takes more than 1.5 times that of the bare window, or 10 idle seconds more than 0.1 s of work.
#
#   benches/window/start_and_idle.sh            print the figures
#   benches/window/start_and_idle.sh --keep     and write them to docs/measurements.md
#   CAVEAT_PROGRAM, CAVEAT_BARE                 these programs instead of building both
#   CAVEAT_BENCH_LABELS                         a labels.db that lies in each data folder (on the disk of the temporary folder);
#                                               then the bar is 1.25
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/../.."
. tests/window/stage.sh

need Xvfb xvfb
need openbox openbox
need xdotool xdotool
need xprop x11-utils
need python3 python3
skip_or_fail "start and idle"

keep=()
if [[ ${1:-} == --keep ]]; then keep=(--keep docs/measurements.md); fi
if [[ -z ${CAVEAT_PROGRAM:-} || -z ${CAVEAT_BARE:-} ]]; then
    cargo build --locked --release --bin caveat --example bare_window
fi
find_program
bare=${CAVEAT_BARE:-$(dirname "$PROGRAM")/examples/bare_window}
trap end_stage EXIT
trap 'exit 130' INT TERM
start_display
# Under the mouse things look different, and the pointer would be drawn into the pictures.
xdotool mousemove 0 0
cp "$PROGRAM" "$STAGE/caveat"
cp "$bare" "$STAGE/bare_window"
PYTHONDONTWRITEBYTECODE=1 python3 benches/window/measure.py "$STAGE/caveat" "$STAGE/bare_window" "$STAGE" "${keep[@]}"
