"""Half-open spans of code points, and the little algebra the rest is built on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


class Span(NamedTuple):
    """The code points ``[start, end)`` of one frozen text."""

    start: int
    """Offset of the first code point."""
    end: int
    """Offset after the last code point."""

    @property
    def length(self) -> int:
        """Number of code points."""
        return self.end - self.start

    def of(self, text: str) -> str:
        """The words of this span in ``text``."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Whether ``other`` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def holds(self, offset: int) -> bool:
        """Whether ``offset`` is one of the code points."""
        return self.start <= offset < self.end

    def shift(self, by: int) -> Span:
        """The span moved by ``by`` code points."""
        return Span(self.start + by, self.end + by)

    def trimmed(self, text: str) -> Span:
        """The span without white space at either end (empty at ``start`` if all is white)."""
        words = self.of(text)
        lead = len(words) - len(words.lstrip())
        return Span(self.start + lead, self.start + max(lead, len(words.rstrip())))


def at(spans: Sequence[Span], offset: int) -> int | None:
    """Index of the span that holds ``offset``, in a sorted sequence without overlaps."""
    low, high = 0, len(spans)
    while low < high:
        middle = (low + high) // 2
        if spans[middle].end <= offset:
            low = middle + 1
        else:
            high = middle
    return low if low < len(spans) and spans[low].holds(offset) else None
