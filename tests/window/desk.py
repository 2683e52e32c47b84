"""What a person at the desk does and sees, for the tests of the real window: keys and mouse by xdotool, names and
roles by AT-SPI as a screen reader gets them, pictures of the window. Every wait is for a condition and has an end."""

import os
import re
import signal
import subprocess
import time

import gi

import traced

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

# Seconds after which a wait is a failure. Software drawing on a busy machine is slow, but not that slow.
PATIENCE = 30
POLL = 0.05


class Failure(Exception):
    """A test failed; the text says what was expected."""


def until(what, condition, patience=PATIENCE, explain=None):
    """The first true value of `condition`, or a failure that names what was waited for."""
    end = time.monotonic() + patience
    while True:
        value = condition()
        if value:
            return value
        if time.monotonic() > end:
            more = f"\n{explain()}" if explain else ""
            raise Failure(f"waited {patience} seconds in vain for {what}{more}")
        time.sleep(POLL)


def run(*command):
    done = subprocess.run(command, capture_output=True, text=True, timeout=60)
    return done.stdout


class Node:
    """A control as a screen reader has it."""

    def __init__(self, accessible):
        self.accessible = accessible
        self.name = accessible.get_name() or ""
        self.role = accessible.get_role_name()

    def states(self):
        return self.accessible.get_state_set()

    def checked(self):
        return self.states().contains(Atspi.StateType.CHECKED)

    def focused(self):
        return self.states().contains(Atspi.StateType.FOCUSED)

    def box(self):
        e = self.accessible.get_extents(Atspi.CoordType.SCREEN)
        return e.x, e.y, e.width, e.height

    def text(self):
        iface = self.accessible.get_text_iface()
        return Atspi.Text.get_text(iface, 0, -1) if iface else ""

    def __repr__(self):
        if self.role != "entry":
            return f"{self.role} {self.name!r}"
        return f"{self.role} {self.name!r} holding {self.text()!r}{', focused' if self.focused() else ''}"


def walk(accessible, nodes):
    nodes.append(Node(accessible))
    for at in range(accessible.get_child_count()):
        child = accessible.get_child_at_index(at)
        if child is not None:
            walk(child, nodes)


class Desk:
    """The program in its window. `folder` holds its data and whatever else it may write."""

    SELECTED = Atspi.StateType.SELECTED

    def __init__(self, program, folder):
        self.program, self.folder = program, folder
        self.process = None
        self.window = None
        self.traces = []

    # The program

    def open(self, *arguments, first="Search drug, brand or class"):
        """Until the control or heading named `first` is there."""
        log = open(os.path.join(self.folder, "program.log"), "ab")
        command = [self.program, "--data-dir", self.data(), *arguments]
        if traced.can_trace():
            self.traces.append(os.path.join(self.folder, f"trace-{len(self.traces)}"))
            command = traced.under(self.traces[-1]) + command
        self.process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=log, stderr=log,
                                        start_new_session=True)
        log.close()
        self.window = until("the window", self._find_window)
        until("the window's focus", self._has_focus)
        self.wait_name(first)

    def started_before(self):
        """An account that has been through the page of the first start."""
        os.makedirs(self.data(), exist_ok=True)
        with open(os.path.join(self.data(), "settings.ron"), "w", encoding="utf-8") as file:
            file.write('{ "version": 1, "started": true }\n')

    def asked_for_nothing_wrong(self):
        """No network, and written only where it may: in its folders, the chosen targets beside them, and the session's folder."""
        for trace in self.traces:
            found, looked_at = traced.wrong(trace, [self.folder, os.environ["XDG_RUNTIME_DIR"]])
            if found or not looked_at:
                raise Failure(f"of {looked_at} calls to the system these are not allowed: " + "; ".join(found[:5]))

    def data(self):
        return os.path.join(self.folder, "clinic")

    def pid(self):
        """Of the program itself, not of what watches it."""
        return traced.watched(self.process.pid) if self.traces else self.process.pid

    def _find_window(self):
        if self.process.poll() is not None:
            raise Failure(f"the program ended by itself with exit code {self.process.returncode}")
        if not self.pid():
            return None
        # By process, not by title alone: the window manager has windows too.
        found = run("xdotool", "search", "--onlyvisible", "--pid", str(self.pid()), "--name", "^Caveat$").split()
        return found[0] if found else None

    def _has_focus(self):
        return run("xdotool", "getwindowfocus").strip() == self.window

    def close_by_window_manager(self):
        """Alt+F4 is the window manager's: it asks the window to close. Returns the exit code."""
        self.key("alt+F4")
        return until_ended(self.process)

    def end(self):
        """Whatever happened, nothing stays behind."""
        if self.process and self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()

    # Keys and mouse, to the focused window as from a keyboard

    def key(self, *keys):
        for key in keys:
            run("xdotool", "key", "--clearmodifiers", key)

    def type(self, text):
        run("xdotool", "type", "--clearmodifiers", "--delay", "15", text)

    def click(self, node):
        x, y, width, height = node.box()
        run("xdotool", "mousemove", str(x + width // 2), str(y + height // 2), "click", "1")

    def resize(self, width, height):
        run("xdotool", "windowsize", self.window, str(width), str(height))
        until(f"a window of {width} x {height}", lambda: self.size() == (width, height))

    def size(self):
        told = run("xdotool", "getwindowgeometry", "--shell", self.window)
        return tuple(int(re.search(rf"{side}=(\d+)", told).group(1)) for side in ("WIDTH", "HEIGHT"))

    # What a screen reader gets

    def nodes(self):
        """All controls, as they are now. They may vanish while they are read: then none, and the wait goes on."""
        try:
            desktop = Atspi.get_desktop(0)
            nodes = []
            for at in range(desktop.get_child_count()):
                application = desktop.get_child_at_index(at)
                if application is not None and application.get_process_id() == self.pid():
                    Atspi.Accessible.set_cache_mask(application, Atspi.Cache.NONE)
                    walk(application, nodes)
            return nodes
        except GLib.Error:
            return []

    def find(self, name, role=None):
        """Controls with this name: a string to the letter, or a pattern found in it."""
        fits = name.search if hasattr(name, "search") else name.__eq__
        # A label has its words as name or as text, depending on the role.
        return [n for n in self.nodes() if fits(n.name) and (role is None or n.role == role)]

    def wait_name(self, name, role=None, where=lambda node: True):
        shown = name.pattern if hasattr(name, "pattern") else name
        what = f"{role or 'a control'} named {shown!r}"

        def found():
            return next((n for n in self.find(name, role) if where(n)), None)

        return until(what, found, explain=lambda: "Named now: " + "; ".join(repr(n) for n in self.nodes() if n.name))

    def wait_gone(self, name, role=None):
        until(f"{name!r} to go", lambda: self.nodes() and not self.find(name, role))

    # Pictures

    def picture(self, path):
        run("import", "-window", self.window, path)
        return path


def until_ended(process):
    try:
        return process.wait(timeout=PATIENCE)
    except subprocess.TimeoutExpired:
        raise Failure(f"the program did not end within {PATIENCE} seconds") from None


def colours(path):
    return int(run("identify", "-format", "%k", path))


def brightness(path):
    """0 for black, 1 for white."""
    return float(run("identify", "-format", "%[fx:mean]", path))
