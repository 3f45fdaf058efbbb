"""The chosen tagger in the running reader: loaded late, in a thread, told about once."""

from __future__ import annotations

import threading
import time
import tomllib
from pathlib import Path
from typing import Any

import pytest
from tests.tagging import NAME, RULES, Gate, Model, install
from tests.ui.reading import reading, settle, write

from quoth.config import Config
from quoth.core.learned import ModelError
from quoth.core.tagger import Document
from quoth.paths import Folders
from quoth.service import Service
from quoth.ui.app import QuothApp
from quoth.ui.widgets import foot
from quoth.ui.widgets.article_page import ArticlePage
from quoth.ui.widgets.foot import Foot
from quoth.ui.widgets.library_list import LibraryList

REMARK = "the model cannot be used (is damaged); quotes are found by rules"


def message(app: QuothApp) -> str:
    return app.screen.query_one(Foot).render().plain


def kept(home: Path) -> list[dict[str, Any]]:
    """The annotations on the disk."""
    return [
        annotation
        for path in (home / "data" / "quoth" / "notes").glob("*.toml")
        for annotation in tomllib.loads(path.read_text(encoding="utf-8"))["annotation"].values()
    ]


async def test_a_note_keeps_the_name_of_the_tagger(
    tmp_path: Path, own_folders: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(monkeypatch, Model())
    async with reading(tmp_path) as (_, pilot, reader):
        assert reader.extraction is not None
        assert len(reader.extraction.quotes) == 1
        reader.view.go_to_quote(reader.extraction.quotes[0].id)
        await pilot.press("c", "y")
    (note,) = kept(own_folders)
    assert note["by"] == NAME


async def test_without_a_model_the_foot_says_so_once(
    tmp_path: Path, own_folders: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(monkeypatch, Model(broken=ModelError("is damaged")))
    async with reading(tmp_path, library=True) as (app, pilot, reader):
        await pilot.press("enter")
        await settle(app, pilot)
        assert REMARK in message(app)
        assert reader.extraction is not None
        assert reader.extraction.tagger == RULES
        await pilot.press("J")
        assert REMARK not in message(app)
        await pilot.press("c", "y", "L")
        await settle(app, pilot)
        assert reader.article is not None
        assert reader.article.title == "Stone and salt"
        assert REMARK not in message(app)
    (note,) = kept(own_folders)
    assert note["by"] == RULES


async def test_rules_that_were_asked_for_are_no_news(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    model = install(monkeypatch, Model(broken=ModelError("is damaged")))
    app = QuothApp(Service(Folders.default(), Config(tagger="rules")), write(tmp_path))
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(app, pilot)
        await pilot.press("enter")
        await settle(app, pilot)
        assert "model" not in message(app)
    assert not model.threads


async def test_the_remark_waits_for_the_message_before_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(foot, "MESSAGE_SECONDS", 0.4)
    gate = Gate()
    install(monkeypatch, Model(broken=ModelError("is damaged"), on_load=gate))
    app = QuothApp(Service(Folders.default()), write(tmp_path), as_library=False)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause(0.2)
        app.say("first things first")
        gate.open()
        await settle(app, pilot)
        assert "first things first" in message(app)
        for _ in range(100):
            if REMARK in message(app):
                break
            await pilot.pause(0.02)
        assert REMARK in message(app)


async def test_the_text_can_be_read_while_the_model_works(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    loading, tagging = Gate(), Gate()
    model = install(monkeypatch, Model(on_load=loading, on_tag=tagging))
    app = QuothApp(Service(Folders.default()), write(tmp_path), as_library=False)
    async with app.run_test(size=(100, 12)) as pilot:
        for gate in (loading, tagging):
            while not gate.reached.is_set():
                await pilot.pause(0.02)
            before = app.reader.view.top_offset
            await pilot.press("G" if gate is loading else "g", *([] if gate is loading else "g"))
            assert app.reader.view.top_offset != before
            assert app.reader.extraction is None
            gate.open()
        await settle(app, pilot)
        assert app.reader.extraction is not None
        assert app.reader.extraction.tagger == model.name


@pytest.mark.parametrize("library", [False, True])
async def test_the_model_is_loaded_after_the_first_page_and_in_a_thread(
    library: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn, seen = threading.Event(), []
    part: Any = LibraryList if library else ArticlePage
    draw = part.render_line

    def drawing(page: Any, y: int) -> object:
        strip = draw(page, y)
        if "Ferry" in strip.text or "ferry" in strip.text:
            drawn.set()
        return strip

    monkeypatch.setattr(part, "render_line", drawing)

    def on_load() -> None:
        seen.append((drawn.is_set(), threading.current_thread() is threading.main_thread()))

    install(monkeypatch, Model(on_load=on_load))
    async with reading(tmp_path, library=library):
        assert seen == [(True, False)]


async def test_the_article_that_is_opened_goes_before_the_survey(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = Gate()

    def slow(document: Document) -> None:
        if document.text.startswith("Ferry"):
            gate()

    model = install(monkeypatch, Model(on_tag=slow))
    paths = write(tmp_path)
    app = QuothApp(Service(Folders.default()), paths, as_library=True)
    async with app.run_test(size=(120, 40)) as pilot:
        while not gate.reached.is_set():  # the survey is at the first article
            await pilot.pause(0.02)
        app.open_article(paths[2])
        end = time.monotonic() + 20
        while app.reader.extraction is None and time.monotonic() < end:
            await pilot.pause(0.02)
        assert app.reader.extraction is not None
        assert model.read == ["Ferry timeta", "Gulls return"]
        gate.open()
        await settle(app, pilot)
    assert model.read == ["Ferry timeta", "Gulls return", "Stone and sa"]


def test_the_survey_begins_nothing_while_an_article_is_extracted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    model = install(monkeypatch, Model())
    service = Service(Folders.default())
    paths = write(tmp_path)
    survey = service.survey(paths)
    assert all(next(survey).quotes is None for _ in paths)
    entries = []
    with service.ahead:
        thread = threading.Thread(target=lambda: entries.extend(survey))
        thread.start()
        thread.join(0.05)
        assert thread.is_alive()
        assert not model.read
    thread.join(20)
    assert [entry.quotes for entry in entries] == [1, 1, 1]
