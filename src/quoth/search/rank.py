"""How well a quote answers a query, and which of its letters to light.

The class of a match comes first: the words side by side, then in order, then all of them, then with
typos, then without some of them. Inside a class the words are compared one by one: how like the
typed word the best word of the quote is, weighted by how rare it is, less a little for length.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from quoth.core.span import Span
from quoth.search.fold import Word, beginning, words_of
from quoth.search.query import Term

SIDE_BY_SIDE = 3.0
IN_ORDER = 2.0
ALL_WORDS = 1.0
MISSPELT = 0.0
"""At least one word is not as it was typed."""
LEFT_OUT = -1.0
"""For each word that the quote lacks."""

WHOLE = 1.0
LONGER_MOST = 0.9
"""A word that begins with the typed one; at most this, and more the more of it was typed."""
LONGER_LEAST = 0.7
ONE_EDIT = 0.6
TWO_EDITS = 0.45
START_MISSPELT = 0.4
BY_SPEAKER = 0.3
"""The typed word is not in the quote but in its speaker's name."""
OTHER_CASE = 0.65
"""A word that is the typed one, or begins with it, but for a capital that was asked for."""
ORDER_BONUS = 0.05
"""In classes where order does not decide."""
LENGTH_STEP = 0.005
"""Off for every `WORDS_A_STEP` words, up to `MOST_STEPS` times."""
WORDS_A_STEP = 10
MOST_STEPS = 8
_SCALE = 1 / (WHOLE + ORDER_BONUS + 0.01)
"""Keeps what is inside a class below the next class."""


@dataclass(slots=True)
class Atom:
    """One word of the query with all it may mean, at one stage of asking."""

    term: Term
    alike: dict[str, float] = field(default_factory=dict)
    """Folded words of the vocabulary -> likeness to the typed word."""
    cased: dict[str, float] = field(default_factory=dict)
    """The same for words with their capitals, when case matters."""
    speakers: dict[str, float] = field(default_factory=dict)
    """The same for folded words of speakers' names."""
    weight: float = 1.0
    """How rare the word is."""

    def places(self, cased: Sequence[str], folded: Sequence[str]) -> list[tuple[int, float]]:
        """Where the words of a quote match, and how well."""
        alike = self.alike
        if not self.cased:
            return [(at, alike[word]) for at, word in enumerate(folded) if word in alike]
        return [
            (at, likeness)
            for at, word in enumerate(cased)
            if (likeness := self.cased.get(word) or alike.get(folded[at]))
        ]


def longer_likeness(typed: str, word: str) -> float:
    """Likeness of a ``word`` that begins with what was ``typed``."""
    return LONGER_LEAST + (LONGER_MOST - LONGER_LEAST) * len(typed) / len(word)


def score(atoms: Sequence[Atom], cased: Sequence[str], speaker: Sequence[str]) -> float:
    """How well a quote of these words, by this speaker, answers; higher is better.

    Args:
        atoms: the words of the query, in order; at least one.
        cased: the folded words of the quote, with capitals.
        speaker: the folded words of the speaker's name.
    """
    folded = [word.casefold() for word in cased]
    places = [atom.places(cased, folded) for atom in atoms]
    best = [max((likeness for _, likeness in found), default=0.0) for found in places]
    by_speaker = [
        0.0 if likeness else max((atom.speakers.get(name, 0.0) for name in speaker), default=0.0)
        for atom, likeness in zip(atoms, best, strict=True)
    ]
    in_content = [found for found in places if found]
    order = IN_ORDER if _in_order(in_content) else ALL_WORDS
    if order == IN_ORDER and _side_by_side(in_content):
        order = SIDE_BY_SIDE
    likeness = [a or b for a, b in zip(best, by_speaker, strict=True)]
    total = sum(atom.weight for atom in atoms)
    quality = sum(a.weight * like for a, like in zip(atoms, likeness, strict=True)) / total
    inside = quality + ORDER_BONUS * (order - ALL_WORDS) / (SIDE_BY_SIDE - ALL_WORDS)
    inside -= LENGTH_STEP * min(MOST_STEPS, len(cased) // WORDS_A_STEP)
    return _class(order, best, by_speaker) + round(inside * _SCALE, 6)


def _class(order: float, best: Sequence[float], by_speaker: Sequence[float]) -> float:
    missing = sum(not a and not b for a, b in zip(best, by_speaker, strict=True))
    if missing:
        return LEFT_OUT * missing
    if any(0 < likeness < LONGER_LEAST for likeness in best):
        return MISSPELT
    return min(order, ALL_WORDS) if any(by_speaker) else order


def _in_order(places: Sequence[Sequence[tuple[int, float]]]) -> bool:
    last = -1
    for found in places:
        following = next((at for at, _ in found if at > last), None)
        if following is None:
            return False
        last = following
    return bool(places)


def _runs(places: Sequence[Sequence[tuple[int, float]]]) -> list[int]:
    """First places of all runs of words that match the atoms side by side."""
    rest = [{at for at, _ in found} for found in places[1:]]
    return [
        at
        for at, _ in places[0]
        if all(at + step in found for step, found in enumerate(rest, start=1))
    ]


def _side_by_side(places: Sequence[Sequence[tuple[int, float]]]) -> bool:
    return bool(_runs(places))


def lit(text: str, atoms: Sequence[Atom]) -> tuple[Span, ...]:
    """The letters of ``text`` that match: sorted, without overlap.

    Where the words stand side by side, only there; else each typed word at its best matches. Of a
    word that begins with the typed one, the typed letters; of a misspelt one, the whole word.
    """
    words = words_of(text)
    cased, folded = [w.cased for w in words], [w.folded for w in words]
    places = [(atom, found) for atom in atoms if (found := atom.places(cased, folded))]
    runs = _runs([found for _, found in places]) if len(places) > 1 else []
    spans: set[Span] = set()
    for step, (atom, found) in enumerate(places):
        at_runs = {start + step for start in runs}
        level = _level(max(likeness for _, likeness in found))
        spans.update(
            _letters(text, words[at], atom.term)
            for at, likeness in found
            if (at in at_runs if runs else _level(likeness) == level)
        )
    return _merged(spans)


def lit_speaker(name: str, atoms: Sequence[Atom]) -> tuple[Span, ...]:
    """The letters of a speaker's ``name`` that answer words which the quote may lack."""
    words = words_of(name)
    spans = {
        _letters(name, word, atom.term)
        for atom in atoms
        for word in words
        if word.folded in atom.speakers
    }
    return _merged(spans)


def _level(likeness: float) -> int:
    """Whole words, word beginnings, and typos, best first."""
    return 0 if likeness == WHOLE else 1 if likeness >= LONGER_LEAST else 2


def _letters(text: str, word: Word, term: Term) -> Span:
    if word.folded != term.folded and word.folded.startswith(term.folded):
        return beginning(text, word.span, len(term.folded))
    return word.span


def _merged(spans: set[Span]) -> tuple[Span, ...]:
    kept: list[Span] = []
    for span in sorted(spans):
        if kept and span.start < kept[-1].end:
            kept[-1] = Span(kept[-1].start, max(kept[-1].end, span.end))
        else:
            kept.append(span)
    return tuple(kept)
