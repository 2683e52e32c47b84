"""What the program asked of the system in a scenario: no socket that could leave the machine, and nothing written outside its own
folders and the targets that a person chose."""

import functools
import os
import re
import shutil
import subprocess

# Only what is looked at: the kernel passes over all other calls, so that the program hardly slows down.
CALLS = "socket,connect,open,openat,openat2,creat,mkdir,mkdirat,rename,renameat,renameat2,link,linkat,symlink,symlinkat,unlink,unlinkat"
WRITES = re.compile(r"O_WRONLY|O_RDWR|O_CREAT|O_TRUNC|O_APPEND")
DEVICES = ("/dev/", "/proc/self/", "/proc/thread-self/")


@functools.cache
def can_trace():
    """Only where CAVEAT_WINDOW_TRACE=1 asks for it: it takes several times as long. Some machines let no program watch another."""
    if os.environ.get("CAVEAT_WINDOW_TRACE") != "1" or shutil.which("strace") is None:
        return False
    return subprocess.run(under(os.devnull) + ["true"], capture_output=True, timeout=60).returncode == 0


def under(trace):
    """The beginning of a command that is watched."""
    return ["strace", "-f", "-qq", "--seccomp-bpf", "-e", f"trace={CALLS}", "-s", "4096", "-o", trace]


def watched(pid):
    """The program that the strace with this number watches; 0 until it was started."""
    try:
        with open(f"/proc/{pid}/task/{pid}/children", encoding="ascii") as file:
            return int((file.read().split() or [0])[0])
    except FileNotFoundError:
        return 0


def wrong(trace, allowed):
    """Each line that should not be there, and how many calls were looked at."""
    found, looked_at = [], 0
    with open(trace, encoding="utf-8", errors="replace") as file:
        for line in file:
            call = re.search(r"\b([a-z_0-9]+)\((.*)", line)
            if not call:
                continue
            looked_at += 1
            name, rest = call.groups()
            if name in ("socket", "connect"):
                if "AF_INET" in rest:
                    found.append(line.strip())
            elif name.startswith("open") and not WRITES.search(rest):
                continue
            elif not all(may_write(path, allowed) for path in re.findall(r'"((?:[^"\\]|\\.)*)"', rest)[:2]):
                found.append(line.strip())
    return found, looked_at


def may_write(path, allowed):
    # A name without a folder is inside one that is open: its opening was looked at.
    return not path.startswith("/") or path.startswith(DEVICES) or any(
        path == folder or path.startswith(folder + os.sep) for folder in allowed)
