"""A short article of our own and an app that reads it, for the tests of the reader."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from textual.pilot import Pilot

from quoth.paths import Folders
from quoth.service import Service
from quoth.ui.app import QuothApp
from quoth.ui.screens.library import REFRESH_SECONDS
from quoth.ui.screens.reader import ReaderScreen
from quoth.ui.widgets.foot import Foot

ARTICLE = """\
Ferry timetable angers the islands

By Pell Arden
The Tern Bay Courier · 4 March 2026

The ferry company said on Monday that it would cut the winter service to two sailings a day.

“Two boats are not a service,” said Ines Calloway, the mayor of Tern Bay. “They are a memory.”

Tomas Reyl, an engineer, told the council that the older of the ships needed a new shaft.

“I have asked for that shaft since 2019,” Reyl said.

Calloway said the county would have to pay. She called the plan “a slow goodbye.”

The Harbour Trust declined to comment. Its ships carried 41,000 people last year.
"""

SECOND = """\
Stone and salt

Coast Weekly · 1 March 2026

“The quarry is closed,” said Ada Finch. “It will stay closed.”
"""

THIRD = """\
Gulls return

Coast Weekly · 1 February 2026

“They were never away,” said Osbert Lund.
"""


def write(folder: Path, inserted: str = "") -> list[str]:
    """The three articles in ``folder``, the first with a paragraph put in; their paths."""
    found = []
    first = (
        ARTICLE.replace("\n\nThe ferry", f"\n\n{inserted}\n\nThe ferry") if inserted else ARTICLE
    )
    for name, text in (("ferry.txt", first), ("stone.txt", SECOND), ("gulls.txt", THIRD)):
        path = folder / name
        path.write_text(text, encoding="utf-8")
        found.append(str(path))
    return found


async def until(pilot: Pilot[Any], holds: Callable[[], object]) -> None:
    """Wait, up to some ten seconds, for what a thread, a timer or the disk brings about."""
    for _ in range(500):
        if holds():
            return
        await pilot.pause(0.02)
    raise AssertionError("it never held")


def message(reader: Any) -> str:
    """What the foot of the reader says."""
    return str(reader.query_one(Foot)._message[0])


async def settle(app: QuothApp, pilot: Pilot[Any]) -> None:
    """Wait until article, extraction, notes and library are there and shown."""
    for _ in range(200):
        await app.workers.wait_for_complete()
        await pilot.pause(0.02)
        reader = app.reader
        if reader.article is None or (reader.extraction and reader.notes is not None):
            break
    while app._picker is not None and app._picker._stale:  # the index grew under a search
        await pilot.pause(0.02)
    if app.as_library:
        await pilot.pause(2 * REFRESH_SECONDS)


@asynccontextmanager
async def reading(
    folder: Path, *, size: tuple[int, int] = (120, 40), library: bool = False, inserted: str = ""
) -> AsyncIterator[tuple[QuothApp, Pilot[Any], ReaderScreen]]:
    """The app with the first article open (or the library of all three), settled."""
    paths = write(folder, inserted)
    app = QuothApp(Service(Folders.default()), paths, as_library=library)
    async with app.run_test(size=size) as pilot:
        await settle(app, pilot)
        yield app, pilot, app.reader
