r"""Search in one text: what is asked for, and where it occurs; pure, and without a screen.

Plain words match with smart case, whatever their accents, quotation marks, dashes and white space
(see `folding`). After ``\v`` stands a regular expression in the syntax of Python's ``re``. It
meets the folded text, a paragraph at a time: ``^`` and ``$`` are the ends of a paragraph, and line
ends inside one are blanks.
"""

from __future__ import annotations

import threading
import time
from bisect import bisect_right
from collections.abc import Callable, Iterator
from functools import cached_property

from quoth.core.segment import measure_of, paragraphs_of
from quoth.ui.find_query import Wanted
from quoth.ui.folding import Folded
from quoth.ui.hits import Hits, HitsSoFar

SMALL = 100_000
"""Code points of a text that is searched at once, while the key is being answered."""
GLANCE = 24_000
"""Code points of a longer text that are; the rest is left to a thread."""
GLANCE_SECONDS = 0.01
MOST = 100_000
"""Hits that are kept and counted."""
SECONDS = 4.0
"""A search that takes longer is stopped."""
LONGEST = 20_000
"""Code points of a paragraph that meet a regular expression at once."""
RUNAWAY_SECONDS = 0.25
"""Processor time for one paragraph; what takes longer runs away."""
_AT_ONCE_SECONDS = 0.004
"""Processor time for one paragraph for which other threads are made to wait."""
_WINDOW = 400_000
_BURST_SECONDS, _BREATH_SECONDS = 0.001, 0.0002
"""A thread that searches lets go of the interpreter so often, and for so long."""
_NEWS_SECONDS = 0.06
"""Between two reports of what was found so far."""


