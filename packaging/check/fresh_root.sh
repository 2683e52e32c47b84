#!/usr/bin/env bash
# The packages in a fresh Debian root: the .deb is installed with its declared dependencies alone, used by an account without
# rights, and removed; the folder for one account likewise. Each step must succeed. The log goes to docs/fresh-root.md.
#
#   packaging/check/fresh_root.sh FOLDER     with what release.sh made; see root.sh for the variables
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
. packaging/check/root.sh
need_tools debootstrap Xvfb xdotool import identify zstd dpkg-deb
out=$(cd "${1:?the folder of release.sh}" && pwd)
deb=$(ls "$out"/caveat_*.deb)
folder=$(ls "$out"/caveat-*-linux-*.tar.zst)
log=$(mktemp)
trap 'end_root; rm -f "$log"' EXIT

say() { printf '%s\n' "$@" | sed "s#$ROOT#\$ROOT#g" | tee -a "$log"; }
chapter() { say "" "## $1" ""; }
# run WHAT COMMAND...: the command and what it printed go into the log; a failure ends everything.
run() {
    local code=0 text
    text=$("${@:2}" 2>&1) || code=$?
    say "    \$ $1"
    if [[ -n $text ]]; then say "$(sed 's/^/    /' <<<"$text")"; fi
    if ((code != 0)); then say "    FAILED with $code"; exit 1; fi
}
user() { run "$1" as_user "$1"; }
files() { (cd "$ROOT" && find . -xdev \( -path ./proc -o -path ./var/lib/apt -o -path ./var/cache -o -path ./var/log -o -path ./var/lib/dpkg \) -prune -o ! -type d -print | LC_ALL=C sort); }
installed() { chroot "$ROOT" dpkg-query -W -f '${Package}\n' | LC_ALL=C sort; }

# The numbers of the programs of this name whose root is ours.
chroot_pids() {
    local at
    for at in /proc/[0-9]*; do
        if [[ $(readlink "$at/root" 2>/dev/null) == "$ROOT" && $(<"$at/comm") == "$1" ]]; then echo "${at#/proc/}"; fi
    done
}

# opens PROGRAM: a window that is shown and has more than one colour, within 60 seconds.
opens() {
    as_user "exec $1" >"$ROOT/window.log" 2>&1 &
    local job=$! window= colours=0 end=$((SECONDS + 60))
    while ((colours < 50 && SECONDS < end)); do
        sleep 0.2
        window=$(xdotool search --onlyvisible --name '^Caveat$' 2>/dev/null | head -n 1) || true
        if [[ -n $window ]]; then
            import -window "$window" "$ROOT/window.png" 2>/dev/null && colours=$(identify -format %k "$ROOT/window.png") || true
        fi
    done
    if [[ -n ${CAVEAT_WINDOW_PICTURES:-} ]]; then cp "$ROOT/window.png" "$CAVEAT_WINDOW_PICTURES/fresh-root.png"; fi
    # The only program of that name that this root has.
    kill "$(chroot_pids caveat)" 2>/dev/null || true
    wait "$job" 2>/dev/null || true
    sed 's/^/window: /' "$ROOT/window.log"
    rm -f "$ROOT/window.log" "$ROOT/window.png"
    if ((colours < 50)); then echo "no window was shown"; return 1; fi
    echo "A window of $colours colours was shown."
}

make_root
start_screen
say "# The packages in a fresh Debian root" "" \
    "Written by \`packaging/check/fresh_root.sh\`: Debian $(cat "$ROOT/etc/debian_version"), debootstrap's minbase, nothing else installed." \
    "\`\$ROOT\` is the root's folder, \`clinic\` an account without rights." "" \
    "| file | bytes |" "|---|---|" \
    "| \`${deb##*/}\` | $(stat -c %s "$deb") |" "| \`${folder##*/}\` | $(stat -c %s "$folder") |"

# install NAME: this package and what it declares, nothing else.
install() {
    apt_in_root install "$ROOT/$1" >"$ROOT/install.log" 2>&1 || { cat "$ROOT/install.log"; return 1; }
    rm -f "$ROOT/install.log" "$ROOT/$1"
}

