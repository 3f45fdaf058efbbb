"""What comes late: slow articles, a growing index, faults in threads, the end."""

from __future__ import annotations

import threading
import time
from pathlib import Path

import pytest
from tests.terminal import Terminal
from tests.ui.reading import reading, settle, until, write
from textual import events
from textual.widgets import Input, TextArea

from quoth.core.model import Article
from quoth.extractions import Asker
from quoth.paths import Folders
from quoth.service import Service
from quoth.ui.app import QuothApp
from quoth.ui.screens.note import NoteScreen
from quoth.ui.screens.picker import QuotePicker
from quoth.ui.widgets.foot import Foot


class SlowService(Service):
    """Loads the second article only when it is let go."""

    def __init__(self) -> None:
        super().__init__(Folders.default())
        self.gate = threading.Event()

    def load(self, path: str) -> Article:
        if path.endswith("stone.txt") and not self.gate.wait(20):
            raise TimeoutError
        return super().load(path)


async def test_a_late_article_waits_for_an_open_note(tmp_path: Path) -> None:
    service = SlowService()
    app = QuothApp(service, write(tmp_path), as_library=False)
    async with app.run_test(size=(100, 30)) as pilot:
        await settle(app, pilot)
        await pilot.press("J", "L", "a", *"mine")
        await until(pilot, lambda: isinstance(app.screen, NoteScreen))
        service.gate.set()
        await app.workers.wait_for_complete()
        await pilot.pause(0.5)
        assert isinstance(app.screen, NoteScreen)
        assert app.reader.article is not None
        first = app.reader.article
        await pilot.press("escape")
        await pilot.pause(0.5)
        await settle(app, pilot)
        assert app.reader.article is not first
        notes = [placed.annotation.note for placed in service.store.open(first).annotations]
        assert notes == ["mine"]


async def test_an_open_picker_follows_the_index(tmp_path: Path) -> None:
    service = SlowService()
    app = QuothApp(service, write(tmp_path), as_library=True, search="quarry")
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause(0.5)
        picker = app.screen
        assert isinstance(picker, QuotePicker)
        assert picker.state.query == "quarry"
        service.gate.set()
        await settle(app, pilot)
        await pilot.pause(0.6)
        await pilot.press("enter")
        await settle(app, pilot)
        assert app.reader.article is not None
        assert app.reader.article.title == "Stone and salt"


async def test_a_search_from_the_command_line_stays_when_its_article_comes(
    tmp_path: Path,
) -> None:
    page = tmp_path / "page.html"
    words = "<p>“The quarry is closed for good,” said Ada Finch on Monday at the town hall.</p>" * 9
    page.write_text(f"<html><body><article><h1>Stone</h1>{words}</article></body></html>")
    app = QuothApp(Service(Folders.default()), [str(page)], as_library=False, search="quarry")
    async with app.run_test(size=(100, 30)) as pilot:
        for _ in range(100):
            await app.workers.wait_for_complete()
            await pilot.pause(0.05)
            if isinstance(app.screen, QuotePicker):
                break
        assert isinstance(app.screen, QuotePicker)
        assert app.reader.article is not None


async def test_l_goes_past_an_article_that_cannot_be_read(tmp_path: Path) -> None:
    async with reading(tmp_path, library=True) as (app, pilot, reader):
        await pilot.press("enter")
        await settle(app, pilot)
        (tmp_path / "stone.txt").unlink()
        await pilot.press("L")
        await settle(app, pilot)
        assert "no such file" in app.screen.query_one(Foot).render().plain
        await pilot.press("L")
        await settle(app, pilot)
        assert reader.article is not None
        assert reader.article.title == "Gulls return"


async def test_a_fault_in_one_article_is_that_articles_problem(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    service = Service(Folders.default())
    extract = service.extract

    def faulty(article: Article, asker: Asker | None = None) -> object:
        if article.title == "Stone and salt":
            raise RuntimeError("spilled")
        return extract(article, asker)

    monkeypatch.setattr(service, "extract", faulty)
    entries = {entry.path: entry for entry in service.survey(write(tmp_path))}
    assert "spilled" in (entries[str(tmp_path / "stone.txt")].problem or "")
    assert entries[str(tmp_path / "gulls.txt")].quotes == 1


async def test_a_fault_while_loading_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with reading(tmp_path, library=True) as (app, pilot, _):

        def faulty(path: str) -> Article:
            raise RuntimeError("spilled")

        monkeypatch.setattr(app.service, "load", faulty)
        await pilot.press("enter")
        await settle(app, pilot)
        assert "spilled" in app.screen.query_one(Foot).render().plain


def test_quitting_waits_for_no_extraction(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    sentence = "“The wall is old,” said Ada Finch, and Tomas Reyl said it was new. "
    path.write_text("A long piece\n\n" + (sentence * 10 + "\n\n") * 6000, encoding="utf-8")
    terminal = Terminal(str(path))
    terminal.wait_for("A long piece")
    terminal.press("q")
    began = time.monotonic()
    assert terminal.end() == 0
    # The extraction takes some ten times as long.
    assert time.monotonic() - began < 10


TYPED_AHEAD = [
    ("search", "sshaft", QuotePicker),
    ("note", "ahello", NoteScreen),
]


@pytest.mark.parametrize(("keys", "screen"), [t[1:] for t in TYPED_AHEAD], ids=["search", "note"])
async def test_what_is_typed_ahead_goes_to_the_screen_that_opens(
    keys: str, screen: type, tmp_path: Path
) -> None:
    async with reading(tmp_path) as (app, pilot, reader):
        await pilot.press("J")
        for key in keys:  # without a pause: all of them are under way before the first is done
            app.post_message(events.Key(key, key))
        await pilot.pause(0.5)
        assert isinstance(app.screen, screen)
        typed = [field.value for field in app.screen.query(Input)]
        typed += [field.text for field in app.screen.query(TextArea)]
        assert keys[1:] in typed
        assert not reader.notes.annotations


async def test_what_is_typed_ahead_goes_to_the_find_bar(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot, reader):
        for key in "/shaft":
            app.post_message(events.Key("slash" if key == "/" else key, key))
        await pilot.pause(0.5)
        assert "1 of" in reader.found
        assert "/shaft" in reader.found
