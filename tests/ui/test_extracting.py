"""Long articles in the reader: what is in view first, then the whole; and what ends the work."""

from __future__ import annotations

import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from tests.ui.reading import settle, until
from textual.events import MouseScrollDown

from quoth.config import Config
from quoth.core import part
from quoth.core.model import Article, Extraction
from quoth.core.pace import Stopped
from quoth.extractions import Asker
from quoth.paths import Folders
from quoth.service import Service
from quoth.ui import extracting
from quoth.ui.app import QuothApp
from quoth.ui.widgets.foot import Foot

PARAGRAPHS = 120


class Held(Service):
    """Extracts the whole of an article only when it is let go, as a long one would take long."""

    def __init__(self) -> None:
        super().__init__(Folders.default(), Config(tagger="rules"))
        self.gate = threading.Event()
        self.begun: list[str] = []
        self.stopped: list[str] = []

    def extract(self, article: Article, asker: Asker | None = None) -> Extraction:
        assert asker is not None
        self.begun.append(article.title)
        while not self.gate.wait(0.05):
            asker.told(0.34)
            if asker.stop():
                self.stopped.append(article.title)
                raise Stopped
        return super().extract(article, asker)


@pytest.fixture(autouse=True)
def short_is_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(extracting, "LONG", 5_000)
    monkeypatch.setattr(extracting, "TOLD_SECONDS", 0)
    monkeypatch.setattr(part, "AROUND", 1_000)


def write(folder: Path) -> list[str]:
    """A long article, with a quote in each paragraph, and two others."""
    words = "the wall stood and the tide went out and came in again over the stones " * 2
    for name, title in (("long", "A long piece"), ("more", "More of it"), ("last", "The last")):
        lines = [f"“It is day {n},” said Ada Finch, as {words}." for n in range(PARAGRAPHS)]
        (folder / f"{name}.txt").write_text("\n\n".join([title, *lines]), encoding="utf-8")
    return [str(folder / f"{name}.txt") for name in ("long", "more", "last")]


@asynccontextmanager
async def held(folder: Path, *, library: bool = False) -> AsyncIterator[tuple[Any, ...]]:
    service = Held()
    app = QuothApp(service, write(folder), as_library=library)
    async with app.run_test(size=(120, 30)) as pilot:
        try:
            yield app, pilot, app.reader, service
        finally:
            service.gate.set()


def foot(app: QuothApp) -> str:
    return app.screen.query_one(Foot).render().plain


def days(reader: Any) -> list[str]:
    """The words of all quotes that are known."""
    return [reader.extraction.words_of(quote) for quote in reader.extraction.quotes]


async def test_what_is_in_view_is_known_before_the_whole(tmp_path: Path) -> None:
    async with held(tmp_path) as (app, pilot, reader, service):
        await until(pilot, lambda: reader.extraction)
        await until(pilot, lambda: "reading … 34 %" in foot(app))
        assert "“It is day 0,”" in days(reader)
        assert len(days(reader)) < PARAGRAPHS / 4
        assert str(reader.sidebar.query_one("#quotes-heading").render()).endswith("…")
        await pilot.press("J", "J", "J")
        quote = reader.view.current_quote
        assert quote is not None
        before = (reader.view.top_offset, reader.view.position, reader.extraction.words_of(quote))
        assert "reading … 34 %" in foot(app)
        service.gate.set()
        await until(pilot, lambda: not reader.reading)
        assert len(days(reader)) == PARAGRAPHS
        quote = reader.view.current_quote
        assert quote is not None
        after = (reader.view.top_offset, reader.view.position, reader.extraction.words_of(quote))
        assert after == before
        await pilot.pause()
        assert f"3 of {PARAGRAPHS}" in foot(app)


