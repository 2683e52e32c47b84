#!/usr/bin/env bash
# The newcomer's way in README.md in a fresh Debian root: the toolchain and the crates are mounted, a C compiler is installed,
# and then exactly the two commands of README.md, and the first handout. The log goes to docs/newcomer.md. About an hour.
#
#   packaging/check/newcomer.sh     see root.sh for the variables
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
. packaging/check/root.sh
need_tools debootstrap git
log=$(mktemp)
trap 'end_root; rm -f "$log"' EXIT
for command in 'cargo run --release' 'cargo test'; do
    if ! grep -qE "^    $command +#" README.md; then echo "FAILED: README.md does not name $command" >&2; exit 1; fi
done

make_root
apt_in_root install gcc libc6-dev ca-certificates >/dev/null
mount_in bind "$(rustc --print sysroot)" "$ROOT/opt/rust"
mount -o remount,bind,ro "$ROOT/opt/rust"
cargo fetch --locked
git clone -q --no-hardlinks . "$ROOT/home/clinic/caveat"
# A copy, as cargo writes beside the crates.
mkdir -p "$ROOT/home/clinic/.cargo"
cp -r "${CARGO_HOME:-$HOME/.cargo}/registry" "$ROOT/home/clinic/.cargo/"
chroot "$ROOT" chown -R clinic:clinic /home/clinic

say() { printf '%s\n' "$@" | sed "s#$ROOT#\$ROOT#g" | tee -a "$log"; }
# run CODE COMMAND LINES: the command in the clone, its last lines and its minutes.
run() {
    local code=0 start=$SECONDS text
    text=$(as_user "cd caveat; PATH=/opt/rust/bin:\$PATH CARGO_NET_OFFLINE=true CARGO_TERM_COLOR=never; export PATH CARGO_NET_OFFLINE CARGO_TERM_COLOR; $2" 2>&1) || code=$?
    say "" "    \$ $2" "$(grep -E '^test result|^ *Finished|^error|FAILED|skipped' <<<"$text" | sort | uniq -c | head -n 40 | sed 's/^/    /')" \
        "$(tail -n "$3" <<<"$text" | sed 's/^/    /')" "    exit code $code, $(((SECONDS - start) / 60)) minutes"
    if ((code != $1)); then say "    FAILED: $1 was expected"; exit 1; fi
}
say "# The newcomer's way" "" \
    "Written by \`packaging/check/newcomer.sh\`: Debian $(cat "$ROOT/etc/debian_version"), a C compiler, $(rustc --version), and the two" \
    "commands of README.md, by an account without rights, without a display and without a network for cargo."
# Without a display the window cannot be: README.md says that this ends with 1 and names the command line.
run 1 "cargo run --release" 4
run 0 "target/release/caveat handout clonazepam -o clonazepam.pdf --age 70 --schizophrenia yes" 2
run 0 "cargo test" 3
cp "$log" docs/newcomer.md
