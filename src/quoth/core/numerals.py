"""Numbers in digits and in words, and what each is worth."""

from __future__ import annotations

import re
from typing import NamedTuple

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
    "m": 1e6, "mn": 1e6, "mln": 1e6, "crore": 1e7, "billion": 1e9, "bn": 1e9, "b": 1e9,
    "bln": 1e9, "trillion": 1e12, "tn": 1e12,
}  # fmt: skip
"""Words and letters that multiply the number before them."""
_GLYPHS = {"½": 1 / 2, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 1 / 4, "¾": 3 / 4, "⅛": 1 / 8}
PARTS = {
    word: number
    for number, word in enumerate(
        "half third quarter fifth sixth seventh eighth ninth tenth".split(), start=2
    )
} | {"halve": 2, "fourth": 4, "twentieth": 20, "hundredth": 100}
"""Into how many parts each divides."""

_ONE = "|".join(sorted([*_TENS, *_SMALL], key=len, reverse=True))
_WORD_SCALE = "hundred|thousand|million|billion|trillion|dozen|lakh|crore"
_JOIN = r"(?:\s|-\s?)"
_HALF = r"[\s-]and[\s-](?:a|one|three)[\s-](?:half|quarters?)(?![^\W_])(?!\s(?:a|the|of)\s)"
_DIGITS = (
    r"(?:\d{1,3}(?:,\d{3}){1,6}|\d{1,2}(?:,\d{2}){1,4},\d{3}|\d{1,15})(?:\.\d{1,6})?|\.\d{1,6}"
)
_AMOUNT = re.compile(
    rf"(?:(?P<whole>\d{{1,3}}\s)?(?P<over>\d{{1,2}})/(?P<under>\d{{1,3}})(?![\d/])"
    rf"|(?P<digits>{_DIGITS})?(?P<glyph>[½⅓⅔¼¾⅛])"
    rf"|(?P<plain>{_DIGITS})"
    rf"|(?P<dozen>(?:an?\s)?half[\s-](?:an?\s)?(?P<halved>dozen|million|billion|trillion))"
    rf"|(?P<words>(?:an?\s(?:{_WORD_SCALE})|{_ONE})(?![^\W_])"
    rf"(?:(?:{_JOIN}(?:and\s(?=(?:{_ONE})(?![^\W_])))?)(?:{_ONE}|{_WORD_SCALE})(?![^\W_])){{0,8}}))"
    rf"(?P<half>{_HALF})?",
    re.IGNORECASE,
)
_SCALE = re.compile(
    r"(?:\s|-\s?)?(?P<word>hundred|thousand|million|billion|trillion|lakh|crore|dozen)s?(?![^\W_])"
    r"|\s?(?P<short>bn|mln|mn|bln|tn)(?![^\W_])|(?P<letter>[mkb])(?![^\W_]|[’'])",
    re.IGNORECASE,
)
_SPLIT = re.compile(r"[\s-]+")


class Amount(NamedTuple):
    """A number as read: its worth with the scale, without it, and what it was written in."""

    value: float
    bare: float
    end: int
    """Offset after its last character."""
    digits: str
    """The digits as written, "" for words and fractions."""
    scale: str
    """The word or letter that multiplies, in small letters, or ""."""


def amount_at(text: str, at: int) -> Amount | None:
    """The number that begins at ``at``, with the scale after it; None where none does."""
    match = _AMOUNT.match(text, at)
    if match is None:
        return None
    bare = _bare(match)
    if bare is None:
        return None
    if match["half"]:
        bare += _half(match["half"])
    digits = match["plain"] or ""
    scale = _SCALE.match(text, match.end())
    if scale is None or (scale["letter"] and not digits):
        return Amount(bare, bare, match.end(), digits, "")
    word = (scale["word"] or scale["short"] or scale["letter"]).lower()
    return Amount(bare * SCALES[word], bare, scale.end(), digits, word)


def _bare(match: re.Match[str]) -> float | None:
    if match["over"]:
        over, under = int(match["over"]), int(match["under"])
        return int(match["whole"] or 0) + over / under if 0 < over < under else None
    if match["glyph"]:
        return digit_value(match["digits"] or "0") + _GLYPHS[match["glyph"]]
    if match["plain"]:
        return digit_value(match["plain"])
    if match["halved"]:
        return SCALES[match["halved"].lower()] / 2
    return word_value(match["words"])


def _half(words: str) -> float:
    low = words.lower()
    if "half" in low:
        return 0.5
    return 0.75 if "three" in low else 0.25


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
        elif word in SCALES and len(word) > 3:
            known, scale = True, SCALES[word]
            if scale < 1e3:
                current = (current or 1) * scale
            elif total and not current:
                total *= scale
            else:
                total, current = total + (current or 1) * scale, 0.0
        elif word == "half":
            current = 0.5
        elif word not in {"a", "an", "and"}:
            return None
    return total + current if known else None


STARTS = frozenset([*_SMALL, *_TENS, "a", "an", "half"])
"""Small-letter words that a number in words begins with."""
