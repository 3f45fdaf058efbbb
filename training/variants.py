"""Variants of the texts for one epoch: other names, other cases, missing words and marks.

They teach the tagger to go by the sentence where the words alone would do: the corpora are full
of a few famous names, and newsrooms also write in capitals, without marks, or with a synonym
machine.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace

from tokenizers import Tokenizer

from corpus import Labelled, Text
from network import QUOTE_LABELS
from quoth.core import cities, given_names
from quoth.core.learned.pieces import CAPITAL, CAPITALS, LOWER, MARK, OUTSIDE

RENAMED = 0.35
"""Share of texts whose people and places get other names."""
HIDDEN = 0.04
"""Share of units that are hidden from the tagger."""
_CUE = QUOTE_LABELS.index("B-cue")
_SAID = (
    "mentioned stated remarked noted declared expressed told claimed added explained commented "
    "announced replied insisted argued observed shared reported proclaimed revealed uttered"
).split()


class Variants:
    """Makes variants of texts; one object for a run, so that a seed fixes them all."""

    def __init__(self, tokenizer: Tokenizer, found: Sequence[Text], chance: random.Random) -> None:
        self._tokenizer = tokenizer
        self._chance = chance
        self._hidden = tokenizer.token_to_id("[MASK]")
        self._said = tokenizer.token_to_id("said")
        self._verbs = [tokenizer.token_to_id(verb) for verb in _SAID]
        self._verbs = [verb for verb in self._verbs if verb is not None]
        self._given = {
            tuple(self._pieces(name)): pool
            for pool in (given_names.MALE, given_names.FEMALE)
            for name in pool
        }
        self._pools = {id(pool): sorted(pool) for pool in self._given.values()}
        self._cities = [name for name in sorted(cities.CITIES) if name.isalpha()]
        self._surnames = self._surnames_of(found)

    def _pieces(self, word: str) -> list[int]:
        ids: list[int] = self._tokenizer.encode(word, add_special_tokens=False).ids
        return ids

    def _surnames_of(self, found: Sequence[Text]) -> list[list[int]]:
        """Last units of the names of people, each once, whatever its number of mentions."""
        pool = {
            tuple(units[-1].pieces)
            for text in found
            for units, kind in text.names
            if kind == "person" and len(units) > 1 and units[-1].case == CAPITAL
        }
        return [list(pieces) for pieces in sorted(pool - set(self._given))]

    def of(self, text: Text) -> Text:
        """A variant of one text; the original stays as it is."""
        other: dict[tuple[int, ...], list[int]] = {}
        renamed: set[int] = set()
        if self._chance.random() < RENAMED:
            for units, kind in text.names:
                if kind in ("person", "place"):
                    renamed.update(id(u) for u in units if u.case == CAPITAL)
                    self._choose(units, kind, other)
        paragraphs = []
        for paragraph in text.paragraphs:
            case = self._case()
            mute = self._chance.random() < 0.03
            paragraphs.append(
                [self._unit(u, case, mute, other if id(u) in renamed else None) for u in paragraph]
            )
        return Text(paragraphs, text.breaks)

    def _choose(
        self, units: list[Labelled], kind: str, other: dict[tuple[int, ...], list[int]]
    ) -> None:
        for unit in units:
            key = tuple(unit.pieces)
            if key in other or unit.case != CAPITAL or unit.end - unit.start < 3:
                continue
            if kind == "place":
                other[key] = self._pieces(self._chance.choice(self._cities))
            elif key in self._given:
                pool = self._pools[id(self._given[key])]
                other[key] = self._pieces(self._chance.choice(pool))
            else:
                other[key] = self._chance.choice(self._surnames)

    def _case(self) -> int | None:
        drawn = self._chance.random()
        for share, case in ((0.03, CAPITALS), (0.05, LOWER), (0.07, CAPITAL)):
            if drawn < share:
                return case
        return None

    def _unit(
        self,
        unit: Labelled,
        case: int | None,
        mute: bool,
        other: dict[tuple[int, ...], list[int]] | None,
    ) -> Labelled:
        pieces = unit.pieces
        if other is not None:
            pieces = other.get(tuple(pieces), pieces)
        if pieces == [self._said] and unit.quote == _CUE:
            if self._chance.random() < 0.12:
                pieces = [self._chance.choice(self._verbs)]
        elif self._chance.random() < HIDDEN:
            pieces = [self._hidden] * len(pieces)
        letters = unit.case in (LOWER, CAPITAL, CAPITALS)
        single = unit.end - unit.start == 1 and case == CAPITALS
        shown = (CAPITAL if single else case) if case is not None and letters else unit.case
        mark = OUTSIDE if mute else unit.mark
        if mute and unit.mark == MARK:
            pieces = [self._hidden] * len(pieces)
        return replace(unit, pieces=pieces, case=shown, mark=mark)
