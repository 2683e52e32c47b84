"""Where the window stands: it comes back to where it was closed, and into view where its screen is gone."""

import os
import re

from desk import run, until
from steps import expect

# What somebody or something left in the settings; none of it is a place on the screen of the test.
LOST = (
    "(at: Some((9999, 9999)), size: (900, 600))",
    "(at: Some((-9999, 40)), size: (900, 600), frame: (2, 20))",
    "(at: Some((NaN, NaN)), size: (NaN, 0))",
    "(at: Some((0, 0)), size: (1e9, 1e9))",
    "(at: Some((50, 50)), size: (9000, 9000))",
    '"somewhere"',
)


def write_place(desk, place):
    with open(os.path.join(desk.data(), "settings.ron"), "w", encoding="utf-8") as file:
        file.write(f'{{ "version": 1, "started": true, "window": {place} }}\n')


def place(desk):
    """Left, top, width and height of the inside of the window, as the display has it."""
    told = run("xwininfo", "-id", desk.window)
    parts = ("Absolute upper-left X", "Absolute upper-left Y", "Width", "Height")
    return tuple(int(re.search(rf"{part}: +(-?\d+)", told).group(1)) for part in parts)


def root():
    told = run("xdotool", "getdisplaygeometry").split()
    return int(told[0]), int(told[1])


def inside(desk):
    (left, top, width, height), (wide, high) = place(desk), root()
    return left >= 0 and top >= 0 and left + width <= wide and top + height <= high


def the_place_of_the_window(desk):
    for lost in LOST:
        write_place(desk, lost)
        desk.open()
        until(f"a window in view that was left at {lost}", lambda: inside(desk), explain=lambda: str(place(desk)))
        expect(desk.close_by_window_manager() == 0, "exit code 0 after the window was closed")
    comes_back(desk)
    maximised(desk)


def comes_back(desk):
    desk.open()
    desk.resize(1100, 700)
    run("xdotool", "windowmove", desk.window, "217", "143")
    until("the window where it was moved to", lambda: place(desk)[0] in range(210, 225))
    before = place(desk)
    desk.wait_name("Search drug, brand or class")
    expect(desk.close_by_window_manager() == 0, "exit code 0 after the window was closed")
    for _ in range(2):
        desk.open()
        until(f"the window at {before}", lambda: place(desk) == before, explain=lambda: str(place(desk)))
        expect(desk.close_by_window_manager() == 0, "exit code 0 after the window was closed")


def maximised(desk):
    """A window that fills its screen does so again, and is as it was before when it no longer does."""
    desk.open()
    before = place(desk)
    fill_or_not(desk)
    until("a window that fills its screen", lambda: place(desk)[2] > before[2])
    desk.wait_name("Search drug, brand or class")
    expect(desk.close_by_window_manager() == 0, "exit code 0 after the window was closed")
    desk.open()
    until("a window that fills its screen again", lambda: place(desk)[2] > before[2])
    fill_or_not(desk)
    until(f"the window at {before}", lambda: place(desk) == before, explain=lambda: str(place(desk)))
    expect(desk.close_by_window_manager() == 0, "exit code 0 after the window was closed")


def fill_or_not(desk):
    """A double click on the title bar, as the window manager has it."""
    left, top, width, _ = place(desk)
    run("xdotool", "mousemove", str(left + width // 2), str(max(top - 9, 3)), "click", "--repeat", "2", "--delay", "40", "1")
