# A display of its own with a window manager, and a message bus of its own with the accessibility service, all in one
# temporary folder. Sourced by `run.sh` beside this file and by `benches/window/start_and_idle.sh`.
#
# What the caller gets: $STAGE (the folder), $DISPLAY, $STAGE_SCREEN (the file that holds the screen's pixels, XWD),
# HOME, TMPDIR and the XDG folders inside the folder; with start_bus also $DBUS_SESSION_BUS_ADDRESS. Everything that
# was started here ends with end_stage.

STAGE=
STAGE_JOBS=()

# need TOOL PACKAGE: notes a missing tool.
MISSING=()
need() {
    if ! command -v "$1" >/dev/null; then MISSING+=("$1 ($2)"); fi
}

# skip_or_fail WHAT: ends the script where tools are missing.
skip_or_fail() {
    if ((${#MISSING[@]} == 0)); then return; fi
    if [[ ${CAVEAT_REQUIRE_ALL:-} == 1 ]]; then
        echo "FAILED: $1 needs ${MISSING[*]}" >&2
        exit 1
    fi
    echo "skipped: $1: not installed: ${MISSING[*]}"
    exit 0
}

# until_true SECONDS WHAT COMMAND...: waits until the command succeeds; after that many seconds it is a failure.
until_true() {
    local end=$((SECONDS + $1)) what=$2
    shift 2
    until "$@" >/dev/null 2>&1; do
        if ((SECONDS >= end)); then
            echo "FAILED: waited in vain for $what" >&2
            return 1
        fi
        sleep 0.05
    done
}

# start NAME COMMAND...: in the background, as a process group of its own, its words in a file.
start() {
    local name=$1
    shift
    setsid "$@" >"$STAGE/$name.log" 2>&1 </dev/null &
    STAGE_JOBS+=("$!")
}

# The program: $CAVEAT_PROGRAM, or the release build of this tree, built where it is missing.
find_program() {
    PROGRAM=${CAVEAT_PROGRAM:-}
    if [[ -n $PROGRAM ]]; then return; fi
    local target=${CARGO_TARGET_DIR:-}
    if [[ -z $target ]]; then
        target=$(cargo metadata --format-version 1 --no-deps --locked |
            python3 -c 'import json, sys; print(json.load(sys.stdin)["target_directory"])')
    fi
    PROGRAM=$target/release/caveat
    if [[ ! -x $PROGRAM ]]; then cargo build --locked --release; fi
}

start_display() {
    STAGE=$(mktemp -d)
    mkdir -m 700 "$STAGE"/{home,config,data,cache,runtime,tmp,screen}
    # The server chooses a free number itself and writes it down once it answers.
    start xvfb Xvfb -displayfd 3 -screen 0 1600x1000x24 -fbdir "$STAGE/screen" -br -nolisten tcp -noreset \
        3>"$STAGE/display"
    until_true 20 "the display" test -s "$STAGE/display"
    export DISPLAY=:$(<"$STAGE/display")
    unset WAYLAND_DISPLAY WAYLAND_SOCKET DBUS_SESSION_BUS_ADDRESS XAUTHORITY
    export STAGE_SCREEN=$STAGE/screen/Xvfb_screen0
    export HOME=$STAGE/home TMPDIR=$STAGE/tmp XDG_RUNTIME_DIR=$STAGE/runtime
    export XDG_CONFIG_HOME=$STAGE/config XDG_DATA_HOME=$STAGE/data XDG_CACHE_HOME=$STAGE/cache
    # Mesa draws in software and writes no cache of its own.
    export LIBGL_ALWAYS_SOFTWARE=1 MESA_SHADER_CACHE_DISABLE=1
    start openbox openbox --sm-disable
    until_true 20 "the window manager" manager_is_there
}

manager_is_there() { xprop -root _NET_SUPPORTING_WM_CHECK | grep -q 'window id'; }

start_bus() {
    start bus dbus-daemon --session --nofork --nopidfile --print-address=1
    until_true 20 "the message bus" test -s "$STAGE/bus.log"
    DBUS_SESSION_BUS_ADDRESS=$(head -n 1 "$STAGE/bus.log")
    export DBUS_SESSION_BUS_ADDRESS
    local launcher
    for launcher in /usr/libexec/at-spi-bus-launcher /usr/lib/at-spi2-core/at-spi-bus-launcher; do
        if [[ -x $launcher ]]; then break; fi
    done
    start at-spi "$launcher" --launch-immediately
    until_true 20 "the accessibility service" set_status IsEnabled
    until_true 20 "the screen reader's switch" set_status ScreenReaderEnabled
}

# The program tells a screen reader something only where one is said to run.
set_status() {
    dbus-send --session --print-reply --dest=org.a11y.Bus /org/a11y/bus org.freedesktop.DBus.Properties.Set \
        string:org.a11y.Status string:"$1" variant:boolean:true
}

end_stage() {
    local job
    # The last one started ends first: the display outlives what draws on it.
    for ((job = ${#STAGE_JOBS[@]} - 1; job >= 0; job--)); do
        kill -- "-${STAGE_JOBS[job]}" 2>/dev/null || true
        wait "${STAGE_JOBS[job]}" 2>/dev/null || true
    done
    STAGE_JOBS=()
    if [[ -n $STAGE ]]; then rm -rf "$STAGE"; fi
}
