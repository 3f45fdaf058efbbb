"""What was left alone, and what surely goes with it though it is faint.

The chain judges a span by the words around it and by the label before. It cannot know that a
content beside it has no cue, or that a cue has no source, which makes a faint one likelier. So
what joining has left alone gets the nearest faint partner of its sentence.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from quoth.core.learned.decode import FAINT
from quoth.core.learned.join import Joined, Joiner, Piece, row_of
from quoth.core.span import Span
from quoth.core.tagger import Document

LIKELY = 0.4
"""What is likelier than this is worth adding: F1 gains by all that is likelier than half of it
(Lipton, Elkan and Naryanaswamy 2014, "Optimal thresholding of classifiers to maximize F1
measure")."""
_SENTENCE = 400
"""Code points looked at on either side of a span, if its sentence is long."""
_CLAUSE = 60
_BESIDE = 5
_MARKS = frozenset("\"“‘'«„`")

Claims = dict[Piece, list[Span]]
"""Contents that were left alone, by their cues."""


def with_faint(
    document: Document,
    joiner: Joiner,
    pieces: Sequence[Piece],
    faint: Sequence[Piece],
    joined: Sequence[Joined],
) -> list[Joined]:
    """What was joined, and what was left alone with partners that are ``faint``.

    A content gets any cue of its sentence, one that has no content too; a cue only a content that
    is likely and right beside it. A direct quote nearly always has a source; of others it must be
    likely.
    """
    done = {span for one in joined for span in (one.cue.span, *one.contents)}
    alone = [piece for piece in pieces if piece.span not in done]
    near = _Near(document, [*faint, *(piece for piece in alone if piece.kind == "cue")])
    claims = _claims(near, alone)
    found = [*joined, *_claimed(document, joiner, pieces, claims)]
    for one in found:
        if one.source is None:
            spoken = any(document.text[span.start] in _MARKS for span in one.contents)
            sure = spoken or one.cue in claims
            reach = (FAINT, _SENTENCE) if sure else (LIKELY, _CLAUSE)
            source = near.find("source", one.cue.span, *reach)
            one.source = source.span if source else None
    return found


def _claims(near: _Near, alone: Sequence[Piece]) -> Claims:
    claims: Claims = {}
    for piece in alone:
        cue = content = None
        if piece.kind == "content":
            cue, content = near.find("cue", piece.span, FAINT, _SENTENCE), piece
        elif piece.kind == "cue":
            cue, content = piece, near.find("content", piece.span, LIKELY, _BESIDE)
        if cue and content:
            claims.setdefault(cue, []).append(content.span)
    return claims


def _claimed(
    document: Document, joiner: Joiner, pieces: Sequence[Piece], claims: Claims
) -> list[Joined]:
    """Claims with the sources that the joiner finds for their cues."""
    if not claims:
        return []
    row = row_of(document, sorted({*pieces, *claims}, key=lambda piece: piece.span))
    places = {piece: at for at, piece in enumerate(row.pieces) if piece in claims}
    return [joiner.claim(row, at, claims[cue]) for cue, at in places.items()]


class _Near:
    """The faint spans of a document, by their places."""

    def __init__(self, document: Document, faint: Sequence[Piece]) -> None:
        self._sentences = [sentence.start for sentence in document.sentences]
        self._end = len(document.text)
        self._faint = sorted(faint, key=lambda piece: piece.span)
        self._starts = [piece.span.start for piece in self._faint]

    def find(self, kind: str, span: Span, least: float, reach: int) -> Piece | None:
        """The nearest of a kind in the sentences of ``span``, at least so likely."""
        first = bisect_left(self._starts, max(self._opening(span.start), span.start - _SENTENCE))
        last = bisect_left(self._starts, min(self._closing(span.end), span.end + _SENTENCE))
        fit = [
            piece
            for piece in self._faint[first:last]
            if piece.kind == kind and piece.score >= least and _gap(piece.span, span) <= reach
        ]
        return min(fit, key=lambda piece: _gap(piece.span, span), default=None)

    def _opening(self, offset: int) -> int:
        return self._sentences[max(0, bisect_right(self._sentences, offset) - 1)]

    def _closing(self, offset: int) -> int:
        after = bisect_right(self._sentences, offset - 1)
        return self._sentences[after] if after < len(self._sentences) else self._end


def _gap(one: Span, other: Span) -> int:
    return max(one.start - other.end, other.start - one.end)
