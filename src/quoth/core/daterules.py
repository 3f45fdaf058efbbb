"""Table: for what a date expression begins with, the patterns to try, in order, and their readers.

A pattern finds the widest form; its reader says what that means, or that it is no date. Each is
tried only where its first word stands, and none looks farther than a line or so.
"""

from __future__ import annotations

import re

from quoth.core import almanac, dateforms, daterelative, feasts
from quoth.core.datewords import (
    COUNT,
    DAY,
    DECADE,
    END,
    MONTH,
    ORDINALS,
    PART,
    PERIOD,
    SEASON,
    STAGE,
    TAIL,
    THROUGH,
    UNIT,
    UNITS,
    WEEKDAY,
    WHICH,
    WITH,
    YEAR,
    Reader,
    Rule,
)


def _rule(words: str, reader: Reader) -> Rule:
    return re.compile(words, re.IGNORECASE), reader


_MONTH_DAY = (
    rf"(?P<month>{MONTH})\s?(?P<day>{DAY})(?:(?P<with>{THROUGH}(?=[A-Z])|{WITH}(?=\d))"
    rf"(?:(?P<month2>{MONTH})\s?)?(?P<day2>{DAY})(?!\s{MONTH}))?{TAIL}"
)
_DAY_MONTH = (
    rf"(?P<day>{DAY})(?:(?P<with>\s(?P<month1>{MONTH}){THROUGH}|{WITH})(?P<day2>{DAY}))?"
    rf"(?:\sof)?\s?(?P<month>{MONTH})(?!\s(?:be|have|not|also|still|well|need)\b){TAIL}"
)
_NTH = "|".join(sorted(ORDINALS, key=len, reverse=True))
_FEASTS = "|".join(
    re.escape(name).replace("’", "[’']").replace(r"\ ", r"\s")
    for name in sorted(feasts.NAMES, key=len, reverse=True)
)
_AFTER_DAY = rf"(?:\s{PART})?(?:\s(?:of\s)?(?P<week>last|next|this)\sweek)?{END}"

_DAY_RULES = (
    _rule(rf"(?:{WEEKDAY},?\s(?:the\s)?)?{_MONTH_DAY}", dateforms.days),
    _rule(rf"(?:{WEEKDAY},?\s(?:the\s)?)?{_DAY_MONTH}", dateforms.days),
)
_MONTHS = _rule(
    rf"(?P<month>{MONTH})(?P<with>{WITH})(?P<month2>{MONTH}){TAIL}{END}", dateforms.months
)
_MONTH = _rule(rf"(?P<month>{MONTH}){TAIL}{END}", dateforms.months)
_WEEKDAY = _rule(rf"(?P<weekday>{WEEKDAY}){_AFTER_DAY}", daterelative.weekday)
_FEAST = _rule(rf"(?:(?P<which>{WHICH})\s)?(?P<feast>{_FEASTS}){TAIL}{END}", dateforms.feast)
_AWAY = _rule(
    rf"(?P<count>{COUNT})(?:\s|-)(?P<unit>minutes?|hours?|{UNITS}|{UNIT})"
    r"(?P<half>\sand\sa\shalf)?\s(?P<way>ago|from\snow|hence)\b",
    daterelative.away,
)
_SEASON = _rule(
    rf"(?P<the>the\s)?(?:{STAGE}[\s-])?(?:(?P<which>{WHICH})\s)?(?P<season>{SEASON})"
    rf"(?!\sof\s(?!last|this|next|\d)){TAIL}{END}",
    dateforms.season,
)
_DECADE = _rule(
    rf"(?:the\s)?(?:(?P<stage>{STAGE})[\s-](?:to\smid-)?)?(?P<decade>{DECADE})", dateforms.decade
)
_CENTURY = _rule(
    rf"(?:the\s)?(?:{STAGE}[\s-])?(?P<century>\d\d?(?:st|nd|rd|th)|{_NTH})[\s-]century{END}",
    dateforms.century,
)
_UNIT = _rule(
    rf"(?:(?P<stage>{STAGE})\s)?(?P<the>the\s)?(?P<which>{WHICH})\s(?P<unit>{UNIT}|{PART}){END}",
    daterelative.unit,
)
_STRETCH = _rule(
    rf"(?:the\s)?(?P<which>{WHICH})\s(?P<count>{COUNT})\s(?P<units>{UNITS}){END}",
    daterelative.stretch,
)
_FRACTION = _rule(
    r"(?:(?:the\s)?(?P<nth>first|second|third|fourth)\s(?P<kind>quarter|half)|Q(?P<q>[1-4])"
    rf"|H(?P<h>[12]))(?:,?\s(?:of\s)?(?P<year>{YEAR})|\sof\s(?P<of>the|last|this|next)\syear){END}",
    dateforms.fraction,
)
_FISCAL = _rule(
    rf"(?:FY\s?|(?:the\s)?fiscal\s(?:year\s)?)(?P<year>{YEAR}|[’']?[0-4]\d(?!\d)){END}",
    dateforms.fiscal,
)
_ELECTION = _rule(rf"(?P<name>Election\sDay){TAIL}{END}", dateforms.election_day)
_DEICTIC = _rule(
    rf"(?P<beyond>)(?P<word>today|yesterday|tomorrow|tonight){END}", daterelative.deictic
)
_BEYOND = _rule(
    r"the\s(?P<beyond>day)\s(?:before\s(?=y)|after\s(?=tom))(?P<word>yesterday|tomorrow)\b",
    daterelative.deictic,
)
_YEAR = _rule(rf"(?:the\syear\s)?(?P<year>{YEAR})(?!-[^\W\d_])", dateforms.year)