chapter "The .deb"
cp "$deb" "$ROOT/caveat.deb"
# The same under a lower version: what is there before an update.
dpkg-deb -R "$deb" "$ROOT/older"
sed -i 's/^Version: .*/Version: 0.0.1-1/' "$ROOT/older/DEBIAN/control"
dpkg-deb -Znone -b "$ROOT/older" "$ROOT/older.deb" >/dev/null
rm -rf "$ROOT/older"
installed >"$ROOT/before"
run "apt-get install ./older.deb    # the same package, called 0.0.1" install older.deb
say "    $(installed | comm -13 "$ROOT/before" - | wc -l) packages were installed: caveat, what it declares, and what those need."
rm -f "$ROOT/before"
user "caveat poll vote no-never | grep 'your vote'"
run "apt-get install ./caveat.deb" install caveat.deb
run "dpkg-query -W caveat" chroot "$ROOT" dpkg-query -W caveat
user "caveat poll show | grep 'your vote'    # after the update"
as_user "rm -rf .local .config"
files >"$log.before"
user "caveat --version"
user "caveat doctor"
user "caveat handout clonazepam -o clonazepam.pdf --age 70"
user "head -c 8 clonazepam.pdf && echo && man -w caveat 2>/dev/null || ls /usr/share/man/man1/caveat.1.gz"
user "caveat poll vote yes-past"
run "caveat     # under Xvfb" opens caveat
run "dpkg --purge caveat" chroot "$ROOT" dpkg --purge caveat
files >"$log.after"
say "    Files that were not there before the program was used:"
say "$(comm -13 "$log.before" "$log.after" | sed 's/^/    /')"
left=$(comm -13 "$log.before" "$log.after" | grep -v '^\./home/clinic/' || true)
still=$(cd "$ROOT" && find . -xdev -path ./proc -prune -o -path ./home -prune -o -iname '*caveat*' -print)
if [[ -n $left$still ]]; then say "    FAILED: left behind: $left $still"; exit 1; fi
say "    Nothing outside the account's home: removal leaves only its data."

chapter "The folder for one account"
as_user "mv .local/share/caveat kept-data; rm -rf .config/caveat clonazepam.pdf"
files >"$log.before"
zstd -dcq "$folder" | as_user "tar -x"
user "cd caveat-*; ./install.sh"
as_user "rm -rf caveat-[0-9]*"
user "PATH=\$HOME/.local/bin:\$PATH; caveat doctor | tail -n 4"
user ".local/bin/caveat handout clonazepam -o clonazepam.pdf --age 70"
user ".local/bin/caveat poll vote yes-past"
run "caveat     # under Xvfb" opens /home/clinic/.local/bin/caveat
user ".local/share/caveat-program/remove.sh"
files >"$log.after"
say "    Files that were not there before:"
say "$(comm -13 "$log.before" "$log.after" | sed 's/^/    /')"
left=$(comm -13 "$log.before" "$log.after" | grep -vE '^\./home/clinic/(\.local/share/caveat/|\.config/caveat/|clonazepam\.pdf$)' || true)
if [[ -n $left ]]; then say "    FAILED: left behind: $left"; exit 1; fi
say "    Only the account's data and the page that was asked for."

chapter "Removing the data too"
zstd -dcq "$folder" | as_user "tar -x"
user "cd caveat-*; ./install.sh > /dev/null; echo keep | ~/.local/share/caveat-program/remove.sh --purge"
as_user "cd caveat-*; ./install.sh > /dev/null"
user "echo remove | ~/.local/share/caveat-program/remove.sh --purge"
as_user "rm -rf caveat-[0-9]* clonazepam.pdf"
files >"$log.after"
left=$(comm -13 "$log.before" "$log.after")
if [[ -n $left ]]; then say "    FAILED: left behind: $left"; exit 1; fi
say "    Nothing is left."

chapter "Portable"
zstd -dcq "$folder" | as_user "tar -x"
user "cd caveat-*/tree/bin; : > portable.txt; ./caveat poll vote yes-past | tail -n 1; ls caveat-data"
if [[ -e $ROOT/home/clinic/.local/share/caveat ]]; then say "    FAILED: it wrote into the home"; exit 1; fi
say "    Nothing was written into the home's own folders."
rm -f "$log.before" "$log.after"
cp "$log" docs/fresh-root.md
