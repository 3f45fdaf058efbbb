"""Numbers in digits and in words."""

from __future__ import annotations

import re

_SMALL = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen".split()
    )
}
_TENS = {
    word: 10 * number
    for number, word in enumerate(
        "twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2
    )
}
SCALES = {
    "hundred": 1e2, "dozen": 12.0, "thousand": 1e3, "k": 1e3, "lakh": 1e5, "million": 1e6,
    "m": 1e6, "mn": 1e6, "crore": 1e7, "billion": 1e9, "bn": 1e9, "b": 1e9, "trillion": 1e12,
    "tn": 1e12,
}  # fmt: skip
"""Words and letters that multiply the number before them."""

_ONE = "|".join([*_TENS, *_SMALL])
_WORD_SCALE = "hundred|thousand|million|billion|trillion|dozen"
WORDS = (
    rf"(?:(?:half\ a\ dozen|an?\ (?:{_WORD_SCALE})|{_ONE})"
    rf"(?:[ -](?:and\ (?:{_ONE})|{_ONE}|{_WORD_SCALE})\b){{0,8}})\b"
)
"""Pattern of a number in words, for a verbose expression."""

DIGITS = r"\d{1,3}(?:,\d{3}){1,6}(?:\.\d{1,6})?|\d{1,15}(?:\.\d{1,6})?|\.\d{1,6}"
"""Pattern of a number in digits."""

_SPLIT = re.compile(r"[ -]+")


def digit_value(text: str) -> float:
    """``50,000`` as 50000.0."""
    return float(text.replace(",", ""))


def word_value(text: str) -> float | None:
    """``two hundred and five`` as 205.0; None for words that make no number."""
    total, current, known = 0.0, 0.0, False
    for word in _SPLIT.split(text.lower()):
        if word in _SMALL or word in _TENS:
            current += _SMALL.get(word, _TENS.get(word, 0))
            known = True
        elif word in SCALES and len(word) > 2:
            scaled = (current or 1) * SCALES[word]
            known = True
            if SCALES[word] >= 1e3:
                total, current = total + scaled, 0.0
            else:
                current = scaled
        elif word == "half":
            current = 0.5
        elif word not in {"a", "an", "and"}:
            return None
    return total + current if known else None
