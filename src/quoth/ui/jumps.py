"""Where the reader was before each jump, as vim keeps it: pure."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

MOST = 100
"""Places that are remembered."""

JUMPS = frozenset(
    [
        *("move.top", "move.bottom", "move.percent"),
        *("find.next", "find.previous", "find.word"),
        *(
            f"{kind}.{way}"
            for kind in ("speaker", "entity", "annotation", "link", "heading", "number")
            for way in ("next", "previous")
        ),
    ]
)
"""Actions that jump within an article; lines, pages, sentences and quotes are reading on."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place in an article."""

    article: str
    """Id of the article."""
    path: str
    """Where it was opened."""
    offset: int

    def beside(self, other: Place) -> bool:
        """Whether both are in one article, which may have been changed meanwhile."""
        return self.article == other.article or self.path == other.path


class JumpList:
    """The places that jumps began from, each once, and where the reader is in the list."""

    def __init__(self) -> None:
        self.places: list[Place] = []
        """The oldest first."""
        self.last: Place | None = None
        """Where the last jump began."""
        self._at = 0

    def leave(self, here: Place) -> None:
        """The reader jumps away from ``here``: the end of the list, whatever was walked back."""
        self.last = here
        self._add(here)

    def move(self, change: Callable[[Place], Place]) -> None:
        """A text was edited: each place is now where ``change`` says."""
        self.places = [change(place) for place in self.places]
        self.last = change(self.last) if self.last else None

    def back(self, here: Place, count: int = 1) -> Place | None:
        """The place ``count`` jumps before, or the oldest; None when there is none before.

        The way back is a jump from ``here`` as well, and so is the way forward.
        """
        if self._at >= len(self.places):
            if not set(self.places) - {here}:
                return None
            self._add(here)
            self._at -= 1
        if self._at <= 0:
            return None
        self._at = max(0, self._at - count)
        self.last = here
        return self.places[self._at]

    def forward(self, here: Place, count: int = 1) -> Place | None:
        """The place ``count`` jumps on from where `back` led, or the newest; None at the end."""
        last = len(self.places) - 1
        if self._at >= last:
            return None
        self._at = min(last, self._at + count)
        self.last = here
        return self.places[self._at]

    def _add(self, here: Place) -> None:
        others = [place for place in self.places if place != here]
        self.places = [*others[1 - MOST :], here]
        self._at = len(self.places)
