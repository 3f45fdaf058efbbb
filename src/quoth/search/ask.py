"""From the words of a query to sets of quotes, asked in stages until enough are found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce
from math import log
from operator import and_

from quoth.search.postings import How, Postings
from quoth.search.query import Term
from quoth.search.rank import (
    ONE_EDIT,
    OTHER_CASE,
    START_MISSPELT,
    TWO_EDITS,
    WHOLE,
    Atom,
    longer_likeness,
)

ENOUGH = 10
"""Fewer hits than this, and the next, more tolerant stage is asked."""
STAGES = ("the words as typed", "words that begin so", "words spelt much like it")
FEWER_WORDS = "some of the words"
_KEPT = 256
"""Meanings of typed words that are kept for the next keystroke."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One word of the query at one stage."""

    atom: Atom
    whole: int
    """Quotes with the very word, as bits."""
    content: int
    """Quotes with anything it may mean."""
    anywhere: int
    """The same, or with a speaker of that name."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What all the words of a query found."""

    atoms: tuple[Atom, ...]
    tiers: tuple[int, ...]
    """Sets of quotes, each inside the next; the better ones first."""
    tried: tuple[str, ...]
    left_out: tuple[str, ...] = ()

    @property
    def quotes(self) -> int:
        """All that was found, as bits."""
        return self.tiers[-1]


class Asker:
    """Asks postings; one of them serves until the index changes."""

    def __init__(self, content: Postings, cased: Postings, speakers: Postings, size: int) -> None:
        """``cased`` holds the words with a capital only; ``size`` is the number of quotes."""
        self._content = content
        self._cased = cased
        self._speakers = speakers
        self._size = size
        self._asked: dict[tuple[Term, int], Asked] = {}

    def answer(self, terms: Sequence[Term], base: int) -> Answer:
        """The quotes within ``base`` that have all of ``terms``, or most of them."""
        if not terms:
            return Answer((), (base,), ())
        tiers: list[int] = []
        asked: list[Asked] = []
        for stage in range(len(STAGES)):
            asked = [self._ask(term, stage) for term in terms]
            tiers += [
                base & reduce(and_, [getattr(word, part) for word in asked])
                for part in ("whole", "content", "anywhere")
            ]
            if tiers[-1].bit_count() >= ENOUGH:
                break
        tried: tuple[str, ...] = STAGES[: stage + 1]
        left_out: tuple[str, ...] = ()
        if not tiers[-1] and len(asked) > 1:
            tried = (*tried, FEWER_WORDS)
            found, left_out = _fewer(asked, base)
            tiers.append(found)
        nested: list[int] = []
        for tier in tiers:
            nested.append(nested[-1] | tier if nested else tier)
        return Answer(tuple(word.atom for word in asked), tuple(nested), tried, left_out)

    def lost(self, terms: Sequence[Term]) -> list[Term]:
        """Those of ``terms`` that are nowhere, however spelt."""
        return [term for term in terms if not self._ask(term, len(STAGES) - 1).anywhere]

    def _ask(self, term: Term, stage: int) -> Asked:
        key = (term, stage)
        if key not in self._asked:
            if len(self._asked) >= _KEPT:
                self._asked.clear()
            self._asked[key] = self._expand(term, stage)
        return self._asked[key]

    def _expand(self, term: Term, stage: int) -> Asked:
        atom = Atom(term)
        content = whole = self._as_typed(atom, term)
        if longer := term.open or (stage >= 1 and not term.exact):
            content |= self._longer(atom, term)
        if stage >= 2 and not term.exact:
            content |= self._tolerant(atom, term)
        anywhere = content | (0 if term.exact else self._by_speaker(atom, term, longer, stage))
        atom.weight = log(1 + self._size / (1 + anywhere.bit_count()))
        return Asked(atom, whole, content, anywhere)

    def _as_typed(self, atom: Atom, term: Term) -> int:
        if term.case_matters:
            found = self._cased.meaning(term.word, "whole")
            atom.cased.update(dict.fromkeys(found.words, WHOLE))
        else:
            found = self._content.meaning(term.folded, "whole")
            atom.alike.update(dict.fromkeys(found.words, WHOLE))
        return found.quotes

    def _longer(self, atom: Atom, term: Term) -> int:
        postings, alike = self._content, atom.alike
        if term.case_matters:
            postings, alike = self._cased, atom.cased
        found = postings.meaning(term.word, "longer")
        alike.update(longer_likeness(term.word, found.words))
        return found.quotes

    def _tolerant(self, atom: Atom, term: Term) -> int:
        typed, quotes = term.folded, 0
        found = self._content.meaning(typed, "misspelt")
        for word, edits in found.words.items():
            atom.alike.setdefault(word, ONE_EDIT if edits == 1 else TWO_EDITS)
        quotes |= found.quotes
        if term.open:
            found = self._content.meaning(typed, "misspelt start")
            for word in found.words:
                atom.alike.setdefault(word, START_MISSPELT)
            quotes |= found.quotes
        if term.case_matters:
            alike: tuple[How, ...] = ("whole", "longer")
            for how in alike:
                found = self._content.meaning(typed, how)
                atom.alike.update(dict.fromkeys(found.words, OTHER_CASE))
                quotes |= found.quotes
        return quotes

    def _by_speaker(self, atom: Atom, term: Term, longer: bool, stage: int) -> int:
        quotes = 0
        names: set[str] = set()
        hows: list[How] = ["whole"]
        if longer:
            hows.append("longer")
        if stage >= 2:
            hows.append("misspelt")
        for how in hows:
            found = self._speakers.meaning(term.folded, how)
            names.update(found.words)
            quotes |= found.quotes
        atom.speakers = frozenset(names)
        return quotes


def _fewer(asked: Sequence[Asked], base: int) -> tuple[int, tuple[str, ...]]:
    """Quotes with as many of the words as any quote has, and the words that none of them has."""
    at_least = [base] + [0] * len(asked)
    for seen, word in enumerate(asked, start=1):
        for count in range(seen, 0, -1):
            at_least[count] |= at_least[count - 1] & word.anywhere
    found = next((quotes for quotes in at_least[:0:-1] if quotes), 0)
    lost = (word.atom.term.word for word in asked if not word.anywhere & found)
    return found, tuple(lost) if found else ()
