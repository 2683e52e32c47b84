"""Steps that several scenarios take at the desk, and what is expected of them."""

import os
import re

from desk import Failure, brightness, colours, run, until

SEARCH = "Search drug, brand or class"


def expect(true, what):
    if not true:
        raise Failure(f"expected: {what}")


def search_focused(desk):
    return desk.wait_name(SEARCH, "entry", lambda node: node.focused())


def search_text(desk, text):
    desk.wait_name(SEARCH, "entry", lambda node: node.text() == text)


def scroll_to(desk, name, role=None):
    """Turns the wheel over the control's column until it can be clicked."""
    frame = desk.wait_name("Caveat", "frame").box()
    bottom = frame[1] + frame[3] - 60

    def seen():
        x, y, width, height = desk.wait_name(name, role).box()
        if y + height < bottom:
            return True
        run("xdotool", "mousemove", str(x + width // 2), str(frame[1] + frame[3] // 2), "click", "5")
        return False

    until(f"{name!r} to be scrolled into sight", seen)


def type_age(desk, age):
    desk.click(desk.wait_name("Age in years", "entry"))
    desk.wait_name("Age in years", "entry", lambda node: node.focused())
    desk.type(age)
    desk.wait_name("Age in years", "entry", lambda node: node.text() == age)


def export_with(desk, answer):
    """The question about the answers is asked once an export, and nothing is chosen until it is answered."""
    desk.key("ctrl+e")
    question = "Print the patient's answers on the page?: "
    for each in ("Yes", "No"):
        desk.wait_name(question + each, "radio button", lambda node: not node.checked())
    desk.key(answer[0].lower())
    desk.wait_name(question + answer, "radio button", lambda node: node.checked())


def type_path(desk, target):
    field = "Or type where to save it"
    desk.click(desk.wait_name(field, "entry"))
    desk.wait_name(field, "entry", lambda node: node.focused())
    desk.key("ctrl+a")
    desk.type(target)
    desk.wait_name(field, "entry", lambda node: node.text() == target)
    desk.key("Return")
    until("the handout's file", lambda: os.path.exists(target))
    desk.wait_name(re.compile(r"^Handout saved, \d+ pages"))
    desk.wait_name("Open", "push button")


def page_text(target):
    return " ".join(run("pdftotext", "-layout", target, "-").replace("\u200b", "").split())


def tab_to(desk, name, role, most=30):
    for _ in range(most):
        if any(node.focused() for node in desk.find(name, role)):
            return
        before = [repr(node) for node in desk.nodes() if node.focused()]
        desk.key("Tab")
        # The frame has the focus where no control has it.
        until("the focus to move", lambda: [repr(n) for n in desk.nodes() if n.focused()] != before)
    raise Failure(f"{most} times Tab do not lead to {name!r}")


def full_picture(desk, path, size, fits):
    """A picture that has settled: twice the same, of this size, in these colours, the mouse away."""
    last = []
    run("xdotool", "mousemove", "0", "0")

    def settled():
        desk.picture(path)
        facts = run("identify", "-format", "%w %h %#", path).split()
        same = facts == last
        last[:] = facts
        return same and (int(facts[0]), int(facts[1])) == size and fits(brightness(path))

    until(f"a settled picture {os.path.basename(path)}", settled)
    expect(colours(path) > 50, f"more than 50 colours in {os.path.basename(path)}, not {colours(path)}")
