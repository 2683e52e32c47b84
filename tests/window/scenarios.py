"""The scenarios of the real window, one function each; run by `run.sh`. Each starts with a folder of its own and ends
the program it started."""

import os
import re
import shutil
import subprocess
import sys
import time

import traced
from desk import PATIENCE, Desk, Failure, brightness, run, until
from library import the_library
from places import the_place_of_the_window
from steps import (expect, export_with, full_picture, page_text, scroll_to, search_focused, search_text, tab_to,
                   type_age, type_path)

DRUG = "clonazepam"
# "clonazepam, schizophrenia: Caution. ...": a result of the patient check.
FINDING = re.compile(r"^clonazepam, [a-z0-9 ]+: ")
WARNING = "More violent behavior has been found in people with schizophrenia."
# The same warning in the patient's words, as it is printed.
PRINTED = "You may feel or act more violent."
# An age that no other file has a reason to hold.
AGE = "107"


def drug_is_open(desk):
    desk.wait_name(DRUG, "heading")


def the_main_job(desk):
    """Search, read, check, print: what the program is for."""
    desk.open()
    desk.key("slash")
    search_focused(desk)
    desk.type("klonopin")
    search_text(desk, "klonopin")
    desk.wait_name("Klonopin, clonazepam", "list item")
    desk.key("Return")
    drug_is_open(desk)
    for tier in ("Common, 8 effects", "Less common, 7 effects", "Rare, 7 effects"):
        desk.wait_name(tier, "push button")
    for answer in ("Yes", "No", "Not asked"):
        desk.wait_name(f"Schizophrenia: {answer}", "radio button")
    named(desk)
    tiers_fold(desk)

    desk.click(desk.wait_name("Schizophrenia: Yes", "radio button", lambda node: not node.checked()))
    desk.wait_name("Schizophrenia: Yes", "radio button", lambda node: node.checked())
    finding = desk.wait_name(re.compile(r"^clonazepam, schizophrenia: "), "push button")
    expect(WARNING in finding.name and "Caution" in finding.name, f"word and sentence in {finding.name!r}")
    type_age(desk, AGE)
    desk.wait_name(re.compile(r"^clonazepam, elderly: Avoid"), "push button")
    # As a screen reader comes to them: the worst first.
    words = [node.name.split(": ")[1].split(".")[0] for node in desk.find(FINDING, "push button")]
    expect(words == ["Avoid", "Caution", "Caution"], f"the findings worst first, not {words}")

    told, untold = (os.path.join(desk.folder, name) for name in ("handout.pdf", "without.pdf"))
    with_answers(desk, told)
    without_answers(desk, untold)
    # What is kept on purpose: the account's list and a vote. Their files must not take anything of the patient along.
    desk.key("ctrl+1", "ctrl+d")
    desk.wait_name("Take off my list", "toggle button")
    vote(desk)
    expect(desk.close_by_window_manager() == 0, "exit code 0 after the window was closed")
    nothing_kept(desk, (told, untold))


