"""The learned tagger: names and attributions from the model, mended by what is certain."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import cast

from quoth.core.learned.alone import with_faint
from quoth.core.learned.beliefs import Beliefs
from quoth.core.learned.certain import certain
from quoth.core.learned.decode import Decoder
from quoth.core.learned.join import Joined, Joiner, Piece, row_of
from quoth.core.learned.mend import mended
from quoth.core.learned.model import Model
from quoth.core.learned.naming import Namer
from quoth.core.marks import find_quoted, kind_of
from quoth.core.model import EntityKind
from quoth.core.pace import AT_ONCE, Pace
from quoth.core.tagger import Attribution, Document, Name, Proposals


class LearnedTagger:
    """Tags with one model; deterministic, and keeps no state."""

    def __init__(self, model: Model) -> None:
        self._model = model
        self._decoder = Decoder(model)
        self._joiner = Joiner(model.joins)
        self._namer = Namer()

    @property
    def name(self) -> str:
        """Name and version, as written into notes."""
        return self._model.name

    def tag(self, document: Document, pace: Pace = AT_ONCE) -> Proposals:
        """Names without overlaps and attributions in text order."""
        windows = list(self._model.cutter.windows(document))
        pieces: list[Piece] = []
        faint: list[Piece] = []
        raw: list[Name] = []
        said = self._model.run(windows, pace)
        for window, scores in zip(windows, said, strict=True):
            sure, more = self._decoder.pieces(window, scores)
            pieces += sure
            faint += more
            raw += [
                Name(span, cast(EntityKind, kind), score)
                for span, kind, score in self._decoder.names(window, scores)
            ]
        beliefs = Beliefs(self._model.name_labels, windows, said)
        names = self._namer.names(document, raw, beliefs)
        joined = self._joiner.join(row_of(document, pieces))
        joined = with_faint(document, self._joiner, pieces, faint, joined)
        found = tuple(_attributions(document, joined))
        return Proposals(names, certain(document, found, names))


def _attributions(document: Document, found: Sequence[Joined]) -> Iterator[Attribution]:
    text = document.text
    quoted = [span for run in find_quoted(document) for span in run.spans]
    starts = [span.start for span in quoted]
    for item in sorted(found, key=lambda item: min(item.contents)):
        pieces = (mended(text, piece, quoted, starts) for piece in item.contents)
        content = tuple(sorted(piece for piece in pieces if piece.length))
        if content:
            kind = kind_of(text, content, starts)
            yield Attribution(kind, content, item.cue.span, item.source, item.score)
