"""Searching in the text as a reader does it: by keys."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from tests.ui.reading import ARTICLE, reading, until
from textual import events
from textual.pilot import Pilot
from textual.widgets import Input

from quoth.ui import find
from quoth.ui.screens.reader import ReaderScreen
from quoth.ui.widgets.find_bar import FindBar
from quoth.ui.widgets.foot import Foot


def foot(reader: ReaderScreen) -> str:
    return reader.query_one(Foot).render().plain


def bar(reader: ReaderScreen) -> str:
    """The find bar as it is on the screen."""
    region = reader.query_one(FindBar).region
    strips = reader._compositor.render_strips()
    return strips[region.y].text


def lit(reader: ReaderScreen, role: str = "hit") -> list[str]:
    """The words on the screen that have the background of a hit, or of the current one."""
    wanted = reader.host.palette.style(role).bgcolor
    view = reader.view
    rows = [list(view.render_line(y)) for y in range(view.size.height)]
    return [
        segment.text
        for row in rows
        for segment in row
        if segment.style and segment.style.bgcolor == wanted and segment.text.strip()
    ]


def here(reader: ReaderScreen) -> str:
    return reader.view.article.text[reader.view.position :].split("\n")[0]


async def ask(pilot: Pilot[None], reader: ReaderScreen, words: str, *keys: str) -> None:
    """Opens the bar, puts ``words`` in it at once, and presses ``keys``."""
    await pilot.press("/")
    reader.query_one(FindBar).query_one(Input).value = words
    await pilot.pause()
    if keys:
        await pilot.press(*keys)
        await pilot.pause()


async def test_all_hits_are_lit_and_counted_while_one_types(tmp_path: Path) -> None:
    async with reading(tmp_path) as (_, pilot, reader):
        await pilot.press("/", *"shi")
        await pilot.pause()
        assert lit(reader) == ["shi"]
        assert lit(reader, "hit-current") == ["shi"]
        assert here(reader).startswith("ships needed")
        assert "1 of 2" in bar(reader)
        assert not reader.query_one(Foot).display
        await pilot.press("x")
        await pilot.pause()
        assert "not found" in bar(reader)
        assert lit(reader) == []
        await pilot.press("backspace", "enter")
        assert reader.query_one(Foot).display
        assert "1 of 2 · /shi" in foot(reader)


async def test_n_and_N_go_round_and_say_so(tmp_path: Path) -> None:
    async with reading(tmp_path) as (_, pilot, reader):
        await ask(pilot, reader, "calloway", "enter")
        await pilot.pause()
        first = reader.view.position
        await pilot.press("n")
        await pilot.pause()
        assert "2 of 2 · /calloway" in foot(reader)
        await pilot.press("n")
        await pilot.pause()
        assert "1 of 2 · on from the top" in foot(reader)
        assert reader.view.position == first
        await pilot.press("N")
        await pilot.pause()
        assert "2 of 2 · on from the end" in foot(reader)
        await pilot.press("2", "N")
        await pilot.pause()
        assert "on from the end" in foot(reader)


async def test_keys_typed_on_after_the_search_are_for_the_page(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot, reader):
        for key in ("enter", "escape"):
            await ask(pilot, reader, "calloway")
            for typed in (key, "G"):  # both are under way before the first is done
                app.post_message(events.Key(typed, "G" if typed == "G" else None))
            await until(pilot, lambda: reader.view.position > ARTICLE.index("The Harbour"))
            assert not reader.finding
            await pilot.press("g", "g")
        assert reader.find_history == ("calloway",)


async def test_escape_gives_back_the_page_as_it_was(tmp_path: Path) -> None:
    async with reading(tmp_path, size=(60, 10)) as (_, pilot, reader):
        await pilot.press("j", "j", "j", "j", "J")
        before = reader.view.position, reader.view.scroll_offset.y
        await ask(pilot, reader, "trust")
        assert reader.view.position != before[0]
        await pilot.press("escape")
        await pilot.pause()
        assert (reader.view.position, reader.view.scroll_offset.y) == before
        assert not reader.finding
        assert reader.found == ""
        assert reader.view.has_focus


async def test_n_takes_up_the_last_search(tmp_path: Path) -> None:
    async with reading(tmp_path) as (_, pilot, reader):
        await pilot.press("n")
        await pilot.pause()
        assert "nothing to find yet" in foot(reader)
        await ask(pilot, reader, "boats", "enter", "escape", "g", "g")
        await pilot.pause()
        assert reader.found == ""
        await pilot.press("n")
        await pilot.pause()
        assert here(reader).startswith("boats")
        await pilot.press("escape", "g", "g", "slash", "enter")
        await pilot.pause()
        assert here(reader).startswith("boats")
        await pilot.press("L")
        await pilot.pause(0.2)
        await pilot.press("n")
        await pilot.pause()
        assert "not found" in foot(reader)


async def test_earlier_searches_and_the_keys_of_a_shell(tmp_path: Path) -> None:
    async with reading(tmp_path) as (_, pilot, reader):
        for words in ("ferry", "shaft", "trust"):
            await ask(pilot, reader, words, "enter")
        await pilot.press("/", "up")
        field = reader.query_one(Input)
        assert field.value == "trust"
        await pilot.press("up", "up", "up")
        assert field.value == "ferry"
        assert "1 of" in bar(reader)
        await pilot.press("down", "down", "down")
        assert field.value == ""
        await pilot.press("s", "up")
        assert field.value == "shaft"
        await pilot.press("up", "down")
        assert field.value == "s"
        await pilot.press("x", "space", *"two", "ctrl+w")
        assert field.value == "sx "
        await pilot.press("ctrl+u")
        assert field.value == ""


async def test_star_on_a_word_finds_it_where_it_stands_alone(tmp_path: Path) -> None:
    async with reading(tmp_path) as (_, pilot, reader):
        reader.view.go_to(ARTICLE.index("service to two"))
        await pilot.press("*")
        await pilot.pause()
        assert here(reader).startswith("service,”")
        assert "2 of 2 · /service" in foot(reader)
        await pilot.press("*")
        await pilot.pause()
        assert "1 of 2 · on from the top" in foot(reader)
        reader.view.go_to(ARTICLE.index("“Two boats"))
        await pilot.press("*")
        await pilot.pause()
        assert "2 of 2 · on from" not in foot(reader)
        assert "of 2 · /two" in foot(reader).replace(" · on from the top", "")


async def test_a_number_sign_finds_the_word_before(tmp_path: Path) -> None:
    async with reading(tmp_path) as (_, pilot, reader):
        reader.view.go_to(ARTICLE.rindex("service,”") + 2)
        await pilot.press("#")
        await pilot.pause()
        assert here(reader).startswith("service to two")
        assert "1 of 2 · /service" in foot(reader)
        await pilot.press("#")
        await pilot.pause()
        assert "2 of 2 · on from the end" in foot(reader)
        await pilot.press("2", "#")
        await pilot.pause()
        assert "2 of 2" in foot(reader)


async def test_a_number_sign_on_a_name_finds_whom_it_means(tmp_path: Path) -> None:
    async with reading(tmp_path) as (_, pilot, reader):
        place = ARTICLE.index("Calloway said")
        entity = next(e for e in reader.extraction.entities if e.name == "Ines Calloway")
        before = [m.span.start for m in entity.mentions if m.form != "pronoun"]
        before = [start for start in before if start < place]
        reader.view.go_to(place + 3)
        await pilot.press("#")
        await pilot.pause()
        assert reader.view.position == before[-1]
        assert "/Ines Calloway" in foot(reader)


async def test_star_on_a_name_finds_whom_it_means(tmp_path: Path) -> None:
    async with reading(tmp_path) as (_, pilot, reader):
        reader.view.go_to(ARTICLE.index("Calloway said"))
        await pilot.press("*")
        await pilot.pause()
        entity = next(e for e in reader.extraction.entities if e.name == "Ines Calloway")
        named = [m for m in entity.mentions if m.form != "pronoun"]
        assert len(named) < len(entity.mentions)
        assert f"of {len(named)} " in foot(reader)
        assert "/Ines Calloway" in foot(reader)
        assert reader.view.position in [m.span.start for m in named]
        await pilot.press("n")
        await pilot.pause()
        assert reader.view.position in [m.span.start for m in named]
        reader.view.go_to(ARTICLE.index("\n\n"))
        await pilot.press("*")
        assert "no word here" in foot(reader)


async def test_an_expression_being_typed_keeps_what_is_lit(tmp_path: Path) -> None:
    async with reading(tmp_path) as (_, pilot, reader):
        await ask(pilot, reader, "\\vships")
        await pilot.pause()
        assert "1 of 2" in bar(reader)
        place = reader.view.position
        await pilot.press("(")
        await pilot.pause()
        assert "missing )" in bar(reader)
        assert lit(reader, "hit-current") == ["ships"]
        assert reader.view.position == place
        await pilot.press("enter")
        assert reader.finding
        await pilot.press("s", ")", "?", "enter")
        await pilot.pause()
        assert not reader.finding
        assert "1 of 2" in foot(reader)


async def test_what_runs_away_is_stopped_and_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(find, "RUNAWAY_SECONDS", 0.02)
    async with reading(tmp_path, inserted="a" * 5_000 + "!") as (_, pilot, reader):
        await ask(pilot, reader, "\\v(a+)+$")
        await until(pilot, lambda: "stopped" in bar(reader))
        await pilot.press("enter", "N")
        assert not reader.finding
        await until(pilot, lambda: "stopped" in foot(reader))


async def test_hits_outlast_what_changes_around_them(tmp_path: Path) -> None:
    async with reading(tmp_path) as (_, pilot, reader):
        await ask(pilot, reader, "ships", "enter", "n")
        await pilot.pause()
        place = reader.view.position

        async def still() -> None:
            await pilot.pause()
            assert lit(reader) == ["ships"]
            assert lit(reader, "hit-current") == ["ships"]
            assert reader.view.position == place
            assert "2 of 2" in foot(reader)

        await still()
        for key in ("+", "-", "w", "w"):
            await pilot.press(key)
            await still()
        await pilot.press("z", "d", "j", "k")  # a message passes over the foot
        await pilot.press("N", "n")
        await still()
        await pilot.resize_terminal(100, 40)
        await still()
        reader.view.set_extraction(reader.extraction)
        await still()


async def test_a_new_text_is_searched_for_the_same_words(tmp_path: Path) -> None:
    async with reading(tmp_path) as (_, pilot, reader):
        await ask(pilot, reader, "ships", "enter")
        await pilot.pause()
        article = reader.view.article
        longer = replace(article, text=article.text.replace("Reyl said.", "Reyl said of ships."))
        place = longer.text.index("Calloway said")
        reader.view.show(longer, offset=place)
        reader.view.refind()
        await pilot.pause()
        assert len(lit(reader)) == 3
        assert reader.view.position == place
        assert reader.found.startswith("3")
        await pilot.press("n")
        await pilot.pause()
        assert "3 of 3" in foot(reader)


async def test_the_bar_fits_a_small_screen(tmp_path: Path) -> None:
    async with reading(tmp_path, size=(40, 12)) as (_, pilot, reader):
        await ask(pilot, reader, "the winter service")
        await pilot.pause()
        assert bar(reader).rstrip().endswith("1 of 1")
        assert "the winter service" in bar(reader)
        await pilot.press("ctrl+u", *"the", "enter", "N")
        await pilot.pause()
        assert foot(reader).strip().endswith("12 of 12 · on from the end")
        assert reader.view.size.height == 10


async def test_a_long_text_is_counted_in_a_thread(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(find, "SMALL", 100)
    monkeypatch.setattr(find, "GLANCE", 300)
    async with reading(tmp_path, inserted="One more wall. " * 200) as (_, pilot, reader):
        await ask(pilot, reader, "trust", "enter")  # far beyond what is seen at once
        await until(pilot, lambda: "1 of 1" in foot(reader))
        assert here(reader).startswith("Trust declined")
        await pilot.press("escape", "g", "g")
        await ask(pilot, reader, "wall", "enter")
        await until(pilot, lambda: "1 of 200" in foot(reader))
        await pilot.press("1", "9", "9", "n")
        await until(pilot, lambda: "200 of 200" in foot(reader))
        await pilot.press("n")
        await until(pilot, lambda: "1 of 200 · on from the top" in foot(reader))


async def test_too_many_hits_are_found_wherever_one_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in (("SMALL", 100), ("GLANCE", 300), ("MOST", 100)):
        monkeypatch.setattr(find, name, value)
    monkeypatch.setattr("quoth.ui.widgets.article_find.BACK", 200)
    paragraphs = "\n\n".join("Wall and wall. " * 10 for _ in range(100))
    async with reading(tmp_path, inserted=paragraphs) as (_, pilot, reader):
        await ask(pilot, reader, "wall", "enter")
        await until(pilot, lambda: "100+" in foot(reader))
        await pilot.press("G")
        await until(pilot, lambda: reader.view._found.covers(reader.view.top_offset))
        await pilot.press("N")
        await pilot.pause()
        before = reader.view.position
        assert lit(reader, "hit-current") == ["wall"]
        await pilot.press("n")
        await until(pilot, lambda: reader.view.position < before)
        await until(pilot, lambda: "on from the top" in foot(reader))
        await pilot.press("N")
        await until(pilot, lambda: reader.view.position == before)


async def test_in_the_library_a_slash_filters_and_n_is_no_key(tmp_path: Path) -> None:
    async with reading(tmp_path, library=True) as (app, pilot, _):
        await pilot.press("/", *"gulls", "enter", "n")
        await pilot.pause()
        assert "n is no key here" in app.screen.query_one(Foot).render().plain


async def test_a_selection_that_is_no_query_is_not_looked_for(tmp_path: Path) -> None:
    async with reading(tmp_path) as (_, pilot, reader):
        await pilot.press("v", "G", "*")
        assert reader.view.find_query == ""
        assert "too much is selected" in foot(reader)
