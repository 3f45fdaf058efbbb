"""Who wrote the article, where its first lines or its last say so: whom "I" means."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quoth.core.entities import Reference
from quoth.core.sense import Sense
from quoth.core.span import Span
from quoth.core.tagger import Document

_BY = re.compile(r"(?:By|BY|by|Words|Interview by|From) [A-Z]")
_BYLINE = 70
"""Code points of the longest line that names the writer."""
_NOTE = re.compile(r"(?:,[^,\n]{1,60},)? (?:is|was|has been|teaches|writes|directs|covers|runs)\b")
_OPENING = 6
"""Paragraphs among which the writer's line stands."""
_CLOSING = 2


def is_byline(document: Document, paragraph: int) -> bool:
    """Whether this is the line that names the writer, who is nobody's "she"."""
    line = document.paragraphs[paragraph]
    return line.length < _BYLINE and bool(_BY.match(document.text, line.start))


def writer_of(document: Document, references: Sequence[Reference]) -> Sense | None:
    """The one person named in a byline, or in a note on the writer that ends the article."""
    lines = document.paragraphs
    for number in range(min(_OPENING, len(lines))):
        if is_byline(document, number):
            named = _people(references, lines[number])
            return _written(named[0]) if len(named) == 1 else None
    for line in lines[max(1, len(lines) - _CLOSING) :]:
        for reference in _people(references, line)[:1]:
            new = all(mention.span.start >= line.start for mention in reference.draft.mentions)
            full = " " in reference.span.of(document.text)
            if (
                new
                and full
                and reference.span.start == line.start
                and _NOTE.match(document.text, reference.span.end)
            ):
                return _written(reference)
    return None


def _written(reference: Reference) -> Sense:
    return Sense(reference.draft, "writer", reference.span)


def _people(references: Sequence[Reference], line: Span) -> list[Reference]:
    return [
        reference
        for reference in references
        if reference.draft.kind == "person" and line.start <= reference.span.start < line.end
    ]