def the_main_job_by_keys(desk):
    """From the start to a written page by the keyboard alone, in at most 25 presses; a typed letter is one."""
    desk.open()
    drug_is_open(desk)
    presses = 0

    def press(*keys):
        nonlocal presses
        presses += len(keys)
        desk.key(*keys)

    def press_on(key):
        """A press that moves the keyboard on; a person looks before the next."""
        before = [repr(node) for node in desk.nodes() if node.focused()]
        press(key)
        until("the focus to move", lambda: [repr(n) for n in desk.nodes() if n.focused()] != before)

    press("slash")
    search_focused(desk)
    press(*"klono")
    desk.wait_name("Klonopin, clonazepam", "list item")
    # A beginning is no name: the first row must be pointed at.
    press("Down", "Return")
    drug_is_open(desk)
    # From the list to the text to the patient: the age comes first, then the questions.
    for _ in range(2):
        press_on("F6")
    desk.wait_name("Age in years", "entry", lambda node: node.focused())
    for question in ("Elderly", "Pregnant", "Under 18", "Schizophrenia"):
        press("Tab")
        desk.wait_name(re.compile(f"^{question}: "), "radio button", lambda node: node.focused())
    press("y")
    desk.wait_name("Schizophrenia: Yes", "radio button", lambda node: node.checked())
    first = desk.wait_name(FINDING, "push button")
    expect(WARNING in first.name, f"the first finding in {first.name!r}")
    press("ctrl+e")
    desk.wait_name("Export PDF", "push button")
    press("ctrl+e")
    question = "Print the patient's answers on the page?: "
    for each in ("Yes", "No"):
        desk.wait_name(question + each, "radio button", lambda node: not node.checked())
    press("y")
    desk.wait_name(question + "Yes", "radio button", lambda node: node.checked())
    save = desk.wait_name("Save to Documents", "push button")
    while presses < 25 and not save.focused():
        press_on("Tab")
        save = desk.wait_name("Save to Documents", "push button")
    press("Return")
    saved = desk.wait_name(re.compile(r"^Handout saved, \d+ pages"))
    expect(presses <= 25, f"25 presses at most, these were {presses}")
    files = [name for root, _, names in os.walk(desk.folder) for name in names if name.endswith(".pdf")]
    expect(files == [files[0]] and files[0].startswith("clonazepam_en_"), f"one page among {files}")
    print(f"  {presses} presses: {saved.name}")


def named(desk):
    """The window, every heading and every control has a name."""
    roles = ("frame", "heading", "entry", "push button", "toggle button", "radio button", "page tab", "link",
             "list item", "image", "check box")
    nodes = desk.nodes()
    nameless = [repr(node) for node in nodes if node.role in roles and not node.name]
    expect(nodes and not nameless, f"a name for each of {nameless}")
    desk.wait_name("Caveat", "frame")
    desk.wait_name("Side effects", "heading")


def tiers_fold(desk):
    """The first tier is open from the start; a click closes it and its effects go."""
    term = re.compile(r"^Drowsiness")
    desk.wait_name(term, "label")
    scroll_to(desk, "Common, 8 effects")
    desk.click(desk.wait_name("Common, 8 effects", "push button"))
    desk.wait_gone(term, "label")
    desk.click(desk.wait_name("Common, 8 effects", "push button"))
    desk.wait_name(term, "label")


def with_answers(desk, target):
    """The page is a tagged PDF, and the warning stands under "About you", before "Tell us if you"."""
    desk.key("ctrl+e")
    desk.wait_name("Export PDF", "push button")
    export_with(desk, "Yes")
    type_path(desk, target)
    desk.wait_name("Still for the same patient?")
    with open(target, "rb") as file:
        expect(file.read(5) == b"%PDF-", "a PDF")
    facts = run("pdfinfo", target)
    expect(re.search(r"^Tagged:\s+yes$", facts, re.M), f"Tagged: yes in\n{facts}")
    text = page_text(target)
    before, found, rest = text.partition("About you")
    about, told, after = rest.partition("Tell us if you")
    expect(found and told, f"both headings in {text!r}")
    expect("schizophrenia" in about and PRINTED in about, f"{PRINTED!r} under About you, which has {about!r}")
    expect(PRINTED not in before and PRINTED not in after, f"{PRINTED!r} nowhere else")


def without_answers(desk, target):
    """With No the page does not tell who the patient is: the same warning stands among those for anyone."""
    export_with(desk, "No")
    type_path(desk, target)
    text = page_text(target)
    before, told, after = text.partition("Tell us if you")
    expect(told and PRINTED in after and PRINTED not in before, f"{PRINTED!r} under Tell us if you in {text!r}")
    expect("You have schizophrenia" not in text, "no answer of the patient on the page")


def nothing_kept(desk, handouts):
    """No file but the handouts tells who the patient is."""
    read = 0
    # A number of its own: a random name of hexadecimal digits may hold these three somewhere.
    age = re.compile(rb"(?<![0-9A-Za-z])" + AGE.encode() + rb"(?![0-9A-Za-z])")
    for root, _, files in os.walk(desk.folder):
        for name in files:
            path = os.path.join(root, name)
            if path in handouts:
                continue
            with open(path, "rb") as file:
                content = file.read()
            read += 1
            expect(b"schizophrenia" not in content.lower(), f"no schizophrenia in {name}")
            expect(not age.search(content), f"no {AGE} in {name}")
            expect(AGE not in name and "schizophrenia" not in name.lower(), f"nothing of the patient in the name {name}")
    for name in ("settings.ron", "clinic.db"):
        expect(os.path.getsize(os.path.join(desk.data(), name)) > 0, f"{name} written")
    print(f"  {read} other files read: nothing of the patient in them")


