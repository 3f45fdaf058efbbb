"""Rows of the sidebar and the name in the foot, where words are longer than there is room."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from rich.cells import cell_len
from rich.style import Style
from tests.ui.reading import reading

from quoth.core.model import Entity, Evidence, Quote
from quoth.core.span import Span
from quoth.ui.phrases import cut
from quoth.ui.widgets.groups import Group, GroupRow
from quoth.ui.widgets.quote_list import QuoteList, Said
from quoth.ui.widgets.who_list import Who, WhoList

NO_EVIDENCE = Evidence((), None, 0.0)
NAMES = ["Ada", "Ada Finch of the Upper Quarry Lane", "石を切る人の名前はとても長いのです"]
ROLES = [None, "keeper", "keeper of the lighthouse at the far end"]


def look(role: str) -> Style:
    return Style()


@pytest.mark.parametrize("width", [20, 28, 36, 44])
@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("quotes", [0, 3])
def test_a_blank_parts_the_columns_and_the_edge(
    name: str, role: str | None, quotes: int, width: int
) -> None:
    who = Who(Entity("e1", "person", name, role, ()), quotes, 11, None)
    row = WhoList(look).draw_item(who, width, False)
    words, _, _ = row.plain.rpartition("❝" if quotes else "11")
    assert words.endswith(" ")
    assert row.plain.endswith(" ")
    assert row.cell_len == width


@pytest.mark.parametrize(
    "words", ["It is shut.", "It is shut and will stay shut this year", *NAMES]
)
def test_a_quote_ends_before_the_edge(words: str) -> None:
    quote = Quote("q1", "direct", (Span(0, 4),), None, None, None, 0.9, NO_EVIDENCE)
    row = QuoteList(look).draw_item(Said(quote, words), 24, False)
    assert row.cell_len < 24
    assert row.plain.endswith("…") == (cell_len(words) > 20)


@pytest.mark.parametrize("folded", [False, True])
def test_a_heading_ends_before_the_edge(folded: bool) -> None:
    group = Group(NAMES[1], ())
    quotes = QuoteList(look)
    quotes.folded = {group.key} if folded else set()
    row = quotes.draw(GroupRow(group), 0, 20, False)
    assert row.cell_len == 19
    assert row.plain.endswith("▸ 0" if folded else "…")


@pytest.mark.parametrize(
    ("words", "cells", "shown"),
    [
        ("abc", 3, "abc"),
        ("abcd", 3, "ab…"),
        ("ab cd", 4, "ab…"),
        ("石石", 4, "石石"),
        ("石石石", 4, "石…"),
        ("abc", 1, "…"),
        ("abc", 0, ""),
        ("abc", -2, ""),
        ("", 0, ""),
    ],
)
def test_words_are_cut_by_cells(words: str, cells: int, shown: str) -> None:
    assert cut(words, cells) == shown


@pytest.mark.parametrize(
    "name", ["the keeper of the lighthouse at the far end of the island", "石" * 40]
)
async def test_a_long_speaker_leaves_the_foot_its_keys_and_its_figures(
    name: str, tmp_path: Path
) -> None:
    async with reading(tmp_path, size=(80, 24)) as (_, pilot, reader):
        await pilot.press("J", "J")
        extraction: Any = reader.extraction
        speaker = reader.view.current_quote.speaker
        reader.extraction = replace(
            extraction,
            entities=tuple(
                replace(entity, name=name) if entity.id == speaker else entity
                for entity in extraction.entities
            ),
        )
        reader.show_state()
        line = reader.query_one("Foot").render().plain
        assert "? help" in line
        assert f"· {cut(name, 30)}" in line
        assert " · said · " in line
        assert cell_len(line) == 80
