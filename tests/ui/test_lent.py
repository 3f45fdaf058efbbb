"""What workers are given goes when they are done, without a search for garbage."""

import gc
import weakref
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.ui.reading import reading, until
from textual import work
from textual.app import App

from quoth.core import part
from quoth.core.model import Article
from quoth.paths import Folders
from quoth.service import Service
from quoth.ui import extracting
from quoth.ui.app import QuothApp
from quoth.ui.lent import Lent
from quoth.ui.screens.reader import ReaderScreen


class Thing:
    """Large, in life."""


class Working(App[None]):
    @work(thread=True)
    def look_at(self, lent: Lent[Thing]) -> None:
        self.seen = type(lent.take())


async def test_a_worker_that_is_done_keeps_nothing() -> None:
    app, thing = Working(), Thing()
    there = weakref.ref(thing)
    async with app.run_test() as pilot:
        gc.disable()
        try:
            app.look_at(Lent(thing))
            del thing
            await app.workers.wait_for_complete()
            await pilot.pause()
            assert app.seen is Thing
            assert there() is None
        finally:
            gc.enable()


def test_it_is_lent_once() -> None:
    lent = Lent(1)
    assert lent.take() == 1
    with pytest.raises(IndexError):
        lent.take()


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[weakref.ref[Article]]]:
    """The articles that were shown, while no garbage is looked for, nor anything frozen."""
    found: list[weakref.ref[Article]] = []
    show = ReaderScreen.show

    def remember(reader: ReaderScreen, article: Article, **options: Any) -> None:
        found.append(weakref.ref(article))
        show(reader, article, **options)

    monkeypatch.setattr(ReaderScreen, "show", remember)
    monkeypatch.setattr(extracting, "LONG", 5000)
    monkeypatch.setattr(part, "AROUND", 1000)
    monkeypatch.setattr("gc.freeze", lambda: None)
    monkeypatch.setattr("gc.enable", lambda: None)
    gc.collect()
    gc.disable()
    yield found
    monkeypatch.undo()
    gc.enable()


def long_articles(folder: Path) -> list[str]:
    rest = "as the tide went out and came in again over the stones of the old wall " * 3
    paths = []
    for title in ("One wall", "Two walls", "Three walls"):
        lines = [f"“It is day {day} of {title},” said Ada Finch, {rest}." for day in range(120)]
        path = folder / f"{title.split()[0].lower()}.txt"
        path.write_text("\n\n".join([title, *lines]), encoding="utf-8")
        paths.append(str(path))
    return paths


KEYS = {
    "read to the end": (),
    "a note begun": ("a", "x", "escape"),
    "a note on the whole": ("A", "x", "escape"),
    "sheets and lists": ("i", "escape", "s", "x", "escape", "question_mark", "escape"),
}
"""What is done in each article before it is left."""


@pytest.mark.parametrize("keys", [None, *KEYS.values()], ids=["left while it is read", *KEYS])
async def test_articles_that_were_left_are_let_go(
    keys: tuple[str, ...] | None, shown: list[weakref.ref[Article]], tmp_path: Path
) -> None:
    paths = long_articles(tmp_path)
    app = QuothApp(Service(Folders.default()), paths, as_library=False)
    async with app.run_test(size=(120, 30)) as pilot:
        for number in range(7):
            await until(pilot, lambda: app.reader.article is not None)
            if keys is not None or number == 6:
                await until(pilot, lambda: not app.reader.reading)
                await pilot.press(*(keys or ()))
            else:
                await until(pilot, lambda: app.reader.extraction is not None)
            count = len(shown)
            if number < 6:
                app.open_article(paths[(number + 1) % 3])
                await until(pilot, lambda count=count: len(shown) > count)
        await app.workers.wait_for_complete()
        await pilot.pause(0.1)
        # The first, the one on the screen, and the one before it: its last frames may be about.
        assert sum(there() is not None for there in shown) <= 3


@pytest.mark.parametrize("key", ["question_mark", "i"])
async def test_a_closed_screen_is_let_go(key: str, tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot, reader):
        await pilot.press(key)
        await until(pilot, lambda: app.screen is not reader)
        there = weakref.ref(app.screen)
        await pilot.press("escape")
        await until(pilot, lambda: app.screen is reader)
        gc.unfreeze()
        await until(pilot, lambda: gc.collect() >= 0 and there() is None)
