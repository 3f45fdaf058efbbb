"""What is lit in the text, put on and off by keys; lines to top, middle and bottom."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from rich.style import Style
from tests.ui.reading import reading, settle

from quoth.ui.widgets.foot import Foot


def said(reader: Any) -> str:
    return str(reader.query_one(Foot).render().plain).strip().split("   ")[-1].strip()


def style_of(reader: Any, words: str) -> Style:
    """The style of the first segment that holds ``words``."""
    lines = (reader.view.render_line(y) for y in range(reader.view.size.height))
    return next(segment.style for line in lines for segment in line if words in segment.text)


async def test_quotes_lit_or_plain(tmp_path: Path) -> None:
    async with reading(tmp_path) as (_, pilot, reader):
        lit = style_of(reader, "Two boats").color
        await pilot.press("z", "q")
        assert said(reader) == "quotes plain"
        plain = style_of(reader, "Two boats").color
        assert plain == style_of(reader, "declined").color != lit
        await pilot.press("J")
        assert reader.view.current_quote is not None, "they are there still"
        await pilot.press("K", "z", "q")
        assert said(reader) == "quotes lit"
        assert style_of(reader, "Two boats").color == lit


async def test_names_lit_by_kind(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot, reader):
        accent = app.palette.style("accent").color
        assert style_of(reader, "Tomas Reyl").color != accent
        await pilot.press("z", "e")
        assert said(reader) == "names lit"
        person, place = style_of(reader, "Tomas Reyl"), style_of(reader, "Tern Bay")
        trust = style_of(reader, "Harbour Trust")
        assert person.color == place.color == trust.color == accent
        assert (person.bold, place.bold, trust.bold) == (None, None, True)
        assert (person.italic, place.italic, trust.italic) == (None, True, None)
        await pilot.press("L")
        for _ in range(200):
            await pilot.pause(0.02)
            if reader.article.title == "Stone and salt":
                break
        await settle(app, pilot)
        assert style_of(reader, "Ada Finch").color == accent, "in the next article, too"
        await pilot.press("z", "e")
        assert said(reader) == "names plain"
        assert style_of(reader, "Ada Finch").color != accent


async def test_annotations_shown_or_hidden(tmp_path: Path) -> None:
    async with reading(tmp_path) as (_, pilot, reader):

        def signs() -> int:
            lines = (reader.view.render_line(y).text for y in range(reader.view.size.height))
            return sum("○" in line for line in lines)

        await pilot.press("2", "J", "c", "y", "g", "g")
        marked = style_of(reader, "Two boats").bgcolor
        assert signs() == 1
        await pilot.press("z", "a")
        assert said(reader) == "annotations hidden"
        assert signs() == 0
        assert style_of(reader, "Two boats").bgcolor != marked
        await pilot.press("]", "a", "g", "g", "z", "a")
        assert said(reader) == "annotations shown"
        assert signs() == 1
        assert style_of(reader, "Two boats").bgcolor == marked


async def test_the_line_by_keys(tmp_path: Path) -> None:
    async with reading(tmp_path, size=(60, 12)) as (_, pilot, reader):
        await pilot.press("5", "}")
        view = reader.view
        for key, line in (("t", 0), ("z", view.page_height // 2), ("b", view.page_height - 1)):
            place = view.position
            await pilot.press("z", key)
            assert view._screen_line(view.position) == line
            assert view.position == place


async def test_names_of_a_long_text_are_lit_when_a_thread_has_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("quoth.ui.widgets.article_page.SOON_NAMED", 10)
    monkeypatch.setattr("quoth.ui.steps.LONG", 10)
    async with reading(tmp_path) as (app, pilot, reader):
        accent = app.palette.style("accent").color
        await pilot.press("z", "e")
        for _ in range(200):
            if style_of(reader, "Tomas Reyl").color == accent:
                break
            await pilot.pause(0.01)
        assert style_of(reader, "Tomas Reyl").color == accent
        for keys, words in (("]n", "4 March 2026"), ("]n", "Monday"), ("[n", "4 March 2026")):
            await pilot.press(*keys)
            for _ in range(200):
                if reader.article.text.startswith(words, reader.view.position):
                    break
                await pilot.pause(0.01)
            assert reader.article.text.startswith(words, reader.view.position), keys
        assert app.jumps.places[0].offset == 0
