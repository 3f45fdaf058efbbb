"""Keys that hands bring along from less and vim, and what is said where a key has no further."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.ui.reading import reading
from tests.ui.test_showing import said

from quoth.ui.widgets.key_table import KeyTable

LONG = "\n\n".join(
    "Stones, one beside the other. " * (1 + n % 7) + f"Mark {n} is passed." for n in range(40)
)


@pytest.mark.parametrize(
    ("key", "known"), [("ctrl+f", "space"), ("ctrl+b", "b"), ("ctrl+e", "j"), ("ctrl+y", "k")]
)
async def test_pages_and_rows_by_the_keys_of_less(tmp_path: Path, key: str, known: str) -> None:
    async with reading(tmp_path, size=(60, 12)) as (_, pilot, reader):
        places = []
        for typed in (known, key):
            await pilot.press(*"50%", typed)
            places.append((reader.view.position, reader.view.top_offset))
        await pilot.press(*"50%")
        assert places[0] == places[1] != (reader.view.position, reader.view.top_offset)


async def test_the_width_says_when_it_goes_no_further(tmp_path: Path) -> None:
    async with reading(tmp_path, size=(60, 20)) as (_, pilot, reader):
        widest = reader.view.column_cells
        await pilot.press("+")
        assert said(reader) == "no room for wider text"
        await pilot.press("-")
        assert reader.view.column_cells < widest
        assert said(reader) != "no room for wider text"
        await pilot.press("9", "-", "-")
        assert said(reader) == "the text is as narrow as it gets"


@pytest.mark.parametrize("percent", [10, 35, 50, 80, 95])
async def test_a_percentage_is_the_same_place_from_anywhere(tmp_path: Path, percent: int) -> None:
    async with reading(tmp_path, size=(44, 12), inserted=LONG) as (_, pilot, reader):
        places = set()
        for key in ("g g", "G", "5 j", "}"):
            await pilot.press(*key.split(), *f"{percent}%")
            places.add((reader.view.position, reader.view.top_offset))
        assert len(places) == 1
        assert abs(reader.view.percent - percent) <= 2


@pytest.mark.parametrize("sign", ["slash", "colon"])
async def test_backspace_in_an_empty_line_closes_it(tmp_path: Path, sign: str) -> None:
    async with reading(tmp_path) as (app, pilot, reader):
        await pilot.press("j", "j")
        before = reader.view.position
        await pilot.press(sign, "x", "backspace")
        await pilot.pause()
        assert reader.finding or app.screen is not reader
        await pilot.press("backspace")
        await pilot.pause()
        assert not reader.finding
        assert app.screen is reader
        assert reader.view.position == before
        await pilot.press("j")
        assert reader.view.position > before, "the keys are the page’s again"


async def test_a_key_that_is_no_letter_is_told_when_it_means_nothing(tmp_path: Path) -> None:
    async with reading(tmp_path) as (_, pilot, reader):
        for key in ("ctrl+x", "f12", "left"):
            await pilot.press(key)
            assert said(reader) == f"{key} is no key here · ? help"


async def test_the_help_names_few_keys_and_all_where_one_is_looked_for(tmp_path: Path) -> None:
    async with reading(tmp_path, size=(80, 24)) as (app, pilot, _):

        def rows() -> list[str]:
            table = app.screen.query_one(KeyTable)
            return [row.plain for row in table._lines]

        await pilot.press("question_mark")
        assert any(row.startswith("space  pagedown  page down") for row in rows())
        await pilot.press("escape", "g", "question_mark", *"page down")
        await pilot.pause()
        assert any(row.startswith("space  pagedown  ctrl+f  page down") for row in rows())
