#!/usr/bin/env bash
# How long one handout takes from the start of the program to its file, against WeasyPrint with the same text in the same
# run; how well a batch uses two cores; how much memory 1,000 handouts in one run take.
# Fails where the cold start takes more than 5 % of WeasyPrint's time, (user + system) / wall of the batch is below 1.6,
# or the memory is above 300 MB. Without WeasyPrint the first is skipped, unless CAVEAT_REQUIRE_ALL=1.
#
#   benches/handout/cold_and_batch.sh
#   CAVEAT_PROGRAM=FILE    this program instead of the release build
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

program=${CAVEAT_PROGRAM:-}
if [[ -z $program ]]; then
    cargo build --locked --release --bin caveat
    program=$(cargo metadata --format-version 1 --no-deps --locked |
        python3 -c 'import json, sys; print(json.load(sys.stdin)["target_directory"])')/release/caveat
fi
stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT
export LC_ALL=C TMPDIR=$stage

# A clinic with 941 drugs of its own beside those that are built in: 1,000 handouts at the least.
mkdir -p "$stage/data/drugs"
for n in $(seq 941); do
    sed -e "s/id: \"clonazepam\"/id: \"clonazepam-$n\"/" -e "s/name: \"clonazepam\"/name: \"clonazepam $n\"/" \
        data/drugs/clonazepam.ron >"$stage/data/drugs/clonazepam-$n.ron"
done

PYTHONDONTWRITEBYTECODE=1 python3 benches/handout/measure.py "$program" "$stage"