DIGITS: tuple[Rule, ...] = (
    _rule(
        r"(?:1[5-9]|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?!-|(?!T\d)\w)", dateforms.iso
    ),
    _rule(r"\d{1,4}[/.]\d{1,2}[/.]\d{2,4}(?![\w/]|[.-]\d)", dateforms.slashes),
    _DAY_RULES[1],
    _AWAY,
    _DECADE,
    _rule(
        r"(?P<first>(?:1[5-9]|20)\d\d)[-–—/](?P<second>(?:1[5-9]|20)\d\d|\d\d)(?![\w-]|[,.]\d)",
        dateforms.years,
    ),
    _rule(r"(?P<decade>\d)0s\b", dateforms.short_decade),
    _CENTURY,
    _YEAR,
)
"""For what begins with a digit."""
APOSTROPHE: tuple[Rule, ...] = (
    _DECADE,
    _rule(r"[’'](?P<short>\d\d)(?!\w|[’'.,]\d)", dateforms.short_year),
)
"""For two digits after an apostrophe."""

_LEADING = (
    _rule(rf"(?P<which>{WHICH})\s(?P<weekday>{WEEKDAY}){_AFTER_DAY}", daterelative.weekday),
    _rule(rf"(?P<which>{WHICH})\s{_MONTH_DAY}", dateforms.days),
    _rule(rf"(?P<which>{WHICH})\s(?P<month>{MONTH}){TAIL}{END}", dateforms.months),
    _STRETCH,
    _SEASON,
    _FEAST,
    _UNIT,
)
_STAGED = (
    _rule(
        rf"{STAGE}\s(?:(?P<which>{WHICH})\s|on\s)?(?P<weekday>{WEEKDAY}){_AFTER_DAY}",
        daterelative.weekday,
    ),
    _rule(
        rf"(?P<stage>{STAGE})[\s-](?:in\s)?(?:(?P<which>{WHICH})\s)?(?P<month>{MONTH}){TAIL}{END}",
        dateforms.months,
    ),
    _rule(rf"(?P<stage>{STAGE})[\s-](?:in\s)?(?P<year>{YEAR})", dateforms.staged_year),
    _DECADE,
    _CENTURY,
    _SEASON,
    _UNIT,
)
_PERIODS = (
    _rule(rf"(?:the\s)?(?P<stage>{PERIOD})\sof\s(?P<month>{MONTH}){TAIL}{END}", dateforms.months),
    _rule(rf"(?:the\s)?(?P<stage>{PERIOD})\sof\s(?P<year>{YEAR})", dateforms.staged_year),
    _rule(rf"(?:the\s)?(?P<stage>{PERIOD})\sof\s(?P<decade>the\s{DECADE})", dateforms.decade),
    _rule(
        rf"(?:the\s)?(?P<stage>{PERIOD})\sof\s(?P<which>the|this|last|next)\s"
        rf"(?P<unit>week|month|quarter|year|decade|century){END}",
        daterelative.period_end,
    ),
)
_THE = (
    _rule(rf"the\sweek\s(?:of|beginning)\s{_MONTH_DAY}", daterelative.week_of),
    _rule(rf"the\s{_DAY_MONTH}", dateforms.days),
    _rule(rf"the\sweekend{END}", daterelative.the_weekend),
    _rule(rf"the\s(?P<feast>{_FEASTS}){TAIL}{END}", dateforms.feast),
    _STRETCH,
    _DECADE,
    _CENTURY,
    _FRACTION,
    _FISCAL,
    _BEYOND,
    _rule(rf"the\syear\s(?P<year>{YEAR})", dateforms.year),
    *_PERIODS,
    _SEASON,
    _UNIT,
)


_STARTS: tuple[tuple[str, tuple[Rule, ...]], ...] = (
    (" ".join(sorted({re.split(r"[ .’]", name)[0] for name in feasts.NAMES})), (_FEAST,)),
    ("election", (_ELECTION,)),
    (" ".join(almanac.MONTHS), (_DAY_RULES[0], _MONTHS, _MONTH)),
    (" ".join(almanac.WEEKDAYS), (*_DAY_RULES, _WEEKDAY)),
    (" ".join(almanac.SEASONS), (_SEASON,)),
    ("the", _THE),
    ("last next this past previous following subsequent coming preceding same current", _LEADING),
    ("early earlier late later mid", _STAGED),
    ("end start beginning middle", _PERIODS),
    ("today yesterday tomorrow tonight", (_DEICTIC,)),
    ("fy fiscal", (_FISCAL,)),
    ("q h first second third fourth", (_FRACTION,)),
    (" ".join(word for word in ORDINALS if "-" not in word), (_CENTURY,)),
    (
        "a an one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty few several "
        "couple half",
        (_AWAY,),
    ),
)


def _words() -> dict[str, tuple[Rule, ...]]:
    table: dict[str, tuple[Rule, ...]] = {}
    for words, rules in _STARTS:
        for word in words.split():
            for form in {word, word.capitalize(), word.upper()}:
                table[form] = (*table.get(form, ()), *rules)
    return table


WORDS: dict[str, tuple[Rule, ...]] = _words()
"""For what begins with a word, as written in small letters, with a capital, or all in capitals."""