async def test_moving_on_reads_what_is_there(tmp_path: Path) -> None:
    async with held(tmp_path) as (_, pilot, reader, service):
        await until(pilot, lambda: reader.extraction)
        await pilot.press("G")
        await until(pilot, lambda: f"“It is day {PARAGRAPHS - 1},”" in days(reader))
        assert "“It is day 0,”" not in days(reader)
        assert reader.view.bottom_offset >= len(reader.article.text) - 1
        await pilot.press("g", "g")
        await until(pilot, lambda: "“It is day 0,”" in days(reader))
        assert service.begun == ["A long piece"], "the whole was not begun again"


async def test_the_chosen_row_stays_when_all_is_known(tmp_path: Path) -> None:
    async with held(tmp_path) as (_, pilot, reader, service):
        await until(pilot, lambda: reader.extraction)
        await pilot.press("G")
        await until(pilot, lambda: f"“It is day {PARAGRAPHS - 1},”" in days(reader))
        reader.sidebar.quotes.focus()
        await pilot.press("j", "j")
        chosen = reader.sidebar.quotes.chosen_item.words
        service.gate.set()
        await until(pilot, lambda: not reader.reading)
        assert reader.sidebar.quotes.chosen_item.words == chosen


async def test_another_article_ends_the_one_before(tmp_path: Path) -> None:
    async with held(tmp_path) as (_, pilot, reader, service):
        await until(pilot, lambda: service.begun == ["A long piece"])
        await pilot.press("L")
        await until(pilot, lambda: service.begun == ["A long piece", "More of it"])
        await pilot.press("L")
        await until(pilot, lambda: len(service.stopped) == 2)
        assert service.stopped == ["A long piece", "More of it"]
        service.gate.set()
        await until(pilot, lambda: not reader.reading)
        assert reader.article.title == "The last"
        assert reader.extraction.text == reader.article.text


async def test_closing_ends_it_and_coming_back_begins_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QuothApp, "survey", lambda _: None)
    async with held(tmp_path, library=True) as (app, pilot, reader, service):
        app.open_article(app.paths[0])
        await until(pilot, lambda: service.begun)
        app.close_article()
        await until(pilot, lambda: service.stopped)
        assert app.screen is app.library
        app.do_go_reader(None)
        await until(pilot, lambda: len(service.begun) == 2)
        service.gate.set()
        await until(pilot, lambda: not reader.reading)
        assert len(days(reader)) == PARAGRAPHS
        app.close_article()
        await pilot.pause()
        app.do_go_reader(None)
        await pilot.pause()
        assert len(service.begun) == 2, "what is known is not read again"


async def test_leaving_ends_it(tmp_path: Path) -> None:
    async with held(tmp_path) as (app, pilot, _, service):
        await until(pilot, lambda: service.begun)
        app.exit()
        await until(pilot, lambda: service.stopped)


async def test_a_fault_is_told_and_the_text_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def faulty(*_: object) -> None:
        raise RuntimeError("spilled")

    monkeypatch.setattr(Held, "extract", faulty)
    async with held(tmp_path) as (app, pilot, reader, _):
        await until(pilot, lambda: "spilled" in foot(app))
        assert reader.reading == "quotes cannot be read"
        await pilot.press("G")
        assert reader.view.percent == 100


async def test_a_short_article_is_one_step(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(extracting, "LONG", 10**6)
    async with held(tmp_path) as (app, pilot, reader, service):
        await until(pilot, lambda: service.begun)
        await pilot.pause(0.1)
        assert reader.extraction is None
        assert reader.reading == "reading …"
        service.gate.set()
        await settle(app, pilot)
        assert len(days(reader)) == PARAGRAPHS


async def test_what_makes_a_frame_holds_the_work_behind_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stirred: list[int] = []
    async with held(tmp_path) as (app, pilot, reader, _):
        monkeypatch.setattr(app.service.still, "stir", lambda: stirred.append(1))
        await pilot.press("j")
        assert len(stirred) == 1
        await pilot.resize_terminal(90, 30)
        await until(pilot, lambda: len(stirred) == 2)
        app.post_message(MouseScrollDown(reader.view, 50, 9, 0, 1, 0, False, False, False))
        await until(pilot, lambda: len(stirred) == 3)
