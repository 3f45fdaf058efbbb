"""Date expressions and the ISO 8601 date or interval they mean.

Vague times ("recently", "days later", "at the moment") are not dates. A value is given when the
text alone fixes it, or the day of publication does; guessing has no part in it, so "03/04/2026"
and an unanchored "Tuesday" stay without.
"""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from quoth.core import almanac
from quoth.core.model import DateValue
from quoth.core.numerals import word_value
from quoth.core.span import Span
from quoth.core.tagger import Document

_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
)
_WEEKDAY = (
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\b\.?)"
)
_DAY = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"
_YEAR = r"(?:1[5-9]|20)\d\d"
_TO = r"\s?(?:-|–|—|to|and|through|until)\s?"
_COUNT = (
    r"(?:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|few|several"
    r"|couple\sof)"
)
_UNIT = r"(?:day|week|weekend|fortnight|month|quarter|year|decade|century|centurie)"
_SEASON = r"(?:spring|summer|autumn|fall|winter)"
_PART = r"(?:morning|afternoon|evening|night)"
_WHICH = (
    r"(?:last|next|this|past|previous|following|subsequent|coming|early|late|earlier|later|that)"
)

_PATTERN = re.compile(
    rf"""
    (?<![\w.,/$£€-])(?=\w)(?:
      (?P<iso>{_YEAR}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?![\w-])
    | (?P<slashes>\d{{1,4}}[/.]\d{{1,2}}[/.]\d{{2,4}})(?![\w/])
    | (?:(?P<mdweekday>{_WEEKDAY}),?\s)?(?P<mdmonth>{_MONTH})\s(?P<mdday>{_DAY})\b
        (?:{_TO}(?:(?P<mdmonth2>{_MONTH})\s)?(?P<mdday2>{_DAY})\b
            (?!\s?(?:percent|per\ cent|%|[ap]\.?m)))?
        (?:,?\s(?P<mdyear>{_YEAR})\b)?
    | (?:(?P<dmweekday>{_WEEKDAY}),?\s)?(?P<dmday>{_DAY})(?:{_TO}(?P<dmday2>{_DAY}))?
        (?:\sof)?\s(?P<dmmonth>{_MONTH})(?!\w)(?:,?\s(?P<dmyear>{_YEAR})\b)?
    | (?:(?:early|mid|late)[ -])?(?P<mymonth>{_MONTH})(?:\sof)?,?\s(?P<myyear>{_YEAR})\b
    | (?P<quarter>(?:the\s)?(?:(?P<nth>first|second|third|fourth)\squarter|Q(?P<q>[1-4]))
        (?:\sof)?\s(?P<qyear>{_YEAR}))\b
    | {_SEASON}(?:\sof)?\s(?P<season>{_YEAR})\b
    | (?P<years>(?P<year1>{_YEAR})[-–—/](?P<year2>{_YEAR}|\d\d))(?![\w-])
    | (?:the\s)?(?:early\s|mid-|late\s)?(?P<decade>(?:1[5-9]|20)\d0)[’']?s\b
    | (?:(?P<which>{_WHICH})\s)?(?P<weekday>{_WEEKDAY})(?:\s{_PART})?(?![\w’'])
    | (?P<span>(?:the\s)?
        (?:(?P<spanwhich>last|past|previous|next|coming|first|following|preceding)\s)
        (?P<spancount>{_COUNT}|few|several)\s(?P<spanunit>{_UNIT})s)\b
    | (?P<ago>(?P<agocount>{_COUNT})\s(?P<agounit>{_UNIT})s?\s(?:ago|earlier|later))\b
    | (?P<relative>(?:the\s)?
        (?P<relwhich>last|next|this|previous|past|following|coming|same|current)\s
        (?P<relunit>{_UNIT}|{_PART}|{_SEASON}))\b(?![’'-])
    | (?:(?P<monthwhich>last|next|this|early|mid|late|coming)[ -])?(?P<month>{_MONTH})(?![\w’'])
    | (?P<deictic>today|yesterday|tomorrow|tonight)(?![\w-])
    | (?P<year>(?:19|20)\d\d)(?![\w%,-]|\.\d|\s(?:percent|per\ cent|million|billion)|[’']s)
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_YEAR_LEAD = frozenset(
    "in by since of until till from before after during early late mid to and or through between "
    "around about circa the for at year fiscal election than versus vs".split()
)
_MONTH_LEAD = frozenset("in since until by from of during through before after".split())
_NOT_A_YEAR = re.compile(r"\s[a-z]{3,20}s\b(?<!\bis)(?<!\bwas)(?<!\bhas)(?<!\bdoes)")
_FUTURE = re.compile(
    r"\b(?:will|would|to|next|expected|scheduled|plans?|due|set|ahead|upcoming|until)\b"
)


def find_dates(document: Document, published: date | None = None) -> tuple[DateValue, ...]:
    """Date expressions in text order, without overlaps; ``published`` fixes relative ones."""
    found = []
    text = document.text
    for match in _PATTERN.finditer(text):
        if _is_date(text, match):
            found.append(DateValue(Span(*match.span()), _value(text, match, published)))
    return tuple(found)


def _is_date(text: str, match: re.Match[str]) -> bool:
    """Whether the letters are a date here: names need capitals, bare years a setting."""
    for group in ("mdmonth", "dmmonth", "mymonth", "month", "weekday", "mdweekday"):
        name = match[group]
        if name and not name[0].isupper():
            return False
    if match["weekday"] and len(match["weekday"]) < 5 and not match["which"]:
        return match["weekday"].endswith(".") or match["weekday"] not in {
            "Sun",
            "Sat",
            "Wed",
            "Mon",
        }
    if match["month"] and not match["monthwhich"]:
        return _word_before(text, match.start()) in _MONTH_LEAD
    if match["year"]:
        return _is_year(text, match)
    if match["slashes"]:
        return _slashed(match["slashes"]) != ()
    return True


def _word_before(text: str, at: int) -> str:
    words = text[max(0, at - 20) : at].split()
    return words[-1].lower().strip("(“\"‘'") if words else ""


def _is_year(text: str, match: re.Match[str]) -> bool:
    before = text[max(0, match.start() - 20) : match.start()]
    words = before.split()
    lead = _word_before(text, match.start())
    if before.endswith(("(", "’", "'")) or lead in _YEAR_LEAD:
        return not _NOT_A_YEAR.match(text, match.end()) or lead in {"in", "since", "by"}
    after = text[match.end() : match.end() + 1]
    return bool(words) and (
        lead[-1:] in {",", ".", ";"} or after in {"", ",", ".", ")", ":", ";", "?"}
    )


def _slashed(text: str) -> tuple[int, ...]:
    """Year, month and day of ``10/27/2025``; zeros where the order is open, () if no date."""
    parts = [int(part) for part in re.split(r"[/.]", text)]
    if len(text.split("/", maxsplit=1)[0]) == 4 or parts[0] > 31:
        year, month, number = parts
    else:
        first, second, year = parts
        if len(re.split(r"[/.]", text)[2]) == 2:
            if "." in text:
                return ()
            year += 2000 if year < 70 else 1900
        if "." in text or first > 12:
            number, month = first, second
        elif second > 12:
            month, number = first, second
        elif first == second:
            month = number = first
        else:
            return (0, 0, 0)
    return (year, month, number) if almanac.day(year, month, number) else ()


def _value(text: str, match: re.Match[str], published: date | None) -> str | None:
    if match["iso"]:
        return almanac.day(*(int(part) for part in match["iso"].split("-")))
    if match["slashes"]:
        year, month, number = _slashed(match["slashes"])
        return almanac.day(year, month, number) if year else None
    if match["mdmonth"]:
        return _days(match, "md", published)
    if match["dmmonth"]:
        return _days(match, "dm", published)
    if match["mymonth"]:
        return f"{match['myyear']}-{_month(match['mymonth']):02d}"
    if match["quarter"]:
        nth = {"first": 1, "second": 2, "third": 3, "fourth": 4}.get((match["nth"] or "").lower())
        return almanac.quarter(int(match["qyear"]), (nth or int(match["q"])) - 1)
    if match["season"]:
        return match["season"]
    if match["years"]:
        return _years(match["year1"], match["year2"])
    if match["decade"]:
        return f"{match['decade']}/{int(match['decade']) + 9}"
    if match["year"]:
        return match["year"]
    return _relative(text, match, published) if published else None


def _years(first: str, second: str) -> str | None:
    last = second if len(second) == 4 else first[:2] + second
    return f"{first}/{last}" if last > first else None


def _month(name: str) -> int:
    return almanac.MONTHS[name.lower().rstrip(".")]


def _number(day: str) -> int:
    return int(re.sub(r"\D", "", day))


def _days(match: re.Match[str], order: str, published: date | None) -> str | None:
    month, first = _month(match[order + "month"]), _number(match[order + "day"])
    if match[order + "year"]:
        year = int(match[order + "year"])
    elif published:
        year = min(
            (published.year - 1, published.year, published.year + 1),
            key=lambda y: abs(_ordinal(y, month, first) - published.toordinal()),
        )
    else:
        return None
    start = almanac.day(year, month, first)
    second = match[order + "day2"]
    if start is None or not second:
        return start
    other = match["mdmonth2"] if order == "md" else None
    end_month = _month(other) if other else month
    end = almanac.day(year + (end_month < month), end_month, _number(second))
    return f"{start}/{end}" if end and end > start else None


def _ordinal(year: int, month: int, number: int) -> int:
    found = almanac.day(year, month, number)
    return date.fromisoformat(found).toordinal() if found else 0


@lru_cache(maxsize=256)
def _direction(word: str) -> int:
    if word in {"next", "coming", "subsequent", "following"}:
        return 1
    return -1 if word in {"last", "past", "previous", "preceding"} else 0


def _relative(text: str, match: re.Match[str], published: date) -> str | None:
    if match["weekday"]:
        return _weekday(text, match, published)
    if match["month"]:
        direction = _direction((match["monthwhich"] or "").lower())
        month = _month(match["month"])
        return f"{almanac.month_near(published, month, direction):04d}-{month:02d}"
    if match["deictic"]:
        shift = {"yesterday": -1, "tomorrow": 1}.get(match["deictic"].lower(), 0)
        return almanac.period(published, "day", shift)
    if match["span"]:
        return _stretch(match, published)
    if match["ago"]:
        count = _count(match["agocount"])
        if count is None or not match["ago"].lower().endswith("ago"):
            return None
        return almanac.ago(published, match["agounit"].lower(), count)
    return _unit(match["relwhich"].lower(), match["relunit"].lower(), published)


def _weekday(text: str, match: re.Match[str], published: date) -> str:
    number = almanac.WEEKDAYS[match["weekday"].lower().rstrip(".")]
    direction = _direction((match["which"] or "").lower())
    if not direction and _FUTURE.search(text, max(0, match.start() - 60), match.start()):
        direction = 1
    return almanac.weekday_near(published, number, direction).isoformat()


def _count(words: str) -> int | None:
    if words.isdigit():
        return int(words)
    if words.lower() in {"a", "an"}:
        return 1
    value = word_value(words)
    return None if value is None else int(value)


def _stretch(match: re.Match[str], published: date) -> str | None:
    count = _count(match["spancount"])
    direction = _direction(match["spanwhich"].lower())
    if count is None or match["spanwhich"].lower() in {"first", "following", "preceding"}:
        return None
    return almanac.stretch(published, match["spanunit"].lower(), count * direction)


def _unit(which: str, unit: str, published: date) -> str | None:
    if which in {"same", "following"}:
        return None
    offset = {"this": 0, "current": 0}.get(which, _direction(which))
    if unit in {"morning", "afternoon", "evening", "night"}:
        return almanac.period(published, "day", offset)
    return almanac.period(published, unit, offset)
