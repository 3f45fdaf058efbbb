"""Which quotes hold which words, with sets of quotes kept as the bits of integers.

Bit *n* stands for quote number *n*. Python joins and intersects such sets at memory speed: two sets
of 100,000 quotes in a few microseconds.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import Literal, NamedTuple

from quoth.search.vocabulary import Vocabulary

How = Literal["whole", "longer", "misspelt", "misspelt start"]
"""Ways in which a typed word may mean one of the vocabulary, best first."""

BEST_TYPOS = 12
"""Of all words that a typed word may be a misspelling of, so many are tried."""
_COMMON = 512
"""Words in more quotes than this have their quotes as packed bits, others as a list."""
_SHORT = (1, 2)
"""Beginnings of so many letters have sets of their own: they mean a great part of all words."""
_KEPT = 1024
"""Meanings that are kept for the next keystroke."""
_BIT = tuple(1 << place for place in range(8))


class Meaning(NamedTuple):
    """What a typed word may mean, in one way."""

    words: dict[str, int]
    """Words of the vocabulary, with the number of edits between."""
    quotes: int
    """The set of quotes that hold any of them, as bits."""


def numbers_of(quotes: int) -> list[int]:
    """The numbers in a set of quotes, ascending."""
    return list(_ones(bin(quotes)[:1:-1]))


def bits_of(numbers: Iterable[int], size: int) -> int:
    """The set of these quote numbers, all below ``size``."""
    return int.from_bytes(_packed(numbers, size), "little")


def _packed(numbers: Iterable[int], size: int) -> bytearray:
    row = bytearray((size + 7) // 8)
    for number in numbers:
        row[number >> 3] |= _BIT[number & 7]
    return row


def _ones(row: str) -> Iterator[int]:
    at = row.find("1")
    while at >= 0:
        yield at
        at = row.find("1", at + 1)


_Sets = dict[str, list[int] | bytearray]


class Postings:
    """Words -> numbers of the quotes that hold them."""

    def __init__(self, *, prose: bool = False) -> None:
        """``prose`` is for many words a quote: their beginnings are kept too."""
        self.vocabulary = Vocabulary()
        self._prose = prose
        self._size = 0
        self._sets: _Sets = {}
        self._starts: _Sets = {}
        """The same for the first letter, and the first two, of each word."""
        self._meanings: dict[tuple[How, str], Meaning] = {}

    def add(self, number: int, words: Collection[str]) -> None:
        """Take in quote ``number``, not lower than any before it, with its words."""
        for word in words:
            if word not in self._sets:
                self.vocabulary.add(word)
            _put(self._sets, word, number)
        if self._prose:
            for start in {word[:length] for word in words for length in _SHORT}:
                _put(self._starts, start, number)
        self._size = number + 1
        self._meanings.clear()

    def holding(self, words: Iterable[str]) -> int:
        """The set of quotes that hold any of ``words``, as bits."""
        return self._union(self._sets[word] for word in words)

    def _union(self, sets: Iterable[list[int] | bytearray]) -> int:
        found = 0
        rare: list[int] = []
        for held in sets:
            if isinstance(held, list):
                rare += held
            else:
                found |= int.from_bytes(held, "little")
        return found | bits_of(rare, self._size) if rare else found

    def meaning(self, word: str, how: How) -> Meaning:
        """The words that ``word`` means in this way, and their quotes; kept until the next `add`.

        ``longer`` are the words that begin with it, ``misspelt start`` those that begin with it
        but for one edit; of misspellings only the best `BEST_TYPOS` count.
        """
        key = (how, word)
        if key not in self._meanings:
            words = self._words(word, how)
            if how == "longer" and word in self._starts:
                quotes = self._union((self._starts[word],))
            else:
                quotes = self.holding(words)
            if len(self._meanings) >= _KEPT:
                self._meanings.clear()
            self._meanings[key] = Meaning(words, quotes)
        return self._meanings[key]

    def _words(self, word: str, how: How) -> dict[str, int]:
        match how:
            case "whole":
                return {word: 0} if word in self._sets else {}
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
        return (other[:1] != word[:1], -_count(self._sets[other]), other)


def _count(held: list[int] | bytearray) -> int:
    return len(held) if isinstance(held, list) else int.from_bytes(held, "little").bit_count()


def _put(sets: _Sets, word: str, number: int) -> None:
    held = sets.get(word)
    if held is None:
        sets[word] = [number]
    elif isinstance(held, bytearray):
        byte = number >> 3
        if byte >= len(held):
            held.extend(bytes(byte + 1 - len(held)))
        held[byte] |= _BIT[number & 7]
    elif held[-1] != number:
        held.append(number)
        if len(held) > _COMMON:
            sets[word] = _packed(held, number + 1)
