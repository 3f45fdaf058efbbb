"""What ``]`` and ``[`` step through: places of one kind in text order. Pure."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from quoth.core.model import Article, DateValue, Entity, Extraction, Figure, Layer, Quote
from quoth.core.span import Span

if TYPE_CHECKING:
    from quoth.annotations.model import Notes, Placed

ItemT = TypeVar("ItemT")


class Trail(Generic[ItemT]):
    """Things of one kind by where they stand; of several that begin together the longest."""

    def __init__(self, things: Iterable[tuple[Span, ItemT]]) -> None:
        found: dict[int, tuple[Span, ItemT]] = {}
        for span, item in sorted(things, key=lambda thing: thing[0]):
            found[span.start] = (span, item)
        self.things = tuple(found.values())
        self._starts = list(found)

    def __len__(self) -> int:
        """How many there are."""
        return len(self.things)

    def next(self, offset: int, count: int = 1) -> int | None:
        """Index of the ``count``-th that begins after ``offset``, or of the last.

        None when none does.
        """
        first = bisect_right(self._starts, offset)
        return min(first + count, len(self)) - 1 if first < len(self) else None

    def previous(self, offset: int, count: int = 1) -> int | None:
        """Index of the ``count``-th before ``offset``, or of the first; None when there is none."""
        after = bisect_left(self._starts, offset)
        return max(after - count, 0) if after else None


def quotes_of(extraction: Extraction, speaker: str) -> Trail[Quote]:
    """The quotes that an entity is known to have spoken."""
    spoken = (q for q in extraction.quotes if q.certain and q.speaker == speaker)
    return Trail((quote.hull, quote) for quote in spoken)


def mentions_of(extraction: Extraction) -> Trail[Entity]:
    """Every mention of anybody and anything, pronouns included."""
    return Trail((m.span, entity) for entity in extraction.entities for m in entity.mentions)


def numbers_of(extraction: Extraction) -> Trail[DateValue | Figure]:
    """Figures and dates."""
    values: list[DateValue | Figure] = [*extraction.figures, *extraction.dates]
    return Trail((value.span, value) for value in values)


def layers_of(article: Article, kind: str) -> Trail[Layer]:
    """Links or headings."""
    return Trail((layer.span, layer) for layer in article.layers if layer.kind == kind)


def notes_of(notes: Notes) -> Trail[Placed]:
    """Notes and highlights whose words are in the text."""
    return Trail((placed.span, placed) for placed in notes.anchored if placed.span is not None)


def trail_of(
    kind: str, article: Article, extraction: Extraction | None, notes: Notes | None
) -> Trail[Any]:
    """The trail of a kind, as far as what it is made of is known."""
    if kind == "annotation":
        return notes_of(notes) if notes else Trail(())
    if kind in ("link", "heading"):
        return layers_of(article, kind)
    if extraction is None:
        return Trail(())
    return mentions_of(extraction) if kind == "entity" else numbers_of(extraction)
