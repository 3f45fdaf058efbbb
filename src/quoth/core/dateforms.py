"""Dates that name their day, month or year, and how each form is read.

Where the year is not told, the day of publication gives it: the nearest, unless that is far and
the tense of the sentence (`quoth.core.tense`) says which way to look.
"""

from __future__ import annotations

import re
from datetime import date

from quoth.core import almanac, feasts
from quoth.core.datewords import (
    BACK,
    ELSEWHERE,
    FORWARD,
    MONTH,
    ORDINALS,
    STAGES,
    UNKNOWN,
    Means,
    Place,
    direction_of,
    month_of,
    which_of,
    year_of,
)
from quoth.core.nearby import word_before
from quoth.core.tense import leaning

_CLEAR_MONTHS = frozenset("january february july september october november december".split())
"""Months whose full names mean nothing else."""
_AT_MONTH = frozenset("in since until through during between".split())
_BY_MONTH = frozenset("by from of before after to last next this the an late early".split())
_YEAR_LEAD = frozenset("in since by until during before after circa".split())
_OLD_YEAR_LEAD = frozenset("in since until from before after circa around between to by".split())
_SHORT_YEAR_LEAD = _OLD_YEAR_LEAD | {"of", "the", "for"}
_OWNERS = frozenset("the a this that his her its their our".split())
_NOT_A_YEAR = frozenset(
    "no no. nos number page pages route highway room suite box model flight section code copyright "
    "cost costs nearly almost only least most exactly paid worth "
    "sold iphone windows agenda".split()
)
_COUNTED = re.compile(
    r"[\s-](?:people|men|women|children|voters|percent|per\scent|million|billion|feet|km|kg|miles"
    r"|[a-z]{2,20}[a-hj-rt-z]s)\b(?<!\sdoes)(?<!\swas)(?<!\shas)(?<!\sits)(?<!\sas)"
    r"(?<!primaries)(?<!elections)(?<!campaigns)(?<!caucuses)(?<!games)"
)
_AFTER_MONTH = re.compile(rf"\b{MONTH}(?:,| and| or|, and)\s$")
_AFTER_DECADE = re.compile(r"\b(?P<century>\d\d)\d0s,?\s(?:and|or|to)\s(?:early\s)?$")
_AFTER_YEAR = re.compile(r"\d{4}(?:,| and| or| to|, and)\s")
_FEAST_LEAD = _AT_MONTH | frozenset("on at by before after over around till".split())


def iso(match: re.Match[str], _place: Place) -> Means | None:
    """``2026-03-04``."""
    value = almanac.day(*(int(part) for part in match[0].split("-")))
    return Means(value) if value else None


def slashes(match: re.Match[str], _place: Place) -> Means | None:
    """``10/27/2025`` or ``27.10.2025``; without a value where day and month may be either."""
    texts = re.split(r"[/.]", match[0])
    first, second, third = (int(text) for text in texts)
    if len(texts[0]) == 4:
        return _told(first, second, third)
    if len(texts[2]) == 2:
        if "." in match[0]:
            return None
        third += 2000 if third < 70 else 1900
    if "." in match[0] or first > 12:
        return _told(third, second, first)
    if first == second or second > 12:
        return _told(third, first, second)
    return UNKNOWN if first and second and 1500 <= third < 2100 else None


def _told(year: int, month: int, number: int) -> Means | None:
    value = almanac.day(year, month, number)
    return Means(value) if value and 1500 <= year < 2100 else None


def days(match: re.Match[str], place: Place) -> Means | None:
    """A day of a month, or several: "Oct. 27-29", "30 October to 2 November 2025"."""
    group = match.groupdict()
    if not match["month"][0].isupper() and match["month"].lower() not in _CLEAR_MONTHS:
        return None
    first = last = month_of(match["month"])
    if group.get("month1"):
        first = month_of(match["month1"])
    if group.get("month2"):
        last = month_of(match["month2"])
    year = _year_of_day(match, place, first, last)
    start = almanac.day(year, first, _number(match["day"]))
    if start is None or not group.get("day2"):
        return Means(start)
    end = almanac.day(None if year is None else year + (last < first), last, _number(match["day2"]))
    return Means(_one_or_two(match, start, end))


def _year_of_day(match: re.Match[str], place: Place, first: int, last: int) -> int | None:
    told = year_of(match, place)
    if told is not None:
        return told - (last < first)
    if place.published is None:
        return None
    number = _number(match["day"])
    if (first, number) == (9, 11) and _ATTACKS.match(place.text, match.end()):
        return 2001
    lean = leaning(place.text, *match.span())
    return almanac.day_near(place.published, first, number, lean)


