"""Figures: amounts with value and unit, ranges with both ends.

None are: ordinals, times of day, scores ("3-2"), labels ("Article 50", "Apollo 11"), telephone
numbers, addresses, versions, numbers inside words ("COVID-19", "four-bedroom"), numbers without a
number ("dozens", "double", "several"), "a year" and a bare "one". "A 45-year-old" is of the unit
"age", as is the number between commas after a name. Prepositions and "about" stay outside the
span; what they say is in ``low``, ``high`` and ``approximate``.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from quoth.core import units
from quoth.core.amounts import ONE_AND, Part, fraction_at, part_at
from quoth.core.counting import LABELS, counts, is_age
from quoth.core.model import DateValue, Figure
from quoth.core.numerals import STARTS
from quoth.core.pace import AT_ONCE, Pace
from quoth.core.span import Span
from quoth.core.tagger import Document
from quoth.core.units import unit_after

_TOKEN = re.compile(
    r"(?P<number>\d)|[^\W\d_]+|(?P<sign>[$£€¥₹₩₽₺₪₴₦₱฿₫½¼¾⅓⅔⅛])|(?<![^\W_])\.(?=\d)"
)
_LEADS = frozenset(
    [
        *(form for word in STARTS for form in (word, word.capitalize(), word.upper())),
        *"US AU C CA NZ HK S NT R Mex Rs RM".split(),
        *units.CODES,
    ]
)
_TO = re.compile(r"\s?[-–—]\s?|\s(?P<word>to|or|and)\s")
_ABROAD = re.compile(r"\d{1,3}(?:[\s-]\(?\d{2,5}\)?){2,5}")
_CHANGED = re.compile(
    r"\b(?:ris|rose|fall|fell|increas|gr[eo]w|drop|jump|climb|shr[aiu]nk|decreas|reduc|cut|rais|"
    r"lower|declin|soar|plung|slip|surg|slid|went|gone|going|mov|edg|up|down|doubl|widen|narrow)"
    r"[a-z]{0,6}\b(?:[^.;]{0,60}\bfrom(?:\s[a-z]{2,12}){0,2}|\sby)?\s(?:about\s|around\s|nearly\s)?$",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"(?:\b(?:about|around|roughly|approximately|some|nearly|almost|estimated|close\sto|perhaps"
    r"|circa|virtually)\s(?:an?\s)?|~\s?)$",
    re.IGNORECASE,
)
_ABOVE = re.compile(
    r"\b(?:more\sthan|no\sfewer\sthan|no\sless\sthan|at\sleast|over|above|upwards\sof|exceed(?:s|ed"
    r"|ing)?|beyond|minimum\sof|topp(?:ed|ing))\s(?:an?\s)?$",
    re.IGNORECASE,
)
_NEGATED = re.compile(r"\b(?:no|not)\smore\sthan\s(?:an?\s)?$", re.IGNORECASE)
_BELOW = re.compile(
    r"\b(?:less\sthan|fewer\sthan|under|below|up\sto|at\smost|as\smany\sas|as\smuch\sas"
    r"|maximum\sof)\s(?:an?\s)?$",
    re.IGNORECASE,
)
_NO_LESS = re.compile(r"\bno\s(?:less|fewer)\sthan\s(?:an?\s)?$", re.IGNORECASE)
_SCORED = re.compile(r"\b(?:won|lost|beat|beaten|win|loss|victory|defeat|vote|draw|score|ruled)\b")


def find_figures(
    document: Document, dates: Sequence[DateValue], pace: Pace = AT_ONCE
) -> tuple[Figure, ...]:
    """Figures in text order, without overlaps, and none inside a date of ``dates``. Linear."""
    text, found, end = document.text, list[Figure](), 0
    starts = [date.span.start for date in dates]
    for token in pace.along(text, _TOKEN):
        start = token.start()
        if start < end or not (token.lastgroup or token[0] == "." or token[0] in _LEADS):
            continue
        index = bisect_right(starts, start) - 1
        if index >= 0 and start < dates[index].span.end:
            continue
        limit = starts[index + 1] if index + 1 < len(starts) else len(text)
        seen = _seen_at(text, start, limit)
        found += seen.figures
        end = max(end, seen.end)
    return tuple(found)


class _Seen(NamedTuple):
    figures: tuple[Figure, ...]
    end: int
    """How far was read: what lies before need not be tried again."""


def _seen_at(text: str, at: int, limit: int) -> _Seen:
    """The figures that begin at ``at`` and end before ``limit``: one, two of "10 to 5 percent"."""
    if not _may_start(text, at):
        return _Seen((), _digits_end(text, at))
    pair = _one_or_two(text, at)
    if pair and pair.end <= limit:
        return pair
    part = fraction_at(text, at) or part_at(text, at)
    if part is None or part.end > limit:
        return _Seen((), at + 1)
    ranged = _range_at(text, part, limit)
    if ranged:
        return ranged
    if part.unit is None and not counts(text, part):
        return _Seen((), max(at + 1, part.amount.end))
    return _Seen((_figure(text, part),), part.end)


def _one_or_two(text: str, at: int) -> _Seen | None:
    """ "A week or two"."""
    match = ONE_AND.match(text, at)
    if match is None or (match["two"] or "").lower() != "two":
        return None
    unit = unit_after(text, match.end(), 1.0, digits=False)
    if unit is None:
        return None
    span = Span(at, match.end("two"))
    return _Seen((Figure(span, None, unit.name, 1.0, 2.0, True, unit.measure),), span.end)


def _digits_end(text: str, at: int) -> int:
    """Where the word ends that holds ``at``; for a number to dial abroad, all of it."""
    dialled = _ABROAD.match(text, at) if text[at - 1] == "+" else None
    end = dialled.end() if dialled else at + 1
    while end < len(text) and text[end].isalnum():
        end += 1
    return end


def _may_start(text: str, at: int) -> bool:
    """Whether a figure may begin here: not in a word, code, version, address or time."""
    if not at:
        return True
    before, glued = text[at - 1], text[at - 2 : at - 1]
    if before.isspace():
        return True
    if before in "’'" and not glued.isalnum():
        return not text[at : at + 2].isdigit() or text[at + 2 : at + 3].isdigit()
    if before.isalnum() or before in "_#/@&=$£€¥’'\\+":
        return before == "+" and not glued.strip() and not _ABROAD.match(text, at)
    if before in ".,:":
        return glued.isalpha() or glued in {")", "”", '"', "%"}
    if before in "-−–":
        if text[at - 3 : at] == "+/-":
            return True
        return before == "−" or not glued.strip() or (before == "–" and not glued.isalnum())
    return True


def _range_at(text: str, first: Part, limit: int) -> _Seen | None:
    """Two amounts as one figure, or "from 10 to 5 percent" as two; None for neither."""
    between = _TO.match(text, first.end)
    if between is None or (first.unit and first.unit.name == "fraction"):
        return None
    last = part_at(text, between.end(), money=text[first.start] in "$£€")
    if last is None or last.end > limit or last.amount.digits.startswith("0"):
        return None
    first, last = _matched(first, last)
    one, two = first.unit, last.unit
    if (one and one.name) != (two and two.name) or (one and two and one.measure != two.measure):
        return None
    word, span = between["word"], Span(first.start, last.end)
    before = text[max(0, first.start - 100) : first.start]
    if word == "to" and two and (first.value >= last.value or _CHANGED.search(before)):
        return _Seen((_figure(text, first), _figure(text, last)), last.end)
    if first.value >= last.value or not _is_range(text, first, last, word, before):
        return None
    name, measure = (two.name, two.measure) if two else ("count", None)
    if two is None and is_age(text, first):
        name, measure = "age", "year"
    rough = bool(_ABOUT.search(before[-20:])) or word == "or"
    figure = Figure(span, None, name, first.value, last.value, rough, measure)
    return _Seen((figure,), last.end)


def _matched(first: Part, last: Part) -> tuple[Part, Part]:
    """Scale and unit of the last given to the first, the sign of the first to the last."""
    if not first.amount.scale and last.amount.scale and first.amount.bare < last.amount.bare:
        factor = last.value / last.amount.bare
        first = first._replace(value=first.amount.bare * factor)
    elif first.unit is None and last.unit is not None and not last.amount.scale:
        first = first._replace(value=first.value * last.unit.factor)
    if first.unit is None:
        first = first._replace(unit=last.unit)
    elif last.unit is None and first.unit.end == first.amount.end:  # a sign before the number
        last = last._replace(unit=first.unit)
    return first, last


def _is_range(text: str, first: Part, last: Part, word: str | None, before: str) -> bool:
    """Whether the two ends make a range: not a score, a number of a telephone, a pair."""
    lead = before.rsplit(maxsplit=1)[-1].lower() if before.split() else ""
    if word == "and":
        return lead == "between"
    if last.unit is None and not counts(text, last):
        return False
    if word is None and bool(first.amount.digits) != bool(last.amount.digits):
        return False
    if word == "or":
        return last.amount.bare <= first.amount.bare + 2 or last.amount.bare >= 10
    if word == "to":
        return True
    plain = last.unit is None
    if plain and (_SCORED.search(before[-40:]) or lead in LABELS or len(first.amount.digits) == 3):
        return False
    return not (plain and text[last.end : last.end + 1] in {"-", "–"})


def _figure(text: str, part: Part) -> Figure:
    name, measure = (part.unit.name, part.unit.measure) if part.unit else ("count", None)
    if part.unit is None and is_age(text, part):
        name, measure = "age", "year"
    before = text[max(0, part.start - 24) : part.start]
    after = text[part.end : part.end + 12]
    low = high = None
    if _NEGATED.search(before) or (_BELOW.search(before) and not _NO_LESS.search(before)):
        high = part.value
    elif _ABOVE.search(before) or re.match(r"\+|-plus\b|\splus\b|\sor\smore\b", after):
        low = part.value
    rough = bool(_ABOUT.search(before) or re.match(r"-odd\b|\sor\sso\b|ish\b", after))
    span = Span(part.start, part.end)
    return Figure(span, part.value, name, low, high, rough, measure)
