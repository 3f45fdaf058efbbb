"""Spans that lie over each other, as stretches that do not: looked up by bisection."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from quoth.core.span import Span

Roles = tuple[str, ...]
"""What is painted on a stretch, in order: names of theme roles or of forms."""
Item = tuple[Span, Roles]


class Stretches:
    """Stretches of a text in order, without overlaps, each with its roles."""

    __slots__ = ("ends", "roles", "same", "starts")

    def __init__(
        self,
        starts: Sequence[int] = (),
        ends: Sequence[int] = (),
        roles: Sequence[Roles] = (),
        *,
        same: Roles = (),
    ) -> None:
        self.starts = starts
        self.ends = ends
        self.roles = roles
        """The roles of each stretch; empty when all have the ``same``."""
        self.same = same

    def over(self, span: Span) -> Iterator[tuple[int, int, Roles]]:
        """The stretches that touch ``span``, cut to it."""
        index = bisect_right(self.ends, span.start)
        while index < len(self.starts) and self.starts[index] < span.end:
            yield (
                max(self.starts[index], span.start),
                min(self.ends[index], span.end),
                self.roles[index] if self.roles else self.same,
            )
            index += 1

    def at(self, offset: int) -> Roles:
        """The roles at ``offset``; none where no stretch is."""
        return next((roles for _, _, roles in self.over(Span(offset, offset + 1))), ())


def flatten(items: Iterable[Item], *, blend: bool = False) -> Stretches:
    """Spans that may overlap as stretches that do not.

    A shorter span lies on top of a longer one and hides it, or with ``blend`` adds its roles.
    Time n log n in the number of spans, as long as few lie over each other.
    """
    wanted = [(span, roles) for span, roles in items if span.length > 0]
    wanted.sort(key=lambda item: (item[0].start, -item[0].end))
    cuts = sorted({edge for span, _ in wanted for edge in span})
    starts, ends = array("q"), array("q")
    found: list[Roles] = []
    active: list[Item] = []
    following = 0
    for start, end in pairwise(cuts):
        active = [item for item in active if item[0].end > start]
        while following < len(wanted) and wanted[following][0].start == start:
            active.append(wanted[following])
            following += 1
        if not active:
            continue
        starts.append(start)
        ends.append(end)
        found.append(_seen(active, blend))
    return Stretches(starts, ends, found)


def _seen(active: list[Item], blend: bool) -> Roles:
    below = sorted(active, key=lambda item: -item[0].length)
    return tuple(role for _, roles in below for role in roles) if blend else below[-1][1]
