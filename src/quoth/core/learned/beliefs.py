"""What the model says of any stretch of a text as a name, not only of those it would choose."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from quoth.core.learned.model import Scores
from quoth.core.learned.pieces import Window
from quoth.core.model import EntityKind
from quoth.core.span import Span

KINDS: tuple[EntityKind, ...] = ("person", "organization", "place", "misc")
_FLOOR = 1e-3
"""The smallest probability that is believed: one unit shall not decide alone."""
_SHIFT = 0.3
"""Weight of "goes on" where a name would begin, and of "begins" where it would go on."""


class Beliefs:
    """Log odds, kind by kind, that units of a document are a name rather than none."""

    def __init__(
        self, labels: Sequence[str], windows: Sequence[Window], scores: Sequence[Scores]
    ) -> None:
        """Read the scores for names of all windows; ``labels`` are what their columns mean."""
        import numpy as np

        begin = [labels.index(f"B-{kind}") for kind in KINDS]
        inside = [labels.index(f"I-{kind}") for kind in KINDS]
        outside = labels.index("O")
        self._starts: list[int] = []
        self._ends: list[int] = []
        kept = []
        for window, score in zip(windows, scores, strict=True):
            rows = [n for n, unit in enumerate(window.units) if unit.start < unit.end]
            self._starts += [window.units[n].start for n in rows]
            self._ends += [window.units[n].end for n in rows]
            kept.append(score.names[rows])
        table = np.concatenate(kept) if kept else np.zeros((0, len(labels)), dtype=np.float32)
        table = np.exp(table - table.max(1, keepdims=True, initial=-1e4))
        table /= table.sum(1, keepdims=True)
        no = np.log(np.maximum(table[:, [outside]], _FLOOR))
        first = table[:, begin] + _SHIFT * table[:, inside]
        later = table[:, inside] + _SHIFT * table[:, begin]
        # In double precision: the sums run over the whole document.
        rising = np.zeros((len(table) + 1, len(KINDS)))
        np.cumsum(np.log(np.maximum(later, _FLOOR)) - no, axis=0, out=rising[1:])
        self._rising = rising
        self._opening = np.log(np.maximum(first, _FLOOR)) - no - rising[1:]
        """Log odds of a first unit, less the sums up to it."""

    def of(self, span: Span) -> list[float]:
        """Log odds of each of `KINDS` for a stretch; zeros where it holds no unit."""
        first = bisect_right(self._ends, span.start)
        last = bisect_left(self._starts, span.end)
        if last <= first:
            return [0.0] * len(KINDS)
        found: list[float] = (self._opening[first] + self._rising[last]).tolist()
        return found
