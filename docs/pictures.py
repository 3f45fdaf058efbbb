"""Draw the pictures of the README from the running app: ``python docs/pictures.py``."""

from __future__ import annotations

import asyncio
import os
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
SAMPLES = HERE.parent / "sample_articles"
PLAN = str(SAMPLES / "harbour-plan-splits-the-council.txt")

PICTURES = {
    "reader": ("quoth-dark", PLAN, (120, 34), ["J", "J"]),
    "search": ("quoth-dark", str(SAMPLES), (120, 24), ["S", *"breakwatr"]),
}


async def draw(name: str, theme: str, path: str, size: tuple[int, int], keys: list[str]) -> None:
    """Write ``docs/<name>.svg``: the screen after ``keys``."""
    from quoth.articles.library import find_articles
    from quoth.paths import Folders
    from quoth.service import Service
    from quoth.ui.app import QuothApp

    service = Service(Folders.default())
    library = Path(path).is_dir()
    app = QuothApp(service, find_articles([path]).articles, as_library=library, theme=theme)
    async with app.run_test(size=size) as pilot:
        for _ in range(3):
            await app.workers.wait_for_complete()
            await pilot.pause()
        await pilot.press(*keys)
        await pilot.pause()
        (HERE / f"{name}.svg").write_text(app.export_screenshot(title="quoth"), encoding="utf-8")


def main() -> None:
    """Draw all of them, without touching the reader's own folders."""
    with tempfile.TemporaryDirectory() as folder:
        for kind in ("CONFIG", "DATA", "STATE", "CACHE"):
            os.environ[f"XDG_{kind}_HOME"] = str(Path(folder) / kind.lower())
        for name, (theme, path, size, keys) in PICTURES.items():
            asyncio.run(draw(name, theme, path, size, keys))


if __name__ == "__main__":
    main()
