#!/usr/bin/env bash
# Makes Caveat.app of a program that was built on a Mac: bundle.sh PROGRAM FOLDER. Signs it for this machine alone; for others
# it is signed with CAVEAT_MAC_IDENTITY and has to be notarised. Never run so far: see README.md.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
app=$2/Caveat.app
rm -rf "$app"
mkdir -p "$app/Contents/MacOS" "$app/Contents/Resources"
install -m 755 "$1" "$app/Contents/MacOS/caveat"
install -m 644 "$here/Info.plist" "$app/Contents/Info.plist"
install -m 644 "$here/../icons/caveat.icns" "$app/Contents/Resources/caveat.icns"
if command -v codesign >/dev/null; then
    codesign --force --options runtime --entitlements "$here/entitlements.plist" --sign "${CAVEAT_MAC_IDENTITY:--}" "$app"
fi
echo "$app"
