#!/bin/sh
# Installs Caveat for this account alone, from the folder that this script lies in. Needs no rights and no network. A newer
# version goes over an older one; what you entered lies elsewhere and is not touched.
#
#   ./install.sh [PREFIX]     PREFIX is ~/.local where none is given
set -eu
here=$(cd "$(dirname "$0")" && pwd)
prefix=${1:-${HOME:?}/.local}
mkdir -p "$prefix"
prefix=$(cd "$prefix" && pwd)
list=$prefix/share/caveat-program/files.txt
version=$(cat "$here/VERSION")

if [ "$(id -u)" -eq 0 ] && [ "$#" -eq 0 ]; then
    echo "This installs for one account, and you are root. Use the .deb or .rpm for all accounts, or name a folder." >&2
    exit 1
fi
# What an older version had and this one has not must not stay behind.
if [ -f "$list" ]; then
    while IFS= read -r file; do rm -f "$prefix/$file"; done <"$list"
fi
mkdir -p "$prefix/share/caveat-program"
: >"$list.new"
(cd "$here/tree" && find . -type f | LC_ALL=C sort | sed 's#^\./##') | while IFS= read -r file; do
    mkdir -p "$prefix/$(dirname "$file")"
    # Beside its place first, then renamed: a program that runs is not written into.
    cp "$here/tree/$file" "$prefix/$file.new"
    mv -f "$prefix/$file.new" "$prefix/$file"
    printf '%s\n' "$file" >>"$list.new"
done
cp "$here/remove.sh" "$prefix/share/caveat-program/remove.sh"
chmod 755 "$prefix/share/caveat-program/remove.sh"
mv -f "$list.new" "$list"
# The menu names the program by its whole path: not every desktop looks into ~/.local/bin.
for entry in caveat caveat-labels; do
    file=$prefix/share/applications/$entry.desktop
    sed -e "s#^Exec=caveat#Exec=\"$prefix/bin/caveat\"#" -e "s#^TryExec=caveat#TryExec=$prefix/bin/caveat#" "$file" >"$file.new"
    mv -f "$file.new" "$file"
done
if command -v update-mime-database >/dev/null; then update-mime-database "$prefix/share/mime" || true; fi
if command -v update-desktop-database >/dev/null; then update-desktop-database -q "$prefix/share/applications" || true; fi

echo "Caveat $version is installed: $prefix/bin/caveat"
case ":$PATH:" in
*":$prefix/bin:"*) ;;
*) echo "$prefix/bin is not in your PATH: sign in again, or start it from the menu." ;;
esac
echo "To remove it: $prefix/share/caveat-program/remove.sh"
