"""How likely a speaker is right: rates by kind of evidence, fitted by ``training/calibrate.py``.

The probability is that of the source being the right phrase, read off the tagger's score, times
that of the phrase meaning this entity. Where somebody is chosen among several in mind, the latter
grows with how far the best is ahead of the next.
"""

from __future__ import annotations

from bisect import bisect_right
from math import exp, log
from typing import Literal

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

RATES: dict[Basis, float] = {
    "full": 0.98,
    "part": 0.97,
    "chosen": 0.8,
    "shared": 0.45,
    "thing": 0.95,
    "pronoun": 0.85,
    "relative": 0.85,
    "apposed": 0.85,
    "role": 0.85,
    "guess": 0.6,
    "later": 0.7,
    "body": 0.7,
    "kin": 0.85,
    "group": 0.6,
    "it": 0.4,
    "voice": 0.9,
    "writer": 0.85,
    "phrase": 0.85,
}
"""Share right by kind, given the right source; of chosen ones at a lead of `LEAD`."""
LEAD = 1.5
SLOPE = 0.6
"""Log-odds gained for each unit of weight that the best is ahead of the next beyond `LEAD`."""
FURTHEST = 3.0
"""A greater lead tells no more."""
LINKS: tuple[tuple[float, float], ...] = ((0.0, 0.6), (0.5, 0.8), (1.0, 1.0))
"""Score of an attribution, and how likely its source is right there; straight between."""
SECOND = 0.6
"""Where the first is wrong, how often the next best is right."""
_CHOSEN = frozenset(("pronoun", "guess"))


def confidence(basis: Basis, lead: float, score: float) -> float:
    """Probability that the speaker is right, 0 to 1."""
    rate = RATES[basis]
    if basis in _CHOSEN:
        odds = log(rate / (1 - rate)) + SLOPE * (min(lead, FURTHEST) - LEAD)
        rate = 1 / (1 + exp(-odds))
    return rate * linked(score)


def linked(score: float) -> float:
    """Probability that the source is right, by the score of its attribution."""
    at = bisect_right(LINKS, (score, 2.0))
    if at == 0:
        return LINKS[0][1]
    if at == len(LINKS):
        return LINKS[-1][1]
    (left, low), (right, high) = LINKS[at - 1], LINKS[at]
    return low + (high - low) * (score - left) / (right - left)
