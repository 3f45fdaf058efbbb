"""Following links, the outline, what is known of the article, the sidebar's width, the editor."""

from __future__ import annotations

import stat
import subprocess
import webbrowser
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.ui.reading import message as foot
from tests.ui.reading import reading, settle, until

from quoth.paths import Folders
from quoth.service import Service
from quoth.ui import opening
from quoth.ui.app import QuothApp
from quoth.ui.external import edit_file, line_in
from quoth.ui.hints import LETTERS, Hints, labels
from quoth.ui.programs import ProgramError, run
from quoth.ui.screens.info import InfoScreen
from quoth.ui.screens.outline import OutlineScreen, headings_of
from quoth.ui.screens.target import TargetScreen
from quoth.ui.widgets.line import Line

LINKS = """\
---
title: The wall
url: https://gull.example/news/wall
outlet: Coast Weekly
---
# The wall

See [the plan](/plan), [what it costs](#what-it-costs), [bread](https://bаnk.example/),
[the council](https://bank.example@tern.example/x), [the baker](javascript:alert(1)) and
[a letter](mailto:ines@gull.example).

## Who wants it

“We have waited nineteen winters,” said Ines Calloway.

### In the town

{filler}

## What it costs

Forty-one million.
""".replace("{filler}", "\n\n".join(f"Paragraph {n} says nothing new." for n in range(30)))


