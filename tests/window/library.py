"""A pack of labels in the real window: added by the keyboard, taken out, added by the mouse; then a label of it is found,
opened, checked for a patient and handed out.

  CAVEAT_WINDOW_PACK=FILE     this pack instead of a small one of the labels in tests/labels
  CAVEAT_WINDOW_LABEL=NAME    what is searched for in it: a name that no built-in drug has"""

import json
import os
import re
import shutil
import time

from desk import Desk, run, until
from steps import expect, export_with, full_picture, page_text, search_focused, search_text, tab_to, type_path

FIELD = "Pack, label file or folder"
ADDED = re.compile(r" was added\b")
TAKE_OUT = re.compile(r": Take it out$")
# Seconds for a pack of any size, by a program of any build.
LONG = 600


def the_library(desk):
    """A pack by keyboard and by mouse, and one label of it from the search to the paper."""
    pack = os.environ.get("CAVEAT_WINDOW_PACK") or small_pack(desk)
    drug = os.environ.get("CAVEAT_WINDOW_LABEL") or "examplaz"
    desk.open()
    desk.key("ctrl+4")
    desk.wait_name("Library", "heading")
    seconds = [added_by_keyboard(desk, pack)]
    taken_out(desk)
    seconds.append(added_by_mouse(desk, pack))
    told = json.loads(run(desk.program, "pack", "verify", pack, "--data-dir", desk.data(), "--json"))
    print(f"  {told['labels']} labels, {os.path.getsize(pack) / 1e6:.1f} MB: added by the keyboard in {seconds[0]:.1f} s, "
          f"by the mouse in {seconds[1]:.1f} s")
    library_pictures(desk)
    name = label_opened(desk, drug)
    checked(desk)
    handed_out(desk, name)
    expect(desk.close_by_window_manager() == 0, "exit code 0 after the window was closed")


def small_pack(desk):
    """Signed by a key that this clinic trusts."""
    pack, key = (os.path.join(desk.folder, name) for name in ("example.caveatpack", "pharmacy.key"))
    labels = [os.path.join("tests", "labels", name) for name in ("newer.xml", "answer.json")]
    data = ("--data-dir", desk.data())
    run(desk.program, "pack", "build", *labels, "-o", pack, "--name", "Example labels", *data)
    run(desk.program, "pack", "sign", pack, "--key", key, "--new-key", *data)
    os.makedirs(os.path.join(desk.data(), "trusted-keys"))
    shutil.copy(os.path.join(desk.folder, "pharmacy.pub"), os.path.join(desk.data(), "trusted-keys"))
    return pack


def typed(desk, pack):
    desk.type(pack)
    desk.wait_name(FIELD, "entry", lambda node: node.text() == pack)


def until_added(desk):
    """Seconds until the pack is in use; whoever is asked whether to go without a signature agrees."""
    began = time.monotonic()

    def there():
        for yes in desk.find("Add it all the same", "push button"):
            desk.click(yes)
        return desk.find(ADDED) and desk.find(TAKE_OUT, "link")

    until("the pack", there, LONG)
    return time.monotonic() - began


def added_by_keyboard(desk, pack):
    tab_to(desk, FIELD, "entry")
    typed(desk, pack)
    desk.key("Return")
    return until_added(desk)


def taken_out(desk):
    link = desk.wait_name(TAKE_OUT, "link").name
    tab_to(desk, link, "link", 40)
    desk.key("Return")
    desk.wait_name(re.compile("^Take out .*"))
    tab_to(desk, "Take it out", "push button", 40)
    desk.key("Return")
    desk.wait_gone(link, "link")


def added_by_mouse(desk, pack):
    desk.click(desk.wait_name(FIELD, "entry"))
    desk.wait_name(FIELD, "entry", lambda node: node.focused())
    typed(desk, pack)
    desk.click(desk.wait_name("Add", "push button"))
    return until_added(desk)


def label_opened(desk, drug):
    """Searched, chosen and opened by the keyboard; the name that it has in the list."""
    desk.key("ctrl+1", "ctrl+k")
    search_focused(desk)
    desk.type(drug)
    search_text(desk, drug)
    row = desk.wait_name(re.compile(re.escape(drug), re.I), "list item")
    desk.key("Down")
    desk.wait_name(row.name, "list item", lambda node: node.states().contains(Desk.SELECTED))
    desk.key("Return")
    desk.wait_name("Text", "page tab")
    return row.name


def checked(desk):
    desk.click(desk.wait_name("Elderly: Yes", "radio button", lambda node: not node.checked()))
    desk.wait_name(re.compile(r", elderly: "), "push button")


def handed_out(desk, name):
    target = os.path.join(desk.folder, "label.pdf")
    desk.key("ctrl+e")
    desk.wait_name("Export PDF", "push button")
    export_with(desk, "No")
    type_path(desk, target)
    text = page_text(target).lower()
    word = re.split(r"\W+", name)[0].lower()
    expect(word in text, f"{word!r} on the page, which has {text[:400]!r}")


def library_pictures(desk):
    """Both themes, both sizes."""
    folder = os.environ.get("CAVEAT_WINDOW_PICTURES") or desk.folder
    for theme in ("light", "dark"):
        for width, height in ((1440, 900), (1024, 640)):
            desk.resize(width, height)
            path = os.path.join(folder, f"library-{theme}-{width}x{height}.png")
            full_picture(desk, path, (width, height), lambda mean: (mean > 0.5) == (theme == "light"))
        desk.key("ctrl+t")
    desk.resize(1440, 900)
