#!/usr/bin/env bash
# Draws the icons of all systems from the two SVG files beside this one: PNG for Linux, ICO for Windows, ICNS for macOS.
# The results are kept, so that a build needs none of these tools. Needs librsvg2-bin, icoutils, icnsutils.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
for size in 16 22 24 32 48 64 128 256 512; do
    rsvg-convert -w "$size" -h "$size" caveat.svg -o "caveat-$size.png"
done
for size in 16 32 48 128; do
    rsvg-convert -w "$size" -h "$size" caveat-pack.svg -o "caveat-pack-$size.png"
done
icotool -c -o caveat.ico caveat-16.png caveat-24.png caveat-32.png caveat-48.png caveat-64.png --raw=caveat-256.png
png2icns caveat.icns caveat-16.png caveat-32.png caveat-48.png caveat-128.png caveat-256.png caveat-512.png
