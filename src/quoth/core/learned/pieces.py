"""A document as the tagger reads it: units of word pieces, cut into windows of whole paragraphs.

A unit is what BERT's pre-tokenizer cuts: a run of letters and digits, or one other sign. Each
has one label; the tagger's answer is read at its first piece. Each window opens with ``[CLS]``
and every paragraph in it ends with ``[SEP]``; both count as units with an empty span.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from quoth.core.marks import find_quoted
from quoth.core.tagger import Document

if TYPE_CHECKING:
    from tokenizers import Tokenizer

WINDOW = 256
"""Word pieces in a window, at most."""
OTHER, LOWER, DIGIT, CAPITAL, CAPITALS = range(5)
"""Case of a unit: a sign, small letters, with a digit, a capital first, all capitals."""
OUTSIDE, INSIDE, MARK = range(3)
"""Where a unit stands: outside quotation marks, inside, or a mark itself."""

_MARKS = frozenset("\"“”„‟«»‹›‘’‚‛'`")


@dataclass(slots=True)
class Unit:
    """One unit of a text: code points ``start`` to ``end``, and the ids of its word pieces."""

    start: int
    end: int
    pieces: list[int]
    case: int
    mark: int


@dataclass(slots=True)
class Window:
    """Units that the tagger reads together, and the same as rows of pieces."""

    units: list[Unit] = field(default_factory=list)
    size: int = 0
    """Word pieces in all."""

    def add(self, unit: Unit) -> None:
        """Append one unit."""
        self.units.append(unit)
        self.size += len(unit.pieces)

    def rows(self) -> tuple[list[int], list[int], list[int], list[int]]:
        """Ids, cases and marks, one for each piece; and the first piece of each unit."""
        ids: list[int] = []
        cases: list[int] = []
        marks: list[int] = []
        first: list[int] = []
        for unit in self.units:
            first.append(len(ids))
            ids += unit.pieces
            cases += [unit.case] * len(unit.pieces)
            marks += [unit.mark] * len(unit.pieces)
        return ids, cases, marks, first


def case_of(word: str) -> int:
    """The case of one unit's letters."""
    if word.islower():
        return LOWER if word.isalpha() else DIGIT
    if not word.isalnum():
        return OTHER
    if not word.isalpha():
        return DIGIT
    if len(word) > 1 and word.isupper():
        return CAPITALS
    return CAPITAL if word[0].isupper() else LOWER


class Cutter:
    """Cuts documents into units and windows with one vocabulary."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        self._tokenizer = tokenizer
        self.opening = _id(tokenizer, "[CLS]")
        self.closing = _id(tokenizer, "[SEP]")

    def paragraphs(self, document: Document) -> Iterator[list[Unit]]:
        """The units of each paragraph, in order."""
        quoted = [span for run in find_quoted(document) for span in run.spans]
        starts = [span.start for span in quoted]
        for paragraph in document.paragraphs:
            text = paragraph.of(document.text)
            encoding = self._tokenizer.encode(text, add_special_tokens=False)
            units: list[Unit] = []
            last: int | None = -1
            for piece, number, (start, end) in zip(
                encoding.ids, encoding.word_ids, encoding.offsets, strict=True
            ):
                if number == last:
                    units[-1].pieces.append(piece)
                    units[-1].end = paragraph.start + end
                    continue
                last = number
                units.append(Unit(paragraph.start + start, paragraph.start + end, [piece], 0, 0))
            for unit in units:
                word = document.text[unit.start : unit.end]
                unit.case = case_of(word)
                at = bisect_right(starts, unit.start) - 1
                if at >= 0 and unit.start < quoted[at].end:
                    unit.mark = MARK if word in _MARKS else INSIDE
            yield units

    def windows(self, document: Document, *, first: int = WINDOW) -> Iterator[Window]:
        """Windows of whole paragraphs of at most `WINDOW` pieces; the first may be smaller.

        A longer paragraph is cut between sentences where it can be.
        """
        breaks = [sentence.start for sentence in document.sentences]
        return pack(self.paragraphs(document), breaks, self.opening, self.closing, first)


def _id(tokenizer: Tokenizer, piece: str) -> int:
    number = tokenizer.token_to_id(piece)
    if number is None:
        raise ValueError(f"the vocabulary lacks {piece}")
    return number


def pack(
    paragraphs: Iterator[list[Unit]], breaks: Sequence[int], opening: int, closing: int, first: int
) -> Iterator[Window]:
    """Paragraphs put together to windows; ``breaks`` are offsets where sentences begin."""
    window, limit = _opened(opening), first
    for units in paragraphs:
        for part in _parts(units, breaks):
            size = sum(len(unit.pieces) for unit in part) + 1
            if len(window.units) > 1 and window.size + size > limit:
                yield window
                window, limit = _opened(opening), WINDOW
            for unit in part:
                window.add(unit)
            window.add(Unit(part[-1].end, part[-1].end, [closing], OTHER, OUTSIDE))
    if len(window.units) > 1:
        yield window


def _opened(opening: int) -> Window:
    window = Window()
    window.add(Unit(0, 0, [opening], OTHER, OUTSIDE))
    return window


def _parts(units: list[Unit], breaks: Sequence[int]) -> Iterator[list[Unit]]:
    """The units of a paragraph in parts that fit a window, cut at the last sentence that ends."""
    room = WINDOW - 2
    begin = size = 0
    cut = 0
    for number, unit in enumerate(units):
        at = bisect_right(breaks, unit.start) - 1
        if number > begin and at >= 0 and breaks[at] == unit.start:
            cut = number
        while size + len(unit.pieces) > room:
            stop = cut if cut > begin else number
            yield units[begin:stop]
            begin = stop
            size = sum(len(each.pieces) for each in units[begin:number])
        size += len(unit.pieces)
    if begin < len(units):
        yield units[begin:]
