"""Short labels for what is on the screen, typed to act on it: pure.

No label begins another (a prefix code), so that the last letter acts at once.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

LETTERS = "fjdkslaghrueiwotyqpvbncmxz"
"""The home row first, the strongest fingers first of all; as many as are needed for two letters."""
HOME = 9
"""Letters of the home row: with so many targets or fewer, one letter each."""

T = TypeVar("T")


def labels(number: int) -> list[str]:
    """``number`` labels in the order in which they are best typed; the shorter ones first."""
    letters = LETTERS[:HOME]
    if number > HOME * HOME:
        letters = LETTERS
    made = [""]
    first = 0
    while len(made) - first < number or len(made) == 1:
        made += [made[first] + letter for letter in letters]
        first += 1
    return made[first : first + number]


@dataclass(frozen=True)
class Hints(Generic[T]):
    """Targets by their labels, and what of a label was typed."""

    targets: Mapping[str, T]
    typed: str = ""

    @property
    def left(self) -> dict[str, T]:
        """What can still be meant, by the letters of its label that are still to be typed."""
        cut = len(self.typed)
        return {
            label[cut:]: target
            for label, target in self.targets.items()
            if label.startswith(self.typed)
        }

    def type(self, letter: str) -> Hints[T]:
        """One letter more."""
        return replace(self, typed=self.typed + letter)
