#!/usr/bin/env bash
# Builds what a Debian machine can build of a release: .deb, .rpm, the folder for one account as .tar.zst, the parts list,
# the notes, a list of SHA-256 and its signature. Offline once `cargo fetch --locked` has run; the same commit gives the same
# bytes, whatever folder it lies in.
#
#   packaging/release.sh [FOLDER]         dist where none is given
#   CAVEAT_SIGN_KEY=FILE                  a secret key of minisign; without it nothing is signed, and that is said
#   CAVEAT_SIGN_PASSWORD_FILE=FILE        its password, where it has one
#   CAVEAT_PICTURES_URL=https://...       where the pictures of the catalogue lie; without it they have no address
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export LC_ALL=C TZ=UTC CARGO_TERM_COLOR=never
umask 022

need() { command -v "$1" >/dev/null || { echo "FAILED: $1 is missing ($2)" >&2; exit 1; }; }
need cargo "rust"
need cargo-deb "cargo install --locked cargo-deb"
need cargo-generate-rpm "cargo install --locked cargo-generate-rpm"
need cargo-cyclonedx "cargo install --locked cargo-cyclonedx"
need python3 python3
need zstd zstd
need xz xz-utils
if [[ -n $(git status --porcelain --untracked-files=no) ]]; then
    echo "There are changes that no commit holds. A release is made of a commit." >&2
    exit 1
fi

mkdir -p "${1:-dist}"
out=$(cd "${1:-dist}" && pwd)
version=$(sed -n 's/^version = "\(.*\)"/\1/p' Cargo.toml | head -n 1)
machine=$(uname -m)
export SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}
export CARGO_TARGET_DIR=${CARGO_TARGET_DIR:-$PWD/target/packaging}
mkdir -p "$CARGO_TARGET_DIR"
cargo_home=${CARGO_HOME:-$HOME/.cargo}
# No path of the machine that builds stands in the program.
export RUSTFLAGS="--remap-path-prefix=$cargo_home=/cargo --remap-path-prefix=$CARGO_TARGET_DIR=/target"
export CFLAGS="-ffile-prefix-map=$cargo_home=/cargo -ffile-prefix-map=$CARGO_TARGET_DIR=/target"
stage=$(mktemp -d)
trap 'rm -rf "$stage"; rm -f packaging/deb/changelog caveat-parts.json' EXIT

echo "== program"
cargo build --locked --offline --release
program=$CARGO_TARGET_DIR/release/caveat
for path in "$PWD" "$cargo_home" "$CARGO_TARGET_DIR"; do
    if grep -qaF -- "$path/" "$program"; then
        echo "FAILED: the program holds the path of the machine that built it" >&2
        exit 1
    fi
done

echo "== deb"
packaging/deb/changelog.py >packaging/deb/changelog
if [[ -n ${CAVEAT_PICTURES_URL:-} ]]; then
    # The commit's own file is put back, whatever comes.
    trap 'rm -rf "$stage"; rm -f packaging/deb/changelog caveat-parts.json; git checkout -q -- packaging/linux/caveat.metainfo.xml' EXIT
    sed -i "s#https://caveat\.invalid/pictures#$CAVEAT_PICTURES_URL#" packaging/linux/caveat.metainfo.xml
fi
cargo deb --locked --no-build --no-strip --output "$out/"
echo "== rpm"
cargo generate-rpm --source-date "$SOURCE_DATE_EPOCH" --payload-compress zstd --output "$out/"

echo "== folder for one account"
name=caveat-$version-linux-$machine
mkdir -p "$stage/$name"
packaging/linux/tree.py "$CARGO_TARGET_DIR" "$stage/$name/tree"
install -m 755 packaging/linux/install.sh packaging/linux/remove.sh "$stage/$name/"
install -m 644 packaging/linux/README.txt "$stage/$name/"
printf '%s\n' "$version" >"$stage/$name/VERSION"
tar --sort=name --mtime="@$SOURCE_DATE_EPOCH" --owner=0 --group=0 --numeric-owner --format=gnu -C "$stage" -c "$name" |
    zstd -q -19 -T1 -f -o "$out/$name.tar.zst"

echo "== parts and notes"
# What is in the program, not what builds it; without the folder that it lay in.
CARGO_NET_OFFLINE=true cargo cyclonedx --quiet --format json --spec-version 1.5 --no-build-deps \
    --target "$(rustc -vV | sed -n 's/^host: //p')" --override-filename caveat-parts
sed "s#$PWD#/caveat#g" caveat-parts.json >"$out/caveat-$version-parts.cdx.json"
rm caveat-parts.json
packaging/notes.py "$version" >"$out/caveat-$version-notes.md"

echo "== sums"
(cd "$out" && find . -maxdepth 1 -type f ! -name 'SHA256SUMS*' -printf '%P\n' | sort | xargs -d '\n' sha256sum >SHA256SUMS)
cat "$out/SHA256SUMS"
rm -f "$out/SHA256SUMS.minisig"
if [[ -z ${CAVEAT_SIGN_KEY:-} ]]; then
    echo "Not signed: CAVEAT_SIGN_KEY names no key."
else
    need minisign minisign
    comment="caveat $version"
    if [[ -n ${CAVEAT_SIGN_PASSWORD_FILE:-} ]]; then
        minisign -S -s "$CAVEAT_SIGN_KEY" -m "$out/SHA256SUMS" -t "$comment" <"$CAVEAT_SIGN_PASSWORD_FILE"
    else
        minisign -S -s "$CAVEAT_SIGN_KEY" -m "$out/SHA256SUMS" -t "$comment"
    fi
fi
