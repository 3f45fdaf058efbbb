from __future__ import annotations

import os
import stat
import sys
from pathlib import Path
from typing import Any

import pytest
from textual import events
from textual.app import ComposeResult, SuspendNotSupported
from textual.pilot import Pilot
from textual.widgets import Static

from quoth.annotations.model import COLOURS
from quoth.paths import bundled
from quoth.ui.actionapp import ActionApp
from quoth.ui.external import edit, editor_command
from quoth.ui.keyscreen import KeyScreen
from quoth.ui.programs import ProgramError
from quoth.ui.screens.note import NoteResult, NoteScreen, split_tags
from quoth.ui.widgets.colour_row import ColourRow
from quoth.ui.widgets.excerpt_lines import ExcerptLines
from quoth.ui.widgets.inputs import PlainInput, PlainTextArea
from quoth.ui.widgets.line import Line

NAUGHTY = "[sic] [/x] [@click=app.quit]z[/] \x1b]0;Q\x07\x9b1m\u202e"
WORDS = "“We have waited nineteen winters,”"
OPEN: Any = object()


class Below(KeyScreen[None]):
    def compose(self) -> ComposeResult:
        yield Static("the page below")


class Desk(ActionApp):
    """Shows one note editor and keeps what it returns."""

    def __init__(self, screen: NoteScreen) -> None:
        super().__init__([bundled("themes")])
        self.note = screen
        self.result: NoteResult | None = OPEN
        self.said: list[str] = []

    def on_mount(self) -> None:
        self.themes.start()
        self.push_screen(Below())
        self.push_screen(self.note, self.keep)

    def keep(self, result: NoteResult | None) -> None:
        self.result = result

    def say(self, text: str, severity: str = "info") -> None:
        self.said.append(text)


def desk(**values: Any) -> Desk:
    return Desk(NoteScreen(**({"words": WORDS, "title": "Harbour plan"} | values)))


async def typed(pilot: Pilot[None], text: str) -> None:
    await pilot.press(*("space" if char == " " else char for char in text))


def drawn(app: Desk) -> str:
    lines = app.screen._compositor.render_strips()
    return "\n".join(strip.text.rstrip() for strip in lines)


async def test_what_is_typed_is_saved_by_escape() -> None:
    app = desk()
    async with app.run_test() as pilot:
        await typed(pilot, "ask her")
        await pilot.press("escape")
        assert app.result == NoteResult("ask her", (), None, True)


async def test_typing_goes_on_at_the_end_of_the_text() -> None:
    app = desk(text="one\ntwo", tags=("a",), colour="red")
    async with app.run_test() as pilot:
        await typed(pilot, "!")
        await pilot.press("escape")
        assert app.result == NoteResult("one\ntwo!", ("a",), "red", True)


@pytest.mark.parametrize("values", [{}, {"text": "x"}, {"tags": ("a",)}, {"colour": "red"}])
async def test_nothing_typed_is_nothing_changed(values: dict[str, Any]) -> None:
    app = desk(**values)
    async with app.run_test() as pilot:
        await pilot.press("escape")
        assert app.result is not None
        assert not app.result.changed


async def test_what_was_not_touched_comes_back_as_it_was() -> None:
    text, tags = NAUGHTY + " \r\n ", (NAUGHTY, "a, b")
    app = desk(text=text, tags=tags)
    async with app.run_test() as pilot:
        await pilot.press("f2", "escape")
        assert app.result == NoteResult(text, tags, "yellow", True)


async def test_tab_walks_colour_tags_and_text() -> None:
    app = desk()
    async with app.run_test() as pilot:
        seen = [type(app.focused)]
        for _ in range(3):
            await pilot.press("tab")
            seen.append(type(app.focused))
        assert seen == [PlainTextArea, ColourRow, PlainInput, PlainTextArea]
        await pilot.press("shift+tab")
        await typed(pilot, "sea, check ,sea")
        await pilot.press("enter")
        assert isinstance(app.focused, PlainTextArea)
        await pilot.press("escape")
        assert app.result is not None
        assert app.result.tags == ("sea", "check")


@pytest.mark.parametrize(
    ("line", "tags"),
    [
        ("", ()),
        (" , ,", ()),
        ("a,b , a", ("a", "b")),
        ("two  words,\tb", ("two words", "b")),
        ("a\x1b[0m", ("a␛[0m",)),
    ],
)
def test_tags_are_parted_by_commas(line: str, tags: tuple[str, ...]) -> None:
    assert split_tags(line) == tags


