"""An amount as written: its sign, number, scale and unit; fractions and "four in 10"."""

from __future__ import annotations

import re
from typing import NamedTuple

from quoth.core import units
from quoth.core.nearby import word_before
from quoth.core.numerals import PARTS, Amount, amount_at
from quoth.core.units import Unit, unit_after

_SIGN = re.compile(
    rf"(?:(?P<sign>(?:US|AU?|CA?|NZ|HK|S|NT|R|Mex)?\$|[£€¥₹₩₽₺₪₴₦₱฿₫]|Rs\.?\s?(?=\d)|RM(?=\d))"
    rf"|(?P<code>{'|'.join(units.CODES)})\s?(?=[\d$£€]))[$£€]?"
)
AFTER = re.compile(
    r"(?:st|nd|rd|th|s)\b|[:/]\d|\s?[ap]\.?m\b|\s?o[’']clock|\s(?:E[SD]?T|P[SD]?T|C[SD]T|GMT|BST)\b"
    r"|[-–⁄][^\W_]|[^\W_]|\.\d|,\d|[’'][^\W_]",
    re.IGNORECASE,
)
_RATIO = re.compile(r"\s(?:in|out\sof)\s(?:every\s)?|-in-")
_PART = re.compile(
    rf"(?:\s|-\s?)(?P<part>{'|'.join(sorted(PARTS, key=len, reverse=True))})(?P<many>s)?(?![^\W_])",
    re.IGNORECASE,
)
_HALF = re.compile(r"half(?:\s(?:an?\s)?|-)", re.IGNORECASE)
_HALF_OF = re.compile(
    r"half(?![^\W_])(?P<of>(?=\s(?:of|the|his|her|its|their|our|my|your|all|that|those)\b))?", re.I
)
ONE_AND = re.compile(
    r"(?:an?|one)(?=\s[a-z]{3,9}(?P<tail>\sand\sa\shalf|\sor\s(?P<two>two|so))\b)", re.IGNORECASE
)
_WITHIN = frozenset("in within for than just only least about over after".split())
_ROUGHLY = frozenset("nearly about almost over than only roughly just by".split())


class Part(NamedTuple):
    """An amount with its currency and unit."""

    value: float
    unit: Unit | None
    amount: Amount
    start: int
    end: int


def part_at(text: str, at: int, *, money: bool = False) -> Part | None:
    """An amount, with the sign before and the unit after it."""
    sign = _SIGN.match(text, at)
    start = sign.end() if sign else at
    amount = amount_at(text, start)
    if amount is None or (sign and not text[start].isdigit() and text[start] != "."):
        return None
    if amount.scale in {"k", "b", "m"} and not (sign or money) and not _scaled(text, amount):
        amount = amount._replace(value=amount.bare, end=amount.end - 1, scale="")
    if sign:
        name = sign["code"] or units.SIGNS[sign["sign"].strip().lower()]
        return Part(amount.value, Unit(name, 1.0, None, amount.end), amount, at, amount.end)
    unit = unit_after(text, amount.end, amount.value, digits=bool(amount.digits))
    if unit is None:
        slashed = "/" in text[at : amount.end]
        return None if slashed else Part(amount.value, None, amount, at, amount.end)
    if _idiom(text, at, unit):
        return None
    value = amount.value * unit.factor
    if _minus_before(text, at) and unit.measure is None:
        return Part(-value, unit, amount, at - 1, unit.end)
    return Part(value, unit, amount, at, unit.end)


def _scaled(text: str, amount: Amount) -> bool:
    """Whether a bare "5m" or "5k" is millions or thousands, not metres or a race: of people."""
    noun = re.match(r"\s[a-z]{4,20}s?\b", text[amount.end : amount.end + 24])
    return amount.scale != "b" and bool(noun) and not re.match(
        r"\s(?:race|run|sprint|final|hurdles|freestyle|relay|dash|tall|long|deep|high|wide|from"
        r"|away|above|below|walk|title)\b", text[amount.end : amount.end + 14]
    )  # fmt: skip


def _minus_before(text: str, at: int) -> bool:
    """Whether a minus sign, or a hyphen after a space, stands right before."""
    return text[at - 1 : at] in {"-", "−"} and text[max(0, at - 2) : at - 1] in {"", " ", "("}


def _idiom(text: str, at: int, unit: Unit) -> bool:
    """ "One day", "at one point": a number in letters only."""
    if text[at : at + 4].lower() not in {"one ", "one-"}:
        return False
    if unit.measure not in {"day", "night", "second"} and unit.name != "point":
        return False
    return word_before(text, at) not in _WITHIN


def fraction_at(text: str, at: int) -> Part | None:
    """ "Two-thirds", "a third of", "half the", "four in 10", "half an hour", "3/4 of"."""
    half = _HALF_OF.match(text, at)
    if half:
        lead = word_before(text, at)
        if lead in {"first", "second", "other", "latter", "final", "better"}:
            return None
        if half["of"] is not None or (lead in _ROUGHLY and not text.startswith("-", half.end())):
            return _whole(0.5, at, half.end())
    half = _HALF.match(text, at)
    if half:
        unit = unit_after(text, half.end() - 1, 0.5, digits=False)
        if unit is None:
            return part_at(text, at)
        value = 0.5 * unit.factor
        return Part(value, unit, Amount(0.5, 0.5, half.end(), "", ""), at, unit.end)
    more = ONE_AND.match(text, at)
    if more and not more["two"]:
        unit = unit_after(text, more.end(), 1.5, digits=False)
        end = unit.end + len(more["tail"]) if unit else at
        return Part(1.5, unit, Amount(1.5, 1.5, end, "", ""), at, end) if unit else None
    return _ratio_at(text, at)


def _whole(value: float, at: int, end: int) -> Part:
    unit = Unit("fraction", 1.0, None, end)
    return Part(value, unit, Amount(value, value, end, "", ""), at, end)


def _ratio_at(text: str, at: int) -> Part | None:
    article = re.match(r"an?(?=[\s-])", text[at : at + 3], re.IGNORECASE)
    amount = None if article else amount_at(text, at)
    if not article and amount is None:
        return None
    end = at + article.end() if article else amount.end if amount else at
    value = amount.bare if amount else 1.0
    part = _PART.match(text, end)
    if part and _divides(text, part, value, bool(article)):
        return _whole(value / PARTS[part["part"].lower()], at, part.end())
    if amount is None or amount.scale:
        return None
    if 0 < value < 1 and not amount.digits and "/" in text[at : amount.end]:
        return _whole(value, at, amount.end) if text.startswith(" of ", amount.end) else None
    way = _RATIO.match(text, amount.end)
    whole = amount_at(text, way.end()) if way else None
    if whole is None or not 0 < value < whole.value or whole.value > 1e6 or value % 1:
        return None
    after = unit_after(text, whole.end, whole.value, digits=bool(whole.digits))
    if after or AFTER.match(text, whole.end) or (whole.digits and 1900 <= whole.value < 2100):
        return None
    return _whole(value / whole.value, at, whole.end)


def _divides(text: str, part: re.Match[str], value: float, article: bool) -> bool:
    """Whether "third", "quarter" is a part here, and no ordinal, coin or stretch of time."""
    hyphen = text[part.start()] == "-"
    of = text.startswith((" of ", "-of-"), part.end())
    many = bool(part["many"])
    word = part["part"].lower()
    if article or (value == 1 and not hyphen):
        return (of and not many and word != "half") or (article and word == "half" and of)
    if many != (value != 1) or value >= PARTS[word] or value % 1:
        return False
    return hyphen or of or word in {"third", "fifth", "tenth"}
