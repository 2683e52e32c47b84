#!/usr/bin/env bash
# What can be seen of the Windows package on Debian: the resource compiles, the installer is built, with stand-ins for the two
# programs, and holds what it should. It does not compile or run the program. Needs wixl, msitools, binutils-mingw-w64-x86-64.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
for tool in wixl msiinfo x86_64-w64-mingw32-windres; do
    if ! command -v "$tool" >/dev/null; then
        echo "skipped: $tool is not installed"
        exit 0
    fi
done
stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT
version=$(sed -n 's/^version = "\(.*\)"/\1/p' Cargo.toml | head -n 1)
(cd packaging/windows && x86_64-w64-mingw32-windres caveat.rc -O coff -o "$stage/caveat.o")
echo "resource: $(stat -c %s "$stage/caveat.o") bytes"
printf 'MZ stand-in' >"$stage/caveat.exe"
printf 'MZ stand-in' >"$stage/caveat-window.exe"
wixl -a x64 -D Version="$version" -D Programs="$(realpath --relative-to=. "$stage")" -o "$stage/caveat.msi" packaging/windows/caveat.wxs
msiinfo export "$stage/caveat.msi" File | grep -c 'caveat-window.exe' >/dev/null
msiinfo export "$stage/caveat.msi" Registry | grep -c 'caveatpack' >/dev/null
msiinfo export "$stage/caveat.msi" Upgrade | grep -ci '6B2E8B1C-6B0A-4E2C-9C39-4F6C1B7A52D4' >/dev/null
echo "installer: $(stat -c %s "$stage/caveat.msi") bytes, with stand-ins for the programs"
