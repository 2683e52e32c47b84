"""Watches two programs from outside: when their window shows its picture, and the CPU time of an idle one. Run by
`start_and_idle.sh` on the display that it made."""

import datetime
import mmap
import os
import re
import signal
import statistics
import struct
import subprocess
import sys
import time

PAIRS = 21
# A picture that stays the same for so long is taken as the one that a person starts to work with.
STILL = 0.6
POLL = 0.002
PATIENCE = 30
IDLE_SECONDS = 10
# A library of imported labels, where the start is to be measured with one installed; then the bar is another one.
LABELS = os.environ.get("CAVEAT_BENCH_LABELS")
MOST_RATIO = 1.25 if LABELS else 1.5
MOST_IDLE = 0.1
START = "## Start and idle of the window" + (" with labels installed" if LABELS else "")


class Screen:
    """The pixels of the display, in the server's own memory: looking costs the programs nothing."""

    def __init__(self, path):
        with open(path, "rb") as file:
            self.map = mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ)
        header = struct.unpack(">25I", self.map[:100])
        self.start = header[0] + header[19] * 12
        self.width, self.height, self.line = header[4], header[5], header[12]

    def sample(self):
        """Every eighth line of the middle, where the window is and its title bar is not."""
        top, bottom = self.height // 5, self.height * 4 // 5
        return b"".join(
            self.map[self.start + y * self.line + self.line // 5:self.start + y * self.line + self.line * 4 // 5]
            for y in range(top, bottom, 8)
        )


def first_and_last(command, screen, log):
    """Seconds from the start of the process to the first picture in its window, and to the one that stays."""
    empty = screen.sample()
    began = time.monotonic()
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True)
    try:
        first = last = None
        seen = empty
        while True:
            now = time.monotonic()
            picture = screen.sample()
            if picture != seen:
                seen, last = picture, now
                # The ground of a window that nothing was drawn in yet is black, as the screen is.
                first = first or now
            elif first and now - last > STILL:
                return first - began, last - began
            if now - began > PATIENCE or process.poll() is not None:
                sys.exit(f"FAILED: no settled picture of {os.path.basename(command[0])} in {PATIENCE} seconds")
            time.sleep(POLL)
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        until("the screen to be empty", lambda: screen.sample() == empty)


def until(what, condition):
    end = time.monotonic() + PATIENCE
    while not condition():
        if time.monotonic() > end:
            sys.exit(f"FAILED: waited {PATIENCE} seconds in vain for {what}")
        time.sleep(0.01)


def cpu_seconds(pid):
    """User and system time of all threads."""
    with open(f"/proc/{pid}/stat", encoding="ascii") as file:
        fields = file.read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def idle(command, screen, log):
    """CPU time of the program in some seconds in which nothing happens; the search field has the focus."""
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True)

    def window():
        found = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(process.pid), "--name", "^Caveat$"],
                               capture_output=True, text=True, timeout=PATIENCE).stdout.split()
        focus = subprocess.run(["xdotool", "getwindowfocus"], capture_output=True, text=True, timeout=PATIENCE)
        return bool(found) and focus.stdout.strip() == found[0]

    try:
        until("the window's focus", window)
        rest(screen)
        before = whole(screen)
        subprocess.run(["xdotool", "key", "slash"], check=True, timeout=PATIENCE)
        # The field that has the focus has another edge.
        until("the focus to be seen in the search field", lambda: whole(screen) != before)
        rest(screen)
        still = whole(screen)
        began = cpu_seconds(process.pid)
        # What is measured is a stretch of time.
        time.sleep(IDLE_SECONDS)
        used = cpu_seconds(process.pid) - began
        if whole(screen) != still:
            sys.exit("FAILED: the picture changed while nothing happened")
        return used
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def whole(screen):
    return screen.map[:]


def rest(screen):
    """Until two seconds pass in which nothing on the screen changes."""
    seen, since = whole(screen), time.monotonic()
    end = since + PATIENCE
    while time.monotonic() - since < 2:
        if time.monotonic() > end:
            sys.exit(f"FAILED: the picture did not come to rest in {PATIENCE} seconds")
        time.sleep(0.05)
        now = whole(screen)
        if now != seen:
            seen, since = now, time.monotonic()


