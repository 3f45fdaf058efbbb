"""Dates that are counted from the day of publication, and how each form is read."""

from __future__ import annotations

import re
from datetime import date

from quoth.core import almanac
from quoth.core.dateforms import days
from quoth.core.datewords import (
    BACK,
    ELSEWHERE,
    FORWARD,
    SHIFT,
    STAGES,
    UNKNOWN,
    Means,
    Place,
    direction_of,
    which_of,
)
from quoth.core.nearby import word_before
from quoth.core.numerals import word_value
from quoth.core.tense import leaning

_DEICTIC = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}
_OPENING = frozenset('.!?:“”"‘–—-(|\n')
"""After these a capital means nothing."""
_INDEFINITE = frozenset("every each a most any one some many".split())
_EVENTS = frozenset("super bloody fat black cyber ruby holy giving news taco".split())
_SHOW = re.compile(
    r"(?:\sNight)?\s(?:Live|Football|Lights|Massacre|Times|Telegraph|Mirror|Mail|Express|Herald"
    r"|Post|Independent|Review)\b"
)


def weekday(match: re.Match[str], place: Place) -> Means | None:
    """A day of the week, with "last" or "next" before it, or "of last week" after."""
    text, name, which = place.text, match["weekday"].lower().rstrip("."), which_of(match)
    lead = word_before(text, match.start())
    if not match["weekday"][0].isupper() and not name.endswith("day"):
        return None
    if not which and (lead in _INDEFINITE or lead in _EVENTS):
        return None
    if not name.endswith("day") and not which and lead != "on":
        return None
    if _SHOW.match(text, match.end("weekday")):
        return None
    if place.published is None or which in ELSEWHERE:
        return UNKNOWN
    number = almanac.WEEKDAYS[name]
    if match["week"]:
        shift = 7 * SHIFT[match["week"].lower()] - place.published.weekday() + number
        return Means(almanac.moved(place.published, shift).isoformat())
    lean = direction_of(which) or _lean(number, which, match, place)
    return Means(almanac.weekday_near(place.published, number, lean).isoformat())


def _lean(number: int, which: str, match: re.Match[str], place: Place) -> int:
    """1 where the day is still to come; the day of publication itself counts as today."""
    lean = leaning(place.text, *match.span())
    ahead = lean > 0 or (which == "this" and lean == 0)
    same = place.published is not None and place.published.weekday() == number
    return 1 if ahead and not same else 0


def deictic(match: re.Match[str], place: Place) -> Means | None:
    """Today, yesterday; a capital within a sentence makes a name ("USA Today")."""
    word = match["word"]
    before = place.text[max(0, match.start() - 4) : match.start()].rstrip(" ")
    if word[0].isupper() and not word.isupper() and before and before[-1] not in _OPENING:
        return None
    if before.endswith("USA"):
        return None
    if place.published is None:
        return UNKNOWN
    shift = _DEICTIC[word.lower()] * (2 if match["beyond"] else 1)
    return Means(almanac.moved(place.published, shift).isoformat())