def a_misspelt_name(desk):
    """Nothing opens by itself; the suggestion is chosen by hand."""
    desk.open()
    desk.key("ctrl+k")
    search_focused(desk)
    desk.type("klonipin")
    search_text(desk, "klonipin")
    desk.wait_name("Did you mean")
    desk.wait_name("Enter opens nothing here")
    suggestion = desk.wait_name("Klonopin, clonazepam", "list item")
    expect(not suggestion.states().contains(Desk.SELECTED), "a suggestion that is not chosen yet")
    desk.key("Return")
    # Keys are handled in order: once the next letter is there, Enter has done what it does.
    desk.type("x")
    search_text(desk, "klonipinx")
    desk.key("BackSpace")
    search_text(desk, "klonipin")
    expect(not desk.find(DRUG, "heading"), "nothing opened by Enter")
    desk.wait_name("Did you mean")
    desk.key("Down")
    desk.wait_name("Klonopin, clonazepam", "list item", lambda node: node.states().contains(Desk.SELECTED))
    desk.key("Return")
    desk.wait_gone("Did you mean")
    drug_is_open(desk)
    expect(desk.close_by_window_manager() == 0, "exit code 0 after the window was closed")


def the_poll(desk):
    """A vote by keyboard, seen at once and after a restart; the total of the original page stays as it is."""
    original = "3,979 votes on the original page, split not published."
    desk.open()
    desk.key("ctrl+5")
    desk.wait_name(re.compile(re.escape(original)))
    desk.wait_name("No votes here yet")
    vote(desk)
    voted(desk, original)
    expect(desk.close_by_window_manager() == 0, "exit code 0 after the window was closed")

    desk.open()
    desk.key("ctrl+5")
    voted(desk, original)
    expect(desk.close_by_window_manager() == 0, "exit code 0 after the window was closed")
    told = run(desk.program, "poll", "show", "--data-dir", desk.data(), "--json")
    expect('"original"' in told and "3979" in told, f"the original total in {told}")


def vote(desk):
    """The answer by the mouse, the button by the keyboard."""
    desk.key("ctrl+5")
    desk.click(desk.wait_name("Yes, I take them now", "radio button"))
    desk.wait_name("Yes, I take them now", "radio button", lambda node: node.checked())
    tab_to(desk, "Vote", "push button")
    desk.key("Return")
    desk.wait_name("Your vote")


def voted(desk, original):
    desk.wait_name("Your vote")
    desk.wait_name("1 vote here")
    desk.wait_name("Cancel your vote", "push button")
    desk.wait_name(re.compile(re.escape(original)))


