"""``y`` and its letters, and the way to the clipboard, as a person would meet them."""

from __future__ import annotations

import base64
import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from tests.test_clipboard import put
from tests.ui.reading import ARTICLE, reading
from tests.ui.test_selecting import foot

from quoth import clipboard
from quoth.core.span import Span
from quoth.ui.app import QuothApp
from quoth.ui.widgets.inputs import PlainTextArea

WORDS = "“Two boats are not a service,” … “They are a memory.”"


@pytest.fixture(autouse=True)
def a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """One that takes OSC 52, and no command beside it."""
    monkeypatch.setenv("TERM", "xterm-256color")


async def copied(app: QuothApp, pilot: Any, *keys: str) -> str:
    """What is on the clipboard after these keys and all that they set off."""
    await pilot.press(*keys)
    await app.workers.wait_for_complete()
    await pilot.pause()
    return app.clipboard


def written(app: QuothApp) -> list[str]:
    """Texts that the terminal is sent for its clipboard from now on."""
    found: list[str] = []

    def take(data: str) -> None:
        for coded in re.findall("\x1b]52;c;([^\x07]*)\x07", data):
            found.append(base64.b64decode(coded).decode())

    app._driver.write = take  # type: ignore[union-attr, method-assign]
    return found


async def test_each_key_on_a_quote(tmp_path: Path) -> None:
    async with reading(tmp_path, size=(80, 24)) as (app, pilot, reader):
        await pilot.press("2", "J")
        assert await copied(app, pilot, "y", "y") == (
            f"{WORDS}\n— Ines Calloway, The Tern Bay Courier, 2026-03-04"
        )
        assert "copied the quote · terminal" in foot(reader)
        assert await copied(app, pilot, "y", "q") == WORDS
        assert "copied 11 words · terminal" in foot(reader)
        assert await copied(app, pilot, "y", "p") == (
            "“Two boats are not a service,” said Ines Calloway, the mayor of Tern Bay. "
            "“They are a memory.”"
        )
        assert await copied(app, pilot, "y", "s") == "Ines Calloway"
        assert await copied(app, pilot, "y", "u") == str(tmp_path / "ferry.txt")
        assert "copied the path" in foot(reader)
        reader.article = replace(reader.article, url="https://tern.example/ferry")
        assert await copied(app, pilot, "y", "u") == "https://tern.example/ferry"
        assert await copied(app, pilot, "y", "c") == (
            "Arden, Pell. “Ferry timetable angers the islands.” The Tern Bay Courier, "
            "4 March 2026. https://tern.example/ferry."
        )
        assert (await copied(app, pilot, "y", "m")).startswith(f"> {WORDS}\n>\n> — Ines Calloway")
        found = json.loads(await copied(app, pilot, "y", "j"))
        assert found["quote"]["content"] == [
            list(span) for span in reader.view.current_quote.content
        ]
        assert (found["speaker"]["name"], found["words"]) == ("Ines Calloway", WORDS)


async def test_an_uncertain_speaker_says_so(tmp_path: Path) -> None:
    async with reading(tmp_path, size=(80, 24)) as (app, pilot, reader):
        await pilot.press("2", "J")
        quotes = tuple(replace(q, confidence=0.2) for q in reader.extraction.quotes)
        reader.extraction = replace(reader.extraction, quotes=quotes)
        reader.view.set_extraction(reader.extraction)
        assert await copied(app, pilot, "y", "s") == "Ines Calloway (uncertain)"
        assert "— Ines Calloway (uncertain)," in await copied(app, pilot, "y", "y")


async def test_without_a_quote_it_is_the_sentence(tmp_path: Path) -> None:
    async with reading(tmp_path, size=(80, 24)) as (app, pilot, reader):
        reader.view.go_to(ARTICLE.index("Its ships"))
        words = "Its ships carried 41,000 people last year."
        assert await copied(app, pilot, "y", "y") == f"{words}\n— The Tern Bay Courier, 2026-03-04"
        assert await copied(app, pilot, "y", "q") == words
        found = json.loads(await copied(app, pilot, "y", "j"))
        assert ARTICLE[found["start"] : found["end"]] == words
        await copied(app, pilot, "y", "s")
        assert "no speaker here" in foot(reader)


async def test_in_the_lists_it_is_the_chosen_row(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot, reader):
        await pilot.press("g", "w")
        reader.sidebar.who.choose_key(reader.extraction.entities[0].id)
        name = reader.sidebar.who.chosen_item.entity.name
        assert await copied(app, pilot, "y", "y") == name
        assert await copied(app, pilot, "y", "s") == name
        assert json.loads(await copied(app, pilot, "y", "j"))["entity"]["name"] == name
        assert await copied(app, pilot, "y", "m") == name
        await copied(app, pilot, "y", "p")
        assert "nothing to copy here" in foot(reader)
        await pilot.press("g", "q")
        reader.sidebar.quotes.choose_key(reader.extraction.quotes[3].id)
        said = reader.extraction.words_of(reader.extraction.quotes[3])
        assert await copied(app, pilot, "y", "q") == said
        assert said.strip("“”,") in await copied(app, pilot, "y", "p")


