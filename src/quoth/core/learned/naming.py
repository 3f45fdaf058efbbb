"""The names of a document: the model's and the rules' proposals weighed against each other.

Every stretch that either proposes, and some around them (`reach`), is a candidate. Log-linear
weights, fitted on corpora (`weights`), turn what the model says (`beliefs`), what the words say and
what stands around them (`traits`) into the probability of each kind. They are weighed twice: the
second time each candidate knows what was said at first of the same name elsewhere, of names it is
a part of, and of its neighbours in a list (`elsewhere`; one sense per discourse: Gale, Church and
Yarowsky, 1992). The best set of candidates that do not overlap stands.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from quoth.core.learned.beliefs import KINDS
from quoth.core.learned.elsewhere import Elsewhere
from quoth.core.learned.nickname import nicknamed
from quoth.core.learned.proposals import Odds, candidates, local
from quoth.core.learned.the import with_own_the
from quoth.core.learned.traits import SETTING, Candidate, Features
from quoth.core.learned.weights import FIRST, SECOND
from quoth.core.names import find_names
from quoth.core.span import Span
from quoth.core.tagger import Document, Name

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Array = npt.NDArray[np.float32]

LEAST = 0.5
"""A candidate stands if its kind is likelier than this, words for words against its rivals."""
_SURELY = 0.6
"""What is a name with this probability is one of kind misc if no kind is likely."""


class Table:
    """Weights by name of feature."""

    def __init__(self, lines: str) -> None:
        """Read lines of a name and a weight for each of `KINDS`."""
        import numpy as np

        rows = [line.split() for line in lines.strip().split("\n")]
        self._at = {row[0]: number for number, row in enumerate(rows)}
        self._weights = np.array([row[1:] for row in rows], dtype=np.float32)
        around = [row[0].startswith(SETTING) for row in rows]
        self._around = self._weights * np.array(around, dtype=np.float32)[:, None]

    def matrix(self, rows: Sequence[Features]) -> Array:
        """The features that have weights, shape (rows, features)."""
        import numpy as np

        table = np.zeros((len(rows), len(self._at)), dtype=np.float32)
        at = self._at
        for number, row in enumerate(rows):
            for name, value in row:
                if (column := at.get(name)) is not None:
                    table[number, column] += value
        return table

    def probabilities(self, features: Array) -> Array:
        """Probability of none and each kind, shape (rows, 5)."""
        import numpy as np

        odds = features @ self._weights
        every = np.concatenate([np.zeros((len(odds), 1), dtype=np.float32), odds], axis=1)
        every = np.exp(every - every.max(1, keepdims=True))
        result: Array = every / every.sum(1, keepdims=True)
        return result

    def context(self, features: Array) -> Array:
        """What the words around add to the log odds of each kind, shape (rows, 4)."""
        result: Array = features @ self._around
        return result


class Namer:
    """Settles names; keeps nothing of what it has read."""

    def __init__(self, first: str = FIRST, second: str = SECOND) -> None:
        """Read the weights of the two rounds."""
        self._first, self._second = Table(first), Table(second)

    def names(self, document: Document, raw: Sequence[Name], odds: Odds) -> tuple[Name, ...]:
        """Names without overlaps, in text order; ``raw`` and ``odds`` are the model's."""
        found = candidates(document, raw, find_names(document))
        if not found:
            return ()
        rows = local(document, found, odds)
        table = self._first.matrix(rows)
        chances = self._first.probabilities(table)
        elsewhere = Elsewhere(document, found, chances, self._first.context(table))
        rows = [row + elsewhere.of(number) for number, row in enumerate(rows)]
        chances = self._second.probabilities(self._second.matrix(rows))
        chosen = throughout(found, tuple(best(found, chances.tolist())))
        return tuple(with_own_the(document, nicknamed(document.text, chosen)))


def best(found: Sequence[Candidate], chances: Sequence[Sequence[float]]) -> Iterator[Name]:
    """The candidates that stand, in text order.

    Those are chosen whose words are expected to be right most often.
    """
    spans = [one.span for one in found]
    kinds, worth = [], []
    for one, (none, *row) in zip(found, chances, strict=True):
        most = max(row)
        kind = KINDS[row.index(most)]
        value = (most - LEAST) * (one.form.count(" ") + 1)
        if value <= 0 and 1 - none > _SURELY:
            kind, value = "misc", 0.01
        kinds.append(kind)
        worth.append(value)
    for number in apart(spans, worth):
        none, *row = chances[number]
        yield Name(spans[number], kinds[number], max(row))


def throughout(found: Sequence[Candidate], names: Sequence[Name]) -> list[Name]:
    """Names, and people's full names wherever else they stand alone.

    In a headline, where every word has a capital, nothing says where a name ends.
    """
    full = {name.span: name for name in names if name.kind == "person"}
    known = {one.form: full[one.span] for one in found if one.span in full and " " in one.form}
    ends = [name.span.end for name in names]
    more: list[Name] = []
    for one in found:
        at = bisect_right(ends, one.span.start)
        free = at == len(names) or names[at].span.start >= one.span.end
        if free and one.form in known and not (more and more[-1].span.overlaps(one.span)):
            more.append(replace(known[one.form], span=one.span))
    return sorted([*names, *more], key=lambda name: name.span)


def apart(spans: Sequence[Span], worth: Sequence[float]) -> list[int]:
    """Indices of the spans without overlap that are worth most together, in text order.

    Weighted interval scheduling (Kleinberg and Tardos 2005, "Algorithm Design", section 6.1);
    what is worth nothing is left out.
    """
    order = sorted((n for n, value in enumerate(worth) if value > 0), key=lambda n: spans[n].end)
    ends = [spans[n].end for n in order]
    totals = [0.0]
    since: list[int] = []
    for place, number in enumerate(order):
        before = bisect_right(ends, spans[number].start, 0, place)
        taken = totals[before] + worth[number]
        since.append(before if taken > totals[-1] else -1)
        totals.append(max(taken, totals[-1]))
    place, picked = len(order), []
    while place:
        place -= 1
        if since[place] >= 0:
            picked.append(order[place])
            place = since[place]
    return picked[::-1]