@pytest.mark.parametrize("number", range(8))
async def test_f2_goes_round_the_colours_while_typing(number: int) -> None:
    app = desk()
    async with app.run_test() as pilot:
        await typed(pilot, "a")
        await pilot.press(*["f2"] * number)
        await typed(pilot, "b")
        await pilot.press("escape")
        assert app.result == NoteResult("ab", (), (None, *COLOURS, None)[number], True)


@pytest.mark.parametrize(
    ("keys", "colour"),
    [
        (("right",), "yellow"),
        (("left",), "teal"),
        (("right", "right"), "green"),
        (("right", "left"), "teal"),
        (("p",), "purple"),
        (("3",), "blue"),
        (("r", "backspace"), None),
        (("r", "0"), None),
        (("q", "7", "enter"), None),
    ],
)
async def test_the_row_of_colours_by_key(keys: tuple[str, ...], colour: str | None) -> None:
    app = desk()
    async with app.run_test() as pilot:
        await pilot.press("tab", *keys, "escape")
        assert app.result is not None
        assert app.result.colour == colour


async def test_a_click_chooses_and_takes_away() -> None:
    app = desk()
    async with app.run_test() as pilot:
        await pilot.click(ColourRow, offset=(5, 0))
        assert app.note.query_one(ColourRow).colour == "green"
        await pilot.click(ColourRow, offset=(5, 0))
        assert app.note.query_one(ColourRow).colour is None
        await pilot.click(ColourRow, offset=(3, 0))
        assert app.note.query_one(ColourRow).colour is None


async def test_discard_of_nothing_does_not_ask() -> None:
    app = desk(text="one")
    async with app.run_test() as pilot:
        await pilot.press("ctrl+g")
        assert app.result is None


async def test_discard_asks_once_in_the_sheet() -> None:
    app = desk(text="one")
    async with app.run_test() as pilot:
        await typed(pilot, "x")
        await pilot.press("ctrl+g")
        await pilot.pause()
        assert app.result is OPEN
        assert "Throw away" in drawn(app)
        await typed(pilot, "y")
        await pilot.pause()
        assert "Throw away" not in drawn(app)
        await pilot.press("ctrl+g")
        assert app.result is OPEN
        await pilot.press("ctrl+g")
        assert app.result is None


async def test_undo_in_the_text() -> None:
    app = desk(text="one")
    async with app.run_test() as pilot:
        await typed(pilot, "x")
        await pilot.press("ctrl+z", "escape")
        assert app.result == NoteResult("one", (), None, False)


async def test_what_is_pasted_cannot_act() -> None:
    app = desk()
    async with app.run_test() as pilot:
        app.post_message(events.Paste("a\x1b[31m\r\nb\u202e"))
        await pilot.pause()
        await pilot.press("shift+tab")
        app.post_message(events.Paste("t\x07\nu"))
        await pilot.pause()
        await pilot.press("escape")
        assert app.result == NoteResult("a␛[31m\nb\ufffd", ("t␇ u",), None, True)


@pytest.mark.parametrize("size", [(140, 45), (80, 24), (60, 14), (40, 12)])
async def test_stored_strings_are_drawn_as_they_are(size: tuple[int, int]) -> None:
    app = desk(words=NAUGHTY, speaker=NAUGHTY, text=NAUGHTY, tags=(NAUGHTY,), title=NAUGHTY)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        shown = drawn(app)
        assert "[sic] [/x]" in shown
        assert not any(
            (ord(c) < 32 and c != "\n") or 0x7F <= ord(c) < 0xA0 or c == "\u202e" for c in shown
        )
        assert app.note.query_one("#keys").region.bottom == size[1]


async def test_long_words_take_two_lines_and_the_speaker_stays() -> None:
    app = desk(words="winter after winter, " * 60, speaker="Ines Calloway")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        excerpt = app.note.query_one(ExcerptLines)
        assert excerpt.size.height == 2
        assert "…  — Ines Calloway" in drawn(app)


async def test_the_note_on_the_article_has_no_colour() -> None:
    app = desk(words="", text="whole")
    async with app.run_test() as pilot:
        await pilot.press("f2")
        await pilot.pause()
        assert "Note on  Harbour plan" in drawn(app)
        assert not app.note.query(ColourRow)
        await pilot.press("escape")
        assert app.result == NoteResult("whole", (), None, False)


