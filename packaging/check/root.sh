# A fresh Debian root. Sourced by the scripts beside this one; needs root, debootstrap and a network or a mirror.
#
# CAVEAT_DEBIAN_MIRROR=URL   the mirror; without it the one that this machine uses
# CAVEAT_ROOT_BASE=FOLDER    a root that debootstrap has made already; it is copied, never changed
#
# What the caller gets: make_root (sets $ROOT), apt_in_root ARGUMENT..., as_user COMMAND (in the root, as an account without
# rights), start_screen (sets $DISPLAY), end_root.

ROOT=
SCREEN=
# Where the sockets of displays lie.
SOCKETS=tmp/.X11-unix
MOUNTS=()

need_tools() {
    local tool
    for tool in "$@"; do
        if ! command -v "$tool" >/dev/null; then
            echo "skipped: $tool is not installed"
            exit 0
        fi
    done
    if [[ $(id -u) -ne 0 ]]; then
        echo "skipped: a fresh root can be made by root only"
        exit 0
    fi
}

make_root() {
    ROOT=$(mktemp -d)
    chmod 755 "$ROOT"
    if [[ -n ${CAVEAT_ROOT_BASE:-} ]]; then
        cp -a "$CAVEAT_ROOT_BASE/." "$ROOT/"
    else
        local mirror=${CAVEAT_DEBIAN_MIRROR:-$(apt-get indextargets --format '$(SITE)' | head -n 1)}
        debootstrap --variant=minbase bookworm "$ROOT" "$mirror" >"$ROOT.log"
        rm -f "$ROOT.log"
    fi
    mount_in proc proc "$ROOT/proc"
    mkdir -p "$ROOT/$SOCKETS"
    chroot "$ROOT" useradd --create-home --shell /bin/sh clinic
}

mount_in() {
    mkdir -p "$3"
    if [[ $1 == bind ]]; then mount --bind "$2" "$3"; else mount -t "$1" "$2" "$3"; fi
    MOUNTS+=("$3")
}

# The apt of this machine, so that its lists and its way to the mirror are used; what it unpacks and runs lies in the root.
apt_in_root() {
    DEBIAN_FRONTEND=noninteractive apt-get -q -y -o Dpkg::Use-Pty=0 \
        -o Dir::State::status="$ROOT/var/lib/dpkg/status" \
        -o Dir::State::extended_states="$ROOT/var/lib/apt/extended_states" \
        -o Dir::Cache::archives="$ROOT/var/cache/apt/archives" \
        -o Dir::Log="$ROOT/var/log/apt" \
        -o DPkg::Chroot-Directory="$ROOT" \
        -o APT::Install-Recommends=false "$@"
}

as_user() {
    chroot --userspec=clinic:clinic "$ROOT" /usr/bin/env -i PATH=/usr/local/bin:/usr/bin:/bin HOME=/home/clinic USER=clinic \
        LANG=C.UTF-8 ${DISPLAY:+DISPLAY=$DISPLAY} LIBGL_ALWAYS_SOFTWARE=1 MESA_SHADER_CACHE_DISABLE=1 sh -c "cd; $1"
}

# The display is this machine's; all that draws on it comes from the root.
start_screen() {
    Xvfb -displayfd 3 -screen 0 1440x900x24 -nolisten tcp -noreset 3>"$ROOT/display" >/dev/null 2>&1 &
    SCREEN=$!
    local end=$((SECONDS + 20))
    until [[ -s $ROOT/display ]]; do
        if ((SECONDS > end)); then echo "FAILED: no display" >&2; return 1; fi
        sleep 0.1
    done
    export DISPLAY=:$(<"$ROOT/display")
    rm -f "$ROOT/display"
    mount_in bind "/$SOCKETS" "$ROOT/$SOCKETS"
}

end_root() {
    local at
    if [[ -n $SCREEN ]]; then kill "$SCREEN" 2>/dev/null || true; fi
    for ((at = ${#MOUNTS[@]} - 1; at >= 0; at--)); do umount "${MOUNTS[at]}" || umount -l "${MOUNTS[at]}"; done
    MOUNTS=()
    # Never across a mount that could not be taken away.
    if [[ -n $ROOT ]]; then rm -rf --one-file-system "$ROOT"; fi
}
