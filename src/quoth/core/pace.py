"""How far an extraction is, and whether it may go on: asked often, in every loop that is long."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

Ask = Callable[[float], None]
"""Called with the share of the work that is done, 0 to 1. It may wait before it returns, and
raises `Stopped` where nobody wants the result any more."""

_OFTEN = 64
"""Items of a loop between two questions; fewer where that is more than two milliseconds of work."""

T = TypeVar("T")


class Stopped(Exception):  # noqa: N818  (no fault: somebody went on to other things)
    """An extraction was given up; nothing of it is kept."""


@dataclass(frozen=True, slots=True)
class Pace:
    """One part of the work, from the share ``start`` to the share ``end`` of the whole."""

    ask: Ask | None = None
    start: float = 0.0
    end: float = 1.0

    def at(self, share: float) -> None:
        """So much of this part is done, 0 to 1. Raises `Stopped`, or waits, as `ask` does."""
        if self.ask is not None:
            self.ask(self.start + share * (self.end - self.start))

    def part(self, start: float, end: float) -> Pace:
        """The pace of what lies between two shares of this part."""
        width = self.end - self.start
        return Pace(self.ask, self.start + start * width, self.start + end * width)

    def over(self, items: Sequence[T], every: int = _OFTEN) -> Iterator[T]:
        """``items``, with a question before each ``every`` of them."""
        for number, item in enumerate(items):
            if number % every == 0:
                self.at(number / len(items))
            yield item

    def through(
        self, items: Iterable[T], share: Callable[[T], float], every: int = _OFTEN
    ) -> Iterator[T]:
        """``items`` as they are made, with a question now and then; ``share`` is done at one."""
        for number, item in enumerate(items):
            if number % every == 0:
                self.at(share(item))
            yield item

    def along(self, text: str, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """Where ``pattern`` is found in ``text``, with a question now and then."""
        for number, match in enumerate(pattern.finditer(text)):
            if number % _OFTEN == 0:
                self.at(match.start() / len(text))
            yield match


AT_ONCE = Pace()
"""Asks nobody."""
