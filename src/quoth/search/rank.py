"""How well a quote answers a query, and which of its letters to light.

The class of a match comes first: the words side by side, then in order, then all of them, then with
typos, then without some of them. Inside a class the words are compared one by one: how like the
typed word the best word of the quote is, weighted by how rare it is, less a little for length.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
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
    speakers: frozenset[str] = frozenset()
    """Folded words of speakers' names that the typed word may mean."""
    weight: float = 1.0
    """How rare the word is."""

    def places(self, folded: Sequence[str], cased: Sequence[str]) -> list[tuple[int, float]]:
        """Where the words of a quote match, without and with their capitals, and how well."""
        alike = self.alike
        if not self.term.case_matters:
            return [(at, alike[word]) for at, word in enumerate(folded) if word in alike]
        return [
            (at, likeness)
            for at, word in enumerate(cased)
            if (likeness := self.cased.get(word) or alike.get(folded[at]))
        ]


def longer_likeness(typed: str, words: Iterable[str]) -> dict[str, float]:
    """Likeness of ``words`` that begin with what was ``typed``."""
    share = (LONGER_MOST - LONGER_LEAST) * len(typed)
    return {word: LONGER_LEAST + share / len(word) for word in words}


def score(
    atoms: Sequence[Atom],
    folded: Sequence[str],
    cased: Sequence[str],
    speaker: Callable[[], Sequence[str]],
) -> float:
    """How well a quote of these words, by this speaker, answers; higher is better.

    Args:
        atoms: the words of the query, in order; at least one.
        folded: the folded words of the quote.
        cased: the same with their capitals; looked at only where case matters.
        speaker: gives the folded words of the speaker's name.
    """
    quality = total = 0.0
    missing, as_typed, by_speaker, in_order = 0, True, False, True
    last = -1
    runs: set[int] | None = None
    for atom in atoms:
        total += atom.weight
        places = atom.places(folded, cased)
        if not places:
            if not atom.speakers or atom.speakers.isdisjoint(speaker()):
                missing += 1
            else:
                by_speaker = True
                as_typed = as_typed and any(w.startswith(atom.term.folded) for w in speaker())
                quality += atom.weight * BY_SPEAKER
            continue
        best = max([likeness for _, likeness in places])
        quality += atom.weight * best
        as_typed = as_typed and best >= LONGER_LEAST
        if in_order:
            last = next((at for at, _ in places if at > last), -1)
            in_order = last >= 0
        runs = {at for at, _ in places if runs is None or at - 1 in runs}
    order = (SIDE_BY_SIDE if runs else IN_ORDER) if in_order and last >= 0 else ALL_WORDS
    inside = quality / total + ORDER_BONUS * (order - ALL_WORDS) / (SIDE_BY_SIDE - ALL_WORDS)
    inside -= LENGTH_STEP * min(MOST_STEPS, len(folded) // WORDS_A_STEP)
    if missing:
        group = LEFT_OUT * missing
    elif not as_typed:
        group = MISSPELT
    else:
        group = ALL_WORDS if by_speaker else order
    return group + round(inside * _SCALE, 6)


def _runs(places: Sequence[Sequence[tuple[int, float]]]) -> list[int]:
    """First places of all runs of words that match the atoms side by side."""
    rest = [{at for at, _ in found} for found in places[1:]]
    return [
        at
        for at, _ in places[0]
        if all(at + step in found for step, found in enumerate(rest, start=1))
    ]


def lit(text: str, atoms: Sequence[Atom]) -> tuple[Span, ...]:
    """The letters of ``text`` that match: sorted, without overlap.

    Where the words stand side by side, only there; else each typed word at its best matches. Of a
    word that begins with the typed one, the typed letters; of a misspelt one, the whole word.
    """
    words = words_of(text)
    cased, folded = [w.cased for w in words], [w.folded for w in words]
    places = [(atom, found) for atom in atoms if (found := atom.places(folded, cased))]
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
