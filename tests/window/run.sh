#!/usr/bin/env bash
# The real window: starts the release program under a display and a window manager of its own, uses it by keyboard and
# mouse, and looks at it as a screen reader does. What is tried stands in `scenarios.py`. A missing tool skips the
# test, unless CAVEAT_REQUIRE_ALL=1.
#
#   tests/window/run.sh [the_poll ...]   all scenarios, or these
#   CAVEAT_PROGRAM=FILE           this program instead of the release build
#   CAVEAT_WINDOW_PICTURES=DIR    keep the pictures of the window there
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/../.."
. tests/window/stage.sh

need Xvfb xvfb
need openbox openbox
need xdotool xdotool
need import imagemagick
need xprop x11-utils
need xwininfo x11-utils
need dbus-daemon dbus
need dbus-send dbus
need pdftotext poppler-utils
need pdfinfo poppler-utils
if [[ ! -x /usr/libexec/at-spi-bus-launcher && ! -x /usr/lib/at-spi2-core/at-spi-bus-launcher ]]; then
    MISSING+=("at-spi-bus-launcher (at-spi2-core)")
fi
# The interpreter of the system has the bindings; another one that comes first in PATH may not.
PYTHON=
for candidate in /usr/bin/python3 python3; do
    if "$candidate" -c 'import gi; gi.require_version("Atspi", "2.0"); from gi.repository import Atspi' 2>/dev/null; then
        PYTHON=$candidate
        break
    fi
done
if [[ -z $PYTHON ]]; then MISSING+=("Atspi for Python (python3-gi, gir1.2-atspi-2.0)"); fi
skip_or_fail "the real window"

if [[ -n ${CAVEAT_WINDOW_PICTURES:-} ]]; then
    mkdir -p "$CAVEAT_WINDOW_PICTURES"
    CAVEAT_WINDOW_PICTURES=$(cd "$CAVEAT_WINDOW_PICTURES" && pwd)
    export CAVEAT_WINDOW_PICTURES
fi
find_program
trap end_stage EXIT
trap 'exit 130' INT TERM
start_display
# A copy: a build in the meantime must not exchange the program under the test.
cp "$PROGRAM" "$STAGE/caveat"
start_bus
PYTHONDONTWRITEBYTECODE=1 "$PYTHON" tests/window/scenarios.py "$STAGE/caveat" "$STAGE" "$@"