_ATTACKS = re.compile(r",?\s(?:terror|attack|hijack)")


def _number(day: str) -> int:
    return int(re.sub(r"\D", "", day))


def _one_or_two(match: re.Match[str], start: str, end: str | None) -> str | None:
    """An interval; None for "27 and 29", which is no stretch of days."""
    apart = match["with"].strip().lower() in {"and", "or"}
    if apart and _number(match["day2"]) != _number(match["day"]) + 1:
        return None
    return almanac.interval(start, end)


def months(match: re.Match[str], place: Place) -> Means | None:
    """A month with or without its year, or several: "May to July 2016"."""
    text, group = place.text, match.groupdict()
    joint = (group.get("with") or "").strip().lower()
    if joint in {"and", "or"} and word_before(text, match.start()) != "between":
        return None
    if not _is_month(match, text):
        return None
    number = last = month_of(match["month"])
    if group.get("month2"):
        last = month_of(match["month2"])
    year = year_of(match, place)
    if year is None and place.published:
        year = _year_of_month(last, match, place.text, place.published)
    if last != number:
        before = None if year is None else year - (number > last)
        return Means(almanac.interval(almanac.month(before, number), almanac.month(year, last)))
    stage = STAGES.get((group.get("stage") or "").lower(), "")
    return Means(almanac.part(almanac.month(year, number), stage), bool(stage))


def _year_of_month(month: int, match: re.Match[str], text: str, published: date) -> int:
    which = which_of(match)
    if which in FORWARD:
        return published.year + (month <= published.month)
    if which in BACK:
        return published.year - (month >= published.month)
    if which == "this":
        return published.year
    return almanac.month_near(published, month, leaning(text, *match.span()))


def _is_month(match: re.Match[str], text: str) -> bool:
    """Whether the name of a month without a day is one, and no verb, person or title."""
    group, name = match.groupdict(), match["month"].lower()
    if not match["month"][0].isupper() and name not in _CLEAR_MONTHS:
        return False
    if any(group.get(key) for key in ("which", "stage", "year", "of", "month2")):
        return True
    lead = word_before(text, match.start())
    if lead in _AT_MONTH or _AFTER_MONTH.search(text, max(0, match.start() - 14), match.start()):
        return True
    name_follows = text[match.end() : match.end() + 2].strip()[:1].isupper()
    if name in _CLEAR_MONTHS:
        return lead in _BY_MONTH or not name_follows
    if name == "may":
        return lead == "by" and not name_follows
    if name == "march":
        return lead in {"by", "from", "before", "after"} and not name_follows
    return lead in _BY_MONTH and not name_follows


def season(match: re.Match[str], place: Place) -> Means | None:
    """A season of a year, or the one that "last", "this", "next" or a preposition points to.

    Approximate always: where a season begins is a matter of taste, and of the hemisphere.
    """
    name, which = match["season"].lower(), which_of(match)
    if not which and not match["year"] and not match["of"]:
        lead = word_before(place.text, match.start())
        if not match["the"] or lead not in _FEAST_LEAD - {"at", "on"}:
            return None
    year = year_of(match, place)
    if year is not None:
        return Means(almanac.season(year, name), True)
    if place.published is None or which in ELSEWHERE:
        return UNKNOWN
    lean = direction_of(which)
    if not which:
        lean = leaning(place.text, *match.span())
    return Means(almanac.season_near(place.published, name, lean), True)


def feast(match: re.Match[str], place: Place) -> Means | None:
    """A day with a name; those of one word need a setting, since they are adjectives too."""
    name = match["feast"].lower().replace("'", "’")
    which = which_of(match)
    if not match["feast"][0].isupper() or name not in feasts.NAMES:
        return None
    if not (" " in name or which or match["year"] or _stands_alone(match, place.text)):
        return None
    if match["year"]:
        return Means(feasts.day_of(name, int(match["year"])).isoformat())
    if place.published is None or which in ELSEWHERE:
        return Means(None if which else feasts.unanchored(name))
    found = feasts.nearest(name, place.published, direction_of(which))
    return Means(found.isoformat() if found else None)


def _stands_alone(match: re.Match[str], text: str) -> bool:
    """Whether a preposition comes before, and no noun after: not "on Christmas trees"."""
    lead = word_before(text, match.start())
    if text.startswith(" weekend", match.end()):
        return True
    return lead in _FEAST_LEAD and not text[match.end() : match.end() + 2].strip()[:1].isalpha()


