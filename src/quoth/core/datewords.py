"""The words of date expressions: pieces of patterns, tables, and what all readers of them share."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from quoth.core import almanac


class Place(NamedTuple):
    """Where expressions stand: the text, and the day of its publication."""

    text: str
    published: date | None


class Means(NamedTuple):
    """What an expression means; the value is None where nobody can tell."""

    value: str | None
    approximate: bool = False


Reader = Callable[[re.Match[str], Place], Means | None]
"""Says what a match means, or None where it is no date."""
Rule = tuple[re.Pattern[str], Reader]
UNKNOWN = Means(None)

_NO_LETTER = r"(?![^\W\d_])"
_SHORT_MONTHS = "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
_LONG_MONTHS = (
    "January|February|March|April|May|June|July|August|September|October|November|December"
)
MONTH = rf"(?:(?:{_LONG_MONTHS}){_NO_LETTER}|(?:{_SHORT_MONTHS})(?:\.|{_NO_LETTER}))"
WEEKDAY = (
    rf"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day{_NO_LETTER}"
    rf"|(?:Mon|Tues?|Weds?|Thur?s?|Fri|Sat|Sun)(?:\.|{_NO_LETTER}))"
)
DAY = (
    r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"
    r"(?![^\W_]|,\d{3}(?!\d)|[:.]\d|\s?(?:%|(?:percent|per\scent|million|billion|[ap]\.?m)\b))"
)
YEAR = r"(?:1[5-9]|20)\d\d(?![^\W_]|[,.]\d|[’']s\b|-\d)"
TAIL = rf"(?:,?\s?(?:of\s)?(?P<year>{YEAR})|\s(?:of\s)?(?P<of>last|this|next)\syear\b)?"
THROUGH = r"(?:\s?[-–—]\s?|\s(?:to|through|thru|until|till)\s)"
WITH = r"(?:\s?[-–—/]\s?|\s(?:to|through|thru|until|till|and|or)\s)"
COUNT = (
    r"(?:\d{1,4}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen"
    r"|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|hundred"
    r"|half\sa\sdozen|(?:an?\s)?(?:few|couple(?:\sof)?|dozen)|several|many|an?)"
)
UNIT = r"(?:day|weekend|week|fortnight|month|quarter|year|decade|century)"
UNITS = r"(?:hours|days|weekends|weeks|fortnights|months|quarters|years|decades|centuries)"
SEASON = r"(?:spring|summer|autumn|fall|winter)"
PART = r"(?:morning|afternoon|evening|night)"
WHICH = (
    r"(?:this\spast|this\scoming|last|next|this|past|previous|following|subsequent|coming"
    r"|preceding|same|current)"
)
STAGE = r"(?:earlier|early|later|late|mid)"
PERIOD = r"(?:end|start|beginning|middle|close|turn)"
DECADE = r"(?:(?:1[5-9]|20)\d0[’']?s\b|[’'][3-9]0[’']?s\b)"
END = r"(?![^\W_]|-[^\W_]|[’'](?!s\b)[^\W_])"

STAGES = {
    "early": "early", "earlier": "early", "start": "early", "beginning": "early", "turn": "early",
    "mid": "mid", "middle": "mid", "late": "late", "later": "late", "end": "late", "close": "late",
}  # fmt: skip
ORDINALS = {
    word: number
    for number, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
        "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth "
        "twenty-first".split(),
        1,
    )
}
FORWARD = frozenset(("next", "coming", "this coming", "subsequent"))
BACK = frozenset(("last", "past", "this past"))
ELSEWHERE = frozenset(("same", "following", "previous", "preceding"))
"""Words that count from what the text spoke of, not from the day of publication."""
SHIFT = {"last": -1, "this": 0, "the": 0, "next": 1}


def which_of(match: re.Match[str]) -> str:
    """The word that says which, in small letters; "" for none."""
    return (match.groupdict().get("which") or "").lower().replace("\n", " ")


def direction_of(which: str) -> int:
    """1 for what lies ahead, -1 for what lies behind, else 0."""
    return 1 if which in FORWARD else -1 if which in BACK else 0


def month_of(name: str) -> int:
    """1 to 12, for a name or its short form."""
    return almanac.MONTHS[name.lower().rstrip(".")]


def year_of(match: re.Match[str], place: Place) -> int | None:
    """The year that an expression tells: "2025", "of last year"."""
    if match["year"]:
        return int(match["year"])
    if match["of"] and place.published:
        return max(1, min(9999, place.published.year + SHIFT[match["of"].lower()]))
    return None
