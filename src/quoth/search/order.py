"""Orders of all quotes, and any set of quotes put in such an order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from itertools import chain, compress
from operator import itemgetter

from quoth.search.postings import numbers_of
from quoth.search.record import Order, QuoteRecord

_SPARSE = 1500
"""Smaller sets are sorted; for larger ones it is quicker to walk all quotes in order."""
_STRETCH = 8192
"""Quotes that are walked at once."""
_FLAGS = bytes.maketrans(b"01", b"\x00\x01")


class Ordering:
    """All quote numbers in one order."""

    def __init__(self, numbers: Iterable[int], size: int) -> None:
        """``size`` is one more than the highest number."""
        self._numbers = tuple(numbers)
        self.ranks = [0] * size
        """Place of each quote number."""
        for rank, number in enumerate(self._numbers):
            self.ranks[number] = rank
        self._size = size

    @cached_property
    def _stretches(self) -> list[tuple[tuple[int, ...], Callable[[bytes], Sequence[int]]]]:
        starts = range(0, len(self._numbers), _STRETCH)
        parts = [self._numbers[start : start + _STRETCH] for start in starts]
        return [(part, itemgetter(*part, part[0])) for part in parts]

    def first(self, quotes: int, count: int) -> list[int]:
        """The first ``count`` numbers in a set of quotes (bits), in this order."""
        if quotes.bit_count() <= _SPARSE:
            return sorted(numbers_of(quotes), key=self.ranks.__getitem__)[:count]
        row = bin(quotes)[:1:-1].ljust(self._size, "0").encode().translate(_FLAGS)
        found: list[int] = []
        for part, flags in self._stretches:
            found += compress(part, flags(row))
            if len(found) >= count:
                break
        return found[:count]

    def of(self, quotes: int) -> list[int]:
        """All numbers in a set of quotes, in this order."""
        return self.first(quotes, self._size)


def ordering(order: Order, records: Sequence[QuoteRecord], articles: dict[str, range]) -> Ordering:
    """The quotes of ``articles`` (ranges of quote numbers, in text order) in an order."""
    runs = list(articles.values())
    by_date = sorted(runs, key=lambda run: _day(records, run), reverse=True)
    numbers: Iterable[int] = chain.from_iterable(by_date)
    if order == "text":
        runs.sort(key=lambda run: records[run.start].title.casefold() if run else "")
        numbers = chain.from_iterable(runs)
    elif order == "speaker":
        numbers = sorted(numbers, key=lambda number: _speaker(records[number]))
    return Ordering(numbers, len(records))


def _day(records: Sequence[QuoteRecord], run: range) -> int:
    published = records[run.start].published if run else None
    return published.toordinal() if published else 0


def _speaker(record: QuoteRecord) -> tuple[bool, str]:
    return (record.speaker is None, (record.speaker or "").casefold())
