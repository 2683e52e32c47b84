#!/usr/bin/env bash
# Makes new pictures small: as many steps of each colour as leave at most 256 colours. Pictures that are small already
# stay as they are. Needs ImageMagick and file.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
for picture in *.png; do
    case $(file -b "$picture") in *colormap*) continue ;; esac
    reduced=$(mktemp --suffix=.png)
    for steps in 24 22 20 18 16; do
        convert "$picture" -strip +dither -posterize "$steps" "$reduced"
        if (($(convert "$reduced" -unique-colors -format '%w' info:) <= 256)); then break; fi
    done
    convert "$reduced" +dither -define png:compression-level=9 -define png:compression-filter=0 "PNG8:$picture"
    rm -f "$reduced"
    echo "$picture: $steps steps, $(stat -c %s "$picture") bytes"
done