def election_day(match: re.Match[str], place: Place) -> Means | None:
    """The Tuesday from 2 to 8 November; only years with a federal vote (even ones) are clear."""
    if not match["name"].startswith("E"):
        return None
    told = year_of(match, place)
    at = told or (place.published.year if place.published else 1)
    if told is None and at % 2:
        return UNKNOWN
    return Means(date(at, 11, 2 + (1 - date(at, 11, 2).weekday()) % 7).isoformat())


def years(match: re.Match[str], _place: Place) -> Means | None:
    """``2019-2021``, ``2015–16``; ``2016-03`` is a month."""
    first, second = match["first"], match["second"]
    last = second if len(second) == 4 else first[:2] + second
    if len(second) == 2 and last <= first:
        return Means(f"{first}-{second}") if 1 <= int(second) <= 12 else None
    return Means(almanac.interval(first, last))


def year(match: re.Match[str], place: Place) -> Means | None:
    """Four digits that are a year: by the word before, or since nothing is counted after."""
    text, told = place.text, match["year"]
    before = text[max(0, match.start() - 2) : match.start()]
    lead = word_before(text, match.start())
    counted = _COUNTED.match(text, match.end())
    if int(told) < 1900:
        sure = lead in _OLD_YEAR_LEAD or before.endswith("(")
        return Means(told) if sure and not counted else None
    if lead in _YEAR_LEAD or before.endswith("("):
        return Means(told)
    if lead in _NOT_A_YEAR or (lead[-1:].isdigit() and not lead[:1].isalpha()):
        return None
    owned = lead in _OWNERS or lead.endswith(("’s", "'s"))
    if (
        counted
        and not owned
        and not _AFTER_YEAR.search(text, max(0, match.start() - 9), match.start())
    ):
        return None
    if not lead and text[match.end() : match.end() + 1] in {".", ")"}:
        return None
    return Means(told)


def short_year(match: re.Match[str], place: Place) -> Means | None:
    """``’08`` after "in", "of" and the like; the last year that ends so, or next year."""
    if word_before(place.text, match.start()) not in _SHORT_YEAR_LEAD:
        return None
    if place.published is None or not 2000 <= place.published.year < 2099:
        return UNKNOWN
    short = int(match["short"])
    return Means(str(short + (2000 if 2000 + short <= place.published.year + 1 else 1900)))


def decade(match: re.Match[str], _place: Place) -> Means | None:
    """``1990s``, ``the early ’90s``."""
    digits = re.sub(r"\D", "", match["decade"])
    first = int(digits) + (1900 if len(digits) == 2 else 0)
    stage = STAGES.get((match["stage"] or "").lower(), "")
    return Means(almanac.part(almanac.decade(first), stage), bool(stage))


def short_decade(match: re.Match[str], place: Place) -> Means | None:
    """The ``70s`` of "the 1960s and 70s"."""
    before = _AFTER_DECADE.search(place.text, max(0, match.start() - 12), match.start())
    if before is None:
        return None
    return Means(almanac.decade(int(before["century"] + match["decade"]) * 10))


def century(match: re.Match[str], _place: Place) -> Means | None:
    """The 19th century: 1801 to 1900."""
    word = match["century"].lower()
    return Means(almanac.century(ORDINALS.get(word) or int(re.sub(r"\D", "", word))))


def fiscal(match: re.Match[str], _place: Place) -> Means | None:
    """A fiscal year under the number it bears: when it begins differs by who keeps it."""
    number = int(re.sub(r"\D", "", match["year"]))
    return Means(f"{number + 2000 if number < 100 else number:04d}", True)


def fraction(match: re.Match[str], place: Place) -> Means | None:
    """A quarter or half of a year: "the first quarter of 2024", "Q3 2025"."""
    nth = ORDINALS.get((match["nth"] or "").lower()) or int(match["q"] or match["h"] or 4)
    quarters = bool(match["q"]) or (match["kind"] or "").lower() == "quarter"
    if nth > (4 if quarters else 2):
        return None
    told = year_of(match, place)
    if told is None:
        return UNKNOWN
    return Means(almanac.quarter(told, nth - 1) if quarters else almanac.half(told, nth - 1))


def staged_year(match: re.Match[str], _place: Place) -> Means | None:
    """ "Mid-2015", "the end of 2015"."""
    return Means(almanac.part(match["year"], STAGES[match["stage"].lower()]), True)
