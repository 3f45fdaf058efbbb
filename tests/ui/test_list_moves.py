"""Moving in lists: every movement takes a count, as in the text."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from rich.text import Text
from tests.ui.keys_app import TinyApp
from tests.ui.reading import reading
from textual.app import App, ComposeResult

from quoth.ui.theme import variable_defaults
from quoth.ui.widgets.key_table import KeyTable
from quoth.ui.widgets.row_list import RowList


class Numbers(RowList[int]):
    """Multiples of ten are headings, on which the cursor does not stand."""

    def draw(self, row: int, line: int, width: int, chosen: bool) -> Text:
        return Text(str(row))

    def selectable(self, row: int) -> bool:
        return row % 10 != 0


class Lists(App[None]):
    def get_theme_variable_defaults(self) -> dict[str, str]:
        return variable_defaults()

    def compose(self) -> ComposeResult:
        yield Numbers()


MOVES = [
    ("down", None, 2),
    ("down", 5, 7),
    ("up", 3, 4),
    ("down", 6, 11),
    ("down", 999, 99),
    ("up", 999, 1),
    ("half_down", None, 11),
    ("half_down", 2, 29),
    ("half_up", None, 19),
    ("page_down", None, 38),
    ("page_down", 2, 76),
    ("page_up", 3, 19),
    ("bottom", None, 99),
    ("top", None, 1),
    ("top", 12, 11),
    ("bottom", 34, 33),
    ("percent", 50, 51),
    ("percent", 100, 99),
    ("percent", None, 1),
]
"""One after the other, in a hundred rows of which twenty are seen."""


async def test_every_movement_of_a_list_takes_a_count() -> None:
    app = Lists()
    async with app.run_test(size=(20, 20)) as pilot:
        numbers = app.query_one(Numbers)
        numbers.set_rows(range(100))
        await pilot.pause()
        assert numbers.chosen == 1
        for move, count, chosen in MOVES:
            getattr(numbers, f"do_move_{move}")(count)
            assert numbers.chosen == chosen, (move, count)
            assert 0 <= numbers.cursor - numbers.scroll_offset.y < 20


async def test_keys_with_counts_in_the_sidebar_and_the_library(tmp_path: Path) -> None:
    async with reading(tmp_path, library=True) as (app, pilot, reader):
        articles = app.library.query_one("#articles")
        for keys, row in (("2j", 2), ("2k", 0), ("G", 2), ("gg", 0), ("2G", 1), ("50%", 1)):
            await pilot.press(*keys)
            assert articles.cursor == row, keys
        await pilot.press("g", "g", "enter")
        for _ in range(200):
            await pilot.pause(0.02)
            if reader.extraction is not None:
                break
        await pilot.press("g", "q")
        quotes = reader.sidebar.quotes
        first = quotes.cursor
        for keys, row in (("3j", first + 3), ("2k", first + 1), ("3G", 2), ("gg", 0)):
            await pilot.press(*keys)
            assert quotes.cursor == row, keys
        await pilot.press("ctrl+d")
        assert quotes.cursor > 0


async def test_keys_with_counts_in_the_help() -> None:
    app = TinyApp()
    async with app.run_test(size=(60, 12)) as pilot:
        await pilot.press("f1")
        await pilot.pause()
        table = app.screen.query_one(KeyTable)
        most = table.max_scroll_y
        for keys, y in (("5j", 5), ("2k", 3), ("G", most), ("gg", 0), ("9G", 8), ("100%", most)):
            await pilot.press(*keys)
            assert table.scroll_offset.y == y, keys


@pytest.mark.parametrize("size", [(120, 24), (80, 24)])
async def test_the_sidebar_follows_and_shows_what_it_follows(
    size: tuple[int, int], tmp_path: Path
) -> None:
    async with reading(tmp_path, size=size) as (_, pilot, reader):

        def followed() -> bool:
            quote: Any = reader.view.current_quote
            lists = reader.sidebar.quotes, reader.sidebar.who
            seen = all(0 <= one.cursor - one.scroll_offset.y < one.size.height for one in lists)
            speaker = lists[1].chosen_item.entity.id
            return seen and lists[0].chosen_item.quote == quote and speaker == quote.speaker

        if size[0] < 100:
            await pilot.press("9", "J", "w")
            await pilot.pause()
            assert followed(), "what went on unseen is shown when the sidebar is"
        for key in ("J", "J", "9 J", "2 K", "K"):
            await pilot.press(*key.split())
            await pilot.pause()
            assert followed(), key
        await pilot.press("g", "q", "g", "g", "J")
        await pilot.pause()
        assert followed(), "asked for from within the list"
