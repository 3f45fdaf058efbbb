"""Quotation marks paired into runs: what stands between marks, whoever said it.

The shape of a mark says less than its place: a mark opens where a word begins and closes where
one ends, so that mixed shapes (``“…"``, ``''…”``) still pair. A single mark between letters, or
at the end of a plural, is an apostrophe.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from quoth.core.model import QuoteKind
from quoth.core.pace import AT_ONCE, Pace
from quoth.core.span import Span
from quoth.core.tagger import Document

_MARK = re.compile(r"''|``|[“”„‟\"«»‹›‘’‚‛']")
_SPOKEN = re.compile(r"\w")
_DOUBLE = frozenset(["“", "”", "„", "‟", '"', "''", "``"])
_ANGLE = frozenset("«»‹›")
_BEFORE_OPENING = frozenset("([{—–-/:;,.!?…“”„\"«»‹›‘'\u2009\u200a|*>")
_ELIDED = re.compile(
    r"(?:(?:em|tis|twas|til|till|cause|round|bout|\d0s|\d\ds?)\b(?!['’])|n['’])", re.IGNORECASE
)
_STRONG_CLOSE = frozenset(',.?!…”"')
LONGEST = 20_000
"""Code points after which an unclosed run is given up."""

ENDS = frozenset(".?!…,—–-;")
"""Signs before a closing mark that end a sentence, or break it off for a reporting clause."""
_OPENING = frozenset("\"“‘'«‹„‚`‟»")
_CLOSING = frozenset("\"”’'»›“«")
_REACH = 64
"""Marks looked at for the closing one: bounds the work on texts made of marks."""

Family = Literal["double", "single", "angle"]


@dataclass(frozen=True, slots=True)
class Quoted:
    """One outermost run between quotation marks, marks included."""

    spans: tuple[Span, ...]
    """One for each paragraph: several when paragraphs reopen the run without closing it."""
    closed: bool
    """Whether the last paragraph has the closing mark."""


class _Mark(NamedTuple):
    start: int
    end: int
    family: Family
    opens: bool
    closes: bool
    strong: bool
    """Surely a closing mark: after a stop, or before one or the end."""


def kind_of(text: str, content: Sequence[Span], starts: Sequence[int]) -> QuoteKind:
    """Form of a quote by its marks; ``starts`` are those of all quoted runs, in order."""
    first, last = content[0], content[-1]
    if text[first.start] in _OPENING and text[last.end - 1] in _CLOSING:
        return "direct"
    at = bisect_left(starts, first.start)
    while at < len(starts) and starts[at] < last.end:
        if any(piece.holds(starts[at]) for piece in content):
            return "mixed"
        at += 1
    return "indirect"


def is_title(text: str, spans: Sequence[Span]) -> bool:
    """Whether a quoted run looks like the title of a work: capitals, no stop, no lead-in."""
    inner = spans[0].of(text).strip("\"“”‘’'«»„ ")
    lead = text[max(0, spans[0].start - 3) : spans[0].start].rstrip()
    if len(spans) > 1 or inner[-1:] in ENDS or lead[-1:] in {":", ",", "\n", ""}:
        return False
    words = inner.split()
    long = [word for word in words if len(word) > 3]
    return len(words) > 1 and bool(long) and all(w[0].isupper() or w[0].isdigit() for w in long)


def find_quoted(document: Document, pace: Pace = AT_ONCE) -> tuple[Quoted, ...]:
    """The outermost runs of quoted words in text order; linear, never raises."""
    runs: list[Quoted] = []
    pending: list[Span] = []
    paragraphs = pace.part(0, 0.5).over(document.paragraphs)
    marks = [list(_marks(document.text, paragraph)) for paragraph in paragraphs]
    for number, paragraph in enumerate(pace.part(0.5, 1).over(document.paragraphs)):
        if pending and not _reopens(marks[number], paragraph):
            runs.append(Quoted(tuple(pending), closed=False))
            pending = []
        following = number + 1 < len(marks) and _reopens(
            marks[number + 1], document.paragraphs[number + 1]
        )
        for span, closed in _paired(document.text, marks[number], paragraph, following):
            if not _SPOKEN.search(document.text, span.start, span.end):
                continue
            if pending and span.start != paragraph.start:
                runs.append(Quoted(tuple(pending), closed=False))
                pending = []
            pending.append(span)
            if closed:
                runs.append(Quoted(tuple(pending), closed=True))
                pending = []
    if pending:
        runs.append(Quoted(tuple(pending), closed=False))
    return tuple(runs)


def _reopens(marks: list[_Mark], paragraph: Span) -> bool:
    return bool(marks) and marks[0].start == paragraph.start and marks[0].opens


def _marks(text: str, paragraph: Span) -> Iterator[_Mark]:
    for match in _MARK.finditer(text, paragraph.start, paragraph.end):
        shape, start, end = match[0], match.start(), match.end()
        before = text[start - 1] if start > paragraph.start else " "
        after = text[end] if end < paragraph.end else " "
        begins = (before.isspace() or before in _BEFORE_OPENING) and not after.isspace()
        ends = not before.isspace() and not (after.isalnum() and before.isalnum())
        if shape in _DOUBLE:
            opens, closes = _double(shape, (before, after), begins, end < paragraph.end)
            yield _Mark(start, end, "double", opens, closes, True)
        elif shape in _ANGLE:
            yield _Mark(start, end, "angle", begins or shape in "«‹", ends, True)
        else:
            yield from _single(text, match, begins, ends, (before, after))


def _double(shape: str, around: tuple[str, str], begins: bool, goes_on: bool) -> tuple[bool, bool]:
    """Whether a double mark may open, and may close, between two signs."""
    before, after = around
    if shape == "”":
        return before.isspace() and not after.isspace(), True
    if shape == "“" and before.isspace() and after.isspace():
        return goes_on, False
    if shape in "“„" and after.isalnum():
        return True, False
    unspaced = before in _STRONG_CLOSE and after.isalnum()
    return begins, (not begins or unspaced) and shape != "„"


def _single(
    text: str, match: re.Match[str], begins: bool, ends: bool, around: tuple[str, str]
) -> Iterator[_Mark]:
    before, after = around
    if before.isalnum() and after.isalnum():
        return
    shape, start, end = match[0], match.start(), match.end()
    opens = begins and shape != "’" and (after.isalnum() or after in '“"…[($£€')
    if opens and shape == "'" and _ELIDED.match(text, end):
        opens = False
    closes = shape not in "‘‚‛" and ends and not after.isalnum()
    strong = before in _STRONG_CLOSE or (not after.isspace() and after not in '“"')
    if opens or closes:
        yield _Mark(start, end, "single", opens, closes, strong or before not in "sS")


def _paired(
    text: str, marks: list[_Mark], paragraph: Span, reopens: bool
) -> Iterator[tuple[Span, bool]]:
    """Outermost runs of one paragraph; the last may be unclosed, up to the paragraph's end."""
    number = 0
    while number < len(marks):
        mark = marks[number]
        close = _closing(marks, number, reopens) if mark.opens else None
        if close is not None:
            yield Span(mark.start, marks[close].end), True
            number = close + 1
        elif mark.opens and _stays_open(text, mark, paragraph, reopens, len(marks) - number):
            yield Span(mark.start, paragraph.end), False
            return
        else:
            number += 1


