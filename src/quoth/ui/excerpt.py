"""Pure text work of the quote picker: the words around a match, a quote in its text, its source."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from rich.cells import cell_len

from quoth.core import citing
from quoth.core.citing import Passage
from quoth.core.span import Span
from quoth.core.text import one_line
from quoth.search.index import QuoteRecord

INTERRUPTION = " … "
"""Between the parts of an interrupted quote."""
UNKNOWN_SPEAKER = "Unknown"
_BEFORE = 3
"""Where a quote does not fit, a match stands after at most one part of so many of the line."""
_WORD_START = re.compile(r"(?<=\s)\S")


def excerpt(words: str, spans: Sequence[Span], width: int) -> Span:
    """The part of ``words`` to show in ``width`` cells, so that the first match is seen.

    From the beginning if the match is seen so, else from a word a little before it. Where the rest
    does not fit, the end lies beyond what does: whoever draws it cuts there and shows that it did.
    """
    if not spans or cell_len(words[: spans[0].end]) < width:
        return Span(0, min(len(words), width + 1))
    earliest = max(0, spans[0].start - width // _BEFORE)
    word = _WORD_START.search(words, earliest, spans[0].start + 1)
    start = word.start() if word else spans[0].start
    return Span(start, min(len(words), start + width + 1))


def located(context: str, words: str) -> tuple[tuple[Span, Span], ...]:
    """Where the parts of a quote stand in its words and in the text around it, as pairs.

    Parts that are not found are left out.
    """
    line, here, there = one_line(context), 0, 0
    found: list[tuple[Span, Span]] = []
    for part in one_line(words).split(INTERRUPTION):
        start = line.find(part, there) if part.strip() else -1
        if start >= 0:
            there = start + len(part)
            found.append((Span(here, here + len(part)), Span(start, there)))
        here += len(part) + len(INTERRUPTION)
    return tuple(found)


def written_date(day: date | None) -> str:
    """``4 Mar 2026``; empty without a date."""
    return f"{day.day} {day:%b} {day.year}" if day else ""


def speaker_of(record: QuoteRecord) -> str:
    """The speaker's name on one line."""
    return one_line(record.speaker) if record.speaker else UNKNOWN_SPEAKER


def origin_of(record: QuoteRecord) -> str:
    """Outlet, or title where there is no outlet, and date: ``Coast Weekly · 1 Mar 2026``."""
    parts = (one_line(record.outlet or record.title), written_date(record.published))
    return " · ".join(part for part in parts if part)


def with_source(record: QuoteRecord) -> str:
    """A quote as it is copied here as everywhere: its words, and below them its source."""
    passage = Passage(record.words, record.speaker, form=record.form)
    return citing.with_source(passage, record)