class Finder:
    """Searches one text; what the text is folded to is made once and kept."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._making = threading.Lock()
        self._whole: _Part | None = None
        self._near: tuple[int, _Part] | None = None

    def glance(self, wanted: Wanted, origin: int) -> Hits:
        """What is found at once: all, or what is near ``origin``; takes a few milliseconds."""
        if len(self._text) <= SMALL:
            return _last(self._all().search(wanted, 0, seconds=GLANCE_SECONDS))
        begin = self.line_start(origin)
        if self._near is None or self._near[0] != begin:
            self._near = (begin, _Part(self._text[begin : begin + GLANCE]))
        found = _last(self._near[1].search(wanted, 0, seconds=GLANCE_SECONDS))
        return found.moved(begin)

    def search(
        self,
        wanted: Wanted,
        begin: int = 0,
        *,
        around: int = 0,
        seconds: float = SECONDS,
        wished: Callable[[], bool] = lambda: True,
    ) -> Iterator[Hits]:
        """All hits from ``begin`` round to it again: what is there so far, now and then.

        Where there are too many, those before ``around`` give way to those after it.

        For a thread: takes a fraction of a second in ten megabytes, up to ``seconds`` with a
        regular expression. The last of the reports says by its state how it ended; there is none
        when the search is not ``wished`` for any more.
        """
        yield from self._all().search(wanted, begin, around=around, seconds=seconds, wished=wished)

    @property
    def ready(self) -> bool:
        """Whether the text is folded."""
        return self._whole is not None

    def make_ready(self) -> None:
        """Folds the text and loads what searches, for the keys that follow; for a thread."""
        import regex  # noqa: F401

        self._all()

    def line_start(self, offset: int) -> int:
        """The start of the line of ``offset``, or a place not far before it."""
        begin = max(0, offset - GLANCE // 8)
        return max(begin, self._text.rfind("\n", begin, offset) + 1)

    def _all(self) -> _Part:
        with self._making:
            if self._whole is None:
                self._whole = _Part(self._text)
            return self._whole


class _Part:
    """A text, or a stretch of one, folded."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._folded = Folded(text)

    def search(
        self,
        wanted: Wanted,
        begin: int,
        *,
        seconds: float,
        around: int = 0,
        wished: Callable[[], bool] | None = None,
    ) -> Iterator[Hits]:
        """See `Finder.search`; without ``wished`` it runs at once, and a slow paragraph ends it."""
        folded = self._folded
        here, end = folded.forth(begin), len(folded.text)
        middle = folded.forth(around)
        so_far = HitsSoFar(begin, len(self._text), folded.back)
        due = time.monotonic() + seconds
        news = time.monotonic() + _NEWS_SECONDS / 4
        breath = time.monotonic() + _BURST_SECONDS
        try:
            for low, high in ((here, end), (0, here)):
                for start, stop in self._matches(wanted, low, high, wished is not None):
                    if stop > start:
                        so_far.add(start, stop)
                        if so_far.number >= MOST and here <= stop < middle:
                            so_far.forget()
                        elif so_far.number >= MOST:
                            yield so_far.hits("many", stop)
                            return
                    now = time.monotonic()
                    if now > due:
                        raise TimeoutError
                    if wished and now > breath:
                        if not wished():
                            return
                        time.sleep(_BREATH_SECONDS)
                        breath = time.monotonic() + _BURST_SECONDS
                    if now > news:
                        news = now + _NEWS_SECONDS
                        yield so_far.hits("counting", stop)
                so_far.turn()
        except TimeoutError:
            yield so_far.hits("stopped", None)
            return
        yield so_far.hits("done", None) if so_far.whole else so_far.hits("many", here)

    def _matches(
        self, wanted: Wanted, low: int, high: int, patient: bool
    ) -> Iterator[tuple[int, int]]:
        """Matches that begin in ``[low, high)`` of the folded text, and empty ones as progress."""
        if not wanted.by_paragraph:
            return self._plain(wanted, low, high)
        return self._expression(wanted, low, high, patient)

    def _plain(self, wanted: Wanted, low: int, high: int) -> Iterator[tuple[int, int]]:
        # In windows: the interpreter is held while one is looked through, a millisecond.
        text = self._folded.text
        while low < high:
            edge = min(high, low + _WINDOW)
            stop = edge + wanted.longest + 1
            for match in wanted.pattern.finditer(text, low, stop, concurrent=False):
                if match.start() >= edge:
                    break
                yield match.span()
                low = match.end()
            low = max(low, edge)
            yield low, low

    def _expression(
        self, wanted: Wanted, low: int, high: int, patient: bool
    ) -> Iterator[tuple[int, int]]:
        text = self._folded.text
        for begin, end in self._stretches(low, high):
            words = text[begin:end].replace("\n", " ")
            for start, stop in _spans(wanted, words, patient):
                yield begin + start, begin + stop
            yield end, end

    def _stretches(self, low: int, high: int) -> Iterator[tuple[int, int]]:
        """The paragraphs that end in ``(low, high]``; very long ones in parts."""
        for begin, end in self._paragraphs(low, high):
            start = begin
            while end - start > LONGEST:
                blank = self._folded.text.rfind(" ", start + LONGEST // 2, start + LONGEST)
                cut = blank + 1 or start + LONGEST
                yield start, cut
                start = cut
            yield start, end

    def _paragraphs(self, low: int, high: int) -> Iterator[tuple[int, int]]:
        if self._wrapped is not None:
            first, last = (bisect_right(self._wrapped, at, key=_end_of) for at in (low, high))
            yield from self._wrapped[first:last]
            return
        text = self._folded.text
        while low < high:
            end = text.find("\n", low, high)
            end = high if end < 0 else end
            if end > low:
                yield low, end
            low = end + 1

    @cached_property
    def _wrapped(self) -> list[tuple[int, int]] | None:
        """The paragraphs of a text that was wrapped by hand; None where each is a line."""
        if not measure_of(self._text):
            return None
        forth = self._folded.forth
        return [(forth(span.start), forth(span.end)) for span in paragraphs_of(self._text)]


def _spans(wanted: Wanted, words: str, patient: bool) -> list[tuple[int, int]]:
    """All matches in a paragraph; `TimeoutError` where the expression runs away."""
    find: Callable[..., Iterator[object]] = wanted.pattern.finditer
    try:
        quick = find(words, timeout=_AT_ONCE_SECONDS, concurrent=False)
        return [match.span() for match in quick]  # type: ignore[attr-defined]
    except TimeoutError:
        if not patient:
            raise
    slow = find(words, timeout=RUNAWAY_SECONDS, concurrent=True)
    return [match.span() for match in slow]  # type: ignore[attr-defined]


def _end_of(paragraph: tuple[int, int]) -> int:
    return paragraph[1]


def _last(reports: Iterator[Hits]) -> Hits:
    *_, last = reports
    return last
