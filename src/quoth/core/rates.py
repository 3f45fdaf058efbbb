"""Table: how often each kind of evidence is right, by ``training/calibrate.py``."""

from __future__ import annotations

RATES: dict[str, float] = {
    "full": 0.996,
    "part": 0.997,
    "chosen": 0.818,
    "shared": 0.45,
    "thing": 0.985,
    "pronoun": 0.879,
    "relative": 0.737,
    "apposed": 0.857,
    "role": 0.893,
    "guess": 0.733,
    "later": 0.65,
    "body": 0.75,
    "kin": 0.8,
    "group": 0.735,
    "it": 0.4,
    "voice": 0.85,
    "writer": 0.909,
    "phrase": 0.858,
}
"""Share right by kind, given the right source."""
SLOPE = 0.53
"""Log-odds for each unit of weight that the best of those in mind is ahead by."""
SECOND = 0.42
"""Where the first is wrong, how often the next best is right."""
LINKS: dict[str, tuple[tuple[float, float], ...]] = {
    "": (
        (0.0, 0.6),
        (1.0, 1.0),
    ),
    "learned": (
        (0.517, 0.915),
        (0.764, 0.946),
        (0.876, 0.953),
        (0.936, 0.969),
        (0.973, 0.985),
        (0.99, 0.989),
    ),
    "rules": (
        (0.509, 0.919),
        (0.757, 0.966),
        (0.904, 0.996),
    ),
}
"""By tagger ("" for any other): score of an attribution, and how likely its source is right."""
