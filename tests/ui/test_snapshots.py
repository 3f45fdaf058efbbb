"""What the screens look like, at two sizes and in two themes; read a change before accepting it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.ui.reading import settle, write
from textual.pilot import Pilot
from textual.widgets import Input, TextArea

from quoth.paths import Folders
from quoth.service import Service
from quoth.ui.app import QuothApp

SIZES = [(80, 24), (140, 45)]
THEMES = ["quoth-dark", "quoth-light"]
SCREENS: list[tuple[str, bool, list[str]]] = [
    ("library", True, ["j"]),
    ("reader", False, ["J", "J"]),
    ("focus", False, ["J", "J", "z", "f"]),
    ("sidebar", False, ["J", "g", "q"]),
    ("marks", False, ["J", "c", "y", "J", "c", "b", "J", "/", *"the", "enter"]),
    ("search", True, ["S", *"sevrice"]),
    ("visual", False, ["J", "J", "v", "i", "s"]),
    ("note", False, ["J", "J", "a", *"who", "space", *"pays"]),
    ("help", False, ["?"]),
    ("keys", False, ["g", "?", *"theme"]),
    ("command", False, [":", *"note", "tab"]),
    ("themes", False, ["z", "T"]),
]


LINKED = """\
---
title: The wall
url: https://gull.example/news/wall
---
# The wall

The mayor said that [the new breakwater](https://gull.example/b) would be built, see
[what it costs](#what-it-costs) or [the plan](/plan).

## Who wants it

“We have waited nineteen winters,” Ines Calloway told [the council](https://tern.example/).

### In the town

Nobody asked [the baker](https://bread.example/).

## What it costs

Forty-one million.
"""


@pytest.mark.parametrize(("size", "theme"), zip(SIZES, THEMES, strict=True), ids=THEMES)
@pytest.mark.parametrize("keys", [["f"], ["t"]], ids=["links", "outline"])
def test_linked_article(
    keys: list[str],
    size: tuple[int, int],
    theme: str,
    tmp_path: Path,
    snap_compare: Callable[..., bool],
) -> None:
    (tmp_path / "wall.md").write_text(LINKED, encoding="utf-8")
    paths = [str(tmp_path / "wall.md")]
    app = QuothApp(Service(Folders.default()), paths, as_library=False, theme=theme)

    async def go(pilot: Pilot[Any]) -> None:
        await settle(app, pilot)
        await pilot.press(*keys)
        for field in app.screen.query(Input):
            field.cursor_blink = False
        await pilot.pause(0.05)

    assert snap_compare(app, terminal_size=size, run_before=go)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize(
    ("library", "keys"), [s[1:] for s in SCREENS], ids=[name for name, _, _ in SCREENS]
)
def test_screen(
    library: bool,
    keys: list[str],
    size: tuple[int, int],
    theme: str,
    tmp_path: Path,
    snap_compare: Callable[..., bool],
) -> None:
    app = QuothApp(Service(Folders.default()), write(tmp_path), as_library=library, theme=theme)

    async def go(pilot: Pilot[Any]) -> None:
        await settle(app, pilot)
        for key in keys:
            await pilot.press(key)
            await pilot.pause()
            for field in app.screen.query("Input, TextArea"):
                assert isinstance(field, Input | TextArea)
                field.cursor_blink = False
        await settle(app, pilot)
        await pilot.pause(0.05)

    assert snap_compare(app, terminal_size=size, run_before=go)
