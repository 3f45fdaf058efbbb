"""Focus mode, and how the page is set: by keys, by the palette's actions, by the settings."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from tests.ui.reading import reading, settle, write
from textual.pilot import Pilot
from textual.widget import Widget

from quoth.config import Config
from quoth.core.model import Article
from quoth.paths import Folders
from quoth.service import Service
from quoth.ui.app import QuothApp
from quoth.ui.screens.reader import ReaderScreen
from quoth.ui.widgets.foot import Foot
from quoth.ui.widgets.head import Head, time_left


@asynccontextmanager
async def set_by(
    folder: Path, config: Config, size: tuple[int, int] = (100, 30)
) -> AsyncIterator[tuple[QuothApp, Pilot[Any], ReaderScreen]]:
    app = QuothApp(Service(Folders.default(), config), write(folder), as_library=False)
    async with app.run_test(size=size) as pilot:
        await settle(app, pilot)
        yield app, pilot, app.reader


def page(reader: ReaderScreen) -> list[str]:
    """What the pane shows, line by line."""
    view = reader.view
    return [view.render_line(y).text.strip() for y in range(view.size.height)]


def muted(reader: ReaderScreen, words: str) -> bool:
    """Whether the words that are on the screen are muted."""
    role = reader.host.palette.style("muted").color
    segments = [s for y in range(reader.view.size.height) for s in reader.view.render_line(y)]
    return next(s.style.color == role for s in segments if words in s.text)


def seen(widget: Widget) -> bool:
    return bool(widget.display and widget.visible)


async def test_focus_mode_leaves_the_text_alone_and_lights_one_paragraph(tmp_path: Path) -> None:
    async with reading(tmp_path) as (_, pilot, reader):
        head, foot = reader.query_one(Head), reader.query_one(Foot)
        await pilot.press("J", "J", "z", "f")
        assert reader.focusing
        assert not any(map(seen, (head, foot, reader.sidebar)))
        assert reader.view.size == reader.size
        assert muted(reader, "The ferry company")
        assert not muted(reader, "Two boats")
        await pilot.press("}")
        assert muted(reader, "Two boats")
        assert not muted(reader, "Tomas Reyl")
        await pilot.press("z", "f")
        assert not reader.focusing
        assert all(map(seen, (head, foot, reader.sidebar)))
        assert not muted(reader, "The ferry company")


async def test_messages_and_half_typed_keys_are_seen_in_focus_mode(tmp_path: Path) -> None:
    async with reading(tmp_path) as (_, pilot, reader):
        foot = reader.query_one(Foot)
        await pilot.press("z", "f")
        reader.say("something was copied")
        await pilot.pause()
        assert seen(foot)
        assert reader.view.size == reader.size, "the foot lies over the text, which stays"
        foot.hush()
        await pilot.pause()
        assert not seen(foot)
        await pilot.press("g")
        assert seen(foot)
        await pilot.press("escape")
        assert not seen(foot)
        assert reader.focusing, "it was the half-typed key that esc took back"
        await pilot.press("escape")
        assert not reader.focusing


async def test_the_search_line_works_in_focus_mode(tmp_path: Path) -> None:
    async with reading(tmp_path) as (_, pilot, reader):
        await pilot.press("z", "f", "slash", *"shaft", "enter")
        await pilot.pause()
        assert reader.found
        assert reader.focusing
        await pilot.press("escape")
        assert not reader.found
        assert reader.focusing


@pytest.mark.parametrize("keys", [["w"], ["g", "w"], ["g", "q"]])
async def test_who_asks_for_the_sidebar_leaves_focus_mode(keys: list[str], tmp_path: Path) -> None:
    async with reading(tmp_path) as (_, pilot, reader):
        await pilot.press("z", "f")
        await pilot.resize_terminal(110, 30)
        await pilot.pause()
        assert not reader.sidebar.display
        await pilot.press(*keys)
        await pilot.pause()
        assert reader.sidebar.display
        assert not reader.focusing


async def test_rows_end_flush_and_ragged_again(tmp_path: Path) -> None:
    async with reading(tmp_path, size=(80, 30)) as (_, pilot, reader):
        ragged = page(reader)
        place = reader.view.position
        reader.perform("page.justify")
        await pilot.pause()
        flush = page(reader)
        assert flush != ragged
        assert [" ".join(row.split()) for row in flush] == ragged
        reader.perform("page.justify")
        await pilot.pause()
        assert page(reader) == ragged
        assert reader.view.position == place


async def test_words_are_hyphenated_and_whole_again(tmp_path: Path) -> None:
    async with reading(tmp_path, size=(50, 30)) as (app, pilot, reader):
        whole = page(reader)
        reader.perform("page.hyphenate")
        await settle(app, pilot)
        assert page(reader) != whole
        assert any(row.endswith("-") for row in page(reader))
        reader.perform("page.hyphenate")
        await pilot.pause()
        assert page(reader) == whole


async def test_the_settings_set_the_page(tmp_path: Path) -> None:
    config = Config(justify=True, hyphenate="en-GB", spacing=0, margin=20)
    async with set_by(tmp_path, config) as (_, _, reader):
        setting = reader.view.setting
        assert (setting.justify, setting.spacing) == (True, 0)
        assert setting.breaks is not None
        assert reader.view.margin == 20
        assert reader.view.column_cells == 56


async def test_a_language_without_patterns_is_told(tmp_path: Path) -> None:
    async with set_by(tmp_path, Config(hyphenate="xx")) as (_, _, reader):
        assert reader.view.setting.breaks is None
        assert "“xx”" in reader.query_one(Foot)._message[0]


@pytest.mark.parametrize("size", [(40, 12), (20, 5), (5, 3), (300, 100)])
async def test_any_screen_will_do(size: tuple[int, int], tmp_path: Path) -> None:
    config = Config(justify=True, spacing=0)
    async with set_by(tmp_path, config, size) as (_, pilot, reader):
        for keys in ("J", "space", "G", "b", "zf", "gg", "J", "space"):
            await pilot.press(*keys)
            view = reader.view
            lines = [view.render_line(y) for y in range(view.size.height)]
            assert all(line.cell_length == view.size.width for line in lines)
            assert any(line.text.strip() for line in lines)


@pytest.mark.parametrize(
    ("words", "percent", "expected"),
    [
        (238, 0, "1 min"),
        (239, 0, "2 min"),
        (2380, 50, "5 min"),
        (200, 0, "< 1 min"),
        (2380, 100, "end"),
        (238 * 60, 0, "1 h 00 min"),
        (238 * 95, 0, "1 h 35 min"),
    ],
)
def test_time_that_is_left(words: int, percent: int, expected: str) -> None:
    assert time_left(words, percent) == expected


@pytest.mark.parametrize(
    ("room", "expected"),
    [
        (90, "The Tern Bay Courier · 4 March 2026 · 238 words · 0 % · 1 min"),
        (74, "The Tern Bay Courier · 4 March 2026 · 0 % · 1 min"),
        (50, "4 March 2026 · 0 % · 1 min"),
        (30, "0 % · 1 min"),
        (16, "1 min"),
    ],
)
def test_the_head_gives_way_from_what_matters_least(room: int, expected: str) -> None:
    from datetime import date

    head = Head(lambda _: None)  # type: ignore[arg-type]
    head.set_reactive(
        Head.article,
        Article("word " * 238, "T", outlet="The Tern Bay Courier", published=date(2026, 3, 4)),
    )
    assert head._fitting(room, 20) == expected