def the_patient_check(desk):
    """Several drugs, one patient, by the keyboard alone: the matrix, its drawer, and the record as a file."""
    desk.open()
    drug_is_open(desk)
    desk.key("ctrl+2")
    desk.wait_name("Patient check", "heading")
    desk.key("F6")
    desk.wait_name("Age in years", "entry", lambda node: node.focused())
    desk.type(AGE)
    desk.wait_name(re.compile(rf"^\d+ drugs?\. Age {AGE}\."))
    desk.click(desk.wait_name(re.compile("^Choose the drugs to check"), "toggle button"))
    desk.click(desk.wait_name("All drugs", "radio menu item"))
    desk.wait_name(re.compile(rf"^59 drugs\. Age {AGE}\."))
    desk.click(desk.wait_name("View: Matrix", "radio button"))
    cell = re.compile("^clonazepam, elderly: avoid")
    desk.wait_name(cell)
    desk.key("F6")
    desk.wait_name("Add a drug", "entry", lambda node: node.focused())
    desk.key("F6")
    desk.wait_name(re.compile("^clonazepam, anyone"), where=lambda node: node.focused())
    matrix_pictures(desk)
    desk.key("Right")
    desk.wait_name(cell, where=lambda node: node.focused())
    desk.key("Return")
    desk.wait_name("clonazepam and elderly", "heading")
    desk.wait_name(re.compile(r"^Shown as Avoid, the worst of "))
    desk.key("Escape")
    desk.wait_gone("clonazepam and elderly")
    target = os.path.join(desk.folder, "record.pdf")
    desk.click(desk.wait_name("Take away", "toggle button"))
    field = "Or type where to save the check"
    desk.click(desk.wait_name(field, "entry"))
    desk.wait_name(field, "entry", lambda node: node.focused())
    desk.type(target)
    desk.key("Return")
    until("the record's file", lambda: os.path.exists(target))
    desk.wait_name(re.compile(r"^Check saved, \d+ pages"))
    text = page_text(target)
    for part in ("Patient check", f"Age: {AGE} years", "clonazePAM", "zolpidem"):
        expect(part in text, f"{part!r} in the record")
    expect(desk.close_by_window_manager() == 0, "exit code 0 after the window was closed")
    for root, _, files in os.walk(desk.data()):
        for name in files:
            with open(os.path.join(root, name), "rb") as file:
                expect(target.encode() not in file.read(), f"no path of the record in {name}")


def matrix_pictures(desk):
    """Both themes, both sizes, with the drawer closed."""
    folder = os.environ.get("CAVEAT_WINDOW_PICTURES") or desk.folder
    for theme in ("light", "dark"):
        for width, height in ((1440, 900), (1024, 640)):
            desk.resize(width, height)
            path = os.path.join(folder, f"matrix-{theme}-{width}x{height}.png")
            full_picture(desk, path, (width, height), lambda mean: (mean > 0.5) == (theme == "light"))
        desk.key("ctrl+t")
    desk.resize(1440, 900)


def no_display(desk):
    """A sentence, the way by the command line, and exit code 1."""
    environment = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET")}
    done = subprocess.run([desk.program, "--data-dir", desk.data()], env=environment, capture_output=True, text=True,
                          stdin=subprocess.DEVNULL, timeout=PATIENCE)
    expect(done.returncode == 1, f"exit code 1, not {done.returncode}")
    expect("There is no display to show the window on." in done.stderr, f"the sentence, not {done.stderr!r}")
    expect("caveat --help" in done.stderr, f"the command line named, not {done.stderr!r}")
    expect(done.stdout == "", "nothing on the output")


def broken_graphics(desk):
    """Without OpenGL the window is drawn by wgpu, and doctor says so; a fault is told by the next start, once."""
    broken = {"LIBGL_DRIVERS_PATH": "/nonexistent", "__EGL_VENDOR_LIBRARY_FILENAMES": "/nonexistent"}
    before = {name: os.environ.get(name) for name in broken}
    os.environ.update(broken)
    try:
        with open(os.path.join(desk.data(), "crash.json"), "w", encoding="utf-8") as file:
            file.write('{"version":"0.0.1","place":"src/a.rs:1:2","system":"none"}')
        desk.open()
        drug_is_open(desk)
        desk.wait_name("The program ended by a fault of its own")
        expect(desk.close_by_window_manager() == 0, "exit code 0 after the window was closed")
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value
    told = run(desk.program, "doctor", "--data-dir", desk.data())
    expect("with wgpu, because OpenGL did not work here" in told, f"what it was drawn with in {told!r}")
    desk.open()
    drug_is_open(desk)
    expect(not desk.find("The program ended by a fault of its own"), "a fault is told once")
    expect(desk.close_by_window_manager() == 0, "exit code 0 after the window was closed")
    told = run(desk.program, "doctor", "--data-dir", desk.data())
    expect("last drawn with OpenGL." in told, f"what it was drawn with in {told!r}")


