"""An article, and a desk with a store to keep notes on it."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from quoth.annotations.build import annotation_for_span
from quoth.annotations.model import Annotation
from quoth.annotations.store import NoteStore
from quoth.core.model import Article
from quoth.core.span import Span

TEXT = """Harbour plan splits the council

The mayor of Tern Bay said on Tuesday that the new breakwater would be built.

“We have waited nineteen winters,” Ines Calloway told the council. “A twentieth is not a plan.”

Tomas Reyl, who drew the plans, said the wall could be finished by 2029 if stone was ordered.

The council votes on Friday. The trust was not asked.
"""


def article(text: str = TEXT, **known: object) -> Article:
    defaults: dict[str, object] = {
        "title": "Harbour plan splits the council",
        "outlet": "The Tern Bay Courier",
        "byline": ("Pell Arden",),
        "published": date(2026, 3, 4),
        "url": "https://courier.example/harbour-plan",
    }
    return Article(text, **(defaults | known))  # type: ignore[arg-type]


class Clock:
    """One second later at each look."""

    def __init__(self) -> None:
        self.time = datetime(2026, 3, 5, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.time += timedelta(seconds=1)
        return self.time


class Desk:
    """A store in a folder of its own, and short ways to use it."""

    def __init__(self, root: Path) -> None:
        self.folder = root / "notes"
        self.state = root / "state"
        self.clock = Clock()
        self.article = article()
        self.store = self.another()

    def another(self) -> NoteStore:
        """A second reader of the same notes."""
        return NoteStore(self.folder, self.state, clock=self.clock)

    def mark(self, words: str, **fields: object) -> Annotation:
        start = self.article.text.index(words)
        span = Span(start, start + len(words))
        return annotation_for_span(self.article, span, clock=self.clock, **fields)  # type: ignore[arg-type]

    def put(self, words: str, **fields: object) -> Annotation:
        made = self.mark(words, **fields)
        placed = self.store.put(self.article, made).get(made.id)
        assert placed is not None
        return placed.annotation

    @property
    def file(self) -> Path:
        (found,) = self.folder.glob("*.toml")
        return found

    def read(self) -> str:
        return self.file.read_bytes().decode()

    def write(self, text: str, name: str = "2026-03-04-by-hand.toml") -> Path:
        self.folder.mkdir(parents=True, exist_ok=True)
        path = self.folder / name
        path.write_bytes(text.encode())
        return path

    def by_hand(self, blocks: str, head: str = "") -> Path:
        """A file as a person might have written it."""
        return self.write(
            f'format = "quoth-notes"\nversion = 1\n\n[article]\nid = "{self.article.id}"\n'
            f'{head}texts = ["{self.article.text_hash}"]\n{blocks}'
        )
