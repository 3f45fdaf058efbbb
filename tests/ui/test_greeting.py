"""The line of the first run: there at once, gone after a few keys, and gone for good."""

import pytest
from tests.ui.reading import settle, write

from quoth.config import Config
from quoth.paths import Folders
from quoth.service import Service
from quoth.ui.app import QuothApp
from quoth.ui.greeting import ENOUGH, Greeting


def app_for(tmp_path, *, library=False, hints=True):
    service = Service(Folders.default(), Config(hints=hints))
    return QuothApp(service, write(tmp_path), as_library=library, at_terminal=True)


async def greeted(app, pilot):
    """The greeting, once there was time for it."""
    await settle(app, pilot)
    app._greet()
    await pilot.pause()
    return app.screen.query(Greeting)


@pytest.mark.parametrize("library", [False, True])
async def test_it_greets_once_and_goes_after_a_few_keys(tmp_path, library):
    app = app_for(tmp_path, library=library)
    async with app.run_test(size=(100, 30)) as pilot:
        found = await greeted(app, pilot)
        words = found.first()._words().plain
        assert "shows the keys" in words
        assert ("opens an article" in words) == library
        await pilot.press(*"j" * (ENOUGH - 1))
        assert len(found) == 1
        await pilot.press("k")
        await pilot.pause()
        assert not app.screen.query(Greeting)
    again = app_for(tmp_path)
    async with again.run_test(size=(100, 30)) as pilot:
        assert not await greeted(again, pilot)


async def test_who_wants_no_hints_has_none(tmp_path):
    app = app_for(tmp_path, hints=False)
    async with app.run_test(size=(100, 30)) as pilot:
        assert not await greeted(app, pilot)


async def test_a_state_folder_that_cannot_be_written_is_no_fault(tmp_path):
    folders = Folders.default()
    folders.state.parent.mkdir(parents=True)
    folders.state.write_text("a file")
    app = app_for(tmp_path)
    async with app.run_test(size=(100, 30)) as pilot:
        await greeted(app, pilot)
        await pilot.press(*"j" * ENOUGH)
        await pilot.pause()
        assert not app.screen.query(Greeting)
