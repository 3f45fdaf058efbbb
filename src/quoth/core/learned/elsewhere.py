"""What the rest of a document says of a candidate: the same name, its parts, its neighbours."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from quoth.core.learned.beliefs import KINDS
from quoth.core.learned.proposals import ACRONYM, overlapping
from quoth.core.learned.traits import Candidate, Features, definition
from quoth.core.tagger import Document

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Array = npt.NDArray[np.float32]

_LIST = re.compile(r",(?: and| or)? | and | or |/")
_BY = 6
"""Candidates before and after one that may be its neighbours in a list."""
_DOUBTED = 0.7
"""A candidate that is none with more than this probability teaches nothing of others."""


def key_of(form: str) -> str:
    """The form by which mentions of one name are compared."""
    form = form.removeprefix("The ")
    return form.title() if form.isupper() and len(form) > 4 else form


class Elsewhere:
    """All candidates of a document after the first weighing, by the words of their names."""

    def __init__(
        self, document: Document, found: Sequence[Candidate], first: Array, context: Array
    ) -> None:
        """Take in what was said at first.

        ``first`` has the probabilities of none and each of `KINDS`, shape (candidates, 5);
        ``context`` what the words around add to the log odds of each, shape (candidates, 4).
        """
        self._text = document.text
        self._starts = frozenset(sentence.start for sentence in document.sentences)
        self._found = found
        self._rows: list[list[float]] = first.tolist()
        self._context = (context - context.mean(1, keepdims=True)).tolist()
        self._sums: dict[str, list[float]] = defaultdict(lambda: [0.0] * (len(KINDS) + 1))
        self._around: dict[str, list[float]] = defaultdict(lambda: [0.0] * len(KINDS))
        self._often: Counter[str] = Counter()
        self._parts: dict[str, dict[str, float]] = defaultdict(dict)
        self._told: dict[str, str] = {}
        self._acronyms: dict[str, str] = {}
        for number, one in enumerate(found):
            self._learn(number, one, key_of(one.form))

    def _learn(self, number: int, one: Candidate, key: str) -> None:
        row = self._rows[number]
        if one.proposed:
            self._often[key] += 1
            _add(self._around[key], self._context[number])
        _add(self._sums[key], row)
        if row[0] > _DOUBTED and one.reason != "subject":
            return
        self._define(one, key)
        words = one.form.split()
        if len(words) > 1:
            for where, part in (("first", words[0]), ("last", words[-1])):
                known = self._parts[part]
                for kind, value in zip(KINDS, row[1:], strict=True):
                    label = f"part.{where}.{kind}"
                    if value > known.get(label, 0.2):
                        known[label] = value
            short = ACRONYM.match(self._text, one.span.end)
            if short and (short[1] not in self._acronyms or _spells(short[1], words)):
                self._acronyms[short[1]] = key

    def _define(self, one: Candidate, key: str) -> None:
        """Remember what a name is said to be; of "the Sons of Sam are a band" Sam is nothing."""
        if self._told.get(key, "as.").startswith("is."):
            return
        told = definition(self._text, one.span.end)
        if told and (told.startswith("as.") or self._opens(one.span.start)):
            self._told[key] = told

    def _opens(self, start: int) -> bool:
        """Whether a sentence begins here, an article or a quotation mark aside."""
        return (
            start in self._starts
            or start - 1 in self._starts
            or (start - 4 in self._starts and self._text.startswith("The ", start - 4))
        )

    def of(self, number: int) -> Features:
        """Features of one candidate."""
        one = self._found[number]
        key = key_of(one.form)
        return [
            *self._same(number, key),
            *self._parts.get(one.form, {}).items(),
            *self._said(one, key),
            *self._listed(number),
            *self._rivals(number),
        ]

    def _same(self, number: int, key: str) -> Iterator[tuple[str, float]]:
        """What other mentions by the same words are taken for, and what stands around them."""
        mine = self._rows[number]
        others = [total - own for total, own in zip(self._sums[key], mine, strict=True)]
        named = sum(others[1:])
        if named + others[0] > 0.5:
            yield "doc.named", named / (named + others[0])
            if named > 0.3:
                for kind, value in zip(KINDS, others[1:], strict=True):
                    yield f"doc.{kind}", value / named
        if self._often[key] > 1:
            own = self._context[number] if self._found[number].proposed else [0.0] * len(KINDS)
            for kind, total, less in zip(KINDS, self._around[key], own, strict=True):
                yield f"near.{kind}", max(-2.0, min(2.0, (total - less) / 3))

    def _said(self, one: Candidate, key: str) -> Iterator[tuple[str, float]]:
        """What the text says outright: "X is a village", "European Trade Council (ETC)"."""
        if key in self._told:
            yield f"told.{self._told[key]}", 1
            if one.reason in ("subject", "again"):
                yield f"told.{one.reason}", 1
        if long := self._acronyms.get(one.form):
            sums = self._sums[long][1:]
            sure = 2.5 if _spells(one.form, long.split()) else 1.0
            for kind, value in zip(KINDS, sums, strict=True):
                yield f"acronym.{kind}", sure * value / max(0.01, sum(sums))

    def _listed(self, number: int) -> Iterator[tuple[str, float]]:
        """Kinds of the nearest names in a list with this one."""
        span = self._found[number].span
        best: dict[str, float] = {}
        for step in (-1, 1):
            for at in range(number + step, number + step * (_BY + 1), step):
                if not 0 <= at < len(self._found):
                    break
                other = self._found[at].span
                low, high = (other.end, span.start) if step < 0 else (span.end, other.start)
                if high - low > 6:
                    break
                if high > low and _LIST.fullmatch(self._text, low, high):
                    for kind, value in zip(KINDS, self._rows[at][1:], strict=True):
                        label = f"list.{kind}"
                        best[label] = max(best.get(label, 0.0), value)
        return iter(best.items())

    def _rivals(self, number: int) -> Iterator[tuple[str, float]]:
        """How likely the likeliest candidate is that holds this one, is held or crosses it."""
        best: dict[str, float] = {}
        for at, how in overlapping(self._found, number):
            best[how] = max(best.get(how, 0.0), 1 - self._rows[at][0])
        return ((f"likely.{how}", value) for how, value in best.items() if value > 0.05)


def _spells(short: str, words: Sequence[str]) -> bool:
    """Whether the capitals of an acronym are those that the words begin with."""
    letters = [sign for sign in short if sign.isupper()]
    return letters == [word[0] for word in words if word[0].isupper()]


def _add(total: list[float], row: Sequence[float]) -> None:
    for column, value in enumerate(row):
        total[column] += value