async def test_y_copies_a_selection_at_once_and_leaves(tmp_path: Path) -> None:
    async with reading(tmp_path, size=(80, 24)) as (app, pilot, reader):
        reader.view.go_to(ARTICLE.index("Two boats"))
        assert await copied(app, pilot, "v", "e", "y") == "Two"
        assert "copied 1 word · terminal" in foot(reader)
        assert (reader.view.visual, reader.view.selected_span) == (None, None)
        reader.view.select(Span(0, 5))  # as the mouse does
        await pilot.pause()
        assert await copied(app, pilot, "y") == "Ferry"


async def test_ctrl_c_copies_a_selection_or_says_how_to_quit(tmp_path: Path) -> None:
    async with reading(tmp_path, size=(80, 24)) as (app, pilot, reader):
        sent = written(app)
        assert await copied(app, pilot, "ctrl+c") == ""
        assert "quits" in foot(reader)
        reader.view.select(Span(0, 5))
        await pilot.pause()
        assert sent == []  # selecting alone copies nothing
        assert await copied(app, pilot, "ctrl+c") == "Ferry"
        assert sent == ["Ferry"]
        assert reader.view.selected_span == Span(0, 5)


async def test_inputs_copy_by_the_same_way(tmp_path: Path) -> None:
    async with reading(tmp_path, size=(80, 24)) as (app, pilot, _):
        sent = written(app)
        await pilot.press("a", *"hush")
        app.screen.query_one(PlainTextArea).select_all()
        assert await copied(app, pilot, "ctrl+c") == "hush"
        assert sent == ["hush"]
        await pilot.press("escape", "S")
        await copied(app, pilot, "ctrl+y")
        assert sent[-1].endswith("2026-03-04")


async def test_a_command_is_told_by_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "bin"
    folder.mkdir()
    took = put(folder, "pbcopy")
    monkeypatch.setattr(clipboard, "TOOLS", (clipboard.Tool("pbcopy"),))
    monkeypatch.setenv("PATH", str(folder))
    async with reading(tmp_path, size=(80, 24)) as (app, pilot, reader):
        sent = written(app)
        await copied(app, pilot, "y", "c")
        assert "copied the citation · pbcopy" in foot(reader)
        assert [took.read_text(encoding="utf-8")] == sent == [app.clipboard]


async def test_without_any_way_it_is_a_file(
    own_folders: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "dumb")
    async with reading(tmp_path, size=(80, 24)) as (app, pilot, reader):
        sent = written(app)
        text = await copied(app, pilot, "y", "c")
        path = own_folders / "state" / "quoth" / "copied.txt"
        assert path.read_text(encoding="utf-8") == text
        assert "the citation written to ~/state/quoth/copied.txt" in foot(reader)
        assert sent == []
        path.unlink()
        path.mkdir()
        await copied(app, pilot, "y", "c")
        assert "not copied: " in foot(reader)


async def test_what_is_too_long_for_the_terminal_goes_into_a_file(tmp_path: Path) -> None:
    async with reading(tmp_path, size=(80, 24)) as (app, pilot, reader):
        sent = written(app)
        app.copy("word " * 20_000)
        await copied(app, pilot)
        assert "20,000 words written to" in foot(reader)
        assert sent == []


async def test_of_two_copies_the_last_one_stays(tmp_path: Path) -> None:
    async with reading(tmp_path, size=(80, 24)) as (app, pilot, _):
        app.copy("one")
        app.copy("two")
        assert await copied(app, pilot) == "two"


async def test_what_is_copied_acts_nowhere(tmp_path: Path) -> None:
    async with reading(tmp_path, size=(80, 24)) as (app, pilot, reader):
        sent = written(app)
        reader.article = replace(reader.article, url="https://x.example/\x1b[201~\nrm\x9b")
        await copied(app, pilot, "y", "u")
        assert sent == ["https://x.example/␛[201~ rm›"]


async def test_the_configuration_chooses(tmp_path: Path) -> None:
    async with reading(tmp_path, size=(80, 24)) as (app, pilot, reader):
        app.service.config = replace(app.service.config, clipboard="file")
        sent = written(app)
        await copied(app, pilot, "y", "c")
        assert "copied.txt" in foot(reader)
        assert sent == []
