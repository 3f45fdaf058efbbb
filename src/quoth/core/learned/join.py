"""Which content belongs to which cue, and which cue to which source.

The spans that the model finds stand in a row, and a small network scores each pair by how they
stand to each other: order, distance, what lies between. Its weights were fitted on annotated
articles (training/fit_join.py) and lie in the model's description.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from quoth.core.span import Span
from quoth.core.tagger import Document

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Array = npt.NDArray[np.float32]

REACH = 6
"""Candidates on either side."""
LOOKED = 64
"""Spans of any kind that are looked at for them, on either side: bounds the work on texts that
have contents without end and no cue."""
_STEPS = (0, 1, 2, 4, 8, 16, 32, 64)
_OPENING = frozenset("\"“‘'«„`")
_CLOSING = frozenset("\"”’'»`")
_OWNERS = frozenset(("his", "her", "their", "its", "my", "our"))
_WORD = re.compile(r"\w+")


class Piece(NamedTuple):
    """One span as the model found it."""

    kind: str
    """``source``, ``cue`` or ``content``."""
    span: Span
    score: float = 1.0
    """Probability that such a span begins here."""


@dataclass(slots=True)
class Row:
    """The spans of one document in text order, and where they stand."""

    document: Document
    pieces: Sequence[Piece]
    sentences: list[int]
    paragraphs: list[int]


def row_of(document: Document, pieces: Sequence[Piece]) -> Row:
    """Pieces with the numbers of their sentences and paragraphs."""
    sentences = [s.start for s in document.sentences]
    paragraphs = [p.start for p in document.paragraphs]
    return Row(
        document,
        pieces,
        [bisect_right(sentences, piece.span.start) for piece in pieces],
        [bisect_right(paragraphs, piece.span.start) for piece in pieces],
    )


def candidates(row: Row, at: int, kind: str) -> list[int]:
    """Numbers of the pieces of ``kind`` near piece ``at``, at most `REACH` on either side."""
    near: list[int] = []
    before = range(at - 1, max(-1, at - 1 - LOOKED), -1)
    after = range(at + 1, min(len(row.pieces), at + 1 + LOOKED))
    for side in (before, after):
        count = 0
        for other in side:
            if count == REACH or abs(row.paragraphs[other] - row.paragraphs[at]) > 2:
                break
            if row.pieces[other].kind == kind:
                near.append(other)
                count += 1
    return sorted(near)


def features(row: Row, one: int, other: int) -> list[float]:
    """How piece ``other`` stands to piece ``one``; numbers between 0 and 1."""
    a, b = row.pieces[one], row.pieces[other]
    text = row.document.text
    after = other > one
    first, last = (one, other) if after else (other, one)
    gap = Span(row.pieces[first].span.end, row.pieces[last].span.start)
    between = gap.of(text) if 0 < gap.length <= 400 else ""
    far = gap.length // 6 if gap.length > 400 else len(_WORD.findall(between))
    kinds = [piece.kind for piece in row.pieces[first + 1 : last]]
    same = row.sentences[one] == row.sentences[other]
    apart = abs(row.paragraphs[one] - row.paragraphs[other])
    values = [
        after,
        same,
        same and after,
        apart == 1,
        apart == 1 and after,
        apart > 1,
        *(min(kinds.count(k), 3) / 3 for k in ("source", "cue", "content")),
        "cue" in kinds,
        "content" in kinds,
        "cue" in kinds and same,
        "content" in kinds and same,
        not kinds,
        not kinds and after,
        "." in between,
        ";" in between,
        "," in between,
        "“" in between or '"' in between,
        " and " in between,
        " that" in between[-6:] or " that" in between[:6],
        ":" in between,
        *(far >= step for step in _STEPS),
        *_marked(text, a.span),
        *_marked(text, b.span),
        *_worded(text, a.span),
        *_worded(text, b.span),
        _outer(row, first - 1, a.kind),
        _outer(row, first - 1, b.kind),
        _outer(row, last + 1, a.kind),
        _outer(row, last + 1, b.kind),
    ]
    return [float(value) for value in values]


def _marked(text: str, span: Span) -> tuple[bool, bool, bool]:
    opens, closes = text[span.start] in _OPENING, text[span.end - 1] in _CLOSING
    return opens, closes, text[span.start].isupper() or text[span.start : span.end].islower()


def _worded(text: str, span: Span) -> list[bool]:
    """What the first and last words say: a participle, an infinitive, a pronoun, an owner."""
    words = _WORD.findall(text[span.start : min(span.end, span.start + 200)].lower()) or [""]
    return [
        words[0].endswith("ing"),
        words[0] == "to",
        words[0] == "according",
        words[0] in {"who", "that", "which"},
        words[0] in {"is", "was", "are", "were", "been", "be"},
        words[-1] in {"by", "from", "to", "as", "of"},
        text[span.start : span.end].endswith(("'s", "’s")) or words[0] in _OWNERS,
        len(words) == 1,
    ]


def _outer(row: Row, at: int, kind: str) -> bool:
    return 0 <= at < len(row.pieces) and row.pieces[at].kind == kind


@dataclass(slots=True)
class Joined:
    """A cue with its contents and its source."""

    cue: Piece
    contents: list[Span]
    source: Span | None
    score: float
    """How likely the cue and its link to the source are."""


class Joiner:
    """Joins with the weights of one model."""

    def __init__(self, weights: dict[str, list[Array]]) -> None:
        self._weights = weights

    def join(self, row: Row) -> list[Joined]:
        """Every cue that has content, in text order; contents without a cue are left out."""
        found: dict[int, Joined] = {}
        for at, piece in enumerate(row.pieces):
            if piece.kind == "cue":
                found[at] = self.claim(row, at, [])
        for at, piece in enumerate(row.pieces):
            if piece.kind == "content":
                choice, _ = self._best("cue", row, at)
                if choice is not None:
                    found[choice].contents.append(piece.span)
        return [joined for joined in found.values() if joined.contents]

    def claim(self, row: Row, at: int, contents: list[Span]) -> Joined:
        """The cue at ``at`` with contents that are its own, and its source."""
        choice, share = self._best("source", row, at)
        cue = row.pieces[at]
        source = None if choice is None else row.pieces[choice].span
        return Joined(cue, contents, source, cue.score * share)

    def _best(self, wanted: str, row: Row, at: int) -> tuple[int | None, float]:
        """The piece that piece ``at`` is joined to, or None; and how likely that is."""
        import numpy as np

        near = candidates(row, at, wanted)
        inner, bias, outer = self._weights[wanted]
        rows = [[0.0] * (inner.shape[1] - 1) + [1.0]]
        rows += [[*features(row, at, other), 0.0] for other in near]
        scores = np.maximum(np.array(rows, dtype=np.float32) @ inner.T + bias, 0) @ outer
        shares = np.exp(scores - scores.max())
        best = int(shares.argmax())
        return (near[best - 1] if best else None), float(shares[best] / shares.sum())