async def test_quit_saves_first() -> None:
    app = desk()
    async with app.run_test() as pilot:
        await typed(pilot, "kept")
        await pilot.press("ctrl+q")
        await pilot.pause()
        assert app.result == NoteResult("kept", (), None, True)
        assert app._exit


async def test_letters_are_text_not_actions() -> None:
    app = desk()
    async with app.run_test() as pilot:
        await typed(pilot, "qQ?u")
        await pilot.press("escape")
        assert app.result == NoteResult("qQ?u", (), None, True)


# The reader's own editor

SCRIPT = """
import pathlib, sys
path = pathlib.Path(sys.argv[-1])
path.write_text(path.read_text() + "more\\x1b\\n")
"""


def script(tmp_path: Path, body: str = SCRIPT) -> list[str]:
    path = tmp_path / "an editor.py"
    path.write_text(body)
    return [sys.executable, str(path)]


@pytest.mark.parametrize(
    ("environment", "words"),
    [
        ({"EDITOR": "vi"}, ["vi"]),
        ({"EDITOR": "vi", "VISUAL": "code --wait"}, ["code", "--wait"]),
        ({"EDITOR": "'my editor' -x"}, ["my editor", "-x"]),
        ({"EDITOR": "vi; rm x"}, ["vi;", "rm", "x"]),
    ],
)
def test_the_editor_is_words_not_a_shell_line(
    environment: dict[str, str], words: list[str]
) -> None:
    assert editor_command(environment) == words


@pytest.mark.parametrize("environment", [{}, {"EDITOR": " "}, {"EDITOR": "'open"}])
def test_no_editor_is_one_line(environment: dict[str, str]) -> None:
    with pytest.raises(ProgramError):
        editor_command(environment)


def test_the_text_goes_through_a_private_file_that_is_gone_afterwards(tmp_path: Path) -> None:
    seen = tmp_path / "seen"
    body = f"""
import os, pathlib, sys
path = sys.argv[-1]
modes = [oct(os.stat(each).st_mode) for each in (path, os.path.dirname(path))]
pathlib.Path({str(seen)!r}).write_text(" ".join([path, *modes]))
"""
    assert edit("a\nb", script(tmp_path, body)) == "a\nb"
    path, mode, folder = seen.read_text().split(" ")
    assert (stat.S_IMODE(int(mode, 8)), stat.S_IMODE(int(folder, 8))) == (0o600, 0o700)
    assert not Path(path).exists()


@pytest.mark.parametrize("body", ["raise SystemExit(3)", "import os, sys; os.unlink(sys.argv[-1])"])
def test_an_editor_that_fails_is_one_line(tmp_path: Path, body: str) -> None:
    with pytest.raises(ProgramError):
        edit("a", script(tmp_path, body))
    with pytest.raises(ProgramError, match="no such file"):
        edit("a", ["/no/such/editor"])


async def test_f4_goes_on_in_the_editor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import contextlib
    import shlex

    app = desk(text="one")
    monkeypatch.setenv("VISUAL", shlex.join(script(tmp_path)))
    monkeypatch.setattr(app, "suspend", contextlib.nullcontext)
    async with app.run_test() as pilot:
        await pilot.press("f4")
        await pilot.pause()
        await pilot.press("escape")
        assert app.result == NoteResult("one\nmore␛", (), None, True)


async def test_f4_without_editor_or_terminal_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    app = desk(text="one")
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.delenv("EDITOR", raising=False)

    def no_suspend() -> None:
        raise SuspendNotSupported

    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("f4")
        await pilot.pause()
        assert "set $VISUAL or $EDITOR" in drawn(app)
        monkeypatch.setitem(os.environ, "EDITOR", "vi")
        monkeypatch.setattr(app, "suspend", no_suspend)
        await pilot.press("f4")
        await pilot.pause()
        assert "cannot be handed" in drawn(app)
        await pilot.press("escape")
        assert app.result == NoteResult("one", (), None, False)


async def test_the_foot_shows_the_keys_as_bound(tmp_path: Path) -> None:
    app = desk()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        foot = app.note.query_one("#keys", Line).render().plain
        assert foot.startswith("esc save   ctrl+g discard   f4 own editor")
