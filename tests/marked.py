"""Texts whose sources stand in [square] and contents in {curly} brackets, in pairs."""

from __future__ import annotations

import re

from quoth.core.coref import resolve
from quoth.core.model import Entity, Extraction
from quoth.core.names import find_names
from quoth.core.segment import segment
from quoth.core.span import Span
from quoth.core.tagger import Attribution, Proposals

_MARK = re.compile(r"[\[\]{}]")


def read(marked: str, *, score: float = 0.9) -> Extraction:
    """Entities and quotes of a text whose sources and contents are marked."""
    text = ""
    opened: dict[str, list[int]] = {"]": [], "}": []}
    spans: dict[str, list[Span]] = {"]": [], "}": []}
    end = 0
    for mark in _MARK.finditer(marked):
        text += marked[end : mark.start()]
        end = mark.end()
        if mark[0] in "[{":
            opened["]" if mark[0] == "[" else "}"].append(len(text))
        else:
            spans[mark[0]].append(Span(opened[mark[0]].pop(), len(text)))
    text += marked[end:]
    quotes = []
    for source, content in zip(sorted(spans["]"]), sorted(spans["}"]), strict=True):
        kind = "direct" if text[content.start] in '“"' else "indirect"
        quotes.append(Attribution(kind, (content,), None, source, score))
    document = segment(text)
    return Extraction(text, *resolve(document, Proposals(find_names(document), tuple(quotes))))


def speakers(marked: str) -> list[str | None]:
    """The name of the speaker of each quote, None where nobody is known."""
    found = read(marked)
    return [e.name if (e := found.speaker_of(quote)) else None for quote in found.quotes]


def entity(found: Extraction, name: str) -> Entity:
    """The first entity of that name."""
    return next(e for e in found.entities if e.name == name)
