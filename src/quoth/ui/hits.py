"""Where a query occurs: all places, or those that are known so far; pure."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from typing import Literal

from quoth.core.span import Span

State = Literal["done", "counting", "many", "stopped"]
"""All are there; more are being looked for; there are too many; the search took too long."""


def _none() -> array[int]:
    return array("q")


@dataclass(frozen=True)
class Hits:
    """Spans in text order, without overlaps, and how much of the text was searched for them."""

    starts: array[int] = field(default_factory=_none)
    ends: array[int] = field(default_factory=_none)
    state: State = "done"
    seen: tuple[Span, ...] = ()
    """What was searched, in the order in which it was; of no meaning when all was."""
    before: int = 0
    """How many of the hits stand before the place where the search began."""

    @classmethod
    def of(cls, spans: Iterable[Span]) -> Hits:
        """These spans, in text order, those left out that overlap the one before."""
        starts, ends, last = _none(), _none(), 0
        for span in sorted(spans):
            if span.start >= last and span.length:
                starts.append(span.start)
                ends.append(span.end)
                last = span.end
        return cls(starts, ends)

    def __len__(self) -> int:
        """Number of hits that are known."""
        return len(self.starts)

    def span(self, index: int) -> Span:
        """The hit of that number, from 0."""
        return Span(self.starts[index], self.ends[index])

    def at(self, start: int) -> int | None:
        """Index of the hit that begins at ``start``."""
        index = bisect_left(self.starts, start)
        return index if index < len(self) and self.starts[index] == start else None

    def covers(self, offset: int) -> bool:
        """Whether the text at ``offset`` was searched."""
        return self.state == "done" or any(span.start <= offset < span.end for span in self.seen)

    def number(self, index: int) -> int | None:
        """Which hit of the whole text this is, from 1; None while that is not known."""
        known = self.state == "done" or any(not span.start for span in self.seen[:1])
        return index + 1 if known else None

    def step(self, offset: int, by: int) -> tuple[int, bool] | None:
        """The hit ``by`` hits after ``offset``, or before it, and whether that is a way round.

        None when none is known there, but may yet be found; also when there is none at all.
        """
        total = len(self)
        if not total or not self.covers(offset):
            return None
        edge = bisect_right(self.starts, offset) if by > 0 else bisect_left(self.starts, offset)
        goal = edge + by - (by > 0)
        if self.state == "done":
            return goal % total, not 0 <= goal < total
        # Counted from where the search began: past either end of that nothing is known.
        later = offset >= self.seen[0].start
        turned = goal - self.before if later else goal + total - self.before
        if not 0 <= turned < total:
            return None
        index = (turned + self.before) % total
        return index, (index < edge if by > 0 else index >= edge)

    def nearest(self, offset: int, by: int) -> tuple[int, bool] | None:
        """As `step`, over what is known alone: past its end it begins anew."""
        return replace(self, state="done").step(offset, by)

    def moved(self, by: int) -> Hits:
        """The hits of a stretch of text that begins at ``by``; the rest was not searched."""
        return Hits(
            array("q", (start + by for start in self.starts)),
            array("q", (end + by for end in self.ends)),
            "counting",
            tuple(Span(span.start + by, span.end + by) for span in self.seen),
        )


class HitsSoFar:
    """Hits as they are found: from some place to the end of the text, then from its start."""

    def __init__(self, begin: int, length: int, back: Callable[[int], int]) -> None:
        """``begin`` and ``length`` in offsets of the text; ``back`` leads from the folded ones."""
        self._begin, self._length, self._back = begin, length, back
        self._later, self._earlier = (_none(), _none()), (_none(), _none())
        self._now = self._later
        self.whole = True
        """Whether all that was found is kept."""

    @property
    def number(self) -> int:
        """How many are kept."""
        return len(self._later[0]) + len(self._earlier[0])

    def add(self, start: int, end: int) -> None:
        """The next hit, in folded offsets."""
        first, last = self._back(start), self._back(end)
        if self._now is self._earlier and self._later[0] and last > self._later[0][0]:
            return
        self._now[0].append(first)
        self._now[1].append(last)

    def forget(self) -> None:
        """Only the later half is kept, as if the search had begun there."""
        for kept in self._later:
            del kept[: len(kept) // 2]
        self._begin = self._later[0][0]
        self.whole = False

    def turn(self) -> None:
        """The end was reached: on from the start of the text."""
        self._now = self._earlier

    def hits(self, state: State, reached: int | None) -> Hits:
        """What is there; ``reached``: to which folded offset, None when it does not matter."""
        starts, ends = (self._earlier[i] + self._later[i] for i in (0, 1))
        place = self._back(reached) if reached is not None else self._length
        seen = (
            (Span(self._begin, place),)
            if self._now is self._later
            else (Span(self._begin, self._length + 1), Span(0, min(place, self._begin)))
        )
        return Hits(starts, ends, state, seen, len(self._earlier[0]))