@asynccontextmanager
async def linked(
    folder: Path, text: str = LINKS, size: tuple[int, int] = (80, 24)
) -> AsyncIterator[tuple[QuothApp, Any, Any]]:
    (folder / "wall.md").write_text(text, encoding="utf-8")
    app = QuothApp(Service(Folders.default()), [str(folder / "wall.md")], as_library=False)
    async with app.run_test(size=size) as pilot:
        await settle(app, pilot)
        yield app, pilot, app.reader


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses that were handed to the browser; nothing is started."""
    found: list[str] = []
    monkeypatch.setattr(opening, "in_terminal", lambda address: None)
    monkeypatch.setattr(opening, "open_outside", found.append)
    return found


def shown(view: Any, y: int) -> str:
    return str(view.render_line(y).text)


def label_of(reader: Any, words: str) -> str:
    text = reader.article.text
    return next(k for k, link in reader.hints.targets.items() if link.span.of(text) == words)


# -- labels


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 700))
def test_no_label_begins_another(number: int) -> None:
    found = labels(number)
    assert len(found) == number == len(set(found))
    assert all(set(label) <= set(LETTERS) and label for label in found)
    for label in found:
        assert not any(other != label and other.startswith(label) for other in found)
    assert [len(label) for label in found] == sorted(len(label) for label in found)
    assert max(map(len, found), default=1) <= 2 or number > 650


def test_what_is_typed_leaves_what_can_be_meant() -> None:
    hints = Hints({"ff": 1, "fj": 2, "j": 3})
    assert hints.left == {"ff": 1, "fj": 2, "j": 3}
    assert hints.type("f").left == {"f": 1, "j": 2}
    assert hints.type("f").type("j").left == {"": 2}
    assert hints.type("x").left == {}


async def test_f_labels_links_over_the_text_and_any_other_key_takes_them_away(
    tmp_path: Path, opened: list[str]
) -> None:
    async with linked(tmp_path) as (app, pilot, reader):
        before = [shown(reader.view, y) for y in range(20)]
        await pilot.press("f")
        assert len(reader.hints.targets) == 6
        after = [shown(reader.view, y) for y in range(20)]
        assert before != after
        assert [len(row) for row in before] == [len(row) for row in after]
        assert "fhe plan" in "\n".join(after)
        await pilot.press("x")
        assert reader.hints is None
        assert "no link has that label" in foot(reader)
        assert [shown(reader.view, y) for y in range(20)] == before
        await pilot.press("f", "escape")
        assert reader.hints is None
        assert app.screen is reader
        await pilot.press("f")
        reader.view.scroll_to(y=5, animate=False)
        await until(pilot, lambda: reader.hints is None)
        assert opened == []


async def test_a_label_shows_the_whole_target_and_enter_opens_it(
    tmp_path: Path, opened: list[str]
) -> None:
    async with linked(tmp_path) as (app, pilot, reader):
        await pilot.press("f", "f")
        assert isinstance(app.screen, TargetScreen)
        assert app.screen._address().plain == "https://gull.example/plan"
        await pilot.press("escape")
        assert opened == []
        await pilot.press("f", "f", "enter")
        await until(pilot, lambda: opened)
        assert opened == ["https://gull.example/plan"]
        await until(pilot, lambda: foot(reader) == "opened")


async def test_hostile_targets_are_shown_as_they_are_or_refused(
    tmp_path: Path, opened: list[str]
) -> None:
    async with linked(tmp_path) as (app, pilot, reader):
        await pilot.press("f")
        await pilot.press(label_of(reader, "the council"))
        assert "it leads to tern.example" in app.screen._address().plain
        await pilot.press("q", "f")
        await pilot.press(label_of(reader, "bread"))
        assert "xn--bnk-6cd.example" in app.screen._address().plain
        assert "bаnk.example" in app.screen._address().plain
        await pilot.press("escape", "f")
        await pilot.press(label_of(reader, "the baker"))
        assert app.screen is reader
        assert (
            foot(reader) == "not opened: javascript: is never opened, only http, https and mailto"
        )
        await pilot.press("f")
        await pilot.press(label_of(reader, "a letter"))
        assert "Write to" in app.screen._heading().plain
        await pilot.press("enter")
        await until(pilot, lambda: opened == ["mailto:ines@gull.example"])


async def test_a_place_in_the_article_is_jumped_to_and_back(tmp_path: Path) -> None:
    async with linked(tmp_path) as (_, pilot, reader):
        await pilot.press("f")
        await pilot.press(label_of(reader, "what it costs"))
        text = reader.article.text
        assert text[reader.view.position :].startswith("What it costs")
        await pilot.press("g", "o")
        assert reader.view.position < text.index("Who wants it")


async def test_o_opens_the_link_here_or_the_article(tmp_path: Path, opened: list[str]) -> None:
    async with linked(tmp_path) as (app, pilot, reader):
        await pilot.press("o")
        assert app.screen._address().plain == "https://gull.example/news/wall"
        await pilot.press("escape")
        reader.view.go_to(reader.article.text.index("the plan"))
        for key in ("o", "enter"):
            await pilot.press(key)
            assert app.screen._address().plain == "https://gull.example/plan"
            await pilot.press("escape")
    async with linked(tmp_path, "# Wall\n\nNo links here.\n") as (app, pilot, reader):
        await pilot.press("o")
        assert "address is not known" in foot(reader)
        await pilot.press("f")
        assert "no links on this screen" in foot(reader)
    assert opened == []


async def test_without_a_browser_the_address_is_copied(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def get() -> None:
        raise webbrowser.Error

    monkeypatch.setattr(webbrowser, "get", get)
    async with linked(tmp_path, size=(140, 24)) as (app, pilot, _):
        copied: list[str] = []
        monkeypatch.setattr(app, "copy", lambda text, what="": copied.extend((text, what)))
        await pilot.press("o", "enter")
        await until(pilot, lambda: copied)
        address = "https://gull.example/news/wall"
        assert copied == [address, f"{address} (no browser here)"]


class _Started:
    def __init__(self, code: int | None) -> None:
        self.code = code

    def wait(self, timeout: float) -> int:
        if self.code is None:
            raise subprocess.TimeoutExpired("x", timeout)
        return self.code


@pytest.mark.parametrize(("code", "fails"), [(0, False), (3, True), (None, False)])
def test_a_browser_beside_the_terminal_prints_nothing_on_it(
    code: int | None, fails: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran: list[Any] = []

    def start(command: list[str], **options: Any) -> _Started:
        ran.append((command, options["stdout"], options["stderr"], options["stdin"]))
        return _Started(code)

    browser = webbrowser.BackgroundBrowser(["open-it", "--new", "%s"])
    monkeypatch.setattr(webbrowser, "get", lambda: browser)
    monkeypatch.setattr(subprocess, "Popen", start)
    assert opening.in_terminal("https://gull.example/") is None
    if fails:
        with pytest.raises(ProgramError, match="open-it ended with 3"):
            opening.open_outside("https://gull.example/")
    else:
        opening.open_outside("https://gull.example/")
    nowhere = subprocess.DEVNULL
    assert ran == [(["open-it", "--new", "https://gull.example/"], nowhere, nowhere, nowhere)]


def test_a_browser_in_the_terminal_gets_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(webbrowser, "get", lambda: webbrowser.GenericBrowser("false"))
    command = opening.in_terminal("https://gull.example/")
    assert command == ["false", "https://gull.example/"]
    with pytest.raises(ProgramError, match="false ended with 1"):
        run(command)
    with pytest.raises(ProgramError, match="no such file"):
        run(["/nowhere/browser"])


# -- outline and information


async def test_t_lists_headings_filters_and_jumps(tmp_path: Path) -> None:
    async with linked(tmp_path) as (app, pilot, reader):
        await pilot.press("t")
        assert isinstance(app.screen, OutlineScreen)
        assert [(h.words, h.depth) for h in app.screen._list.rows] == [
            ("The wall", 0),
            ("Who wants it", 0),
            ("In the town", 1),
            ("What it costs", 0),
        ]
        await pilot.press("down", *"costs", "enter")
        assert reader.article.text[reader.view.position :].startswith("What it costs")
        await pilot.press("t")
        assert app.screen._list.chosen.words == "What it costs"
        head = app.screen.query(Line).first()
        assert str(head.render()) == "OUTLINE  4"
        await pilot.press(*"zzz", "enter")
        assert isinstance(app.screen, OutlineScreen)
        assert str(head.render()) == "OUTLINE  0 of 4"
        await pilot.press("escape")
        assert app.screen is reader


async def test_a_piece_without_headings_says_so(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot, reader):
        assert headings_of(reader.article) == []
        await pilot.press("t")
        assert foot(reader) == "no headings"
        assert app.screen is reader


async def test_i_tells_what_is_known(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot, reader):
        await pilot.press("J", "a", *"x", "escape", "i")
        assert isinstance(app.screen, InfoScreen)
        texts = [str(part.render()) for part in app.screen.query("Static")]
        facts = dict(zip(texts[::2], texts[1::2], strict=True))
        assert facts["title"] == "Ferry timetable angers the islands"
        assert facts["outlet"] == "The Tern Bay Courier"
        assert facts["by"] == "Pell Arden"
        assert facts["file"] == str(tmp_path / "ferry.txt")
        assert facts["quotes"].startswith(f"{len(reader.extraction.quotes)} · ")
        assert "Ines Calloway" in facts["speakers"]
        assert facts["notes"].startswith("1 · ")
        assert facts["id"] == reader.article.id
        await pilot.press("q")
        assert app.screen is reader


# -- sidebar


async def test_the_sidebar_grows_and_shrinks_within_bounds(tmp_path: Path) -> None:
    async with reading(tmp_path) as (_, pilot, reader):
        await pilot.press("J", "J")
        place, shown = reader.view.position, reader.sidebar.outer_size.width
        await pilot.press("greater_than_sign")
        assert reader.sidebar.outer_size.width == shown + 2
        await pilot.press("3", "less_than_sign")
        assert reader.sidebar.outer_size.width == shown - 4
        await pilot.press("5", "0", "less_than_sign")
        assert reader.sidebar.outer_size.width == 24
        await pilot.press("9", "9", "greater_than_sign")
        assert reader.sidebar.outer_size.width == 60
        assert reader.view.position == place
        await pilot.resize_terminal(100, 30)
        await pilot.pause()
        assert reader.sidebar.outer_size.width == 50
        await pilot.resize_terminal(120, 40)
        await pilot.press("w", "w")
        assert reader.sidebar.outer_size.width == 60


# -- the editor


SOURCE = "---\nx: y\n---\n\n# One\n\nThe *wall* is **high**.\n\nThe gulls are many.\n"
LINES = [
    (SOURCE, "One\n\nThe wall is high.\n\nThe gulls are many.", "The gulls", 9),
    (SOURCE, "One\n\nThe wall is high.\n\nThe gulls are many.", "gulls are", 9),
    ("a b\na b\na b\na b", "a b\na b\na b\na b", None, 3),
    ("<p>nothing alike</p>", "Other words entirely", "Other", 1),
    ("", "", None, 1),
]


@pytest.mark.parametrize(("source", "text", "words", "line"), LINES)
def test_the_line_of_the_current_place(
    source: str, text: str, words: str | None, line: int
) -> None:
    position = text.index(words) if words else 8
    assert line_in(source, text, position) == line


@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("vim", ["+3", "FILE"]),
        ("nano", ["+3", "FILE"]),
        ("hx", ["FILE:3"]),
        ("code", ["--goto", "FILE:3"]),
        ("my-editor", ["FILE"]),
    ],
)
def test_editors_are_told_the_line_as_they_take_it(
    name: str, arguments: list[str], tmp_path: Path
) -> None:
    file = tmp_path / "-a.txt"
    file.write_text("one\ntwo\nthree words here\n")
    editor = script(tmp_path / name, f'printf "%s\\n" "$@" > {tmp_path}/args')
    edit_file(str(file), file.read_text(), 8, [str(editor)])
    told = (tmp_path / "args").read_text().split("\n")[:-1]
    assert told == [argument.replace("FILE", str(file)) for argument in arguments]


def test_an_editor_that_fails_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    with pytest.raises(ProgramError, match="ended with 4"):
        edit_file(str(tmp_path / "a.txt"), "x", 0, [str(script(tmp_path / "e", "exit 4"))])
    with pytest.raises(ProgramError, match="no such file"):
        edit_file(str(tmp_path / "a.txt"), "x", 0, ["/nowhere/e"])


def script(path: Path, body: str) -> Path:
    path.write_text(f"#!/bin/sh\n{body}\n")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return path


@pytest.fixture
def free_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Under the pilot there is no terminal to hand over."""
    from contextlib import nullcontext

    monkeypatch.setattr(QuothApp, "suspend", lambda self: nullcontext())


