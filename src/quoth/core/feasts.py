"""Table: days with names that newspapers date things by, and when they fall."""

from __future__ import annotations

from datetime import date, timedelta

from quoth.core import almanac

_DAYS = {
    "new year’s day": (1, 1),
    "new year’s eve": (12, 31),
    "valentine’s day": (2, 14),
    "st. patrick’s day": (3, 17),
    "april fools’ day": (4, 1),
    "april fool’s day": (4, 1),
    "may day": (5, 1),
    "juneteenth": (6, 19),
    "fourth of july": (7, 4),
    "july fourth": (7, 4),
    "independence day": (7, 4),
    "bastille day": (7, 14),
    "halloween": (10, 31),
    "guy fawkes night": (11, 5),
    "bonfire night": (11, 5),
    "armistice day": (11, 11),
    "veterans day": (11, 11),
    "veterans’ day": (11, 11),
    "christmas": (12, 25),
    "christmas day": (12, 25),
    "christmas eve": (12, 24),
    "boxing day": (12, 26),
}
_COUNTED = {
    "martin luther king jr. day": (1, 0, 3),
    "martin luther king day": (1, 0, 3),
    "presidents day": (2, 0, 3),
    "presidents’ day": (2, 0, 3),
    "memorial day": (5, 0, -1),
    "labor day": (9, 0, 1),
    "columbus day": (10, 0, 2),
    "thanksgiving": (11, 3, 4),
    "thanksgiving day": (11, 3, 4),
}
"""Month, weekday (Monday is 0), and which of that month (-1: the last); as in the United States."""
_EASTER = {
    "ash wednesday": -46,
    "palm sunday": -7,
    "maundy thursday": -3,
    "good friday": -2,
    "easter": 0,
    "easter sunday": 0,
    "easter monday": 1,
    "whit monday": 50,
}
NAMES = frozenset(_DAYS) | frozenset(_COUNTED) | frozenset(_EASTER) | {"black friday"}
"""Names in small letters, with a curved apostrophe."""


def day_of(name: str, year: int) -> date:
    """The day of that name (one of `NAMES`) in a year from 1583 to 9998."""
    if name in _DAYS:
        return date(year, *_DAYS[name])
    if name in _COUNTED:
        return _nth(year, *_COUNTED[name])
    if name in _EASTER:
        return easter(year) + timedelta(_EASTER[name])
    return _nth(year, *_COUNTED["thanksgiving"]) + timedelta(1)


def nearest(name: str, published: date, direction: int) -> date | None:
    """The one before (-1), after (1), or nearest to (0) the day of publication."""
    years = range(max(1583, published.year - 1), min(9998, published.year + 1) + 1)
    gaps = [(day_of(name, year) - published).days for year in years]
    listed = [gap for gap in gaps if not direction or gap * direction > 0]
    gap = min(listed, key=abs, default=None)
    return None if gap is None else published + timedelta(gap)


def unanchored(name: str) -> str | None:
    """``XXXX-12-25`` for a day that is the same each year, else None."""
    return almanac.day(None, *_DAYS[name]) if name in _DAYS else None


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher, 1876)."""
    a, (b, c) = year % 19, divmod(year, 100)
    h = (19 * a + b - b // 4 - (8 * b + 13) // 25 + 15) % 30
    weekday = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 19 * weekday) // 433
    month = (h + weekday - 7 * m + 90) // 25
    return date(year, month, (h + weekday - 7 * m + 33 * month + 19) % 32)


def _nth(year: int, month: int, weekday: int, which: int) -> date:
    if which < 0:
        last = almanac.last_day(f"{year:04d}-{month:02d}")
        return last - timedelta((last.weekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta((weekday - first.weekday()) % 7 + 7 * (which - 1))
