"""Whether "The" is a part of a name: where its capital has no other reason, and only there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from quoth.core.lexicon import NEWSPAPERS
from quoth.core.span import Span
from quoth.core.tagger import Document, Name

_THE = "The "
_IN_MIDST = re.compile(r"\b[a-z]{1,20},? $")
"""A word in small letters: after it, a capital is meant."""
_BACK = 24
_OPENING = frozenset("\"“‘'")
_CLOSING = frozenset("\"”’'")


def with_own_the(document: Document, names: Iterable[Name]) -> Iterator[Name]:
    """Names with the "The" that belongs to them, without the one that begins a sentence.

    A name that has it in mid-sentence has it throughout, and so do papers and quoted titles.
    """
    text = document.text
    starts = frozenset(sentence.start for sentence in document.sentences)
    found = [_widened(text, name) for name in names]
    own = {
        name.span.of(text)
        for name in found
        if text.startswith(_THE, name.span.start) and _in_midst(text, name.span.start)
    }
    for name in found:
        start, end = name.span
        opened = start in starts or text[start - 1 : start] in _OPENING
        form = name.span.of(text)
        if not form.startswith(_THE) or not opened or form in own or _keeps(text, name.span):
            yield name
        else:
            yield Name(Span(start + len(_THE), end), name.kind, name.score)


def _widened(text: str, name: Name) -> Name:
    start = name.span.start - len(_THE)
    if start > 0 and text.startswith(_THE, start) and _in_midst(text, start):
        return Name(Span(start, name.span.end), name.kind, name.score)
    return name


def _in_midst(text: str, start: int) -> bool:
    return bool(_IN_MIDST.search(text, max(0, start - _BACK), start))


def _keeps(text: str, span: Span) -> bool:
    """Whether a name at the start of a sentence is a paper's or a title in marks."""
    before, after = text[span.start - 1 : span.start], text[span.end : span.end + 1]
    return (before in _OPENING and after in _CLOSING) or span.of(text).rsplit(" ", 1)[
        -1
    ].lower() in NEWSPAPERS
