"""From thing to thing in the reader, by keys, and what the foot says."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from tests.ui.reading import reading, settle

from quoth.core.text import one_line
from quoth.paths import Folders
from quoth.service import Service
from quoth.ui import keyscreen, steps
from quoth.ui.app import QuothApp
from quoth.ui.widgets.foot import Foot
from quoth.ui.widgets.hint_box import HintBox

MARKDOWN = """\
# Quay to close

By Pell Arden

The quay at [Tern Bay](https://tern.example/quay) closes on 3 March 2026, Ines Calloway said.

## The money

“It costs 41 million,” Tomas Reyl said. “We have 6 million.”

## The boats

Calloway said the boats could use [Ravel](https://ravel.example/). “Nobody will starve,” she said.

“Nobody asked us,” somebody said.
"""


@asynccontextmanager
async def markdown(
    folder: Path, text: str = MARKDOWN, size: tuple[int, int] = (120, 40)
) -> AsyncIterator[tuple[Any, Any]]:
    path = folder / "quay.md"
    path.write_text(text, encoding="utf-8")
    app = QuothApp(Service(Folders.default()), [str(path)], as_library=False)
    async with app.run_test(size=size) as pilot:
        await settle(app, pilot)
        yield pilot, app.reader


def said(reader: Any) -> str:
    return str(reader.query_one(Foot).render().plain).strip().split("   ")[-1].strip()


def here(reader: Any) -> str:
    return one_line(reader.article.text[reader.view.position :][:24])


STEPS = [
    ("]l", "Tern Bay", "1 of 2 links · https://tern.example/quay"),
    ("9;l", "Ravel", "2 of 2 links · https://ravel.example/"),
    (",l", "Tern Bay", "1 of 2 links · https://tern.example/quay"),
    ("]h", "The money", "1 of 2 headings · The money"),
    (";h", "The boats", "2 of 2 headings · The boats"),
    ("[h", "The money", "1 of 2 headings · The money"),
    ("3[n", "3 March 2026", "1 of 3 numbers · 3 March 2026 · 2026-03-03"),
    ("]n", "41 million", "2 of 3 numbers · 41 million"),
    ("2[e", "Tern Bay", "Tern Bay · mention 1 of 1"),
    ("]e", "Ines Calloway", "Ines Calloway · mention 1 of 3"),
    ("]s", "the boats", "Ines Calloway · quote 2 of 3"),
    ("9]s", "“Nobody will", "Ines Calloway · quote 3 of 3"),
    ("2,s", "The quay", "Ines Calloway · quote 1 of 3"),
]
"""One after the other, from the top."""


async def test_each_kind_by_its_keys(tmp_path: Path) -> None:
    async with markdown(tmp_path) as (pilot, reader):
        for keys, words, says in STEPS:
            await pilot.press(*keys)
            assert (here(reader)[: len(words)], said(reader)) == (words, says), keys


async def test_quotes_by_brackets_as_by_letters(tmp_path: Path) -> None:
    async with markdown(tmp_path) as (pilot, reader):
        quotes = reader.extraction.quotes
        for keys, number in (("]q", 0), (";q", 1), ("[q", 0), ("2]q", 2), (",q", 1)):
            await pilot.press(*keys)
            assert reader.view.current_quote == quotes[number]


NOWHERE = [
    ("", "[l", "no link further up"),
    ("G", "]l", "no link further down"),
    ("", "[h", "no heading further up"),
    ("", "]a", "no annotation in this article"),
    ("", "[n", "no number or date further up"),
    ("", "[e", "no name further up"),
    ("", "K", "no quote further up"),
    ("9J", "J", "no quote further down"),
    ("9J", "]s", "not certain who speaks here"),
    ("J", "[s", "no quote of Ines Calloway further up"),
]


async def test_where_there_is_none_it_says_so_and_stays(tmp_path: Path) -> None:
    async with markdown(tmp_path) as (pilot, reader):
        for first, then, says in NOWHERE:
            reader.view.do_move_top(None)
            await pilot.press(*first)
            before = reader.view.position
            await pilot.press(*then)
            assert (reader.view.position, said(reader)) == (before, says), first + then


async def test_an_article_without_any_of_them(tmp_path: Path) -> None:
    async with markdown(tmp_path, "Nothing at all.\n") as (pilot, reader):
        for key, name in zip(
            "qlhnea",
            ("quote", "link", "heading", "number or date", "name", "annotation"),
            strict=True,
        ):
            await pilot.press("]", key)
            assert said(reader) == f"no {name} in this article"
        await pilot.press("]", "s")
        assert said(reader) == "nobody speaks here"


async def test_what_is_not_known_yet_is_said(tmp_path: Path) -> None:
    async with markdown(tmp_path) as (pilot, reader):
        reader.extraction = reader.notes = None
        for key in "sen":
            await pilot.press("]", key)
            assert said(reader) == "still reading …"
        await pilot.press("]", "a")
        assert said(reader) == "notes are still being read"


async def test_annotations_are_stepped_through_with_their_words(tmp_path: Path) -> None:
    async with markdown(tmp_path) as (pilot, reader):
        await pilot.press("J", "c", "y", "J", "a")
        await pilot.press(*"why so much", "escape")
        await pilot.press("g", "g", "]", "a")
        assert said(reader).startswith("1 of 2 annotations · The quay at Tern Bay closes")
        await pilot.press("]", "a")
        assert said(reader) == "2 of 2 annotations · why so much"
        assert here(reader).startswith("“It costs")


async def test_outside_a_quote_the_speaker_chosen_in_the_sidebar_counts(tmp_path: Path) -> None:
    async with markdown(tmp_path) as (pilot, reader):
        await pilot.press("g", "w", "j", "g", "r", "g", "g")
        assert reader.sidebar.who.chosen_item.entity.name == "Tomas Reyl"
        assert reader.view.current_quote is None
        await pilot.press("]", "s")
        assert said(reader) == "Tomas Reyl · quote 1 of 1"


async def test_the_sidebar_follows_and_the_words_are_lit(tmp_path: Path) -> None:
    async with markdown(tmp_path) as (pilot, reader):
        await pilot.press("J", "2", "]", "s")
        await pilot.pause()
        assert reader.sidebar.quotes.chosen_item.quote == reader.view.current_quote
        assert reader.sidebar.who.chosen_item.entity.name == "Ines Calloway"
        await pilot.press("g", "g", "2", "]", "n")
        lit = [span for span, _ in lit_words(reader)]
        assert lit == ["41 million"]


def lit_words(reader: Any) -> list[tuple[str, int]]:
    """The words that are bold and underlined on the screen, with their lines."""
    return [
        (segment.text, y)
        for y in range(reader.view.size.height)
        for segment in reader.view.render_line(y)
        if segment.style.bold and segment.style.underline
    ]


async def test_what_an_article_says_is_safe_in_the_foot(tmp_path: Path) -> None:
    text = (
        "# A\n\n## [bold]He\u202ead\u0007ing[/]\n\nSee [x](https://e.example/%1b[31m\u0007) now.\n"
    )
    async with markdown(tmp_path, text) as (pilot, reader):
        await pilot.press("]", "h")
        assert said(reader).startswith("1 of 1 headings · [bold]He")
        await pilot.press("]", "l")
        assert all(character.isprintable() for character in said(reader))


async def test_the_hint_box_names_the_kinds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keyscreen, "HINT_DELAY", 0.001)
    async with reading(tmp_path) as (_, pilot, reader):
        for key, way in (("]", "next"), (";", "next"), ("[", "previous"), (",", "previous")):
            await pilot.press(key)
            for _ in range(50):
                if reader.query(HintBox):
                    break
                await pilot.pause(0.01)
            lines = str(reader.query_one(HintBox).render()).splitlines()
            assert [line.strip() for line in lines[1:]] == [
                f"q  {way} quote",
                f"s  speaker’s {way}",
                f"e  {way} mention",
                f"a  {way} annotation",
                f"l  {way} link",
                f"h  {way} heading",
                f"n  {way} number",
            ]
            await pilot.press("escape")


async def test_steps_are_jumps_and_quotes_are_not(tmp_path: Path) -> None:
    async with markdown(tmp_path) as (pilot, reader):
        await pilot.press("]", "n", "J", "]", "h", "J", "g", "o")
        assert here(reader).startswith("“It costs")
        await pilot.press("g", "o")
        assert here(reader).startswith("Quay to close")
        await pilot.press("2", "g", "i")
        assert here(reader).startswith("the boats could use")


async def test_in_a_long_text_each_kind_is_looked_for_in_a_thread(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with markdown(tmp_path) as (pilot, reader):
        monkeypatch.setattr(steps, "LONG", 10)
        for keys, words in (("]h", "The money"), ("]n", "41 million"), ("]l", "Ravel")):
            await pilot.press(*keys)
            await reader.workers.wait_for_complete()
            await pilot.pause()
            assert here(reader).startswith(words), keys
