"""The first pages of a long text are there before the whole is, and stay where they are."""

from __future__ import annotations

import os
import threading
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from tests.ui.reading import until
from textual.pilot import Pilot

from quoth import service as service_module
from quoth.articles import loader
from quoth.core.model import Article
from quoth.paths import Folders
from quoth.service import Service
from quoth.stops import Stop
from quoth.ui.app import QuothApp
from quoth.ui.widgets.head import Head

PARAGRAPHS = [f"Paragraph {n}: the quay at Tern Bay is {n} yards long." for n in range(100)]
TEXT = "Yards of quay\n\n" + "\n\n".join(PARAGRAPHS) + "\n"
BEGINNING = 3_000


class Held(Service):
    """Loads only when it is let go."""

    def __init__(self) -> None:
        super().__init__(Folders.default())
        self.gate = threading.Event()

    def load(self, path: str) -> Article:
        if not self.gate.wait(20):
            raise TimeoutError
        return super().load(path)


@pytest.fixture(autouse=True)
def soon_long(monkeypatch: pytest.MonkeyPatch) -> None:
    """A text is long from three thousand bytes on."""
    monkeypatch.setattr(service_module, "FAST_BYTES", BEGINNING)
    monkeypatch.setattr(service_module, "BEGINNING_BYTES", BEGINNING)
    monkeypatch.setattr(loader, "SAMPLE", 1)


@asynccontextmanager
async def begun(
    folder: Path, data: bytes = TEXT.encode(), stop: Stop | None = None
) -> AsyncIterator[tuple[QuothApp, Pilot[Any], Callable[[], Any]]]:
    """The app while a text is being loaded, and what lets it go on until that is shown.

    ``stop``: where the reader has stopped in it before.
    """
    path = folder / "quay.txt"
    path.write_bytes(data)
    service = Held()
    if stop is not None:
        Service(service.folders).keep_place(loader.load(path), stop, 50)
    app = QuothApp(service, [str(path)], as_library=False)
    async with app.run_test(size=(100, 30)) as pilot:

        async def whole() -> None:
            service.gate.set()
            await until(pilot, lambda: app.reader.article is not None)
            await pilot.pause()

        await pilot.pause()
        yield app, pilot, whole
        service.gate.set()


def shown(app: QuothApp) -> str:
    view = app.reader.view
    return "\n".join(view.render_line(y).text.rstrip() for y in range(view.size.height))


def head(app: QuothApp) -> str:
    return str(app.reader.query_one(Head).render())


async def test_the_beginning_is_shown_and_the_whole_comes_without_a_change(tmp_path: Path) -> None:
    async with begun(tmp_path) as (app, _, whole):
        assert PARAGRAPHS[0] in shown(app)
        assert "Yards of quay" in head(app)
        assert "words" not in head(app)
        assert "%" not in head(app)
        before = shown(app)
        await whole()
        assert shown(app) == before
        assert app.reader.view.article.text == TEXT
        assert "identity" in vars(app.reader.article), "words are counted in the thread"
        assert "words" in head(app)
        assert "%" in head(app)


async def test_reading_on_meanwhile_is_kept(tmp_path: Path) -> None:
    async with begun(tmp_path) as (app, pilot, whole):
        await pilot.press("space", "j", "j", "v", "e")
        view = app.reader.view
        before, there, selected = shown(app), view.position, view.selected_span
        assert view.top_offset > 0
        assert selected is not None
        await whole()
        assert (shown(app), view.position, view.selected_span) == (before, there, selected)


async def test_a_search_meanwhile_goes_on_in_the_whole(tmp_path: Path) -> None:
    async with begun(tmp_path) as (app, pilot, whole):
        await pilot.press("slash", *"yards")
        await until(pilot, lambda: "of 5" in app.reader.found or "of 4" in app.reader.found)
        await whole()
        await until(pilot, lambda: "101 · /yards" in app.reader.found)
        await pilot.press("enter", "n")
        await until(pilot, lambda: "of 101" in app.reader.found)


async def test_nothing_is_written_on_a_beginning(tmp_path: Path, own_folders: Path) -> None:
    async with begun(tmp_path) as (app, pilot, whole):
        await pilot.press("c", "y", "a", "m", "a", "y", "c", "escape", "i", "t", "W", "r", "F")
        await pilot.press("escape")
        assert app.screen is app.reader
        await whole()
        assert app.reader.view.article.text == TEXT
    assert not list((own_folders / "data").rglob("*.toml"))


async def test_a_kept_place_in_it_is_shown_at_once(tmp_path: Path) -> None:
    there = TEXT.index(PARAGRAPHS[20])
    async with begun(tmp_path, stop=Stop(there, there + 5)) as (app, _, whole):
        assert app.reader.view.top_offset == there
        before = shown(app)
        await whole()
        assert shown(app) == before
        assert app.reader.view.position == there + 5


@pytest.mark.parametrize("number", [90, 99])
async def test_a_kept_place_further_down_waits_for_the_whole(tmp_path: Path, number: int) -> None:
    there = TEXT.index(PARAGRAPHS[number])
    async with begun(tmp_path, stop=Stop(there, there)) as (app, _, whole):
        assert PARAGRAPHS[0] not in shown(app)
        await whole()
        assert PARAGRAPHS[number] in shown(app)
        assert app.reader.view.position == there


async def test_a_text_that_is_another_further_down_is_shown_as_a_whole(tmp_path: Path) -> None:
    data = TEXT.replace("Yards of", "Yards of «the»").encode() + b"caf\xe9 \x93x\x94 " * 90
    async with begun(tmp_path, data) as (app, pilot, whole):
        assert "«the»" in shown(app)
        await pilot.press("j")
        await whole()
        assert "Â«theÂ»" in shown(app)
        assert "windows-1252" in (app.reader.article or Article("", "")).notice


async def test_a_text_that_turns_out_to_be_none_is_told(tmp_path: Path) -> None:
    async with begun(tmp_path, TEXT.encode() + b"\0") as (app, pilot, _):
        assert PARAGRAPHS[0] in shown(app)
        app.service.gate.set()
        await until(pilot, lambda: app.failure)
        assert "binary" in str(app.failure)


@pytest.mark.skipif(os.name != "posix", reason="needs named pipes")
def test_a_pipe_is_not_opened_twice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    os.mkfifo(tmp_path / "quay.txt")
    monkeypatch.setattr(loader, "read_bytes", lambda *_: pytest.fail("its writer would be gone"))
    assert Held().beginning(str(tmp_path / "quay.txt")) is None
