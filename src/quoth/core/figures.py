"""Figures: amounts with their value and unit. Ordinals, times of day and names are none."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from quoth.core.model import DateValue, Figure
from quoth.core.numerals import DIGITS, SCALES, WORDS, digit_value, word_value
from quoth.core.span import Span
from quoth.core.tagger import Document

_CURRENCY = {
    "$": "USD", "us$": "USD", "a$": "AUD", "c$": "CAD", "nz$": "NZD", "hk$": "HKD", "£": "GBP",
    "€": "EUR", "¥": "JPY", "₹": "INR", "₩": "KRW", "dollar": "USD", "buck": "USD", "euro": "EUR",
    "pound": "GBP", "yen": "JPY", "yuan": "CNY", "rupee": "INR", "franc": "CHF", "ruble": "RUB",
    "rouble": "RUB", "krona": "SEK", "krone": "NOK", "peso": "MXN", "won": "KRW", "cent": "cent",
    "penny": "penny", "pence": "penny",
}  # fmt: skip
_CODES = "USD|EUR|GBP|JPY|CNY|INR|CHF|AUD|CAD|NZD|SEK|NOK|DKK|RUB|BRL|MXN|KRW|ZAR"
_MEASURES = {
    "mile": "mile", "kilometre": "km", "kilometer": "km", "km": "km", "metre": "m", "meter": "m",
    "centimetre": "cm", "centimeter": "cm", "cm": "cm", "millimetre": "mm", "millimeter": "mm",
    "mm": "mm", "foot": "foot", "feet": "foot", "inch": "inch", "inche": "inch", "yard": "yard",
    "acre": "acre", "hectare": "hectare", "tonne": "tonne", "ton": "ton", "kilogram": "kg",
    "kilo": "kg", "kg": "kg", "gram": "g", "litre": "litre", "liter": "litre", "gallon": "gallon",
    "barrel": "barrel", "degree": "degree", "mph": "mph", "kph": "km/h", "watt": "W",
    "megawatt": "MW", "gigawatt": "GW", "kilowatt": "kW", "mw": "MW", "gw": "GW", "kw": "kW",
    "terabyte": "TB", "gigabyte": "GB", "megabyte": "MB", "calorie": "calorie", "ounce": "ounce",
}  # fmt: skip
_TIMES = r"(?:second|minute|hour|day|night|week|fortnight|month|year|decade|centurie|century)s?"
_SCALE = r"hundred|thousand|million|billion|trillion|crore|lakh|dozen|bn|mn|tn|[mbk](?![\w’'])"
_NUMBER = rf"(?:{DIGITS}|{WORDS})"
_MEASURE = "|".join(sorted(_MEASURES, key=len, reverse=True))
_COIN = "|".join(sorted((word for word in _CURRENCY if word.isalpha()), key=len, reverse=True))

_PATTERN = re.compile(
    rf"""
    (?<![\w.,:/#@-])(?<!\d[-–])(?=[\w.$£€¥₹₩])
    (?P<sign>(?:US|A|C|NZ|HK)?\$|[£€¥₹₩]|(?:{_CODES})\s)?
    (?P<first>{_NUMBER})(?![\d])
    (?:[\s-]?(?P<scale1>{_SCALE})\b)?
    (?:\s?(?:-|–|to)\s?(?:(?:US|A|C)?\$|[£€¥])?(?P<second>{DIGITS}|{WORDS})(?:[\s-]?(?P<scale2>{_SCALE})\b)?(?!\w))?
    (?:
        (?P<percent>\s?%|[\s-](?:percent|per\ cent|pct)\b)
      | (?P<points>[\s-]percentage[\s-]points?\b)
      | (?P<age>[\s-]years?[\s-]old(?:s)?\b)
      | (?P<duration>[\s-]{_TIMES}\b)
      | [\s-](?P<coin>{_COIN})(?:s|ies)?\b
      | \s(?P<code>{_CODES})\b
      | [\s-]?(?P<measure>{_MEASURE})s?\b
    )?
    """,
    re.VERBOSE | re.IGNORECASE,
)
_AFTER = re.compile(
    r"(?:st|nd|rd|th)\b|[:/]\d|\s?[ap]\.?m\b|\s?o[’']clock|[-–]\w|\w|\.\d|,\d", re.IGNORECASE
)
_LABELS = frozenset(
    "article section chapter title route highway boeing phase room flight channel act no no. page "
    "rule level class type number interstate figure table version volume grade form proposition "
    "amendment district ward line gate pier apollo psalm vol ch sec par world".split()
)
_VAGUE = frozenset("one a an hundred thousand million billion trillion dozen".split())


def find_figures(document: Document, dates: Sequence[DateValue]) -> tuple[Figure, ...]:
    """Figures in text order, without overlaps, and none inside a date of ``dates``."""
    text, found = document.text, []
    starts = [date.span.start for date in dates]
    for match in _PATTERN.finditer(text):
        span = Span(*match.span()).trimmed(text)
        index = bisect_right(starts, span.end - 1) - 1
        if index >= 0 and dates[index].span.overlaps(span):
            continue
        figure = _figure(text, match, span)
        if figure:
            found.append(figure)
    return tuple(found)


def _figure(text: str, match: re.Match[str], span: Span) -> Figure | None:
    unit = _unit(match)
    if unit == "count" and not _counts(text, match):
        return None
    value = _amount(
        match["first"], match["scale1"] or (match["scale2"] if match["second"] else None)
    )
    if value is None:
        return None
    if match["second"]:
        return Figure(span, None, unit)
    return Figure(span, value, unit)


def _unit(match: re.Match[str]) -> str:
    if match["percent"]:
        return "percent"
    if match["points"]:
        return "percentage point"
    if match["age"]:
        return "age"
    if match["duration"]:
        return "duration"
    if match["sign"]:
        sign = match["sign"].strip().lower()
        return _CURRENCY.get(sign, sign.upper())
    if match["coin"]:
        return _CURRENCY[match["coin"].lower()]
    if match["code"]:
        return match["code"].upper()
    if match["measure"]:
        return _MEASURES[match["measure"].lower()]
    return "count"


def _counts(text: str, match: re.Match[str]) -> bool:
    """Whether a number without a unit counts something, rather than naming or ordering it."""
    words = match[0].strip().lower()
    if words in _VAGUE or _AFTER.match(text, match.end()):
        return False
    before = text[max(0, match.start() - 16) : match.start()].split()
    return not (before and before[-1].lower() in _LABELS)


def _amount(words: str, scale: str | None) -> float | None:
    value = digit_value(words) if words[0].isdigit() or words[0] == "." else word_value(words)
    if value is None:
        return None
    return value * SCALES[scale.lower()] if scale else value
