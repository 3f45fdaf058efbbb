"""Marks and the way back through the jumps, by keys, within and across articles."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from tests.ui.reading import ARTICLE, SECOND, reading, settle, write

from quoth.annotations.placemarks import PlaceMarks
from quoth.paths import Folders
from quoth.service import Service
from quoth.ui import keyscreen
from quoth.ui.app import QuothApp
from quoth.ui.widgets.foot import Foot
from quoth.ui.widgets.hint_box import HintBox


def said(reader: Any) -> str:
    return str(reader.query_one(Foot).render().plain).strip().split("   ")[-1].strip()


def here(reader: Any) -> str:
    return reader.article.text[reader.view.position :][:20]


async def shown(pilot: Any, reader: Any, title: str) -> None:
    """Wait until the article of that title is open, with all that is known of it."""
    for _ in range(300):
        if reader.article is not None and reader.article.title == title:
            break
        await pilot.pause(0.02)
    assert reader.article.title == title
    await settle(pilot.app, pilot)


# ---- jumps


async def test_back_and_forward_within_an_article(tmp_path: Path) -> None:
    async with reading(tmp_path, size=(60, 10)) as (app, pilot, reader):
        await pilot.press("g", "o")
        assert said(reader) == "no jump before this one"
        await pilot.press("'", "'")
        assert said(reader) == "no jump so far"
        await pilot.press("J", "J", "j", "}", "G")  # only the last of these is a jump
        left = app.jumps.places[-1].offset
        assert len(app.jumps.places) == 1
        end = reader.view.position
        await pilot.press("g", "o")
        assert reader.view.position == left
        await pilot.press("g", "i")
        assert reader.view.position == end
        await pilot.press("g", "i")
        assert said(reader) == "no jump after this one"
        await pilot.press("'", "'")
        assert reader.view.position == left, "the way forward was a jump too"
        await pilot.press("g", "g", "5", "0", "%")
        half = reader.view.position
        await pilot.press("2", "g", "o")
        assert reader.view.position == left
        await pilot.press("'", "'")
        assert reader.view.position == half, "where the way back began"
        await pilot.press("`", "`")
        assert reader.view.position == left


async def test_what_counts_as_a_jump(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot, reader):
        start = reader.view.position
        await pilot.press("/", *"shaft", "enter")
        assert [place.offset for place in app.jumps.places] == [start]
        first = reader.view.position
        await pilot.press("n")
        assert app.jumps.places[-1].offset == first
        await pilot.press("/", *"ferry", "escape")
        assert len(app.jumps.places) == 2, "a search given up is none"
        before = reader.view.position
        await pilot.press("g", "q", "g", "g", "j", "enter")
        assert app.jumps.places[-1].offset == before
        before = reader.view.position
        await pilot.press("s")
        await pilot.press(*"goodbye")
        await settle(app, pilot)
        await pilot.press("enter")
        await settle(app, pilot)
        assert app.jumps.places[-1].offset == before
        known = len(app.jumps.places)
        await pilot.press("G", "G")
        assert len(app.jumps.places) == known + 1, "to where one is already is none"


async def test_jumps_across_articles(tmp_path: Path) -> None:
    async with reading(tmp_path, library=True) as (app, pilot, reader):
        await pilot.press("enter")
        await shown(pilot, reader, "Ferry timetable angers the islands")
        await pilot.press("2", "J")
        place = reader.view.position
        await pilot.press("L")
        await shown(pilot, reader, "Stone and salt")
        await pilot.press("G")
        end = reader.view.position
        await pilot.press("2", "g", "o")
        await shown(pilot, reader, "Ferry timetable angers the islands")
        assert reader.view.position == place
        assert reader.view.current_quote is not None
        await pilot.press("g", "i", "g", "i")
        await shown(pilot, reader, "Stone and salt")
        await pilot.press("g", "i")
        assert reader.view.position == end
        await pilot.press("g", "l", "'", "'")
        await pilot.pause()
        assert app.screen is reader, "from the library, too"


async def test_a_jump_to_an_article_that_is_gone(tmp_path: Path) -> None:
    async with reading(tmp_path, library=True) as (app, pilot, reader):
        await pilot.press("enter")
        await shown(pilot, reader, "Ferry timetable angers the islands")
        await pilot.press("L")
        await shown(pilot, reader, "Stone and salt")
        (tmp_path / "ferry.txt").unlink()
        await pilot.press("g", "o")
        await settle(app, pilot)
        assert "ferry.txt" in said(reader)
        assert reader.article.title == "Stone and salt"


# ---- marks


async def test_marks_in_an_article(tmp_path: Path) -> None:
    async with reading(tmp_path) as (_, pilot, reader):
        await pilot.press("2", "J", "m", "a")
        place = reader.view.position
        words = "mark a · “Two boats are not a service,” said Ines Callowa"
        assert said(reader) == f"{words}y, the mayor of Tern Bay. “They…"
        await pilot.press("G", "'", "a")
        assert reader.view.position == place
        assert said(reader) == f"{words}y, the mayor of Tern Bay. “They…"
        await pilot.press("'", "'", "`", "a")
        assert reader.view.position == place
        await pilot.press("'", "b")
        assert said(reader) == "no mark b in this article"
        await pilot.press("'", "B")
        assert said(reader) == "no mark B"
        assert reader.view.position == place
        await pilot.press("m", "1")
        assert "m1 is no key here" in said(reader)


async def test_marks_are_kept_and_found_in_a_changed_article(tmp_path: Path) -> None:
    async with reading(tmp_path) as (_, pilot, reader):
        await pilot.press("2", "J", "m", "a", "m", "A")
        words = here(reader)
    async with reading(tmp_path, inserted="A paragraph that came later.") as (app, pilot, reader):
        await pilot.press("G", "'", "a")
        await settle(app, pilot)
        assert here(reader) == words
        await pilot.press("g", "g", "'", "A")
        await settle(app, pilot)
        assert here(reader) == words
        await pilot.press("g", "o")
        assert reader.view.position == 0


async def test_a_mark_whose_words_are_gone_says_so(tmp_path: Path) -> None:
    async with reading(tmp_path) as (_, pilot, _):
        await pilot.press("2", "J", "m", "a")
    (tmp_path / "ferry.txt").write_text("Quite another text.\n\nAbout gulls.\n", encoding="utf-8")
    app = QuothApp(Service(Folders.default()), [str(tmp_path / "ferry.txt")], as_library=False)
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(app, pilot)
        await pilot.press("'", "a")
        await settle(app, pilot)
        assert said(app.reader) == "mark a: its words are no longer in the text"
        assert app.reader.view.position == 0


async def test_capitals_lead_into_other_articles(tmp_path: Path) -> None:
    async with reading(tmp_path) as (_, pilot, reader):
        await pilot.press("2", "J", "m", "F")
        assert said(reader).startswith("mark F, for all articles · ")
    paths = write(tmp_path)
    app = QuothApp(Service(Folders.default()), [paths[1]], as_library=False)
    async with app.run_test(size=(100, 30)) as pilot:
        await settle(app, pilot)
        await pilot.press("J", "'", "F")
        await shown(pilot, app.reader, "Ferry timetable angers the islands")
        assert ARTICLE[app.reader.view.position :].startswith("“Two boats")
        await pilot.press("g", "o")
        await shown(pilot, app.reader, "Stone and salt")
        assert SECOND[app.reader.view.position :].startswith("“The quarry")


async def test_marks_from_the_library(tmp_path: Path) -> None:
    async with reading(tmp_path, library=True) as (app, pilot, reader):
        await pilot.press("'", "a")
        await pilot.pause()
        await pilot.press("enter")
        await shown(pilot, reader, "Ferry timetable angers the islands")
        await pilot.press("2", "J", "m", "Q", "g", "l", "'", "Q")
        await pilot.pause()
        assert app.screen is reader
        assert said(reader).startswith("mark Q")


async def test_marks_that_cannot_be_kept_hold_for_this_run(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot, reader):
        folder = tmp_path / "no folder"
        folder.write_text("a file")
        app.service.__dict__["placemarks"] = PlaceMarks(folder)
        await pilot.press("J", "m", "a")
        assert said(reader).startswith("marks ")
        place = reader.view.position
        await pilot.press("G", "'", "a")
        assert reader.view.position == place


async def test_the_hint_box_lists_the_marks_that_are_set(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keyscreen, "HINT_DELAY", 0.001)
    async with reading(tmp_path) as (_, pilot, reader):
        await pilot.press("2", "J", "m", "c", "'")
        for _ in range(50):
            if reader.query(HintBox):
                break
            await pilot.pause(0.01)
        lines = str(reader.query_one(HintBox).render()).splitlines()
        assert [" ".join(line.split()) for line in lines[1:]] == [
            "{a-Z} go to a mark",
            "' before last jump",
            "c “Two boats are not a service,” said Ine…",
        ]


async def test_a_mark_by_the_palette_asks_for_its_letter(tmp_path: Path) -> None:
    async with reading(tmp_path) as (_, pilot, reader):
        await pilot.press("2", "J", "ctrl+p")
        await pilot.press(*"mark this")
        for _ in range(100):
            await pilot.pause(0.02)
            if pilot.app.screen.query("CommandList").first().option_count == 1:
                break
        await pilot.press("enter")
        for _ in range(100):
            await pilot.pause(0.02)
            if reader.pending is not None:
                break
        assert str(reader.pending) == "m"
        await pilot.press("k")
        assert said(reader).startswith("mark k · “Two boats")


async def test_a_jump_that_was_given_up_leads_nowhere_later(tmp_path: Path) -> None:
    async with reading(tmp_path, library=True) as (app, pilot, reader):
        await pilot.press("enter")
        await shown(pilot, reader, "Ferry timetable angers the islands")
        await pilot.press("2", "J", "m", "F", "g", "g", "L")
        await shown(pilot, reader, "Stone and salt")
        app.do_place_go(None, "F")
        app.do_go_library(None)
        await settle(app, pilot)
        app.open_article(str(tmp_path / "ferry.txt"))
        await shown(pilot, reader, "Ferry timetable angers the islands")
        assert reader.view.position == 0
