"""Which quotes hold which words, with sets of quotes kept as the bits of integers.

Bit *n* stands for quote number *n*. Python joins and intersects such sets at memory speed: two sets
of 100,000 quotes in a few microseconds.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from quoth.search.vocabulary import Vocabulary

How = Literal["whole", "longer", "misspelt", "misspelt start"]
"""Ways in which a typed word may mean one of the vocabulary, best first."""

BEST_TYPOS = 12
"""Of all words that a typed word may be a misspelling of, so many are tried."""
_COMMON = 512
"""Words in more quotes than this keep their set of quotes."""
_ONE = ord("1")


class Meaning(NamedTuple):
    """What a typed word may mean, in one way."""

    words: dict[str, int]
    """Words of the vocabulary, with the number of edits between."""
    quotes: int
    """The set of quotes that hold any of them, as bits."""


def numbers_of(quotes: int) -> list[int]:
    """The numbers in a set of quotes, ascending."""
    return list(_ones(bin(quotes)[:1:-1]))


def bits_of(numbers: Iterable[int]) -> int:
    """The set of these quote numbers."""
    chosen = list(numbers)
    row = bytearray(b"0") * (max(chosen, default=-1) + 1)
    for number in chosen:
        row[number] = _ONE
    return _bits(row)


def _ones(row: str) -> Iterator[int]:
    at = row.find("1")
    while at >= 0:
        yield at
        at = row.find("1", at + 1)


def _bits(row: bytearray) -> int:
    row.reverse()
    return int(row, 2) if row else 0


class Postings:
    """Words -> numbers of the quotes that hold them."""

    def __init__(self) -> None:
        self.vocabulary = Vocabulary()
        self._size = 0
        self._numbers: dict[str, list[int]] = {}
        self._common: dict[str, int] = {}
        self._meanings: dict[tuple[How, str], Meaning] = {}

    def add(self, number: int, words: Iterable[str]) -> None:
        """Take in quote ``number``, not lower than any before it, with its words."""
        for word in words:
            numbers = self._numbers.get(word)
            if numbers is None:
                self._numbers[word] = [number]
                self.vocabulary.add(word)
            elif numbers[-1] != number:
                numbers.append(number)
        self._size = number + 1
        self._common.clear()
        self._meanings.clear()

    def holding(self, words: Iterable[str]) -> int:
        """The set of quotes that hold any of ``words``, as bits."""
        found, rare = 0, bytearray()
        for word in words:
            numbers = self._numbers.get(word, ())
            if len(numbers) > _COMMON:
                found |= self._common_word(word)
                continue
            rare = rare or bytearray(b"0") * self._size
            for number in numbers:
                rare[number] = _ONE
        return found | _bits(rare)

    def _common_word(self, word: str) -> int:
        if word not in self._common:
            row = bytearray(b"0") * self._size
            for number in self._numbers[word]:
                row[number] = _ONE
            self._common[word] = _bits(row)
        return self._common[word]

    def meaning(self, word: str, how: How) -> Meaning:
        """The words that ``word`` means in this way, and their quotes; kept until the next `add`.

        ``longer`` are the words that begin with it, ``misspelt start`` those that begin with it
        but for one edit; of misspellings only the best `BEST_TYPOS` count.
        """
        key = (how, word)
        if key not in self._meanings:
            words = self._words(word, how)
            self._meanings[key] = Meaning(words, self.holding(words))
        return self._meanings[key]

    def _words(self, word: str, how: How) -> dict[str, int]:
        match how:
            case "whole":
                return {word: 0} if word in self._numbers else {}
            case "longer":
                return dict.fromkeys(self.vocabulary.starting(word), 0)
            case "misspelt":
                found = self.vocabulary.near(word)
                found.sort(key=lambda pair: (pair[1], *self._likeness(word, pair[0])))
                return dict(found[:BEST_TYPOS])
            case "misspelt start":
                starts = self.vocabulary.misspelt_start(word)
                starts.sort(key=lambda other: self._likeness(word, other))
                return dict.fromkeys(starts[:BEST_TYPOS], 1)

    def _likeness(self, word: str, other: str) -> tuple[bool, int, str]:
        """Few people mistype the first letter; then the commoner word is the likelier."""
        return (other[:1] != word[:1], -len(self._numbers[other]), other)