def told(name, seconds):
    quarters = statistics.quantiles(seconds, n=4)
    ms = [1000 * s for s in (statistics.median(seconds), quarters[0], quarters[2], min(seconds), max(seconds))]
    return "| {} | {:.0f} | {:.0f} to {:.0f} | {:.0f} to {:.0f} |".format(name, *ms)


def report(program, bare, used, load):
    """The table, and whether both bars hold."""
    ratio = {}
    for at, what in enumerate(("first", "settled")):
        ours, theirs = [p[at] for p in program], [b[at] for b in bare]
        ratio[what] = statistics.median(ours) / statistics.median(theirs)
        pairs = sorted(o / t for o, t in zip(ours, theirs))
        ratio[what, "pairs"] = f"{pairs[len(pairs) // 4]:.2f} to {pairs[len(pairs) * 3 // 4]:.2f}"
    lines = [
        START,
        "",
        f"Measured {datetime.date.today()} with `benches/window/start_and_idle.sh`: {os.cpu_count()} cores, "
        f"{processor()}, OpenGL in software,",
        f"Xvfb with a window manager, release builds, {PAIRS} pairs in turn after one that does not count. Load of the "
        f"machine before: {load:.1f}.",
        "",
        "| start of the process to | median, ms | middle half | all |",
        "|---|---|---|---|",
        told("bare window: first picture", [b[0] for b in bare]),
        told("program: first picture", [p[0] for p in program]),
        told("bare window: the picture that stays", [b[1] for b in bare]),
        told("program: the picture that stays", [p[1] for p in program]),
        "",
        "| bar | is | middle half of the pairs | at most |",
        "|---|---|---|---|",
        f"| first picture, program to bare window | {ratio['first']:.2f} | {ratio['first', 'pairs']} | |",
        f"| picture that stays, program to bare window | {ratio['settled']:.2f} | {ratio['settled', 'pairs']} "
        f"| {MOST_RATIO} |",
        f"| CPU time of {IDLE_SECONDS} idle seconds, search field focused | {used:.2f} s | | below {MOST_IDLE} s |",
        "",
        "The picture that stays is the usable one: after it nothing changes until a person does something.",
    ]
    good = ratio["settled"] <= MOST_RATIO and ratio["first"] <= MOST_RATIO and used < MOST_IDLE
    return "\n".join(lines) + "\n", good


def processor():
    with open("/proc/cpuinfo", encoding="utf-8") as file:
        found = re.search(r"^model name\s*: (.*)$", file.read(), re.M)
    return found.group(1).strip() if found else os.uname().machine


def keep(path, text):
    """Puts the part into the file, in place of the one that is there."""
    whole_text = "# Measurements\n\nFigures of real runs; the bars are the project's own.\n"
    if os.path.exists(path):
        with open(path, encoding="utf-8") as file:
            whole_text = file.read()
    parts = re.split(r"(?m)^(?=## )", whole_text)
    parts = [part.rstrip("\n") + "\n" for part in parts if not part.startswith(START + "\n")]
    with open(path, "w", encoding="utf-8") as file:
        file.write("\n".join([*parts, text]))


def account(folder):
    """A data folder whose account has started before."""
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, "settings.ron"), "w", encoding="utf-8") as file:
        file.write('{ "version": 1, "started": true }\n')
    if LABELS:
        os.link(LABELS, os.path.join(folder, "labels.db"))
    return folder


def main():
    program, bare, stage = sys.argv[1:4]
    screen = Screen(os.environ["STAGE_SCREEN"])
    starts = {program: [], bare: []}
    load = os.getloadavg()[0]
    # Each start is that of an account of its own, which has been through the page of the first start.
    commands = {program: lambda n: [program, "--data-dir", account(f"{stage}/data-{n}")], bare: lambda n: [bare]}
    with open(os.path.join(stage, "programs.log"), "wb") as log:
        for pair in range(PAIRS + 1):
            # Which one goes first changes too.
            for which in (program, bare) if pair % 2 else (bare, program):
                measured = first_and_last(commands[which](pair), screen, log)
                if pair:
                    starts[which].append(measured)
        used = idle([program, "--data-dir", account(f"{stage}/data-idle")], screen, log)
    text, good = report(starts[program], starts[bare], used, load)
    print(text)
    if sys.argv[4:5] == ["--keep"]:
        keep(sys.argv[5], text)
    if not good:
        print("FAILED: a bar does not hold")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
