"""What workers are given goes when they are done, without a search for garbage."""

import gc
import weakref

import pytest
from textual import work
from textual.app import App

from quoth.ui.lent import Lent


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
