"""A text as paragraphs, sentences and words: spans only, linear in the length."""

from __future__ import annotations

import re

from quoth.core.span import Span
from quoth.core.tagger import Document

_LINE = re.compile(r"[^\n]+")
_WORD = re.compile(r"(?:[A-Za-z]\.){2,8}|\w+(?:['’\-‑.&]\w+)*")
_STOP = re.compile(r"[.!?…]{1,8}[”’\"'»)\]]{0,4}")
_ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof gen sen rep gov lt col capt sgt maj adm rev hon st mt jr sr inc ltd co corp "
    "vs etc no nos vol dept univ assn bros ave blvd rd ft approx est jan feb mar apr jun jul aug "
    "sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun fig al cf eg ie u.s u.k u.n "
    "e.u d.c a.m p.m ph.d".split()
)


def paragraphs_of(text: str) -> list[Span]:
    """Lines that hold something, white space trimmed."""
    spans = (Span(*m.span()).trimmed(text) for m in _LINE.finditer(text))
    return [span for span in spans if span.length]


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


def segment(text: str) -> Document:
    """The document of a canonical text; time grows linearly with its length."""
    paragraphs = paragraphs_of(text)
    sentences = [s for paragraph in paragraphs for s in sentences_of(text, paragraph)]
    words = [Span(*m.span()) for m in _WORD.finditer(text)]
    return Document(text, tuple(paragraphs), tuple(sentences), tuple(words))
