"""From the scores of one window to spans of text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from quoth.core.learned.chain import best, marginals
from quoth.core.learned.join import Piece
from quoth.core.learned.model import Model, Scores
from quoth.core.learned.pieces import Unit, Window
from quoth.core.span import Span

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Array = npt.NDArray[np.float32]
    Labels = npt.NDArray[np.int64]


FAINT = 0.1
"""What is likelier than this but has another label is a faint span."""
EVEN = 0.5
"""A content whose units are less likely than this on average is expected to be mostly wrong."""
_PARTS = ("source", "cue", "content")


class Run(NamedTuple):
    """Units ``first`` to ``last`` (exclusive) of a window that have one label."""

    kind: str
    first: int
    last: int
    score: float
    """Probability that a span of this kind begins where it does."""


def runs(labels: Sequence[str], sure: Sequence[float]) -> list[Run]:
    """Spans in a row of ``B-kind``, ``I-kind`` and ``O``; ``sure`` is a unit's probability."""
    found: list[Run] = []
    for at, label in enumerate(labels):
        begins, _, kind = label.partition("-")
        if begins == "I" and found and found[-1].kind == kind and found[-1].last == at:
            found[-1] = found[-1]._replace(last=at + 1)
        elif kind:
            found.append(Run(kind, at, at + 1, sure[at]))
    return found


class Decoder:
    """Reads the scores of windows with one model's labels and chain."""

    def __init__(self, model: Model) -> None:
        import numpy as np

        self._quotes, self._names = model.quote_labels, model.name_labels
        self._start, self._step = model.start, model.step
        self._none = self._quotes.index("O")
        self._columns = [
            [n for n, label in enumerate(self._quotes) if label.endswith(kind)] for kind in _PARTS
        ]
        count = len(self._names)
        self._name_start = np.zeros(count, dtype=np.float32)
        self._name_step = np.zeros((count, count), dtype=np.float32)
        for row, before in enumerate(self._names):
            for column, after in enumerate(self._names):
                kind = after.partition("-")[2]
                if after.startswith("I-") and before.partition("-")[2] != kind:
                    self._name_step[row, column] = -1e4

    def pieces(self, window: Window, scores: Scores) -> tuple[list[Piece], list[Piece]]:
        """Sources, cues and contents, in text order; and those that are faint, kind by kind."""
        sealed = _sealed(window, scores.quotes)
        path = best(sealed, self._start, self._step)
        table = marginals(sealed, self._start, self._step)
        sure = [float(row[n]) for row, n in zip(table, path, strict=True)]
        said = table[:, self._columns[-1]].sum(1)
        found = [
            run
            for run in runs([self._quotes[n] for n in path], sure)
            if run.kind != "content" or said[run.first : run.last].mean() >= EVEN
        ]
        faint = self._faint(path, table)
        return _pieces(window.units, found), _pieces(window.units, faint)

    def _faint(self, path: Labels, table: Array) -> list[Run]:
        """Runs of units without a label that nearly had one."""
        found: list[Run] = []
        free = path == self._none
        for kind, columns in zip(_PARTS, self._columns, strict=True):
            shares = table[:, columns].sum(1) * free
            first = len(found)
            for at in (shares >= FAINT).nonzero()[0].tolist():
                share = float(shares[at])
                if len(found) > first and found[-1].last == at:
                    found[-1] = found[-1]._replace(last=at + 1, score=max(found[-1].score, share))
                else:
                    found.append(Run(kind, at, at + 1, share))
        return found

    def names(self, window: Window, scores: Scores) -> list[tuple[Span, str, float]]:
        """Names with their kind and how likely it is, in text order."""
        import numpy as np

        sealed = _sealed(window, scores.names)
        logs = sealed - np.logaddexp.reduce(sealed, axis=1, keepdims=True)
        path = best(logs, self._name_start, self._name_step)
        sure = [float(np.exp(row[n])) for row, n in zip(logs, path, strict=True)]
        found = runs([self._names[n] for n in path], sure)
        return [(_span(window.units, run), run.kind, run.score) for run in found]


def _sealed(window: Window, scores: Array) -> Array:
    """The scores with nothing but ``O`` for units that are no text."""
    sealed = scores.copy()
    for number, unit in enumerate(window.units):
        if unit.start == unit.end:
            sealed[number, 1:] = -1e4
    return sealed


def _pieces(units: Sequence[Unit], found: Sequence[Run]) -> list[Piece]:
    return [Piece(run.kind, _span(units, run), run.score) for run in found]


def _span(units: Sequence[Unit], run: Run) -> Span:
    return Span(units[run.first].start, units[run.last - 1].end)
