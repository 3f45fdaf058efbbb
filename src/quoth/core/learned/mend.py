"""Contents made to agree with the marks: what stands between marks is taken whole, marks too.

The model is sure of the words, less so of the last sign: here the conventions decide. Content of
a direct quote includes its marks; a stop outside marks is not part of what was said.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from quoth.core.span import Span

_LOOSE = frozenset(" \t\n\"“”„‟«»‹›‘’‚‛'`,.;:?!…-–—―([")
_TRAILING = " \t\n,.;:-–—―"
_LEADING = " \t\n,.;:-–—―)]”"


def mended(text: str, content: Span, quoted: Sequence[Span], starts: Sequence[int]) -> Span:
    """One piece of content, snapped to the marks around it; ``quoted`` spans in text order.

    ``starts`` are the starts of ``quoted``. Nothing is left of a piece without words.
    """
    start, end = content.start, content.end
    run = _run_at(start, quoted, starts)
    if run and start > run.start and _only(text, run.start, start, _LOOSE):
        start = run.start
    run = _run_at(end - 1, quoted, starts) or _run_at(end, quoted, starts)
    if run and end < run.end and _only(text, end, run.end, _LOOSE):
        end = run.end
    return _trimmed(text, Span(start, end))


def _run_at(offset: int, quoted: Sequence[Span], starts: Sequence[int]) -> Span | None:
    at = bisect_right(starts, offset) - 1
    return quoted[at] if at >= 0 and offset < quoted[at].end else None


def _only(text: str, start: int, end: int, signs: frozenset[str]) -> bool:
    return end - start <= 4 and all(sign in signs for sign in text[start:end])


def _trimmed(text: str, span: Span) -> Span:
    """Without signs that belong to the sentence around it."""
    start, end = span
    while start < end and text[start] in _LEADING:
        start += 1
    while end > start and text[end - 1] in _TRAILING and not _abbreviates(text, start, end):
        end -= 1
    return Span(start, end)


def _abbreviates(text: str, start: int, end: int) -> bool:
    """Whether the stop at the end belongs to its word, as in "the U.S."."""
    return end - start > 3 and text[end - 1] == "." == text[end - 3]
