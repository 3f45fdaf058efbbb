"""A text as paragraphs, sentences and words: spans only, linear in the length.

The one place that knows whether a line is a paragraph, or a row of one that was wrapped by hand:
the pane joins lines by the same rule (`measure_of`, `runs_on`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from quoth.core.pace import AT_ONCE, Pace
from quoth.core.span import Span

if TYPE_CHECKING:
    from quoth.core.tagger import Document

SAMPLE = 65_536
"""Code points read to find out whether a text was wrapped by hand."""
_LINE = re.compile(r"[^\n]+")
_NEW_ITEM = re.compile(r"\s|[-*•·–—>|+]\s|\d{1,3}[.)]\s")
_STOPS = tuple(".!?:;”\"’'…)")
_SLACK = 8
"""Columns by which rows of one measure may differ."""
_NARROWEST, _WIDEST = 40, 100
"""Columns of a row that somebody, or a program for mail, may have wrapped."""
_COLUMN = 12
"""The narrowest rows in which words are broken."""
_BROKEN = re.compile(r"[a-z]-\n[a-z]")
_OUTLIERS = 0.03
"""Share of rows that may be wider: an address cannot be wrapped."""
_WORD = re.compile(r"(?:[A-Za-z]\.){2,8}|\w+(?:['’\-‑.&]\w+)*")
_STOP = re.compile(r"[.!?…]{1,8}[”’\"'»)\]]{0,4}")
_ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof gen sen rep gov lt col capt sgt maj adm rev hon st mt jr sr inc ltd co corp "
    "vs etc no nos vol dept univ assn bros ave blvd rd ft approx est jan feb mar apr jun jul aug "
    "sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun fig al cf eg ie u.s u.k u.n "
    "e.u d.c a.m p.m ph.d".split()
)


def measure_of(text: str) -> int:
    """The measure, in columns, that a text was wrapped to by hand; 0 if each line is a paragraph.

    Wrapped text has rows of 40 to 100 characters, breaks before the word that had no room, and
    breaks in the middle of sentences, mostly before a small letter; where words are broken at
    the end of rows ("har-" and "bour"), as in a scanned column, rows may be narrower. Rows between
    empty lines none of which is full (verse, a table, code) say nothing of how the prose was
    wrapped. Only the first `SAMPLE` code points are read.
    """
    lines = text[:SAMPLE].split("\n")
    broken = bool(_BROKEN.search(text, 0, SAMPLE))
    if len(lines) > 1 and len(text) >= SAMPLE:
        lines.pop()
    blocks = _blocks(lines)
    pairs = [pair for block in blocks for pair in block]
    if len(pairs) < (1 if broken else 3):
        return 0
    widths = sorted(len(row) for row, _ in pairs)
    widest = widths[-1 - int(_OUTLIERS * len(widths))]
    if not (_COLUMN if broken else _NARROWEST) <= widest <= _WIDEST:
        return 0
    measure = widest - _SLACK
    full = [[runs_on(row, after, measure) for row, after in block] for block in blocks]
    prose = [pair for block, ran in zip(blocks, full, strict=True) if any(ran) for pair in block]
    amid = sum(not row.endswith(_STOPS) and not after[0].isupper() for row, after in prose)
    wrapped = sum(map(sum, full)) >= 0.75 * len(prose) and amid >= 0.4 * len(prose)
    return measure if prose and wrapped else 0


def _blocks(lines: list[str]) -> list[list[tuple[str, str]]]:
    """Each row with the one after it that may go on with it, apart between empty lines."""
    blocks: list[list[tuple[str, str]]] = [[]]
    for row, after in pairwise(lines):
        if not row.strip():
            blocks.append([])
        elif _may_run_on(after):
            blocks[-1].append((row.rstrip(), after))
    return blocks


def runs_on(row: str, after: str, measure: int) -> bool:
    """Whether ``after`` goes on with the paragraph of ``row``: its first word had no room."""
    if not row.strip() or not _may_run_on(after):
        return False
    return len(row) + 1 + len(after.split(None, 1)[0]) > measure


def _may_run_on(line: str) -> bool:
    return bool(line.strip()) and not _NEW_ITEM.match(line)


def paragraphs_of(text: str) -> list[Span]:
    """Lines, or runs of rows wrapped by hand, that hold something; white space trimmed."""
    lines = (Span(*m.span()) for m in _LINE.finditer(text))
    measure = measure_of(text)
    spans = (span.trimmed(text) for span in (_joined(text, lines, measure) if measure else lines))
    return [span for span in spans if span.length]


def _joined(text: str, lines: Iterator[Span], measure: int) -> Iterator[Span]:
    """Each line with those that run on from it."""
    start, last = 0, Span(0, 0)
    for line in lines:
        after = text[line.start : min(line.end, line.start + measure)]
        if line.start > last.end + 1 or not runs_on(last.of(text).rstrip(), after, measure):
            yield Span(start, last.end)
            start = line.start
        last = line
    yield Span(start, last.end)


def sentences_of(text: str, paragraph: Span) -> list[Span]:
    """The sentences of one paragraph; a lost space after a stop still parts two sentences."""
    found: list[Span] = []
    start = paragraph.start
    for stop in _STOP.finditer(text, paragraph.start, paragraph.end):
        if stop.end() < paragraph.end and not _ends_sentence(text, stop, paragraph.end):
            continue
        span = Span(start, stop.end()).trimmed(text)
        if span.length:
            found.append(span)
        start = stop.end()
    rest = Span(start, paragraph.end).trimmed(text)
    return [*found, rest] if rest.length else found


def _ends_sentence(text: str, stop: re.Match[str], limit: int) -> bool:
    after = stop.end()
    follow = text[after : min(after + 40, limit)]
    space = follow[:1].isspace()
    first = follow.lstrip().lstrip("“‘\"'«([—–- ")[:1]
    if not first or first.islower() or (not space and not first.isupper()):
        return False
    if stop[0][0] != ".":
        return space or first.isupper()
    before = text[max(0, stop.start() - 24) : stop.start()]
    last = re.split(r"[\s(“‘\"'—–]", before)[-1]
    if last.lower() in _ABBREVIATIONS or (len(last) == 1 and last.isupper()):
        return False
    if not space:
        # A lost space: "China.Japan" or "summits.“We", but not "U.S." or "example.Org/x".
        inner = follow.lstrip("“‘\"'«([—–-")
        return len(last) > 2 and last[-1:].islower() and (inner[1:2].islower() or inner != follow)
    return True


def words_of(text: str) -> tuple[Span, ...]:
    """Runs of letters and digits with what may stand inside a word."""
    return tuple(Span(*m.span()) for m in _WORD.finditer(text))


def segment(text: str, pace: Pace = AT_ONCE) -> Document:
    """The document of a canonical text; time grows linearly with its length.

    In the document's text a line end inside a paragraph is a space, so that no rule need know of
    rows; offsets are those of ``text``.
    """
    from quoth.core.tagger import Document  # the pane cuts paragraphs without it

    paragraphs = paragraphs_of(text)
    if any("\n" in span.of(text) for span in paragraphs):
        text = _in_lines(text, paragraphs)
    sentences = [s for paragraph in pace.over(paragraphs) for s in sentences_of(text, paragraph)]
    return Document(text, tuple(paragraphs), tuple(sentences))


def _in_lines(text: str, paragraphs: list[Span]) -> str:
    """The text with each paragraph in one line; no offset changes."""
    pieces, end = [], 0
    for span in paragraphs:
        pieces += [text[end : span.start], span.of(text).replace("\n", " ")]
        end = span.end
    return "".join([*pieces, text[end:]])