def pictures(desk):
    """Light and dark, large and small: each picture shows something, and dark is darker."""
    folder = os.environ.get("CAVEAT_WINDOW_PICTURES") or desk.folder
    desk.open("klonopin")
    drug_is_open(desk)
    light = {}
    for theme in ("light", "dark"):
        if theme == "dark":
            desk.key("ctrl+t")
            desk.resize(1440, 900)
        for width, height in ((1440, 900), (1024, 640)):
            desk.resize(width, height)
            path = os.path.join(folder, f"reference-{theme}-{width}x{height}.png")
            full_picture(desk, path, (width, height), lambda mean: (mean > 0.5) == (theme == "light"))
            light[theme, width] = brightness(path)
    for width in (1440, 1024):
        expect(light["dark", width] < light["light", width] / 2, f"dark is darker than light: {light}")
    expect(desk.close_by_window_manager() == 0, "exit code 0 after the window was closed")


def the_first_start(desk):
    """The page is left with one key, writes nothing before it, and does not come back."""
    os.remove(os.path.join(desk.data(), "settings.ron"))
    os.rmdir(desk.data())
    desk.open(first="Before you start")
    expect(not os.path.exists(desk.data()), "nothing written before the start")
    picture(desk, "first-start")
    desk.key("Return")
    drug_is_open(desk)
    desk.wait_name("Close the pointer to the search", "push button")
    picture(desk, "pointers")
    desk.click(desk.wait_name("Close all pointers", "link"))
    desk.wait_gone("Close all pointers")
    expect(desk.close_by_window_manager() == 0, "exit code 0 after the window was closed")
    desk.open()
    drug_is_open(desk)
    expect(not desk.find("Close all pointers"), "no pointer after it was closed")
    expect(desk.close_by_window_manager() == 0, "exit code 0 after the window was closed")


def picture(desk, name):
    """For whoever asked for pictures."""
    kept = os.environ.get("CAVEAT_WINDOW_PICTURES")
    if kept:
        full_picture(desk, os.path.join(kept, f"{name}.png"), (1440, 900), lambda mean: mean > 0.5)


SCENARIOS = (the_first_start, the_main_job, the_main_job_by_keys, a_misspelt_name, the_patient_check, the_library, the_poll, no_display,
             the_place_of_the_window, pictures)
# Only where they are named, as `.ci/long` does: the software wgpu of some machines takes long to end.
NAMED_ALONE = (broken_graphics,)


def main():
    program, stage = sys.argv[1:3]
    failed = []
    start = time.monotonic()
    if os.environ.get("CAVEAT_WINDOW_TRACE") == "1" and not traced.can_trace():
        print("skipped: what the program asks of the system: strace is not there or may not watch")
    # Names after the folder choose some of them.
    chosen = [scenario for scenario in SCENARIOS + NAMED_ALONE if scenario.__name__ in sys.argv[3:]] or SCENARIOS
    for scenario in chosen:
        name = scenario.__name__.replace("_", " ")
        folder = os.path.join(stage, scenario.__name__)
        for inside in ("home", "config", "data", "cache", "tmp"):
            os.makedirs(os.path.join(folder, inside))
        os.environ.update(HOME=f"{folder}/home", XDG_CONFIG_HOME=f"{folder}/config", XDG_DATA_HOME=f"{folder}/data",
                          XDG_CACHE_HOME=f"{folder}/cache", TMPDIR=f"{folder}/tmp")
        desk = Desk(program, folder)
        desk.started_before()
        began = time.monotonic()
        try:
            scenario(desk)
            desk.asked_for_nothing_wrong()
            print(f"ok      {name} ({time.monotonic() - began:.1f} s)", flush=True)
        except Failure as failure:
            failed.append(name)
            print(f"FAILED  {name}: {failure}", flush=True)
            kept = os.environ.get("CAVEAT_WINDOW_PICTURES")
            if kept and desk.window:
                desk.picture(os.path.join(kept, f"failed-{scenario.__name__}.png"))
            said = os.path.join(folder, "program.log")
            if os.path.exists(said):
                with open(said, encoding="utf-8", errors="replace") as file:
                    print(file.read(), end="")
        finally:
            desk.end()
            shutil.rmtree(folder, ignore_errors=True)
    print(f"The real window: {len(chosen) - len(failed)} of {len(chosen)} scenarios passed, "
          f"{time.monotonic() - start:.0f} seconds.")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
