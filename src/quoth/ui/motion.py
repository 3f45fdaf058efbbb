"""Where a movement leads: pure functions from a text offset to a text offset."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import accumulate, pairwise

from quoth.core.model import Quote
from quoth.core.segment import sentences_of
from quoth.core.span import Span
from quoth.ui.flow import Flow

WINDOW = 20_000
"""Code points around a place in which its sentence is looked for."""

MOST_SENTENCES = 5_000
"""A movement goes over so many at most: a tenth of a second, however long the text."""

LONGEST_WORD = 200
"""Code points of a word on either side of a place in it."""

_WORD = re.compile(r"\w+(?:['’\-‑]\w+)*")
_MARKED_WORD = re.compile(r"[^\w\s]{1,9}\w{1,99}")


def paragraph_next(flow: Flow, offset: int, count: int = 1) -> int:
    """Start of the ``count``-th paragraph after the one at ``offset``, or of the last."""
    span = flow.paragraph_at(offset)
    if span.start > offset:
        count -= 1
    for _ in range(count):
        following = flow.paragraph_after(span)
        if following is None:
            break
        span = following
    return span.start


def paragraph_previous(flow: Flow, offset: int, count: int = 1) -> int:
    """Start of this paragraph, if ``offset`` is inside it, else of the one before; or so on."""
    span = flow.paragraph_at(offset)
    if offset > span.start:
        count -= 1
    for _ in range(count):
        before = flow.paragraph_before(span)
        if before is None:
            break
        span = before
    return span.start


def paragraph_number(flow: Flow, number: int) -> int:
    """Start of the paragraph of that number, counted from 1, or of the last."""
    span = flow.paragraph_at(0)
    return span.start if number <= 1 else paragraph_next(flow, span.start, number - 1)


def sentence_at(flow: Flow, offset: int) -> Span:
    """The sentence that holds ``offset``, or the nearest one in its paragraph."""
    sentences = _sentences(flow, flow.paragraph_at(offset), offset)
    for sentence in sentences:
        if offset < sentence.end:
            return sentence
    return sentences[-1] if sentences else flow.paragraph_at(offset)


def sentence_next(flow: Flow, offset: int, count: int = 1) -> int:
    """Start of the ``count``-th sentence after ``offset``, or of the last in the text."""
    count = min(count, MOST_SENTENCES)
    while count > 0:
        paragraph = flow.paragraph_at(offset)
        starts = [s.start for s in _sentences(flow, paragraph, offset) if s.start > offset]
        if not starts:
            following = flow.paragraph_after(paragraph)
            if following is None:
                break
            starts = [following.start]
        offset = starts[min(count, len(starts)) - 1]
        count -= len(starts)
    return offset


def sentence_previous(flow: Flow, offset: int, count: int = 1) -> int:
    """Start of this sentence, if ``offset`` is inside it, else of the one before; or so on."""
    count = min(count, MOST_SENTENCES)
    while count > 0:
        paragraph = flow.paragraph_at(offset)
        starts = [s.start for s in _sentences(flow, paragraph, offset) if s.start < offset]
        if not starts:
            before = flow.paragraph_before(paragraph)
            if before is None:
                break
            starts = [s.start for s in _sentences(flow, before, before.end)] or [before.start]
            paragraph = before
        if starts[0] > paragraph.start and len(starts) > 1:
            del starts[0]  # where the part that was looked at begins, maybe within a sentence
        offset = starts[-min(count, len(starts))]
        count -= len(starts)
    return offset


def _sentences(flow: Flow, paragraph: Span, offset: int) -> list[Span]:
    start = max(paragraph.start, offset - WINDOW)
    end = min(paragraph.end, offset + WINDOW)
    return sentences_of(flow.text, Span(start, max(start, end)))


class QuoteMap:
    """The quotes of an article, looked up by offset.

    A quote holds the offsets of its content, of the words between two parts of it, and of its
    cue and source. Where several hold one offset, words said count before words that only tell
    who said it, and the shorter before the longer.
    """

    def __init__(self, quotes: tuple[Quote, ...] = ()) -> None:
        self.quotes = tuple(sorted(quotes, key=lambda q: (q.start, -q.hull.end)))
        """In order of their first word."""
        self._starts = [quote.start for quote in self.quotes]
        pieces = sorted(piece for i, quote in enumerate(self.quotes) for piece in _pieces(i, quote))
        self._pieces = pieces
        self._piece_starts = [piece[0] for piece in pieces]
        self._reach = list(accumulate((piece[1] for piece in pieces), max))

    def at(self, offset: int) -> int | None:
        """Index of the quote that holds ``offset``."""
        first = bisect_right(self._reach, offset)
        last = bisect_right(self._piece_starts, offset)
        held = [piece[2:] for piece in self._pieces[first:last] if piece[1] > offset]
        return min(held)[2] if held else None

    def starting(self, span: Span) -> int | None:
        """Index of the first quote whose first word lies in ``span``."""
        index = bisect_left(self._starts, span.start)
        return index if index < len(self._starts) and self._starts[index] < span.end else None

    def next(self, offset: int, current: int | None, count: int = 1) -> int | None:
        """Index of the ``count``-th quote after the current one, or ``offset``; or the last.

        None when there is none after it.
        """
        first = bisect_right(self._starts, offset) if current is None else current + 1
        last = len(self.quotes) - 1
        return min(first + count - 1, last) if first <= last else None

    def previous(self, offset: int, current: int | None, count: int = 1) -> int | None:
        """Index of the ``count``-th quote before the current one, or ``offset``; or the first.

        None when there is none before it.
        """
        first = (bisect_left(self._starts, offset) if current is None else current) - 1
        return max(first - count + 1, 0) if first >= 0 else None


def extent(quote: Quote) -> list[Span]:
    """Everything that belongs to a quote, in text order: content, cue and source."""
    return sorted([*quote.content, *(span for span in (quote.cue, quote.source) if span)])


def _pieces(index: int, quote: Quote) -> list[tuple[int, int, int, int, int]]:
    found = [(*span, 0, span.length, index) for span in quote.content]
    for one, other in pairwise(quote.content):
        found.append((one.end, other.start, 1, quote.hull.length, index))
    found += [(*span, 2, quote.hull.length, index) for span in (quote.cue, quote.source) if span]
    return [piece for piece in found if piece[1] > piece[0]]


def word_at(text: str, offset: int) -> Span:
    """The word that holds ``offset``, or the one character there when it is in none."""
    start = max(0, offset - LONGEST_WORD)
    for match in _WORD.finditer(text, start, min(len(text), offset + LONGEST_WORD)):
        if match.start() <= offset < match.end():
            return Span(*match.span())
    return Span(min(offset, len(text)), min(offset + 1, len(text)))


def word_to_light(text: str, offset: int) -> Span:
    """The word at a place; of quotation marks and the like the word that they open, with them."""
    opened = _MARKED_WORD.match(text, offset)
    return Span(*opened.span()) if opened else word_at(text, offset)
