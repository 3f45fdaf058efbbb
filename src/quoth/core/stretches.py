"""A long document in stretches of whole paragraphs, each read as a document of its own.

What rules learn from a text they learn from one stretch then, and memory stays that of a stretch.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from quoth.core.span import Span
from quoth.core.tagger import Attribution, Document, Name

LONG = 200_000
"""Code points up to which a text is one stretch: more than any article has."""
STRETCH = 100_000
"""Code points of a stretch of what is longer; more where one paragraph is."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of a document, and where it begins in the whole."""

    document: Document
    start: int

    def name(self, name: Name) -> Name:
        """A name of the part as one of the whole."""
        return replace(name, span=name.span.shift(self.start)) if self.start else name

    def attribution(self, found: Attribution) -> Attribution:
        """An attribution of the part as one of the whole."""
        if not self.start:
            return found
        content = tuple(span.shift(self.start) for span in found.content)
        cue = found.cue and found.cue.shift(self.start)
        source = found.source and found.source.shift(self.start)
        return replace(found, content=content, cue=cue, source=source)


def stretches(document: Document) -> Sequence[Stretch]:
    """The whole of a short document, else its parts in order, each made when it is asked for."""
    if len(document.text) <= LONG:
        return (Stretch(document, 0),)
    return _Parts(document)


class _Parts(Sequence[Stretch]):
    """The stretches of one long document."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._bounds = [0]
        for paragraph in document.paragraphs:
            if paragraph.start - self._bounds[-1] >= STRETCH:
                self._bounds.append(paragraph.start)
        self._bounds.append(len(document.text))
        self._sentences = [sentence.start for sentence in document.sentences]
        self._paragraphs = [paragraph.start for paragraph in document.paragraphs]

    def __len__(self) -> int:
        return len(self._bounds) - 1

    def __getitem__(self, number: int) -> Stretch:  # type: ignore[override]
        start, end = self._bounds[number], self._bounds[number + 1]
        whole = self._document
        part = Document(
            whole.text[start:end],
            _within(whole.paragraphs, self._paragraphs, start, end),
            _within(whole.sentences, self._sentences, start, end),
        )
        return Stretch(part, start)


def _within(spans: Sequence[Span], starts: Sequence[int], start: int, end: int) -> tuple[Span, ...]:
    """The spans that begin between two offsets, counted from the first of them."""
    low, high = bisect_left(starts, start), bisect_left(starts, end)
    return tuple(span.shift(-start) for span in spans[low:high])
