"""Keys typed faster than the screen answers: each means what it would have meant typed slowly."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.ui.reading import reading
from textual import events
from textual.pilot import Pilot
from textual.widgets import Input

from quoth.ui.screens import picker
from quoth.ui.screens.note import NoteScreen
from quoth.ui.widgets.foot import Foot


async def burst(pilot: Pilot[Any], done: Callable[[], object], *keys: str) -> None:
    """All of them are under way before the first is answered; waits for what they come to."""
    for key in keys:
        pilot.app.post_message(events.Key(key, key if len(key) == 1 else None))
    for _ in range(200):
        await pilot.pause(0.01)
        if done():
            return
    raise AssertionError("did not happen")


@pytest.mark.parametrize("enter", ["enter", "ctrl+j"])
async def test_what_follows_enter_in_the_find_bar_is_for_the_page(
    enter: str, tmp_path: Path
) -> None:
    """Enter that is typed before the screen is there comes as a line feed."""
    async with reading(tmp_path) as (_, pilot, reader):
        view = reader.view
        view.do_move_bottom(None)
        last = view.position
        view.do_move_top(None)
        await burst(pilot, lambda: view.position == last, "/", *"shaft", enter, "G")
        assert view.find_query == "shaft"


FIELDS = [
    ("the find bar", ("/",), False),
    ("the quote picker", ("s",), False),
    ("the command line", (":",), False),
    ("all keys", ("g", "?"), False),
    ("the library’s filter", ("/",), True),
]


@pytest.mark.parametrize(("opens", "library"), [f[1:] for f in FIELDS], ids=[f[0] for f in FIELDS])
async def test_what_edits_a_line_does_so_before_the_next_letter(
    opens: tuple[str, ...], library: bool, tmp_path: Path
) -> None:
    edits = (*"one", "ctrl+u", *"sha", "ctrl+w", *"fat", "backspace", "home", *"x", "end", *"y")
    async with reading(tmp_path, library=library) as (app, pilot, _):
        await pilot.press(*opens)
        field = app.screen.query_one(Input)
        await burst(pilot, lambda: field.value == "xfay", *edits)


async def test_enter_goes_by_all_that_was_typed_before_it(tmp_path: Path) -> None:
    async with reading(tmp_path, library=True) as (app, pilot, reader):
        await burst(pilot, lambda: reader.article, "/", *"gulls", "enter", "enter")
        assert reader.article.title == "Gulls return"
        await burst(pilot, lambda: app.screen is app.library, "q")
        await burst(pilot, lambda: app.screen is reader, "/", "ctrl+u", *"stone", "enter", "enter")
        await burst(pilot, lambda: "Stone" in reader.article.title)


@pytest.mark.parametrize("enter", ["enter", "ctrl+j"])
async def test_what_follows_enter_in_the_library_is_for_the_article(
    enter: str, tmp_path: Path
) -> None:
    async with reading(tmp_path, library=True) as (app, pilot, reader):
        await burst(pilot, lambda: app.screen is reader, "j", enter, "G", "V")
        await burst(pilot, lambda: reader.view.selected_span)
        assert "Stone" in reader.article.title
        assert reader.view.position > 0


@pytest.mark.parametrize("command", [False, True])
async def test_what_follows_the_next_article_is_for_that(command: bool, tmp_path: Path) -> None:
    async with reading(tmp_path) as (_, pilot, reader):
        first = reader.article
        opens = [":", *f"open {tmp_path / 'stone.txt'}", "enter"] if command else ["L"]
        await burst(pilot, lambda: reader.article is not first, *opens, "G", "V")
        await burst(pilot, lambda: reader.view.selected_span)
        assert reader.view.position > 0


async def test_keys_for_an_article_that_does_not_come_are_dropped(tmp_path: Path) -> None:
    async with reading(tmp_path, library=True) as (app, pilot, _):
        (tmp_path / "stone.txt").unlink()
        foot = app.library.query_one(Foot)
        await burst(pilot, lambda: "no such file" in foot.render().plain, "j", "enter", "q", "q")
        await pilot.pause(0.1)
        assert app.is_running
        assert "no such file" in foot.render().plain


@pytest.mark.parametrize("in_thread", [False, True])
async def test_a_quote_is_the_one_that_was_asked_for(
    in_thread: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if in_thread:
        monkeypatch.setattr(picker, "DIRECT", 0)
    async with reading(tmp_path) as (_, pilot, reader):
        slow = reader.article.text.index("a slow goodbye")
        here = reader.view
        await burst(pilot, lambda: here.position > 0, "s", *"goodbye", "enter")
        assert here.current_quote.hull.start <= slow < here.current_quote.hull.end


async def test_an_escape_that_gives_a_filter_up_leaves_the_next_key_to_the_page(
    tmp_path: Path,
) -> None:
    async with reading(tmp_path) as (app, pilot, reader):
        await pilot.press("g", "?")
        await burst(pilot, lambda: app.screen is reader, *"mark", "escape", "J")
        await burst(pilot, lambda: reader.view.current_quote)


async def test_what_is_typed_after_a_note_does_not_stand_in_it(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot, reader):
        await pilot.press("J", "a")
        assert isinstance(app.screen, NoteScreen)
        keys = ("shift+tab", *"ship", "tab", *"mine", "escape", "J")
        await burst(pilot, lambda: reader.notes.annotations, *keys)
        kept = reader.notes.annotations[0].annotation
        assert (kept.note, kept.tags) == ("mine", ("ship",))
        await burst(pilot, lambda: reader.view.current_number == 2)