@pytest.mark.usefixtures("free_terminal")
async def test_e_edits_the_file_and_reads_it_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor = script(tmp_path / "editor", 'echo "And one more line about the ships." >> "$1"')
    monkeypatch.setenv("EDITOR", str(editor))
    monkeypatch.delenv("VISUAL", raising=False)
    async with reading(tmp_path) as (_, pilot, reader):
        await pilot.press("E")
        await until(pilot, lambda: "one more line" in reader.article.text)
        monkeypatch.delenv("EDITOR")
        await pilot.press("E")
        await until(pilot, lambda: "set $VISUAL or $EDITOR" in foot(reader))


async def test_where_the_terminal_cannot_be_left_it_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EDITOR", "vi")
    async with reading(tmp_path) as (_, pilot, reader):
        await pilot.press("E")
        await until(pilot, lambda: "cannot be handed" in foot(reader))
        await pilot.press("ctrl+z")
        assert "cannot stop a program" in foot(reader)


async def test_ctrl_z_goes_to_the_shell_and_undoes_in_the_editor(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stopped: list[int] = []
    monkeypatch.setattr(QuothApp, "action_suspend_process", lambda self: stopped.append(1))
    async with reading(tmp_path) as (app, pilot, _):
        monkeypatch.setattr(type(app._driver), "can_suspend", True)
        await pilot.press("ctrl+z")
        assert stopped == [1]
        await pilot.press("a", *"words")
        await pilot.press("ctrl+z")
        assert stopped == [1]
        assert app.screen._text.text != "words"
        await pilot.press("ctrl+g", "ctrl+g")


async def test_the_outline_takes_a_selection_along(tmp_path: Path) -> None:
    async with linked(tmp_path) as (_, pilot, reader):
        await pilot.press("v", "t", *"town", "enter")
        await pilot.pause()
        end = reader.article.text.index("In the town")
        assert reader.view.position == end == reader.view.top_offset
        assert reader.view.selected_span == (0, end + 1)
