"""Date expressions and the ISO 8601 date or interval they mean.

Vague times ("recently", "days later", "at the moment"), times of day, days that recur ("Mondays",
"every March", "24/7") and names of events ("9/11", "Super Tuesday") are not dates. A value is
given when the text alone fixes it, or the day of publication does, or as far as it is known
(``XXXX-10-27`` where the year is not); "03/04/2026" and an unanchored "Tuesday" stay without.

An article without a day of publication gets none from here: a dateline with a year is read by the
loader, and one without a year fixes nothing. How each form is read is in `quoth.core.daterules`.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from quoth.core import almanac
from quoth.core.daterules import APOSTROPHE, DIGITS, WORDS
from quoth.core.datewords import Place, Rule
from quoth.core.model import Bound, DateValue
from quoth.core.nearby import in_address, word_before
from quoth.core.pace import AT_ONCE, Pace
from quoth.core.span import Span
from quoth.core.tagger import Document

_TOKEN = re.compile(r"(?P<digits>\d+)|[^\W\d_]+")
_BETWEEN = re.compile(r"(?:,?\s(?P<word>to|through|thru|until|till|and)\s|\s?[-–—]\s?)")
_ENDS_IN_YEAR = re.compile(r"\d{4}$")
_BOUNDS: dict[str, Bound] = {
    "since": "start", "after": "start", "until": "end", "till": "end", "by": "end",
    "before": "end", "through": "end",
}  # fmt: skip
_ABOUT = frozenset("about around circa roughly approximately".split())


def find_dates(
    document: Document, published: date | None = None, pace: Pace = AT_ONCE
) -> tuple[DateValue, ...]:
    """Date expressions in text order, without overlaps; ``published`` fixes relative ones.

    Linear: each word is looked up once, and a pattern tried only where its first word stands.
    """
    text = document.text
    place = Place(text, published)
    found: list[DateValue] = []
    end = 0
    for token in pace.along(text, _TOKEN):
        rules = DIGITS if token.lastgroup else WORDS.get(token[0])
        if rules is None or token.start() < end or not _may_start(text, token.start()):
            continue
        start = token.start()
        if token.lastgroup and start and text[start - 1] in "’'" and token.end() - start == 2:
            rules, start = APOSTROPHE, start - 1
        one = _first(rules, start, place)
        if one is None:
            continue
        end = one.span.end
        joined = _joined(text, found[-1], one) if found else None
        if joined:
            found[-1] = joined
        else:
            found.append(one)
    return tuple(found)


def _may_start(text: str, at: int) -> bool:
    """Whether a date may begin here: not inside a word, a number, an address, a name with signs.

    A full stop or comma may precede digits when a space was lost ("over.2019 began so").
    """
    if not at:
        return True
    before, digit = text[at - 1], text[at].isdigit()
    if before.isspace():
        return True
    if before.isalnum() or before in "_@#/\\&=+~$£€¥":
        return False
    if before not in ".,-:’'":
        return True
    glued = text[at - 2 : at - 1]
    if before in ".,:":
        return glued.isalpha() and not in_address(text, at) if digit else not glued.isdigit()
    if before == "-":
        return digit and glued.islower() and not in_address(text, at)
    return digit or not glued.isalnum()


def _first(rules: tuple[Rule, ...], start: int, place: Place) -> DateValue | None:
    """What the first rule that fits at ``start`` makes of it."""
    text = place.text
    for pattern, read in rules:
        match = pattern.match(text, start)
        if match is None:
            continue
        means = read(match, place)
        if means is not None:
            lead = word_before(text, match.start())
            about = means.approximate or lead in _ABOUT
            return DateValue(Span(*match.span()), means.value, about, _BOUNDS.get(lead))
    return None


def _joined(text: str, first: DateValue, last: DateValue) -> DateValue | None:
    """The two as one interval, where the words between them say so: "from ... to", a dash."""
    if last.span.start - first.span.end > 10:
        return None
    words = _BETWEEN.fullmatch(text, first.span.end, last.span.start)
    if words is None or first.value is None or last.value is None:
        return None
    lead = word_before(text, first.span.start)
    if words["word"] == "and" and lead != "between":
        return None
    start, end = _aligned(text, first, last)
    value = almanac.interval(start, end)
    if value is None:
        return None
    span = Span(first.span.start, last.span.end)
    return replace(first, span=span, value=value, bound=None)


def _aligned(text: str, first: DateValue, last: DateValue) -> tuple[str, str]:
    """The two values, the year of the last given to both, and weekdays put in order."""
    start, end = str(first.value), str(last.value)
    if _ENDS_IN_YEAR.search(last.span.of(text)) and not re.search(r"\d{4}", first.span.of(text)):
        start = re.sub(r"(?:\d{4}|XXXX)(?=-|$)", end[:4], start)
    weekdays = last.span.of(text).lower().endswith("day") and len(start) == len(end) == 10
    if weekdays and "X" not in start + end and end <= start:
        end = (date.fromisoformat(end) + timedelta(7)).isoformat()
    return start, end
