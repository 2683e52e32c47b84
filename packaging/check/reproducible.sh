#!/usr/bin/env bash
# Two clones of this commit in two folders give the same bytes. What came out goes to docs/reproducible.md.
#
#   packaging/check/reproducible.sh [FOLDER]      keeps what the first clone made there
#   CAVEAT_DEPENDENCIES=FOLDER    a target folder in which both clones find the dependencies compiled; the program itself is
#                                 compiled anew in each. Without it each clone compiles everything: about an hour on two cores
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
for tool in cargo-deb cargo-generate-rpm cargo-cyclonedx zstd git; do
    if ! command -v "$tool" >/dev/null; then
        echo "skipped: $tool is not installed"
        exit 0
    fi
done
source=$PWD
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
commit=$(git rev-parse HEAD)
how="each clone compiled everything, in a target folder of its own"
if [[ -n ${CAVEAT_DEPENDENCIES:-} ]]; then
    how="both clones found the dependencies compiled, and each compiled the program"
fi
unset CARGO_TARGET_DIR
export CARGO_TERM_COLOR=never

for clone in one the-second-one; do
    git clone -q --no-hardlinks "$source" "$work/$clone"
    git -C "$work/$clone" checkout -q "$commit"
    (
        cd "$work/$clone"
        if [[ -n ${CAVEAT_DEPENDENCIES:-} ]]; then
            export CARGO_TARGET_DIR=$CAVEAT_DEPENDENCIES
            # The program alone, whatever it was compiled from before.
            rm -rf "$CARGO_TARGET_DIR"/release/.fingerprint/caveat-* "$CARGO_TARGET_DIR"/release/deps/*caveat-*
        fi
        packaging/release.sh "$work/out-$clone"
    )
    # One after the other in memory and on disk.
    rm -rf "$work/$clone"
done
if [[ -n ${1:-} ]]; then
    mkdir -p "$1"
    cp "$work"/out-one/* "$1/"
fi

same=yes
lines=
for file in "$work"/out-one/*; do
    name=${file##*/}
    if cmp -s "$file" "$work/out-the-second-one/$name"; then answer=yes; else answer=no same=no; fi
    lines+="| \`$name\` | $(stat -c %s "$file") | $answer | \`$(sha256sum "$file" | cut -c1-16)\` |"$'\n'
done
{
    echo "# Two clones, the same bytes"
    echo
    echo "Written by \`packaging/check/reproducible.sh\`: two clones of ${commit:0:12} in two folders, one after the other; $how."
    echo "$(rustc --version), $(cargo deb --version 2>/dev/null | sed 's/^\([0-9]\)/cargo-deb \1/'), $(xz --version | head -n 1)."
    echo
    echo "| file | bytes | the same | SHA-256 begins |"
    echo "|---|---|---|---|"
    printf '%s' "$lines"
} >docs/reproducible.md
cat docs/reproducible.md
deb=$(stat -c %s "$work"/out-one/*.deb)
if ((deb > 25 * 1000 * 1000)); then echo "FAILED: the .deb has $deb bytes, more than 25 MB" >&2; exit 1; fi
if [[ $same == no ]]; then echo "FAILED: not the same bytes" >&2; exit 1; fi
