"""How likely a speaker is right: rates by kind of evidence, fitted by ``training/calibrate.py``.

The probability is that of the source being the right phrase, read off the tagger's score, times
that of the phrase meaning this entity. Where somebody is chosen among several in mind, the latter
grows with how far the best is ahead of the next.
"""

from __future__ import annotations

from bisect import bisect_right
from math import exp, log
from typing import Literal

from quoth.core.rates import LINKS, RATES, SLOPE

Basis = Literal[
    "full",
    "part",
    "chosen",
    "shared",
    "thing",
    "pronoun",
    "relative",
    "apposed",
    "role",
    "guess",
    "later",
    "body",
    "kin",
    "group",
    "it",
    "voice",
    "writer",
    "phrase",
]
"""By what a phrase is known to mean an entity; the surest kinds first."""

LEAD = 1.5
"""Weight ahead of the next at which somebody in mind is right as often as `RATES` says."""
FURTHEST = 3.0
"""A greater lead tells no more."""
CHOSEN = frozenset(("pronoun", "guess"))
"""Kinds in which the best of several in mind is taken."""


def confidence(basis: Basis, lead: float, score: float, tagger: str = "") -> float:
    """Probability that the speaker is right, 0 to 1; ``score`` is that of ``tagger``."""
    return meant(basis, lead) * linked(score, tagger)


def meant(basis: Basis, lead: float) -> float:
    """Probability that the right phrase was resolved to the right speaker."""
    rate = RATES[basis]
    if basis not in CHOSEN:
        return rate
    odds = log(rate / (1 - rate)) + SLOPE * (min(lead, FURTHEST) - LEAD)
    return 1 / (1 + exp(-odds))


def linked(score: float, tagger: str = "") -> float:
    """Probability that the source is right; linear between the knots of the table."""
    knots = LINKS.get(tagger.split("-", 1)[0], LINKS[""])
    at = bisect_right(knots, score, key=lambda knot: knot[0])
    if at in (0, len(knots)):
        return knots[max(0, at - 1)][1]
    (left, low), (right, high) = knots[at - 1], knots[at]
    return low + (high - low) * (score - left) / (right - left)
