#!/bin/sh
# Removes what install.sh installed for this account. What you entered stays and is named; --purge removes it too, after
# asking. Only the folders that the program itself chooses are meant: one that was given with --data-dir is never touched.
#
#   remove.sh [--purge [--yes]]
set -eu
prefix=$(cd "$(dirname "$0")/../.." && pwd)
list=$prefix/share/caveat-program/files.txt
data=${XDG_DATA_HOME:-${HOME:?}/.local/share}/caveat
config=${XDG_CONFIG_HOME:-${HOME:?}/.config}/caveat
purge=no
yes=no
for word in "$@"; do
    case $word in
    --purge) purge=yes ;;
    --yes) yes=yes ;;
    *)
        echo "Unknown: $word. Known: --purge, --yes" >&2
        exit 2
        ;;
    esac
done
if [ ! -f "$list" ]; then
    echo "There is no list of what was installed at $list. Nothing was removed." >&2
    exit 1
fi
while IFS= read -r file; do rm -f "$prefix/$file"; done <"$list"
# Folders that are empty now, the innermost first; others keep what they hold.
while IFS= read -r file; do dirname "$file"; done <"$list" | LC_ALL=C sort -ru | while IFS= read -r folder; do
    while [ "$folder" != . ] && rmdir "$prefix/$folder" 2>/dev/null; do folder=$(dirname "$folder"); done
done
rm -f "$list" "$prefix/share/caveat-program/remove.sh"
if command -v update-mime-database >/dev/null && [ -d "$prefix/share/mime/packages" ]; then
    update-mime-database "$prefix/share/mime" || true
fi
if command -v update-desktop-database >/dev/null && [ -d "$prefix/share/applications" ]; then
    update-desktop-database -q "$prefix/share/applications" || true
fi
rmdir "$prefix/share/caveat-program" 2>/dev/null || true
rmdir "$prefix/share" "$prefix/bin" 2>/dev/null || true
echo "Caveat is removed."

left=
for folder in "$data" "$config"; do if [ -e "$folder" ]; then left="$left $folder"; fi; done
if [ -z "$left" ]; then exit 0; fi
if [ "$purge" = no ]; then
    echo "Your data stay where they are:"
    for folder in "$data" "$config"; do if [ -e "$folder" ]; then echo "  $folder"; fi; done
    exit 0
fi
if [ "$yes" = no ]; then
    echo "This removes what you entered: reviews, statements, notes, votes, letterhead, own monographs, labels, settings."
    for folder in "$data" "$config"; do if [ -e "$folder" ]; then echo "  $folder"; fi; done
    printf 'It cannot be got back. Type "remove" and press Enter, anything else keeps it: '
    IFS= read -r answer || answer=
    if [ "$answer" != remove ]; then
        echo "Kept."
        exit 0
    fi
fi
for folder in "$data" "$config"; do
    # A link leads to data that may belong to others: the link goes, they stay.
    if [ -L "$folder" ]; then rm -f "$folder"; else rm -rf "$folder"; fi
done
echo "Your data are removed."
