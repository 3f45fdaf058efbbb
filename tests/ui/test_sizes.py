"""Every screen on every terminal: it gives way as the room does, and never fails."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.ui.reading import settle, write

from quoth.paths import Folders
from quoth.service import Service
from quoth.ui.app import QuothApp

SCREENS = {
    "reader": [],
    "sidebar": ["w", "tab"],
    "current": ["J", "J"],
    "find": ["slash", "w", "i"],
    "picker": ["s", "b", "o"],
    "note": ["J", "a", "x"],
    "help": ["question_mark"],
    "all keys": ["g", "question_mark", "t", "h"],
    "themes": ["z", "T"],
    "command": ["colon", "t", "tab"],
    "palette": ["ctrl+p"],
    "hint box": ["z"],
    "library": ["g", "l"],
}
LARGE, SMALL = [(300, 100)], [(40, 12), (20, 5), (1, 1)]


async def test_every_screen_on_terminals_of_any_size(tmp_path: Path) -> None:
    app = QuothApp(Service(Folders.default()), write(tmp_path)[:1], as_library=False)
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(app, pilot)
        for name, keys in SCREENS.items():
            await pilot.press(*keys)
            if name == "hint box":
                app.screen._show_hint()
            # A page of 300 by 100 takes long to draw; what lies over one is drawn as elsewhere.
            large = LARGE if name in ("sidebar", "picker", "all keys", "library") else []
            for size in [*large, *SMALL]:
                await pilot.resize_terminal(*size)
                strips = app.screen._compositor.render_strips()
                assert len(strips) == size[1], (name, size)
                assert all(strip.cell_length == size[0] for strip in strips), (name, size)
            await pilot.resize_terminal(120, 40)
            await pilot.press("escape", "escape")
        assert app.screen is app.library


@pytest.mark.parametrize("size", [(40, 12), (1, 1)])
async def test_it_starts_reads_and_leaves_on_a_small_terminal(
    size: tuple[int, int], tmp_path: Path
) -> None:
    app = QuothApp(Service(Folders.default()), write(tmp_path)[:1], as_library=False)
    async with app.run_test(size=size) as pilot:
        await settle(app, pilot)
        await pilot.press("J", "space", "G", "g", "g", "w", "escape", "plus", "minus", "Q")
    assert app.return_code in (0, None)