def _led(text: str, mark: _Mark) -> bool:
    """Whether a mark opens a sentence after a colon or a comma: "She said: “It holds."""
    before = text[max(0, mark.start - 2) : mark.start].rstrip()
    return before[-1:] in {":", ","} and text[mark.end : mark.end + 1].isupper()


def _stays_open(text: str, mark: _Mark, paragraph: Span, reopens: bool, left: int) -> bool:
    """Whether an unclosed mark quotes the rest of its paragraph, rather than being a slip."""
    if paragraph.end - mark.start > LONGEST or left > _REACH:
        return False
    if mark.family == "single":
        return reopens
    return reopens or mark.start == paragraph.start or _led(text, mark)


def _closing(marks: list[_Mark], opening: int, reopens: bool) -> int | None:
    first = marks[opening]
    candidates = range(opening + 1, min(len(marks), opening + _REACH))
    if first.family == "single":
        return _closing_single(marks, [n for n in candidates if marks[n].family == "single"])
    depth, plain = 1, None
    for number in candidates:
        mark = marks[number]
        if mark.family != first.family:
            continue
        if mark.start - first.start > LONGEST:
            break
        if mark.closes:
            depth -= 1
            plain = number if plain is None else plain
            if not depth:
                return number
        elif mark.opens:
            depth += 1
    return None if depth == 1 and reopens and plain is not None else plain


def _closing_single(marks: list[_Mark], candidates: list[int]) -> int | None:
    """The first sure closing mark, else the first possible one before a new opening."""
    weak = None
    for number in candidates:
        mark = marks[number]
        if mark.opens and not mark.closes:
            break
        if mark.closes and mark.strong:
            return number
        if mark.closes and weak is None:
            weak = number
    return weak