def stretch(match: re.Match[str], place: Place) -> Means | None:
    """ "The past three years": up to the day of publication; "the previous few weeks" unknown."""
    which, unit, count = which_of(match), _singular(match["units"]), _count(match["count"])
    if place.text.startswith((" of ", " before "), match.end()):
        return None
    if place.published is None or count is None or which not in BACK | FORWARD:
        return UNKNOWN
    if unit == "hour":
        unit, count = "day", -(-count // 24)
    return Means(almanac.stretch(place.published, unit, direction_of(which) * count))


def away(match: re.Match[str], place: Place) -> Means | None:
    """ "Two weeks ago", "a year and a half from now"."""
    count, unit = _count(match["count"]), _singular(match["unit"])
    if place.published is None or count is None:
        return UNKNOWN
    sign = -1 if match["way"].lower() == "ago" else 1
    if match["half"] and unit == "year":
        return Means(almanac.away(place.published, "month", sign * (12 * count + 6)), True)
    rough = unit != "day" or bool(match["half"])
    return Means(almanac.away(place.published, unit, sign * count), rough)


def _singular(unit: str) -> str:
    low = unit.lower()
    return "century" if low == "centuries" else low.removesuffix("s")


def _count(words: str) -> int | None:
    if words.isdigit():
        return int(words)
    if words.lower() in {"a", "an"}:
        return 1
    value = word_value(words)
    return None if value is None else int(value)


def unit(match: re.Match[str], place: Place) -> Means | None:
    """ "Last year", "this weekend", "the past decade", "earlier this month"."""
    which, name = which_of(match), match["unit"].lower()
    if _is_title(match, place.text) or (name == "day" and which in BACK | {"this", "current"}):
        return None
    part = name in {"morning", "afternoon", "evening", "night"}
    if part and match["the"] and which in BACK:
        return None
    passing = which == "next" and (part or name == "day")
    if place.published is None or which in ELSEWHERE or passing:
        return UNKNOWN
    offset = direction_of(which)
    if part:
        return Means(almanac.moved(place.published, offset).isoformat())
    if name == "weekend":
        return Means(_weekend(match, place, which))
    if offset and (match["the"] or which in {"past", "coming"}):
        return Means(almanac.stretch(place.published, name, offset))
    return _staged(almanac.period(place.published, name, offset), match["stage"], place.published)


def _staged(value: str | None, stage: str | None, published: date) -> Means:
    """A period's beginning or end; "earlier this year" ends, "later this year" begins now."""
    word = (stage or "").lower()
    if value and word in {"earlier", "later"}:
        today = published.isoformat()
        start, end = almanac.first_day(value), almanac.last_day(value)
        first, last = (start.isoformat(), today) if word == "earlier" else (today, end.isoformat())
        within = start <= published <= end
        return Means((almanac.interval(first, last) if within else None) or value, True)
    return Means(almanac.part(value, STAGES.get(word, "")), bool(word))


def _weekend(match: re.Match[str], place: Place, which: str) -> str | None:
    """The coming or the last weekend; from Monday on, "the weekend" may be the one just over."""
    published = place.published
    if published is None:
        return None
    if which == "next" or (which in FORWARD and published.weekday() >= 5):
        return almanac.period(published, "weekend", 1)
    if which in BACK:
        return almanac.period(published, "weekend", -1)
    lean = leaning(place.text, *match.span())
    over = published.weekday() < (2 if which else 5) and (lean < 0 or not (which or lean))
    return almanac.period(published, "weekend", -1 if over and which not in FORWARD else 0)


def the_weekend(match: re.Match[str], place: Place) -> Means | None:
    """ "Over the weekend"."""
    if word_before(place.text, match.start()) not in {"over", "at", "during", "by"}:
        return None
    return Means(_weekend(match, place, ""))


def _is_title(match: re.Match[str], text: str) -> bool:
    """ "This Week" is a programme, unless a sentence begins so or all words have capitals."""
    words = match[0].split()
    if match[0].isupper() or not (words[0][0].isupper() and words[-1][0].isupper()):
        return False
    before = text[max(0, match.start() - 20) : match.start()].split()
    return not before or not before[-1][0].isupper() or before[-1].endswith(("’s", "'s"))


def period_end(match: re.Match[str], place: Place) -> Means | None:
    """ "The end of the year", "the beginning of this month"."""
    if place.published is None:
        return UNKNOWN
    shift = SHIFT[match["which"].lower()]
    value = almanac.period(place.published, match["unit"].lower(), shift)
    return Means(almanac.part(value, STAGES[match["stage"].lower()]), True)


def week_of(match: re.Match[str], place: Place) -> Means | None:
    """ "The week of Oct. 3": the week, from Monday, that holds the day."""
    found = days(match, place)
    if found is None or found.value is None or "X" in found.value or "/" in found.value:
        return found and UNKNOWN
    return Means(almanac.period(date.fromisoformat(found.value), "week", 0))
